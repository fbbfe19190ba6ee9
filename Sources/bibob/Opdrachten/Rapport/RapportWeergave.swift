import BibobCore

/// A report for the terminal and for another program.
enum RapportWeergave {
  /// The document, as text.
  static func write(_ stuk: Rapportstuk, uitleg: Bool, to uitvoer: Uitvoer) {
    uitvoer.heading(stuk.titel)
    uitvoer.paragraph(stuk.ondertitel, style: .zacht)
    for blok in stuk.blokken {
      switch blok {
      case .kop(let text, _):
        uitvoer.line()
        uitvoer.heading(text)
      case .alinea(let text): uitvoer.paragraph(Breedte.safe(text), indent: 2)
      case .letOp(let text): uitvoer.paragraph(Breedte.safe(text), indent: 2, style: .letOp)
      case .tabel(let table):
        uitvoer.table(tabel(table))
      }
    }
    begrippen(uitleg ? stuk.begrippen : stuk.begrippen.filter { kern.contains($0.id) }, to: uitvoer)
    if !uitleg { uitvoer.line(uitvoer.paint(.zacht, "  Meer omschrijvingen: --uitleg.")) }
  }

  /// The meanings without which no number can be read.
  private static let kern = ["onderzoek", "begonnen", "afgerond", "jaartempo", "bruto", "netto"]

  /// What figures mean.
  static func begrippen(_ begrippen: [Begrip], to uitvoer: Uitvoer) {
    guard !begrippen.isEmpty else { return }
    uitvoer.line()
    uitvoer.heading("Wat de cijfers betekenen")
    uitvoer.table(
      Table(
        columns: [.init("", .wrap, minimum: 14), .init("", .wrap, minimum: 20)],
        rows: begrippen.map { [Cell($0.naam, .nadruk), Cell($0.uitleg, .zacht)] }, indent: 2, header: false))
  }

  private static func tabel(_ table: Rapportstuk.Tabel) -> Table {
    Table(
      columns: table.kolommen.enumerated().map { index, title in
        Table.Column(title, .wrap, right: !table.links.contains(index), minimum: index == 0 ? 12 : 7)
      }, rows: table.rijen.map { row in row.map { Cell($0) } }, indent: 2)
  }

  /// Every figure, what it means, and what is listed.
  static func json(_ rapport: Rapport) -> JSON {
    let vraag = rapport.vraag
    return [
      "van": .string(vraag.van.description), "tot": .string(vraag.tot.description),
      "per": .string(vraag.per.rawValue), "peildatum": .string(vraag.peildatum.description),
      "bekendOp": JSON(vraag.bekendOp?.description), "vernietigd": .int(rapport.vernietigd),
      "onleesbaar": .int(rapport.onleesbaar), "cijfers": .array(rapport.regels.map(json)),
      "vergelijkingen": .array(rapport.vergelijkingen().map(json)),
      "teLaat": .array(rapport.totaal.teLaat.map(json)), "lopend": .array(rapport.lopend.map(json)),
      "begrippen": .object(Begrip.alle.map { ($0.id, .string($0.uitleg)) }),
    ]
  }

  private static func json(_ regel: Cijferregel) -> JSON {
    [
      "periode": JSON(regel.periode?.naam), "van": JSON(regel.periode?.van.description),
      "tot": JSON(regel.periode?.tot.description), "begrip": .string(regel.begrip),
      "maat": .string(regel.maat), "indeling": .string(regel.indeling), "groep": .string(regel.groep),
      "waarde": .getal(regel.waarde),
    ]
  }

  private static func json(
    _ item: (eerste: Periode, tweede: Periode, toets: Toevalstoets.Vergelijking)
  ) -> JSON {
    let toets = item.toets
    return [
      "eerste": .string(item.eerste.naam), "tweede": .string(item.tweede.naam),
      "verhouding": toets.verhouding.map { .getal(Getal($0, decimalen: 4)) } ?? .null,
      "onder": .getal(Getal(toets.onder, decimalen: 4)),
      "boven": toets.boven.map { .getal(Getal($0, decimalen: 4)) } ?? .null,
      "kans": .getal(Getal(toets.kans, decimalen: 6)), "meerDanToeval": .bool(toets.isMeerDanToeval),
      "zin": .string(Toevalstoets.zin(item.eerste, item.tweede, toets)),
    ]
  }

  private static func json(_ item: Onderzoekscijfers) -> JSON {
    [
      "dossier": .string(item.nummer.description), "soort": .string(item.soort),
      "fase": .string(item.fase.rawValue), "faseSinds": .string(item.faseSinds.description),
      "begin": JSON(item.begin?.description), "einde": JSON(item.einde?.description),
      "laatsteDag": JSON(item.laatsteDag?.description), "ruimte": item.ruimte.map { .int($0) } ?? .null,
      "oorzaak": .string(item.oorzaak),
    ]
  }
}
