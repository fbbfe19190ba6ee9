/// Who stands behind an application: the persons of a dossier, their ties, and what these make of each in law.
///
/// Pure: computed from a dossier and a day. Roles hold "now or in the past" (art. 1(1)): a tie that has begun by
/// that day counts, also when it has ended; a chain counts when there was a day on which all its links existed.
public struct Netwerk: Sendable {
  /// The day from which "now" and "in the past" are seen.
  public let dag: CivilDate
  /// The persons, in the order of the dossier.
  public let personen: [Partij]
  /// The ties between two persons of the dossier, in its order.
  public let relaties: [Relatie]
  /// The ties of a person with himself, such as own shares: they give no role.
  public let opZichzelf: [Relatie]
  /// The persons whom the dossier names as betrokkene, by ``Partij/id``.
  public let betrokkenen: [String]

  let plaats: [String: Int]
  private let rollenPerPersoon: [[Netwerkrol]]
  /// What the network makes a lawyer ask, in the order of the persons.
  public private(set) var vragen: [Netwerkvraag] = []

  /// The network of a dossier as seen on a day.
  public init(_ dossier: Dossier, op dag: CivilDate) {
    self.init(personen: dossier.partijen, relaties: dossier.relaties, op: dag)
  }

  /// The network of persons and ties as seen on a day. Of two persons with one name the first counts.
  init(personen given: [Partij], relaties: [Relatie], op dag: CivilDate) {
    self.dag = dag
    var places: [String: Int] = [:]
    var kept: [Partij] = []
    for person in given where places[person.id] == nil {
      places[person.id] = kept.count
      kept.append(person)
    }
    personen = kept
    plaats = places
    opZichzelf = relaties.filter { $0.van == $0.naar && places[$0.van] != nil }
    self.relaties = relaties.filter { $0.van != $0.naar && places[$0.van] != nil && places[$0.naar] != nil }
    betrokkenen = kept.filter { $0.rollen.contains(.betrokkene) }.map(\.id)
    let ketens = Ketenzoeker(personen: kept, relaties: self.relaties, plaats: places, op: dag)
    rollenPerPersoon = ketens.rollen()
    vragen = ketens.vragen(rollenPerPersoon)
  }

  /// The roles of a person, each with its shortest path; one that holds now goes before one that held. Empty for
  /// who has none, and for a name that the dossier does not know.
  public func rollen(van id: String) -> [Netwerkrol] {
    plaats[id].map { rollenPerPersoon[$0] } ?? []
  }

  /// The person with this name.
  public func persoon(_ id: String) -> Partij? { plaats[id].map { personen[$0] } }
}

/// Something that the ties leave open and that a person must find out; the program draws no conclusion.
public struct Netwerkvraag: Sendable, Hashable {
  /// About whom: ``Partij/id``.
  public var wie: String
  /// The question, in Dutch, without names: persons by ``Partij/id``.
  public var tekst: String
  /// The provision that makes it matter.
  public var artikel: Artikel
  /// The ties that raise it: ``Relatie/id``.
  public var relaties: [String]
}
