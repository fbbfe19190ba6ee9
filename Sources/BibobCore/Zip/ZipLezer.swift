/// How much of a ZIP file is taken in; past a limit the file is refused.
public struct ZipGrenzen: Sendable, Equatable {
  /// Entries in the file.
  public var ingangen: Int
  /// Bytes of one content, unpacked.
  public var ingang: UInt64
  /// Bytes of all contents together, unpacked.
  public var totaal: UInt64
  /// How many times larger a content may be than what it was packed into; contents up to 1 MiB are let be.
  public var verhouding: UInt64

  /// Limits; the defaults suit a package of exhibits: 100,000 entries, 4 GiB each, 16 GiB together, 200 times.
  public init(
    ingangen: Int = 100_000, ingang: UInt64 = 4 << 30, totaal: UInt64 = 16 << 30, verhouding: UInt64 = 200
  ) {
    self.ingangen = ingangen
    self.ingang = ingang
    self.totaal = totaal
    self.verhouding = verhouding
  }
}

/// A plain file or a folder in a ZIP file.
public struct ZipIngang: Sendable, Equatable {
  /// The name, checked: relative, without `..`, backslashes or control characters. A folder ends in `/`.
  public let naam: String
  /// Bytes unpacked.
  public let grootte: UInt64
  /// Whether it is a folder.
  public var isMap: Bool { naam.utf8.last == UInt8(ascii: "/") }
  let methode: ZipDeel.Methode
  let crc: UInt32
  let verpakt: UInt64
  let begin: UInt64
}

/// Bytes that can be read at any place: those of a file, or those in memory.
public struct Zipbron {
  /// Bytes in all.
  public let lengte: UInt64
  let lees: (UInt64, Int) throws -> [UInt8]

  /// A source of `lengte` bytes; `lees` gives exactly as many bytes from a place as it is asked, which always lie
  /// within the source.
  public init(lengte: UInt64, lees: @escaping (_ vanaf: UInt64, _ aantal: Int) throws -> [UInt8]) {
    self.lengte = lengte
    self.lees = lees
  }

  /// Bytes in memory.
  public init(_ bytes: [UInt8]) {
    self.init(lengte: UInt64(bytes.count)) { from, count in Array(bytes[Int(from)..<Int(from) + count]) }
  }

  func deel(_ vanaf: UInt64, _ aantal: Int) throws -> [UInt8] {
    guard aantal >= 0, vanaf <= lengte, UInt64(aantal) <= lengte - vanaf else {
      throw ZipFout(.beschadigd, "het ZIP-bestand is afgekapt")
    }
    let bytes = try lees(vanaf, aantal)
    guard bytes.count == aantal else { throw ZipFout(.bron, "het ZIP-bestand is niet verder te lezen") }
    return bytes
  }
}

/// Reads a ZIP file that anybody may have made.
///
/// The whole directory is judged before any content is given: names (see ``Zipnaam``), doubles, links and devices,
/// encryption, limits, and that the contents lie in order without overlap, as two entries on one content are the
/// trick of a bomb. Each content is unpacked in pieces and stopped as soon as it is more than was said; its check
/// sum is verified at the end.
public struct ZipLezer {
  /// The entries, in the order of the directory.
  public let ingangen: [ZipIngang]
  let bron: Zipbron

  /// Reads the directory.
  /// - Throws: ``ZipFout``, or what the source throws.
  public init(_ bron: Zipbron, grenzen: ZipGrenzen = ZipGrenzen()) throws {
    self.bron = bron
    ingangen = try Zipgids(bron, grenzen).ingangen
  }

  /// The entry with this name; nil when there is none.
  public func ingang(_ naam: String) -> ZipIngang? { ingangen.first { $0.naam == naam } }

  /// A whole content.
  public func bytes(_ ingang: ZipIngang) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try lees(ingang) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Gives a content in pieces; they are worthless when this throws.
  public func lees(_ ingang: ZipIngang, _ ontvanger: (UnsafeRawBufferPointer) throws -> Void) throws {
    var crc = CRC32()
    var given: UInt64 = 0
    func geef(_ bytes: UnsafeRawBufferPointer) throws {
      guard !bytes.isEmpty else { return }
      given += UInt64(bytes.count)
      guard given <= ingang.grootte else { throw anders(ingang) }
      crc.voegToe(bytes)
      try ontvanger(bytes)
    }
    var from = try begin(ingang)
    let end = from + ingang.verpakt
    let ontpakker = ingang.methode == .verkleind ? try Ontpakker() : nil
    while from < end {
      let piece = try bron.deel(from, Int(min(end - from, 64 << 10)))
      from += UInt64(piece.count)
      try piece.withUnsafeBytes { bytes in
        guard let ontpakker else { return try geef(bytes) }
        let used = try ontpakker.duw(bytes, geef)
        if ontpakker.klaar, used < bytes.count || from < end { throw anders(ingang) }
      }
    }
    guard given == ingang.grootte, crc.waarde == ingang.crc, ontpakker?.klaar ?? true else {
      throw anders(ingang)
    }
  }

  private func anders(_ ingang: ZipIngang) -> ZipFout {
    ZipFout(.beschadigd, "‘\(Zipnaam.toonbaar(ingang.naam))’ is niet wat de inhoudsopgave zegt")
  }

  /// Where the content begins, behind a local record that must say the same as the directory.
  private func begin(_ ingang: ZipIngang) throws -> UInt64 {
    let kop = Zipvelden(try bron.deel(ingang.begin, 30))
    let name = kop.getal(26, 2)
    guard kop.getal(0, 4) == 0x0403_4B50, kop.getal(8, 2) == UInt64(ingang.methode.rawValue),
      try bron.deel(ingang.begin + 30, Int(name)) == Array(ingang.naam.utf8)
    else { throw anders(ingang) }
    let from = ingang.begin + 30 + name + kop.getal(28, 2)
    guard from <= bron.lengte, ingang.verpakt <= bron.lengte - from else { throw anders(ingang) }
    return from
  }
}

/// Numbers in bytes, least byte first; beyond the end they are 0.
struct Zipvelden {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func getal(_ plaats: Int, _ count: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<count where plaats + index < bytes.count {
      value |= UInt64(bytes[plaats + index]) << UInt64(8 * index)
    }
    return value
  }
}
