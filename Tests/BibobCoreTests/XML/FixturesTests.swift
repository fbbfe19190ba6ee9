import BibobCore
import Testing

@Suite struct FixturesTests {
  @Test(arguments: AanvraagProef.fixtures) func leest(fixture: String) throws {
    let aanvraag = try AanvraagProef.lezer(vandaag: CivilDate("2026-12-31")).lees(
      pad: AanvraagProef.pad(fixture))
    #expect(aanvraag.betrokkene != nil)
    #expect(aanvraag.partijen.map(\.id) == aanvraag.partijen.indices.map { "P\($0 + 1)" })
    if fixture.hasPrefix("intrekking-") {
      #expect(aanvraag.spoor == .intrekking)
    } else {
      #expect(aanvraag.soort.id == fixture)
    }
  }

  @Test func horeca() throws {
    let aanvraag = try AanvraagProef.lezer().lees(pad: AanvraagProef.pad("exploitatie-horeca"))
    #expect(aanvraag.spoor == .aanvraag)
    #expect(aanvraag.procedure == .regulier)
    #expect(aanvraag.orgaan == "burgemeester")
    #expect(aanvraag.ontvangen == CivilDate("2026-03-02"))
    #expect(aanvraag.locatie == ["De Verzonnen Herberg", "Havenkade 7", "1234 AB Voorbeeldstad"])
    #expect(
      aanvraag.lokaleTermijn
        == LokaleTermijn(duur: .weken(8), verlenging: .weken(8), artikel: "APV art. 1:2", lexSilencio: false))
    #expect(aanvraag.bedragen.map(\.centen) == [24_000_000, 15_000_000])
    #expect(aanvraag.bedragen.first?.soort == "overnamesom")
    #expect(aanvraag.bedragen.first?.btw == .exclusief)
    #expect(aanvraag.bedragen.first?.bepaaldDoor == .aanvrager)
    #expect(aanvraag.partijen.map(\.aard) == [.rechtspersoon, .natuurlijkPersoon, .rechtspersoon])
    #expect(aanvraag.betrokkene?.handelsnamen == ["De Verzonnen Herberg", "Herberg aan de Haven"])
    #expect(aanvraag.partijen[1].geboortedatum == CivilDate("1979-03-21"))
    #expect(aanvraag.partijen[1].voornamen == "Gerrit Jan")
    #expect(aanvraag.partijen[2].rollen == [.vermogensverschaffer])
    #expect(aanvraag.gegevens.first == Gegeven(naam: "bedrijfstype", waarde: "café"))
  }

  @Test func nummersZijnTestnummers() throws {
    for fixture in AanvraagProef.fixtures {
      let aanvraag = try AanvraagProef.lezer().lees(pad: AanvraagProef.pad(fixture))
      for partij in aanvraag.partijen {
        #expect(partij.bsn.map { $0.description.hasPrefix("9999") } ?? true)
        #expect(partij.rsin.map { $0.description.hasPrefix("9999") } ?? true)
        #expect(partij.kvk.map { $0.description.hasPrefix("9000") } ?? true)
      }
    }
  }
}
