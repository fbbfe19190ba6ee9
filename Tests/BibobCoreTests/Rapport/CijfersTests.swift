import TestSupport
import Testing

@testable import BibobCore

@Suite("Figures of a dossier")
struct CijfersTests {
  private func cijfers(_ scenario: Scenario, _ day: String) throws -> Onderzoekscijfers {
    let zaak = try #require(
      Zaak(
        id: 1, nummer: Dossiernummer(jaar: 2026, volgnummer: 1), gebeurtenissen: scenario.gebeurtenissen))
    let beeld = try #require(zaak.beeld(per: Scenario.dag(day)))
    return Onderzoekscijfers(beeld, per: Scenario.dag(day), kalender: .standaard)
  }

  @Test("an investigation begins with the form, not with the application, and waiting is no work")
  func gewoon() throws {
    var scenario = Scenario(ontvangen: "2026-01-05")
    try scenario.neem(.formulierUitzetten, "2026-01-12", [.termijn: "2026-01-26"])
    try scenario.neem(.formulierOntvangen, "2026-01-22")
    try scenario.neem(.formulierVolledig, "2026-01-23")
    try scenario.neem(.onderzoekAfronden, "2026-02-02", [.bevindingen: "niets"])
    try scenario.neem(.conclusie, "2026-02-03", [.mateA: "geen", .mateB: "geen", .reden: "niets"])
    let open = try cijfers(scenario, "2026-02-05")
    #expect(open.begin == Scenario.dag("2026-01-12") && open.einde == nil && open.loopt)
    #expect(open.fase == .gevaarsconclusie && open.bruto == nil)
    try scenario.neem(.besluit, "2026-02-09", [.uitkomst: "verlenen", .motivering: "geen gevaar"])
    let done = try cijfers(scenario, "2026-03-01")
    // 28 days; still from 13 to 21 January, both included: nine.
    #expect(done.bruto == 28 && done.stil == 9 && done.netto == 19)
    #expect(done.afloop == .geenBezwaar && done.mate == .geen && done.aanleiding == "keuze")
    #expect(done.fasen[.formulier] == 11 && done.fasen[.eigenOnderzoek] == 10)
    #expect(done.fasen[.gevaarsconclusie] == 7 && done.fasen.som == done.bruto)
    #expect(done.opTijd == true && done.laatsteDag == scenario.termijn(.beslistermijn, "2026-02-09")?.einde)
    // Before the decision it was in hand, also when seen afterwards.
    #expect(try cijfers(scenario, "2026-02-05") == open)
  }

  @Test("a source that is consulted in the intake begins an investigation; out of scope then ends it")
  func bron() throws {
    var scenario = Scenario(ontvangen: "2026-01-05")
    try scenario.neem(.bronRaadplegen, "2026-01-07", [.bron: "KvK", .over: "P1", .bevinding: "niets"])
    try scenario.neem(.buitenBereik, "2026-01-09", [.reden: "geen inrichting"])
    let cijfers = try cijfers(scenario, "2026-02-01")
    #expect(
      cijfers.begin == Scenario.dag("2026-01-07") && cijfers.afloop == .buitenBereik && cijfers.bruto == 2)
    #expect(cijfers.opTijd == nil)
  }

  @Test("a dossier out of scope is opened but is no investigation")
  func buitenBereik() throws {
    var scenario = Scenario(ontvangen: "2026-01-05")
    try scenario.neem(.buitenBereik, "2026-01-09", [.reden: "geen inrichting"])
    let cijfers = try cijfers(scenario, "2026-02-01")
    #expect(cijfers.begin == nil && cijfers.bruto == nil && !cijfers.loopt)
    var rapport = Rapport(
      Rapportvraag(
        van: Scenario.dag("2026-01-01"), tot: Scenario.dag("2026-12-31"), per: .jaar,
        peildatum: Scenario.dag("2026-12-31")))
    rapport.tel(cijfers)
    rapport.sluit()
    #expect(rapport.totaal.geopend == 1 && rapport.totaal.begonnen == 0 && rapport.totaal.afgerond == 0)
  }

  @Test("what comes after the first end opens nothing again, and a later conclusion changes no past figure")
  func eersteEinde() throws {
    var scenario = Scenario(ontvangen: "2026-01-05")
    try scenario.neem(.formulierOntvangen, "2026-01-06")
    try scenario.neem(.formulierVolledig, "2026-01-07")
    scenario.leg(
      .feitVastleggen, "2026-01-08",
      [.omschrijving: "feit", .wie: "P1", .grond: "b", .afloop: "boete", .bron: "x"])
    scenario.leg(.onderzoekAfronden, "2026-01-09", [.bevindingen: "iets"])
    scenario.leg(.conclusie, "2026-01-10", [.mateA: "geen", .mateB: "ernstig", .reden: "x", .feiten: "F1"])
    scenario.leg(.voornemen, "2026-01-11", [.uitkomst: "weigeren", .termijn: "2026-01-25", .motivering: "x"])
    scenario.leg(.besluit, "2026-01-30", [.uitkomst: "weigeren", .motivering: "x"])
    let before = try cijfers(scenario, "2026-02-01")
    scenario.leg(.bezwaar, "2026-02-10")
    scenario.leg(
      .beslissingOpBezwaar, "2026-04-10",
      [.uitkomst: "herroepen", .conclusieVervallen: "ja", .motivering: "x"])
    scenario.leg(.opnieuwBeslissen, "2026-04-11", [.reden: "x"])
    scenario.leg(.conclusie, "2026-04-12", [.mateA: "geen", .mateB: "geen", .reden: "x"])
    scenario.leg(.besluit, "2026-04-13", [.uitkomst: "verlenen", .motivering: "x"])
    let after = try cijfers(scenario, "2026-05-01")
    for item in [before, after] {
      #expect(item.einde == Scenario.dag("2026-01-30") && item.afloop == .geweigerd && item.mate == .ernstig)
      #expect(item.zienswijze == .ongewijzigd && item.bruto == 24 && item.opTijd == true)
    }
  }

  @Test(
    "in hand at the start, plus begun, minus finished, is in hand at the end, in every period and for any day"
  )
  func balans() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    for (day, known) in [("2023-08-31", nil), ("2023-02-15", nil), ("2023-08-31", "2022-11-11")] {
      for per in Periodesoort.allCases {
        let rapport = try proef.kast.rapport(
          Rapportvraag(
            van: Scenario.dag("2022-03-15"), tot: Scenario.dag(day), per: per, peildatum: Scenario.dag(day),
            bekendOp: known.map(Scenario.dag)))
        for period in rapport.perioden + [rapport.totaal] {
          #expect(period.inBehandelingBegin + period.begonnen - period.afgerond == period.inBehandelingEind)
        }
        #expect(rapport.perioden.reduce(0) { $0 + $1.begonnen } == rapport.totaal.begonnen)
        #expect(rapport.totaal.inBehandelingEind == rapport.lopend.count)
      }
    }
  }

  @Test("a destroyed dossier stays in the counts with what its readable columns say")
  func vernietigd() throws {
    let proef = try Oefenproef(
      Oefenplan(jaren: [.init(jaar: 2015, onderzoeken: 12)], tot: Scenario.dag("2017-12-31")))
    let peil = Scenario.dag("2026-01-01")
    let vraag = Rapportvraag(van: Scenario.dag("2015-01-01"), tot: peil, per: .jaar, peildatum: peil)
    let before = try proef.kast.rapport(vraag)
    var destroyed = 0
    for zaak in try proef.zaken() where zaak.dossier.fase == .gesloten {
      _ = try proef.kast.vernietig(
        zaak, door: "archief", op: Moment(milliseconden: 1_767_300_000_000, dag: Scenario.dag("2026-01-02")))
      destroyed += 1
    }
    #expect(destroyed > 5)
    let after = try proef.kast.rapport(vraag)
    #expect(after.vernietigd == destroyed && after.onleesbaar == 0)
    #expect(after.totaal.geopend == before.totaal.geopend && after.totaal.begonnen == before.totaal.begonnen)
    #expect(after.totaal.bruto == before.totaal.bruto)
    #expect(after.totaal.netto.aantal < before.totaal.netto.aantal)
  }

  @Test("shares are found by rank")
  func verdeling() {
    #expect(Verdeling([]).mediaan == nil)
    #expect(Verdeling([7]).mediaan == 7 && Verdeling([7]).p90 == 7)
    #expect(Verdeling([4, 1, 3, 2]).mediaan == 2)
    #expect(Verdeling(Array(1...10)).p90 == 9 && Verdeling(Array(1...11)).p90 == 10)
    #expect(Verdeling([1, 2]).gemiddeldeTiende == 15 && Verdeling([1, 1, 2]).gemiddeldeTiende == 13)
  }

  @Test("periods fit together without gap or overlap, and a part says how large a part it is")
  func perioden() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<300 {
      let van = CivilDate(days: Int32(random.int(14_000...20_000)))
      let tot = van.adding(days: random.int(0...1500))
      for per in Periodesoort.allCases {
        let periods = Periode.verdeel(van: van, tot: tot, per: per)
        #expect(periods.first?.van == van && periods.last?.tot == tot)
        #expect(zip(periods, periods.dropFirst()).allSatisfy { $1.van - $0.tot == 1 })
        #expect(periods.dropFirst().dropLast().allSatisfy { $0.isHeel })
      }
    }
    let part = Periode.verdeel(van: Scenario.dag("2023-01-01"), tot: Scenario.dag("2023-08-31"), per: .jaar)[
      0]
    #expect(part.dagen == 243 && part.dagenJaar == 365 && part.naam == "2023 (t/m 31 augustus)")
  }
}
