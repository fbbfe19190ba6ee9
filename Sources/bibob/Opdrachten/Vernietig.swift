import BibobCore

extension Opdracht {
  /// `bibob vernietig DOSSIER`
  static let vernietig = Opdracht(
    name: "vernietig", group: .work, summary: "vernietig een dossier waarvan de bewaartermijn voorbij is",
    arguments: [.dossier],
    options: [
      Option(
        "bewijs", "PAD", kind: .file, help: "schrijf de verklaring van vernietiging ook naar dit bestand"),
      .sleutels,
    ],
    examples: [
      Example("bibob vernietig 2020-0007 --droog", "laat zien wat er vernietigd zou worden"),
      Example("bibob vernietig 2020-0007 --bewijs verklaring.txt", "vernietig en bewaar de verklaring"),
    ],
    explanation: """
      De sleutel van het dossier wordt overschreven. De inhoud is dan nergens meer te lezen, ook niet uit een oude \
      kopie van de database; het logboek als keten blijft heel en controleerbaar. Reservekopieën van de sleutelbos \
      van vóór de vernietiging moet u zelf vernietigen.
      """, changes: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.kast.lees(try Werkplek.nummer(aanroep))
    let path = aanroep.value("bewijs")
    if let path, Bestand.bestaat(path) {
      throw Fout.gebruik("\(path) bestaat al", uitleg: "Kies een andere naam.")
    }
    let bewijs: Vernietigingsbewijs
    if aanroep.droog {
      bewijs = try werkplek.kast.proefVernietiging(zaak, door: werkplek.door, op: werkplek.vandaag)
    } else {
      bewijs = try werkplek.kast.vernietig(zaak, door: werkplek.door, op: werkplek.moment)
      if let path { try Bestand.schrijf(Bewijs.tekst(bewijs), naar: path) }
    }
    if aanroep.json {
      uitvoer.json(Bewijs.json(bewijs, droog: aanroep.droog))
    } else {
      if aanroep.droog { uitvoer.line(uitvoer.paint(.letOp, "Proef: er is niets vernietigd.")) }
      uitvoer.write(Bewijs.tekst(bewijs))
    }
    return .goed
  }
}

/// The certificate of destruction, in words.
private enum Bewijs {
  static func tekst(_ bewijs: Vernietigingsbewijs) -> String {
    let rows = [
      ("Dossier", bewijs.nummer.description), ("Soort besluit", bewijs.soort), ("Lichaam", bewijs.lichaam),
      ("Geopend", bewijs.geopend.voluit), ("Gesloten", bewijs.gesloten?.voluit ?? "–"),
      ("Vernietigd", bewijs.datum.voluit), ("Door", bewijs.door),
      ("Omvang", "\(bewijs.gebeurtenissen) gebeurtenissen met hun inhoud"), ("Grondslag", bewijs.grondslag),
      ("Wijze", "sleutel van het dossier overschreven; de versleutelde inhoud is onleesbaar"),
    ]
    return "Verklaring van vernietiging\n"
      + rows.map { "  \(Breedte.pad($0.0, to: 14))\(Breedte.safe($0.1))\n" }.joined()
  }

  static func json(_ bewijs: Vernietigingsbewijs, droog: Bool) -> JSON {
    [
      "dossier": .string(bewijs.nummer.description), "soort": .string(bewijs.soort),
      "lichaam": .string(bewijs.lichaam), "geopend": .string(bewijs.geopend.description),
      "gesloten": JSON(bewijs.gesloten?.description), "vernietigd": .string(bewijs.datum.description),
      "door": .string(bewijs.door), "gebeurtenissen": .int(bewijs.gebeurtenissen),
      "grondslag": .string(bewijs.grondslag), "droog": .bool(droog),
    ]
  }
}
