import Testing

@testable import BibobCore

@Suite("Terms around form, advice, reports and keeping")
struct VasteTermijnenTests {
  private func formulier(_ ontvangen: String?) -> Scenario {
    var scenario = Scenario()
    scenario.leg(.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"])
    if let ontvangen { scenario.leg(.formulierOntvangen, ontvangen) }
    return scenario
  }

  @Test(
    "Awb 4:5(4): four weeks after completion, or after the term lapsed unused",
    arguments: [("2026-01-20", "2026-02-17"), (nil, "2026-02-23"), ("2026-01-30", "2026-02-23")])
  func buitenBehandeling(_ ontvangen: String?, _ einde: String) {
    let scenario = formulier(ontvangen)
    let last = Scenario.dag(einde)
    #expect(scenario.termijn(.buitenBehandeling, "2026-02-05")?.einde == last)
    let velden = Scenario.velden([.motivering: "onvolledig"])
    #expect(scenario.beoordeel(.buitenBehandelingLaten, last, velden).isEmpty)
    let late = scenario.beoordeel(.buitenBehandelingLaten, last.adding(days: 1), velden)
    #expect(late.first?.artikelen == [.awb("4:5 lid 4")])
  }

  @Test("Awb 4:5(1): not while the applicant has time, and not without a letter")
  func teVroeg() {
    let refusals = formulier(nil).weigeringen(.buitenBehandelingLaten, "2026-01-26", [.motivering: "x"])
    #expect(refusals.first?.artikelen == [.awb("4:5 lid 1")])
    #expect(formulier(nil).weigeringen(.buitenBehandelingLaten, "2026-01-27", [.motivering: "x"]).isEmpty)
    var unasked = Scenario()
    unasked.leg(.formulierOntvangen, "2026-01-12")
    #expect(
      unasked.weigeringen(.buitenBehandelingLaten, "2026-01-20", [.motivering: "x"]).first?.artikelen
        == [.awb("4:5 lid 1")])
  }

  @Test("Awb 4:5(4): the four weeks roll over Easter Monday")
  func rolt() {
    var scenario = Scenario()
    scenario.leg(.formulierUitzetten, "2026-02-20", [.termijn: "2026-03-09"])
    #expect(scenario.termijn(.buitenBehandeling, "2026-03-10")?.einde.description == "2026-04-07")
  }

  @Test("Wet Bibob 15: eight weeks, at most four more, and questions stop the clock")
  func lbb() {
    var scenario = Scenario()
    scenario.leg(.lbbAdviesVragen, "2026-02-02")
    #expect(scenario.termijn(.lbbAdvies, "2026-02-03")?.einde.description == "2026-03-30")
    #expect(scenario.termijn(.lbbOpschorting, "2026-02-03")?.einde.description == "2026-03-29")
    scenario.leg(.lbbVraagt, "2026-02-09", [.aan: "betrokkene"])
    #expect(scenario.termijn(.lbbAdvies, "2026-02-12")?.toestand == .opgeschort)
    scenario.leg(.lbbVraagBeantwoord, "2026-02-19")
    #expect(scenario.termijn(.lbbAdvies, "2026-02-20")?.einde.description == "2026-04-09")
    scenario.leg(.lbbVerlenging, "2026-03-20", [.duur: "4w"])
    #expect(scenario.termijn(.lbbAdvies, "2026-03-21")?.einde.description == "2026-05-07")
    #expect(
      scenario.weigeringen(.lbbVerlenging, "2026-03-23", [.duur: "1w"]).first?.artikelen.first
        == .wb("15 lid 3"))
  }

  @Test("Wet Bibob 15(3): not more than four weeks")
  func lbbTeLang() {
    var scenario = Scenario()
    scenario.leg(.lbbAdviesVragen, "2026-02-02")
    #expect(!scenario.weigeringen(.lbbVerlenging, "2026-03-20", [.duur: "29d"]).isEmpty)
    #expect(scenario.weigeringen(.lbbVerlenging, "2026-03-20", [.duur: "28d"]).isEmpty)
  }

  @Test(
    "Selectielijst: five years, or one for a test that was broken off; years do not roll",
    arguments: [
      (Stap.besluit, "2026-03-02", "2031-03-02"), (.terugtrekken, "2026-03-02", "2027-03-02"),
      (.buitenBereik, "2026-03-02", "2027-03-02"), (.buitenBehandelingLaten, "2026-03-02", "2027-03-02"),
      (.besluit, "2028-02-29", "2033-02-28"),
    ])
  func bewaartermijn(_ vanuit: Stap, _ gesloten: String, _ einde: String) {
    var scenario = Scenario()
    scenario.leg(vanuit, "2026-02-02", [.uitkomst: "verlenen"])
    scenario.leg(.sluiten, gesloten)
    let last = Scenario.dag(einde)
    #expect(scenario.termijn(.bewaartermijn, gesloten)?.einde == last)
    #expect(
      scenario.beoordeel(.vernietigen, last, Velden()).first?.artikelen.first?.regeling == .selectielijst)
    #expect(scenario.beoordeel(.vernietigen, last.adding(days: 1), Velden()).isEmpty)
  }

  @Test("Wet Bibob 7a(7), 32: no number of days is named, so what was done was not too late")
  func onverwijld() {
    var scenario = Scenario()
    scenario.leg(.conclusie, "2026-02-02", [.mateA: "ernstig", .mateB: "geen"])
    #expect(scenario.termijn(.meldingLBB, "2026-02-02")?.toestand == .loopt)
    #expect(scenario.termijn(.meldingLBB, "2026-02-05")?.toestand == .verstreken)
    scenario.leg(.meldingLBB, "2026-02-04", [.melding: "conclusie"])
    #expect(scenario.termijn(.meldingLBB, "2026-02-05")?.toestand == .gehaald(Scenario.dag("2026-02-04")))
  }
}
