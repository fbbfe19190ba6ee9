import BibobCore

extension Opdracht {
  /// `bibob importeer-relaties DOSSIER BESTAND`
  static let importeerRelaties = Opdracht(
    name: "importeer-relaties", group: .work, summary: "lees relaties tussen personen in uit een CSV-bestand",
    arguments: [.dossier, Argument(name: "BESTAND", help: "kommagescheiden waarden, in UTF-8", kind: .file)],
    options: [.sleutels],
    examples: [
      Example(
        "bibob importeer-relaties 2026-0001 relaties.csv --droog", "laat zien wat er zou worden vastgelegd"),
      Example("bibob importeer-relaties 2026-0001 relaties.csv", "leg alle relaties vast, of geen"),
    ],
    explanation: """
      De eerste regel noemt de kolommen, in willekeurige volgorde: van, naar, soort en bron moeten er staan; aandeel, \
      middellijk, vanaf, tot en omschrijving mogen. Een persoon is zijn nummer in het dossier (P2) of zijn KvK-nummer. \
      Klopt er iets niet, dan komen alle bevindingen in één keer en wordt er niets vastgelegd.
      """, changes: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let begin = try werkplek.kast.lees(try Werkplek.nummer(aanroep))
    let pad = try aanroep.argument("BESTAND")
    guard let bytes = try Bestand.lees(pad, hoogstens: 4 << 20) else {
      throw Fout.gebruik("\(pad) bestaat niet", uitleg: "Controleer het pad.")
    }
    let lijst = try Relatielijst(bytes, bestand: pad, partijen: begin.dossier.partijen)
    var zaak = begin
    let datum = werkplek.vandaag
    if aanroep.droog {
      for velden in lijst.stappen {
        try Stapverslag.proef(.relatie, in: &zaak, datum: datum, velden: velden, werkplek)
      }
    } else {
      try werkplek.opslag.inEenTransactie {
        for velden in lijst.stappen {
          try werkplek.kast.neem(
            .relatie, in: &zaak, datum: datum, velden: velden, door: werkplek.door, op: werkplek.moment)
        }
      }
    }
    let nieuw = zaak.dossier.relaties.dropFirst(begin.dossier.relaties.count)
    if aanroep.json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description), "droog": .bool(aanroep.droog),
        "relaties": .array(nieuw.map(\.json)),
      ])
      return .goed
    }
    uitvoer.heading(
      aanroep.droog
        ? "Zou vastleggen (er is niets vastgelegd)" : "Vastgelegd in \(zaak.nummer): \(nieuw.count) relaties")
    uitvoer.table(
      Table(
        columns: [
          .init("Nr"), .init("Van"), .init("Soort"), .init("Naar"), .init("Aandeel", right: true),
          .init("Vanaf"),
          .init("Tot"), .init("Bron", .wrap),
        ], rows: nieuw.map(\.rij), indent: 2))
    return .goed
  }
}

extension Relatie {
  fileprivate var json: JSON {
    [
      "relatie": .string(id), "van": .string(van), "soort": .string(soort.rawValue), "naar": .string(naar),
      "aandeel": aandeel.map { .int($0) } ?? .null, "vanaf": JSON(vanaf?.description),
      "tot": JSON(tot?.description),
      "bron": .string(bron),
    ]
  }

  fileprivate var rij: [Cell] {
    [
      Cell(id), Cell(van), Cell(soort.rawValue), Cell(naar), Cell(aandeel.map(Aandeel.tekst) ?? ""),
      Cell(vanaf?.description ?? ""), Cell(tot?.description ?? ""), Cell(bron),
    ]
  }
}
