import TestSupport
import Testing

/// Whole dossiers over the built program, from the application to the end.
@Suite("Dossier: van begin tot eind")
struct LevensloopTests {
  /// The dates of ABRvS 20 December 2023, ECLI:NL:RVS:2023:4645 that are known: received 28 June 2021, advice
  /// received 23 December 2021, decided 21 February 2022. The others are assumed, so that it was in time.
  static let horeca = """
    2021-07-05 formulier-uitzetten --termijn 2021-07-19
    2021-07-19 formulier-ontvangen
    2021-07-20 formulier-volledig
    2021-08-02 bron-raadplegen --bron Handelsregister --over P1 --bevinding 'geen bijzonderheden'
    2021-08-10 feit-vastleggen --omschrijving 'boete wegens illegaal gokken' --wie P2 --grond b --afloop boete --bron politie
    2021-08-30 lbb-advies-vragen --bevindingen 'herkomst van het geld is onduidelijk' --kennisgeving 2021-08-30
    2021-09-13 lbb-vraagt --aan betrokkene --vragen financiering
    2021-10-18 lbb-vraag-beantwoord
    2021-11-01 lbb-verlenging --duur 4w
    2021-12-23 lbb-advies-ontvangen --mate-a geen --mate-b ernstig --adviesdatum 2021-12-21
    2021-12-28 beslistermijn-verlengen --duur 8w --reden 'het advies kwam laat'
    2022-01-06 conclusie --mate-a geen --mate-b ernstig --feiten F1 --reden 'het feit hangt samen met de horeca' --vergewist ja
    2022-01-10 voornemen --uitkomst weigeren --termijn 2022-01-31 --motivering m --derden P2 --geheimhouding ja --evenredigheid e
    2022-01-10 derde-uitnodigen --wie P2 --termijn 2022-01-31 --geheimhouding ja
    2022-01-28 zienswijze-ontvangen --wie P1 --wijze schriftelijk
    2022-01-28 zienswijze-afgezien --wie P2
    2022-02-21 besluit --uitkomst weigeren --motivering m --evenredigheid e
    """

