import TestSupport
import Testing

@testable import bibob

/// Every command as a person and as a program use it: JSON, exit codes, slips, strange texts.
@Suite("Dossier: opdrachten")
struct OpdrachtenTests {
  private static let goed: [String] = [
    "lijst", "lijst --lopend --alle", "lijst --fase formulier", "lijst --soort subsidie", "lijst --aantal 1",
    "toon D", "toon D --per 2026-02-08", "volgende", "volgende D", "volgende --alle", "termijnen D",
    "termijnen D --alles", "waarom D fase", "waarom D beslistermijn", "waarom D besluit", "waarom D dwangsom",
    "stap D notitie --omschrijving x --droog", "stap D formulier-ontvangen", "herstel D --reden x --droog",
    "herstel D --reden x", "stuk D VOORBEELD --omschrijving x --bron y --droog",
    "stuk D VOORBEELD --omschrijving x --bron y", "stukken D", "stuk-uit D S1 --naar UIT",
    "brief D", "sjabloon lijst", "sjabloon controleer",
    "open VOORBEELD --droog", "open VOORBEELD", "toegang wie", "toegang beginnen --naam x --login y --droog",
    "controleer", "netwerk D", "netwerk D --per 2026-02-08",
    "netwerk D --elders", "zoekindex --droog", "zoekindex",
    "begin --map NIEUW --droog",
    "bronnen D", "bronnen D --gedaan", "bronnen --catalogus", "vragenlijst D --alles", "vragenlijst --toon",
    "begin --map NIEUW", "kalender 2026", "termijn 2026-02-06 8w", "hulp", "hulp stap", "hulp uitgangen",
    "demo",
    "doorlooptijd", "doorlooptijd --per maand --uitleg", "agenda", "agenda --verslag LEEG --droog",
    "volgende --team", "dashboard STAND", "oefen --jaar 2024 --zaken 3 --map NIEUW2 --droog",
    "demo", "feiten D", "werkblad D", "werkblad D --grond b", "plichten D", "verstrekkingen D",
    "verstrekkingen D --lijst", "basistoets D", "vernietig --alle --droog",
    "archiveer --alle --naar UIT --droog",
  ]
  private static let fout: [(String, Int32)] = [
    ("begin", 2), ("toon 2026-0099", 2), ("toon x", 2), ("volgende 2026-0099", 2), ("waarom D onzin", 2),
    ("termijnen", 2), ("stap D", 2), ("stap D onzin", 2), ("stuk D", 2),
    ("stuk D /bestaat/niet --omschrijving x --bron y", 2), ("stuk D VOORBEELD --omschrijving x", 2),
    ("stuk D / --omschrijving x --bron y", 2), ("stuk-uit D S9 --naar UIT", 2), ("stuk-uit D S1", 2),
    ("stuk D VOORBEELD --omschrijving x --bron y --datum 2026-03-01", 3), ("stap D conclusie --reden x", 3),
    ("vernietig D", 3), ("vernietig", 2), ("vernietig --alle", 2), ("archiveer D --naar UIT", 3),
    ("pakket", 2), ("pakket D --zonder S9 --reden x", 2), ("pakket D --controleer x", 2),
    ("pakket --controleer /bestaat/niet.zip", 2),
    ("herstel D 1 --reden x", 3), ("herstel D", 2), ("toegang", 2), ("toegang onzin", 2),
    ("toegang toelaten D", 2),
    ("toegang toelaten D --gebruiker G1 --rol meelezer --reden x", 2), ("toegang pas --naar UIT", 2),
    ("toegang beginnen D --naam x --login y", 2), ("toegang beginnen --naam x", 3),
    ("stap D meelezen --gebeurtenis 1 --akkoord ja", 3), ("open /bestaat/niet.xml", 2),
    ("lijst --fase onzin", 2),
    ("lijst --aantal 0", 2), ("controleer --anker x", 2), ("kalender 1", 2), ("termijn x 8w", 2),
    ("netwerk D --elders --svg", 2),
    ("netwerk D --elders --per 2026-02-08", 2),
    ("hulp onzin", 2), ("onzin", 2), ("toon D --per 2026-02-30", 2), ("toon D --per 2020-01-01", 2),
    ("lijst --door ''", 2), ("lijst --sleutels ' '", 2), ("stap D notitie --omschrijving ''", 2),
    ("exporteer", 2), ("prognose", 3), ("oefen --jaar 2024 --zaken 3", 2), ("oefen --jaar 2024 --zaken x", 2),
    ("agenda --verslag /bestaat/niet", 2), ("doorlooptijd --van 2027-01-01", 2),
    ("werkblad D --grond c", 2), ("basistoets D --lijst /bestaat/niet.xml", 2), ("feiten 2026-0099", 2),
    ("stap D basistoets-beginnen --vragenset x --punten B1 --regel x", 3),
    ("stap D verstrekken --ontvanger p --bestemd x --gegevens x --doel x", 2),
    ("stap D verstrekken --ontvanger e --bestemd x --gegevens x --doel x", 3),
  ]

