/// Whole days, spread over investigations: how often each number of days occurs.
///
/// A share p of n values is found by rank: the smallest value within which at least that share lies, so the place
/// ⌈p·n⌉ in order. The median of an even number is thus a number of days that occurred, and "half were done within
/// 41 days" is true as it stands.
public struct Verdeling: Sendable {
  /// So many days are counted by number; who needs more, or less than none, is kept as it comes.
  private static let ruimte = 1 << 12

  /// How often 0, 1, 2 … days occur.
  private var perDag: [Int] = []
  private var buiten: [Int] = []
  /// How many values.
  public private(set) var aantal = 0
  /// The sum.
  public private(set) var som = 0

  /// No values.
  public init() {}

  /// A spread of values in any order.
  public init(_ waarden: [Int]) {
    for value in waarden { tel(value) }
  }

  /// Counts one more.
  mutating func tel(_ days: Int) { tel(days, keer: 1) }

  private mutating func tel(_ days: Int, keer: Int) {
    aantal += keer
    som += days * keer
    guard days >= 0, days < Verdeling.ruimte else {
      buiten += [Int](repeating: days, count: keer)
      return
    }
    if days >= perDag.count {
      perDag += [Int](repeating: 0, count: (days | 127) + 1 - perDag.count)
    }
    perDag[days] += keer
  }

  /// Adds the values of another.
  static func += (left: inout Verdeling, right: Verdeling) {
    for (days, count) in right.perDag.enumerated() where count > 0 { left.tel(days, keer: count) }
    for days in right.buiten { left.tel(days) }
  }

  /// Every number of days that occurs, in order, and how often.
  private var paren: [(dagen: Int, aantal: Int)] {
    let apart = buiten.sorted().map { (dagen: $0, aantal: 1) }
    let counted = perDag.enumerated().filter { $0.element > 0 }.map { (dagen: $0.offset, aantal: $0.element) }
    return apart.filter { $0.dagen < 0 } + counted + apart.filter { $0.dagen >= 0 }
  }

  /// The values, in order.
  public var waarden: [Int] { paren.flatMap { [Int](repeating: $0.dagen, count: $0.aantal) } }

  /// The smallest; nil without values.
  public var minimum: Int? { waarde(1) }
  /// The largest; nil without values.
  public var maximum: Int? { waarde(aantal) }
  /// Half lies within this.
  public var mediaan: Int? { percentiel(50) }
  /// Nine in ten lie within this.
  public var p90: Int? { percentiel(90) }
  /// A quarter lies within this.
  public var p25: Int? { percentiel(25) }
  /// Three quarters lie within this.
  public var p75: Int? { percentiel(75) }
  /// The mean in tenths of a day, rounded half up; nil without values.
  public var gemiddeldeTiende: Int? { aantal == 0 ? nil : (som * 20 + aantal) / (2 * aantal) }

  /// The smallest value within which `percent` per cent lies; nil without values.
  public func percentiel(_ percent: Int) -> Int? {
    waarde(min(max((percent * aantal + 99) / 100, 1), aantal))
  }

  /// The value at a place in order, from 1; nil without values.
  private func waarde(_ plaats: Int) -> Int? {
    guard aantal > 0 else { return nil }
    var left = plaats
    if buiten.isEmpty {
      for (days, count) in perDag.enumerated() {
        left -= count
        if left <= 0 { return days }
      }
    }
    for (days, count) in paren {
      left -= count
      if left <= 0 { return days }
    }
    return nil
  }
}

extension Verdeling: Equatable {
  /// Whether every number of days occurs as often.
  public static func == (left: Verdeling, right: Verdeling) -> Bool {
    left.aantal == right.aantal && left.som == right.som
      && left.paren.elementsEqual(right.paren) { $0 == $1 }
  }
}
