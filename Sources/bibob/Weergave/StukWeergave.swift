import BibobCore

/// Exhibits for a person and for another program.
enum StukWeergave {
  /// One exhibit, just added.
  static func write(_ stuk: Stuk, to uitvoer: Uitvoer) {
    DossierWeergave.paren(
      [
        ("Naam", stuk.naam), ("Soort", stuk.mediatype), ("Grootte", grootte(stuk.grootte)),
        ("SHA-256", stuk.sha256), ("Wat", stuk.omschrijving), ("Bron", stuk.bron),
        ("Gebruik", stuk.gebruiksgrens),
      ], to: uitvoer)
  }

  /// All exhibits of a dossier.
  static func write(_ zaak: Zaak, to uitvoer: Uitvoer) {
    uitvoer.heading("Stukken van \(zaak.nummer)")
    if zaak.dossier.stukken.isEmpty { return uitvoer.line("  Er zijn geen stukken.") }
    let rows = zaak.dossier.stukken.map { stuk -> [Cell] in
      let limit = stuk.gebruiksgrens.isEmpty ? "" : " (\(stuk.gebruiksgrens))"
      return [
        Cell(stuk.id, .nadruk), Cell(stuk.datum.description), Cell(stuk.omschrijving + limit),
        Cell(stuk.bron),
        Cell(stuk.naam, .zacht), Cell(grootte(stuk.grootte), .zacht),
      ]
    }
    uitvoer.table(
      Table(
        columns: [
          .init("Stuk"), .init("Van"), .init("Wat", .wrap, minimum: 16), .init("Bron", .wrap, minimum: 8),
          .init("Bestand", .wrap, minimum: 12), .init("Grootte", right: true),
        ], rows: rows, indent: 2))
  }

  /// For another program.
  static func velden(_ stuk: Stuk) -> [(String, JSON)] {
    [
      ("stuk", .string(stuk.id)), ("gebeurtenis", .int(stuk.gebeurtenis)),
      ("datum", .string(stuk.datum.description)), ("naam", .string(stuk.naam)),
      ("mediatype", .string(stuk.mediatype)), ("grootte", .int(Int(stuk.grootte))),
      ("sha256", .string(stuk.sha256)), ("omschrijving", .string(stuk.omschrijving)),
      ("bron", .string(stuk.bron)), ("gebruiksgrens", .string(stuk.gebruiksgrens)),
    ]
  }

  /// As ``Bestandsmaat`` writes it.
  static func grootte(_ bytes: Int64) -> String {
    Bestandsmaat.tekst(bytes)
  }
}
