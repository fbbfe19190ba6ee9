import BibobCore

extension Opdracht {
  /// `bibob doorlooptijd`
  static let doorlooptijd = Opdracht(
    name: "doorlooptijd", group: .control,
    summary: "hoeveel onderzoeken, hoe lang, waar wachten zij, en wat is toeval",
    options: [
      Option("van", "DATUM", kind: .date, help: "de eerste dag, anders 1 januari van het jaar van de eerste"),
      Option("tot", "DATUM", kind: .date, help: "de laatste dag, anders de peildatum"),
      Option(
        "per", "PERIODE", kind: .choice(Periodesoort.allCases.map { ValueKind.Choice($0.rawValue) }),
        help: "verdeel naar jaar, kwartaal of maand, anders jaar"),
      Option(
        "soort", "SOORT", kind: .choice(Besluitsoort.alle.map { ValueKind.Choice($0.id, $0.naam) }),
        repeats: true, help: "alleen deze soort besluit"),
      Option("orgaan", "NAAM", repeats: true, help: "alleen dit orgaan"),
      Option("behandelaar", "NAAM", repeats: true, help: "alleen wat deze persoon behandelt"),
      Option("per-datum", "DATUM", kind: .date, help: "de stand op die dag, anders vandaag"), .bekendOp,
      Option("csv", "BESTAND", kind: .file, help: "schrijf de cijfers als CSV, of - voor de uitvoer"),
      Option("html", "BESTAND", kind: .file, help: "schrijf het rapport als pagina, of - voor de uitvoer"),
      Option(
        "odt", "BESTAND", kind: .file,
        help: "schrijf het rapport als tekst voor een kantoorpakket, in de huisstijl"),
      Option("uitleg", help: "zet er alle omschrijvingen bij"),
      Option("opnieuw", help: "lees elke gebeurtenis, en niet de cijfers die ernaast zijn bewaard"),
      .sleutels,
    ],
    examples: [
      Example("bibob doorlooptijd", "alles tot vandaag, per jaar"),
      Example(
        "bibob doorlooptijd --van 2022-01-01 --tot 2023-08-31", "twee jaren naast elkaar, met wat toeval is"),
      Example(
        "bibob doorlooptijd --per kwartaal --csv -", "de cijfers voor een rekenblad"),
      Example(
        "bibob doorlooptijd --per-datum 2023-06-30 --bekend-op 2023-06-30", "het cijfer zoals het toen was"),
    ],
    explanation: """
      Begonnen en afgerond zijn twee telregels, elk naar zijn eigen dag; zij worden nooit door elkaar gebruikt. Elk \
      cijfer heeft een omschrijving: docs/cijfers.md, of --uitleg.

      Van elk dossier staan de cijfers versleuteld naast het logboek; wat daarna gebeurde, wordt uit het logboek gelezen. \
      --opnieuw leest alles uit het logboek; de uitkomst is dezelfde.

      Bij een deel van een jaar staat het tempo op jaarbasis, met het gebied waarin het tempo met 95% zekerheid ligt. \
      Twee perioden naast elkaar krijgen erbij hoe vaak zo’n verschil ook zonder verandering voorkomt.
      """
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let rapport = try werkplek.kast.rapport(
      try Rapportvraag(aanroep, werkplek), uitLogboek: aanroep.flag("opnieuw"))
    if let path = aanroep.value("csv") {
      try Uitbestand.schrijf(rapport.csv, naar: path, uitvoer, json: aanroep.json)
    } else if let path = aanroep.value("html") {
      try Uitbestand.schrijf(rapport.stuk.html, naar: path, uitvoer, json: aanroep.json)
    } else if let path = aanroep.value("odt") {
      let style = try Sjabloonmap.huisstijl("\(aanroep.map)/\(Sjabloonmap.eigenMap)")
      let bytes = try rapport.stuk.odt(huisstijl: style, datum: rapport.vraag.peildatum)
      try Uitbestand.schrijf(bytes, naar: path, uitvoer, json: aanroep.json)
    } else if aanroep.json {
      uitvoer.json(RapportWeergave.json(rapport))
    } else {
      RapportWeergave.write(rapport.stuk, uitleg: aanroep.flag("uitleg"), to: uitvoer)
    }
    if rapport.onleesbaar > 0 { uitvoer.remark(DossierWeergave.onleesbaar(rapport.onleesbaar)) }
    return rapport.onleesbaar == 0 ? .goed : .beschadigd
  }
}

extension Rapportvraag {
  /// The question that a command line asks; without a first day, from the first of January of the first dossier.
  init(_ aanroep: Aanroep, _ werkplek: Werkplek) throws {
    let known = try aanroep.date("bekend-op")
    let day = try aanroep.date("per-datum") ?? known ?? werkplek.vandaag
    let last = try aanroep.date("tot") ?? day
    let first = try aanroep.date("van") ?? Rapportvraag.eersteJaar(werkplek, voor: last)
    guard first <= last else {
      throw Fout.gebruik("--van (\(first)) ligt na --tot (\(last))", bedoelde: "--van \(last) --tot \(first)")
    }
    guard last - first < 366 * 120 else {
      throw Fout.gebruik("de periode is langer dan 120 jaar", uitleg: "Geef met --van en --tot een kortere.")
    }
    let per = aanroep.value("per").flatMap(Periodesoort.init(rawValue:)) ?? .jaar
    self.init(van: first, tot: last, per: per, peildatum: day, bekendOp: known)
    soorten = aanroep.values("soort")
    organen = aanroep.values("orgaan")
    behandelaars = aanroep.values("behandelaar")
  }

  private static func eersteJaar(_ werkplek: Werkplek, voor last: CivilDate) throws -> CivilDate {
    // Opened in December, begun in January: the first year is that in which work began.
    let first = try werkplek.opslag.eersteOpening()?.adding(days: 21) ?? last
    return CivilDate(year: min(first, last).year, month: 1, day: 1) ?? first
  }
}
