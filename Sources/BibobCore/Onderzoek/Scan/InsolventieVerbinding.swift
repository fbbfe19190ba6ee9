/// The central insolvency register: the SOAP web service of insolventies.rechtspraak.nl
/// (namespaces `…/cir01` and `…/inspubber01`).
///
/// 1. `searchUndertaking` by trade register number, else by name; `searchNaturalPerson` by date of birth, prefix
///    and surname. The answer lists publications (`publicatieLijst/publicatieKenmerk`).
/// 2. `getCase` for each, at most ten: who it is about, which court, and the publications.
/// 3. User name and password go in the head (WS-Security UsernameToken); whoever wants them asks the Raad voor
///    de rechtspraak.
///
/// The register shows a case for half a year after its end, and nothing from before 2005: nothing found does not
/// mean that there never was anything.
struct InsolventieVerbinding: Bronverbinding {
  private static let naamruimte = "http://www.rechtspraak.nl/namespaces/cir01"
  private static let hoogstens = 10
  private let persoon: Scanpersoon
  private let instelling: Broninstelling
  private var kenmerken: [String] = []
  private var gevonden = 0
  private var vondsten: [Scanvondst] = []

  init(_ persoon: Scanpersoon, _ instelling: Broninstelling, vandaag: CivilDate) {
    self.persoon = persoon
    self.instelling = instelling
  }

  static func bereik(_ persoon: Scanpersoon) -> Bronbereik {
    if persoon.aard == .rechtspersoon {
      return .vragen(verzonden: persoon.kvk == nil ? "de naam" : "het KvK-nummer")
    }
    return persoon.geboortedatum == nil
      ? .niet("zonder geboortedatum is deze persoon niet van naamgenoten te onderscheiden")
      : .vragen(verzonden: "de achternaam en de geboortedatum")
  }

  func begin() -> Webverzoek {
    if persoon.aard == .rechtspersoon {
      let veld = persoon.kvk.map { ("commercialRegisterID", $0.description) } ?? ("name", persoon.naam)
      return vraag("searchUndertaking", [veld])
    }
    let (voorvoegsel, stam) = persoon.achternaam
    var velden = [("dateOfBirth", persoon.geboortedatum?.description ?? "")]
    if !voorvoegsel.isEmpty { velden.append(("prefix", voorvoegsel)) }
    return vraag("searchNaturalPerson", velden + [("surname", stam)])
  }

  mutating func neem(_ antwoord: Webantwoord) throws(Webfout) -> Bronvervolg {
    let wortel = try XMLBoom.antwoord(antwoord.lichaam)
    guard wortel.naam == "Envelope", let lichaam = wortel.tak("Body") else {
      throw .vorm("verwacht was een SOAP-bericht")
    }
    if lichaam.tak("Fault") != nil { throw .bron("SOAP Fault") }
    if let uitzondering = lichaam.eerste("exceptie") {
      let code = uitzondering.attribuut("errorcode") ?? "onbekend"
      throw .bron("CIR " + String(code.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(20)))
    }
    if let lijst = lichaam.eerste("publicatieLijst") {
      let alle = lijst.alle("publicatieKenmerk").map(\.tekst).filter { !$0.isEmpty }
      gevonden = alle.count
      kenmerken = Array(alle.prefix(Self.hoogstens))
    } else if let zaak = lichaam.eerste("insolvente") {
      if !kenmerken.isEmpty { kenmerken.removeFirst() }
      let vondst = vondst(zaak)
      if !vondsten.contains(where: { $0.kenmerk == vondst.kenmerk }) { vondsten.append(vondst) }
    } else {
      throw .vorm("verwacht was een lijst van publicaties of een zaak")
    }
    if let volgend = kenmerken.first { return .vraag(vraag("getCase", [("publicationNumber", volgend)])) }
    var tekst = "Het register toont een zaak tot een half jaar na het einde, en niets van voor 2005."
    if gevonden > Self.hoogstens {
      tekst += " Van \(gevonden) publicaties zijn er \(Self.hoogstens) bekeken."
    }
    return .klaar(Scanuitkomst(vondsten: vondsten, toelichting: tekst))
  }

