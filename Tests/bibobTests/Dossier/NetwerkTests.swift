import TestSupport
import Testing

/// The network over the built program: recorded by steps, shown as text, JSON and a drawing, and found elsewhere.
@Suite("Dossier: netwerk")
struct NetwerkTests {
  /// A dossier with a straw man, two holdings and a financier abroad.
  private func opgebouwd(_ werk: Werkmap) throws -> String {
    let dossier = try werk.open("intrekking-horeca", ontvangen: "2026-02-07")
    let first = try werk.json("2026-02-07", "toon \(dossier)")["partijen"]?.rij.count ?? 0
    func p(_ number: Int) -> String { "P\(first + number)" }
    try werk.stappen(
      dossier,
      """
      2026-02-08 partij --naam "Verzonnen Holding B.V." --aard rechtspersoon --kvk 12345678
      2026-02-08 partij --naam "Bedacht Beheer B.V." --aard rechtspersoon
      2026-02-08 partij --naam Stroman --voornamen Karel --aard natuurlijk-persoon --geboortedatum 1980-02-01
      2026-02-08 partij --naam "Fictief Finance Ltd." --aard rechtspersoon --adres Paphos,Cyprus
      2026-02-08 relatie --soort zeggenschap --van \(p(1)) --naar P1 --aandeel 51 --vanaf 2021-03-01 --bron KVK
      2026-02-08 relatie --soort zeggenschap --van \(p(2)) --naar \(p(1)) --aandeel 51 --bron KVK
      2026-02-08 relatie --soort leiding --van \(p(3)) --naar \(p(2)) --vanaf 2021-02-15 --bron KVK
      2026-02-08 relatie --soort vermogen --van \(p(4)) --naar \(p(1)) --vanaf 2021-02-20 --bron leenovereenkomst
      2026-02-08 relatie --soort zeggenschap --van \(p(3)) --naar P1 --vanaf 2015-01-01 --tot 2020-12-31 --bron KVK
      """)
    return dossier
  }

  @Test("roles with their path and article, ended roles with their last day, as text and as JSON")
  func rollen() throws {
    let werk = try Werkmap()
    let dossier = try opgebouwd(werk)
    let text = werk.voer("2026-02-09", "netwerk \(dossier)")
    #expect(text.uitgang == 0 && text.fout.isEmpty)
    for line in [
      "zeggenschaphebbende, indirect, nu", "langs deze keten ten hoogste 26,01 %; de wet kent geen drempel",
      "vermogensverschaffer, indirect, nu", "[Wet Bibob art. 1 lid 1, 3 lid 4 c]", "sinds 2021-03-01",
    ] {
      #expect(text.uit.contains(line), "\(line)")
    }
    let people = try werk.json("2026-02-09", "netwerk \(dossier)")["personen"]?.rij ?? []
    let straw = try #require(people.first { $0["naam"]?.tekst == "Stroman" })
    let roles = straw["rollen"]?.rij ?? []
    #expect(roles.map { $0["rol"]?.tekst } == ["zeggenschaphebbende"])
    #expect(roles.first?["pad"]?.rij.map { $0["relatie"]?.tekst } == ["R3", "R2", "R1"])
    #expect(straw["zes_rollenkring"]?["antwoord"]?.tekst == "ja")
    #expect(straw["politiegegevens"]?["antwoord"]?.tekst == "nee")
    let before = try werk.json("2026-02-09", "netwerk \(dossier) --per 2026-02-07")
    #expect(before["relaties"]?.rij.isEmpty == true)
  }

  @Test("the drawing is an SVG that stands by itself")
  func tekening() throws {
    let werk = try Werkmap()
    let dossier = try opgebouwd(werk)
    let drawing = werk.voer("2026-02-09", "netwerk \(dossier) --svg")
    #expect(drawing.uitgang == 0 && drawing.uit.hasPrefix("<svg ") && drawing.uit.hasSuffix("</svg>\n"))
    #expect(
      drawing.uit.contains("Fictief Finance Ltd.") && drawing.uit.contains("zeggenschap 51 %, sinds 2021"))
    #expect(werk.voer("2026-02-09", "netwerk \(dossier) --svg --json").uitgang == 2)
  }

  @Test("the same person in another dossier, with what agrees; silence about another organ")
  func elders() throws {
    let werk = try Werkmap()
    let first = try opgebouwd(werk)
    let second = try werk.open("intrekking-horeca", ontvangen: "2026-02-07")
    try werk.stappen(
      second,
      """
      2026-02-08 partij --naam "Strooman, K." --aard natuurlijk-persoon --geboortedatum 1980-02-01 --rollen vermogensverschaffer
      2026-02-08 partij --naam Toeschouwer --aard natuurlijk-persoon --geboortedatum 1980-02-01
      """)
    let json = try werk.json("2026-02-09", "netwerk \(second) --elders")
    let hit = try #require(json["treffers"]?.rij.first { $0["naam"]?.tekst == "Stroman" })
    #expect(hit["dossier"]?.tekst == first && hit["graad"]?.tekst == "waarschijnlijk")
    #expect(hit["gelijk"]?.rij.compactMap(\.tekst) == ["voornaam", "geboortedatum"])
    #expect(hit["lijkt"]?.rij.compactMap(\.tekst) == ["naam"] && hit["artikel"]?.tekst == "Wet Bibob art. 29")
    #expect(json["niet_gezocht"]?.rij.count == 1)
    let text = werk.voer("2026-02-09", "netwerk \(second) --elders")
    #expect(text.uit.contains("waarschijnlijk") && text.uit.contains("blijven buiten beeld"))
    // A dossier of another organ: nothing, not even that it is there.
    let other = try werk.open("subsidie", ontvangen: "2026-02-07")
    try werk.stappen(
      other,
      "2026-02-08 partij --naam Stroman --voornamen Karel --aard natuurlijk-persoon --geboortedatum 1980-02-01 --rollen leidinggevende"
    )
    let silent = try werk.json("2026-02-09", "netwerk \(other) --elders")
    #expect(silent["treffers"]?.rij.isEmpty == true && silent["verlopen"]?.getal == 0)
  }

  @Test("the index is rebuilt by a command, and the inspection is content with it")
  func zoekindex() throws {
    let werk = try Werkmap()
    _ = try opgebouwd(werk)
    #expect(werk.voer("2026-02-09", "zoekindex --droog").uit.contains("Elk dossier staat in de zoekindex"))
    #expect(werk.voer("2026-02-09", "zoekindex").uit.contains("1 dossier"))
    #expect(werk.voer("2026-02-09", "controleer").uitgang == 0)
    for word in ["Stroman", "trmn", "12345678", "1980-02-01"] {
      #expect(!Werkmap.bevat(werk.bytes(), Array(word.utf8)), "\(word)")
    }
  }
}
