/// A value of a JSON document (RFC 8259), exactly as it was written: numbers keep their digits, and every value
/// knows where it begins.
public struct JSONTak: Sendable, Equatable {
  /// What the value is.
  public enum Inhoud: Sendable, Equatable {
    case niets
    case jaNee(Bool)
    /// A number as written.
    case getal(String)
    case tekst(String)
    case lijst([JSONTak])
    /// Members in the order in which they were written; no name occurs twice.
    case object([Lid])
  }

  /// A member of an object.
  public struct Lid: Sendable, Equatable {
    /// The name.
    public let naam: String
    /// The value.
    public let waarde: JSONTak
  }

  /// What the value is.
  public let inhoud: Inhoud
  /// The byte in the document at which the value begins.
  let plaats: Int

  /// The member of an object with this name; nil for any other value.
  public subscript(naam: String) -> JSONTak? { leden.first { $0.naam == naam }?.waarde }

  /// The members of an object; none for any other value.
  public var leden: [Lid] {
    if case .object(let leden) = inhoud { leden } else { [] }
  }

  /// The elements of an array; none for any other value.
  public var lijst: [JSONTak] {
    if case .lijst(let takken) = inhoud { takken } else { [] }
  }

  /// The text of a string; nil for any other value.
  public var tekst: String? {
    if case .tekst(let tekst) = inhoud { tekst } else { nil }
  }

  /// The number, if it is a whole one; nil for any other value.
  public var heelGetal: Int? {
    if case .getal(let cijfers) = inhoud { Int(cijfers) } else { nil }
  }
}

/// How much of a JSON document is taken in; past a limit it is refused.
public struct JSONGrenzen: Sendable, Equatable {
  /// Bytes of the document.
  public var bytes: Int
  /// Values within values.
  public var diepte: Int
  /// Values in all.
  public var waarden: Int

  /// Limits; the defaults are those of an answer of a register: 16 MiB, 32 levels, 500,000 values.
  public init(bytes: Int = 16 << 20, diepte: Int = 32, waarden: Int = 500_000) {
    self.bytes = bytes
    self.diepte = diepte
    self.waarden = waarden
  }
}
