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
  /// What was recorded of a final letter.
  struct Vaststelling {
    /// The number of the event.
    var gebeurtenis: Int
    /// SHA-256 of the file.
    var afdruk: String
    /// The number of the event that keeps the disclosure; nil when there was none.
    var verstrekking: Int?
  }

  private var vastgesteld: Vaststelling?
  private var verzending = Briefverzending.geen
  /// The event from which a letter was made again.
  var opnieuw: Gebeurtenis?

  init(sjabloon: String, adres: Briefadres?, path: String, droog: Bool) {
    self.sjabloon = sjabloon
    self.adres = adres
    self.path = path
    self.droog = droog
  }

  mutating func stelVast(_ vastgesteld: Vaststelling, _ verzending: Briefverzending) {
    self.vastgesteld = vastgesteld
    self.verzending = verzending
  }

  func write(to uitvoer: Uitvoer, json: Bool) {
    if json { return uitvoer.json(self.json) }
    if droog { uitvoer.line(uitvoer.paint(.letOp, "Proef: er is niets geschreven.")) }
    let what = opnieuw != nil ? "Opnieuw gemaakt" : vastgesteld == nil ? "Concept" : "Vastgesteld"
    uitvoer.paragraph("\(what): \(sjabloon)\(adres.map { ", aan \($0.tekst)" } ?? "")")
    uitvoer.line("  Bestand  \(path)")
    if let vastgesteld {
      uitvoer.line("  SHA-256  \(vastgesteld.afdruk)")
      uitvoer.line("  Vastgelegd als gebeurtenis \(vastgesteld.gebeurtenis).")
      if let zin = verzending.zin(vastgesteld.verstrekking) { uitvoer.paragraph(zin, indent: 2) }
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
      "verstrekking": vastgesteld?.verstrekking.map { number in
        ["gebeurtenis": .int(number), "artikel": JSON(verzending.artikel)]
      } ?? .null,
    ]
  }
}

extension Briefverzending {
  fileprivate var artikel: String? {
    switch self {
    case .geen: nil
    case .aanLBB(let artikel), .verstrekking(_, let artikel): artikel.description
    }
  }

  /// What a person should know of it; nil when there is nothing.
  fileprivate func zin(_ gebeurtenis: Int?) -> String? {
    switch self {
    case .geen: return nil
    case .aanLBB(let artikel):
      return
        "Dit gaat naar het LBB op grond van \(artikel). Dat is geen verstrekking van art. 28 lid 2, en komt "
        + "niet in het register van verstrekkingen."
    case .verstrekking(let velden, let artikel):
      let about = velden.lijst(.personen).joined(separator: ", ")
      return "De verstrekking aan \(velden.tekst(.wie) ?? "") van gegevens over \(about) is vastgelegd als "
        + "gebeurtenis \(gebeurtenis ?? 0) (\(artikel))."
    }
  }
}
