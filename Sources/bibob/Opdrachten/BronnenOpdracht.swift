import BibobCore

extension Opdracht {
  /// `bibob bronnen [DOSSIER]`
  static let bronnen = Opdracht(
    name: "bronnen", group: .dossier, summary: "welke bron mag over wie, wat is nodig en wat is gedaan",
    arguments: [
      Argument(
        name: "DOSSIER", help: "het nummer, zoals 2026-0001", kind: .dynamic("dossier"), required: false)
    ],
    options: [
      Option("gedaan", help: "de raadplegingen zelf, met gebruiksgrens"),
      Option("catalogus", help: "de bronnen zelf, zonder dossier"),
      Option("markdown", help: "de catalogus als Markdown"),
      Option("beleid", "BESTAND", kind: .file, help: "het beleid, anders dat in de map van de opslag"), .per,
      .bekendOp, .sleutels,
    ],
    examples: [
      Example("bibob bronnen 2026-0001", "het plan: elke persoon bij elke bron"),
      Example(
        "bibob bronnen 2026-0001 --gedaan", "wie vroeg wat, wanneer, en tot wanneer is het te gebruiken"),
      Example("bibob bronnen --catalogus", "wat elke bron is en over wie zij mag worden bevraagd"),
      Example(
        "bibob stap 2026-0001 bron-raadplegen --bronsoort kvk --bron Handelsregister --over P1 --bevinding …",
        "een raadpleging vastleggen"),
    ],
    explanation: """
      Of een bron over iemand mag, hangt af van zijn rol (bibob netwerk) en van de dag. Wat niet mag staat er met het \
      artikel bij. Wat van een oordeel afhangt, vraagt een reden. Uitgang 1: er is geraadpleegd wat niet mocht, of wat \
      niet meer te gebruiken is.
      """
  ) { aanroep, uitvoer in
    if aanroep.flag("catalogus") {
      guard aanroep.optionalArgument("DOSSIER") == nil else {
        throw Fout.gebruik("--catalogus gaat over de bronnen, niet over een dossier")
      }
      Broncatalogus.write(aanroep, to: uitvoer)
      return .goed
    }
    guard aanroep.optionalArgument("DOSSIER") != nil else {
      throw Fout.gebruik("welk dossier? Geef DOSSIER, of --catalogus voor de bronnen zelf")
    }
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.zaak(aanroep)
    let day = try werkplek.per(aanroep)
    if aanroep.flag("gedaan") {
      let view = RaadplegingenWeergave(zaak: zaak, per: day)
      if aanroep.json { uitvoer.json(view.json) } else { view.write(to: uitvoer) }
      return view.verlopen.isEmpty ? .goed : .bevindingen
    }
    let beleid = try Beleidskeuze.vind(aanroep, zaak.dossier.aanvraag)?.beleid
    let plan = Bronnenplan(
      zaak.dossier, op: day, kringen: Netwerk(zaak.dossier, op: day),
      wensen: beleid?.instellingen.gegevensvragen.compactMap(Bronwens.init) ?? [])
    let view = BronnenWeergave(nummer: zaak.nummer.description, plan: plan, beleid: beleid?.id)
    if aanroep.json { uitvoer.json(view.json) } else { view.write(to: uitvoer) }
    return plan.cellen.contains { $0.stand == .buitenDeWet } ? .bevindingen : .goed
  }
}

/// The catalogue for a person, for a page and for another program.
private enum Broncatalogus {
  static func write(_ aanroep: Aanroep, to uitvoer: Uitvoer) {
    if aanroep.json {
      uitvoer.json([
        "bronnen": .array(
          Bron.alle.map { bron in
            [
              "code": .string(bron.code), "naam": .string(bron.naam),
              "omschrijving": .string(bron.omschrijving), "kring": .string(bron.kring.rawValue),
              "grondslag": .array(bron.grondslag.map { .string($0.description) }),
              "sinds": JSON(bron.sinds?.dag.description),
              "houdbaarheid": JSON(bron.houdbaarheid?.artikel.description),
              "status": .string(bron.status.rawValue), "vragen": .string(bron.vragen),
              "vastleggen": .string(bron.vastleggen), "gebruiksgrens": .string(bron.gebruiksgrens),
              "opmerking": .string(bron.opmerking),
            ]
          })
      ])
    } else if aanroep.flag("markdown") {
      uitvoer.write(Bronnenproza.markdown)
    } else {
      for (index, bron) in Bron.alle.enumerated() {
        if index > 0 { uitvoer.line() }
        uitvoer.heading(bron.naam)
        uitvoer.paragraph(bron.omschrijving, indent: 2)
        DossierWeergave.paren(bron.regels, to: uitvoer)
      }
    }
  }
}
