@testable import BibobCore

/// Worked dossiers on both tracks, under public and private law, that together ask for every letter but the
/// certificates of destruction, which are made without a dossier.
struct Briefzaken {
  /// A letter, and a dossier at the moment at which it is written.
  struct Geval: Sendable, CustomStringConvertible {
    let brief: String
    let zaak: String
    let scenario: Scenario

    var description: String { "\(brief) bij \(zaak)" }
  }

  /// Every letter, some of them for several dossiers.
  static func alle() throws -> [Geval] {
    var zaken = Briefzaken()
    try zaken.weigering()
    try zaken.aanvraag()
    try zaken.buitenBehandeling()
    try zaken.voorschriften()
    try zaken.intrekking()
    try zaken.subsidie()
    try zaken.vastgoed()
    try zaken.opdracht()
    try zaken.overeenkomst()
    try zaken.terugtrekking()
    return zaken.gevallen
  }

  private var gevallen: [Geval] = []

  private mutating func schrijf(_ zaak: String, _ scenario: Scenario, _ brieven: String...) {
    gevallen += brieven.map { Geval(brief: $0, zaak: zaak, scenario: scenario) }
  }

  private static func begin(_ soort: String, _ spoor: Spoor) throws -> Scenario {
    guard let kind = Besluitsoort(soort) else { throw Ontbreekt(soort: soort) }
    return Scenario(Briefproef.aanvraag(kind, spoor))
  }

  private struct Ontbreekt: Error { let soort: String }

  // MARK: - Applications for a decision of an organ

  private mutating func weigering() throws {
    var zaak = try Briefproef.weigering()
    let day = zaak.gebeurtenissen.firstIndex { $0.stap == .formulierUitzetten } ?? 0
    schrijf("een weigering", Self.tot(zaak, day), "ontvangst")
    schrijf("een weigering", Self.tot(zaak, .aanvullingVragen), "aanvulling")
    schrijf(
      "een weigering", Self.tot(zaak, .lbbAdviesVragen), "bevindingen", "lbb-verzoek", "lbb-kennisgeving")
    schrijf("een weigering", Self.tot(zaak, .lbbVraagt), "lbb-vragen")
    schrijf("een weigering", Self.tot(zaak, .conclusie), "adviesnota", "agenda", "verslag")
    schrijf("een weigering", Self.tot(zaak, .voornemen), "voornemen")
    schrijf("een weigering", Self.tot(zaak, .derdeUitnodigen), "voornemen-derde")
    try zaak.neem(
      .besluit, "2026-05-04",
      [
        .uitkomst: "weigeren",
        .motivering: "De zienswijze leidt niet tot een ander oordeel.\nDe wisseling van leiding is niet "
          + "ingeschreven en de lening loopt door.",
        .evenredigheid: "Voorschriften nemen het gevaar niet weg, omdat de geldgever invloed houdt.",
        .bekendmaking: "2026-05-04",
      ])
    schrijf("een weigering", zaak, "besluit-weigeren")
  }

  private static func tot(_ scenario: Scenario, _ stap: Stap) -> Scenario {
    tot(scenario, scenario.gebeurtenissen.lastIndex { $0.stap == stap } ?? 0)
  }

  private static func tot(_ scenario: Scenario, _ index: Int) -> Scenario {
    var zaak = Scenario(scenario.dossier.aanvraag)
    for event in scenario.gebeurtenissen[1...max(1, index)] {
      zaak.leg(event.stap, event.datum, event.velden)
    }
    return zaak
  }

