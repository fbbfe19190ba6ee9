/// How an organisation asks the open sources: what stands in its `bronnen.xml`, over what is usual.
public struct Bronnenlijst: Sendable, Equatable {
  /// The settings of every source that is used.
  public private(set) var instellingen: [Scanbron: Broninstelling] = [:]
  /// Why a source is not used.
  public private(set) var redenen: [Scanbron: String] = [:]

  /// Settings as they are without a file. `geheim` gives a variable of the environment.
  public init(geheim: (String) -> String?) {
    for bron in Scanbron.allCases {
      guard let adres = Webadres(bron.adres) else { continue }
      let namen = bron.geheimen
      let nodig = [namen.gebruiker, namen.sleutel].filter { !$0.isEmpty }
      let ontbreekt = nodig.filter { geheim($0) == nil }
      if !ontbreekt.isEmpty {
        redenen[bron] = "zet \(ontbreekt.joined(separator: " en ")) in de omgeving"
      }
      instellingen[bron] = Broninstelling(
        adres: adres, gebruiker: geheim(namen.gebruiker) ?? "", sleutel: geheim(namen.sleutel) ?? "")
    }
  }

  /// Takes over what a file says.
  /// - Throws: ``InvoerFout`` with every finding.
  public mutating func lees(_ herkomst: XMLHerkomst, schemapad: String) throws(InvoerFout) {
    let stroom = XMLStroom(
      schema: try XMLSchema(pad: schemapad),
      vocabulaire: XMLVocabulaire(naamruimte: "urn:bibob:bronnen:1", allesOpenbaar: true),
      grenzen: XMLGrenzen(bytes: 1 << 20))
    let boom = try stroom.boom(herkomst)
    var vondsten: [XMLVondst] = []
    let proxy = boom.wortel.attribuut("proxy") ?? ""
    for bron in Scanbron.allCases { instellingen[bron]?.proxy = proxy }
    for tak in boom.wortel.alle("bron") {
      guard let bron = tak.attribuut("naam").flatMap(Scanbron.init(rawValue:)) else { continue }
      if let tekst = tak.attribuut("adres") {
        if let adres = Webadres(tekst) {
          instellingen[bron]?.adres = adres
        } else {
          vondsten.append(
            XMLVondst(
              plaats: boom.plaats(tak, "adres"), tekst: "Dit adres wordt niet bevraagd.",
              advies: "Geef een adres met https; http mag alleen op deze machine zelf (127.0.0.1)."))
        }
      }
      neem(tak, bron)
    }
    guard vondsten.isEmpty else { throw boom.fout(vondsten) }
  }

  private mutating func neem(_ tak: XMLTak, _ bron: Scanbron) {
    func getal(_ naam: String) -> Int? { tak.attribuut(naam).flatMap { Int($0) } }
    guard var instelling = instellingen[bron] else { return }
    instelling.beleid.tussenpoos = getal("tussenpoos") ?? instelling.beleid.tussenpoos
    instelling.beleid.pogingen = getal("pogingen") ?? instelling.beleid.pogingen
    instelling.beleid.begin = getal("herhaal-na") ?? instelling.beleid.begin
    if let wachttijd = getal("wachttijd") {
      instelling.tijden.geheel = wachttijd
      instelling.tijden.verbinden = min(instelling.tijden.verbinden, wachttijd)
    }
    instelling.dagen = getal("dagen") ?? instelling.dagen
    instelling.bladen = getal("bladen") ?? instelling.bladen
    instelling.certificaten = tak.attribuut("certificaten") ?? ""
    instellingen[bron] = instelling
    if tak.attribuut("gebruiken") == "nee" {
      redenen[bron] = "in bronnen.xml staat dat deze bron niet wordt gebruikt"
    }
  }
}
