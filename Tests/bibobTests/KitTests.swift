import BibobCore
import TestSupport
import Testing

@testable import bibob

@Suite("Kit")
struct KitTests {
  @Test(
    "text is as wide as it is shown",
    arguments: [
      ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ﾊ", 1), ("👩‍👩‍👧", 2), ("🇳🇱", 2),
      ("\u{1B}[1mx\u{1B}[0m", 1),
      ("…–‘’", 4), ("", 0), ("\u{200B}", 0), ("❤️", 2), ("İĳ", 2),
    ])
  func width(_ text: String, _ columns: Int) { #expect(Breedte.of(text) == columns) }

  @Test("text is cut to a width and never in the middle of a letter")
  func truncate() {
    #expect(Breedte.truncate("Vergunning", to: 6) == "Vergu…")
    #expect(Breedte.truncate("Vergunning", to: 10) == "Vergunning")
    #expect(Breedte.truncate("漢字漢字", to: 6) == "漢字…")
    #expect(Breedte.truncate("café e\u{301}tage", to: 6) == "café…")
    #expect(Breedte.truncate("abc", to: 1) == "…")
    var random = SplitMix64(seed: 1)
    let letters = ["a", "é", "e\u{301}", "漢", "👩‍👩‍👧", " ", "-"]
    for _ in 0..<2000 {
      let text = (0..<random.int(0...30)).map { _ in letters[random.int(0...6)] }.joined()
      let width = random.int(2...20)
      #expect(Breedte.of(Breedte.truncate(text, to: width)) <= width)
      for line in Breedte.wrap(text, to: width) { #expect(Breedte.of(line) <= width) }
      #expect(Breedte.wrap(text, to: width).joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test("plain text is wrapped as any other")
  func plain() {
    var random = SplitMix64(seed: 2)
    let letters = ["a", "bc", "-", " ", " ", "  ", "defghij"]
    for _ in 0..<2000 {
      let text = (0..<random.int(0...20)).map { _ in letters[random.int(0...6)] }.joined()
      let width = random.int(1...24)
      #expect(Breedte.wrap(text, to: width) == Breedte.wrapAny(text, to: width), "\(text) \(width)")
    }
  }

  @Test("data cannot drive a terminal")
  func safe() {
    #expect(Breedte.safe("a\u{1B}[31mb\u{7}\u{9B}\u{202E}") == "a\u{FFFD}[31mb\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(Cell("x\ny").text == "x\u{FFFD}y")
  }

  @Test("JSON keeps its order and escapes what must be escaped")
  func json() {
    let value: JSON = ["b": 1, "a": ["x\"\\\n\u{1}é\u{7F}", nil, true, []], "c": [:]]
    #expect(value.description == #"{"b":1,"a":["x\"\\\n\u0001é\u007f",null,true,[]],"c":{}}"#)
  }

  @Test(
    "the distance counts swaps as one",
    arguments: [
      ("termjin", "termijn", 1), ("", "abc", 3), ("abc", "abc", 0), ("kitten", "sitting", 3), ("ab", "ba", 1),
    ])
  func distance(_ left: String, _ right: String, _ distance: Int) {
    #expect(Suggestie.distance(Array(left), Array(right)) == distance)
    #expect(Suggestie.distance(Array(right), Array(left)) == distance)
  }

  @Test("a word far from all gets no suggestion")
  func noSuggestion() {
    #expect(Suggestie.nearest(to: "xyzzy", in: ["termijn", "kalender"]) == nil)
    #expect(Suggestie.nearest(to: "", in: ["termijn"]) == nil)
    #expect(Suggestie.nearest(to: "kal", in: ["termijn", "kalender"]) == "kalender")
  }

  @Test("the table has no two commands or options of one name, and everything is explained")
  func table() {
    #expect(Set(Opdrachten.alle.map(\.name)).count == Opdrachten.alle.count)
    for opdracht in Opdrachten.alle {
      let names = (opdracht.options + Option.global).map(\.name)
      #expect(Set(names).count == names.count, "\(opdracht.name)")
      #expect(opdracht.hidden || !opdracht.examples.isEmpty, "\(opdracht.name)")
      #expect(opdracht.arguments.allSatisfy { $0.name == $0.name.uppercased() && !$0.help.isEmpty })
      #expect(opdracht.options.allSatisfy { !$0.help.isEmpty && ($0.value == nil || $0.kind.isStated) })
    }
  }

  @Test("a table shrinks, wraps, or becomes records")
  func tables() {
    let table = Table(
      columns: [.init("Nummer"), .init("Naam", .shrink), .init("Uitleg", .wrap, minimum: 10)],
      rows: [["1", "Een lange naam van iemand", "woorden die een paar regels vragen"], ["22", "漢字", ""]])
    func lines(_ width: Int) -> [String] { table.lines(width: width) { $1 } }
    for width in [50, 55, 60, 100] { #expect(lines(width).allSatisfy { Breedte.of($0) <= width }) }
    #expect(lines(55)[1].contains("…") || lines(55).count > 3)
    #expect(lines(40).first == "Nummer  1")
    #expect(lines(100).count == 3)
  }

  @Test("paint changes nothing but the paint, whatever the cells hold")
  func paint() {
    var random = SplitMix64(seed: 9)
    let words = ["een", "voorschrift", "漢字", "  twee", "é", "", "regel\neind", "aaneengeschrevenwoord", "x "]
    for _ in 0..<400 {
      func cell() -> Cell {
        let text = (0..<random.int(0...9)).map { _ in words[random.int(0...words.count - 1)] }
        return Cell(
          text.joined(separator: " "), [nil, .nadruk, .zacht].randomElement(using: &random) ?? nil)
      }
      let table = Table(
        columns: [
          .init("Nummer", .wrap, minimum: 4), .init("Naam", .shrink, right: true, minimum: 4),
          .init("Uitleg", .wrap, minimum: 8),
        ], rows: (0..<random.int(1...4)).map { _ in [cell(), cell(), cell()] }, indent: random.int(0...3))
      let width = random.int(20...120)
      let plain = table.lines(width: width, paint: nil)
      #expect(table.lines(width: width) { $1 } == plain)
      let painted = table.lines(width: width) { "\u{1B}[1m\($1)\u{1B}[0m" }
      #expect(painted.count == plain.count)
      for (left, right) in zip(painted, plain) {
        let bare = left.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
        #expect(bare.reversed().drop { $0 == " " } == right.reversed().drop { $0 == " " })
      }
    }
  }
}

extension ValueKind {
  /// Always true: the switch makes a new kind pass here, and remember `Aanvullen` and `check`.
  fileprivate var isStated: Bool {
    switch self {
    case .text, .number, .date, .duration, .period, .file, .folder, .choice, .dynamic: true
    }
  }
}
