/// What a policy says of an application: whether the Wet Bibob test is done, by which rule, on which facts, and
/// what must still be asked.
public struct Beleidsuitkomst: Sendable, Equatable {
  /// The answer in one word.
  public typealias Toets = Beleidsantwoord

  /// A rule that was looked at.
  public struct Spoor: Sendable, Equatable {
    /// How it fared.
    public enum Lot: String, Sendable {
      case won, verloor, onwaar, onbekend
    }

    /// The rule: ``Beleidsregel/id``.
    public var regel: String
    /// How it fared.
    public var lot: Lot
    /// What it would say.
    public var modaliteit: Modaliteit
    /// Facts that it missed.
    public var ontbreekt: [String]
  }

  /// The answer.
  public var toets: Toets
  /// The rule that won; nil for a question, or when another policy applies.
  public var regel: String?
  /// What it says.
  public var modaliteit: Modaliteit?
  /// Its layer; nil for a default.
  public var laag: Beleidsregel.Laag?
  /// Where it stands.
  public var bron: Beleidsbron?
  /// Facts that it used, with their values.
  public var feiten: [String: Feitwaarde]
  /// Facts to ask for.
  public var vragen: [String]
  /// Every rule that was looked at, in order.
  public var sporen: [Spoor]
}

extension Beleid {
  /// Decides, with reasons.
  ///
  /// 1. Where the policy does not hold on the reference date, another applies; so does it for a model.
  /// 2. Layer by layer: scope of the Act, signal, exemption, positive rule, default. The first layer in which a
  ///    rule holds speaks; of several there the strictest wins.
  /// 3. A rule of which it is unknown whether it holds leads to a question when it could change that: it puts the
  ///    winner aside, or it would speak before the winner, says something else, and is not put aside itself.
  public func toets(_ feiten: Feiten) -> Beleidsuitkomst {
    var result = Beleidsuitkomst(
      toets: .anderBeleid, regel: nil, modaliteit: nil, laag: nil, bron: nil, feiten: [:], vragen: [],
      sporen: [])
    guard !isModel, geldigheid.geldt(op: feiten.peildatum) else { return result }
    let judged = regels.map { ($0, $0.als.oordeel(feiten, self)) }
    let winner = winnaar(judged.filter { $0.1 == .waar }.map(\.0))
    let fallback = winner == nil ? standaardregel(feiten) : nil
    let says = winner?.modaliteit ?? fallback?.regel?.modaliteit
    let aside = Set(judged.filter { $0.1 == .waar }.flatMap(\.0.gaatVoor))
    var open = judged.filter { $0.1 == .onbekend }.map(\.0).filter { rule in
      if let winner, rule.gaatVoor.contains(winner.id) { return true }
      guard rule.modaliteit != says, !aside.contains(rule.id) else { return false }
      guard let winner else { return true }
      return (rule.laag.rawValue, rule.modaliteit.rang) < (winner.laag.rawValue, winner.modaliteit.rang)
    }.flatMap { ontbrekend($0.als, feiten) }
    if let fallback, fallback.vraag { open += fallback.ontbreekt }
    result.sporen = judged.map { rule, truth in
      let lot: Beleidsuitkomst.Spoor.Lot =
        switch truth {
        case .waar: rule == winner ? .won : .verloor
        case .onwaar: .onwaar
        case .onbekend: .onbekend
        }
      return Beleidsuitkomst.Spoor(
        regel: rule.id, lot: lot, modaliteit: rule.modaliteit,
        ontbreekt: truth == .onbekend ? ontbrekend(rule.als, feiten) : [])
    }
    var seen: Set<String> = []
    result.vragen = open.filter { seen.insert($0).inserted }
    if !result.vragen.isEmpty {
      result.toets = .vraag
      return result
    }
    result.regel = winner?.id ?? fallback?.regel?.id
    result.modaliteit = says ?? .nietGeregeld
    result.laag = winner?.laag
    result.bron = winner?.bron ?? fallback?.regel?.bron
    result.toets = (says ?? .nietGeregeld).toets
    for name in (winner?.als ?? fallback?.regel?.als)?.feiten ?? [] { result.feiten[name] = feiten[name] }
    return result
  }

  /// The rule that speaks among those that hold: what another puts aside falls away, then the first layer, then
  /// the strictest.
  private func winnaar(_ rules: [Beleidsregel]) -> Beleidsregel? {
    let aside = Set(rules.flatMap(\.gaatVoor))
    return rules.filter { !aside.contains($0.id) }.min {
      ($0.laag.rawValue, $0.modaliteit.rang) < ($1.laag.rawValue, $1.modaliteit.rang)
    }
  }

  private func standaardregel(_ feiten: Feiten) -> (regel: Standaardregel?, vraag: Bool, ontbreekt: [String])
  {
    for rule in standaard {
      switch rule.als.oordeel(feiten, self) {
      case .waar: return (rule, false, [])
      case .onbekend: return (nil, true, ontbrekend(rule.als, feiten))
      case .onwaar: continue
      }
    }
    return (nil, false, [])
  }

  /// The facts that leave a condition unknown: those that are not there, or else those that are there and do not
  /// settle it (another basis, a value of another kind, indicators that stay open). Never none, or the rule
  /// would count as one that does not hold.
  private func ontbrekend(_ condition: Voorwaarde, _ feiten: Feiten) -> [String] {
    switch condition {
    case .alle(let parts), .eenVan(let parts):
      parts.filter { $0.oordeel(feiten, self) == .onbekend }.flatMap { ontbrekend($0, feiten) }
    case .niet(let part): ontbrekend(part, feiten)
    default: open(condition, feiten)
    }
  }

  private func open(_ condition: Voorwaarde, _ feiten: Feiten) -> [String] {
    guard condition.oordeel(feiten, self) == .onbekend else { return [] }
    var names = condition.feiten
    if case .inGebied(let id) = condition { names = gebieden.first { $0.id == id }?.feiten ?? names }
    let missing = names.filter { feiten[$0] == nil }
    return missing.isEmpty ? names : missing
  }
}

extension Modaliteit {
  /// The answer that a rule of this kind gives.
  public var toets: Beleidsuitkomst.Toets {
    switch self {
    case .moet: .ja
    case .inBeginsel: .inBeginsel
    case .steekproef: .loting
    case .kan: .mogelijk
    case .bijIndicatie: .bijIndicatie
    case .inBeginselGeen: .inBeginselNiet
    case .geen: .nee
    case .nietGeregeld: .nietGeregeld
    }
  }
}
