/// Local choices of a policy that are no rule: who is competent, terms, forms, clauses, signing.
public struct Beleidsinstellingen: Sendable, Hashable {
  /// A local word for a kind of decision, with the provision that lets the Act bear on it.
  public struct Soort: Sendable, Hashable {
    /// The word that rules use.
    public var code: String
    /// In words.
    public var naam: String
    /// The kind: ``BibobCore/Besluitsoort/id``.
    public var besluitsoort: String
    /// Act or by-law and article.
    public var grondslag: String
  }

  /// Who is competent.
  public struct Bevoegd: Sendable, Hashable {
    /// Words of ``Beslissingwoord``; empty for every kind.
    public var soorten: [String]
    /// The organ: `burgemeester`, `college` …
    public var orgaan: String
    /// Act or by-law and article: `APV art. 2:28`.
    public var grondslag: String
    /// To whom the decision is mandated; empty when to nobody.
    public var mandaat: String
  }

  /// A term.
  public struct Termijn: Sendable, Hashable {
    /// What it is for.
    public enum Doel: String, Sendable, CaseIterable { case beslissen, aanvullen, formulier, zienswijze }

    /// What it is for.
    public var doel: Doel
    /// Words of ``Beslissingwoord``; empty for every kind.
    public var soorten: [String]
    /// How long.
    public var duur: Termijnduur
    /// By how much it can be extended once; nil when it cannot.
    public var verlenging: Termijnduur?
    /// Where it stands.
    public var grondslag: String
  }

  /// A form: the questions of the minister's form that are put.
  public struct Formulier: Sendable, Hashable {
    /// The name that rules use.
    public var id: String
    /// What it is called.
    public var naam: String
    /// Words of ``Beslissingwoord``; empty for every kind.
    public var soorten: [String]
    /// Whether only a part of the questions is put.
    public var isLicht: Bool
    /// Numbers in the minister's form; empty for all.
    public var vragen: [String]
    /// The questionnaire of the body that chooses the questions; empty when none is named.
    public var selectie = ""
  }

  /// What the policy says of the decision at a degree of danger.
  public struct Besluit: Sendable, Hashable {
    /// What it says.
    public enum Uitkomst: String, Sendable, CaseIterable {
      case moetWeigeren = "moet-weigeren"
      case inBeginselWeigeren = "in-beginsel-weigeren"
      case kanWeigeren = "kan-weigeren"
      case voorschriften, contractvoorwaarden, verlenen
    }

    /// The degree: `ernstig-gevaar`, `mindere-mate`, `geen-gevaar`.
    public var mate: String
    /// What it says.
    public var uitkomst: Uitkomst
    /// Words of ``Beslissingwoord``; empty for every kind.
    public var soorten: [String]
    /// Where it stands.
    public var grondslag: String
  }

  /// What contracts reserve.
  public struct Clausule: Sendable, Hashable {
    /// Words of ``Beslissingwoord``.
    public var soorten: [String]
    /// From which degree it works: `ernstig-gevaar`, `mindere-mate`.
    public var mate: String
    /// What the body may do.
    public var beding: Beding
    /// After which model; empty when none is named.
    public var model: String
  }

  /// Who signs a document.
  public struct Ondertekening: Sendable, Hashable {
    /// The document: `start`, `adviesaanvraag`, `voornemen`, `besluit`, `afwijking`, `melding`.
    public var stuk: String
    /// The function.
    public var door: String
    /// The mandate; empty when none is named.
    public var mandaat: String
    /// Whether another than the writer signs.
    public var vierOgen: Bool
    /// Words of ``Beslissingwoord``; empty for every kind.
    public var soorten: [String]
  }

  /// About whom data are asked from a source.
  public struct Gegevensvraag: Sendable, Hashable {
    /// The source: `politie`, `justitie` …
    public var bron: String
    /// The circle: `betrokkene`, `wettelijke-kring`, `hele-kring`.
    public var kring: String
  }

  /// Local words for kinds of decisions.
  public var soorten: [Soort] = []
  /// Who is competent for what.
  public var bevoegdheden: [Bevoegd] = []
  /// Terms.
  public var termijnen: [Termijn] = []
  /// Forms.
  public var formulieren: [Formulier] = []
  /// What the policy says of decisions.
  public var besluiten: [Besluit] = []
  /// Contract clauses.
  public var clausules: [Clausule] = []
  /// Who signs what.
  public var ondertekening: [Ondertekening] = []
  /// About whom data are asked.
  public var gegevensvragen: [Gegevensvraag] = []

  /// No settings.
  public init() {}

  /// Local words that a kind of decision may fall under.
  func woorden(bij soort: Besluitsoort) -> [String] {
    soorten.filter { $0.besluitsoort == soort.id }.map(\.code)
  }
}

extension Beleidsinstellingen {
  /// Who is competent for a kind; a setting for that kind goes before one for all.
  public func bevoegd(voor soort: Besluitsoort) -> Bevoegd? { eerste(bevoegdheden, soort, \.soorten) }

  /// The term for something, for a kind; a setting for that kind goes before one for all.
  public func termijn(_ doel: Termijn.Doel, voor soort: Besluitsoort) -> Termijn? {
    eerste(termijnen.filter { $0.doel == doel }, soort, \.soorten)
  }

  /// Who signs a document, for a kind; a setting for that kind goes before one for all.
  public func ondertekening(van stuk: String, voor soort: Besluitsoort) -> Ondertekening? {
    eerste(ondertekening.filter { $0.stuk == stuk }, soort, \.soorten)
  }

  /// The settings of this policy on top of those of its model: a kind of setting that it makes itself is its own.
  func bovenop(_ model: Beleidsinstellingen) -> Beleidsinstellingen {
    var result = self
    result.soorten += model.soorten.filter { old in !soorten.contains { $0.code == old.code } }
    result.formulieren += model.formulieren.filter { old in !formulieren.contains { $0.id == old.id } }
    if bevoegdheden.isEmpty { result.bevoegdheden = model.bevoegdheden }
    result.termijnen += model.termijnen.filter { old in !termijnen.contains { $0.doel == old.doel } }
    if besluiten.isEmpty { result.besluiten = model.besluiten }
    if clausules.isEmpty { result.clausules = model.clausules }
    result.ondertekening += model.ondertekening.filter { old in
      !ondertekening.contains { $0.stuk == old.stuk }
    }
    result.gegevensvragen += model.gegevensvragen.filter { old in
      !gegevensvragen.contains { $0.bron == old.bron }
    }
    return result
  }

  private func eerste<Setting>(
    _ settings: [Setting], _ soort: Besluitsoort, _ soorten: (Setting) -> [String]
  ) -> Setting? {
    let words = alleWoorden(bij: soort)
    return settings.first { !words.isDisjoint(with: soorten($0)) } ?? settings.first { soorten($0).isEmpty }
  }
}
