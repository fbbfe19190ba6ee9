import TestSupport
import Testing

@testable import BibobCore

@Suite("Wet Bibob 3, 3a, Awb 3:9, 3:46: concluding and deciding on reasons")
struct WegingwachterTests {
  /// On the way to a conclusion, with a usable fact on each ground and one with an acquittal.
  static func onderzocht() throws -> Scenario {
    var scenario = Scenario()
    try scenario.neem(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
    try scenario.neem(.formulierOntvangen, "2026-01-12")
    try scenario.neem(.formulierVolledig, "2026-01-13")
    for (grond, afloop) in [("a", "geen"), ("b", "veroordeling"), ("3-6", "geen"), ("b", "vrijspraak")] {
      try scenario.neem(
        .feitVastleggen, "2026-01-14",
        [.omschrijving: "x", .wie: "P1", .grond: grond, .afloop: afloop, .bron: "x"])
    }
    try scenario.neem(.onderzoekAfronden, "2026-01-15", [.bevindingen: "x"])
    return scenario
  }

  private let beide: KeyValuePairs<Veld, String> = [
    .reden: "x", .mateA: "mindere-mate", .mateB: "ernstig", .feiten: "F1,F2",
  ]

  private func slotsom(_ grond: String, _ mate: String, _ feiten: String = "") -> KeyValuePairs<Veld, String>
  {
    [.grond: grond, .criterium: "slotsom", .motivering: "x", .mate: mate, .feiten: feiten]
  }

  @Test("One text does for one ground; with danger on two, each has its own end, of the same degree")
  func perGrond() throws {
    var scenario = try Self.onderzocht()
    #expect(
      scenario.weigeringen(
        .conclusie, "2026-01-16",
        [
          .reden: "x", .mateA: "geen", .mateB: "ernstig", .feiten: "F2",
        ]
      ).isEmpty)
    #expect(
      scenario.weigeringen(.conclusie, "2026-01-16", beide).map(\.artikelen.first) == [
        .wb("3 lid 2"), .wb("3 lid 3"),
      ])
    try scenario.neem(.wegen, "2026-01-15", slotsom("a", "mindere-mate", "F1"))
    #expect(scenario.weigeringen(.conclusie, "2026-01-16", beide).map(\.artikelen.first) == [.wb("3 lid 3")])
    try scenario.neem(.wegen, "2026-01-15", slotsom("b", "mindere-mate", "F2"))
    #expect(
      scenario.weigeringen(.conclusie, "2026-01-16", beide).first?.artikelen == [
        .wb("3 lid 3"), .awb("3:46"),
      ])
    try scenario.neem(.wegen, "2026-01-15", slotsom("b", "ernstig", "F2"))
    try scenario.neem(.conclusie, "2026-01-16", beide)
  }

  @Test(
    "An end that the conclusion does not draw stands in the way too; so does one on a fact that may carry nothing"
  )
  func slotsommen() throws {
    var scenario = try Self.onderzocht()
    let alleenB: KeyValuePairs<Veld, String> = [
      .reden: "x", .mateA: "geen", .mateB: "ernstig", .feiten: "F2",
    ]
    try scenario.neem(.wegen, "2026-01-15", slotsom("a", "ernstig", "F1"))
    #expect(scenario.weigeringen(.conclusie, "2026-01-16", alleenB).first?.artikelen.first == .wb("3 lid 2"))
    try scenario.neem(.wegen, "2026-01-15", slotsom("a", "geen"))
    try scenario.neem(.wegen, "2026-01-15", slotsom("b", "ernstig", "F2"))
    #expect(scenario.weigeringen(.conclusie, "2026-01-16", alleenB).isEmpty)
    try scenario.neem(.feitAfloop, "2026-01-16", [.feit: "F2", .afloop: "ovar"])
    let refused = scenario.weigeringen(.conclusie, "2026-01-16", alleenB).map(\.artikelen.first)
    #expect(refused == [.wb("3a lid 3"), .wb("3a")])
  }

  @Test("Art. 3(6) knows no degree: there are such facts or not")
  func lid6() throws {
    var scenario = try Self.onderzocht()
    let velden: KeyValuePairs<Veld, String> = [
      .reden: "x", .mateA: "geen", .mateB: "geen", .lid6: "ja", .feiten: "F3",
    ]
    try scenario.neem(.wegen, "2026-01-15", slotsom("3-6", "mindere-mate", "F3"))
    #expect(scenario.weigeringen(.conclusie, "2026-01-16", velden).isEmpty)
    try scenario.neem(.wegen, "2026-01-15", slotsom("3-6", "geen"))
    #expect(scenario.weigeringen(.conclusie, "2026-01-16", velden).first?.artikelen.first == .wb("3 lid 6"))
  }

  @Test("A criterion of another ground, and a barred fact anywhere but as what speaks against, are refused")
  func wegen() throws {
    let scenario = try Self.onderzocht()
    func weeg(_ grond: String, _ criterium: String, _ feiten: String = "") -> Artikel? {
      scenario.weigeringen(
        .wegen, "2026-01-15", [.grond: grond, .criterium: criterium, .motivering: "x", .feiten: feiten]
      ).first?.artikelen.first
    }
    #expect(weeg("a", "aantal") == .wb("3 lid 2"))
    #expect(weeg("b", "voordeel") == .wb("3 lid 3"))
    #expect(weeg("3-6", "relatie") == .wb("3 lid 6"))
    #expect(weeg("b", "ernst", "F4") == .wb("3a lid 3"))
    #expect(weeg("b", "tegenwicht", "F4") == nil)
    #expect(weeg("b", "aantal", "F2") == nil)
  }

  @Test("A use limit that passed, and a source without its day, stop conclusion, intention and decision")
  func bron() throws {
    var scenario = try Self.onderzocht()
    let velden: KeyValuePairs<Veld, String> = [.reden: "x", .mateA: "geen", .mateB: "ernstig", .feiten: "F2"]
    try scenario.neem(.feitAanvullen, "2026-01-15", [.feit: "F2", .gebruikTot: "2026-01-20"])
    #expect(
      scenario.weigeringen(.conclusie, "2026-01-21", velden).first?.artikelen.first
        == Artikel(.avg, "5 lid 1 b"))
    try scenario.neem(.conclusie, "2026-01-16", velden)
    let voornemen: KeyValuePairs<Veld, String> = [
      .uitkomst: "weigeren", .termijn: "2026-02-04", .motivering: "x", .evenredigheid: "x",
    ]
    #expect(
      scenario.weigeringen(.voornemen, "2026-01-21", voornemen).first?.artikelen.first
        == Artikel(.avg, "5 lid 1 b"))
    try scenario.neem(.voornemen, "2026-01-20", voornemen)
    #expect(
      scenario.weigeringen(.besluit, "2026-02-05", WeigeringenTests.weigeren).first?.artikelen.first
        == Artikel(.avg, "5 lid 1 b"))
    let taken = Taken.van(scenario.dossier, per: Scenario.dag("2026-02-05"), kalender: .standaard)
    #expect(taken.contains { $0.stap == .heroverwegen && $0.artikel == Artikel(.avg, "5 lid 1 b") })
    var register = try Self.onderzocht()
    try register.neem(.feitAanvullen, "2026-01-15", [.feit: "F2", .bronsoort: "lbb-register"])
    #expect(register.weigeringen(.conclusie, "2026-01-16", velden).first?.artikelen == [.wb("11a lid 1")])
  }

  @Test("A use limit that ends soon is named among the tasks, with its article")
  func taak() throws {
    var scenario = try Self.onderzocht()
    try scenario.neem(
      .feitAanvullen, "2026-01-15", [.feit: "F2", .bronsoort: "eigen-bevindingen", .brondatum: "2021-02-10"])
    try scenario.neem(
      .conclusie, "2026-01-16", [.reden: "x", .mateA: "geen", .mateB: "ernstig", .feiten: "F2"])
    func uiterlijk(_ day: String) -> CivilDate? {
      Taken.van(scenario.dossier, per: Scenario.dag(day), kalender: .standaard).first {
        $0.artikel == .wb("29") && $0.soort == .termijn
      }?
      .uiterlijk
    }
    #expect(uiterlijk("2026-01-16") == Scenario.dag("2026-02-10"))
    #expect(uiterlijk("2026-02-11") == nil)
  }

  /// With advice in hand: b-ground serious.
  private func geadviseerd() throws -> Scenario {
    var scenario = try Self.onderzocht()
    try scenario.neem(.lbbAdviesVragen, "2026-01-16", [.bevindingen: "x"])
    try scenario.neem(.lbbAdviesOntvangen, "2026-03-02", [.mateA: "geen", .mateB: "ernstig"])
    return scenario
  }

  private func vergewis(_ standhoudt: String) -> KeyValuePairs<Veld, String> {
    [
      .feitenDragen: "ja, zij kloppen", .volledig: "Ja", .samenhangend: "ja", .actueel: "ja: van maart",
      .standhoudt: standhoudt,
    ]
  }

  @Test(
    "Awb 3:9: the five questions, each answered with yes or no; a no is dealt with before the advice is followed"
  )
  func vergewissen() throws {
    #expect(
      try Self.onderzocht().weigeringen(.vergewissen, "2026-01-16", vergewis("ja")).first?.artikelen == [
        .awb("3:9")
      ])
    var scenario = try geadviseerd()
    let volgen: KeyValuePairs<Veld, String> = [.reden: "x", .mateA: "geen", .mateB: "ernstig", .feiten: "F2"]
    #expect(scenario.weigeringen(.conclusie, "2026-03-03", volgen).first?.artikelen == [.awb("3:9")])
    #expect(
      scenario.weigeringen(.vergewissen, "2026-03-03", [.feitenDragen: "ja", .volledig: "ja"]).count == 3)
    #expect(scenario.weigeringen(.vergewissen, "2026-03-03", vergewis("misschien")).count == 1)
    try scenario.neem(.vergewissen, "2026-03-03", vergewis("nee: de zienswijze noemt een sepot"))
    #expect(
      scenario.weigeringen(.conclusie, "2026-03-03", volgen).first?.artikelen == [.awb("3:9"), .awb("3:50")])
    #expect(
      scenario.weigeringen(
        .conclusie, "2026-03-03",
        [
          .reden: "x", .mateA: "geen", .mateB: "ernstig", .feiten: "F2",
          .afwijking: "het sepot raakt F2 niet",
        ]
      ).isEmpty)
    try scenario.neem(.vergewissen, "2026-03-04", vergewis("ja: niets nieuws"))
    try scenario.neem(.conclusie, "2026-03-04", volgen)
    #expect(scenario.dossier.vergewissing?.antwoorden[.standhoudt] == "ja: niets nieuws")
  }

  @Test("A check of an earlier advice does not count for a later one")
  func oudeVergewissing() throws {
    var scenario = try geadviseerd()
    try scenario.neem(.vergewissen, "2026-03-03", vergewis("ja"))
    try scenario.neem(.aanvullendAdviesVragen, "2026-03-04", [.reden: "x", .schortOp: "nee"])
    try scenario.neem(.lbbAdviesOntvangen, "2026-04-01", [.mateA: "geen", .mateB: "ernstig"])
    #expect(
      scenario.weigeringen(
        .conclusie, "2026-04-02",
        [
          .reden: "x", .mateA: "geen", .mateB: "ernstig", .feiten: "F2",
        ]
      ).first?.artikelen == [.awb("3:9")])
  }

  @Test("Proportionality: in the step, or whole on the worksheet")
  func evenredigheid() throws {
    var scenario = try Self.onderzocht()
    try scenario.neem(
      .conclusie, "2026-01-16", [.reden: "x", .mateA: "geen", .mateB: "ernstig", .feiten: "F2"])
    let velden: KeyValuePairs<Veld, String> = [
      .uitkomst: "weigeren", .termijn: "2026-02-04", .motivering: "x",
    ]
    func artikelen() -> [Artikel?] {
      scenario.weigeringen(.voornemen, "2026-01-19", velden).map(\.artikelen.first)
    }
    #expect(artikelen() == [.wb("3 lid 5")])
    try scenario.neem(
      .wegen, "2026-01-17", [.grond: "b", .criterium: "evenredigheid", .motivering: "x"])
    #expect(artikelen() == [.wb("3 lid 5 b"), .wb("3 lid 7")])
    try scenario.neem(.wegen, "2026-01-17", [.grond: "b", .criterium: "ernst", .motivering: "x"])
    try scenario.neem(.wegen, "2026-01-17", [.grond: "b", .criterium: "lichter-middel", .motivering: "x"])
    #expect(artikelen().isEmpty)
  }

  @Test("Conditions aim at a ground with danger; at serious danger the reasons say why refusing goes too far")
  func voorschriften() throws {
    var scenario = try Self.onderzocht()
    try scenario.neem(
      .conclusie, "2026-01-16", [.reden: "x", .mateA: "geen", .mateB: "ernstig", .feiten: "F2"])
    let velden: KeyValuePairs<Veld, String> = [
      .uitkomst: "verlenen-met-voorschriften", .termijn: "2026-02-04", .motivering: "x", .evenredigheid: "x",
    ]
    #expect(scenario.weigeringen(.voornemen, "2026-01-19", velden).map(\.artikelen) == [[.wb("3 lid 7")]])
    try scenario.neem(
      .voorschriftOpstellen, "2026-01-17",
      [.omschrijving: "boekhouding per kwartaal", .grond: "a", .gericht: "vreemd geld valt zo op"])
    #expect(scenario.weigeringen(.voornemen, "2026-01-19", velden).first?.reden.contains("V1") == true)
    try scenario.neem(.voorschriftVervallen, "2026-01-18", [.voorschrift: "V1"])
    try scenario.neem(
      .voorschriftOpstellen, "2026-01-18",
      [.omschrijving: "P2 werkt niet in de zaak", .grond: "b", .gericht: "P2 pleegde F2"])
    #expect(scenario.weigeringen(.voornemen, "2026-01-19", velden).isEmpty)
    #expect(
      scenario.weigeringen(
        .voornemen, "2026-01-19",
        [.uitkomst: "verlenen-met-voorschriften", .termijn: "2026-02-04", .motivering: "x"]
      ).first?.artikelen == [.wb("3 lid 7"), .awb("3:46")])
    #expect(
      scenario.weigeringen(.voorschriftVervallen, "2026-01-19", [.voorschrift: "V9"]).first?.artikelen == [
        .wb("3 lid 7")
      ])
  }

  @Test("2,000 random conclusions: allowed exactly when a second reading of the rules says so")
  func orakel() {
    var random = SplitMix64(seed: 5)
    var allowed = 0
    for _ in 0..<2000 {
      var scenario = Weegdossier(&random).scenario
      scenario.leg(.onderzoekAfronden, "2026-05-01", [.bevindingen: "x"])
      let mates = MateVanGevaar.allCases.map(\.rawValue)
      let known = scenario.dossier.feiten.map(\.id)
      let feiten = known.filter { _ in random.int(1...3) > 1 }
      let (a, b, six) = (mates[random.int(0...2)], mates[random.int(0...2)], random.int(1...4) == 1)
      let velden = Velden([
        (.reden, .tekst("x")), (.mateA, .tekst(a)), (.mateB, .tekst(b)), (.lid6, .tekst(six ? "ja" : "nee")),
        (.feiten, .lijst(feiten)),
      ])
      let day = Scenario.dag("2026-06-01")
      let mine = Self.mag(scenario, day, a, b, six, feiten)
      #expect(scenario.beoordeel(.conclusie, day, velden).isEmpty == mine)
      if mine { allowed += 1 }
    }
    #expect(allowed > 100)
  }

  /// The rules of `conclusie` without advice, written down once more.
  private static func mag(
    _ scenario: Scenario, _ day: CivilDate, _ a: String, _ b: String, _ six: Bool, _ feiten: [String]
  ) -> Bool {
    let drawn = ["a": a, "b": b, "3-6": six ? "ja" : "geen"]
    let heavy = drawn.filter { $0.value != "geen" }.map(\.key)
    if !heavy.isEmpty, feiten.isEmpty { return false }
    var usable: Set<String> = []
    for grond in ["a", "b", "3-6"] { usable.formUnion(NaiefWerkblad(scenario, grond, op: day).dragend) }
    if !usable.isSuperset(of: feiten) { return false }
    for feit in scenario.dossier.feiten where feiten.contains(feit.id) {
      let gated = ["lbb-register", "bibob-dossier", "eigen-bevindingen"].contains(feit.bronsoort)
      if gated, feit.brondatum == nil { return false }
    }
    for (grond, mate) in drawn {
      let end = scenario.gebeurtenissen.last {
        $0.stap == .wegen && $0.velden.tekst(.grond) == grond && $0.velden.tekst(.criterium) == "slotsom"
      }
      guard let end else {
        if heavy.count > 1, mate != "geen" { return false }
        continue
      }
      if !usable.isSuperset(of: end.velden.lijst(.feiten)) { return false }
      let written = end.velden.tekst(.mate) ?? ""
      if grond == "3-6" ? (written != "geen") != six : written != mate { return false }
    }
    return true
  }
}
