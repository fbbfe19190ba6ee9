/// Whether the values of an application fit in the types of its schema.
enum AanvraagVorm {
  /// Objections, each with its field.
  static func bezwaren(_ aanvraag: Aanvraag) -> [String] {
    var uit = Lijst()
    uit.tekst("kenmerk", aanvraag.kenmerk)
    uit.tekst("lichaam", aanvraag.lichaam)
    uit.tekst("orgaan", aanvraag.orgaan)
    uit.tekst("onderwerp", aanvraag.onderwerp, 1...10_000)
    uit.dag("ontvangen", aanvraag.ontvangen)
    for (index, regel) in aanvraag.locatie.enumerated() { uit.tekst("locatie/\(index + 1)", regel) }
    for (index, bedrag) in aanvraag.bedragen.enumerated() {
      uit.tekst("bedragen/\(index + 1)@soort", bedrag.soort, 0...10_000)
      let past = bedrag.centen >= 0 && Bedrag.centen(euro(bedrag.centen)) == bedrag.centen
      uit.eis(past, "bedragen/\(index + 1)", "het bedrag is negatief of te groot")
    }
    uit.tekst("bestaand-besluit/kenmerk", aanvraag.bestaandBesluit?.kenmerk)
    uit.dag("bestaand-besluit/datum", aanvraag.bestaandBesluit?.datum)
    uit.tekst("lokale-termijn/artikel", aanvraag.lokaleTermijn?.artikel)
    uit.duur("lokale-termijn/duur", aanvraag.lokaleTermijn?.duur)
    uit.duur("lokale-termijn/verlenging", aanvraag.lokaleTermijn?.verlenging)
    uit.eis((1...500).contains(aanvraag.partijen.count), "partijen", "er zijn er 1 tot 500 nodig")
    for (index, partij) in aanvraag.partijen.enumerated() { uit.partij(partij, index + 1) }
    for (index, gegeven) in aanvraag.gegevens.enumerated() {
      uit.tekst("gegevens/\(index + 1)", gegeven.waarde, 0...10_000)
      uit.eis(isGegevensnaam(gegeven.naam), "gegevens/\(index + 1)@naam", "de naam heeft niet de goede vorm")
    }
    return uit.bezwaren
  }

  /// `1250,50`.
  static func euro(_ centen: Int64) -> String {
    let rest = centen % 100
    return "\(centen / 100),\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func isGegevensnaam(_ naam: String) -> Bool {
    guard (1...100).contains(naam.utf8.count), let eerste = naam.utf8.first else { return false }
    let letter = { (byte: UInt8) in (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
    return letter(eerste)
      && naam.utf8.allSatisfy {
        letter($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2E || $0 == 0x2D
      }
  }

  private struct Lijst {
    var bezwaren: [String] = []

    mutating func eis(_ voldaan: Bool, _ veld: String, _ tekst: String) {
      if !voldaan { bezwaren.append("\(veld): \(tekst)") }
    }

    mutating func tekst(_ veld: String, _ tekst: String?, _ lengte: ClosedRange<Int> = 1...1000) {
      guard let tekst else { return }
      eis(lengte.contains(tekst.unicodeScalars.count), veld, "de tekst is leeg of te lang")
      eis(tekst.unicodeScalars.allSatisfy(XMLTeken.mag), veld, "er staat een teken in dat niet in XML mag")
      let gelijk = tekst.utf8.elementsEqual(tekst.samengevouwen.utf8)
      eis(gelijk, veld, "er staan regeleinden, tabs of spaties in die bij het lezen verdwijnen")
    }

    mutating func dag(_ veld: String, _ dag: CivilDate?) {
      guard let dag else { return }
      eis(
        (1...9999).contains(dag.year) && CivilDate(dag.description) == dag, veld,
        "deze dag is niet te schrijven")
    }

    mutating func duur(_ veld: String, _ duur: Termijnduur?) {
      guard let duur else { return }
      eis(Termijnduur(duur.kort) == duur, veld, "een termijn telt 1 tot 9999")
    }

    mutating func partij(_ partij: Partij, _ nummer: Int) {
      let veld = "partijen/\(nummer)"
      eis(partij.id == "P\(nummer)", veld, "de partijen moeten in volgorde P1, P2 … heten")
      eis(!partij.rollen.isEmpty, veld, "een partij heeft minstens één rol")
      tekst("\(veld)/naam", partij.naam)
      tekst("\(veld)/voornamen", partij.voornamen, 0...1000)
      tekst("\(veld)/rechtsvorm", partij.rechtsvorm, 0...1000)
      dag("\(veld)/geboortedatum", partij.geboortedatum)
      for naam in partij.handelsnamen { tekst("\(veld)/handelsnaam", naam) }
      for regel in partij.adres { tekst("\(veld)/adres", regel) }
      switch partij.aard {
      case .natuurlijkPersoon: eis(partij.rsin == nil, veld, "een natuurlijk persoon heeft geen RSIN")
      case .rechtspersoon:
        let mens = partij.bsn != nil || partij.geboortedatum != nil || !partij.voornamen.isEmpty
        eis(!mens, veld, "een rechtspersoon heeft geen voornamen, geboortedatum of BSN")
      }
    }
  }
}