  private func voorbereid() throws -> (Werkmap, (String) -> [String]) {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-07")
    try werk.stappen(dossier, "2026-02-09 formulier-uitzetten --termijn 2026-02-23")
    let named = [
      "D": dossier, "NIEUW": werk.pad + "/nieuw", "UIT": werk.pad + "/uit.xml",
      "NIEUW2": werk.pad + "/nieuw2", "STAND": werk.pad + "/stand.html", "LEEG": "/dev/null",
      "VOORBEELD": Momentopname.fixtures + "/aanvragen/alcohol-horecabedrijf.xml",
    ]
    return (werk, { Woorden.van($0).map { named[$0] ?? $0 } })
  }

  /// With the options that every run is given, unless the line has its own.
  private func voer(_ werk: Werkmap, _ woorden: [String], _ env: [String: String] = [:]) -> Proces.Uitkomst {
    var words = woorden
    for (name, value) in [("--map", werk.map), ("--door", "tester"), ("--vandaag", "2026-02-12")]
    where !words.contains(name) { words += [name, value] }
    return Proces.voer(words, env: ["TMPDIR": werk.pad].merging(env) { $1 })
  }

  @Test("every command answers in words and in one JSON value, on any width, without escapes in a pipe")
  func antwoorden() throws {
    let (werk, woorden) = try voorbereid()
    let named = Set(Self.goed.map { String($0.prefix { $0 != " " }) })
    let known = Opdrachten.alle.filter { !$0.hidden && $0.hasJSON }.map(\.name)
    #expect(
      Set(known).subtracting(named).subtracting([
        // Each in tests of its own.
        "vernietig", "verloop", "beleid", "exporteer", "prognose", "archiveer", "importeer", "importeer-kvk",
        "importeer-relaties", "scan", "pakket",
      ])
      .isEmpty)
    for regel in Self.goed {
      // What changes the store is asked for JSON only: the second time it would be another question.
      let changes =
        !regel.contains("--droog")
        && ["stap", "herstel", "stuk ", "stuk-uit", "open", "begin"].contains { regel.hasPrefix($0) }
      let json = voer(werk, woorden(regel) + ["--json"])
      #expect(json.uitgang == 0 && json.fout.isEmpty, "\(regel) \(json)")
      #expect((try? JSONWaarde(json.uit)) != nil, "\(regel) \(json.uit)")
      if changes { continue }
      for columns in ["40", "80", "200"] {
        let text = voer(werk, woorden(regel), ["COLUMNS": columns])
        #expect(text.uitgang == 0 && text.fout.isEmpty && !text.uit.isEmpty, "\(regel) \(text)")
        #expect(!text.uit.contains("\u{1B}"))
      }
    }
  }

  @Test("every error has its exit code, words on standard error, and one JSON value when asked")
  func fouten() throws {
    let (werk, woorden) = try voorbereid()
    // The first question after figures lays them beside the log; a refusal writes nothing more.
    #expect(voer(werk, ["doorlooptijd"]).uitgang == 0)
    let bytes = werk.bytes()
    for (regel, uitgang) in Self.fout {
      let text = voer(werk, woorden(regel))
      #expect(
        text.uitgang == uitgang && text.uit.isEmpty && text.fout.hasPrefix("bibob: "), "\(regel) \(text)")
      #expect(text.fout.split(separator: "\n").count <= 30, "\(regel) \(text.fout)")
      let json = voer(werk, woorden(regel) + ["--json"])
      let value = try JSONWaarde(json.uit)["fout"]
      #expect(json.uitgang == uitgang && value?["uitgang"]?.getal == Int(uitgang), "\(regel) \(json)")
      #expect(value?["bericht"]?.tekst?.isEmpty == false)
    }
    let same = werk.bytes() == bytes
    #expect(same)
  }

  @Test(
    "a slip gets the word that was meant",
    arguments: [
      ("stap D formulier-ontvnagen", "formulier-ontvangen"),
      ("stap D formulier-ontvangen --datm x", "--datum"),
      ("stap D partij --naam n --aard natuurlijk-persoom", "natuurlijk-persoon"),
      ("lijst --fase formuleir", "formulier"),
      ("waarom D beslistermijm", "beslistermijn"), ("toon D --per 12-02-2026", "2026-02-12"),
      ("stap D bron-raadplegen --bron x --over P9 --bevinding x", "P1"), ("vernietigd D", "vernietig"),
    ])
  func bedoeld(_ regel: String, _ woord: String) throws {
    let (werk, woorden) = try voorbereid()
    let uitkomst = voer(werk, woorden(regel))
    #expect(uitkomst.uitgang == 2 && uitkomst.fout.contains("Bedoelde u ‘\(woord)’?"), "\(uitkomst)")
  }

  @Test(
    "a step that is a command of its own says which",
    arguments: ["openen", "herstel", "toelaten", "toelating-beeindigen", "stuk-toevoegen", "vernietigen"])
  func elders(_ stap: String) throws {
    let (werk, _) = try voorbereid()
    let uitkomst = voer(werk, ["stap", "2026-0001", stap])
    #expect(uitkomst.uitgang == 2 && uitkomst.fout.contains("Schrijf: bibob "), "\(uitkomst)")
  }

  @Test(
    "values that cannot be are refused, and numbers of persons not repeated",
    arguments: [
      "partij --naam x --aard natuurlijk-persoon --bsn 123456789",
      "partij --naam x --aard rechtspersoon --rsin 123456789",
      "partij --naam x --aard rechtspersoon --kvk 12345678x", "partij --naam ' ' --aard rechtspersoon",
      "partij --naam '\u{200B}' --aard rechtspersoon",
      "partij --naam x --aard rechtspersoon --handelsnamen ' , '",
      "formulier-uitzetten --termijn 9999-12-31", "notitie --omschrijving x --datum 0000-01-01",
      "beslistermijn-vastleggen --duur 48u --artikel x", "beslistermijn-vastleggen --duur 9999j --artikel x",
      "uitstel-instemming --tot 9999-12-31", "notitie --omschrijving '\u{1B}\u{7}'",
    ])
  func ongeldig(_ stap: String) throws {
    let (werk, woorden) = try voorbereid()
    let bytes = werk.bytes()
    let uitkomst = voer(werk, woorden("stap D \(stap)"))
    #expect(uitkomst.uitgang == 2 && uitkomst.fout.hasPrefix("bibob: --"), "\(uitkomst)")
    #expect(!uitkomst.fout.contains("12345678"))
    let same = werk.bytes() == bytes
    #expect(same)
  }

  @Test("names of every script come back byte for byte; controls are shown harmlessly")
  func tekens() throws {
    let (werk, _) = try voorbereid()
    let naam = "Zoë Ïnç 漢字 👩‍👩‍👧 e\u{301} İĳ"
    let kwaad = "\u{1B}[2J\u{1B}]0;x\u{7}\r\n\u{9B}31m\u{85}\u{202E}om\u{7F}"
    let added = voer(werk, ["stap", "2026-0001", "partij", "--naam", naam, "--aard", "natuurlijk-persoon"])
    #expect(added.uitgang == 0, "\(added.fout)")
    let noted = voer(werk, ["stap", "2026-0001", "notitie", "--omschrijving", kwaad, "--door", kwaad])
    #expect(noted.uitgang == 0, "\(noted.fout)")
    let json = voer(werk, ["toon", "2026-0001", "--json"]).uit
    let value = try JSONWaarde(json)
    let back = value["partijen"]?.rij.last?["naam"]?.tekst ?? ""
    #expect(Array(back.utf8) == Array(naam.utf8))
    let note = value["gebeurtenissen"]?.rij.last?["velden"]?["omschrijving"]?.tekst ?? ""
    #expect(Array(note.utf8) == Array(kwaad.utf8))
    let shown = voer(werk, ["toon", "2026-0001"]).uit
    #expect(shown.contains("漢字") && shown.contains("👩‍👩‍👧"))
    let wrong = voer(werk, ["stap", "2026-0001", "partij", "--naam", "x", "--aard", kwaad])
    let window = Proces.voerInTerminal(["toon", "2026-0001", "--map", werk.map, "--vandaag", "2026-02-12"])
    for text in [json, shown, wrong.fout] {
      #expect(!text.unicodeScalars.contains { Breedte.isHarmful($0) && $0 != "\n" })
    }
    #expect(
      !window.uit.contains("\u{1B}[2J") && !window.uit.contains("\u{1B}]") && !window.uit.contains("\u{202E}")
    )
  }

  @Test("texts as long as the system hands over, and applications of a megabyte")
  func lang() throws {
    let (werk, _) = try voorbereid()
    let text = String(repeating: "lange tekst ", count: 9000)
    #expect(voer(werk, ["stap", "2026-0001", "notitie", "--omschrijving", text]).uitgang == 0)
    #expect(
      voer(werk, ["stap", "2026-0001", "notitie", "--omschrijving", String(repeating: "é", count: 60_000)])
        .uitgang == 0)
    let log = try werk.json("2026-02-12", "toon 2026-0001")["gebeurtenissen"]?.rij
    #expect(log?.dropLast().last?["velden"]?["omschrijving"]?.tekst == text)
    for columns in ["40", "80"] {
      #expect(voer(werk, ["toon", "2026-0001"], ["COLUMNS": columns]).uitgang == 0)
    }
    let word = String(repeating: "x", count: 100_000)
    for words in [[word], ["stap", "2026-0001", word], ["toon", word], ["lijst", "--" + word]] {
      let uitkomst = voer(werk, words)
      #expect(uitkomst.uitgang == 2, "\(uitkomst.fout.prefix(100))")
    }
    let path = Momentopname.fixtures + "/aanvragen/alcohol-horecabedrijf.xml"
    let xml = try #require(Momentopname.read(path))
    let much = try Werkmap.vervang(xml, "onderwerp", String(repeating: "lang ", count: 210_000))
    let refused = voer(werk, ["open", "-"])
    #expect(refused.uitgang == 2)
    let long = werk.voer("2026-02-12", ["open", "-"], stdin: much)
    #expect(long.uitgang == 2 && long.fout.utf8.count < 5000, "\(long.fout.prefix(300))")
    let comment = xml + "<!--" + String(repeating: "x", count: 1_000_000) + "-->"
    #expect(werk.voer("2026-02-12", ["open", "-"], stdin: comment).uitgang == 0)
  }
}
