import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Commands in a text, each with what it should print.
enum Rondleiding {
  /// The root of the sources.
  static let wortel = Momentopname.fixtures + "/../.."

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

  /// The files that a text shows whole: blocks of `xml` of which a first line says `<!-- bestand: NAAM -->`.
  static func bestanden(_ text: String) -> [(naam: String, inhoud: String)] {
    blokken(text, "xml").compactMap { lines in
      naam(lines).map { ($0, lines.joined(separator: "\n") + "\n") }
    }
  }

  /// The blocks of `xml` that are part of a file and not a whole one.
  static func stukken(_ text: String) -> [[String]] {
    blokken(text, "xml").filter { naam($0) == nil }
  }

  private static func naam(_ lines: [String]) -> String? {
    let (begin, end) = ("<!-- bestand: ", " -->")
    guard let line = lines.prefix(2).first(where: { $0.hasPrefix(begin) && $0.hasSuffix(end) }) else {
      return nil
    }
    return String(line.dropFirst(begin.count).dropLast(end.count))
  }

  /// Plays turns in one folder of their own, in which files stand; returns what came out differently.
  static func speel(_ beurten: [Beurt], bestanden: [(naam: String, inhoud: String)] = []) throws -> [String] {
    let werk = try Werkmap(leeg: true)
    for name in ["Schema", "Templates", "Policy", "script"] {
      #expect(symlink(wortel + "/" + name, werk.pad + "/" + name) == 0)
    }
    for bestand in bestanden {
      #expect(Momentopname.write(bestand.inhoud, to: werk.pad + "/" + bestand.naam))
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
      let shown = regels(uitkomst.uit).map { $0.replacing(werk.pad, with: "/werkmap") }
      guard !past(shown[...], beurt.verwacht[...]) else { return nil }
      return "$ \(beurt.opdracht)\n" + beurt.verwacht.map { "- \($0)\n" }.joined()
        + shown.map { "+ \($0)\n" }.joined()
    }
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
