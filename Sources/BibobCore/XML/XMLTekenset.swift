/// How the bytes of a file become characters.
enum XMLTekenset: Equatable {
  case utf8, utf16groot, utf16klein, latin1

  /// The encoding by byte order mark and declaration, and how many bytes the mark takes.
  static func bepaal(_ begin: ArraySlice<UInt8>) throws(XMLVondst) -> (XMLTekenset, merk: Int) {
    if begin.isEmpty {
      throw XMLVondst(plaats: nil, tekst: "Het bestand is leeg.", advies: "Geef een XML-bestand.")
    }
    let (soort, merk) = try merkteken(begin)
    guard soort == nil || soort == .utf8 else {
      return (try utf16(soort, gemeld: melding(begin.dropFirst(merk).filter { $0 != 0 }[...])), merk)
    }
    let gemeld = melding(begin.dropFirst(merk))
    switch gemeld?.uppercased() {
    case nil, "UTF-8", "UTF8", "US-ASCII", "ASCII": return (.utf8, merk)
    case "ISO-8859-1", "LATIN1", "LATIN-1", "ISO8859-1", "ISO_8859-1":
      guard merk == 0 else { throw strijdig("ISO-8859-1", "UTF-8") }
      return (.latin1, merk)
    case "UTF-16", "UTF-16LE", "UTF-16BE":
      throw strijdig("UTF-16", merk == 0 ? "een andere tekenset" : "UTF-8")
    default:
      throw XMLVondst(
        plaats: nil, tekst: "De tekenset in de XML-declaratie wordt niet gelezen.",
        advies: "Bewaar het bestand als UTF-8 met encoding=\"UTF-8\".")
    }
  }

  private static func merkteken(_ begin: ArraySlice<UInt8>) throws(XMLVondst) -> (XMLTekenset?, Int) {
    let kop = Array(begin.prefix(4))
    switch kop {
    case [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]:
      throw XMLVondst(
        plaats: nil, tekst: "Het bestand is geschreven in UTF-32.", advies: "Bewaar het als UTF-8.")
    default: break
    }
    if kop.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if kop.starts(with: [0xFE, 0xFF]) { return (.utf16groot, 2) }
    if kop.starts(with: [0xFF, 0xFE]) { return (.utf16klein, 2) }
    guard !kop.starts(with: [0, 0x3C]), !kop.starts(with: [0x3C, 0]) else {
      throw XMLVondst(
        plaats: nil, tekst: "Het bestand lijkt UTF-16 zonder byte order mark.",
        advies: "Bewaar het als UTF-8.")
    }
    return (nil, 0)
  }

  private static func utf16(
    _ soort: XMLTekenset?, gemeld: String?
  ) throws(XMLVondst) -> XMLTekenset {
    switch gemeld?.uppercased() {
    case nil, "UTF-16", "UTF-16LE", "UTF-16BE": return soort ?? .utf8
    default: throw strijdig("een andere tekenset", "UTF-16")
    }
  }

  private static func strijdig(_ gemeld: String, _ echt: String) -> XMLVondst {
    XMLVondst(
      plaats: nil, tekst: "De XML-declaratie noemt \(gemeld), maar het bestand is geschreven in \(echt).",
      advies: "Bewaar het bestand als UTF-8 met encoding=\"UTF-8\".")
  }

  /// The encoding that the XML declaration names; nil without one.
  private static func melding(_ begin: ArraySlice<UInt8>) -> String? {
    guard begin.starts(with: Array("<?xml".utf8)), let einde = begin.firstIndex(of: 0x3E) else { return nil }
    let kop = String(decoding: begin[..<einde], as: UTF8.self)
    var rest = Substring(kop)
    let zoek = "encoding"
    while let eerste = rest.first, !rest.hasPrefix(zoek) {
      _ = eerste
      rest = rest.dropFirst()
    }
    rest = rest.dropFirst(zoek.count).drop { $0 == " " || $0 == "=" || $0.isWhitespace }
    guard let teken = rest.first, teken == "\"" || teken == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != teken })
  }
}
