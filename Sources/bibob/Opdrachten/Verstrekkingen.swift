import BibobCore

extension Opdracht {
  /// `bibob verstrekkingen DOSSIER`
  static let verstrekkingen = Opdracht(
    name: "verstrekkingen", group: .dossier,
    summary: "toon aan wie gegevens over derden gingen, en wie mag ontvangen",
    arguments: [.dossier],
    options: [Option("lijst", help: "ook de gesloten lijst van art. 28 lid 2"), .bekendOp, .sleutels],
    examples: [
      Example("bibob verstrekkingen 2026-0001", "het register van verstrekkingen"),
      Example("bibob verstrekkingen 2026-0001 --lijst", "met de lijst van ontvangers en hun voorwaarden"),
      Example(
        "bibob stap 2026-0001 verstrekken --ontvanger b --wie P2 --personen P2 --bestemd \"P2\" --gegevens \"eigen "
          + "deel\" --doel zienswijze --geheimhouding ja", "leg een verstrekking vast"),
    ],
    explanation: """
      Gegevens over derden gaan alleen naar wie art. 28 lid 2 noemt, elk onder zijn eigen voorwaarde; art. 7a lid 6 \
      geldt hetzelfde voor het formulier en de eigen bevindingen. Wie niet op de lijst staat, krijgt niets.
      """
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.zaak(aanroep)
    let log = zaak.dossier.verstrekkingen
    if aanroep.json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description),
        "verstrekkingen": .array(log.map { VerstrekkingWeergave.json($0, zaak.dossier) }),
        "lijst": .array(Verstrekkingsregel.alle.map(VerstrekkingWeergave.json)),
      ])
      return .goed
    }
    uitvoer.heading("Verstrekkingen uit \(zaak.nummer)  [Wet Bibob art. 28 en 7a lid 6]")
    if log.isEmpty {
      uitvoer.line("  Er is niets verstrekt.")
    } else {
      VerstrekkingWeergave.log(log, zaak.dossier, to: uitvoer)
    }
    if aanroep.flag("lijst") {
      uitvoer.line()
      uitvoer.heading("De gesloten lijst")
      VerstrekkingWeergave.lijst(to: uitvoer)
    }
    return .goed
  }
}

private enum VerstrekkingWeergave {
  static func log(_ log: [Verstrekking], _ dossier: Dossier, to uitvoer: Uitvoer) {
    uitvoer.table(
      Table(
        columns: [
          .init("Datum"), .init("Lid 2"), .init("Aan", .wrap, minimum: 12), .init("Over"),
          .init("Wat en waarvoor", .wrap, minimum: 20),
        ],
        rows: log.map { item in
          [
            Cell(item.datum.description, .nadruk), Cell(item.ontvanger.rawValue),
            Cell([item.wie, item.aan].compactMap { $0 }.joined(separator: ", ")),
            Cell(item.over.joined(separator: ", ")),
            Cell(
              "\(item.gegevens); \(item.doel)" + (item.geheimhouding ? "; op geheimhouding gewezen" : "")
                + (item.raaktStrafvorderlijk(dossier)
                  ? "; ten minste vier jaar bewaren (Wjsg art. 39j)" : ""),
              .zacht),
          ]
        }, indent: 2))
  }

  static func lijst(to uitvoer: Uitvoer) {
    uitvoer.table(
      Table(
        columns: [
          .init(""), .init("Ontvanger", .wrap, minimum: 18), .init("Voorwaarde", .wrap, minimum: 24),
        ],
        rows: Verstrekkingsregel.alle.map { regel in
          [
            Cell(regel.ontvanger.rawValue, .nadruk), Cell(regel.naam),
            Cell(regel.voorwaarde + (regel.sinds.map { "; sinds \($0)" } ?? ""), .zacht),
          ]
        }, indent: 2))
  }

  static func json(_ item: Verstrekking, _ dossier: Dossier) -> JSON {
    [
      "datum": .string(item.datum.description), "ontvanger": .string(item.ontvanger.rawValue),
      "artikel": JSON(Verstrekkingsregel.van(item.ontvanger)?.artikel.description), "aan": .string(item.aan),
      "wie": JSON(item.wie), "over": .array(item.over.map { .string($0) }),
      "gegevens": .string(item.gegevens),
      "doel": .string(item.doel), "geheimhouding": .bool(item.geheimhouding),
      "wjsg39j": .bool(item.raaktStrafvorderlijk(dossier)),
    ]
  }

  static func json(_ regel: Verstrekkingsregel) -> JSON {
    [
      "ontvanger": .string(regel.ontvanger.rawValue), "artikel": .string(regel.artikel.description),
      "naam": .string(regel.naam), "voorwaarde": .string(regel.voorwaarde),
      "sinds": JSON(regel.sinds?.description),
    ]
  }
}
