import BibobCore

/// The procedure as text: a table a phase, or every step with its fields and guards.
struct VerloopWeergave {
  let kaart: Verloopkaart
  let uitvoer: Uitvoer

  /// Writes every phase that is shown.
  func write(uitgebreid: Bool) {
    for (index, fase) in kaart.fasen.enumerated() {
      if index > 0 { uitvoer.line() }
      uitvoer.heading(VerloopWeergave.kop(fase.naam))
      if uitgebreid { full(fase) } else { brief(fase) }
    }
    guard !uitgebreid else { return }
    for groep in kaart.groepen {
      uitvoer.line()
      uitvoer.paragraph(uitvoer.paint(.kop, "\(groep.nummer). \(groep.naam)"))
      uitvoer.table(table(groep.overgangen, in: nil))
    }
    uitvoer.line()
    uitvoer.paragraph(
      uitvoer.paint(
        .zacht, "Velden en wachters: bibob verloop --fase FASE. Als tekening: bibob verloop --svg."))
  }

  private func brief(_ fase: Fase) {
    let steps = kaart.eigenStappen(in: fase)
    if !steps.isEmpty { uitvoer.table(table(steps, in: fase)) }
    let also = kaart.groepen(in: fase)
    if !also.isEmpty {
      let count = also.reduce(0) { $0 + $1.overgangen.count }
      let numbers = also.map { "\($0.nummer)" }.joined(separator: ", ")
      let text = "En \(count) stappen die in veel fasen bestaan: zie \(numbers) onderaan."
      for part in Breedte.wrap(text, to: uitvoer.proseWidth - 2) {
        uitvoer.line("  " + uitvoer.paint(.zacht, part))
      }
    }
    if steps.isEmpty && also.isEmpty {
      uitvoer.paragraph(uitvoer.paint(.zacht, "Hier eindigt het dossier."), indent: 2)
    }
  }

  /// A row a step; without a phase, steps that stay wherever they are. A column that would be empty is left out.
  private func table(_ rows: [Overgang], in fase: Fase?) -> Table {
    let limited = rows.contains { !VerloopWeergave.alleen($0).isEmpty }
    let cells = rows.map { row -> [Cell] in
      let moves = row.naar != nil && row.naar != fase
      var cells = [Cell(row.stap.rawValue, moves ? .nadruk : nil)]
      if fase != nil { cells.append(moves ? Cell("→ \(row.naar?.naam ?? "")") : Cell("–", .zacht)) }
      cells.append(Cell(VerloopWeergave.artikelen(row.artikelen), .zacht))
      return limited ? cells + [Cell(VerloopWeergave.alleen(row), .letOp)] : cells
    }
    var columns = [Table.Column("Stap")]
    if fase != nil { columns.append(.init("Naar", .wrap, minimum: 10)) }
    columns.append(.init("Artikelen", .wrap, minimum: 14))
    if limited { columns.append(.init("Alleen", .wrap, minimum: 12)) }
    return Table(columns: columns, rows: cells, indent: 2)
  }

  /// `Wet Bibob art. 9, 7a lid 4; Awb art. 3:9`: an act once for articles that follow each other.
  static func artikelen(_ all: [Artikel]) -> String {
    var text = ""
    for (index, artikel) in all.enumerated() {
      let sameAct = index > 0 && all[index - 1].regeling == artikel.regeling && !artikel.nummer.isEmpty
      text += index == 0 ? artikel.description : sameAct ? ", \(artikel.nummer)" : "; \(artikel)"
    }
    return text
  }

  private func full(_ fase: Fase) {
    let steps = kaart.stappen(in: fase)
    if steps.isEmpty { uitvoer.paragraph(uitvoer.paint(.zacht, "Hier eindigt het dossier."), indent: 2) }
    for row in steps {
      uitvoer.line()
      let target = row.naar.map { $0 == fase ? "" : " → \($0.naam)" } ?? ""
      uitvoer.paragraph(uitvoer.paint(.nadruk, row.stap.rawValue) + target, indent: 2)
      uitvoer.paragraph(row.omschrijving, indent: 4)
      let only = VerloopWeergave.alleen(row)
      if !only.isEmpty { uitvoer.paragraph(uitvoer.paint(.letOp, "Alleen: \(only)."), indent: 4) }
      item("Rust op", VerloopWeergave.artikelen(row.artikelen))
      for eis in row.velden { item(eis.isVerplicht ? "Moet" : "Mag", VerloopWeergave.veld(eis)) }
      for wachter in row.wachters { item("Wachter", "\(wachter.artikel) – \(wachter.regel)") }
      if !row.verschuldigd.isEmpty { item("Daarna", row.verschuldigd) }
    }
  }

  /// A label and a text that hangs beside it; under it on a narrow terminal.
  private func item(_ label: String, _ text: String) {
    let hang = uitvoer.width < 50 ? 6 : 13
    let lines = Breedte.wrap(text, to: uitvoer.proseWidth - hang)
    if hang == 6 { uitvoer.line("    " + uitvoer.paint(.zacht, label)) }
    for (index, part) in lines.enumerated() {
      let first = index == 0 && hang > 6
      let lead = first ? "    " + uitvoer.paint(.zacht, Breedte.pad(label, to: hang - 4)) : nil
      uitvoer.line((lead ?? String(repeating: " ", count: hang)) + part)
    }
  }

  /// `--grond – grond: a, b (Wet Bibob art. 9 lid 5)`; an explanation that only repeats the name is left out.
  private static func veld(_ eis: Veldeis) -> String {
    let name = eis.veld.rawValue
    var text = "--\(name)"
    if eis.veld.uitleg != name { text += " – \(eis.veld.uitleg)" }
    if let words = eis.woorden { text += ": " + words.joined(separator: ", ") }
    return text + (eis.artikel.map { " (\($0))" } ?? "")
  }

  /// The track and the side of the law, where the step does not exist on both.
  private static func alleen(_ row: Overgang) -> String {
    var words = row.sporen.count == 1 ? row.sporen.map(\.rawValue) : []
    switch row.rechtsgebied {
    case .beide: break
    case .publiek: words.append("publiekrecht")
    case .privaat: words.append("privaatrecht")
    }
    return words.joined(separator: ", ")
  }

  private static func kop(_ naam: String) -> String { naam.prefix(1).uppercased() + naam.dropFirst() }
}
