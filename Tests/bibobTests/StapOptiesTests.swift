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
    #expect(try fout("12", "ontvang", "--op", "gisteren").bericht.hasPrefix("geen datum"))
    #expect(
      try fout("12", "ontvang", "--opp", "x").gebruik
        == "bibob stap DOSSIER ontvang --op DATUM [--droog] [--json]")
  }
}
