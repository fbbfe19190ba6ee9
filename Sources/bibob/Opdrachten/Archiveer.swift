import BibobCore

extension Opdracht {
  /// `bibob archiveer DOSSIER… --naar MAP`
  static let archiveer = Opdracht(
    name: "archiveer", group: .exchange, summary: "maak van gesloten dossiers een map voor het archief",
    arguments: [Dossierkeuze.argument],
    options: Dossierkeuze.opties + [
      Option(
        "naar", "MAP", kind: .folder, required: true,
        help: "de map die wordt gemaakt; bij meer dossiers komt elk in een map daarin"), .sleutels,
    ],
    examples: [
      Example("bibob archiveer 2020-0007 --naar archief/2020-0007", "logboek, stukken en metagegevens"),
      Example("bibob archiveer 2020-0007 --naar archief/2020-0007 --droog", "laat zien wat erin zou komen"),
      Example(
        "bibob archiveer --alle --naar archief --droog", "welke dossiers gesloten zijn, en hun bewaartermijn"),
      Example("bibob archiveer --per 2026-12-31 --naar archief", "alles wat op die dag gesloten was"),
    ],
    explanation: """
      In de map komen het logboek (zoals ‘bibob exporteer’ het schrijft), elk stuk, en bij elk daarvan metagegevens in \
      MDTO-XML, geldig in versie 1.0.2 en 1.0.21. De bewaartermijn komt uit de Selectielijst 2020: een Bibob-onderzoek \
      vijf jaar (4.1.12), een afgebroken onderzoek één jaar (4.2), daarna vernietigen. De map is niet versleuteld.

      Het Bibob-dossier is een eigen zaak, apart van die van de vergunning, die langer of korter kan worden bewaard.

      Bij meer dossiers: mislukt er een, dan blijft daarvan niets staan en gaan de andere door; uitgang 1 zegt dat \
      niet alles is gedaan.
      """, changes: true
  ) { aanroep, uitvoer in
    let keuze = try Dossierkeuze(aanroep)
    let werkplek = try Werkplek(aanroep)
    let lijst = try Bewaarlijst(keuze, werkplek, aanroep)
    guard case .een = keuze.wijze else {
      return try Archivering(lijst: lijst, keuze: keuze, werkplek: werkplek, aanroep: aanroep).voer(uitvoer)
    }
    if let (_, fout) = lijst.onleesbaar.first { throw fout }
    guard let zaak = lijst.rijen.first?.zaak else { return .goed }
    let map = Archiefmap(pad: aanroep.value("naar") ?? "", droog: aanroep.droog)
    let namen = try map.maak(zaak, werkplek)
    if aanroep.json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description), "map": .string(map.pad), "droog": .bool(aanroep.droog),
        "bestanden": .array(namen.map { .string($0) }),
      ])
    } else {
      uitvoer.line(aanroep.droog ? "Zou schrijven in \(map.pad):" : "Geschreven in \(map.pad):")
      for naam in namen { uitvoer.line("  " + Breedte.safe(naam)) }
    }
    return .goed
  }
}

/// Folders for the archive of several dossiers.
private struct Archivering {
  let lijst: Bewaarlijst
  let keuze: Dossierkeuze
  let werkplek: Werkplek
  let aanroep: Aanroep

  /// What was named, or of all those that were closed on the day.
  private var gekozen: [Bewaarlijst.Rij] {
    if case .nummers = keuze.wijze { return lijst.rijen }
    return lijst.rijen.filter { rij in rij.stand.gesloten.map { $0 <= lijst.per } ?? false }
  }

  func voer(_ uitvoer: Uitvoer) throws -> Uitgang {
    let chosen = gekozen
    if aanroep.droog {
      if aanroep.json {
        uitvoer.json([
          "droog": true, "per": .string(lijst.per.description),
          "dossiers": .array(chosen.map { .object(BewaarWeergave.json($0.stand)) }),
          "nietTeLezen": .array(lijst.onleesbaar.map { .string($0.0.description) }),
        ])
      } else {
        uitvoer.line(uitvoer.paint(.letOp, "Proef: er is niets geschreven.") + "  Stand per \(lijst.per).")
        BewaarWeergave.tabel("Te archiveren", chosen.map(\.stand), to: uitvoer)
        uitvoer.paragraph("De laatste kolom zegt wat vernietigen in de weg staat.", indent: 2, style: .zacht)
      }
      let open = chosen.contains { $0.stand.gesloten == nil }
      return open || !lijst.onleesbaar.isEmpty ? .bevindingen : .goed
    }
    return try schrijf(chosen, uitvoer)
  }

