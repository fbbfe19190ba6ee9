import BibobCore

extension Opdracht {
  /// `bibob waarom DOSSIER ONDERWERP`
  static let waarom = Opdracht(
    name: "waarom", group: .dossier, summary: "leg een datum, een fase of een stap uit, met de artikelen",
    arguments: [
      .dossier,
      Argument(
        name: "ONDERWERP", help: "een termijn, een stap, of ‘fase’", kind: .choice(Waarom.onderwerpen)),
    ],
    options: [.per, .bekendOp, .sleutels],
    examples: [
      Example("bibob waarom 2026-0001 beslistermijn", "hoe de laatste dag is geteld"),
      Example("bibob waarom 2026-0001 besluit", "wat een besluit nu in de weg staat"),
      Example("bibob waarom 2026-0001 fase", "hoe het dossier hier kwam en wat nu kan"),
    ]
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.zaak(aanroep)
    let waarom = Waarom(
      zaak: zaak, per: try werkplek.per(aanroep), kalender: werkplek.kast.kalender, json: aanroep.json)
    let topic = try aanroep.argument("ONDERWERP")
    if let soort = Termijn.Soort(rawValue: topic), !waarom.isOnlyStep(topic) {
      return waarom.termijn(soort, to: uitvoer)
    }
    if let stap = Stap(rawValue: topic) { return waarom.stap(stap, to: uitvoer) }
    return waarom.fase(to: uitvoer)
  }
}

/// Explanations, for a person or for another program.
private struct Waarom {
  let zaak: Zaak
  let per: CivilDate
  let kalender: Kalender
  let json: Bool

  /// Everything that can be asked about.
  static let onderwerpen: [ValueKind.Choice] =
    [ValueKind.Choice("fase", "hoe het dossier hier kwam en wat nu kan")]
    + Termijn.Soort.allCases.map { ValueKind.Choice($0.rawValue, "termijn: \($0.naam)") }
    + Verloop.tabel.filter { row in !Termijn.Soort.allCases.contains { $0.rawValue == row.stap.rawValue } }
    .map { ValueKind.Choice($0.stap.rawValue, $0.omschrijving) }

  /// A word that names a term and a step means the step when the dossier has no such term.
  func isOnlyStep(_ topic: String) -> Bool {
    guard let soort = Termijn.Soort(rawValue: topic), Stap(rawValue: topic) != nil else { return false }
    return Termijnstaat(zaak.dossier, per: per, kalender: kalender).van(soort).isEmpty
  }

