import Testing

@testable import BibobCore

/// Ties from comma-separated values.
@Suite("Relaties inlezen uit CSV")
struct RelatielijstTests {
  private static let partijen = [
    Partij(id: "P1", aard: .rechtspersoon, naam: "Een B.V.", kvk: KvKNummer("90000005")),
    Partij(id: "P2", aard: .natuurlijkPersoon, naam: "Twee"),
  ]

  private func lees(_ tekst: String) throws -> Relatielijst {
    try Relatielijst(Array(tekst.utf8), bestand: "relaties.csv", partijen: Self.partijen)
  }

  @Test("elke rij wordt een stap, in welke volgorde de kolommen ook staan")
  func gewoon() throws {
    let lijst = try lees(
      """
      soort;van;naar;aandeel;vanaf;tot;bron
      zeggenschap;p2;90000005;33,33;2020-01-01;;uittreksel
      leiding;P2;P1;;;2024-12-31;"uittreksel; blad 2"
      """)
    #expect(lijst.stappen.count == 2)
    #expect(lijst.stappen[0].tekst(.naar) == "P1" && lijst.stappen[0].getal(.aandeel) == 3_333)
    #expect(lijst.stappen[0].datum(.vanaf) == CivilDate("2020-01-01") && lijst.stappen[0][.tot] == nil)
    #expect(lijst.stappen[1].tekst(.bron) == "uittreksel; blad 2")
  }

  @Test("alle bevindingen tegelijk, met regel en kolom, zonder wat er stond")
  func bevindingen() throws {
    let fout = try #require(throws: InvoerFout.self) {
      try lees("van,naar,soort,bron,aandeel\nP9,P1,geheim,x,101\nP1,,leiding,x,\nP1,P2\n")
    }
    #expect(fout.bevindingen.map(\.regel) == [2, 2, 2, 3, 4])
    #expect(fout.bevindingen.map(\.kolom) == [1, 7, 16, 4, 1])
    #expect(!fout.description.contains("geheim"))
    for kop in [
      "", "van,naar,soort\n", "van,naar,soort,bron,bsn\n", "van,van,naar,soort,bron\n",
      "van,naar,soort,\"bron",
    ] {
      #expect(throws: InvoerFout.self, "\(kop)") { try lees(kop) }
    }
  }
}
