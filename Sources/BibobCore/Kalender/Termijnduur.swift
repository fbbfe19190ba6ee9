/// A length of time as a provision states it: `8w` is eight weeks.
public struct Termijnduur: Sendable, Hashable {
  /// The unit in which the provision counts. The Algemene termijnenwet looks at the unit, so 84 days and
  /// 12 weeks are not the same term.
  public enum Eenheid: String, Sendable, CaseIterable {
    case uren = "u"
    case dagen = "d"
    case weken = "w"
    case maanden = "m"
    case jaren = "j"
  }

  /// How many of the unit; at least 1.
  public let aantal: Int
  /// The unit.
  public let eenheid: Eenheid

  /// A duration; the count is taken as given.
  public init(_ aantal: Int, _ eenheid: Eenheid) {
    self.aantal = aantal
    self.eenheid = eenheid
  }

  /// Whole weeks.
  public static func weken(_ aantal: Int) -> Termijnduur { Termijnduur(aantal, .weken) }
  /// Days.
  public static func dagen(_ aantal: Int) -> Termijnduur { Termijnduur(aantal, .dagen) }
  /// Calendar months.
  public static func maanden(_ aantal: Int) -> Termijnduur { Termijnduur(aantal, .maanden) }
  /// Calendar years.
  public static func jaren(_ aantal: Int) -> Termijnduur { Termijnduur(aantal, .jaren) }

  /// Reads `8w`, `14d`, `6m`, `5j` or `48u` (1 to 9999 of a unit); anything else is nil.
  public init?(_ text: String) {
    guard let last = text.last, let unit = Eenheid(rawValue: last.lowercased()) else { return nil }
    let digits = text.dropLast()
    guard !digits.isEmpty, digits.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(digits), count >= 1
    else { return nil }
    self.init(count, unit)
  }

  /// The day that lies this long after `start`, before any rule moves it. A term in hours has no last day;
  /// it counts here as whole days, rounded up.
  public func na(_ start: CivilDate) -> CivilDate {
    switch eenheid {
    case .uren: start.adding(days: (aantal + 23) / 24)
    case .dagen: start.adding(days: aantal)
    case .weken: start.adding(days: 7 * aantal)
    case .maanden: start.adding(months: aantal)
    case .jaren: start.adding(months: 12 * aantal)
    }
  }

  /// The day that lies this long before `end`.
  public func voor(_ end: CivilDate) -> CivilDate {
    eenheid == .uren ? end.adding(days: -((aantal + 23) / 24)) : Termijnduur(-aantal, eenheid).na(end)
  }
}

extension Termijnduur: CustomStringConvertible {
  /// `8 weken`, `1 maand`.
  public var description: String {
    let one = aantal == 1
    return switch eenheid {
    case .uren: "\(aantal) uur"
    case .dagen: "\(aantal) \(one ? "dag" : "dagen")"
    case .weken: "\(aantal) \(one ? "week" : "weken")"
    case .maanden: "\(aantal) \(one ? "maand" : "maanden")"
    case .jaren: "\(aantal) jaar"
    }
  }

  /// As it is read back: `8w`.
  public var kort: String { "\(aantal)\(eenheid.rawValue)" }
}
