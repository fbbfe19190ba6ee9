/// An objection (Awb hoofdstuk 7).
public struct Bezwaar: Sendable, Hashable {
  /// The day of receipt.
  public var ontvangen: CivilDate
  /// Whether a committee of 7:13 advises.
  public var commissie: Bool
  /// Rounds of repair (6:6): asked, term, repaired.
  public var herstel: [Formulierstaat.Ronde] = []
  /// Adjournment (7:10(3)).
  public var verdaging: Termijnduur?
  /// Further adjournment with consent (7:10(4)): last day.
  public var uitstelTot: CivilDate?
  /// The decision on the objection.
  public var beslissing: Rechtsuitkomst?
  /// Its day.
  public var beslist: CivilDate?
}

/// An appeal to a court.
public struct Beroep: Sendable, Hashable {
  /// The court.
  public var instantie: String
  /// The day on which it was lodged.
  public var ingesteld: CivilDate
  /// The ruling.
  public var uitspraak: Rechtsuitkomst?
  /// Its day.
  public var datum: CivilDate?
}
