import BibobCore

/// Writes down what a scan brings, one consultation at a time: the consultation and its candidates become durable
/// together, or not at all.
final class Scanboek {
  private let werkplek: Werkplek
  private let instellingen: [Scanbron: Broninstelling]
  private let redenen: [String: String]
  /// The dossier with everything that was written down.
  private(set) var zaak: Zaak

  /// A book on a dossier; `redenen` says why third parties are looked up.
  init(
    _ zaak: Zaak, _ werkplek: Werkplek, _ instellingen: [Scanbron: Broninstelling], redenen: [String: String]
  ) {
    self.zaak = zaak
    self.werkplek = werkplek
    self.instellingen = instellingen
    self.redenen = redenen
  }

  /// Judges whether consultations may be recorded at all, before anything is asked.
  /// - Throws: ``StapGeweigerd``.
  func beoordeel(_ vraag: Scanvraag) throws {
    let proef = Scanverslag(vraag: vraag, uitkomst: .success(Scanuitkomst()), antwoorden: [])
    let oordeel = werkplek.kast.beoordeel(
      zaak, .bronRaadplegen, datum: werkplek.vandaag, velden: velden(proef, []),
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
    let stukken = try verslag.antwoorden.enumerated().map { nummer, antwoord in
      try bewaar(
        antwoord, als: "\(verslag.vraag.bron.rawValue)-\(verslag.vraag.persoon.id)-\(nummer + 1)", verslag,
        &zaak)
    }
    self.zaak = zaak
    let nieuw = verslag.kandidaten(in: zaak.dossier, stukken: stukken)
    try werkplek.opslag.inEenTransactie {
      try neem(.bronRaadplegen, velden(verslag, stukken), &zaak)
      for kandidaat in nieuw { try neem(.kandidaatVastleggen, kandidaat, &zaak) }
    }
    self.zaak = zaak
    return nieuw.count
  }

  private func neem(_ stap: Stap, _ velden: Velden, _ zaak: inout Zaak) throws {
    try werkplek.kast.neem(
      stap, in: &zaak, datum: werkplek.vandaag, velden: velden, door: werkplek.door, op: werkplek.moment)
  }

  /// Keeps an answer as an exhibit, as it came; one that the dossier holds already is not kept twice, and an
  /// empty one not at all.
  private func bewaar(
    _ antwoord: Webantwoord, als naam: String, _ verslag: Scanverslag, _ zaak: inout Zaak
  ) throws -> String {
    guard !antwoord.lichaam.isEmpty else { return "" }
    let afdruk = try SHA256().digest(antwoord.lichaam).description
    if let bekend = zaak.dossier.stukken.first(where: { $0.sha256 == afdruk }) { return bekend.id }
    let soort = antwoord.soort.contains("json") ? ".json" : antwoord.soort.contains("xml") ? ".xml" : ""
    let gegevens = Stukgegevens(
      naam: naam + soort,
      omschrijving: "Antwoord van \(verslag.vraag.bron.naam) over \(verslag.vraag.persoon.id)",
      bron: verslag.vraag.bron.naam, gebruiksgrens: Scanverslag.gebruiksgrens)
    return try werkplek.kast.voegStukToe(
      in: &zaak, gegevens, bytes: antwoord.lichaam, datum: werkplek.vandaag, door: werkplek.door,
      op: werkplek.moment
    ).id
  }

  private func velden(_ verslag: Scanverslag, _ stukken: [String]) -> Velden {
    let adres = instellingen[verslag.vraag.bron]?.adres
    return adres.map {
      verslag.raadpleging(adres: $0, stukken: stukken, reden: redenen[verslag.vraag.persoon.id])
    }
      ?? Velden()
  }
}
