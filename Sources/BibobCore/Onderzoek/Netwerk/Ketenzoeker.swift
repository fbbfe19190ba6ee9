/// Finds, for every person, the roles that the ties give and the shortest path of each.
///
/// Breadth first from betrokkene over pairs of a person and what the chain amounts to: once for the day itself,
/// and once for the last day of every ended link, as a chain of the past last existed on the day on which its first
/// link ended. So the work grows with the number of ties, times the number of different last days.
struct Ketenzoeker {
  let personen: [Partij]
  let relaties: [Relatie]
  let plaats: [String: Int]
  let dag: CivilDate
  let isBetrokkene: [Bool]
  /// Recorded ties first, then the roles that were only stated.
  var schakels: [Schakel]
  /// The links that form chains, with places instead of names.
  private(set) var graaf: Ketengraaf

  init(personen: [Partij], relaties: [Relatie], plaats: [String: Int], op dag: CivilDate) {
    self.personen = personen
    self.relaties = relaties
    self.plaats = plaats
    self.dag = dag
    isBetrokkene = personen.map { $0.rollen.contains(.betrokkene) }
    schakels = relaties.map(Schakel.init)
    graaf = Ketengraaf(schakels, plaats: plaats, personen: personen.count)
    let recorded = ketenrollen()
    schakels += opgegevenSchakels(naast: recorded)
    graaf = Ketengraaf(schakels, plaats: plaats, personen: personen.count)
  }

  /// The roles of each person, in the order of ``Netwerkrol/Soort``.
  func rollen() -> [[Netwerkrol]] {
    var all = ketenrollen()
    for index in personen.indices {
      if isBetrokkene[index] {
        let id = personen[index].id
        all[index] = [Netwerkrol(soort: .betrokkene, tijd: .nu, wie: id, betrokkene: id, pad: [])]
      } else {
        all[index] = (all[index] + rechtstreeks(index)).sorted { $0.soort.rang < $1.soort.rang }
      }
    }
    return all
  }

  // MARK: Direct roles

  /// Roles that form no chain: by a direct tie with betrokkene, or stated.
  private func rechtstreeks(_ index: Int) -> [Netwerkrol] {
    let id = personen[index].id
    var best: [Netwerkrol.Soort: Netwerkrol] = [:]
    for link in rechtstreekseSchakels[index] ?? [] {
      guard let soort = Netwerkrol.Soort(direct: link.soort), let tijd = tijd(link) else { continue }
      let other = link.van == id ? link.naar : link.van
      let rol = Netwerkrol(soort: soort, tijd: tijd, wie: id, betrokkene: other, pad: [link])
      if best[soort].map({ rol.tijd.rang < $0.tijd.rang }) ?? true { best[soort] = rol }
    }
    for stated in personen[index].rollen {
      guard let soort = Netwerkrol.Soort(stated), soort.relatiesoort == nil || soort.isRechtstreeks,
        best[soort] == nil, let root = personen.indices.first(where: { isBetrokkene[$0] })
      else { continue }
      let link = soort.relatiesoort.map { Schakel(opgegeven: $0, van: id, naar: personen[root].id) }
      best[soort] = Netwerkrol(
        soort: soort, tijd: .nu, wie: id, betrokkene: personen[root].id, pad: link.map { [$0] } ?? [])
    }
    return Array(best.values)
  }

  /// Ties with betrokkene that form no chain, by the place of the other person.
  private var rechtstreekseSchakels: [Int: [Schakel]] {
    Dictionary(grouping: schakels.filter { Netwerkrol.Soort(direct: $0.soort) != nil }) { link in
      let (from, to) = (plaats[link.van] ?? 0, plaats[link.naar] ?? 0)
      if isBetrokkene[to], !isBetrokkene[from] { return from }
      return link.soort.isWederkerig && isBetrokkene[from] && !isBetrokkene[to] ? to : -1
    }
  }

  /// When a direct tie holds; nil for one to come that the Act does not look ahead to.
  private func tijd(_ link: Schakel) -> Netwerkrol.Tijd? {
    if let start = link.vanaf, start > dag {
      // Art. 1(1): "is of zal worden gegeven"; art. 7c(2)e: "is of zal worden vermeld".
      return link.soort == .onderaanneming || link.soort == .beheer ? .straks(vanaf: start) : nil
    }
    if let end = link.tot, end < dag { return .voorheen(tot: end) }
    return .nu
  }

  // MARK: Stated roles

