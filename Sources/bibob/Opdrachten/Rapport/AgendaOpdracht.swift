import BibobCore

extension Opdracht {
  /// `bibob agenda`
  static let agenda = Opdracht(
    name: "agenda", group: .control, summary: "maak de agenda van de werkgroep, en verwerk het verslag",
    options: [
      Option("vergadering", "DATUM", kind: .date, help: "de dag van de vergadering, anders vandaag"),
      Option("volgende", "DATUM", kind: .date, help: "de dag van de volgende, anders zes weken later"),
      Option("sinds", "DATUM", kind: .date, help: "de dag van de vorige, anders zes weken eerder"),
      Option("vast-na", "DAGEN", kind: .number(1...1000), help: "na hoeveel dagen iets stilstaat, anders 28"),
      Option("lichaam", "NAAM", repeats: true, help: "alleen van deze gemeente of dit lichaam"),
      Option("html", "BESTAND", kind: .file, help: "schrijf de agenda als pagina, of - voor de uitvoer"),
      Option("sjabloon", "BESTAND", kind: .file, help: "schrijf een leeg verslag om in te vullen"),
      Option("verslag", "BESTAND", kind: .file, help: "leg de afspraken van dit verslag vast in de dossiers"),
      .sleutels,
    ],
    examples: [
      Example("bibob agenda", "de agenda van vandaag"),
      Example("bibob agenda --vergadering 2026-02-12 --sjabloon verslag.txt", "een verslag om in te vullen"),
      Example(
        "bibob agenda --verslag verslag.txt --vergadering 2026-02-12 --droog",
        "laat zien welke afspraken in welke dossiers komen"),
    ],
    explanation: """
      Op de agenda staat wat een besluit vraagt, wat afloopt voor de volgende vergadering, welke meldingen en \
      berichten open staan, waar het stilstaat en sinds wanneer, en wat nieuw is. Namen van betrokkenen staan er \
      niet op.

      Het verslag is een tekstbestand met op elke regel een dossiernummer, een dubbele punt en de afspraak. Elke \
      afspraak komt als notitie in haar dossier, alle of geen: klopt er één regel niet, dan wordt er niets vastgelegd.
      """, changes: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let day = try aanroep.date("vergadering") ?? werkplek.vandaag
    if let path = aanroep.value("verslag") {
      return try Verslagwerk(werkplek: werkplek, vergadering: day).leg(path, aanroep, uitvoer)
    }
    var agenda = Agenda(
      vergadering: day, volgende: try aanroep.date("volgende"), sinds: try aanroep.date("sinds"),
      vastNa: aanroep.value("vast-na").flatMap { Int($0) } ?? 28)
    let unreadable = try AgendaWeergave.vul(&agenda, werkplek, lichamen: aanroep.values("lichaam"))
    if let path = aanroep.value("html") {
      try Uitbestand.schrijf(agenda.stuk.html, naar: path, uitvoer, json: aanroep.json)
    } else if let path = aanroep.value("sjabloon") {
      try Uitbestand.schrijf(agenda.verslagvorm, naar: path, uitvoer, json: aanroep.json)
    } else if aanroep.json {
      uitvoer.json(AgendaWeergave.json(agenda))
    } else {
      AgendaWeergave.write(agenda, to: uitvoer)
    }
    if unreadable > 0 { uitvoer.remark(DossierWeergave.onleesbaar(unreadable)) }
    return unreadable == 0 ? .goed : .beschadigd
  }
}

/// The agenda for the terminal and for another program.
private enum AgendaWeergave {
  /// Looks at every dossier in hand; gives how many could not be read.
  static func vul(_ agenda: inout Agenda, _ werkplek: Werkplek, lichamen: [String]) throws -> Int {
    var filter = Dossierfilter()
    filter.lichamen = lichamen
    filter.behalveFasen = [Fase.vernietigd.rawValue]
    var unreadable = 0
    var filled = agenda
    try werkplek.kast.leesAlles(filter) { result in
      switch result {
      case .success(let zaak):
        if let beeld = zaak.beeld(per: filled.vergadering) {
          filled.voegToe(beeld, kalender: werkplek.kast.kalender)
        }
      case .failure: unreadable += 1
      }
    }
    filled.sluit()
    agenda = filled
    return unreadable
  }

  static func json(_ agenda: Agenda) -> JSON {
    .object(
      [
        ("vergadering", .string(agenda.vergadering.description)),
        ("volgende", .string(agenda.volgende.description)),
        ("sinds", .string(agenda.sinds.description)), ("inBehandeling", .int(agenda.inBehandeling)),
      ]
        + agenda.delen.map { deel in
          (
            deel.id,
            .array(
              deel.punten.map {
                [
                  "dossier": .string($0.nummer.description), "soort": .string($0.soort),
                  "fase": .string($0.fase.rawValue), "wat": .string($0.wat), "artikel": .string($0.artikel),
                  "dag": JSON($0.dag?.description),
                ]
              })
          )
        })
  }

