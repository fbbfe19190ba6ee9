import Testing

@testable import BibobCore

@Suite("Wet Bibob 3a, 11a, 19, 28(2)m, 29: what a fact may do")
struct FeitoordeelTests {
  /// A dossier with one fact of betrokkene.
  private func dossier(_ velden: KeyValuePairs<Veld, String>, op datum: String = "2026-01-14") -> Scenario {
    var scenario = Scenario()
    var fields = Scenario.velden([
      .omschrijving: "x", .wie: "P1", .grond: "b", .afloop: "geen", .bron: "x", .pleegdatum: "2024-05-01",
    ])
    for paar in Scenario.velden(velden).paren { fields[paar.veld] = paar.waarde }
    scenario.leg(.feitVastleggen, Scenario.dag(datum), fields)
    return scenario
  }

  private func oordeel(_ scenario: Scenario, _ day: String = "2026-02-02") throws -> Feitoordeel {
    try #require(Feitoordeel.alle(scenario.dossier, per: Scenario.dag(day)).first)
  }

  @Test(
    "Every end of a case: established with its letter, suspected, or barred", arguments: Feit.Afloop.allCases)
  func afloop(_ afloop: Feit.Afloop) throws {
    let found = try oordeel(dossier([.afloop: afloop.rawValue]))
    let letters: [Feit.Afloop: String] = [
      .veroordeling: "a", .strafbeschikking: "b", .transactie: "c", .boete: "d", .boeteInBeroep: "e",
    ]
    switch afloop {
    case .vrijspraak, .ovar:
      #expect(found.stand == .uitgesloten)
      #expect(found.belemmeringen.map(\.artikelen) == [[.wb("3a lid 3")]])
    case .geen, .sepot: #expect(found.stand == .vermoeden)
    default: #expect(found.stand == .vastgesteld(.wb("3a lid 1 \(letters[afloop] ?? "?")")))
    }
    #expect(found.opmerkingen.contains { $0.artikel == .wb("3a lid 2") } == (afloop == .sepot))
    #expect(found.kanDragen == (found.stand != .uitgesloten))
  }

  @Test(
    "Five years of the source, to the day: with its article, on receipt or on use",
    arguments: [
      ("lbb-register", "2021-01-14", true, "11a lid 1"), ("lbb-register", "2021-01-13", false, "11a lid 1"),
      ("bibob-dossier", "2021-01-14", true, "28 lid 2 m, 2°"),
      ("bibob-dossier", "2021-01-13", false, "28 lid 2 m, 2°"), ("lbb-gegevens", "2021-01-14", true, "19"),
      ("lbb-gegevens", "2021-01-13", false, "19"), ("lbb-advies", "2021-02-02", true, "29"),
      ("lbb-advies", "2021-02-01", false, "29"), ("eigen-bevindingen", "2021-02-02", true, "29"),
      ("eigen-bevindingen", "2021-02-01", false, "29"), ("justid", "1999-01-01", true, ""),
    ])
  func vijfJaar(_ bron: String, _ dag: String, _ mag: Bool, _ artikel: String) throws {
    let scenario = dossier([.bronsoort: bron, .brondatum: dag])
    let found = try oordeel(scenario)
    #expect(found.kanDragen == mag)
    #expect(found.belemmeringen.first?.artikelen.first == (mag ? nil : .wb(artikel)))
  }

  @Test("An old offence stays: its age is shown, nothing drops it")
  func oud() throws {
    let found = try oordeel(dossier([.pleegdatum: "1998-11-20", .afloop: "veroordeling"]))
    #expect(found.kanDragen)
    #expect(found.ouderdom == "27 jaar en 2 maanden")
    #expect(found.opmerkingen.contains { $0.artikel == Artikel(.praktijk, "rechtspraak") })
  }

