import TestSupport
import Testing

@testable import BibobCore

@Suite("Forecast")
struct PrognoseTests {
  /// Three years of figures, played once.
  private static let cijfers: (nu: [Onderzoekscijfers], toen: [Onderzoekscijfers]) = {
    let plan = Oefenplan(
      jaren: [
        .init(jaar: 2021, onderzoeken: 90), .init(jaar: 2022, onderzoeken: 90),
        .init(jaar: 2023, onderzoeken: 90),
      ])
    guard let proef = try? Oefenproef(plan) else { return ([], []) }
    var (now, then): ([Onderzoekscijfers], [Onderzoekscijfers]) = ([], [])
    _ = try? proef.kast.cijfers(per: plan.tot, bekendOp: plan.tot) { now.append($0) }
    let before = plan.tot.adding(days: -365)
    _ = try? proef.kast.cijfers(per: before, bekendOp: before) { then.append($0) }
    return (now, then)
  }()

  private func model() throws -> Prognosemodel {
    try #require(Prognosemodel(Self.cijfers.nu, per: Scenario.dag("2023-12-31")))
  }

  private func prognose(_ change: (inout Prognosevariant) -> Void = { _ in }, team: Team? = nil) throws
    -> Prognose
  {
    var variant = Prognosevariant("proef")
    change(&variant)
    return Prognose(try model(), variant, team: team, keren: 80, zaad: 4, kalender: .standaard)
  }

  @Test("the same seed gives the same forecast; the pace of the past year comes out")
  func zaad() throws {
    let (first, second) = (try prognose(), try prognose())
    #expect(first.begonnen == second.begonnen && first.mediaan == second.mediaan)
    #expect(first.inBehandeling.map(\.band) == second.inBehandeling.map(\.band))
    #expect(try model().aankomsten == 90)
    #expect(first.begonnen.bevat(90) && abs(first.begonnen.midden - 90) <= 4)
    #expect(first.inBehandeling.count == 12 && first.inBehandeling.last?.dag == first.tot)
  }

  @Test("without a file of the team the lead time of the past year comes out")
  func ijking() throws {
    let past =
      Verdeling(
        Self.cijfers.nu.filter { $0.einde.map { $0.year == 2023 } ?? false }.compactMap(\.bruto)
      ).mediaan ?? 0
    let band = try prognose().mediaan
    #expect(band.laag - 8 <= past && past <= band.hoog + 8, "\(past) \(band.tekst)")
  }

