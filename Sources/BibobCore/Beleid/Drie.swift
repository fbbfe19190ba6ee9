/// True, false or unknown. Unknown is a value of its own: it leads to a question, never to "no test".
public enum Drie: Int8, Sendable, CaseIterable, Comparable {
  case onwaar = 0
  case onbekend = 1
  case waar = 2

  /// A truth value that is known.
  public init(_ value: Bool) { self = value ? .waar : .onwaar }

  /// False when one is false, else unknown when one is unknown.
  public static func en(_ values: some Sequence<Drie>) -> Drie {
    var least = waar
    for value in values {
      if value == .onwaar { return value }
      least = min(least, value)
    }
    return least
  }
  /// True when one is true, else unknown when one is unknown.
  public static func of(_ values: some Sequence<Drie>) -> Drie {
    var most = onwaar
    for value in values {
      if value == .waar { return value }
      most = max(most, value)
    }
    return most
  }
  /// True and false change places; unknown stays.
  public static prefix func ! (value: Drie) -> Drie { Drie(rawValue: 2 - value.rawValue) ?? .onbekend }
  /// In order: false, unknown, true.
  public static func < (left: Drie, right: Drie) -> Bool { left.rawValue < right.rawValue }
}
