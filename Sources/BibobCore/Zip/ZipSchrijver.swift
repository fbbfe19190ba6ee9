/// A content that is packed already, to be written into many ZIP files without packing it again.
public struct ZipDeel: Sendable {
  /// Whether bytes are made smaller.
  public enum Methode: UInt16, Sendable {
    case opgeslagen = 0
    case verkleind = 8
  }

  /// The name within the ZIP.
  public let naam: String
  let methode: Methode
  let crc: UInt32
  let grootte: Int
  let verpakt: [UInt8]

  /// Packs a content under a name.
  /// - Throws: ``ZipFout`` for a name that may not stand in a ZIP, or a content of 4 GiB or more.
  public init(_ naam: String, _ bytes: [UInt8], _ methode: Methode = .verkleind) throws(ZipFout) {
    try self.init(naam, bytes, methode, methode == .verkleind ? Verkleiner() : nil)
  }

  init(_ naam: String, _ bytes: [UInt8], _ methode: Methode, _ verkleiner: Verkleiner?) throws(ZipFout) {
    try Zipnaam.controleer(naam)
    guard bytes.count < Int(UInt32.max) else {
      throw ZipFout(.grens, "een onderdeel van 4 GiB of meer moet in stukken worden geschreven")
    }
    self.naam = naam
    self.methode = bytes.isEmpty ? .opgeslagen : methode
    crc = CRC32.van(bytes)
    grootte = bytes.count
    if let verkleiner, !bytes.isEmpty {
      verpakt = try verkleiner.verklein(bytes)
    } else {
      verpakt = bytes
    }
  }

  /// What its records say of it.
  var maten: Maten { Maten(crc: crc, verpakt: UInt64(verpakt.count), grootte: UInt64(grootte)) }
}

/// Writes a ZIP file to a sink, in order, holding no content in memory but a directory of what was written.
///
/// The bytes depend on the names, the contents and their order alone: no time (every entry is dated 1980-01-01),
/// no owner, no version of a system. ZIP64 is used where a size, a place or the number of entries asks for it, and
/// only there. Names are UTF-8. Not Sendable: it owns a stream of zlib.
public struct ZipSchrijver {
  private let uit: (UnsafeRawBufferPointer) throws -> Void
  private var eigenVerkleiner: Verkleiner?
  private var gids: [UInt8] = []
  private var namen: Set<String> = []
  private var aantal: UInt64 = 0
  private var plaats: UInt64 = 0

  /// A writer to a sink.
  public init(naar uit: @escaping (UnsafeRawBufferPointer) throws -> Void) throws(ZipFout) {
    self.uit = uit
  }

  /// A whole ZIP file in memory.
  public static func bytes(_ delen: [ZipDeel]) throws -> [UInt8] {
    var file: [UInt8] = []
    file.reserveCapacity(delen.reduce(256) { $0 + $1.verpakt.count + 2 * $1.naam.utf8.count + 128 })
    var schrijver = try ZipSchrijver { file.append(contentsOf: $0) }
    for deel in delen { try schrijver.voegToe(deel) }
    try schrijver.sluit()
    return file
  }

  /// Writes a content that is in memory.
  public mutating func voegToe(
    _ naam: String, _ bytes: [UInt8], _ methode: ZipDeel.Methode = .verkleind
  ) throws {
    try voegToe(ZipDeel(naam, bytes, methode, methode == .verkleind ? verkleiner() : nil))
  }

  /// Writes a content that was packed before.
  public mutating func voegToe(_ deel: ZipDeel) throws {
    try noteer(deel.naam)
    let begin = plaats
    try schrijf(Zipkop.lokaal(deel.naam, deel.methode, deel.maten, inStukken: false, groot: false))
    try schrijf(deel.verpakt)
    gids += Zipkop.gids(deel.naam, deel.methode, deel.maten, begin: begin, inStukken: false)
  }

