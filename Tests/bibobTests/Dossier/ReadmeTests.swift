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
  private static let wortel = Momentopname.fixtures + "/../.."
  private static let readme = Momentopname.read(wortel + "/README.md")

  @Test(
    "the tour gives, word for word, what stands there",
    .enabled(if: readme != nil, "overgeslagen: er is geen README.md"))
  func rondleiding() throws {
    let beurten = Rondleiding.beurten(try #require(Self.readme))
    #expect(!beurten.isEmpty, "README.md toont geen enkele opdracht")
    for verschil in try speel(beurten) { Issue.record("\(verschil)") }
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
    let verschillen = try speel(beurten)
    #expect(verschillen.count == 3, "\(verschillen)")
    #expect(verschillen.allSatisfy { $0.hasPrefix("$ bibob lijst --map d\n") })
    #expect(verschillen.first?.contains("+ Geen dossiers.") == true)
  }

  @Test("every script that a block of shell names is there", .enabled(if: readme != nil))
  func scripts() throws {
    for blok in Rondleiding.blokken(try #require(Self.readme), "sh") {
      for word in blok.joined(separator: " ").split(separator: " ") where word.hasPrefix("script/") {
        #expect(access(Self.wortel + "/" + word, X_OK) == 0, "\(word) ontbreekt of is niet uit te voeren")
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

  /// Plays turns in one folder of their own; returns what came out differently.
  private func speel(_ beurten: [Rondleiding.Beurt]) throws -> [String] {
    let werk = try Werkmap(leeg: true)
    for name in ["Schema", "Templates", "Policy", "script"] {
      #expect(symlink(Self.wortel + "/" + name, werk.pad + "/" + name) == 0)
    }
    let binaries = Proces.bibob.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    return beurten.compactMap { beurt in
      let uitkomst = Proces.voer(
        "/bin/sh", ["-c", "cd '\(werk.pad)' && \(beurt.opdracht) 2>&1"],
        env: [
          "PATH": binaries + ":/usr/local/bin:/usr/bin:/bin", "HOME": werk.pad, "COLUMNS": "80",
          "NO_COLOR": "1",
          "BIBOB_VANDAAG": "",
        ])
      let shown = Rondleiding.regels(uitkomst.uit).map { $0.replacing(werk.pad, with: "/werkmap") }
      guard !Rondleiding.past(shown[...], beurt.verwacht[...]) else { return nil }
      return "$ \(beurt.opdracht)\n" + beurt.verwacht.map { "- \($0)\n" }.joined()
        + shown.map { "+ \($0)\n" }.joined()
    }
  }
}

/// Commands in a text, each with what it should print.
enum Rondleiding {
  struct Beurt {
    let opdracht: String
    var verwacht: [String] = []
  }

  static func regels(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The lines of each fenced block in a language.
  static func blokken(_ text: String, _ taal: String) -> [[String]] {
    var blocks: [[String]] = []
    var fence: String?
    for line in regels(text) {
      if let open = fence {
        if line == "```" { fence = nil } else if open == taal { blocks[blocks.count - 1].append(line) }
      } else if line.hasPrefix("```") {
        fence = String(line.dropFirst(3))
        if fence == taal { blocks.append([]) }
      }
    }
    return blocks
  }

  /// The turns in all blocks of `console`.
  static func beurten(_ text: String) -> [Beurt] {
    var beurten: [Beurt] = []
    for line in blokken(text, "console").joined() {
      if line.hasPrefix("$ ") {
        beurten.append(Beurt(opdracht: String(line.dropFirst(2))))
      } else if !beurten.isEmpty {
        beurten[beurten.count - 1].verwacht.append(line)
      }
    }
    return beurten
  }

  /// Whether lines are as expected, where `…` stands for any number of them.
  static func past(_ shown: ArraySlice<String>, _ wanted: ArraySlice<String>) -> Bool {
    guard let first = wanted.first else { return shown.isEmpty }
    if first == "…" {
      return (shown.startIndex...shown.endIndex).contains { past(shown[$0...], wanted.dropFirst()) }
    }
    return shown.first == first && past(shown.dropFirst(), wanted.dropFirst())
  }
}
