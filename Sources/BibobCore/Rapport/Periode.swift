/// How long a period of a report is.
public enum Periodesoort: String, Sendable, CaseIterable {
  case jaar, kwartaal, maand

  /// Months in it.
  var maanden: Int {
    switch self {
    case .jaar: 12
    case .kwartaal: 3
    case .maand: 1
    }
  }
}

/// A span of days, both included, with a name.
public struct Periode: Sendable, Hashable {
  /// `2023`, `2023 kwartaal 2`, `april 2023`; a part that was cut off says so.
  public let naam: String
  /// The first day.
  public let van: CivilDate
  /// The last day.
  public let tot: CivilDate
  /// Days in the whole calendar period of which this is a part.
  public let dagenGeheel: Int
  /// Days in the calendar year in which it begins.
  public let dagenJaar: Int

  /// Days in it.
  public var dagen: Int { tot - van + 1 }
  /// Whether it is a whole year, quarter or month.
  public var isHeel: Bool { dagen == dagenGeheel }

  /// Whether a day lies in it.
  public func bevat(_ day: CivilDate) -> Bool { van <= day && day <= tot }

  /// A span as it is.
  public init(van: CivilDate, tot: CivilDate) {
    self.init(naam: "\(van.voluit) t/m \(tot.voluit)", van: van, tot: tot, dagenGeheel: tot - van + 1)
  }

  init(naam: String, van: CivilDate, tot: CivilDate, dagenGeheel: Int) {
    self.naam = naam
    self.van = van
    self.tot = tot
    self.dagenGeheel = dagenGeheel
    dagenJaar = CivilDate.length(ofMonth: 2, year: van.year) == 29 ? 366 : 365
  }

  /// The calendar periods that lie in a span, the first and last cut off where the span begins and ends.
  public static func verdeel(van: CivilDate, tot: CivilDate, per soort: Periodesoort) -> [Periode] {
    var periods: [Periode] = []
    let (year, month, _) = van.components
    var start = CivilDate(
      uncheckedYear: year, month: (month - 1) / soort.maanden * soort.maanden + 1, day: 1)
    while start <= tot {
      let next = start.adding(months: soort.maanden)
      let (first, last) = (max(start, van), min(next.adding(days: -1), tot))
      let whole = next - start
      var name = naam(start, soort)
      if last - first + 1 < whole { name += " (t/m \(last.kort))" }
      if first > start { name = "\(naam(start, soort)) (\(first.kort) t/m \(last.kort))" }
      periods.append(Periode(naam: name, van: first, tot: last, dagenGeheel: whole))
      start = next
    }
    return periods
  }

  private static func naam(_ start: CivilDate, _ soort: Periodesoort) -> String {
    let (year, month, _) = start.components
    switch soort {
    case .jaar: return "\(year)"
    case .kwartaal: return "\(year) kwartaal \((month + 2) / 3)"
    case .maand: return "\(CivilDate.maanden[month - 1]) \(year)"
    }
  }
}

extension CivilDate {
  /// Day and month: `31 augustus`.
  var kort: String {
    let (_, month, day) = components
    return "\(day) \(CivilDate.maanden[month - 1])"
  }
}
