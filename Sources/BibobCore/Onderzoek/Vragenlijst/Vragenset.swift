/// The questions that may be put to betrokkene: a set of the Regeling Bibob-formulieren, or what a body chose from one.
public struct Vragenset: Sendable, Hashable {
  /// How certain a set is.
  public enum Status: String, Sendable, CaseIterable {
    /// As the regulation has it.
    case vastgesteld
    /// Made after an older regulation or a secondary source, until the annex in force was read.
    case voorlopig
  }

  /// A document that goes with an answer.
  public struct Bijlage: Sendable, Hashable {
    /// The code: `organogram`.
    public var code: String
    /// What it is.
    public var naam: String
    /// Whether a reference to the trade register will do where that holds the proof.
    public var inHandelsregister: Bool
  }

  /// A question.
  public struct Vraag: Sendable, Hashable {
    /// The code: `2A`.
    public var code: String
    /// The question as it is put.
    public var tekst: String
    /// The wording of the regulation's set, where a body put it otherwise.
    public var oorspronkelijk: String?
    /// Why a body put it otherwise (art. 6).
    public var redenHerformulering: String
    /// The parts of art. 7a(2) that it serves: `a`, `c`; empty for what goes beyond that minimum.
    public var onderdelen: [String]
    /// The legal forms of betrokkene to which it is put; empty for all.
    public var rechtsvormen: [Rechtsvormsoort]
    /// The kinds of decision; empty for all.
    public var soorten: [Vraagsoort]
    /// The kind of person about whom it is; nil for both.
    public var aard: Partij.Aard?
    /// On which answer or fact it depends, in words; empty when on none.
    public var als: String
    /// Which capital it asks about: `eigen`, `vreemd`; empty for none.
    public var financiering: String
    /// How many years it looks back; nil when it does not.
    public var jaren: Int?
    /// Documents that always go with it, by code.
    public var bijlagen: [String]
    /// Documents that go with it when the answer is yes, by code.
    public var bijlagenBijJa: [String]
  }

  /// Questions that are put together, once a dossier or once a person.
  public struct Groep: Sendable, Hashable {
    /// For whom it is filled in.
    public enum Per: String, Sendable, CaseIterable {
      case dossier
      case betrokkene
      case vennoot
      case zeggenschaphebbende
      case leidinggevende
    }

    /// The code: `2`.
    public var code: String
    /// What it is called.
    public var naam: String
    /// For whom it is filled in.
    public var per: Per
    /// The questions, in order.
    public var vragen: [Vraag]
  }

  /// The name in files and commands.
  public var id: String
  /// What it is called.
  public var naam: String
  /// How certain it is.
  public var status: Status
  /// The regulation.
  public var regeling: String
  /// Where it was read.
  public var vindplaats: String
  /// What else a person should know.
  public var opmerkingen: [String]
  /// The bodies that chose it; empty for a set of a regulation.
  public var lichamen: [String]
  /// The set from which it was chosen; nil for a set of a regulation.
  public var uit: String?
  /// The documents.
  public var bijlagen: [Bijlage]
  /// The groups, in order.
  public var groepen: [Groep]

  /// The question with a code.
  public func vraag(_ code: String) -> Vraag? {
    groepen.lazy.flatMap(\.vragen).first { $0.code == code }
  }

  /// The document with a code.
  public func bijlage(_ code: String) -> Bijlage? { bijlagen.first { $0.code == code } }

  /// Codes of questions and documents, in order.
  public var codes: [String] { groepen.flatMap { $0.vragen.map(\.code) } + bijlagen.map(\.code) }

  /// The parts of art. 7a(2) that no question serves: the Act asks them in any case.
  public var ontbrekendeOnderdelen: [String] {
    let served = Set(groepen.flatMap(\.vragen).flatMap(\.onderdelen))
    return ["a", "b", "c", "d", "e", "f", "g", "h"].filter { !served.contains($0) }
  }

  /// In one line, for every answer that rests on it: which set, and how certain it is.
  public var aanduiding: String {
    let source = uit.map { "gekozen uit \($0)" } ?? regeling
    return "\(naam) (\(id)), \(source)" + (status == .voorlopig ? ", VOORLOPIG" : "")
  }
}

/// The legal form of betrokkene, as far as it decides which questions apply.
public enum Rechtsvormsoort: String, Sendable, CaseIterable {
  /// A natural person, also as owner of an eenmanszaak.
  case natuurlijkPersoon = "natuurlijk-persoon"
  /// Maatschap, vof, cv: the partners are betrokkene.
  case personenvennootschap
  /// Any body with legal personality.
  case rechtspersoon

  private static let vormen: [Rechtsvormsoort: Set<String>] = [
    .natuurlijkPersoon: ["eenmanszaak"],
    .personenvennootschap: ["maatschap", "vof", "firma", "cv", "commanditaire"],
    .rechtspersoon: [
      "bv", "nv", "besloten", "naamloze", "stichting", "vereniging", "coöperatie", "cooperatie", "onderlinge",
      "kerkgenootschap", "publiekrechtelijke", "rechtspersoon", "ltd", "limited", "gmbh", "ag", "sa", "sarl",
      "bvba", "srl", "plc", "inc", "llc",
    ],
  ]

  /// The kind of a person's legal form; nil when it is not recorded or not known.
  public init?(_ partij: Partij) {
    if partij.aard == .natuurlijkPersoon {
      self = .natuurlijkPersoon
      return
    }
    let bare = partij.rechtsvorm.lowercased().filter { $0 != "." }
    let words = Set(bare.split { !$0.isLetter }.map(String.init))
    let order: [Rechtsvormsoort] = [.personenvennootschap, .natuurlijkPersoon, .rechtspersoon]
    let found = order.first { !(Rechtsvormsoort.vormen[$0] ?? []).isDisjoint(with: words) }
    guard let found else { return nil }
    self = found
  }

  /// As a person reads it.
  public var naam: String {
    switch self {
    case .natuurlijkPersoon: "natuurlijk persoon of eenmanszaak"
    case .personenvennootschap: "maatschap, vof of cv"
    case .rechtspersoon: "rechtspersoon"
    }
  }
}

/// The kinds of decision as far as they decide which questions apply: the five forms of 2013.
public enum Vraagsoort: String, Sendable, CaseIterable {
  case subsidie, bouw, overig, opdracht, vastgoed

  /// The kind of a kind of decision.
  public init(_ soort: Besluitsoort) {
    switch soort.aard {
    case .subsidie: self = .subsidie
    case .overheidsopdracht, .overeenkomst: self = .opdracht
    case .vastgoedtransactie: self = .vastgoed
    case .beschikking: self = soort.id == "omgevingsvergunning-bouw" ? .bouw : .overig
    }
  }

  /// As a person reads it.
  public var naam: String {
    switch self {
    case .subsidie: "subsidie"
    case .bouw: "bouwactiviteit"
    case .overig: "andere beschikking"
    case .opdracht: "overheidsopdracht"
    case .vastgoed: "vastgoedtransactie"
    }
  }
}
