extension Beleid {
  /// How much work it is to try all cases: conditions and codes that are looked at.
  var gevalswerk: Int {
    let lists = Dictionary(lijsten.map { ($0.id, $0.waarden.count) }, uniquingKeysWith: +)
    return gevallen.count * (regels.map(\.als) + standaard.map(\.als)).reduce(0) { $0 + $1.gewicht(lists) }
  }

  /// A case of the file that comes out otherwise than it says.
  public struct Gevalsfout: Sendable, Equatable {
    /// The case: ``Beleidsgeval/id``.
    public var geval: String
    /// What came out and what was expected.
    public var tekst: String
    /// What the rules made of it, in words.
    public var spoor: String
    /// What came out, whole.
    public var uitkomst: Beleidsuitkomst
  }

  /// The cases of the file that fail. A proposal and a model are tried as if they were in force, save where a case
  /// says that they are not.
  public func gevalsfouten() -> [Gevalsfout] {
    var tried = self
    tried.isModel = false
    if geldigheid.status == .concept { tried.geldigheid.status = .vastgesteld }
    let other = Beleidsuitkomst.Toets.anderBeleid.rawValue
    return gevallen.compactMap { $0.uitkomst == other ? fout($0) : tried.fout($0) }
  }

  private func fout(_ geval: Beleidsgeval) -> Gevalsfout? {
    let outcome = toets(feiten(van: geval))
    let wrongRule = !geval.regel.isEmpty && outcome.regel != geval.regel
    let unasked = geval.vragen.filter { !outcome.vragen.contains($0) }
    guard outcome.toets.rawValue != geval.uitkomst || wrongRule || !unasked.isEmpty else { return nil }
    var text = "Geval ‘\(geval.id)’: er komt ‘\(outcome.toets.rawValue)’ uit"
    text += outcome.regel.map { " (regel ‘\($0)’)" } ?? ""
    text += ", verwacht was ‘\(geval.uitkomst)’"
    text += geval.regel.isEmpty ? "" : " door ‘\(geval.regel)’"
    text += unasked.isEmpty ? "" : ", met de vraag naar \(unasked.joined(separator: ", "))"
    return Gevalsfout(geval: geval.id, tekst: text + ".", spoor: outcome.spoor, uitkomst: outcome)
  }

  /// The facts of a case; without a day of its own it plays on the first day of the policy.
  func feiten(van geval: Beleidsgeval) -> Feiten {
    let day =
      geval.peildatum ?? geldigheid.van ?? geldigheid.bekendgemaakt ?? geldigheid.tot
      ?? CivilDate(uncheckedYear: 2024, month: 1, day: 1)
    return Feiten(geval.gegeven, peildatum: day)
  }
}

extension Beleidsuitkomst {
  /// How each rule fared, in one sentence.
  public var spoor: String {
    let rules = sporen.filter { $0.lot != .onwaar }.map { step in
      let missing = step.ontbreekt.isEmpty ? "" : " (\(step.ontbreekt.joined(separator: ", ")))"
      return "‘\(step.regel)’ \(step.lot.rawValue)\(missing)"
    }
    let untrue = sporen.count { $0.lot == .onwaar }
    let rest = untrue == 0 ? [] : ["\(untrue) \(untrue == 1 ? "regel" : "regels") onwaar"]
    return (rules + rest).joined(separator: "; ")
  }
}

extension Voorwaarde {
  /// How many comparisons it takes, with the codes of lists; a condition under another is looked at more than once.
  fileprivate func gewicht(_ lists: [String: Int]) -> Int {
    switch self {
    case .alle(let parts), .eenVan(let parts): 1 + 2 * parts.reduce(0) { $0 + $1.gewicht(lists) }
    case .niet(let part): 1 + part.gewicht(lists)
    case .opLijst(_, let list), .telling(let list, _, _), .zware(let list, _): 1 + (lists[list] ?? 0)
    case .iemand(_, let part): 1 + 10 * part.gewicht(lists)
    case .som: 10
    default: 1
    }
  }
}
