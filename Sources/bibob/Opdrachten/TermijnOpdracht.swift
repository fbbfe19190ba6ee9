import BibobCore

extension Opdracht {
  /// `bibob termijn START DUUR`
  static let termijn = Opdracht(
    name: "termijn", group: .terms, summary: "reken een termijn uit, met elke stap en zijn artikel",
    arguments: [
      Argument(
        name: "START", help: "de dag van de gebeurtenis, die zelf niet meetelt: JJJJ-MM-DD of vandaag",
        kind: .date),
      Argument(name: "DUUR", help: "hoe lang: 14d, 8w, 6m, 5j of 48u", kind: .duration),
    ],
    options: [
      Option(
        "schorsing", "VAN..TOT", kind: .period, repeats: true,
        help: "dagen waarop de termijn stilstaat, beide ingesloten"),
      Option("verlenging", "DUUR", kind: .duration, repeats: true, help: "tijd erbij, voor de verschuiving"),
      Option(
        "soort", "SOORT",
        kind: .choice(Termijnbron.allCases.map { ValueKind.Choice($0.rawValue, $0.uitleg) }),
        help: "waarin de termijn is gesteld, anders wet"),
      Option("terug", help: "reken terug vanaf START (art. 1 lid 2)"),
      Option(
        "gelijkgesteld", "DATUM", kind: .date, repeats: true,
        help: "een dag die bij besluit is gelijkgesteld en hier nog niet bekend is"),
    ],
    examples: [
      Example("bibob termijn 2026-02-06 8w", "acht weken, doorgeschoven over Pasen"),
      Example(
        "bibob termijn 2026-01-05 8w --schorsing 2026-01-12..2026-01-26 --verlenging 6w",
        "met een schorsing en een verlenging"),
      Example("bibob termijn 2026-06-01 4w --terug", "uiterlijk vier weken voor 1 juni"),
      Example("bibob termijn vandaag 2w --soort brief", "een termijn uit een brief schuift niet op"),
    ],
    explanation: """
      De dag van de gebeurtenis telt niet mee; acht weken na een dinsdag eindigen op een dinsdag. Elke dag \
      die onder een schorsing valt telt niet, ook niet twee keer. Pas daarna schuift de Algemene \
      termijnenwet een laatste dag op die een zaterdag, zondag of feestdag is (art. 1), en zorgt zij dat \
      een termijn van ten minste drie dagen twee gewone dagen bevat (art. 2).

      De wet schuift niet op bij termijnen in uren, van meer dan 90 dagen, twaalf weken of drie maanden, of \
      in jaren (art. 4), en niet bij termijnen uit een verordening of brief.
      """
  ) { aanroep, uitvoer in
    let berekening = try Termijnberekening(aanroep)
    if aanroep.json {
      uitvoer.json(berekening.json)
    } else {
      berekening.write(to: uitvoer)
    }
    return .goed
  }
}

extension Termijnbron {
  /// What the word means, for help and headings.
  fileprivate var uitleg: String {
    switch self {
    case .wet: "gesteld in een wet"
    case .amvb: "gesteld in een algemene maatregel van bestuur"
    case .verordening: "gesteld in een verordening"
    case .brief: "gesteld in een brief"
    }
  }
}

/// What was asked and what came out.
private struct Termijnberekening {
  let start: CivilDate
  let duur: Termijnduur
  let bron: Termijnbron
  let terug: Bool
  let uitkomst: Termijnrekening.Uitkomst
  let voorbehoud: [String]

  init(_ aanroep: Aanroep) throws {
    start = try aanroep.date(from: aanroep.argument("START"))
    duur = try ValueKind.readDuration(aanroep.argument("DUUR"))
    bron = aanroep.value("soort").flatMap(Termijnbron.init(rawValue:)) ?? .wet
    terug = aanroep.flag("terug")
    let opgegeven = try aanroep.values("gelijkgesteld").map { text in
      GelijkgesteldeDag(datum: try aanroep.date(from: text), besluit: "opgegeven")
    }
    let kalender = Kalender(
      gelijkgesteld: try Werkplek.gelijkgesteld(map: aanroep.map) + opgegeven)
    let ledger = try Termijnberekening.ledger(aanroep, start, duur, bron)
    try Termijnberekening.refuse(ledger, terug: terug)
    uitkomst =
      terug
      ? Termijnrekening.terug(vanaf: start, duur: duur, bron: bron, kalender: kalender)
      : ledger.bereken(kalender)
    let years = Set([uitkomst.ruwEinde.year, uitkomst.einde.year]).sorted()
    let moved = Termijnenwet.uitzondering(duur, bron: bron) == nil && !terug
    voorbehoud = moved ? years.compactMap { GelijkgesteldeDag.voorbehoud($0) } : []
  }

