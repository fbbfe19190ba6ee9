import TestSupport
import Testing

@testable import BibobCore

/// What the step that records a consultation refuses, and the five years after which earlier findings are closed.
@Suite("Bronnen: raadplegen en hergebruik")
struct BronwachtersTests {
  private static let kern: [(Veld, Waarde)] = [
    (.bron, .tekst("x")), (.bevinding, .tekst("x")), (.resultaat, .tekst("treffer")),
  ]

  private func weigering(
    _ code: String, met more: [(Veld, Waarde)] = [], dag: String = "2026-02-01",
    rol: Partijrol = .leidinggevende
  ) -> Weigering? {
    let (dossier, _) = BronmatrixTests.dossier(rol, treffer: true)
    let velden = Velden(Self.kern + [(.bronsoort, .tekst(code)), (.over, .tekst("P2"))] + more)
    let day = Scenario.dag(dag)
    let oordeel = Verloop.beoordeel(
      Poging(
        dossier: dossier, stap: .bronRaadplegen, datum: day, velden: velden, vandaag: day,
        kalender: .standaard))
    if case .geweigerd(let refusals) = oordeel { return refusals.first }
    return nil
  }

  @Test("an unknown code is refused with what was meant, and without repeating what may be a name")
  func onbekend() {
    let refusal = weigering("poltie")
    #expect(refusal?.doen.contains("‘politie’") == true)
    #expect(weigering("Jan de Vries")?.description.contains("Vries") == false)
    #expect(weigering("Jan de Vries") != nil)
  }

  @Test("a source in words, without a code, stays free")
  func vrij() {
    var scenario = Scenario()
    scenario.leg(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
    #expect(
      scenario.weigeringen(
        .bronRaadplegen, "2026-01-07", [.bron: "gesprek met de buren", .over: "P2", .bevinding: "x"]
      ).isEmpty)
  }

