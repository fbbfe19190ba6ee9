import TestSupport
import Testing

@testable import BibobCore

@Suite("The worksheet: Wet Bibob 3(2), 3(3), 3(6) and what a court asks")
struct WerkbladTests {
  @Test(
    "1,000 random dossiers: what carries, what is missing and what is open, as a naive reading of the events says"
  )
  func naief() {
    var random = SplitMix64(seed: 3)
    var carrying = 0
    var excluded = 0
    for _ in 0..<1000 {
      let dossier = Weegdossier(&random)
      let blad = Werkblad(dossier.scenario.dossier, per: dossier.day)
      for deel in blad.delen {
        let naive = NaiefWerkblad(dossier.scenario, deel.grond.rawValue, op: dossier.day)
        #expect(Set(deel.feiten.map(\.feit.id)) == naive.dragend)
        let missing = Set(
          deel.rijen.flatMap { rij in rij.ontbreekt.map { "\($0.over)/\(rij.regel.criterium.rawValue)" } })
        #expect(missing == naive.ontbreekt)
        #expect(Set(deel.open.map(\.regel.criterium.rawValue)) == naive.open)
        carrying += deel.feiten.count
        excluded += deel.uitgesloten.count
      }
    }
    #expect(carrying > 1000 && excluded > 1000)
  }

  @Test(
    "3a(3): in no random dossier does a fact with an acquittal or discharge fill any criterium but what speaks against"
  )
  func vrijspraak() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<1000 {
      let dossier = Weegdossier(&random)
      let barred = Set(dossier.scenario.dossier.feiten.filter(\.afloop.geblokkeerd).map(\.id))
      for deel in Werkblad(dossier.scenario.dossier, per: dossier.day).delen {
        #expect(barred.isDisjoint(with: deel.feiten.map(\.feit.id)))
        for rij in deel.rijen where rij.regel.criterium != .tegenwicht {
          #expect(barred.isDisjoint(with: rij.invulling.map(\.over)))
          #expect(barred.isDisjoint(with: rij.ontbreekt.map(\.over)))
        }
      }
    }
  }

  @Test("Each ground has the criteria of its paragraph, each once, and what a court asks")
  func regels() {
    let legal = Dictionary(
      uniqueKeysWithValues: Feit.Grond.allCases.map { grond in
        (
          grond,
          Werkregel.van(grond).filter(\.isWettelijk).map { "\($0.criterium.rawValue) \($0.artikel.nummer)" }
        )
      })
    #expect(
      legal[.a] == [
        "feiten 3 lid 2 a", "vermoeden 3 lid 2 b", "relatie 3 lid 2 c", "voordeel 3 lid 2 d",
      ])
    #expect(
      legal[.b] == [
        "feiten 3 lid 3 a", "samenhang 3 lid 3 a", "vermoeden 3 lid 3 b", "relatie 3 lid 3 c",
        "aantal 3 lid 3 d",
      ])
    #expect(legal[.lid6] == ["feiten 3 lid 6", "vermoeden 3 lid 6"])
    for grond in Feit.Grond.allCases {
      let all = Werkregel.van(grond).map(\.criterium)
      #expect(Set(all).count == all.count)
      for court in [
        Weging.Criterium.tijdsverloop, .actualiteit, .tegenwicht, .ernst, .lichterMiddel, .evenredigheid,
      ] {
        #expect(all.contains(court))
      }
      #expect(!all.contains(.slotsom))
    }
  }

  @Test("A contract has no conditions of 3(7), and its ground to get or keep it stands in art. 9")
  func contract() {
    for (soort, artikel) in [("vastgoedtransactie", "9 lid 3 c"), ("overheidsopdracht", "9 lid 2 a")] {
      let regels = Werkregel.van(.lid6, in: Scenario(soort).dossier)
      #expect(regels.first?.artikel == .wb(artikel))
      #expect(!regels.map(\.artikel).contains(.wb("3 lid 7")))
    }
    #expect(Werkregel.van(.b, in: Scenario().dossier) == Werkregel.van(.b))
  }

  @Test("Benefits add up as far as they are known; a benefit beyond all money does not trap")
  func voordeel() {
    var scenario = Scenario()
    for cents in [Int.max, Int.max, 5] {
      scenario.leg(
        .feitVastleggen, Scenario.dag("2026-01-14"),
        Velden([
          (.omschrijving, .tekst("x")), (.wie, .tekst("P1")), (.grond, .tekst("a")),
          (.afloop, .tekst("boete")),
          (.bron, .tekst("x")), (.voordeel, .getal(cents)),
        ]))
    }
    let rij = Werkblad(scenario.dossier, per: Scenario.dag("2026-02-02"), gronden: [.a]).delen[0].rijen.first
    {
      $0.regel.criterium == .voordeel
    }
    #expect(rij?.invulling.count == 4)
    #expect(rij?.invulling.last?.over == "")
  }

  @Test("What was written before a fact changed says so")
  func ouder() {
    var scenario = Scenario()
    scenario.leg(
      .feitVastleggen, "2026-01-14",
      [.omschrijving: "x", .wie: "P1", .grond: "b", .afloop: "geen", .bron: "x"])
    scenario.leg(
      .wegen, "2026-01-15", [.grond: "b", .criterium: "slotsom", .motivering: "x", .mate: "ernstig"])
    func nieuwer() -> [String] {
      Werkblad(scenario.dossier, per: Scenario.dag("2026-02-02"), gronden: [.b]).delen[0].nieuwer
    }
    #expect(nieuwer().isEmpty)
    scenario.leg(.feitAfloop, "2026-01-20", [.feit: "F1", .afloop: "sepot"])
    #expect(nieuwer() == ["F1"])
  }
}
