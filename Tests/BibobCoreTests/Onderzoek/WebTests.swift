import TestSupport
import Testing

@testable import BibobCore

/// Addresses, names and messages: what may be asked, and what may be shown.
@Suite("Adressen, namen en berichten")
struct WebTests {
  @Test(
    "alleen https, of http op deze machine",
    arguments: [
      ("https://api.kvk.nl/api", true), ("HTTPS://API.kvk.nl", true), ("http://127.0.0.1:8080/a", true),
      ("http://localhost", true), ("http://[::1]:1/x", true), ("http://api.kvk.nl", false),
      ("file:///etc/passwd", false),
      ("ftp://a.nl", false), ("https://u:p@a.nl", false), ("https://a.nl?x=1", false),
      ("https://a.nl#x", false),
      ("https://", false), ("https://a.nl:0", false), ("https://a.nl:99999", false),
      ("https://a b.nl", false),
      ("http://127.0.0.1.kwaad.nl", false), ("https://[::1", false), ("gopher://x", false), ("", false),
      ("https://é.nl", false),
    ])
  func adressen(_ tekst: String, _ goed: Bool) {
    #expect((Webadres(tekst) != nil) == goed)
  }

  @Test("een adres wordt gecodeerd verstuurd en zonder vraag getoond")
  func coderen() throws {
    let adres = try #require(Webadres("https://A.nl:443/b/")).met(pad: "c d", "../e").met(
      "naam", "Ömer & Zn/\"x\"")
    #expect(adres.volledig == "https://a.nl/b/c%20d/..%2Fe?naam=%C3%96mer%20%26%20Zn%2F%22x%22")
    #expect(adres.plek == "a.nl")
    #expect(Webadres.oorsprong(van: "https://A.nl:443/x?y#z") == adres.oorsprong)
    #expect(Webadres.oorsprong(van: "https://a.nl:444/") != adres.oorsprong)
    #expect(Webverzoek.Kop("a", "b\r\nc: d").waarde == "bc: d")
  }

  @Test(
    "namen lijken op elkaar zoals een oog het ziet",
    arguments: [
      ("De Verzonnen Herberg B.V.", "verzonnen herberg bv, de", 100...100),
      ("Gerrit Jan van Verzinsel", "G.J. van Verzinsel", 60...99),
      ("Café Ömür", "CAFE OMUR", 100...100), ("J. de Vries", "Jan de Vries", 80...99),
      ("Jansen", "Janssen", 80...99),
      ("Verzonnen Beheer", "Denkbeeldig Kapitaal", 0...40), ("", "x", 0...0),
      ("Straße", "Strasse", 100...100),
    ])
  func namen(_ een: String, _ ander: String, _ bereik: ClosedRange<Int>) {
    #expect(
      bereik.contains(Naamgelijkenis.gelijkenis(een, ander)), "\(Naamgelijkenis.gelijkenis(een, ander))")
    #expect(Naamgelijkenis.gelijkenis(een, ander) == Naamgelijkenis.gelijkenis(ander, een))
  }

  @Test("een tekst noemt een naam alleen als de woorden er heel en in volgorde staan")
  func genoemd() {
    #expect(Naamgelijkenis.noemt("Aan De Verzonnen Herberg BV is", "De Verzonnen Herberg B.V."))
    #expect(!Naamgelijkenis.noemt("De verzonnen oude herberg", "De Verzonnen Herberg B.V."))
    #expect(!Naamgelijkenis.noemt("De verzonnen herbergen", "De Verzonnen Herberg"))
    #expect(!Naamgelijkenis.noemt("A B V", "AB"), "een naam van een paar letters zegt niets")
  }

  @Test("een bericht komt heen en terug zoals het was; rommel is geen bericht")
  func post() throws {
    var verzoek = Webverzoek(
      try #require(Webadres("https://a.nl/x")).met("q", "é"), koppen: [.init("a", "b")], lichaam: [1, 2, 3],
      soorten: ["x/y"], proxy: "p", certificaten: "c")
    verzoek.tijden.geheel = 1_234
    let bytes = Webpost.verzoek(verzoek)
    let (kop, lichaam) = try #require(Webpost.lengten(bytes.prefix(8)))
    let opdracht = try Webpost.Opdracht(kop: Array(bytes[8..<8 + kop]), lichaam: Array(bytes.suffix(lichaam)))
    #expect(opdracht.adres == verzoek.adres.volledig && opdracht.oorsprong == "https://a.nl")
    #expect(
      opdracht.lichaam == [1, 2, 3] && opdracht.koppen == verzoek.koppen && opdracht.tijden == verzoek.tijden)
    #expect(opdracht.omleidingen == 0, "wat iets meestuurt, volgt geen omleiding")
    let uitkomsten: [Webpost.Uitkomst] = [
      .success(Webantwoord(status: 200, soort: "a/b; charset=x", wachten: 3, lichaam: [9])),
      .failure(.teGroot(77)),
      .failure(.anders(60)), .failure(.omleidingElders), .failure(.ophaler),
    ]
    for uitkomst in uitkomsten {
      let heen = Webpost.uitkomst(uitkomst)
      let (kop, lichaam) = try #require(Webpost.lengten(heen.prefix(8)))
      #expect(
        Webpost.uitkomst(kop: Array(heen[8..<8 + kop]), lichaam: Array(heen.suffix(lichaam))) == uitkomst)
    }
    var toeval = SplitMix64(seed: 5)
    for _ in 0..<2_000 {
      let rommel = (0..<toeval.int(0...40)).map { _ in UInt8(toeval.int(0...255)) }
      _ = Webpost.uitkomst(kop: rommel, lichaam: [])
      _ = try? Webpost.Opdracht(kop: rommel, lichaam: [])
    }
    #expect(Webpost.lengten([0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0]) == nil)
  }

  @Test("de instellingen van een organisatie: overgenomen, of met regel en advies geweigerd")
  func bronnenlijst() throws {
    let schema = Momentopname.fixtures + "/../../Schema/bronnen.xsd"
    var lijst = Bronnenlijst { $0 == "BIBOB_KVK_SLEUTEL" ? "sleutel" : nil }
    #expect(lijst.redenen.keys.map(\.rawValue) == ["insolventie"])
    let voorbeeld = try #require(
      Momentopname.read(Momentopname.fixtures + "/../../Schema/voorbeelden/bronnen.xml"))
    try lijst.lees(.bytes(Array(voorbeeld.utf8), naam: "bronnen.xml"), schemapad: schema)
    #expect(lijst.instellingen[.kvk]?.adres.volledig == "https://api.kvk.nl/test/api")
    #expect(lijst.instellingen[.kvk]?.sleutel == "sleutel")
    #expect(lijst.instellingen[.rechtspraak]?.dagen == 365)
    #expect(lijst.instellingen[.bekendmakingen]?.proxy == "http://proxy.voorbeeldstad.nl:3128")
    for fout in [
      "<bron naam=\"kvk\" adres=\"http://api.kvk.nl\"/>", "<bron naam=\"onbekend\"/>",
      "<bron naam=\"kvk\"/><bron naam=\"kvk\"/>", "<bron naam=\"kvk\" sleutel=\"x\"/>",
      "<bron naam=\"kvk\" pogingen=\"0\"/>",
    ] {
      #expect(throws: InvoerFout.self, "\(fout)") {
        try lijst.lees(
          .bytes(Array("<bronnen xmlns=\"urn:bibob:bronnen:1\">\(fout)</bronnen>".utf8), naam: "b"),
          schemapad: schema)
      }
    }
  }
}
