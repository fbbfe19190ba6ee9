/// Makes an application out of a document that satisfies the schema, and notes what cannot be read.
struct AanvraagOpbouw {
  private let boom: XMLBoom
  private(set) var vondsten: [XMLVondst] = []

  init(_ boom: XMLBoom) { self.boom = boom }

  /// The application; nil when a part without which there is none cannot be read, see ``vondsten``.
  mutating func aanvraag() -> Aanvraag? {
    let wortel = boom.wortel
    let soort: Besluitsoort? = lees(wortel.tak("besluitsoort"), "Deze besluitsoort bestaat niet.") {
      Besluitsoort($0)
    }
    let ontvangen = datum(wortel.tak("ontvangen"))
    let partijen = partijen(wortel.tak("partijen"))
    let bedragen = wortel.tak("bedragen")?.takken.compactMap { bedrag($0) } ?? []
    let besluit = bestaandBesluit(wortel.tak("bestaand-besluit"))
    let termijn = lokaleTermijn(wortel.tak("lokale-termijn"))
    guard let soort, let ontvangen else { return nil }
    return Aanvraag(
      kenmerk: tekst("kenmerk"), lichaam: tekst("lichaam"), orgaan: tekst("orgaan"), soort: soort,
      spoor: wortel.attribuut("spoor").flatMap(Spoor.init) ?? .aanvraag,
      procedure: Procedure(rawValue: tekst("procedure")) ?? .regulier,
      metInstemming: tekst("met-instemming") == "ja", ontvangen: ontvangen, onderwerp: tekst("onderwerp"),
      locatie: wortel.tak("locatie")?.takken.map(\.tekst) ?? [], bedragen: bedragen, bestaandBesluit: besluit,
      lokaleTermijn: termijn,
      bedongen: wortel.tak("bedongen")?.takken.compactMap { Beding(rawValue: $0.tekst) } ?? [],
      partijen: partijen, gegevens: wortel.tak("gegevens")?.takken.map(Self.gegeven) ?? [])
  }

  private func tekst(_ naam: String) -> String { boom.wortel.tak(naam)?.tekst ?? "" }

  private mutating func lees<Waarde>(
    _ tak: XMLTak?, _ fout: String, _ advies: String = "", _ maak: (String) -> Waarde?
  ) -> Waarde? {
    guard let tak else { return nil }
    if let waarde = maak(tak.tekst) { return waarde }
    vondsten.append(XMLVondst(plaats: boom.plaats(tak), tekst: fout, advies: advies))
    return nil
  }

  private mutating func datum(_ tak: XMLTak?) -> CivilDate? {
    lees(tak, "Deze dag bestaat niet.", "Schrijf een bestaande dag als JJJJ-MM-DD.") { CivilDate($0) }
  }

  private mutating func duur(_ tak: XMLTak?) -> Termijnduur? {
    lees(tak, "Deze termijn kan niet worden gelezen.", "Schrijf bijvoorbeeld 8w.") { Termijnduur($0) }
  }

  private static func gegeven(_ tak: XMLTak) -> Gegeven {
    Gegeven(naam: tak.attribuut("naam") ?? "", waarde: tak.tekst)
  }

  private mutating func bedrag(_ tak: XMLTak) -> Bedrag? {
    let centen = lees(tak, "Dit bedrag kan niet worden gelezen.", "Schrijf bijvoorbeeld 1250000,00.") {
      Bedrag.centen($0)
    }
    return centen.map {
      Bedrag(
        centen: $0, soort: tak.attribuut("soort") ?? "",
        btw: tak.attribuut("btw").flatMap(Bedrag.BTW.init) ?? .onbekend,
        bepaaldDoor: tak.attribuut("bepaald-door").flatMap(Bedrag.Bron.init) ?? .onbekend)
    }
  }

  private mutating func bestaandBesluit(_ tak: XMLTak?) -> BestaandBesluit? {
    guard let tak, let datum = datum(tak.tak("datum")) else { return nil }
    return BestaandBesluit(kenmerk: tak.tak("kenmerk")?.tekst ?? "", datum: datum)
  }

  private mutating func lokaleTermijn(_ tak: XMLTak?) -> LokaleTermijn? {
    guard let tak, let duur = duur(tak.tak("duur")) else { return nil }
    return LokaleTermijn(
      duur: duur, verlenging: self.duur(tak.tak("verlenging")), artikel: tak.tak("artikel")?.tekst ?? "",
      lexSilencio: tak.tak("lex-silencio")?.tekst == "ja")
  }

  private mutating func partijen(_ tak: XMLTak?) -> [Partij] {
    var uit: [Partij] = []
    for (index, kind) in (tak?.takken ?? []).enumerated() { uit.append(partij(kind, "P\(index + 1)")) }
    return uit
  }

  private mutating func partij(_ tak: XMLTak, _ id: String) -> Partij {
    let cijfers = "Controleer de cijfers; ze voldoen niet aan de elfproef."
    return Partij(
      id: id, aard: Partij.Aard(rawValue: tak.naam) ?? .rechtspersoon, naam: tak.tak("naam")?.tekst ?? "",
      voornamen: tak.tak("voornamen")?.tekst ?? "", geboortedatum: datum(tak.tak("geboortedatum")),
      bsn: lees(tak.tak("bsn"), "Dit is geen geldig burgerservicenummer.", cijfers) { BSN($0) },
      rsin: lees(tak.tak("rsin"), "Dit is geen geldig RSIN.", cijfers) { RSIN($0) },
      kvk: lees(tak.tak("kvk"), "Dit is geen geldig KvK-nummer.", "Schrijf acht cijfers, niet allemaal nul.")
      {
        KvKNummer($0)
      }, rechtsvorm: tak.tak("rechtsvorm")?.tekst ?? "", handelsnamen: tak.alle("handelsnaam").map(\.tekst),
      adres: tak.tak("adres")?.takken.map(\.tekst) ?? [],
      rollen: tak.alle("rol").compactMap { Partijrol(rawValue: $0.tekst) })
  }
}
