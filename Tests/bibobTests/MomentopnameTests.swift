import TestSupport
import Testing

@testable import bibob

/// Whole texts as a user sees them, kept in `Fixtures/momentopnamen`.
@Suite("Momentopnamen")
struct MomentopnameTests {
  @Test("the help of every command", arguments: Opdrachten.alle.filter { !$0.hidden }.map(\.name))
  func help(_ name: String) {
    let uitkomst = Proces.voer([name, "--help"])
    #expect(uitkomst.uitgang == 0 && uitkomst.fout.isEmpty)
    #expect(Momentopname.verschil(uitkomst.uit, "hulp-\(name).txt") == nil)
  }

  @Test("pages of help", arguments: Onderwerp.alle.map(\.name))
  func topics(_ name: String) {
    #expect(Momentopname.verschil(Proces.voer(["hulp", name]).uit, "onderwerp-\(name).txt") == nil)
  }

  @Test(
    "answers",
    arguments: [
      ("hulp", ["hulp"], [:]), ("kalender-2026", ["kalender", "2026"], [:]),
      ("kalender-2021", ["kalender", "2021"], [:]),
      ("kalender-2026-json", ["kalender", "2026", "--json"], [:]),
      ("kalender-smal", ["kalender", "2026"], ["COLUMNS": "40"]),
      ("termijn-pasen", ["termijn", "2026-02-06", "8w"], [:]),
      ("termijn-smal", ["termijn", "2026-02-06", "8w"], ["COLUMNS": "40"]),
      ("termijn-breed", ["termijn", "2026-02-06", "8w"], ["COLUMNS": "140"]),
      (
        "termijn-json", ["termijn", "2026-02-06", "8w", "--json", "--schorsing", "2026-02-10..2026-02-20"],
        [:]
      ),
      (
        "termijn-grootboek",
        [
          "termijn", "2026-01-05", "8w", "--schorsing", "2026-01-12..2026-01-26", "--schorsing",
          "2026-01-20..2026-02-02", "--schorsing", "2026-01-14..2026-01-15", "--verlenging=6w",
        ], [:]
      ), ("termijn-terug", ["termijn", "2026-04-07", "3d", "--terug"], [:]),
      ("termijn-lang", ["termijn", "2026-01-17", "6m"], [:]),
      ("termijn-brief", ["termijn", "2026-04-03", "1d", "--soort", "brief"], [:]),
      ("termijn-onbekend-jaar", ["termijn", "2029-04-01", "4w"], [:]),
    ] as [(String, [String], [String: String])])
  func answers(_ name: String, _ words: [String], _ env: [String: String]) {
    let uitkomst = Proces.voer(words, env: env)
    #expect(uitkomst.uitgang == 0 && uitkomst.fout.isEmpty)
    #expect(Momentopname.verschil(uitkomst.uit, name + ".txt") == nil)
  }

  @Test(
    "errors",
    arguments: [
      ("fout-opdracht", ["termjin"], [:]), ("fout-uren", ["termijn", "2026-02-06", "48u"], [:]),
      ("fout-optie", ["termijn", "2026-02-06", "8w", "--schorsng", "x"], [:]),
      ("fout-datum", ["termijn", "31-12-2026", "8w"], [:]),
      ("fout-smal", ["termijn", "x", "8w"], ["COLUMNS": "40"]),
    ] as [(String, [String], [String: String])])
  func errors(_ name: String, _ words: [String], _ env: [String: String]) {
    let uitkomst = Proces.voer(words, env: env)
    #expect(uitkomst.uitgang == 2 && uitkomst.uit.isEmpty)
    #expect(Momentopname.verschil(uitkomst.fout, name + ".txt") == nil)
  }

  @Test("no line is wider than the terminal", arguments: [30, 40, 49, 50, 60, 80, 120])
  func widths(_ width: Int) {
    for words in [
      ["kalender", "2026"], ["termijn", "2026-02-06", "8w"], ["hulp", "kalender"], ["hulp", "datums"],
    ] {
      let text = Proces.voer(words, env: ["COLUMNS": String(width)]).uit
      for line in text.split(separator: "\n") where !line.contains("bibob ") {
        #expect(Breedte.of(line) <= width, "\(words) \(line)")
      }
    }
  }
}
