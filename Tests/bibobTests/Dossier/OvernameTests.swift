import TestSupport
import Testing

/// `bibob exporteer` and `bibob importeer`, store to store.
@Suite("Overname")
struct OvernameTests {
  private let van: Werkmap
  private let naar: Werkmap

  init() throws {
    van = try Werkmap()
    naar = try Werkmap()
  }

  /// Two dossiers, one with an exhibit, exported.
  private func exporteer() throws -> (pad: String, afzender: String) {
    let dossier = try van.open("exploitatie-horeca", ontvangen: "2026-01-05")
    _ = try van.open("alcohol-horecabedrijf", ontvangen: "2026-01-06")
    try van.stappen(
      dossier, "2026-01-07 formulier-uitzetten --termijn 2026-01-21\n2026-01-19 formulier-ontvangen")
    let exhibit = van.pad + "/uittreksel.pdf"
    try Werkmap.schrijf((0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }, exhibit)
    #expect(
      van.voer("2026-01-20", ["stuk", dossier, exhibit, "--omschrijving", "uittreksel", "--bron", "KvK"])
        .uitgang
        == 0)
    let path = van.pad + "/dossiers.xml"
    let answer = van.voer("2026-01-20", ["exporteer", "--alles", "--naar", path, "--json"])
    try #require(answer.uitgang == 0, "\(answer.fout)")
    return (path, try #require(try JSONWaarde(answer.uit)["afzender"]?.tekst))
  }

