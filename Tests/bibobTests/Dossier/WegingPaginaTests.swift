import TestSupport
import Testing

/// What the page on weighing shows is what the program does.
@Suite("de bladzijde over wegen")
struct WegingPaginaTests {
  private let pagina: String

  init() throws {
    pagina = try #require(Momentopname.read(Rondleiding.wortel + "/docs/weging.md"))
  }

  @Test("the commands of the page, on its files, give word for word what stands there")
  func rondleiding() throws {
    let beurten = Rondleiding.beurten(pagina)
    #expect(beurten.count > 25)
    let verschillen = try Rondleiding.speel(beurten, bestanden: Rondleiding.bestanden(pagina))
    for verschil in verschillen { Issue.record("\(verschil)") }
  }

  @Test("no line of the page that a lawyer reads in a terminal is wider than 80 columns")
  func breedte() {
    for line in Rondleiding.beurten(pagina).flatMap(\.verwacht) { #expect(line.count <= 80, "\(line)") }
  }
}

/// The worksheet and the facts as another program reads them.
@Suite("werkblad en feiten als JSON")
struct WerkbladJSONTests {
  @Test("the same facts, criteria and open points as the page shows")
  func json() throws {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-07")
    try werk.stappen(
      dossier,
      """
      2026-02-09 formulier-uitzetten --termijn 2026-02-23
      2026-02-20 formulier-ontvangen
      2026-02-21 formulier-volledig
      2026-02-22 feit-vastleggen --omschrijving heling --wie P1 --grond b --afloop vrijspraak --bron x
      2026-02-22 feit-vastleggen --omschrijving hennep --wie P1 --grond b --afloop boete --bron x --verband eigen
      2026-02-23 wegen --grond b --criterium aantal --motivering één --feiten F2
      """)
    let blad = try werk.json("2026-02-24", "werkblad \(dossier) --grond b")
    let grond = try #require(blad["gronden"]?.rij.first)
    #expect(grond["feiten"]?.rij.compactMap(\.tekst) == ["F2"])
    #expect(grond["uitgesloten"]?.rij.compactMap { $0["feit"]?.tekst } == ["F1"])
    let criteria = grond["criteria"]?.rij ?? []
    #expect(criteria.count == 11)
    let aantal = criteria.first { $0["criterium"]?.tekst == "aantal" }
    #expect(aantal?["geschreven"]?["motivering"]?.tekst == "één")
    let questions = criteria.reduce(0) { $0 + ($1["ontbreekt"]?.rij.count ?? 0) }
    let open = criteria.filter { $0["open"] == .ja(true) }.count
    #expect(blad["open"]?.getal == questions + open)
    let feiten = try werk.json("2026-02-24", "feiten \(dossier)")
    #expect(feiten["feiten"]?.rij.compactMap { $0["stand"]?.tekst } == ["uitgesloten", "vastgesteld"])
  }
}
