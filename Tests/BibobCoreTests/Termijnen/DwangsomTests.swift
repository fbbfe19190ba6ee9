import Testing

@testable import BibobCore

/// The term ends on Monday 2 March 2026; notice of default on 3 March; two weeks later it is 17 March.
@Suite("Awb 4:17: the penalty day by day")
struct DwangsomTests {
  private func ingebreke(_ dag: String, soort: String = "alcohol-horecabedrijf") -> Scenario {
    var scenario = Scenario(soort)
    scenario.leg(.ingebrekestelling, dag)
    return scenario
  }

  private func dwangsom(_ scenario: Scenario, _ day: CivilDate) -> Dwangsom? {
    Dwangsom.van(scenario.dossier, per: day, kalender: .standaard)
  }

  /// Each day on its own: 23, then 35, then 45 euros, and nothing after day 42.
  private func bedrag(_ dag: Int) -> Int64 {
    switch dag {
    case 1...14: 2300
    case 15...28: 3500
    case 29...42: 4500
    default: 0
    }
  }

  @Test("Days 0 to 60 after the two weeks")
  func perDag() {
    let scenario = ingebreke("2026-03-03")
    let vrij = Scenario.dag("2026-03-17")
    var total: Int64 = 0
    for dag in 0...60 {
      total += bedrag(dag)
      let found = dwangsom(scenario, vrij.adding(days: dag))
      #expect(found?.centen == total, "day \(dag)")
      #expect(found?.laatsteVrijeDag == vrij)
    }
    #expect(total == 144_200)
  }

  @Test(
    "What a decision on a day leaves due",
    arguments: [
      ("2026-03-17", 0), ("2026-03-18", 0), ("2026-03-19", 2300), ("2026-04-01", 32_200),
      ("2026-04-28", 144_200 - 4500), ("2026-04-29", 144_200), ("2026-12-01", 144_200),
    ])
  func besloten(_ dag: String, _ centen: Int64) {
    var scenario = ingebreke("2026-03-03")
    scenario.leg(.besluit, dag, [.uitkomst: "verlenen"])
    #expect(dwangsom(scenario, Scenario.dag("2026-12-31"))?.centen == centen)
  }

  @Test("A notice before the term ended, or on its last day, has no effect")
  func teVroeg() {
    #expect(dwangsom(ingebreke("2026-03-02"), Scenario.dag("2026-12-01")) == nil)
    #expect(dwangsom(ingebreke("2026-03-03"), Scenario.dag("2026-03-04")) != nil)
    var twice = ingebreke("2026-02-20")
    twice.leg(.ingebrekestelling, "2026-03-10")
    #expect(dwangsom(twice, Scenario.dag("2026-03-20"))?.laatsteVrijeDag == Scenario.dag("2026-03-24"))
  }

  @Test("Awb 4:20a(2): no penalty where silence gives the permit")
  func lexSilencio() {
    let scenario = ingebreke("2026-03-03", soort: "verhuurvergunning")
    #expect(dwangsom(scenario, Scenario.dag("2026-04-01")) == nil)
    let refusals = Scenario("verhuurvergunning").weigeringen(.ingebrekestelling, "2026-03-03")
    #expect(refusals.first?.artikelen.first == .awb("4:20a lid 2"))
    #expect(
      !Scenario("alcohol-horecabedrijf", .intrekking).weigeringen(.ingebrekestelling, "2026-03-03").isEmpty)
  }
}
