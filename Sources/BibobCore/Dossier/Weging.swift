/// What a person wrote on the worksheet about one criterion of a ground (Wet Bibob art. 3(2), 3(3), 3(5), 3(6)).
public struct Weging: Sendable, Hashable {
  /// The criteria and questions of the worksheet. What each asks, and under which article, stands in the room
  /// `Weging`.
  public enum Criterium: String, Sendable, CaseIterable {
    /// Facts that point to, or give reason to suspect, a relation to offences: 3(2)a, 3(3)a.
    case feiten
    /// In case of suspicion, its strength: 3(2)b, 3(3)b.
    case vermoeden
    /// The nature of the relation: 3(2)c, 3(3)c.
    case relatie
    /// The size of the benefits: 3(2)d.
    case voordeel
    /// The number of offences: 3(3)d.
    case aantal
    /// Whether the activity behind the offence matches or coheres with the one applied for: 3(3)a.
    case samenhang
    /// The lapse of time; no provision, weighed by courts case by case.
    case tijdsverloop
    /// Whether there is danger now, also where a relation ended.
    case actualiteit
    /// What speaks against.
    case tegenwicht
    /// The seriousness of the offences: 3(5)b.
    case ernst
    /// Whether a lighter means, such as conditions, would do: 3(7), Awb 3:4(2).
    case lichterMiddel = "lichter-middel"
    /// The proportion of the decision to the danger: 3(5), Awb 3:4(2).
    case evenredigheid
    /// The degree on this ground and the reasons for it.
    case slotsom
  }

  /// The ground.
  public var grond: Feit.Grond
  /// The criterion.
  public var criterium: Criterium
  /// The day.
  public var datum: CivilDate
  /// Who wrote it.
  public var door: String
  /// The reasoning, in the person's own words.
  public var motivering: String
  /// Facts on which it rests: ``Feit/id``.
  public var feiten: [String]
  /// The degree; only with ``Criterium/slotsom``.
  public var mate: MateVanGevaar?
  /// The number of the event: what changed later was not weighed.
  public var gebeurtenis: Int
}

/// What a person answered when he made sure of the care of LBB's advice (Awb 3:9).
public struct Vergewissing: Sendable, Hashable {
  /// The questions.
  public enum Vraag: String, Sendable, CaseIterable {
    /// Whether the facts carry the advice.
    case feitenDragen = "feiten-dragen"
    /// Whether it is complete.
    case volledig
    /// Whether it is consistent in itself.
    case samenhangend
    /// Whether it is still of the day.
    case actueel
    /// Whether what came after it (views, new facts) leaves it as it is; if not, additional advice may be due.
    case standhoudt

    /// The field that records the answer.
    var veld: Veld {
      switch self {
      case .feitenDragen: .feitenDragen
      case .volledig: .volledig
      case .samenhangend: .samenhangend
      case .actueel: .actueel
      case .standhoudt: .standhoudt
      }
    }

    /// As a person reads it.
    public var tekst: String {
      switch self {
      case .feitenDragen: "dragen de feiten het advies?"
      case .volledig: "is het advies volledig?"
      case .samenhangend: "is het advies innerlijk samenhangend?"
      case .actueel: "is het advies actueel?"
      case .standhoudt: "houdt het stand na zienswijzen en nieuwe feiten, of is aanvullend advies nodig?"
      }
    }
  }

  /// The day.
  public var datum: CivilDate
  /// Who did it.
  public var door: String
  /// The answers in words; each begins with `ja` or `nee`.
  public var antwoorden: [Vraag: String]

  /// The questions that were answered with no: on these the advice may not be followed without more.
  public var bezwaren: [Vraag] {
    Vraag.allCases.filter { antwoorden[$0].map { !Vergewissing.isJa($0) } ?? false }
  }

  /// Whether an answer begins with the word `ja`; nil when it begins with neither `ja` nor `nee`.
  public static func begin(_ answer: String) -> Bool? {
    let word = answer.lowercased().prefix { $0.isLetter }
    return word == "ja" ? true : word == "nee" ? false : nil
  }

  private static func isJa(_ answer: String) -> Bool { begin(answer) == true }
}

/// A condition of art. 3(7) as it is drafted: with the danger that it takes away or limits.
public struct Voorschrift: Sendable, Hashable {
  /// The name within the dossier: `V1`.
  public var id: String
  /// The condition.
  public var tekst: String
  /// The ground of which it limits the danger.
  public var grond: Feit.Grond
  /// Which danger it takes away or limits, and how, in words.
  public var gevaar: String
  /// Facts at which it is aimed: ``Feit/id``.
  public var feiten: [String]
}

/// A basis-integriteitsbeoordeling: the lighter check of a contract outside the Act, as the policy of the body
/// has it. It gives no powers of the Act.
public struct Basistoets: Sendable, Hashable {
  /// What was found on a point of the checklist.
  public enum Antwoord: String, Sendable, CaseIterable {
    case inOrde = "in-orde"
    case risico
    case onbekend
  }

  /// What a person concludes.
  public enum Slotsom: String, Sendable, CaseIterable {
    case geenBezwaar = "geen-bezwaar"
    case risico
    case ernstigRisico = "ernstig-risico"

    /// As a person reads it.
    public var naam: String {
      switch self {
      case .geenBezwaar: "geen bezwaar"
      case .risico: "integriteitsrisico"
      case .ernstigRisico: "ernstig integriteitsrisico"
      }
    }
  }

  /// A point that was looked at.
  public struct Punt: Sendable, Hashable {
    /// The code in the checklist.
    public var code: String
    /// What was found.
    public var antwoord: Antwoord
    /// In words.
    public var bevinding: String
    /// Where the knowledge comes from.
    public var bron: String
    /// The day.
    public var datum: CivilDate
  }

  /// The checklist by its name.
  public var lijst: String
  /// Its points as they stood at the start, each `CODE: question`.
  public var vragen: [String]
  /// The rule of the body on which it rests.
  public var regel: String
  /// The day on which it began.
  public var begonnen: CivilDate
  /// What was found; one a code.
  public var punten: [Punt] = []
  /// What a person concluded; nil before.
  public var slotsom: Slotsom?

  /// The codes of its points.
  public var codes: [String] { vragen.map { String($0.prefix { $0 != ":" }) } }
  /// The points that nobody looked at yet.
  public var open: [String] { codes.filter { code in !punten.contains { $0.code == code } } }
}
