/// Local settings of a policy that later steps read, as they stood when the policy was recorded on the dossier:
/// a policy that changes afterwards does not change what was agreed for this one.
public struct Beleidsafspraken: Sendable, Hashable {
  /// A term that the body gives in its letters.
  public struct Termijn: Sendable, Hashable {
    /// How long.
    public var duur: Termijnduur
    /// Where it stands: policy, by-law or article; empty when the policy does not say.
    public var grondslag: String

    /// A term and where it stands.
    public init(_ duur: Termijnduur, grondslag: String = "") {
      self.duur = duur
      self.grondslag = grondslag
    }
  }

  /// Who signs a document (Awb 10:3, 10:10).
  public struct Ondertekening: Sendable, Hashable {
    /// The function: `teamleider vergunningen`.
    public var door: String
    /// The mandate; empty when none is named.
    public var mandaat: String
    /// Whether another than the writer signs.
    public var vierOgen: Bool

    /// A function, its mandate, and whether a second pair of eyes is wanted.
    public init(door: String, mandaat: String = "", vierOgen: Bool = false) {
      self.door = door
      self.mandaat = mandaat
      self.vierOgen = vierOgen
    }
  }

  /// What contracts reserve (Wet Bibob art. 5, 5a).
  public struct Clausule: Sendable, Hashable {
    /// From which degree of danger it works.
    public var mate: MateVanGevaar
    /// What the body may do.
    public var gevolg: Beding

    /// A right from a degree on.
    public init(mate: MateVanGevaar, gevolg: Beding) {
      self.mate = mate
      self.gevolg = gevolg
    }
  }

  /// Terms, by the step whose letter gives them.
  public var termijnen: [Stap: Termijn] = [:]
  /// Who signs, by document: `start`, `adviesaanvraag`, `voornemen`, `besluit`, `afwijking`, `melding`.
  public var ondertekening: [String: Ondertekening] = [:]
  /// The forms that go with the rule that won, by their names in the policy.
  public var formulieren: [String] = []
  /// The questionnaire that those forms put; empty when the policy names none.
  public var vragenset = ""
  /// The period of this version of the policy, where the day of the decision selects the version; nil where another
  /// day does.
  public var versie: Beleidsversie.Periode?
  /// What contracts of this kind reserve.
  public var clausules: [Clausule] = []
  /// The organ that the policy names as competent: `burgemeester`, `college` …; empty when it does not say.
  public var orgaan = ""
  /// On which provision that rests; empty when it does not say.
  public var grondslag = ""
  /// To whom the decision is mandated; empty when to nobody.
  public var mandaat = ""

  /// Nothing agreed.
  public init() {}

  /// The document that a step brings about; nil when it brings about none that a policy can say something of.
  public static func stuk(van stap: Stap) -> String? {
    switch stap {
    case .formulierUitzetten: "start"
    case .lbbAdviesVragen, .aanvullendAdviesVragen: "adviesaanvraag"
    case .voornemen: "voornemen"
    case .besluit, .buitenBehandelingLaten: "besluit"
    case .buitenBereik: "afwijking"
    case .meldingLBB: "melding"
    default: nil
    }
  }

  /// Who signs what a step brings about.
  public func ondertekening(bij stap: Stap) -> Ondertekening? {
    Beleidsafspraken.stuk(van: stap).flatMap { ondertekening[$0] }
  }

  /// Steps for which the policy wants a second pair of eyes. What it says of departures counts for the step that
  /// drops the test; whether another step departs stands on the step itself (`afwijking`).
  public var vierOgen: Set<Stap> {
    Set(Stap.allCases.filter { ondertekening(bij: $0)?.vierOgen == true })
  }
}

// MARK: As it is recorded

extension Beleidsafspraken {
  /// A line for each agreement, its parts separated by `|`: `termijn|voornemen|2w|Beleidsregel art. 5`.
  public var regels: [String] {
    let terms = termijnen.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { ["termijn", $0.key.rawValue, $0.value.duur.kort, $0.value.grondslag] }
    let signed = ondertekening.sorted { $0.key < $1.key }
      .map { ["tekent", $0.key, $0.value.vierOgen ? "vier-ogen" : "", $0.value.door, $0.value.mandaat] }
    let forms =
      formulieren.map { ["formulier", $0] }
      + (vragenset.isEmpty ? [] : [["vragenset", vragenset]])
    let clauses = clausules.map { ["clausule", $0.mate.rawValue, $0.gevolg.rawValue] }
    let version = versie.map { [["versie", $0.van?.description ?? "", $0.tot?.description ?? ""]] } ?? []
    let competent = orgaan.isEmpty ? [] : [["bevoegd", orgaan, grondslag, mandaat]]
    return (terms + signed + forms + clauses + competent + version).map { parts in
      parts.map { String($0.map { $0 == "|" ? "/" : $0 }) }.joined(separator: "|")
    }
  }

  /// Reads what ``regels`` wrote; a line that another version of the program wrote otherwise is left out.
  public init(regels: [String]) {
    for line in regels {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      neem(parts[0], parts.dropFirst() + Array(repeating: "", count: 4))
    }
  }

  private mutating func neem(_ kind: String, _ rest: ArraySlice<String>) {
    let parts = Array(rest)
    switch kind {
    case "termijn":
      guard let stap = Stap(rawValue: parts[0]), let duur = Termijnduur(parts[1]) else { return }
      termijnen[stap] = Termijn(duur, grondslag: parts[2])
    case "tekent":
      ondertekening[parts[0]] = Ondertekening(
        door: parts[2], mandaat: parts[3], vierOgen: parts[1] == "vier-ogen")
    case "formulier": formulieren.append(parts[0])
    case "vragenset": vragenset = parts[0]
    case "versie": versie = .init(van: CivilDate(parts[0]), tot: CivilDate(parts[1]))
    case "clausule":
      guard let mate = MateVanGevaar(rawValue: parts[0]), let right = Beding(rawValue: parts[1]) else {
        return
      }
      clausules.append(Clausule(mate: mate, gevolg: right))
    case "bevoegd": (orgaan, grondslag, mandaat) = (parts[0], parts[1], parts[2])
    default: return
    }
  }
}
