import BibobCore

extension Opdracht {
  /// `bibob brief DOSSIER [SJABLOON]`
  static let brief = Opdracht(
    name: "brief", group: .work, summary: "maak een brief, nota of clausule uit een dossier",
    arguments: [
      .dossier,
      Argument(
        name: "SJABLOON", help: "welke brief; zonder: welke er passen", kind: .dynamic("sjabloon"),
        required: false),
    ],
    options: [
      Option("vorm", "VORM", kind: .choice(["odt", "html", "pdf"]), help: "in welke vorm, anders odt"),
      Option("uit", "PAD", kind: .file, help: "het bestand dat wordt gemaakt"),
      Option("aan", "P", help: "wie de brief krijgt, zoals P2; anders wie erbij hoort"),
      Option("datum", "DATUM", kind: .date, help: "de datum van de brief, anders vandaag"),
      Option("definitief", help: "stel de brief vast: zonder merk CONCEPT, en bewaard in het dossier"),
      Option(
        "opnieuw", "N", kind: .number(1...10_000_000),
        help: "maak de bewaarde brief van gebeurtenis N opnieuw"),
      .sjablonen, .sleutels,
    ],
    examples: [
      Example("bibob brief 2026-0001", "welke brieven nu bij dit dossier passen"),
      Example("bibob brief 2026-0001 ontvangst", "een concept om na te kijken, als ODT"),
      Example("bibob brief 2026-0001 voornemen-derde --aan P2 --vorm html", "de brief aan een derde"),
      Example("bibob brief 2026-0001 ontvangst --definitief --droog", "zou de brief definitief kunnen?"),
    ],
    explanation: """
      Alles wat de brief zegt over data, termijnen en artikelen komt uit het dossier en de wet. Ontbreekt er iets, dan \
      komt er geen brief maar een lijst: wat ontbreekt, op welke plaats in het sjabloon, en welke stap het geeft \
      (uitgang 1).

      Een concept draagt op elke pagina het merk CONCEPT. Met --definitief vervalt dat, en worden sjabloon, huisstijl, \
      gegevens en de SHA-256 van het bestand in het dossier bewaard; --opnieuw N maakt er later hetzelfde bestand van, \
      byte voor byte.

      Bevat een definitieve brief aan betrokkene of een derde gegevens over anderen of over die derde, dan komt ook de \
      verstrekking in het dossier (Wet Bibob art. 28 lid 2). Mag die niet, dan wordt de brief niet vastgesteld.

      Een pdf wordt gemaakt met LibreOffice, als dat op deze machine staat.

      Met ‘werkgroep’ in plaats van een dossiernummer maakt u de agenda of het verslag van de werkgroep.
      """, changes: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let sjablonen = try Sjabloonmap(own: aanroep.value("sjablonen"), map: aanroep.map)
    let werk = try Briefwerk(aanroep, werkplek, sjablonen)
    if let number = aanroep.value("opnieuw").flatMap({ Int($0) }) {
      return try werk.opnieuw(number, uitvoer)
    }
    guard let naam = aanroep.optionalArgument("SJABLOON") else { return werk.toonLijst(uitvoer) }
    return try werk.maak(naam, uitvoer)
  }
}

extension Option {
  /// Where a body keeps its own templates.
  static let sjablonen = Option(
    "sjablonen", "PAD", kind: .folder,
    help: "map met eigen sjablonen en huisstijl (anders ‘sjablonen’ in de opslag)")
}
