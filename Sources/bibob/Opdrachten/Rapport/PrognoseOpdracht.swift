import BibobCore

extension Opdracht {
  /// `bibob prognose`
  static let prognose = Opdracht(
    name: "prognose", group: .control,
    summary: "wat het komende jaar brengt, en wat een ander team of bereik doet",
    options: [
      Option(
        "instroom", "PROCENT", kind: .number(0...1000),
        help: "meer of minder onderzoeken: 130 is drie op de tien meer"),
      Option("extra-fte", "FTE", help: "meer mensen in de eerste rol, zoals 0,5 of -1"),
      Option("lbb-trager", "DAGEN", kind: .number(0...365), help: "dagen die het LBB er langer over doet"),
      Option("team", "BESTAND", kind: .file, help: "rollen met fte en uren, anders team.txt bij de dossiers"),
      Option("keren", "N", kind: .number(20...20_000), help: "hoeveel simulaties, anders 400"),
      Option("zaad", "N", kind: .number(0...Int(Int32.max)), help: "het zaad van het toeval, anders 1"),
      Option("per-datum", "DATUM", kind: .date, help: "voorspel vanaf die dag, anders vandaag"), .sleutels,
    ],
    examples: [
      Example("bibob prognose", "het komende jaar als alles zo blijft, en hoe goed dat vorig jaar klopte"),
      Example("bibob prognose --instroom 130 --extra-fte 0,5", "een ruimer bereik, met een halve fte erbij"),
      Example("bibob prognose --lbb-trager 28 --team team.txt", "een trager LBB, met het eigen team"),
    ],
    explanation: """
      De prognose speelt het komende jaar vele malen na, met het tempo en de onderzoeken van het afgelopen jaar. \
      Getoond worden het midden en het gebied waarin negen van de tien simulaties uitkomen. Hetzelfde zaad geeft \
      hetzelfde antwoord.

      In het teambestand staat op elke regel een rol met fte en de uren die een onderzoek van die rol vraagt, zoals \
      ‘behandelaar 2,5 14’, en eventueel ‘jaaruren 1350’. Zonder bestand worden de uren zo gekozen dat de doorlooptijd \
      van het afgelopen jaar eruit komt. Wat een ander beleid aan instroom brengt, zegt ‘bibob beleid simuleer’.
      """
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let werk = try Prognosewerk(aanroep, werkplek)
    if aanroep.json { uitvoer.json(werk.json) } else { werk.write(to: uitvoer) }
    return .goed
  }
}

/// The forecast as things are, the one that was asked for, and how the last year would have been forecast.
private struct Prognosewerk {
  private let model: Prognosemodel
  private var prognoses: [Prognose]
  private let terugblik: Terugblik?

  init(_ aanroep: Aanroep, _ werkplek: Werkplek) throws {
    let day = try aanroep.date("per-datum") ?? werkplek.vandaag
    let kalender = werkplek.kast.kalender
    let count = aanroep.value("keren").flatMap { Int($0) } ?? 400
    let seed = UInt64(aanroep.value("zaad").flatMap { Int($0) } ?? 1)
    let now = try Prognosewerk.cijfers(werkplek, day)
    guard let model = Prognosemodel(now, per: day) else {
      throw Fout.geweigerd(
        "het afgelopen jaar zijn minder dan \(Prognosemodel.teWeinig) onderzoeken afgerond: daaruit is niets te voorspellen",
        artikel: Artikel(.praktijk, "prognose").description, uitleg: "Kies met --per-datum een latere dag.")
    }
    self.model = model
    let team = try Teambestand.lees(aanroep)
    prognoses = [Prognose(model, team: team, keren: count, zaad: seed, kalender: kalender)]
    if let variant = try Prognosewerk.variant(aanroep) {
      prognoses.append(
        Prognose(
          prognoses[0].model, variant, team: prognoses[0].team, keren: count, zaad: seed, kalender: kalender))
    }
    terugblik = Terugblik(
      toen: try Prognosewerk.cijfers(werkplek, day.adding(days: -365)), nu: now, per: day, keren: count,
      zaad: seed, kalender: kalender)
  }

  private static func cijfers(_ werkplek: Werkplek, _ day: CivilDate) throws -> [Onderzoekscijfers] {
    try werkplek.kast.alleCijfers(per: day, bekendOp: day).cijfers
  }

  private static func variant(_ aanroep: Aanroep) throws -> Prognosevariant? {
    var variant = Prognosevariant("")
    var words: [String] = []
    if let text = aanroep.value("instroom"), let percent = Int(text) {
      variant.instroomProcent = percent
      words.append("instroom \(percent)%")
    }
    if let text = aanroep.value("extra-fte") {
      let negative = text.hasPrefix("-")
      guard let fte = Getal.honderdsten(negative ? String(text.dropFirst()) : text), fte <= 10_000 else {
        throw Fout.gebruik(
          "--extra-fte: geen getal: ‘\(text)’", uitleg: "Schrijf een aantal, zoals 0,5 of -1.")
      }
      variant.extraFteHonderdste = negative ? -fte : fte
      words.append("\(negative ? "" : "+")\(text) fte")
    }
    if let text = aanroep.value("lbb-trager"), let days = Int(text) {
      variant.lbbTrager = days
      words.append("LBB \(days) dagen trager")
    }
    variant.naam = words.joined(separator: ", ")
    return words.isEmpty ? nil : variant
  }

