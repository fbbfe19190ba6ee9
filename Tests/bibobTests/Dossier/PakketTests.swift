import TestSupport
import Testing

/// `bibob pakket` over the built program: refused with all that is missing, made, recorded, inspected.
@Suite("Dossier: adviespakket")
struct PakketTests {
  /// A store with a request that is complete.
  private func compleet(_ werk: Werkmap) throws -> String {
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-06")
    try werk.stappen(
      dossier, "2026-02-09 formulier-uitzetten --termijn 2026-02-23\n2026-02-18 formulier-ontvangen")
    try stuk(
      werk, dossier, "2026-02-18", "formulier van de heer Fictief.pdf", "ingevuld formulier", "betrokkene")
    try werk.stappen(
      dossier,
      """
      2026-02-19 formulier-volledig
      2026-02-20 bron-raadplegen --bronsoort kvk --bron Handelsregister --over P1 --bevinding 'geen bijzonderheden'
      2026-03-02 lbb-advies-vragen --bevindingen 'de geldgever is onbekend' --vragen 'Wie is de geldgever?'
      """)
    return dossier
  }

  private func stuk(
    _ werk: Werkmap, _ dossier: String, _ dag: String, _ naam: String, _ wat: String, _ bron: String
  ) throws {
    let path = werk.pad + "/" + naam
    try Werkmap.schrijf(Array("%PDF-1.4 verzonnen inhoud van \(naam)".utf8), path)
    let added = werk.voer(dag, ["stuk", dossier, path, "--omschrijving", wat, "--bron", bron])
    try #require(added.uitgang == 0, "\(added.fout)")
  }

  @Test("an incomplete request is refused with everything at once, and nothing is written or recorded")
  func geweigerd() throws {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-06")
    let before = try werk.stand(dossier)
    let path = werk.pad + "/pakket.zip"
    for extra in ["", " --droog"] {
      let refused = werk.voer("2026-02-12", "pakket \(dossier) --naar \(path)\(extra)")
      #expect(refused.uitgang == 3, "\(refused)")
      for word in [
        "Niet compleet", "art. 9 lid 5 a", "art. 9 lid 5 b", "formulier-ontvangen",
        "te geven door betrokkene",
      ] {
        #expect(refused.uit.contains(word), "\(word)\n\(refused.uit)")
      }
    }
    let json = try werk.json("2026-02-12", "pakket \(dossier)")
    #expect(json["volledig"] == .ja(false) && json["punten"]?.rij.isEmpty == false)
    #expect(Werkmap.lees(path) == nil && Werkmap.lees(path + ".deel") == nil)
    #expect(try werk.stand(dossier) == before)
  }

  @Test("each command that the report gives leads to a package")
  func opdrachten() throws {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-06")
    try werk.stappen(dossier, "2026-02-09 formulier-uitzetten --termijn 2026-02-23")
    func open() throws -> Int {
      let rows = try werk.json("2026-03-02", "pakket \(dossier) --droog")["punten"]?.rij ?? []
      return rows.filter { $0["ernst"]?.tekst == "ontbreekt" }.count
    }
    #expect(try open() == 6)
    try werk.stappen(dossier, "2026-02-18 formulier-ontvangen")
    // Now nobody said whether it is complete.
    #expect(try open() == 6)
    try stuk(werk, dossier, "2026-02-18", "f.pdf", "formulier", "betrokkene")
    #expect(try open() == 5)
    try werk.stappen(dossier, "2026-02-19 formulier-volledig")
    #expect(try open() == 3)
    try werk.stappen(
      dossier, "2026-02-20 bron-raadplegen --bronsoort kvk --bron KVK --over P1 --bevinding niets")
    #expect(try open() == 2)
    try werk.stappen(dossier, "2026-03-02 lbb-advies-vragen --bevindingen 'x'")
    #expect(try open() == 0)
    #expect(werk.voer("2026-03-02", "pakket \(dossier) --naar \(werk.pad)").uitgang == 0)
    #expect(Werkmap.lees("\(werk.pad)/\(dossier)-lbb.zip") != nil)
  }

