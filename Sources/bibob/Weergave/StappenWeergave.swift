import BibobCore

/// The moves of a term, as a table and as JSON; for every command that explains a date.
enum StappenWeergave {
  /// One row a move: what it adds, why, by which article.
  static func table(_ stappen: [Rekenstap], indent: Int = 2) -> Table {
    let rows = stappen.map { stap -> [Cell] in
      let still = stap.dagen == 0 && stap.soort != .ruwEinde
      return [
        Cell(days(stap), still ? .zacht : .nadruk), Cell(stap.description, still ? .zacht : nil),
        Cell(stap.artikel.kort, .zacht),
      ]
    }
    let columns: [Table.Column] = [
      .init("Dagen", right: true), .init("Stap", .wrap, minimum: 24), .init("Artikel", .wrap, minimum: 14),
    ]
    return Table(columns: columns, rows: rows, indent: indent)
  }

  private static func days(_ stap: Rekenstap) -> String {
    switch stap.soort {
    case .ruwEinde: "= \(stap.tot - stap.van)"
    case .nietVerschoven, .opmerking: "–"
    case .begin, .verlenging, .opschorting, .tweeGewoneDagen, .doorgeschoven:
      stap.dagen > 0 ? "+\(stap.dagen)" : "\(stap.dagen)"
    }
  }

  /// One move.
  static func json(_ stap: Rekenstap) -> JSON {
    [
      "soort": .string(stap.soort.rawValue), "omschrijving": .string(stap.description),
      "artikel": .string(stap.artikel.description), "van": .string(stap.van.description),
      "tot": .string(stap.tot.description), "dagen": .int(stap.dagen),
    ]
  }
}
