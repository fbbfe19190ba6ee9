/// How the letters of a body look, and what it always says of itself.
///
/// Comes from a small file `huisstijl` of lines `naam = waarde`; `#` begins a remark. What the file does not say
/// is as here. Colours are six hexadecimal digits and must stand out against white (contrast of at least 4.5).
public struct Huisstijl: Sendable, Hashable {
  /// A line of the file.
  public enum Sleutel: String, Sendable, CaseIterable {
    case naam, postadres, bezoekadres, telefoon, email, website, plaats
    case logo
    case logotekst
    case logobreedte
    case lettertype
    case kleur
    case behandelaar
    case ondertekenaar
    case functie
    case mandaat
    case lbbAdres = "lbb-adres"
    case bezwaaradres
    case bezwaarsite
    case rechtbank
    case rechtbankadres
    case termijn = "reactietermijn"

    /// What the line is for, in Dutch.
    public var uitleg: String {
      switch self {
      case .naam: "naam van de gemeente, zoals hij op de brief staat"
      case .postadres: "postadres, delen gescheiden door een puntkomma"
      case .bezoekadres: "bezoekadres, delen gescheiden door een puntkomma"
      case .telefoon: "telefoonnummer"
      case .email: "e-mailadres voor vragen"
      case .website: "webadres"
      case .plaats: "plaats van ondertekening"
      case .logo: "bestand met het logo (PNG of JPEG), in dezelfde map"
      case .logotekst: "wat het logo toont, voor wie het niet ziet"
      case .logobreedte: "breedte van het logo in millimeter"
      case .lettertype: "lettertype van de tekst"
      case .kleur: "kleur van koppen en lijnen, zes cijfers zoals 154273"
      case .behandelaar: "wie de zaak behandelt, voor vragen"
      case .ondertekenaar: "naam van wie ondertekent"
      case .functie: "functie van wie ondertekent"
      case .mandaat: "besluit waarbij mandaat is gegeven, als namens het orgaan wordt getekend"
      case .lbbAdres: "adres van het Landelijk Bureau Bibob, delen gescheiden door een puntkomma"
      case .bezwaaradres: "adres voor bezwaarschriften, delen gescheiden door een puntkomma"
      case .bezwaarsite: "webadres om digitaal bezwaar te maken"
      case .rechtbank: "bevoegde rechtbank"
      case .rechtbankadres: "adres van de rechtbank, delen gescheiden door een puntkomma"
      case .termijn: "hoeveel werkdagen betrokkene heeft om te bellen over de brief"
      }
    }
  }

  /// What the file said.
  public private(set) var waarden: [Sleutel: String] = [:]
  /// The logo; nil when there is none.
  public private(set) var logo: Beeld?

  /// An image: PNG or JPEG.
  public struct Beeld: Sendable, Hashable {
    /// The bytes of the file.
    public let bytes: [UInt8]
    let type: String
    /// Height divided by width, in thousandths.
    let verhouding: Int

    /// Reads the head of a PNG or JPEG; nil for anything else, or for more than 1 MiB.
    public init?(_ bytes: [UInt8]) {
      guard bytes.count <= 1 << 20, let (type, width, height) = Beeldkop.lees(bytes), width > 0, height > 0
      else {
        return nil
      }
      self.bytes = bytes
      self.type = type
      verhouding = height * 1000 / width
    }
  }

  /// The plain look.
  public init() {}

