import Testing

@testable import BibobCore

/// A course that another public model of the Act also plays: what it answers, and what the Act says.
struct Proefscenario: CustomTestStringConvertible, Sendable {
  let naam: String
  var soort = "alcohol-horecabedrijf"
  /// Degrees of the advice on the a- and the b-ground; nil when none was asked.
  var advies: (a: String, b: String)?
  /// Degrees of the conclusion.
  let conclusie: (a: String, b: String)
  /// What the other model answers: may be refused, conditions, granted. Nil where it says nothing.
  let elders: (weigeren: Bool?, voorschriften: Bool?, verlenen: Bool?)
  /// What the Act allows.
  let wet: Set<Uitkomst>
  /// The answers that the Act gives otherwise, each with the provision that requires it.
  var afwijkingen: [String: Artikel] = [:]
  var testDescription: String { naam }

  static let alle: [Proefscenario] = [
    Proefscenario(
      naam: "no advice asked, nothing found", advies: nil, conclusie: ("geen", "geen"),
      elders: (false, false, true),
      wet: [.verlenen]),
    Proefscenario(
      naam: "advice: no danger", advies: ("geen", "geen"), conclusie: ("geen", "geen"),
      elders: (false, false, true),
      wet: [.verlenen]),
    Proefscenario(
      naam: "advice: a lesser degree", advies: ("geen", "mindere-mate"), conclusie: ("geen", "mindere-mate"),
      elders: (false, true, false), wet: [.verlenen, .verlenenMetVoorschriften],
      // "kan": a lesser degree forbids nothing.
      afwijkingen: ["verlenen": .wb("3 lid 7")]),
    Proefscenario(
      naam: "advice: serious danger", advies: ("ernstig", "ernstig"), conclusie: ("ernstig", "ernstig"),
      elders: (true, false, false), wet: [.verlenen, .verlenenMetVoorschriften, .weigeren],
      // Conditions are there too, where the seriousness of the offences does not justify refusing (third sentence);
      // refusing is a power, only used when proportional.
      afwijkingen: ["voorschriften": .wb("3 lid 7"), "verlenen": .wb("3 lid 5")]),
    Proefscenario(
      naam: "advice: serious danger, refusing goes too far", advies: ("ernstig", "ernstig"),
      conclusie: ("ernstig", "ernstig"), elders: (true, true, nil),
      wet: [.verlenen, .verlenenMetVoorschriften, .weigeren]),
    Proefscenario(
      naam: "advice on a natural person: no danger", advies: ("geen", "geen"), conclusie: ("geen", "geen"),
      elders: (nil, nil, true), wet: [.verlenen]),
    Proefscenario(
      naam: "advice: serious, financing alone", advies: ("ernstig", "geen"), conclusie: ("ernstig", "geen"),
      elders: (true, nil, nil), wet: [.verlenen, .verlenenMetVoorschriften, .weigeren]),
    Proefscenario(
      naam: "advice: serious, offences alone", advies: ("geen", "ernstig"), conclusie: ("geen", "ernstig"),
      elders: (true, nil, nil), wet: [.verlenen, .verlenenMetVoorschriften, .weigeren]),
    Proefscenario(
      naam: "a permit for a horeca business: no danger", soort: "exploitatie-horeca",
      advies: ("geen", "geen"),
      conclusie: ("geen", "geen"), elders: (nil, nil, true), wet: [.verlenen]),
    Proefscenario(
      naam: "real estate: a lesser degree", soort: "vastgoedtransactie", advies: ("mindere-mate", "geen"),
      conclusie: ("mindere-mate", "geen"), elders: (nil, true, nil), wet: [.aangaan, .aangaanMetVoorwaarden],
      // 3(7) is not among the paragraphs that hold likewise: conditions can only be agreed upon.
      afwijkingen: ["voorschriften": .wb("9 lid 4")]),
  ]
}

