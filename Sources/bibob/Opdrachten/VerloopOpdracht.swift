import BibobCore

extension Opdracht {
  /// `bibob verloop`
  static let verloop = Opdracht(
    name: "verloop", group: .control, summary: "toon de fasen, de stappen en de artikelen van de procedure",
    options: [
      Option(
        "fase", "FASE", kind: .choice(Fase.allCases.map { ValueKind.Choice($0.rawValue, $0.naam) }),
        repeats: true, help: "alleen de stappen vanuit deze fase, met velden en wachters"),
      Option(
        "spoor", "SPOOR", kind: .choice(Spoor.allCases.map { ValueKind.Choice($0.rawValue) }),
        help: "alleen de stappen van dit spoor"),
      Option("uitgebreid", help: "met de velden en de wachters van elke stap"),
      Option("svg", help: "als tekening (SVG), om te bekijken of af te drukken"),
      Option("mermaid", help: "als Mermaid-diagram, voor in een document"),
    ],
    examples: [
      Example("bibob verloop", "het hele verloop, fase voor fase"),
      Example("bibob verloop --fase formulier", "wat vanuit één fase kan, en wat elke stap vraagt"),
      Example("bibob verloop --spoor intrekking", "alleen wat bij een bestaand besluit kan"),
      Example("bibob verloop --svg", "de tekening; leid de uitvoer naar een bestand: > verloop.svg"),
      Example("bibob verloop --json", "de hele tabel voor een ander programma"),
    ],
    explanation: """
      Dit is de tabel waarmee het programma elke stap toetst; er is geen tweede. Een wachter is een regel waaraan \
      een stap moet voldoen. De stap openen maakt het dossier en herstel maakt een stap ongedaan; die staan niet \
      in de tabel.
      """
  ) { aanroep, uitvoer in
    let forms = ["svg", "mermaid", "json"].filter(aanroep.flag)
    guard forms.count < 2 else {
      throw Fout.gebruik("kies één vorm: " + forms.map { "--" + $0 }.joined(separator: " of "))
    }
    let phases = aanroep.values("fase").compactMap { Fase(rawValue: $0) }
    let kaart = Verloopkaart(fasen: phases, spoor: aanroep.value("spoor").flatMap { Spoor(rawValue: $0) })
    switch forms.first {
    case "svg": uitvoer.write(kaart.svg)
    case "mermaid": uitvoer.write(kaart.mermaid)
    case "json": uitvoer.json(VerloopJSON.kaart(kaart))
    default:
      let full = aanroep.flag("uitgebreid") || !phases.isEmpty
      VerloopWeergave(kaart: kaart, uitvoer: uitvoer).write(uitgebreid: full)
    }
    return .goed
  }
}