  @Test("a package is made once, stands in the log with its hash, and names nobody outside its contents")
  func gemaakt() throws {
    let werk = try Werkmap()
    let dossier = try compleet(werk)
    let before = try werk.stand(dossier)
    let trial = werk.voer("2026-03-02", "pakket \(dossier) --naar \(werk.pad)/p.zip --droog")
    #expect(
      trial.uitgang == 0 && trial.uit.contains("er is niets geschreven en niets vastgelegd"), "\(trial)")
    #expect(try werk.stand(dossier) == before && Werkmap.lees(werk.pad + "/p.zip") == nil)
    let made = werk.voer("2026-03-02", "pakket \(dossier) --naar \(werk.pad)/p.zip")
    try #require(made.uitgang == 0, "\(made.fout)")
    #expect(made.uit.contains("geen officieel formaat van het Landelijk Bureau Bibob"))
    let hash = try #require(
      try werk.json("2026-03-03", "pakket --controleer \(werk.pad)/p.zip")["sha256"]?.tekst)
    #expect(made.uit.contains(hash))
    let told = try #require(
      try werk.json("2026-03-03", "verstrekkingen \(dossier)")["verstrekkingen"]?.rij.last)
    #expect(told["ontvanger"]?.tekst == "lbb" && told["artikel"]?.tekst == "Wet Bibob art. 7a lid 4")
    #expect(told["gegevens"]?.tekst?.contains(hash) == true)
    let names = Proces.voer("/bin/sh", ["-c", "command -v unzip >/dev/null && unzip -l '\(werk.pad)/p.zip'"])
      .uit
    #expect(!names.contains("Fictief") && !names.contains("Lepel"))
    // A second one would be another disclosure, of another file.
    #expect(werk.voer("2026-03-02", "pakket \(dossier) --naar \(werk.pad)/p.zip").uitgang == 2)
    #expect(try werk.json("2026-03-03", "verstrekkingen \(dossier)")["verstrekkingen"]?.rij.count == 1)
  }

  @Test("the same dossier and day in two stores give the same file, byte for byte")
  func gelijk() throws {
    let files = try (0..<2).map { _ in
      let werk = try Werkmap()
      let dossier = try compleet(werk)
      try #require(werk.voer("2026-03-02", "pakket \(dossier) --naar \(werk.pad)/p.zip").uitgang == 0)
      return try #require(Werkmap.lees(werk.pad + "/p.zip"))
    }
    #expect(files[0] == files[1])
  }

  @Test("an inspection needs no store, and finds a changed byte, a lost end and a file packed anew")
  func controle() throws {
    let werk = try Werkmap()
    let dossier = try compleet(werk)
    let path = werk.pad + "/p.zip"
    try #require(werk.voer("2026-03-02", "pakket \(dossier) --naar \(path)").uitgang == 0)
    let elsewhere = try Werkmap(leeg: true)
    #expect(elsewhere.voer("2026-03-02", "pakket --controleer \(path)").uitgang == 0)
    let whole = try #require(Werkmap.lees(path))
    var changed = whole
    let at = try #require(whole.firstRange(of: Array("verzonnen inhoud".utf8))?.lowerBound)
    changed[at] ^= 1
    try Werkmap.schrijf(changed, path)
    let found = elsewhere.voer("2026-03-02", "pakket --controleer \(path)")
    #expect(found.uitgang == 4 && found.uit.contains("veranderd: data/stukken/S1.pdf"), "\(found.uit)")
    try Werkmap.schrijf(Array(whole.dropLast(40)), path)
    #expect(elsewhere.voer("2026-03-02", "pakket --controleer \(path)").uitgang == 4)
    changed = whole
    changed[10] ^= 1
    try Werkmap.schrijf(changed, path)
    let shell = elsewhere.voer("2026-03-02", "pakket --controleer \(path)")
    #expect(shell.uitgang == 1 && shell.uit.contains("De inhoud is heel"), "\(shell.uit)")
  }

  @Test("an exhibit is left out with a reason, and not without")
  func zonder() throws {
    let werk = try Werkmap()
    let dossier = try compleet(werk)
    try stuk(werk, dossier, "2026-02-20", "n.txt", "notitie", "werkgroep")
    for line in ["--zonder S2", "--reden x", "--zonder S9 --reden x", "--controleer x --zonder S2"] {
      #expect(werk.voer("2026-03-02", "pakket \(dossier) \(line) --droog").uitgang == 2, "\(line)")
    }
    let json = try werk.json("2026-03-02", "pakket \(dossier) --zonder s2 --reden 'intern stuk' --droog")
    #expect(json["buiten"]?.rij.first?["wat"]?.tekst == "S2")
    #expect(json["inhoud"]?.rij.contains { $0["bestand"]?.tekst == "stukken/S2.txt" } == false)
    #expect(werk.voer("2026-03-02", "pakket").uitgang == 2)
  }

  @Test("the page on packages says what the program does")
  func pagina() throws {
    let pagina = try #require(Momentopname.read(Rondleiding.wortel + "/docs/pakket.md"))
    let beurten = Rondleiding.beurten(pagina)
    #expect(beurten.count > 8)
    for verschil in try Rondleiding.speel(beurten) { Issue.record("\(verschil)") }
    for line in beurten.flatMap(\.verwacht) { #expect(line.count <= 80, "\(line)") }
  }
}
