/// What a scan needs to know of a person in a dossier, and no more: no BSN, no address.
public struct Scanpersoon: Sendable, Hashable {
  /// The name within the dossier: `P1`.
  public let id: String
  /// Natural or legal.
  public let aard: Partij.Aard
  /// The surname with its prefixes, or the name under the articles.
  public let naam: String
  /// Given names of a natural person.
  public let voornamen: String
  /// Date of birth of a natural person.
  public let geboortedatum: CivilDate?
  /// Trade register number.
  public let kvk: KvKNummer?
  /// Number of a legal person.
  public let rsin: RSIN?
  /// Trade names, present and past.
  public let handelsnamen: [String]
  /// What the person is to the dossier.
  public let rollen: [Partijrol]
  /// Whether a tie with betrokkene is recorded, directly or through others.
  public let inKring: Bool

  /// A person as the dossier knows him.
  public init(_ partij: Partij, inKring: Bool = false) {
    self.inKring = inKring
    id = partij.id
    aard = partij.aard
    naam = partij.naam
    voornamen = partij.voornamen
    geboortedatum = partij.geboortedatum
    kvk = partij.kvk
    rsin = partij.rsin
    handelsnamen = partij.handelsnamen
    rollen = partij.rollen
  }

  /// The name in full: `Gerrit Jan van Verzinsel`.
  public var volledigeNaam: String { voornamen.isEmpty ? naam : voornamen + " " + naam }

  /// The names under which a source may know the person; doubles left out, at most five.
  public var namen: [String] {
    let alle = aard == .natuurlijkPersoon ? [volledigeNaam] : [naam] + handelsnamen
    var gezien: Set<String> = []
    return Array(alle.filter { gezien.insert(Naamgelijkenis.kern($0)).inserted }.prefix(5))
  }

  /// The surname without prefixes, and the prefixes: the words that begin with a small letter.
  public var achternaam: (voorvoegsel: String, stam: String) {
    let woorden = naam.split(separator: " ")
    let klein = woorden.prefix { $0.first?.isLowercase == true }
    guard klein.count < woorden.count else { return ("", naam) }
    return (klein.joined(separator: " "), woorden.dropFirst(klein.count).joined(separator: " "))
  }
}
