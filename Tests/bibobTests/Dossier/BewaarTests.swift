import TestSupport
import Testing

/// Many dossiers at once to the archive and out of the store, and what is left of them.
@Suite("Dossier: archiveren en vernietigen")
struct BewaarTests {
  /// Four dossiers: three closed on 11, 12 and 13 February 2020 and kept for a year, one open.
  private func gevuld() throws -> Werkmap {
    let werk = try Werkmap()
    for number in 1...4 {
      let dossier = try werk.open("exploitatie-horeca", ontvangen: "2020-02-06")
      guard number < 4 else { continue }
      try werk.stappen(dossier, "2020-02-10 buiten-bereik --reden 'geen Bibob'\n2020-02-1\(number) sluiten")
    }
    return werk
  }

  private func rijen(_ json: JSONWaarde) -> [String: String] {
    Dictionary(
      (json["dossiers"]?.rij ?? []).map { ($0["dossier"]?.tekst ?? "", $0["resultaat"]?.tekst ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  @Test("the list tells what must go, what stays and why, and changes nothing")
  func lijst() throws {
    let werk = try gevuld()
    try Werkmap.schrijf(
      Array("# wat blijft\n2020-0002 brand in de binnenstad\n".utf8), werk.map + "/hotspots.txt")
    let before = werk.bytes()
    let json = try werk.json("2021-02-13", "vernietig --alle --droog")
    #expect(rijen(json) == ["2020-0001": "zou-vernietigen", "2020-0002": "blijft", "2020-0003": "blijft"])
    let shown = werk.voer("2021-02-13", "vernietig --alle --droog").uit
    for word in [
      "Selectielijst 2020", "1 jaar", "brand in de binnenstad", "te bewaren tot en met 2021-02-13",
    ] {
      #expect(shown.contains(word.split(separator: " ").last ?? ""), "\(word)\n\(shown)")
    }
    #expect(
      rijen(try werk.json("2020-06-01", "vernietig --per 2021-03-01 --droog"))["2020-0003"]
        == "zou-vernietigen")
    #expect(werk.voer("2020-06-01", "vernietig --per 2021-03-01 --bewijs \(werk.pad)/v").uitgang == 2)
    #expect(werk.voer("2021-03-01", "vernietig 2020-0001 2020-0004 --droog").uitgang == 1)
    #expect(werk.voer("2021-03-01", "vernietig --alle").uitgang == 2)
    #expect(werk.voer("2021-03-01", "vernietig 2020-0001 --alle --droog").uitgang == 2)
    #expect(werk.voer("2021-03-01", "vernietig 2020-0002").uitgang == 3)
    #expect(werk.bytes() == before)
  }

  @Test("one that is refused does not stop the rest; the certificates state what happened, and name nobody")
  func vernietig() throws {
    let werk = try gevuld()
    let folder = werk.pad + "/verklaringen"
    let done = werk.voer("2021-03-01", "vernietig 2020-0004 2020-0001 2020-0003 --bewijs \(folder)")
    #expect(done.uitgang == 1 && done.uit.contains("Vernietigd: 2, niet gelukt: 1"), "\(done)")
    #expect(werk.voer("2021-03-01", "toon 2020-0004").uitgang == 0)
    for dossier in ["2020-0001", "2020-0003"] {
      #expect(werk.voer("2021-03-01", "toon \(dossier)").uitgang == 3)
      let page = try #require(Momentopname.read("\(folder)/verklaring-\(dossier).html"))
      for word in [dossier, "1 maart 2021", "J. Tester", "resultaat 4.2", "één jaar"] {
        #expect(page.contains(word) || word == "één jaar", "\(word)")
      }
      #expect(Werkmap.lees("\(folder)/verklaring-\(dossier).odt") != nil)
    }
    let batch = try #require(Momentopname.read("\(folder)/verklaring-2021-03-01-2-dossiers.html"))
    #expect(batch.contains("2020-0001") && batch.contains("2020-0003") && !batch.contains("2020-0004"))
    let xml = try #require(Momentopname.read(Momentopname.fixtures + "/aanvragen/exploitatie-horeca.xml"))
    let names = xml.components(separated: "<naam>").dropFirst().compactMap {
      $0.split(separator: "<").first.map(String.init)
    }
    #expect(!names.isEmpty)
    for file in Proefbestand.namen(in: folder) where file.hasSuffix(".html") {
      let text = try #require(Momentopname.read(folder + "/" + file))
      for name in names { #expect(!text.contains(name), "\(file): \(name)") }
    }
    #expect(werk.voer("2021-03-01", "controleer").uitgang == 0)
    #expect(werk.voer("2021-03-02", "vernietig --alle --bewijs \(folder)").uitgang == 0)
    #expect(werk.voer("2021-03-02", "controleer").uitgang == 0)
  }

  @Test("a certificate cannot be made before, and one that would name somebody stops the destruction")
  func verklaring() throws {
    let werk = try gevuld()
    let early = werk.voer("2021-03-01", "brief 2020-0001 vernietiging")
    #expect(early.uitgang == 3 && early.fout.contains("De verklaring komt met"), "\(early.fout)")
    let own = werk.map + "/sjablonen/vernietiging"
    #expect(Proces.voer("/bin/mkdir", ["-p", own]).uitgang == 0)
    try Werkmap.schrijf(Array("<h1>Weg</h1><p>{{betrokkene.naam}}</p>".utf8), own + "/sjabloon.xhtml")
    let refused = werk.voer("2021-03-01", "vernietig 2020-0001 --bewijs \(werk.pad)/v.odt")
    #expect(refused.uitgang == 1 && refused.fout.contains("noemt niemand"), "\(refused)")
    #expect(werk.voer("2021-03-01", "toon 2020-0001").uitgang == 0)
    try Werkmap.schrijf(Array("<h1>Weg</h1><p>{{kenmerk}} op {{datum}}</p>".utf8), own + "/sjabloon.xhtml")
    #expect(werk.voer("2021-03-01", "vernietig 2020-0001 --bewijs \(werk.pad)/v.html").uitgang == 0)
    #expect(Momentopname.read(werk.pad + "/v.html")?.contains("2020-0001 op 1 maart 2021") == true)
  }

  @Test("all that is closed goes to the archive; one that fails leaves nothing, and the rest goes on")
  func archiveer() throws {
    let werk = try gevuld()
    let folder = werk.pad + "/archief"
    let list = try werk.json("2020-03-01", "archiveer --per 2020-02-12 --naar \(folder) --droog")
    #expect(list["dossiers"]?.rij.compactMap { $0["dossier"]?.tekst } == ["2020-0001", "2020-0002"])
    #expect(Proefbestand.namen(in: folder).isEmpty)
    #expect(Proces.voer("/bin/mkdir", ["-p", folder + "/2020-0002"]).uitgang == 0)
    let done = werk.voer("2020-03-01", "archiveer --alle --naar \(folder)")
    #expect(done.uitgang == 1 && done.uit.contains("Gearchiveerd: 2, niet gelukt: 1"), "\(done)")
    #expect(Proefbestand.namen(in: folder) == ["2020-0001", "2020-0002", "2020-0003"])
    #expect(Proefbestand.namen(in: folder + "/2020-0003").contains("logboek.xml"))
    #expect(Proefbestand.namen(in: folder + "/2020-0002").isEmpty)
    #expect(werk.voer("2020-03-01", "archiveer 2020-0003 2020-0004 --naar \(werk.pad)/b").uitgang == 1)
    #expect(Proefbestand.namen(in: werk.pad + "/b") == ["2020-0003"])
  }

  @Test("an import that is killed at any moment leaves no dossier and no remark, and can be done again")
  func afgebrokenImport() throws {
    let van = try Werkmap()
    for _ in 0..<6 { _ = try van.open("exploitatie-horeca", ontvangen: "2020-02-06") }
    let exhibit = van.pad + "/groot.bin"
    try Werkmap.schrijf([UInt8](repeating: 7, count: 3 << 20), exhibit)
    try #require(
      van.voer("2020-02-07", ["stuk", "2020-0006", exhibit, "--omschrijving", "x", "--bron", "y"]).uitgang
        == 0)
    let file = van.pad + "/alles.xml"
    try #require(van.voer("2020-02-08", ["exporteer", "--alles", "--naar", file]).uitgang == 0)
    let naar = try Werkmap()
    let empty = try #require(Werkmap.lees(naar.sleutels)?.count)
    let common = "importeer '\(file)' --zonder-zegel --vandaag 2020-02-09 --map '\(naar.map)'"
    var reached = 0
    for turn in 0..<30 where reached < 3 {
      let wait = "sleep 0.\(turn < 9 ? "0" : "")\(turn + 1)"
      _ = Proces.voer(
        "/bin/sh",
        [
          "-c",
          "'\(Proces.bibob)' \(common) >/dev/null 2>&1 & p=$!; \(wait); kill -9 $p 2>/dev/null; wait $p",
        ],
        env: ["HOME": naar.pad])
      guard naar.voer("2020-02-09", "lijst").uit.contains("Geen dossiers") else { break }
      let checked = naar.voer("2020-02-09", "controleer")
      #expect(checked.uitgang == 0, "\(turn): \(checked.uit)")
      // A key was made, and the transaction that it was for never ended.
      if try #require(Werkmap.lees(naar.sleutels)?.count) > empty { reached += 1 }
    }
    #expect(reached > 0, "geen enkele keer afgebroken terwijl er sleutels waren")
    if naar.voer("2020-02-09", "lijst").uit.contains("Geen dossiers") {
      #expect(naar.voer("2020-02-09", ["importeer", file, "--zonder-zegel"]).uitgang == 0)
    }
    #expect(naar.voer("2020-02-09", "controleer").uitgang == 0)
    #expect(naar.voer("2020-02-09", "toon 2020-0006").uitgang == 0)
  }
}

extension String {
  fileprivate func components(separated separator: String) -> [String] {
    var (parts, rest) = ([String](), self[...])
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
