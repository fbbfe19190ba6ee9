/// A letter and a house style put together, to make many letters with: what does not change is written and packed
/// once.
public struct Briefpers: Sendable {
  /// The letter.
  public let sjabloon: Briefsjabloon
  /// The house style.
  public let huisstijl: Huisstijl
  /// Whether it makes drafts, which look like drafts.
  public let concept: Bool
  let mal: Zipmal
  let odtBegin: [UInt8]
  private let htmlBegin: [UInt8]
  private let htmlMidden: [UInt8]
  private let htmlEinde: [UInt8]
  private let velden: [String]

  /// Puts a letter and a house style together.
  public init(_ sjabloon: Briefsjabloon, huisstijl: Huisstijl, concept: Bool) throws {
    self.sjabloon = sjabloon
    self.huisstijl = huisstijl
    self.concept = concept
    mal = try Zipmal(
      vast: ODTStijlen(huisstijl: huisstijl, concept: concept, gebruikt: sjabloon.stijlen).delen(),
      wisselend: ["content.xml", "meta.xml"])
    odtBegin = Array(ODTStijlen.begin(sjabloon.tabellen).utf8)
    let pagina = HTMLPagina(huisstijl: huisstijl, concept: concept)
    htmlBegin = Array(pagina.begin.utf8)
    htmlMidden = Array(pagina.midden.utf8)
    htmlEinde = Array(pagina.einde.utf8)
    velden = Set(sjabloon.velden).union(["kenmerk", "orgaan.voluit"]).sorted()
  }

  /// What fills the letter: the values of the fields that it uses.
  public func gegevens(_ bron: Briefbron) -> Briefgegevens {
    Briefgegevens(
      waarden: Briefvelden.waarden(velden, bron), datum: bron.dag,
      kenmerk: bron.werkvoorraad.isEmpty ? bron.zaak.nummer.description : "werkgroep",
      opsteller: Dutch.capital(bron.aanvraag.orgaanVoluit))
  }

  /// A page of HTML that needs nothing beside it.
  /// - Throws: ``BriefFout`` with everything that is missing.
  public func html(_ gegevens: Briefgegevens) throws(BriefFout) -> [UInt8] {
    var uit: [UInt8] = []
    uit.reserveCapacity(htmlBegin.count + htmlMidden.count + htmlEinde.count + 12_000)
    var vulling = Briefvulling(gegevens.waarden, sjabloon.namen)
    uit.append(contentsOf: htmlBegin)
    sjabloon.titel.vul(&vulling, in: &uit)
    uit.append(contentsOf: htmlMidden)
    sjabloon.html.vul(&vulling, in: &uit)
    uit.append(contentsOf: htmlEinde)
    try controleer(vulling)
    return uit
  }

  /// An OpenDocument text. Whoever makes many letters makes them with one ``Drukgang``.
  /// - Throws: ``BriefFout`` with everything that is missing.
  public func odt(_ gegevens: Briefgegevens) throws -> [UInt8] {
    var gang = try Drukgang(self)
    return try gang.odt(gegevens)
  }

  func controleer(_ vulling: Briefvulling) throws(BriefFout) {
    guard vulling.leeg.isEmpty else { throw BriefFout(sjabloon: sjabloon.beschrijving.naam, vulling.leeg) }
  }
}

/// Letters of one press, one after the other, in memory that is kept between them. Not Sendable: it owns a stream
/// of zlib.
public struct Drukgang {
  private let pers: Briefpers
  private let verkleiner: Verkleiner
  private var inhoud: [UInt8] = []
  private var meta: [UInt8] = []

  /// Begins a run.
  public init(_ pers: Briefpers) throws {
    self.pers = pers
    verkleiner = try Verkleiner()
  }

  /// A letter as an OpenDocument text, the same bytes as ``Briefpers/odt(_:)`` gives.
  /// - Throws: ``BriefFout`` with everything that is missing.
  public mutating func odt(_ gegevens: Briefgegevens) throws -> [UInt8] {
    var vulling = Briefvulling(gegevens.waarden, pers.sjabloon.namen)
    inhoud.removeAll(keepingCapacity: true)
    inhoud.append(contentsOf: pers.odtBegin)
    pers.sjabloon.odt.vul(&vulling, in: &inhoud)
    inhoud.append(contentsOf: ODTStijlen.einde)
    try pers.controleer(vulling)
    beschrijf(gegevens, &vulling)
    return try pers.mal.bytes([inhoud, meta], verkleiner)
  }

  /// Title, reference, who made it, language, date. No moment: the same letter is the same file.
  private mutating func beschrijf(_ gegevens: Briefgegevens, _ vulling: inout Briefvulling) {
    meta.removeAll(keepingCapacity: true)
    meta.append(contentsOf: Self.metaBegin)
    pers.sjabloon.titel.vul(&vulling, in: &meta)
    meta.append(contentsOf: "</dc:title><dc:subject>".utf8)
    XMLTeken.ontsnapt(gegevens.kenmerk, in: &meta)
    meta.append(contentsOf: "</dc:subject><dc:creator>".utf8)
    XMLTeken.ontsnapt(gegevens.opsteller, in: &meta)
    meta.append(contentsOf: "</dc:creator><dc:language>nl-NL</dc:language><dc:date>".utf8)
    meta.append(contentsOf: gegevens.datum.description.utf8)
    meta.append(contentsOf: "T00:00:00</dc:date><meta:generator>bibob</meta:generator></office:meta>".utf8)
    meta.append(contentsOf: "</office:document-meta>".utf8)
  }

  private static let metaBegin = Array((ODTStijlen.kop("meta") + "<office:meta><dc:title>").utf8)
}

/// The values that fill one letter. Pure data: with the same template and house style they give the same bytes.
public struct Briefgegevens: Sendable, Hashable {
  /// The values, by field.
  public let waarden: Mustachewaarde
  /// The date of the letter.
  public let datum: CivilDate
  /// The reference of the letter.
  public let kenmerk: String
  /// Who made it, for the metadata.
  public let opsteller: String
}
