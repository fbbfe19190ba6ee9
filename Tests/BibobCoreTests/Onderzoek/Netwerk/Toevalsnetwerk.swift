import TestSupport

@testable import BibobCore

/// A random network with cycles, ties to oneself, ended and future ties, stated roles, and a day of looking that lies
/// within a few days of every change.
struct Toevalsnetwerk {
  /// Days that matter lie in `begin...begin + 12`; the network is seen on `begin + 8`.
  static let begin = Scenario.dag("2024-03-01")
  static let dag = begin.adding(days: 8)

  let personen: [Partij]
  let relaties: [Relatie]

  init(personen count: Int, relaties ties: Int, _ random: inout SplitMix64) {
    let roots = random.int(1...min(2, count))
    personen = (1...count).map { number in
      var rollen: [Partijrol] = number <= roots ? [.betrokkene] : [.derde]
      if number > roots, random.int(1...5) == 1 {
        rollen = [Partijrol.allCases[random.int(1...Partijrol.allCases.count - 1)]]
      }
      return Partij(
        id: "P\(number)", aard: random.int(1...2) == 1 ? .rechtspersoon : .natuurlijkPersoon,
        naam: "Verzonnen \(number)", rollen: rollen)
    }
    relaties = (0..<ties).map { Toevalsnetwerk.relatie("R\($0 + 1)", count, &random) }
  }

  private static func relatie(_ id: String, _ count: Int, _ random: inout SplitMix64) -> Relatie {
    let kinds: [Relatie.Soort] = [
      .leiding, .leiding, .zeggenschap, .zeggenschap, .zeggenschap, .vermogen, .vermogen, .samenwerking,
      .onderaanneming, .beheer, .invloed, .familie,
    ]
    // Ties point to low numbers more often than not, so that chains toward betrokkene arise.
    let from = random.int(1...count)
    let to = random.int(1...4) == 1 ? random.int(1...count) : random.int(1...max(1, min(count, from)))
    let start = random.int(1...2) == 1 ? nil : random.int(0...10)
    let end = random.int(1...2) == 1 ? nil : (start ?? 0) + random.int(0...6)
    return Relatie(
      id: id, soort: kinds[random.int(0...kinds.count - 1)], van: "P\(from)", naar: "P\(to)",
      aandeel: random.int(1...2) == 1 ? random.int(0...10_000) : nil, middellijk: random.int(1...9) == 1,
      vanaf: start.map { begin.adding(days: $0) }, tot: end.map { begin.adding(days: $0) }, bron: "proef")
  }
}

/// The roles worked out the long way: day by day, by rounds over all ties, from the words of the Act.
struct NaiefNetwerk {
  /// A role with the number of links of its shortest chain, and its last day; nil while it holds.
  struct Rol: Hashable {
    var lengte: Int
    var laatste: Int?
  }

  typealias Rollen = [String: [Netwerkrol.Soort: Rol]]

  let personen: [Partij]
  let bogen: [(soort: Relatie.Soort, van: String, naar: String, vanaf: CivilDate?, tot: CivilDate?)]
  let roots: Set<String>

  /// The roles by chains, stated roles among them where no tie gives them.
  static func ketenrollen(_ netwerk: Toevalsnetwerk, woorden: Int? = nil) -> Rollen {
    let roots = Set(netwerk.personen.filter { $0.rollen.contains(.betrokkene) }.map(\.id))
    let ties = netwerk.relaties.filter { $0.van != $0.naar }.map {
      ($0.soort, $0.van, $0.naar, $0.vanaf, $0.tot)
    }
    let recorded = NaiefNetwerk(personen: netwerk.personen, bogen: ties, roots: roots).alleDagen(woorden)
    var all = ties
    for person in netwerk.personen where !roots.contains(person.id) {
      for (role, soort, kind) in [
        (Partijrol.leidinggevende, Netwerkrol.Soort.leidinggevende, Relatie.Soort.leiding),
        (.zeggenschaphebbende, .zeggenschaphebbende, .zeggenschap),
        (.vermogensverschaffer, .vermogensverschaffer, .vermogen),
      ] where person.rollen.contains(role) && recorded[person.id]?[soort] == nil {
        all.append((kind, person.id, roots.sorted().first ?? "", nil, nil))
      }
    }
    return NaiefNetwerk(personen: netwerk.personen, bogen: all, roots: roots).alleDagen(woorden)
  }

