/// Answers in the shapes that the open sources document, about made-up persons.
public enum Proefbronnen {
  /// A profile of API Basisprofiel.
  public static func basisprofiel(_ kvk: String, naam: String, rsin: String = "999980038") -> String {
    """
    {"kvkNummer":"\(kvk)","indNonMailing":"Ja","naam":"\(naam)","formeleRegistratiedatum":"20190301",
    "materieleRegistratie":{"datumAanvang":"20190301"},"statutaireNaam":"\(naam)",
    "handelsnamen":[{"naam":"\(naam)","volgorde":0}],
    "_embedded":{"eigenaar":{"rsin":"\(rsin)","rechtsvorm":"BeslotenVennootschap",
    "uitgebreideRechtsvorm":"Besloten Vennootschap met gewone structuur"}}}
    """
  }

  /// A page of API Zoeken.
  public static func zoeken(_ treffers: [(kvk: String, naam: String, plaats: String)]) -> String {
    let regels = treffers.map {
      """
      {"kvkNummer":"\($0.kvk)","naam":"\($0.naam)","type":"rechtspersoon",
      "adres":{"binnenlandsAdres":{"type":"bezoekadres","straatnaam":"Verzonnenstraat","plaats":"\($0.plaats)"}}}
      """
    }
    return """
      {"pagina":1,"resultatenPerPagina":20,"totaal":\(treffers.count),"resultaten":[\(regels.joined(separator: ","))]}
      """
  }

  /// What the trade register says when there is nothing.
  public static let niets =
    #"{"fout":[{"code":"IPD5200","omschrijving":"Er zijn geen gegevens gevonden."}]}"#

  /// A page of the index of case law.
  public static func feed(_ uitspraken: [(ecli: String, titel: String, samenvatting: String)], totaal: Int)
    -> String
  {
    let regels = uitspraken.map {
      """
      <entry><id>\($0.ecli)</id><title type="text">\($0.titel)</title><summary type="text">\($0.samenvatting)</summary>
      <updated>2026-01-10T08:00:00Z</updated>
      <link rel="alternate" type="text/html" href="https://deeplink.rechtspraak.nl/uitspraak?id=\($0.ecli)"/></entry>
      """
    }
    return """
      <?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Rechtspraak Open \
      Data</title><subtitle type="text">Aantal gevonden ECLI's: \(totaal)</subtitle>\(regels.joined())</feed>
      """
  }

  /// A decision with its metadata.
  public static func uitspraak(_ ecli: String, datum: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?><open-rechtspraak xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
    xmlns:dcterms="http://purl.org/dc/terms/"><rdf:RDF><rdf:Description><dcterms:identifier>\(ecli)\
    </dcterms:identifier><dcterms:date>\(datum)</dcterms:date></rdf:Description></rdf:RDF>
    <uitspraak xmlns="http://www.rechtspraak.nl/schema/rechtspraak-1.0"><para>Tekst.</para></uitspraak></open-rechtspraak>
    """
  }

  /// A page of official publications.
  public static func publicaties(_ stukken: [(kenmerk: String, titel: String)], totaal: Int? = nil) -> String
  {
    let records = stukken.map {
      """
      <sru:record><sru:recordData><gzd:gzd xmlns:gzd="http://standaarden.overheid.nl/sru"><gzd:originalData>
      <ow:meta xmlns:ow="http://standaarden.overheid.nl/wetgeving/" xmlns:dcterms="http://purl.org/dc/terms/"><ow:owmskern>
      <dcterms:identifier>\($0.kenmerk)</dcterms:identifier><dcterms:title>\($0.titel)</dcterms:title>
      <dcterms:creator>Voorbeeldstad</dcterms:creator></ow:owmskern><ow:owmsmantel><dcterms:date>2025-09-20</dcterms:date>
      </ow:owmsmantel></ow:meta></gzd:originalData><gzd:enrichedData>
      <gzd:preferredUrl>https://zoek.officielebekendmakingen.nl/\($0.kenmerk).html</gzd:preferredUrl></gzd:enrichedData>
      </gzd:gzd></sru:recordData></sru:record>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?><sru:searchRetrieveResponse \
      xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse"><sru:version>2.0</sru:version>\
      <sru:numberOfRecords>\(totaal ?? stukken.count)</sru:numberOfRecords><sru:records>\(records.joined())</sru:records>\
      </sru:searchRetrieveResponse>
      """
  }

  /// The publications of the insolvency register that a search finds.
  public static func publicatielijst(_ kenmerken: [String]) -> String {
    let regels = kenmerken.map { "<publicatieKenmerk>\($0)</publicatieKenmerk>" }.joined()
    return soap(
      "<searchUndertakingResponse xmlns=\"http://www.rechtspraak.nl/namespaces/cir01\"><searchUndertakingResult>"
        + "<publicatieLijst xmlns=\"http://www.rechtspraak.nl/namespaces/inspubber01\">\(regels)</publicatieLijst>"
        + "</searchUndertakingResult></searchUndertakingResponse>")
  }

  /// A case of the insolvency register.
  public static func zaak(_ nummer: String, achternaam: String, kvk: String = "", geboren: String = "")
    -> String
  {
    soap(
      """
      <getCaseResponse xmlns="http://www.rechtspraak.nl/namespaces/cir01"><getCaseResult><inspubWebserviceInsolvente \
      xmlns="http://www.rechtspraak.nl/namespaces/inspubber01"><insolvente><insolventienummer>\(nummer)</insolventienummer>\
      <behandelendeInstantieNaam>Rechtbank Verzonnen</behandelendeInstantieNaam><persoon>\
      <achternaam>\(achternaam)</achternaam>\(geboren.isEmpty ? "" : "<geboortedatum>\(geboren)</geboortedatum>")\
      \(kvk.isEmpty ? "" : "<KvKNummer>\(kvk)</KvKNummer>")</persoon><publicatiegeschiedenis><publicatie>\
      <publicatieDatum>2025-03-04</publicatieDatum><publicatieKenmerk>ver.25.1.F.1300.1.25</publicatieKenmerk>\
      <publicatieOmschrijving>Uitspraak faillissement op 4 maart 2025</publicatieOmschrijving></publicatie>\
      </publicatiegeschiedenis></insolvente></inspubWebserviceInsolvente></getCaseResult></getCaseResponse>
      """)
  }

  private static func soap(_ inhoud: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope">\
    <soap:Body>\(inhoud)</soap:Body></soap:Envelope>
    """
  }

