import TestSupport
import Testing

@testable import BibobCore

/// What each source is told about whom, and what its documented answers become.
@Suite("Gesprekken met open bronnen")
struct VerbindingTests {
  private static let json = "application/hal+json"

  @Test("KVK: op nummer, met de sleutel in de kop en niets anders over de persoon")
  func kvkOpNummer() throws {
    let (verzoeken, uitkomst) = try Scanproef.gesprek(.kvk, Scanproef.herberg) { _, _ in
      Webantwoord(Proefbronnen.basisprofiel("90000005", naam: "De Verzonnen Herberg B.V."), soort: Self.json)
    }
    #expect(verzoeken.map(\.adres.volledig) == ["https://bron.voorbeeld/kvk/v1/basisprofielen/90000005"])
    #expect(verzoeken[0].koppen.contains(.init("apikey", "s<leutel")))
    let vondst = try #require(try uitkomst.get().vondsten.first)
    #expect(vondst.kenmerk == "90000005")
    #expect(vondst.punten == [.naam(100), .kvk(true), .rsin(true)])
  }

  @Test("KVK: op naam, met gelijkenis per treffer; niets gevonden is ook een antwoord")
  func kvkOpNaam() throws {
    let (verzoeken, uitkomst) = try Scanproef.gesprek(.kvk, Scanproef.zonderNummer) { _, _ in
      Webantwoord(
        Proefbronnen.zoeken([
          ("90000021", "Denkbeeldig en Zn", "Fictiedam"), ("90000022", "Heel iets anders", "X"),
        ]),
        soort: Self.json)
    }
    #expect(
      verzoeken[0].adres.volledig
        == "https://bron.voorbeeld/kvk/v2/zoeken?naam=Denkbeeldig%20%26%20Zn.%20%3CB.V.%3E&resultatenPerPagina=20"
    )
    let vondsten = try uitkomst.get().vondsten
    #expect(vondsten.map(\.kenmerk) == ["90000021", "90000022"])
    guard case .naam(let eerste) = vondsten[0].punten[0], case .naam(let tweede) = vondsten[1].punten[0]
    else {
      Issue.record("geen gelijkenis")
      return
    }
    #expect(eerste > 80 && tweede < 50)
    let (_, leeg) = try Scanproef.gesprek(.kvk, Scanproef.zonderNummer) { _, _ in
      Webantwoord(Proefbronnen.niets, 404, soort: "application/json")
    }
    #expect(try leeg.get().vondsten.isEmpty)
  }

  @Test("KVK: een natuurlijk persoon zonder KvK-nummer wordt niet gevraagd")
  func kvkPersoon() {
    guard case .niet = KVKVerbinding.bereik(Scanproef.gerrit) else {
      Issue.record("zou worden gevraagd")
      return
    }
  }

  @Test("Rechtspraak: er gaat niets over de persoon uit; namen worden hier gezocht")
  func rechtspraak() throws {
    let (verzoeken, uitkomst) = try Scanproef.gesprek(.rechtspraak, Scanproef.herberg) { verzoek, nummer in
      if nummer == 1 {
        return Webantwoord(
          Proefbronnen.feed(
            [
              ("ECLI:NL:RBVER:2025:17", "Uitspraak", "De vergunning van De Verzonnen Herberg BV is"),
              ("ECLI:NL:RBVER:2025:18", "Uitspraak", "De verzonnen zaak van een herberg"),
            ], totaal: 5_000), soort: "application/atom+xml")
      }
      return Webantwoord(Proefbronnen.uitspraak("ECLI:NL:RBVER:2025:17", datum: "2025-06-30"))
    }
    #expect(verzoeken.count == 2)
    #expect(verzoeken.allSatisfy { !$0.adres.volledig.lowercased().contains("herberg") })
    #expect(verzoeken[0].adres.volledig.contains("max=1000&from=0"))
    #expect(verzoeken[1].adres.vraag.map(\.waarde) == ["ECLI:NL:RBVER:2025:17"])
    let gevonden = try uitkomst.get()
    #expect(gevonden.vondsten.map(\.kenmerk) == ["ECLI:NL:RBVER:2025:17"])
    #expect(gevonden.vondsten.first?.datum == CivilDate("2025-06-30"))
    #expect(gevonden.toelichting.contains("2 van de 5000"))
    guard case .niet(let reden) = RechtspraakVerbinding.bereik(Scanproef.gerrit) else {
      Issue.record("zou worden gevraagd")
      return
    }
    #expect(reden.contains("geanonimiseerd"))
  }

  @Test("Rechtspraak: de vaste bladen worden één keer gehaald voor alle personen")
  func gedeeldBlad() throws {
    var ronde = Scanronde(
      [Scanproef.herberg, Scanproef.zonderNummer].map { Scanvraag(persoon: $0, bron: .rechtspraak) },
      instellingen: [.rechtspraak: try Scanproef.instelling(.rechtspraak)], vandaag: Scanproef.vandaag,
      zaad: 1)
    let eerste = ronde.volgende(op: 0)
    #expect(eerste.zendingen.count == 1)
    let antwoord = Webantwoord(Proefbronnen.feed([], totaal: 0), soort: "application/atom+xml")
    #expect(ronde.neem(.success(antwoord), van: .rechtspraak, op: 0).count == 1)
    let tweede = ronde.volgende(op: 2_000)
    #expect(tweede.zendingen.isEmpty)
    guard case .klaar(let verslag)? = tweede.meldingen.first else {
      Issue.record("niet klaar")
      return
    }
    #expect(verslag.antwoorden == [antwoord])
    #expect(ronde.isKlaar)
  }

  @Test("Publicaties: elke naam één keer, met aanhalingstekens ontdaan van hun kracht")
  func publicaties() throws {
    let (verzoeken, uitkomst) = try Scanproef.gesprek(.bekendmakingen, Scanproef.herberg) { _, _ in
      Webantwoord(
        Proefbronnen.publicaties([("gmb-2025-1", "De verzonnen herberg, vergunning"), ("gmb-2025-2", "X")]))
    }
    #expect(verzoeken.count == 2, "de naam met en zonder B.V. is dezelfde vraag")
    #expect(verzoeken[0].adres.vraag[2].waarde.hasSuffix(#"cql.textAndIndexes="De Verzonnen Herberg B.V.""#))
    let vondsten = try uitkomst.get().vondsten
    #expect(vondsten.map(\.kenmerk) == ["gmb-2025-1", "gmb-2025-2"])
    #expect(vondsten.map(\.punten) == [[.genoemd], [.gevondenOpNaam]])
    #expect(vondsten[0].datum == CivilDate("2025-09-20"))
    #expect(vondsten[0].vindplaats == "https://zoek.officielebekendmakingen.nl/gmb-2025-1.html")
    let lastig = Scanpersoon(
      Partij(id: "P9", aard: .rechtspersoon, naam: #"A" OR "B\"#, rollen: [.betrokkene]))
    let (vragen, _) = try Scanproef.gesprek(.bekendmakingen, lastig) { _, _ in
      Webantwoord(Proefbronnen.publicaties([]))
    }
    #expect(vragen[0].adres.vraag[2].waarde.hasSuffix(#"="A\" OR \"B\\""#))
  }

  @Test("Publicaties: een bezwaar van de dienst is een fout met de code")
  func diagnose() throws {
    let (_, uitkomst) = try Scanproef.gesprek(.bekendmakingen, Scanproef.gerrit) { _, _ in
      Webantwoord(
        """
        <r:searchRetrieveResponse xmlns:r="x"><r:numberOfRecords>0</r:numberOfRecords><r:diagnostics>
        <d:diagnostic xmlns:d="y"><d:uri>info:srw/diagnostic/1/16</d:uri></d:diagnostic></r:diagnostics>
        </r:searchRetrieveResponse>
        """)
    }
    #expect(uitkomst == .failure(.bron("SRU 16")))
  }

  @Test("Insolventie: een persoon op achternaam en geboortedatum, nooit met BSN of adres")
  func insolventiePersoon() throws {
    let (verzoeken, uitkomst) = try Scanproef.gesprek(.insolventie, Scanproef.gerrit) { _, nummer in
      nummer == 1
        ? Webantwoord(Proefbronnen.publicatielijst(["ver.25.1.F.1300.1.25"]), soort: "application/soap+xml")
        : Webantwoord(
          Proefbronnen.zaak("R.09/25/7", achternaam: "Verzinsel", geboren: "1979-03-22"), soort: "text/xml")
    }
    let eerste = String(decoding: verzoeken[0].lichaam ?? [], as: UTF8.self)
    #expect(eerste.contains("<cir:dateOfBirth>1979-03-21</cir:dateOfBirth><cir:prefix>van</cir:prefix>"))
    #expect(eerste.contains("<cir:surname>Verzinsel</cir:surname>"))
    #expect(eerste.contains("<wsse:Password>s&lt;leutel</wsse:Password>"))
    #expect(!eerste.contains("999900079") && !eerste.contains("Fantasieweg") && !eerste.contains("Gerrit"))
    #expect(verzoeken.allSatisfy { $0.adres.vraag.isEmpty })
    let vondst = try #require(try uitkomst.get().vondsten.first)
    #expect(vondst.titel.hasPrefix("schuldsanering, Verzinsel, Rechtbank Verzonnen"))
    #expect(vondst.punten.contains(.geboortedatum(false)))
  }

  @Test(
    "Insolventie: een rechtspersoon op KvK-nummer, of op naam met de tekens van XML ontdaan van hun kracht")
  func insolventieZaak() throws {
    let (verzoeken, uitkomst) = try Scanproef.gesprek(.insolventie, Scanproef.zonderNummer) { _, _ in
      Webantwoord(Proefbronnen.publicatielijst([]), soort: "application/soap+xml")
    }
    let tekst = String(decoding: verzoeken[0].lichaam ?? [], as: UTF8.self)
    #expect(tekst.contains("<cir:name>Denkbeeldig &amp; Zn. &lt;B.V.&gt;</cir:name>"))
    #expect(try uitkomst.get().vondsten.isEmpty)
    #expect(try uitkomst.get().toelichting.contains("half jaar"))
  }

  @Test(
    "een antwoord dat niet klopt is een fout in woorden, nooit een lege uitkomst",
    arguments: Scanbron.allCases)
  func vreemd(_ bron: Scanbron) throws {
    let soort = bron == .kvk ? Self.json : "application/xml"
    for tekst in ["", "<a", "{", "<!DOCTYPE a><feed/>", "<ander/>", "{}", "[]", "null", "<html>Bad gateway"] {
      let (_, uitkomst) = try Scanproef.gesprek(bron, Scanproef.herberg) { _, _ in
        Webantwoord(tekst, soort: soort)
      }
      guard case .failure(let fout) = uitkomst else {
        Issue.record("\(bron) nam ‘\(tekst)’ aan")
        continue
      }
      #expect(!fout.reden.isEmpty && !fout.doen.isEmpty)
    }
  }
}
