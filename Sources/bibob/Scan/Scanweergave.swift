import BibobCore

/// Shows a scan: its plan, its course, its candidates. Persons are named by their number only; what is shown here
/// may end up in a log.
struct Scanweergave {
  let uitvoer: Uitvoer
  let json: Bool
  private let voortgang = Voortgang()

  init(_ uitvoer: Uitvoer, json: Bool) {
    self.uitvoer = uitvoer
    self.json = json
  }

  /// The plan: every person at every source.
  func plan(_ plan: Scanplan, _ nummer: Dossiernummer) {
    if json {
      return uitvoer.json([
        "dossier": .string(nummer.description),
        "plan": .array(
          plan.regels.map {
            [
              "persoon": .string($0.persoon.id), "bron": .string($0.bron.rawValue),
              "besluit": .string($0.besluit.woord), "uitleg": .string($0.besluit.uitleg),
            ]
          }),
      ])
    }
    uitvoer.heading("Plan van de scan van \(nummer) (Wet Bibob art. 7b); er is niets gevraagd")
    let rijen: [[Cell]] = plan.regels.map { regel in
      [
        Cell(regel.persoon.id), Cell(regel.bron.kort), Cell(regel.besluit.woord, regel.besluit.stijl),
        Cell(regel.besluit.uitleg),
      ]
    }
    uitvoer.table(
      Table(
        columns: [
          .init("Wie"), .init("Bron"), .init("Besluit"),
          .init("Waarom", .wrap, minimum: 20),
        ],
        rows: rijen, indent: 2))
    uitvoer.line()
    for bron in Scanbron.allCases where plan.regels.contains(where: { $0.bron == bron }) {
      uitvoer.paragraph("\(bron.naam): \(bron.grens)", indent: 2, style: .zacht)
    }
  }

  /// How far it is.
  func stand(_ klaar: Int, _ totaal: Int, _ nummer: Dossiernummer) {
    voortgang.toon("Scan van \(nummer): \(klaar) van \(totaal) raadplegingen; stoppen kan met Ctrl-C")
  }

  /// Something that happened.
  func melding(_ melding: Scanmelding, nieuw: Int) {
    voortgang.klaar()
    defer { uitvoer.flush() }
    if json { return uitvoer.json(melding.json(nieuw: nieuw), pretty: false) }
    switch melding {
    case .klaar(let verslag):
      let kop =
        Breedte.pad(verslag.vraag.persoon.id, to: 4) + "  " + Breedte.pad(verslag.vraag.bron.naam, to: 36)
      switch verslag.uitkomst {
      case .success(let gevonden):
        let aantal = gevonden.vondsten.count
        let tekst =
          aantal == 0
          ? "niets gevonden" : aantal == 1 ? "1 mogelijke treffer" : "\(aantal) mogelijke treffers"
        let oud = aantal - nieuw
        uitvoer.line(
          "  \(kop)\(uitvoer.paint(aantal == 0 ? .zacht : .antwoord, tekst))"
            + (oud > 0 ? ", \(oud) al bekend" : ""))
      case .failure: uitvoer.line("  \(kop)\(uitvoer.paint(.letOp, "niet gelukt"))")
      }
    case .opnieuw(let bron, let wacht, let fout):
      uitvoer.paragraph(
        "\(bron.naam) \(fout.reden); opnieuw over \(Self.duur(wacht))", indent: 8, style: .zacht)
    case .opgegeven(let bron, let fout, let over):
      let rest =
        over == 0 ? "" : " \(over) \(over == 1 ? "raadpleging blijft" : "raadplegingen blijven") ongedaan."
      uitvoer.paragraph("\(bron.naam) \(fout.reden).\(rest) \(fout.doen)", indent: 8, style: .letOp)
    }
    if case .klaar(let verslag) = melding, case .failure(let fout) = verslag.uitkomst, !fout.raaktBron {
      uitvoer.paragraph("\(verslag.vraag.bron.naam) \(fout.reden). \(fout.doen)", indent: 8, style: .letOp)
    }
  }

  private static func duur(_ milliseconden: Int) -> String {
    milliseconden < 1_000 ? "minder dan een seconde" : "\((milliseconden + 999) / 1_000) s"
  }

