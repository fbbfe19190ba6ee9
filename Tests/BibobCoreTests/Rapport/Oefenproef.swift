import Testing

@testable import BibobCore

/// A store of practice dossiers for a test.
struct Oefenproef {
  let map: Proefmap
  let kast: Dossierkast
  let uitkomst: Oefenspeler.Uitkomst

  init(_ plan: Oefenplan) throws {
    map = try Proefmap()
    kast = Dossierkast(log: try Opslag.begin(map: map.map), kalender: .standaard)
    var speler = Oefenspeler(plan, in: kast)
    uitkomst = try speler.speel()
  }

  /// Every dossier that can be read.
  func zaken() throws -> [Zaak] {
    var zaken: [Zaak] = []
    try kast.leesAlles(Dossierfilter()) { if case .success(let zaak) = $0 { zaken.append(zaak) } }
    return zaken
  }

  /// Two years of a city, up to and including August of the second.
  static let plan = Oefenplan(
    jaren: [.init(jaar: 2022, onderzoeken: 80), .init(jaar: 2023, onderzoeken: 72)],
    tot: Scenario.dag("2023-08-31"))
}
