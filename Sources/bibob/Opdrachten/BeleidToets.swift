import BibobCore

extension Beleidsonderwerp {
  /// `bibob beleid toets AANVRAAG.xml --beleid F`, `bibob beleid toets 2026-0001 [--vastleggen]`
  static let toets = Beleidsonderwerp(
    variant: .init(
      name: "toets", summary: "zeg of het beleid een aanvraag laat toetsen, en waarom",
      options: [
        Option(
          "beleid", "BESTAND", kind: .file,
          help: "het beleid; moet, behalve bij een dossier als er beleid in de map van de opslag staat"),
        Option(
          "feit", "NAAM=WAARDE", repeats: true, help: "een feit dat niet in de aanvraag staat, of anders is"),
        Option("vastleggen", help: "bij een dossier: leg het antwoord vast, met de afspraken voor later"),
        .sleutels,
      ],
      explanation: """
        Het antwoord noemt de regel die won, waar die staat, de feiten waarop hij rust, wat er nog te vragen is, en \
        welke regels het verloren. Uitgang 1: er moet eerst iets worden gevraagd.

        In plaats van een aanvraag mag er een dossiernummer staan. Dan tellen ook de feiten die eerder zijn gegeven, \
        de signalen, en de bedragen van zaken die ermee samenhangen.
        """)
  ) { aanroep, uitvoer in
    if let text = aanroep.arguments("BESTAND").first, let number = Dossiernummer(text) {
      return try toetsDossier(number, aanroep, uitvoer)
    }
    guard let path = aanroep.value("beleid") else {
      throw Fout.gebruik("--beleid ontbreekt", uitleg: "Noem het bestand met het beleid.")
    }
    let paths = aanroep.arguments("BESTAND")
    guard paths.count == 1, let form = paths.first else { throw Fout.gebruik("geef precies één aanvraag") }
    let beleid = try lezer().lees(pad: path)
    let reader = try AanvraagLezer(schemapad: Gegevensmap.pad("Schema/aanvraag.xsd"))
    let aanvraag =
      form == "-" ? try reader.lees(fd: 0, naam: "(standaardinvoer)") : try reader.lees(pad: form)
    var feiten = Feiten(aanvraag, voor: beleid, besluit: try aanroep.vandaag())
    try feiten.neem(aanroep.values("feit"), beleid)
    let weergave = ToetsWeergave(beleid: beleid, feiten: feiten, uitkomst: beleid.toets(feiten))
    if aanroep.json { uitvoer.json(weergave.json) } else { weergave.write(to: uitvoer) }
    return weergave.uitkomst.toets == .vraag ? .bevindingen : .goed
  }

  private static func toetsDossier(
    _ number: Dossiernummer, _ aanroep: Aanroep, _ uitvoer: Uitvoer
  ) throws -> Uitgang {
    let werkplek = try Werkplek(aanroep)
    var zaak = try werkplek.kast.lees(number)
    guard let keuze = try Beleidskeuze.vind(aanroep, zaak, werkplek.kast) else {
      throw Fout.gebruik(
        "er is geen beleid dat voor dit dossier geldt", uitleg: "Noem het bestand met --beleid.")
    }
    let record = aanroep.flag("vastleggen")
    if record {
      try werkplek.kast.neem(
        .beleidToetsen, in: &zaak, datum: werkplek.vandaag, velden: keuze.velden, door: werkplek.door,
        op: werkplek.moment)
    }
    let weergave = ToetsWeergave(beleid: keuze.beleid, feiten: keuze.feiten, uitkomst: keuze.uitkomst)
    if aanroep.json {
      uitvoer.json([
        "dossier": .string(number.description), "vastgelegd": .bool(record),
        "bevoegdheidsvraag": JSON(keuze.bevoegdheidsvraag), "beleid": weergave.json,
      ])
    } else {
      weergave.write(to: uitvoer)
      if let question = keuze.bevoegdheidsvraag {
        uitvoer.line()
        uitvoer.paragraph(uitvoer.paint(.letOp, "Bevoegd?") + " " + Breedte.safe(question), indent: 2)
      }
      if record { uitvoer.line("Vastgelegd als gebeurtenis \(zaak.versie) van \(number).") }
    }
    return keuze.uitkomst.toets == .vraag ? .bevindingen : .goed
  }
}

/// The outcome of a policy for a person and for another program.
struct ToetsWeergave {
  let beleid: Beleid
  let feiten: Feiten
  let uitkomst: Beleidsuitkomst

  private static let antwoorden: [Beleidsuitkomst.Toets: String] = [
    .ja: "ja, er wordt getoetst", .inBeginsel: "in beginsel wel; afwijken kan met reden en naam",
    .mogelijk: "er kan worden getoetst; een mens kiest", .loting: "een steekproef beslist",
    .bijIndicatie: "nee, zolang er geen signaal is",
    .inBeginselNiet: "in beginsel niet; afwijken kan met reden en naam",
    .nee: "nee, er wordt niet getoetst", .nietGeregeld: "het beleid zegt hier niets over",
    .vraag: "eerst vragen: er ontbreken feiten", .anderBeleid: "op deze dag geldt een ander beleid",
  ]

