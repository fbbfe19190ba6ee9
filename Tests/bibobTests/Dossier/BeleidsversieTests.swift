import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A policy of which the day of the decision selects the version, and the form that it names, in the dossiers.
@Suite("Versies en formulieren van het beleid in het dossier")
struct BeleidsversieTests {
  /// A made-up policy on the Alcoholwet.
  private static func beleid(
    _ id: String, van: String, tot: String? = nil, peildatum: String = "besluit", vervangt: String? = nil,
    instellingen: String = ""
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <beleid xmlns="urn:bibob:beleid:1" id="\(id)" naam="Proefbeleid \(id)">
      <lichaam>gemeente Voorbeeldstad</lichaam>
      <geldigheid status="in-werking" van="\(van)"\(tot.map { " tot=\"\($0)\"" } ?? "") peildatum="\(peildatum)"/>
      \(vervangt.map { "<vervangt beleid=\"\($0)\"/>" } ?? "")
      <bron vindplaats="verzonnen" kwaliteit="verzonnen"/>
      \(instellingen.isEmpty ? "" : "<instellingen>\(instellingen)</instellingen>")
      <regels>
        <regel id="alcohol" laag="positief" uitkomst="moet">
          <tekst>Een aanvraag op grond van de Alcoholwet</tekst>
          <bron vindplaats="artikel 1" kwaliteit="verzonnen"/>
          <als><is feit="beslissing_soort">alcohol</is></als>
        </regel>
      </regels>
      <gevallen>
        <geval id="een" toets="ja" regel="alcohol"><gegeven feit="beslissing_soort">alcohol</gegeven></geval>
      </gevallen>
    </beleid>
    """
  }

  private func leg(_ werk: Werkmap, _ id: String, _ tekst: String, in map: String = "beleid") throws {
    mkdir(werk.map + "/\(map)", 0o700)
    let file = try #require(fopen(werk.map + "/\(map)/\(id).xml", "w"))
    fputs(tekst, file)
    fclose(file)
  }

  private func taken(_ werk: Werkmap, _ dag: String) throws -> [String] {
    try werk.json(dag, "volgende 2026-0001")["taken"]?.rij.compactMap { $0["stap"]?.tekst } ?? []
  }

  private func opgeruimd(_ tekst: String) -> String {
    tekst.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    "the version ends before the decision: the tasks ask for a new judgement, which a later phase may take")
  func nieuweVersie() throws {
    let werk = try Werkmap()
    try leg(werk, "oud", Self.beleid("oud", van: "2024-01-01", tot: "2026-08-31"))
    try leg(werk, "nieuw", Self.beleid("nieuw", van: "2026-09-01", vervangt: "oud"))
    _ = try werk.open("alcohol-horecabedrijf", op: "2026-07-21")
    try werk.stappen(
      "2026-0001",
      """
      2026-07-22 formulier-uitzetten --termijn 2026-08-10
      2026-08-05 formulier-ontvangen
      """)
    #expect(try !taken(werk, "2026-08-31").contains("beleid-toetsen"))
    #expect(try taken(werk, "2026-09-01").contains("beleid-toetsen"))
    let why = opgeruimd(werk.voer("2026-09-01", "volgende 2026-0001").uit)
    #expect(why.contains("toets opnieuw") && why.contains("nu geldt nieuw"), "\(why)")
    let again = werk.voer("2026-09-02", "beleid toets 2026-0001 --vastleggen")
    #expect(again.uitgang == 0 && again.uit.contains("Vastgelegd als gebeurtenis"), "\(again.fout)")
    #expect(opgeruimd(werk.voer("2026-09-02", "toon 2026-0001").uit).contains("nieuw, regel alcohol"))
    #expect(try !taken(werk, "2026-09-02").contains("beleid-toetsen"))
  }

  @Test("a version without an end is replaced by one that says so, also when its own file was not closed")
  func vervangen() throws {
    let werk = try Werkmap()
    try leg(werk, "oud", Self.beleid("oud", van: "2024-01-01"))
    _ = try werk.open("alcohol-horecabedrijf", op: "2026-07-21")
    #expect(try !taken(werk, "2026-09-01").contains("beleid-toetsen"))
    try leg(werk, "nieuw", Self.beleid("nieuw", van: "2026-09-01", vervangt: "oud"))
    #expect(try !taken(werk, "2026-08-31").contains("beleid-toetsen"))
    #expect(try taken(werk, "2026-09-01").contains("beleid-toetsen"))
  }

  @Test("where the day of receipt selects the version, a judgement stays as it is")
  func ontvangst() throws {
    let werk = try Werkmap()
    try leg(werk, "oud", Self.beleid("oud", van: "2024-01-01", tot: "2026-08-31", peildatum: "ontvangst"))
    try leg(
      werk, "nieuw", Self.beleid("nieuw", van: "2026-09-01", peildatum: "ontvangst", vervangt: "oud"))
    _ = try werk.open("alcohol-horecabedrijf", op: "2026-07-21")
    #expect(try !taken(werk, "2026-09-01").contains("beleid-toetsen"))
  }

  @Test("after the decision nothing is judged anew")
  func naBesluit() throws {
    let werk = try Werkmap()
    try leg(werk, "oud", Self.beleid("oud", van: "2024-01-01", tot: "2026-08-31"))
    _ = try werk.open("alcohol-horecabedrijf", op: "2026-07-21")
    try werk.stappen("2026-0001", "2026-08-01 terugtrekken --vanwege-bibob nee --reden verkocht")
    #expect(try !taken(werk, "2026-09-01").contains("beleid-toetsen"))
    #expect(werk.voer("2026-09-01", "stap 2026-0001 beleid-toetsen --toets nee --beleid b").uitgang == 3)
  }

  @Test("the form of the policy chooses the questions, before and after it went out")
  func formulier() throws {
    let werk = try Werkmap()
    let form = "<formulier id=\"kort\" naam=\"Kort\" soort=\"alcohol\" selectie=\"voorbeeldstad-licht\"/>"
    try leg(werk, "proef", Self.kort(form))
    let chosen = try #require(Momentopname.read(Rondleiding.wortel + "/Vragen/voorbeeld-licht.xml"))
    try leg(werk, "voorbeeldstad-licht", chosen, in: "vragen")
    _ = try werk.open("alcohol-horecabedrijf", op: "2026-07-21")
    let before = werk.voer("2026-07-21", "vragenlijst 2026-0001").uit
    #expect(before.contains("voorbeeldstad-licht"), "\(before)")
    #expect(werk.voer("2026-07-21", "vragenlijst 2026-0001 --set rijk-2013").uit.contains("(rijk-2013)"))
    try werk.stappen("2026-0001", "2026-07-22 formulier-uitzetten --termijn 2026-08-10")
    let shown = opgeruimd(werk.voer("2026-07-22", "toon 2026-0001 --json").uit)
    #expect(shown.contains("voorbeeldstad-licht"))
    #expect(werk.voer("2026-07-22", "vragenlijst 2026-0001").uit.contains("voorbeeldstad-licht"))
  }

  @Test("a form that names a questionnaire that is not there is said before a letter goes out")
  func formulierOntbreekt() throws {
    let werk = try Werkmap()
    let form = "<formulier id=\"kort\" naam=\"Kort\" soort=\"alcohol\" selectie=\"eigen-lijst\"/>"
    try leg(werk, "proef", Self.kort(form))
    _ = try werk.open("alcohol-horecabedrijf", op: "2026-07-21")
    let refused = werk.voer("2026-07-22", "stap 2026-0001 formulier-uitzetten --termijn 2026-08-10")
    #expect(refused.uitgang == 2 && refused.fout.contains("eigen-lijst"), "\(refused.fout)")
    let other = "stap 2026-0001 formulier-uitzetten --termijn 2026-08-10 --vragenset rijk-2013"
    #expect(werk.voer("2026-07-22", other).uitgang == 0)
    #expect(werk.voer("2026-07-22", "vragenlijst 2026-0001").uit.contains("(rijk-2013)"))
  }

  @Test("two forms that choose unlike questions leave the choice to a person")
  func tweeFormulieren() throws {
    let werk = try Werkmap()
    let forms = ["", " selectie=\"voorbeeldstad-licht\""].enumerated().map { index, chosen in
      "<formulier id=\"f\(index)\" naam=\"F\(index)\" soort=\"alcohol\"\(chosen)/>"
    }
    try leg(werk, "proef", Self.kort(forms.joined()))
    _ = try werk.open("alcohol-horecabedrijf", op: "2026-07-21")
    #expect(werk.voer("2026-07-21", "vragenlijst 2026-0001").uit.contains("(rijk-2013)"))
  }

  private static func kort(_ instellingen: String) -> String {
    beleid("proef", van: "2024-01-01", peildatum: "ontvangst", instellingen: instellingen)
  }
}
