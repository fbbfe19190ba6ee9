/// What a policy wants asked, from the settings of a policy.
public struct Bronwens: Sendable, Hashable {
  /// About whom.
  public enum Kring: Sendable, Hashable {
    /// Betrokkene, and who directs it.
    case betrokkene
    /// Whoever the law allows.
    case wettelijk
    /// Everyone in the business circle.
    case heleKring
  }

  /// Codes of sources.
  public var codes: [String]
  /// About whom.
  public var kring: Kring

  /// The wish of a setting; nil for a source that the catalogue does not have.
  public init?(_ vraag: Beleidsinstellingen.Gegevensvraag) {
    let known = [
      "politie": ["politie"], "justitie": ["justid"], "belastingdienst": ["belastingdienst"], "kvk": ["kvk"],
      "kadaster": ["kadaster"], "open-bronnen": ["insolventie", "rechtspraak", "bekendmakingen", "internet"],
      "eigen-bestanden": ["eigen-bestanden"], "lbb": ["lbb-register"],
    ]
    guard let codes = known[vraag.bron] else { return nil }
    self.codes = codes
    switch vraag.kring {
    case "betrokkene": kring = .betrokkene
    case "hele-kring": kring = .heleKring
    default: kring = .wettelijk
    }
  }
}

/// Person by source: what the law allows, what the policy asks, what was done. Computed at each look.
public struct Bronnenplan: Sendable {
  /// One source about one person.
  public struct Cel: Sendable {
    /// How it stands.
    public enum Stand: String, Sendable, CaseIterable {
      /// Done, within the law.
      case gedaan
      /// Done, and the law did not allow it.
      case buitenDeWet = "buiten-de-wet"
      /// Asked by the policy and not done.
      case nodig
      /// Allowed.
      case toegestaan
      /// A person judges.
      case vraag
      /// Not allowed.
      case geweigerd
    }

    /// The source.
    public var bron: Bron
    /// The person: ``Partij/id``.
    public var partij: String
    /// What the law says.
    public var toets: Brontoets
    /// Whether the policy asks it.
    public var isNodig: Bool
    /// Consultations, in order.
    public var raadplegingen: [Raadpleging]

    /// How it stands.
    public var stand: Stand {
      if !raadplegingen.isEmpty { return toets.oordeel == .geweigerd ? .buitenDeWet : .gedaan }
      if toets.oordeel == .geweigerd { return .geweigerd }
      if isNodig { return .nodig }
      return toets.oordeel == .vraag ? .vraag : .toegestaan
    }
  }

  /// The day as of which the law is applied.
  public let dag: CivilDate
  /// The persons, in the order of the dossier.
  public let personen: [Partij]
  /// The sources, without those of the LBB alone.
  public let bronnen: [Bron]
  /// Every cell: all sources of the first person, then of the next.
  public let cellen: [Cel]
  private let rijen: [String: Int]
  private let kolommen: [String: Int]

  /// The plan of a dossier on a day.
  ///
  /// - Parameter wensen: what the policy of the body asks; empty when there is none.
  public init(
    _ dossier: Dossier, op dag: CivilDate, kringen: some Kringen, wensen: [Bronwens] = []
  ) {
    self.dag = dag
    personen = dossier.partijen
    bronnen = Bron.alle.filter { $0.kring != .alleenBureau }
    var made: [Cel] = []
    for person in dossier.partijen {
      for bron in bronnen {
        let toets = bron.toets(over: person.id, in: dossier, op: dag, kringen: kringen)
        let done = dossier.raadplegingen.filter { $0.over == person.id && $0.bronsoort == bron.code }
        made.append(
          Cel(
            bron: bron, partij: person.id, toets: toets,
            isNodig: toets.oordeel != .geweigerd
              && wensen.contains { $0.codes.contains(bron.code) && $0.omvat(person.id, kringen) },
            raadplegingen: done))
      }
    }
    cellen = made
    rijen = Dictionary(personen.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    kolommen = Dictionary(uniqueKeysWithValues: bronnen.enumerated().map { ($1.code, $0) })
  }

  /// The cell of a person and a source; nil for one that the plan does not have.
  public func cel(_ partij: String, _ code: String) -> Cel? {
    guard let row = rijen[partij], let column = kolommen[code] else { return nil }
    return cellen[row * bronnen.count + column]
  }
}

extension Bronwens {
  /// Whether the wish reaches a person.
  fileprivate func omvat(_ partij: String, _ kringen: some Kringen) -> Bool {
    switch kring {
    case .wettelijk: return true
    case .betrokkene:
      if case .ja = kringen.politiegegevensKring(partij) { return true }
      return false
    case .heleKring:
      return !kringen.partijrollen(van: partij).isDisjoint(with: [
        .betrokkene, .leidinggevende, .zeggenschaphebbende, .vermogensverschaffer, .vermeldOpBeschikking,
        .gelijkgesteld, .zakelijkSamenwerkingsverband,
      ])
    }
  }
}
