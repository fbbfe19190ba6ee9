import BibobCore

extension Opdracht {
  /// `bibob open AANVRAAG.xml`
  static let open = Opdracht(
    name: "open", group: .dossier, summary: "open een dossier uit een aanvraag in XML",
    arguments: [
      Argument(name: "AANVRAAG", help: "de aanvraag, of - voor de standaardinvoer", kind: .file)
    ],
    options: [.sleutels],
    examples: [
      Example("bibob open aanvraag.xml", "open een dossier"),
      Example("bibob open aanvraag.xml --droog", "lees en toets de aanvraag, leg niets vast"),
    ],
    explanation: """
      De aanvraag voldoet aan Schema/aanvraag.xsd; daar staat bij elk element wat het is. Klopt er iets niet, dan \
      staan alle bevindingen erbij, met regel, kolom en wat te doen, en wordt er niets vastgelegd. De rechtsdatum van \
      het openen is de dag van ontvangst in de aanvraag.
      """, changes: true
  ) { aanroep, uitvoer in
    let path = try aanroep.argument("AANVRAAG")
    let vandaag = try aanroep.vandaag()
    let lezer = try AanvraagLezer(schemapad: Gegevensmap.pad("Schema/aanvraag.xsd"), vandaag: vandaag)
    let aanvraag = path == "-" ? try lezer.lees(fd: 0, naam: "(standaardinvoer)") : try lezer.lees(pad: path)
    try Dossierkast.beoordeel(aanvraag, vandaag: vandaag)
    if aanroep.droog {
      OpenWeergave.droog(aanvraag, to: uitvoer, json: aanroep.json)
      return .goed
    }
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.kast.open(aanvraag, door: werkplek.door, op: werkplek.moment)
    OpenWeergave.write(zaak, werkplek, to: uitvoer, json: aanroep.json)
    return .goed
  }
}

private enum OpenWeergave {
  static func droog(_ aanvraag: Aanvraag, to uitvoer: Uitvoer, json: Bool) {
    if json {
      uitvoer.json([
        "droog": true, "soort": .string(aanvraag.soort.id), "spoor": .string(aanvraag.spoor.rawValue),
        "ontvangen": .string(aanvraag.ontvangen.description), "partijen": .int(aanvraag.partijen.count),
      ])
      return
    }
    uitvoer.line("De aanvraag klopt: \(aanvraag.soort.naam), ontvangen \(aanvraag.ontvangen.metWeekdag).")
    uitvoer.line("Er is niets vastgelegd.")
  }

  static func write(_ zaak: Zaak, _ werkplek: Werkplek, to uitvoer: Uitvoer, json: Bool) {
    let staat = Termijnstaat(zaak.dossier, per: werkplek.vandaag, kalender: werkplek.kast.kalender)
    let taken = Taken.van(zaak.dossier, per: werkplek.vandaag, kalender: werkplek.kast.kalender)
    if json {
      uitvoer.json(
        .object(
          DossierWeergave.json(zaak) + [
            ("droog", false), ("termijnen", .array(staat.termijnen.map(DossierWeergave.json))),
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
    for vraag in staat.open.compactMap(\.vraag) {
      uitvoer.paragraph(uitvoer.paint(.letOp, "Vraag:") + " " + vraag, indent: 2)
    }
    if let taak = taken.first(where: { $0.soort == .stap }) {
      uitvoer.line()
      uitvoer.paragraph("Nu: \(taak.wat) (\(Breedte.safe(taak.artikel.description))).")
    }
  }
}
