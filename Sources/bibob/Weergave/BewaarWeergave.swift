import BibobCore

/// Dossiers that are kept or must go, and what became of each.
struct BewaarWeergave {
  /// What became of one.
  struct Uitkomst {
    let stand: Bewaarstand?
    let nummer: Dossiernummer
    /// `vernietigd`, `geweigerd`, `mislukt` …
    let resultaat: String
    var fout: Fout?
    var bestanden: [String] = []
  }

  static func tabel(_ title: String, _ standen: [Bewaarstand], to uitvoer: Uitvoer) {
    uitvoer.heading("\(title) (\(standen.count))")
    guard !standen.isEmpty else { return uitvoer.line("  Geen.") }
    uitvoer.table(
      Table(
        columns: [
          .init("Dossier"), .init("Gesloten"), .init("Grondslag en termijn", .wrap, minimum: 16),
          .init("Bewaren t/m"), .init("Staat in de weg", .wrap, minimum: 20),
        ],
        rows: standen.map { stand in
          let term = [stand.artikel.map(\.description), stand.termijn?.description].compactMap { $0 }
          return [
            Cell(stand.nummer.description, .nadruk), Cell(stand.gesloten?.description ?? "–"),
            Cell(term.joined(separator: ", "), .zacht), Cell(stand.bewarenTot?.description ?? "–"),
            Cell(stand.belemmeringen.isEmpty ? "niets" : tekst(stand.belemmeringen)),
          ]
        }, indent: 2))
  }

  private static func tekst(_ belemmeringen: [Weigering]) -> String {
    belemmeringen.map { "\($0.reden) (\($0.artikelen[0]))" }.joined(separator: "; ")
  }

  static func uitkomsten(_ uitkomsten: [Uitkomst], to uitvoer: Uitvoer) {
    for item in uitkomsten {
      let good = item.fout == nil
      uitvoer.paragraph(
        uitvoer.paint(good ? .antwoord : .fout, item.nummer.description) + "  " + item.resultaat
          + (item.bestanden.isEmpty ? "" : ": " + item.bestanden.map(Breedte.safe).joined(separator: ", ")),
        indent: 2)
      if let fout = item.fout {
        for line in regels(fout) { uitvoer.paragraph(line, indent: 4) }
      }
    }
  }

  private static func regels(_ fout: Fout) -> [String] {
    let reasons = fout.weigeringen.map(\.description)
    let findings = fout.bevindingen.map { "\($0.tekst) \($0.advies)" }
    return (reasons.isEmpty && findings.isEmpty ? [fout.bericht] : reasons + findings).map(Breedte.safe)
  }

  static func json(_ stand: Bewaarstand) -> [(String, JSON)] {
    [
      ("dossier", .string(stand.nummer.description)), ("gesloten", JSON(stand.gesloten?.description)),
      ("fase", .string(stand.fase.rawValue)), ("grondslag", JSON(stand.artikel?.description)),
      ("termijn", JSON(stand.termijn?.kort)), ("bewarenTot", JSON(stand.bewarenTot?.description)),
      (
        "belemmeringen",
        .array(
          stand.belemmeringen.map {
            [
              "reden": .string($0.reden), "artikelen": .array($0.artikelen.map { .string($0.description) }),
              "doen": .string($0.doen),
            ]
          })
      ),
    ]
  }

  static func json(_ uitkomst: Uitkomst) -> JSON {
    var fields = uitkomst.stand.map(json) ?? [("dossier", .string(uitkomst.nummer.description))]
    fields.append(("resultaat", .string(uitkomst.resultaat)))
    fields.append(("bestanden", .array(uitkomst.bestanden.map { .string($0) })))
    if let fout = uitkomst.fout {
      fields.append(("fout", .array(regels(fout).map { .string($0) })))
    }
    return .object(fields)
  }
}
