/// Whole days, spread over investigations.
///
/// A share p of n values is found by rank: the smallest value within which at least that share lies, so the place
/// ⌈p·n⌉ in order. The median of an even number is thus a number of days that occurred, and "half were done within
/// 41 days" is true as it stands.
public struct Verdeling: Sendable, Equatable {
  /// The values, in order.
  public let waarden: [Int]

  /// A spread of values in any order.
  public init(_ waarden: [Int]) {
    let inOrder = zip(waarden, waarden.dropFirst()).allSatisfy { $0 <= $1 }
    self.waarden = inOrder ? waarden : waarden.sorted()
  }

  /// How many values.
  public var aantal: Int { waarden.count }
  /// The smallest; nil without values.
  public var minimum: Int? { waarden.first }
  /// The largest; nil without values.
  public var maximum: Int? { waarden.last }
  /// Half lies within this.
  public var mediaan: Int? { percentiel(50) }
  /// Nine in ten lie within this.
  public var p90: Int? { percentiel(90) }
  /// A quarter lies within this.
  public var p25: Int? { percentiel(25) }
  /// Three quarters lie within this.
  public var p75: Int? { percentiel(75) }
  /// The sum.
  public var som: Int { waarden.reduce(0, +) }
  /// The mean in tenths of a day, rounded half up; nil without values.
  public var gemiddeldeTiende: Int? { aantal == 0 ? nil : (som * 20 + aantal) / (2 * aantal) }

  /// The smallest value within which `percent` per cent lies; nil without values.
  public func percentiel(_ percent: Int) -> Int? {
    guard !waarden.isEmpty else { return nil }
    let place = (percent * waarden.count + 99) / 100
    return waarden[min(max(place, 1), waarden.count) - 1]
  }
}
