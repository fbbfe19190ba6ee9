import TestSupport
import Testing

@Suite("Opdrachtregel")
struct OpdrachtregelTests {
  @Test("--versie and --version say the version and nothing else", arguments: ["--versie", "--version"])
  func version(_ word: String) {
    let uitkomst = Proces.voer([word])
    #expect(uitkomst.uitgang == 0)
    #expect(uitkomst.uit == "bibob 0.1.0\n")
    #expect(uitkomst.fout.isEmpty)
    #expect(Proces.voer(["--geen-kleur", word]).uit == uitkomst.uit)
  }

  @Test("help has four doors to the same room")
  func help() {
    let uitkomsten = [["hulp"], ["help"], ["--help"], ["-h"]].map { Proces.voer($0) }
    #expect(uitkomsten.allSatisfy { $0.uitgang == 0 && $0.fout.isEmpty })
    #expect(Set(uitkomsten.map(\.uit)).count == 1)
    #expect(Proces.voer(["help", "termijn"]).uit == Proces.voer(["termijn", "--help"]).uit)
    #expect(Proces.voer(["termijn", "onzin", "-h"]).uit == Proces.voer(["termijn", "--help"]).uit)
  }

  @Test(
    "a typo gets the nearest right word, on standard error, with exit 2",
    arguments: [
      (["termjin", "2026-02-06", "8w"], "termijn"), (["kalendr", "2026"], "kalender"),
      (["aanvuling", "bash"], "aanvulling"), (["hulp", "termjin"], "termijn"),
      (["hulp", "uitgang"], "uitgangen"),
      (["termijn", "2026-02-06", "8w", "--sort", "wet"], "--soort"),
      (["termijn", "2026-02-06", "8w", "--shcorsing=2026-01-01..2026-01-02"], "--schorsing"),
      (["termijn", "2026-02-06", "8w", "--soort", "brif"], "brief"),
      (["termijn", "2026-02-06", "8w", "-json"], "--json"), (["aanvulling", "bsah"], "bash"),
      (["termijn", "vandag", "8w"], "vandaag"), (["termijn", "6-2-2026", "8w"], "2026-02-06"),
      (["termijn", "2026-02-06", "8weken"], "8w"), (["--versei"], "--versie"),
      (["--jsno", "hulp"], "--json"),
      (["termijn", "2026-02-06", "8w", "--schorsing", "2026-02-20..2026-02-10"], "2026-02-10..2026-02-20"),
    ])
  func typo(_ words: [String], _ meant: String) {
    let uitkomst = Proces.voer(words)
    #expect(uitkomst.uitgang == 2)
    #expect(uitkomst.uit.isEmpty)
    #expect(uitkomst.fout.contains("Bedoelde u ‘\(meant)’?"), "\(uitkomst.fout)")
  }

  @Test(
    "what cannot be understood ends with exit 2, the reason and the usage line",
    arguments: [
      ([], "welke opdracht?"), (["termijn"], "START ontbreekt"),
      (["termijn", "2026-02-06"], "DUUR ontbreekt"),
      (["termijn", "2026-02-06", "8w", "nog"], "één argument te veel"),
      (["termijn", "2026-02-06", "8w", "--soort"], "mist een waarde"),
      (["termijn", "2026-02-06", "8w", "--soort", "--terug"], "mist een waarde"),
      (["termijn", "2026-02-06", "8w", "--terug=ja"], "krijgt geen waarde"),
      (["termijn", "2026-02-06", "8w", "--soort", "wet", "--soort", "amvb"], "maar één keer"),
      (["termijn", "2026-02-30", "8w"], "geen datum"), (["termijn", "2026-02-06", "8"], "geen duur"),
      (["termijn", "2026-02-06", "8w", "--schorsing", "2026-02-10"], "geen periode"),
      (["termijn", "--", "--json", "8w"], "geen datum"), (["kalender", "1964"], "1965 tot en met 2100"),
      (["kalender", "2101"], "1965 tot en met 2100"), (["kalender", "twee"], "geen getal"),
      (["--", "hulp"], "welke"),
      (["termijn", "2026-02-06", "8w", "--vandaag", "gisteren"], "geen datum"), (["-x"], "onbekende optie"),
    ] as [([String], String)])
  func usage(_ words: [String], _ reason: String) {
    let uitkomst = Proces.voer(words)
    #expect(uitkomst.uitgang == 2)
    #expect(uitkomst.uit.isEmpty)
    #expect(uitkomst.fout.hasPrefix("bibob: "))
    #expect(uitkomst.fout.contains(reason), "\(uitkomst.fout)")
    #expect(uitkomst.fout.contains("Gebruik: bibob "), "\(uitkomst.fout)")
  }

