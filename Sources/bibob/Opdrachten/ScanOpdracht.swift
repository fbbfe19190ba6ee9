import BibobCore

extension Opdracht {
  /// `bibob scan DOSSIER`
  static let scan = Opdracht(
    name: "scan", group: .work, summary: "bevraag open bronnen over de personen van een dossier",
    arguments: [.dossier],
    options: [
      Option(
        "bron", "NAAM", kind: .choice(Scanbron.allCases.map { .init($0.rawValue, $0.naam) }), repeats: true,
        help: "alleen deze bron"),
      Option(
        "ook", "P", repeats: true,
        help: "ook deze derde, die voor het onderzoek van belang is; vraagt --reden"),
      Option("reden", "TEKST", help: "waarom ook die derde"),
      Option("opnieuw", help: "vraag ook wat al gevraagd is"),
      Option("treffers", help: "toon de treffers en wat ervan is gevonden; vraag niets"),
      Option(
        "bronnen", "BESTAND", kind: .file, help: "instellingen, anders bronnen.xml in de map van de opslag"),
      .sleutels,
    ],
    examples: [
      Example("bibob scan 2026-0001 --droog", "wie wordt bij welke bron gezocht, wat gaat eruit, en waarom"),
      Example(
        "bibob scan 2026-0001", "bevraag alle bronnen; stoppen met Ctrl-C, verder met dezelfde opdracht"),
      Example("bibob scan 2026-0001 --treffers", "wat er is gevonden en nog beoordeeld moet worden"),
    ],
    explanation: """
      Persoonsgegevens uit openbare bronnen mogen worden verwerkt voor het eigen onderzoek (Wet Bibob art. 7b). Elke \
      bron krijgt niet meer te zien dan nodig: een KvK-nummer, een naam, bij het insolventieregister ook een \
      geboortedatum; nooit een BSN. Wie alleen als derde in het dossier staat, wordt niet gezocht, tenzij u zegt \
      waarom dat nodig is.

      Elke raadpleging wordt vastgelegd zodra zij klaar is. Wat wordt gevonden is een mogelijke treffer: het programma \
      zegt wat overeenkomt en wat niet, een mens zegt of het om dezelfde persoon gaat.

      Het handelsregister vraagt een sleutel (BIBOB_KVK_SLEUTEL), het insolventieregister een gebruikersnaam en \
      wachtwoord (BIBOB_CIR_GEBRUIKER, BIBOB_CIR_WACHTWOORD). Schema/bronnen.xsd zegt wat in bronnen.xml kan staan.

      Uitgang 1: een bron gaf geen antwoord, of de scan is gestopt; dezelfde opdracht gaat verder.
      """, changes: true
  ) { aanroep, uitvoer in
    try Scanopdracht(aanroep, uitvoer).voer()
  }
}

/// One run of `bibob scan`.
private struct Scanopdracht {
  private let aanroep: Aanroep
  private let werkplek: Werkplek
  private let zaak: Zaak
  private let weergave: Scanweergave

  init(_ aanroep: Aanroep, _ uitvoer: Uitvoer) throws {
    self.aanroep = aanroep
    werkplek = try Werkplek(aanroep)
    zaak = try werkplek.kast.lees(try Werkplek.nummer(aanroep))
    weergave = Scanweergave(uitvoer, json: aanroep.json)
  }

  func voer() throws -> Uitgang {
    if aanroep.flag("treffers") {
      weergave.treffers(zaak)
      return .goed
    }
    try weigerZonderBesluit()
    let lijst = try bronnenlijst()
    let derden = try derden()
    let plan = plan(lijst, derden)
    if aanroep.droog {
      weergave.plan(plan, zaak.nummer)
      return .goed
    }
    guard let eerste = plan.vragen.first else { return nietsTeVragen(plan) }
    let boek = Scanboek(zaak, werkplek, lijst.instellingen, redenen: derden)
    try boek.beoordeel(eerste)
    return try draai(plan, lijst, boek)
  }

