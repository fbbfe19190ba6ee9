import BibobCore

extension Opdracht {
  /// `bibob archiveer DOSSIER --naar MAP`
  static let archiveer = Opdracht(
    name: "archiveer", group: .exchange, summary: "maak van een gesloten dossier een map voor het archief",
    arguments: [.dossier],
    options: [
      Option("naar", "MAP", kind: .folder, required: true, help: "de map die wordt gemaakt"), .sleutels,
    ],
    examples: [
      Example("bibob archiveer 2020-0007 --naar archief/2020-0007", "logboek, stukken en metagegevens"),
      Example("bibob archiveer 2020-0007 --naar archief/2020-0007 --droog", "laat zien wat erin zou komen"),
    ],
    explanation: """
      In de map komen het logboek (zoals ‘bibob exporteer’ het schrijft), elk stuk, en bij elk daarvan metagegevens in \
      MDTO-XML, geldig in versie 1.0.2 en 1.0.21. De bewaartermijn komt uit de Selectielijst 2020: een Bibob-onderzoek \
      vijf jaar (4.1.12), een afgebroken onderzoek één jaar (4.2), daarna vernietigen. De map is niet versleuteld.

      Het Bibob-dossier is een eigen zaak, apart van die van de vergunning, die langer of korter kan worden bewaard.
      """, changes: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.kast.lees(try Werkplek.nummer(aanroep))
    guard zaak.dossier.gesloten != nil else {
      throw Fout.geweigerd(
        "dossier \(zaak.nummer) is niet gesloten; de bewaartermijn begint pas dan",
        artikel: Artikel(.selectielijst, "resultaat 4.1.12").description,
        uitleg: "Sluit het eerst: bibob stap … sluiten.")
    }
    let map = Archiefmap(pad: aanroep.value("naar") ?? "", droog: aanroep.droog)
    let namen = try map.schrijf(zaak, werkplek)
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

/// The folder for the archive.
private struct Archiefmap {
  let pad: String
  let droog: Bool

  /// Writes everything; the names in order.
  func schrijf(_ zaak: Zaak, _ werkplek: Werkplek) throws -> [String] {
    if Bestand.bestaat(pad) { throw Fout.gebruik("\(pad) bestaat al", uitleg: "Kies een andere map.") }
    let pakket = try werkplek.kast.pakket(zaak)
    if !droog { try Bestand.maakMap(pad) }
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
