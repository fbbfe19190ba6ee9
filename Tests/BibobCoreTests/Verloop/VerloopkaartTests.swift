import Testing

@testable import BibobCore

/// The table seen from its phases, and as XML and Mermaid.
@Suite("Verloopkaart")
struct VerloopkaartTests {
  @Test("a track leaves out what it does not know, and phases that nothing leads to")
  func filter() {
    let kaart = Verloopkaart(spoor: .intrekking)
    #expect(!kaart.fasen.contains(.buitenBehandeling) && kaart.fasen.contains(.intake))
    #expect(kaart.overgangen.allSatisfy { $0.sporen.contains(.intrekking) })
    let phase = Verloopkaart(fasen: [.formulier])
    #expect(phase.fasen == [.formulier] && phase.stappen(in: .intake).isEmpty)
    #expect(
      phase.stappen(in: .formulier).map(\.stap)
        == Verloop.tabel.filter { $0.van.contains(.formulier) }.map(\.stap))
  }

  @Test("groups are named by where they exist")
  func groups() {
    #expect(
      Verloopkaart().groepen.map(\.naam) == [
        "In elke fase behalve gesloten en vernietigd", "In elke fase behalve vernietigd",
        "Van intake tot en met voornemen", "Van intake tot en met voornemen",
      ])
    // What is there for applications under public law only, and what is there on either track.
    let open = Verloopkaart().groepen.suffix(2)
    #expect(open.map { $0.overgangen[0].sporen } == [[.aanvraag], Spoor.allCases])
    #expect(open.last?.overgangen.map(\.stap) == [.beleidToetsen])
  }

  @Test("own steps and groups together are all the steps of a phase", arguments: Fase.allCases)
  func parts(_ fase: Fase) {
    let kaart = Verloopkaart()
    let parts = kaart.eigenStappen(in: fase) + kaart.groepen(in: fase).flatMap(\.overgangen)
    #expect(Set(parts.map(\.stap)) == Set(kaart.stappen(in: fase).map(\.stap)))
    #expect(parts.count == kaart.stappen(in: fase).count)
  }

  @Test("Mermaid holds every transition, with names that it can read", arguments: TekeningTests.kaarten)
  func mermaid(_ kaart: Verloopkaart) {
    let lines = kaart.mermaid.split(separator: "\n").map { String($0.drop(while: { $0 == " " })) }
    #expect(lines.first == "stateDiagram-v2")
    var moves: [String] = []
    for line in lines where line.contains("-->") && !line.contains("[*]") {
      let words = line.split(separator: " ", maxSplits: 4).map(String.init)
      #expect(words.count == 5 && words[1] == "-->" && words[3] == ":")
      let (from, to) = (words[0].map { $0 == "_" ? "-" : $0 }, words[2].map { $0 == "_" ? "-" : $0 })
      for step in words[4].split(separator: ",") {
        moves.append("\(String(from)) \(String(to)) \(step.drop(while: { $0 == " " }))")
      }
    }
    let expected = TekeningTests.zetten(kaart.overgangen).filter { move in
      kaart.fasen.contains { move.hasPrefix($0.rawValue + " ") }
    }
    #expect(moves.sorted() == expected)
    let names = Set(lines.filter { $0.hasPrefix("state \"") }.compactMap { $0.split(separator: " ").last })
    #expect(names.count == kaart.betrokkenFasen.count)
    #expect(names.allSatisfy { name in name.allSatisfy { $0 == "_" || $0.isLetter && $0.isLowercase } })
  }

  @Test("Mermaid holds the steps of a group, in at most one note a phase", arguments: TekeningTests.kaarten)
  func notes(_ kaart: Verloopkaart) {
    let lines = kaart.mermaid.split(separator: "\n").map { String($0.drop(while: { $0 == " " })) }
    let heads = lines.filter { $0.hasPrefix("note ") }
    #expect(Set(heads).count == heads.count && heads.count == lines.filter { $0 == "end note" }.count)
    for row in kaart.groepen.flatMap(\.overgangen) { #expect(lines.contains("- \(row.stap.rawValue)")) }
  }

  @Test("the SVG is well-formed XML", arguments: TekeningTests.kaarten)
  func wellFormed(_ kaart: Verloopkaart) { #expect(VerloopkaartTests.fout(in: kaart.svg) == nil) }

  @Test("the check of XML sees what is wrong")
  func checker() {
    for wrong in [
      "<a><b></a></b>", "<a>", "<a x=1/>", "<a>x & y</a>", "<a/><b/>", "<a x=\"1\" x=\"2\"/>", "",
    ] {
      #expect(VerloopkaartTests.fout(in: wrong) != nil, "\(wrong)")
    }
    #expect(VerloopkaartTests.fout(in: "<a x=\"1\">t &amp; t<b/></a>\n") == nil)
  }

  /// What is wrong with an XML text without comments, CDATA or declarations; nil when nothing is.
  static func fout(in text: String) -> String? {
    var open: [Substring] = []
    var roots = 0
    for piece in text.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
      let parts = piece.element.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let content = piece.offset == 0 ? piece.element : parts.last ?? ""
      if piece.offset > 0 {
        guard parts.count == 2 else { return "geen > in <\(piece.element)" }
        if let wrong = tag(parts[0], &open, &roots) { return wrong }
      }
      if open.isEmpty, content.contains(where: { !$0.isWhitespace }) {
        return "tekst buiten het element: \(content)"
      }
      for reference in content.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
        guard ["amp;", "lt;", "gt;", "quot;"].contains(where: reference.hasPrefix) else {
          return "&\(reference)"
        }
      }
    }
    return roots == 1 && open.isEmpty ? nil : "niet gesloten: \(open), \(roots) wortels"
  }

  private static func tag(_ tag: Substring, _ open: inout [Substring], _ roots: inout Int) -> String? {
    if tag.hasPrefix("/") { return open.popLast() == tag.dropFirst() ? nil : "sluit verkeerd: \(tag)" }
    let closed = tag.hasSuffix("/")
    let body = closed ? tag.dropLast() : tag
    let name = body.prefix { $0.isLetter }
    guard !name.isEmpty else { return "geen naam: \(tag)" }
    let pieces = body.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
    guard pieces.count % 2 == 1, pieces.last?.isEmpty == true else { return "aanhalingstekens: \(tag)" }
    let names = pieces.indices.dropLast().filter { $0 % 2 == 0 }.map { pieces[$0] }
    guard names.allSatisfy({ $0.hasPrefix(" ") && $0.hasSuffix("=") && $0.count > 2 }) else {
      return "kenmerk: \(tag)"
    }
    guard Set(names).count == names.count else { return "dubbel kenmerk: \(tag)" }
    if open.isEmpty { roots += 1 }
    if !closed { open.append(name) }
    return nil
  }
}
