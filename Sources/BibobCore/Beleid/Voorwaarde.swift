/// A condition of a policy rule: a tree of comparisons over facts, each true, false or unknown.
public indirect enum Voorwaarde: Sendable, Hashable {
  /// Every part holds; without parts it always holds.
  case alle([Voorwaarde])
  /// At least one part holds.
  case eenVan([Voorwaarde])
  /// The part does not hold.
  case niet(Voorwaarde)
  /// One of the codes of the fact is one of these.
  case heeft(feit: String, woorden: [String])
  /// One of the codes of the fact is on a list of the policy, directly or as a synonym.
  case opLijst(feit: String, lijst: String)
  /// The answer is yes.
  case waar(feit: String)
  /// The fact is known.
  case bekend(feit: String)
  /// The amount compares with a limit of the same basis.
  case bedrag(feit: String, Vergelijking, Bedraggrens)
  /// The number compares with a limit.
  case getal(feit: String, Vergelijking, Int)
  /// The day lies at most this long before the reference date, and not after it.
  case binnen(feit: String, Termijnduur)
  /// The day compares with another.
  case datum(feit: String, Vergelijking, CivilDate)
  /// At least `minstens` indicators of the list are established, from at least `groepen` groups.
  case telling(lijst: String, minstens: Int, groepen: Int)
  /// At least this many heavy indicators of the list are established.
  case zware(lijst: String, minstens: Int)
  /// The amount together with that of the cases that belong with it compares with a limit.
  case som(feit: String, Vergelijking, Bedraggrens)
  /// Somebody in the case with one of these roles (of any role when none is named) is so.
  case iemand(rollen: [String], Voorwaarde)
  /// The place lies in an area of the policy.
  case inGebied(String)
  /// A person judges, and answers a question.
  case oordeel(feit: String)

  /// How two values compare.
  public enum Vergelijking: String, Sendable, CaseIterable {
    case minstens, meerDan = "meer-dan", hoogstens, minderDan = "minder-dan", gelijk

    func geldt<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
      switch self {
      case .minstens: left >= right
      case .meerDan: left > right
      case .hoogstens: left <= right
      case .minderDan: left < right
      case .gelijk: left == right
      }
    }

    /// In words.
    public var tekst: String {
      switch self {
      case .minstens: "ten minste"
      case .meerDan: "meer dan"
      case .hoogstens: "ten hoogste"
      case .minderDan: "minder dan"
      case .gelijk: "precies"
      }
    }
  }

  /// A limit in money with its basis. Where the policy says nothing of the basis, every basis will do.
  public struct Bedraggrens: Sendable, Hashable {
    /// Cents.
    public var centen: Int64
    /// The kind of sum that is meant; empty for any.
    public var soort: String
    /// With or without value added tax; nil when the policy does not say.
    public var btw: Bedrag.BTW?
    /// Who must have set it; nil when the policy does not say.
    public var bepaaldDoor: Bedrag.Bron?
    /// Whether amounts per period are compared by the year.
    public var perJaar: Bool

    /// A limit with its basis.
    public init(
      centen: Int64, soort: String = "", btw: Bedrag.BTW? = nil, bepaaldDoor: Bedrag.Bron? = nil,
      perJaar: Bool = false
    ) {
      self.centen = centen
      self.soort = soort
      self.btw = btw
      self.bepaaldDoor = bepaaldDoor
      self.perJaar = perJaar
    }
  }

  /// The facts that the condition looks at, each once, in order.
  public var feiten: [String] {
    var seen: Set<String> = []
    return alleFeiten.filter { seen.insert($0).inserted }
  }

  private var alleFeiten: [String] {
    switch self {
    case .alle(let parts), .eenVan(let parts): parts.flatMap(\.alleFeiten)
    case .niet(let part): part.alleFeiten
    case .heeft(let feit, _), .opLijst(let feit, _), .waar(let feit), .bekend(let feit),
      .bedrag(let feit, _, _),
      .getal(let feit, _, _), .binnen(let feit, _), .datum(let feit, _, _), .oordeel(let feit):
      [feit]
    case .telling(let lijst, _, _), .zware(let lijst, _): ["indicatoren:\(lijst)"]
    case .som(let feit, _, _): [feit, Feiten.samenhang]
    case .iemand: [Feiten.personen, Feiten.personenVolledig]
    case .inGebied: ["postcode", "straat", "ligging"]
    }
  }
}
