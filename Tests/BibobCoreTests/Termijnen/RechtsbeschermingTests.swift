import Testing

@testable import BibobCore

/// A decision published on Monday 2 March 2026: objection until Monday 13 April.
struct Bezwaarloop: CustomTestStringConvertible, Sendable {
  let naam: String
  var commissie = "nee"
  var stappen: [(Stap, String, KeyValuePairs<Veld, String>)] = []
  let einde: String
  var testDescription: String { naam }
}

@Suite("Awb 6:7 and 7:10: objection and appeal")
struct RechtsbeschermingTests {
  private func besloten(_ dag: String, _ soort: String = "alcohol-horecabedrijf") -> Scenario {
    var scenario = Scenario(soort)
    scenario.leg(.besluit, dag, [.uitkomst: "weigeren"])
    return scenario
  }

  @Test(
    "6:7, 6:8: six weeks from the day after publication",
    arguments: [
      ("2026-03-02", "2026-04-13"), ("2026-02-20", "2026-04-07"), ("2026-04-13", "2026-05-26"),
    ])
  func bezwaartermijn(_ bekend: String, _ einde: String) {
    #expect(besloten(bekend).termijn(.bezwaartermijn, bekend)?.einde.description == einde)
  }

  @Test(
    "7:10: from the day after the term for objecting",
    arguments: [
      Bezwaarloop(naam: "six weeks, to Whit Monday, rolled", einde: "2026-05-26"),
      Bezwaarloop(naam: "twelve with a committee of 7:13", commissie: "ja", einde: "2026-07-06"),
      Bezwaarloop(
        naam: "7:10(3): six and six", stappen: [(.bezwaarVerdagen, "2026-05-01", [.duur: "6w"])],
        einde: "2026-07-06"),
      Bezwaarloop(
        naam: "7:10(3): twelve and six", commissie: "ja",
        stappen: [(.bezwaarVerdagen, "2026-05-01", [.duur: "6w"])], einde: "2026-08-17"),
      Bezwaarloop(
        naam: "7:10(2): repaired after eight days, 21 to 27 April",
        stappen: [
          (.bezwaarHerstelVragen, "2026-04-20", [.termijn: "2026-05-04"]),
          (.bezwaarHersteld, "2026-04-28", [:]),
        ], einde: "2026-06-01"),
      Bezwaarloop(
        naam: "7:10(2): never repaired, 21 April to 3 May, to Sunday, rolled",
        stappen: [(.bezwaarHerstelVragen, "2026-04-20", [.termijn: "2026-05-04"])], einde: "2026-06-08"),
      Bezwaarloop(
        naam: "7:10(2): two letters, one answer",
        stappen: [
          (.bezwaarHerstelVragen, "2026-04-20", [.termijn: "2026-05-04"]),
          (.bezwaarHerstelVragen, "2026-04-22", [.termijn: "2026-05-04"]),
          (.bezwaarHersteld, "2026-04-28", [:]),
        ], einde: "2026-06-01"),
      Bezwaarloop(
        naam: "repair before the term began suspends nothing",
        stappen: [
          (.bezwaarHerstelVragen, "2026-03-20", [.termijn: "2026-04-03"]),
          (.bezwaarHersteld, "2026-03-30", [:]),
        ], einde: "2026-05-26"),
      Bezwaarloop(
        naam: "7:10(4): to the day agreed, a Sunday too",
        stappen: [(.bezwaarUitstel, "2026-05-20", [.tot: "2026-07-05"])], einde: "2026-07-05"),
      Bezwaarloop(
        naam: "7:10(4): suspension does not lengthen what was agreed",
        stappen: [
          (.bezwaarHerstelVragen, "2026-04-20", [.termijn: "2026-05-04"]),
          (.bezwaarHersteld, "2026-04-28", [:]), (.bezwaarUitstel, "2026-05-20", [.tot: "2026-07-01"]),
        ], einde: "2026-07-01"),
      Bezwaarloop(
        naam: "7:10(4): agreed to less than there is",
        stappen: [(.bezwaarUitstel, "2026-05-20", [.tot: "2026-05-22"])], einde: "2026-05-26"),
    ])
  func beslissing(_ geval: Bezwaarloop) {
    var scenario = besloten("2026-03-02")
    scenario.leg(.bezwaar, "2026-03-16", [.commissie: geval.commissie])
    for (stap, datum, velden) in geval.stappen { scenario.leg(stap, datum, velden) }
    let termijn = scenario.termijn(.beslissingOpBezwaar, "2026-12-01")
    #expect(termijn?.einde.description == geval.einde)
    let moved = termijn?.stappen.reduce(0) { $0 + $1.dagen }
    #expect(moved == termijn.map { $0.einde - $0.start })
  }

