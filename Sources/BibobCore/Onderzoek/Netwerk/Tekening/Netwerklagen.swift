/// The level of each person in a drawing: who leads, controls or finances stands above whom he leads, controls or
/// finances; partners and family stand beside each other; who has no tie stands at the bottom.
struct Netwerklagen {
  /// The level, 0 at the top.
  private(set) var laag: [Int]
  /// The number of the part that a person hangs in.
  private(set) var deel: [Int]

  /// The most that stand beside each other without a tie.
  static let losPerRij = 6
  /// The most that stand beside each other before those who only stand above others move up.
  static let vol = 7

  /// - Parameter bogen: pairs of who stands above and who below, and whether they rather stand beside each other.
  init(personen: Int, bogen: [(boven: Int, onder: Int, naast: Bool)]) {
    deel = Netwerklagen.delen(personen, bogen)
    laag = Netwerklagen.langste(personen, bogen.filter { !$0.naast }.map { ($0.boven, $0.onder) })
    zetNaast(bogen)
    spreid(bogen)
    zetLos(bogen)
    let top = laag.min() ?? 0
    let used = Set(laag.map { $0 - top }).sorted()
    let rank = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    laag = laag.map { rank[$0 - top] ?? 0 }
  }

  /// Parts that hang together, numbered by their first person.
  private static func delen(_ count: Int, _ bogen: [(boven: Int, onder: Int, naast: Bool)]) -> [Int] {
    var parent = Array(0..<count)
    func root(_ index: Int) -> Int {
      var at = index
      while parent[at] != at {
        parent[at] = parent[parent[at]]
        at = parent[at]
      }
      return at
    }
    for boog in bogen {
      let (one, other) = (root(boog.boven), root(boog.onder))
      parent[max(one, other)] = min(one, other)
    }
    return (0..<count).map(root)
  }

  /// The longest way down, without the ties that close a circle; negative numbers, 0 at the bottom.
  private static func langste(_ count: Int, _ bogen: [(Int, Int)]) -> [Int] {
    var down = [[Int]](repeating: [], count: count)
    for (upper, lower) in bogen where upper != lower { down[upper].append(lower) }
    var height = [Int](repeating: -1, count: count)
    // 1 while a person is on the way that is being followed.
    var state = [UInt8](repeating: 0, count: count)
    for start in 0..<count where state[start] == 0 {
      var stack = [(start, 0)]
      state[start] = 1
      while let (index, next) = stack.last {
        if next < down[index].count {
          stack[stack.count - 1].1 += 1
          let below = down[index][next]
          if state[below] == 0 {
            state[below] = 1
            stack.append((below, 0))
          }
          continue
        }
        stack.removeLast()
        // Still on the way: that tie closes a circle and says nothing of height.
        height[index] = 1 + (down[index].filter { state[$0] == 2 }.map { height[$0] }.max() ?? -1)
        state[index] = 2
      }
    }
    return height.map { -$0 }
  }

  /// Who is only a partner or family of others stands on their level.
  private mutating func zetNaast(_ bogen: [(boven: Int, onder: Int, naast: Bool)]) {
    var placed = Set(bogen.filter { !$0.naast }.flatMap { [$0.boven, $0.onder] })
    if placed.isEmpty, let first = bogen.first { placed.insert(first.boven) }
    var grown = true
    while grown {
      grown = false
      for boog in bogen where boog.naast {
        for (known, other) in [(boog.boven, boog.onder), (boog.onder, boog.boven)]
        where placed.contains(known) && !placed.contains(other) {
          laag[other] = laag[known]
          placed.insert(other)
          grown = true
        }
      }
    }
  }

  /// Of a level that is too full, every other person who only stands above others goes one level up.
  private mutating func spreid(_ bogen: [(boven: Int, onder: Int, naast: Bool)]) {
    let bound = Set(bogen.flatMap { $0.naast ? [$0.boven, $0.onder] : [$0.onder] })
    let tied = Set(bogen.flatMap { [$0.boven, $0.onder] })
    for level in stride(from: laag.max() ?? 0, through: (laag.min() ?? 0), by: -1) {
      let here = laag.indices.filter { laag[$0] == level && tied.contains($0) }
      let free = here.filter { !bound.contains($0) }
      guard here.count > Netwerklagen.vol, free.count > 1 else { continue }
      // A level of its own: the levels above make room.
      for index in laag.indices where laag[index] < level { laag[index] -= 1 }
      for (turn, index) in free.enumerated() where turn % 2 == 0 { laag[index] = level - 1 }
    }
  }

  private mutating func zetLos(_ bogen: [(boven: Int, onder: Int, naast: Bool)]) {
    let tied = Set(bogen.flatMap { [$0.boven, $0.onder] })
    let bottom = tied.map { laag[$0] }.max() ?? -1
    for (place, index) in laag.indices.filter({ !tied.contains($0) }).enumerated() {
      laag[index] = bottom + 1 + place / Netwerklagen.losPerRij
    }
  }
}
