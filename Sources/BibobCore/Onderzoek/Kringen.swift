/// Who stands in which circle of the law, as seen on a day.
///
/// ``Netwerk`` answers it from the ties of a dossier; a test can answer it from a table.
public protocol Kringen: Sendable {
  /// Whether a person has one of the six roles of art. 7c(2), 11a(1), 28(2)m 4° and Bjsg 15(2), now or in the past.
  func zesRollenkring(_ id: String) -> Kringoordeel
  /// Whether police data may be asked about a person (Bpg 4:3(1)l).
  func politiegegevensKring(_ id: String) -> Kringoordeel
  /// The roles of a person towards betrokkene, now, in the past or to come.
  func partijrollen(van id: String) -> Set<Partijrol>
}

extension Netwerk: Kringen {
  /// The roles of a person, as the dossier states them and as the ties make them.
  public func partijrollen(van id: String) -> Set<Partijrol> {
    let stated = persoon(id)?.rollen ?? []
    return Set(stated + rollen(van: id).compactMap { Partijrol(rawValue: $0.soort.rawValue) })
  }
}
