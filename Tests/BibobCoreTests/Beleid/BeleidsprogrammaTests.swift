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

  /// Outcomes hold their reasons as one bit a rule up to 64 rules, and written out past them: around that number
  /// both say the same as the slow judge, trace by trace. Every fact is known, so that the quick judge answers itself.
  @Test("lange beleiden: elk spoor, ook voorbij de 64 regels")
  func langeBeleiden() {
    var toeval = Toeval(64)
    var lost = 0
    for round in 0..<400 {
      let names = (0..<toeval.getal(58...70)).map { "f\($0)" }
      let rules = names.map { name in
        Beleidsregel(
          name, toeval.keuze(Array(Beleidsregel.Laag.allCases)), toeval.keuze(Array(Modaliteit.allCases)),
          als: .waar(feit: name), gaatVoor: toeval.kans(3) ? [toeval.keuze(names)] : [])
      }
      let policy = Beleid("p", naam: "P", regels: rules, standaard: [Standaardregel("s", .geen)])
      let share = toeval.getal(0...6)
      let values = names.map { ($0, Feitwaarde.jaNee(toeval.kans(share))) }
      let facts = Feiten(Dictionary(uniqueKeysWithValues: values), peildatum: CivilDate(days: 20_000))
      let (slow, quick) = (policy.toets(facts), Beleidsprogramma(policy).toets(facts))
      lost += quick.sporen.count { $0.lot == .verloor }
      #expect(Array(quick.sporen) == Array(slow.sporen) && quick == slow, "ronde \(round)")
      #expect(quick.sporen.map(\.regel) == names && quick.toets != .vraag)
    }
    #expect(lost > 250)
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
