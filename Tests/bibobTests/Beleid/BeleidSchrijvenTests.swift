import BibobCore
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the page on writing a policy shows is what the program does, and its tables name everything there is.
@Suite("beleid schrijven")
struct BeleidSchrijvenTests {
  private let pagina: String

  init() throws {
    pagina = try #require(Momentopname.read(Rondleiding.wortel + "/docs/beleid-schrijven.md"))
  }

  @Test("the commands of the page, on the files of the page, give word for word what stands there")
  func rondleiding() throws {
    let beurten = Rondleiding.beurten(pagina)
    #expect(beurten.count > 10)
    let verschillen = try Rondleiding.speel(beurten, bestanden: Rondleiding.bestanden(pagina))
    for verschil in verschillen { Issue.record("\(verschil)") }
  }

  @Test("every file of the page is tried, by itself or as a model")
  func geprobeerd() {
    let bestanden = Rondleiding.bestanden(pagina)
    #expect(Set(bestanden.map(\.naam)).count == bestanden.count)
    for (naam, _) in bestanden {
      let model = naam.split(separator: ".").first.map { "<ouder beleid=\"\($0)\">" } ?? ""
      let used =
        Rondleiding.beurten(pagina).contains { $0.opdracht.split(separator: " ").contains { $0 == naam } }
        || bestanden.contains { $0.inhoud.contains(model) }
      #expect(used, "\(naam) wordt nergens geprobeerd")
    }
  }

  @Test("every other fragment stands letter for letter in the whole example")
  func stukken() throws {
    let whole = try #require(Rondleiding.bestanden(pagina).first { $0.naam == "voorbeeldstad.xml" })
    let lines = Self.kaal(Rondleiding.regels(whole.inhoud))
    let stukken = Rondleiding.stukken(pagina)
    #expect(stukken.count > 10)
    for stuk in stukken {
      let part = Self.kaal(stuk)
      let stands = lines.indices.contains { lines[$0...].starts(with: part) }
      #expect(stands, "staat niet zo in het hele voorbeeld:\n\(stuk.joined(separator: "\n"))")
    }
  }

  /// Lines without their indentation and without empty ones.
  private static func kaal(_ lines: [String]) -> [Substring] {
    lines.map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
  }

  @Test("the table of elements has every element of the schema, and no other")
  func elementen() throws {
    let schema = try #require(Momentopname.read(Rondleiding.wortel + "/Policy/beleid.xsd"))
    let known = Set(Rondleiding.regels(schema).compactMap { Self.tussen("<xs:element name=\"", "\"", $0) })
    let shown = Set(tabel("### Elementen").flatMap(Self.codes))
    #expect(known.count > 40)
    #expect(known.subtracting(shown).sorted() == [])
    #expect(shown.subtracting(known).sorted() == [])
  }

  @Test("the table of facts has every fact with its question, and no other")
  func feiten() {
    let rows = tabel("### Feiten")
    #expect(rows.count == Feitenlijst.alle.count)
    for feit in Feitenlijst.alle {
      let start = "| `\(feit.naam)` | "
      #expect(rows.contains { $0.hasPrefix(start) && $0.hasSuffix(" | \(feit.vraag) |") }, "\(feit.naam)")
    }
  }

  @Test("the tables of words for decisions have every word, and no other")
  func woorden() {
    let shown = Set(tabel("### Woorden voor beslissingen").flatMap(Self.codes))
    let known = Set(Beslissingwoord.alle.map(\.woord))
    #expect(known.subtracting(shown).sorted() == [])
    #expect(shown.subtracting(known).sorted() == [])
  }

  @Test("every link of the page leads somewhere")
  func verwijzingen() {
    let heads = Rondleiding.regels(pagina).filter { $0.hasPrefix("#") }.map(Self.anker)
    let links = pagina.split(separator: "](").dropFirst().compactMap { $0.split(separator: ")").first }
    #expect(links.count > 20)
    for link in links {
      if link.hasPrefix("#") {
        #expect(heads.contains(String(link.dropFirst())), "\(link)")
      } else {
        #expect(access(Rondleiding.wortel + "/docs/" + link, R_OK) == 0, "\(link)")
      }
    }
  }

  /// The rows of the tables under a heading.
  private func tabel(_ head: String) -> [String] {
    let after = Rondleiding.regels(pagina).drop { $0 != head }.dropFirst().prefix { !$0.hasPrefix("#") }
    return after.filter { $0.hasPrefix("| `") }
  }

  /// What stands between backticks in the first column.
  private static func codes(_ row: String) -> [String] {
    let column = row.split(separator: "|").first ?? ""
    return column.split(separator: "`").map(String.init).filter { !$0.contains { " ,".contains($0) } }
  }

  private static func tussen(_ begin: String, _ end: Character, _ line: String) -> String? {
    line.split(separator: begin, maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first.map {
      String($0.prefix { $0 != end })
    }
  }

  /// The name by which a page of Markdown links to a heading.
  private static func anker(_ head: String) -> String {
    let title = head.drop { $0 == "#" || $0 == " " }.lowercased()
    return String(
      title.compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" ? $0 : nil })
  }
}
