import BibobCore

extension Opdracht {
  /// `bibob oefen`
  static let oefen = Opdracht(
    name: "oefen", group: .program, summary: "maak een opslag met verzonnen dossiers, om mee te oefenen",
    options: [
      Option("jaar", "JAAR,JAAR", required: true, help: "de jaren waarin onderzoeken beginnen"),
      Option("zaken", "N,N", required: true, help: "hoeveel onderzoeken in elk jaar beginnen"),
      Option("tot", "DATUM", kind: .date, help: "de laatste dag, anders 31 december van het laatste jaar"),
      Option("zaad", "N", kind: .number(0...Int(Int32.max)), help: "het zaad van het toeval, anders 1"),
      .sleutels,
    ],
    examples: [
      Example(
        "bibob oefen --jaar 2022,2023 --zaken 80,72 --tot 2023-08-31 --map oefenmap",
        "tachtig onderzoeken in 2022 en tweeënzeventig in de eerste acht maanden van 2023"),
      Example(
        "bibob oefen --jaar 2024 --zaken 100 --zaad 7 --map oefenmap", "een ander jaar, een ander toeval"),
    ],
    explanation: """
      Alle dossiers, personen en bedrijven zijn verzonnen; BSN en RSIN zijn testnummers. Elk dossier is opgebouwd uit \
      stappen die de procedure toelaat, met de dag waarop iets gebeurde en de dag waarop het is vastgelegd. Ongeveer \
      negen van de tien onderzoeken eindigen zonder bezwaar, in enkele procenten komt er een LBB-advies. Er zijn drukke \
      en stille maanden, een achterstand in het najaar van het eerste jaar, en vergissingen die zijn hersteld.

      Hetzelfde zaad geeft dezelfde dossiers. De map mag nog geen opslag bevatten: oefenen en echt werk gaan niet samen.
      """, changes: true
  ) { aanroep, uitvoer in
    let plan = try Oefenplan(aanroep)
    if Bestand.bestaat(aanroep.map + "/" + Opslag.bestandsnaam) {
      throw Fout.gebruik(
        "in \(aanroep.map) staat al een opslag", uitleg: "Kies met --map een nieuwe map om in te oefenen.")
    }
    if aanroep.droog {
      OefenWeergave.droog(plan, to: uitvoer, json: aanroep.json)
      return .goed
    }
    let opslag = try Opslag.begin(map: aanroep.map, sleutels: aanroep.value("sleutels"))
    var speler = Oefenspeler(plan, in: Dossierkast(log: opslag, kalender: .standaard))
    let voortgang = Voortgang()
    let uitkomst = try speler.speel { voortgang.toon("dossiers", Int64($0), Int64($1)) }
    voortgang.klaar()
    OefenWeergave(plan: plan, uitkomst: uitkomst, map: aanroep.map).write(to: uitvoer, json: aanroep.json)
    return .goed
  }
}

extension Oefenplan {
  /// The plan that a command line asks for.
  fileprivate init(_ aanroep: Aanroep) throws {
    let years = try Oefenplan.getallen(aanroep, "jaar")
    let counts = try Oefenplan.getallen(aanroep, "zaken")
    guard years.count == counts.count else {
      throw Fout.gebruik(
        "--jaar noemt \(years.count) \(years.count == 1 ? "jaar" : "jaren") en --zaken \(counts.count) "
          + (counts.count == 1 ? "aantal" : "aantallen"), uitleg: "Geef voor elk jaar een aantal.")
    }
    self.init(
      jaren: zip(years, counts).map { Jaar(jaar: $0, onderzoeken: $1) }, tot: try aanroep.date("tot"),
      zaad: UInt64(aanroep.value("zaad").flatMap { Int($0) } ?? 1))
    if let bezwaar { throw Fout.gebruik("dit is niet te oefenen: \(bezwaar)") }
  }

  private static func getallen(_ aanroep: Aanroep, _ name: String) throws -> [Int] {
    try (aanroep.value(name) ?? "").split(separator: ",").map { part in
      guard let number = Int(part), number >= 0 else {
        throw Fout.gebruik(
          "--\(name): geen getal: ‘\(part)’", uitleg: "Schrijf getallen met komma’s: 2022,2023.")
      }
      return number
    }
  }
}

private struct OefenWeergave {
  let plan: Oefenplan
  let uitkomst: Oefenspeler.Uitkomst
  let map: String

  static func droog(_ plan: Oefenplan, to uitvoer: Uitvoer, json: Bool) {
    if json {
      uitvoer.json([
        "droog": true, "onderzoeken": jaren(plan.jaren.map { ($0.jaar, $0.onderzoeken) }),
        "tot": .string(plan.tot.description), "zaad": .int(Int(plan.zaad)),
      ])
      return
    }
    for year in plan.jaren { uitvoer.line("Zou \(year.onderzoeken) onderzoeken maken in \(year.jaar).") }
    uitvoer.line("Er is niets gemaakt.")
  }

  private static func jaren(_ years: [(Int, Int)]) -> JSON {
    .object(years.map { ("\($0.0)", .int($0.1)) })
  }

  func write(to uitvoer: Uitvoer, json: Bool) {
    let begun = uitkomst.onderzoeken.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    if json {
      uitvoer.json([
        "droog": false, "map": .string(map), "dossiers": .int(uitkomst.dossiers),
        "gebeurtenissen": .int(uitkomst.gebeurtenissen), "onderzoeken": OefenWeergave.jaren(begun),
        "geweigerd": .int(uitkomst.geweigerd), "tot": .string(plan.tot.description),
        "zaad": .int(Int(plan.zaad)),
      ])
      return
    }
    uitvoer.heading("Er is een opslag om mee te oefenen")
    DossierWeergave.paren(
      [
        ("Map", map), ("Dossiers", "\(uitkomst.dossiers), alle verzonnen"),
        ("Gebeurtenissen", "\(uitkomst.gebeurtenissen)"),
        ("Onderzoeken", begun.map { "\($0.1) begonnen in \($0.0)" }.joined(separator: ", ")),
        ("Tot en met", plan.tot.voluit), ("Zaad", "\(plan.zaad)"),
      ], to: uitvoer)
    uitvoer.line()
    uitvoer.paragraph("Kijk nu: bibob doorlooptijd --map \(map) --vandaag \(plan.tot)")
  }
}