  private static func ledger(
    _ aanroep: Aanroep, _ start: CivilDate, _ duur: Termijnduur, _ bron: Termijnbron
  ) throws -> Termijnrekening {
    let opgegeven = Artikel(.lokaal, "opgegeven")
    return Termijnrekening(
      start: start, duur: duur, bron: bron, artikel: opgegeven, reden: duur.description,
      verlengingen: try aanroep.values("verlenging").map { text in
        let longer = try ValueKind.readDuration(text)
        return Verlenging(duur: longer, artikel: opgegeven, reden: "verlenging met \(longer)")
      },
      opschortingen: try aanroep.values("schorsing").map { text in
        let days = try ValueKind.readPeriod(text)
        return Opschorting(
          van: days.lowerBound, tot: days.upperBound, artikel: opgegeven, reden: "schorsing")
      })
  }

  /// What has no last day to compute.
  private static func refuse(_ ledger: Termijnrekening, terug: Bool) throws {
    let durations = [ledger.duur] + ledger.verlengingen.map(\.duur)
    if let hours = durations.first(where: { $0.eenheid == .uren }) {
      throw Fout.gebruik(
        "een termijn van \(hours) heeft geen laatste dag om uit te rekenen",
        uitleg: """
          Een termijn in uren loopt van uur tot uur, en de Algemene termijnenwet laat haar met rust (art. 4 \
          onder a): zij schuift ook niet op in een weekend.
          """)
    }
    if terug, !ledger.verlengingen.isEmpty || !ledger.opschortingen.isEmpty {
      throw Fout.gebruik("--terug gaat niet samen met --schorsing of --verlenging")
    }
    let suspended = ledger.opschortingen.reduce(0) { $0 + ($1.tot - $1.van) + 1 }
    let end = terug ? ledger.duur.voor(ledger.start) : durations.reduce(ledger.start) { $1.na($0) }
    let last = end.adding(days: suspended)
    guard last.days > CivilDate.eerste.days + 366, last.days < CivilDate.laatste.days - 366 else {
      throw Fout.gebruik("de termijn eindigt buiten de jaren 2 tot en met 9998")
    }
  }
}

extension Termijnberekening {
  var json: JSON {
    [
      "start": .string(start.description), "duur": .string(duur.kort), "soort": .string(bron.rawValue),
      "terug": .bool(terug), "ruwEinde": .string(uitkomst.ruwEinde.description),
      "einde": .string(uitkomst.einde.description), "weekdag": .string("\(uitkomst.einde.weekday)"),
      "opgeschorteDagen": .int(uitkomst.opgeschorteDagen),
      "stappen": .array(uitkomst.stappen.map(StappenWeergave.json)),
      "voorbehoud": .array(voorbehoud.map { .string($0) }),
    ]
  }

  func write(to uitvoer: Uitvoer) {
    let direction = terug ? "voor" : "na"
    uitvoer.heading("\(duur) \(direction) \(start.weekday) \(start.voluit)")
    uitvoer.paragraph("\(bron.uitleg); de dag zelf telt niet mee", style: .zacht)
    uitvoer.line()
    uitvoer.table(StappenWeergave.table(uitkomst.stappen))
    uitvoer.line()
    let label = terug ? "Uiterlijk" : "Laatste dag"
    let answer = "\(uitkomst.einde.weekday) \(uitkomst.einde.voluit)"
    uitvoer.answer(label, answer, uitkomst.einde.description)
    for caveat in voorbehoud {
      uitvoer.line()
      uitvoer.paragraph(uitvoer.paint(.letOp, "Let op:") + " \(caveat)")
    }
  }
}
