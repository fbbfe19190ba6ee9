/// An extension of the decision term.
public struct Termijnverlenging: Sendable, Hashable {
  /// By how much.
  public var duur: Termijnduur
  /// When it was told.
  public var datum: CivilDate
}

/// A standstill of the decision term (Awb 4:15).
public struct Stilstand: Sendable, Hashable {
  /// Why.
  public enum Soort: String, Sendable, CaseIterable {
    /// Foreign information: 4:15(1)b.
    case buitenlandseInformatie = "buitenlandse-informatie"
    /// Written consent of the applicant: 4:15(2)a.
    case instemming
    /// Delay attributable to the applicant: 4:15(2)b.
    case vertraging
    /// Force majeure: 4:15(2)c.
    case overmacht

    /// The provision.
    public var artikel: Artikel {
      switch self {
      case .buitenlandseInformatie: .awb("4:15 lid 1 b")
      case .instemming: .awb("4:15 lid 2 a")
      case .vertraging: .awb("4:15 lid 2 b")
      case .overmacht: .awb("4:15 lid 2 c")
      }
    }

    /// As an explanation names it.
    public var naam: String {
      switch self {
      case .buitenlandseInformatie: "wachten op informatie uit het buitenland"
      case .instemming: "schriftelijke instemming met uitstel"
      case .vertraging: "vertraging toe te rekenen aan de aanvrager"
      case .overmacht: "overmacht"
      }
    }
  }

  /// Why.
  public var soort: Soort
  /// The day of asking, of consent, or on which the cause began.
  public var datum: CivilDate
  /// The last day up to which consent was given.
  public var tot: CivilDate?
  /// The day on which it ended; nil while it lasts.
  public var beeindigd: CivilDate?
}
