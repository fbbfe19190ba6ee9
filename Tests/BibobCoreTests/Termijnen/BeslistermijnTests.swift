import Testing

@testable import BibobCore

struct Termijnloop: CustomTestStringConvertible, Sendable {
  let naam: String
  let stappen: [(Stap, String, KeyValuePairs<Veld, String>)]
  var per = "2026-12-01"
  let einde: String
  var testDescription: String { naam }
}

/// The decision term on an application received on Monday 5 January 2026. Without anything else the reasonable
/// term of eight weeks ends on Monday 2 March 2026. Every date here was counted by hand.
@Suite("Beslistermijn: standstills and their edges")
struct BeslistermijnTests {
  private static let advies: KeyValuePairs<Veld, String> = [.mateA: "geen", .mateB: "geen"]

  @Test(
    "Awb 4:15(1)a: from the day after the letter; the day of completion or of lapsing counts again",
    arguments: [
      Termijnloop(naam: "nothing asked", stappen: [], einde: "2026-03-02"),
      Termijnloop(
        naam: "answered after eight days: 13 to 19 January stand still",
        stappen: [
          (.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"]),
          (.formulierOntvangen, "2026-01-20", [:]),
        ], einde: "2026-03-09"),
      Termijnloop(
        naam: "answered on the day of the letter: nothing stands still",
        stappen: [
          (.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"]),
          (.formulierOntvangen, "2026-01-12", [:]),
        ], einde: "2026-03-02"),
      Termijnloop(
        naam: "answered the day after: the first day would stand still, but counts again at once",
        stappen: [
          (.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"]),
          (.formulierOntvangen, "2026-01-13", [:]),
        ], einde: "2026-03-02"),
      Termijnloop(
        naam: "answered two days after: one day",
        stappen: [
          (.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"]),
          (.formulierOntvangen, "2026-01-14", [:]),
        ], einde: "2026-03-03"),
      Termijnloop(
        naam: "answered on the last day: thirteen days, to Sunday 15 March, rolled to Monday",
        stappen: [
          (.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"]),
          (.formulierOntvangen, "2026-01-26", [:]),
        ], einde: "2026-03-16"),
      Termijnloop(
        naam: "answered too late: the term in the letter is the limit",
        stappen: [
          (.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"]),
          (.formulierOntvangen, "2026-02-06", [:]),
        ], einde: "2026-03-16"),
      Termijnloop(
        naam: "never answered: the same limit",
        stappen: [(.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"])], einde: "2026-03-16"),
      Termijnloop(
        naam: "open, as of a day: 13 to 15 January",
        stappen: [(.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"])], per: "2026-01-16",
        einde: "2026-03-05"),
      Termijnloop(
        naam: "two rounds one after another: 7 and 6 days",
        stappen: [
          (.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"]),
          (.formulierOntvangen, "2026-01-20", [:]),
          (.aanvullingVragen, "2026-01-21", [.termijn: "2026-02-04"]),
          (.aanvullingOntvangen, "2026-01-28", [:]),
        ], einde: "2026-03-16"),
      Termijnloop(
        naam: "two letters before one answer: the answer ends both, 13 to 21 January",
        stappen: [
          (.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"]),
          (.aanvullingVragen, "2026-01-16", [.termijn: "2026-01-23"]),
          (.formulierOntvangen, "2026-01-22", [:]),
        ], einde: "2026-03-11"),
      Termijnloop(
        naam: "a second letter after the first term lapsed: 13 days and 28 January",
        stappen: [
          (.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"]),
          (.aanvullingVragen, "2026-01-27", [.termijn: "2026-02-10"]),
          (.formulierOntvangen, "2026-01-29", [:]),
        ], einde: "2026-03-16"),
    ])
  func formulier(_ geval: Termijnloop) { controleer(geval) }

  @Test(
    "Wet Bibob 31: both days included, and no longer than art. 15 allows",
    arguments: [
      Termijnloop(
        naam: "2 February to 2 March: 29 days",
        stappen: [(.lbbAdviesVragen, "2026-02-02", [:]), (.lbbAdviesOntvangen, "2026-03-02", advies)],
        einde: "2026-03-31"),
      Termijnloop(
        naam: "asked and received on one day: one day",
        stappen: [(.lbbAdviesVragen, "2026-02-02", [:]), (.lbbAdviesOntvangen, "2026-02-02", advies)],
        einde: "2026-03-03"),
      Termijnloop(
        naam: "open, as of the tenth day: ten days", stappen: [(.lbbAdviesVragen, "2026-02-02", [:])],
        per: "2026-02-11", einde: "2026-03-12"),
      Termijnloop(
        naam: "no advice: 56 days, to King's Day, rolled", stappen: [(.lbbAdviesVragen, "2026-02-02", [:])],
        einde: "2026-04-28"),
      Termijnloop(
        naam: "received on the last day of the cap, 29 March: 56 days",
        stappen: [(.lbbAdviesVragen, "2026-02-02", [:]), (.lbbAdviesOntvangen, "2026-03-29", advies)],
        einde: "2026-04-28"),
      Termijnloop(
        naam: "received one day earlier: 55 days, to Sunday, and over King's Day",
        stappen: [(.lbbAdviesVragen, "2026-02-02", [:]), (.lbbAdviesOntvangen, "2026-03-28", advies)],
        einde: "2026-04-28"),
      Termijnloop(
        naam: "received three days before the cap: 53 days, to Friday",
        stappen: [(.lbbAdviesVragen, "2026-02-02", [:]), (.lbbAdviesOntvangen, "2026-03-26", advies)],
        einde: "2026-04-24"),
      Termijnloop(
        naam: "received long after the cap: still 56 days",
        stappen: [(.lbbAdviesVragen, "2026-02-02", [:]), (.lbbAdviesOntvangen, "2026-05-20", advies)],
        einde: "2026-04-28"),
      Termijnloop(
        naam: "extended by four weeks: 84 days, to Whit Monday, rolled",
        stappen: [(.lbbAdviesVragen, "2026-02-02", [:]), (.lbbVerlenging, "2026-03-20", [.duur: "4w"])],
        einde: "2026-05-26"),
      Termijnloop(
        naam: "extended by one week only: 63 days",
        stappen: [(.lbbAdviesVragen, "2026-02-02", [:]), (.lbbVerlenging, "2026-03-20", [.duur: "1w"])],
        einde: "2026-05-04"),
      Termijnloop(
        naam: "a question of 9 to 19 February gives ten days more: 66",
        stappen: [
          (.lbbAdviesVragen, "2026-02-02", [:]), (.lbbVraagt, "2026-02-09", [.aan: "betrokkene"]),
          (.lbbVraagBeantwoord, "2026-02-19", [:]),
        ], einde: "2026-05-07"),
      Termijnloop(
        naam: "two questions at once are counted once: 9 to 20 February, twelve days",
        stappen: [
          (.lbbAdviesVragen, "2026-02-02", [:]), (.lbbVraagt, "2026-02-09", [.aan: "betrokkene"]),
          (.lbbVraagt, "2026-02-12", [.aan: "bestuursorgaan"]),
          (.lbbVraagBeantwoord, "2026-02-19", [.aan: "betrokkene"]),
          (.lbbVraagBeantwoord, "2026-02-21", [.aan: "bestuursorgaan"]),
        ], einde: "2026-05-11"),
      Termijnloop(
        naam: "a question that was refused ends on that day too",
        stappen: [
          (.lbbAdviesVragen, "2026-02-02", [:]), (.lbbVraagt, "2026-02-09", [.aan: "betrokkene"]),
          (.lbbVraagGeweigerd, "2026-02-19", [.reden: "wil niet"]),
        ], einde: "2026-05-07"),
      Termijnloop(
        naam: "the LBB declines on 20 February: 19 days, to Saturday, rolled",
        stappen: [(.lbbAdviesVragen, "2026-02-02", [:]), (.lbbZietAf, "2026-02-20", [:])], einde: "2026-03-23"
      ),
      Termijnloop(
        naam: "on without the advice on 20 February: 19 days",
        stappen: [(.lbbAdviesVragen, "2026-02-02", [:]), (.zonderAdviesVerder, "2026-02-20", [:])],
        einde: "2026-03-23"),
      Termijnloop(
        naam: "asked on the last day of the term: that day stands still too",
        stappen: [(.lbbAdviesVragen, "2026-03-02", [:])], einde: "2026-04-28"),
      Termijnloop(
        naam: "asked a day after the term: nothing stands still any more",
        stappen: [(.lbbAdviesVragen, "2026-03-03", [:])], einde: "2026-03-02"),
      Termijnloop(
        naam: "additional advice that suspends: 11 and 10 days",
        stappen: [
          (.lbbAdviesVragen, "2026-02-02", [:]), (.lbbAdviesOntvangen, "2026-02-12", advies),
          (.aanvullendAdviesVragen, "2026-02-20", [.schortOp: "ja"]),
          (.lbbAdviesOntvangen, "2026-03-01", advies),
        ], einde: "2026-03-23"),
      Termijnloop(
        naam: "additional advice that does not suspend: 11 days",
        stappen: [
          (.lbbAdviesVragen, "2026-02-02", [:]), (.lbbAdviesOntvangen, "2026-02-12", advies),
          (.aanvullendAdviesVragen, "2026-02-20", [.schortOp: "nee"]),
          (.lbbAdviesOntvangen, "2026-03-01", advies),
        ], einde: "2026-03-13"),
    ])
  func artikel31(_ geval: Termijnloop) { controleer(geval) }

  @Test(
    "Awb 4:15(1)b and (2): each cause with its own first day",
    arguments: [
      Termijnloop(
        naam: "b, foreign information: from the day after the notice, 13 to 21 January",
        stappen: [
          (.buitenlandseInformatie, "2026-01-12", [.reden: "x"]),
          (.opschortingBeeindigen, "2026-01-22", [.soort: "buitenlandse-informatie"]),
        ], einde: "2026-03-11"),
      Termijnloop(
        naam: "(2)a, consent: the days after it up to and including the day agreed, 13 to 22 January",
        stappen: [(.uitstelInstemming, "2026-01-12", [.tot: "2026-01-22"])], einde: "2026-03-12"),
      Termijnloop(
        naam: "(2)a, consent that ended early: 13 to 17 January, to Saturday, rolled",
        stappen: [
          (.uitstelInstemming, "2026-01-12", [.tot: "2026-01-22"]),
          (.opschortingBeeindigen, "2026-01-18", [.soort: "instemming"]),
        ], einde: "2026-03-09"),
      Termijnloop(
        naam: "(2)b, delay of the applicant: from the day itself, 12 to 21 January",
        stappen: [
          (.vertragingAanvrager, "2026-01-12", [.reden: "x"]),
          (.opschortingBeeindigen, "2026-01-22", [.soort: "vertraging"]),
        ], einde: "2026-03-12"),
      Termijnloop(
        naam: "(2)c, force majeure: from the day itself, 12 to 21 January",
        stappen: [
          (.overmacht, "2026-01-12", [.reden: "x"]),
          (.opschortingBeeindigen, "2026-01-22", [.soort: "overmacht"]),
        ], einde: "2026-03-12"),
      Termijnloop(
        naam: "(2)c, force majeure that lasts, as of 20 January: 12 to 19 January",
        stappen: [(.overmacht, "2026-01-12", [.reden: "x"])], per: "2026-01-20", einde: "2026-03-10"),
      Termijnloop(
        naam: "nested: a form round inside the LBB's work adds nothing",
        stappen: [
          (.lbbAdviesVragen, "2026-02-02", [:]), (.aanvullingVragen, "2026-02-03", [.termijn: "2026-02-17"]),
          (.aanvullingOntvangen, "2026-02-10", [:]), (.lbbAdviesOntvangen, "2026-03-02", advies),
        ], einde: "2026-03-31"),
      Termijnloop(
        naam: "overlapping: the LBB to 2 March and consent to 10 March are 37 days",
        stappen: [
          (.lbbAdviesVragen, "2026-02-02", [:]), (.uitstelInstemming, "2026-02-25", [.tot: "2026-03-10"]),
          (.lbbAdviesOntvangen, "2026-03-02", advies),
        ], einde: "2026-04-08"),
    ])
  func oorzaken(_ geval: Termijnloop) { controleer(geval) }

  private func controleer(_ geval: Termijnloop) {
    var scenario = Scenario()
    for (stap, datum, velden) in geval.stappen { scenario.leg(stap, datum, velden) }
    #expect(scenario.beslistermijn(geval.per) == geval.einde)
  }

  @Test("What lasts shows the last moment that the law allows")
  func uiterlijk() {
    var scenario = Scenario()
    scenario.leg(.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"])
    let open = scenario.termijn(.beslistermijn, "2026-01-16")
    #expect(open?.toestand == .opgeschort)
    #expect(open?.uiterlijk?.description == "2026-03-16")
    scenario.leg(.overmacht, "2026-01-20", [.reden: "brand"])
    #expect(scenario.termijn(.beslistermijn, "2026-01-21")?.uiterlijk == nil)
  }

  @Test("The term no longer moves once the decision was published")
  func stilNaBesluit() {
    var scenario = Scenario()
    scenario.leg(.overmacht, "2026-01-12", [.reden: "brand"])
    scenario.leg(.besluit, "2026-02-02", [.uitkomst: "verlenen"])
    let then = scenario.termijn(.beslistermijn, "2026-02-02")
    #expect(then?.einde == scenario.termijn(.beslistermijn, "2026-11-01")?.einde)
    #expect(then?.toestand == .gehaald(Scenario.dag("2026-02-02")))
  }
}
