import BibobCore

extension Opdracht {
  /// `bibob feiten DOSSIER`
  static let feiten = Opdracht(
    name: "feiten", group: .dossier, summary: "toon de feiten van een dossier en wat de wet daarmee toelaat",
    arguments: [.dossier], options: [.per, .bekendOp, .sleutels],
    examples: [
      Example("bibob feiten 2026-0001", "elk feit, of het mag dragen, en wat nog ontbreekt"),
      Example("bibob feiten 2026-0001 --per 2026-09-01", "of de feiten dan nog te gebruiken zijn"),
    ],
    explanation: """
      Een feit is vastgesteld als de zaak eindigde op een van de wijzen van art. 3a lid 1; anders is het een vermoeden. \
      Na vrijspraak of ontslag van alle rechtsvervolging mag het niets dragen (art. 3a lid 3); na een sepot wel \
      (art. 3a lid 2). Gegevens uit een eerdere toets zijn vijf jaar te gebruiken, gerekend vanaf de dag van de bron \
      (art. 11a, 19, 28 lid 2 m en 29). Een oud feit valt nooit vanzelf weg: de ouderdom staat erbij, u weegt haar.
      """
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.zaak(aanroep)
    let day = try werkplek.per(aanroep)
    let oordelen = Feitoordeel.alle(zaak.dossier, per: day)
    if aanroep.json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description), "per": .string(day.description),
        "feiten": .array(oordelen.map(FeitWeergave.json)),
      ])
      return .goed
    }
    uitvoer.heading("Feiten van \(zaak.nummer) per \(day.voluit)")
    if oordelen.isEmpty { uitvoer.line("  Er is nog geen feit vastgelegd.") }
    for oordeel in oordelen {
      uitvoer.line()
      FeitWeergave.write(oordeel, zaak.dossier, to: uitvoer)
    }
    return .goed
  }
}
