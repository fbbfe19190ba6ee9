import BibobCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of dossiers, validated by stream and taken over into a store of its own. Prints the peak of its memory on
/// standard output, in KiB.
struct Overdrachtwerk {
  private let bestand: String
  private let schema: XMLSchema

  /// The file `overdracht.xml` in a folder, and the schema of the checkout.
  init(_ map: String) throws {
    bestand = map + "/overdracht.xml"
    schema = try XMLSchema(pad: "Schema/dossier.xsd")
  }

  /// Seconds to validate the file.
  func keur() throws -> Double {
    let stroom = XMLStroom(
      schema: schema, vocabulaire: XMLVocabulaire(), grenzen: XMLGrenzen(bytes: Dossierlezer.grootste))
    let start = Bench.now()
    try stroom.keur(.pad(bestand))
    return Bench.now() - start
  }

  /// Seconds to validate the file, check every print and write its dossiers in one transaction.
  func neemOver(_ opslag: Opslag) throws -> Double {
    let kast = Dossierkast(log: opslag, kalender: .standaard)
    let lezer = Dossierlezer(schema: schema)
    let start = Bench.now()
    let lezing = lezer.lees(.pad(bestand))
    try opslag.inEenTransactie {
      while let pakket = try lezing.volgende() {
        _ = try kast.neemOver(pakket, vandaag: CivilDate(days: 25_000))
      }
    }
    return Bench.now() - start
  }

  /// The most memory that this process had, in KiB.
  static var piek: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(0), &usage)
      return usage.ru_maxrss
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss >> 10
    #endif
  }
}
