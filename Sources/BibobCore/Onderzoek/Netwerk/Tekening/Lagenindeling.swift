/// Puts things in rows so that nothing overlaps and few lines cross; knows nothing of what they are.
///
/// 1. Every line runs from a row to the next: what spans more rows has a thing of no height in each row between,
///    and a name at a line is a thing of its own. So a line meets a row only in its own place.
/// 2. The order in a row follows the average place of the neighbours, up and down in turn; the order with the fewest
///    crossings stays. Parts that hang together stay together.
/// 3. Each thing then moves to the average of its neighbours as far as the order allows: the least squares answer,
///    by pooling what would pass one another.
struct Lagenindeling {
  /// A thing in a row.
  struct Ding {
    var rij: Int
    var breedte: Int
    /// Room to leave beside it.
    var marge: Int
    /// Things with a lower number stand left of things with a higher one.
    var deel: Int
    /// How hard it holds to its place: a line in passing more than a box.
    var gewicht: Double
    /// The middle.
    var x: Double = 0
  }

  private(set) var dingen: [Ding]
  /// Things by row, from the left.
  private(set) var rijen: [[Int]] = []
  private let boven: [[Int]]
  private let onder: [[Int]]
  private var plek: [Int]

  /// Lays out things that are joined from a row to the next, as pairs of upper and lower.
  init(_ dingen: [Ding], lijnen: [(Int, Int)]) {
    self.dingen = dingen
    plek = [Int](repeating: 0, count: dingen.count)
    var above = [[Int]](repeating: [], count: dingen.count)
    var below = above
    for (upper, lower) in lijnen {
      above[lower].append(upper)
      below[upper].append(lower)
    }
    boven = above
    onder = below
    rijen = [[Int]](repeating: [], count: (dingen.map(\.rij).max() ?? -1) + 1)
    for index in beginvolgorde() { rijen[dingen[index].rij].append(index) }
    for row in rijen.indices { rijen[row].sort { (dingen[$0].deel, plek[$0]) < (dingen[$1].deel, plek[$1]) } }
    telPlekken()
    orden()
    plaats()
  }

  // MARK: Order

  /// Depth first along the lines, so that what hangs together begins together.
  private mutating func beginvolgorde() -> [Int] {
    var seen = [Bool](repeating: false, count: dingen.count)
    var order: [Int] = []
    for start in dingen.indices where !seen[start] {
      var stack = [start]
      while let index = stack.popLast() {
        guard !seen[index] else { continue }
        seen[index] = true
        plek[index] = order.count
        order.append(index)
        stack += (onder[index] + boven[index]).reversed().filter { !seen[$0] }
      }
    }
    return order
  }

  private mutating func telPlekken() {
    for row in rijen { for (place, index) in row.enumerated() { plek[index] = place } }
  }

  private mutating func orden() {
    var best = rijen
    var fewest = kruisingen
    var (round, idle) = (0, 0)
    while fewest > 0, round < 40, idle < 8 {
      let down = round % 2 == 0
      for row in down ? Array(rijen.indices) : rijen.indices.reversed() {
        sorteer(row, naar: down ? boven : onder)
      }
      let now = kruisingen
      if now < fewest { (best, fewest, idle) = (rijen, now, 0) } else { idle += 1 }
      round += 1
    }
    rijen = best
    telPlekken()
    if dingen.count < 400 { ruil() }
  }

  private mutating func sorteer(_ row: Int, naar neighbours: [[Int]]) {
    let key = rijen[row].map { index -> Double in
      let near = neighbours[index]
      return near.isEmpty
        ? Double(plek[index]) : near.reduce(0) { $0 + Double(plek[$1]) } / Double(near.count)
    }
    let order = rijen[row].indices.sorted {
      (dingen[rijen[row][$0]].deel, key[$0], $0) < (dingen[rijen[row][$1]].deel, key[$1], $1)
    }
    rijen[row] = order.map { rijen[row][$0] }
    for (place, index) in rijen[row].enumerated() { plek[index] = place }
  }

  /// Exchanges neighbours for as long as that takes crossings away.
  private mutating func ruil() {
    var better = true
    var rounds = 0
    while better, rounds < 20 {
      better = false
      rounds += 1
      for row in rijen.indices {
        for place in rijen[row].indices.dropLast() {
          let (left, right) = (rijen[row][place], rijen[row][place + 1])
          guard dingen[left].deel == dingen[right].deel,
            verschil(left, right, boven) + verschil(left, right, onder) > 0
          else { continue }
          rijen[row].swapAt(place, place + 1)
          (plek[left], plek[right]) = (place + 1, place)
          better = true
        }
      }
    }
  }

  /// Crossings that exchanging two neighbours takes away, less those that it makes.
  private func verschil(_ left: Int, _ right: Int, _ neighbours: [[Int]]) -> Int {
    var count = 0
    for one in neighbours[left] {
      for other in neighbours[right] { count += (plek[one] - plek[other]).signum() }
    }
    return count
  }

