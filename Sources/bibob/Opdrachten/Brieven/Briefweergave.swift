import BibobCore

/// Letters in lists.
enum Briefweergave {
  static func json(_ beschrijving: Briefbeschrijving) -> JSON {
    [
      "naam": .string(beschrijving.naam), "titel": .string(beschrijving.titel),
      "aan": .string(beschrijving.aan.rawValue), "doel": .string(beschrijving.doel),
    ]
  }

  static func tabel(_ beschrijvingen: [Briefbeschrijving], to uitvoer: Uitvoer) {
    uitvoer.table(
      Table(
        columns: [
          .init("Sjabloon", .wrap, minimum: 10), .init("Aan", .wrap, minimum: 8),
          .init("Wat", .wrap, minimum: 12),
        ],
        rows: beschrijvingen.map { [Cell($0.naam, .nadruk), Cell($0.aan.naam, .zacht), Cell($0.titel)] },
        indent: 2))
  }
}

/// What became of making a letter.
struct Briefverslag {
  let sjabloon: String
  let adres: Briefadres?
  let path: String
  let droog: Bool
  private var vastgesteld: (gebeurtenis: Int, afdruk: String)?
  /// The event from which a letter was made again.
  var opnieuw: Gebeurtenis?

  init(sjabloon: String, adres: Briefadres?, path: String, droog: Bool) {
    self.sjabloon = sjabloon
    self.adres = adres
    self.path = path
    self.droog = droog
  }

  mutating func stelVast(_ vastgesteld: (gebeurtenis: Int, afdruk: String)) { self.vastgesteld = vastgesteld }

  func write(to uitvoer: Uitvoer, json: Bool) {
    if json { return uitvoer.json(self.json) }
    if droog { uitvoer.line(uitvoer.paint(.letOp, "Proef: er is niets geschreven.")) }
    let what = opnieuw != nil ? "Opnieuw gemaakt" : vastgesteld == nil ? "Concept" : "Vastgesteld"
    uitvoer.paragraph("\(what): \(sjabloon)\(adres.map { ", aan \($0.tekst)" } ?? "")")
    uitvoer.line("  Bestand  \(path)")
    if let vastgesteld {
      uitvoer.line("  SHA-256  \(vastgesteld.afdruk)")
      uitvoer.line("  Vastgelegd als gebeurtenis \(vastgesteld.gebeurtenis).")
    } else if opnieuw != nil {
      uitvoer.line("  Gelijk aan wat is vastgelegd, byte voor byte.")
    } else {
      uitvoer.paragraph("Kijk de tekst na. Daarna: --definitief.", indent: 2, style: .zacht)
    }
  }

  private var json: JSON {
    [
      "sjabloon": .string(sjabloon), "aan": JSON(adres?.tekst), "bestand": .string(path),
      "vastgesteld": .bool(vastgesteld != nil),
      "gebeurtenis": vastgesteld.map { .int($0.gebeurtenis) } ?? .null,
      "sha256": JSON(vastgesteld?.afdruk ?? opnieuw?.velden.tekst(.afdruk)), "droog": .bool(droog),
    ]
  }
}
