/// How a question goes to the program that fetches, and how its answer comes back: two lengths of four bytes,
/// a head, and the body as it is.
///
/// The head is in the compact codec of the log. A message that cannot be read is no answer at all.
public enum Webpost {
  /// Bytes before the head: the length of the head and of the body, high byte first.
  public static let aanhef = 8
  private static let grootste = 64 << 20

  /// The lengths that an opening announces; nil when it is none.
  public static func lengten(_ bytes: some Collection<UInt8>) -> (kop: Int, lichaam: Int)? {
    guard bytes.count == aanhef else { return nil }
    let kop = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    let lichaam = bytes.suffix(4).reduce(0) { $0 << 8 | Int($1) }
    return kop <= 1 << 20 && lichaam <= grootste ? (kop, lichaam) : nil
  }

  private static func bericht(_ kop: [UInt8], _ lichaam: [UInt8]) -> [UInt8] {
    func vier(_ getal: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: getal >> (24 - 8 * $0)) } }
    return vier(kop.count) + vier(lichaam.count) + kop + lichaam
  }
}

extension Webpost {
  /// A question as bytes.
  public static func verzoek(_ verzoek: Webverzoek) -> [UInt8] {
    var kop = ByteSchrijver()
    kop.text(verzoek.adres.volledig)
    kop.text(verzoek.adres.oorsprong)
    kop.list(verzoek.koppen) { schrijver, regel in
      schrijver.text(regel.naam)
      schrijver.text(regel.waarde)
    }
    kop.byte(verzoek.lichaam == nil ? 0 : 1)
    for getal in [
      verzoek.grens, verzoek.tijden.verbinden, verzoek.tijden.geheel, verzoek.tijden.traagHooguit,
      verzoek.tijden.traag, verzoek.lichaam == nil ? verzoek.omleidingen : 0,
    ] {
      kop.number(UInt64(max(0, getal)))
    }
    kop.text(verzoek.proxy)
    kop.text(verzoek.certificaten)
    return bericht(kop.bytes, verzoek.lichaam ?? [])
  }

  /// A question as the fetching program needs it.
  public struct Opdracht: Sendable, Equatable {
    /// The whole address.
    public let adres: String
    /// Scheme, host and port at which everything stays.
    public let oorsprong: String
    /// The lines of the head.
    public let koppen: [Webverzoek.Kop]
    /// What is sent along; nil for a GET.
    public let lichaam: [UInt8]?
    /// The largest answer, in bytes.
    public let grens: Int
    /// How long may be waited.
    public let tijden: Webverzoek.Tijden
    /// How many redirects are followed.
    public let omleidingen: Int
    /// The proxy; empty for none.
    public let proxy: String
    /// A file with certificates; empty for those of the machine.
    public let certificaten: String

    /// Reads a question.
    /// - Throws: ``CodecFout``.
    public init(kop: [UInt8], lichaam: [UInt8]) throws(CodecFout) {
      var lezer = ByteLezer(kop)
      adres = try lezer.text()
      oorsprong = try lezer.text()
      koppen = try lezer.list { lezer throws(CodecFout) in
        let naam = try lezer.text()
        return Webverzoek.Kop(naam, try lezer.text())
      }
      self.lichaam = try lezer.byte() == 0 ? nil : lichaam
      func getal() throws(CodecFout) -> Int { Int(clamping: try lezer.number()) }
      grens = try getal()
      var tijden = Webverzoek.Tijden()
      tijden.verbinden = try getal()
      tijden.geheel = try getal()
      tijden.traagHooguit = try getal()
      tijden.traag = try getal()
      self.tijden = tijden
      omleidingen = try getal()
      proxy = try lezer.text()
      certificaten = try lezer.text()
    }
  }
}

extension Webpost {
  /// What came of a question.
  public typealias Uitkomst = Result<Webantwoord, Webfout>

  /// What came of a question, as bytes.
  public static func uitkomst(_ uitkomst: Uitkomst) -> [UInt8] {
    var kop = ByteSchrijver()
    switch uitkomst {
    case .success(let antwoord):
      kop.byte(0)
      kop.number(UInt64(max(0, antwoord.status)))
      kop.text(antwoord.soort)
      kop.optional(antwoord.wachten) { $0.number(UInt64(max(0, $1))) }
      return bericht(kop.bytes, antwoord.lichaam)
    case .failure(let fout):
      let (code, getal) = nummer(fout)
      kop.byte(code)
      kop.number(UInt64(max(0, getal)))
      return bericht(kop.bytes, [])
    }
  }

  /// Reads what came of a question; nil when it cannot be read.
  public static func uitkomst(kop: [UInt8], lichaam: [UInt8]) -> Uitkomst? {
    var lezer = ByteLezer(kop)
    guard let code = try? lezer.byte(), let getal = try? lezer.number() else { return nil }
    let nummer = Int(clamping: getal)
    guard code == 0 else { return fout(code, nummer).map { .failure($0) } }
    guard let soort = try? lezer.text(), let marker = try? lezer.byte() else { return nil }
    var wachten: Int?
    if marker != 0 {
      guard let seconden = try? lezer.number() else { return nil }
      wachten = Int(clamping: seconden)
    }
    return .success(Webantwoord(status: nummer, soort: soort, wachten: wachten, lichaam: lichaam))
  }

  private static func nummer(_ fout: Webfout) -> (UInt8, Int) {
    switch fout {
    case .onbekendeNaam: (1, 0)
    case .geenVerbinding: (2, 0)
    case .tijdOp: (3, 0)
    case .certificaat: (4, 0)
    case .teGroot(let grens): (5, grens)
    case .afgebroken: (6, 0)
    case .omleidingen: (7, 0)
    case .omleidingElders: (8, 0)
    case .anders(let code): (9, code)
    case .status(let status): (10, status)
    case .soort: (11, 0)
    case .langWachten(let seconden): (12, seconden)
    case .vorm, .bron, .ophaler: (13, 0)
    }
  }

  private static func fout(_ code: UInt8, _ getal: Int) -> Webfout? {
    switch code {
    case 1: .onbekendeNaam
    case 2: .geenVerbinding
    case 3: .tijdOp
    case 4: .certificaat
    case 5: .teGroot(getal)
    case 6: .afgebroken
    case 7: .omleidingen
    case 8: .omleidingElders
    case 9: .anders(getal)
    case 10: .status(getal)
    case 11: .soort
    case 12: .langWachten(getal)
    case 13: .ophaler
    default: nil
    }
  }
}