  /// Roles that the record of a person states and that no recorded tie gives, as links to the first betrokkene.
  private func opgegevenSchakels(naast known: [[Netwerkrol]]) -> [Schakel] {
    guard let root = personen.indices.first(where: { isBetrokkene[$0] }) else { return [] }
    return personen.indices.filter { !isBetrokkene[$0] }.flatMap { index in
      personen[index].rollen.compactMap { stated -> Schakel? in
        guard let soort = Netwerkrol.Soort(stated), let kind = soort.relatiesoort, !soort.isRechtstreeks,
          !known[index].contains(where: { $0.soort == soort })
        else { return nil }
        return Schakel(opgegeven: kind, van: personen[index].id, naar: personen[root].id)
      }
    }
  }

  // MARK: Chains

  /// Roles by chains of leading, controlling and financing.
  private func ketenrollen() -> [[Netwerkrol]] {
    let slots = Ketenregel.rollen.count
    var best = [[Int32]](repeating: [], count: personen.count * slots)
    neem(graaf.zoek(op: dag.days, vandaag: dag.days, isBetrokkene), &best)
    // What holds now stays, however long its path; of the past the shortest, and of these the last.
    let now = best.map { !$0.isEmpty }
    for day in Set(schakels.compactMap(\.tot).filter { $0 < dag }).sorted(by: >) {
      neem(graaf.zoek(op: day.days, vandaag: dag.days, isBetrokkene), &best, behalve: now)
    }
    return personen.indices.map { person in
      (0..<slots).compactMap { slot in
        let path = best[person * slots + slot]
        return path.isEmpty ? nil : rol(Ketenregel.rollen[slot], person, path)
      }
    }
  }

  private func neem(_ tochten: [Zoektocht], _ best: inout [[Int32]], behalve fixed: [Bool]? = nil) {
    for tocht in tochten {
      for pair in tocht.bereikt {
        let (person, slot) = (tocht.persoon(pair), tocht.slot(pair))
        let place = person * Ketenregel.rollen.count + slot
        if let fixed, fixed[place] { continue }
        // Art. 3(4)b speaks of a legal person.
        guard best[place].isEmpty || tocht.lengte(pair) < best[place].count,
          slot < 3 || personen[person].aard == .rechtspersoon
        else { continue }
        best[place] = tocht.pad(pair)
      }
    }
  }

  private func rol(_ soort: Netwerkrol.Soort, _ person: Int, _ path: [Int32]) -> Netwerkrol {
    let links = path.map { schakels[Int($0)] }
    let end = links.compactMap(\.tot).min()
    let root = soort.verband == .derde ? links.last?.naar : links.first?.van
    return Netwerkrol(
      soort: soort, tijd: end.map { $0 < dag ? .voorheen(tot: $0) : .nu } ?? .nu, wie: personen[person].id,
      betrokkene: root ?? "", pad: links)
  }
}

extension Schakel {
  init(_ relatie: Relatie) {
    self.init(
      relatie: relatie.id, soort: relatie.soort, van: relatie.van, naar: relatie.naar,
      aandeel: relatie.aandeel, middellijk: relatie.middellijk, vanaf: relatie.vanaf, tot: relatie.tot)
  }

  init(opgegeven soort: Relatie.Soort, van: String, naar: String) {
    self.init(
      relatie: nil, soort: soort, van: van, naar: naar, aandeel: nil, middellijk: false, vanaf: nil, tot: nil)
  }
}

extension Netwerkrol.Soort {
  var rang: Int { Netwerkrol.Soort.allCases.firstIndex(of: self) ?? 0 }

  /// The tie that gives the role; nil for betrokkene, a representative and what betrokkene leads.
  var relatiesoort: Relatie.Soort? {
    switch self {
    case .leidinggevende: .leiding
    case .zeggenschaphebbende: .zeggenschap
    case .vermogensverschaffer: .vermogen
    case .zakelijkSamenwerkingsverband: .samenwerking
    case .onderaannemer: .onderaanneming
    case .vermeldOpBeschikking: .beheer
    case .gelijkgesteld: .invloed
    case .betrokkene, .vertegenwoordiger, .geleidDoorBetrokkene, .beheerstDoorBetrokkene,
      .gefinancierdDoorBetrokkene:
      nil
    }
  }

  /// Whether only a direct tie gives it.
  var isRechtstreeks: Bool { relatiesoort.map { Netwerkrol.Soort(direct: $0) != nil } ?? false }
}

extension Netwerkrol.Tijd {
  /// Now before the future, the future before the past.
  fileprivate var rang: Int {
    switch self {
    case .nu: 0
    case .straks: 1
    case .voorheen: 2
    }
  }
}
