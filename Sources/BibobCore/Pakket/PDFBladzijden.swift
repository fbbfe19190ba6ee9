/// Counts the pages of a PDF while it streams by (ISO 32000-1, 7.3.8, 7.5.7, 7.7.3), without holding it.
///
/// Two counts must agree: the leaves of the tree of pages that stand in the file, also in compressed object streams,
/// and the number that a node of the tree gives. Where they do not, as in a file that was added to, the number is not
/// known: better none than a wrong one.
struct PDFBladzijden {
  private enum Staat {
    case tekst
    /// Behind the word `stream`, before its first byte.
    case begin
    /// In a stream that is of no use here.
    case stroom
    /// In a stream of objects.
    case objecten
  }

  private static let kop = Array("%PDF-".utf8)
  private static let eindwoord = Array("endstream".utf8)
  /// More unpacked bytes than this nobody needs for a list of pages.
  private static let grens = 256 << 20

  private var begin: [UInt8] = []
  private var staat = Staat.tekst
  private var woord = PDFWoorden()
  private var gevonden = 0
  private var ontpakker: Ontpakker?
  private var kopbytes = 0
  private var ontpakt = 0
  private var kapot = false

  /// The number of pages; nil when it is not known.
  var aantal: Int? {
    guard !kapot, begin == Self.kop, woord.bladen > 0, woord.aantallen.contains(woord.bladen) else {
      return nil
    }
    return woord.bladen
  }

  /// Takes the next piece.
  mutating func lees(_ bytes: UnsafeRawBufferPointer) {
    if begin.count < Self.kop.count { begin += bytes.prefix(Self.kop.count - begin.count) }
    guard !kapot, Self.kop.starts(with: begin) else { return }
    var index = 0
    while index < bytes.count {
      switch staat {
      case .tekst:
        if woord.neem(bytes[index]) { (staat, kopbytes) = (.begin, bytes[index] == 0x0D ? 1 : 0) }
        index += 1
      case .begin:
        if kopbytes == 1, bytes[index] == 0x0A { index += 1 }
        beginStroom()
      case .stroom:
        zoekEinde(bytes[index])
        index += 1
      case .objecten: index = pakUit(bytes, index)
      }
    }
  }

  private mutating func beginStroom() {
    gevonden = 0
    guard woord.isObjecten, woord.isVerkleind, let made = try? Ontpakker() else {
      // Plain objects are read as text; anything else is passed over.
      staat = woord.isObjecten && !woord.isVerkleind ? .tekst : .stroom
      return
    }
    (staat, ontpakker, kopbytes) = (.objecten, made, 0)
  }

  private mutating func zoekEinde(_ byte: UInt8) {
    if byte == Self.eindwoord[gevonden] {
      gevonden += 1
    } else {
      gevonden = byte == Self.eindwoord[0] ? 1 : 0
    }
    guard gevonden == Self.eindwoord.count else { return }
    (gevonden, staat) = (0, .tekst)
  }

  /// Unpacks from an index; where the packed bytes end.
  private mutating func pakUit(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int {
    // Two bytes of zlib go before the deflated ones (RFC 1950).
    if kopbytes < 2 {
      kopbytes += 1
      return index + 1
    }
    guard let ontpakker else {
      staat = .stroom
      return index
    }
    var (inner, seen) = (woord, 0)
    let used = try? ontpakker.duw(UnsafeRawBufferPointer(rebasing: bytes[index...])) { out in
      seen += out.count
      for byte in out { _ = inner.neem(byte) }
    }
    woord = inner
    ontpakt += seen
    if used == nil || ontpakt > Self.grens { kapot = true }
    if ontpakker.klaar || kapot {
      _ = woord.neem(0x20)
      self.ontpakker = nil
      staat = .stroom
    }
    return kapot ? bytes.count : index + (used ?? 0)
  }
}

/// The words of a PDF, as far as they say something of pages.
private struct PDFWoorden {
  private(set) var bladen = 0
  private(set) var aantallen: Set<Int> = []
  /// The object at hand is a stream of objects.
  private(set) var isObjecten = false
  /// Its bytes are packed.
  private(set) var isVerkleind = false

  private var woord: [UInt8] = []
  private var isNaam = false
  private var wachtOpSoort = false
  private var wachtOpAantal = false

  private static let langste = 24

  /// Takes a byte; true when it ends the word `stream`.
  mutating func neem(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"):
      let ended = sluit()
      isNaam = true
      return ended
    case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "%"):
      return sluit()
    default:
      if woord.count < Self.langste { woord.append(byte) }
      return false
    }
  }

  private mutating func sluit() -> Bool {
    defer {
      woord.removeAll(keepingCapacity: true)
      isNaam = false
    }
    guard !woord.isEmpty else { return false }
    let text = String(decoding: woord, as: UTF8.self)
    if isNaam {
      naam(text)
      return false
    }
    if wachtOpAantal, let number = Int(text), number > 0, aantallen.count < 100_000 {
      aantallen.insert(number)
    }
    (wachtOpAantal, wachtOpSoort) = (false, false)
    if text == "obj" { (isObjecten, isVerkleind) = (false, false) }
    return text == "stream"
  }

  private mutating func naam(_ text: String) {
    if wachtOpSoort {
      if text == "Page" { bladen += 1 }
      if text == "ObjStm" { isObjecten = true }
    }
    if text == "FlateDecode" || text == "Fl" { isVerkleind = true }
    (wachtOpSoort, wachtOpAantal) = (text == "Type", text == "Count")
  }
}
