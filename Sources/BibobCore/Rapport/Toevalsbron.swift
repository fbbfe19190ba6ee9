/// A small random generator (SplitMix64): the same seed gives the same numbers on every machine, so that practice
/// data and forecasts can be made again by anyone.
public struct Toevalsbron: Sendable {
  private var state: UInt64

  /// A generator that starts from a seed.
  public init(zaad: UInt64) { state = zaad }

  /// The next sixty-four bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number in a range, each as likely as the other.
  public mutating func getal(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// A number from 0 up to 1.
  public mutating func deel() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// True with a chance of so many in a thousand.
  public mutating func kans(_ permille: Int) -> Bool { getal(1...1000) <= permille }

  /// One of some values, by weight; nil when there are none.
  mutating func kies<Value>(_ values: [(Value, Int)]) -> Value? {
    let total = values.reduce(0) { $0 + $1.1 }
    guard total > 0 else { return nil }
    var left = getal(1...total)
    for (value, weight) in values {
      left -= weight
      if left <= 0 { return value }
    }
    return values.last?.0
  }

  /// One of some texts; empty when there are none.
  mutating func kies(_ texts: [String]) -> String {
    texts.isEmpty ? "" : texts[getal(0...texts.count - 1)]
  }

  /// The events of a Poisson process in a span in which `mean` are expected.
  mutating func poisson(_ mean: Double) -> Int {
    guard mean > 0 else { return 0 }
    // In parts, so that the product does not run out of digits.
    var (left, count) = (mean, 0)
    while left > 0 {
      let part = min(left, 30)
      left -= part
      let limit = Wiskunde.exp(-part)
      var product = deel()
      while product > limit {
        count += 1
        product *= deel()
      }
    }
    return count
  }
}
