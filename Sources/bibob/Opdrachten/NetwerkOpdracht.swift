import BibobCore

extension Opdracht {
  /// `bibob netwerk DOSSIER`
  static let netwerk = Opdracht(
    name: "netwerk", group: .dossier, summary: "toon wie achter een aanvraag staan, met rol en artikel",
    arguments: [.dossier],
    options: [
      Option("svg", help: "als tekening (SVG), om te bekijken, af te drukken of bij het dossier te voegen"),
      Option("elders", help: "zoek deze personen in andere dossiers, binnen de grenzen van art. 28 en 29"),
      .per, .bekendOp, .sleutels,
    ],
    examples: [
      Example("bibob netwerk 2026-0001", "personen, rollen met hun pad, relaties en vragen"),
      Example("bibob netwerk 2026-0001 --per 2024-01-01", "het netwerk zoals het toen was"),
      Example(
        "bibob netwerk 2026-0001 --svg", "de tekening; leid de uitvoer naar een bestand: > netwerk.svg"),
      Example("bibob netwerk 2026-0001 --elders", "dezelfde personen in andere dossiers"),
      Example(
        "bibob stap 2026-0001 relatie --soort leiding --van P2 --naar P1 --bron KVK",
        "een relatie vastleggen"),
    ],
    explanation: """
      Rollen worden bij elke blik gerekend uit de personen en de relaties van het dossier: leiding, zeggenschap en \
      vermogen, direct of via elkaar, nu of in het verleden, zonder drempel (Wet Bibob art. 1 lid 1, 3 lid 4). Bij \
      elke rol staat het kortste pad. Een aandeel langs een keten is alleen ter informatie. Familie is een feit en \
      geeft geen rol. Laat de wet ruimte, dan staat er een vraag.

      Met --elders worden de personen met een rol ook in andere dossiers gezocht, ook onder een andere schrijfwijze: \
      van hetzelfde bestuursorgaan en niet ouder dan vijf jaar (art. 29), of van een ander als het register, een tip \
      of het RIEC daarop wees (art. 28 lid 2 m). Een treffer is een mogelijkheid; een mens beoordeelt hem.
      """
  ) { aanroep, uitvoer in
    let forms = ["svg", "json"].filter(aanroep.flag)
    guard forms.count < 2, !(aanroep.flag("elders") && aanroep.flag("svg")) else {
      let forms = forms.count < 2 ? ["svg", "elders"] : forms
      throw Fout.gebruik("kies één vorm: " + forms.map { "--" + $0 }.joined(separator: " of "))
    }
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.zaak(aanroep)
    let netwerk = Netwerk(zaak.dossier, op: try werkplek.per(aanroep))
    if aanroep.flag("elders") {
      // Five years and the purpose are judged today: another day would open what is closed.
      guard aanroep.value("per") == nil, aanroep.value("bekend-op") == nil else {
        throw Fout.gebruik("--elders zoekt in de stand van vandaag: laat --per en --bekend-op weg")
      }
      let verslag = try werkplek.kast.elders(zaak, op: netwerk.dag)
      let weergave = EldersWeergave(
        verslag: verslag, netwerk: netwerk, ontbreekt: try werkplek.opslag.nietInZoekindex())
      aanroep.json ? uitvoer.json(weergave.json(zaak.nummer)) : weergave.write(zaak.nummer, to: uitvoer)
      return .goed
    }
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