  @Test("A use limit is shown, and blocks after its last day")
  func gebruiksgrens() throws {
    let scenario = dossier([.gebruiksgrens: "alleen deze toets", .gebruikTot: "2026-02-02"])
    #expect(try oordeel(scenario, "2026-02-02").kanDragen)
    let late = try oordeel(scenario, "2026-02-03")
    #expect(late.belemmeringen.map(\.artikelen.first) == [Artikel(.avg, "5 lid 1 b")])
    #expect(
      late.opmerkingen.contains { $0.tekst == "gebruiksgrens: alleen deze toets; tot en met 2026-02-02" })
  }

  @Test("Stale data are refused when they are recorded, and when their day becomes known")
  func vastleggen() {
    let velden: KeyValuePairs<Veld, String> = [
      .omschrijving: "x", .wie: "P1", .grond: "b", .afloop: "geen", .bron: "x", .bronsoort: "lbb-register",
      .brondatum: "2020-12-31",
    ]
    #expect(
      Scenario().weigeringen(.feitVastleggen, "2026-01-06", velden).map(\.artikelen.first) == [
        .wb("11a lid 1")
      ])
    let scenario = dossier([.bronsoort: "lbb-register"])
    #expect(
      scenario.weigeringen(.feitAanvullen, "2026-01-20", [.feit: "F1", .brondatum: "2020-12-31"]).first?
        .artikelen
        == [.wb("11a lid 1")])
    #expect(
      scenario.weigeringen(.feitAanvullen, "2026-01-20", [.feit: "F1", .brondatum: "2023-12-31"]).isEmpty)
    let acquitted = dossier([.afloop: "vrijspraak", .bronsoort: "lbb-register"])
    #expect(
      acquitted.weigeringen(.feitAanvullen, "2026-01-20", [.feit: "F1", .brondatum: "2023-12-31"]).isEmpty,
      "what may carry nothing may still be described")
  }

  @Test("Where the fact does not say its source's day, the consultation that gave it does")
  func verkregen() throws {
    var scenario = dossier([.bronsoort: "lbb-register"])
    scenario.leg(
      .bronRaadplegen, "2026-01-10",
      [.bron: "x", .bronsoort: "lbb-register", .over: "P1", .bevinding: "x", .brondatum: "2020-12-31"])
    #expect(try oordeel(scenario).belemmeringen.first?.artikelen.first == .wb("11a lid 1"))
  }

  @Test("What is unknown is asked, with the provision; what does not bear on the ground is not")
  func vragen() throws {
    #expect(
      try oordeel(dossier([:])).vragen.map(\.artikel) == [
        .wb("3 lid 4"), .wb("3 lid 3 b"), .wb("3 lid 3 a"), .wb("3 lid 5 b"),
      ])
    #expect(
      try oordeel(dossier([.grond: "a", .afloop: "boete"])).vragen.map(\.artikel) == [
        .wb("3 lid 4"), .wb("3 lid 2 d"),
      ])
    #expect(
      try oordeel(dossier([.grond: "3-6", .ernst: "x"])).vragen.map(\.artikel) == [.wb("3 lid 6")])
    let whole = dossier([
      .verband: "eigen", .sterkte: "x", .samenhang: "x", .ernst: "x", .bronsoort: "lbb-register",
    ])
    #expect(try oordeel(whole).vragen.map(\.artikel) == [.wb("11a lid 1")])
  }

  @Test("Art. 3(4): what was said of the tie is held against the network; a mismatch is asked, never blocked")
  func verband() throws {
    func vraag(_ wie: String, _ verband: String, _ relatie: KeyValuePairs<Veld, String>? = nil) throws -> Bool
    {
      var scenario = dossier([.wie: wie, .verband: verband])
      scenario.leg(.partij, "2026-01-15", [.naam: "Dochter BV", .aard: "rechtspersoon"])
      if let relatie { scenario.leg(.relatie, "2026-01-15", relatie) }
      let found = try oordeel(scenario)
      #expect(found.kanDragen)
      return found.vragen.contains { $0.artikel == .wb("3 lid 4") }
    }
    #expect(try !vraag("P1", "eigen"))
    #expect(try vraag("P1", "derde"))
    #expect(try vraag("P2", "eigen"))
    #expect(try !vraag("P2", "derde"), "leidinggevende by the application")
    #expect(try vraag("P2", "zeggenschap"), "part b is about a legal person")
    #expect(try vraag("P3", "zeggenschap"))
    #expect(
      try !vraag("P3", "zeggenschap", [.soort: "zeggenschap", .van: "P1", .naar: "P3", .bron: "x"]))
    #expect(try vraag("P3", "derde", [.soort: "zeggenschap", .van: "P1", .naar: "P3", .bron: "x"]))
    #expect(
      try !vraag(
        "P3", "derde", [.soort: "vermogen", .van: "P3", .naar: "P1", .bron: "x", .tot: "2020-01-01"]),
      "or did: art. 3(4)c")
  }

  @Test("Length of time in years and months")
  func ouderdom() {
    for (from, to, text) in [
      ("2020-02-29", "2021-02-28", "11 maanden"), ("2020-02-28", "2021-02-28", "1 jaar"),
      ("2026-01-01", "2026-01-31", "minder dan een maand"), ("2025-12-31", "2026-01-31", "1 maand"),
    ] {
      #expect(Ouderdom.tekst(van: Scenario.dag(from), tot: Scenario.dag(to)) == text)
    }
    #expect(Ouderdom.tekst(van: Scenario.dag("2026-01-02"), tot: Scenario.dag("2026-01-01")) == nil)
  }
}
