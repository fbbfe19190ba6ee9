import TestSupport
import Testing

/// A body's policy at work in its dossiers: recorded at the opening, followed or departed from with a reason.
@Suite("Beleid in het dossier")
struct BeleidVolgenTests {
  private static let beleid = Momentopname.fixtures + "/../../Policy/noord-beveland.xml"

  private func open(_ werk: Werkmap, _ voorbeeld: String, _ feiten: String...) throws -> JSONWaarde {
    let words = [
      "open", Momentopname.fixtures + "/aanvragen/\(voorbeeld).xml", "--beleid", Self.beleid, "--json",
    ]
    let outcome = werk.voer("2026-07-01", words + feiten.flatMap { ["--feit", $0] })
    try #require(outcome.uitgang == 0, "\(outcome.fout)")
    return try JSONWaarde(outcome.uit)
  }

  @Test("the outcome is recorded with rule, source and the hash of the file")
  func vastgelegd() throws {
    let werk = try Werkmap()
    let json = try open(werk, "alcohol-horecabedrijf", "branche=horeca_nat", "paracommercieel=nee")
    #expect(json["beleid"]?["toets"]?.tekst == "ja")
    let shown = werk.voer("2026-07-01", "toon 2026-0001")
    #expect(shown.uit.contains("toetsen (noord-beveland-2023, regel alcohol)"))
    #expect(shown.uit.contains("afdruk:"))
  }

  @Test("Awb 4:84: not testing where the policy tests takes a reason and a name")
  func nietToetsen() throws {
    let werk = try Werkmap()
    _ = try open(werk, "alcohol-horecabedrijf", "branche=horeca_nat", "paracommercieel=nee")
    let step = "stap 2026-0001 buiten-bereik --reden x"
    let refused = werk.voer("2026-07-01", step)
    #expect(refused.uitgang == 3 && refused.fout.contains("Awb art. 4:84"))
    #expect(werk.voer("2026-07-01", step + " --afwijking bijzonder").uitgang == 3)
    #expect(
      werk.voer("2026-07-01", step + " --afwijking bijzonder --besloten-door burgemeester").uitgang == 0)
  }

  @Test("in beginsel geen: testing all the same takes a reason and a name")
  func tochToetsen() throws {
    let werk = try Werkmap()
    _ = try open(werk, "alcohol-slijtersbedrijf", "branche=slijterij", "paracommercieel=nee")
    let step = "stap 2026-0001 formulier-uitzetten --termijn 2026-07-15"
    #expect(werk.voer("2026-07-01", step).uitgang == 3)
    #expect(werk.voer("2026-07-01", step + " --afwijking signaal --besloten-door burgemeester").uitgang == 0)
  }

  @Test("an unknown fact is a question, and never drops the test")
  func vraag() throws {
    let werk = try Werkmap()
    let json = try open(werk, "alcohol-horecabedrijf")
    #expect(json["beleid"]?["toets"]?.tekst == "vraag")
    let refused = werk.voer("2026-07-01", "stap 2026-0001 buiten-bereik --reden x")
    #expect(refused.uitgang == 3 && refused.fout.contains("Awb art. 3:2"))
    #expect(
      werk.voer("2026-07-01", "stap 2026-0001 beleid-toetsen --toets nee --beleid b --regel r").uitgang == 0)
    #expect(werk.voer("2026-07-01", "stap 2026-0001 buiten-bereik --reden x").uitgang == 0)
  }

  @Test("policies in the folder of the store speak for their own body only")
  func map() throws {
    let werk = try Werkmap()
    let folder = werk.map + "/beleid"
    try #require(Proces.voer("/bin/mkdir", [folder]).uitgang == 0)
    let text = try #require(Momentopname.read(Self.beleid))
    try #require(Momentopname.write(text, to: folder + "/nb.xml"))
    _ = try werk.open("alcohol-horecabedrijf", op: "2026-07-01")
    #expect(!werk.voer("2026-07-01", "toon 2026-0001").uit.contains("Beleid"))
    let xml = try #require(Momentopname.read(Momentopname.fixtures + "/aanvragen/alcohol-horecabedrijf.xml"))
    let own = xml.replacing("gemeente Voorbeeldstad", with: "gemeente Noord-Beveland")
    _ = try werk.open(xml: own, op: "2026-07-01")
    #expect(werk.voer("2026-07-01", "toon 2026-0002").uit.contains("eerst vragen (noord-beveland-2023)"))
  }
}