  private var regel: Beleidsregel? { beleid.regels.first { $0.id == uitkomst.regel } }
  private var tekst: String {
    regel?.tekst ?? beleid.standaard.first { $0.id == uitkomst.regel }?.tekst ?? ""
  }

  private var peildatum: String {
    feiten.peildatum.metWeekdag
      + (beleid.geldigheid.peildatum == .besluit
        ? "; de dag van het besluit kiest de versie van dit beleid, en tot dan telt de dag van nu" : "")
  }

  func write(to uitvoer: Uitvoer) {
    uitvoer.heading("Toets: " + (Self.antwoorden[uitkomst.toets] ?? uitkomst.toets.rawValue))
    let share = regel?.percentage.map { "; ten minste \($0) procent wordt getrokken" } ?? ""
    DossierWeergave.paren(
      [
        ("Beleid", "\(beleid.naam) (\(beleid.id))"), ("Peildatum", peildatum),
        ("Regel", uitkomst.regel.map { "\(tekst) (\($0))\(share)" } ?? ""),
        ("Bron", uitkomst.bron.map { "\($0.vindplaats) [\($0.kwaliteit.rawValue)]" } ?? ""),
        ("Let op", regel?.toelichting ?? ""), ("Ook", (regel?.acties ?? []).joined(separator: "; ")),
        ("Formulier", (regel?.formulieren ?? []).joined(separator: ", ")),
      ], to: uitvoer)
    blok(
      "Feiten",
      uitkomst.feiten.keys.sorted().compactMap { name in
        uitkomst.feiten[name].map { "\(name): \($0.tekst)" }
      }, uitvoer)
    blok("Te vragen", uitkomst.vragen.map { "\(beleid.feit($0)?.vraag ?? "") (\($0))" }, uitvoer)
    blok("Verloren", uitkomst.sporen.filter { $0.lot == .verloor }.map(verloren), uitvoer)
  }

  private func blok(_ head: String, _ lines: [String], _ uitvoer: Uitvoer) {
    guard !lines.isEmpty else { return }
    uitvoer.line()
    uitvoer.line(head)
    for line in lines { uitvoer.paragraph(Breedte.safe(line), indent: 2) }
  }

  private func verloren(_ step: Beleidsuitkomst.Spoor) -> String {
    let text = beleid.regels.first { $0.id == step.regel }?.tekst ?? ""
    return "\(text) (\(step.regel)): \(step.modaliteit.tekst)"
  }

  var json: JSON {
    [
      "toets": .string(uitkomst.toets.rawValue), "beleid": .string(beleid.id),
      "peildatum": .string(feiten.peildatum.description), "regel": JSON(uitkomst.regel),
      "tekst": uitkomst.regel == nil ? .null : .string(tekst),
      "uitkomst": JSON(uitkomst.modaliteit?.rawValue), "laag": JSON(uitkomst.laag?.naam),
      "bron": uitkomst.bron.map {
        [
          "vindplaats": .string($0.vindplaats), "adres": .string($0.adres),
          "kwaliteit": .string($0.kwaliteit.rawValue),
        ]
      } ?? .null,
      "acties": .array((regel?.acties ?? []).map { .string($0) }),
      "formulieren": .array((regel?.formulieren ?? []).map { .string($0) }),
      "percentage": regel?.percentage.map { .int($0) } ?? .null,
      "feiten": .object(uitkomst.feiten.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value.tekst)) }),
      "vragen": .array(
        uitkomst.vragen.map { ["feit": .string($0), "vraag": .string(beleid.feit($0)?.vraag ?? "")] }),
      "sporen": .array(
        uitkomst.sporen.map {
          [
            "regel": .string($0.regel), "lot": .string($0.lot.rawValue),
            "uitkomst": .string($0.modaliteit.rawValue),
            "ontbreekt": .array($0.ontbreekt.map { .string($0) }),
          ]
        }),
    ]
  }
}

extension Feiten {
  /// Takes facts as they were typed: `branche=horeca`.
  mutating func neem(_ texts: [String], _ beleid: Beleid) throws {
    for text in texts { try neem(text, beleid) }
  }

  private mutating func neem(_ text: String, _ beleid: Beleid) throws {
    guard let equals = text.firstIndex(of: "=") else {
      throw Fout.gebruik(
        "--feit: geen NAAM=WAARDE: ‘\(text)’", uitleg: "Schrijf bijvoorbeeld --feit branche=horeca.")
    }
    let name = String(text[..<equals])
    guard let fact = beleid.feit(name) else {
      let known = Feitenlijst.alle.map(\.naam) + beleid.feiten.map(\.naam)
      throw Fout.gebruik(
        "--feit: onbekend feit ‘\(name)’", bedoelde: Suggestie.nearest(to: name, in: known))
    }
    guard let value = fact.lees(String(text[text.index(after: equals)...])) else {
      throw Fout.gebruik("--feit: ‘\(name)’ is van soort \(fact.soort.rawValue)", uitleg: fact.vraag)
    }
    geef(name, value)
  }
}
