import TestSupport

@testable import BibobCore

/// Dossiers for exchange, made from a seed.
enum Pakketten {
  static let opslag = "0123456789abcdef0123456789abcdef"

  /// A number of dossiers, each a random walk through the procedure.
  static func maak(_ aantal: Int, zaad: UInt64 = 1, stappen: Int = 14) -> [Dossierpakket] {
    var random = SplitMix64(seed: zaad)
    return (1...aantal).compactMap { number in
      let walk = Wandeling(&random, stappen: stappen)
      return Dossierherkomst(opslag: opslag, nummer: Dossiernummer(jaar: 2026, volgnummer: number)).map {
        Dossierpakket(herkomst: $0, gebeurtenissen: walk.scenario.gebeurtenissen.map(metInhoud))
      }
    }
  }

  /// What the exhibit of an event holds.
  private static func inhoud(_ gebeurtenis: Gebeurtenis) -> [UInt8] {
    [UInt8](repeating: UInt8(truncatingIfNeeded: gebeurtenis.volgnummer), count: 40 * gebeurtenis.volgnummer)
  }

  /// The event with size and hash of what its exhibit holds.
  private static func metInhoud(_ gebeurtenis: Gebeurtenis) -> Gebeurtenis {
    guard gebeurtenis.stap == .stukToevoegen, let hash = try? SHA256().digest(inhoud(gebeurtenis)) else {
      return gebeurtenis
    }
    var velden = gebeurtenis.velden
    velden[.grootte] = .getal(inhoud(gebeurtenis).count)
    velden[.sha256] = .tekst(hash.description)
    return Gebeurtenis(
      volgnummer: gebeurtenis.volgnummer, stap: gebeurtenis.stap, datum: gebeurtenis.datum,
      vastgelegd: gebeurtenis.vastgelegd, door: gebeurtenis.door, velden: velden)
  }

  /// One dossier with one text in it.
  static func metTekst(_ text: String) -> Dossierpakket {
    var scenario = Scenario()
    scenario.leg(.notitie, Scenario.dag("2026-01-06"), Velden([(.omschrijving, .tekst(text))]))
    let nummer = Dossiernummer(jaar: 2026, volgnummer: 1)
    return Dossierpakket(
      herkomst: Dossierherkomst(opslag: opslag, nummer: nummer).unsafelyUnwrapped,
      gebeurtenissen: scenario.gebeurtenissen)
  }

  static func schrijf(_ pakketten: [Dossierpakket]) throws -> [UInt8] {
    var schrijver = try Dossierschrijver()
    for pakket in pakketten {
      try schrijver.open(pakket)
      for event in pakket.gebeurtenissen where event.stap == .stukToevoegen {
        schrijver.openStuk(gebeurtenis: event.volgnummer)
        schrijver.brok(inhoud(event))
        schrijver.sluitStuk()
      }
      try schrijver.sluitDossier()
    }
    _ = schrijver.sluit()
    return schrijver.neem()
  }

  static func lees(_ bytes: [UInt8]) throws -> [Dossierpakket] {
    var out: [Dossierpakket] = []
    let lezing = try Dossierlezer(schemapad: schemapad).lees(.bytes(bytes, naam: "dossiers.xml"))
    while let pakket = try lezing.volgende() { out.append(pakket) }
    return out
  }

  static let schemapad = AanvraagProef.schemapad.replacing("aanvraag.xsd", with: "dossier.xsd")

  /// What is said of a file, or nil when it is taken in.
  static func fout(_ bytes: [UInt8]) throws -> InvoerFout? {
    do {
      _ = try lees(bytes)
      return nil
    } catch let error as InvoerFout {
      return error
    }
  }
}
