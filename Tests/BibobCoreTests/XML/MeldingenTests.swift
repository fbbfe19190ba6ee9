import BibobCore
import Testing

/// The whole text of every error, as a person sees it.
@Suite struct MeldingenTests {
  typealias Geval = (naam: String, vervang: [(String, String)])

  @Test func schema() throws {
    try neemOp(Self.schemagevallen, "meldingen/schema.txt")
  }

  @Test func syntaxis() throws {
    try neemOp(Self.syntaxisgevallen, "meldingen/syntaxis.txt")
  }

  @Test func samenhang() throws {
    try neemOp(Self.samenhangsgevallen, "meldingen/samenhang.txt", vandaag: CivilDate("2026-03-05"))
  }

  private func neemOp(_ gevallen: [Geval], _ bestand: String, vandaag: CivilDate? = nil) throws {
    var tekst = ""
    for geval in gevallen {
      let document = AanvraagProef.document(geval.vervang)
      #expect(!document.hasPrefix("niet gevonden"), "\(geval.naam): \(document)")
      let fout = try AanvraagProef.fout(document, vandaag: vandaag)
      tekst += "=== \(geval.naam)\n\(fout?.description ?? "GEEN FOUT")\n\n"
      lektNiets(fout, geval.naam)
    }
    momentopname(tekst, bestand)
  }

  /// No text of an error holds a name or a number of the document.
  private func lektNiets(_ fout: InvoerFout?, _ naam: String) {
    let tekst = fout?.description ?? ""
    for geheim in ["Jansma", "Wiebe", "1980-01-31", "99999001", "Geheim", "123456"] {
      #expect(tekst.eerste(geheim) == nil, "\(naam) toont \(geheim)")
    }
  }

  private static let schemagevallen: [Geval] = [
    ("leeg hoofdelement", [("spoor=\"aanvraag\"", "spoor=\"aanvraag\"/><!--"), ("</aanvraag>", "-->")]),
    ("andere naamruimte", [("urn:bibob:aanvraag:1", "urn:bibob:aanvraag:2")]),
    ("ander hoofdelement", [("<aanvraag ", "<verzoek "), ("</aanvraag>", "</verzoek>")]),
    ("spoor ontbreekt", [(" spoor=\"aanvraag\"", "")]),
    ("onbekend spoor", [("spoor=\"aanvraag\"", "spoor=\"vernieuwing\"")]),
    ("onbekend attribuut", [("spoor=", "versie=\"Geheim\" spoor=")]),
    ("onbekende besluitsoort", [("exploitatie-horeca", "horeca")]),
    ("verschreven element", [("<ontvangen>", "<ontvagen>"), ("</ontvangen>", "</ontvagen>")]),
    ("element ontbreekt", [("  <onderwerp>Herberg van Jansma</onderwerp>\n", "")]),
    (
      "verkeerde volgorde",
      [
        (
          "<naam>Jansma</naam>\n      <voornamen>Wiebe</voornamen>",
          "<voornamen>Wiebe</voornamen>\n      <naam>Jansma</naam>"
        )
      ]
    ),
    ("dag bestaat niet", [("2026-03-02", "2026-02-30")]),
    ("dag andersom", [("2026-03-02", "02-03-2026")]),
    ("dag met tijdzone", [("2026-03-02", "2026-03-02Z")]),
    ("geboortedatum fout", [("1980-01-31", "31 jan 1980 Geheim")]),
    ("bsn met punten", [("999990019", "9999.90.019")]),
    ("bsn te kort", [("999990019", "123456")]),
    ("bsn leeg", [("999990019", "")]),
    ("onbekende rol", [("<rol>betrokkene", "<rol>eigenaar")]),
    ("partij zonder rol", [("      <rol>betrokkene</rol>\n", "")]),
    ("geen partijen", [("<natuurlijk-persoon>", "<!--"), ("</natuurlijk-persoon>", "-->")]),
    ("kenmerk leeg", [("Z-2026-1", "  ")]),
    ("kenmerk te lang", [("Z-2026-1", String(repeating: "Geheim ", count: 200))]),
    ("element in tekst", [("Jansma</naam>", "<b>Jansma</b></naam>")]),
    ("tekst tussen elementen", [("<rol>", "Geheim <rol>")]),
    (
      "bsn van rechtspersoon",
      [("natuurlijk-persoon", "rechtspersoon"), ("/natuurlijk-persoon", "/rechtspersoon")]
    ),
    (
      "bedrag met punten",
      [
        (
          "  <partijen>",
          "  <bedragen><bedrag soort=\"bouwsom\" btw=\"geen\">1.250.000,00</bedrag></bedragen>\n  <partijen>"
        )
      ]
    ),
    (
      "termijn in woorden",
      [
        (
          "  <partijen>",
          "  <lokale-termijn><duur>8 weken</duur><artikel>APV</artikel></lokale-termijn>\n  <partijen>"
        )
      ]
    ),
    (
      "gegeven zonder naam",
      [
        (
          "</partijen>",
          "</partijen><gegevens><gegeven>Geheim</gegeven><gegeven naam=\"1 a\">x</gegeven></gegevens>"
        )
      ]
    ),
    ("schema en elfproef", [("exploitatie-horeca", "horeca"), ("999990019", "999990018")]),
    ("persoon in verkeerd veld", [("<kenmerk>", "<bsnn>999990019</bsnn><kenmerk>")]),
    (
      "alles tegelijk",
      [
        ("exploitatie-horeca", "horeca"), ("2026-03-02", "2 maart"), ("<rol>betrokkene", "<rol>baas"),
        ("999990019", "12"),
      ]
    ),
  ]

