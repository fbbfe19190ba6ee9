/// Official publications: the SRU 2.0 service of the repository of overheid.nl (Handleiding SRU, KOOP; OASIS
/// searchRetrieve).
///
/// `GET {base}?operation=searchRetrieve&version=2.0&query={CQL}&startRecord=1&maximumRecords=50`, with the query
/// `c.product-area=="officielepublicaties" AND cql.textAndIndexes="{name}"`. Records come as
/// `recordData/gzd/originalData/meta/owmskern` (identifier, title, type, creator) and `enrichedData/preferredUrl`.
///
/// Only the name is sent. The service does not tell where in a publication the name stands.
struct PublicatiesVerbinding: Bronverbinding {
  private static let perBlad = 50
  private static let hoogstens = 100
  private let persoon: Scanpersoon
  private let instelling: Broninstelling
  private var namen: [String]
  private var vondsten: [Scanvondst] = []
  private var gezien: Set<String> = []
  private var gevonden = 0

  init(_ persoon: Scanpersoon, _ instelling: Broninstelling, vandaag: CivilDate) {
    self.persoon = persoon
    self.instelling = instelling
    namen = persoon.namen
  }

  static func bereik(_ persoon: Scanpersoon) -> Bronbereik {
    if persoon.aard == .natuurlijkPersoon, persoon.voornamen.isEmpty {
      return .niet("van deze persoon is alleen de achternaam bekend; daarop zoeken levert alleen anderen op")
    }
    let meer = persoon.namen.count > 1
    return .vragen(verzonden: meer ? "de naam en de handelsnamen" : "de naam")
  }

  func begin() -> Webverzoek { vraag(namen.first ?? persoon.naam) }

  private func vraag(_ naam: String) -> Webverzoek {
    let veilig = naam.unicodeScalars.reduce(into: "") { tekst, teken in
      if teken == "\"" || teken == "\\" { tekst += "\\" }
      tekst.unicodeScalars.append(teken)
    }
    let adres = instelling.adres.met("operation", "searchRetrieve").met("version", "2.0")
      .met("query", "c.product-area==\"officielepublicaties\" AND cql.textAndIndexes=\"\(veilig)\"")
      .met("startRecord", "1").met("maximumRecords", String(Self.perBlad))
    return Webverzoek(
      adres, instelling, soorten: ["application/xml", "text/xml", "application/sru+xml"])
  }

  mutating func neem(_ antwoord: Webantwoord) throws(Webfout) -> Bronvervolg {
    let wortel = try XMLBoom.antwoord(antwoord.lichaam)
    guard wortel.naam == "searchRetrieveResponse" else { throw .vorm("verwacht was een antwoord van SRU") }
    if let bezwaar = wortel.tak("diagnostics")?.eerste("diagnostic") {
      let code = bezwaar.tak("uri")?.tekst.split(separator: "/").last.map(String.init) ?? "onbekend"
      throw .bron("SRU " + String(code.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(20)))
    }
    guard let aantal = (wortel.tak("numberOfRecords")?.tekst).flatMap({ Int($0) }) else {
      throw .vorm("het aantal treffers ontbreekt")
    }
    gevonden += aantal
    for record in wortel.tak("records")?.alle("record") ?? [] { voegToe(record) }
    if !namen.isEmpty { namen.removeFirst() }
    if let naam = namen.first { return .vraag(vraag(naam)) }
    let meer = gevonden > vondsten.count
    return .klaar(
      Scanuitkomst(
        vondsten: vondsten,
        toelichting: meer ? "Er zijn \(gevonden) treffers; \(vondsten.count) daarvan zijn opgenomen." : ""))
  }

  private mutating func voegToe(_ record: XMLTak) {
    guard vondsten.count < Self.hoogstens, let kenmerk = record.eerste("identifier")?.tekst, !kenmerk.isEmpty,
      gezien.insert(kenmerk).inserted
    else { return }
    let titel = record.eerste("title")?.tekst ?? kenmerk
    let inTitel = persoon.namen.contains { Naamgelijkenis.noemt(titel, $0) }
    let datum = record.eerste("date") ?? record.eerste("available") ?? record.eerste("modified")
    let plek = (record.eerste("preferredUrl") ?? record.eerste("url"))?.tekst ?? ""
    vondsten.append(
      Scanvondst(
        kenmerk: kenmerk,
        titel: [titel, record.eerste("creator")?.tekst ?? ""].filter { !$0.isEmpty }
          .joined(separator: ", "),
        datum: datum.flatMap { CivilDate(String($0.tekst.prefix(10))) },
        vindplaats: plek.utf8.starts(with: "https://".utf8) ? plek : "",
        punten: [inTitel ? .genoemd : .gevondenOpNaam]))
  }
}
