/// The policy of a body: when it applies the Wet Bibob, and how it goes about it.
public struct Beleid: Sendable, Hashable {
  /// The name of the policy in files: `noord-beveland-2023`.
  public var id: String
  /// As it is called.
  public var naam: String
  /// The bodies that adopted it.
  public var lichamen: [String]
  /// From when to when it holds, and what selects the version.
  public var geldigheid: Beleidsgeldigheid
  /// Policies that it takes the place of.
  public var vervangt: [String]
  /// Where it stands.
  public var bron: Beleidsbron
  /// Facts that it asks for beside the vocabulary.
  public var feiten: [Beleidsfeit]
  /// Lists of codes, indicators and areas, by name.
  public var lijsten: [Beleidslijst]
  /// Areas, by name.
  public var gebieden: [Beleidsgebied]
  /// The rules, in the order of the file.
  public var regels: [Beleidsregel]
  /// What it does in each sector where no rule speaks.
  public var standaard: [Standaardregel]
  /// Cases that it must decide as it says.
  public var gevallen: [Beleidsgeval]
  /// What it leaves open, in words.
  public var opmerkingen: [String]
  /// Whether it is a model for others, and applies to no application itself.
  public var isModel = false
  /// Whether every policy that builds on it must be at least as strict.
  public var isMinimum = false
  /// Whether it says itself that it must be at least as strict as its model.
  public var isTenMinsteZoStreng = false
  /// The model on which it builds: ``id``; nil when it stands alone.
  public var ouder: String?
  /// Competence, terms, forms, clauses, signing.
  public var instellingen = Beleidsinstellingen()
}

/// From when to when a policy holds.
public struct Beleidsgeldigheid: Sendable, Hashable {
  /// How far the policy is in its life.
  public enum Status: String, Sendable, CaseIterable {
    case concept, vastgesteld, inWerking = "in-werking", vervallen
  }

  /// The date that selects the version.
  public enum Peildatum: String, Sendable, CaseIterable {
    case indiening, ontvangst, besluit
  }

  /// How far it is.
  public var status: Status
  /// The day on which it became law.
  public var bekendgemaakt: CivilDate?
  /// The first day to which it applies; before ``bekendgemaakt`` when it works back.
  public var van: CivilDate?
  /// The last day; nil while it is open.
  public var tot: CivilDate?
  /// The date that selects the version.
  public var peildatum: Peildatum

  /// Whether the policy applies to a reference date.
  public func geldt(op day: CivilDate) -> Bool {
    guard status != .concept else { return false }
    return (van.map { $0 <= day } ?? true) && (tot.map { day <= $0 } ?? true)
  }
}

/// Where something in a policy comes from, and how sure that is.
public struct Beleidsbron: Sendable, Hashable {
  /// How sure it is.
  public enum Kwaliteit: String, Sendable, CaseIterable {
    /// Read in the policy itself or on a page of the body.
    case direct
    /// Follows from what was read.
    case afgeleid
    /// The source is cut or second-hand: ask the body.
    case onzeker
    /// Made up for an example.
    case verzonnen
  }

  /// Regulation and article, or the line of a page.
  public var vindplaats: String
  /// The address; empty when there is none.
  public var adres: String
  /// How sure it is.
  public var kwaliteit: Kwaliteit
  /// The first day on which the reference is right; nil when it always was.
  public var van: CivilDate?
  /// The last day on which the reference is right.
  public var tot: CivilDate?
}

/// A list of codes with synonyms, or of indicators in groups. Versioned apart from the rules.
public struct Beleidslijst: Sendable, Hashable {
  /// A code.
  public struct Waarde: Sendable, Hashable {
    /// The code.
    public var code: String
    /// In words.
    public var naam: String
    /// Other codes for the same.
    public var synoniemen: [String]
    /// The group of an indicator; empty when the list has none.
    public var groep: String
    /// Whether the indicator weighs heavily by itself.
    public var isZwaar = false
  }

  /// The name within the policy.
  public var id: String
  /// What it lists, in words.
  public var naam: String
  /// The codes.
  public var waarden: [Waarde]
  /// Where it stands.
  public var bron: Beleidsbron?
  /// From when to when it holds; nil for as long as the policy does.
  public var van: CivilDate?
  /// The last day.
  public var tot: CivilDate?
  /// The part of the town for which it holds; nil for all.
  public var stadsdeel: String?

  /// Every code and synonym.
  public var codes: Set<String> { Set(waarden.flatMap { [$0.code] + $0.synoniemen }) }
}

/// An area: postcodes, streets, or a polygon.
public struct Beleidsgebied: Sendable, Hashable {
  /// A corner of a polygon: longitude and latitude in millionths of a degree.
  public struct Punt: Sendable, Hashable {
    /// Longitude.
    public var lengte: Int64
    /// Latitude.
    public var breedte: Int64
  }