  private static let syntaxisgevallen: [Geval] = [
    ("eindmerkteken verkeerd", [("Jansma</naam>", "Jansma</name>")]),
    ("eindmerkteken ontbreekt", [("Jansma</naam>", "Jansma")]),
    ("los kleiner-dan", [("Herberg van", "Herberg < van")]),
    ("naam als merkteken", [("<naam>Jansma", "<naam>J <Jansma Geheim")]),
    ("losse ampersand", [("Herberg van", "Herberg & van")]),
    ("onbekende entiteit", [("Herberg van", "Herberg &eacute; van")]),
    ("attribuut zonder aanhaling", [("spoor=\"aanvraag\"", "spoor=aanvraag")]),
    ("attribuut dubbel", [("spoor=\"aanvraag\"", "spoor=\"aanvraag\" spoor=\"intrekking\"")]),
    ("attribuut niet gesloten", [("spoor=\"aanvraag\"", "spoor=\"aanvraag")]),
    ("voorvoegsel onbekend", [("<naam>Jansma</naam>", "<x:naam>Jansma</x:naam>")]),
    ("afgebroken", [("Wiebe</voornamen>", "Wie<!--"), ("</aanvraag>", "")]),
    ("twee hoofdelementen", [("</aanvraag>", "</aanvraag><aanvraag/>")]),
    ("tekst na het einde", [("</aanvraag>", "</aanvraag>Geheim")]),
    ("spatie vooraan", [("<?xml", " <?xml")]),
    ("geen xml", [("<?xml", "Geachte heer Jansma, <?xml")]),
    ("doctype", [("<aanvraag ", "<!DOCTYPE aanvraag>\n<aanvraag ")]),
    ("stuurteken", [("Jansma", "Jans\u{7}ma")]),
    ("tekenverwijzing verboden", [("Jansma", "Jans&#1;ma")]),
    ("commentaar met streepjes", [("<partijen>", "<!-- Geheim -- --><partijen>")]),
    ("onbekende tekenset", [("encoding=\"UTF-8\"", "encoding=\"windows-1252\"")]),
    ("tekenset UTF-16 gemeld", [("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")]),
    ("schemafout en syntaxisfout", [("exploitatie-horeca", "horeca"), ("Jansma</naam>", "Jansma</naamm>")]),
  ]

  private static let samenhangsgevallen: [Geval] = [
    ("elfproef", [("999990019", "999990018")]),
    (
      "elfproef na veel tekst op de regel",
      [
        (
          "<voornamen>Wiebe</voornamen>\n      <geboortedatum>",
          "<voornamen>Zoë Geheim</voornamen><geboortedatum>"
        ), ("</geboortedatum>\n      <bsn>", "</geboortedatum><bsn>\n        "), ("999990019", "123456789"),
      ]
    ),
    ("geen betrokkene", [("betrokkene", "derde")]),
    (
      "twee betrokkenen",
      [
        (
          "</natuurlijk-persoon>",
          "</natuurlijk-persoon>\n    <rechtspersoon>\n      <rol>betrokkene</rol>\n      <naam>Geheim B.V.</naam>\n    </rechtspersoon>"
        )
      ]
    ),
    (
      "zelfde bsn",
      [
        (
          "</natuurlijk-persoon>",
          "</natuurlijk-persoon>\n    <natuurlijk-persoon><rol>derde</rol><naam>Geheim</naam><bsn>999990019</bsn></natuurlijk-persoon>"
        )
      ]
    ),
    ("kvk nul", [("</bsn>", "</bsn>\n      <kvk>00000000</kvk>")]),
    ("intrekking zonder besluit", [("spoor=\"aanvraag\"", "spoor=\"intrekking\"")]),
    (
      "besluit na ontvangst",
      [
        (
          "  <partijen>",
          "  <bestaand-besluit><kenmerk>K</kenmerk><datum>2026-03-03</datum></bestaand-besluit>\n  <partijen>"
        )
      ]
    ),
    (
      "termijn bij contract",
      [
        ("exploitatie-horeca", "overheidsopdracht"),
        (
          "  <partijen>",
          "  <lokale-termijn><duur>8w</duur><artikel>APV</artikel></lokale-termijn>\n  <partijen>"
        ),
      ]
    ),
    (
      "beding bij vergunning",
      [("  <partijen>", "  <bedongen>\n    <beding>ontbinding</beding>\n  </bedongen>\n  <partijen>")]
    ),
    ("instemming bij horeca", [("  <ontvangen>", "  <met-instemming>ja</met-instemming>\n  <ontvangen>")]),
    ("ontvangen in de toekomst", [("2026-03-02", "2026-03-06")]),
    ("ontvangen voor de wet", [("2026-03-02", "1926-03-02")]),
    ("jaar nul", [("2026-03-02", "0000-03-02")]),
    ("geboren na ontvangst", [("1980-01-31", "2080-01-31")]),
    (
      "alles tegelijk",
      [
        ("spoor=\"aanvraag\"", "spoor=\"intrekking\""), ("2026-03-02", "2027-01-01"), ("betrokkene", "derde"),
        ("999990019", "999990010"),
      ]
    ),
  ]
}
