/// Writes an indented XML document as UTF-8. Names come from the program; texts are escaped, and a character that
/// no XML document may hold becomes U+FFFD (callers check before: see ``AanvraagSchrijver``).
struct XMLSchrijver {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var inspringing = 0

  /// An element with elements in it.
  mutating func element(
    _ naam: String, _ attributen: [(String, String)] = [], _ inhoud: (inout XMLSchrijver) -> Void
  ) {
    open(naam, attributen)
    inhoud(&self)
    sluit(naam)
  }

  /// The start of an element that ``sluit(_:)`` ends: for documents that are written in pieces.
  mutating func open(_ naam: String, _ attributen: [(String, String)] = []) {
    regel("<\(naam)\(Self.attributen(attributen))>")
    inspringing += 1
  }

  /// The end of an element.
  mutating func sluit(_ naam: String) {
    inspringing -= 1
    regel("</\(naam)>")
  }

  /// An element without content.
  mutating func leeg(_ naam: String, _ attributen: [(String, String)]) {
    regel("<\(naam)\(Self.attributen(attributen))/>")
  }

  /// What was written since the last time.
  mutating func neem() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// An element with text in it.
  mutating func tekst(_ naam: String, _ tekst: String, _ attributen: [(String, String)] = []) {
    regel("<\(naam)\(Self.attributen(attributen))>\(Self.veilig(tekst))</\(naam)>")
  }

  /// An element with text in it, left out when the text is empty.
  mutating func gevuld(_ naam: String, _ tekst: String?) {
    if let tekst, !tekst.isEmpty { self.tekst(naam, tekst) }
  }

  private mutating func regel(_ tekst: String) {
    bytes += repeatElement(0x20, count: 2 * inspringing)
    bytes += tekst.utf8
    bytes.append(0x0A)
  }

  private static func attributen(_ paren: [(String, String)]) -> String {
    paren.map { " \($0.0)=\"\(veilig($0.1))\"" }.joined()
  }

  static func veilig(_ tekst: String) -> String {
    let gewoon = tekst.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 && $0 != 0xEF
    }
    if gewoon { return tekst }
    var uit = String.UnicodeScalarView()
    for teken in tekst.unicodeScalars {
      switch teken {
      case "&": uit.append(contentsOf: "&amp;".unicodeScalars)
      case "<": uit.append(contentsOf: "&lt;".unicodeScalars)
      case ">": uit.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": uit.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": uit.append(contentsOf: "&#\(teken.value);".unicodeScalars)
      default: uit.append(XMLTeken.mag(teken) ? teken : "\u{FFFD}")
      }
    }
    return String(uit)
  }
}
