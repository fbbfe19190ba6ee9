/// What is chance in counts: intervals around a number, and the comparison of two.
///
/// Counts of things that come one by one are taken to follow a Poisson law. The interval around one count is the
/// exact one of Garwood; two counts are compared given their sum, which makes the one a binomial share of both
/// (Przyborowski and Wilenski), with the interval of Clopper and Pearson for the ratio and twice the smaller tail
/// for the chance. Interval and chance then always agree.
public enum Toevalstoets {
  /// How certain the intervals are, in per cent.
  public static let zekerheid = 95
  private static let alfa = 0.05

  /// The exact interval for the mean of which a count was seen.
  public static func interval(_ count: Int) -> ClosedRange<Double> {
    let (tail, mean) = (alfa / 2, Double(count))
    // Ten deviations: far beyond what a chance of one in forty reaches.
    let reach = 10 * (mean + 1).squareRoot() + 20
    let low =
      count == 0 ? 0 : zoek(max(0, mean - reach), mean + 1) { afstand(tail, poissonStaart(count, $0)) }
    let high = zoek(mean, mean + reach) { afstand(poissonVerdeling(count, $0), tail) }
    return low...high
  }

  /// How far one chance lies above another, as logarithms: nearly straight where the chances themselves bend.
  private static func afstand(_ left: Double, _ right: Double) -> Double {
    Wiskunde.ln(max(left, 1e-300)) - Wiskunde.ln(max(right, 1e-300))
  }

  /// The point between two at which a falling function becomes zero, by the chord between the bounds, where a bound that
  /// stays gets half its weight (Illinois); by halving where the chord leads nowhere.
  private static func zoek(_ low: Double, _ high: Double, _ falling: (Double) -> Double) -> Double {
    var (left, right) = ((x: low, y: falling(low)), (x: high, y: falling(high)))
    guard left.y > 0 else { return low }
    guard right.y < 0 else { return high }
    var isLeft: Bool?
    for round in 0..<200 where right.x - left.x > 1e-13 * right.x {
      var x = (left.x * right.y - right.x * left.y) / (right.y - left.y)
      if round % 8 == 7 || !(x > left.x && x < right.x) { x = (left.x + right.x) / 2 }
      let y = falling(x)
      if y == 0 { return x }
      if y > 0 {
        if isLeft == true { right.y /= 2 }
        left = (x, y)
      } else {
        if isLeft == false { left.y /= 2 }
        right = (x, y)
      }
      isLeft = y > 0
    }
    return (left.x + right.x) / 2
  }

  /// The chance of at most so many.
  static func poissonVerdeling(_ count: Int, _ mean: Double) -> Double {
    guard mean > 0 else { return 1 }
    // From the largest term on, towards the tail that is small.
    if mean >= Double(count) {
      return som(poisson(count, mean), count) { Double($0) / mean }
    }
    var (term, sum) = (poisson(count + 1, mean), 0.0)
    var index = count + 1
    while term > sum * 1e-17 {
      sum += term
      index += 1
      term *= mean / Double(index)
    }
    return 1 - sum
  }

  private static func poisson(_ count: Int, _ mean: Double) -> Double {
    Wiskunde.exp(Double(count) * Wiskunde.ln(mean) - mean - Wiskunde.lnFaculteit(count))
  }

  /// Adds terms from `count` down to 0; `ratio` leads from a term to the one before it.
  private static func som(_ first: Double, _ count: Int, _ ratio: (Int) -> Double) -> Double {
    var (term, sum) = (first, 0.0)
    for index in stride(from: count, through: 0, by: -1) {
      sum += term
      term *= ratio(index)
      if term < sum * 1e-17 { break }
    }
    return min(1, sum)
  }

  /// The chance of at least so many.
  private static func poissonStaart(_ count: Int, _ mean: Double) -> Double {
    1 - poissonVerdeling(count - 1, mean)
  }

  /// Two counts, each over its own span.
  public struct Vergelijking: Sendable, Equatable {
    /// The first count.
    public let eerste: Int
    /// Its span in days.
    public let eersteDagen: Int
    /// The second count.
    public let tweede: Int
    /// Its span in days.
    public let tweedeDagen: Int
    /// The second pace divided by the first; nil when the first counted none.
    public let verhouding: Double?
    /// The lower bound of that ratio.
    public let onder: Double
    /// The upper bound; nil when the first counted none.
    public let boven: Double?
    /// The chance of a difference at least this large when the pace is the same.
    public let kans: Double

    /// Whether the difference is more than chance explains at the level of the intervals.
    public var isMeerDanToeval: Bool { kans < alfa }
  }

  /// Compares two counts over their spans; nil when there is nothing to compare.
  public static func vergelijk(
    _ eerste: Int, dagen eersteDagen: Int, met tweede: Int, dagen tweedeDagen: Int
  ) -> Vergelijking? {
    let total = eerste + tweede
    guard total > 0, eersteDagen > 0, tweedeDagen > 0 else { return nil }
    let share = Double(tweedeDagen) / Double(eersteDagen + tweedeDagen)
    let below = binomiaal(tweede, total, share)
    let above = 1 - (tweede == 0 ? 0 : binomiaal(tweede - 1, total, share))
    let tail = alfa / 2
    let part = Double(tweede) / Double(total)
    let reach = (10 * (part * (1 - part) * Double(total)).squareRoot() + 20) / Double(total)
    let low =
      tweede == 0
      ? 0 : zoek(max(0, part - reach), part) { afstand(tail, 1 - binomiaal(tweede - 1, total, $0)) }
    let high =
      eerste == 0 ? 1 : zoek(part, min(1, part + reach)) { afstand(binomiaal(tweede, total, $0), tail) }
    let scale = Double(eersteDagen) / Double(tweedeDagen)
    return Vergelijking(
      eerste: eerste, eersteDagen: eersteDagen, tweede: tweede, tweedeDagen: tweedeDagen,
      verhouding: eerste == 0 ? nil : Double(tweede) / Double(eerste) * scale,
      onder: low / (1 - low) * scale, boven: eerste == 0 ? nil : high / (1 - high) * scale,
      kans: min(1, 2 * min(below, above)))
  }

  /// The chance of at most `count` out of `total`, each with chance `share`.
  static func binomiaal(_ count: Int, _ total: Int, _ share: Double) -> Double {
    guard share > 0, count < total else { return 1 }
    guard share < 1 else { return 0 }
    if Double(count) <= Double(total) * share {
      let down = (1 - share) / share
      return som(binomiaalTerm(count, total, share), count) { Double($0) / Double(total - $0 + 1) * down }
    }
    // What lies above is the same with success and failure changed about.
    return 1 - binomiaal(total - count - 1, total, 1 - share)
  }

  private static func binomiaalTerm(_ count: Int, _ total: Int, _ share: Double) -> Double {
    let ways =
      Wiskunde.lnFaculteit(total) - Wiskunde.lnFaculteit(count) - Wiskunde.lnFaculteit(total - count)
    return Wiskunde.exp(
      ways + Double(count) * Wiskunde.ln(share) + Double(total - count) * Wiskunde.ln(1 - share))
  }
}
