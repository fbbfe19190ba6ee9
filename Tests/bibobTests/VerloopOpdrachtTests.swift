import BibobCore
import Testing

@testable import bibob

@Suite("bibob verloop")
struct VerloopOpdrachtTests {
  private func field(_ value: JSON, _ name: String) -> JSON? {
    guard case .object(let fields) = value else { return nil }
    return fields.first { $0.0 == name }?.1
  }

  private func items(_ value: JSON?) -> [JSON] {
    guard case .array(let values)? = value else { return [] }
    return values
  }

  private func texts(_ value: JSON?) -> [String] {
    items(value).compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  private func text(_ value: JSON?) -> String? {
    if case .string(let text)? = value { text } else { nil }
  }

  @Test("the JSON is the table")
  func json() throws {
    let json = VerloopJSON.kaart(Verloopkaart())
    #expect(items(field(json, "fasen")).map { text(field($0, "fase")) } == Fase.allCases.map(\.rawValue))
    let rows = items(field(json, "overgangen"))
    try #require(rows.count == Verloop.tabel.count)
    for (row, overgang) in zip(rows, Verloop.tabel) {
      #expect(text(field(row, "stap")) == overgang.stap.rawValue)
      #expect(text(field(row, "naar")) == overgang.naar?.rawValue)
      #expect(texts(field(row, "van")) == overgang.van.map(\.rawValue))
      #expect(texts(field(row, "artikelen")) == overgang.artikelen.map(\.description))
      #expect(texts(field(row, "sporen")) == overgang.sporen.map(\.rawValue))
      #expect(
        items(field(row, "velden")).map { text(field($0, "veld")) } == overgang.velden.map(\.veld.rawValue))
      #expect(
        items(field(row, "velden")).map { text(field($0, "artikel")) }
          == overgang.velden.map { $0.artikel?.description })
      #expect(
        items(field(row, "wachters")).map { text(field($0, "regel")) } == overgang.wachters.map(\.regel))
    }
  }

  @Test("an act is named once for articles that follow each other")
  func articles() {
    #expect(
      VerloopWeergave.artikelen([.wb("9"), .wb("7a lid 4"), .awb("3:9"), Artikel(.archiefwet, "")])
        == "Wet Bibob art. 9, 7a lid 4; Awb art. 3:9; Archiefwet")
    #expect(VerloopWeergave.artikelen([]).isEmpty)
  }

  @Test("phases and tracks are checked, and the command is in the overview")
  func options() throws {
    let opdracht = try #require(Opdrachten.find("verloop"))
    let aanroep = try Ontleding.parse(
      ["--fase", "besluit", "--fase", "toezicht", "--spoor", "intrekking"], for: opdracht)
    #expect(aanroep.values("fase") == ["besluit", "toezicht"])
    #expect(throws: Fout.self) { try Ontleding.parse(["--fase", "besluiten"], for: opdracht) }
    #expect(throws: Fout.self) { try Ontleding.parse(["--spoor", "beide"], for: opdracht) }
    let both = try Ontleding.parse(["--svg", "--mermaid"], for: opdracht)
    #expect(throws: Fout.self) { try opdracht.run(both, Uitvoer(plain: true)) }
  }
}
