import BibobCore

extension Opdracht {
  /// `bibob open AANVRAAG.xml`
  static let open = Opdracht(
    name: "open", group: .dossier, summary: "open een dossier uit een aanvraag in XML",
    arguments: [
      Argument(name: "AANVRAAG", help: "de aanvraag, of - voor de standaardinvoer", kind: .file)
    ],
    options: [
      Option(
        "beleid", "BESTAND", kind: .file,
        help: "het beleid, anders wat in de map ‘beleid’ van de opslag staat"),
      Option(
        "feit", "NAAM=WAARDE", repeats: true, help: "een feit voor het beleid dat niet in de aanvraag staat"),
      .sleutels,
    ],
    examples: [
      Example("bibob open aanvraag.xml", "open een dossier"),
      Example(
        "bibob open aanvraag.xml --beleid Policy/noord-beveland.xml", "en leg vast wat het beleid zegt"),
      Example("bibob open aanvraag.xml --droog", "lees en toets de aanvraag, leg niets vast"),
    ],
    explanation: """
      De aanvraag voldoet aan Schema/aanvraag.xsd; daar staat bij elk element wat het is. Klopt er iets niet, dan \
      staan alle bevindingen erbij, met regel, kolom en wat te doen, en wordt er niets vastgelegd. De rechtsdatum van \
      het openen is de dag van ontvangst in de aanvraag.

      Heeft het lichaam beleid (in --beleid, of in de map ‘beleid’ van de opslag), dan wordt vastgelegd wat dat zegt, \
      en welke beslistermijn het noemt. Afwijken van het beleid vraagt later een reden en een naam (Awb art. 4:84).
      """, changes: true
  ) { aanroep, uitvoer in
    let path = try aanroep.argument("AANVRAAG")
    let vandaag = try aanroep.vandaag()
    let lezer = try AanvraagLezer(schemapad: Gegevensmap.pad("Schema/aanvraag.xsd"), vandaag: vandaag)
    let aanvraag = path == "-" ? try lezer.lees(fd: 0, naam: "(standaardinvoer)") : try lezer.lees(pad: path)
    try Dossierkast.beoordeel(aanvraag, vandaag: vandaag)
    let keuze = try Beleidskeuze.vind(aanroep, aanvraag)
    if aanroep.droog {
      OpenWeergave.droog(aanvraag, keuze, to: uitvoer, json: aanroep.json)
      return .goed
    }
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.open(aanvraag, keuze)
    OpenWeergave.write(zaak, keuze, werkplek, to: uitvoer, json: aanroep.json)
    return .goed
  }
}

private enum OpenWeergave {
  static func droog(_ aanvraag: Aanvraag, _ keuze: Beleidskeuze?, to uitvoer: Uitvoer, json: Bool) {
    if json {
      uitvoer.json([
        "droog": true, "soort": .string(aanvraag.soort.id), "spoor": .string(aanvraag.spoor.rawValue),
        "ontvangen": .string(aanvraag.ontvangen.description), "partijen": .int(aanvraag.partijen.count),
        "beleid": beleid(keuze), "bevoegdheidsvraag": JSON(keuze?.bevoegdheidsvraag),
      ])
      return
    }
    uitvoer.line("De aanvraag klopt: \(aanvraag.soort.naam), ontvangen \(aanvraag.ontvangen.metWeekdag).")
    toon(keuze, to: uitvoer)
    bevoegdheid(keuze, to: uitvoer)
    uitvoer.line("Er is niets vastgelegd.")
  }

  private static func beleid(_ keuze: Beleidskeuze?) -> JSON {
    keuze.map { ToetsWeergave(beleid: $0.beleid, feiten: $0.feiten, uitkomst: $0.uitkomst).json } ?? .null
  }

  private static func bevoegdheid(_ keuze: Beleidskeuze?, to uitvoer: Uitvoer) {
    guard let question = keuze?.bevoegdheidsvraag else { return }
    uitvoer.line()
    uitvoer.paragraph(uitvoer.paint(.letOp, "Bevoegd?") + " " + Breedte.safe(question), indent: 2)
  }

  private static func toon(_ keuze: Beleidskeuze?, to uitvoer: Uitvoer) {
    guard let keuze else { return }
    uitvoer.line()
    ToetsWeergave(beleid: keuze.beleid, feiten: keuze.feiten, uitkomst: keuze.uitkomst).write(to: uitvoer)
  }

  static func write(
    _ zaak: Zaak, _ keuze: Beleidskeuze?, _ werkplek: Werkplek, to uitvoer: Uitvoer, json: Bool
  ) {
    let staat = Termijnstaat(zaak.dossier, per: werkplek.vandaag, kalender: werkplek.kast.kalender)
    let taken = Taken.van(zaak.dossier, per: werkplek.vandaag, kalender: werkplek.kast.kalender)
    if json {
      uitvoer.json(
        .object(
          DossierWeergave.json(zaak) + [
            ("droog", false), ("beleid", beleid(keuze)),
            ("bevoegdheidsvraag", JSON(keuze?.bevoegdheidsvraag)),
            ("termijnen", .array(staat.termijnen.map(DossierWeergave.json))),
            ("taken", .array(taken.map(DossierWeergave.json))),
          ]))
      return
    }
    uitvoer.line("Geopend: dossier \(uitvoer.paint(.antwoord, zaak.nummer.description))")
    uitvoer.line()
    DossierWeergave.kop(zaak, to: uitvoer)
    if !staat.open.isEmpty {
      uitvoer.line()
      DossierWeergave.termijnen(staat.open, op: werkplek.vandaag, to: uitvoer)
    }
    toon(keuze, to: uitvoer)
    bevoegdheid(keuze, to: uitvoer)
    for vraag in staat.open.compactMap(\.vraag) {
      uitvoer.paragraph(uitvoer.paint(.letOp, "Vraag:") + " " + vraag, indent: 2)
    }
    if let taak = taken.first(where: { $0.soort == .stap }) {
      uitvoer.line()
      uitvoer.paragraph("Nu: \(taak.wat) (\(Breedte.safe(taak.artikel.description))).")
    }
  }
}
