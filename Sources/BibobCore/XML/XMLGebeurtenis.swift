/// What a stream of XML tells, in document order.
public enum XMLGebeurtenis: Sendable, Equatable {
  /// A start tag. The number counts the start tags of the document from 0.
  case begin(naam: String, attributen: [XMLAttribuut], nummer: Int)
  /// All text between two tags, comments left out.
  case tekst(String)
  /// An end tag.
  case einde(naam: String)
}

/// An attribute by its local name.
public struct XMLAttribuut: Sendable, Equatable {
  /// The name without a prefix.
  public var naam: String
  /// The value, entities resolved.
  public var waarde: String

  /// A name with a value.
  public init(naam: String, waarde: String) {
    self.naam = naam
    self.waarde = waarde
  }
}
