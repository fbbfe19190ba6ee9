/// Names and numbers for practice data. Every name says that it is made up; BSN and RSIN come from the ranges for
/// tests (9999…, 99998…) and pass the eleven-proof; numbers of the trade register begin with 90.
struct Oefennamen {
  private static let voorvoegsels = [
    "Verzonnen", "Fictieve", "Bedachte", "Denkbeeldige", "Gefingeerde", "Oefen", "Voorbeeld", "Proef",
  ]
  private static let zaken = [
    "Herberg", "Eethuis", "Taveerne", "Koffiehuis", "Brouwerij", "Hotel", "Speelhal", "Bouwbedrijf",
    "Vastgoed",
    "Transport", "Zorg", "Sloopwerken", "Recycling", "Catering", "Slijterij", "Theater",
  ]
  private static let plaatsen = [
    "aan de Haven", "op de Markt", "in de Steeg", "bij de Brug", "aan het Plein", "op de Dijk", "aan de Ring",
    "bij de Molen",
  ]
  private static let achternamen = [
    "van Verzinsel", "Fictief", "de Verzonne", "Bedenksel", "van Nergens", "Voorbeeld", "Oefening",
    "ter Illustratie", "Proefpersoon", "Denkbeeld", "van der Fantasie", "Niemand",
  ]
  private static let voornamen = [
    "Aafke", "Bram", "Chantal", "Dirk", "Elif", "Femke", "Gerrit", "Hanna", "Ismail", "Jolanda", "Karel",
    "Lotte", "Mo", "Nina", "Otto", "Petra", "Quinten", "Roos", "Sem", "Tess",
  ]
  /// The people of the desk, made up as well.
  static let behandelaars = [
    "A. Oefenaar", "B. Verzonnen", "C. Bedacht", "D. Voorbeeld", "E. Fictie", "F. Denkbeeld",
  ]

  /// A company with a manager, and now and then someone who supplies the money.
  static func partijen(_ serial: Int, _ toeval: inout Toevalsbron) -> [Partij] {
    let name = bedrijf(&toeval)
    let street = ["Fantasieweg \(toeval.getal(1...180))", "9999 ZZ Voorbeeldstad"]
    var partijen = [
      Partij(
        id: "P1", aard: .rechtspersoon, naam: name + " B.V.", rsin: RSIN(nummer("99998", serial)),
        kvk: KvKNummer("90" + cijfers(serial % 1_000_000, 6)), rechtsvorm: "Besloten Vennootschap",
        handelsnamen: [name], adres: street, rollen: [.betrokkene]),
      persoon("P2", serial, [.leidinggevende, .zeggenschaphebbende], &toeval),
    ]
    if toeval.kans(180) { partijen.append(persoon("P3", serial + 7, [.vermogensverschaffer], &toeval)) }
    return partijen
  }

  /// The name of a business.
  static func bedrijf(_ toeval: inout Toevalsbron) -> String {
    "\(toeval.kies(voorvoegsels)) \(toeval.kies(zaken)) \(toeval.kies(plaatsen))"
  }

  private static func persoon(
    _ id: String, _ serial: Int, _ rollen: [Partijrol], _ toeval: inout Toevalsbron
  ) -> Partij {
    Partij(
      id: id, aard: .natuurlijkPersoon, naam: toeval.kies(achternamen), voornamen: toeval.kies(voornamen),
      geboortedatum: CivilDate(days: Int32(toeval.getal(-9000...11_000))), bsn: BSN(nummer("9999", serial)),
      adres: ["Bedenkselstraat \(toeval.getal(1...90))", "9999 ZZ Voorbeeldstad"], rollen: rollen)
  }

  /// A number of nine digits in a range for tests: the first that passes the eleven-proof from a place on.
  private static func nummer(_ start: String, _ serial: Int) -> String {
    let free = 8 - start.utf8.count
    var room = 1
    for _ in 0..<free { room *= 10 }
    for offset in 0..<room {
      let eight = start + cijfers((serial &* 37 &+ offset) % room, free)
      var sum = 0
      for (index, digit) in eight.utf8.enumerated() { sum += (9 - index) * Int(digit - 0x30) }
      if sum % 11 < 10 { return eight + String(sum % 11) }
    }
    return ""
  }

  /// A number with leading zeroes.
  private static func cijfers(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
