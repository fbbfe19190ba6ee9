/// Makes an event out of an element that satisfies the schema.
enum GebeurtenisLezer {
  /// What came out.
  enum Uitkomst {
    case gebeurtenis(Gebeurtenis, SHA256.Digest)
    case bezwaar(XMLBezwaar)
  }

  private static let stappen = Dictionary(uniqueKeysWithValues: Stap.allCases.map { ($0.rawValue, $0) })
  private static let velden = Dictionary(uniqueKeysWithValues: Veld.allCases.map { ($0.rawValue, $0) })

  static func lees(_ tak: XMLTak) -> Uitkomst {
    func ruw(_ naam: String) -> String { tak.attributen.first { $0.naam == naam }?.waarde ?? "" }
    guard let stap = GebeurtenisLezer.stappen[ruw("stap")] else {
      return bezwaar(tak, "Deze stap kent deze versie van bibob niet.", "Werk bibob bij.")
    }
    guard let nr = Int(ruw("nr")), let datum = CivilDate(ruw("datum")), let dag = CivilDate(ruw("dag")),
      let moment = Int64(ruw("moment")), let afdruk = SHA256.Digest(hex: ruw("afdruk"))
    else { return bezwaar(tak, "Een nummer, dag of afdruk van deze gebeurtenis bestaat niet.") }
    var paren: [(Veld, Waarde)] = []
    for kind in tak.takken {
      guard let veld = GebeurtenisLezer.velden[kind.attributen.first { $0.naam == "veld" }?.waarde ?? ""]
      else { return bezwaar(kind, "Dit veld kent deze versie van bibob niet.", "Werk bibob bij.") }
      guard !paren.contains(where: { $0.0 == veld }) else {
        return bezwaar(kind, "Dit veld staat twee keer in de gebeurtenis.")
      }
      guard let waarde = waarde(kind) else {
        return bezwaar(kind, "De waarde van dit veld is niet te lezen.")
      }
      paren.append((veld, waarde))
    }
    let gebeurtenis = Gebeurtenis(
      volgnummer: nr, stap: stap, datum: datum, vastgelegd: Moment(milliseconden: moment, dag: dag),
      door: ruw("door"), velden: Velden(paren))
    return .gebeurtenis(gebeurtenis, afdruk)
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

  private static func bezwaar(_ tak: XMLTak, _ tekst: String, _ advies: String? = nil) -> Uitkomst {
    .bezwaar(
      XMLBezwaar(
        nummer: tak.nummer, tekst: tekst,
        advies: advies ?? "Vraag de afzender om het bestand opnieuw te maken."))
  }
}
