import TestSupport
import Testing

/// Two dates an event: when it happened, and when it was recorded. And days that a decree equates.
@Suite("Dossier: tijd")
struct TijdTests {
  private static let bestand = "gelijkgestelde-dagen.txt"

  @Test(
    "an event recorded later with an earlier date: --per sees it by its date, --bekend-op by its recording")
  func laterVastgelegd() throws {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-07")
    try werk.stappen(dossier, "2026-02-09 formulier-uitzetten --termijn 2026-02-23")
    let late = werk.voer("2026-03-02", "stap \(dossier) formulier-ontvangen --datum 2026-02-19")
    #expect(late.uitgang == 0, "\(late.fout)")
    func versie(_ opties: String) throws -> Int? {
      try werk.json("2026-03-03", "toon \(dossier) \(opties)")["versie"]?.getal
    }
    #expect(try versie("") == 3)
    #expect(try versie("--per 2026-02-19") == 3)
    #expect(try versie("--per 2026-02-18") == 2)
    #expect(try versie("--bekend-op 2026-03-01") == 2)
    #expect(try versie("--bekend-op 2026-03-02") == 3)
    #expect(try versie("--per 2026-02-19 --bekend-op 2026-03-01") == 2)
    func einde(_ opties: String) throws -> String? {
      let termijnen = try werk.json("2026-03-03", "waarom \(dossier) beslistermijn \(opties)")["termijnen"]
      return termijnen?.rij.first?["einde"]?.tekst
    }
    // 6 February + 8 weeks = Good Friday 3 April, and 10 to 18 February stood still: 12 April, a Sunday.
    #expect(try einde("") == "2026-04-13")
    // On 1 March nothing had come in for all that was known: still until the day on which the letter's term ended.
    #expect(try einde("--bekend-op 2026-03-01") == "2026-04-16")
    #expect(try einde("--per 2026-02-08") == "2026-04-07")
    let logboek = try werk.json("2026-03-03", "toon \(dossier)")["gebeurtenissen"]?.rij.last
    #expect(logboek?["datum"]?.tekst == "2026-02-19" && logboek?["vastgelegd"]?.tekst == "2026-03-02")
  }

  @Test("before it was opened, or before that was recorded, there is no dossier")
  func ervoor() throws {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-10")
    for regel in ["toon", "termijnen", "volgende"] {
      let optie = regel == "volgende" ? "--per 2026-02-05" : "--bekend-op 2026-02-09"
      let uitkomst = werk.voer("2026-03-01", "\(regel) \(dossier) \(optie)")
      #expect(uitkomst.uitgang == 2 && uitkomst.fout.contains("bestond toen nog niet"), "\(uitkomst)")
    }
  }

  @Test("a day that is equated moves a running term; taking the line out moves it back")
  func gelijkgesteld() throws {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-07")
    func einde() throws -> String? {
      try werk.json("2026-02-08", "termijnen \(dossier)")["termijnen"]?.rij.first?["einde"]?.tekst
    }
    #expect(try einde() == "2026-04-07")
    let path = werk.map + "/" + Self.bestand
    #expect(
      Momentopname.write("# besluit van de Kroon\n\n2026-04-07 proef\n2026-04-08\tnog een\r\n", to: path))
    #expect(try einde() == "2026-04-09")
    let why = werk.voer("2026-02-08", "waarom \(dossier) beslistermijn").uit
    #expect(why.contains("naar do 9 april 2026"), "\(why)")
    // A colleague who counts without the dossier comes to the same day.
    #expect(werk.voer("2026-02-08", "termijn 2026-02-06 8w").uit.contains("2026-04-09"))
    #expect(werk.voer("2026-02-08", "kalender 2026").uit.contains("wo 8 april 2026"))
    #expect(Momentopname.write("", to: path))
    #expect(try einde() == "2026-04-07")
  }

  @Test(
    "a broken line in that file is refused with its place, by every command that counts",
    arguments: ["2026-02-30 bestaat niet", "7 april 2026", "2026-04-07", "\u{1B}[31m"])
  func gebroken(_ regel: String) throws {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-07")
    let path = werk.map + "/" + Self.bestand
    #expect(Momentopname.write("2029-05-11 goed\n\(regel)\n", to: path))
    let bytes = werk.bytes()
    for opdracht in [
      "toon \(dossier)", "stap \(dossier) notitie --omschrijving x", "volgende", "kalender 2026",
      "termijn vandaag 8w",
    ] {
      let uitkomst = werk.voer("2026-02-08", opdracht)
      #expect(uitkomst.uitgang == 2, "\(uitkomst)")
      #expect(uitkomst.fout.contains("\(Self.bestand):2: "))
      #expect(!uitkomst.fout.contains("\u{1B}"))
      let same = werk.bytes() == bytes
      #expect(same)
    }
  }
}

