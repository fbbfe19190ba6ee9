@testable import BibobCore

/// A course of events for a test: each step as a line with its legal date and its fields as text.
struct Scenario {
  private(set) var gebeurtenissen: [Gebeurtenis]
  private(set) var dossier: Dossier

  /// Opens a dossier of a kind on a track; betrokkene is P1, and P2 is a manager.
  init(
    _ soort: String = "alcohol-horecabedrijf", _ spoor: Spoor = .aanvraag, ontvangen: String = "2026-01-05",
    procedure: Procedure = .regulier, metInstemming: Bool = false, lokaal: LokaleTermijn? = nil,
    bedongen: [Beding] = []
  ) {
    self.init(
      Aanvraag(
        kenmerk: "Z-1", lichaam: "gemeente Voorbeeldstad", orgaan: "burgemeester",
        soort: Besluitsoort(soort) ?? Besluitsoort.alle[0], spoor: spoor, procedure: procedure,
        metInstemming: metInstemming, ontvangen: Scenario.dag(ontvangen), onderwerp: "proef",
        lokaleTermijn: lokaal, bedongen: bedongen,
        partijen: [
          Partij(id: "P1", aard: .rechtspersoon, naam: "Proef BV", rollen: [.betrokkene]),
          Partij(id: "P2", aard: .natuurlijkPersoon, naam: "Jansen", rollen: [.leidinggevende]),
        ]))
  }

  init(_ aanvraag: Aanvraag) {
    let opening = Gebeurtenis(
      volgnummer: 1, stap: .openen, datum: aanvraag.ontvangen,
      vastgelegd: Moment(milliseconden: 0, dag: aanvraag.ontvangen), door: "proef",
      velden: Velden([(.aanvraag, .aanvraag(aanvraag))]))
    gebeurtenissen = [opening]
    dossier = Dossier(opening: opening, aanvraag: aanvraag)
  }

  /// A day by its text; a wrong one stops the test at once.
  static func dag(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { preconditionFailure("geen dag: \(text)") }
    return day
  }

  /// Fields from text, each read as the field asks.
  static func velden(_ paren: KeyValuePairs<Veld, String>) -> Velden {
    Velden(paren.map { veld, text in (veld, waarde(veld, text)) })
  }

  private static func waarde(_ veld: Veld, _ text: String) -> Waarde {
    switch veld.soort {
    case .datum: .datum(dag(text))
    case .duur: Termijnduur(text).map(Waarde.duur) ?? .tekst(text)
    case .getal: Int(text).map(Waarde.getal) ?? .tekst(text)
    case .lijst, .partijen, .feiten: .lijst(text.split(separator: ",").map(String.init))
    default: .tekst(text)
    }
  }

  /// Records a step without judging it.
  mutating func leg(_ stap: Stap, _ datum: String, _ velden: KeyValuePairs<Veld, String> = [:]) {
    leg(stap, Scenario.dag(datum), Scenario.velden(velden))
  }

  /// Records a step without judging it.
  mutating func leg(_ stap: Stap, _ datum: CivilDate, _ velden: Velden, vastgelegd: CivilDate? = nil) {
    let event = Gebeurtenis(
      volgnummer: gebeurtenissen.count + 1, stap: stap, datum: datum,
      vastgelegd: Moment(milliseconden: 0, dag: vastgelegd ?? datum),
      door: stap == .meelezen ? "een ander" : "proef",
      velden: velden)
    gebeurtenissen.append(event)
    if stap == .herstel {
      dossier = Dossier(gebeurtenissen: gebeurtenissen) ?? dossier
    } else {
      dossier.verwerk(event)
    }
  }

  /// Judges a step as of its own day, or as of `vandaag`.
  func beoordeel(
    _ stap: Stap, _ datum: CivilDate, _ velden: Velden, vandaag: CivilDate? = nil
  ) -> [Weigering] {
    let oordeel = Verloop.beoordeel(
      Poging(
        dossier: dossier, stap: stap, datum: datum, velden: velden, vandaag: vandaag ?? datum,
        kalender: .standaard))
    if case .geweigerd(let refusals) = oordeel { return refusals }
    return []
  }

  /// The refusals of a step; empty when it is allowed. Nothing is recorded.
  func weigeringen(
    _ stap: Stap, _ datum: String, _ velden: KeyValuePairs<Veld, String> = [:], vandaag: String? = nil
  ) -> [Weigering] {
    beoordeel(stap, Scenario.dag(datum), Scenario.velden(velden), vandaag: vandaag.map(Scenario.dag))
  }

  /// Takes a step that the rules must allow.
  mutating func neem(_ stap: Stap, _ datum: String, _ velden: KeyValuePairs<Veld, String> = [:]) throws {
    let refusals = weigeringen(stap, datum, velden)
    guard refusals.isEmpty else { throw StapGeweigerd(weigeringen: refusals) }
    leg(stap, datum, velden)
  }

  /// The terms as of a day.
  func termijnen(_ day: String) -> Termijnstaat {
    Termijnstaat(dossier, per: Scenario.dag(day), kalender: .standaard)
  }

  /// The single term of a kind as of a day.
  func termijn(_ soort: Termijn.Soort, _ day: String) -> Termijn? { termijnen(day).van(soort).last }

  /// The last day of the decision term as of a day.
  func beslistermijn(_ day: String) -> String? { termijn(.beslistermijn, day)?.einde.description }
}
