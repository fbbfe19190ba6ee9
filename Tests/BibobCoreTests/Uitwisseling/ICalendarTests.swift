import TestSupport
import Testing

@testable import BibobCore

@Suite("iCalendar")
struct ICalendarTests {
  private let kalender = ICalendar(
    naam: "Termijnen; proef, één",
    punten: [
      .init(
        uid: "abc-2026-0001-beslistermijn@bibob", volgnummer: 3, dag: Scenario.dag("2026-04-07"),
        titel: "2026-0001: beslistermijn", omschrijving: "Awb art. 4:13; eerste regel\ntweede \\ regel"),
      .init(
        uid: "abc-2026-0002-zienswijze@bibob", volgnummer: 1, dag: Scenario.dag("2026-12-31"),
        titel: String(repeating: "é‘", count: 60), omschrijving: "", isVervallen: true),
    ], gemaakt: 1_771_236_062_000)

  @Test("every line is at most 75 octets, ends in CRLF, and folding loses nothing")
  func vouwen() {
    let lines = kalender.tekst.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.last == "" && lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    var unfolded: [String] = []
    for line in lines.dropLast() {
      if line.hasPrefix(" ") {
        unfolded[unfolded.count - 1] += line.dropFirst()
      } else {
        unfolded.append(String(line))
      }
    }
    #expect(unfolded.contains("SUMMARY:" + String(repeating: "é‘", count: 60)))
    #expect(unfolded.contains("DESCRIPTION:Awb art. 4:13\\; eerste regel\\ntweede \\\\ regel"))
    #expect(unfolded.contains("X-WR-CALNAME:Termijnen\\; proef\\, één"))
  }

  @Test("an entry is a whole day with a name that stays, a number that rises, and a state")
  func punten() {
    let text = kalender.tekst
    for line in [
      "METHOD:PUBLISH", "UID:abc-2026-0001-beslistermijn@bibob", "SEQUENCE:3", "DTSTART;VALUE=DATE:20260407",
      "DTEND;VALUE=DATE:20260408", "STATUS:CONFIRMED", "STATUS:CANCELLED", "DTEND;VALUE=DATE:20270101",
      "DTSTAMP:20260216T100102Z",
    ] { #expect(text.contains(line + "\r\n"), "\(line)") }
  }
}
