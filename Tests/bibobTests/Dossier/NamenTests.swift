import TestSupport
import Testing

/// Personal data stand encrypted or nowhere, and errors do not repeat them.
@Suite("Dossier: namen")
struct NamenTests {
  private static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <aanvraag xmlns="urn:bibob:aanvraag:1" spoor="aanvraag">
      <kenmerk>Kwiekenmerk</kenmerk>
      <lichaam>gemeente Voorbeeldstad</lichaam>
      <orgaan>burgemeester</orgaan>
      <besluitsoort>alcohol-horecabedrijf</besluitsoort>
      <ontvangen>2026-02-06</ontvangen>
      <onderwerp>Zonderwerp</onderwerp>
      <locatie><regel>Zlocatiestraat 1</regel></locatie>
      <partijen>
        <natuurlijk-persoon>
          <rol>betrokkene</rol>
          <naam>Zachternaam</naam>
          <voornamen>Zvoornamen</voornamen>
          <geboortedatum>1984-05-17</geboortedatum>
          <bsn>999900006</bsn>
          <adres><regel>Zadresregel 12</regel></adres>
        </natuurlijk-persoon>
        <rechtspersoon>
          <rol>vermogensverschaffer</rol>
          <naam>Zbedrijf B.V.</naam>
          <rsin>999980002</rsin>
          <kvk>90000001</kvk>
          <handelsnaam>Zhandelsnaam</handelsnaam>
        </rechtspersoon>
      </partijen>
      <gegevens><gegeven naam="bedrijfstype">Zgegeven</gegeven></gegevens>
    </aanvraag>
    """

  /// Steps that fill every field of free text, each with a word of its own.
  private static let stappen = """
    2026-02-09 notitie --omschrijving Zomschrijving
    2026-02-09 signaal --soort om-tip --omschrijving Zsignaal
    2026-02-09 partij --naam Zpartijnaam --aard natuurlijk-persoon --voornamen Zpvoornaam --bsn 999900018 --geboortedatum 1991-11-03 --adres Zpadres,Zpplaats
    2026-02-09 partij --naam Zrechtspersoon --aard rechtspersoon --rsin 999980294 --kvk 90000032 --rechtsvorm Zrechtsvorm --handelsnamen Zpandelsnaam
    2026-02-09 formulier-uitzetten --termijn 2026-02-23 --vragen Zvragen
    2026-02-16 aanvulling-vragen --termijn 2026-02-27 --ontbreekt Zontbreekt
    2026-02-17 aanvulling-ontvangen
    2026-02-17 formulier-ontvangen
    2026-02-18 formulier-volledig
    2026-02-18 bron-raadplegen --bron Zbron --over P3 --bevinding Zbevinding --artikel Zartikel
    2026-02-18 feit-vastleggen --omschrijving Zfeit --wie P3 --grond b --afloop boete --bron Zfeitbron
    2026-02-19 lbb-advies-vragen --bevindingen Zbevindingen --kennisgeving 2026-02-19 --vragen Zlbbvragen
    2026-03-19 lbb-advies-ontvangen --mate-a geen --mate-b mindere-mate --omschrijving Zadvies
    2026-03-20 conclusie --mate-a geen --mate-b ernstig --feiten F1 --reden Zreden --vergewist Zvergewist --afwijking Zafwijking
    2026-03-20 voornemen --uitkomst weigeren --termijn 2026-04-03 --motivering Zmotivering --derden P3 --geheimhouding ja --evenredigheid Zevenredig
    """

  private static let woorden: [String] = {
    let text = xml + stappen
    var words: Set<String> = ["999900006", "999900018", "999980002", "999980294", "90000032", "1991-11-03"]
    for word in text.split(whereSeparator: { !$0.isLetter })
    where word.hasPrefix("Z") || word.hasPrefix("Kwiek") {
      words.insert(String(word))
    }
    return words.sorted()
  }()

  private func dossier(_ werk: Werkmap) throws -> String {
    let dossier = try werk.open(xml: Self.xml, op: "2026-02-06")
    try werk.stappen(dossier, Self.stappen)
    return dossier
  }

  @Test("no planted name stands in any file of the store, while it is used and after")
  func bytes() throws {
    let werk = try Werkmap()
    let dossier = try dossier(werk)
    #expect(Self.woorden.count > 35)
    let shown = werk.voer("2026-03-21", "toon \(dossier) --json").uit
    let seen = ["Zachternaam", "Zmotivering", "Zfeitbron", "Zpadres"].filter { shown.contains($0) }
    #expect(seen.count == 4, "de proef plant niets: \(seen)")
    #expect(werk.voer("2026-03-21", "herstel \(dossier) --reden Zherstel").uitgang == 0)
    let stuk = werk.pad + "/Zbestandsnaam.txt"
    try Werkmap.schrijf(Array("Zstukinhoud".utf8), stuk)
    let added = werk.voer(
      "2026-03-21",
      "stuk \(dossier) \(stuk) --omschrijving Zstukwat --bron Zstukbron --gebruiksgrens Zstukgrens")
    #expect(added.uitgang == 0, "\(added.fout)")
    for name in Map.namen(werk.map).map({ werk.map + "/" + $0 }) + [werk.sleutels] {
      let bytes = try #require(Werkmap.lees(name))
      for word in Self.woorden + ["Zherstel", "Zbestandsnaam", "Zstuk"] {
        #expect(!Werkmap.bevat(bytes, Array(word.utf8)), "\(word) in \(name)")
      }
    }
  }

  @Test(
    "no error repeats them",
    arguments: [
      "stap D besluit --uitkomst weigeren --motivering Zachternaam --evenredigheid Zvoornamen",
      "stap D besluit --uitkomst verlenen --motivering Zachternaam --datum 2026-01-01",
      "stap D derde-uitnodigen --wie Zachternaam --termijn 2026-04-20 --geheimhouding ja",
      "stap D bron-raadplegen --over 'Zachternaam, Zvoornamen' --bron Zbron --bevinding Zbevinding",
      "stap D conclusie --feiten Zachternaam --reden Zreden", "stap D notitie --omschrijving x Zachternaam",
      "stap D partij --naam Zachternaam Zvoornamen",
      "stap D partij --naam Zachternaam --aard rechtspersoon --bsn 999900007",
      "stap D partij --naam Zachternaam --bsn 'Zachternaam'",
      "stap D partij --naam Zachternaam --kvk Zachternaam",
      "stap D notitie --omschrijving Zachternaam --versie 9", "herstel D 2 --reden Zachternaam Zvoornamen",
      "herstel D 99 --reden Zachternaam", "vernietig D", "stap D sluiten --reden Zachternaam",
      "stap 2026-0099 notitie --omschrijving Zachternaam", "lijst --map /nergens", "toon D --per 2020-01-01",
    ])
  func fouten(_ regel: String) throws {
    let werk = try Werkmap()
    let dossier = try werk.open(xml: Self.xml, op: "2026-02-06")
    let woorden = Woorden.van(regel).map { $0 == "D" ? dossier : $0 }
    for extra in [[], ["--json"]] {
      let uitkomst = werk.voer("2026-04-07", woorden + extra)
      #expect(uitkomst.uitgang == 2 || uitkomst.uitgang == 3, "\(uitkomst)")
      for word in Self.woorden + ["999900007", "ZACHTERNAAM"] {
        #expect(!(uitkomst.uit + uitkomst.fout).contains(word), "\(word)\n\(uitkomst.fout)")
      }
    }
  }

  @Test("an application with an error shows the place, and not the person")
  func aanvraag() throws {
    let werk = try Werkmap()
    let broken = [
      ("<bsn>999900006</bsn>", "<bsn>999900007</bsn>"),
      ("<naam>Zachternaam</naam>", "<naam>Zachternaam</nam>"),
      ("<geboortedatum>1984-05-17", "<geboortedatum>Zachternaam"),
      ("<voornamen>Zvoornamen</voornamen>", "<Zvoornamen>Zachternaam</Zvoornamen>"),
    ]
    for (was, wordt) in broken {
      let parts = Self.xml.split(separator: was, maxSplits: 1)
      try #require(parts.count == 2)
      for extra in [[], ["--json"]] {
        let uitkomst = werk.voer("2026-04-07", ["open", "-"] + extra, stdin: parts[0] + wordt + parts[1])
        #expect(uitkomst.uitgang == 2, "\(uitkomst)")
        #expect(uitkomst.fout.contains("(standaardinvoer):1"), "\(uitkomst.fout)")
        for word in ["Zachternaam", "999900007"] {
          #expect(!(uitkomst.uit + uitkomst.fout).contains(word), "\(wordt)\n\(uitkomst.fout)")
        }
      }
    }
  }
}

extension Werkmap {
  /// Whether bytes stand somewhere in others, in one piece.
  static func bevat(_ hay: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, hay.count >= needle.count else { return needle.isEmpty }
    for start in 0...(hay.count - needle.count) where hay[start] == first {
      if hay[start..<start + needle.count].elementsEqual(needle) { return true }
    }
    return false
  }
}