  /// How it ended.
  func einde(_ zaak: Zaak, gelukt: Int, ongedaan: Int, gestopt: Bool) {
    voortgang.klaar()
    let open = zaak.dossier.kandidaten.count { $0.oordeel == nil }
    if json {
      return uitvoer.json(
        [
          "soort": "einde", "dossier": .string(zaak.nummer.description), "gelukt": .int(gelukt),
          "ongedaan": .int(ongedaan), "gestopt": .bool(gestopt), "teBeoordelen": .int(open),
          "versie": .int(zaak.versie),
        ], pretty: false)
    }
    uitvoer.line()
    if gestopt { uitvoer.paragraph("Gestopt. Wat klaar was, is vastgelegd; dezelfde opdracht gaat verder.") }
    if ongedaan > 0, !gestopt {
      uitvoer.paragraph("\(ongedaan) niet gelukt; dezelfde opdracht probeert die opnieuw.")
    }
    guard open > 0 else { return }
    uitvoer.paragraph(
      "\(open) \(open == 1 ? "treffer wacht" : "treffers wachten") op uw oordeel: ‘bibob scan \(zaak.nummer) "
        + "--treffers’ toont ze, ‘bibob stap \(zaak.nummer) kandidaat-beoordelen’ legt vast wat u vindt.")
  }

  /// The candidates of a dossier, with what was made of them.
  func treffers(_ zaak: Zaak) {
    let kandidaten = zaak.dossier.kandidaten
    if json {
      return uitvoer.json([
        "dossier": .string(zaak.nummer.description), "treffers": .array(kandidaten.map(\.json)),
      ])
    }
    guard !kandidaten.isEmpty else { return uitvoer.line("Er zijn geen treffers vastgelegd.") }
    uitvoer.heading("Mogelijke treffers van \(zaak.nummer): een mens zegt of het om dezelfde persoon gaat")
    for kandidaat in kandidaten {
      let bron = Scanbron(rawValue: kandidaat.bronsoort)?.naam ?? kandidaat.bronsoort
      uitvoer.line()
      uitvoer.line(
        "  \(uitvoer.paint(.nadruk, kandidaat.id))  over \(kandidaat.over)  \(Breedte.safe(bron)), \(kandidaat.datum)"
      )
      uitvoer.paragraph(Breedte.safe(kandidaat.omschrijving), indent: 6)
      uitvoer.paragraph("Overeenkomst: " + Breedte.safe(kandidaat.overeenkomst), indent: 6)
      if !kandidaat.vindplaats.isEmpty { uitvoer.line("      " + Breedte.safe(kandidaat.vindplaats)) }
      let oordeel = kandidaat.oordeel.map { "\($0.naam): \(Breedte.safe(kandidaat.reden))" }
      uitvoer.paragraph(
        "Oordeel: " + (oordeel ?? "nog te geven"), indent: 6, style: oordeel == nil ? .letOp : nil)
    }
  }
}

extension Scanplan.Besluit {
  fileprivate var woord: String {
    switch self {
    case .vragen: "vragen"
    case .gedaan: "gedaan"
    case .magNiet: "mag niet"
    case .kanNiet: "kan niet"
    case .nietIngesteld: "niet ingesteld"
    }
  }

  fileprivate var uitleg: String {
    switch self {
    case .vragen(let verzonden): "verzonden wordt: \(verzonden)"
    case .gedaan(let dag): "geraadpleegd op \(dag)"
    case .magNiet(let reden, let artikel): "\(reden) (\(artikel))"
    case .kanNiet(let reden), .nietIngesteld(let reden): reden
    }
  }

  fileprivate var stijl: Uitvoer.Style? {
    switch self {
    case .vragen: .antwoord
    case .magNiet, .nietIngesteld: .letOp
    case .gedaan, .kanNiet: .zacht
    }
  }
}

extension Scanmelding {
  fileprivate func json(nieuw: Int) -> JSON {
    switch self {
    case .klaar(let verslag):
      var velden: [(String, JSON)] = [
        ("soort", "raadpleging"), ("persoon", .string(verslag.vraag.persoon.id)),
        ("bron", .string(verslag.vraag.bron.rawValue)),
      ]
      switch verslag.uitkomst {
      case .success(let gevonden):
        velden += [
          ("gelukt", true), ("treffers", .int(gevonden.vondsten.count)), ("nieuw", .int(nieuw)),
          ("toelichting", .string(gevonden.toelichting)),
        ]
      case .failure(let fout): velden += [("gelukt", false), ("reden", .string(fout.reden))]
      }
      return .object(velden)
    case .opnieuw(let bron, let wacht, let fout):
      return [
        "soort": "opnieuw", "bron": .string(bron.rawValue), "na": .int(wacht), "reden": .string(fout.reden),
      ]
    case .opgegeven(let bron, let fout, let over):
      return [
        "soort": "opgegeven", "bron": .string(bron.rawValue), "reden": .string(fout.reden),
        "doen": .string(fout.doen),
        "over": .int(over),
      ]
    }
  }
}

extension Kandidaat {
  fileprivate var json: JSON {
    [
      "treffer": .string(id), "bron": .string(bronsoort), "over": .string(over),
      "datum": .string(datum.description),
      "omschrijving": .string(omschrijving), "overeenkomst": .string(overeenkomst),
      "vindplaats": .string(vindplaats),
      "oordeel": JSON(oordeel?.rawValue), "reden": .string(reden),
    ]
  }
}
