import BibobCore

extension Opdracht {
  /// `bibob vernietig DOSSIER…`
  static let vernietig = Opdracht(
    name: "vernietig", group: .work, summary: "vernietig dossiers waarvan de bewaartermijn voorbij is",
    arguments: [Dossierkeuze.argument],
    options: Dossierkeuze.opties + [
      Option(
        "bewijs", "PAD", kind: .file,
        help: "schrijf de verklaring van vernietiging: een bestand op .odt, .html of .txt, of een map"),
      .sjablonen, .sleutels,
    ],
    examples: [
      Example("bibob vernietig 2020-0007 --droog", "laat zien wat er vernietigd zou worden"),
      Example("bibob vernietig 2020-0007 --bewijs verklaring.odt", "vernietig en bewaar de verklaring"),
      Example("bibob vernietig --alle --droog", "welke dossiers weg moeten, welke blijven, en waarom"),
      Example("bibob vernietig --per 2027-01-01 --droog", "welke er op die dag weg moeten"),
      Example(
        "bibob vernietig --alle --bewijs verklaringen",
        "vernietig ze, met een verklaring per dossier en een samen"),
    ],
    explanation: """
      De sleutel van het dossier wordt overschreven. De inhoud is dan nergens meer te lezen, ook niet uit een oude \
      kopie van de database; het logboek als keten blijft heel en controleerbaar. Reservekopieën van de sleutelbos \
      van vóór de vernietiging moet u zelf vernietigen.

      De verklaring wordt gemaakt nadat het dossier is vernietigd, met het sjabloon ‘vernietiging’ en de huisstijl; zij \
      noemt niemand uit het dossier. Lukt het maken van een verklaring niet, dan blijkt dat vóór de vernietiging.

      Bij meer dossiers tegelijk ziet u met --droog eerst de lijst: sinds wanneer gesloten, grondslag en termijn uit de \
      selectielijst, en wat in de weg staat (bezwaar, beroep, toezicht, een melding aan het LBB, een hotspot). Mislukt er \
      een, dan gaan de andere door; uitgang 1 zegt dat niet alles is gedaan. Wat het lichaam als hotspot bewaart, staat \
      in ‘\(Bewaarlijst.hotspotbestand)’ in de map van de opslag: een nummer en een reden per regel.
      """, changes: true
  ) { aanroep, uitvoer in
    let keuze = try Dossierkeuze(aanroep)
    let werkplek = try Werkplek(aanroep)
    let lijst = try Bewaarlijst(keuze, werkplek, aanroep)
    if case .een = keuze.wijze { return try Vernietiging.een(lijst, werkplek, aanroep, uitvoer) }
    return try Vernietiging(lijst: lijst, keuze: keuze, werkplek: werkplek, aanroep: aanroep).voer(uitvoer)
  }
}

/// Destroying several dossiers.
private struct Vernietiging {
  let lijst: Bewaarlijst
  let keuze: Dossierkeuze
  let werkplek: Werkplek
  let aanroep: Aanroep

  /// One dossier: it goes, or the command is refused.
  static func een(
    _ lijst: Bewaarlijst, _ werkplek: Werkplek, _ aanroep: Aanroep, _ uitvoer: Uitvoer
  ) throws -> Uitgang {
    if let (_, fout) = lijst.onleesbaar.first { throw fout }
    guard let rij = lijst.rijen.first else { return .goed }
    let verklaringen = try Verklaringen(aanroep.value("bewijs"), werkplek, aanroep)
    let bewijs =
      try aanroep.droog
      ? proef(rij, verklaringen, werkplek) : vernietig(rij, verklaringen, werkplek)
    let files = aanroep.droog ? [] : try verklaringen.schrijf(bewijs, rij.zaak)
    if aanroep.json {
      uitvoer.json(Bewijs.json(bewijs, droog: aanroep.droog, bestanden: files))
    } else {
      if aanroep.droog { uitvoer.line(uitvoer.paint(.letOp, "Proef: er is niets vernietigd.")) }
      uitvoer.write(Bewijs.tekst(bewijs))
      // A text is what was just shown.
      for file in files where !file.hasSuffix(".txt") { uitvoer.line("Geschreven: \(file)") }
    }
    return .goed
  }

  /// Whether a dossier may go, and its certificate can be made; destroys nothing.
  private static func proef(
    _ rij: Bewaarlijst.Rij, _ verklaringen: Verklaringen, _ werkplek: Werkplek
  ) throws -> Vernietigingsbewijs {
    let bewijs = try werkplek.kast.proefVernietiging(rij.zaak, door: werkplek.door, op: werkplek.vandaag)
    // The core knows no hotspots: they are the body's own.
    guard rij.stand.belemmeringen.isEmpty else { throw StapGeweigerd(weigeringen: rij.stand.belemmeringen) }
    try verklaringen.probeer(bewijs, rij.zaak)
    return bewijs
  }

  private static func vernietig(
    _ rij: Bewaarlijst.Rij, _ verklaringen: Verklaringen, _ werkplek: Werkplek
  ) throws -> Vernietigingsbewijs {
    _ = try proef(rij, verklaringen, werkplek)
    return try werkplek.kast.vernietig(rij.zaak, door: werkplek.door, op: werkplek.moment)
  }