  private mutating func aanvraag() throws {
    var zaak = try Self.begin("omgevingsvergunning-bouw", .aanvraag)
    try zaak.neem(.formulierUitzetten, "2026-01-07", [.termijn: "2026-01-21"])
    schrijf("een bouwaanvraag", zaak, "ontvangst")
    try zaak.neem(.formulierOntvangen, "2026-01-20")
    try zaak.neem(.formulierVolledig, "2026-01-22")
    try zaak.neem(
      .beslistermijnVerlengen, "2026-02-10",
      [.duur: "6w", .reden: "Het onderzoek naar de financiering kost meer tijd dan was voorzien."])
    schrijf("een bouwaanvraag", zaak, "verlenging")
    try zaak.neem(.uitstelBerichten, "2026-04-20", [.tot: "2026-05-11"])
    schrijf("een bouwaanvraag", zaak, "uitstel")
    try zaak.neem(.onderzoekAfronden, "2026-04-28", [.bevindingen: "De herkomst van het geld is verklaard."])
    schrijf("een bouwaanvraag", zaak, "bevindingen")
    try zaak.neem(
      .conclusie, "2026-04-29",
      [.mateA: "geen", .mateB: "geen", .reden: "Er zijn geen feiten die op gevaar wijzen."])
    schrijf("een bouwaanvraag", zaak, "adviesnota")
    try zaak.neem(
      .besluit, "2026-05-06",
      [
        .uitkomst: "verlenen", .motivering: "De financiering is verklaard en met stukken onderbouwd.",
        .bekendmaking: "2026-05-06",
      ])
    schrijf("een bouwaanvraag", zaak, "besluit-verlenen")
  }

  private mutating func buitenBehandeling() throws {
    var zaak = try Self.begin("exploitatie-horeca", .aanvraag)
    try zaak.neem(.formulierUitzetten, "2026-01-07", [.termijn: "2026-01-21"])
    try zaak.neem(.formulierOntvangen, "2026-01-20")
    try zaak.neem(
      .aanvullingVragen, "2026-01-22", [.termijn: "2026-02-05", .ontbreekt: "jaarrekening over drie jaren"])
    try zaak.neem(
      .buitenBehandelingLaten, "2026-02-09",
      [
        .motivering:
          "De jaarrekeningen zijn niet gestuurd. Zonder die stukken is niet na te gaan wie de zaak "
          + "betaalt.", .bekendmaking: "2026-02-09",
      ])
    schrijf("een onvolledige aanvraag", zaak, "buiten-behandeling")
  }

  private mutating func voorschriften() throws {
    var zaak = try Self.begin("exploitatie-horeca", .aanvraag)
    try Self.onderzocht(&zaak, mateA: "geen", mateB: "mindere-mate")
    try zaak.neem(
      .voornemen, "2026-03-02",
      [
        .uitkomst: "verlenen-met-voorschriften", .termijn: "2026-03-16", .derden: "P2",
        .motivering: "Het gevaar is beperkt en met voorschriften weg te nemen.",
        .evenredigheid: "Weigeren zou te ver gaan: de band met de geldgever is bijna beëindigd.",
        .voorschriften: Self.regels,
      ])
    schrijf("een vergunning met voorschriften", zaak, "voornemen")
    try zaak.neem(.derdeUitnodigen, "2026-03-02", [.wie: "P2", .termijn: "2026-03-16", .geheimhouding: "ja"])
    try zaak.neem(.zienswijzeAfgezien, "2026-03-10", [.wie: "P1"])
    try zaak.neem(.zienswijzeOntvangen, "2026-03-12", [.wie: "P2", .wijze: "mondeling"])
    try zaak.neem(
      .besluit, "2026-03-18",
      [
        .uitkomst: "verlenen-met-voorschriften",
        .motivering: "De voorschriften nemen het gevaar weg en zijn na te komen.",
        .voorschriften: Self.regels, .bekendmaking: "2026-03-18",
      ])
    schrijf("een vergunning met voorschriften", zaak, "besluit-voorschriften")
  }

  private static let regels =
    "De leiding ligt uitsluitend bij personen die op de vergunning staan.\n"
    + "Contante betalingen boven 3.000 euro worden niet aangenomen.\n"
    + "De boekhouding wordt elk half jaar aan de burgemeester overgelegd."

