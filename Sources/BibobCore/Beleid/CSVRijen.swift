/// Comma-separated values as they come in, in pieces of any size (RFC 4180; LF alone ends a line too, and the sign
/// between fields is a comma or a semicolon, whichever the first line holds first).
struct CSVRijen {
  /// A field with the place where it begins.
  struct Veld: Sendable, Equatable {
    var bytes: [UInt8] = []
    var regel: Int
    var kolom: Int

    /// The text; nil when it is no UTF-8.
    var tekst: String? { String(validating: bytes, as: UTF8.self) }
  }

  /// What is wrong with the file as such.
  enum Gebrek: String, Sendable {
    case aanhalingsteken = "een aanhalingsteken midden in een veld"
    case naAanhaling = "tekst achter een gesloten aanhalingsteken"
    case open = "een aanhalingsteken dat niet wordt gesloten"
    case lang = "een veld van meer dan 64 KiB"
  }

  private enum Staat { case begin, kaal, binnen, naBinnen }

  private static let grootste = 65_536
  private var staat = Staat.begin
  private var scheiding: UInt8?
  private var velden: [Veld] = []
  private var veld = Veld(regel: 1, kolom: 1)
  private var (regel, kolom) = (1, 0)
  private var gelezen = 0
  private var vorigeCR = false
  private let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// What is wrong with the row in hand.
  private var gebrek: (Gebrek, regel: Int, kolom: Int)?

  /// Reads on; hands out every row that is whole, with what is wrong with it as such.
  mutating func lees(
    _ bytes: some Sequence<UInt8>, _ row: ([Veld], (Gebrek, regel: Int, kolom: Int)?) -> Void
  ) {
    for byte in bytes {
      defer { gelezen += 1 }
      if gelezen < 3, byte == bom[gelezen] { continue }
      if byte & 0xC0 != 0x80 { kolom += 1 }
      neem(byte, row)
    }
  }

  /// The last row, when no line end stood behind it.
  mutating func sluit(_ row: ([Veld], (Gebrek, regel: Int, kolom: Int)?) -> Void) {
    if staat == .binnen { meld(.open, veld.regel, veld.kolom) }
    if !velden.isEmpty || !veld.bytes.isEmpty || staat != .begin { eindRij(row) }
  }

  private mutating func neem(_ byte: UInt8, _ row: ([Veld], (Gebrek, regel: Int, kolom: Int)?) -> Void) {
    let afterCR = vorigeCR
    vorigeCR = byte == 0x0D && staat != .binnen
    switch (staat, byte) {
    case (.binnen, UInt8(ascii: "\"")): staat = .naBinnen
    case (.binnen, _):
      zet(byte)
      if byte == 0x0A { nieuweRegel() }
    case (.naBinnen, UInt8(ascii: "\"")):
      zet(byte)
      staat = .binnen
    case (_, 0x0A):
      if !afterCR { eindRij(row) }
      nieuweRegel()
    case (_, 0x0D): eindRij(row)
    case (_, UInt8(ascii: ",")), (_, UInt8(ascii: ";")): scheid(byte)
    case (.begin, UInt8(ascii: "\"")): staat = .binnen
    case (.naBinnen, _): meld(.naAanhaling, regel, kolom)
    case (.kaal, UInt8(ascii: "\"")): meld(.aanhalingsteken, regel, kolom)
    default:
      zet(byte)
      staat = .kaal
    }
  }

  private mutating func scheid(_ byte: UInt8) {
    if scheiding == nil { scheiding = byte }
    guard byte == scheiding else {
      if staat == .naBinnen { return meld(.naAanhaling, regel, kolom) }
      zet(byte)
      staat = .kaal
      return
    }
    velden.append(veld)
    veld = Veld(regel: regel, kolom: kolom + 1)
    staat = .begin
  }

  private mutating func zet(_ byte: UInt8) {
    if veld.bytes.count < CSVRijen.grootste { return veld.bytes.append(byte) }
    meld(.lang, veld.regel, veld.kolom)
  }

  private mutating func meld(_ what: Gebrek, _ line: Int, _ column: Int) {
    if gebrek == nil { gebrek = (what, line, column) }
  }

  private mutating func nieuweRegel() {
    regel += 1
    kolom = 0
    if velden.isEmpty, veld.bytes.isEmpty, staat == .begin { veld = Veld(regel: regel, kolom: 1) }
  }

  private mutating func eindRij(_ row: ([Veld], (Gebrek, regel: Int, kolom: Int)?) -> Void) {
    let isEmpty = velden.isEmpty && veld.bytes.isEmpty && staat == .begin
    if !isEmpty { row(velden + [veld], gebrek) }
    velden.removeAll(keepingCapacity: true)
    veld = Veld(regel: regel + 1, kolom: 1)
    gebrek = nil
    staat = .begin
  }
}
