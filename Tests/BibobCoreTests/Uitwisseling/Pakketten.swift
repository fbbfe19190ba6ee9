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
        Dossierpakket(herkomst: $0, gebeurtenissen: walk.scenario.gebeurtenissen)
      }
    }
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
    for pakket in pakketten { try schrijver.schrijf(pakket) }
    _ = schrijver.sluit()
    return schrijver.neem()
  }

  static func lees(_ bytes: [UInt8]) throws -> [Dossierpakket] {
    var out: [Dossierpakket] = []
    try lezer().lees(.bytes(bytes, naam: "dossiers.xml")) { out.append($0) }
    return out
  }

  static func lezer() throws -> Dossierlezer { try Dossierlezer(schemapad: schemapad) }

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
