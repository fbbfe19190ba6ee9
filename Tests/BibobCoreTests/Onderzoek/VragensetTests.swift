import TestSupport
import Testing

@testable import BibobCore

/// What a set of questions may hold, and what a body may do with it (Regeling Bibob-formulieren 2024 art. 4–6).
@Suite("Vragenlijst: de set")
struct VragensetTests {
  static let map = Momentopname.fixtures + "/../../Vragen/"

  static func lezer() throws -> VragensetLezer { try VragensetLezer(schemapad: map + "vragen.xsd") }

  static func rijk() throws -> Vragenset { try lezer().lees(pad: map + "rijk-2013.xml") }

  private func fout(_ keuzes: String, uit: String = "rijk-2013") throws -> InvoerFout? {
    let text = """
      <selectie xmlns="urn:bibob:vragen:1" id="eigen" naam="Eigen" uit="\(uit)">
        <lichaam>gemeente Voorbeeldstad</lichaam>
        \(keuzes)
      </selectie>
      """
    let base = try Self.rijk()
    let reader = try Self.lezer()
    do throws(InvoerFout) {
      _ = try reader.lees(bytes: Array(text.utf8), naam: "eigen.xml", basis: { $0 == base.id ? base : nil })
      return nil
    } catch { return error }
  }

  @Test("the shipped set is provisional, serves every part of 7a(2), and leaves no document unused")
  func meegeleverd() throws {
    let set = try Self.rijk()
    #expect(set.status == .voorlopig && set.aanduiding.contains("VOORLOPIG"))
    #expect(set.ontbrekendeOnderdelen.isEmpty)
    let used = Set(set.groepen.flatMap(\.vragen).flatMap { $0.bijlagen + $0.bijlagenBijJa })
    #expect(used == Set(set.bijlagen.map(\.code)))
    #expect(Set(set.codes).count == set.codes.count)
    #expect(set.groepen.map(\.code) == ["1", "2", "3", "4", "5", "6", "7"])
  }

  @Test("the numbers of the five forms of 2013 are all there")
  func nummers() throws {
    let set = try Self.rijk()
    func reeks(_ start: String, _ last: Character) -> [String] {
      (UInt8(ascii: "A")...(last.asciiValue ?? 0)).map { start + String(UnicodeScalar($0)) }
    }
    var expected = reeks("1", "G") + reeks("2", "M") + reeks("3", "N") + reeks("4", "N") + reeks("5", "G")
    expected += reeks("S6", "H") + reeks("B6", "G") + reeks("O6", "K") + reeks("A6", "H")
    expected += ["V6.1A"] + reeks("V6.2", "C") + reeks("V6.3", "D")
    for part in 4...7 { expected += reeks("V6.\(part)", "D") }
    expected += reeks("V6.8", "F") + ["7A"]
    #expect(Set(set.groepen.flatMap(\.vragen).map(\.code)) == Set(expected))
  }

  @Test("art. 5(1): a body chooses, in the order of the set, and documents follow")
  func keuze() throws {
    let base = try Self.rijk()
    let set = try Self.lezer().lees(pad: Self.map + "voorbeeld-licht.xml", basis: { _ in base })
    #expect(set.uit == "rijk-2013" && set.lichamen == ["gemeente Voorbeeldstad"])
    #expect(set.vraag("2A") == nil && set.bijlage("organogram") == nil)
    #expect(set.vraag("1F")?.bijlagenBijJa == [])
    let reworded = try #require(set.vraag("O6C"))
    #expect(reworded.oorspronkelijk == base.vraag("O6C")?.tekst && !reworded.redenHerformulering.isEmpty)
    let codes = set.groepen.flatMap(\.vragen).map(\.code)
    #expect(codes == base.groepen.flatMap(\.vragen).map(\.code).filter(codes.contains))
  }

  @Test("art. 5(1): a question that the set does not have is refused, with the article and what was meant")
  func toevoegen() throws {
    let error = try #require(try fout("<kies vraag=\"1A\"/><kies vraag=\"1H\"/>"))
    #expect(error.bevindingen.count == 1)
    #expect(error.bevindingen[0].advies.contains("art. 5 lid 1") && error.bevindingen[0].regel == 3)
    #expect(try fout("<kies vraag=\"4O\"/>")?.description.contains("Bedoelde u") == true)
    #expect(try fout("<vraag code=\"X1\">Wat eet u?</vraag>") != nil)
    #expect(
      try fout("<kies vraag=\"1A\"/>", uit: "bestaat-niet")?.description.contains("art. 5 lid 1") == true)
  }

  @Test("art. 6: another wording is marked, with a reason, and a mark has another wording")
  func herformuleren() throws {
    #expect(try fout("<kies vraag=\"1A\">Waarvoor?</kies>")?.description.contains("art. 6") == true)
    #expect(try fout("<kies vraag=\"1A\" herformuleerd=\"korter\"/>") != nil)
    #expect(try fout("<kies vraag=\"1A\" herformuleerd=\"korter\">Waarvoor?</kies>") == nil)
  }

  @Test("all findings at once: twice the same, a document that does not belong, and a code that is not there")
  func allesTegelijk() throws {
    let error = try #require(
      try fout(
        "<kies vraag=\"1A\"/><kies vraag=\"1A\"/><kies vraag=\"2A\" zonder=\"machtiging\"/><kies vraag=\"Q\"/>"
      ))
    #expect(error.bevindingen.count == 3)
  }

  @Test("a body's own set cannot be the base of another")
  func geenKetting() throws {
    let base = try Self.rijk()
    let own = try Self.lezer().lees(pad: Self.map + "voorbeeld-licht.xml", basis: { _ in base })
    let text = """
      <selectie xmlns="urn:bibob:vragen:1" id="x" naam="x" uit="voorbeeldstad-licht"><lichaam>g</lichaam>
      <kies vraag="1A"/></selectie>
      """
    #expect(throws: InvoerFout.self) {
      try Self.lezer().lees(bytes: Array(text.utf8), naam: "x.xml", basis: { _ in own })
    }
  }
}