  func termijn(_ soort: Termijn.Soort, to uitvoer: Uitvoer) -> Uitgang {
    let found = Termijnstaat(zaak.dossier, per: per, kalender: kalender).van(soort)
    if json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description), "per": .string(per.description),
        "termijnen": .array(found.map(DossierWeergave.json)),
        "reden": JSON(found.isEmpty ? geenTermijn(soort).0 : nil),
      ])
      return .goed
    }
    guard !found.isEmpty else {
      let (reden, artikel) = geenTermijn(soort)
      uitvoer.paragraph("\(soort.naam): \(reden)  [\(artikel)]")
      return .goed
    }
    for termijn in found { regels(termijn, to: uitvoer) }
    return .goed
  }

  /// One line a move, each with its provision, and the answer.
  private func regels(_ termijn: Termijn, to uitvoer: Uitvoer) {
    func regel(_ text: String, _ artikel: Artikel, _ style: Uitvoer.Style? = nil) {
      let text = Breedte.safe(text)
      let shown = style.map { uitvoer.paint($0, text) } ?? text
      // The provision of a by-law is text that somebody typed.
      uitvoer.line("\(shown)  " + uitvoer.paint(.zacht, "[\(Breedte.safe(artikel.description))]"))
    }
    regel("\(termijn.naam) van \(zaak.nummer), gezien op \(per)", termijn.artikel, .kop)
    for stap in termijn.stappen { regel("  \(dagen(stap))  \(stap)", stap.artikel) }
    regel("  laatste dag: \(termijn.einde.metWeekdag) (\(termijn.einde))", termijn.artikel, .antwoord)
    if termijn.toestand == .opgeschort {
      let latest = termijn.uiterlijk.map { "uiterlijk \($0)" } ?? "er is geen uiterste dag"
      regel(
        "  staat stil; de dag hierboven geldt als dat vandaag eindigt, \(latest)",
        termijn.stappen.last { $0.soort == .opschorting }?.artikel ?? termijn.artikel)
    } else {
      let gevolg = termijn.toestand.isOpen ? "; \(termijn.gevolg)" : ""
      regel("  stand: \(DossierWeergave.toestand(termijn, op: per))\(gevolg)", termijn.artikel)
    }
    if let vraag = termijn.vraag { regel("  vraag: \(vraag)", termijn.artikel, .letOp) }
  }

  private func dagen(_ stap: Rekenstap) -> String {
    let text = stap.soort == .ruwEinde ? "=\(stap.tot - stap.van)" : stap.dagen > 0 ? "+\(stap.dagen)" : "·"
    return Breedte.pad(text, to: 5, right: true)
  }

  private func geenTermijn(_ soort: Termijn.Soort) -> (String, Artikel) {
    guard soort == .beslistermijn else {
      return ("loopt niet in dit dossier", Artikel(.praktijk, "niets vastgelegd dat deze termijn start"))
    }
    if zaak.dossier.aanvraag.spoor == .intrekking {
      return ("voor ambtshalve intrekken geldt geen beslistermijn", .awb("4:13 lid 1"))
    }
    if case .geen(let why) = zaak.dossier.aanvraag.soort.beslistermijn { return (why, .wb("31")) }
    return ("loopt niet", .awb("4:13"))
  }

  func stap(_ stap: Stap, to uitvoer: Uitvoer) -> Uitgang {
    let poging = Poging(
      dossier: zaak.dossier, stap: stap, datum: per, velden: Velden(), vandaag: per, kalender: kalender)
    let refusals: [Weigering] =
      if case .geweigerd(let why) = Verloop.beoordeel(poging) { why } else { [] }
    if json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description), "stap": .string(stap.rawValue),
        "kan": .bool(refusals.isEmpty), "weigeringen": .array(refusals.map(\.json)),
      ])
      return .goed
    }
    if let row = Verloop.overgang(stap) {
      uitvoer.heading("\(stap.rawValue): \(row.omschrijving)")
      uitvoer.paragraph(
        uitvoer.paint(.zacht, row.artikelen.map(\.description).joined(separator: "; ")), indent: 2)
    }
    if refusals.isEmpty { uitvoer.line("  De stap kan nu worden gezet.") }
    for refusal in refusals {
      uitvoer.paragraph(
        "– \(refusal.reden)  [\(refusal.artikelen.map(\.description).joined(separator: "; "))]", indent: 2)
      uitvoer.paragraph(uitvoer.paint(.zacht, refusal.doen), indent: 4)
    }
    if let row = Verloop.overgang(stap) {
      for wachter in row.wachters {
        uitvoer.paragraph("· \(wachter.regel)  [\(wachter.artikel)]", indent: 2)
      }
    }
    return .goed
  }

  func fase(to uitvoer: Uitvoer) -> Uitgang {
    let steps = Verloop.mogelijkeStappen(zaak.dossier)
    if json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description), "fase": .string(zaak.dossier.fase.rawValue),
        "loop": .array(
          zaak.dossier.loop.map {
            [
              "fase": .string($0.fase.rawValue), "datum": .string($0.datum.description),
              "stap": .string($0.stap.rawValue),
            ]
          }), "mogelijk": .array(steps.map { .string($0.rawValue) }),
      ])
      return .goed
    }
    uitvoer.heading("\(zaak.nummer) staat in de fase \(zaak.dossier.fase.naam)")
    let rows = zaak.dossier.loop.map { overgang -> [Cell] in
      let sources = Verloop.overgang(overgang.stap)?.artikelen ?? [.awb("4:1")]
      return [
        Cell(overgang.datum.description, .nadruk), Cell(overgang.fase.naam),
        Cell("door \(overgang.stap.rawValue)"),
        Cell(sources.map(\.description).joined(separator: "; "), .zacht),
      ]
    }
    uitvoer.table(
      Table(
        columns: [.init(""), .init(""), .init("", .wrap, minimum: 12), .init("", .wrap, minimum: 14)],
        rows: rows,
        indent: 2, header: false))
    uitvoer.line()
    uitvoer.paragraph("Mogelijke stappen: " + steps.map(\.rawValue).joined(separator: ", "))
    return .goed
  }
}
