extension Pakketteksten {
  static func inventaris(_ bron: Adviespakket.Bron, _ regels: [Adviespakket.Regel]) -> [UInt8] {
    let aanvraag = bron.zaak.dossier.aanvraag
    var page = Pakketpagina("Inventaris van het adviespakket", huisstijl: bron.huisstijl)
    page.alinea(Adviespakket.voorbehoud, "melding")
    page.paren([
      ("Aan", "Landelijk Bureau Bibob"), ("Van", Dutch.capital(aanvraag.orgaanVoluit)),
      ("Dossier", bron.zaak.nummer.description), ("Onderwerp", aanvraag.onderwerp),
      ("Soort beslissing", aanvraag.soort.naam),
      ("Verzoek van", bron.zaak.dossier.laatsteVerzoek?.gevraagd.voluit ?? "nog niet vastgelegd"),
      ("Samengesteld op", bron.netwerk.dag.voluit),
      ("Grondslag", "Wet Bibob art. 7a lid 4 en art. 9"),
    ])
    page.kop("Wat erin zit")
    page.tabel(
      [
        Cel("Nr.", "getal"), "Wat", "Bestand", "Herkomst", Cel("Bladzijden", "getal"),
        Cel("Grootte", "getal"), "SHA-256",
      ],
      regels.map { line in
        [
          Cel("\(line.nummer)", "getal"), Cel(line.wat), Cel(line.bestand, "kort", adres: line.bestand),
          Cel(line.herkomst),
          line.bladzijden.map { Cel("\($0)", "getal") } ?? Cel("niet bekend", "getal zacht"),
          Cel(Bestandsmaat.tekst(Int64(clamping: line.grootte)), "getal"), Cel(line.sha256, "afdruk"),
        ]
      })
    let total = regels.reduce(0) { $0 + $1.grootte }
    page.alinea(
      "\(regels.count) bestanden, samen \(Bestandsmaat.tekst(Int64(clamping: total))). Van deze inventaris zelf, en van "
        + "alles hierboven, staan SHA-256 en SHA-512 in de manifesten van het pakket.", "klein")
    blijftBuiten(bron, &page)
    page.kop("Geheimhouding")
    page.alinea(
      "Dit pakket bevat gegevens over derden. Wie ze krijgt, is tot geheimhouding verplicht (Wet Bibob art. 28 lid 1, "
        + "7a lid 6).")
    return page.bytes
  }

  private static func blijftBuiten(_ bron: Adviespakket.Bron, _ page: inout Pakketpagina) {
    page.kop("Wat erbuiten blijft")
    guard !bron.keuze.weg.isEmpty else {
      return page.alinea("Alle stukken, raadplegingen en feiten van het dossier zijn in het pakket verwerkt.")
    }
    page.tabel(
      ["Wat", "Waarom", "Artikel"],
      bron.keuze.weg.map { item in
        [
          Cel(item.wat, "kort"), Cel(item.reden),
          Cel(item.artikelen.map(\.description).joined(separator: "; ")),
        ]
      })
    page.alinea("De nummers zijn die van het dossier.", "klein")
  }

  /// The same for a spreadsheet or another program (RFC 4180).
  static func csv(_ regels: [Adviespakket.Regel]) -> String {
    let head = ["nummer", "bestand", "wat", "herkomst", "bladzijden", "bytes", "sha256"]
    let rows = regels.map { line in
      [
        "\(line.nummer)", line.bestand, line.wat, line.herkomst,
        line.bladzijden.map(String.init) ?? "niet bekend",
        "\(line.grootte)", line.sha256,
      ]
    }
    return ([head] + rows).map { $0.map(veld).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Quoted always, and a text that a spreadsheet would compute with is kept a text.
  private static func veld(_ text: String) -> String {
    let risky = text.first.map { "=+-@\t\r".contains($0) } ?? false
    var out = risky ? "\"'" : "\""
    for character in text {
      if character == "\"" { out.append("\"") }
      out.append(character)
    }
    return out + "\""
  }

  /// What stands beside the contents; it names nobody.
  static func leesmij(_ zaak: Zaak, _ dag: CivilDate, _ aantal: Int) -> String {
    let naam = Adviespakket.naam(zaak.nummer)
    return """
      Adviespakket \(zaak.nummer), \(dag.voluit)
      \(zaak.dossier.aanvraag.lichaam)

      Dit pakket hoort bij een verzoek om advies aan het Landelijk Bureau Bibob (LBB)
      (Wet Bibob art. 7a lid 4 en art. 9).

      DIT IS GEEN OFFICIEEL FORMAAT VAN HET LBB. De indeling volgt het
      bevindingenformulier bij de Regeling Bibob-formulieren.

      Begin bij:  data/0-inventaris.html  (\(aantal) bestanden, genummerd, met herkomst)

      Geheim. Het pakket bevat gegevens over derden; wie ze krijgt, is tot geheimhouding
      verplicht (Wet Bibob art. 28 lid 1, 7a lid 6). Het pakket is niet versleuteld:
      verstuur het over een beveiligde weg en bewaar het niet langer dan nodig.

      Is het heel? Het pakket is een zak volgens BagIt 1.0 (RFC 8493). Elk van deze
      opdrachten gaat het na:

        bibob pakket --controleer \(naam).zip
        bagit.py --validate \(naam)                  (na uitpakken)
        cd \(naam) && sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt

      """
  }
}
