/// Where a document comes from.
public enum XMLHerkomst: Sendable {
  /// A regular file.
  case pad(String)
  /// Memory; the name stands in the findings.
  case bytes([UInt8], naam: String)
  /// An open descriptor, read to its end and left open: standard input, a pipe.
  case fd(Int32, naam: String)

  /// The name in findings.
  public var naam: String {
    switch self {
    case .pad(let pad): pad
    case .bytes(_, let naam), .fd(_, let naam): naam
    }
  }
}
