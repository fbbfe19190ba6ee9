import BibobCore

/// Two versions of a policy side by side, and the applications that come out differently.
struct BeleidVergelijk {
  let vergelijking: Beleidsvergelijking
  let verschillen: [Beleidsvergelijking.Verschil]
  /// How many applications were looked at; nil where none were given.
  let zaken: Int?

  /// Lays two versions side by side, over the applications that are given.
  init(oud: Beleid, nieuw: Beleid, zaken: [(kenmerk: String, feiten: Feiten)]? = nil) {
    let comparison = Beleidsvergelijking(oud: oud, nieuw: nieuw)
    vergelijking = comparison
    verschillen = zaken.map { comparison.verschillen($0) } ?? []
    self.zaken = zaken?.count
  }

  /// Two versions with applications that were counted already; the first thousand differences are named.
  init(oud: Beleid, nieuw: Beleid, simulatie: Beleidssimulatie) {
    vergelijking = Beleidsvergelijking(oud: oud, nieuw: nieuw)
    verschillen = simulatie.verschillen
    zaken = simulatie.totaal.nu.totaal
  }

  var json: JSON {
    [
      "oud": .string(vergelijking.oud.id), "nieuw": .string(vergelijking.nieuw.id),
      "gelijk": .bool(vergelijking.isGelijk),
      "wijzigingen": .array(
        vergelijking.wijzigingen.map { change in
          [
            "onderdeel": .string(change.onderdeel.rawValue), "id": .string(change.id),
            "naam": .string(change.naam), "aard": .string(change.aard.rawValue),
            "woorden": .array(change.woorden.map { .string($0) }),
          ]
        }), "zaken": zaken.map { .int($0) } ?? .null,
      "verschillen": .array(verschillen.map(Self.json)),
    ]
  }

  func write(to uitvoer: Uitvoer) {
    uitvoer.heading(
      "Van \(Breedte.safe(vergelijking.oud.naam)) naar \(Breedte.safe(vergelijking.nieuw.naam))")
    if vergelijking.isGelijk { uitvoer.line("  Er is geen verschil.") }
    for kind in Beleidsvergelijking.Aard.allCases {
      let changes = vergelijking.wijzigingen.filter { $0.aard == kind }
      guard !changes.isEmpty else { continue }
      uitvoer.line()
      uitvoer.heading(Self.titel(kind))
      for change in changes { write(change, to: uitvoer) }
    }
    guard let zaken else { return }
    uitvoer.line()
    uitvoer.heading("Aanvragen van toen")
    let count = verschillen.count
    uitvoer.paragraph(
      count == 0
        ? "Van de \(zaken) valt er geen anders uit."
        : "Van de \(zaken) \(count == 1 ? "valt er 1" : "vallen er \(count)") anders uit:", indent: 2)
    Self.write(verschillen, to: uitvoer)
  }

  private func write(_ change: Beleidsvergelijking.Wijziging, to uitvoer: Uitvoer) {
    let id =
      change.id.isEmpty || change.id == change.naam
      ? "" : uitvoer.paint(.zacht, " [\(Breedte.safe(change.id))]")
    let part = change.onderdeel == .geldigheid ? "" : change.onderdeel.rawValue + " "
    uitvoer.paragraph("\(part)\(Breedte.safe(change.naam))\(id)", indent: 2)
    for words in change.woorden { uitvoer.paragraph("· \(Breedte.safe(words))", indent: 4) }
  }

  private static func titel(_ kind: Beleidsvergelijking.Aard) -> String {
    switch kind {
    case .erbij: "Erbij gekomen"
    case .gewijzigd: "Gewijzigd"
    case .weg: "Vervallen"
    }
  }

  /// Applications with what came out and what comes out.
  static func write(_ differences: [Beleidsvergelijking.Verschil], to uitvoer: Uitvoer) {
    guard !differences.isEmpty else { return }
    let rows = differences.map { found in
      [
        Cell(found.kenmerk, .nadruk), Cell(cel(found.oud, found.oudeRegel)),
        Cell(cel(found.nieuw, found.nieuweRegel)),
      ]
    }
    let columns: [Table.Column] = [
      .init("Aanvraag", .shrink), .init("Was", .shrink, minimum: 12), .init("Wordt", .shrink, minimum: 12),
    ]
    uitvoer.table(Table(columns: columns, rows: rows, indent: 2))
  }

  private static func cel(_ answer: Beleidsuitkomst.Toets, _ rule: String?) -> String {
    "\(answer.rawValue)" + (rule.map { " (\($0))" } ?? "")
  }

  static func json(_ found: Beleidsvergelijking.Verschil) -> JSON {
    [
      "kenmerk": .string(found.kenmerk), "oud": .string(found.oud.rawValue),
      "oudeRegel": JSON(found.oudeRegel),
      "nieuw": .string(found.nieuw.rawValue), "nieuweRegel": JSON(found.nieuweRegel),
    ]
  }
}
