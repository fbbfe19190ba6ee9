/// The trade register: API Zoeken 2.1 and API Basisprofiel 1.5 of the KVK (OpenAPI at developers.kvk.nl).
///
/// 1. With a KvK number: `GET {base}/v1/basisprofielen/{kvkNummer}`.
/// 2. Else for a legal person: `GET {base}/v2/zoeken?rsin=…`, or `?naam=…` when no RSIN is known.
/// 3. The key goes in the header `apikey`. Nothing found is status 404 with the code IPD5200.
///
/// The register is not searched by the name of a natural person: Zoeken knows no persons, only enterprises, and
/// the name would be given away for nothing.
struct KVKVerbinding: Bronverbinding {
  private static let hoogstens = 20
  private let persoon: Scanpersoon
  private let instelling: Broninstelling

  init(_ persoon: Scanpersoon, _ instelling: Broninstelling, vandaag: CivilDate) {
    self.persoon = persoon
    self.instelling = instelling
  }

  static func bereik(_ persoon: Scanpersoon) -> Bronbereik {
    if persoon.kvk != nil { return .vragen(verzonden: "het KvK-nummer") }
    guard persoon.aard == .rechtspersoon else {
      return .niet(
        "het handelsregister is met deze dienst niet op naam van een natuurlijk persoon te doorzoeken")
    }
    return .vragen(verzonden: persoon.rsin == nil ? "de naam" : "het RSIN")
  }

  func begin() -> Webverzoek {
    if let kvk = persoon.kvk {
      return vraag(instelling.adres.met(pad: "v1", "basisprofielen", kvk.description))
    }
    let zoeken = instelling.adres.met(pad: "v2", "zoeken")
    let gericht = persoon.rsin.map { zoeken.met("rsin", $0.description) } ?? zoeken.met("naam", persoon.naam)
    return vraag(gericht.met("resultatenPerPagina", String(Self.hoogstens)))
  }

  private func vraag(_ adres: Webadres) -> Webverzoek {
    Webverzoek(
      adres, instelling,
      koppen: [.init("apikey", instelling.sleutel), .init("Accept", "application/hal+json")],
      soorten: ["application/json", "application/hal+json", "application/problem+json"], aanvaard: [200, 404])
  }

  func neem(_ antwoord: Webantwoord) throws(Webfout) -> Bronvervolg {
    let boom = try JSONBoom.antwoord(antwoord.lichaam)
    if antwoord.status == 404 {
      let code = boom["fout"]?.lijst.first?["code"]?.tekst
      guard code == "IPD5200" || code == "IPD1003" || boom["fout"] == nil else { throw .bron(code ?? "404") }
      return .klaar(
        Scanuitkomst(toelichting: "Het handelsregister kent geen inschrijving bij deze gegevens."))
    }
    if let resultaten = boom["resultaten"] { return .klaar(gevonden(resultaten, boom["totaal"]?.heelGetal)) }
    guard boom["kvkNummer"]?.tekst != nil else { throw .vorm("het KvK-nummer ontbreekt") }
    return .klaar(Scanuitkomst(vondsten: [profiel(boom)]))
  }

  /// The profile of one enterprise.
  private func profiel(_ boom: JSONTak) -> Scanvondst {
    let eigenaar = boom["_embedded"]?["eigenaar"]
    let nummer = boom["kvkNummer"]?.tekst ?? ""
    let naam = boom["statutaireNaam"]?.tekst ?? boom["naam"]?.tekst ?? ""
    let vorm = eigenaar?["rechtsvorm"]?.tekst ?? ""
    let einde = boom["materieleRegistratie"]?["datumEinde"]?.tekst
    let delen = [naam, vorm, einde == nil ? "" : "uitgeschreven"].filter { !$0.isEmpty }
    return Scanvondst(
      kenmerk: nummer, titel: delen.joined(separator: ", "),
      datum: (boom["materieleRegistratie"]?["datumAanvang"]?.tekst).flatMap(KVKDatum.lees),
      punten: persoon.vergelijk(naam: naam, kvk: nummer, rsin: eigenaar?["rsin"]?.tekst))
  }

  private func gevonden(_ resultaten: JSONTak, _ totaal: Int?) -> Scanuitkomst {
    var gezien: Set<String> = []
    let vondsten = resultaten.lijst.compactMap { (resultaat) -> Scanvondst? in
      guard let nummer = resultaat["kvkNummer"]?.tekst, gezien.insert(nummer).inserted else { return nil }
      let adres = resultaat["adres"]?["binnenlandsAdres"]
      let naam = resultaat["naam"]?.tekst ?? resultaat["handelsnaam"]?.tekst ?? ""
      let titel = [naam, adres?["plaats"]?.tekst ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      return Scanvondst(
        kenmerk: nummer, titel: titel,
        punten: persoon.vergelijk(naam: naam, kvk: nummer, rsin: resultaat["rsin"]?.tekst))
    }
    let meer = totaal.map { $0 > Self.hoogstens } ?? false
    return Scanuitkomst(
      vondsten: vondsten,
      toelichting: meer ? "Er zijn \(totaal ?? 0) treffers; de eerste \(Self.hoogstens) zijn bekeken." : "")
  }
}

/// A date as the KVK writes it: `JJJJMMDD`, with zeros for parts that are not known.
enum KVKDatum {
  static func lees(_ tekst: String) -> CivilDate? {
    let cijfers = Array(tekst.utf8)
    guard cijfers.count == 8, cijfers.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    func getal(_ bereik: Range<Int>) -> Int { cijfers[bereik].reduce(0) { 10 * $0 + Int($1 - 0x30) } }
    return CivilDate(year: getal(0..<4), month: getal(4..<6), day: getal(6..<8))
  }
}
