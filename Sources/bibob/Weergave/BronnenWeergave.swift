import BibobCore

/// The plan of sources for a person and for another program.
struct BronnenWeergave {
  let nummer: String
  let plan: Bronnenplan
  /// The policy whose wishes the plan holds; nil when none speaks.
  let beleid: String?

  /// Persons beside one another in eighty columns.
  private static let naastElkaar = 12

  func write(to uitvoer: Uitvoer) {
    uitvoer.heading("Bronnen van \(nummer) per \(plan.dag.voluit)")
    var rest = plan.personen[...]
    while !rest.isEmpty {
      matrix(Array(rest.prefix(Self.naastElkaar)), to: uitvoer)
      rest = rest.dropFirst(Self.naastElkaar)
    }
    uitvoer.line()
    uitvoer.paragraph(
      "✓ gedaan, ! nodig volgens beleid, o mag, ? een mens beoordeelt, – mag niet, x gedaan maar niet "
        + "toegelaten", indent: 2, style: .zacht)
    uitvoer.line()
    DossierWeergave.paren(
      plan.personen.map { person in
        (person.id, "\(person.naam) (\(person.rollen.map(\.rawValue).joined(separator: ", ")))")
      }, to: uitvoer)
    lijst("Gedaan, maar niet toegelaten", [.buitenDeWet], .fout, to: uitvoer)
    lijst("Mag niet", [.geweigerd], .zacht, to: uitvoer)
    lijst("Een mens beoordeelt", [.vraag, .nodig], .letOp, alleen: .vraag, to: uitvoer)
    alleenLBB(to: uitvoer)
    uitvoer.line()
    uitvoer.paragraph(
      beleid.map { "Nodig volgens het beleid \($0)." }
        ?? "Er is geen beleid dat zegt welke bronnen nodig zijn.", style: .zacht)
  }

  private func matrix(_ personen: [Partij], to uitvoer: Uitvoer) {
    let rows = plan.bronnen.map { bron -> [Cell] in
      [Cell(bron.code)]
        + personen.map { person in
          let stand = plan.cel(person.id, bron.code)?.stand ?? .geweigerd
          return Cell(Self.teken(stand), Self.stijl(stand))
        }
    }
    uitvoer.line()
    uitvoer.table(
      Table(columns: [.init("Bron")] + personen.map { .init($0.id) }, rows: rows, indent: 2))
  }

  private static func teken(_ stand: Bronnenplan.Cel.Stand) -> String {
    switch stand {
    case .gedaan: "✓"
    case .buitenDeWet: "x"
    case .nodig: "!"
    case .toegestaan: "o"
    case .vraag: "?"
    case .geweigerd: "–"
    }
  }

  private static func stijl(_ stand: Bronnenplan.Cel.Stand) -> Uitvoer.Style? {
    switch stand {
    case .gedaan: .antwoord
    case .buitenDeWet: .fout
    case .nodig: .nadruk
    case .vraag: .letOp
    case .toegestaan: nil
    case .geweigerd: .zacht
    }
  }

  /// Cells with the same reason together, with the persons and the provision.
  private func lijst(
    _ title: String, _ standen: [Bronnenplan.Cel.Stand], _ style: Uitvoer.Style,
    alleen oordeel: Brontoets.Oordeel? = nil, to uitvoer: Uitvoer
  ) {
    var order: [String] = []
    var rows: [String: (cel: Bronnenplan.Cel, wie: [String])] = [:]
    for cel in plan.cellen
    where standen.contains(cel.stand) && (oordeel == nil || cel.toets.oordeel == oordeel) {
      let key = cel.bron.code + cel.toets.reden + cel.toets.doen
      if rows[key] == nil { order.append(key) }
      rows[key, default: (cel, [])].wie.append(cel.partij)
    }
    guard !order.isEmpty else { return }
    uitvoer.line()
    uitvoer.heading(title)
    uitvoer.table(
      Table(
        columns: [
          .init("Bron", .wrap, minimum: 11), .init("Wie", .wrap, minimum: 8),
          .init("Waarom", .wrap, minimum: 24),
          .init("Artikel", .wrap, minimum: 16),
        ],
        rows: order.compactMap { rows[$0] }.map { row in
          [
            Cell(row.cel.bron.code, style), Cell(row.wie.joined(separator: " ")), Cell(Self.waarom(row.cel)),
            Cell(row.cel.toets.artikelen.map(\.description).joined(separator: "; "), .zacht),
          ]
        }, indent: 2))
  }

  /// The reason without the name of the source, which stands beside it, and for a question what to find out.
  private static func waarom(_ cel: Bronnenplan.Cel) -> String {
    let prefix = cel.bron.naam + ": "
    let reason =
      cel.toets.reden.hasPrefix(prefix)
      ? String(cel.toets.reden.dropFirst(prefix.count)) : cel.toets.reden
    return cel.toets.oordeel == .vraag ? "\(reason). \(cel.toets.doen)" : reason
  }

