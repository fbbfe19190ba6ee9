import TestSupport
import Testing

@testable import bibob

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the README shows is what the program does.
@Suite("README")
struct ReadmeTests {
  private static let readme = Momentopname.read(Rondleiding.wortel + "/README.md")

  @Test(
    "the tour gives, word for word, what stands there",
    .enabled(if: readme != nil, "overgeslagen: er is geen README.md"))
  func rondleiding() throws {
    let beurten = Rondleiding.beurten(try #require(Self.readme))
    #expect(!beurten.isEmpty, "README.md toont geen enkele opdracht")
    for verschil in try Rondleiding.speel(beurten) { Issue.record("\(verschil)") }
  }

  @Test("this test sees a difference, takes … for any lines, and knows the folder")
  func zelf() throws {
    let text = """
      ```console
      $ bibob begin --map d
      Er is een opslag gemaakt
        Map         /werkmap/d
      …
      Open nu een dossier: bibob open AANVRAAG.xml --map d
      $ bibob lijst --map d
      Geen dossiers.
      $ bibob toon 2026-0001 --map d
      bibob: er is geen dossier 2026-0001
        ‘bibob lijst’ laat zien welke er zijn.
      ```

      ```sh
      $ bibob nooit
      ```

      ```console
      $ bibob lijst --map d
      Twee dossiers.
      $ bibob lijst --map d
      …
      Twee dossiers.
      $ bibob lijst --map d
      Geen dossiers.
      nog iets
      ```
      """
    let beurten = Rondleiding.beurten(text)
    #expect(beurten.count == 6)
    let verschillen = try Rondleiding.speel(beurten)
    #expect(verschillen.count == 3, "\(verschillen)")
    #expect(verschillen.allSatisfy { $0.hasPrefix("$ bibob lijst --map d\n") })
    #expect(verschillen.first?.contains("+ Geen dossiers.") == true)
  }

  @Test("every script that a block of shell names is there", .enabled(if: readme != nil))
  func scripts() throws {
    for blok in Rondleiding.blokken(try #require(Self.readme), "sh") {
      for word in blok.joined(separator: " ").split(separator: " ") where word.hasPrefix("script/") {
        #expect(
          access(Rondleiding.wortel + "/" + word, X_OK) == 0, "\(word) ontbreekt of is niet uit te voeren")
      }
    }
  }

  @Test("every example in the help is understood")
  func voorbeelden() throws {
    var seen = 0
    for opdracht in Opdrachten.alle {
      for voorbeeld in opdracht.examples {
        // What follows belongs to the shell.
        let line = voorbeeld.line.prefix { $0 != ">" && $0 != "|" && $0 != "<" }
        var words = Woorden.van(String(line))
        #expect(words.first == "bibob" && words.count > 1, "\(voorbeeld.line)")
        words.removeFirst()
        let index = try #require(Programma.commandIndex(words), "\(voorbeeld.line)")
        let named = try #require(Opdrachten.find(words.remove(at: index)), "\(voorbeeld.line)")
        #expect(throws: Never.self, "\(voorbeeld.line)") { try Ontleding.parse(words, for: named) }
        seen += 1
      }
    }
    #expect(seen > 20)
  }
}