  @Test("a refused horeca permit with LBB advice: the last day, in fifteen lines, an article in each")
  func horeca() throws {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", ontvangen: "2021-06-28")
    try werk.stappen(dossier, Self.horeca)
    let uitkomst = werk.voer("2022-02-22", "waarom \(dossier) beslistermijn")
    let regels = uitkomst.uit.split(separator: "\n")
    #expect(uitkomst.uitgang == 0)
    #expect((4...15).contains(regels.count), "\(uitkomst.uit)")
    for regel in regels {
      #expect(regel.last == "]" && regel.contains(" ["), "\(regel)")
      #expect(regel.contains(" art. "), "\(regel)")
    }
    // 28 June + 8 weeks = 23 August; the form 6 to 18 July: 13 days; advice 30 August to 23 December: 116 days
    // (at most 12 weeks and the 35 days of the question); 8 weeks more.
    #expect(uitkomst.uit.contains("laatste dag: do 24 februari 2022 (2022-02-24)"), "\(uitkomst.uit)")
    #expect(uitkomst.uit.contains("gehaald op 2022-02-21"))
    let termijn = try #require(
      try werk.json("2022-02-22", "waarom \(dossier) beslistermijn")["termijnen"]?.rij.first)
    #expect(termijn["einde"]?.tekst == "2022-02-24")
    #expect(termijn["stand"]?.tekst == "gehaald" && termijn["op"]?.tekst == "2022-02-21")
    let stappen = termijn["stappen"]?.rij ?? []
    #expect(stappen.count >= 4)
    for stap in stappen {
      let (what, article) = (stap["omschrijving"]?.tekst ?? "?", stap["artikel"]?.tekst ?? "?")
      #expect(regels.contains { $0.hasSuffix("\(what)  [\(article)]") }, "\(what) \(article)")
    }
    let sum = stappen.filter { $0["soort"]?.tekst != "ruwEinde" }.compactMap { $0["dagen"]?.getal }.reduce(
      0, +)
    #expect(sum == 56 + 13 + 116 + 56)
  }

  @Test("a withdrawal after a refused form: closed, kept, destroyed, and nothing comes back from a copy")
  func intrekking() throws {
    let werk = try Werkmap()
    let xml = try #require(Momentopname.read(Momentopname.fixtures + "/aanvragen/intrekking-horeca.xml"))
    let dossier = try werk.open(
      xml: Werkmap.vervang(Werkmap.vervang(xml, "datum", "2019-06-03"), "ontvangen", "2020-03-02"),
      op: "2020-03-02")
    try werk.stappen(
      dossier,
      """
      2020-03-02 signaal --soort om-tip
      2020-03-04 formulier-uitzetten --termijn 2020-03-18
      2020-03-23 formulier-geweigerd --reden 'de houder wil niet'
      2020-03-25 conclusie --basis art-4-1 --reden 'weigering na een herinnering'
      2020-03-27 voornemen --uitkomst intrekken --termijn 2020-04-10 --motivering m --evenredigheid e
      2020-04-09 zienswijze-ontvangen --wie P1 --wijze mondeling
      2020-04-20 besluit --uitkomst intrekken --motivering m --evenredigheid e
      2020-06-15 sluiten
      """)
    let kopie = werk.pad + "/kopie"
    try werk.kopieer(naar: kopie)
    // Keys of that moment, as long as they exist, read the copy.
    #expect(werk.voer("2020-06-16", "toon \(dossier) --sleutels \(werk.sleutels)", map: kopie).uitgang == 0)
    let early = werk.voer("2025-06-15", "vernietig \(dossier)")
    #expect(early.uitgang == 3 && early.fout.contains("Selectielijst 2020"), "\(early.fout)")
    let bewijs = werk.pad + "/verklaring.txt"
    #expect(werk.voer("2025-06-17", "vernietig \(dossier) --bewijs \(bewijs) --droog").uitgang == 0)
    #expect(Werkmap.lees(bewijs) == nil)
    let done = werk.voer("2025-06-17", "vernietig \(dossier) --bewijs \(bewijs)")
    #expect(done.uitgang == 0, "\(done.fout)")
    #expect(Momentopname.read(bewijs) == done.uit)
    for word in [dossier, "gesloten", "17 juni 2025", "Selectielijst 2020", "J. Tester"] {
      #expect(done.uit.lowercased().contains(word.lowercased()), "\(word)\n\(done.uit)")
    }
    for regel in [
      "toon \(dossier)", "waarom \(dossier) fase", "termijnen \(dossier)", "vernietig \(dossier)",
    ] {
      let gone = werk.voer("2025-06-18", regel)
      #expect(gone.uitgang == 3 && gone.fout.contains("is vernietigd op 17 juni 2025"), "\(gone)")
    }
    #expect(werk.voer("2025-06-18", "stap \(dossier) notitie --omschrijving x").uitgang == 3)
    #expect(werk.voer("2025-06-18", "lijst").uit.contains("(vernietigd)"))
    #expect(werk.voer("2025-06-18", "controleer").uitgang == 0)
    for regel in ["toon \(dossier)", "lijst", "volgende"] {
      let old = werk.voer("2025-06-18", regel + " --sleutels " + werk.sleutels, map: kopie)
      for word in ["Bordkarton", "Kartonnage", "de houder wil niet"] {
        #expect(!(old.uit + old.fout).contains(word), "\(regel)\n\(old)")
      }
    }
    #expect(werk.voer("2025-06-18", "toon \(dossier) --sleutels \(werk.sleutels)", map: kopie).uitgang >= 3)
  }

  @Test(
    "a subsidy, a contract and a property deal reach the end",
    arguments: [
      (
        "subsidie",
        """
        2026-02-02 formulier-uitzetten --termijn 2026-02-16
        2026-02-13 formulier-ontvangen
        2026-02-16 formulier-volledig
        2026-02-20 onderzoek-afronden --bevindingen geen
        2026-02-23 conclusie --mate-a geen --mate-b geen --reden 'niets gevonden'
        2026-02-24 besluit --uitkomst verlenen --motivering m
        2026-04-10 sluiten
        """
      ),
      (
        "overheidsopdracht",
        """
        2026-03-09 formulier-uitzetten --termijn 2026-03-23
        2026-03-20 formulier-ontvangen
        2026-03-23 formulier-volledig
        2026-03-24 feit-vastleggen --omschrijving fraude --wie P1 --grond b --afloop veroordeling --bron JDS
        2026-03-25 onderzoek-afronden --bevindingen 'een veroordeling'
        2026-03-26 conclusie --mate-a geen --mate-b ernstig --feiten F1 --reden 'recent en ernstig'
        2026-03-26 melding-lbb --melding conclusie
        2026-03-27 voornemen --uitkomst niet-gunnen --termijn 2026-04-10 --motivering m --evenredigheid e
        2026-04-13 besluit --uitkomst niet-gunnen --motivering m --evenredigheid e
        2026-06-15 sluiten
        """
      ),
      (
        "vastgoedtransactie",
        """
        2026-02-04 formulier-uitzetten --termijn 2026-02-18
        2026-02-18 formulier-ontvangen
        2026-02-19 formulier-volledig
        2026-02-20 lbb-advies-vragen --bevindingen 'de bank is onbekend' --kennisgeving 2026-02-20
        2026-03-20 lbb-advies-ontvangen --mate-a mindere-mate --mate-b geen
        2026-03-23 feit-vastleggen --omschrijving witwassen --wie P3 --grond a --afloop transactie --bron LBB
        2026-03-24 conclusie --mate-a mindere-mate --mate-b geen --feiten F1 --reden r --vergewist ja
        2026-03-25 voornemen --uitkomst aangaan-met-voorwaarden --termijn 2026-04-08 --motivering m --derden P3 --geheimhouding ja --voorschriften v
        2026-03-25 derde-uitnodigen --wie P3 --termijn 2026-04-08 --geheimhouding ja
        2026-04-09 besluit --uitkomst aangaan-met-voorwaarden --motivering m --voorschriften v
        2026-06-15 sluiten
        """
      ),
    ])
  func anders(_ soort: String, _ regels: String) throws {
    let werk = try Werkmap()
    let dossier = try werk.open(soort)
    try werk.stappen(dossier, regels)
    #expect(try werk.stand(dossier).hasSuffix(" gesloten"))
    #expect(werk.voer("2026-07-01", "controleer").uitgang == 0)
  }

  @Test("every example of an application opens, and --droog leaves the store as it was")
  func voorbeelden() throws {
    let werk = try Werkmap()
    let folder = Momentopname.fixtures + "/aanvragen/"
    let names = Map.namen(folder).filter { $0.hasSuffix(".xml") }
    #expect(names.count >= 30)
    for name in names {
      let before = werk.bytes()
      let dry = werk.voer("2026-12-31", "open \(folder + name) --droog")
      #expect(dry.uitgang == 0 && dry.uit.contains("niets vastgelegd"), "\(name) \(dry.fout)")
      let same = werk.bytes() == before
      #expect(same, "\(name)")
      let wet = werk.voer("2026-12-31", "open \(folder + name)")
      #expect(wet.uitgang == 0 && wet.uit.hasPrefix("Geopend: dossier "), "\(name) \(wet.fout)")
    }
    #expect(try werk.json("2026-12-31", "lijst --alle")["dossiers"]?.rij.count == names.count)
    #expect(werk.voer("2026-12-31", "controleer").uitgang == 0)
  }
}
