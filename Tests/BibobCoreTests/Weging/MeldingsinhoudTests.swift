import Testing

@testable import BibobCore

@Suite("Wet Bibob 11a(2), 28(3), 33: what a report and an extract hold")
struct MeldingsinhoudTests {
  /// Facts of betrokkene, of a leidinggevende (P2), of a partner in business (P3) and one that ended in acquittal.
  private func gewogen() throws -> Scenario {
    var scenario = Scenario()
    scenario.leg(.partij, "2026-01-06", [.naam: "Vennoot", .aard: "natuurlijk-persoon"])
    scenario.leg(.relatie, "2026-01-06", [.soort: "samenwerking", .van: "P3", .naar: "P1", .bron: "x"])
    scenario.leg(.relatie, "2026-01-06", [.soort: "vermogen", .van: "P2", .naar: "P1", .bron: "x"])
    scenario.leg(.relatie, "2026-01-06", [.soort: "familie", .van: "P2", .naar: "P3", .bron: "x"])
    scenario.leg(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
    for (wie, afloop) in [("P1", "boete"), ("P2", "geen"), ("P3", "geen"), ("P2", "vrijspraak")] {
      scenario.leg(
        .feitVastleggen, "2026-01-14",
        [.omschrijving: "x", .wie: wie, .grond: "b", .afloop: afloop, .bron: "x"])
    }
    scenario.leg(.onderzoekAfronden, "2026-01-15", [.bevindingen: "x"])
    scenario.leg(
      .conclusie, "2026-01-16",
      [.reden: "x", .mateA: "geen", .mateB: "mindere-mate", .feiten: "F1,F2,F3,F4"])
    return scenario
  }

  @Test(
    "The report names betrokkene and who of the six roles committed a carrying offence; no partner in business"
  )
  func conclusie() throws {
    let melding = try #require(Registermelding(.conclusie, van: try gewogen().dossier))
    #expect(melding.betrokkene.id == "P1")
    #expect(melding.personen.map(\.partij.id) == ["P2"])
    #expect(Set(melding.personen[0].rollen) == [.leidinggevende, .vermogensverschaffer])
    #expect(melding.mate == .mindere)
    #expect(melding.artikel == .wb("7a lid 7"))
    #expect(melding.orgaan == "burgemeester, gemeente Voorbeeldstad")
    #expect(melding.kenmerk == "Z-1")
    #expect(melding.sinds == Scenario.dag("2026-01-16"))
  }

  @Test("After objection or court the correction says that the conclusion fell, and names nobody else")
  func correctie() throws {
    var scenario = try gewogen()
    scenario.leg(.meldingLBB, "2026-01-17", [.melding: "conclusie"])
    #expect(Registermelding(.conclusie, van: scenario.dossier) == nil)
    scenario.leg(.besluit, "2026-02-10", [.uitkomst: "weigeren"])
    scenario.leg(.bezwaar, "2026-02-20")
    scenario.leg(
      .beslissingOpBezwaar, "2026-05-01",
      [.uitkomst: "herroepen", .conclusieVervallen: "ja", .motivering: "x"])
    let melding = try #require(Registermelding(.correctie, van: scenario.dossier))
    #expect(melding.mate == nil && melding.personen.isEmpty)
    #expect(Registermelding.open(scenario.dossier).map(\.soort) == [.correctie])
  }

  @Test("7a(8): a withdrawal is reported without degree or other persons")
  func terugtrekking() throws {
    var scenario = Scenario()
    scenario.leg(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
    scenario.leg(.terugtrekken, "2026-01-21", [.vanwegeBibob: "ja", .reden: "x"])
    let melding = try #require(Registermelding(.terugtrekking, van: scenario.dossier))
    #expect(melding.artikel == .wb("7a lid 8") && melding.mate == nil && melding.personen.isEmpty)
  }

  @Test("Betrokkene sees what carries the conclusion, each derde only his own part and no other name")
  func uittreksel() throws {
    let scenario = try gewogen()
    let day = Scenario.dag("2026-02-02")
    let own = try #require(Uittreksel(voor: "P1", in: scenario.dossier, per: day))
    #expect(own.feiten.map(\.id) == ["F1", "F2", "F3"])
    #expect(own.personen == ["P1", "P2", "P3"] && own.weggelaten == 0)
    let derde = try #require(Uittreksel(voor: "P2", in: scenario.dossier, per: day))
    #expect(derde.feiten.map(\.id) == ["F2"])
    #expect(derde.weggelaten == 2)
    #expect(derde.personen == ["P1", "P2"])
    #expect(derde.relaties.map(\.id) == ["R2"], "the tie with P3 is P3's too")
    #expect(Uittreksel(voor: "P9", in: scenario.dossier, per: day) == nil)
    #expect(Uittreksel(voor: "P1", in: Scenario().dossier, per: day) == nil)
  }
}
