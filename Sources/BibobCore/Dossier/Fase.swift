/// Where a dossier stands in the procedure.
public enum Fase: String, Sendable, CaseIterable {
  case intake
  case formulier
  case eigenOnderzoek = "eigen-onderzoek"
  case lbbAdvies = "lbb-advies"
  case gevaarsconclusie
  case voornemen
  case besluit
  case bezwaarBeroep = "bezwaar-beroep"
  case toezicht
  case gesloten
  case vernietigd
  case buitenBereik = "buiten-bereik"
  case buitenBehandeling = "buiten-behandeling"
  case ingetrokken

  /// The name as a person reads it.
  public var naam: String {
    switch self {
    case .intake: "intake"
    case .formulier: "formulier"
    case .eigenOnderzoek: "eigen onderzoek"
    case .lbbAdvies: "LBB-advies"
    case .gevaarsconclusie: "gevaarsconclusie"
    case .voornemen: "voornemen"
    case .besluit: "besluit"
    case .bezwaarBeroep: "bezwaar en beroep"
    case .toezicht: "toezicht"
    case .gesloten: "gesloten"
    case .vernietigd: "vernietigd"
    case .buitenBereik: "buiten bereik"
    case .buitenBehandeling: "buiten behandeling"
    case .ingetrokken: "ingetrokken"
    }
  }

  /// Whether work is still to be done: everything but closed and destroyed.
  public var isInBehandeling: Bool { self != .gesloten && self != .vernietigd }

  /// Whether an application still awaits its decision in this phase.
  public var wachtOpBesluit: Bool {
    switch self {
    case .intake, .formulier, .eigenOnderzoek, .lbbAdvies, .gevaarsconclusie, .voornemen: true
    case .besluit, .bezwaarBeroep, .toezicht, .gesloten, .vernietigd, .buitenBereik, .buitenBehandeling,
      .ingetrokken:
      false
    }
  }
}
