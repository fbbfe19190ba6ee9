import Testing

@testable import BibobCore

@Suite("Beleid: wat als")
struct BeleidssimulatieTests {
  private static let csv = """
    kenmerk,datum,beslissing_soort,branche,bouwbedrag,bouwbedrag.soort,kleur
    A,2024-02-01,bouw,bakker,"300000,00",bouwsom,rood
    B,2024-11-01,bouw,bakker,"600000,00",bouwsom,"a ""b""
    c"
    C,2025-01-15,bouw,bakker,,,
    D,2025-03-15,alcohol,kroeg,,,\r
    E,2025-05-01,alcohol,slijterij,,,
    F,2025-06-01,bouw,kapsalon,"1,00",bouwsom,
    """

  private func lees(_ text: String, stukken: Int = .max) -> (
    zaken: [Aanvragenlezer.Zaak], lezer: Aanvragenlezer
  ) {
    var reader = Aanvragenlezer([Voorbeeldbeleid.kust])
    var found: [Aanvragenlezer.Zaak] = []
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      reader.lees(bytes.prefix(stukken)) { found.append($0) }
      bytes = bytes.dropFirst(stukken)
    }
    reader.sluit { found.append($0) }
    return (found, reader)
  }

  @Test("een lagere grens: wat erbij komt, en wat onbekend is blijft onbekend")
  func grens() throws {
    let knob = try Beleidsknop("bouw-bedrag=250000,00", Voorbeeldbeleid.kust)
    var simulation = try Beleidssimulatie(Voorbeeldbeleid.kust, knoppen: [knob])
    let (zaken, reader) = lees(Self.csv)
    #expect(reader.bevindingen.isEmpty)
    #expect(reader.ongebruikt == ["kleur"])
    for zaak in zaken { simulation.tel(zaak.kenmerk, zaak.feiten) }
    let years = simulation.jaren
    #expect(years.map(\.jaar) == [2024, 2025])
    #expect(years[0].paar.nu.getoetst == 1 && years[0].paar.straks.getoetst == 2)
    // C has no amount, D nobody asked whether it is paracommercial: both are questions, never "no".
    #expect(years[1].paar.nu.onbekend == 2 && years[1].paar.straks.onbekend == 2)
    #expect(years[1].paar.nu.getoetst == 1 && years[1].paar.nu.niet == 1)
    #expect(simulation.totaal.nu.totaal == 6 && simulation.totaal.straks.totaal == 6)
    #expect(simulation.verschillen.map(\.kenmerk) == ["A"])
  }

  @Test("in stukken van elke grootte gelezen is het hetzelfde", arguments: [1, 2, 3, 7, 64])
  func stukken(_ size: Int) { #expect(lees(Self.csv, stukken: size).zaken == lees(Self.csv).zaken) }

  @Test("bevindingen met regel en kolom; de goede rijen tellen mee")
  func bevindingen() {
    let (zaken, reader) = lees(
      """
      \u{FEFF}datum;bouwbedrag;in_bijlage_1
      2025-01-01;veel;ja
      1-1-2025;5;misschien
      2025-01-01;"5"x;ja
      2025-01-01;5
      2025-01-02;5;nee
      2025-01-01;"5;ja
      """)
    #expect(zaken.map(\.kenmerk) == ["regel 6"])
    #expect(reader.overgeslagen == 5)
    #expect(
      reader.bevindingen.map { "\($0.regel):\($0.kolom) \($0.tekst)" } == [
        "2:12 hier hoort een bedrag als 250000,00", "3:1 hier hoort een datum als 2025-03-01",
        "3:12 hier hoort ja of nee", "4:15 tekst achter een gesloten aanhalingsteken",
        "5:1 deze rij heeft 2 velden en de kop 3", "7:12 een aanhalingsteken dat niet wordt gesloten",
      ])
  }

  @Test("zonder datum of zonder regels is er niets te tellen")
  func kop() {
    #expect(lees("").lezer.bevindingen.map(\.tekst) == ["het bestand is leeg"])
    #expect(lees("branche\nx\n").lezer.bevindingen.map(\.tekst) == ["de kop heeft geen kolom ‘datum’"])
  }

  @Test(
    "knoppen die niet passen worden geweigerd",
    arguments: [
      ("bouw-bedrag=veel", "bedrag"), ("onbekend=5,00", "geen regel"), ("alcohol=5,00", "geen grens"),
      ("risicocategorieen+horeca", "verandert"), ("alcohol=10%", "geen steekproef"),
      ("iets", "geen regel=waarde"),
    ])
  func geweigerd(_ text: String, _ why: String) {
    do throws(Beleidsknop.Fout) {
      _ = try Beleidsknop(text, Voorbeeldbeleid.kust).toegepast(op: Voorbeeldbeleid.kust)
      Issue.record("aangenomen: \(text)")
    } catch {
      #expect(error.description.contains(why), "\(error)")
    }
  }

  @Test("uitkomst, lijst en weglaten")
  func knoppen() throws {
    func turned(_ text: String) throws -> Beleid {
      try Beleidsknop(text, Voorbeeldbeleid.kust).toegepast(op: Voorbeeldbeleid.kust)
    }
    #expect(try turned("alcohol=kan").regels[1].modaliteit == .kan)
    #expect(try turned("niet-genoemd=geen").standaard[0].modaliteit == .geen)
    #expect(try turned("alcohol=weg").regels.map(\.id) == ["vrij-slijterij", "bouw-bedrag", "milieu"])
    #expect(try turned("risicocategorieen-kapsalon").lijsten[0].waarden.count == 5)
    #expect(try turned("risicocategorieen+ijssalon").lijsten[0].codes.contains("ijssalon"))
  }
}