/// Undoing: a later event names the one that was wrong.
@Suite("Dossier: herstel")
struct HerstelTests {
  private func dossier(_ werk: Werkmap) throws -> String {
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-07")
    try werk.stappen(
      dossier,
      """
      2026-02-09 formulier-uitzetten --termijn 2026-02-23
      2026-02-10 notitie --omschrijving gebeld
      2026-02-19 formulier-ontvangen
      2026-02-20 formulier-volledig
      """)
    return dossier
  }

  private func fase(_ werk: Werkmap, _ dossier: String) throws -> String? {
    try werk.json("2026-02-22", "toon \(dossier)")["fase"]?.tekst
  }

  @Test("the last, then the one before, then the undoing itself")
  func keten() throws {
    let werk = try Werkmap()
    let dossier = try dossier(werk)
    let dry = werk.voer("2026-02-21", "herstel \(dossier) --reden fout --droog")
    #expect(dry.uitgang == 0 && dry.uit.contains("Zou ongedaan maken: gebeurtenis 5, formulier-volledig"))
    #expect(try werk.stand(dossier) == "5 eigen-onderzoek")
    let last = try werk.json("2026-02-21", "herstel \(dossier) --reden fout")
    #expect(last["ongedaan"]?.getal == 5 && last["fase"]?.tekst == "formulier")
    #expect(last["versie"]?.getal == 6)
    // Now 4 carries nothing any more.
    let given = werk.voer("2026-02-21", "herstel \(dossier) 4 --reden 'verkeerd dossier'")
    #expect(given.uitgang == 0, "\(given.fout)")
    // Undo the undoing of 4, which is event 7: the receipt stands again.
    let back = werk.voer("2026-02-21", "herstel \(dossier) 7 --reden 'toch goed'")
    #expect(back.uitgang == 0, "\(back.fout)")
    let log = try werk.json("2026-02-22", "toon \(dossier)")["gebeurtenissen"]?.rij ?? []
    #expect(
      log.map { $0["hersteld"] == .ja(true) } == [false, false, false, false, true, false, true, false])
    #expect(try fase(werk, dossier) == "formulier")
    try werk.stappen(dossier, "2026-02-21 formulier-volledig")
    #expect(try fase(werk, dossier) == "eigen-onderzoek")
    #expect(werk.voer("2026-02-22", "controleer").uitgang == 0)
    // Before the undoing was recorded, nothing was undone.
    let before = try werk.json("2026-02-22", "toon \(dossier) --bekend-op 2026-02-20")
    #expect(before["versie"]?.getal == 5 && before["fase"]?.tekst == "eigen-onderzoek")
  }

  @Test("what was undone, is not there or is still rested on cannot be undone")
  func geweigerd() throws {
    let werk = try Werkmap()
    let dossier = try dossier(werk)
    #expect(werk.voer("2026-02-21", "herstel \(dossier) 3 --reden x").uitgang == 0)
    let bytes = werk.bytes()
    for (nummer, reden) in [
      ("3", "al ongedaan gemaakt"), ("99", "bestaat niet"), ("1", "'openen' kan niet"),
      ("4", "gebeurtenis 5 (formulier-volledig)"),
    ] {
      for droog in ["", " --droog"] {
        let uitkomst = werk.voer("2026-02-21", "herstel \(dossier) \(nummer) --reden x\(droog)")
        let fout = uitkomst.fout.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(uitkomst.uitgang == 3 && fout.contains(reden), "\(nummer) \(uitkomst.fout)")
      }
    }
    for reden in ["''", "' '", "'\u{200B}'"] {
      #expect(werk.voer("2026-02-21", "herstel \(dossier) --reden \(reden)").uitgang == 2)
    }
    let same = werk.bytes() == bytes
    #expect(same)
  }
}
