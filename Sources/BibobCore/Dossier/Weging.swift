/// What a person wrote on the worksheet about one criterion of a ground (Wet Bibob art. 3(2), 3(3), 3(5), 3(6)).
public struct Weging: Sendable, Hashable {
  /// The criteria and questions of the worksheet. What each asks, and under which article, stands in the room
  /// `Weging`.
  public enum Criterium: String, Sendable, CaseIterable {
    /// Facts that point to, or give reason to suspect, a relation to offences: 3(2)a, 3(3)a.
    case feiten
    /// In case of suspicion, its strength: 3(2)b, 3(3)b.
    case vermoeden
    /// The nature of the relation: 3(2)c, 3(3)c.
    case relatie
    /// The size of the benefits: 3(2)d.
    case voordeel
    /// The number of offences: 3(3)d.
    case aantal
    /// Whether the activity behind the offence matches or coheres with the one applied for: 3(3)a.
    case samenhang
    /// The lapse of time; no provision, weighed by courts case by case.
    case tijdsverloop
    /// Whether there is danger now, also where a relation ended.
    case actualiteit
    /// What speaks against.
    case tegenwicht
    /// The seriousness of the offences: 3(5)b.
    case ernst
    /// Whether a lighter means, such as conditions, would do: 3(7), Awb 3:4(2).
    case lichterMiddel = "lichter-middel"
    /// The proportion of the decision to the danger: 3(5), Awb 3:4(2).
    case evenredigheid
    /// The degree on this ground and the reasons for it.
    case slotsom
  }

  /// The ground.
  public var grond: Feit.Grond
  /// The criterion.
  public var criterium: Criterium
  /// The day.
  public var datum: CivilDate
  /// Who wrote it.
  public var door: String
  /// The reasoning, in the person's own words.
  public var motivering: String
  /// Facts on which it rests: ``Feit/id``.
  public var feiten: [String]
  /// The degree; only with ``Criterium/slotsom``.
  public var mate: MateVanGevaar?
}
