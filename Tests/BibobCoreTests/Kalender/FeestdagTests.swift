import Testing

@testable import BibobCore

@Suite("Feestdag")
struct FeestdagTests {
  /// Easter Sundays as published by the United States Census Bureau ("Easter Dates from 1600 to 2099").
  static let published: [(String, Int)] = [
    ("1965-04-18", 1965), ("1970-03-29", 1970), ("1981-04-19", 1981), ("1989-03-26", 1989),
    ("1999-04-04", 1999), ("2000-04-23", 2000), ("2001-04-15", 2001), ("2002-03-31", 2002),
    ("2003-04-20", 2003), ("2004-04-11", 2004), ("2005-03-27", 2005), ("2006-04-16", 2006),
    ("2007-04-08", 2007), ("2008-03-23", 2008), ("2009-04-12", 2009), ("2010-04-04", 2010),
    ("2011-04-24", 2011), ("2012-04-08", 2012), ("2013-03-31", 2013), ("2014-04-20", 2014),
    ("2015-04-05", 2015), ("2016-03-27", 2016), ("2017-04-16", 2017), ("2018-04-01", 2018),
    ("2019-04-21", 2019), ("2020-04-12", 2020), ("2021-04-04", 2021), ("2022-04-17", 2022),
    ("2023-04-09", 2023), ("2024-03-31", 2024), ("2025-04-20", 2025), ("2026-04-05", 2026),
    ("2027-03-28", 2027), ("2028-04-16", 2028), ("2029-04-01", 2029), ("2030-04-21", 2030),
    ("2035-03-25", 2035), ("2038-04-25", 2038), ("2049-04-18", 2049), ("2076-04-19", 2076),
    ("2099-04-12", 2099),
  ]

  @Test("Easter falls where the published table has it", arguments: published)
  func easter(_ date: String, _ year: Int) { #expect(Feestdag.paaszondag(year).description == date) }

  /// The rule itself: the first Sunday after the ecclesiastical full moon on or after 21 March. The moon comes
  /// from the table of golden numbers that holds for 1900 to 2199 (Book of Common Prayer, tables 1900–2199).
  @Test("Easter is the Sunday after the tabular full moon, 1900 to 2199")
  func easterByMoon() {
    let moons = [
      (4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5), (3, 25), (4, 13),
      (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27),
    ]
    for year in 1900...2199 {
      let (month, day) = moons[year % 19]
      var sunday = CivilDate(uncheckedYear: year, month: month, day: day)
      repeat { sunday = sunday.adding(days: 1) } while sunday.weekday != .zondag
      #expect(Feestdag.paaszondag(year) == sunday, "\(year)")
    }
  }

  @Test(
    "the birthday is where it is celebrated, and no longer where it was",
    arguments: [
      ("1978-05-01", 1978), ("1979-04-30", 1979), ("1989-04-29", 1989), ("2006-04-29", 2006),
      ("2013-04-30", 2013), ("2014-04-26", 2014), ("2015-04-27", 2015), ("2025-04-26", 2025),
      ("2026-04-27", 2026), ("2031-04-26", 2031),
    ])
  func birthday(_ date: String, _ year: Int) {
    let days = Feestdag.wettelijk(in: year).filter { $0.soort == .koningsdag }
    #expect(days.map(\.datum.description) == [date])
  }

  @Test("every year has the nine days of art. 3(1) and (2), in order", arguments: [1965, 2008, 2026, 2100])
  func nine(_ year: Int) {
    let days = Feestdag.wettelijk(in: year)
    #expect(days.count == 9)
    #expect(Set(days.map(\.soort)).count == 9)
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.datum <= $1.datum })
    #expect(days.allSatisfy { $0.datum.year == year })
    #expect(days.filter { $0.soort == .vijfMei }.map(\.datum.description) == ["\(year)-05-05"])
  }
}
