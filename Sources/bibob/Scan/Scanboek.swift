import BibobCore

/// Writes down what a scan brings, one consultation at a time: the consultation and its candidates become durable
/// together, or not at all.
final class Scanboek {
  private let werkplek: Werkplek
  private let instellingen: [Scanbron: Broninstelling]
  private let redenen: [String: String]
  private let stukken: any Stukkenlegger
  /// The dossier with everything that was written down.
  private(set) var zaak: Zaak

  /// A book on a dossier; `redenen` says why third parties are looked up.
  init(
    _ zaak: Zaak, _ werkplek: Werkplek, _ instellingen: [Scanbron: Broninstelling], redenen: [String: String],
    stukken: any Stukkenlegger = GeenStukken()
  ) {
    self.zaak = zaak
    self.werkplek = werkplek
    self.instellingen = instellingen
    self.redenen = redenen
    self.stukken = stukken
  }

  /// Judges whether consultations may be recorded at all, before anything is asked.
  /// - Throws: ``StapGeweigerd``.
  func beoordeel(_ vraag: Scanvraag) throws {
    let proef = Scanverslag(vraag: vraag, uitkomst: .success(Scanuitkomst()), antwoorden: [])
    let oordeel = werkplek.kast.beoordeel(
      zaak, .bronRaadplegen, datum: werkplek.vandaag, velden: velden(proef, stuk: nil),
      vandaag: werkplek.vandaag)
    if case .geweigerd(let weigeringen) = oordeel { throw StapGeweigerd(weigeringen: weigeringen) }
  }

  /// Writes a consultation down; gives how many candidates are new. When somebody else wrote to the dossier
  /// meanwhile, it is read again and tried again.
  func leg(_ verslag: Scanverslag) throws -> Int {
    for _ in 0..<3 {
      do {
        return try legEenmaal(verslag)
      } catch let fout as OpslagFout where fout.code == .versieverschil {
        zaak = try werkplek.kast.lees(zaak.nummer)
      }
    }
    return try legEenmaal(verslag)
  }

  private func legEenmaal(_ verslag: Scanverslag) throws -> Int {
    var zaak = self.zaak
    let stuk = try stukken.leg(verslag, in: &zaak, werkplek)
    let nieuw = verslag.kandidaten(in: zaak.dossier, stuk: stuk)
    try werkplek.opslag.inEenTransactie {
      try neem(.bronRaadplegen, velden(verslag, stuk: stuk), &zaak)
      for kandidaat in nieuw { try neem(.kandidaatVastleggen, kandidaat, &zaak) }
    }
    self.zaak = zaak
    return nieuw.count
  }

  private func neem(_ stap: Stap, _ velden: Velden, _ zaak: inout Zaak) throws {
    try werkplek.kast.neem(
      stap, in: &zaak, datum: werkplek.vandaag, velden: velden, door: werkplek.door, op: werkplek.moment)
  }

  private func velden(_ verslag: Scanverslag, stuk: String?) -> Velden {
    let adres = instellingen[verslag.vraag.bron]?.adres
    return adres.map { verslag.raadpleging(adres: $0, stuk: stuk, reden: redenen[verslag.vraag.persoon.id]) }
      ?? Velden()
  }
}

/// Keeps the raw answers of a consultation as an exhibit.
protocol Stukkenlegger {
  /// Keeps them; gives the name of the exhibit, nil when there is none.
  func leg(_ verslag: Scanverslag, in zaak: inout Zaak, _ werkplek: Werkplek) throws -> String?
}

/// Keeps nothing: the consultation records size and SHA-256 of each answer only.
struct GeenStukken: Stukkenlegger {
  func leg(_ verslag: Scanverslag, in zaak: inout Zaak, _ werkplek: Werkplek) -> String? { nil }
}
