import TestSupport
import Testing

/// The questionnaire and the sources of a dossier, as a person at the desk uses them.
@Suite("Dossier: vragenlijst en bronnen")
struct OnderzoekTests {
  private static let dag = "2026-02-10"

  private func voorbereid() throws -> (Werkmap, String) {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-07")
    try werk.stappen(dossier, "2026-02-09 formulier-uitzetten --termijn 2026-02-23 --vragenset rijk-2013")
    return (werk, dossier)
  }

  @Test("the plan fits eighty columns, and shouts nothing that the law does not say")
  func plan() throws {
    let (werk, dossier) = try voorbereid()
    let shown = werk.voer(Self.dag, ["bronnen", dossier], env: ["COLUMNS": "80"])
    #expect(shown.uitgang == 0 && shown.uit.contains("Alleen het LBB") && shown.uit.contains("politie"))
    #expect(shown.uit.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let json = try werk.json(Self.dag, "bronnen \(dossier)")
    #expect(json["plan"] != nil && json["alleenLBB"] != nil)
  }

  @Test("a consultation is recorded with its limit, shown, and refused where the law refuses it")
  func raadplegen() throws {
    let (werk, dossier) = try voorbereid()
    let step = "stap \(dossier) bron-raadplegen --over P1 --bron x --bevinding gevonden"
    let unknown = werk.voer(Self.dag, step + " --bronsoort belastingdinst")
    #expect(unknown.uitgang == 3 && unknown.fout.contains("belastingdienst"))
    #expect(werk.voer(Self.dag, step + " --bronsoort uwv").fout.contains("Wet Bibob art. 27"))
    #expect(werk.voer(Self.dag, step + " --bronsoort lbb-register --brondatum 2021-02-09").uitgang == 3)
    #expect(werk.voer(Self.dag, step + " --bronsoort lbb-register --brondatum 2021-02-10").uitgang == 0)
    #expect(werk.voer(Self.dag, step + " --bronsoort eigen-bevindingen --brondatum 2021-02-10").uitgang == 0)
    #expect(werk.voer(Self.dag, step + " --bronsoort strafvorderlijk --reden noodzaak").uitgang == 0)
    let done = werk.voer(Self.dag, "bronnen \(dossier) --gedaan")
    #expect(done.uitgang == 0 && done.uit.contains("10 februari 2026 (Wet Bibob art. 29)"))
    let later = werk.voer("2026-02-11", "bronnen \(dossier) --gedaan")
    #expect(later.uitgang == 1 && later.uit.contains("niet meer te gebruiken sinds 11 februari 2026"))
    #expect(werk.voer(Self.dag, "bronnen \(dossier)").uit.contains("✓"))
  }

  @Test("the questionnaire: which set, what is missing, and a code that does not exist")
  func vragenlijst() throws {
    let (werk, dossier) = try voorbereid()
    #expect(werk.voer(Self.dag, "vragenlijst \(dossier)").uit.contains("VOORLOPIG"))
    let step = "stap \(dossier) vraag-beoordelen --stand ontbreekt --vraag "
    let wrong = werk.voer(Self.dag, step + "O6Z")
    #expect(wrong.uitgang == 3 && wrong.fout.contains("Regeling Bibob-formulieren 2024 art. 5 lid 1"))
    #expect(werk.voer(Self.dag, step + "O6C").uitgang == 0)
    let shown = werk.voer(Self.dag, "vragenlijst \(dossier)")
    #expect(shown.uitgang == 1 && shown.uit.contains("Ontbreekt (1)"))
    let json = try werk.json(Self.dag, "vragenlijst \(dossier)")
    #expect(json["set"]?["status"]?.tekst == "voorlopig" && json["herstellijst"] != nil)
    try werk.stappen(dossier, "2026-02-10 formulier-ontvangen")
    let refused = werk.voer(Self.dag, "stap \(dossier) formulier-volledig")
    #expect(refused.uitgang == 3 && refused.fout.contains("Awb art. 4:5 lid 1 c"))
    #expect(werk.voer(Self.dag, "stap \(dossier) formulier-volledig --reden kan-gemist").uitgang == 0)
  }

  @Test("a body's own set: checked, used by name from the folder of the store, and refused when it adds")
  func eigenSet() throws {
    let (werk, _) = try voorbereid()
    let text = try #require(Momentopname.read(Momentopname.fixtures + "/../../Vragen/voorbeeld-licht.xml"))
    try #require(Proces.voer("/bin/mkdir", [werk.map + "/vragen"]).uitgang == 0)
    let own = text.replacing("voorbeeldstad-licht", with: "eigen")
    try #require(Momentopname.write(own, to: werk.map + "/vragen/eigen.xml"))
    let shown = werk.voer(Self.dag, "vragenlijst --toon --set eigen")
    #expect(shown.uitgang == 0 && shown.uit.contains("geherformuleerd") && shown.uit.contains("rijk-2013"))
    let more = text.replacing("vraag=\"1A\"", with: "vraag=\"1Z\"")
    try #require(Momentopname.write(more, to: werk.pad + "/meer.xml"))
    let refused = werk.voer(Self.dag, "vragenlijst --toon --set \(werk.pad)/meer.xml")
    #expect(
      refused.uitgang == 2 && refused.fout.contains("art. 5 lid 1") && refused.fout.contains("meer.xml:5"))
    let second = try werk.open("alcohol-horecabedrijf", op: "2026-02-07")
    let out = "stap \(second) formulier-uitzetten --termijn 2026-02-23 --vragenset "
    #expect(werk.voer(Self.dag, out + "egen").fout.contains("eigen"))
    #expect(werk.voer(Self.dag, out + "eigen").uitgang == 0)
    #expect(werk.voer(Self.dag, "vragenlijst \(second)").uit.contains("(eigen)"))
    #expect(werk.voer(Self.dag, "stap \(second) vraag-beoordelen --stand binnen --vraag 2A").uitgang == 3)
  }

  @Test("asked wrongly")
  func verkeerd() throws {
    let (werk, dossier) = try voorbereid()
    for line in ["bronnen", "vragenlijst", "bronnen \(dossier) --catalogus", "vragenlijst \(dossier) --toon"]
    {
      #expect(werk.voer(Self.dag, line).uitgang == 2, "\(line)")
    }
    #expect(werk.voer(Self.dag, "vragenlijst --toon --set ../../etc/passwd").uitgang == 2)
    #expect(werk.voer(Self.dag, "vragenlijst --toon --set rijk-2031").fout.contains("rijk-2013"))
    let page = werk.voer(Self.dag, "bronnen --catalogus --markdown")
    #expect(page.uit == Momentopname.read(Momentopname.fixtures + "/../../docs/bronnen.md"))
  }
}
