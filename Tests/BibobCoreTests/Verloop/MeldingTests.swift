import Testing

@testable import BibobCore

@Suite("Wet Bibob 7a(7) and (8): reports to the LBB")
struct MeldingTests {
  /// What is due after each step, as `soort@sinds`.
  private func verschuldigd(_ scenario: Scenario) -> [String] {
    scenario.dossier.openMeldingen.map { "\($0.soort.rawValue)@\($0.sinds)" }
  }

  private func conclusie(_ mate: String) -> KeyValuePairs<Veld, String> { [.mateA: mate, .mateB: "geen"] }

  @Test("A conclusion of danger without advice is due at once, and stays due when its degree changes")
  func veranderd() {
    var scenario = Scenario()
    scenario.leg(.conclusie, "2026-02-02", conclusie("geen"))
    #expect(verschuldigd(scenario).isEmpty)
    scenario.leg(.conclusie, "2026-02-03", conclusie("ernstig"))
    #expect(verschuldigd(scenario) == ["conclusie@2026-02-03"])
    scenario.leg(.conclusie, "2026-02-04", conclusie("mindere-mate"))
    #expect(verschuldigd(scenario) == ["conclusie@2026-02-03"])
    scenario.leg(.meldingLBB, "2026-02-05", [.melding: "conclusie"])
    #expect(verschuldigd(scenario).isEmpty)
  }

  @Test("What was reported is corrected when it changes or falls; what was not reported just lapses")
  func correctie() {
    var scenario = Scenario()
    scenario.leg(.conclusie, "2026-02-02", conclusie("ernstig"))
    scenario.leg(.conclusie, "2026-02-03", conclusie("geen"))
    #expect(verschuldigd(scenario).isEmpty)
    scenario.leg(.conclusie, "2026-02-04", conclusie("ernstig"))
    scenario.leg(.meldingLBB, "2026-02-04", [.melding: "conclusie"])
    scenario.leg(.conclusie, "2026-02-05", conclusie("mindere-mate"))
    #expect(verschuldigd(scenario) == ["correctie@2026-02-05"])
    scenario.leg(.conclusie, "2026-02-06", conclusie("ernstig"))
    #expect(verschuldigd(scenario).isEmpty, "what the register holds is right again")
    scenario.leg(.conclusie, "2026-02-07", conclusie("geen"))
    scenario.leg(.meldingLBB, "2026-02-08", [.melding: "correctie"])
    #expect(verschuldigd(scenario).isEmpty)
    scenario.leg(.conclusie, "2026-02-09", conclusie("mindere-mate"))
    #expect(verschuldigd(scenario) == ["conclusie@2026-02-09"])
  }

  @Test("With advice there is nothing to report; what was reported before is corrected")
  func metAdvies() {
    var scenario = Scenario()
    scenario.leg(.lbbAdviesVragen, "2026-02-02")
    scenario.leg(.lbbAdviesOntvangen, "2026-03-02", [.mateA: "ernstig", .mateB: "geen"])
    scenario.leg(.conclusie, "2026-03-03", conclusie("ernstig"))
    #expect(verschuldigd(scenario).isEmpty)
    var eerder = Scenario()
    eerder.leg(.conclusie, "2026-02-02", conclusie("mindere-mate"))
    eerder.leg(.meldingLBB, "2026-02-02", [.melding: "conclusie"])
    eerder.leg(.lbbAdviesVragen, "2026-02-03")
    eerder.leg(.lbbAdviesOntvangen, "2026-03-02", [.mateA: "ernstig", .mateB: "geen"])
    eerder.leg(.conclusie, "2026-03-03", conclusie("ernstig"))
    #expect(verschuldigd(eerder) == ["correctie@2026-03-03"])
  }

