/// The signature over an exported file, in a small file beside it: `NAAM.xml.zegel`.
///
/// A chain inside the file shows that it is whole; whoever alters a file can make the chain anew. The signature shows
/// that the holder of the key of a store made it, and that it is this file.
public struct Dossierzegel: Sendable, Equatable {
  /// The end of the name of the file.
  public static let achtervoegsel = ".zegel"

  /// SHA-256 of the whole file.
  public var bestand: SHA256.Digest
  /// The number of dossiers in it.
  public var dossiers: Int
  /// The day on which it was made.
  public var datum: CivilDate
  /// The public key of the sender, thirty-two bytes.
  public var sleutel: [UInt8]
  /// The signature, sixty-four bytes.
  public var handtekening: [UInt8]

  /// Signs for a file.
  /// - Throws: ``CryptoFout``.
  public init(
    bestand: SHA256.Digest, dossiers: Int, datum: CivilDate, geheim: [UInt8]
  ) throws(CryptoFout) {
    self.bestand = bestand
    self.dossiers = dossiers
    self.datum = datum
    sleutel = try Handtekening.openbaar(geheim: geheim)
    handtekening = []
    handtekening = try Handtekening.teken(Array(bericht.utf8), geheim: geheim)
  }

  /// Reads the file; nil when it is none.
  public init?(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    }
    if lines.last == [""] { lines.removeLast() }
    guard lines.count == 6, lines.allSatisfy({ $0.count == 2 }), lines.map(\.[0]) == Dossierzegel.namen,
      lines[0][1] == "1", let bestand = SHA256.Digest(hex: lines[1][1]), let dossiers = Int(lines[2][1]),
      let datum = CivilDate(lines[3][1]), let sleutel = Hex.lees(lines[4][1]), sleutel.count == 32,
      let handtekening = Hex.lees(lines[5][1]), handtekening.count == 64
    else { return nil }
    self.bestand = bestand
    self.dossiers = dossiers
    self.datum = datum
    self.sleutel = sleutel
    self.handtekening = handtekening
  }

  private static let namen = ["bibob-zegel", "sha256", "dossiers", "datum", "sleutel", "handtekening"]

  /// The text of the file.
  public var tekst: String { bericht + "handtekening \(Hex.tekst(handtekening))\n" }

  /// The public key as people compare it: 64 hexadecimal digits.
  public var afzender: String { Hex.tekst(sleutel) }

  /// What is signed.
  private var bericht: String {
    "bibob-zegel 1\nsha256 \(bestand)\ndossiers \(dossiers)\ndatum \(datum)\nsleutel \(Hex.tekst(sleutel))\n"
  }

  /// Whether the holder of the key signed this.
  /// - Throws: ``CryptoFout``.
  public func isEcht() throws(CryptoFout) -> Bool {
    try Handtekening.klopt(handtekening, over: Array(bericht.utf8), openbaar: sleutel)
  }
}
