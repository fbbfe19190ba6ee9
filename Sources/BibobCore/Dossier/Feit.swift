/// A fact that may bear on the degree of danger, as a person recorded it.
public struct Feit: Sendable, Hashable {
  /// The ground to which the fact belongs.
  public enum Grond: String, Sendable, CaseIterable {
    /// Use of criminal benefits: art. 3(1)a.
    case a
    /// Committing offences: art. 3(1)b.
    case b
    /// An offence to obtain or keep the decision: art. 3(6).
    case lid6 = "3-6"
  }

  /// How a criminal or fining procedure over the fact ended.
  public enum Afloop: String, Sendable, CaseIterable {
    /// Nothing is known of a procedure, or it still runs.
    case geen
    /// Conviction, final or not: art. 3a(1)a.
    case veroordeling
    /// Final penal order: art. 3a(1)b.
    case strafbeschikking
    /// Transaction: art. 3a(1)c.
    case transactie
    /// Final administrative fine: art. 3a(1)d.
    case boete
    /// Administrative fine on which the court of first instance has ruled: art. 3a(1)e.
    case boeteInBeroep = "boete-in-beroep"
    /// Not prosecuted: does not bar use (art. 3a(2)).
    case sepot
    /// Acquittal: bars use (art. 3a(3)).
    case vrijspraak
    /// Discharge from prosecution: bars use (art. 3a(3)).
    case ovar

    /// The part of art. 3a(1) that makes the fact established; nil when it is a suspicion or barred.
    public var vastgesteldDoor: String? {
      switch self {
      case .veroordeling: "a"
      case .strafbeschikking: "b"
      case .transactie: "c"
      case .boete: "d"
      case .boeteInBeroep: "e"
      case .geen, .sepot, .vrijspraak, .ovar: nil
      }
    }

    /// Whether the fact may not carry a conclusion of danger (art. 3a(3)).
    public var geblokkeerd: Bool {
      switch self {
      case .vrijspraak, .ovar: true
      case .geen, .veroordeling, .strafbeschikking, .transactie, .boete, .boeteInBeroep, .sepot: false
      }
    }
  }

  /// Whose offence it is, and the link that art. 3(4) asks for.
  public enum Verband: String, Sendable, CaseIterable {
    /// Betrokkene himself: art. 3(4)a.
    case eigen
    /// A legal person that betrokkene leads, controls or finances, or did: art. 3(4)b.
    case zeggenschap
    /// Another who leads, controls or finances betrokkene, or stands in a business partnership with him, or did:
    /// art. 3(4)c.
    case derde

    /// The letter of art. 3(4).
    public var letter: String {
      switch self {
      case .eigen: "a"
      case .zeggenschap: "b"
      case .derde: "c"
      }
    }
  }

  /// The name within the dossier: `F1`.
  public var id: String
  /// What happened, in words.
  public var omschrijving: String
  /// When it happened; nil when unknown.
  public var pleegdatum: CivilDate?
  /// Who did it: the ``Partij/id`` in the dossier.
  public var partij: String
  /// Ground a, b or art. 3(6).
  public var grond: Grond
  /// How a procedure over it ended.
  public var afloop: Afloop
  /// Where the knowledge comes from.
  public var bron: String
  /// The link of art. 3(4); nil while nobody said it.
  public var verband: Verband?
  /// How strong a suspicion is, in words; empty for an established fact or while nobody said it (3(2)b, 3(3)b).
  public var sterkte = ""
  /// How serious the offence is, in words (3(5)b).
  public var ernst = ""
  /// The benefit obtained or to be obtained, in cents; nil while unknown (3(2)d).
  public var voordeel: Int64?
  /// How the activity behind the offence matches or coheres with the one applied for, in words (3(3)a).
  public var samenhang = ""
  /// For what the source lets the fact be used, and until when.
  public var gebruiksgrens = ""
  /// The source by its code in the catalogue; empty when it was named in words only.
  public var bronsoort = ""
  /// The last day on which the source lets the fact be used; nil when it set none, or nobody said it.
  public var gebruikTot: CivilDate?
  /// The day of the source itself: of the advice, the findings, the entry; nil while unknown. The five years of
  /// art. 11a, 28(2)m, 19 and 29 run from it, never from the day of the offence.
  public var brondatum: CivilDate?
  /// The day on which the body had it.
  public var vastgelegd: CivilDate?
  /// The number of the event that last changed it.
  public var gewijzigd = 0
  /// The exhibit that shows it; nil when there is none.
  public var stuk: String?

  /// A fact as recorded.
  public init(
    id: String, omschrijving: String, pleegdatum: CivilDate?, partij: String, grond: Grond, afloop: Afloop,
    bron: String
  ) {
    self.id = id
    self.omschrijving = omschrijving
    self.pleegdatum = pleegdatum
    self.partij = partij
    self.grond = grond
    self.afloop = afloop
    self.bron = bron
  }
}
