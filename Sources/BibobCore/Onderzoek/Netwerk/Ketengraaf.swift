/// The links that form chains, in arrays: the search runs once for each day on which something ended.
struct Ketengraaf {
  private struct Boog {
    let schakel: Int32
    let soort: Relatie.Soort
    let van: Int32
    let naar: Int32
    let vanaf: Int32
    let tot: Int32
  }

  private let bogen: [Boog]
  /// Links by the person at their end, and by the person at their head.
  private let naar: Lijst
  private let van: Lijst
  private let personen: Int

  /// Lists of numbers by person, one after another.
  private struct Lijst {
    var begin: [Int32]
    var leden: [Int32]

    init(_ keys: [Int32], personen: Int) {
      begin = [Int32](repeating: 0, count: personen + 1)
      for key in keys { begin[Int(key) + 1] += 1 }
      for index in 1..<begin.count { begin[index] += begin[index - 1] }
      leden = [Int32](repeating: 0, count: keys.count)
      var next = begin
      for (index, key) in keys.enumerated() {
        leden[Int(next[Int(key)])] = Int32(index)
        next[Int(key)] += 1
      }
    }

    func van(_ person: Int32) -> ArraySlice<Int32> {
      leden[Int(begin[Int(person)])..<Int(begin[Int(person) + 1])]
    }
  }

  init(_ schakels: [Schakel], plaats: [String: Int], personen: Int) {
    bogen = schakels.enumerated().compactMap { index, link in
      guard Ketenregel.Kop(link.soort) != nil, let from = plaats[link.van], let to = plaats[link.naar] else {
        return nil
      }
      return Boog(
        schakel: Int32(index), soort: link.soort, van: Int32(from), naar: Int32(to),
        vanaf: link.vanaf?.days ?? .min, tot: link.tot?.days ?? .max)
    }
    naar = Lijst(bogen.map(\.naar), personen: personen)
    van = Lijst(bogen.map(\.van), personen: personen)
    self.personen = personen
  }

  /// What the links of a day reach from betrokkene: the chains that end there, and those that begin there.
  ///
  /// - Parameters:
  ///   - day: the day on which the links must exist.
  ///   - today: links that begin after this day are not there yet.
  func zoek(op day: Int32, vandaag today: Int32, _ isRoot: [Bool]) -> [Zoektocht] {
    func bestaat(_ boog: Boog) -> Bool { boog.vanaf <= day && day <= boog.tot && boog.vanaf <= today }
    var terug = Zoektocht(personen: personen, slots: Ketenregel.Staart.allCases.map(\.slot))
    terug.loop(isRoot) { person, state, step in
      for index in naar.van(person) where bestaat(bogen[Int(index)]) {
        let boog = bogen[Int(index)]
        let next =
          state.map { Ketenregel.Staart(rawValue: $0)?.met(boog.soort) } ?? Ketenregel.Staart(boog.soort)
        if let next { step(boog.van, next.rawValue, boog.schakel) }
      }
    }
    var heen = Zoektocht(personen: personen, slots: Ketenregel.Kop.allCases.map(\.slot), isHeen: true)
    heen.loop(isRoot) { person, state, step in
      for index in van.van(person) where bestaat(bogen[Int(index)]) {
        let boog = bogen[Int(index)]
        let next = state.map { Ketenregel.Kop(rawValue: $0)?.met(boog.soort) } ?? Ketenregel.Kop(boog.soort)
        if let next { step(boog.naar, next.rawValue, boog.schakel) }
      }
    }
    return [terug, heen]
  }
}

/// A walk from betrokkene, breadth first, over pairs of a person and what the chain amounts to.
struct Zoektocht {
  /// The slot of the role that each state gives.
  private let slots: [Int]
  /// Whether paths are read from betrokkene outward.
  private let isHeen: Bool
  /// The link by which a pair was reached; -1 while it was not.
  private var schakel: [Int32]
  /// The pair before; -1 for betrokkene.
  private var vorige: [Int32]
  private var lengte: [Int32]
  /// The pairs that were reached, the nearest first.
  private(set) var bereikt: [Int32] = []

  init(personen: Int, slots: [Int], isHeen: Bool = false) {
    self.slots = slots
    self.isHeen = isHeen
    schakel = [Int32](repeating: -1, count: personen * slots.count)
    vorige = schakel
    lengte = schakel
  }

  func persoon(_ pair: Int32) -> Int { Int(pair) / slots.count }
  func slot(_ pair: Int32) -> Int { slots[Int(pair) % slots.count] }
  func lengte(_ pair: Int32) -> Int { Int(lengte[Int(pair)]) }

  /// The links of a pair, in reading order.
  func pad(_ pair: Int32) -> [Int32] {
    var path: [Int32] = []
    var at = pair
    while at >= 0 {
      path.append(schakel[Int(at)])
      at = vorige[Int(at)]
    }
    return isHeen ? path.reversed() : path
  }

  /// A path never runs through betrokkene: a chain ends there.
  mutating func loop(_ isRoot: [Bool], _ links: (Int32, Int?, (Int32, Int, Int32) -> Void) -> Void) {
    for root in isRoot.indices where isRoot[root] {
      links(Int32(root), nil) { person, state, link in bereik(person, state, link, van: -1, isRoot) }
    }
    var next = 0
    while next < bereikt.count {
      let pair = bereikt[next]
      next += 1
      links(Int32(persoon(pair)), Int(pair) % slots.count) { person, state, link in
        bereik(person, state, link, van: pair, isRoot)
      }
    }
  }

  private mutating func bereik(
    _ person: Int32, _ state: Int, _ link: Int32, van before: Int32, _ isRoot: [Bool]
  ) {
    let pair = Int(person) * slots.count + state
    guard !isRoot[Int(person)], lengte[pair] < 0 else { return }
    schakel[pair] = link
    vorige[pair] = before
    lengte[pair] = before < 0 ? 1 : lengte[Int(before)] + 1
    bereikt.append(Int32(pair))
  }
}