  private func inhoud(_ path: String) throws -> [UInt8] { try #require(Werkmap.lees(path)) }

  @Test("export, import, export: the same bytes, exhibits included, and the log is whole")
  func roundTrip() throws {
    let (path, sender) = try exporteer()
    let taken = naar.voer("2026-02-01", ["importeer", path, "--afzender", sender])
    #expect(taken.uitgang == 0, "\(taken.fout)")
    let again = naar.pad + "/opnieuw.xml"
    #expect(naar.voer("2026-02-01", ["exporteer", "--alles", "--naar", again]).uitgang == 0)
    #expect(try inhoud(path) == inhoud(again))
    #expect(naar.voer("2026-02-01", "controleer").uitgang == 0)
    let exhibit = naar.pad + "/terug.pdf"
    #expect(naar.voer("2026-02-01", ["stuk-uit", "2026-0001", "S1", "--naar", exhibit]).uitgang == 0)
    #expect(try inhoud(exhibit) == inhoud(van.pad + "/uittreksel.pdf"))
  }

  @Test("the dossier goes on where it came, and its terms are the same")
  func goesOn() throws {
    let (path, sender) = try exporteer()
    try #require(naar.voer("2026-02-01", ["importeer", path, "--afzender", sender]).uitgang == 0)
    let line = ["termijnen", "2026-0001", "--json"]
    #expect(naar.voer("2026-02-01", line).uit == van.voer("2026-02-01", line).uit)
    try naar.stappen("2026-0001", "2026-02-02 formulier-volledig")
  }

  @Test("a file comes in once, also when it comes again later or back to where it was made")
  func once() throws {
    let (path, sender) = try exporteer()
    try #require(naar.voer("2026-02-01", ["importeer", path, "--afzender", sender]).uitgang == 0)
    let before = try inhoud(naar.database)
    for store in [naar, van] {
      let again = store.voer("2026-03-01", ["importeer", path, "--afzender", sender])
      #expect(again.uitgang != 0)
      #expect(again.fout.contains("is hier al"), "\(again.fout)")
    }
    #expect(try inhoud(naar.database) == before)
  }

  @Test("a number that is taken here becomes the next free one; the origin stays known")
  func numbers() throws {
    let (path, sender) = try exporteer()
    _ = try naar.open("exploitatie-escort", ontvangen: "2026-01-08")
    let taken = naar.voer("2026-02-01", ["importeer", path, "--afzender", sender])
    #expect(taken.uit.contains("2026-0002 (bij de afzender 2026-0001)"), "\(taken.uit)")
    let again = naar.voer("2026-02-01", ["importeer", path, "--afzender", sender])
    #expect(again.fout.contains("is hier al"), "\(again.fout)")
  }

  @Test(
    "without a seal, with a strange sender, or with another file beside the seal: refused, nothing taken over"
  )
  func seals() throws {
    let (path, sender) = try exporteer()
    let before = try inhoud(naar.database)
    func refused(_ words: [String], _ why: String) {
      let answer = naar.voer("2026-02-01", ["importeer"] + words)
      #expect(answer.uitgang != 0)
      #expect(answer.fout.replacing("\n", with: " ").contains(why), "\(answer.fout)")
    }
    refused([path], "is dat de goede?")
    refused([path, "--afzender", String(sender.reversed())], "andere afzender")
    let copy = naar.pad + "/kopie.xml"
    try Werkmap.schrijf(try inhoud(path), copy)
    refused([copy, "--afzender", sender], "staat geen zegel")
    var changed = try inhoud(path)
    changed.append(0x0A)
    try Werkmap.schrijf(changed, copy)
    try Werkmap.schrijf(try inhoud(path + ".zegel"), copy + ".zegel")
    refused([copy, "--afzender", sender], "niet het bestand waar het zegel over gaat")
    let seal = String(decoding: try inhoud(path + ".zegel"), as: UTF8.self)
    try Werkmap.schrijf(Array(seal.replacing("dossiers 2", with: "dossiers 3").utf8), copy + ".zegel")
    refused([copy, "--afzender", sender], "dit zegel is niet echt")
    #expect(try inhoud(naar.database) == before)
  }

  @Test("a trial run checks everything and changes nothing, also in the key ring")
  func trial() throws {
    let (path, sender) = try exporteer()
    let before = (try inhoud(naar.database), try inhoud(naar.sleutels))
    let answer = naar.voer("2026-02-01", ["importeer", path, "--afzender", sender, "--droog"])
    #expect(answer.uitgang == 0 && answer.uit.contains("Er is niets overgenomen"))
    #expect(try inhoud(naar.database) == before.0)
    #expect(try inhoud(naar.sleutels) == before.1)
  }

  @Test("a changed exhibit, a cut-off file and a file of another kind are refused, and nothing is taken over")
  func damage() throws {
    let (path, _) = try exporteer()
    let text = String(decoding: try inhoud(path), as: UTF8.self)
    let place = try #require(text.firstRange(of: "<brok>AAAA") ?? text.firstRange(of: "<brok>"))
    var exhibit = text
    let digit = text.index(place.upperBound, offsetBy: 40)
    exhibit.replaceSubrange(digit...digit, with: text[digit] == "A" ? "B" : "A")
    let files = [
      (exhibit, "SHA-256 klopt niet"), (String(text.prefix(text.count / 3)), ""), ("<x/>", ""),
      (text.replacing("</dossiers>", with: ""), ""),
    ]
    for (index, (content, why)) in files.enumerated() {
      let file = naar.pad + "/\(index).xml"
      try Werkmap.schrijf(Array(content.utf8), file)
      let answer = naar.voer("2026-02-01", ["importeer", file, "--zonder-zegel"])
      #expect(answer.uitgang != 0, "\(index)")
      #expect(answer.fout.replacing("\n", with: " ").contains(why), "\(answer.fout)")
    }
    #expect(naar.voer("2026-02-01", "controleer").uit.contains("Dossiers        0"))
  }

  @Test(
    "a closed dossier becomes a folder with its log, its exhibits and their metadata; an open one does not")
  func archive() throws {
    let (_, _) = try exporteer()
    let folder = van.pad + "/archief"
    #expect(van.voer("2026-01-21", ["archiveer", "2026-0001", "--naar", folder]).uitgang == 3)
    try van.stappen(
      "2026-0001", "2026-01-21 terugtrekken --vanwege-bibob nee --reden gestopt\n2026-01-21 sluiten")
    #expect(van.voer("2026-01-21", ["archiveer", "2026-0001", "--naar", folder, "--droog"]).uitgang == 0)
    #expect(Werkmap.lees(folder + "/logboek.xml") == nil)
    #expect(van.voer("2026-01-21", ["archiveer", "2026-0001", "--naar", folder]).uitgang == 0)
    #expect(try inhoud(folder + "/S1-uittreksel.pdf") == inhoud(van.pad + "/uittreksel.pdf"))
    for file in ["dossier.mdto.xml", "logboek.mdto.xml", "S1.bestand.mdto.xml"] {
      #expect(String(decoding: try inhoud(folder + "/" + file), as: UTF8.self).contains("<MDTO xmlns="))
    }
    #expect(van.voer("2026-01-21", ["archiveer", "2026-0001", "--naar", folder]).uitgang == 2)
  }
}
