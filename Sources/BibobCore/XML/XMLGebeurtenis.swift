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

/// Gets what a stream of XML tells, in document order, while it is read. What is handed over in pointers holds during
/// the call alone.
protocol XMLOntvanger: AnyObject {
  /// A start tag. The number counts the start tags of the document from 0.
  func begin(_ naam: String, _ attributen: XMLMerkattributen, nummer: Int) throws
  /// All text between two tags, comments left out.
  func tekst(_ bytes: UnsafeBufferPointer<UInt8>) throws
  /// An end tag.
  func einde(_ naam: String) throws
  /// Nothing was found wrong with what was told so far.
  func schoonStuk() throws
}

/// Makes events of what it gets.
final class XMLVerteller: XMLOntvanger {
  private let vertel: (XMLGebeurtenis) -> Void

  init(_ vertel: @escaping (XMLGebeurtenis) -> Void) { self.vertel = vertel }

  func begin(_ naam: String, _ attributen: XMLMerkattributen, nummer: Int) {
    vertel(.begin(naam: naam, attributen: attributen.alle, nummer: nummer))
  }

  func tekst(_ bytes: UnsafeBufferPointer<UInt8>) { vertel(.tekst(String(decoding: bytes, as: UTF8.self))) }

  func einde(_ naam: String) { vertel(.einde(naam: naam)) }

  func schoonStuk() {}
}