@Suite("Ten courses of a public model of the Act, and where the Act says otherwise")
struct ProefscenarioTests {
  /// To a conclusion as the scenario has it; betrokkene is a natural person where it says so.
  private func dossier(_ proef: Proefscenario) throws -> Scenario {
    var scenario = Scenario(proef.soort, ontvangen: "2024-05-01")
    scenario.leg(.formulierUitzetten, "2024-05-02", [.termijn: "2024-05-20"])
    scenario.leg(.formulierOntvangen, "2024-05-10")
    scenario.leg(.formulierVolledig, "2024-05-11")
    for grond in ["a", "b"] {
      scenario.leg(
        .feitVastleggen, "2024-05-12",
        [.omschrijving: "x", .wie: "P1", .grond: grond, .afloop: "boete", .bron: "x"])
    }
    if let advies = proef.advies {
      scenario.leg(.lbbAdviesVragen, "2024-05-13", [.bevindingen: "x"])
      scenario.leg(.lbbAdviesOntvangen, "2024-05-31", [.mateA: advies.a, .mateB: advies.b])
    } else {
      scenario.leg(.onderzoekAfronden, "2024-05-13", [.bevindingen: "x"])
    }
    for (grond, mate) in [("a", proef.conclusie.a), ("b", proef.conclusie.b)] where mate != "geen" {
      try scenario.neem(
        .wegen, "2024-06-01",
        [
          .grond: grond, .criterium: "slotsom", .mate: mate, .motivering: "x",
          .feiten: grond == "a" ? "F1" : "F2",
        ])
    }
    let heavy = proef.conclusie != ("geen", "geen")
    try scenario.neem(
      .conclusie, "2024-06-01",
      [
        .reden: "x", .mateA: proef.conclusie.a, .mateB: proef.conclusie.b, .feiten: heavy ? "F1,F2" : "",
        .vergewist: "x",
      ])
    return scenario
  }

  @Test("What may be decided, and each difference with its article", arguments: Proefscenario.alle)
  func speel(_ proef: Proefscenario) throws {
    let dossier = try dossier(proef).dossier
    let allowed = Set(Opties.toegestaan(dossier))
    #expect(allowed == proef.wet)
    let ours: [(String, Bool?, Bool)] = [
      ("weigeren", proef.elders.weigeren, allowed.contains { $0.isNegatief }),
      ("voorschriften", proef.elders.voorschriften, allowed.contains { $0.metVoorschriften }),
      ("verlenen", proef.elders.verlenen, allowed.contains(.verlenen)),
    ]
    for (answer, elsewhere, here) in ours {
      let differs = elsewhere.map { $0 != here } ?? false
      #expect(differs == (proef.afwijkingen[answer] != nil), "\(answer)")
    }
  }

  @Test("Without advice own research carries a refusal all the same, and is reported (7a(1), 7a(7))")
  func zonderAdvies() throws {
    let own = Proefscenario(
      naam: "", advies: nil, conclusie: ("geen", "ernstig"), elders: (false, false, true),
      wet: [.verlenen, .verlenenMetVoorschriften, .weigeren])
    let scenario = try dossier(own)
    #expect(Set(Opties.toegestaan(scenario.dossier)) == own.wet)
    #expect(scenario.dossier.openMeldingen.map(\.soort) == [.conclusie])
  }

  @Test(
    "Serious danger is a power and no duty: refusing takes words on proportion, conditions take words on why not"
  )
  func kan() throws {
    let proef = Proefscenario.alle[4]
    let scenario = try dossier(proef)
    for (uitkomst, artikel) in [("weigeren", "3 lid 5"), ("verlenen-met-voorschriften", "3 lid 7")] {
      let refusals = scenario.weigeringen(
        .voornemen, "2024-06-02",
        [
          .uitkomst: uitkomst, .termijn: "2024-06-20", .motivering: "x", .voorschriften: "x",
          .geheimhouding: "ja",
        ])
      #expect(refusals.map(\.artikelen.first) == [.wb(artikel)])
    }
    #expect(scenario.weigeringen(.besluit, "2024-06-02", [.uitkomst: "verlenen", .motivering: "x"]).isEmpty)
  }

  @Test("Facts of 3(6) allow a refusal although the advice sees no danger")
  func lid6() throws {
    var scenario = try dossier(Proefscenario.alle[1])
    scenario.leg(
      .feitVastleggen, "2024-06-02",
      [.omschrijving: "x", .wie: "P1", .grond: "3-6", .afloop: "geen", .bron: "x"])
    try scenario.neem(
      .conclusie, "2024-06-03",
      [
        .reden: "x", .mateA: "geen", .mateB: "geen", .lid6: "ja", .feiten: "F3", .vergewist: "x",
        .afwijking: "x",
      ])
    #expect(Opties.toegestaan(scenario.dossier).contains(.weigeren))
  }
}