  @Test("Appeal runs six weeks from the decision on the objection, further appeal from the ruling")
  func beroep() {
    var scenario = besloten("2026-03-02")
    scenario.leg(.bezwaar, "2026-03-16")
    scenario.leg(.beslissingOpBezwaar, "2026-05-20", [.uitkomst: "ongegrond"])
    #expect(scenario.termijn(.beroepstermijn, "2026-05-21")?.einde.description == "2026-07-01")
    scenario.leg(.beroep, "2026-06-25", [.instantie: "rechtbank"])
    #expect(scenario.termijn(.beroepstermijn, "2026-06-26") == nil)
    scenario.leg(.uitspraak, "2026-11-02", [.uitkomst: "ongegrond"])
    #expect(scenario.termijn(.beroepstermijn, "2026-11-03")?.einde.description == "2026-12-14")
    scenario.leg(.beroep, "2026-12-01", [.instantie: "raad-van-state"])
    scenario.leg(.uitspraak, "2027-06-01", [.uitkomst: "ongegrond"])
    #expect(scenario.termijn(.beroepstermijn, "2027-06-02") == nil)
  }

  @Test("7:1(1)d: direct appeal after afd. 3.4; an old appeal does not answer for a new decision")
  func rechtstreeks() {
    var scenario = besloten("2026-03-02", "alcohol-paracommercieel")
    #expect(!scenario.weigeringen(.bezwaar, "2026-03-10").isEmpty)
    #expect(scenario.weigeringen(.beroep, "2026-03-10", [.instantie: "rechtbank"]).isEmpty)
    scenario.leg(.beroep, "2026-03-10", [.instantie: "rechtbank"])
    #expect(scenario.termijn(.beroepstermijn, "2026-03-11")?.toestand == .gehaald(Scenario.dag("2026-03-10")))
    scenario.leg(.uitspraak, "2026-09-01", [.uitkomst: "vernietigd", .conclusieVervallen: "nee"])
    scenario.leg(.opnieuwBeslissen, "2026-09-02", [.reden: "uitspraak"])
    scenario.leg(.besluit, "2026-10-01", [.uitkomst: "weigeren"])
    let nieuw = scenario.termijnen("2026-10-02").van(.beroepstermijn).first {
      $0.start == Scenario.dag("2026-10-01")
    }
    #expect(nieuw?.toestand == .loopt)
  }

  @Test("7:11(2): against a decision in the place of a revoked one, appeal is open at once")
  func inPlaatsVan() {
    var scenario = besloten("2026-03-02")
    #expect(
      scenario.weigeringen(.beroep, "2026-03-10", [.instantie: "rechtbank"]).first?.artikelen == [
        .awb("7:1 lid 1")
      ])
    scenario.leg(.bezwaar, "2026-03-16")
    scenario.leg(.beslissingOpBezwaar, "2026-05-20", [.uitkomst: "herroepen", .conclusieVervallen: "nee"])
    scenario.leg(.opnieuwBeslissen, "2026-05-20", [.reden: "herroepen"])
    scenario.leg(.besluit, "2026-06-01", [.uitkomst: "weigeren"])
    #expect(scenario.weigeringen(.beroep, "2026-06-10", [.instantie: "rechtbank"]).isEmpty)
  }
}
