import BibobCore

extension Opdracht {
  /// `bibob importeer BESTAND`
  static let importeer = Opdracht(
    name: "importeer", group: .exchange, summary: "neem dossiers over uit een export van een andere opslag",
    arguments: [Argument(name: "BESTAND", help: "het bestand van ‘bibob exporteer’", kind: .file)],
    options: [
      Option(
        "afzender", "SLEUTEL", help: "wat de afzender langs een andere weg doorgaf: 64 cijfers en letters"),
      Option("zonder-zegel", help: "ook als niet vaststaat wie het bestand maakte"), .sleutels,
    ],
    examples: [
      Example(
        "bibob importeer overdracht.xml --afzender 5f0c…", "neem over, als deze afzender het bestand maakte"),
      Example("bibob importeer overdracht.xml --zonder-zegel --droog", "ga na of het bestand heel is"),
    ],
    explanation: """
      Eerst wordt alles nagegaan: het schema, de afdruk van elke gebeurtenis, het zegel van elk dossier, het slot van \
      het bestand, de SHA-256 van elk stuk en de handtekening. Wat is veranderd, weggelaten, verplaatst of al eens is \
      overgenomen, wordt geweigerd. Klopt er iets niet, dan wordt er niets overgenomen.

      Een dossier behoudt zijn hele logboek, met wie wanneer wat vastlegde, en zijn nummer als dat hier vrij is.
      """, changes: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let pad = try aanroep.argument("BESTAND")
    let zegel = try Dossierimport.zegel(pad, aanroep)
    let overname = Dossierimport(werkplek, pad)
    let overgenomen = try overname.voer(droog: aanroep.droog)
    if let zegel, zegel.dossiers != overgenomen.count {
      throw Fout.beschadigd("het zegel noemt \(zegel.dossiers) dossiers, het bestand \(overgenomen.count)")
    }
    if aanroep.json {
      uitvoer.json([
        "droog": .bool(aanroep.droog), "afzender": JSON(zegel?.afzender),
        "dossiers": .array(
          overgenomen.map { ["afzender": .string($0.bij.description), "hier": JSON($0.hier?.description)] }),
      ])
    } else {
      Dossierimport.toon(overgenomen, droog: aanroep.droog, to: uitvoer)
    }
    return .goed
  }
}

/// Taking over a file: all of it, or nothing.
private struct Dossierimport {
  let werkplek: Werkplek
  let pad: String

  init(_ werkplek: Werkplek, _ pad: String) {
    self.werkplek = werkplek
    self.pad = pad
  }

  /// A dossier by its number at the sender and here; none here in a trial run.
  typealias Overgenomen = (bij: Dossiernummer, hier: Dossiernummer?)

  func voer(droog: Bool) throws -> [Overgenomen] {
    let lezer = try Dossierlezer(schemapad: Gegevensmap.pad("Schema/dossier.xsd"))
    do {
      let lezing = lezer.lees(.pad(pad))
      if droog { return try proef(lezing) }
      return try werkplek.kast.log.inEenTransactie { try neem(lezing) }
    } catch let error as OvernameFout {
      throw Fout.beschadigd("\(error)", uitleg: "Er is niets overgenomen.")
    }
  }

  private func proef(_ lezing: Dossierlezing) throws -> [Overgenomen] {
    var out: [Overgenomen] = []
    while let pakket = try lezing.volgende() {
      try werkplek.kast.beoordeelOvername(pakket, vandaag: werkplek.vandaag)
      out.append((pakket.herkomst.nummer, nil))
    }
    return out
  }

  private func neem(_ lezing: Dossierlezing) throws -> [Overgenomen] {
    var out: [Overgenomen] = []
    while let pakket = try lezing.volgende() {
      let kop = try werkplek.kast.neemOver(pakket, vandaag: werkplek.vandaag, op: werkplek.moment)
      while let event = try lezing.volgendStuk() {
        try neemStuk(kop.id, pakket.gebeurtenissen[event - 1], lezing)
      }
      out.append((pakket.herkomst.nummer, kop.nummer))
    }
    return out
  }

  private func neemStuk(_ dossier: Int64, _ event: Gebeurtenis, _ lezing: Dossierlezing) throws {
    var rest: ArraySlice<UInt8> = []
    try werkplek.kast.neemStukOver(dossier: dossier, gebeurtenis: event) { buffer in
      var filled = 0
      while filled < buffer.count {
        if rest.isEmpty {
          guard let next = try lezing.brok() else { break }
          rest = next[...]
        }
        let part = rest.prefix(buffer.count - filled)
        UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyBytes(from: part)
        filled += part.count
        rest = rest.dropFirst(part.count)
      }
      return filled
    }
  }

  /// The signature beside the file, looked at; nil when the user does without.
  static func zegel(_ pad: String, _ aanroep: Aanroep) throws -> Dossierzegel? {
    let path = pad + Dossierzegel.achtervoegsel
    let advice = "Met --zonder-zegel neemt u over zonder te weten wie het bestand maakte."
    guard let bytes = try Bestand.lees(path, hoogstens: 64 << 10) else {
      guard aanroep.flag("zonder-zegel") else {
        throw Fout.gebruik("naast \(pad) staat geen zegel (\(path))", uitleg: advice)
      }
      return nil
    }
    guard let zegel = Dossierzegel(String(decoding: bytes, as: UTF8.self)), try zegel.isEcht() else {
      throw Fout.beschadigd(
        "\(path): dit zegel is niet echt", uitleg: "Vraag de afzender om beide bestanden.")
    }
    guard try afdruk(pad) == zegel.bestand else {
      throw Fout.beschadigd(
        "\(pad) is niet het bestand waar het zegel over gaat",
        uitleg: "Het is na het exporteren veranderd, of het zegel hoort bij een ander bestand.")
    }
    if let afzender = aanroep.value("afzender") {
      guard afzender.lowercased() == zegel.afzender else {
        throw Fout.beschadigd(
          "het zegel is van een andere afzender: \(zegel.afzender)",
          uitleg: "Vraag na wie het bestand maakte.")
      }
    } else if !aanroep.flag("zonder-zegel") {
      throw Fout.gebruik(
        "het zegel is van afzender \(zegel.afzender); is dat de goede?",
        uitleg: "Vraag het langs een andere weg na en geef --afzender. \(advice)")
    }
    return zegel
  }

  private static func afdruk(_ pad: String) throws -> SHA256.Digest {
    let bestand = try Bestandslezer(pad)
    let hasher = try SHA256()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try bestand.lees(buffer)
      if count == 0 { return try hasher.finish() }
      hasher.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  static func toon(_ overgenomen: [Overgenomen], droog: Bool, to uitvoer: Uitvoer) {
    let count = "\(overgenomen.count) \(overgenomen.count == 1 ? "dossier" : "dossiers")"
    uitvoer.line(droog ? "Het bestand is heel: \(count). Er is niets overgenomen." : "Overgenomen: \(count)")
    guard !droog, overgenomen.count <= 50 else { return }
    for (bij, hier) in overgenomen {
      guard let hier else { continue }
      uitvoer.line(bij == hier ? "  \(hier)" : "  \(hier) (bij de afzender \(bij))")
    }
  }
}
