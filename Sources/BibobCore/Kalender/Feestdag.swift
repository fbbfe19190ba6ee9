/// A day that the Algemene termijnenwet counts with Sunday, and the provision that says so.
public struct Feestdag: Sendable, Equatable {
  /// Why a day is no ordinary day.
  public enum Soort: String, Sendable, CaseIterable {
    case nieuwjaarsdag = "Nieuwjaarsdag"
    case goedeVrijdag = "Goede Vrijdag"
    case tweedePaasdag = "tweede Paasdag"
    case koningsdag = "Koningsdag"
    case vijfMei = "vijfde mei"
    case hemelvaartsdag = "Hemelvaartsdag"
    case tweedePinksterdag = "tweede Pinksterdag"
    case eersteKerstdag = "eerste Kerstdag"
    case tweedeKerstdag = "tweede Kerstdag"
    case gelijkgesteld = "gelijkgestelde dag"

    /// The provision of the Algemene termijnenwet that names this day.
    public var artikel: Artikel {
      switch self {
      case .goedeVrijdag: .atw("3 lid 2")
      case .gelijkgesteld: .atw("3 lid 3")
      default: .atw("3 lid 1")
      }
    }
  }

  /// The day itself.
  public let datum: CivilDate
  /// Why it is no ordinary day.
  public let soort: Soort
  /// Where the royal decree stands that equates the day; nil for the days of art. 3(1) and (2).
  public let besluit: String?

  init(_ datum: CivilDate, _ soort: Soort, besluit: String? = nil) {
    self.datum = datum
    self.soort = soort
    self.besluit = besluit
  }

  /// The days of art. 3(1) and (2) in a year, in order of date.
  ///
  /// 1. New Year's Day, Easter Monday, Whit Monday, both Christmas days, Ascension Day, 5 May in every year.
  /// 2. The day on which the King's (until 2013 the Queen's) birthday is celebrated: 27 April, or 26 April
  ///    when the 27th is a Sunday. Queen's Day was 30 April; on a Sunday it was kept on the 29th since 1980.
  /// 3. Good Friday is equated by art. 3(2).
  ///
  /// Easter Sunday and Whit Sunday are Sundays already.
  public static func wettelijk(in year: Int) -> [Feestdag] {
    let pasen = paaszondag(year)
    func day(_ month: Int, _ day: Int) -> CivilDate { CivilDate(uncheckedYear: year, month: month, day: day) }
    let days: [Feestdag] = [
      Feestdag(day(1, 1), .nieuwjaarsdag),
      Feestdag(pasen.adding(days: -2), .goedeVrijdag),
      Feestdag(pasen.adding(days: 1), .tweedePaasdag),
      Feestdag(verjaardagVorst(year), .koningsdag),
      Feestdag(day(5, 5), .vijfMei),
      Feestdag(pasen.adding(days: 39), .hemelvaartsdag),
      Feestdag(pasen.adding(days: 50), .tweedePinksterdag),
      Feestdag(day(12, 25), .eersteKerstdag),
      Feestdag(day(12, 26), .tweedeKerstdag),
    ]
    return days.sorted { $0.datum < $1.datum }
  }

  /// Easter Sunday by the Gregorian computus.
  static func paaszondag(_ year: Int) -> CivilDate {
    let golden = year % 19
    let century = year / 100
    let corrected = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
    let epact = corrected - (corrected / 28) * (1 - (29 / (corrected + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + epact + 2 - century + century / 4) % 7
    let offset = epact - weekday
    let month = 3 + (offset + 40) / 44
    return CivilDate(uncheckedYear: year, month: month, day: offset + 28 - 31 * (month / 4))
  }

  private static func verjaardagVorst(_ year: Int) -> CivilDate {
    if year >= 2014 {
      let day = CivilDate(uncheckedYear: year, month: 4, day: 27)
      return day.weekday == .zondag ? day.adding(days: -1) : day
    }
    let day = CivilDate(uncheckedYear: year, month: 4, day: 30)
    guard day.weekday == .zondag else { return day }
    return day.adding(days: year >= 1980 ? -1 : 1)
  }
}
