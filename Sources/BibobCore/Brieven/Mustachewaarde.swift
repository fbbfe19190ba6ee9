/// A value that fills a template.
public enum Mustachewaarde: Sendable, Hashable {
  /// A text; an empty one is false.
  case tekst(String)
  /// Whether something is so.
  case ja(Bool)
  /// Values; an empty list is false.
  case lijst([Mustachewaarde])
  /// Values by name.
  case object([String: Mustachewaarde])
  /// A known name without a value; false. What to do about it, a Dutch sentence, or empty.
  case leeg(doen: String)

  /// Whether a section over it is shown (Mustache: not false, not an empty list).
  var isWaar: Bool {
    switch self {
    case .tekst(let text): !text.isEmpty
    case .ja(let value): value
    case .lijst(let values): !values.isEmpty
    case .object: true
    case .leeg: false
    }
  }
}

/// Values by name, the innermost first; how Mustache looks names up.
struct Mustachestapel {
  private(set) var lagen: [Mustachewaarde]
  private let heleNamen: Bool

  /// With `heleNamen` a name with dots may be a name as a whole, as the fields of letters are; the specification
  /// knows no such names.
  init(_ waarde: Mustachewaarde, heleNamen: Bool = false) {
    lagen = [waarde]
    self.heleNamen = heleNamen
  }

  mutating func op(_ waarde: Mustachewaarde) { lagen.append(waarde) }
  mutating func af() { lagen.removeLast() }

  /// The value of a dotted name, or of `.`; nil when there is none. Only the first part is looked for in outer
  /// layers: `a.b` means the `b` of the innermost `a`.
  func waarde(_ naam: Mustachenaam) -> Mustachewaarde? {
    if naam.isZelf { return lagen.last }
    for index in lagen.indices.reversed() {
      guard case .object(let velden) = lagen[index] else { continue }
      if heleNamen || naam.delen.count == 1, let found = velden[naam.tekst] { return found }
      guard naam.delen.count > 1, var found = velden[naam.delen[0]] else { continue }
      for deel in naam.delen.dropFirst() {
        guard case .object(let inner) = found, let next = inner[deel] else { return nil }
        found = next
      }
      return found
    }
    return nil
  }
}

/// A name in a tag: `betrokkene.naam`, or `.`.
struct Mustachenaam: Sendable, Hashable {
  let tekst: String
  let delen: [String]
  let isZelf: Bool

  init(_ tekst: String) {
    self.tekst = tekst
    delen = tekst.split(separator: ".").map(String.init)
    isZelf = tekst == "."
  }
}