  static func write(_ agenda: Agenda, to uitvoer: Uitvoer) {
    let stuk = agenda.stuk
    uitvoer.heading(stuk.titel)
    uitvoer.paragraph(stuk.ondertitel, style: .zacht)
    for (index, deel) in agenda.delen.enumerated() {
      uitvoer.line()
      uitvoer.heading("\(index + 1). \(deel.titel)")
      if deel.punten.isEmpty { uitvoer.paragraph(deel.leeg, indent: 2, style: .zacht) }
      let late = { (item: Agenda.Punt) in
        deel.id == "termijnen" && item.dag.map { $0 < agenda.vergadering } == true
      }
      uitvoer.table(
        Table(
          columns: [
            .init("Dossier"), .init("Dag"), .init("Wat", .wrap, minimum: 20),
            .init("Soort en fase", .wrap, minimum: 14),
          ],
          rows: deel.punten.map { item in
            [
              Cell(item.nummer.description, .nadruk),
              Cell(item.dag?.metWeekdag ?? "–", late(item) ? .fout : nil),
              Cell(item.artikel.isEmpty ? item.wat : "\(item.wat) (\(item.artikel))"),
              Cell("\(item.soort), \(item.fase.naam)", .zacht),
            ]
          }, indent: 2, header: index == 0))
    }
  }
}

/// Minutes that go back into the dossiers.
private struct Verslagwerk {
  let werkplek: Werkplek
  let vergadering: CivilDate

  func leg(_ path: String, _ aanroep: Aanroep, _ uitvoer: Uitvoer) throws -> Uitgang {
    guard let bytes = try Bestand.lees(path, hoogstens: 4 << 20) else {
      throw Fout.gebruik("\(path) is er niet")
    }
    let verslag = try Verslag(String(decoding: bytes, as: UTF8.self), bestand: path)
    let zaken = try lees(verslag, path)
    guard !aanroep.droog else { return meld(verslag, droog: true, aanroep, uitvoer) }
    let moment = werkplek.moment
    try werkplek.opslag.inEenTransactie {
      var latest = zaken
      for afspraak in verslag.afspraken {
        guard var zaak = latest[afspraak.nummer] else { continue }
        try werkplek.kast.neem(
          .notitie, in: &zaak, datum: vergadering,
          velden: Velden([(.omschrijving, .tekst("werkgroep \(vergadering): \(afspraak.tekst)"))]),
          door: werkplek.door, op: moment)
        latest[afspraak.nummer] = zaak
      }
    }
    return meld(verslag, droog: false, aanroep, uitvoer)
  }

  /// The dossiers that the minutes name; every one that is not there is a finding.
  private func lees(_ verslag: Verslag, _ path: String) throws -> [Dossiernummer: Zaak] {
    var zaken: [Dossiernummer: Zaak] = [:]
    var findings: [Bevinding] = []
    for afspraak in verslag.afspraken where zaken[afspraak.nummer] == nil {
      do {
        zaken[afspraak.nummer] = try werkplek.kast.lees(afspraak.nummer)
      } catch is ZaakFout {
        findings.append(
          Bevinding(
            regel: afspraak.regel, kolom: 1, bronregel: "\(afspraak.nummer): …",
            tekst: "Dossier \(afspraak.nummer) is er niet, of niet te lezen.",
            advies: "Controleer het nummer met ‘bibob lijst’."))
      }
    }
    guard findings.isEmpty else { throw InvoerFout(bestand: path, bevindingen: findings) }
    return zaken
  }

  private func meld(_ verslag: Verslag, droog: Bool, _ aanroep: Aanroep, _ uitvoer: Uitvoer) -> Uitgang {
    if aanroep.json {
      uitvoer.json([
        "droog": .bool(droog), "afspraken": .int(verslag.afspraken.count),
        "dossiers": .array(verslag.afspraken.map { .string($0.nummer.description) }),
      ])
      return .goed
    }
    for afspraak in verslag.afspraken {
      uitvoer.paragraph(
        uitvoer.paint(.nadruk, afspraak.nummer.description) + "  " + Breedte.safe(afspraak.tekst), indent: 2)
    }
    let count = verslag.afspraken.count
    uitvoer.line(
      droog
        ? "\(count) \(count == 1 ? "afspraak" : "afspraken") zou worden vastgelegd. Er is niets vastgelegd."
        : "\(count) \(count == 1 ? "afspraak" : "afspraken") vastgelegd als notitie.")
    return .goed
  }
}
