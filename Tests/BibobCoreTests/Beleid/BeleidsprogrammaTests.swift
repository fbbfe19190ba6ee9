import BibobCore
import Testing

@Suite("Beleid: het vertaalde beleid zegt hetzelfde als toets")
struct BeleidsprogrammaTests {
  @Test("50.000 toevallige beleiden en zaken, met en zonder redenen")
  func hetzelfde() {
    var toeval = Toeval(20_260_216)
    var answers: [Beleidsuitkomst.Toets: Int] = [:]
    for round in 0..<50_000 {
      let policy = ToevalsBeleid.beleid(&toeval)
      let facts = ToevalsBeleid.feiten(&toeval)
      let slow = policy.toets(facts)
      let program = Beleidsprogramma(policy)
      let quick = program.snel(facts)
      answers[slow.toets, default: 0] += 1
      let winner =
        quick.plaats < 0 ? nil : (policy.regels.map(\.id) + policy.standaard.map(\.id))[quick.plaats]
      guard quick.toets == slow.toets, winner == slow.regel, program.toets(facts) == slow else {
        Issue.record("ronde \(round): \(quick), \(slow)\n\(policy.regels)\n\(policy.lijsten)\n\(facts)")
        return
      }
    }
    #expect(answers.count == Beleidsuitkomst.Toets.allCases.count)
    #expect(answers.values.allSatisfy { $0 > 200 }, "elke uitkomst komt voor: \(answers)")
  }

  /// A rule of which it is unknown whether it holds never leads to an answer by itself.
  @Test("een onbekende voorwaarde leidt altijd tot een vraag")
  func onbekendVraagt() {
    var toeval = Toeval(7)
    for _ in 0..<5_000 {
      var policy = ToevalsBeleid.beleid(&toeval)
      let facts = ToevalsBeleid.feiten(&toeval)
      policy.geldigheid = .inWerking()
      policy.standaard = []
      let truths = policy.regels.map { $0.als.oordeel(facts, policy) }
      guard truths.contains(.onbekend), !truths.contains(.waar) else { continue }
      #expect(policy.toets(facts).toets == .vraag)
      #expect(!policy.toets(facts).vragen.isEmpty)
    }
  }

  @Test("een indicator die niemand kon vaststellen, is een vraag")
  func openIndicator() {
    let list = Beleidslijst("i", naam: "indicatoren", codes: ["x", "y"])
    let policy = Beleid(
      "p", naam: "P", lijsten: [list],
      regels: [Beleidsregel("r", .positief, .moet, als: .telling(lijst: "i", minstens: 1, groepen: 1))],
      standaard: [Standaardregel("s", .geen)])
    var facts = Feiten(["indicatoren:i": .woorden([])], peildatum: CivilDate(days: 20_000))
    #expect(policy.toets(facts).toets == .nee)
    facts["indicatoren-onbekend:i"] = .woorden(["x"])
    #expect(policy.toets(facts).vragen == ["indicatoren:i"])
  }
}
