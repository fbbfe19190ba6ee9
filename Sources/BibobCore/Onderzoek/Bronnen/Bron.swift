/// A source of the own investigation: a row of ``Bron/alle``.
///
/// About whom a source may be asked is law and stands here, in one table, as ``Besluitsoort`` does for kinds of
/// decision. `docs/bronnen.md` is made from this table.
public struct Bron: Sendable {
  /// About whom the law lets a source be asked.
  public enum Kring: String, Sendable, CaseIterable {
    /// Whoever matters for the investigation (art. 7b).
    case ieder
    /// The six roles of art. 7c(2), 11a(1), 28(2)m 4° and Bjsg 15(2), now or in the past.
    case zesRollen = "zes-rollen"
    /// Betrokkene; of a legal person or partnership also who directs it (Bpg 4:3(1)l).
    case betrokkeneEnBestuur = "betrokkene-en-bestuur"
    /// A person judges each time, and says why.
    case perGeval = "per-geval"
    /// Nobody: only the LBB may ask.
    case alleenBureau = "alleen-lbb"

    /// As a person reads it.
    public var naam: String {
      switch self {
      case .ieder: "ieder die voor het onderzoek van belang is"
      case .zesRollen:
        "betrokkene, leidinggevende, zeggenschaphebbende, vermogensverschaffer, wie als leidinggevende, "
          + "beheerder, bedrijfsleider of vervoersmanager op de beschikking staat of komt, en wie door feitelijke "
          + "invloed met betrokkene gelijk kan worden gesteld; nu of vroeger. Een partner in een zakelijk "
          + "samenwerkingsverband valt erbuiten."
      case .betrokkeneEnBestuur:
        "alleen betrokkene; bij een rechtspersoon ook de bestuurders, bij een maatschap of vennootschap onder "
          + "firma de vennoten (niet de commanditaire), en van een rechtspersoon onder hen de bestuurders"
      case .perGeval: "een mens beoordeelt het per geval, met een reden"
      case .alleenBureau: "niemand: alleen het LBB mag deze bron bevragen"
      }
    }
  }

  /// How certain the row is.
  public enum Status: String, Sendable, CaseIterable {
    /// The provision was read.
    case geverifieerd
    /// Only a secondary source was read.
    case secundair
    /// The provision was not read: a person names it.
    case nietGeverifieerd = "niet-geverifieerd"

    /// As a person reads it.
    public var naam: String {
      switch self {
      case .geverifieerd: "geverifieerd: de bepaling is gelezen"
      case .secundair: "secundair: alleen een tweede bron is gelezen"
      case .nietGeverifieerd: "niet geverifieerd: noem zelf de bepaling"
      }
    }
  }

  /// What held before a provision was in force.
  public enum Voorheen: Sendable, Hashable {
    /// Nothing: the source may not be asked for a day before it.
    case geweigerd
    /// The circle was narrower: betrokkene only.
    case alleenBetrokkene
    /// The law did not say it in so many words: a person names the ground.
    case vraag
  }

  /// From which day a provision holds, and what held before.
  public struct Ingang: Sendable, Hashable {
    /// The first day.
    public var dag: CivilDate
    /// What held before.
    public var voorheen: Voorheen
  }

  /// Data that may be used for five years only.
  public enum Houdbaarheid: Sendable, Hashable {
    /// Answers of the register: advice or findings of the last five years (art. 11a(1)).
    case register
    /// What another body obtained from own research or the LBB (art. 28(2)m 2°).
    case anderLichaam
    /// Advice and own findings of an earlier dossier (art. 29).
    case eerderOnderzoek

    /// The provision.
    public var artikel: Artikel {
      switch self {
      case .register: .wb("11a lid 1")
      case .anderLichaam: .wb("28 lid 2 m 2°")
      case .eerderOnderzoek: .wb("29")
      }
    }
  }

  /// The name in commands and in the log: `politie`.
  public let code: String
  /// The name in Dutch text.
  public let naam: String
  /// What it is, in one sentence.
  public let omschrijving: String
  /// The provisions.
  public let grondslag: [Artikel]
  /// About whom.
  public let kring: Kring
  /// Since when; nil when no day is known.
  public let sinds: Ingang?
  /// For how long; nil when the law sets no five years.
  public let houdbaarheid: Houdbaarheid?
  /// How to ask.
  public let vragen: String
  /// What to record.
  public let vastleggen: String
  /// What the data may be used for.
  public let gebruiksgrens: String
  /// How certain the row is.
  public let status: Status
  /// What else a person should know; empty when nothing.
  public let opmerking: String

  init(
    _ code: String, _ naam: String, _ omschrijving: String, _ grondslag: [Artikel], _ kring: Kring,
    sinds: Ingang? = nil, houdbaarheid: Houdbaarheid? = nil, vragen: String, vastleggen: String,
    gebruiksgrens: String, status: Status = .geverifieerd, opmerking: String = ""
  ) {
    self.code = code
    self.naam = naam
    self.omschrijving = omschrijving
    self.grondslag = grondslag
    self.kring = kring
    self.sinds = sinds
    self.houdbaarheid = houdbaarheid
    self.vragen = vragen
    self.vastleggen = vastleggen
    self.gebruiksgrens = gebruiksgrens
    self.status = status
    self.opmerking = opmerking
  }

  /// The source with this code; nil when there is none.
  public init?(_ code: String) {
    guard let found = Bron.perCode[code] else { return nil }
    self = found
  }

  private static let perCode = Dictionary(uniqueKeysWithValues: alle.map { ($0.code, $0) })
}

extension Bron: Hashable {
  /// Two sources are the same when their codes are.
  public static func == (left: Bron, right: Bron) -> Bool { left.code == right.code }
  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