  /// Every day by itself, not only those on which something ends.
  private func alleDagen(_ woorden: Int?) -> Rollen {
    var result: Rollen = [:]
    for offset in stride(from: 8, through: -1, by: -1) {
      let day = Toevalsnetwerk.begin.adding(days: offset)
      let found = woorden.map { opWoorden(op: day, tot: $0) } ?? opRonden(op: day)
      for (id, soorten) in found {
        for (soort, length) in soorten {
          let known = result[id]?[soort]
          if offset == 8 {
            result[id, default: [:]][soort] = Rol(lengte: length, laatste: nil)
          } else if known == nil || (known?.laatste != nil && length < (known?.lengte ?? 0)) {
            result[id, default: [:]][soort] = Rol(lengte: length, laatste: offset)
          }
        }
      }
    }
    return result
  }

  private func bestaand(op day: CivilDate) -> [(soort: Relatie.Soort, van: String, naar: String)] {
    bogen.filter { boog in
      (boog.vanaf.map { $0 <= day && $0 <= Toevalsnetwerk.dag } ?? true)
        && (boog.tot.map { $0 >= day } ?? true)
        && [.leiding, .zeggenschap, .vermogen].contains(boog.soort)
    }.map { ($0.soort, $0.van, $0.naar) }
  }

  // MARK: By words: every chain written out

  /// Every chain up to a length as a word of tie kinds, judged as a whole.
  private func opWoorden(op day: CivilDate, tot limit: Int) -> [String: [Netwerkrol.Soort: Int]] {
    let ties = bestaand(op: day)
    var result: [String: [Netwerkrol.Soort: Int]] = [:]
    var back: Set<Keten> = Set(roots.map { Keten(persoon: $0, woord: []) })
    var forth = back
    for length in 1...limit {
      back = Set(
        back.flatMap { chain in
          ties.filter { $0.naar == chain.persoon && !roots.contains($0.van) }
            .map { Keten(persoon: $0.van, woord: [$0.soort] + chain.woord) }
        })
      forth = Set(
        forth.flatMap { chain in
          ties.filter { $0.van == chain.persoon && !roots.contains($0.naar) }
            .map { Keten(persoon: $0.naar, woord: chain.woord + [$0.soort]) }
        })
      for chain in back { noteer(chain, NaiefNetwerk.terug(chain.woord), length, &result) }
      for chain in forth { noteer(chain, NaiefNetwerk.heen(chain.woord), length, &result) }
    }
    return result
  }

  private struct Keten: Hashable {
    var persoon: String
    var woord: [Relatie.Soort]
  }

  private func noteer(
    _ chain: Keten, _ soort: Netwerkrol.Soort?, _ length: Int,
    _ result: inout [String: [Netwerkrol.Soort: Int]]
  ) {
    guard let soort, result[chain.persoon]?[soort] == nil, mag(chain.persoon, soort) else { return }
    result[chain.persoon, default: [:]][soort] = length
  }

  /// Capital in a chain makes capital of it, unless leadership comes after; else the last link says what it is.
  private static func terug(_ word: [Relatie.Soort]) -> Netwerkrol.Soort? {
    if let capital = word.firstIndex(of: .vermogen) {
      return word[capital...].contains(.leiding) ? nil : .vermogensverschaffer
    }
    return word.last == .leiding ? .leidinggevende : .zeggenschaphebbende
  }