  @Test("outside the law, before the law, and for the LBB alone: refused with the article")
  func geweigerd() {
    #expect(weigering("politie", rol: .vermogensverschaffer)?.artikelen == [Artikel(.bpg, "4:3 lid 1 l")])
    #expect(
      weigering("justid", rol: .zakelijkSamenwerkingsverband)?.artikelen.first == Artikel(.bjsg, "15 lid 2"))
    #expect(weigering("belastingdienst", rol: .derde)?.artikelen.first == .wb("7c lid 2"))
    #expect(weigering("uwv")?.artikelen == [.wb("27 lid 1 h")])
    #expect(weigering("belastingdienst", dag: "2022-09-30")?.reden.contains("1 oktober 2022") == true)
    #expect(weigering("belastingdienst") == nil && weigering("justid") == nil && weigering("kvk") == nil)
  }

  @Test("what a person judges takes a reason")
  func reden() {
    for code in ["strafvorderlijk", "riec", "brp", "eigen-bestanden", "politie"] {
      #expect(weigering(code)?.doen.contains("--reden") == true, "\(code)")
      #expect(weigering(code, met: [(.reden, .tekst("noodzakelijk omdat"))]) == nil, "\(code)")
    }
    #expect(weigering("uwv", met: [(.reden, .tekst("toch"))]) != nil)
  }

  @Test("11a(1), 28(2)m 2°, 29: five years, and the day itself still counts")
  func vijfJaar() {
    let gates: [(String, Artikel)] = [
      ("lbb-register", .wb("11a lid 1")), ("bibob-dossier", .wb("28 lid 2 m 2°")),
      ("eigen-bevindingen", .wb("29")),
    ]
    for (code, artikel) in gates {
      func met(_ dag: String) -> Weigering? {
        weigering(code, met: [(.brondatum, .datum(Scenario.dag(dag)))])
      }
      #expect(weigering(code)?.artikelen == [artikel])
      #expect(met("2021-02-01") == nil)
      #expect(met("2021-01-31")?.artikelen == [artikel])
      #expect(met("2021-01-31")?.reden.contains("2026-01-31") == true)
      #expect(met("2026-02-02")?.doen.contains("brondatum") == true)
    }
    #expect(weigering("lbb-register", met: [(.resultaat, .tekst("niets"))]) == nil)
  }

  @Test("the last day agrees with counting anniversaries one by one")
  func laatsteDag() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<2000 {
      let day = CivilDate(days: Int32(random.int(10_000...25_000)))
      let (year, month, dayOfMonth) = day.components
      let same = CivilDate(year: year + 5, month: month, day: dayOfMonth)
      let expected = same ?? CivilDate(year: year + 5, month: 2, day: 28)
      #expect(Vijfjaargrens.laatsteDag(day) == expected)
      let end = Vijfjaargrens.laatsteDag(day)
      #expect(Vijfjaargrens.mag(day, op: end) && !Vijfjaargrens.mag(day, op: end.adding(days: 1)))
    }
  }

  @Test("the catalogue and the clock by which facts are weighed know the same sources and the same last day")
  func bronklok() throws {
    for bron in Bron.alle where bron.houdbaarheid != nil {
      let klok = try #require(Bronklok(bron.code), "\(bron.code)")
      #expect((klok.soort == .gebruik) == (bron.houdbaarheid == .eerderOnderzoek))
    }
    let day = Scenario.dag("2024-02-29")
    #expect(Bronklok.laatste(day) == Vijfjaargrens.laatsteDag(day))
  }

  @Test("a consultation outlives its five years in the dossier, and says so; the offence stays")
  func verlopen() throws {
    var scenario = Scenario()
    scenario.leg(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
    for code in ["lbb-register", "eigen-bevindingen"] {
      try scenario.neem(
        .bronRaadplegen, "2026-01-07",
        [
          .bronsoort: code, .over: "P1", .bron: "x", .bevinding: "x", .resultaat: "treffer",
          .brondatum: "2021-03-01",
        ])
    }
    try scenario.neem(
      .feitVastleggen, "2026-01-08",
      [
        .omschrijving: "x", .wie: "P2", .grond: "b", .afloop: "geen", .bron: "vonnis",
        .pleegdatum: "1998-05-01",
      ])
    let (register, own) = (scenario.dossier.raadplegingen[0], scenario.dossier.raadplegingen[1])
    #expect(own.bruikbaarTot?.dag == Scenario.dag("2026-03-01"))
    #expect(own.verlopen(op: Scenario.dag("2026-03-01")) == nil)
    #expect(own.verlopen(op: Scenario.dag("2026-03-02")) == .wb("29"))
    #expect(register.verlopen(op: Scenario.dag("2030-01-01")) == nil)
    #expect(scenario.dossier.feiten.count == 1)
  }

  @Test("plan and guard never disagree, on random persons, sources and days")
  func planEnWachter() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<400 {
      let rol = BronmatrixTests.rollen[random.int(0...BronmatrixTests.rollen.count - 1)]
      let bron = Bron.alle[random.int(0...Bron.alle.count - 1)]
      let dag = CivilDate(days: Int32(random.int(18_000...21_500)))
      let (dossier, wie) = BronmatrixTests.dossier(rol, treffer: random.int(1...2) == 1)
      let plan = Bronnenplan(dossier, op: dag, kringen: Netwerk(dossier, op: dag))
      let velden = Velden(
        Self.kern + [
          (.bronsoort, .tekst(bron.code)), (.over, .tekst(wie)), (.brondatum, .datum(dag)),
        ])
      let oordeel = Verloop.beoordeel(
        Poging(
          dossier: dossier, stap: .bronRaadplegen, datum: dag, velden: velden, vandaag: dag,
          kalender: .standaard))
      let planned = plan.cel(wie, bron.code)?.toets.oordeel ?? .geweigerd
      #expect((planned == .toegestaan) == (oordeel == .toegestaan), "\(rol) \(bron.code) \(dag)")
    }
  }

  @Test("what the policy wants, for whom the law allows, and done is done")
  func nodig() throws {
    let wish = try #require(Bronwens(.init(bron: "politie", kring: "wettelijke-kring")))
    var scenario = Scenario(BronmatrixTests.aanvraag([.vermogensverschaffer]))
    let dag = Scenario.dag("2026-02-01")
    func stand(_ wie: String, _ code: String) -> Bronnenplan.Cel.Stand? {
      Bronnenplan(
        scenario.dossier, op: dag, kringen: Netwerk(scenario.dossier, op: dag), wensen: [wish]
      ).cel(wie, code)?.stand
    }
    #expect(stand("P1", "politie") == .nodig && stand("P2", "politie") == .geweigerd)
    #expect(stand("P1", "kvk") == .toegestaan && stand("P1", "riec") == .vraag)
    scenario.leg(
      .bronRaadplegen, "2026-01-07", [.bronsoort: "politie", .over: "P1", .bron: "x", .bevinding: "x"])
    scenario.leg(
      .bronRaadplegen, "2026-01-07", [.bronsoort: "politie", .over: "P2", .bron: "x", .bevinding: "x"])
    #expect(stand("P1", "politie") == .gedaan && stand("P2", "politie") == .buitenDeWet)
  }

  @Test("docs/bronnen.md is what the catalogue says")
  func pagina() {
    let path = Momentopname.fixtures + "/../../docs/bronnen.md"
    #expect(
      Momentopname.read(path) == Bronnenproza.markdown,
      "bibob bronnen --catalogus --markdown > docs/bronnen.md")
  }
}
