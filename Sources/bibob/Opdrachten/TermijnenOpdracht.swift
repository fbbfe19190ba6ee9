import BibobCore

extension Opdracht {
  /// `bibob termijnen DOSSIER`
  static let termijnen = Opdracht(
    name: "termijnen", group: .dossier, summary: "toon de termijnen van een dossier",
    arguments: [.dossier],
    options: [Option("alles", help: "ook termijnen die voorbij zijn"), .per, .bekendOp, .sleutels],
    examples: [
      Example("bibob termijnen 2026-0001", "wat nog loopt"),
      Example("bibob termijnen 2026-0001 --alles --json", "alles, met elke rekenstap"),
    ],
    explanation: """
      Termijnen worden bij elke blik opnieuw uit het logboek gerekend en nergens bewaard. Staat een termijn stil, \
      dan is de laatste dag die u ziet de dag als de stilstand vandaag zou eindigen; ‘uiterlijk’ is de dag als zij \
      zo lang duurt als de wet toelaat.
      """
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.zaak(aanroep)
    let day = try werkplek.per(aanroep)
    let staat = Termijnstaat(zaak.dossier, per: day, kalender: werkplek.kast.kalender)
    let shown = aanroep.flag("alles") ? staat.termijnen : staat.open
    if aanroep.json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description), "per": .string(day.description),
        "termijnen": .array(shown.map(DossierWeergave.json)),
      ])
      return .goed
    }
    uitvoer.heading("Termijnen van \(zaak.nummer) per \(day.voluit)")
    if shown.isEmpty {
      uitvoer.line("  Er loopt geen termijn.")
    } else {
      DossierWeergave.termijnen(shown, op: day, to: uitvoer)
    }
    for vraag in shown.compactMap(\.vraag) {
      uitvoer.line()
      uitvoer.paragraph(uitvoer.paint(.letOp, "Vraag:") + " " + vraag, indent: 2)
    }
    return .goed
  }
}
