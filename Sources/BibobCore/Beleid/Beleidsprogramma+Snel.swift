extension Beleidsprogramma {
  /// Decides, without reasons.
  public func snel(_ rij: Feitenrij) -> Antwoord {
    guard !beleid.isModel, beleid.geldigheid.geldt(op: rij.peildatum) else {
      return Antwoord(toets: .anderBeleid, plaats: -1)
    }
    return rij.cellen.withUnsafeBufferPointer { cells in
      lezer(cells, rij.peildatum) { reader in heeftVoorrang ? metVoorrang(reader) : opVolgorde(reader) }
    }
  }

  /// Decides, without reasons, from facts by name.
  public func snel(_ feiten: Feiten) -> Antwoord { snel(rij(feiten)) }

  /// Decides with reasons: the same outcome as ``Beleid/toets(_:)``.
  public func toets(_ feiten: Feiten) -> Beleidsuitkomst {
    guard !beleid.isModel, beleid.geldigheid.geldt(op: feiten.peildatum) else { return .anderBeleid }
    return withUnsafeTemporaryAllocation(of: Int64.self, capacity: indeling.cellen) { cells in
      Feitenrij.vul(cells, feiten, self)
      return lezer(UnsafeBufferPointer(cells), feiten.peildatum) { reader in
        withUnsafeTemporaryAllocation(of: Drie.self, capacity: regels.count) { truths in
          metRedenen(truths, reader, feiten)
        }
      }
    }
  }

  private func metRedenen(
    _ truths: UnsafeMutableBufferPointer<Drie>, _ reader: Rijlezer, _ feiten: Feiten
  ) -> Beleidsuitkomst {
    var (holding, open): (UInt64, Bool) = (0, false)
    for (index, rule) in regels.enumerated() {
      let truth = reader.oordeel(rule)
      truths.initializeElement(at: index, to: truth)
      if truth == .waar { holding |= 1 << UInt64(rule.plaats) } else if truth == .onbekend { open = true }
    }
    let judged = UnsafeBufferPointer(truths)
    let answer = heeftVoorrang ? metVoorrang(reader, Array(judged)) : opVolgorde(reader, judged)
    if open || answer.isVraag { return beleid.toets(opPlaats(judged), feiten) }
    let traces = spoor(judged, holding, answer)
    let place = answer.plaats < 0 ? uitspraken.count - 1 : answer.plaats
    guard answer.plaats >= 0, uitspraken[place].gebruikt == nil else {
      return Beleidsuitkomst(answer.toets, traces, uitspraken, plaats: place, bekend: feiten)
    }
    var ruling = uitspraken[place]
    ruling.gebruikt = beleid.gebruikt(voorwaarde(op: place), feiten)
    return Beleidsuitkomst(answer.toets, traces, [ruling], plaats: 0, bekend: feiten)
  }

  /// What is known of every rule, in the order of the file.
  private func opPlaats(_ truths: UnsafeBufferPointer<Drie>) -> [Drie] {
    var ordered = [Drie](repeating: .onwaar, count: regels.count)
    for (rule, truth) in zip(regels, truths) { ordered[Int(rule.plaats)] = truth }
    return ordered
  }

  /// The traces as bits; those of a policy of more rules than there are bits are written out.
  private func spoor(
    _ truths: UnsafeBufferPointer<Drie>, _ holding: UInt64, _ answer: Antwoord
  ) -> Beleidsuitkomst.Sporen {
    guard regels.count > 64 else {
      return Beleidsuitkomst.Sporen(sporen, waar: holding, winnaar: answer.plaats)
    }
    var traces = sporen
    for (rule, truth) in zip(regels, truths) {
      traces[Int(rule.plaats)].lot = truth.lot(won: Int(rule.plaats) == answer.plaats)
    }
    return Beleidsuitkomst.Sporen(traces)
  }

  private func voorwaarde(op place: Int) -> Voorwaarde {
    let rules = beleid.regels
    return place < rules.count ? rules[place].als : beleid.standaard[place - rules.count].als
  }

  private func lezer<Uitkomst>(
    _ cells: UnsafeBufferPointer<Int64>, _ day: CivilDate, _ work: (Rijlezer) -> Uitkomst
  ) -> Uitkomst {
    knopen.withUnsafeBufferPointer { nodes in
      maskers.withUnsafeBufferPointer { masks in
        grenzen.withUnsafeBufferPointer { limits in
          work(
            Rijlezer(
              cellen: cells, knopen: nodes, maskers: masks, grenzen: limits, lijsten: lijsten, dag: day.days,
              mogelijk: indeling.mogelijk))
        }
      }
    }
  }

  /// Rules stand in the order in which they speak: the first that holds wins, and an unknown one before it that
  /// says something else leads to a question.
  private func opVolgorde(_ reader: Rijlezer) -> Antwoord {
    var open = Modaliteiten()
    for rule in regels {
      switch reader.oordeel(rule) {
      case .waar: return open.antwoord(rule)
      case .onbekend: open.voegToe(rule.modaliteit)
      case .onwaar: continue
      }
    }
    return valTerug(reader, open)
  }

  /// The same, when it is known of every rule whether it holds.
  private func opVolgorde(_ reader: Rijlezer, _ truths: UnsafeBufferPointer<Drie>) -> Antwoord {
    var open = Modaliteiten()
    for (rule, truth) in zip(regels, truths) {
      switch truth {
      case .waar: return open.antwoord(rule)
      case .onbekend: open.voegToe(rule.modaliteit)
      case .onwaar: continue
      }
    }
    return valTerug(reader, open)
  }

  private func valTerug(_ reader: Rijlezer, _ open: Modaliteiten) -> Antwoord {
    for rule in standaard {
      switch reader.oordeel(rule) {
      case .waar: return open.antwoord(rule)
      case .onbekend: return Antwoord(toets: .vraag, plaats: -1)
      case .onwaar: continue
      }
    }
    return Antwoord(toets: open.isLeeg ? .nietGeregeld : .vraag, plaats: -1)
  }

  /// Where a rule puts others aside, every rule is looked at.
  private func metVoorrang(_ reader: Rijlezer) -> Antwoord {
    metVoorrang(reader, regels.map { reader.oordeel($0) })
  }

  private func metVoorrang(_ reader: Rijlezer, _ truths: [Drie]) -> Antwoord {
    var aside: Set<String> = []
    for (rule, truth) in zip(regels, truths) where truth == .waar {
      aside.formUnion(beleid.regels[Int(rule.plaats)].gaatVoor)
    }
    let winner = zip(regels, truths).first { rule, truth in
      truth == .waar && !aside.contains(beleid.regels[Int(rule.plaats)].id)
    }?.0
    let spoken = winner.map { beleid.regels[Int($0.plaats)] }
    let fallback =
      winner.map { Antwoord(toets: $0.modaliteit.toets, plaats: Int($0.plaats)) } ?? valTerug(reader, .init())
    if fallback.isVraag { return fallback }
    let says = spoken?.modaliteit ?? standaard.first { Int($0.plaats) == fallback.plaats }?.modaliteit
    let turns = zip(regels, truths).contains { rule, truth in
      truth == .onbekend && beleid.kanKeren(beleid.regels[Int(rule.plaats)], spoken, says, aside)
    }
    return turns ? Antwoord(toets: .vraag, plaats: -1) : fallback
  }
}

/// What rules of which it is unknown whether they hold would say.
private struct Modaliteiten {
  private var bits: UInt16 = 0
  var isLeeg: Bool { bits == 0 }

  mutating func voegToe(_ modality: Modaliteit) { bits |= 1 << UInt16(modality.rang) }

  func antwoord(_ rule: Beleidsprogramma.Regel) -> Beleidsprogramma.Antwoord {
    guard bits & ~(1 << UInt16(rule.modaliteit.rang)) == 0 else {
      return Beleidsprogramma.Antwoord(toets: .vraag, plaats: -1)
    }
    return Beleidsprogramma.Antwoord(toets: rule.modaliteit.toets, plaats: Int(rule.plaats))
  }
}
