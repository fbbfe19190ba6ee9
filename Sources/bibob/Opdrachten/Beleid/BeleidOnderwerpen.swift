import BibobCore

extension Beleidsonderwerp {
  /// `bibob beleid toon BESTAND`
  static let toon = Beleidsonderwerp(
    variant: .init(
      name: "toon", summary: "lees het beleid als tekst, gemaakt uit de regels",
      options: [Option("markdown", help: "als Markdown, met voetnoten")],
      explanation:
        "De tekst zegt wat het programma doet, niet wat iemand erbij schreef: zo is na te lezen wat er in het bestand staat."
    )
  ) { aanroep, uitvoer in
    let views = try lees(aanroep, 1...100).map(BeleidToon.init)
    if aanroep.json {
      uitvoer.json(["beleid": .array(views.map(\.json))])
      return .goed
    }
    for (index, view) in views.enumerated() {
      if index > 0 { uitvoer.line() }
      if aanroep.flag("markdown") { view.writeMarkdown(to: uitvoer) } else { view.write(to: uitvoer) }
    }
    return .goed
  }

  /// `bibob beleid vergelijk OUD NIEUW`
  static let vergelijk = Beleidsonderwerp(
    variant: .init(
      name: "vergelijk",
      summary: "zet twee versies naast elkaar: wat kwam erbij, wat werd anders, wat verviel",
      options: [
        Option("aanvragen", "CSV", kind: .file, help: "vroegere aanvragen: welke vallen nu anders uit?"),
        .opslag, .sleutels,
      ],
      explanation:
        "Eerst de oude versie, dan de nieuwe. Uitgang 0: er is geen verschil. Uitgang 1: er is verschil.")
  ) { aanroep, uitvoer in
    let versions = try lees(aanroep, 2...2)
    var view = BeleidVergelijk(oud: versions[0], nieuw: versions[1])
    if aanroep.value("aanvragen") != nil || aanroep.flag("opslag") {
      let path = aanroep.value("aanvragen") ?? ""
      var simulation = BeleidSimuleer(nu: versions[0], straks: versions[1])
      try simulation.lees(aanroep)
      view = BeleidVergelijk(oud: versions[0], nieuw: versions[1], simulatie: simulation.simulatie)
      for found in simulation.bevindingen {
        uitvoer.remark("\(path):\(found.regel):\(found.kolom): \(found.tekst)")
      }
    }
    if aanroep.json { uitvoer.json(view.json) } else { view.write(to: uitvoer) }
    return view.vergelijking.isGelijk ? .goed : .bevindingen
  }

  /// `bibob beleid simuleer BESTAND --aanvragen CSV --als KNOP`
  static let simuleer = Beleidsonderwerp(
    variant: .init(
      name: "simuleer", summary: "wat als een grens, uitkomst of lijst anders was, op vroegere aanvragen",
      options: [
        Option(
          "aanvragen", "CSV", kind: .file,
          help: "vroegere aanvragen, met een kop van feiten en een kolom datum"),
        Option(
          "als", "WAT", repeats: true,
          help: "regel=250000,00, regel=kan, regel=10%, regel=weg, lijst+code of lijst-code"), .opslag,
        .sleutels,
      ],
      explanation: """
        De aanvragen tellen per jaar en per soort beslissing. Wat onbekend is, telt apart en nooit als nee. Een rij \
        met een fout telt niet mee en wordt gemeld met regel en kolom (uitgang 1). Met --opslag tellen de dossiers van \
        dit lichaam, met wat daar bekend is; een dossier dat niet te lezen is, wordt genoemd.
        """)
  ) { aanroep, uitvoer in
    var view = try BeleidSimuleer(lees(aanroep, 1...1)[0], knoppen: aanroep.values("als"))
    try view.lees(aanroep)
    if aanroep.json { uitvoer.json(view.json) } else { view.write(to: uitvoer) }
    return view.bevindingen.isEmpty ? .goed : .bevindingen
  }

  /// The policies of the files that were named, as many as the subject wants.
  static func lees(_ aanroep: Aanroep, _ count: ClosedRange<Int>) throws -> [Beleid] {
    let paths = aanroep.arguments("BESTAND")
    guard count.contains(paths.count) else {
      throw Fout.gebruik(
        "hier \(count.upperBound == 1 ? "hoort één bestand" : "horen \(count.upperBound) bestanden")")
    }
    let reader = try lezer()
    return try paths.map { try reader.lees(pad: $0) }
  }
}