  private func alleenLBB(to uitvoer: Uitvoer) {
    let closed = Bron.alle.filter { $0.kring == .alleenBureau }
    uitvoer.line()
    uitvoer.paragraph(
      "Alleen het LBB bevraagt, voor zijn advies: \(closed.map(\.code).joined(separator: ", ")) "
        + "(Wet Bibob art. 13 en 27).")
  }

  var json: JSON {
    [
      "dossier": .string(nummer), "per": .string(plan.dag.description), "beleid": JSON(beleid),
      "personen": .array(
        plan.personen.map { ["id": .string($0.id), "naam": .string($0.naam)] }),
      "plan": .array(
        plan.cellen.map { cel in
          [
            "wie": .string(cel.partij), "bron": .string(cel.bron.code), "stand": .string(cel.stand.rawValue),
            "wet": .string(cel.toets.oordeel.rawValue), "nodig": .bool(cel.isNodig),
            "artikelen": .array(cel.toets.artikelen.map { .string($0.description) }),
            "reden": .string(cel.toets.reden), "doen": .string(cel.toets.doen),
            "raadplegingen": .array(cel.raadplegingen.map { .int($0.gebeurtenis) }),
          ]
        }),
      "alleenLBB": .array(Bron.alle.filter { $0.kring == .alleenBureau }.map { .string($0.code) }),
    ]
  }
}

/// The consultations of a dossier for a person and for another program.
struct RaadplegingenWeergave {
  let zaak: Zaak
  let per: CivilDate

  /// Those whose data may not be used any more.
  var verlopen: [Raadpleging] { zaak.dossier.raadplegingen.filter { $0.verlopen(op: per) != nil } }

  func write(to uitvoer: Uitvoer) {
    uitvoer.heading("Raadplegingen van \(zaak.nummer) per \(per.voluit)")
    if zaak.dossier.raadplegingen.isEmpty { uitvoer.line("  Er is nog geen bron geraadpleegd.") }
    for done in zaak.dossier.raadplegingen {
      uitvoer.line()
      let name = done.catalogusbron?.naam ?? done.bron
      uitvoer.paragraph(
        "\(done.gebeurtenis)  \(done.datum.metWeekdag)  \(done.over)  \(uitvoer.paint(.nadruk, Breedte.safe(name)))",
        indent: 2)
      DossierWeergave.paren(
        [
          ("  Door", done.door), ("  Bron", done.catalogusbron == nil ? "" : done.bron),
          ("  Gaf", done.resultaat?.rawValue ?? ""), ("  Bevinding", done.bevinding), ("  Reden", done.reden),
          ("  Artikel", done.artikel.isEmpty ? done.catalogusbron?.grondslagtekst ?? "" : done.artikel),
          ("  Vindplaats", done.vindplaats), ("  Stuk", stuk(done)),
          (
            "  Gebruik",
            done.gebruiksgrens.isEmpty ? done.catalogusbron?.gebruiksgrens ?? "" : done.gebruiksgrens
          ),
          ("  Bruikbaar", tot(done)),
        ], to: uitvoer)
    }
  }

  /// The exhibit with the name of its file and the start of its hash.
  private func stuk(_ done: Raadpleging) -> String {
    guard let id = done.stuk else { return "" }
    return zaak.dossier.stuk(id).map { "\(id) \($0.naam) (SHA-256 \($0.sha256.prefix(16))…)" } ?? id
  }

  private func tot(_ done: Raadpleging) -> String {
    guard let end = done.bruikbaarTot else { return "" }
    let day = "\(end.dag.voluit) (\(end.artikel))"
    return per > end.dag
      ? "niet meer te gebruiken sinds \(end.dag.adding(days: 1).voluit) (\(end.artikel))"
      : "tot en met \(day)"
  }

  var json: JSON {
    [
      "dossier": .string(zaak.nummer.description), "per": .string(per.description),
      "raadplegingen": .array(
        zaak.dossier.raadplegingen.map { done in
          [
            "gebeurtenis": .int(done.gebeurtenis), "datum": .string(done.datum.description),
            "door": .string(done.door), "over": .string(done.over), "bronsoort": .string(done.bronsoort),
            "bron": .string(done.bron), "resultaat": JSON(done.resultaat?.rawValue),
            "bevinding": .string(done.bevinding), "reden": .string(done.reden),
            "artikel": .string(done.artikel), "vindplaats": .string(done.vindplaats), "stuk": JSON(done.stuk),
            "gebruiksgrens": .string(
              done.gebruiksgrens.isEmpty ? done.catalogusbron?.gebruiksgrens ?? "" : done.gebruiksgrens),
            "brondatum": JSON(done.brondatum?.description),
            "bruikbaarTot": JSON(done.bruikbaarTot?.dag.description),
            "verlopen": .bool(done.verlopen(op: per) != nil),
          ]
        }),
    ]
  }
}
