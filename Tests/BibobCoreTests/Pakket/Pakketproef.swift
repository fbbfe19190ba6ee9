import TestSupport

@testable import BibobCore

/// A dossier with a request for advice to the LBB, from which a test takes or to which it adds.
struct Pakketproef {
  static let dag = Scenario.dag("2026-03-02")

  /// An application in which everything of art. 7a(2) stands that a dossier can hold.
  static func aanvraag(_ pas: (inout [Partij]) -> Void = { _ in }) -> Aanvraag {
    var people = [
      Partij(
        id: "P1", aard: .rechtspersoon, naam: "De Verzonnen Herberg B.V.", kvk: KvKNummer("12345678"),
        rechtsvorm: "besloten vennootschap", handelsnamen: ["De Herberg"],
        adres: ["Dorpsstraat 1", "1234 AB Voorbeeldstad"], rollen: [.betrokkene]),
      Partij(
        id: "P2", aard: .natuurlijkPersoon, naam: "Jansen", geboortedatum: Scenario.dag("1980-02-03"),
        bsn: BSN("123456782"), adres: ["Laan 2", "1234 AC Voorbeeldstad"],
        rollen: [.leidinggevende, .vertegenwoordiger]),
    ]
    pas(&people)
    return Aanvraag(
      kenmerk: "Z-2026-00135", lichaam: "gemeente Voorbeeldstad", orgaan: "burgemeester",
      soort: Besluitsoort("alcohol-horecabedrijf") ?? Besluitsoort.alle[0], spoor: .aanvraag,
      ontvangen: Scenario.dag("2026-01-05"), onderwerp: "De Verzonnen Herberg",
      locatie: ["Dorpsstraat 1", "1234 AB Voorbeeldstad"], partijen: people)
  }

  /// What happens to a complete request, a line each.
  enum Deel: String, CaseIterable {
    case formulier, stuk, volledig, bron, verzoek
  }

  /// A request that is complete, but for what is left out.
  static func scenario(_ aanvraag: Aanvraag = aanvraag(), zonder: Set<Deel> = []) -> Scenario {
    var scenario = Scenario(aanvraag)
    scenario.leg(.formulierUitzetten, "2026-01-07", [.termijn: "2026-01-21"])
    if !zonder.contains(.formulier) { scenario.leg(.formulierOntvangen, "2026-01-19") }
    if !zonder.contains(.stuk) { stuk(&scenario, 1, bron: "betrokkene") }
    if !zonder.contains(.volledig) { scenario.leg(.formulierVolledig, "2026-01-20") }
    if !zonder.contains(.bron) {
      scenario.leg(
        .bronRaadplegen, "2026-02-02",
        [.bron: "Handelsregister", .bronsoort: "kvk", .over: "P1", .bevinding: "niets bijzonders"])
    }
    if !zonder.contains(.verzoek) {
      scenario.leg(
        .lbbAdviesVragen, "2026-03-02",
        [.bevindingen: "de bank is onbekend", .vragen: "wie is de geldgever?"])
    }
    return scenario
  }

  static func stuk(
    _ scenario: inout Scenario, _ nummer: Int, naam: String = "bestand.pdf", bron: String = "KvK",
    datum: String = "2026-01-19"
  ) {
    let bytes = inhoud(nummer)
    scenario.leg(
      .stukToevoegen, datum,
      [
        .nummer: "S\(nummer)", .naam: naam, .mediatype: "application/pdf", .grootte: "\(bytes.count)",
        .sha256: (try? SHA256().digest(bytes).description) ?? "", .omschrijving: "stuk \(nummer)",
        .bron: bron,
      ])
  }

  /// The content of an exhibit.
  static func inhoud(_ nummer: Int) -> [UInt8] {
    var random = SplitMix64(seed: UInt64(nummer))
    return (0..<random.int(0...5000)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  let zaak: Zaak
  let netwerk: Netwerk
  let lijst: Vragenlijst
  let keuze: Pakketkeuze
  let volledigheid: Volledigheid

  init?(_ scenario: Scenario, zonder: [String] = [], dag: CivilDate = dag, wensen: [Bronwens] = []) throws {
    guard let zaak = Briefproef.zaak(scenario) else { return nil }
    self.zaak = zaak
    netwerk = Netwerk(zaak.dossier, op: dag)
    lijst = Vragenlijst(zaak.dossier, set: try VragensetTests.rijk(), kringen: netwerk)
    keuze = Pakketkeuze(zaak.dossier, netwerk: netwerk, zonder: zonder, reden: "intern")
    volledigheid = Volledigheid(zaak, lijst: lijst, netwerk: netwerk, keuze: keuze, wensen: wensen)
  }

  func pakket() throws -> Adviespakket {
    try Adviespakket(
      Adviespakket.Bron(
        zaak: zaak, netwerk: netwerk, lijst: lijst, keuze: keuze, volledigheid: volledigheid,
        bibliotheek: Briefproef.bibliotheek, huisstijl: Briefproef.huisstijl, kalender: .standaard
      ) { stuk in
        { uit in
          let bytes = Pakketproef.inhoud(Int(stuk.id.dropFirst()) ?? 0)
          for start in stride(from: 0, to: bytes.count, by: 1000) {
            try Array(bytes[start..<min(start + 1000, bytes.count)]).withUnsafeBytes { try uit($0) }
          }
        }
      })
  }

  func zip() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try pakket().schrijf { bytes.append(contentsOf: $0) }
    return bytes
  }
}