  /// Own research on a fact of P2, up to the conclusion.
  private static func onderzocht(
    _ zaak: inout Scenario, mateA: String, mateB: String, formulier: Bool = true
  ) throws {
    try zaak.neem(.formulierUitzetten, "2026-01-07", [.termijn: "2026-01-21"])
    try zaak.neem(.formulierOntvangen, "2026-01-20")
    try zaak.neem(.formulierVolledig, "2026-01-22")
    try zaak.neem(
      .relatie, "2026-01-26",
      [.soort: "leiding", .van: "P2", .naar: "P1", .bron: "Handelsregister", .vanaf: "2021-05-01"])
    try zaak.neem(
      .relatie, "2026-01-26",
      [
        .soort: "vermogen", .van: "P2", .naar: "P1", .bron: "leningsovereenkomst", .vanaf: "2022-03-01",
        .tot: "2025-12-31", .omschrijving: "lening van 80.000 euro",
      ])
    zaak.leg(
      .stukToevoegen, "2026-01-27",
      [
        .nummer: "S1", .naam: "leningsovereenkomst.pdf", .mediatype: "application/pdf", .grootte: "48213",
        .sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        .omschrijving: "leningsovereenkomst van 1 maart 2022", .bron: "betrokkene",
      ])
    try zaak.neem(
      .bronRaadplegen, "2026-01-28",
      [.bron: "Handelsregister", .over: "P1", .bevinding: "De leiding is in drie jaar twee keer gewisseld."])
    try zaak.neem(
      .feitVastleggen, "2026-01-29",
      [
        .omschrijving: "witwassen van omzet uit de vorige zaak", .wie: "P2", .grond: "b",
        .afloop: "veroordeling", .bron: "justitiële documentatie", .pleegdatum: "2023-04-11",
        .verband: "derde", .samenhang: "De vorige zaak was ook een horecabedrijf.", .stuk: "S1",
        .ernst: "Op het feit staat een gevangenisstraf van ten hoogste zes jaren.",
      ])
    try zaak.neem(
      .feitVastleggen, "2026-01-29",
      [
        .omschrijving: "heling van horecameubilair", .wie: "P2", .grond: "b", .afloop: "vrijspraak",
        .bron: "justitiële documentatie", .pleegdatum: "2020-09-01", .verband: "derde",
      ])
    try zaak.neem(
      .onderzoekAfronden, "2026-02-02", [.bevindingen: "De herkomst van een lening is niet verklaard."])
    for (criterium, text) in [
      ("feiten", "De veroordeling wijst op een relatie tot strafbare feiten."),
      ("samenhang", "De feiten zijn gepleegd bij het exploiteren van een horecabedrijf."),
      ("relatie", "De leidinggevende pleegde de feiten zelf."),
    ] {
      try zaak.neem(
        .wegen, "2026-02-09", [.grond: "b", .criterium: criterium, .motivering: text, .feiten: "F1"])
    }
    try zaak.neem(
      .wegen, "2026-02-09",
      [
        .grond: "b", .criterium: "slotsom", .mate: mateB, .feiten: "F1",
        .motivering: "De ernst van het feit en de band met betrokkene bepalen de mate.",
      ])
    try zaak.neem(
      .conclusie, "2026-02-16",
      [
        .mateA: mateA, .mateB: mateB, .feiten: "F1",
        .reden: "Het feit is recent en hangt samen met de activiteit.",
      ])
  }

  // MARK: - Existing decisions

