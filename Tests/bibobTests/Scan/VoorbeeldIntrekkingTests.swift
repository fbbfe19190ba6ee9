import TestSupport
import Testing

/// The worked example of an own investigation is what the program does, with the scan against a server that answers as
/// the sources do.
@Suite("de bladzijde met een uitgewerkt onderzoek")
struct VoorbeeldIntrekkingTests {
  @Test("each command of the page gives word for word what stands there")
  func verhaal() throws {
    let pagina = try #require(Momentopname.read(Rondleiding.wortel + "/docs/voorbeeld-intrekking.md"))
    let server = try #require(Proefserver { vraag, _ in Self.antwoord(vraag) })
    let beurten = Rondleiding.beurten(pagina)
    #expect(beurten.count > 25)
    let verschillen = try Rondleiding.speel(
      beurten, bestanden: [("bronnen.xml", Proefbronnen.instellingen(server.adres, extra: ""))])
    for verschil in verschillen { Issue.record("\(verschil)") }
    #expect(server.vragen.count >= 6)
  }

  /// Publications about two of the persons, and about nobody else.
  private static func antwoord(_ vraag: Proefserver.Vraag) -> Proefserver.Reactie {
    guard vraag.pad == "/sru" else { return Proefbronnen.antwoord(vraag) }
    let known = [
      "Bar Bordkarton": [("gmb-2021-1001", "Vergunning voor Bar Bordkarton, Voorbeeldstad")],
      "Pakpapier": [("gmb-2019-2002", "Intrekking vergunning van een café van O. Pakpapier, Voorbeeldstad")],
    ]
    let found = known.first { vraag["query"]?.contains($0.key) == true }?.value ?? []
    let text = Proefbronnen.publicaties(found).replacing("2025-09-20", with: "2021-06-01")
    return Proefserver.Reactie(text)
  }

  @Test("no line of the page is wider than a terminal of 80 columns")
  func breedte() throws {
    let pagina = try #require(Momentopname.read(Rondleiding.wortel + "/docs/voorbeeld-intrekking.md"))
    for line in Rondleiding.beurten(pagina).flatMap(\.verwacht) { #expect(line.count <= 80, "\(line)") }
  }
}
