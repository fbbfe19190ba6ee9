import TestSupport
import Testing

@testable import BibobCore

/// The file that a letter becomes: sound, the same each time, and read by other programs.
@Suite struct ODTTests {
  private static func brief(
    _ naam: String, concept: Bool = false, huisstijl: Huisstijl = Briefproef.huisstijl
  ) throws -> (pers: Briefpers, gegevens: Briefgegevens)? {
    var scenario = try Briefproef.weigering()
    if naam.hasPrefix("besluit") {
      try scenario.neem(
        .besluit, "2026-05-04",
        [
          .uitkomst: "weigeren", .motivering: "De zienswijze leidt niet tot een ander oordeel.",
          .evenredigheid: "Lichter kan niet.",
        ])
    }
    guard let zaak = Briefproef.zaak(scenario) else { return nil }
    let sjabloon = try Briefproef.bibliotheek.sjabloon(naam)
    guard let bron = Briefproef.bron(zaak, sjabloon.beschrijving, huisstijl: huisstijl) else { return nil }
    let pers = try Briefpers(sjabloon, huisstijl: huisstijl, concept: concept)
    return (pers, pers.gegevens(bron))
  }

  @Test(arguments: ["voornemen", "voornemen-derde", "bevindingen", "besluit-weigeren", "lbb-verzoek"])
  func structure(_ naam: String) throws {
    let (pers, gegevens) = try #require(try Self.brief(naam))
    let bytes = try pers.odt(gegevens)
    let again = try pers.odt(gegevens)
    #expect(bytes == again)
    var gang = try Drukgang(pers)
    #expect(try gang.odt(gegevens) == bytes && gang.odt(gegevens) == bytes)
    #expect(Array(bytes[30..<38]) == Array("mimetype".utf8) && bytes[8] == 0)
    let lezer = try ZipLezer(Zipbron(bytes))
    #expect(
      lezer.ingangen.map(\.naam) == [
        "mimetype", "META-INF/manifest.xml", "styles.xml", "content.xml", "meta.xml",
      ])
    let stroom = XMLStroom(schema: nil, vocabulaire: XMLVocabulaire(allesOpenbaar: true))
    var used: Set<String> = []
    var defined: Set<String> = []
    for ingang in lezer.ingangen where ingang.naam.hasSuffix(".xml") {
      try stroom.verwerk(.bytes(try lezer.bytes(ingang), naam: ingang.naam)) { event in
        guard case .begin(let element, let attributen, _) = event else { return }
        for attribuut in attributen where attribuut.naam == "style-name" { used.insert(attribuut.waarde) }
        if ["style", "list-style", "page-layout", "master-page"].contains(element) {
          defined.formUnion(attributen.filter { $0.naam == "name" }.map(\.waarde))
        }
        if ingang.naam == "content.xml", element == "p" || element == "h" {
          #expect(attributen.contains { $0.naam == "style-name" })
        }
      }
    }
    #expect(used.subtracting(defined) == [], "stijlen die er niet zijn")
    let ingang = try #require(lezer.ingang("content.xml"))
    let content = String(decoding: try lezer.bytes(ingang), as: UTF8.self)
    #expect(!content.unicodeScalars.contains { $0.value >= 0xF0000 } && !content.contains("{{"))
    #expect(!content.contains("CONCEPT"))
  }

  @Test func draftsLookLikeDrafts() throws {
    let (pers, gegevens) = try #require(try Self.brief("voornemen", concept: true))
    let lezer = try ZipLezer(Zipbron(try pers.odt(gegevens)))
    let styles = String(decoding: try lezer.bytes(#require(lezer.ingang("styles.xml"))), as: UTF8.self)
    #expect(styles.contains("CONCEPT"))
    #expect(String(decoding: try pers.html(gegevens), as: UTF8.self).contains("CONCEPT"))
  }

  /// A final letter can be made again, from what the event holds alone, to the same bytes; anything changed is found.
  @Test(arguments: Briefpakket.Vorm.allCases)
  func keptLettersComeOutTheSame(_ vorm: Briefpakket.Vorm) throws {
    var logo = [UInt8]([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
    logo += [0, 0, 0, 100, 0, 0, 0, 40, 8, 2, 0, 0, 0]
    let huisstijl = try Huisstijl(
      Briefproef.huisstijltekst + "\nlogo = logo.png", bestand: "huisstijl", logo: logo)
    let (pers, gegevens) = try #require(try Self.brief("voornemen", huisstijl: huisstijl))
    let pakket = Briefpakket(vorm: vorm, pers: pers, gegevens: gegevens)
    let bytes = try pakket.bytes()
    let velden = pakket.velden(aan: .persoon("P1"), afdruk: try Briefpakket.afdruk(bytes))
    let event = Gebeurtenis(
      volgnummer: 9, stap: .briefVastgesteld, datum: Scenario.dag("2026-04-13"),
      vastgelegd: Moment(milliseconden: 0, dag: Scenario.dag("2026-04-13")), door: "proef", velden: velden)
    let stored = try Gebeurtenis(
      volgnummer: 9, stap: "brief-vastgesteld", datum: event.datum, vastgelegd: event.vastgelegd,
      inhoud: event.inhoud())
    let again = try #require(try Briefpakket(stored.velden))
    #expect(try again.bytes() == bytes)
    #expect(again.gegevens == gegevens)
    var changed = velden.lijst(.opmaak)
    changed[changed.count - 1] += " "
    var other = velden
    other[.opmaak] = .lijst(changed)
    #expect(throws: BriefFout.self) { try Briefpakket(other) }
    #expect(try Briefpakket(Velden()) == nil)
  }

  /// A letter that was kept comes out the same after styles were added: those stand in the file only where used.
  @Test func laterStylesOnlyWhereUsed() throws {
    func stijlen(_ tabel: String) throws -> String {
      var bibliotheek = Briefbibliotheek()
      bibliotheek.beschrijf("proef", "titel: Proef\ndoel: proef\naan: intern")
      bibliotheek.eigen("proef", "<h1>Proef</h1><table><tbody><tr>\(tabel)</tr></tbody></table>")
      let pers = try Briefpers(bibliotheek.sjabloon("proef"), huisstijl: Huisstijl(), concept: false)
      let lezer = try ZipLezer(
        Zipbron(
          try pers.odt(
            Briefgegevens(
              waarden: .object([:]), datum: Scenario.dag("2026-04-13"), kenmerk: "k", opsteller: "o"))))
      return String(decoding: try lezer.bytes(#require(lezer.ingang("styles.xml"))), as: UTF8.self)
    }
    let (plain, figures) = (try stijlen("<td>x</td>"), try stijlen("<td class=\"getal\">x</td>"))
    #expect(!plain.contains("Tabelgetal") && figures.contains("Tabelgetal"))
    // The look that letters had when they were first kept.
    let afdruk = try SHA256().digest(Array(plain.utf8)).description
    #expect(afdruk == "967ed3f1fa8fb8f7ae93f15969919042f6cb8442ac4cf022620c1e0d05ba3ca3")
  }
}
