import BibobCore

extension Opdracht {
  /// `bibob exporteer`
  static let exporteer = Opdracht(
    name: "exporteer", group: .exchange,
    summary: "schrijf dossiers weg voor een andere opslag of een ander programma",
    arguments: [
      Argument(
        name: "DOSSIER", help: "bij --naar: de nummers, of --alles", kind: .dynamic("dossier"),
        required: false,
        repeats: true)
    ],
    options: [
      Option(
        "naar", "PAD", kind: .file,
        help: "voor een andere opslag: heel het logboek en de stukken, in XML met een zegel"),
      Option("alles", help: "bij --naar: elk dossier van de opslag"),
    ] + Exportvorm.alle.map(\.option) + [
      Option("met-uitkomst", help: "bij XES: ook uitkomsten en mate van gevaar"),
      Option("met-namen", help: "ook de namen van medewerkers, anders ‘medewerker 1’"),
      Option("lichaam", "NAAM", repeats: true, help: "alleen van deze gemeente of dit lichaam"), .per,
      .bekendOp,
      .sleutels,
    ],
    examples: [
      Example("bibob exporteer 2026-0001 --naar overdracht.xml", "één dossier, voor een andere opslag"),
      Example("bibob exporteer --alles --naar opslag.xml", "de hele opslag"),
      Example("bibob exporteer --xes log.xes", "een logboek voor process mining (IEEE 1849-2016)"),
      Example(
        "bibob exporteer --pnml procedure.pnml", "de procedure als Petrinet, om het logboek op na te spelen"),
      Example("bibob exporteer --csv gebeurtenissen.csv", "elke gebeurtenis op een regel"),
    ],
    explanation: """
      Met --naar gaan dossiers naar een andere opslag: het bestand voldoet aan Schema/dossier.xsd en bevat elke \
      gebeurtenis met haar twee dagen en elk stuk met zijn inhoud. Ernaast komt een bestand met dezelfde naam en \
      ‘.zegel’ erachter: de handtekening van deze opslag. Geef de ontvanger langs een andere weg door wat bij \
      ‘Afzender’ staat. Het bestand is niet versleuteld. Gegevens van derden mogen alleen naar wie in art. 28 lid 2 Wet \
      Bibob staat; leg een verstrekking vast met de stap verstrekken. Een dossier gaat in zijn geheel over naar wie het \
      voortaan behandelt (herindeling, gezamenlijke uitvoering); een ander bestuursorgaan dat alleen gegevens mag \
      hebben (art. 28 lid 2 onder m), krijgt geen heel dossier.

      De andere vormen zijn voor onderzoek. Zonder --met-namen staan er geen persoonsgegevens in: een dossier is zijn nummer, een medewerker een volgnummer \
      dat alleen in dit ene bestand geldt. Uitkomsten en mate van gevaar gaan bij XES alleen mee als u daarom vraagt. \
      In CSV staan zij wel: bewaar dat bestand zorgvuldig.

      In XES staat het verloop zoals het nu geldt; wat ongedaan is gemaakt, blijft weg. In CSV staat alles, met een \
      kolom die zegt wat ongedaan is gemaakt. Schrijf - om naar de standaarduitvoer te schrijven.
      """
  ) { aanroep, uitvoer in
    if let path = aanroep.value("naar") { return try Overdracht.voer(aanroep, naar: path, uitvoer) }
    let chosen = Exportvorm.alle.filter { aanroep.value($0.option.name) != nil }
    guard chosen.count == 1, let vorm = chosen.first, let path = aanroep.value(vorm.option.name) else {
      let names = (["naar"] + Exportvorm.alle.map(\.option.name)).map { "--\($0) BESTAND" }.joined(
        separator: ", ")
      throw Fout.gebruik(
        chosen.isEmpty ? "welke vorm?" : "kies één vorm tegelijk", uitleg: "Geef een van: \(names).")
    }
    let bestand = try Stroombestand(path, uitvoer)
    let dossiers = try vorm.schrijf(aanroep) { try bestand.schrijf($0) }
    try bestand.sluit()
    if path == "-" { return .goed }
    if aanroep.json {
      uitvoer.json(["bestand": .string(path), "dossiers": .int(dossiers)])
    } else {
      uitvoer.line("Geschreven: \(path)" + (dossiers > 0 ? ", \(dossiers) dossiers" : ""))
    }
    return .goed
  }
}

/// A form in which events can be written: a row of ``alle``.
struct Exportvorm: Sendable {
  /// The option that asks for it, with the file as its value.
  let option: Option
  /// Writes pieces of text; gives how many dossiers went in.
  let schrijf: @Sendable (Aanroep, @escaping (String) throws -> Void) throws -> Int

  /// Every form.
  static let alle = [xes, pnml, csv]

  private static let xes = Exportvorm(
    option: Option("xes", "BESTAND", kind: .file, help: "een logboek in XES (IEEE 1849-2016)")
  ) { aanroep, schrijf in
    var writer = XESSchrijver(
      .init(metUitkomst: aanroep.flag("met-uitkomst"), metNamen: aanroep.flag("met-namen")), schrijf: schrijf)
    try writer.begin()
    let count = try dossiers(aanroep) { zaak, _ in try writer.dossier(zaak) }
    try writer.eind()
    return count
  }

  private static let pnml = Exportvorm(
    option: Option("pnml", "BESTAND", kind: .file, help: "de procedure als Petrinet (PNML)")
  ) { _, schrijf in
    try schrijf(Petrinet().pnml)
    return 0
  }

  private static let csv = Exportvorm(
    option: Option("csv", "BESTAND", kind: .file, help: "elke gebeurtenis als regel (CSV)")
  ) { aanroep, schrijf in
    var writer = GebeurtenissenCSV(metNamen: aanroep.flag("met-namen"), schrijf: schrijf)
    try writer.begin()
    return try dossiers(aanroep) { try writer.dossier($0, behandelaar: $1) }
  }

  /// Hands over the dossiers that are asked for, as of the days that are asked for.
  private static func dossiers(
    _ aanroep: Aanroep, _ body: (Zaak, _ behandelaar: String) throws -> Void
  ) throws -> Int {
    let werkplek = try Werkplek(aanroep)
    var filter = Dossierfilter()
    filter.lichamen = aanroep.values("lichaam")
    filter.behalveFasen = [Fase.vernietigd.rawValue]
    let (per, known) = (try aanroep.date("per"), try aanroep.date("bekend-op"))
    var (count, unreadable) = (0, 0)
    try werkplek.kast.leesAlles(filter) { result in
      switch result {
      case .success(let zaak):
        guard let beeld = zaak.beeld(per: per, bekendOp: known) else { return }
        count += 1
        try body(beeld, werkplek.kast.behandelaar(van: beeld))
      case .failure: unreadable += 1
      }
    }
    if unreadable > 0 { throw Fout.beschadigd(DossierWeergave.onleesbaar(unreadable)) }
    return count
  }
}
