import BibobCore

extension Opdracht {
  /// `bibob kalender JAAR`
  static let kalender = Opdracht(
    name: "kalender", group: .terms, summary: "toon de dagen waarop een wettelijke termijn niet eindigt",
    arguments: [
      Argument(name: "JAAR", help: "het jaar, van 1965 tot en met 2100", kind: .number(1965...2100))
    ],
    examples: [
      Example("bibob kalender 2026", "feestdagen en gelijkgestelde dagen van 2026"),
      Example("bibob kalender 2026 --json", "hetzelfde voor een ander programma"),
    ],
    explanation: """
      Naast zaterdagen en zondagen noemt de Algemene termijnenwet algemeen erkende feestdagen (art. 3 lid 1), \
      de Goede Vrijdag (lid 2) en dagen die een koninklijk besluit gelijkstelt (lid 3). Die laatste zijn \
      gegevens: bij elke dag staat uit welk besluit hij komt, en waar dat niet is gelezen staat dat erbij.
      """
  ) { aanroep, uitvoer in
    let year = Int(try aanroep.argument("JAAR")) ?? 0
    let days = try Werkplek.kalender(map: aanroep.map).feestdagen(in: year)
    let caveat = GelijkgesteldeDag.voorbehoud(year)
    if aanroep.json {
      uitvoer.json(KalenderWeergave.json(year, days, caveat))
    } else {
      KalenderWeergave.write(year, days, caveat, to: uitvoer)
    }
    return .goed
  }
}

private enum KalenderWeergave {
  static func json(_ year: Int, _ days: [Feestdag], _ caveat: String?) -> JSON {
    [
      "jaar": .int(year), "geverifieerd": .bool(caveat == nil), "voorbehoud": JSON(caveat),
      "dagen": .array(
        days.map { day in
          [
            "datum": .string(day.datum.description), "weekdag": .string("\(day.datum.weekday)"),
            "naam": .string(day.soort.rawValue), "artikel": .string(day.soort.artikel.description),
            "besluit": JSON(day.besluit),
          ]
        }),
    ]
  }

  static func write(_ year: Int, _ days: [Feestdag], _ caveat: String?, to uitvoer: Uitvoer) {
    uitvoer.heading("Dagen waarop in \(year) geen wettelijke termijn eindigt")
    uitvoer.paragraph("naast de zaterdagen en zondagen (Algemene termijnenwet)", style: .zacht)
    uitvoer.line()
    let rows = days.map { day -> [Cell] in
      let weekend = day.datum.weekday == .zaterdag || day.datum.weekday == .zondag
      let style: Uitvoer.Style? = weekend ? .zacht : nil
      return [
        Cell(day.datum.metWeekdag, weekend ? .zacht : .nadruk), Cell(day.soort.rawValue, style),
        Cell("art. \(day.soort.artikel.nummer)", style), Cell(day.besluit ?? "", .zacht),
      ]
    }
    let columns: [Table.Column] = [
      .init("Datum"), .init("Naam"), .init("Artikel"), .init("Besluit", .wrap, minimum: 14),
    ]
    uitvoer.table(Table(columns: columns, rows: rows, indent: 2))
    if let caveat {
      uitvoer.line()
      uitvoer.paragraph(uitvoer.paint(.letOp, "Let op:") + " \(caveat)")
    }
  }
}
