/// A version of a policy, as far as it bears on whether a judgement by it still holds.
public struct Beleidsversie: Sendable, Hashable {
  /// From when to when a version holds.
  public struct Periode: Sendable, Hashable {
    /// The first day; nil when it always held.
    public var van: CivilDate?
    /// The last day; nil while it is open.
    public var tot: CivilDate?

    /// A period; nil for an end that is open.
    public init(van: CivilDate?, tot: CivilDate?) {
      self.van = van
      self.tot = tot
    }

    /// Whether a day lies in it.
    public func bevat(_ day: CivilDate) -> Bool {
      (van.map { $0 <= day } ?? true) && (tot.map { day <= $0 } ?? true)
    }
  }

  /// The policy.
  public var id: String
  /// The bodies that adopted it.
  public var lichamen: [String]
  /// Policies of which it takes the place.
  public var vervangt: [String]
  /// From when to when it holds.
  public var geldt: Periode

  /// A version with its period.
  public init(id: String, lichamen: [String], vervangt: [String] = [], geldt: Periode) {
    self.id = id
    self.lichamen = lichamen
    self.vervangt = vervangt
    self.geldt = geldt
  }

  /// Whether a body adopted it.
  func isVan(_ lichaam: String) -> Bool {
    lichamen.contains { $0.lowercased() == lichaam.lowercased() }
  }
}

extension Dossier {
  /// The version of the policy by which this dossier must be judged anew; nil when the judgement on record holds.
  ///
  /// 1. A body acts by the policy rule that holds (Awb 4:84). Which version that is, is a choice of the policy: where
  ///    it counts the day of receipt or submission, a judgement stays as it is.
  /// 2. Where it counts the day of the decision, that day is today until a decision was taken. The judgement does not
  ///    hold when the period on record, or the period of the same policy as it now reads, does not contain that day,
  ///    or when a version that does hold takes its place.
  /// - Parameter versies: the versions that are known; without them only the period on record counts.
  public func verouderdBeleid(op day: CivilDate, _ versies: [Beleidsversie] = []) -> Beleidsveroudering? {
    guard fase.wachtOpBesluit, let stand = beleid, let recorded = stand.afspraken.versie else { return nil }
    let own = versies.filter { $0.isVan(aanvraag.lichaam) }
    let present = own.first { $0.id == stand.beleid }?.geldt ?? recorded
    let holding = own.filter { $0.id != stand.beleid && $0.geldt.bevat(day) }
    let successor = holding.first { $0.vervangt.contains(stand.beleid) }
    guard successor != nil || !recorded.bevat(day) || !present.bevat(day) else { return nil }
    let only = holding.count == 1 ? holding.first : nil
    return Beleidsveroudering(
      oud: stand.beleid, gold: recorded.bevat(day) ? present : recorded, nieuw: (successor ?? only)?.id)
  }
}

/// A judgement by a version of the policy that does not hold on the day of the decision.
public struct Beleidsveroudering: Sendable, Hashable {
  /// The policy on record.
  public var oud: String
  /// From when to when it held.
  public var gold: Beleidsversie.Periode
  /// The policy that holds now; nil when that cannot be seen.
  public var nieuw: String?
}