  /// A server with all four sources, each under its own path, as they answer on a good day.
  public static func antwoord(_ vraag: Proefserver.Vraag) -> Proefserver.Reactie {
    if vraag.pad.hasPrefix("/kvk/v1/basisprofielen/90000005") {
      return .init(basisprofiel("90000005", naam: "De Verzonnen Herberg B.V."), soort: "application/hal+json")
    }
    if vraag.pad.hasPrefix("/kvk/") { return .init(niets, status: 404, soort: "application/json") }
    if vraag.pad == "/cir" {
      if vraag.lichaam.contains("getCase") {
        return .init(
          zaak("F.09/25/1", achternaam: "Denkbeeldig Kapitaal Holding B.V.", kvk: "90000006"),
          soort: "text/xml")
      }
      let raak = vraag.lichaam.contains("90000006")
      return .init(
        publicatielijst(raak ? ["ver.25.1.F.1300.1.25"] : []), soort: "application/soap+xml; charset=utf-8")
    }
    if vraag.pad == "/rs/uitspraken/zoeken" {
      let raak = (
        "ECLI:NL:RBVER:2025:17", "ECLI:NL:RBVER:2025:17, Rechtbank Verzonnen", "De Verzonnen Herberg B.V. had"
      )
      return .init(
        feed([raak, ("ECLI:NL:RBVER:2025:18", "Een ander", "Niets")], totaal: 2),
        soort: "application/atom+xml")
    }
    if vraag.pad == "/rs/uitspraken/content" {
      return .init(uitspraak(vraag["id"] ?? "", datum: "2025-06-30"))
    }
    return .init(
      publicaties([("gmb-2025-1", "Vergunning voor De Verzonnen Herberg"), ("gmb-2025-2", "Iets anders")]))
  }

  /// A `bronnen.xml` for a server with all four sources.
  public static func instellingen(_ adres: String, extra: String = "") -> String {
    let bronnen = ["kvk": "/kvk", "insolventie": "/cir", "rechtspraak": "/rs", "bekendmakingen": "/sru"]
    let regels = bronnen.sorted { $0.key < $1.key }.map {
      "<bron naam=\"\($0.key)\" adres=\"\(adres)\($0.value)\" tussenpoos=\"1\" herhaal-na=\"5\" \(extra)/>"
    }
    return "<bronnen xmlns=\"urn:bibob:bronnen:1\">\(regels.joined())</bronnen>"
  }
}