  private mutating func intrekking() throws {
    var zaak = try Self.begin("alcohol-horecabedrijf", .intrekking)
    try zaak.neem(.formulierUitzetten, "2026-01-07", [.termijn: "2026-01-21"])
    schrijf("een intrekking", zaak, "ontvangst")
    try zaak.neem(
      .aanvullingVragen, "2026-01-26", [.termijn: "2026-02-09", .ontbreekt: "het ingevulde formulier"])
    schrijf("een intrekking", zaak, "aanvulling")
    try zaak.neem(
      .formulierGeweigerd, "2026-02-11", [.reden: "De houder schrijft dat hij niet zal antwoorden."])
    try zaak.neem(
      .conclusie, "2026-02-13",
      [.basis: "art-4-1", .reden: "De houder weigert het formulier volledig in te vullen."])
    schrijf("een intrekking", zaak, "adviesnota", "melding-lbb")
    try zaak.neem(
      .voornemen, "2026-02-16",
      [
        .uitkomst: "intrekken", .termijn: "2026-03-02",
        .motivering: "Zonder gegevens is het gevaar niet te beoordelen.",
        .evenredigheid: "De houder is twee keer gewezen op het gevolg.",
      ])
    schrijf("een intrekking", zaak, "voornemen")
    try zaak.neem(.meldingLBB, "2026-02-16", [.melding: "conclusie"])
    try zaak.neem(.zienswijzeAfgezien, "2026-02-27", [.wie: "P1"])
    try zaak.neem(
      .besluit, "2026-03-04",
      [
        .uitkomst: "intrekken", .motivering: "De houder heeft van reageren afgezien.",
        .evenredigheid: "Een lichter middel is er niet.", .bekendmaking: "2026-03-04",
      ])
    schrijf("een intrekking", zaak, "besluit-intrekken")
    try zaak.neem(.bezwaar, "2026-04-01", [.commissie: "nee"])
    try zaak.neem(
      .beslissingOpBezwaar, "2026-05-11",
      [.uitkomst: "herroepen", .conclusieVervallen: "ja", .motivering: "Het formulier is alsnog ingevuld."])
    try zaak.neem(.meldingLBB, "2026-05-12", [.melding: "correctie"])
    schrijf("een intrekking", zaak, "melding-correctie")
  }

  private mutating func subsidie() throws {
    var zaak = try Self.begin("subsidie", .intrekking)
    schrijf("een subsidie", zaak, "clausule-subsidie")
    try Self.onderzocht(&zaak, mateA: "geen", mateB: "ernstig")
    try Self.gehoord(&zaak, "lager-vaststellen")
    try zaak.neem(
      .besluit, "2026-03-18",
      [
        .uitkomst: "lager-vaststellen", .motivering: "Een deel van de subsidie diende het gevaar.",
        .evenredigheid: "Het deel dat goed is besteed, blijft in stand.", .bekendmaking: "2026-03-18",
      ])
    schrijf("een subsidie", zaak, "besluit-intrekken")
  }

  /// An intention of which betrokkene and P2 made nothing.
  private static func gehoord(_ zaak: inout Scenario, _ uitkomst: String) throws {
    try zaak.neem(
      .voornemen, "2026-03-02",
      [
        .uitkomst: uitkomst, .termijn: "2026-03-16", .derden: "P2",
        .motivering: "Het gevaar is te groot om verder te gaan.",
        .evenredigheid: "Met minder kan niet worden volstaan.",
      ])
    try zaak.neem(.derdeUitnodigen, "2026-03-02", [.wie: "P2", .termijn: "2026-03-16", .geheimhouding: "ja"])
    try zaak.neem(.zienswijzeAfgezien, "2026-03-10", [.wie: "P1"])
    try zaak.neem(.zienswijzeAfgezien, "2026-03-11", [.wie: "P2"])
  }

  // MARK: - Contracts

