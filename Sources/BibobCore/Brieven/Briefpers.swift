/// A letter and a house style put together, to make many letters with: what does not change is written and packed
/// once.
public struct Briefpers: Sendable {
  /// The letter.
  public let sjabloon: Briefsjabloon
  /// The house style.
  public let huisstijl: Huisstijl
  /// Whether it makes drafts, which look like drafts.
  public let concept: Bool
  private let delen: [ZipDeel]
  private let odtBegin: [UInt8]
  private let htmlBegin: [UInt8]
  private let htmlMidden: [UInt8]
  private let htmlEinde: [UInt8]

  /// Puts a letter and a house style together.
  public init(_ sjabloon: Briefsjabloon, huisstijl: Huisstijl, concept: Bool) throws {
    self.sjabloon = sjabloon
    self.huisstijl = huisstijl
    self.concept = concept
    delen = try ODTStijlen(huisstijl: huisstijl, concept: concept).delen()
    odtBegin = Array(ODTStijlen.begin(sjabloon.tabellen).utf8)
    let pagina = HTMLPagina(huisstijl: huisstijl, concept: concept)
    htmlBegin = Array(pagina.begin.utf8)
    htmlMidden = Array(pagina.midden.utf8)
    htmlEinde = Array(pagina.einde.utf8)
  }

  /// What fills the letter: the values of the fields that it uses.
  public func gegevens(_ bron: Briefbron) -> Briefgegevens {
    var names = Set(sjabloon.velden)
    names.formUnion(["kenmerk", "orgaan.voluit"])
    return Briefgegevens(
      waarden: Briefvelden.waarden(names.sorted(), bron), datum: bron.dag,
      kenmerk: bron.werkvoorraad.isEmpty ? bron.zaak.nummer.description : "werkgroep",
      opsteller: Dutch.capital(bron.aanvraag.orgaanVoluit))
  }

  /// A page of HTML that needs nothing beside it.
  /// - Throws: ``BriefFout`` with everything that is missing.
  public func html(_ gegevens: Briefgegevens) throws(BriefFout) -> [UInt8] {
    var uit: [UInt8] = []
    uit.reserveCapacity(htmlBegin.count + 12_000)
    var leeg: [Briefbevinding] = []
    uit.append(contentsOf: htmlBegin)
    sjabloon.titel.vul(gegevens.waarden, in: &uit, leeg: &leeg)
    uit.append(contentsOf: htmlMidden)
    sjabloon.html.vul(gegevens.waarden, in: &uit, leeg: &leeg)
    uit.append(contentsOf: htmlEinde)
    try controleer(leeg)
    return uit
  }

  /// An OpenDocument text.
  /// - Throws: ``BriefFout`` with everything that is missing.
  public func odt(_ gegevens: Briefgegevens) throws -> [UInt8] {
    var inhoud = odtBegin
    inhoud.reserveCapacity(odtBegin.count + 16_000)
    var leeg: [Briefbevinding] = []
    sjabloon.odt.vul(gegevens.waarden, in: &inhoud, leeg: &leeg)
    inhoud.append(contentsOf: ODTStijlen.einde.utf8)
    let meta = meta(gegevens, &leeg)
    try controleer(leeg)
    let verkleiner = try Verkleiner()
    return try ZipSchrijver.bytes(
      delen + [
        ZipDeel("content.xml", inhoud, .verkleind, verkleiner),
        ZipDeel("meta.xml", meta, .verkleind, verkleiner),
      ])
  }

  private func controleer(_ leeg: [Briefbevinding]) throws(BriefFout) {
    guard leeg.isEmpty else { throw BriefFout(sjabloon: sjabloon.beschrijving.naam, leeg) }
  }

  /// Title, reference, who made it, language, date. No moment: the same letter is the same file.
  private func meta(_ gegevens: Briefgegevens, _ leeg: inout [Briefbevinding]) -> [UInt8] {
    var uit = Array(Self.metaBegin.utf8)
    var again: [Briefbevinding] = []
    sjabloon.titel.vul(gegevens.waarden, in: &uit, leeg: &again)
    uit += "</dc:title><dc:subject>".utf8
    XMLTeken.ontsnapt(gegevens.kenmerk, in: &uit)
    uit += "</dc:subject><dc:creator>".utf8
    XMLTeken.ontsnapt(gegevens.opsteller, in: &uit)
    uit += "</dc:creator><dc:language>nl-NL</dc:language><dc:date>\(gegevens.datum)T00:00:00</dc:date>".utf8
    uit += "<meta:generator>bibob</meta:generator></office:meta></office:document-meta>".utf8
    return uit
  }

  private static let metaBegin = ODTStijlen.kop("meta") + "<office:meta><dc:title>"
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