  /// Writes a content of a known length that comes in pieces, until `volgende` gives an empty one. Memory does
  /// not grow with the length.
  public mutating func voegToe(
    _ naam: String, grootte: UInt64, stukken volgende: () throws -> [UInt8]
  ) throws {
    try Zipnaam.controleer(naam)
    try noteer(naam)
    let begin = plaats
    // Packed bytes can be some more than plain ones: well below 4 GiB both sizes fit in four bytes.
    let groot = grootte >= 0xFF00_0000
    try schrijf(Zipkop.lokaal(naam, .verkleind, Maten(), inStukken: true, groot: groot))
    var maten = Maten()
    var crc = CRC32()
    let verkleiner = try verkleiner()
    verkleiner.begin()
    var ended = false
    while !ended {
      let piece = try volgende()
      ended = piece.isEmpty
      piece.withUnsafeBytes { if !$0.isEmpty { crc.voegToe($0) } }
      maten.grootte += UInt64(piece.count)
      guard maten.grootte <= grootte else { break }
      try verkleiner.duw(piece[...], einde: ended) { packed in
        maten.verpakt += UInt64(packed.count)
        try uit(packed)
      }
    }
    guard maten.grootte == grootte else {
      throw ZipFout(.grootte, "‘\(Zipnaam.toonbaar(naam))’ is niet zo groot als was aangekondigd")
    }
    maten.crc = crc.waarde
    plaats += maten.verpakt
    try schrijf(Zipkop.naschrift(maten, groot: groot))
    gids += Zipkop.gids(naam, .verkleind, maten, begin: begin, inStukken: true, groot: groot)
  }

  /// Writes a content as it is, of which length and check sum are known: it is not packed, so that with one content
  /// there is one file, whatever version of zlib is at hand, and no byte of it can change unseen. Memory does not grow
  /// with the length.
  /// - Throws: ``ZipFout`` with code `grootte` when `bron` gives anything else than was announced.
  mutating func bewaar(_ naam: String, grootte: UInt64, crc: UInt32, _ bron: Bytebron) throws {
    try Zipnaam.controleer(naam)
    guard grootte < 0xFFFF_FFFF else {
      throw ZipFout(.grens, "‘\(Zipnaam.toonbaar(naam))’ is 4 GiB of meer")
    }
    try noteer(naam)
    let begin = plaats
    let maten = Maten(crc: crc, verpakt: grootte, grootte: grootte)
    try schrijf(Zipkop.lokaal(naam, .opgeslagen, maten, inStukken: false, groot: false))
    let uit = uit
    var (given, sum) = (UInt64(0), CRC32())
    try bron { bytes in
      guard !bytes.isEmpty else { return }
      given += UInt64(bytes.count)
      sum.voegToe(bytes)
      try uit(bytes)
    }
    guard given == grootte, sum.waarde == crc else {
      throw ZipFout(.grootte, "‘\(Zipnaam.toonbaar(naam))’ is niet wat was aangekondigd")
    }
    plaats += grootte
    gids += Zipkop.gids(naam, .opgeslagen, maten, begin: begin, inStukken: false)
  }

  /// Writes the directory; nothing may be added after it.
  public mutating func sluit() throws {
    let begin = plaats
    try schrijf(gids)
    try schrijf(Zipkop.slot(aantal: aantal, begin: begin, grootte: UInt64(gids.count)))
  }

  /// The stream that packs, made when it is first needed: parts that are packed already need none.
  private mutating func verkleiner() throws(ZipFout) -> Verkleiner {
    if let eigenVerkleiner { return eigenVerkleiner }
    let made = try Verkleiner()
    eigenVerkleiner = made
    return made
  }

  private mutating func noteer(_ naam: String) throws {
    guard namen.insert(Zipnaam.sleutel(naam)).inserted else {
      throw ZipFout(.dubbel, "‘\(Zipnaam.toonbaar(naam))’ staat al in het ZIP-bestand")
    }
    aantal += 1
  }

  private mutating func schrijf(_ bytes: [UInt8]) throws {
    plaats += UInt64(bytes.count)
    try bytes.withUnsafeBytes { try uit($0) }
  }
}

/// Gives a content piece by piece to whom it is handed; the same content at each call.
public typealias Bytebron = ((UnsafeRawBufferPointer) throws -> Void) throws -> Void

/// The sizes of an entry.
struct Maten {
  var crc: UInt32 = 0
  var verpakt: UInt64 = 0
  var grootte: UInt64 = 0
}
