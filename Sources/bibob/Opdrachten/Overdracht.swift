import BibobCore

/// Dossiers on their way to another store: `bibob exporteer --naar`.
enum Overdracht {
  /// Writes the dossiers that are asked for, and says what was written.
  static func voer(_ aanroep: Aanroep, naar path: String, _ uitvoer: Uitvoer) throws -> Uitgang {
    let werkplek = try Werkplek(aanroep)
    let nummers = try Uitvoerkeuze.nummers(aanroep)
    let export = try Dossierexport(werkplek, naar: path)
    if let nummers {
      for nummer in nummers { try export.schrijf(try werkplek.kast.lees(nummer)) }
    } else {
      try export.schrijfAlles()
    }
    let zegel = try export.sluit()
    if aanroep.json {
      uitvoer.json([
        "bestand": .string(export.pad), "zegel": .string(export.zegelpad), "dossiers": .int(zegel.dossiers),
        "sha256": .string(zegel.bestand.description), "afzender": .string(zegel.afzender),
        "nietMee": .array(export.achtergebleven.map { .string($0) }),
      ])
    } else {
      uitvoer.line("Geschreven: \(zegel.dossiers) \(zegel.dossiers == 1 ? "dossier" : "dossiers")")
      DossierWeergave.paren(
        [
          ("Bestand", export.pad), ("Zegel", export.zegelpad), ("SHA-256", zegel.bestand.description),
          ("Afzender", zegel.afzender),
        ], to: uitvoer)
      for reden in export.achtergebleven { uitvoer.paragraph("Niet mee: \(reden)", indent: 2) }
    }
    return export.onleesbaar == 0 ? .goed : .bevindingen
  }
}

/// Which dossiers go.
private enum Uitvoerkeuze {
  /// The numbers in order, each once; nil for all.
  static func nummers(_ aanroep: Aanroep) throws -> [Dossiernummer]? {
    let words = aanroep.arguments("DOSSIER")
    if aanroep.flag("alles") {
      guard words.isEmpty else {
        throw Fout.gebruik("noem dossiers, of geef --alles", uitleg: "Niet allebei.")
      }
      return nil
    }
    guard !words.isEmpty else {
      throw Fout.gebruik("welke dossiers?", uitleg: "Noem de nummers, of geef --alles.")
    }
    return try Set(
      words.map { text in
        guard let nummer = Dossiernummer(text) else {
          throw Fout.gebruik(
            "geen dossiernummer: ‘\(text)’", uitleg: "Schrijf jaar en volgnummer, zoals 2026-0001.")
        }
        return nummer
      }
    ).sorted()
  }
}

/// Dossiers on their way to a sink, piece by piece.
final class Dossieruitvoer {
  private let werkplek: Werkplek
  private let sink: (UnsafeRawBufferPointer) throws -> Void
  private var schrijver: Dossierschrijver

  init(_ werkplek: Werkplek, _ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) throws {
    self.werkplek = werkplek
    self.sink = sink
    schrijver = try Dossierschrijver()
  }

  /// Writes a dossier with its log and the content of its exhibits: also of those that were undone, as the log
  /// keeps them too.
  func schrijf(_ zaak: Zaak) throws {
    try schrijver.open(try werkplek.kast.pakket(zaak))
    for event in zaak.gebeurtenissen {
      guard let stuk = Stuk(event) else { continue }
      schrijver.openStuk(gebeurtenis: event.volgnummer)
      try werkplek.kast.lees(stuk, van: zaak) { bytes in
        self.schrijver.brok(Array(bytes))
        try self.leeg()
      }
      schrijver.sluitStuk()
    }
    try schrijver.sluitDossier()
    try leeg()
  }

  /// Ends the document.
  func sluit() throws -> Dossierslot {
    let slot = schrijver.sluit()
    try leeg()
    return slot
  }

  private func leeg() throws { try schrijver.neem().withUnsafeBytes { try sink($0) } }
}

/// An export while it is written: to the file, piece by piece, with its hash. Gone again unless it is finished.
private final class Dossierexport {
  let pad: String
  var zegelpad: String { pad + Dossierzegel.achtervoegsel }
  private(set) var achtergebleven: [String] = []
  private(set) var onleesbaar = 0
  private let werkplek: Werkplek
  private let bestand: Bestandsschrijver
  private let zegelbestand: Bestandsschrijver
  private let hasher: SHA256
  private let dossiers: Dossieruitvoer

  init(_ werkplek: Werkplek, naar pad: String) throws {
    self.werkplek = werkplek
    self.pad = pad
    let bestand = try Bestandsschrijver(pad)
    zegelbestand = try Bestandsschrijver(pad + Dossierzegel.achtervoegsel)
    let hasher = try SHA256()
    dossiers = try Dossieruitvoer(werkplek) { bytes in
      hasher.update(bytes)
      try bestand.schrijf(bytes)
    }
    (self.bestand, self.hasher) = (bestand, hasher)
  }

  /// The whole store, oldest first, so that it can be put back under the same numbers.
  func schrijfAlles() throws {
    var nummers: [Dossiernummer] = []
    try werkplek.kast.koppen { nummers.append($0.nummer) }
    let progress = Voortgang()
    for (index, nummer) in nummers.sorted().enumerated() {
      do {
        try schrijf(try werkplek.kast.lees(nummer))
      } catch ZaakFout.vernietigd(_, let day) {
        achtergebleven.append("\(nummer), vernietigd op \(day)")
      } catch ZaakFout.beschadigd {
        onleesbaar += 1
        achtergebleven.append("\(nummer), niet te lezen; zie ‘bibob controleer’")
      }
      progress.toon("exporteren", Int64(index + 1), Int64(nummers.count))
    }
    progress.klaar()
  }

  func schrijf(_ zaak: Zaak) throws { try dossiers.schrijf(zaak) }

  func sluit() throws -> Dossierzegel {
    let slot = try dossiers.sluit()
    let zegel = try Dossierzegel(
      bestand: try hasher.finish(), dossiers: slot.dossiers, datum: werkplek.vandaag,
      geheim: try werkplek.kast.log.tekensleutel())
    try Array(zegel.tekst.utf8).withUnsafeBytes { try zegelbestand.schrijf($0) }
    try bestand.sluit()
    try zegelbestand.sluit()
    return zegel
  }
}