  /// The name within the policy.
  public var id: String
  /// In words.
  public var naam: String
  /// Postcodes, four digits or whole.
  public var postcodes: [String]
  /// Streets, lower case.
  public var straten: [String]
  /// The corners of a polygon, in order; empty when there is none.
  public var veelhoek: [Punt]
  /// Where it stands.
  public var bron: Beleidsbron?
  /// From when to when it is drawn so; nil for as long as the policy holds.
  public var van: CivilDate?
  /// The last day.
  public var tot: CivilDate?
  /// The part of the town that drew it; nil when the whole body did.
  public var stadsdeel: String?
}

/// A rule of a policy.
public struct Beleidsregel: Sendable, Hashable {
  /// The layer in which a rule speaks; a lower one speaks first.
  public enum Laag: Int, Sendable, CaseIterable {
    case reikwijdte, signaal, vrijstelling, positief

    /// The name in files.
    public var naam: String {
      switch self {
      case .reikwijdte: "reikwijdte"
      case .signaal: "signaal"
      case .vrijstelling: "vrijstelling"
      case .positief: "positief"
      }
    }
  }

  /// The name, stable over versions and in children.
  public var id: String
  /// The layer.
  public var laag: Laag
  /// When it speaks.
  public var als: Voorwaarde
  /// What it says.
  public var modaliteit: Modaliteit
  /// How deep the test goes; nil when the policy does not say.
  public var diepte: Diepte?
  /// Whether it starts own research or a request to the LBB.
  public var stadium: Stadium
  /// What else is to be done: intake interview, form for a sector.
  public var acties: [String]
  /// Rules that lose to this one whatever their layer.
  public var gaatVoor: [String]
  /// The least share that is drawn, in percent; only with ``Modaliteit/steekproef``.
  public var percentage: Int?
  /// The rule in words, as a person reads it.
  public var tekst: String
  /// A remark for the official: what the text leaves open.
  public var toelichting: String
  /// Where it stands.
  public var bron: Beleidsbron
  /// Forms of the settings that go with it.
  public var formulieren: [String] = []
}

/// How binding the outcome of a rule is.
public enum Modaliteit: String, Sendable, CaseIterable {
  case moet
  case inBeginsel = "in-beginsel"
  case steekproef
  case kan
  case bijIndicatie = "bij-indicatie"
  case inBeginselGeen = "in-beginsel-geen"
  case geen
  case nietGeregeld = "niet-geregeld"

  /// As a policy says it.
  public var tekst: String {
    switch self {
    case .moet: "wordt getoetst"
    case .inBeginsel: "wordt in beginsel getoetst"
    case .steekproef: "wordt bij steekproef getoetst"
    case .kan: "kan worden getoetst"
    case .bijIndicatie: "wordt alleen op een signaal getoetst"
    case .inBeginselGeen: "wordt in beginsel niet getoetst"
    case .geen: "wordt niet getoetst"
    case .nietGeregeld: "het beleid zegt hier niets over"
    }
  }

  /// The stricter of two outcomes of one layer wins; lower is stricter.
  var rang: Int { Modaliteit.allCases.firstIndex(of: self) ?? 0 }

  /// Whether it may lead to a test.
  public var isToets: Bool { rang <= Modaliteit.kan.rang }

  /// Whether a person may depart from it with a reason and a name.
  public var isAfwijkbaar: Bool { self == .inBeginsel || self == .inBeginselGeen }
}

/// How deep a test goes.
public enum Diepte: String, Sendable, CaseIterable { case licht, volledig }

/// What a rule starts.
public enum Stadium: String, Sendable, CaseIterable {
  case eigenOnderzoek = "eigen-onderzoek"
  case lbbAdvies = "lbb-advies"
}

/// What a policy does where no rule speaks, for a sector or for all.
public struct Standaardregel: Sendable, Hashable {
  /// The name.
  public var id: String
  /// Where it holds.
  public var als: Voorwaarde
  /// What it says.
  public var modaliteit: Modaliteit
  /// In words.
  public var tekst: String
  /// Where it stands.
  public var bron: Beleidsbron
}

/// A case in the file with what must come out.
public struct Beleidsgeval: Sendable, Hashable {
  /// The name.
  public var id: String
  /// The facts, as written.
  public var gegeven: [String: Feitwaarde]
  /// The reference date; nil for the first day of the policy.
  public var peildatum: CivilDate?
  /// What must come out.
  public var uitkomst: String
  /// The rule that must win; empty when it does not matter.
  public var regel: String
  /// The line of the file.
  public var regelnummer: Int
  /// Facts that must be asked for.
  public var vragen: [String] = []
  /// Why this must come out.
  public var toelichting = ""
}
