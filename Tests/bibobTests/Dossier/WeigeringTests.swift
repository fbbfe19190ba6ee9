import TestSupport
import Testing

/// What the law does not allow: exit 3, the provision in words and in JSON, and not a byte written.
@Suite("Dossier: geweigerd")
struct WeigeringTests {
  /// A case: how the dossier got there, what is tried, and the provision that stands in the way.
  struct Geval: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var voorbeeld = "alcohol-horecabedrijf"
    var stappen = ""
    /// The day, then the command line without the number of the dossier.
    let poging: String
    let artikel: String
    let reden: String
  }

  private static let formulier = """
    2026-02-09 formulier-uitzetten --termijn 2026-02-23
    2026-02-20 formulier-ontvangen
    2026-02-20 formulier-volledig

    """
  private static let feiten = """
    2026-02-20 feit-vastleggen --omschrijving o --wie P2 --grond a --afloop vrijspraak --bron b
    2026-02-20 feit-vastleggen --omschrijving o --wie P2 --grond a --afloop veroordeling --bron b

    """
  private static let gewogen = """
    2026-02-23 onderzoek-afronden --bevindingen b
    2026-02-24 conclusie --mate-a ernstig --mate-b geen --feiten F2 --reden r
    2026-02-24 melding-lbb --melding conclusie

    """
  private static let gevraagd = "2026-02-23 lbb-advies-vragen --bevindingen b --kennisgeving 2026-02-23\n"

  static let gevallen: [Geval] = [
    Geval(
      testDescription: "an acquitted fact in a conclusion",
      stappen: formulier + feiten
        + "2026-02-23 onderzoek-afronden --bevindingen b",
      poging: "2026-02-24 stap conclusie --mate-a ernstig --mate-b geen --feiten F1,F2 --reden r",
      artikel: "Wet Bibob art. 3a lid 3", reden: "F1 eindigde in vrijspraak"),
    Geval(
      testDescription: "refusing without the view of a derde who was named",
      stappen: formulier + feiten + gewogen
        + """
        2026-02-25 voornemen --uitkomst weigeren --termijn 2026-03-11 --motivering m --derden P2 --evenredigheid e
        2026-03-04 zienswijze-ontvangen --wie P1 --wijze schriftelijk
        """,
      poging: "2026-03-12 stap besluit --uitkomst weigeren --motivering m --evenredigheid e",
      artikel: "Wet Bibob art. 33 lid 1", reden: "derde P2 staat in het voornemen"),
    Geval(
      testDescription: "refusing without any letter of intent", stappen: formulier + feiten + gewogen,
      poging: "2026-03-12 stap besluit --uitkomst weigeren --motivering m --evenredigheid e",
      artikel: "Wet Bibob art. 33 lid 1", reden: "eerst worden gehoord"),
    Geval(
      testDescription: "a conclusion while the LBB is at work", stappen: formulier + feiten + gevraagd,
      poging: "2026-03-12 stap conclusie --mate-a ernstig --mate-b geen --feiten F2 --reden r",
      artikel: "Wet Bibob art. 15", reden: "de termijn van het LBB loopt nog"),
    Geval(
      testDescription: "a decision while the LBB is at work", stappen: formulier + feiten + gevraagd,
      poging: "2026-03-12 stap besluit --uitkomst verlenen --motivering m",
      artikel: "Wet Bibob art. 15", reden: "de termijn van het LBB loopt nog"),
    Geval(
      testDescription: "going on without advice, without a reason", stappen: formulier + feiten + gevraagd,
      poging: "2026-03-12 stap zonder-advies-verder", artikel: "Awb art. 3:6 lid 2",
      reden: "er ontbreekt: reden"),
    Geval(
      testDescription: "a refused form on an application",
      stappen: "2026-02-09 formulier-uitzetten --termijn 2026-02-23",
      poging: "2026-02-24 stap formulier-geweigerd --reden r", artikel: "Wet Bibob art. 4 lid 1",
      reden: "bestaat niet op het spoor aanvraag"),
    Geval(
      testDescription: "a conclusion on art. 4(1) on an application",
      stappen: formulier + "2026-02-23 onderzoek-afronden --bevindingen b",
      poging: "2026-02-24 stap conclusie --basis art-4-1 --reden r", artikel: "Wet Bibob art. 4 lid 1",
      reden: "niet voor een aanvrager"),
    Geval(
      testDescription: "leaving an application untreated too late",
      stappen: "2026-02-09 formulier-uitzetten --termijn 2026-02-23",
      poging: "2026-03-24 stap buiten-behandeling-laten --motivering m", artikel: "Awb art. 4:5 lid 4",
      reden: "eindigden op 2026-03-23"),
    Geval(
      testDescription: "leaving an application untreated too early",
      stappen: "2026-02-09 formulier-uitzetten --termijn 2026-02-23",
      poging: "2026-02-23 stap buiten-behandeling-laten --motivering m", artikel: "Awb art. 4:5 lid 1",
      reden: "loopt nog tot en met 2026-02-23"),
    Geval(
      testDescription: "a date that is still to come",
      poging: "2026-02-09 stap formulier-uitzetten --datum 2026-02-10 --termijn 2026-02-24",
      artikel: "Wet Bibob art. 7a lid 2", reden: "2026-02-10 ligt in de toekomst"),
    Geval(
      testDescription: "a date before the last step", stappen: formulier,
      poging: "2026-02-24 stap onderzoek-afronden --datum 2026-02-19 --bevindingen b",
      artikel: "Wet Bibob art. 7a lid 1", reden: "ligt voor de laatste stap (2026-02-20)"),
    Geval(
      testDescription: "destroying what is not closed", poging: "2036-02-24 vernietig",
      artikel: "Selectielijst 2020 resultaat 4.1.12", reden: "de fase intake"),
    Geval(
      testDescription: "destroying before the term of keeping is over",
      stappen: """
        2026-02-09 buiten-bereik --reden beleid
        2026-02-10 sluiten
        """,
      poging: "2026-06-01 vernietig", artikel: "Selectielijst 2020", reden: "moet worden bewaard tot en met"),
    Geval(
      testDescription: "conditions on a contract", voorbeeld: "overheidsopdracht",
      stappen: """
        2026-03-09 formulier-uitzetten --termijn 2026-03-23
        2026-03-20 formulier-ontvangen
        2026-03-20 formulier-volledig
        2026-03-20 onderzoek-afronden --bevindingen b
        2026-03-24 conclusie --mate-a geen --mate-b geen --reden r
        """,
      poging:
        "2026-03-25 stap besluit --uitkomst verlenen-met-voorschriften --motivering m --voorschriften v",
      artikel: "Wet Bibob art. 9 lid 4", reden: "geen grondslag"),
    Geval(
      testDescription: "closing with a report still due", voorbeeld: "subsidie",
      stappen: formulier + "2026-03-02 terugtrekken --vanwege-bibob ja --reden r",
      poging: "2026-03-10 stap sluiten", artikel: "Wet Bibob art. 7a lid 8", reden: "nog niet gedaan"),
    Geval(
      testDescription: "undoing what a later event rests on", stappen: formulier,
      poging: "2026-02-24 herstel 3 --reden r",
      artikel: "Wet Bibob art. 7a lid 2",
      reden: "gebeurtenis 4 (formulier-volledig) kan dan niet blijven staan"),
    Geval(
      testDescription: "undoing the opening", poging: "2026-02-24 herstel 1 --reden r", artikel: "praktijk",
      reden: "'openen' kan niet ongedaan worden gemaakt"),
  ]

  @Test("each is refused with its article, and nothing is written", arguments: gevallen)
  func geweigerd(_ geval: Geval) throws {
    let werk = try Werkmap()
    let dossier = try werk.open(geval.voorbeeld, op: "2026-03-05")
    try werk.stappen(dossier, geval.stappen)
    var woorden = Woorden.van(geval.poging)
    let vandaag = woorden.removeFirst()
    woorden.insert(dossier, at: 1)
    let (bytes, stand) = (werk.bytes(), try werk.stand(dossier))
    for extra in [[], ["--droog"], ["--json"]] {
      let uitkomst = werk.voer(vandaag, woorden + extra)
      #expect(uitkomst.uitgang == 3, "\(uitkomst)")
      let fout = uitkomst.fout.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(fout.contains(geval.artikel) && fout.contains(geval.reden), "\(uitkomst.fout)")
      #expect(fout.contains("Doe dit: "))
      guard extra == ["--json"] else { continue }
      let json = try JSONWaarde(uitkomst.uit)["fout"]
      #expect(json?["soort"]?.tekst == "geweigerd" && json?["uitgang"]?.getal == 3)
      let refusals = json?["weigeringen"]?.rij ?? []
      #expect(
        refusals.contains { refusal in
          refusal["artikelen"]?.rij.contains { $0.tekst?.hasPrefix(geval.artikel) == true } == true
        }, "\(uitkomst.uit)")
      #expect(refusals.contains { $0["reden"]?.tekst?.contains(geval.reden) == true }, "\(uitkomst.uit)")
    }
    let same = werk.bytes() == bytes
    #expect(same, "er is iets geschreven")
    #expect(try werk.stand(dossier) == stand)
  }

  @Test("a step on a version that is no longer the last is refused, and can be tried again")
  func versie() throws {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-06")
    let regel = "stap \(dossier) notitie --omschrijving x --versie 1"
    #expect(werk.voer("2026-02-09", regel).uitgang == 0)
    let bytes = werk.bytes()
    let second = werk.voer("2026-02-09", regel + " --json")
    #expect(second.uitgang == 3)
    let json = try JSONWaarde(second.uit)["fout"]
    #expect(json?["bericht"]?.tekst?.contains("u las versie 1, nu staat er versie 2") == true)
    #expect(json?["artikel"]?.tekst?.isEmpty == false, "\(second.uit)")
    let same = werk.bytes() == bytes
    #expect(same, "er is iets geschreven")
    #expect(werk.voer("2026-02-09", "stap \(dossier) notitie --omschrijving x --versie 2").uitgang == 0)
  }

  @Test("an application that was received after today is refused")
  func morgen() throws {
    let werk = try Werkmap()
    let bytes = werk.bytes()
    let path = Momentopname.fixtures + "/aanvragen/alcohol-horecabedrijf.xml"
    for extra in ["", " --droog", " --json"] {
      let uitkomst = werk.voer("2026-02-05", "open \(path)" + extra)
      #expect(uitkomst.uitgang == 2 && uitkomst.fout.contains("ligt in de toekomst"), "\(uitkomst)")
      #expect(uitkomst.fout.contains(":8:14:"))
      if extra == " --json" { _ = try JSONWaarde(uitkomst.uit) }
    }
    let same = werk.bytes() == bytes
    #expect(same, "er is iets geschreven")
  }
}
