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
  /// The names of the facts that it used, known or not.
  var gebruikt: [String] = []
  /// Everything that was known; most outcomes are read without it.
  var bekend: Feiten?
  /// Facts to ask for.
  public var vragen: [String]
  /// Every rule that was looked at, in order.
  public var sporen: [Spoor]

  /// Facts that it used, with their values.
  public var feiten: [String: Feitwaarde] {
    var used: [String: Feitwaarde] = [:]
    guard let bekend else { return used }
    for name in gebruikt { used[name] = bekend[name] }
    return used
  }

  /// The same answer with the same reasons, whatever else was known.
  public static func == (left: Beleidsuitkomst, right: Beleidsuitkomst) -> Bool {
    left.toets == right.toets && left.regel == right.regel && left.modaliteit == right.modaliteit
      && left.laag == right.laag && left.bron == right.bron && left.vragen == right.vragen
      && left.sporen == right.sporen && left.feiten == right.feiten
  }
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
    guard !isModel, geldigheid.geldt(op: feiten.peildatum) else { return .anderBeleid }
    return toets(regels.map { $0.als.oordeel(feiten, self) }, feiten)
  }

  /// Decides, when it is known of every rule whether it holds.
  func toets(_ waarheden: [Drie], _ feiten: Feiten) -> Beleidsuitkomst {
    let winner = winnaar(waarheden)
    let fallback = winner == nil ? standaardregel(feiten) : nil
    let aside = terzijde(waarheden)
    var result = Beleidsuitkomst.anderBeleid
    result.sporen.reserveCapacity(regels.count)
    let says = winner.map { regels[$0].modaliteit } ?? fallback?.regel?.modaliteit
    for (index, rule) in regels.enumerated() {
      let truth = waarheden[index]
      let missing = truth == .onbekend ? ontbrekend(rule.als, feiten) : []
      result.sporen.append(
        Beleidsuitkomst.Spoor(
          regel: rule.id, lot: truth.lot(won: index == winner), modaliteit: rule.modaliteit,
          ontbreekt: missing))
      if truth == .onbekend, kanKeren(rule, winner.map { regels[$0] }, says, aside) {
        result.vragen += missing.filter { !result.vragen.contains($0) }
      }
    }
    result.vragen += (fallback?.ontbreekt ?? []).filter { !result.vragen.contains($0) }
    guard result.vragen.isEmpty else {
      result.toets = .vraag
      return result
    }
    if let winner {
      result.spreek(regels[winner].id, regels[winner].modaliteit, regels[winner].bron)
      result.laag = regels[winner].laag
    } else if let rule = fallback?.regel {
      result.spreek(rule.id, rule.modaliteit, rule.bron)
    } else {
      result.modaliteit = .nietGeregeld
      result.toets = .nietGeregeld
    }
    let spoke = winner.map { regels[$0].als } ?? fallback?.regel?.als
    result.gebruikt = spoke.map { gebruikt($0, feiten) } ?? []
    result.bekend = feiten
    return result
  }

  /// Whether a rule of which it is unknown whether it holds could change the outcome.
  func kanKeren(
    _ rule: Beleidsregel, _ winner: Beleidsregel?, _ says: Modaliteit?, _ aside: Set<String>
  ) -> Bool {
    if let winner, rule.gaatVoor.contains(winner.id) { return true }
    guard rule.modaliteit != says, !aside.contains(rule.id) else { return false }
    guard let winner else { return true }
    return (rule.laag.rawValue, rule.modaliteit.rang) < (winner.laag.rawValue, winner.modaliteit.rang)
  }

  /// The rules that those that hold put aside.
  private func terzijde(_ waarheden: [Drie]) -> Set<String> {
    Set(regels.indices.filter { waarheden[$0] == .waar }.flatMap { regels[$0].gaatVoor })
  }

  /// The rule that speaks among those that hold: what another puts aside falls away, then the first layer, then
  /// the strictest.
  private func winnaar(_ waarheden: [Drie]) -> Int? {
    let holding = regels.indices.filter { waarheden[$0] == .waar }
    let aside = terzijde(waarheden)
    return holding.filter { !aside.contains(regels[$0].id) }.min {
      let (left, right) = (regels[$0], regels[$1])
      return (left.laag.rawValue, left.modaliteit.rang) < (right.laag.rawValue, right.modaliteit.rang)
    }
  }

  private func standaardregel(_ feiten: Feiten) -> (regel: Standaardregel?, ontbreekt: [String]) {
    for rule in standaard {
      switch rule.als.oordeel(feiten, self) {
      case .waar: return (rule, [])
      case .onbekend: return (nil, ontbrekend(rule.als, feiten))
      case .onwaar: continue
      }
    }
    return (nil, [])
  }

  /// The facts that leave a condition unknown: those that are not there, or whose basis does not fit. Where all
  /// are there and it is unknown all the same (indicators that nobody could establish, a value of another sort),
  /// all of them: an unknown always leads to a question.
  func ontbrekend(_ condition: Voorwaarde, _ feiten: Feiten) -> [String] {
    switch condition {
    case .alle(let parts), .eenVan(let parts):
      return parts.filter { $0.oordeel(feiten, self) == .onbekend }.flatMap { ontbrekend($0, feiten) }
    case .niet(let part): return ontbrekend(part, feiten)
    default:
      guard condition.oordeel(feiten, self) == .onbekend else { return [] }
      if condition.kijktNaarLeden { return ontbrekendVanLeden(condition, feiten) }
      let asked = gevraagd(condition)
      let missing = asked.filter { feiten[$0] == nil }
      return missing.isEmpty ? asked : missing
    }
  }

  /// The facts that a comparison looks at; of an area only those by which it is drawn, and of a list for a part of
  /// the town that part too.
  private func gevraagd(_ condition: Voorwaarde) -> [String] {
    guard case .inGebied(let id) = condition else {
      let scoped = condition.lijsten.contains { id in lijsten.contains { $0.id == id && $0.stadsdeel != nil }
      }
      return condition.feiten + (scoped ? ["stadsdeel"] : [])
    }
    var seen: Set<String> = []
    let used = gebieden.filter { $0.id == id }.flatMap(\.feiten).filter { seen.insert($0).inserted }
    return used.isEmpty ? condition.feiten : used
  }
}

extension Drie {
  /// How a rule of this truth fared.
  func lot(won: Bool) -> Beleidsuitkomst.Spoor.Lot {
    switch self {
    case .waar: won ? .won : .verloor
    case .onwaar: .onwaar
    case .onbekend: .onbekend
    }
  }
}

extension Beleidsuitkomst {
  /// Another policy applies; also the empty outcome to start from.
  static let anderBeleid = Beleidsuitkomst(
    toets: .anderBeleid, regel: nil, modaliteit: nil, laag: nil, bron: nil, vragen: [], sporen: [])

  fileprivate mutating func spreek(_ rule: String, _ modality: Modaliteit, _ source: Beleidsbron) {
    regel = rule
    modaliteit = modality
    bron = source
    toets = modality.toets
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
