/// What can only be seen on the policy as a whole: rules that stand in each other's way, and rules without a use.
struct BeleidControle {
  private let beleid: Beleid
  private let eigen: Set<String>
  /// Comparisons that are made of one file at most; a policy of thirty rules needs some hundreds.
  private static let stappen = 200_000

  /// A check; findings are only made on rules of the file itself, not on those of its model.
  init(_ beleid: Beleid, eigen: Set<String>) {
    self.beleid = beleid
    self.eigen = eigen
  }

  /// What is wrong with which rule.
  struct Vondst {
    var regel: String
    var attribuut: String?
    var tekst: String
    var advies: String
  }

  var vondsten: [Vondst] { voorrang + onmogelijk + botsing + lijsten }

  /// `gaat-voor` names rules that exist, not itself, and not in a circle.
  private var voorrang: [Vondst] {
    let rules = Dictionary(beleid.regels.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return beleid.regels.filter { eigen.contains($0.id) }.flatMap { rule in
      rule.gaatVoor.compactMap { name -> Vondst? in
        guard let other = rules[name] else {
          let near = Suggestie.nearest(to: name, in: rules.keys.sorted())
          return Vondst(
            regel: rule.id, attribuut: "gaat-voor", tekst: "Er is geen regel ‘\(name)’.",
            advies: near.map { "Bedoelde u ‘\($0)’?" } ?? "Noem de id van een regel.")
        }
        guard name == rule.id || other.gaatVoor.contains(rule.id) else { return nil }
        return Vondst(
          regel: rule.id, attribuut: "gaat-voor",
          tekst: name == rule.id
            ? "Een regel gaat niet voor zichzelf." : "‘\(rule.id)’ en ‘\(name)’ gaan voor elkaar.",
          advies: "Laat één van de twee voorgaan.")
      }
    }
  }

  private var onmogelijk: [Vondst] {
    var reasoner = Gevolg(stappen: Self.stappen)
    return beleid.regels.filter { eigen.contains($0.id) }.compactMap { rule in
      reasoner.tegenspraak(rule.als).map { left, right in
        Vondst(
          regel: rule.id, attribuut: nil,
          tekst: "Deze regel gaat nooit op: ‘\(left.kort)’ en ‘\(right.kort)’ sluiten elkaar uit.",
          advies: "Zet er een ‘een-van’ omheen, of verwijder één van de twee.")
      }
    }
  }

  /// Two rules that always hold together: in one layer they contradict each other, and in two layers the later one
  /// never speaks.
  private var botsing: [Vondst] {
    var result: [Vondst] = []
    var reasoner = Gevolg(stappen: Self.stappen)
    for (index, first) in beleid.regels.enumerated() {
      for second in beleid.regels[(index + 1)...] {
        guard eigen.contains(first.id) || eigen.contains(second.id), first.modaliteit != second.modaliteit,
          !first.gaatVoor.contains(second.id), !second.gaatVoor.contains(first.id),
          reasoner.gelijk(first.als, second.als)
        else { continue }
        result.append(vondst(first, second))
        if result.count == 100 { return result }
      }
    }
    return result
  }

  private func vondst(_ first: Beleidsregel, _ second: Beleidsregel) -> Vondst {
    let place = eigen.contains(second.id) ? second.id : first.id
    if first.laag == second.laag {
      return Vondst(
        regel: place, attribuut: nil,
        tekst: "‘\(first.id)’ en ‘\(second.id)’ gaan altijd samen op en zeggen iets anders: "
          + "\(first.modaliteit.rawValue) en \(second.modaliteit.rawValue).",
        advies: "Zeg met ‘gaat-voor’ welke regel wint, of maak de voorwaarden verschillend.")
    }
    let (early, late) = first.laag.rawValue < second.laag.rawValue ? (first, second) : (second, first)
    return Vondst(
      regel: place, attribuut: nil,
      tekst:
        "‘\(late.id)’ spreekt nooit: ‘\(early.id)’ staat in een eerdere laag en gaat op in dezelfde gevallen.",
      advies: "Zeg met ‘gaat-voor’ welke regel wint, of verwijder ‘\(late.id)’.")
  }

  /// A list that a rule needs holds on some day of the policy.
  private var lijsten: [Vondst] {
    beleid.regels.filter { eigen.contains($0.id) }.flatMap { rule in
      rule.als.lijsten.compactMap { name -> Vondst? in
        let versions = beleid.lijsten.filter { $0.id == name }
        let life = beleid.geldigheid
        let alive = versions.contains { list in
          (list.van ?? .eerste) <= (life.tot ?? .laatste) && (life.van ?? .eerste) <= (list.tot ?? .laatste)
        }
        guard !versions.isEmpty, !alive else { return nil }
        return Vondst(
          regel: rule.id, attribuut: nil,
          tekst: "De lijst ‘\(name)’ geldt op geen enkele dag waarop dit beleid geldt.",
          advies: "Controleer ‘van’ en ‘tot’ van de lijst.")
      }
    }
  }
}

extension Voorwaarde {
  /// The lists that it looks at.
  var lijsten: [String] {
    switch self {
    case .alle(let parts), .eenVan(let parts): parts.flatMap(\.lijsten)
    case .niet(let part): part.lijsten
    case .opLijst(_, let list), .telling(let list, _, _), .zware(let list, _): [list]
    case .iemand(_, let part): part.lijsten
    default: []
    }
  }

  /// The areas that it looks at.
  var gebieden: [String] {
    switch self {
    case .alle(let parts), .eenVan(let parts): parts.flatMap(\.gebieden)
    case .niet(let part): part.gebieden
    case .inGebied(let area): [area]
    case .iemand(_, let part): part.gebieden
    default: []
    }
  }
}