  @Test(
    "An acquittal asks for a correction of what was reported, also after closing; reconsidering answers it")
  func vrijspraak() throws {
    var scenario = try SoortenTests.totConclusie(Besluitsoort.alle[0], .aanvraag, mate: "mindere-mate")
    try scenario.neem(.meldingLBB, "2026-01-16", [.melding: "conclusie"])
    var closed = scenario
    closed.leg(.sluiten, "2026-03-01")
    for end in ["veroordeling", "vrijspraak", "ovar"] {
      try closed.neem(.feitAfloop, "2026-06-01", [.feit: "F1", .afloop: end])
    }
    #expect(verschuldigd(closed) == ["correctie@2026-06-01"])
    try closed.neem(.meldingLBB, "2026-06-02", [.melding: "correctie"])
    try scenario.neem(.feitAfloop, "2026-01-17", [.feit: "F1", .afloop: "vrijspraak"])
    try scenario.neem(.conclusie, "2026-01-18", [.reden: "x", .mateA: "geen", .mateB: "geen"])
    #expect(verschuldigd(scenario) == ["correctie@2026-01-17"], "due since the acquittal")
  }

  @Test("Refusal under art. 4(1) is a conclusion of serious danger too")
  func artikel4() {
    var scenario = Scenario("alcohol-horecabedrijf", .intrekking)
    scenario.leg(.conclusie, "2026-02-02", [.basis: "art-4-1"])
    #expect(verschuldigd(scenario) == ["conclusie@2026-02-02"])
  }

  @Test("A conclusion that falls in objection or court", arguments: [Stap.beslissingOpBezwaar, .uitspraak])
  func vervallen(_ stap: Stap) {
    for reported in [true, false] {
      var scenario = Scenario()
      scenario.leg(.conclusie, "2026-02-02", conclusie("ernstig"))
      if reported { scenario.leg(.meldingLBB, "2026-02-02", [.melding: "conclusie"]) }
      scenario.leg(.besluit, "2026-02-10", [.uitkomst: "weigeren"])
      scenario.leg(.bezwaar, "2026-02-20")
      scenario.leg(.beroep, "2026-02-21")
      scenario.leg(stap, "2026-05-01", [.uitkomst: "vernietigd", .conclusieVervallen: "ja"])
      #expect(scenario.dossier.conclusie == nil)
      #expect(verschuldigd(scenario) == (reported ? ["correctie@2026-05-01"] : []))
    }
  }

  @Test(
    "Withdrawal because of the Act, after own research began",
    arguments: [
      (Stap.formulierUitzetten, "ja", true), (.formulierOntvangen, "ja", true), (.bronRaadplegen, "ja", true),
      (.lbbAdviesVragen, "ja", true), (.notitie, "ja", false), (.formulierUitzetten, "nee", false),
    ])
  func terugtrekking(_ eerst: Stap, _ vanwege: String, _ due: Bool) {
    var scenario = Scenario()
    scenario.leg(eerst, "2026-01-06", [.termijn: "2026-01-20", .omschrijving: "x"])
    scenario.leg(.terugtrekken, "2026-01-21", [.vanwegeBibob: vanwege, .reden: "x"])
    #expect(verschuldigd(scenario) == (due ? ["terugtrekking@2026-01-21"] : []))
    #expect(scenario.weigeringen(.sluiten, "2026-06-01").first?.artikelen == (due ? [.wb("7a lid 8")] : nil))
  }

  @Test("Before 1 October 2022 nothing was to be reported")
  func eerder() {
    var scenario = Scenario(ontvangen: "2022-06-01")
    scenario.leg(.formulierUitzetten, "2022-06-02", [.termijn: "2022-06-20"])
    scenario.leg(.conclusie, "2022-09-30", conclusie("ernstig"))
    scenario.leg(.terugtrekken, "2022-09-30", [.vanwegeBibob: "ja"])
    #expect(verschuldigd(scenario).isEmpty)
  }

  @Test("A report needs something to report")
  func nietVerschuldigd() {
    #expect(
      Scenario().weigeringen(.meldingLBB, "2026-02-02", [.melding: "conclusie"]).first?.artikelen == [
        .wb("7a lid 7")
      ])
    #expect(
      Scenario().weigeringen(.meldingLBB, "2026-02-02", [.melding: "terugtrekking"]).first?.artikelen == [
        .wb("7a lid 8")
      ])
  }
}