  private func schrijf(_ chosen: [Bewaarlijst.Rij], _ uitvoer: Uitvoer) throws -> Uitgang {
    let base = aanroep.value("naar") ?? ""
    if !Bestand.bestaat(base) { try Bestand.maakMap(base) }
    var uitkomsten = lijst.onleesbaar.map {
      BewaarWeergave.Uitkomst(stand: nil, nummer: $0.0, resultaat: "niet te lezen", fout: $0.1)
    }
    let progress = Voortgang()
    for (index, rij) in chosen.enumerated() {
      let map = Archiefmap(pad: base + (base.hasSuffix("/") ? "" : "/") + "\(rij.stand.nummer)", droog: false)
      var item = BewaarWeergave.Uitkomst(stand: rij.stand, nummer: rij.stand.nummer, resultaat: "niet gelukt")
      do {
        _ = try map.maak(rij.zaak, werkplek)
        item = BewaarWeergave.Uitkomst(stand: rij.stand, nummer: rij.stand.nummer, resultaat: "gearchiveerd")
        item.bestanden = [map.pad]
      } catch {
        item.fout = Fout(error)
      }
      uitkomsten.append(item)
      progress.toon("archiveren", Int64(index + 1), Int64(chosen.count))
    }
    progress.klaar()
    let failed = uitkomsten.filter { $0.fout != nil }.count
    if aanroep.json {
      uitvoer.json(["droog": false, "dossiers": .array(uitkomsten.map(BewaarWeergave.json))])
    } else {
      uitvoer.heading(
        "Gearchiveerd: \(uitkomsten.count - failed)" + (failed == 0 ? "" : ", niet gelukt: \(failed)"))
      BewaarWeergave.uitkomsten(uitkomsten, to: uitvoer)
    }
    return failed == 0 ? .goed : .bevindingen
  }
}

/// The folder for the archive.
private struct Archiefmap {
  let pad: String
  let droog: Bool

  /// Writes everything, or nothing; the names in order.
  func maak(_ zaak: Zaak, _ werkplek: Werkplek) throws -> [String] {
    guard zaak.dossier.gesloten != nil else {
      throw Fout.geweigerd(
        "dossier \(zaak.nummer) is niet gesloten; de bewaartermijn begint pas dan",
        artikel: Artikel(.selectielijst, "resultaat 4.1.12").description,
        uitleg: "Sluit het eerst: bibob stap … sluiten.")
    }
    if Bestand.bestaat(pad) { throw Fout.gebruik("\(pad) bestaat al", uitleg: "Kies een andere map.") }
    guard !droog else { return try schrijf(zaak, werkplek) }
    let part = Archiefmap(pad: pad + ".deel", droog: false)
    do {
      try Bestand.maakMap(part.pad)
      let names = try part.schrijf(zaak, werkplek)
      guard Bestand.verplaats(part.pad, naar: pad) else {
        throw Fout.beschadigd("\(pad) is niet te maken")
      }
      return names
    } catch {
      Bestand.verwijderMap(part.pad)
      throw error
    }
  }

  private func schrijf(_ zaak: Zaak, _ werkplek: Werkplek) throws -> [String] {
    let pakket = try werkplek.kast.pakket(zaak)
    let (log, size, hash) = try logboek(pakket, zaak, werkplek)
    var documenten = [
      MDTO.Document(
        id: "logboek", naam: "Logboek van dossier \(pakket.herkomst.nummer)", bestandsnaam: log,
        mediatype: "application/xml", grootte: size, sha256: hash, moment: werkplek.moment)
    ]
    for stuk in zaak.dossier.stukken {
      let name = "\(stuk.id)-\(Archiefmap.veilig(stuk.naam))"
      try bestand(name) { schrijf in try werkplek.kast.lees(stuk, van: zaak, schrijf) }
      let event = zaak.gebeurtenissen[stuk.gebeurtenis - 1]
      documenten.append(
        MDTO.Document(
          id: stuk.id, naam: stuk.omschrijving.isEmpty ? stuk.id : stuk.omschrijving, bestandsnaam: name,
          mediatype: stuk.mediatype, grootte: stuk.grootte, sha256: stuk.sha256, moment: event.vastgelegd))
    }
    let mdto = MDTO(
      zaak.dossier, herkomst: pakket.herkomst, documenten: documenten, per: werkplek.vandaag)
    var names = ["dossier.mdto.xml"]
    try tekst(names[0], mdto.dossierbestand())
    for document in documenten {
      let files = [document.bestandsnaam, "\(document.id).mdto.xml", "\(document.id).bestand.mdto.xml"]
      try tekst(files[1], mdto.informatieobject(document))
      try tekst(files[2], mdto.bestand(document))
      names += files
    }
    return names
  }

  private func logboek(
    _ pakket: Dossierpakket, _ zaak: Zaak, _ werkplek: Werkplek
  ) throws -> (String, Int64, String) {
    let name = "logboek.xml"
    let hasher = try SHA256()
    var size: Int64 = 0
    try bestand(name) { schrijf in
      try withoutActuallyEscaping(schrijf) { schrijf in
        let uit = try Dossieruitvoer(werkplek) { bytes in
          hasher.update(bytes)
          size += Int64(bytes.count)
          try schrijf(bytes)
        }
        try uit.schrijf(zaak)
        _ = try uit.sluit()
      }
    }
    return (name, size, try hasher.finish().description)
  }

  private func tekst(_ name: String, _ bytes: [UInt8]) throws {
    try bestand(name) { schrijf in try bytes.withUnsafeBytes { try schrijf($0) } }
  }

  private func bestand(_ name: String, _ body: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void)
    throws
  {
    guard !droog else { return try body { _ in } }
    let file = try Bestandsschrijver(pad + "/" + name)
    try body { try file.schrijf($0) }
    try file.sluit()
  }

  /// A name that no file system trips over: letters, digits, point and dash.
  private static func veilig(_ name: String) -> String {
    String(
      name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "_" }.suffix(80))
  }
}