  private static let regels: [(naam: String, id: String, waarde: @Sendable (Prognose) -> Prognose.Band)] = [
    ("begonnen", "begonnen", { $0.begonnen }), ("afgerond", "afgerond", { $0.afgerond }),
    ("in behandeling, eind", "inBehandeling", { $0.inBehandeling.last?.band ?? $0.begonnen }),
    ("doorlooptijd bruto, helft (dagen)", "mediaan", { $0.mediaan }),
    ("doorlooptijd bruto, 90% (dagen)", "p90", { $0.p90 }),
    ("wachten op het team (dagen)", "wachten", { $0.wachten }),
    ("binnen de termijn (%)", "opTijdProcent", { $0.opTijdProcent }),
  ]

  var json: JSON {
    [
      "van": .string(prognoses[0].van.description), "tot": .string(prognoses[0].tot.description),
      "keren": .int(prognoses[0].keren), "geijkt": .bool(prognoses[0].isGeijkt),
      "aankomsten": .int(model.aankomsten),
      "varianten": .array(
        prognoses.map { prognose in
          .object(
            [("naam", .string(prognose.variant.naam))]
              + Self.regels.map { ($0.id, Self.json($0.waarde(prognose))) }
              + [
                (
                  "perMaand",
                  .array(
                    prognose.inBehandeling.map { item in
                      ["dag": .string(item.dag.description), "inBehandeling": Self.json(item.band)]
                    })
                )
              ])
        }),
      "terugblik": terugblik.map { back in
        .array(
          back.regels.map {
            [
              "naam": .string($0.naam), "werkelijk": .int($0.werkelijk), "voorspeld": Self.json($0.band),
              "binnen": .bool($0.band.bevat($0.werkelijk)),
            ]
          })
      } ?? .null,
    ]
  }

  private static func json(_ band: Prognose.Band) -> JSON {
    ["laag": .int(band.laag), "midden": .int(band.midden), "hoog": .int(band.hoog)]
  }

  func write(to uitvoer: Uitvoer) {
    let base = prognoses[0]
    uitvoer.heading("Prognose van \(base.van.voluit) t/m \(base.tot.voluit)")
    uitvoer.paragraph(
      "Uit \(base.keren) simulaties: het midden, met het gebied waarin negen van de tien uitkomen. Het afgelopen jaar "
        + "begonnen \(model.aankomsten) onderzoeken.", indent: 2, style: .zacht)
    uitvoer.table(
      Table(
        columns: [.init("", .wrap, minimum: 16)]
          + prognoses.map { .init($0.variant.naam, .wrap, right: true, minimum: 14) },
        rows: Self.regels.map { row in
          [Cell(row.naam)] + prognoses.map { Cell(row.waarde($0).tekst, .nadruk) }
        }, indent: 2))
    uitvoer.line()
    uitvoer.paragraph(Self.omschrijf(base), indent: 2, style: .zacht)
    blikTerug(uitvoer)
    RapportWeergave.begrippen(Begrip.alle.filter { $0.id == "prognose" }, to: uitvoer)
  }

  private static func omschrijf(_ prognose: Prognose) -> String {
    if prognose.isGeijkt {
      return
        "Er is geen teambestand: de capaciteit is die waarbij de doorlooptijd van het afgelopen jaar eruit komt, "
        + "omgerekend \(Getal(prognose.team.perJaar, decimalen: 0)) onderzoeken per jaar. Een fte is hier het hele team "
        + "van nu; geef met --team de rollen om met echte fte te rekenen."
    }
    let roles = prognose.team.rollen.map {
      "\($0.naam) \(Getal($0.fteHonderdste, decimalen: 2)) fte, \(Getal($0.urenTiende, decimalen: 1)) uur per onderzoek"
    }
    return "Team: \(roles.joined(separator: "; ")). Samen ten hoogste "
      + "\(Getal(prognose.team.perJaar, decimalen: 0)) onderzoeken per jaar."
  }

  private func blikTerug(_ uitvoer: Uitvoer) {
    uitvoer.line()
    uitvoer.heading("Terugblik: dezelfde prognose, een jaar eerder")
    guard let terugblik else {
      return uitvoer.paragraph("Het jaar daarvoor zegt te weinig om terug te kijken.", indent: 2)
    }
    uitvoer.table(
      Table(
        columns: [
          .init("", .wrap, minimum: 16), .init("Werkelijk", right: true), .init("Voorspeld", right: true),
          .init("Oordeel", .wrap, minimum: 10),
        ],
        rows: terugblik.regels.map { row in
          let inside = row.band.bevat(row.werkelijk)
          return [
            Cell(row.naam), Cell("\(row.werkelijk)", .nadruk), Cell(row.band.tekst),
            Cell(inside ? "binnen het gebied" : "erbuiten", inside ? .zacht : .letOp),
          ]
        }, indent: 2))
  }
}
