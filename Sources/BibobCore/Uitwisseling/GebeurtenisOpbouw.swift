/// Writes events as the store keeps them, straight out of their elements: first the tag of an event, then field by field.
/// One after the other, in the same memory. What does not satisfy the schema may come out wrong, until the schema says so.
struct GebeurtenisOpbouw {
  /// The number of the tag, for what is wrong with the event as a whole; nil when no event is being read.
  private(set) var nummer: Int?
  /// The place in the dossier.
  private(set) var volgnummer = 0
  /// The print that the document gives.
  private(set) var afdruk = SHA256.Digest()
  private var stap = Stap.openen
  private var datum = CivilDate(days: 0)
  private var vastgelegd = Moment(milliseconden: 0, dag: CivilDate(days: 0))
  private var door: [UInt8] = []
  /// The fields so far, and their values.
  private var velden: [Veld] = []
  private var waarden = ByteSchrijver(reserving: 256)
  /// The field of one value that is being read.
  private var enkel: Enkelveld?
  private var tekst: [UInt8] = []

  /// A field that holds one value and no elements.
  private struct Enkelveld {
    enum Soort { case tekst, base64, datum, duur, getal }

    let soort: Soort
    let nummer: Int
  }

  /// Begins with the tag of an event.
  mutating func begin(_ attributen: XMLMerkattributen, nummer: Int) throws(XMLBezwaar) {
    func tekst(_ naam: StaticString) -> String {
      attributen.ruw(naam).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    guard let stap = Stap.perNaam[tekst("stap")] else {
      throw .bij(nummer, "Deze stap kent deze versie van bibob niet.", "Werk bibob bij.")
    }
    guard let place = Int(tekst("nr")), let datum = attributen.ruw("datum").flatMap(CivilDate.init(utf8:)),
      let dag = attributen.ruw("dag").flatMap(CivilDate.init(utf8:)), let moment = Int64(tekst("moment")),
      let afdruk = attributen.ruw("afdruk").flatMap(SHA256.Digest.init(hex:))
    else { throw .bij(nummer, "Een nummer, dag of afdruk van deze gebeurtenis bestaat niet.") }
    self.nummer = nummer
    volgnummer = place
    self.afdruk = afdruk
    self.stap = stap
    self.datum = datum
    vastgelegd = Moment(milliseconden: moment, dag: dag)
    door.removeAll(keepingCapacity: true)
    if let who = attributen.ruw("door") { door += XMLMerkattributen.ontdubbeld(who) }
    velden.removeAll(keepingCapacity: true)
    waarden.wis()
    enkel = nil
  }

  // MARK: Fields

  /// Begins a field of one value; false when the element is no such field.
  mutating func begin(
    veld naam: String, _ attributen: XMLMerkattributen, nummer: Int
  ) throws(XMLBezwaar) -> Bool {
    guard self.nummer != nil else { return false }
    let soort: Enkelveld.Soort
    switch naam {
    case "tekst":
      // There is one form beside the plain one, whatever white space stands around its name.
      soort = attributen.ruw("vorm") == nil ? .tekst : .base64
    case "datum": soort = .datum
    case "duur": soort = .duur
    case "getal": soort = .getal
    default: return false
    }
    try begin(veld: attributen.ruw("veld").map { String(decoding: $0, as: UTF8.self) } ?? "", nummer)
    enkel = Enkelveld(soort: soort, nummer: nummer)
    tekst.removeAll(keepingCapacity: true)
    return true
  }

  /// Takes in text; false when no field of one value is being read.
  mutating func neem(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard enkel != nil else { return false }
    tekst.append(contentsOf: bytes)
    return true
  }

  /// Ends a field of one value; false when none is being read.
  mutating func sluitVeld() throws(XMLBezwaar) -> Bool {
    guard let veld = enkel else { return false }
    enkel = nil
    guard schrijf(veld.soort) else { throw .bij(veld.nummer, GebeurtenisOpbouw.onleesbaar) }
    return true
  }

  /// Takes in any other field, whole.
  mutating func neem(_ tak: XMLTak) throws(XMLBezwaar) {
    try begin(veld: tak.attributen.first { $0.naam == "veld" }?.waarde ?? "", tak.nummer)
    guard let waarde = GebeurtenisOpbouw.waarde(tak) else {
      throw .bij(tak.nummer, GebeurtenisOpbouw.onleesbaar)
    }
    waarden.waarde(waarde)
  }

  private static let onleesbaar = "De waarde van dit veld is niet te lezen."

  private mutating func begin(veld naam: String, _ nummer: Int) throws(XMLBezwaar) {
    guard let veld = Veld.perNaam[naam] else {
      throw .bij(nummer, "Dit veld kent deze versie van bibob niet.", "Werk bibob bij.")
    }
    guard !velden.contains(veld) else {
      throw .bij(nummer, "Dit veld staat twee keer in de gebeurtenis.")
    }
    velden.append(veld)
    waarden.text(naam)
  }

  /// Writes the value that the text of a field stands for; false when it stands for none.
  private mutating func schrijf(_ soort: Enkelveld.Soort) -> Bool {
    func text() -> String { String(decoding: tekst, as: UTF8.self) }
    switch soort {
    case .tekst:
      waarden.byte(0)
      tekst.withUnsafeBufferPointer { waarden.text($0) }
    case .base64:
      guard let plain = GebeurtenisOpbouw.ontcijferd(text()) else { return false }
      waarden.waarde(.tekst(plain))
    case .datum:
      guard let datum = CivilDate(text().samengevouwen) else { return false }
      waarden.waarde(.datum(datum))
    case .duur:
      guard let duur = Termijnduur(text().samengevouwen) else { return false }
      waarden.waarde(.duur(duur))
    case .getal:
      guard let getal = Int(text().samengevouwen) else { return false }
      waarden.waarde(.getal(getal))
    }
    return true
  }

  private static func waarde(_ tak: XMLTak) -> Waarde? {
    switch tak.naam {
    case "lijst": lijst(tak)
    case "opening": tak.takken.first.flatMap(aanvraag).map { .aanvraag($0) }
    default: nil
    }
  }

  private static func lijst(_ tak: XMLTak) -> Waarde? {
    let parts = tak.takken.compactMap { part in
      part.attribuut("vorm") == nil ? part.ruweTekst : ontcijferd(part.ruweTekst)
    }
    return parts.count == tak.takken.count ? .lijst(parts) : nil
  }

  /// A text that XML cannot hold as it is.
  private static func ontcijferd(_ text: String) -> String? {
    Base64.lees(text).flatMap { String(validating: $0, as: UTF8.self) }
  }

  private static func aanvraag(_ tak: XMLTak) -> Aanvraag? {
    let boom = XMLBoom(
      wortel: tak, bestand: "", bron: XMLBrontekst(), vocabulaire: .dossier, hoogste: 1)
    var opbouw = AanvraagOpbouw(boom)
    let aanvraag = opbouw.aanvraag()
    return opbouw.vondsten.isEmpty ? aanvraag : nil
  }

  // MARK: The end

  /// Ends the event: writes its secret part (``Gebeurtenis/inhoud()``) behind these bytes.
  mutating func sluit(achter bytes: inout ByteSchrijver) -> Ruwdossier.Regel {
    let start = bytes.bytes.count
    bytes.byte(Gebeurtenis.versie)
    door.withUnsafeBufferPointer { bytes.text($0) }
    bytes.number(UInt64(velden.count))
    bytes.ruw(waarden.bytes)
    nummer = nil
    return Ruwdossier.Regel(
      stap: stap, datum: datum, vastgelegd: vastgelegd, inhoud: start..<bytes.bytes.count)
  }
}

extension XMLBezwaar {
  /// Something wrong with a document that another program made, at a start tag.
  static func bij(
    _ nummer: Int, _ tekst: String, _ advies: String = "Vraag de afzender om het bestand opnieuw te maken."
  ) -> XMLBezwaar {
    XMLBezwaar(nummer: nummer, tekst: tekst, advies: advies)
  }
}
