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
}
