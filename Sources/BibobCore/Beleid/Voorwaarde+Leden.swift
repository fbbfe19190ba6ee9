// Conditions over a set: the persons in the case, and the cases that belong with it. A set is a fact with the names
// of its members; what is known of a member stands under its name and a dot: `p1.veroordeling`.

extension Feiten {
  /// The persons in the case, by their names.
  static let personen = "personen"
  /// Whether every person is known. Only then is "nobody" an answer; until then it is a question.
  static let personenVolledig = "personen_volledig"
  /// The roles of a person.
  static let rollen = "rollen"
  /// The cases that belong with this one, by their names; `geen` when a person found none.
  static let samenhang = "samenhangende_zaken"

  /// The members of a set; nil when nobody said who they are.
  func leden(_ set: String) -> [String]? {
    guard case .woorden(let names)? = self[set] else { return nil }
    return names
  }

  /// Takes in what is known of another case that belongs with this one. What was said of it here stands.
  public mutating func koppel(_ name: String, _ other: Feiten) {
    for (fact, value) in other.waarden where !fact.contains(".") && self["\(name).\(fact)"] == nil {
      self["\(name).\(fact)"] = value
    }
  }
}

extension Voorwaarde {
  /// Whether somebody with one of the roles (any role when none is named) is so.
  ///
  /// Nobody is so only when the circle is known to be whole: a person of whom nobody knows cannot be ruled out.
  static func iemand(
    _ roles: [String], _ condition: Voorwaarde, _ feiten: Feiten, _ beleid: Beleid
  ) -> Drie {
    guard let names = feiten.leden(Feiten.personen) else { return .onbekend }
    let found = Drie.of(
      names.lazy.map { name in
        let own = feiten.van(name)
        return Drie.en([rol(roles, own), condition.oordeel(own, beleid)])
      })
    guard found == .onwaar else { return found }
    return feiten[Feiten.personenVolledig] == .jaNee(true) ? .onwaar : .onbekend
  }

  private static func rol(_ roles: [String], _ person: Feiten) -> Drie {
    guard !roles.isEmpty else { return .waar }
    guard case .woorden(let own)? = person[Feiten.rollen] else { return .onbekend }
    return Drie(own.contains(where: roles.contains))
  }

  /// Whether an amount together with that of the cases that belong with it compares with a limit.
  ///
  /// Amounts of unlike kind, basis or period do not add up. Where one is missing, the others may be enough to say
  /// so: no amount is less than nothing.
  static func som(
    _ feit: String, _ op: Vergelijking, _ limit: Bedraggrens, _ feiten: Feiten
  ) -> Drie {
    var parts: [Beleidsbedrag?] = [Voorwaarde.bedrag(feit, feiten)]
    let linked = feiten.leden(Feiten.samenhang)
    for name in linked ?? [] { parts.append(Voorwaarde.bedrag(feit, feiten.van(name))) }
    let known = parts.compactMap { $0 }
    guard var sum = known.first, known.allSatisfy({ $0.past(bij: sum) && $0.bedrag.centen >= 0 }) else {
      return .onbekend
    }
    for part in known.dropFirst() {
      let (total, overflow) = sum.bedrag.centen.addingReportingOverflow(part.bedrag.centen)
      guard !overflow else { return .onbekend }
      sum.bedrag.centen = total
    }
    let answer = limit.oordeel(sum, op)
    guard linked == nil || known.count < parts.count else { return answer }
    switch (op, answer) {
    case (.minstens, .waar), (.meerDan, .waar), (.hoogstens, .onwaar), (.minderDan, .onwaar): return answer
    default: return .onbekend
    }
  }

  private static func bedrag(_ feit: String, _ feiten: Feiten) -> Beleidsbedrag? {
    guard case .bedrag(let amount)? = feiten[feit] else { return nil }
    return amount
  }
}

extension Beleidsbedrag {
  /// Whether two amounts are of one kind, so that they add up.
  fileprivate func past(bij other: Beleidsbedrag) -> Bool {
    bedrag.soort == other.bedrag.soort && bedrag.btw == other.bedrag.btw
      && bedrag.bepaaldDoor == other.bedrag.bepaaldDoor && per == other.per
  }
}

// MARK: What to ask

extension Beleid {
  /// The facts that leave a condition over a set unknown.
  func ontbrekendVanLeden(_ condition: Voorwaarde, _ feiten: Feiten) -> [String] {
    switch condition {
    case .iemand(let roles, let inner):
      guard let names = feiten.leden(Feiten.personen) else { return [Feiten.personen] }
      let open = names.flatMap { ontbrekend(van: $0, roles, inner, feiten) }
      return open.isEmpty ? [Feiten.personenVolledig] : open
    case .som(let fact, _, _):
      guard let names = feiten.leden(Feiten.samenhang) else {
        return (feiten[fact] == nil ? [fact] : []) + [Feiten.samenhang]
      }
      let all = [fact] + names.map { "\($0).\(fact)" }
      let missing = all.filter { feiten[$0] == nil }
      return missing.isEmpty ? all : missing
    default: return []
    }
  }

  /// What is missing of one person; nothing when it is known that it is not this one.
  private func ontbrekend(
    van name: String, _ roles: [String], _ inner: Voorwaarde, _ feiten: Feiten
  ) -> [String] {
    let own = feiten.van(name)
    let holds = inner.oordeel(own, self)
    if case .woorden(let mine)? = own[Feiten.rollen] {
      guard roles.isEmpty || mine.contains(where: roles.contains) else { return [] }
    } else if !roles.isEmpty, holds != .onwaar {
      return ["\(name).\(Feiten.rollen)"] + ontbrekend(inner, own).map { "\(name).\($0)" }
    }
    return holds == .onbekend ? ontbrekend(inner, own).map { "\(name).\($0)" } : []
  }

  /// The facts at which a rule looked, with those of the members of a set.
  func gebruikt(_ condition: Voorwaarde, _ feiten: Feiten) -> [String] {
    var names = condition.feiten
    if condition.lijsten.contains(where: { id in lijsten.contains { $0.id == id && $0.stadsdeel != nil } }) {
      names.append("stadsdeel")
    }
    guard condition.kijktNaarLeden else { return names }
    let persons = (feiten.leden(Feiten.personen) ?? []).flatMap { name in
      condition.perPersoon.map { "\(name).\($0)" }
    }
    let cases = (feiten.leden(Feiten.samenhang) ?? []).flatMap { name in
      condition.perZaak.map { "\(name).\($0)" }
    }
    return names + persons + cases
  }
}

extension Voorwaarde {
  /// Whether it looks at the members of a set.
  var kijktNaarLeden: Bool { !perPersoon.isEmpty || !perZaak.isEmpty }

  /// The facts of each person at which it looks.
  var perPersoon: [String] {
    bladeren { part in
      if case .iemand(let roles, let inner) = part {
        (roles.isEmpty ? [] : [Feiten.rollen]) + inner.feiten
      } else {
        []
      }
    }
  }

  /// The facts of each case that belongs with this one at which it looks.
  var perZaak: [String] {
    bladeren { part in if case .som(let fact, _, _) = part { [fact] } else { [] } }
  }

  /// What every part that is no group gives.
  func bladeren<Found>(_ look: (Voorwaarde) -> [Found]) -> [Found] {
    switch self {
    case .alle(let parts), .eenVan(let parts): parts.flatMap { $0.bladeren(look) }
    case .niet(let part): part.bladeren(look)
    default: look(self)
    }
  }
}
