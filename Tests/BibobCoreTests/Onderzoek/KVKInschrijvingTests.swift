import TestSupport
import Testing

@testable import BibobCore

/// The profile of an enterprise, as API Basisprofiel of the KVK gives it.
@Suite("Basisprofiel van de KVK inlezen")
struct KVKInschrijvingTests {
  private func lees(_ tekst: String) throws -> KVKInschrijving {
    try KVKInschrijving(Array(tekst.utf8), bestand: "profiel.json")
  }

  @Test("neemt nummer, naam, rechtsvorm, RSIN en handelsnamen over")
  func gewoon() throws {
    let profiel = try lees(Proefbronnen.basisprofiel("90000005", naam: "De Verzonnen Herberg B.V."))
    #expect(profiel.kvk.description == "90000005")
    #expect(profiel.rsin?.description == "999980038")
    #expect(profiel.aanvang == CivilDate("2019-03-01"))
    #expect(profiel.handelsnamen.isEmpty)
    let velden = try #require(profiel.velden(rol: .vermogensverschaffer))
    #expect(velden.tekst(.naam) == "De Verzonnen Herberg B.V.")
    #expect(velden.tekst(.rollen) == "vermogensverschaffer")
    #expect(velden.tekst(.aard) == "rechtspersoon")
  }

  @Test("een eenmanszaak is geen persoon: de eigenaar staat er niet in")
  func eenmanszaak() throws {
    let profiel = try lees(
      #"{"kvkNummer":"90000017","naam":"Verzonnen Fiets","_embedded":{"eigenaar":{"rechtsvorm":"Eenmanszaak"}}}"#
    )
    #expect(profiel.isEenmanszaak)
    #expect(profiel.velden(rol: .derde) == nil)
  }

  @Test("een afgeschermd adres en een RSIN dat niet klopt blijven achter, en dat staat erbij")
  func achtergebleven() throws {
    let profiel = try lees(
      """
      {"kvkNummer":"90000018","naam":"Verzonnen B.V.","_embedded":{"eigenaar":{"rsin":"123456789","rechtsvorm":"BV",
      "adressen":[{"type":"bezoekadres","indAfgeschermd":"Ja","straatnaam":"Geheimstraat","plaats":"Fictiedam"}]}}}
      """)
    #expect(profiel.rsin == nil)
    #expect(profiel.adres.isEmpty)
    #expect(profiel.opmerkingen.count == 3)
  }

  @Test("alle bevindingen tegelijk, met regel en kolom, zonder de inhoud")
  func bevindingen() throws {
    let fout = try #require(throws: InvoerFout.self) {
      try lees("{\"kvkNummer\":\"geheim\",\n\"materieleRegistratie\":{\"datumAanvang\":\"gisteren\"}}")
    }
    #expect(fout.bevindingen.map(\.regel) == [1, 1, 2])
    #expect(!fout.description.contains("geheim") && !fout.description.contains("gisteren"))
  }

  @Test("zegt waarin het register van het dossier afwijkt")
  func verschillen() throws {
    let profiel = try lees(Proefbronnen.basisprofiel("90000005", naam: "De Verzonnen Herberg B.V."))
    var partij = Partij(
      id: "P1", aard: .rechtspersoon, naam: "de verzonnen herberg BV", rsin: RSIN("999980038"),
      rechtsvorm: profiel.rechtsvorm)
    #expect(profiel.verschillen(met: partij).isEmpty)
    partij.naam = "Iets anders"
    partij.rsin = nil
    #expect(profiel.verschillen(met: partij).count == 2)
  }

  @Test(
    "leest de antwoorden van de testomgeving van de KVK",
    .enabled(if: Gedeeld.map != nil, "geen gedeelde map"))
  func testomgeving() throws {
    let map = try #require(Gedeeld.map)
    let zaak = try lees(try #require(Momentopname.read(map + "/standaarden/kvk/basisprofiel_response.json")))
    #expect(zaak.isEenmanszaak)
    #expect(zaak.handelsnamen.count == 3)
    #expect(zaak.vestigingen.map(\.nummer) == ["000038509504"])
    #expect(zaak.vestigingen.first?.adres == ["Abebe Bikilalaan 17", "1034WL Amsterdam"])
    let vve = try lees(
      try #require(Momentopname.read(map + "/standaarden/kvk/basisprofiel_response_vve.json")))
    #expect(vve.rechtsvorm == "Vereniging van Eigenaars")
    #expect(vve.rsin == nil)
  }
}

/// The folder with standards beside the checkout, where it is.
enum Gedeeld {
  static let map: String? = {
    let wortel = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(
      separator: "/")
    let plekken = [Proces.omgeving("BIBOB_GEDEELD"), wortel + "/../shared", wortel + "/../../shared"]
    return plekken.compactMap { $0 }.first { Momentopname.read($0 + "/standaarden/README.md") != nil }
  }()
}