  /// Reads the file.
  /// - Throws: ``InvoerFout`` with every finding.
  public init(_ tekst: String, bestand: String, logo bytes: [UInt8]? = nil) throws(InvoerFout) {
    var bevindingen: [Bevinding] = []
    for (index, line) in tekst.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = String(line).samengevouwen
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      if let (tekst, advies) = neem(text) {
        bevindingen.append(
          Bevinding(regel: index + 1, kolom: 1, bronregel: text, tekst: tekst, advies: advies))
      }
    }
    if let bytes {
      logo = Beeld(bytes)
      if logo == nil {
        bevindingen.append(
          Bevinding(
            tekst: "Het logo is geen PNG of JPEG van ten hoogste 1 MiB.", advies: "Kies een ander bestand."))
      }
    }
    guard bevindingen.isEmpty else { throw InvoerFout(bestand: bestand, bevindingen: bevindingen) }
  }

  /// Takes in a line; what is wrong with it, and what to do.
  private mutating func neem(_ regel: String) -> (String, String)? {
    let parts = regel.split(separator: "=", maxSplits: 1).map { String($0).samengevouwen }
    guard parts.count == 2, !parts[1].isEmpty else {
      return ("Deze regel is geen ‘naam = waarde’.", "Schrijf bijvoorbeeld: plaats = Voorbeeldstad")
    }
    guard let sleutel = Sleutel(rawValue: parts[0]) else {
      let names = Sleutel.allCases.map(\.rawValue)
      let near = Suggestie.nearest(to: parts[0], in: names)
      return (
        "‘\(parts[0])’ is geen onderdeel van de huisstijl.",
        near.map { "Bedoelt u ‘\($0)’?" } ?? "Kies uit: \(names.joined(separator: ", "))."
      )
    }
    guard waarden[sleutel] == nil else {
      return ("‘\(parts[0])’ staat hier voor de tweede keer.", "Laat er één staan.")
    }
    switch sleutel {
    case .kleur where !Self.isKleur(parts[1]):
      return (
        "‘\(parts[1])’ is geen kleur die leesbaar is op wit.", "Geef zes hexadecimale cijfers, donker genoeg."
      )
    case .logobreedte, .termijn:
      guard let number = Int(parts[1]), (1...120).contains(number) else {
        return ("‘\(parts[1])’ is geen getal van 1 tot en met 120.", "Geef een heel getal.")
      }
    case .lettertype where parts[1].contains(where: { "\"'<>;{}\\".contains($0) }):
      return ("Dit is geen naam van een lettertype.", "Geef alleen de naam, zoals Arial.")
    default: break
    }
    waarden[sleutel] = parts[1]
    return nil
  }

  /// What the file says of something; nil when it is silent.
  public subscript(_ sleutel: Sleutel) -> String? { waarden[sleutel] }

  /// The parts of a value, as lines of an address.
  func delen(_ sleutel: Sleutel) -> [String] {
    (waarden[sleutel] ?? "").split(separator: ";").map { String($0).samengevouwen }.filter { !$0.isEmpty }
  }

  var kleur: String { waarden[.kleur] ?? "154273" }
  var lettertype: String { waarden[.lettertype] ?? "Arial" }
  /// In millimetres.
  var logobreedte: Int { waarden[.logobreedte].flatMap { Int($0) } ?? 50 }

  /// The lines of the file in a fixed order, for keeping.
  var tekst: String {
    Sleutel.allCases.compactMap { key in waarden[key].map { "\(key.rawValue) = \($0)\n" } }.joined()
  }

  /// Six hexadecimal digits with a contrast to white of at least 4.5 (WCAG 2.2, 1.4.3).
  static func isKleur(_ tekst: String) -> Bool {
    guard tekst.utf8.count == 6, let value = UInt32(tekst, radix: 16) else { return false }
    func linear(_ shift: UInt32) -> Double {
      let part = Double(value >> shift & 0xFF) / 255
      // (x + 0.055)/1.055 to the power 2.4, close enough by x^2.2 and without a library of mathematics.
      return part * part * (0.8 + 0.2 * part)
    }
    let light = 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    return 1.05 / (light + 0.05) >= 4.5
  }
}

/// The size of an image by the head of its file.
private enum Beeldkop {
  static func lees(_ bytes: [UInt8]) -> (type: String, width: Int, height: Int)? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count > 24 {
      return ("png", getal(bytes, 16, 4), getal(bytes, 20, 4))
    }
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return ("jpeg", getal(bytes, place + 7, 2), getal(bytes, place + 5, 2))
      }
      place += 2 + max(2, getal(bytes, place + 2, 2))
    }
    return nil
  }

  private static func getal(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }
}