  /// Crossings between all rows.
  var kruisingen: Int {
    rijen.reduce(0) { sum, row in
      let ends = row.flatMap { index in onder[index].map { plek[$0] }.sorted() }
      return sum + Lagenindeling.omkeringen(ends)
    }
  }

  /// Pairs that stand in the wrong order.
  private static func omkeringen(_ values: [Int]) -> Int {
    var tree = [Int](repeating: 0, count: (values.max() ?? 0) + 2)
    var count = 0
    for (seen, value) in values.enumerated() {
      var (place, lower) = (value + 1, 0)
      while place > 0 {
        lower += tree[place]
        place &= place - 1
      }
      count += seen - lower
      place = value + 1
      while place < tree.count {
        tree[place] += 1
        place += place & -place
      }
    }
    return count
  }

  // MARK: Places

  private mutating func plaats() {
    for row in rijen {
      var x = 0.0
      for index in row {
        dingen[index].x = x + Double(dingen[index].breedte) / 2
        x += Double(dingen[index].breedte + dingen[index].marge)
      }
    }
    for round in 0..<24 {
      for row in round % 2 == 0 ? Array(rijen.indices) : rijen.indices.reversed() {
        schik(row, naar: round % 2 == 0 ? boven : onder)
      }
    }
    for _ in 0..<4 {
      let both = dingen.indices.map { boven[$0] + onder[$0] }
      for row in rijen.indices { schik(row, naar: both) }
    }
    let first = dingen.map { $0.x - Double($0.breedte) / 2 }.min() ?? 0
    for index in dingen.indices { dingen[index].x = (dingen[index].x - first).rounded() }
    for row in rijen { duwUiteen(row) }
  }

  /// Moves the things of a row as near to their neighbours as their order and widths allow.
  private mutating func schik(_ row: Int, naar neighbours: [[Int]]) {
    var offset = 0.0
    var offsets: [Double] = []
    var blocks: [(sum: Double, weight: Double, count: Int)] = []
    for (place, index) in rijen[row].enumerated() {
      if place > 0 { offset += afstand(rijen[row][place - 1], index) }
      offsets.append(offset)
      let near = neighbours[index]
      let wanted =
        near.isEmpty ? dingen[index].x : near.reduce(0) { $0 + dingen[$1].x } / Double(near.count)
      let weight = near.isEmpty ? 0.1 : dingen[index].gewicht
      blocks.append(((wanted - offset) * weight, weight, 1))
      while blocks.count > 1,
        blocks[blocks.count - 2].sum / blocks[blocks.count - 2].weight
          > blocks[blocks.count - 1].sum / blocks[blocks.count - 1].weight
      {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].sum += last.sum
        blocks[blocks.count - 1].weight += last.weight
        blocks[blocks.count - 1].count += last.count
      }
    }
    var place = 0
    for block in blocks {
      for _ in 0..<block.count {
        dingen[rijen[row][place]].x = block.sum / block.weight + offsets[place]
        place += 1
      }
    }
  }

  /// Puts things of successive rows right under each other, as many together as there is room for.
  ///
  /// - Parameter liefst: the places to which they would go, the best first.
  mutating func strek(_ keten: [Int], liefst: [Double]) {
    var rest = keten[...]
    while !rest.isEmpty {
      var room = ruimte(rest[rest.startIndex])
      var count = 1
      for index in rest.dropFirst() {
        let next = ruimte(index)
        guard room.overlaps(next) else { break }
        room = room.clamped(to: next)
        count += 1
      }
      let here = dingen[rest[rest.startIndex]].x
      let wanted = liefst.first(where: room.contains) ?? min(max(here, room.lowerBound), room.upperBound)
      for index in rest.prefix(count) { dingen[index].x = wanted.rounded() }
      rest = rest.dropFirst(count)
    }
  }

  /// Between what stands left and right of a thing.
  private func ruimte(_ index: Int) -> ClosedRange<Double> {
    let row = rijen[dingen[index].rij]
    let place = plek[index]
    let edge = Double(dingen[index].breedte) / 2
    let left = place > 0 ? dingen[row[place - 1]].x + afstand(row[place - 1], index) : edge
    let right =
      place + 1 < row.count ? dingen[row[place + 1]].x - afstand(index, row[place + 1]) : .infinity
    let (from, to) = (max(left, edge).rounded(.up), right.rounded(.down))
    // Rounding may have brought its neighbours a pixel too near: then it stays.
    return from <= to ? from...to : dingen[index].x...dingen[index].x
  }

  private func afstand(_ left: Int, _ right: Int) -> Double {
    Double(dingen[left].breedte + dingen[right].breedte) / 2
      + Double(max(dingen[left].marge, dingen[right].marge))
  }

  /// Undoes what rounding brought too near.
  private mutating func duwUiteen(_ row: [Int]) {
    for (left, right) in zip(row, row.dropFirst()) {
      dingen[right].x = max(dingen[right].x, (dingen[left].x + afstand(left, right)).rounded(.up))
    }
  }
}
