import BibobCore

extension Opdracht {
  /// `bibob basistoets DOSSIER`
  static let basistoets = Opdracht(
    name: "basistoets", group: .dossier,
    summary: "toets een overeenkomst waarop de Wet Bibob niet ziet",
    arguments: [.dossier],
    options: [
      Option("lijst", "BESTAND", kind: .file, help: "begin, met de controlelijst van het eigen beleid"), .per,
      .sleutels,
    ],
    examples: [
      Example("bibob basistoets 2026-0001 --lijst Policy/basistoets/voorbeeld.xml", "begin de beoordeling"),
      Example("bibob basistoets 2026-0001", "waar zij staat"),
      Example(
        "bibob stap 2026-0001 basistoets-punt --punt B1 --antwoord in-orde --bevinding \"…\" --bronsoort "
          + "kvk", "leg een punt vast"),
    ],
    explanation: """
      Voor overeenkomsten waarop de Wet Bibob niet van toepassing is, kan een lichaam in eigen beleid een lichtere \
      toets opnemen, met een integriteitsclausule. De wet geeft daar geen bevoegdheden: geen Bibob-formulier, geen \
      LBB, geen register, geen justitiële, strafvorderlijke of politiële gegevens. Alleen open bronnen, de antwoorden \
      van de wederpartij zelf en de clausule.
      """, changes: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    var zaak = try werkplek.zaak(aanroep)
    if let path = aanroep.value("lijst") {
      let lijst = try Basislijst.lees(pad: path)
      try BasisWeergave.begin(lijst, in: &zaak, werkplek, droog: aanroep.droog)
    }
    if aanroep.json { uitvoer.json(BasisWeergave.json(zaak)) } else { BasisWeergave.write(zaak, to: uitvoer) }
    return .goed
  }
}

private enum BasisWeergave {
  static func begin(_ lijst: Basislijst, in zaak: inout Zaak, _ werkplek: Werkplek, droog: Bool) throws {
    let velden = Velden([
      (.vragenset, .tekst(lijst.naam)), (.regel, .tekst(lijst.regel)),
      (.punten, .lijst(lijst.punten.map { "\($0.code): \($0.vraag) (\($0.bron.naam))" })),
    ])
    if droog {
      return try Stapverslag.proef(
        .basistoetsBeginnen, in: &zaak, datum: werkplek.vandaag, velden: velden, werkplek)
    }
    try werkplek.kast.neem(
      .basistoetsBeginnen, in: &zaak, datum: werkplek.vandaag, velden: velden, door: werkplek.door,
      op: werkplek.moment)
  }

  static func write(_ zaak: Zaak, to uitvoer: Uitvoer) {
    uitvoer.heading("Basis-integriteitsbeoordeling van \(zaak.nummer)")
    guard let toets = zaak.dossier.basistoets else {
      let outside = zaak.dossier.aanvraag.soort.aard == .overeenkomst
      return uitvoer.paragraph(
        outside
          ? "Nog niet begonnen: geef de controlelijst met --lijst BESTAND."
          : "Op dit dossier is de Wet Bibob van toepassing; zie ‘bibob werkblad’.", indent: 2)
    }
    DossierWeergave.paren(
      [
        ("Lijst", toets.lijst), ("Regel", toets.regel), ("Begonnen", toets.begonnen.metWeekdag),
        ("Slotsom", toets.slotsom?.naam ?? "nog niet getrokken"),
      ], to: uitvoer)
    uitvoer.line()
    let rows = toets.vragen.flatMap { vraag -> [[Cell]] in
      let code = String(vraag.prefix { $0 != ":" })
      let text = String(vraag.dropFirst(code.utf8.count + 2))
      let punt = toets.punten.first { $0.code == code }
      let style: Uitvoer.Style? = punt == nil ? .letOp : punt?.antwoord == .risico ? .fout : nil
      return [
        [Cell(code, .nadruk), Cell(text, .zacht)],
        [
          Cell(""),
          Cell(
            punt.map { "\($0.antwoord.rawValue): \($0.bevinding) – \($0.datum)" } ?? "nog niet bekeken", style
          ),
        ],
      ]
    }
    uitvoer.table(
      Table(columns: [.init(""), .init("", .wrap, minimum: 24)], rows: rows, indent: 2, header: false))
    uitvoer.line()
    uitvoer.paragraph(
      "De Wet Bibob geeft hier geen bevoegdheden: open bronnen, eigen antwoorden en de clausule.", indent: 2,
      style: .zacht)
  }

  static func json(_ zaak: Zaak) -> JSON {
    let toets = zaak.dossier.basistoets
    return [
      "dossier": .string(zaak.nummer.description), "lijst": JSON(toets?.lijst), "regel": JSON(toets?.regel),
      "slotsom": JSON(toets?.slotsom?.rawValue), "open": .array((toets?.open ?? []).map { .string($0) }),
      "punten": .array(
        (toets?.punten ?? []).map {
          [
            "punt": .string($0.code), "antwoord": .string($0.antwoord.rawValue),
            "bevinding": .string($0.bevinding),
            "datum": .string($0.datum.description),
          ]
        }),
    ]
  }
}
