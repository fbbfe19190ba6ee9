import Testing

@testable import BibobCore

/// Conditions over persons and over cases that belong together, against a second evaluator that knows only whole
/// worlds: it fills in what is unknown in every way.
@Suite("Beleid: voorwaarden over personen en samenhangende zaken")
struct LedenTests {
  private static let dag = CivilDate(days: 20_000)
  private static let leeg = Beleid("p", naam: "P", regels: [])

  private static func feiten(_ waarden: [String: Feitwaarde]) -> Feiten { Feiten(waarden, peildatum: dag) }

  /// All ways to fill in what is missing.
  private static func werelden(
    _ feiten: [String: Feitwaarde], _ open: [(String, [Feitwaarde])]
  ) -> [[String: Feitwaarde]] {
    open.reduce([feiten]) { worlds, question in
      worlds.flatMap { world in
        world[question.0] != nil
          ? [world]
          : question.1.map { value in
            var filled = world
            filled[question.0] = value
            return filled
          }
      }
    }
  }

  /// Whether three truth values say no more than all worlds together.
  private static func houdbaar(_ antwoord: Drie, _ werelden: [Bool]) -> Bool {
    switch antwoord {
    case .waar: werelden.allSatisfy { $0 }
    case .onwaar: werelden.allSatisfy { !$0 }
    case .onbekend: true
    }
  }

  @Test("iemand: 20.000 kringen, tegen alle manieren om ze volledig te maken")
  func iemand() {
    var toeval = Toeval(21)
    var known: [Drie: Int] = [:]
    let voorwaarde = Voorwaarde.iemand(rollen: ["baas"], .alle([.waar(feit: "f"), .waar(feit: "g")]))
    for ronde in 0..<20_000 {
      var facts: [String: Feitwaarde] = ["personen": .woorden(toeval.kans(30) ? ["p"] : ["p", "q"])]
      if toeval.kans(70) { facts["personen_volledig"] = .jaNee(toeval.kans(80)) }
      for name in ["p", "q"] {
        if toeval.kans(70) { facts["\(name).rollen"] = .woorden([toeval.keuze(["baas", "knecht"])]) }
        for fact in ["f", "g"] where toeval.kans(70) { facts["\(name).\(fact)"] = .jaNee(toeval.kans(50)) }
      }
      let answer = voorwaarde.oordeel(Self.feiten(facts), Self.leeg)
      known[answer, default: 0] += 1
      let open = ["p", "q"].flatMap { name in
        [
          ("\(name).rollen", [Feitwaarde.woorden(["baas"]), .woorden(["knecht"])]),
          ("\(name).f", [.jaNee(true), .jaNee(false)]), ("\(name).g", [.jaNee(true), .jaNee(false)]),
        ]
      }
      // Where the circle may be larger, a third person may be anything.
      let extra = facts["personen_volledig"] == .jaNee(true) ? [false] : [false, true]
      let worlds = Self.werelden(facts, open).flatMap { world in
        extra.map { stranger in
          guard case .woorden(let names)? = world["personen"] else { return stranger }
          return stranger
            || names.contains { name in
              world["\(name).rollen"] == .woorden(["baas"]) && world["\(name).f"] == .jaNee(true)
                && world["\(name).g"] == .jaNee(true)
            }
        }
      }
      #expect(Self.houdbaar(answer, worlds), "ronde \(ronde): \(answer) bij \(facts)")
      let asked = Self.leeg.ontbrekend(voorwaarde, Self.feiten(facts))
      #expect((answer == .onbekend) == !asked.isEmpty, "ronde \(ronde)")
    }
    #expect(known.count == 3 && known.values.allSatisfy { $0 > 1_000 }, "\(known)")
  }

  @Test("optellen: 20.000 stapels bedragen, tegen alle bedragen die er nog kunnen komen")
  func som() {
    var toeval = Toeval(17)
    var known: [Drie: Int] = [:]
    let amounts: [Feitwaarde] = [0, 1, 3, 9].map { .bedrag(Beleidsbedrag(Bedrag(centen: $0))) }
    for ronde in 0..<20_000 {
      let op = toeval.keuze(Voorwaarde.Vergelijking.allCases)
      let limit = Int64(toeval.getal(0...8))
      var facts: [String: Feitwaarde] = [:]
      let linked = toeval.keuze([["a"], ["a", "b"], []])
      if toeval.kans(75) { facts["samenhangende_zaken"] = .woorden(linked) }
      for name in ["m", "a.m", "b.m"] where toeval.kans(75) { facts[name] = toeval.keuze(amounts) }
      let answer = Voorwaarde.som(feit: "m", op, .init(centen: limit)).oordeel(Self.feiten(facts), Self.leeg)
      known[answer, default: 0] += 1
      let sets: [Feitwaarde] = [.woorden([]), .woorden(["a"]), .woorden(["a", "b"])]
      let open = [("samenhangende_zaken", sets)] + ["m", "a.m", "b.m"].map { ($0, amounts) }
      let worlds = Self.werelden(facts, open).map { world -> Bool in
        guard case .woorden(let names)? = world["samenhangende_zaken"] else { return false }
        let total = (["m"] + names.map { "\($0).m" }).reduce(Int64(0)) { sum, name in
          guard case .bedrag(let amount)? = world[name] else { return sum }
          return sum + amount.bedrag.centen
        }
        return op.geldt(total, limit)
      }
      #expect(Self.houdbaar(answer, worlds), "ronde \(ronde): \(answer) bij \(facts), \(op) \(limit)")
    }
    #expect(known.count == 3 && known.values.allSatisfy { $0 > 1_000 }, "\(known)")
  }

  @Test("bedragen van ongelijke grondslag tellen niet op")
  func ongelijk() {
    let incl = Feitwaarde.bedrag(Beleidsbedrag(Bedrag(centen: 900, btw: .inclusief)))
    let excl = Feitwaarde.bedrag(Beleidsbedrag(Bedrag(centen: 900, btw: .exclusief)))
    let condition = Voorwaarde.som(feit: "m", .meerDan, .init(centen: 1000))
    let facts = Self.feiten(["m": incl, "samenhangende_zaken": .woorden(["a"]), "a.m": excl])
    #expect(condition.oordeel(facts, Self.leeg) == .onbekend)
    #expect(Self.leeg.ontbrekend(condition, facts) == ["m", "a.m"])
  }

  @Test("Awb 4:84: de dag van het besluit kiest de versie waar het beleid dat zegt")
  func besluitdatum() throws {
    let aanvraag = try AanvraagLezer(schemapad: AanvraagProef.schemapad)
      .lees(pad: AanvraagProef.pad("alcohol-horecabedrijf"))
    var policy = Beleid("p", naam: "P", geldigheid: .inWerking(peildatum: .besluit), regels: [])
    let day = aanvraag.ontvangen.adding(days: 40)
    #expect(Feiten(aanvraag, voor: policy, besluit: day).peildatum == day)
    policy.geldigheid.peildatum = .ontvangst
    #expect(Feiten(aanvraag, voor: policy, besluit: day).peildatum == aanvraag.ontvangen)
  }
}
