/// What a policy says of an application: whether the Wet Bibob test is done, by which rule, on which facts, and
/// what must still be asked.
///
/// The reasons stand in tables that every outcome of one policy shares; an outcome holds its places in them, and
/// writes a reason out when somebody reads it.
public struct Beleidsuitkomst: Sendable, Equatable {
  /// The answer in one word.
  public typealias Toets = Beleidsantwoord

  /// A rule that was looked at.
  public struct Spoor: Sendable, Equatable {
    /// How it fared.
    public enum Lot: String, Sendable {
      case won, verloor, onwaar, onbekend
    }

    /// The rule: ``Beleidsregel/id``.
    public var regel: String
    /// How it fared.
    public var lot: Lot
    /// What it would say.
    public var modaliteit: Modaliteit
    /// Facts that it missed.
    public var ontbreekt: [String]
  }

  /// What a rule or a default says where it wins.
  struct Uitspraak: Sendable {
    var regel: String?
    var modaliteit: Modaliteit
    var laag: Beleidsregel.Laag?
    var bron: Beleidsbron?
    /// The names of the facts at which it looks, known or not; nil where that hangs on the application.
    var gebruikt: [String]?
  }

  /// The answer.
  public let toets: Toets
  /// Facts to ask for.
  public let vragen: [String]
  /// Every rule that was looked at, in order.
  public let sporen: Sporen
  private let uitspraken: [Uitspraak]
  /// The place in ``uitspraken`` of what was said; -1 where nothing was.
  private let plaats: Int
  /// Everything that was known; most outcomes are read without it.
  private let bekend: Feiten?

  /// What was said, by its place in a table, with the facts on which it rests.
  init(_ toets: Toets, _ sporen: Sporen, _ uitspraken: [Uitspraak], plaats: Int, bekend: Feiten) {
    self.toets = toets
    self.sporen = sporen
    self.uitspraken = uitspraken
    self.plaats = plaats
    self.bekend = bekend
    vragen = []
  }

  /// Nothing was said: facts must be asked for, or another policy applies.
  init(_ toets: Toets, _ sporen: Sporen, vragen: [String]) {
    self.toets = toets
    self.sporen = sporen
    self.vragen = vragen
    uitspraken = []
    plaats = -1
    bekend = nil
  }

  /// Another policy applies.
  static let anderBeleid = Beleidsuitkomst(.anderBeleid, Sporen([]), vragen: [])

  private var uitspraak: Uitspraak? { plaats < 0 ? nil : uitspraken[plaats] }

  /// The rule that won; nil for a question, or when another policy applies.
  public var regel: String? { uitspraak?.regel }
  /// What it says.
  public var modaliteit: Modaliteit? { uitspraak?.modaliteit }
  /// Its layer; nil for a default.
  public var laag: Beleidsregel.Laag? { uitspraak?.laag }
  /// Where it stands.
  public var bron: Beleidsbron? { uitspraak?.bron }

  /// Facts that it used, with their values.
  public var feiten: [String: Feitwaarde] {
    var used: [String: Feitwaarde] = [:]
    guard let bekend else { return used }
    for name in uitspraak?.gebruikt ?? [] { used[name] = bekend[name] }
    return used
  }

  /// The same answer with the same reasons, whatever else was known.
  public static func == (left: Beleidsuitkomst, right: Beleidsuitkomst) -> Bool {
    left.toets == right.toets && left.regel == right.regel && left.modaliteit == right.modaliteit
      && left.laag == right.laag && left.bron == right.bron && left.vragen == right.vragen
      && left.sporen == right.sporen && left.feiten == right.feiten
  }
}

extension Beleidsuitkomst {
  /// How every rule fared, in the order of the file. Each trace is written out when it is read.
  public struct Sporen: Sendable, Equatable, RandomAccessCollection {
    private let basis: [Spoor]
    /// Which of the first 64 rules hold, a bit each, whatever ``basis`` says of them.
    private let waar: UInt64
    private let winnaar: Int

    /// Traces that were written out.
    init(_ traces: [Spoor]) { self.init(traces, waar: 0, winnaar: -1) }

    /// The traces where nothing holds, with the rules that hold all the same, and the one that won.
    init(_ nothing: [Spoor], waar: UInt64, winnaar: Int) {
      basis = nothing
      self.waar = waar
      self.winnaar = winnaar
    }

    /// The place of the first rule.
    public var startIndex: Int { 0 }
    /// Past the last rule.
    public var endIndex: Int { basis.count }

    /// How the rule at a place of the policy fared.
    public subscript(place: Int) -> Spoor {
      var trace = basis[place]
      if waar >> UInt64(place) & 1 == 1 { trace.lot = place == winnaar ? .won : .verloor }
      return trace
    }

    /// The same traces, however they are kept.
    public static func == (left: Sporen, right: Sporen) -> Bool { left.elementsEqual(right) }
  }
}
