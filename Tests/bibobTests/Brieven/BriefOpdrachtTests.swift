import TestSupport
import Testing

/// `bibob brief` and `bibob sjabloon` over the built program.
@Suite("Brieven: de opdrachten")
struct BriefOpdrachtTests {
  private static let huisstijl = """
    naam = Gemeente Voorbeeldstad
    ondertekenaar = A. Verzonnen
    functie = teamleider
    """

  private func werk() throws -> (Werkmap, String) {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", ontvangen: "2026-01-05")
    try werk.stappen(dossier, "2026-01-07 formulier-uitzetten --termijn 2026-01-21")
    return (werk, dossier)
  }

  private func zetHuisstijl(_ werk: Werkmap) throws {
    try #require(Proces.voer("/bin/mkdir", ["-p", werk.map + "/sjablonen"]).uitgang == 0)
    try #require(Momentopname.write(Self.huisstijl, to: werk.map + "/sjablonen/huisstijl"))
  }

  @Test("a draft, a final letter, and the final one made again to the same bytes")
  func vaststellen() throws {
    let (werk, dossier) = try werk()
    let (concept, first, again) = (werk.pad + "/c.odt", werk.pad + "/een.odt", werk.pad + "/twee.odt")
    #expect(werk.voer("2026-01-08", "brief \(dossier) ontvangst --uit \(concept)").uitgang == 0)
    #expect(Proefbestand.lees(concept)?.prefix(2) == [0x50, 0x4B])
    let unsigned = werk.voer("2026-01-08", "brief \(dossier) ontvangst --definitief --uit \(first)")
    #expect(unsigned.uitgang == 3 && unsigned.fout.contains("ondertekenaar"), "\(unsigned.fout)")
    try zetHuisstijl(werk)
    let before = try werk.stand(dossier)
    #expect(
      werk.voer("2026-01-08", "brief \(dossier) ontvangst --definitief --droog --uit \(first)").uitgang == 0)
    #expect(try werk.stand(dossier) == before && Proefbestand.lees(first) == nil)
    let made = try werk.json("2026-01-08", "brief \(dossier) ontvangst --definitief --uit \(first)")
    let number = try #require(made["gebeurtenis"]?.getal)
    // Another house style and another day change nothing about what was kept.
    try #require(Momentopname.write("naam = Gemeente Anders\n", to: werk.map + "/sjablonen/huisstijl"))
    #expect(werk.voer("2026-03-01", "brief \(dossier) --opnieuw \(number) --uit \(again)").uitgang == 0)
    #expect(Proefbestand.lees(first) != nil && Proefbestand.lees(first) == Proefbestand.lees(again))
    #expect(!werk.voer("2026-03-01", "toon \(dossier)").uit.contains("Geacht"))
    #expect(werk.voer("2026-03-01", "brief \(dossier) --opnieuw 1 --uit \(again)x").uitgang == 2)
  }

  /// A dossier with an intention that names P2, who was invited.
  private func voornemen() throws -> (Werkmap, String) {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", ontvangen: "2026-01-05")
    try werk.stappen(
      dossier,
      """
      2026-01-07 formulier-uitzetten --termijn 2026-01-21
      2026-01-20 formulier-ontvangen
      2026-01-22 formulier-volledig
      2026-01-29 feit-vastleggen --omschrijving heling --wie P2 --grond b --afloop veroordeling --bron krant
      2026-02-02 onderzoek-afronden --bevindingen b
      2026-02-16 conclusie --mate-a geen --mate-b ernstig --feiten F1 --reden r
      2026-03-02 voornemen --uitkomst weigeren --termijn 2026-03-16 --motivering m --derden P2 --evenredigheid e
      2026-03-02 derde-uitnodigen --wie P2 --termijn 2026-03-16 --geheimhouding ja
      """)
    return (werk, dossier)
  }

  @Test(
    "Wet Bibob 28(2), 28(3): a final letter with data about others records the disclosure in the same step")
  func verstrekking() throws {
    let (werk, dossier) = try voornemen()
    try zetHuisstijl(werk)
    func maak(_ brief: String, _ more: String = "") throws -> JSONWaarde {
      try werk.json(
        "2026-03-03",
        "brief \(dossier) \(brief) --definitief --uit \(werk.pad)/\(brief)\(more.count).odt \(more)")
    }
    let derde = try maak("voornemen-derde", "--aan P2")
    #expect(derde["verstrekking"]?["artikel"]?.tekst == "Wet Bibob art. 28 lid 2 b")
    let betrokkene = try maak("voornemen")
    #expect(betrokkene["verstrekking"]?["artikel"]?.tekst == "Wet Bibob art. 28 lid 2 a")
    // A letter that names nobody but its reader discloses nothing.
    #expect(try maak("ontvangst")["verstrekking"]?["gebeurtenis"] == nil)
    let log = try werk.json("2026-03-03", "verstrekkingen \(dossier)")
    let rows = try #require(log["verstrekkingen"]).rij
    #expect(rows.map { $0["ontvanger"]?.tekst } == ["b", "a"])
    #expect(rows.allSatisfy { $0["over"]?.rij.map(\.tekst) == ["P2"] })
    // To another than betrokkene: refused, and neither letter nor disclosure is kept.
    let before = try werk.stand(dossier)
    let other = werk.voer(
      "2026-03-03", "brief \(dossier) voornemen --aan P3 --definitief --uit \(werk.pad)/x.odt")
    #expect(other.uitgang == 3 && other.fout.contains("28 lid 3"), "\(other.fout)")
    #expect(try werk.stand(dossier) == before && Proefbestand.lees(werk.pad + "/x.odt") == nil)
  }

  @Test("what does not fit is refused with the article; what is missing is listed; nothing is written")
  func weigeren() throws {
    let (werk, dossier) = try werk()
    let path = werk.pad + "/x.odt"
    let refused = werk.voer("2026-01-08", "brief \(dossier) voornemen --uit \(path)")
    #expect(refused.uitgang == 3 && refused.fout.contains("Wet Bibob art. 33 lid 1"), "\(refused.fout)")
    let missing = werk.voer("2026-01-08", "brief \(dossier) ontvangst --aan P99 --uit \(path)")
    #expect(missing.uitgang == 2)
    let unknown = werk.voer("2026-01-08", "brief \(dossier) ontvangts --uit \(path)")
    #expect(unknown.uitgang == 1 && unknown.fout.contains("ontvangst"), "\(unknown.fout)")
    #expect(werk.voer("2026-01-08", "stap \(dossier) brief-vastgesteld").fout.contains("bibob brief DOSSIER"))
    #expect(Proefbestand.lees(path) == nil)
  }

  @Test("a broken template of a body is found with its place")
  func sjabloon() throws {
    let (werk, _) = try werk()
    #expect(werk.voer("2026-01-08", "sjabloon controleer").uitgang == 0)
    try #require(Proces.voer("/bin/mkdir", ["-p", werk.map + "/sjablonen/delen"]).uitgang == 0)
    try #require(
      Momentopname.write("<p>Bel {{afzender.telefon}}.</p>\n", to: werk.map + "/sjablonen/delen/vragen.xhtml")
    )
    let found = werk.voer("2026-01-08", "sjabloon controleer")
    #expect(
      found.uitgang == 1 && found.uit.contains("vragen:1:8: Er is geen veld ‘afzender.telefon’."),
      "\(found.uit)")
    #expect(found.uit.contains("Bedoelt u ‘afzender.telefoon’?"))
  }

  @Test("without LibreOffice a pdf is refused with what to do")
  func pdf() throws {
    let (werk, dossier) = try werk()
    let run = werk.voer(
      "2026-01-08", ["brief", dossier, "ontvangst", "--vorm", "pdf", "--uit", werk.pad + "/x.pdf"],
      env: ["PATH": "/nergens"])
    guard Proefbestand.lees("/usr/lib/libreoffice/program/soffice") == nil else { return }
    #expect(run.uitgang == 4 && run.fout.contains("LibreOffice"), "\(run.fout)")
  }
}
