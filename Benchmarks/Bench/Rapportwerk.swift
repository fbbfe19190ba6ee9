import BibobCore

/// The yearly report over everything in a store, without the start of a process and without output.
struct Rapportwerk {
  private let kast: Dossierkast
  private let vraag: Rapportvraag

  /// Reports on a store, as of the end of 2023.
  init(_ opslag: Opslag) throws {
    kast = Dossierkast(log: opslag, kalender: .standaard)
    let day = CivilDate(days: 19_722)
    vraag = Rapportvraag(van: try opslag.eersteOpening() ?? day, tot: day, per: .jaar, peildatum: day)
  }

  /// Makes the report so many times.
  func tel(_ times: Int, uitLogboek: Bool) throws {
    for _ in 0..<times {
      guard try kast.rapport(vraag, uitLogboek: uitLogboek).totaal.geopend > 0 else { throw LeegRapport() }
    }
  }

  /// There was nothing to count.
  struct LeegRapport: Error {}
}
