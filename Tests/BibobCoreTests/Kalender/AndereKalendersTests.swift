import TestSupport
import Testing

@testable import BibobCore

/// The holidays of the Act against those of PyPI `holidays`, where Python has that package. `BIBOB_PYTHON`
/// names another interpreter than `python3`.
@Suite("Feestdagen naast PyPI holidays")
struct AndereKalendersTests {
  private static let days: [String]? = {
    let script = """
      import holidays
      nl = holidays.Netherlands(years=range(1966, 2101), categories=("public", "optional"))
      for day in sorted(nl): print(day.isoformat())
      """
    guard let python = Proces.omgeving("BIBOB_PYTHON") ?? Proces.vind("python3") else { return nil }
    let uitkomst = Proces.voer(python, ["-c", script])
    return uitkomst.uitgang == 0 ? uitkomst.uit.split(separator: "\n").map(String.init) : nil
  }()

  @Test(
    "every day of 1966 (where the package begins) to 2100, with each difference explained",
    .enabled(if: days != nil, "overgeslagen: geen python3 met het pakket holidays"))
  func compare() throws {
    let theirs = Set(try #require(Self.days).compactMap { CivilDate($0) })
    #expect(theirs.count > 1000)
    for year in 1966...2100 {
      let ours = Set(Feestdag.wettelijk(in: year).map(\.datum))
      let easter = Feestdag.paaszondag(year)
      // Easter Sunday and Whit Sunday are Sundays: the Act need not name them.
      let sundays: Set = [easter, easter.adding(days: 49)]
      // 5 May is a holiday of the Act in every year; the package has it every fifth year until 1981.
      let mayDiffer = year < 1982 && year % 5 != 0
      let liberation: Set = mayDiffer ? [CivilDate(uncheckedYear: year, month: 5, day: 5)] : []
      let missing = theirs.filter { $0.year == year }.subtracting(ours).subtracting(sundays)
      let extra = ours.subtracting(theirs).subtracting(liberation)
      #expect(missing.isEmpty, "\(year)")
      #expect(extra.isEmpty, "\(year)")
    }
  }
}
