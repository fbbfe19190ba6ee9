extension Indeling {
  /// A line with two horizontal ends and a vertical middle; all that the search looks at.
  private struct Loop {
    let baan: Int
    let x: (van: Int, baan: Int, naar: Int)
    let y: (van: Int, naar: Int)

    /// Crossings with another line, and near misses where two lines would seem one.
    func botsingen(_ other: Loop) -> Int {
      guard baan != other.baan else { return 0 }
      var count = snijdt(other) + other.snijdt(self)
      for (mine, ends) in [(y.van, (x.van, x.baan)), (y.naar, (x.naar, x.baan))] {
        for (theirs, others) in [
          (other.y.van, (other.x.van, other.x.baan)), (other.y.naar, (other.x.naar, other.x.baan)),
        ] where abs(mine - theirs) < 9 {
          let overlap =
            min(max(ends.0, ends.1), max(others.0, others.1))
            - max(min(ends.0, ends.1), min(others.0, others.1))
          if overlap > 0 { count += 40 }
        }
      }
      return count
    }

    private func snijdt(_ other: Loop) -> Int {
      let (top, bottom) = (min(other.y.van, other.y.naar), max(other.y.van, other.y.naar))
      func cuts(_ height: Int, _ from: Int, _ to: Int) -> Int {
        guard height > top, height < bottom else { return 0 }
        return min(from, to) < other.x.baan && other.x.baan < max(from, to) ? 1 : 0
      }
      return cuts(y.van, x.van, x.baan) + cuts(y.naar, x.naar, x.baan)
    }
  }

  /// The height of a port: the ports of a side stand together, in the middle of the box.
  func hoogte(_ poort: Poort, doos: Int, _ kant: Plattegrond.Kant) -> Int {
    let all = poorten[doos][kant.rawValue]
    let total = all.reduce(0) { $0 + $1.hoogte }
    var y = dozen[doos].vak.y + (dozen[doos].vak.hoogte - total) / 2
    for one in all {
      if one == poort { return y + one.hoogte / 2 }
      y += one.hoogte
    }
    return y
  }

  /// The x of a lane.
  func x(baan: Int) -> Int {
    let channel = banen[baan].kanaal
    return eersteBaan[channel] + (volgorde[channel].firstIndex(of: baan) ?? 0) * Maat.baan
  }

  /// The x of a side.
  func x(doos: Int, _ kant: Plattegrond.Kant) -> Int {
    kant == .links ? dozen[doos].vak.x : dozen[doos].vak.rechts
  }

  private func loop(_ index: Int) -> Loop? {
    let weg = wegen[index]
    guard let kant = weg.kant else { return nil }
    let lane = banen[weg.baan]
    return Loop(
      baan: weg.baan, x: (x(doos: weg.van, kant), x(baan: weg.baan), x(doos: weg.naar, lane.kant)),
      y: (
        hoogte(.uit(index), doos: weg.van, kant), hoogte(.naarBinnen(weg.baan), doos: weg.naar, lane.kant)
      ))
  }

  /// How bad the drawing is: crossings, and lines that would seem one.
  private var botsingen: Int {
    let all = wegen.indices.compactMap(loop)
    var count = 0
    for (index, one) in all.enumerated() {
      for other in all[(index + 1)...] { count += one.botsingen(other) }
    }
    return count
  }

  /// Puts ports and lanes in order: first by where the other end lies, then by exchanging two at a time for as
  /// long as that takes crossings away.
  mutating func orden() {
    for doos in dozen.indices {
      for kant in Plattegrond.Kant.allCases {
        let key = Dictionary(
          uniqueKeysWithValues: poorten[doos][kant.rawValue].enumerated().map { ($0, anderEinde($1)) })
        poorten[doos][kant.rawValue] = poorten[doos][kant.rawValue].enumerated()
          .sorted { (key[$0.offset] ?? 0, $0.offset) < (key[$1.offset] ?? 0, $1.offset) }.map(\.element)
      }
    }
    var best = botsingen
    var before = Int.max
    while best > 0, best < before {
      before = best
      for channel in volgorde.indices { ruil(\.volgorde[channel], &best) }
      for doos in dozen.indices {
        for kant in 0...1 { ruil(\.poorten[doos][kant], &best) }
      }
    }
  }

  private mutating func ruil<Element>(_ path: WritableKeyPath<Indeling, [Element]>, _ best: inout Int) {
    let count = self[keyPath: path].count
    for first in 0..<count {
      for second in (first + 1)..<max(count, first + 1) {
        self[keyPath: path].swapAt(first, second)
        let now = botsingen
        if now < best { best = now } else { self[keyPath: path].swapAt(first, second) }
      }
    }
  }

  /// Moves a box beside the main line a little, where that makes a line to or from it straight and costs nothing.
  mutating func trekRecht() {
    for doos in dozen.indices where Indeling.kolom(dozen[doos]) != .midden {
      let before = (dozen, botsingen)
      let jogs = wegen.indices.compactMap { index -> Int? in
        guard let loop = loop(index), wegen[index].van == doos || wegen[index].naar == doos else {
          return nil
        }
        let jog = wegen[index].naar == doos ? loop.y.van - loop.y.naar : loop.y.naar - loop.y.van
        return abs(jog) <= 40 ? jog : nil
      }
      for jog in Set(jogs).sorted(by: { (abs($0), $0) < (abs($1), $1) }) where jog != 0 {
        dozen[doos].vak.y += jog
        let room = dozen[doos].vak.y >= Maat.kop + Maat.rand && ruimte(Indeling.kolom(dozen[doos]))
        if room && botsingen <= before.1 { break }
        dozen = before.0
      }
    }
  }

  /// Whether the boxes of a column still have room between them.
  private func ruimte(_ column: Plattegrond.Kolom) -> Bool {
    zip(kolom(column), kolom(column).dropFirst()).allSatisfy { above, below in
      dozen[below].vak.y - dozen[above].vak.onder >= max(20, rechtdoor(above).count * Maat.bijschrift + 26)
    }
  }

  /// The height of the middle of the box at the other end of a port; for an entry, of those that it comes from.
  private func anderEinde(_ poort: Poort) -> Int {
    func middle(_ doos: Int) -> Int { dozen[doos].vak.y + dozen[doos].vak.hoogte / 2 }
    switch poort {
    case .uit(let weg): return middle(wegen[weg].naar)
    case .naarBinnen(let lane):
      let sources = wegen.filter { $0.kant != nil && $0.baan == lane }.map { middle($0.van) }
      return sources.reduce(0, +) / max(1, sources.count)
    }
  }
}
