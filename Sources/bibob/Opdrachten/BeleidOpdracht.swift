import BibobCore

extension Opdracht {
  /// `bibob beleid ONDERWERP BESTAND…`
  static let beleid = Opdracht(
    name: "beleid", group: .control, summary: "controleer beleid in een bestand, en toets een aanvraag eraan",
    arguments: [
      Argument(name: "ONDERWERP", help: "wat u met het beleid wilt"),
      Argument(name: "BESTAND", help: "beleid, of bij ‘toets’ een aanvraag", kind: .file, repeats: true),
    ],
    examples: [
      Example(
        "bibob beleid controleer Policy/noord-beveland.xml", "klopt dit bestand, en haalt het zijn gevallen?"),
      Example(
        "bibob beleid toets aanvraag.xml --beleid Policy/noord-beveland.xml",
        "wordt er getoetst, waarom, en wat moet er nog worden gevraagd?"),
      Example(
        "bibob beleid toets aanvraag.xml --beleid Policy/noord-beveland.xml --feit branche=horeca",
        "met een feit dat niet in de aanvraag staat"),
      Example(
        "bibob beleid loting Policy/noord-brabant.xml --zaad notaris-2026 --aanvragen aanvragen.csv",
        "welke aanvragen trekt het lot, en is het minimum gehaald?"),
    ],
    explanation: """
      Beleid voldoet aan Policy/beleid.xsd; daar staat bij elk element wat het is. Het programma gebruikt een beleid \
      alleen als alles klopt: de namen, wat de wet toelaat, en de gevallen die in het bestand zelf staan.

      Een feit dat niemand gaf is onbekend. Kan het de uitkomst veranderen, dan is het antwoord een vraag (uitgang 1), \
      nooit ‘geen toets’.
      """,
    dynamic: DynamicOptions(argument: "ONDERWERP") { Beleidsonderwerp.alle.map(\.variant) }
  ) { aanroep, uitvoer in
    let name = try aanroep.argument("ONDERWERP")
    guard let subject = Beleidsonderwerp.alle.first(where: { $0.variant.name == name }) else {
      throw Fout.gebruik("onbekend onderwerp")
    }
    return try subject.run(aanroep, uitvoer)
  }
}

/// What can be done with a policy: a row of ``alle``.
struct Beleidsonderwerp: Sendable {
  let variant: DynamicOptions.Variant
  let run: @Sendable (Aanroep, Uitvoer) throws -> Uitgang

  /// Every subject, in the order of the help.
  static let alle = [controleer, toets, toon, vergelijk, simuleer, loting]

  /// The reader, with the schema that goes with the program.
  static func lezer() throws -> BeleidLezer {
    try BeleidLezer(schemapad: Gegevensmap.pad("Policy/beleid.xsd"))
  }
}
