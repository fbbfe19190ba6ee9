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
    var traces: [Beleidsuitkomst.Spoor] = []
    traces.reserveCapacity(regels.count)
    var questions: [String] = []
    let says = winner.map { regels[$0].modaliteit } ?? fallback?.regel?.modaliteit
    for (index, rule) in regels.enumerated() {
      let truth = waarheden[index]
      let missing = truth == .onbekend ? ontbrekend(rule.als, feiten) : []
      traces.append(
        Beleidsuitkomst.Spoor(
          regel: rule.id, lot: truth.lot(won: index == winner), modaliteit: rule.modaliteit,
          ontbreekt: missing))
      if truth == .onbekend, kanKeren(rule, winner.map { regels[$0] }, says, aside) {
        questions += missing.filter { !questions.contains($0) }
      }
    }
    questions += (fallback?.ontbreekt ?? []).filter { !questions.contains($0) }
    let every = Beleidsuitkomst.Sporen(traces)
    guard questions.isEmpty else { return Beleidsuitkomst(.vraag, every, vragen: questions) }
    let ruling = uitspraak(winner.map { regels[$0] }, fallback?.regel, feiten)
    return Beleidsuitkomst(ruling.modaliteit.toets, every, [ruling], plaats: 0, bekend: feiten)
  }

  private func uitspraak(
    _ winner: Beleidsregel?, _ fallback: Standaardregel?, _ feiten: Feiten
  ) -> Beleidsuitkomst.Uitspraak {
    var ruling = winner?.uitspraak ?? fallback?.uitspraak ?? .nietGeregeld
    ruling.gebruikt = (winner?.als ?? fallback?.als).map { gebruikt($0, feiten) }
    return ruling
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
    var aside: Set<String> = []
    for (rule, truth) in zip(regels, waarheden) where truth == .waar && !rule.gaatVoor.isEmpty {
      aside.formUnion(rule.gaatVoor)
    }
    return aside
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

extension Beleidsregel {
  /// What it says, without the facts that it used.
  var uitspraak: Beleidsuitkomst.Uitspraak {
    Beleidsuitkomst.Uitspraak(regel: id, modaliteit: modaliteit, laag: laag, bron: bron)
  }
}

extension Standaardregel {
  /// What it says, without the facts that it used.
  var uitspraak: Beleidsuitkomst.Uitspraak {
    Beleidsuitkomst.Uitspraak(regel: id, modaliteit: modaliteit, laag: nil, bron: bron)
  }
}

extension Beleidsuitkomst.Uitspraak {
  /// No rule and no default speaks.
  static let nietGeregeld = Beleidsuitkomst.Uitspraak(modaliteit: .nietGeregeld)
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
