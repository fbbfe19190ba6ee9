/// The days on which no statutory term ends: Saturdays, Sundays, recognised holidays and equated days.
///
/// A value: two calendars that hold the same equated days are the same. Handed in wherever a term is
/// counted, so that a day that is announced later moves every running term.
public struct Kalender: Sendable, Equatable {
  /// The days equated by royal decree that this calendar holds, in order of date.
  public let gelijkgesteld: [GelijkgesteldeDag]

  /// One bit for each day from 1965 to 2100, set on days that are not ordinary.
  private let bits: [UInt64]

  private static let first = CivilDate(uncheckedYear: 1965, month: 1, day: 1)
  private static let last = CivilDate(uncheckedYear: 2100, month: 12, day: 31)

  /// A calendar with these equated days.
  public init(gelijkgesteld: [GelijkgesteldeDag] = GelijkgesteldeDag.bekend) {
    self.gelijkgesteld = gelijkgesteld.sorted { $0.datum < $1.datum }
    let count = Kalender.last - Kalender.first + 1
    var bits = [UInt64](repeating: 0, count: (count + 63) / 64)
    func mark(_ day: CivilDate) {
      let index = day - Kalender.first
      if index >= 0, index < count { bits[index >> 6] |= 1 << UInt64(index & 63) }
    }
    // 1965-01-01 was a Friday, so the first Saturday has index 1.
    for saturday in stride(from: 1, to: count, by: 7) {
      mark(Kalender.first.adding(days: saturday))
      mark(Kalender.first.adding(days: saturday + 1))
    }
    for year in 1965...2100 { Feestdag.wettelijk(in: year).forEach { mark($0.datum) } }
    gelijkgesteld.forEach { mark($0.datum) }
    self.bits = bits
  }

  /// The calendar with the equated days that the program knows.
  public static let standaard = Kalender()

  /// Whether a day is neither Saturday, Sunday, recognised holiday nor equated day.
  public func isGewoneDag(_ day: CivilDate) -> Bool {
    let index = day - Kalender.first
    guard index >= 0, day <= Kalender.last else { return reden(day) == nil }
    return bits[index >> 6] & (1 << UInt64(index & 63)) == 0
  }

  /// Why a day is no ordinary day; nil when it is one.
  public func reden(_ day: CivilDate) -> RedenGeenGewoneDag? {
    if let feestdag = Feestdag.wettelijk(in: day.year).first(where: { $0.datum == day }) {
      return .feestdag(feestdag.soort)
    }
    if gelijkgesteld.contains(where: { $0.datum == day }) { return .feestdag(.gelijkgesteld) }
    switch day.weekday {
    case .zaterdag: return .zaterdag
    case .zondag: return .zondag
    default: return nil
    }
  }

  /// All recognised and equated days of a year, in order of date.
  public func feestdagen(in year: Int) -> [Feestdag] {
    let equated = gelijkgesteld.filter { $0.datum.year == year }
      .map { Feestdag($0.datum, .gelijkgesteld, besluit: $0.besluit) }
    return (Feestdag.wettelijk(in: year) + equated).sorted { $0.datum < $1.datum }
  }

  /// The first ordinary day on or after `day`.
  public func eersteGewoneDag(vanaf day: CivilDate) -> CivilDate {
    var day = day
    while !isGewoneDag(day) { day = day.adding(days: 1) }
    return day
  }
}

/// What keeps a term from ending on a day.
public enum RedenGeenGewoneDag: Sendable, Equatable, CustomStringConvertible {
  case zaterdag
  case zondag
  case feestdag(Feestdag.Soort)

  /// The provision of the Algemene termijnenwet.
  public var artikel: Artikel {
    switch self {
    case .zaterdag, .zondag: .atw("1 lid 1")
    case .feestdag(let soort): soort.artikel
    }
  }

  /// The Dutch name of the day.
  public var description: String {
    switch self {
    case .zaterdag: "zaterdag"
    case .zondag: "zondag"
    case .feestdag(let soort): soort.rawValue
    }
  }
}
