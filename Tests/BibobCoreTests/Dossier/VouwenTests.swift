import TestSupport
import Testing

@testable import BibobCore

@Suite("A dossier is the fold of its events")
struct VouwenTests {
  static let lengte = 45

  private func wandelingen(
    _ seed: Int, _ count: Int = 80, _ body: (Scenario, inout SplitMix64) throws -> Void
  ) rethrows {
    var random = SplitMix64(seed: UInt64(4_645 + seed))
    for _ in 0..<count {
      let walk = Wandeling(&random, stappen: VouwenTests.lengte)
      try body(walk.scenario, &random)
    }
  }

  @Test("Every event comes back from its bytes", arguments: 0..<5)
  func codec(_ seed: Int) throws {
    try wandelingen(seed) { scenario, _ in
      for event in scenario.gebeurtenissen {
        let back = try Gebeurtenis(
          volgnummer: event.volgnummer, stap: event.stap.rawValue, datum: event.datum,
          vastgelegd: event.vastgelegd, inhoud: event.inhoud())
        #expect(back == event)
      }
    }
  }

  @Test("A fold of the first events and the rest one by one is the fold of all", arguments: 0..<5)
  func deel(_ seed: Int) {
    wandelingen(seed) { scenario, random in
      let all = scenario.gebeurtenissen
      #expect(Dossier(gebeurtenissen: all) == scenario.dossier)
      let cut = random.int(1...all.count)
      guard var dossier = Dossier(gebeurtenissen: all.prefix(cut)) else { return }
      for event in all.dropFirst(cut) { dossier.verwerk(event) }
      #expect(dossier == scenario.dossier)
      #expect(dossier.loop.last?.fase == dossier.fase)
    }
  }

  @Test("Undoing the last event gives what was before it; undoing that restores", arguments: 0..<5)
  func herstel(_ seed: Int) {
    wandelingen(seed) { scenario, _ in
      let count = scenario.gebeurtenissen.count
      guard count > 1, let before = Dossier(gebeurtenissen: scenario.gebeurtenissen.dropLast()) else {
        return
      }
      var undone = scenario
      let day = scenario.dossier.laatste
      undone.leg(.herstel, day, Velden([(.gebeurtenis, .getal(count)), (.reden, .tekst("vergissing"))]))
      #expect(gelijk(undone.dossier, before))
      var restored = undone
      restored.leg(.herstel, day, Velden([(.gebeurtenis, .getal(count + 1)), (.reden, .tekst("toch niet"))]))
      #expect(gelijk(restored.dossier, scenario.dossier))
      var thrice = restored
      thrice.leg(.herstel, day, Velden([(.gebeurtenis, .getal(count + 2)), (.reden, .tekst("toch wel"))]))
      #expect(gelijk(thrice.dossier, before))
    }
  }

  @Test("The last event can always be undone; the course before it was possible", arguments: 0..<5)
  func gevolgen(_ seed: Int) {
    wandelingen(seed, 30) { scenario, _ in
      guard let zaak = maakZaak(scenario), scenario.gebeurtenissen.count > 1 else { return }
      #expect(Herstel.gevolgen(zaak, scenario.gebeurtenissen.count, kalender: .standaard).isEmpty)
    }
  }

  @Test("As it was in law, and as it was known", arguments: 0..<5)
  func beeld(_ seed: Int) {
    wandelingen(seed, 40) { scenario, random in
      guard let zaak = maakZaak(scenario) else { return }
      #expect(zaak.beeld()?.dossier == scenario.dossier)
      #expect(zaak.beeld(per: scenario.dossier.geopend.adding(days: -1)) == nil)
      let event = scenario.gebeurtenissen[random.int(0...scenario.gebeurtenissen.count - 1)]
      // Recorded on the day itself and in order, so both views are the events up to that day.
      let expected = Dossier(gebeurtenissen: scenario.gebeurtenissen.filter { $0.datum <= event.datum })
      #expect(zaak.beeld(per: event.datum)?.dossier == expected)
      #expect(zaak.beeld(bekendOp: event.datum)?.dossier == expected)
    }
  }

  @Test("What was recorded late was not known before, and what was undone is gone when that was known")
  func bekend() throws {
    var scenario = Scenario()
    scenario.leg(
      .signaal, Scenario.dag("2026-01-06"), Scenario.velden([.soort: "riec"]),
      vastgelegd: Scenario.dag("2026-02-10"))
    scenario.leg(.herstel, Scenario.dag("2026-03-01"), Velden([(.gebeurtenis, .getal(2))]))
    let zaak = try #require(maakZaak(scenario))
    #expect(
      zaak.beeld(per: Scenario.dag("2026-01-07"), bekendOp: Scenario.dag("2026-02-09"))?.dossier.signalen
        .count == 0)
    #expect(
      zaak.beeld(per: Scenario.dag("2026-01-07"), bekendOp: Scenario.dag("2026-02-10"))?.dossier.signalen
        .count == 1)
    #expect(zaak.beeld(per: Scenario.dag("2026-01-07"))?.dossier.signalen.count == 0)
    #expect(zaak.beeld(bekendOp: Scenario.dag("2026-03-01"))?.dossier.signalen.count == 0)
  }

  @Test("On every walk terms and tasks say something, and each step led where its row says", arguments: 0..<5)
  func overal(_ seed: Int) {
    wandelingen(seed, 40) { scenario, _ in
      let dossier = scenario.dossier
      let day = dossier.laatste.adding(days: 10)
      for termijn in Termijnstaat(dossier, per: day, kalender: .standaard).termijnen {
        #expect(!termijn.naam.isEmpty && !termijn.gevolg.isEmpty && !termijn.stappen.isEmpty)
        #expect(termijn.einde >= termijn.start)
      }
      let possible = Verloop.mogelijkeStappen(dossier)
      for taak in Taken.van(dossier, per: day, kalender: .standaard) where taak.soort == .stap {
        #expect(
          taak.stap.map { possible.contains($0) } ?? true,
          "\(dossier.fase): \(taak.wat), \(taak.stap?.rawValue ?? "-") \(scenario.gebeurtenissen.map(\.stap.rawValue))"
        )
      }
      for transition in dossier.loop.dropFirst() { #expect(transition.stap.doel == transition.fase) }
    }
  }

  @Test("The walks reach every phase that a walk can reach")
  func dekking() {
    var phases: Set<Fase> = []
    var steps: Set<Stap> = []
    for seed in 0..<5 {
      wandelingen(seed, 160) { scenario, _ in
        phases.formUnion(scenario.dossier.loop.map(\.fase))
        steps.formUnion(scenario.gebeurtenissen.map(\.stap))
      }
    }
    #expect(phases == Set(Fase.allCases).subtracting([.vernietigd]))
    let missing = Set(Stap.allCases).subtracting(steps).subtracting([
      // A draw needs a policy that draws: see the tests of policies.
      .vernietigen, .herstel, .loting,
    ])
    #expect(missing.isEmpty, "\(missing)")
  }

  private func gelijk(_ left: Dossier, _ right: Dossier) -> Bool {
    var left = left
    left.versie = right.versie
    left.naamgeving = right.naamgeving
    return left == right
  }

  private func maakZaak(_ scenario: Scenario) -> Zaak? {
    Zaak(id: 1, nummer: Dossiernummer(jaar: 2026, volgnummer: 1), gebeurtenissen: scenario.gebeurtenissen)
  }
}
