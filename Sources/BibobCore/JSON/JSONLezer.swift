/// Reads JSON by the letter of RFC 8259; stops at the first thing that is wrong.
struct JSONLezer {
  private let bytes: [UInt8]
  private let grenzen: JSONGrenzen
  private var plaats = 0
  private var diepte = 0
  private var aantal = 0

  init(bytes: [UInt8], grenzen: JSONGrenzen) {
    self.bytes = bytes
    self.grenzen = grenzen
  }

  /// One value with nothing but white space around it. A byte order mark is passed over.
  mutating func document() throws(JSONGebrek) -> JSONTak {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { plaats = 3 }
    let tak = try waarde()
    wit()
    guard plaats == bytes.count else {
      throw gebrek("Er staat nog iets achter het einde van het document.", "Geef één antwoord per bestand.")
    }
    return tak
  }

  private mutating func waarde() throws(JSONGebrek) -> JSONTak {
    wit()
    let begin = plaats
    aantal += 1
    guard aantal <= grenzen.waarden else {
      throw gebrek("Er staan meer dan \(grenzen.waarden) waarden in.", "Geef één antwoord van het register.")
    }
    guard let byte = volgende else { throw gebrek("Het bestand houdt te vroeg op.", Self.afgekapt) }
    let inhoud: JSONTak.Inhoud
    switch byte {
    case UInt8(ascii: "{"): inhoud = .object(try object())
    case UInt8(ascii: "["): inhoud = .lijst(try lijst())
    case UInt8(ascii: "\""): inhoud = .tekst(try tekst())
    case UInt8(ascii: "-"), 0x30...0x39: inhoud = .getal(try getal())
    default: inhoud = try woord()
    }
    return JSONTak(inhoud: inhoud, plaats: begin)
  }

  private mutating func woord() throws(JSONGebrek) -> JSONTak.Inhoud {
    if neem("true") { return .jaNee(true) }
    if neem("false") { return .jaNee(false) }
    if neem("null") { return .niets }
    throw gebrek("Hier begint geen waarde van JSON.", "Verwacht een tekst, getal, lijst of object.")
  }

  private mutating func object() throws(JSONGebrek) -> [JSONTak.Lid] {
    var leden: [JSONTak.Lid] = []
    var namen: Set<String> = []
    try omsloten(UInt8(ascii: "}")) { lezer throws(JSONGebrek) in
      lezer.wit()
      let begin = lezer.plaats
      guard lezer.volgende == UInt8(ascii: "\"") else {
        throw lezer.gebrek("Hier hoort een naam tussen aanhalingstekens.", Self.afgekapt)
      }
      let naam = try lezer.tekst()
      guard namen.insert(naam).inserted else {
        throw JSONGebrek(
          plaats: begin, tekst: "Deze naam staat twee keer in hetzelfde object.",
          advies: "Vraag het antwoord opnieuw op: welke van de twee geldt, is niet te zeggen.")
      }
      lezer.wit()
      guard lezer.neem(":") else { throw lezer.gebrek("Hier hoort een dubbele punt.", Self.afgekapt) }
      leden.append(JSONTak.Lid(naam: naam, waarde: try lezer.waarde()))
    }
    return leden
  }

  private mutating func lijst() throws(JSONGebrek) -> [JSONTak] {
    var takken: [JSONTak] = []
    try omsloten(UInt8(ascii: "]")) { lezer throws(JSONGebrek) in takken.append(try lezer.waarde()) }
    return takken
  }

  /// Elements with commas between them, up to the closing sign.
  private mutating func omsloten(
    _ einde: UInt8, _ element: (inout JSONLezer) throws(JSONGebrek) -> Void
  ) throws(JSONGebrek) {
    diepte += 1
    defer { diepte -= 1 }
    guard diepte <= grenzen.diepte else {
      throw gebrek("De waarden staan dieper dan \(grenzen.diepte) lagen in elkaar.", Self.afgekapt)
    }
    plaats += 1
    wit()
    if volgende == einde {
      plaats += 1
      return
    }
    while true {
      try element(&self)
      wit()
      guard let byte = volgende else { throw gebrek("Het bestand houdt te vroeg op.", Self.afgekapt) }
      plaats += 1
      if byte == einde { return }
      guard byte == UInt8(ascii: ",") else {
        plaats -= 1
        throw gebrek("Hier hoort een komma of het einde van de lijst.", Self.afgekapt)
      }
    }
  }