  @Test("with --json an error is JSON on standard output and words on standard error")
  func jsonError() {
    let uitkomst = Proces.voer(["termijn", "2026-02-06", "8w", "--json", "--soort", "w\"et\u{1B}"])
    #expect(uitkomst.uitgang == 2)
    #expect(uitkomst.uit.hasPrefix("{\n  \"fout\": {\n    \"soort\": \"gebruik\",\n    \"uitgang\": 2,\n"))
    #expect(uitkomst.uit.contains(#"w\"et\u001b"#))
    #expect(uitkomst.fout.contains("w\"et\u{FFFD}"))
    #expect(!uitkomst.fout.contains("\u{1B}"))
  }

  @Test("options before and after, with = and without, mean the same")
  func order() {
    let plain = Proces.voer(["termijn", "2026-02-06", "8w", "--soort", "brief", "--json"])
    #expect(plain.uitgang == 0)
    for words in [
      ["--json", "termijn", "--soort=brief", "2026-02-06", "8w"],
      ["termijn", "--json", "--soort", "brief", "--", "2026-02-06", "8w"],
      ["--vandaag", "2026-02-06", "termijn", "vandaag", "--soort=brief", "8w", "--json"],
    ] { #expect(Proces.voer(words).uit == plain.uit) }
  }

  @Test("today comes from --vandaag, then BIBOB_VANDAAG, then the machine")
  func today() {
    func end(_ words: [String], _ env: [String: String]) -> Proces.Uitkomst {
      Proces.voer(["termijn", "vandaag", "1d", "--json"] + words, env: env)
    }
    #expect(end([], ["BIBOB_VANDAAG": "2026-03-03"]).uit.contains("\"start\": \"2026-03-03\""))
    #expect(
      end(["--vandaag", "2026-03-04"], ["BIBOB_VANDAAG": "2026-03-03"]).uit.contains(
        "\"start\": \"2026-03-04\""))
    #expect(end([], ["BIBOB_VANDAAG": "morgen"]).uitgang == 2)
    // Fourteen hours east and twelve west of Greenwich never share a date at the same moment.
    let east = end([], ["BIBOB_VANDAAG": "", "TZ": "XXX-14"])
    let west = end([], ["BIBOB_VANDAAG": "", "TZ": "XXX+12"])
    #expect(east.uitgang == 0 && west.uitgang == 0 && east.uit != west.uit)
  }

  @Test("a reader that goes away does not change the exit code and is not complained about")
  func closedPipe() {
    for words in [["kalender", "2026"], ["man"], ["hulp"]] {
      let uitkomst = Proces.voer(words, leesHooguit: 0)
      #expect(uitkomst.uitgang == 0)
      #expect(uitkomst.fout.isEmpty)
    }
    #expect(Proces.voer(["termijn", "x", "8w", "--json"], leesHooguit: 0).uitgang == 2)
  }

  @Test("output that cannot be written is an error", .enabled(if: Proces.vind("sh") != nil))
  func fullDisk() {
    let uitkomst = Proces.voer("/bin/sh", ["-c", "'\(Proces.bibob)' kalender 2026 > /dev/full"])
    #expect(uitkomst.uitgang == 4)
    #expect(uitkomst.fout.contains("niet te schrijven"))
  }

  @Test("bytes that are no UTF-8 are shown as �, and nothing breaks", .enabled(if: Proces.vind("sh") != nil))
  func wrongBytes() {
    let uitkomst = Proces.voer("/bin/sh", ["-c", "'\(Proces.bibob)' \"$(printf '\\377\\300x')\""])
    #expect(uitkomst.uitgang == 2)
    #expect(uitkomst.fout.contains("\u{FFFD}"))
  }
}
