/// Judges the nodes of a program over the cells of a row. Lives only while both stand still.
struct Rijlezer {
  let cellen: UnsafeBufferPointer<Int64>
  let knopen: UnsafeBufferPointer<Knoop>
  let maskers: UnsafeBufferPointer<UInt64>
  let grenzen: UnsafeBufferPointer<Grens>
  let lijsten: [[Lijstversie]]
  let dag: Int32
  /// The first cell of the codes of the kind of decision that may yet turn out to fit.
  let mogelijk: Int

  /// Whether a rule holds. Most rules fall at their first comparison of codes: that is looked at before the rest.
  @inline(__always)
  func oordeel(_ rule: Beleidsprogramma.Regel) -> Drie {
    if rule.poort >= 0, poort(knopen[Int(rule.poort)]) == .onwaar { return .onwaar }
    return oordeel(Int(rule.begin))
  }

  @inline(__always)
  private func poort(_ node: Knoop) -> Drie {
    node.soort == .heeft
      ? heeft(Int(node.cel), Int(node.plaats), Int(node.grens))
      : heeftMisschien(Int(node.cel), Int(node.plaats), Int(node.grens))
  }

  /// Whether the condition that begins at a node holds.
  func oordeel(_ begin: Int) -> Drie {
    let node = knopen[begin]
    switch node.soort {
    case .alle: return alle(begin + 1, Int(node.eind))
    case .eenVan: return eenVan(begin + 1, Int(node.eind))
    case .niet: return !oordeel(begin + 1)
    default: return vergelijk(node)
    }
  }

  /// A part: most are comparisons, which need no call.
  @inline(__always)
  private func deel(_ index: Int) -> Drie {
    switch knopen[index].soort {
    case .alle, .eenVan, .niet: oordeel(index)
    default: vergelijk(knopen[index])
    }
  }

  private func alle(_ begin: Int, _ end: Int) -> Drie {
    var (index, result) = (begin, Drie.waar)
    while index < end {
      switch deel(index) {
      case .onwaar: return .onwaar
      case .onbekend: result = .onbekend
      case .waar: break
      }
      index = Int(knopen[index].eind)
    }
    return result
  }

  private func eenVan(_ begin: Int, _ end: Int) -> Drie {
    var (index, result) = (begin, Drie.onwaar)
    while index < end {
      switch deel(index) {
      case .waar: return .waar
      case .onbekend: result = .onbekend
      case .onwaar: break
      }
      index = Int(knopen[index].eind)
    }
    return result
  }

  @inline(__always)
  private func vergelijk(_ node: Knoop) -> Drie {
    let cell = Int(node.cel)
    switch node.soort {
    case .heeft: return heeft(cell, Int(node.plaats), Int(node.grens))
    case .waar:
      return cellen[cell] == Feitenrij.Sleutel.jaNee ? Drie(cellen[cell + 1] != 0) : .onbekend
    case .bedrag:
      guard cellen[cell] == Feitenrij.Sleutel.bedrag else { return .onbekend }
      return bedrag(cell, node)
    case .getal:
      guard cellen[cell] == Feitenrij.Sleutel.getal else { return .onbekend }
      return Drie(node.op.geldt(cellen[cell + 1], node.grens))
    case .bekend: return Drie(cellen[cell] != 0)
    case .binnen:
      return dag(cell) { day in day <= Int64(dag) && cellen[Int(node.plaats)] <= day }
    case .datum: return dag(cell) { node.op.geldt($0, node.grens) }
    case .berekend: return Drie(rawValue: Int8(truncatingIfNeeded: cellen[cell])) ?? .onbekend
    case .heeftMisschien: return heeftMisschien(cell, Int(node.plaats), Int(node.grens))
    case .opLijst, .opLijstMisschien: return opLijst(cell, node)
    case .alle, .eenVan, .niet: return .onbekend
    }
  }

  @inline(__always)
  private func heeft(_ cell: Int, _ mask: Int, _ words: Int) -> Drie {
    guard cellen[cell] == Feitenrij.Sleutel.woorden else { return .onbekend }
    for word in 0..<words where UInt64(bitPattern: cellen[cell + 4 + word]) & maskers[mask + word] != 0 {
      return .waar
    }
    return .onwaar
  }

  /// Of a kind of decision: a code that may yet turn out to fit leaves it unknown.
  @inline(__always)
  private func heeftMisschien(_ cell: Int, _ mask: Int, _ words: Int) -> Drie {
    let answer = heeft(cell, mask, words)
    guard answer == .onwaar else { return answer }
    for word in 0..<words
    where UInt64(bitPattern: cellen[mogelijk + word]) & maskers[mask + word] != 0 {
      return .onbekend
    }
    return .onwaar
  }

  private func opLijst(_ cell: Int, _ node: Knoop) -> Drie {
    guard let version = lijsten[Int(node.plaats)].first(where: { $0.van <= dag && dag <= $0.tot }) else {
      return .onbekend
    }
    return node.soort == .opLijst
      ? heeft(cell, Int(version.masker), Int(node.grens))
      : heeftMisschien(cell, Int(version.masker), Int(node.grens))
  }

  @inline(__always)
  private func dag(_ cell: Int, _ test: (Int64) -> Bool) -> Drie {
    switch cellen[cell] {
    case Feitenrij.Sleutel.datum: Drie(test(cellen[cell + 1]))
    case Feitenrij.Sleutel.woorden where cellen[cell + 1] == 0: .onwaar
    default: .onbekend
    }
  }

  /// As ``Voorwaarde/Bedraggrens`` compares, over an amount in cells.
  private func bedrag(_ cell: Int, _ node: Knoop) -> Drie {
    let basis = cellen[cell + 2]
    let limit = grenzen[Int(node.plaats)]
    guard limit.perJaar == (basis >> 4 & 1 == 1), !limit.perJaar || basis >> 5 & 1 == 1 else {
      return .onbekend
    }
    if limit.soort != 0, basis >> 6 != limit.soort { return .onbekend }
    if limit.bepaaldDoor >= 0, limit.bepaaldDoor != basis & 3 { return .onbekend }
    let holds = node.op.geldt(cellen[cell + (limit.perJaar ? 3 : 1)], node.grens)
    let tax = basis >> 2 & 3
    if limit.btw < 0 || limit.btw == tax { return Drie(holds) }
    guard tax < 2, node.op != .gelijk else { return .onbekend }
    let upward = node.op == .minstens || node.op == .meerDan
    return holds == (upward == (limit.btw == 0)) ? Drie(holds) : .onbekend
  }
}
