/// A day in the Gregorian calendar, without a time and without a time zone.
///
/// Dutch terms run in days, so no instant ever enters a term. Stored as the number of days since
/// 1970-01-01; arithmetic is exact for every year from 1 to 9999.
public struct CivilDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01, negative before.
  public let days: Int32

  /// The day that lies `days` after 1970-01-01.
  public init(days: Int32) {
    self.days = days
  }

  /// The day with this year (1 to 9999), month (1 to 12) and day of the month, or nil if there is none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.length(ofMonth: month, year: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD` exactly; anything else is nil.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let day = text.withUTF8({ CivilDate(utf8: $0) }) else { return nil }
    self = day
  }

  /// The same, from UTF-8.
  init?(utf8: UnsafeBufferPointer<UInt8>) {
    guard utf8.count == 10, utf8[4] == 0x2D, utf8[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard (0x30...0x39).contains(utf8[index]) else { return nil }
        value = value * 10 + Int(utf8[index] - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The first day of year 1; before it a day has no ``description``.
  public static let eerste = CivilDate(uncheckedYear: 1, month: 1, day: 1)
  /// The last day of year 9999; after it a day has no ``description``.
  public static let laatste = CivilDate(uncheckedYear: 9999, month: 12, day: 31)

  init(uncheckedYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(days: Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468))
  }

  /// Year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(days) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The year of this day.
  public var year: Int { components.year }

  /// The day of the week.
  public var weekday: Weekdag {
    let index = (Int(days) + 3) % 7
    return Weekdag(rawValue: index < 0 ? index + 7 : index) ?? .maandag
  }

  /// The day that lies `count` days later (earlier when negative).
  public func adding(days count: Int) -> CivilDate {
    CivilDate(days: days + Int32(truncatingIfNeeded: count))
  }

  /// The same day of the month `count` months later, or the last day of that month if it is shorter.
  public func adding(months count: Int) -> CivilDate {
    let (year, month, day) = components
    let index = year * 12 + month - 1 + count
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let length = CivilDate.length(ofMonth: newMonth, year: newYear)
    return CivilDate(uncheckedYear: newYear, month: newMonth, day: min(day, length))
  }

  /// Days from `earlier` to `later`; positive when `later` lies later.
  public static func - (later: CivilDate, earlier: CivilDate) -> Int {
    Int(later.days) - Int(earlier.days)
  }

  /// Whether the left day lies before the right one.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.days < right.days }

  /// Number of days in a month (1 to 12) of a year.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = components
    return String(unsafeUninitializedCapacity: 10) { buffer in
      func put(_ value: Int, at offset: Int, width: Int) {
        var rest = value
        for index in stride(from: offset + width - 1, through: offset, by: -1) {
          buffer[index] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
          rest /= 10
        }
      }
      put(year, at: 0, width: 4)
      buffer[4] = 0x2D
      put(month, at: 5, width: 2)
      buffer[7] = 0x2D
      put(day, at: 8, width: 2)
      return 10
    }
  }

  /// As a Dutch letter writes it: `7 april 2026`.
  public var voluit: String {
    let (year, month, day) = components
    return String(day) + " " + CivilDate.maanden[month - 1] + " " + String(year)
  }

  /// With the day of the week, short: `di 7 april 2026`.
  public var metWeekdag: String { weekday.kort + " " + voluit }

  /// The days from this one to `last`, the year once when it is the same: `za 7 februari t/m vr 3 april 2026`.
  public func totEnMet(_ last: CivilDate) -> String {
    guard last != self else { return metWeekdag }
    let (year, month, day) = components
    let first = year == last.year ? "\(weekday.kort) \(day) \(CivilDate.maanden[month - 1])" : metWeekdag
    return "\(first) t/m \(last.metWeekdag)"
  }

  static let maanden = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
  ]
}

/// A day of the week; the raw value counts from Monday = 0.
public enum Weekdag: Int, Sendable, CaseIterable {
  case maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag

  /// Two letters: `ma`, `di`, …
  public var kort: String { String(String(describing: self).prefix(2)) }
}
