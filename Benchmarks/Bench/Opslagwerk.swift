import BibobCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The jobs of the store.
struct Opslagwerk {
  let opslag: Opslag
  let kop = Array("Een aanvrager met een redelijk lange naam B.V...".utf8)
  let invoer: LogInvoer

  init(_ opslag: Opslag) {
    self.opslag = opslag
    let dag = CivilDate(days: 20_500)
    invoer = LogInvoer(
      stap: "notitie", fase: "intake", datum: dag,
      vastgelegd: Moment(milliseconden: 1_771_200_000_000, dag: dag),
      inhoud: [UInt8](repeating: 0x78, count: 200))
  }

  /// A store of so many dossiers of one event.
  func vul(_ dossiers: Int) throws {
    let kolommen = Dossierkolommen(
      lichaam: "gemeente Voorbeeld", soort: "omgevingsvergunning", spoor: "aanvraag")
    try opslag.inEenTransactie {
      for _ in 0..<dossiers {
        _ = try opslag.nieuwDossier(jaar: 2026, kolommen: kolommen, kop: kop, eerste: [invoer])
      }
    }
  }

  /// The versions of the first hundred dossiers.
  func versies() throws -> [Int] {
    try (1...100).map { try opslag.kop(Dossiernummer(jaar: 2026, volgnummer: $0))?.versie ?? 0 }
  }

  /// Steps over a hundred dossiers in turn, so many a transaction.
  func stappen(_ count: Int, reeks: Int, _ begin: [Int]) throws {
    var (versies, done) = (begin, 0)
    while done < count {
      try opslag.inEenTransactie {
        for _ in 0..<min(reeks, count - done) {
          let index = done % 100
          versies[index] = try opslag.voegToe(
            dossier: Int64(index + 1), verwachteVersie: versies[index], [invoer], kop: kop)
          done += 1
        }
      }
    }
  }

  /// The chain and every seal.
  func keten(_ minimum: Int) throws {
    let verslag = opslag.controleer(omvang: .keten)
    guard verslag.isSchoon, verslag.heel >= minimum else { exit(1) }
  }

  /// Every event of every dossier, decrypted.
  func lees() throws {
    var events = 0
    try opslag.leesAlles { events += $1.count }
    print(events)
  }
}
