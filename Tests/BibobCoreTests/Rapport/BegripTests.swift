import TestSupport
import Testing

@testable import BibobCore

@Suite("What figures mean")
struct BegripTests {
  @Test("the document says every meaning in the words of the program, and no others")
  func document() throws {
    let path = Momentopname.fixtures + "/../../docs/cijfers.md"
    let text = try #require(Momentopname.read(path))
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for begrip in Begrip.alle {
      let said = begrip.uitleg.split(separator: " ").joined(separator: " ")
      #expect(plain.contains(said), "\(begrip.id)")
    }
    let titles = text.split(separator: "\n").filter { $0.hasPrefix("### ") }.map {
      $0.dropFirst(4).lowercased()
    }
    #expect(titles == Begrip.alle.map { $0.naam.lowercased() })
  }

  @Test("no name stands twice, and every figure of a report points to a meaning")
  func verwijzingen() {
    #expect(Set(Begrip.alle.map(\.id)).count == Begrip.alle.count)
    let vraag = Rapportvraag(
      van: Scenario.dag("2022-01-01"), tot: Scenario.dag("2022-12-31"), per: .kwartaal,
      peildatum: Scenario.dag("2022-12-31"))
    for regel in Rapport(vraag).regels { #expect(Begrip.van(regel.begrip) != nil, "\(regel.begrip)") }
    for case .kop(let title, let names) in Rapport(vraag).stuk.blokken {
      #expect(!names.isEmpty && names.allSatisfy { Begrip.van($0) != nil }, "\(title)")
    }
  }
}
