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