  @Test("more work makes it longer, more hands shorter, a slower LBB longer; none of it the other way round")
  func richting() throws {
    let team = Team(rollen: [.init(naam: "behandelaar", fteHonderdste: 100, urenTiende: 140)], jaaruren: 1350)
    let base = try prognose(team: team)
    let more = try prognose({ $0.instroomProcent = 140 }, team: team)
    let hands = try prognose({ $0.extraFteHonderdste = 100 }, team: team)
    let slow = try prognose({ $0.lbbTrager = 120 }, team: team)
    let last = { (item: Prognose) in item.inBehandeling.last?.band.midden ?? 0 }
    #expect(more.begonnen.midden > base.begonnen.midden && last(more) > last(base))
    #expect(
      more.mediaan.midden >= base.mediaan.midden && more.opTijdProcent.midden <= base.opTijdProcent.midden)
    #expect(hands.mediaan.midden <= base.mediaan.midden && hands.wachten.midden <= base.wachten.midden)
    #expect(slow.p90.hoog + 1 >= base.p90.midden && last(slow) + 1 >= last(base))
  }

  @Test("a year ago the same way of forecasting would have been near the mark")
  func terugblik() throws {
    let back = try #require(
      Terugblik(
        toen: Self.cijfers.toen, nu: Self.cijfers.nu, per: Scenario.dag("2023-12-31"), keren: 80, zaad: 4,
        kalender: .standaard))
    #expect(back.begonnen == 90)
    #expect(back.prognose.begonnen.bevat(back.begonnen))
    let expected = back.prognose.afgerond.midden
    #expect(
      abs(back.afgerond - expected) * 10 <= expected, "\(back.afgerond) \(back.prognose.afgerond.tekst)")
    #expect(back.regels.count == 4)
  }

  @Test("what comes in goes out: a calibrated year finishes what it begins, and holds what Little's law says")
  func little() throws {
    let forecast = try prognose()
    #expect(abs(forecast.afgerond.midden - forecast.begonnen.midden) <= 5, "\(forecast.afgerond.tekst)")
    #expect(forecast.team.perJaar >= 1.1 * Double(try model().aankomsten) - 1)
    // L = λW, with W the mean gross lead time: the median, of spreads that lean to the right, lies a little below it.
    let held = Double(forecast.inBehandeling.last?.band.midden ?? 0)
    let expected = Double(forecast.begonnen.midden) / 365 * Double(forecast.mediaan.midden)
    #expect(abs(held - expected) <= 0.3 * expected + 2, "\(held) \(expected)")
  }

  @Test(
    "the queue is that of a second, simpler simulation, and near the formula of Pollaczek and Khinchine",
    arguments: [60, 75, 85])
  func wachtrij(_ bezetting: Int) {
    // Nothing but work: no standstill, no time of its own; one server, hours from half to one and a half.
    let arrivals = 240
    let perDay = 1350.0 / 253
    let hours = Double(bezetting) / 100 * 1350 / Double(arrivals)
    let model = Prognosemodel(
      peildatum: Scenario.dag("2023-12-31"), aankomsten: arrivals,
      voorbeelden: [.init(stil: 0, lbb: 0, netto: 0, ruimte: nil)])
    let team = Team(
      rollen: [.init(naam: "een", fteHonderdste: 100, urenTiende: Int((hours * 10).rounded()))],
      jaaruren: 1350)
    var ours: [Double] = []
    for seed in 0..<12 {
      var course = Prognosesimulatie(
        model, Prognosevariant("proef"), team: team, kalender: .standaard, zaad: UInt64(seed))
      ours += course.speel(dagen: 3650).wachten.map(Double.init)
    }
    // Lindley: who comes waits as long as who came before still needed. In working days, of which a year has 253.
    var random = SplitMix64(seed: 9)
    func part() -> Double { Double(random.next() >> 11) * 0x1p-53 }
    var (wait, total) = (0.0, 0.0)
    let count = 60_000
    let service = Double(team.rollen[0].urenTiende) / 10 / perDay
    for _ in 0..<count {
      let need = service * (0.5 + part())
      total += wait + need
      let gap = -Wiskunde.ln(1 - part()) * 253 / Double(arrivals)
      wait = max(0, wait + need - gap)
    }
    let theirs = total / Double(count) * 365 / 253
    let mean = ours.reduce(0, +) / Double(ours.count)
    let load = service * Double(arrivals) / 253
    let formula = (service + load * service * (1 + 1.0 / 12) / (2 * (1 - load))) * 365 / 253
    #expect(abs(theirs - formula) < 0.1 * formula, "\(theirs) \(formula)")
    // Whole days: who comes on a Saturday waits for Monday, and who is done in the morning leaves that evening.
    #expect(abs(mean - theirs) < 0.1 * theirs + 1, "\(mean) \(theirs)")
  }

  @Test("a past that says too little forecasts nothing")
  func weinig() {
    #expect(Prognosemodel([], per: Scenario.dag("2023-12-31")) == nil)
    #expect(Prognosemodel(Array(Self.cijfers.nu.prefix(15)), per: Scenario.dag("2023-12-31")) == nil)
    #expect(Prognosemodel(Self.cijfers.nu, per: Scenario.dag("2021-03-31")) == nil)
  }

  @Test("the file of the team: roles with fte and hours, every fault at once")
  func team() throws {
    let team = try Team.lees(
      "# ons team\nbehandelaar 2,5 14\njurist 0.8 6,5 # deeltijd\njaaruren 1400\n", bestand: "t")
    #expect(team.rollen.map(\.fteHonderdste) == [250, 80] && team.rollen.map(\.urenTiende) == [140, 65])
    #expect(team.jaaruren == 1400 && Int(team.perJaar) == 172)
    let error = #expect(throws: InvoerFout.self) {
      try Team.lees("behandelaar veel 14\njurist 1\njaaruren 5\njurist 1 2\njurist 1 2\n", bestand: "t.txt")
    }
    #expect(error?.bevindingen.map(\.regel) == [1, 2, 3, 5])
    #expect(throws: InvoerFout.self) { try Team.lees("# leeg\n", bestand: "t") }
  }
}