  /// The digits as written (RFC 8259 section 6).
  private mutating func getal() throws(JSONGebrek) -> String {
    let begin = plaats
    _ = neem("-")
    if !neem("0") { try cijfers() }
    if neem(".") { try cijfers() }
    if neem("e") || neem("E") {
      if !neem("+") { _ = neem("-") }
      try cijfers()
    }
    return String(decoding: bytes[begin..<plaats], as: UTF8.self)
  }

  private mutating func cijfers() throws(JSONGebrek) {
    let begin = plaats
    while let byte = volgende, (0x30...0x39).contains(byte) { plaats += 1 }
    guard plaats > begin else { throw gebrek("Hier hoort een cijfer.", Self.afgekapt) }
  }

  private mutating func tekst() throws(JSONGebrek) -> String {
    let begin = plaats
    plaats += 1
    var inhoud: [UInt8] = []
    while let byte = volgende {
      switch byte {
      case UInt8(ascii: "\""):
        plaats += 1
        if let tekst = String(validating: inhoud, as: UTF8.self) { return tekst }
        throw JSONGebrek(
          plaats: begin, tekst: "Deze tekst is geen geldige UTF-8.", advies: "Vraag het antwoord opnieuw op.")
      case UInt8(ascii: "\\"):
        plaats += 1
        inhoud += try ontsnapt()
      case 0..<0x20: throw gebrek("Een stuurteken midden in een tekst.", Self.afgekapt)
      default:
        inhoud.append(byte)
        plaats += 1
      }
    }
    throw JSONGebrek(plaats: begin, tekst: "Deze tekst wordt niet gesloten.", advies: Self.afgekapt)
  }

  /// What stands behind a backslash (RFC 8259 section 7).
  private mutating func ontsnapt() throws(JSONGebrek) -> [UInt8] {
    let begin = plaats
    guard let letter = volgende else { throw gebrek("Het bestand houdt te vroeg op.", Self.afgekapt) }
    plaats += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): break
    default:
      throw JSONGebrek(plaats: begin, tekst: "Onbekend teken achter een backslash.", advies: Self.afgekapt)
    }
    var code = UInt32(try vierCijfers())
    if (0xD800..<0xDC00).contains(code), neem("\\u") {
      let laag = UInt32(try vierCijfers())
      if (0xDC00..<0xE000).contains(laag) { code = 0x10000 + (code - 0xD800) << 10 + (laag - 0xDC00) }
    }
    guard let teken = Unicode.Scalar(code) else {
      throw JSONGebrek(plaats: begin, tekst: "Een half teken van UTF-16.", advies: Self.afgekapt)
    }
    return Array(String(teken).utf8)
  }

  private mutating func vierCijfers() throws(JSONGebrek) -> UInt16 {
    let digits = bytes[plaats...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let code = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw gebrek("Achter \\u horen vier hexadecimale cijfers.", Self.afgekapt) }
    plaats += 4
    return code
  }

  private var volgende: UInt8? { plaats < bytes.count ? bytes[plaats] : nil }

  private mutating func wit() {
    while let byte = volgende, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { plaats += 1 }
  }

  private mutating func neem(_ tekst: StaticString) -> Bool {
    let found = tekst.withUTF8Buffer { bytes[plaats...].starts(with: $0) }
    if found { plaats += tekst.utf8CodeUnitCount }
    return found
  }

  private func gebrek(_ tekst: String, _ advies: String) -> JSONGebrek {
    JSONGebrek(plaats: plaats, tekst: tekst, advies: advies)
  }

  private static let afgekapt = "Het bestand is beschadigd of afgekapt; vraag het antwoord opnieuw op."
}
