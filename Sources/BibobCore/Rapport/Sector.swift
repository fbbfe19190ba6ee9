/// The branch of life in which a kind of decision lies, for figures.
public enum Sector: String, Sendable, CaseIterable {
  case horeca
  case seks
  case coffeeshop
  case kansspelen
  case omgeving
  case wonen
  case subsidie
  case opdracht
  case vastgoed
  case overig

  /// The sector of a kind, by its name in the table of kinds.
  public init(soort id: String) {
    self =
      switch id {
      case "exploitatie-coffeeshop": .coffeeshop
      case "exploitatie-seksinrichting", "exploitatie-escort": .seks
      case "exploitatie-horeca": .horeca
      case "subsidie": .subsidie
      case "verhuurvergunning": .wonen
      case _ where id.hasPrefix("alcohol-"): .horeca
      case _ where id.hasPrefix("speelautomaten"): .kansspelen
      case _ where id.hasPrefix("omgevings"): .omgeving
      case _ where id.hasPrefix("huisvesting"): .wonen
      case _ where id.hasPrefix("overheidsopdracht"): .opdracht
      case _ where id.hasPrefix("vastgoed"): .vastgoed
      default: .overig
      }
  }
}

/// How an investigation ended, over all kinds of decision.
public enum Afloop: String, Sendable, CaseIterable {
  case geenBezwaar = "geen-bezwaar"
  case metVoorschriften = "met-voorschriften"
  case geweigerd
  case beeindigd
  case buitenBehandeling = "buiten-behandeling"
  case teruggetrokken
  case buitenBereik = "buiten-bereik"
  case onbekend

  /// The way in which a decision ends an investigation.
  public init(_ uitkomst: Uitkomst) {
    self =
      switch uitkomst {
      case .verlenen, .inStandLaten, .gunnen, .onderaannemerAccepteren, .aangaan, .voortzetten: .geenBezwaar
      case .verlenenMetVoorschriften, .voorschriftenVerbinden, .voorschriftWijzigen, .aangaanMetVoorwaarden:
        .metVoorschriften
      case .weigeren, .nietGunnen, .onderaannemerWeigeren, .nietAangaan: .geweigerd
      case .intrekken, .lagerVaststellen, .opschorten, .ontbinden, .beeindigen: .beeindigd
      case .buitenBehandeling: .buitenBehandeling
      }
  }

  /// As a person reads it.
  public var naam: String {
    switch self {
    case .geenBezwaar: "geen bezwaar"
    case .metVoorschriften: "met voorschriften of voorwaarden"
    case .geweigerd: "geweigerd of niet gegund"
    case .beeindigd: "ingetrokken of beëindigd"
    case .buitenBehandeling: "buiten behandeling"
    case .teruggetrokken: "teruggetrokken door betrokkene"
    case .buitenBereik: "buiten bereik"
    case .onbekend: "niet meer te zien (vernietigd)"
    }
  }
}
