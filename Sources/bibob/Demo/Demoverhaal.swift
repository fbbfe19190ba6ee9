import BibobCore

/// A made-up course of a dossier, step by step, with the days on which it was recorded.
struct Demoverhaal: Sendable {
  /// A step of the story. One that is meant to be refused says so.
  struct Regel: Sendable {
    let datum: String
    let stap: Stap
    let velden: [(Veld, Waarde)]
    var geweigerd = false

    init(_ datum: String, _ stap: Stap, _ velden: [(Veld, Waarde)] = [], geweigerd: Bool = false) {
      self.datum = datum
      self.stap = stap
      self.velden = velden
      self.geweigerd = geweigerd
    }
  }

  let titel: String
  let bestand: String
  /// A day in the course on which terms are shown.
  let blik: String
  let regels: [Regel]

  private static func dag(_ text: String) -> Waarde { CivilDate(text).map { .datum($0) } ?? .tekst(text) }

  /// An application for a permit under the Alcoholwet, with LBB advice, conditions and supervision.
  static let horeca = Demoverhaal(
    titel: "Een aanvraag voor een horecabedrijf", bestand: "Schema/voorbeelden/aanvraag-horeca.xml",
    blik: "2025-04-07",
    regels: [
      Regel("2025-02-12", .formulierUitzetten, [(.termijn, dag("2025-02-26"))]),
      Regel("2025-02-24", .formulierOntvangen),
      Regel(
        "2025-02-25", .aanvullingVragen,
        [(.termijn, dag("2025-03-11")), (.ontbreekt, .tekst("bewijs van herkomst van de lening"))]),
      Regel("2025-03-06", .aanvullingOntvangen),
      Regel("2025-03-07", .formulierVolledig),
      Regel(
        "2025-03-10", .bronRaadplegen,
        [
          (.bron, .tekst("Handelsregister")), (.over, .tekst("P1")),
          (.bevinding, .tekst("P3 is sinds een maand enig aandeelhouder")),
        ]),
      Regel(
        "2025-03-12", .feitVastleggen,
        [
          (.omschrijving, .tekst("onjuiste opgave bij een eerdere aanvraag")), (.wie, .tekst("P3")),
          (.grond, .tekst("b")), (.afloop, .tekst("boete")), (.bron, .tekst("eigen handhavingsdossier")),
        ]),
      Regel(
        "2025-03-13", .feitVastleggen,
        [
          (.omschrijving, .tekst("verdenking van heling")), (.wie, .tekst("P2")), (.grond, .tekst("a")),
          (.afloop, .tekst("vrijspraak")), (.bron, .tekst("justitiële documentatie")),
        ]),
      Regel(
        "2025-03-20", .lbbAdviesVragen,
        [
          (.bevindingen, .tekst("herkomst van de lening blijft onduidelijk")),
          (.kennisgeving, dag("2025-03-20")),
        ]),
      Regel(
        "2025-04-03", .lbbVraagt, [(.aan, .tekst("betrokkene")), (.vragen, .tekst("wijze van financiering"))]),
      Regel("2025-04-10", .lbbVraagBeantwoord),
      Regel(
        "2025-04-22", .besluit, [(.uitkomst, .tekst("weigeren")), (.motivering, .tekst("te vroeg"))],
        geweigerd: true),
      Regel(
        "2025-05-02", .lbbAdviesOntvangen,
        [(.mateA, .tekst("geen")), (.mateB, .tekst("mindere-mate")), (.advies, dag("2025-04-30"))]),
      Regel(
        "2025-05-05", .vergewissen,
        [
          (.feitenDragen, .tekst("ja: de boete staat in het eigen dossier")), (.volledig, .tekst("ja")),
          (.samenhangend, .tekst("ja")), (.actueel, .tekst("ja: van vorige week")),
          (.standhoudt, .tekst("ja: er kwam niets nieuws")),
        ]),
      Regel(
        "2025-05-06", .conclusie,
        [
          (.mateA, .tekst("geen")), (.mateB, .tekst("mindere-mate")), (.feiten, .lijst(["F2"])),
          (.reden, .tekst("op een feit met vrijspraak")), (.vergewist, .tekst("ja")),
        ], geweigerd: true),
      Regel(
        "2025-05-06", .conclusie,
        [
          (.mateA, .tekst("geen")), (.mateB, .tekst("mindere-mate")), (.feiten, .lijst(["F1"])),
          (.reden, .tekst("één beboet feit van de financier, samenhang met de exploitatie")),
        ]),
      Regel(
        "2025-05-08", .voornemen,
        [
          (.uitkomst, .tekst("verlenen-met-voorschriften")), (.termijn, dag("2025-05-22")),
          (.motivering, .tekst("voorschriften nemen het gevaar weg")), (.derden, .lijst(["P3"])),
          (.geheimhouding, .tekst("ja")),
          (.voorschriften, .tekst("elk kwartaal opgave van de financiering")),
        ]),
      Regel(
        "2025-05-09", .derdeUitnodigen,
        [(.wie, .tekst("P3")), (.termijn, dag("2025-05-23")), (.geheimhouding, .tekst("ja"))]),
      Regel("2025-05-20", .zienswijzeOntvangen, [(.wie, .tekst("P1")), (.wijze, .tekst("schriftelijk"))]),
      Regel("2025-05-21", .zienswijzeAfgezien, [(.wie, .tekst("P3"))]),
      Regel(
        "2025-06-03", .besluit,
        [
          (.uitkomst, .tekst("verlenen-met-voorschriften")),
          (.motivering, .tekst("de zienswijze geeft geen ander beeld")),
          (.voorschriften, .tekst("elk kwartaal opgave van de financiering")),
        ]),
      Regel("2025-07-16", .toezichtStarten),
    ])

