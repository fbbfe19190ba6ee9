import TestSupport
import Testing

@testable import bibob

/// Options that hang on the value of an argument, with a command made for the test.
@Suite("Opties bij een argument")
struct StapOptiesTests {
  private static let stap = Opdracht(
    name: "stap", group: .work, summary: "zet een stap",
    arguments: [Argument(name: "DOSSIER", help: "het nummer"), Argument(name: "STAP", help: "de stap")],
    changes: true,
    dynamic: DynamicOptions(argument: "STAP") {
      [
        .init(
          name: "ontvang", summary: "de aanvraag komt binnen",
          options: [Option("op", "DATUM", kind: .date, required: true, help: "de dag van ontvangst")]),
        .init(
          name: "vraag-advies", summary: "advies vragen",
          options: [Option("reden", "TEKST", help: "waarom"), Option("spoed", help: "met spoed")]),
      ]
    }
  ) { _, _ in .goed }

  private func parse(_ words: String...) throws -> Aanroep { try Ontleding.parse(words, for: Self.stap) }

  private func fout(_ words: String...) throws -> Fout {
    try #require(#expect(throws: Fout.self) { try Ontleding.parse(words, for: Self.stap) })
  }

  @Test("the options of the named step are known, before and after it")
  func known() throws {
    #expect(try parse("12", "ontvang", "--op", "2026-01-05").value("op") == "2026-01-05")
    let aanroep = try parse("--reden=twijfel", "12", "--spoed", "vraag-advies", "--droog")
    #expect(aanroep.value("reden") == "twijfel" && aanroep.flag("spoed") && aanroep.droog)
    #expect(try aanroep.argument("STAP") == "vraag-advies")
  }

  @Test("an option of another step is refused and says where it belongs")
  func other() throws {
    let fout = try fout("12", "ontvang", "--op", "2026-01-05", "--spoed")
    #expect(fout.bericht == "‘--spoed’ hoort niet bij ontvang")
    #expect(fout.uitleg == "Deze optie hoort bij: vraag-advies.")
    #expect(fout.uitgang == .gebruik)
  }

  @Test("typos in the step and in its options get the nearest right word")
  func typos() throws {
    #expect(try fout("12", "ontvnag").bedoelde == "ontvang")
    #expect(try fout("12", "vraag-advies", "--redne", "x").bedoelde == "--reden")
    #expect(try fout("12", "ontvang").bericht == "--op DATUM ontbreekt")
    #expect(try fout("12", "ontvang", "--op", "gisteren").bericht == "--op: geen datum: ‘gisteren’")
    #expect(
      try fout("12", "ontvang", "--opp", "x").gebruik
        == "bibob stap DOSSIER ontvang --op DATUM [--droog] [--json]")
  }

  @Test("the shell completes the step, and then its options only")
  func completion() {
    func names(_ words: String...) -> [String] {
      Aanvullen.answers(to: words, in: [Self.stap]).map(\.name)
    }
    #expect(names("stap", "12", "") == ["ontvang", "vraag-advies"])
    #expect(names("stap", "12", "ontvang", "--o") == ["--op"])
    #expect(names("stap", "12", "vraag-advies", "--op") == [])
    #expect(names("stap", "12", "vraag-advies", "--reden", "x", "--").prefix(2) == ["--spoed", "--droog"])
    #expect(names("stap", "12", "ontvang", "--op", "v") == ["vandaag"])
  }

  @Test("help shows the steps, or the fields of the step that is named")
  func help() {
    func text(_ words: String...) -> String {
      let uitvoer = Uitvoer(plain: true, width: 80)
      Hulptekst.command(Self.stap, words: words, to: uitvoer)
      return uitvoer.buffered
    }
    #expect(text().contains("Waarden van STAP\n  ontvang       de aanvraag komt binnen\n"))
    #expect(text().contains("bibob stap DOSSIER STAP [--VELD WAARDE]… [--droog] [--json]"))
    #expect(
      text("12", "ontvang").contains("Velden van ontvang\n  --op DATUM  de dag van ontvangst (verplicht)\n"))
  }

  @Test("the man page holds the steps with their options")
  func man() {
    let page = Manpagina.text([Self.stap])
    #expect(page.contains(".It Cm vraag\\-advies\n"))
    #expect(page.contains(".It Fl -reden Ar TEKST\n"))
    guard let mandoc = Proces.vind("mandoc") else { return }
    let check = Proces.voer(mandoc, ["-Tlint"], stdin: page)
    #expect(!check.uit.contains("WARNING") && !check.uit.contains("ERROR"), "\(check.uit)")
  }
}