  private mutating func vastgoed() throws {
    var zaak = try Self.begin("vastgoedtransactie", .aanvraag)
    try zaak.neem(.formulierUitzetten, "2026-01-07", [.termijn: "2026-01-21"])
    schrijf("een verkoop", zaak, "ontvangst", "clausule-overeenkomst")
    zaak = try Self.begin("vastgoedtransactie", .aanvraag)
    try Self.onderzocht(&zaak, mateA: "geen", mateB: "mindere-mate")
    schrijf("een verkoop", zaak, "adviesnota", "bevindingen", "melding-lbb")
    try zaak.neem(
      .besluit, "2026-03-18",
      [
        .uitkomst: "aangaan-met-voorwaarden", .motivering: "Met deze voorwaarden is het gevaar klein.",
        .voorschriften: "De koopsom komt van een rekening van betrokkene zelf.\nDoorverkoop binnen vijf jaar "
          + "vraagt toestemming.",
      ])
    schrijf("een verkoop", zaak, "besluit-voorwaarden")
    zaak = try Self.begin("vastgoedtransactie", .aanvraag)
    try Self.onderzocht(&zaak, mateA: "geen", mateB: "ernstig")
    try Self.gehoord(&zaak, "niet-aangaan")
    schrijf("een verkoop die niet doorgaat", zaak, "voornemen", "voornemen-derde")
    try zaak.neem(
      .besluit, "2026-03-18",
      [
        .uitkomst: "niet-aangaan", .motivering: "Betrokkene heeft de herkomst van het geld niet verklaard.",
        .evenredigheid: "Voorwaarden nemen het gevaar niet weg.",
      ])
    schrijf("een verkoop die niet doorgaat", zaak, "besluit-niet-aangaan")
  }

  private mutating func opdracht() throws {
    var zaak = try Self.begin("overheidsopdracht", .aanvraag)
    schrijf("een aanbesteding", zaak, "clausule-aanbesteding")
    try Self.onderzocht(&zaak, mateA: "geen", mateB: "ernstig")
    try Self.gehoord(&zaak, "niet-gunnen")
    try zaak.neem(
      .besluit, "2026-03-18",
      [
        .uitkomst: "niet-gunnen", .motivering: "De inschrijver is in ernstige mate onbetrouwbaar gebleken.",
        .evenredigheid: "Een lichter middel is er niet.",
      ])
    schrijf("een aanbesteding", zaak, "besluit-niet-aangaan")
  }

  private mutating func overeenkomst() throws {
    var zaak = try Self.begin("vastgoedtransactie", .intrekking)
    try zaak.neem(.formulierUitzetten, "2026-01-07", [.termijn: "2026-01-21"])
    schrijf("een lopende huur", zaak, "ontvangst")
    zaak = try Self.begin("vastgoedtransactie", .intrekking)
    try Self.onderzocht(&zaak, mateA: "geen", mateB: "ernstig")
    try Self.gehoord(&zaak, "beeindigen")
    schrijf("een lopende huur", zaak, "voornemen")
    try zaak.neem(
      .besluit, "2026-03-18",
      [
        .uitkomst: "beeindigen", .motivering: "Het gehuurde wordt gebruikt voor strafbare feiten.",
        .evenredigheid: "Opschorten helpt niet.",
      ])
    schrijf("een lopende huur", zaak, "besluit-beeindigen")
    var lopend = try Self.begin("overheidsopdracht", .intrekking)
    try Self.onderzocht(&lopend, mateA: "geen", mateB: "geen")
    try lopend.neem(
      .besluit, "2026-02-20", [.uitkomst: "voortzetten", .motivering: "Er is geen reden om te stoppen."])
    schrijf("een lopende opdracht", lopend, "besluit-verlenen")
  }

  private mutating func terugtrekking() throws {
    var zaak = try Self.begin("exploitatie-horeca", .aanvraag)
    try zaak.neem(.formulierUitzetten, "2026-01-07", [.termijn: "2026-01-21"])
    try zaak.neem(
      .terugtrekken, "2026-01-19",
      [.vanwegeBibob: "ja", .reden: "Betrokkene trok zich terug op de dag na de brief met het formulier."])
    schrijf("een terugtrekking", zaak, "melding-lbb")
  }
}