  func voer(_ uitvoer: Uitvoer) throws -> Uitgang {
    if aanroep.droog { return toonLijst(uitvoer) }
    guard let path = aanroep.value("bewijs"), !Verklaringen.isBestand(path) else {
      throw Fout.gebruik(
        "geef met --bewijs een map voor de verklaringen",
        uitleg: "Bij meer dossiers komt er een per dossier en een samen.")
    }
    guard lijst.per <= werkplek.vandaag else {
      throw Fout.gebruik("\(lijst.per) ligt in de toekomst", uitleg: "Vooruitkijken kan met --droog.")
    }
    let verklaringen = try Verklaringen(path, werkplek, aanroep)
    try verklaringen.maakMap()
    let (uitkomsten, bewijzen) = voer(verklaringen)
    var batch: [String] = []
    if let zaak = bewijzen.first?.1 { batch = try verklaringen.schrijf(bewijzen.map(\.0), zaak) }
    toon(uitkomsten, bewijzen.count, batch, uitvoer)
    return uitkomsten.allSatisfy { $0.fout == nil } ? .goed : .bevindingen
  }

  /// Those that must go, one after the other; one that fails does not stop the rest.
  private func voer(
    _ verklaringen: Verklaringen
  ) -> ([BewaarWeergave.Uitkomst], [(Vernietigingsbewijs, Zaak)]) {
    var uitkomsten = lijst.onleesbaar.map {
      BewaarWeergave.Uitkomst(stand: nil, nummer: $0.0, resultaat: "niet te lezen", fout: $0.1)
    }
    var bewijzen: [(Vernietigingsbewijs, Zaak)] = []
    let progress = Voortgang()
    let chosen = gekozen
    for (index, rij) in chosen.enumerated() {
      var item = BewaarWeergave.Uitkomst(stand: rij.stand, nummer: rij.stand.nummer, resultaat: "geweigerd")
      do {
        guard rij.stand.belemmeringen.isEmpty else {
          throw StapGeweigerd(weigeringen: rij.stand.belemmeringen)
        }
        let bewijs = try Vernietiging.vernietig(rij, verklaringen, werkplek)
        bewijzen.append((bewijs, rij.zaak))
        item = BewaarWeergave.Uitkomst(stand: rij.stand, nummer: rij.stand.nummer, resultaat: "vernietigd")
        item.bestanden = try verklaringen.schrijf(bewijs, rij.zaak)
      } catch {
        item.fout = Fout(error)
      }
      uitkomsten.append(item)
      progress.toon("vernietigen", Int64(index + 1), Int64(chosen.count))
    }
    progress.klaar()
    return (uitkomsten, bewijzen)
  }

  /// What was named, or of all those that must go.
  private var gekozen: [Bewaarlijst.Rij] {
    if case .nummers = keuze.wijze { return lijst.rijen }
    return lijst.rijen.filter { $0.stand.belemmeringen.isEmpty }
  }

  private func toonLijst(_ uitvoer: Uitvoer) -> Uitgang {
    let standen = lijst.rijen.map(\.stand)
    let (due, kept) = (
      standen.filter { $0.belemmeringen.isEmpty }, standen.filter { !$0.belemmeringen.isEmpty }
    )
    if aanroep.json {
      uitvoer.json([
        "droog": true, "per": .string(lijst.per.description),
        "dossiers": .array(
          due.map { .object(BewaarWeergave.json($0) + [("resultaat", "zou-vernietigen")]) }
            + kept.map { .object(BewaarWeergave.json($0) + [("resultaat", "blijft")]) }),
        "nietTeLezen": .array(lijst.onleesbaar.map { .string($0.0.description) }),
      ])
    } else {
      uitvoer.line(uitvoer.paint(.letOp, "Proef: er is niets vernietigd.") + "  Stand per \(lijst.per).")
      BewaarWeergave.tabel("Te vernietigen", due, to: uitvoer)
      uitvoer.line()
      BewaarWeergave.tabel("Blijft", kept, to: uitvoer)
      for (nummer, fout) in lijst.onleesbaar {
        uitvoer.paragraph("\(nummer): \(fout.bericht)", indent: 2)
      }
    }
    if !lijst.onleesbaar.isEmpty { return .bevindingen }
    if case .nummers = keuze.wijze { return kept.isEmpty ? .goed : .bevindingen }
    return .goed
  }

  private func toon(
    _ uitkomsten: [BewaarWeergave.Uitkomst], _ done: Int, _ batch: [String], _ uitvoer: Uitvoer
  ) {
    if aanroep.json {
      return uitvoer.json([
        "droog": false, "vernietigd": .int(done), "dossiers": .array(uitkomsten.map(BewaarWeergave.json)),
        "verklaring": .array(batch.map { .string($0) }),
      ])
    }
    let failed = uitkomsten.filter { $0.fout != nil }.count
    uitvoer.heading("Vernietigd: \(done)" + (failed == 0 ? "" : ", niet gelukt: \(failed)"))
    BewaarWeergave.uitkomsten(uitkomsten, to: uitvoer)
    for file in batch { uitvoer.line("Verklaring van alles samen: \(file)") }
  }
}

/// The certificate of destruction, in words.
enum Bewijs {
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

  static func json(_ bewijs: Vernietigingsbewijs, droog: Bool, bestanden: [String]) -> JSON {
    [
      "dossier": .string(bewijs.nummer.description), "soort": .string(bewijs.soort),
      "lichaam": .string(bewijs.lichaam), "geopend": .string(bewijs.geopend.description),
      "gesloten": JSON(bewijs.gesloten?.description), "vernietigd": .string(bewijs.datum.description),
      "door": .string(bewijs.door), "gebeurtenissen": .int(bewijs.gebeurtenissen),
      "grondslag": .string(bewijs.grondslag), "bestanden": .array(bestanden.map { .string($0) }),
      "droog": .bool(droog),
    ]
  }
}
