/// What a policy answers to the question whether an application is tested.
public enum Beleidsantwoord: String, Sendable, CaseIterable {
  /// The test is done.
  case ja
  /// The test is done, unless a person departs from that with a reason.
  case inBeginsel = "in-beginsel"
  /// A person may choose to test.
  case mogelijk
  /// The draw decides.
  case loting
  /// No test, unless a signal comes.
  case bijIndicatie = "bij-indicatie"
  /// No test, unless a person departs from that with a reason.
  case inBeginselNiet = "in-beginsel-niet"
  /// No test.
  case nee
  /// The policy is silent.
  case nietGeregeld = "niet-geregeld"
  /// Facts are missing: ask.
  case vraag
  /// Another policy applies on the reference date.
  case anderBeleid = "ander-beleid"

  /// As a person reads it.
  public var naam: String {
    switch self {
    case .ja: "toetsen"
    case .inBeginsel: "in beginsel toetsen"
    case .mogelijk: "toetsen kan"
    case .loting: "toetsen als het lot daarop valt"
    case .bijIndicatie: "alleen toetsen bij een signaal"
    case .inBeginselNiet: "in beginsel niet toetsen"
    case .nee: "niet toetsen"
    case .nietGeregeld: "niet geregeld"
    case .vraag: "eerst vragen"
    case .anderBeleid: "ander beleid geldt"
    }
  }
}

/// What the policy of the body says of this dossier, as it was recorded.
public struct Beleidsstand: Sendable, Hashable {
  /// The policy.
  public var beleid: String
  /// The rule that won; empty for a question.
  public var regel: String
  /// The answer.
  public var antwoord: Beleidsantwoord
  /// Where the rule stands.
  public var vindplaats: String
  /// Local settings that later steps read.
  public var afspraken = Beleidsafspraken()
  /// Facts that a person gave beside the application, as typed: `branche=horeca`.
  public var gegeven: [String] = []
  /// The draw, where the policy leaves the test to one; nil before it.
  public var lot: Lot?

  /// Steps for which the policy wants a second pair of eyes.
  public var vierOgen: Set<Stap> { afspraken.vierOgen }

  /// A draw with what is needed to repeat it.
  public struct Lot: Sendable, Hashable {
    /// How a dossier came out.
    public enum Uitslag: String, Sendable, CaseIterable {
      case getrokken
      case nietGetrokken = "niet-getrokken"
      /// Added so that the minimum of the policy is met.
      case aangevuld

      /// Whether it is tested.
      public var isToets: Bool { self != .nietGetrokken }
    }

    /// How it came out.
    public var uitslag: Uitslag
    /// The seed.
    public var zaad: String
    /// The period over which the policy counts.
    public var periode: String
    /// The share that is drawn, in percent.
    public var percentage: Int
    /// How many dossiers the population held.
    public var omvang: Int
    /// SHA-256 of the population, a number a line.
    public var afdruk: String
  }
}

extension Beleidsstand {
  /// What a step `beleid-toetsen` recorded; nil when it holds no answer. A draw stays with the rule for which it
  /// was made.
  init?(_ velden: Velden, na vorige: Beleidsstand?) {
    guard let answer: Beleidsantwoord = velden.keuze(.toets) else { return nil }
    self.init(
      beleid: velden.tekst(.beleid) ?? "", regel: velden.tekst(.regel) ?? "", antwoord: answer,
      vindplaats: velden.tekst(.bron) ?? "",
      afspraken: Beleidsafspraken(regels: velden.lijst(.instellingen)), gegeven: velden.lijst(.gegeven))
    if let vorige, vorige.beleid == beleid, vorige.regel == regel { lot = vorige.lot }
  }
}

extension Beleidsstand.Lot {
  /// What a step `loting` recorded; nil when it holds no outcome.
  init?(_ velden: Velden) {
    guard let outcome: Uitslag = velden.keuze(.lot) else { return nil }
    self.init(
      uitslag: outcome, zaad: velden.tekst(.zaad) ?? "", periode: velden.tekst(.periode) ?? "",
      percentage: velden.getal(.percentage) ?? 0, omvang: velden.getal(.omvang) ?? 0,
      afdruk: velden.tekst(.afdruk) ?? "")
  }
}
