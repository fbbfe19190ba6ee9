/// The worksheet of a dossier on a day: per ground what the Act and the courts ask, the facts that fill each
/// criterion, what is missing, what speaks against it, what a person wrote, and what is open.
///
/// 1. It is computed from the dossier at each look and never stored.
/// 2. It holds no score and no outcome: the degree of danger is what a person writes with `wegen … slotsom` and
///    draws with `conclusie` (Wet Bibob 3(1): "kunnen").
/// 3. A fact that may carry nothing (art. 3a(3), a use limit that passed, data past their five years) fills no
///    criterion; it stands apart with the reason, and may be named as what speaks against.
/// 4. A criterion that does not apply (the strength of a suspicion, where every fact is established) says so.
/// 5. What was written before a fact of the ground changed is marked as older than that fact.
public struct Werkblad: Sendable, Hashable {
  /// A computed line of a criterion.
  public struct Invulling: Sendable, Hashable {
    /// The fact, tie or condition that it is about: `F1`, `R2`, `V1`; empty for all together.
    public let over: String
    /// In Dutch.
    public let tekst: String

    init(_ over: String, _ tekst: String) {
      self.over = over
      self.tekst = tekst
    }
  }

  /// A criterion of a ground.
  public struct Rij: Sendable, Hashable {
    /// What it asks.
    public let regel: Werkregel
    /// Why it does not apply here; nil when it does.
    public let vervalt: String?
    /// What the dossier holds on it.
    public let invulling: [Invulling]
    /// What is missing.
    public let ontbreekt: [Werkpunt]
    /// What a person wrote; nil when nobody did.
    public let geschreven: Weging?
    /// Facts of the ground that changed after that was written.
    public let nieuwer: [String]

    /// Whether a person must still write, or write again.
    public var isOpen: Bool { vervalt == nil && (geschreven == nil || !nieuwer.isEmpty) }
  }

  /// A ground.
  public struct Deel: Sendable, Hashable {
    /// The ground.
    public let grond: Feit.Grond
    /// The facts that may carry it.
    public let feiten: [Feitoordeel]
    /// The facts that may carry nothing, with the reason.
    public let uitgesloten: [Feitoordeel]
    /// The criteria, in the order of the Act; empty when no fact can fill them.
    public let rijen: [Rij]
    /// The degree and its reasons, as a person wrote them; nil before.
    public let slotsom: Weging?
    /// Facts of the ground that changed after the end was written.
    public let nieuwer: [String]

    /// Whether there is anything to weigh.
    public var heeftFeiten: Bool { !feiten.isEmpty }
    /// Everything that is missing, each once.
    public var ontbreekt: [Werkpunt] {
      var seen: Set<Werkpunt> = []
      return rijen.flatMap(\.ontbreekt).filter { seen.insert($0).inserted }
    }
    /// The criteria on which nobody wrote, or on which was written before a fact changed.
    public var open: [Rij] { rijen.filter(\.isOpen) }
  }

  /// The day.
  public let per: CivilDate
  /// The grounds asked for.
  public let delen: [Deel]

  /// The worksheet of a dossier on a day, on these grounds.
  public init(_ dossier: Dossier, per day: CivilDate, gronden: [Feit.Grond] = Feit.Grond.allCases) {
    per = day
    delen = gronden.map { Werkbladopbouw(dossier, $0, day).deel }
  }

  /// Everything missing or unwritten on the grounds that have facts.
  public var aantalOpen: Int {
    delen.filter(\.heeftFeiten).reduce(0) { $0 + $1.ontbreekt.count + $1.open.count }
  }
}
