import TestSupport
import Testing

/// Colour and width, on a real pseudo-terminal.
@Suite("Kleur en breedte op een terminal")
struct KleurTests {
  private let words = ["termijn", "2026-02-06", "8w"]

  @Test("colour on a terminal, none in a pipe")
  func colour() {
    let shown = Proces.voerInTerminal(words, env: ["TERM": "xterm"])
    #expect(shown.uitgang == 0)
    #expect(shown.uit.contains("\u{1B}[1;32mdinsdag 7 april 2026\u{1B}[0m"))
    #expect(!Proces.voer(words, env: ["TERM": "xterm"]).uit.contains("\u{1B}"))
  }

  @Test("no colour with NO_COLOR, TERM=dumb or --geen-kleur")
  func plain() {
    let shown = [
      Proces.voerInTerminal(words, env: ["TERM": "xterm", "NO_COLOR": "1"]),
      Proces.voerInTerminal(words, env: ["TERM": "dumb"]),
      Proces.voerInTerminal(words + ["--geen-kleur"], env: ["TERM": "xterm"]),
      Proces.voerInTerminal(["termjin"], env: ["TERM": "xterm", "NO_COLOR": "1"]),
    ]
    for uitkomst in shown { #expect(!uitkomst.uit.isEmpty && !uitkomst.uit.contains("\u{1B}")) }
    #expect(Proces.voerInTerminal(["termjin"], env: ["TERM": "xterm"]).uit.contains("\u{1B}[1;31mbibob:"))
    #expect(Proces.voerInTerminal(words, env: ["NO_COLOR": ""]).uit.contains("\u{1B}"))
  }

  @Test("the width is the terminal's, unless COLUMNS says otherwise")
  func width() {
    func text(_ columns: UInt16, _ env: [String: String] = [:]) -> String {
      let shown = Proces.voerInTerminal(words + ["--geen-kleur"], env: env, kolommen: columns).uit
      return String(shown.filter { $0 != "\r" }.map { $0 == "\r\n" ? "\n" : $0 })
    }
    #expect(text(40) == Proces.voer(words, env: ["COLUMNS": "40"]).uit)
    #expect(text(80) == Proces.voer(words).uit)
    #expect(text(120, ["COLUMNS": "40"]) == text(40))
  }
}
