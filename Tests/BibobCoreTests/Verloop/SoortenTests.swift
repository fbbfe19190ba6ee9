import Testing

@testable import BibobCore

/// One way through the procedure, to an outcome of the kind.
struct Route: CustomTestStringConvertible, Sendable {
  let soort: Besluitsoort
  let spoor: Spoor
  let uitkomst: Uitkomst
  var testDescription: String { "\(soort.id), \(spoor.rawValue): \(uitkomst.rawValue)" }

  /// Every kind, on both tracks, to every outcome that exists for it.
  static let alle: [Route] = Besluitsoort.alle.flatMap { soort in
    Spoor.allCases.flatMap { spoor in
      Opties.bestaand(Scenario(soort.id, spoor).dossier).map {
        Route(soort: soort, spoor: spoor, uitkomst: $0)
      }
    }
  }
}

@Suite("Every kind, from open to closed")
struct SoortenTests {
  /// From intake to a conclusion of this degree, with one fact of betrokkene.
  static func totConclusie(
    _ soort: Besluitsoort, _ spoor: Spoor, mate: String, lid6: String = "nee"
  ) throws -> Scenario {
    var scenario = Scenario(soort.id, spoor, bedongen: Beding.allCases)
    if soort.haak != .wettelijk {
      #expect(
        scenario.weigeringen(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"]).first?.artikelen
          .first == .wb("1 lid 1"))
      try scenario.neem(.grondslagVastleggen, "2026-01-06", [.artikel: "verordening", .reden: "nagegaan"])
    }
    try scenario.neem(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
    try scenario.neem(.formulierOntvangen, "2026-01-12")
    try scenario.neem(.formulierVolledig, "2026-01-13")
    try scenario.neem(
      .feitVastleggen, "2026-01-14",
      [.omschrijving: "x", .wie: "P1", .grond: "b", .afloop: "veroordeling", .bron: "justid"])
    try scenario.neem(.onderzoekAfronden, "2026-01-15", [.bevindingen: "x"])
    let heavy = mate != "geen" || lid6 == "ja"
    try scenario.neem(
      .conclusie, "2026-01-16",
      heavy
        ? [.reden: "x", .mateA: "geen", .mateB: mate, .lid6: lid6, .feiten: "F1"]
        : [.reden: "x", .mateA: "geen", .mateB: "geen"])
    return scenario
  }

  private func mate(_ uitkomst: Uitkomst) -> String {
    if uitkomst.isNegatief { return "ernstig" }
    return uitkomst.metVoorschriften || uitkomst == .aangaanMetVoorwaarden ? "mindere-mate" : "geen"
  }

  @Test("Each outcome can be reached, and the dossier closed and destroyed", arguments: Route.alle)
  func route(_ route: Route) throws {
    let uitkomst = route.uitkomst.rawValue
    var scenario = try SoortenTests.totConclusie(route.soort, route.spoor, mate: mate(route.uitkomst))
    let conclude: KeyValuePairs<Veld, String> = [
      .uitkomst: uitkomst, .motivering: "x", .evenredigheid: "x", .voorschriften: "x",
    ]
    if route.uitkomst.vraagtZienswijze {
      #expect(
        scenario.weigeringen(.besluit, "2026-01-19", conclude).first?.artikelen.first?.nummer.hasPrefix("33")
          == true)
      try scenario.neem(
        .voornemen, "2026-01-19",
        [
          .uitkomst: uitkomst, .termijn: "2026-02-02", .motivering: "x", .evenredigheid: "x",
          .voorschriften: "x",
        ])
      #expect(!scenario.weigeringen(.besluit, "2026-02-02", conclude).isEmpty)
    }
    try scenario.neem(.besluit, "2026-02-03", conclude)
    if mate(route.uitkomst) != "geen" {
      #expect(
        scenario.weigeringen(.sluiten, "2027-01-05", [.reden: "x"]).first?.artikelen.first == .wb("7a lid 7"))
      try scenario.neem(.meldingLBB, "2026-02-03", [.melding: "conclusie"])
    }
    let publiek = route.soort.aard.isPubliekrechtelijk
    #expect(
      scenario.weigeringen(.sluiten, "2026-02-20", [.reden: "x"]).first?.artikelen
        == (publiek ? [.awb("6:7")] : nil))
    if route.uitkomst.metVoorschriften {
      #expect(scenario.weigeringen(.sluiten, "2027-01-05").first?.artikelen == [.wb("3 lid 7")])
      try scenario.neem(.toezichtStarten, "2026-04-01")
    }
    try scenario.neem(.sluiten, "2027-01-05")
    #expect(scenario.dossier.fase == .gesloten)
    #expect(!scenario.weigeringen(.vernietigen, "2032-01-05").isEmpty)
    try scenario.neem(.vernietigen, "2032-01-06")
    #expect(scenario.dossier.fase == .vernietigd)
  }

  @Test(
    "No provision of the Awb that does not hold for a contract is held against one",
    arguments: Route.alle.filter { !$0.soort.aard.isPubliekrechtelijk })
  func privaatrecht(_ route: Route) throws {
    let scenario = try SoortenTests.totConclusie(route.soort, route.spoor, mate: "ernstig")
    let empty = Scenario(route.soort.id, route.spoor)
    for dossier in [scenario, empty] {
      for stap in Stap.allCases {
        for weigering in dossier.weigeringen(stap, "2026-01-20") where stap != .openen && stap != .herstel {
          guard Verloop.overgang(stap)?.rechtsgebied == .beide else { continue }
          #expect(weigering.artikelen.allSatisfy { $0 == $0.voorPrivaatrecht }, "\(stap): \(weigering)")
          #expect(
            !weigering.reden.contains("Awb") && !weigering.doen.contains("Awb"), "\(stap): \(weigering)")
        }
      }
      for taak in Taken.van(dossier.dossier, per: Scenario.dag("2026-03-01"), kalender: .standaard) {
        #expect(taak.artikel == taak.artikel.voorPrivaatrecht)
        #expect(!taak.waarom.contains("Awb"), "\(taak)")
      }
    }
  }

  @Test("What is advised as the next step is a step that the phase allows", arguments: Route.alle)
  func taken(_ route: Route) throws {
    var scenario = try SoortenTests.totConclusie(route.soort, route.spoor, mate: mate(route.uitkomst))
    var looks = [(Scenario(route.soort.id, route.spoor), "2026-01-05"), (scenario, "2026-01-17")]
    scenario.leg(.besluit, "2026-02-03", [.uitkomst: route.uitkomst.rawValue])
    looks += [(scenario, "2026-02-04"), (scenario, "2027-02-04")]
    for (scenario, day) in looks {
      let tasks = Taken.van(scenario.dossier, per: Scenario.dag(day), kalender: .standaard)
      let possible = Verloop.mogelijkeStappen(scenario.dossier)
      #expect(!tasks.isEmpty)
      for taak in tasks where taak.soort == .stap || taak.soort == .wachten {
        #expect(taak.stap.map { possible.contains($0) } ?? true, "\(taak)")
        #expect(!taak.wat.isEmpty && !taak.waarom.isEmpty)
      }
    }
  }
}
