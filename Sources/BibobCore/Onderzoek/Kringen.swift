/// Whether a person belongs to a circle about which a source may tell.
public enum Kringoordeel: Sendable, Hashable {
  /// Yes, and why.
  case ja(String)
  /// It depends on something that the dossier does not say: what to find out first.
  case vraag(String)
  /// No, and why not.
  case nee(String)
}

/// Who stands in which circle of the law, as seen on a day.
public protocol Kringen: Sendable {
  /// Whether a person has one of the six roles of art. 7c(2), 11a(1), 28(2)m 4° and Bjsg 15(2), now or in the past.
  func zesRollenkring(_ id: String) -> Kringoordeel
  /// Whether police data may be asked about a person (Bpg 4:3(1)l).
  func politiegegevensKring(_ id: String) -> Kringoordeel
  /// The roles of a person towards betrokkene, now or in the past.
  func partijrollen(van id: String) -> Set<Partijrol>
}

/// The circles as far as the dossier states them: roles that were recorded, and ties with betrokkene himself.
public struct OpgegevenKringen: Kringen {
  private let dossier: Dossier
  private let dag: CivilDate

  /// The circles of a dossier on a day.
  public init(_ dossier: Dossier, op dag: CivilDate) {
    self.dossier = dossier
    self.dag = dag
  }

  private var betrokkenen: [Partij] { dossier.partijen.filter { $0.rollen.contains(.betrokkene) } }

  public func partijrollen(van id: String) -> Set<Partijrol> {
    var roles = Set(dossier.partij(id)?.rollen ?? [])
    let roots = Set(betrokkenen.map(\.id))
    for tie in dossier.relaties where tie.van == id && roots.contains(tie.naar) {
      if let role = tie.soort.rol { roles.insert(role) }
    }
    return roles
  }

  public func zesRollenkring(_ id: String) -> Kringoordeel {
    let circle: [Partijrol] = [
      .betrokkene, .leidinggevende, .zeggenschaphebbende, .vermogensverschaffer, .vermeldOpBeschikking,
      .gelijkgesteld,
    ]
    let roles = partijrollen(van: id)
    if let role = circle.first(where: roles.contains) { return .ja(role.rawValue) }
    return .nee("heeft geen van de zes rollen (Wet Bibob art. 7c lid 2)")
  }

  public func politiegegevensKring(_ id: String) -> Kringoordeel {
    if partijrollen(van: id).contains(.betrokkene) { return .ja("betrokkene (Bpg art. 4:3 lid 1 l)") }
    for root in betrokkenen where root.aard == .rechtspersoon {
      let ties = dossier.relaties.filter { $0.van == id && $0.naar == root.id && $0.soort == .leiding }
      if ties.contains(where: { !$0.middellijk && $0.bestaat(op: dag) }) { return .ja("bestuurder") }
      if ties.isEmpty, dossier.partij(id)?.rollen.contains(.leidinggevende) == true {
        return .vraag("Is deze leidinggevende bestuurder of vennoot van betrokkene? Leg dan de relatie vast.")
      }
    }
    return .nee("alleen betrokkene zelf, zijn bestuurders en zijn vennoten (Bpg art. 4:3 lid 1 l)")
  }
}
