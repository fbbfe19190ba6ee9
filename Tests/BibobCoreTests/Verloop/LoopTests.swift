import Testing

@testable import BibobCore

@Suite("Whole courses")
struct LoopTests {
  /// Modelled on ECLI:NL:RVS:2023:4645: application of 28 June 2021, advice of 23 December 2021, decision of
  /// 21 February 2022. The days between are assumed.
  @Test("ECLI:NL:RVS:2023:4645: more than half a year")
  func rvs20234645() throws {
    var scenario = Scenario(ontvangen: "2021-06-28")
    #expect(scenario.beslistermijn("2021-06-29") == "2021-08-23")
    try scenario.neem(.formulierUitzetten, "2021-07-05", [.termijn: "2021-07-26"])
    try scenario.neem(.formulierOntvangen, "2021-07-23")
    #expect(scenario.beslistermijn("2021-07-24") == "2021-09-09", "6 to 22 July: 17 days")
    try scenario.neem(.formulierVolledig, "2021-07-30")
    try scenario.neem(
      .feitVastleggen, "2021-08-10",
      [.omschrijving: "x", .wie: "P2", .grond: "b", .afloop: "veroordeling", .bron: "justid"])
    try scenario.neem(.lbbAdviesVragen, "2021-09-01", [.bevindingen: "x", .kennisgeving: "2021-09-01"])
    try scenario.neem(.lbbVraagt, "2021-09-15", [.aan: "betrokkene"])
    try scenario.neem(.lbbVraagBeantwoord, "2021-09-29")
    try scenario.neem(.lbbVerlenging, "2021-11-01", [.duur: "4w"])
    try scenario.neem(.lbbAdviesOntvangen, "2021-12-23", [.mateA: "geen", .mateB: "ernstig"])
    let term = scenario.termijn(.beslistermijn, "2021-12-24")
    #expect(term?.einde.description == "2021-12-16", "98 days: 56, 14 of the question, 28; to 7 December")
    #expect(term?.toestand == .verstreken)
    try scenario.neem(
      .conclusie, "2022-01-06",
      [.reden: "x", .mateA: "geen", .mateB: "ernstig", .feiten: "F1", .vergewist: "x"])
    #expect(scenario.dossier.openMeldingen.isEmpty)
    try scenario.neem(
      .voornemen, "2022-01-10",
      [
        .uitkomst: "weigeren", .termijn: "2022-01-24", .motivering: "x", .evenredigheid: "x", .derden: "P2",
        .geheimhouding: "ja",
      ])
    try scenario.neem(
      .derdeUitnodigen, "2022-01-10", [.wie: "P2", .termijn: "2022-01-24", .geheimhouding: "ja"])
    try scenario.neem(.zienswijzeOntvangen, "2022-01-24", [.wie: "P1", .wijze: "schriftelijk"])
    try scenario.neem(.besluit, "2022-02-21", WeigeringenTests.weigeren)
    #expect(scenario.termijn(.beslistermijn, "2022-03-01")?.toestand == .teLaat(Scenario.dag("2022-02-21")))
    #expect(scenario.termijn(.dwangsom, "2022-03-01") == nil, "nobody gave notice of default")
    #expect(scenario.termijn(.bezwaartermijn, "2022-03-01")?.einde.description == "2022-04-04")
    #expect(scenario.termijn(.hergebruik, "2022-03-01")?.einde.description == "2026-12-23")
  }

  @Test("Left untreated and revoked: back to the form, and on to a decision")
  func buitenBehandeling() throws {
    var scenario = Scenario("alcohol-paracommercieel")
    try scenario.neem(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
    try scenario.neem(.buitenBehandelingLaten, "2026-01-21", [.motivering: "x"])
    #expect(
      scenario.weigeringen(.beroep, "2026-02-02", [.instantie: "rechtbank"]).first?.artikelen == [
        .awb("7:1 lid 1")
      ])
    #expect(scenario.weigeringen(.sluiten, "2026-02-02").first?.artikelen == [.awb("6:7")])
    try scenario.neem(.bezwaar, "2026-02-02")
    try scenario.neem(
      .beslissingOpBezwaar, "2026-03-02",
      [.uitkomst: "herroepen", .conclusieVervallen: "nee", .motivering: "x"])
    #expect(!scenario.weigeringen(.opnieuwBeslissen, "2026-03-02", [.reden: "x"]).isEmpty)
    #expect(scenario.weigeringen(.sluiten, "2026-12-01").first?.artikelen == [.awb("7:11 lid 2")])
    try scenario.neem(.behandelingHervatten, "2026-03-02", [.reden: "x"])
    #expect(scenario.termijn(.beslistermijn, "2026-03-03")?.vraag?.contains("8:72") == true)
    try scenario.neem(.formulierOntvangen, "2026-03-10")
    try scenario.neem(.formulierVolledig, "2026-03-11")
    #expect(scenario.dossier.fase == .eigenOnderzoek)
  }

