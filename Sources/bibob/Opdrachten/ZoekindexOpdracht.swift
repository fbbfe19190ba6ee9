import BibobCore

extension Opdracht {
  /// `bibob zoekindex`
  static let zoekindex = Opdracht(
    name: "zoekindex", group: .control,
    summary: "bouw de index opnieuw waarmee personen worden teruggevonden",
    options: [.sleutels],
    examples: [
      Example("bibob zoekindex --droog", "hoeveel dossiers er nog niet in staan"),
      Example("bibob zoekindex", "alle dossiers opnieuw opnemen"),
    ],
    explanation: """
      In de index staan geen namen, datums of nummers, alleen wat een sleutel uit de sleutelbos ervan maakt \
      (HMAC-SHA-256). Hij wordt bij elke stap vanzelf bijgehouden, en een dossier dat wordt vernietigd verdwijnt eruit. \
      Opnieuw bouwen is alleen nodig na een opslag van een oudere versie, of als bibob controleer erom vraagt.
      """, changes: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    if let refusal = werkplek.kast.weigeringControle { throw StapGeweigerd(weigeringen: [refusal]) }
    let missing = try werkplek.opslag.nietInZoekindex()
    var entered = 0
    if !aanroep.droog {
      let progress = Voortgang()
      entered = try werkplek.kast.bouwZoekindex { progress.toon("opnemen", Int64($0), Int64($1)) }
      progress.klaar()
    }
    if aanroep.json {
      uitvoer.json(["ontbraken": .int(missing), "opgenomen": .int(entered), "droog": .bool(aanroep.droog)])
    } else if aanroep.droog {
      uitvoer.paragraph(
        missing == 0
          ? "Elk dossier staat in de zoekindex. Er is niets veranderd."
          : "Nog niet in de zoekindex: \(missing) \(missing == 1 ? "dossier" : "dossiers"). Er is niets veranderd."
      )
    } else {
      uitvoer.paragraph(
        "De zoekindex is opnieuw gebouwd: \(entered) \(entered == 1 ? "dossier" : "dossiers").")
    }
    return .goed
  }
}
