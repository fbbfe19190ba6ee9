/// A bag of files with their hashes (BagIt, RFC 8493, version 1.0), in one ZIP file.
///
/// Contents go in as they are, with SHA-256 and SHA-512 in two manifests; the files beside them stand in two tag
/// manifests. The same parts give the same bytes. Not Sendable: parts hold what they are read from.
public struct BagIt {
  /// A file of the bag, measured.
  public struct Deel {
    /// Its path: of a content within `data/`, of a tag file within the bag.
    public let naam: String
    /// Bytes.
    public let grootte: UInt64
    /// SHA-256, sixty-four lower-case hexadecimal digits.
    public let sha256: String
    /// SHA-512, a hundred and twenty-eight of them.
    public let sha512: String
    let crc: UInt32
    let bron: Bytebron

    /// A file that is in memory.
    public init(_ naam: String, _ bytes: [UInt8]) throws {
      try self.init(naam) { uit in try bytes.withUnsafeBytes { try uit($0) } }
    }

    /// A text.
    public init(_ naam: String, _ tekst: String) throws { try self.init(naam, Array(tekst.utf8)) }

    /// A file that is read piece by piece: here to measure it, and once more when it is written.
    ///
    /// - Parameter kijk: sees every piece while it is measured.
    /// - Throws: ``ZipFout`` for a name that may not stand in a ZIP; what `bron` throws.
    public init(
      _ naam: String, kijk: ((UnsafeRawBufferPointer) -> Void)? = nil, bron: @escaping Bytebron
    ) throws {
      try Zipnaam.controleer(naam)
      let (small, large) = (try SHA256(), try SHA512())
      var (count, crc) = (UInt64(0), CRC32())
      try bron { bytes in
        guard !bytes.isEmpty else { return }
        count += UInt64(bytes.count)
        crc.voegToe(bytes)
        small.update(bytes)
        large.update(bytes)
        kijk?(bytes)
      }
      self.naam = naam
      self.bron = bron
      self.crc = crc.waarde
      grootte = count
      sha256 = try small.finish().description
      sha512 = Hex.tekst(try large.finish())
    }
  }

  /// The folder in the ZIP file that holds the bag.
  public let map: String
  /// The contents, in the order in which they are written.
  public let inhoud: [Deel]
  /// Files beside the contents, of one's own.
  public let bijschriften: [Deel]
  /// The lines of `bag-info.txt`, without Payload-Oxum.
  public let info: [(naam: String, waarde: String)]

  /// A bag of these parts.
  public init(
    map: String, inhoud: [Deel], bijschriften: [Deel] = [], info: [(naam: String, waarde: String)]
  ) {
    self.map = map
    self.inhoud = inhoud
    self.bijschriften = bijschriften
    self.info = info
  }

  /// Bytes and number of contents: the Payload-Oxum of RFC 8493, section 2.2.2.
  public var oxum: String { "\(inhoud.reduce(0) { $0 + $1.grootte }).\(inhoud.count)" }

  /// Writes the ZIP file, piece by piece.
  /// - Throws: ``ZipFout``; what a part or the sink throws.
  public func schrijf(naar uit: @escaping (UnsafeRawBufferPointer) throws -> Void) throws {
    var zip = try ZipSchrijver(naar: uit)
    for (pad, deel) in try paden() {
      try zip.bewaar(map + "/" + pad, grootte: deel.grootte, crc: deel.crc, deel.bron)
    }
    try zip.sluit()
  }

  /// Every file by its path in the bag: first what says what it is, then the contents.
  private func paden() throws -> [(String, Deel)] {
    let payload = inhoud.map { (BagIt.inhoudsmap + $0.naam, $0) }
    var tags = [
      try Deel(BagIt.verklaring, BagIt.verklaringstekst), try Deel(BagIt.infobestand, infotekst),
    ]
    tags += bijschriften
    tags += try Soort.allCases.map { soort in
      try Deel(soort.manifest, BagItManifest.tekst(payload.map { ($0.0, soort.afdruk($0.1)) }))
    }
    let covered = tags.map { ($0.naam, $0) }
    let over = try Soort.allCases.map { soort in
      try Deel(soort.bijschrift, BagItManifest.tekst(covered.map { ($0.0, soort.afdruk($0.1)) }))
    }
    return covered + over.map { ($0.naam, $0) } + payload
  }

  private var infotekst: String {
    (info + [("Payload-Oxum", oxum)]).map { "\($0.naam): \(BagIt.regel($0.waarde))\n" }.joined()
  }

  /// A value on one line: a break would begin another element.
  private static func regel(_ waarde: String) -> String {
    waarde.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension BagIt {
  static let inhoudsmap = "data/"
  static let verklaring = "bagit.txt"
  static let infobestand = "bag-info.txt"
  /// RFC 8493, section 2.1.1.
  static let verklaringstekst = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

  /// The two hashes that a bag of ours carries.
  enum Soort: String, CaseIterable {
    case sha256, sha512

    var manifest: String { "manifest-\(rawValue).txt" }
    var bijschrift: String { "tagmanifest-\(rawValue).txt" }
    /// Hexadecimal digits.
    var cijfers: Int { self == .sha256 ? 64 : 128 }

    func afdruk(_ deel: Deel) -> String { self == .sha256 ? deel.sha256 : deel.sha512 }
  }
}