  private static func heen(_ word: [Relatie.Soort]) -> Netwerkrol.Soort? {
    if let capital = word.firstIndex(of: .vermogen) {
      return word[capital...].contains(.leiding) ? nil : .gefinancierdDoorBetrokkene
    }
    return word.last == .leiding ? .geleidDoorBetrokkene : .beheerstDoorBetrokkene
  }

  private func mag(_ id: String, _ soort: Netwerkrol.Soort) -> Bool {
    soort.verband == .derde || personen.first { $0.id == id }?.aard == .rechtspersoon
  }

  // MARK: By rounds: for large networks

  /// What a chain is, in the words of the reading and not in those of the program.
  private struct Soortketen: Hashable {
    var persoon: String
    var isHeen: Bool
    var isVermogen: Bool
    /// The link at betrokkene's side for chains toward him, the far one for chains from him.
    var eind: Relatie.Soort
    var heeftLeiding: Bool
  }

  private func opRonden(op day: CivilDate) -> [String: [Netwerkrol.Soort: Int]] {
    let ties = bestaand(op: day)
    var known: [Soortketen: Int] = [:]
    var round = 0
    var grown = true
    while grown {
      round += 1
      grown = false
      let last = Set(known.filter { $0.value == round - 1 }.keys)
      var byPerson: [String: [Soortketen]] = [:]
      for chain in last { byPerson[chain.persoon, default: []].append(chain) }
      for tie in ties {
        var next: [Soortketen] = []
        if round == 1 {
          if roots.contains(tie.naar) { next.append(begin(tie.van, tie.soort, false)) }
          if roots.contains(tie.van) { next.append(begin(tie.naar, tie.soort, true)) }
        }
        for chain in byPerson[tie.naar] ?? [] where !chain.isHeen {
          next += vooraan(chain, tie.van, tie.soort)
        }
        for chain in byPerson[tie.van] ?? [] where chain.isHeen {
          next += achteraan(chain, tie.naar, tie.soort)
        }
        for chain in next where !roots.contains(chain.persoon) && known[chain] == nil {
          known[chain] = round
          grown = true
        }
      }
    }
    return rollen(known)
  }

  private func begin(_ person: String, _ soort: Relatie.Soort, _ forth: Bool) -> Soortketen {
    Soortketen(
      persoon: person, isHeen: forth, isVermogen: soort == .vermogen, eind: soort,
      heeftLeiding: soort == .leiding)
  }

  private func vooraan(_ chain: Soortketen, _ person: String, _ soort: Relatie.Soort) -> [Soortketen] {
    var next = chain
    next.persoon = person
    if soort == .vermogen {
      if chain.heeftLeiding && !chain.isVermogen { return [] }
      next.isVermogen = true
    }
    if soort == .leiding && !chain.isVermogen { next.heeftLeiding = true }
    return [next]
  }

  private func achteraan(_ chain: Soortketen, _ person: String, _ soort: Relatie.Soort) -> [Soortketen] {
    if chain.isVermogen && soort == .leiding { return [] }
    var next = chain
    next.persoon = person
    next.isVermogen = chain.isVermogen || soort == .vermogen
    next.eind = soort
    next.heeftLeiding = false
    return [next]
  }

  private func rollen(_ known: [Soortketen: Int]) -> [String: [Netwerkrol.Soort: Int]] {
    var result: [String: [Netwerkrol.Soort: Int]] = [:]
    for (chain, length) in known {
      let soort: Netwerkrol.Soort =
        chain.isHeen
        ? chain.isVermogen
          ? .gefinancierdDoorBetrokkene
          : chain.eind == .leiding ? .geleidDoorBetrokkene : .beheerstDoorBetrokkene
        : chain.isVermogen
          ? .vermogensverschaffer : chain.eind == .leiding ? .leidinggevende : .zeggenschaphebbende
      guard mag(chain.persoon, soort) else { continue }
      let before = result[chain.persoon]?[soort] ?? .max
      result[chain.persoon, default: [:]][soort] = min(before, length)
    }
    return result
  }
}
