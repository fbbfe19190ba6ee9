import BibobCore

extension Opdracht {
  /// `bibob toon DOSSIER`
  static let toon = Opdracht(
    name: "toon", group: .dossier, summary: "laat een dossier zien: stand, personen, feiten en logboek",
    arguments: [.dossier], options: [.per, .bekendOp, .sleutels],
    examples: [
      Example("bibob toon 2026-0001", "de stand van nu"),
      Example("bibob toon 2026-0001 --per 2026-03-01", "de stand op 1 maart"),
      Example("bibob toon 2026-0001 --bekend-op 2026-03-01", "wat op 1 maart was vastgelegd"),
    ]
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.zaak(aanroep)
    let day = try werkplek.per(aanroep)
    let staat = Termijnstaat(zaak.dossier, per: day, kalender: werkplek.kast.kalender)
    if aanroep.json {
      uitvoer.json(ToonWeergave.json(zaak, staat, per: day))
    } else {
      ToonWeergave.write(zaak, staat, per: day, to: uitvoer)
    }
    return .goed
  }
}

private enum ToonWeergave {
  static func json(_ zaak: Zaak, _ staat: Termijnstaat, per day: CivilDate) -> JSON {
    let undone = Dossier.hersteld(zaak.gebeurtenissen)
    let dossier = zaak.dossier
    return .object(
      DossierWeergave.json(zaak) + [
        ("per", .string(day.description)),
        (
          "partijen",
          .array(
            dossier.partijen.map {
              [
                "id": .string($0.id), "naam": .string($0.naam), "aard": .string($0.aard.rawValue),
                "rollen": .array($0.rollen.map { .string($0.rawValue) }),
              ]
            })
        ),
        (
          "feiten",
          .array(
            dossier.feiten.map {
              [
                "id": .string($0.id), "omschrijving": .string($0.omschrijving), "partij": .string($0.partij),
                "grond": .string($0.grond.rawValue), "afloop": .string($0.afloop.rawValue),
                "geblokkeerd": .bool($0.afloop.geblokkeerd),
              ]
            })
        ),
        ("termijnen", .array(staat.termijnen.map(DossierWeergave.json))),
        (
          "gebeurtenissen",
          .array(
            zaak.gebeurtenissen.map { DossierWeergave.json($0, hersteld: undone.contains($0.volgnummer)) })
        ),
      ])
  }

  static func write(_ zaak: Zaak, _ staat: Termijnstaat, per day: CivilDate, to uitvoer: Uitvoer) {
    let dossier = zaak.dossier
    DossierWeergave.kop(zaak, to: uitvoer)
    uitvoer.line()
    uitvoer.heading("Personen")
    uitvoer.table(
      Table(
        columns: [.init(""), .init("Naam", .wrap, minimum: 12), .init("Rollen", .wrap, minimum: 12)],
        rows: dossier.partijen.map {
          [
            Cell($0.id, .nadruk), Cell($0.naam),
            Cell($0.rollen.map(\.rawValue).joined(separator: ", "), .zacht),
          ]
        }, indent: 2, header: false))
    feiten(dossier, to: uitvoer)
    if !staat.open.isEmpty {
      uitvoer.line()
      uitvoer.heading("Open termijnen per \(day.voluit)")
      DossierWeergave.termijnen(staat.open, op: day, to: uitvoer)
    }
    logboek(zaak, to: uitvoer)
  }

  private static func feiten(_ dossier: Dossier, to uitvoer: Uitvoer) {
    guard !dossier.feiten.isEmpty else { return }
    uitvoer.line()
    uitvoer.heading("Feiten")
    uitvoer.table(
      Table(
        columns: [.init(""), .init("", .wrap, minimum: 20), .init(""), .init("", .wrap, minimum: 10)],
        rows: dossier.feiten.map { feit in
          let status =
            feit.afloop.geblokkeerd
            ? "niet te gebruiken: \(feit.afloop.rawValue) (art. 3a lid 3)"
            : feit.afloop.vastgesteldDoor.map { "vast (art. 3a lid 1 \($0))" } ?? "vermoeden"
          return [
            Cell(feit.id, .nadruk), Cell(feit.omschrijving),
            Cell("\(feit.partij), grond \(feit.grond.rawValue)", .zacht),
            Cell(status, feit.afloop.geblokkeerd ? .fout : .zacht),
          ]
        }, indent: 2, header: false))
  }

  private static func logboek(_ zaak: Zaak, to uitvoer: Uitvoer) {
    let undone = Dossier.hersteld(zaak.gebeurtenissen)
    uitvoer.line()
    uitvoer.heading("Logboek")
    let rows = zaak.gebeurtenissen.map { gebeurtenis -> [Cell] in
      let gone = undone.contains(gebeurtenis.volgnummer)
      let fields = gebeurtenis.velden.paren.filter { $0.veld.soort != .brief }.compactMap { paar in
        Waardetekst.tekst(paar).map { "\(paar.veld.rawValue): \($0)" }
      }
      return [
        Cell(String(gebeurtenis.volgnummer), .zacht),
        Cell(gebeurtenis.datum.description, gone ? .zacht : .nadruk),
        Cell(gebeurtenis.stap.rawValue + (gone ? " (ongedaan)" : ""), gone ? .zacht : nil),
        Cell(fields.joined(separator: "; "), .zacht),
      ]
    }
    uitvoer.table(
      Table(
        columns: [
          .init("", right: true), .init("Datum"), .init("Stap", .wrap, minimum: 14),
          .init("", .wrap, minimum: 16),
        ], rows: rows, indent: 2, header: false))
  }
}
