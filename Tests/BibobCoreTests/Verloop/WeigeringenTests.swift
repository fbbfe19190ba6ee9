import Testing

@testable import BibobCore

@Suite("What the law refuses, with the article named")
struct WeigeringenTests {
  @Test("Danger and article 4", arguments: gevaar)
  func gevaren(_ geval: Weigergeval) throws { try controleer(geval) }

  @Test("Decisions and hearing", arguments: besluiten)
  func beslissen(_ geval: Weigergeval) throws { try controleer(geval) }

  @Test("Advice of the LBB", arguments: lbb)
  func adviseren(_ geval: Weigergeval) throws { try controleer(geval) }

  private func controleer(_ geval: Weigergeval) throws {
    let scenario = try geval.scenario()
    let before = scenario.dossier
    let refusals = scenario.weigeringen(geval.stap, geval.datum, geval.velden)
    #expect(refusals.first?.artikelen.first == geval.artikel, "\(refusals)")
    #expect(refusals.allSatisfy { !$0.reden.isEmpty && !$0.doen.isEmpty && !$0.artikelen.isEmpty })
    #expect(scenario.dossier == before)
  }

  @Test("Dates in the future, and before the step that came last")
  func datums() throws {
    let scenario = try WeigeringenTests.bijLBB()
    #expect(
      scenario.weigeringen(.lbbVraagt, "2026-02-03", [.aan: "betrokkene"], vandaag: "2026-02-02").count == 1)
    #expect(
      scenario.weigeringen(.lbbVraagt, "2026-02-01", [.aan: "betrokkene"], vandaag: "2026-03-02").count == 1)
    #expect(scenario.weigeringen(.notitie, "2026-01-01", [.omschrijving: "x"], vandaag: "2026-03-02").isEmpty)
  }

  @Test("Awb 4:20b: after the term silence gave the permit; granting alone is left")
  func vanRechtswege() throws {
    var scenario = try SoortenTests.totConclusie(
      Besluitsoort("verhuurvergunning") ?? Besluitsoort.alle[0], .aanvraag, mate: "ernstig")
    try scenario.neem(
      .voornemen, "2026-01-19",
      [.uitkomst: "weigeren", .termijn: "2026-02-02", .motivering: "x", .evenredigheid: "x"])
    let einde = try #require(scenario.termijn(.beslistermijn, "2026-02-03")?.einde)
    let velden = Scenario.velden(WeigeringenTests.weigeren)
    #expect(scenario.beoordeel(.besluit, einde, velden).isEmpty)
    let late = scenario.beoordeel(.besluit, einde.adding(days: 1), velden)
    #expect(late.first?.artikelen == [Artikel(.goedVerhuurderschap, "9 lid 3"), .awb("4:20b lid 1")])
    let grant = Scenario.velden([.uitkomst: "verlenen", .motivering: "x"])
    #expect(scenario.beoordeel(.besluit, einde.adding(days: 1), grant).isEmpty)
  }

  @Test("Wok 30b(3): only in a premises with few thresholds is it otherwise, and a person says so")
  func kansspelen() throws {
    var scenario = try SoortenTests.totConclusie(
      Besluitsoort("speelautomaten-aanwezigheid") ?? Besluitsoort.alle[0], .aanvraag, mate: "ernstig")
    try scenario.neem(
      .voornemen, "2026-01-19",
      [.uitkomst: "weigeren", .termijn: "2026-02-02", .motivering: "x", .evenredigheid: "x"])
    #expect(
      scenario.weigeringen(.besluit, "2026-06-01", WeigeringenTests.weigeren).first?.artikelen.first
        == Artikel(.kansspelen, "30b lid 3"))
    #expect(
      scenario.weigeringen(
        .besluit, "2026-06-01",
        [.uitkomst: "weigeren", .motivering: "x", .evenredigheid: "x", .reden: "laagdrempelig"]
      ).isEmpty)
  }
}
