/// A kind of decision on which the Wet Bibob can bear: a row of ``Besluitsoort/alle``.
///
/// Public-law kinds are decisions (beschikkingen) of an organ; private-law kinds are contracts and deals of the
/// legal person. They differ in terms, options, objection and article 4.
public struct Besluitsoort: Sendable {
  /// Public or private law, and which.
  public enum Aard: String, Sendable, CaseIterable {
    case beschikking
    case subsidie
    case overheidsopdracht
    case vastgoedtransactie
    /// A contract on which the Act does not bear: only the own policy of the body holds.
    case overeenkomst

    /// Whether the decision is a beschikking: Awb, art. 4, 31 and voorschriften apply.
    public var isPubliekrechtelijk: Bool { self == .beschikking || self == .subsidie }
  }

  /// Whether an act lets the Wet Bibob bear on this kind (Wet Bibob art. 1(1) "beschikking").
  public enum Haak: Sendable, Equatable {
    /// An act says so.
    case wettelijk
    /// Only where a by-law makes the permit compulsory for premises or a business (art. 7): a person must say
    /// which provision gives the power.
    case alsVerordening(String)
    /// No act was found that says so: a person must name one before the test starts.
    case nietGeverifieerd(String)
  }

  /// Which term the law sets for deciding on an application.
  public enum Beslistermijn: Sendable, Equatable {
    /// A statutory term, and by how much it can be extended once.
    case wettelijk(Termijnduur, Artikel, verlenging: Termijnduur?, verlengingArtikel: Artikel?)
    /// No statutory term: a reasonable one, over after eight weeks (Awb 4:13(2)).
    case redelijk
    /// The by-law sets it; without one the reasonable term of Awb 4:13(2).
    case verordening
    /// None: private law.
    case geen(String)
  }

  /// The name in files and commands: `alcohol-horecabedrijf`.
  public let id: String
  /// The name in Dutch text.
  public let naam: String
  /// Public or private law, and which.
  public let aard: Aard
  /// The competent organ, where the law or practice points to one.
  public let orgaan: String
  /// Provisions that let the Wet Bibob bear on refusing and withdrawing.
  public let grondslag: [Artikel]
  /// Whether that is certain.
  public let haak: Haak
  /// The term in the regular procedure.
  public let beslistermijn: Beslistermijn
  /// Whether Awb afd. 3.4 always applies to an application of this kind.
  public let altijdUitgebreid: Bool
  /// The provision that gives the permit by law when the term lapses; nil when none does.
  public let lexSilencio: Artikel?
  /// What a person should know about this kind.
  public let opmerking: String

  init(
    _ id: String, _ naam: String, _ aard: Aard, orgaan: String, grondslag: [Artikel], haak: Haak = .wettelijk,
    beslistermijn: Beslistermijn, altijdUitgebreid: Bool = false, lexSilencio: Artikel? = nil,
    opmerking: String = ""
  ) {
    self.id = id
    self.naam = naam
    self.aard = aard
    self.orgaan = orgaan
    self.grondslag = grondslag
    self.haak = haak
    self.beslistermijn = beslistermijn
    self.altijdUitgebreid = altijdUitgebreid
    self.lexSilencio = lexSilencio
    self.opmerking = opmerking
  }

  /// The kind with this name; nil when there is none.
  public init?(_ id: String) {
    guard let found = Besluitsoort.perId[id] else { return nil }
    self = found
  }

  private static let perId = Dictionary(uniqueKeysWithValues: (alle + buitenDeWet).map { ($0.id, $0) })
}

extension Besluitsoort: Hashable {
  /// Two kinds are the same when their names are.
  public static func == (left: Besluitsoort, right: Besluitsoort) -> Bool { left.id == right.id }
  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
