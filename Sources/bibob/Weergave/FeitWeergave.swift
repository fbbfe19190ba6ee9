import BibobCore

/// A fact with what the law says of it, for a person and for another program.
enum FeitWeergave {
  static func write(_ oordeel: Feitoordeel, _ dossier: Dossier, to uitvoer: Uitvoer) {
    let feit = oordeel.feit
    uitvoer.heading("\(feit.id)  \(Breedte.safe(feit.omschrijving))")
    let when = feit.pleegdatum.map { day in
      "\(day.metWeekdag)\(oordeel.ouderdom.map { " (\($0) geleden)" } ?? "")"
    }
    var rows: [(String, String)] = [
      ("Wie", "\(feit.partij), \(dossier.partij(feit.partij)?.naam ?? "")"),
      ("Wanneer", when ?? "onbekend"), ("Grond", feit.grond.naam), ("Stand", stand(oordeel)),
      (
        "Bron",
        [feit.bron, feit.brondatum.map { "van \($0)" } ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      ),
      ("Verband", feit.verband.map { "\($0.naam) (art. 3 lid 4 \($0.letter))" } ?? ""),
      ("Vermoeden", feit.sterkte), ("Ernst", feit.ernst),
      ("Voordeel", feit.voordeel.map { Bedrag(centen: $0).description } ?? ""), ("Samenhang", feit.samenhang),
      ("Stuk", feit.stuk ?? ""),
    ]
    rows += oordeel.opmerkingen.map { ("Let op", "\($0.tekst) [\($0.artikel)]") }
    uitvoer.table(
      Table(
        columns: [.init(""), .init("", .wrap, minimum: 20)],
        rows: rows.filter { !$0.1.isEmpty }.map { [Cell($0.0, .zacht), Cell($0.1)] }
          + oordeel.belemmeringen.map { found in
            [
              Cell("Mag niet", .fout),
              Cell(
                "\(found.reden) [\(found.artikelen.map(\.description).joined(separator: "; "))]. \(found.doen)"
              ),
            ]
          } + oordeel.vragen.map { [Cell("Vraag", .letOp), Cell("\($0.tekst) [\($0.artikel)]")] }, indent: 2,
        header: false))
  }

  static func stand(_ oordeel: Feitoordeel) -> String {
    switch oordeel.stand {
    case .vastgesteld(let artikel): "vastgesteld: \(oordeel.feit.afloop.naam) [\(artikel)]"
    case .vermoeden: "vermoeden" + (oordeel.feit.afloop == .sepot ? ", niet vervolgd" : "")
    case .uitgesloten: "mag geen conclusie dragen"
    }
  }

  static func json(_ oordeel: Feitoordeel) -> JSON {
    let feit = oordeel.feit
    let stand: (String, String?) =
      switch oordeel.stand {
      case .vastgesteld(let artikel): ("vastgesteld", artikel.description)
      case .vermoeden: ("vermoeden", nil)
      case .uitgesloten: ("uitgesloten", nil)
      }
    return [
      "id": .string(feit.id), "omschrijving": .string(feit.omschrijving), "partij": .string(feit.partij),
      "pleegdatum": JSON(feit.pleegdatum?.description), "ouderdom": JSON(oordeel.ouderdom),
      "grond": .string(feit.grond.rawValue), "afloop": .string(feit.afloop.rawValue),
      "stand": .string(stand.0),
      "vastgesteldDoor": JSON(stand.1), "bron": .string(feit.bron), "bronsoort": .string(feit.bronsoort),
      "brondatum": JSON(feit.brondatum?.description), "verband": JSON(feit.verband?.rawValue),
      "sterkte": .string(feit.sterkte), "ernst": .string(feit.ernst),
      "voordeelCenten": feit.voordeel.map { .int(Int($0)) } ?? .null, "samenhang": .string(feit.samenhang),
      "gebruiksgrens": .string(feit.gebruiksgrens), "gebruikTot": JSON(feit.gebruikTot?.description),
      "belemmeringen": .array(oordeel.belemmeringen.map(json)), "vragen": .array(oordeel.vragen.map(json)),
      "opmerkingen": .array(oordeel.opmerkingen.map(json)),
    ]
  }

  static func json(_ belemmering: Belemmering) -> JSON {
    [
      "artikelen": .array(belemmering.artikelen.map { .string($0.description) }),
      "reden": .string(belemmering.reden), "doen": .string(belemmering.doen),
    ]
  }

  static func json(_ punt: Werkpunt) -> JSON {
    ["over": .string(punt.over), "tekst": .string(punt.tekst), "artikel": .string(punt.artikel.description)]
  }
}
