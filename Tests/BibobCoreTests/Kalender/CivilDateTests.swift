import BibobCore
import Testing

@Suite("CivilDate")
struct CivilDateTests {
  /// Counts from day to day with the rule for leap years, and nothing else.
  private struct SlowDay {
    var year = 1900
    var month = 1
    var day = 1
    var weekday = 0  // 1 January 1900 was a Monday

    var isLeap: Bool { year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) }

    mutating func step() {
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      weekday = (weekday + 1) % 7
      day += 1
      guard day > lengths[month - 1] else { return }
      (day, month) = (1, month + 1)
      if month > 12 { (month, year) = (1, year + 1) }
    }

    var text: String {
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "\(year)-\(two(month))-\(two(day))"
    }
  }

  @Test("every day of 1900 to 2200 agrees with counting from day to day")
  func everyDay() throws {
    var slow = SlowDay()
    var fast = try #require(CivilDate("1900-01-01"))
    var wrong: [String] = []
    while slow.year <= 2200 {
      let parts = fast.components
      let same =
        parts == (slow.year, slow.month, slow.day) && fast.weekday.rawValue == slow.weekday
        && fast.description == slow.text && CivilDate(slow.text) == fast
        && CivilDate(year: slow.year, month: slow.month, day: slow.day) == fast
      if !same { wrong.append(slow.text) }
      slow.step()
      fast = fast.adding(days: 1)
    }
    #expect(wrong.isEmpty)
    #expect(fast.description == "2201-01-01")
  }

  @Test("1970-01-01 is day 0, a Thursday")
  func epoch() {
    #expect(CivilDate(days: 0).description == "1970-01-01")
    #expect(CivilDate(days: 0).weekday == .donderdag)
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "", "2026-2-6", "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
      "2026-01-32", "0000-01-01", "2026/01/01", "20260101", "2026-01-01 ", " 2026-01-01", "+026-01-01",
      "２０２６-01-01", "2026-01-0١",
    ])
  func refused(_ text: String) { #expect(CivilDate(text) == nil) }

  @Test(
    "a month later is the same day or the last of a shorter month",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
      ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
      ("2026-10-31", 6, "2027-04-30"), ("2000-02-29", 4800, "2400-02-29"),
    ])
  func months(_ start: String, _ count: Int, _ end: String) throws {
    #expect(try #require(CivilDate(start)).adding(months: count).description == end)
  }

  @Test("a day is written as in a letter")
  func written() throws {
    let day = try #require(CivilDate("2026-04-07"))
    #expect(day.voluit == "7 april 2026")
    #expect(day.metWeekdag == "di 7 april 2026")
  }
}
