/// Makes an event out of elements that satisfy the schema: first its own tag, then field by field.
struct GebeurtenisOpbouw {
  private static let stappen = Dictionary(uniqueKeysWithValues: Stap.allCases.map { ($0.rawValue, $0) })
  private static let velden = Dictionary(uniqueKeysWithValues: Veld.allCases.map { ($0.rawValue, $0) })

  /// The tag of the event, for what is wrong with it as a whole.
  let tak: XMLTak
  /// The place in the dossier.
  let volgnummer: Int
  /// The print that the document gives.
  let afdruk: SHA256.Digest
  private let stap: Stap
  private let datum: CivilDate
  private let vastgelegd: Moment
  private let door: String
  private var paren: [Velden.Paar] = []

  /// Begins with the tag of an event.
  init(_ tak: XMLTak) throws(XMLBezwaar) {
    func ruw(_ naam: String) -> String { tak.attributen.first { $0.naam == naam }?.waarde ?? "" }
    guard let stap = GebeurtenisOpbouw.stappen[ruw("stap")] else {
      throw .bij(tak, "Deze stap kent deze versie van bibob niet.", "Werk bibob bij.")
    }
    guard let nr = Int(ruw("nr")), let datum = CivilDate(ruw("datum")), let dag = CivilDate(ruw("dag")),
      let moment = Int64(ruw("moment")), let afdruk = SHA256.Digest(hex: ruw("afdruk"))
    else { throw .bij(tak, "Een nummer, dag of afdruk van deze gebeurtenis bestaat niet.") }
    self.tak = tak
    volgnummer = nr
    self.afdruk = afdruk
    self.stap = stap
    self.datum = datum
    vastgelegd = Moment(milliseconden: moment, dag: dag)
    door = ruw("door")
  }

  /// Takes in a whole field.
  mutating func neem(_ kind: XMLTak) throws(XMLBezwaar) {
    guard
      let veld = GebeurtenisOpbouw.velden[kind.attributen.first { $0.naam == "veld" }?.waarde ?? ""]
    else { throw .bij(kind, "Dit veld kent deze versie van bibob niet.", "Werk bibob bij.") }
    guard !paren.contains(where: { $0.veld == veld }) else {
      throw .bij(kind, "Dit veld staat twee keer in de gebeurtenis.")
    }
    guard let waarde = GebeurtenisOpbouw.waarde(kind) else {
      throw .bij(kind, "De waarde van dit veld is niet te lezen.")
    }
    paren.append(Velden.Paar(veld: veld, waarde: waarde))
  }

  /// The event, when all fields were taken in.
  var gebeurtenis: Gebeurtenis {
    Gebeurtenis(
      volgnummer: volgnummer, stap: stap, datum: datum, vastgelegd: vastgelegd, door: door,
      velden: Velden(verschillend: paren))
  }

  private static func waarde(_ tak: XMLTak) -> Waarde? {
    switch tak.naam {
    case "tekst": tekst(tak).map { .tekst($0) }
    case "lijst": lijst(tak)
    case "datum": CivilDate(tak.tekst).map { .datum($0) }
    case "duur": Termijnduur(tak.tekst).map { .duur($0) }
    case "getal": Int(tak.tekst).map { .getal($0) }
    case "opening": tak.takken.first.flatMap(aanvraag).map { .aanvraag($0) }
    default: nil
    }
  }

  private static func lijst(_ tak: XMLTak) -> Waarde? {
    let parts = tak.takken.compactMap(tekst)
    return parts.count == tak.takken.count ? .lijst(parts) : nil
  }

  private static func tekst(_ tak: XMLTak) -> String? {
    guard tak.attribuut("vorm") == "base64" else { return tak.ruweTekst }
    return Base64.lees(tak.ruweTekst).flatMap { String(validating: $0, as: UTF8.self) }
  }

  private static func aanvraag(_ tak: XMLTak) -> Aanvraag? {
    let boom = XMLBoom(
      wortel: tak, bestand: "", bron: XMLBrontekst(), vocabulaire: .dossier, hoogste: 1)
    var opbouw = AanvraagOpbouw(boom)
    let aanvraag = opbouw.aanvraag()
    return opbouw.vondsten.isEmpty ? aanvraag : nil
  }
}

extension XMLBezwaar {
  /// Something wrong with a document that another program made.
  static func bij(
    _ tak: XMLTak, _ tekst: String, _ advies: String = "Vraag de afzender om het bestand opnieuw te maken."
  ) -> XMLBezwaar {
    XMLBezwaar(nummer: tak.nummer, tekst: tekst, advies: advies)
  }
}
