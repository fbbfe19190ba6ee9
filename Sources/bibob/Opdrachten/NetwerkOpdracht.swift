import BibobCore

extension Opdracht {
  /// `bibob netwerk DOSSIER`
  static let netwerk = Opdracht(
    name: "netwerk", group: .dossier, summary: "toon wie achter een aanvraag staan, met rol en artikel",
    arguments: [.dossier],
    options: [
      Option("svg", help: "als tekening (SVG), om te bekijken, af te drukken of bij het dossier te voegen"),
      .per, .bekendOp, .sleutels,
    ],
    examples: [
      Example("bibob netwerk 2026-0001", "personen, rollen met hun pad, relaties en vragen"),
      Example("bibob netwerk 2026-0001 --per 2024-01-01", "het netwerk zoals het toen was"),
      Example(
        "bibob netwerk 2026-0001 --svg", "de tekening; leid de uitvoer naar een bestand: > netwerk.svg"),
      Example(
        "bibob stap 2026-0001 relatie --soort zeggenschap --van P2 --naar P1 --aandeel 51 --bron KVK",
        "een relatie vastleggen"),
    ],
    explanation: """
      Rollen worden bij elke blik gerekend uit de personen en de relaties van het dossier: leiding, zeggenschap en \
      vermogen, direct of via elkaar, nu of in het verleden, zonder drempel (Wet Bibob art. 1 lid 1, 3 lid 4). Bij \
      elke rol staat het kortste pad. Een aandeel langs een keten is alleen ter informatie. Familie is een feit en \
      geeft geen rol. Laat de wet ruimte, dan staat er een vraag.
      """
  ) { aanroep, uitvoer in
    let forms = ["svg", "json"].filter(aanroep.flag)
    guard forms.count < 2 else {
      throw Fout.gebruik("kies één vorm: " + forms.map { "--" + $0 }.joined(separator: " of "))
    }
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.zaak(aanroep)
    let netwerk = Netwerk(zaak.dossier, op: try werkplek.per(aanroep))
    switch forms.first {
    case "svg":
      uitvoer.write(
        netwerk.svg(
          titel: "Netwerk van dossier \(zaak.nummer)",
          ondertitel: "\(zaak.dossier.aanvraag.onderwerp) – stand op \(netwerk.dag.voluit)"))
    case "json": uitvoer.json(NetwerkJSON.netwerk(netwerk, zaak.nummer))
    default: NetwerkWeergave(netwerk: netwerk, uitvoer: uitvoer).write(zaak.nummer)
    }
    return .goed
  }
}