  /// Own research serves a decision (Wet Bibob art. 7a(1)); where none is to be taken any more, nobody is looked up.
  private func weigerZonderBesluit() throws {
    let fase = zaak.dossier.fase
    guard [.buitenBereik, .buitenBehandeling, .ingetrokken, .gesloten].contains(fase) else { return }
    throw Fout.geweigerd(
      "dossier \(zaak.nummer) staat in de fase \(fase.naam): er is geen besluit waarvoor onderzoek nodig is",
      artikel: Artikel.wb("7a lid 1").description,
      uitleg: "Zoek niemand meer op; wat al is gevonden, staat in ‘bibob toon \(zaak.nummer)’.")
  }

  private func plan(_ lijst: Bronnenlijst, _ derden: [String: String]) -> Scanplan {
    let gekozen = Set(aanroep.values("bron").compactMap(Scanbron.init(rawValue:)))
    let opnieuw = aanroep.flag("opnieuw")
    return Scanplan(
      personen: zaak.dossier.scanpersonen,
      bronnen: Scanbron.allCases.filter { gekozen.isEmpty || gekozen.contains($0) },
      vandaag: werkplek.vandaag,
      ookDerden: Set(derden.keys), ingesteld: { lijst.redenen[$0] },
      gedaan: { opnieuw ? nil : zaak.dossier.geraadpleegd($1, over: $0) })
  }

  /// Nothing to ask: because all is done, or because nothing can be asked.
  private func nietsTeVragen(_ plan: Scanplan) -> Uitgang {
    weergave.plan(plan, zaak.nummer)
    return plan.regels.contains { if case .gedaan = $0.besluit { true } else { false } }
      ? .goed : .bevindingen
  }

  private func draai(_ plan: Scanplan, _ lijst: Bronnenlijst, _ boek: Scanboek) throws -> Uitgang {
    let totaal = plan.vragen.count
    var loop = Scanloop(
      Scanronde(
        plan.vragen, instellingen: lijst.instellingen, vandaag: werkplek.vandaag,
        zaad: UInt64(bitPattern: Platform.milliseconds())))
    var (klaar, gelukt) = (0, 0)
    Onderbreking.vangOp()
    defer { Onderbreking.laatLos() }
    weergave.stand(0, totaal, zaak.nummer)
    try loop.draai { melding in
      var nieuw = 0
      if case .klaar(let verslag) = melding {
        nieuw = try boek.leg(verslag)
        klaar += 1
        if case .success = verslag.uitkomst { gelukt += 1 }
      }
      weergave.melding(melding, nieuw: nieuw)
      weergave.stand(klaar, totaal, zaak.nummer)
    }
    weergave.einde(
      boek.zaak, gelukt: gelukt, ongedaan: totaal - gelukt,
      gestopt: Onderbreking.isGevraagd && loop.teGaan > 0)
    return gelukt == totaal ? .goed : .bevindingen
  }

  /// The settings: the file that was named, else the one in the folder of the store, else what is usual.
  private func bronnenlijst() throws -> Bronnenlijst {
    var lijst = Bronnenlijst { $0.isEmpty ? nil : Platform.variable($0) }
    let genoemd = aanroep.value("bronnen")
    let pad = genoemd ?? aanroep.map + "/bronnen.xml"
    if genoemd != nil || Bestand.bestaat(pad) {
      try lijst.lees(.pad(pad), schemapad: Gegevensmap.pad("Schema/bronnen.xsd"))
    }
    return lijst
  }

  /// Third parties to look up, each with the reason.
  private func derden() throws -> [String: String] {
    let genoemd = aanroep.values("ook").map { $0.uppercased() }
    guard !genoemd.isEmpty else { return [:] }
    guard let reden = aanroep.value("reden"), !ValueKind.isBlank(reden) else {
      throw Fout.geweigerd(
        "zonder reden wordt een derde niet in open bronnen gezocht", artikel: Scanbron.grondslag.description,
        uitleg: "Geef --reden: waarom deze persoon voor het eigen onderzoek van belang is.")
    }
    for id in genoemd where zaak.dossier.partij(id) == nil {
      throw Fout.gebruik(
        "--ook: geen persoon van dit dossier",
        uitleg: "Mogelijk: \(zaak.dossier.partijen.map(\.id).joined(separator: ", ")).")
    }
    return Dictionary(genoemd.map { ($0, reden) }) { eerste, _ in eerste }
  }
}
