import BibobCore
import TestSupport
import Testing

@Suite("bibob termijn")
struct TermijnTests {
  @Test(
    "the ten test values for the Algemene termijnenwet",
    arguments: [
      ("2026-02-06", "2026-04-03", "2026-04-07"), ("2026-03-02", "2026-04-27", "2026-04-28"),
      ("2025-03-01", "2025-04-26", "2025-04-28"), ("2026-03-10", "2026-05-05", "2026-05-06"),
      ("2026-03-19", "2026-05-14", "2026-05-18"), ("2025-04-03", "2025-05-29", "2025-06-02"),
      ("2025-11-06", "2026-01-01", "2026-01-05"), ("2026-03-30", "2026-05-25", "2026-05-26"),
      ("2026-10-30", "2026-12-25", "2026-12-28"), ("2026-11-06", "2027-01-01", "2027-01-04"),
    ])
  func ten(_ start: String, _ raw: String, _ end: String) throws {
    let uitkomst = Proces.voer(["termijn", start, "8w", "--json"])
    #expect(uitkomst.uitgang == 0)
    #expect(uitkomst.uit.contains("\"ruwEinde\": \"\(raw)\""))
    #expect(uitkomst.uit.contains("\"einde\": \"\(end)\""))
    let plain = Proces.voer(["termijn", start, "8w"]).uit
    #expect(plain.contains("\(try #require(CivilDate(end)).voluit)  \(end)\n"))
    #expect(plain.contains("Atw art. 1 lid 1"))
  }

  @Test(
    "a term in hours has no last day: exit 2 and art. 4",
    arguments: [["48u"], ["8w", "--verlenging", "24u"]])
  func hours(_ words: [String]) {
    let uitkomst = Proces.voer(["termijn", "2026-02-06"] + words)
    #expect(uitkomst.uitgang == 2)
    #expect(uitkomst.fout.contains("geen laatste dag"))
    #expect(uitkomst.fout.contains("art. 4"))
  }

  @Test("both days of a suspension are included, also when it is one day")
  func oneDay() {
    let uitkomst = Proces.voer([
      "termijn", "2026-01-06", "1w", "--schorsing", "2026-01-08..2026-01-08", "--json",
    ])
    #expect(uitkomst.uit.contains("\"einde\": \"2026-01-14\""))
    #expect(uitkomst.uit.contains("\"opgeschorteDagen\": 1"))
  }

  @Test("a day that is equated later moves the term")
  func equated() {
    let words = ["termijn", "2029-03-16", "8w", "--json"]
    #expect(Proces.voer(words).uit.contains("\"einde\": \"2029-05-11\""))
    #expect(Proces.voer(words + ["--gelijkgesteld", "2029-05-11"]).uit.contains("\"einde\": \"2029-05-14\""))
  }

  @Test(
    "what cannot go together or runs out of the calendar is refused",
    arguments: [
      ["2026-02-06", "8w", "--terug", "--schorsing", "2026-01-01..2026-01-02"],
      ["2026-02-06", "8w", "--terug", "--verlenging", "1w"], ["2026-02-06", "9999j"],
      ["2026-02-06", "9999j", "--terug"],
      ["9999-12-31", "1d"], ["0001-01-01", "1d", "--terug"],
      ["2026-02-06", "1d", "--schorsing", "2026-02-07..9999-12-31"],
    ])
  func refused(_ words: [String]) {
    let uitkomst = Proces.voer(["termijn"] + words)
    #expect(uitkomst.uitgang == 2)
    #expect(uitkomst.fout.hasPrefix("bibob: "))
  }
}
