import TestSupport

@testable import BibobCore

/// Made-up persons for a scan, and a scan without a network.
enum Scanproef {
  static let herberg = Scanpersoon(
    Partij(
      id: "P1", aard: .rechtspersoon, naam: "De Verzonnen Herberg B.V.", rsin: RSIN("999980038"),
      kvk: KvKNummer("90000005"), handelsnamen: ["De Verzonnen Herberg", "Herberg aan de Haven"],
      rollen: [.betrokkene]))
  static let gerrit = Scanpersoon(
    Partij(
      id: "P2", aard: .natuurlijkPersoon, naam: "van Verzinsel", voornamen: "Gerrit Jan",
      geboortedatum: CivilDate("1979-03-21"), bsn: BSN("999900079"), adres: ["Fantasieweg 15"],
      rollen: [.leidinggevende]))
  static let derde = Scanpersoon(
    Partij(id: "P3", aard: .natuurlijkPersoon, naam: "Fictief", voornamen: "Ans", rollen: [.derde]))
  static let zonderNummer = Scanpersoon(
    Partij(id: "P4", aard: .rechtspersoon, naam: "Denkbeeldig & Zn. <B.V.>", rollen: [.vermogensverschaffer]))

  static let vandaag = CivilDate(days: 20_500)

  static func instelling(_ bron: Scanbron, _ beleid: Herhaalbeleid = Herhaalbeleid()) throws -> Broninstelling
  {
    struct Geen: Error {}
    guard let adres = Webadres("https://bron.voorbeeld/\(bron.rawValue)") else { throw Geen() }
    return Broninstelling(adres: adres, gebruiker: "gebruiker", sleutel: "s<leutel", beleid: beleid)
  }

  /// The questions and the outcome of a talk with a source that answers like this.
  static func gesprek(
    _ bron: Scanbron, _ persoon: Scanpersoon, _ antwoord: (Webverzoek, Int) -> Webantwoord
  ) throws -> (verzoeken: [Webverzoek], uitkomst: Result<Scanuitkomst, Webfout>) {
    var ronde = Scanronde(
      [Scanvraag(persoon: persoon, bron: bron)], instellingen: [bron: try instelling(bron)], vandaag: vandaag,
      zaad: 1)
    var verzoeken: [Webverzoek] = []
    var nu = 0
    while !ronde.isKlaar {
      for zending in ronde.volgende(op: nu).zendingen {
        verzoeken.append(zending.verzoek)
        for case .klaar(let verslag) in ronde.neem(
          .success(antwoord(zending.verzoek, verzoeken.count)), van: bron, op: nu)
        {
          return (verzoeken, verslag.uitkomst)
        }
      }
      nu += 1_000
    }
    return (verzoeken, .failure(.ophaler))
  }
}

extension Webantwoord {
  /// An answer with a text.
  init(_ tekst: String, _ status: Int = 200, soort: String = "application/xml") {
    self.init(status: status, soort: soort, lichaam: Array(tekst.utf8))
  }
}