  @Test("Supervision: breach, intention, left as it is, supervised again; and withdrawn on new danger")
  func toezicht() throws {
    var scenario = try SoortenTests.totConclusie(Besluitsoort.alle[0], .aanvraag, mate: "mindere-mate")
    try scenario.neem(.meldingLBB, "2026-01-16", [.melding: "conclusie"])
    try scenario.neem(
      .voornemen, "2026-01-19",
      [
        .uitkomst: "verlenen-met-voorschriften", .termijn: "2026-02-02", .motivering: "x",
        .voorschriften: "x",
      ])
    try scenario.neem(
      .besluit, "2026-02-03",
      [.uitkomst: "verlenen-met-voorschriften", .motivering: "x", .voorschriften: "x"])
    try scenario.neem(.toezichtStarten, "2026-04-01")
    let intrekken: KeyValuePairs<Veld, String> = [
      .uitkomst: "intrekken", .termijn: "2026-06-15", .motivering: "x", .evenredigheid: "x",
    ]
    #expect(
      scenario.weigeringen(.voornemen, "2026-06-01", intrekken).first?.artikelen.first == .wb("3 lid 7"))
    try scenario.neem(.controleVoorschrift, "2026-06-01", [.uitkomst: "overtreden", .bevinding: "x"])
    #expect(taken(scenario, "2026-06-02") == [.voornemen])
    try scenario.neem(.voornemen, "2026-06-01", intrekken)
    try scenario.neem(.besluit, "2026-06-16", [.uitkomst: "in-stand-laten", .motivering: "x"])
    #expect(scenario.weigeringen(.sluiten, "2026-10-01").first?.artikelen == [.wb("3 lid 7")])
    #expect(taken(scenario, "2026-10-01") == [.toezichtStarten])
    try scenario.neem(.toezichtStarten, "2026-10-01")
    try scenario.neem(.feitAfloop, "2026-10-02", [.feit: "F1", .afloop: "vrijspraak"])
    #expect(
      scenario.weigeringen(
        .voornemen, "2026-10-05",
        [.uitkomst: "voorschrift-wijzigen", .termijn: "2026-10-20", .motivering: "x", .voorschriften: "x"]
      ).first?.artikelen == [.wb("3a lid 3")])
    try scenario.neem(.heroverwegen, "2026-10-05", [.reden: "vrijspraak"])
    #expect(taken(scenario, "2026-10-05").contains(.conclusie))
    try scenario.neem(.conclusie, "2026-10-06", [.reden: "x", .mateA: "geen", .mateB: "geen"])
    #expect(scenario.dossier.openMeldingen.map(\.soort) == [.correctie])
  }

  @Test("Serious danger found under supervision allows withdrawing without a breach (3(1))")
  func nieuwGevaar() throws {
    var scenario = Scenario()
    scenario.leg(.conclusie, "2026-01-16", [.mateA: "ernstig", .mateB: "geen"])
    scenario.leg(.besluit, "2026-02-03", [.uitkomst: "verlenen-met-voorschriften"])
    scenario.leg(.toezichtStarten, "2026-03-20")
    #expect(!Opties.toegestaan(scenario.dossier).contains(.intrekken))
    try scenario.neem(.heroverwegen, "2026-05-01", [.reden: "nieuw feit"])
    scenario.leg(.conclusie, "2026-05-02", [.mateA: "ernstig", .mateB: "geen"])
    #expect(Opties.toegestaan(scenario.dossier).contains(.intrekken))
  }

  @Test("Betrokkene can withdraw in every phase in which a decision is awaited, and the dossier closes")
  func terugtrekken() throws {
    for fase in Fase.allCases where fase.wachtOpBesluit {
      var scenario = Scenario()
      if let stap = Stap.allCases.first(where: { $0.doel == fase && $0 != .openen }) {
        scenario.leg(stap, "2026-01-10", [.termijn: "2026-02-01", .uitkomst: "weigeren"])
      }
      #expect(scenario.dossier.fase == fase)
      try scenario.neem(.terugtrekken, "2026-01-20", [.vanwegeBibob: "nee", .reden: "x"])
      try scenario.neem(.sluiten, "2026-01-21")
      #expect(scenario.dossier.afgebroken)
    }
  }

  @Test("Withdrawn after the conclusion is no test that was broken off: kept five years")
  func bewaren() throws {
    var scenario = try SoortenTests.totConclusie(Besluitsoort.alle[0], .aanvraag, mate: "geen")
    try scenario.neem(.terugtrekken, "2026-02-02", [.vanwegeBibob: "nee", .reden: "x"])
    try scenario.neem(.sluiten, "2026-02-02")
    #expect(scenario.termijn(.bewaartermijn, "2026-02-03")?.einde.description == "2031-02-02")
  }

  @Test("Closing waits for the appeal after the objection, and for what runs")
  func sluiten() throws {
    var scenario = try SoortenTests.totConclusie(Besluitsoort.alle[0], .aanvraag, mate: "geen")
    try scenario.neem(.besluit, "2026-02-02", [.uitkomst: "verlenen", .motivering: "x"])
    try scenario.neem(.bezwaar, "2026-02-10")
    #expect(scenario.weigeringen(.sluiten, "2026-06-01").first?.artikelen == [.awb("7:10")])
    try scenario.neem(
      .beslissingOpBezwaar, "2026-05-20",
      [.uitkomst: "ongegrond", .conclusieVervallen: "nee", .motivering: "x"])
    #expect(scenario.weigeringen(.sluiten, "2026-07-01").first?.artikelen == [.awb("6:7")])
    #expect(scenario.weigeringen(.sluiten, "2026-07-02").isEmpty)
    try scenario.neem(.beroep, "2026-06-25", [.instantie: "rechtbank"])
    #expect(scenario.weigeringen(.sluiten, "2026-12-01").first?.artikelen == [.awb("7:10")])
    try scenario.neem(.uitspraak, "2026-11-02", [.uitkomst: "ongegrond", .conclusieVervallen: "nee"])
    #expect(
      scenario.weigeringen(.beroep, "2026-11-10", [.instantie: "rechtbank"]).first?.artikelen == [
        .awb("8:104")
      ])
    #expect(scenario.weigeringen(.sluiten, "2026-12-14").first?.artikelen == [.awb("6:7")])
    #expect(scenario.weigeringen(.sluiten, "2026-12-15").isEmpty)
  }

  @Test("Art. 32: told afterwards, once for each request")
  func kennisgeving() throws {
    var scenario = try WeigeringenTests.bijLBB()
    #expect(
      Taken.van(scenario.dossier, per: Scenario.dag("2026-02-03"), kalender: .standaard).first?.stap
        == .lbbKennisgeving)
    #expect(
      scenario.weigeringen(.lbbKennisgeving, "2026-02-01", vandaag: "2026-03-01").first?.artikelen == [
        .wb("32")
      ])
    try scenario.neem(.lbbKennisgeving, "2026-02-05")
    #expect(scenario.termijn(.kennisgeving, "2026-03-01")?.toestand == .gehaald(Scenario.dag("2026-02-05")))
    #expect(!scenario.weigeringen(.lbbKennisgeving, "2026-02-06").isEmpty)
  }

  @Test("Silence gives no permit where an act excludes it, whatever a by-law says")
  func lexSilencio() {
    let apv = LokaleTermijn(duur: .weken(8), verlenging: nil, artikel: "APV art. 1:2", lexSilencio: true)
    for (soort, given) in [
      ("exploitatie-horeca", true), ("alcohol-horecabedrijf", false), ("omgevingsvergunning-bouw", false),
    ] {
      let klok = Beslistermijn(Scenario(soort, lokaal: apv).dossier, kalender: .standaard)
      #expect((klok.lexSilencio != nil) == given)
    }
  }

  @Test("The four weeks are over: the advice is to ask again, not to leave untreated")
  func teLaatVoorBuitenBehandeling() throws {
    var scenario = Scenario()
    try scenario.neem(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
    #expect(taken(scenario, "2026-01-21") == [.buitenBehandelingLaten])
    #expect(taken(scenario, "2026-02-18") == [.aanvullingVragen])
  }

  private func taken(_ scenario: Scenario, _ day: String) -> [Stap] {
    Taken.van(scenario.dossier, per: Scenario.dag(day), kalender: .standaard).filter { $0.soort == .stap }
      .compactMap(\.stap)
  }
}