  private func vondst(_ zaak: XMLTak) -> Scanvondst {
    let wie = zaak.tak("persoon")
    func veld(_ naam: String) -> String { wie?.tak(naam)?.tekst ?? "" }
    let voor = veld("voornaam").isEmpty ? veld("voorletters") : veld("voornaam")
    let naam = [voor, veld("voorvoegsel"), veld("achternaam")].filter { !$0.isEmpty }.joined(separator: " ")
    let nummer = zaak.tak("insolventienummer")?.tekst ?? ""
    let laatste = zaak.diep("publicatie").compactMap { publicatie -> (datum: CivilDate, tekst: String)? in
      guard let dag = (publicatie.tak("publicatieDatum")?.tekst).flatMap({ CivilDate($0) }) else {
        return nil
      }
      return (dag, publicatie.tak("publicatieOmschrijving")?.tekst ?? "")
    }.max { $0.datum < $1.datum }
    let titel = [
      Self.soort(nummer), naam, zaak.tak("behandelendeInstantieNaam")?.tekst ?? "", laatste?.tekst ?? "",
    ]
    return Scanvondst(
      kenmerk: nummer, titel: titel.filter { !$0.isEmpty }.joined(separator: ", "), datum: laatste?.datum,
      punten: persoon.vergelijk(
        naam: naam, geboortedatum: CivilDate(veld("geboortedatum")), kvk: Self.acht(veld("KvKNummer"))))
  }

  /// The first letter of a case number tells what it is.
  private static func soort(_ nummer: String) -> String {
    switch nummer.utf8.first {
    case UInt8(ascii: "F"): "faillissement"
    case UInt8(ascii: "S"): "surseance van betaling"
    case UInt8(ascii: "R"): "schuldsanering"
    default: "insolventie"
    }
  }

  /// The register leaves out leading zeros of a trade register number.
  private static func acht(_ nummer: String) -> String {
    nummer.isEmpty ? "" : String(repeating: "0", count: max(0, 8 - nummer.utf8.count)) + nummer
  }
}

extension InsolventieVerbinding {
  /// A SOAP 1.2 message with the credentials in its head.
  private func vraag(_ bewerking: String, _ velden: [(String, String)]) -> Webverzoek {
    let inhoud = velden.map { "<cir:\($0.0)>\(Self.tekst($0.1))</cir:\($0.0)>" }.joined()
    let actie = "\(Self.naamruimte)/CIRSoap/\(bewerking)Request"
    let bericht = """
      <?xml version="1.0" encoding="UTF-8"?>
      <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope" xmlns:cir="\(Self.naamruimte)" \
      xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/08/addressing" \
      xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">\
      <soap:Header><wsse:Security soap:mustUnderstand="1"><wsse:UsernameToken>\
      <wsse:Username>\(Self.tekst(instelling.gebruiker))</wsse:Username>\
      <wsse:Password>\(Self.tekst(instelling.sleutel))</wsse:Password></wsse:UsernameToken></wsse:Security>\
      <wsa:Action>\(actie)</wsa:Action><wsa:To>\(Self.tekst(instelling.adres.volledig))</wsa:To></soap:Header>\
      <soap:Body><cir:\(bewerking)>\(inhoud)</cir:\(bewerking)></soap:Body></soap:Envelope>
      """
    return Webverzoek(
      instelling.adres, instelling,
      koppen: [.init("Content-Type", "application/soap+xml; charset=utf-8; action=\"\(actie)\"")],
      lichaam: Array(bericht.utf8), soorten: ["application/soap+xml", "text/xml", "application/xml"],
      aanvaard: [200])
  }

  /// A text for between tags.
  private static func tekst(_ tekst: String) -> String {
    tekst.unicodeScalars.reduce(into: "") { uit, teken in
      switch teken {
      case "&": uit += "&amp;"
      case "<": uit += "&lt;"
      case ">": uit += "&gt;"
      default: if teken.value >= 0x20 { uit.unicodeScalars.append(teken) }
      }
    }
  }
}
