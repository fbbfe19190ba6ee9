extension Beleid {
  /// The facts that the conditions look at, each with the sort by which it is first compared.
  var afgeleideFeiten: [String: Beleidsfeit] {
    var found: [String: Beleidsfeit] = [:]
    for condition in regels.map(\.als) + standaard.map(\.als) { condition.leidAf(&found) }
    return found
  }
}

extension Voorwaarde {
  fileprivate func leidAf(_ found: inout [String: Beleidsfeit]) {
    func zet(_ name: String, _ sort: Beleidsfeit.Soort) {
      if found[name] == nil { found[name] = Beleidsfeit(name, sort, Beleidswoorden.leesbaar(name)) }
    }
    switch self {
    case .alle(let parts), .eenVan(let parts): for part in parts { part.leidAf(&found) }
    case .niet(let part): part.leidAf(&found)
    case .heeft(let fact, _), .opLijst(let fact, _): zet(fact, .woorden)
    case .waar(let fact), .oordeel(let fact): zet(fact, .jaNee)
    case .bedrag(let fact, _, _): zet(fact, .bedrag)
    case .getal(let fact, _, _): zet(fact, .getal)
    case .binnen(let fact, _), .datum(let fact, _, _): zet(fact, .datum)
    case .bekend(let fact): zet(fact, .woorden)
    case .som(let fact, _, _):
      zet(fact, .bedrag)
      zet(Feiten.samenhang, .woorden)
    case .iemand(_, let inner):
      zet(Feiten.personen, .woorden)
      zet(Feiten.personenVolledig, .jaNee)
      zet(Feiten.rollen, .woorden)
      inner.leidAf(&found)
    case .telling(let list, _, _), .zware(let list, _):
      zet("indicatoren:\(list)", .woorden)
      zet("indicatoren-onbekend:\(list)", .woorden)
    case .inGebied: for name in ["postcode", "straat", "ligging"] { zet(name, .woord) }
    }
  }
}