  /// An existing permit whose holder refuses the form.
  static let intrekking = Demoverhaal(
    titel: "Een bestaande vergunning: intrekking", bestand: "Schema/voorbeelden/intrekking-horeca.xml",
    blik: "2025-06-02",
    regels: [
      Regel("2025-03-03", .signaal, [(.soort, .tekst("om-tip"))]),
      Regel("2025-03-05", .formulierUitzetten, [(.termijn, dag("2025-03-19"))]),
      Regel(
        "2025-03-24", .formulierGeweigerd, [(.reden, .tekst("de houder schrijft niets te willen invullen"))]),
      Regel(
        "2025-03-26", .conclusie,
        [(.basis, .tekst("art-4-1")), (.reden, .tekst("weigering na twee weken en een herinnering"))]),
      Regel("2025-03-26", .meldingLBB, [(.melding, .tekst("conclusie"))]),
      Regel(
        "2025-03-31", .voornemen,
        [
          (.uitkomst, .tekst("intrekken")), (.termijn, dag("2025-04-14")),
          (.motivering, .tekst("weigering geldt als ernstig gevaar")),
          (.evenredigheid, .tekst("lichter middel is er niet: zonder formulier geen onderzoek")),
        ]),
      Regel("2025-04-11", .zienswijzeOntvangen, [(.wie, .tekst("P1")), (.wijze, .tekst("mondeling"))]),
      Regel(
        "2025-04-22", .besluit,
        [
          (.uitkomst, .tekst("intrekken")), (.motivering, .tekst("de zienswijze noemt geen reden")),
          (.evenredigheid, .tekst("de houder kon alsnog invullen en deed het niet")),
        ]),
      Regel("2025-05-20", .bezwaar, [(.commissie, .tekst("ja"))]),
      Regel(
        "2025-08-12", .beslissingOpBezwaar,
        [
          (.uitkomst, .tekst("ongegrond")), (.conclusieVervallen, .tekst("nee")),
          (.motivering, .tekst("advies van de commissie gevolgd")),
        ]),
      Regel("2025-09-24", .sluiten),
    ])
}
