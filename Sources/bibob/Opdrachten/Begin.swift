import BibobCore

extension Opdracht {
  /// `bibob begin`
  static let begin = Opdracht(
    name: "begin", group: .control, summary: "maak een nieuwe opslag voor dossiers",
    options: [.sleutels],
    examples: [
      Example("bibob begin --map dossiers", "een opslag in de map dossiers, de sleutels ernaast")
    ],
    explanation: """
      De dossiers staan versleuteld in één bestand in de map. De sleutels staan in een sleutelbos náást de map: \
      wie een reservekopie van de map heeft, kan zonder sleutelbos niets lezen. Bewaar van de sleutelbos een eigen \
      reservekopie, en kort: na vernietiging van een dossier mag zijn sleutel nergens meer staan.
      """, changes: true
  ) { aanroep, uitvoer in
    let keys = aanroep.value("sleutels")
    if aanroep.droog {
      guard !Bestand.bestaat(aanroep.map + "/" + Opslag.bestandsnaam) else {
        throw Fout.gebruik("in \(aanroep.map) staat al een opslag")
      }
      if aanroep.json {
        uitvoer.json(["map": .string(aanroep.map), "droog": true])
      } else {
        uitvoer.line("Zou een opslag maken in \(aanroep.map). Er is niets gemaakt.")
      }
      return .goed
    }
    let opslag = try Opslag.begin(map: aanroep.map, sleutels: keys)
    if aanroep.json {
      uitvoer.json([
        "map": .string(opslag.map), "sleutels": .string(opslag.sleutelpad), "droog": false,
      ])
      return .goed
    }
    uitvoer.heading("Er is een opslag gemaakt")
    DossierWeergave.paren(
      [("Map", opslag.map), ("Sleutelbos", Platform.real(opslag.sleutelpad) ?? opslag.sleutelpad)],
      to: uitvoer)
    uitvoer.line()
    uitvoer.paragraph("Open nu een dossier: bibob open AANVRAAG.xml --map \(aanroep.map)")
    return .goed
  }
}
