import BibobCore
import TestSupport
import Testing

@testable import bibob

/// The program that fetches, against a server on this machine: every fault becomes one clear reason.
@Suite("Ophalen over het net")
struct OphalerTests {
  /// The built `bibob-ophaler`, beside `bibob`.
  static let pad = Proces.bibob + "-ophaler"

  private static func haal(
    _ server: Proefserver, _ pad: String = "/x", _ wijzig: (inout Webverzoek) -> Void = { _ in }
  )
    throws -> Webpost.Uitkomst
  {
    var verzoek = Webverzoek(try #require(Webadres(server.adres + pad)), soorten: [])
    verzoek.tijden.verbinden = 2_000
    verzoek.tijden.geheel = 4_000
    wijzig(&verzoek)
    let dienst = try #require(Ophaaldienst(pad: Self.pad), "bibob-ophaler is niet gebouwd")
    try #require(dienst.stuur(verzoek))
    while true {
      if let uitkomst = dienst.lees() { return uitkomst }
    }
  }

  @Test("brengt een antwoord met status, soort en bytes, en zegt wie er vraagt")
  func gewoon() throws {
    let server = try #require(
      Proefserver { _, _ in .init("één", status: 201, soort: "Text/XML; charset=utf-8") })
    let antwoord = try Self.haal(server) { $0.koppen = [.init("apikey", "geheim")] }.get()
    #expect(antwoord == Webantwoord(status: 201, soort: "text/xml", lichaam: Array("één".utf8)))
    let vraag = try #require(server.vragen.first)
    #expect(vraag.methode == "GET" && vraag.koppen["apikey"] == "geheim")
    #expect(vraag.koppen["user-agent"]?.contains("bibob") == true)
    #expect(vraag.koppen["accept-encoding"] == nil, "het antwoord is een stuk: zoals het kwam")
  }

  @Test("stuurt een bericht mee, ook een groot")
  func bericht() throws {
    let server = try #require(Proefserver { vraag, _ in .init(String(vraag.lichaam.utf8.count)) })
    let antwoord = try Self.haal(server) { $0.lichaam = [UInt8](repeating: 0x61, count: 200_000) }.get()
    #expect(String(decoding: antwoord.lichaam, as: UTF8.self) == "200000")
    #expect(server.vragen.map(\.methode) == ["POST"])
  }

  @Test("een kop van de server die om wachten vraagt, in beide vormen")
  func wachten() throws {
    let gemaakt = Proefserver { vraag, _ -> Proefserver.Reactie in
      Proefserver.Reactie("", status: 429).met { $0.koppen = [("Retry-After", vraag["vorm"] ?? "")] }
    }
    let server = try #require(gemaakt)
    #expect(try Self.haal(server) { $0.adres = $0.adres.met("vorm", "17") }.get().wachten == 17)
    #expect(try Self.haal(server) { $0.adres = $0.adres.met("vorm", "onzin") }.get().wachten == nil)
    let datum = try Self.haal(server) { $0.adres = $0.adres.met("vorm", "Fri, 31 Dec 2100 23:59:59 GMT") }
      .get()
    #expect(datum.wachten.map { $0 > 1_000_000 } == true)
  }

  @Test("te langzaam, te groot en halverwege afgebroken")
  func fouten() throws {
    let traag = try #require(Proefserver { _, _ in Proefserver.Reactie("x").met { $0.wacht = 3_000 } })
    #expect(try Self.haal(traag) { $0.tijden.geheel = 300 } == .failure(.tijdOp))
    let druppel = try #require(
      Proefserver { _, _ in Proefserver.Reactie(String(repeating: "x", count: 4_000)).met { $0.druppel = 20 }
      })
    #expect(try Self.haal(druppel) { $0.tijden.geheel = 500 } == .failure(.tijdOp))
    let groot = try #require(Proefserver { _, _ in .init(String(repeating: "x", count: 300_000)) })
    #expect(try Self.haal(groot) { $0.grens = 100_000 } == .failure(.teGroot(100_000)))
    let knip = try #require(Proefserver { _, _ in Proefserver.Reactie("0123456789").met { $0.knip = 4 } })
    #expect(try Self.haal(knip) == .failure(.afgebroken))
  }

  @Test("volgt een omleiding binnen de server, en geen andere")
  func omleidingen() throws {
    let ander = try #require(Proefserver { _, _ in .init("geheim") })
    let doelen = [
      "/rond": "/rond", "/binnen": "/doel", "/bestand": "file:///etc/passwd", "/elders": ander.adres + "/x",
      "/ftp": "ftp://127.0.0.1/x",
    ]
    let gemaakt = Proefserver { vraag, _ -> Proefserver.Reactie in
      guard let doel = doelen[vraag.pad] else { return .init("doel") }
      return Proefserver.Reactie("", status: 302).met { $0.koppen = [("Location", doel)] }
    }
    let server = try #require(gemaakt)
    #expect(try Self.haal(server, "/binnen").get().lichaam == Array("doel".utf8))
    #expect(try Self.haal(server, "/rond") == .failure(.omleidingen))
    for pad in ["/bestand", "/elders", "/ftp"] {
      #expect(try Self.haal(server, pad) == .failure(.omleidingElders), "\(pad)")
    }
    #expect(ander.vragen.isEmpty)
    #expect(try Self.haal(server, "/binnen") { $0.lichaam = [1] } == .failure(.omleidingen))
  }

  @Test("een server die er niet is, en een naam die niet bestaat")
  func onbereikbaar() throws {
    let server = try #require(Proefserver { _, _ in .init("") })
    #expect(
      try Self.haal(server) { $0.adres = Webadres("http://127.0.0.1:1") ?? $0.adres }
        == .failure(.geenVerbinding))
    #expect(
      try Self.haal(server) { $0.adres = Webadres("https://bestaat-niet.invalid") ?? $0.adres }
        == .failure(.onbekendeNaam))
  }

  @Test("een certificaat dat niemand vertrouwt, wordt geweigerd; dat van de eigen uitgever niet")
  func certificaat() throws {
    guard let openssl = Proces.vind("openssl") else { return }
    let werkmap = try Werkmap(leeg: true)
    let (sleutel, bewijs) = (werkmap.pad + "/s.pem", werkmap.pad + "/c.pem")
    let gemaakt = Proces.voer(
      openssl,
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
        "subjectAltName=DNS:localhost", "-keyout", sleutel, "-out", bewijs,
      ])
    try #require(gemaakt.uitgang == 0, "\(gemaakt.fout)")
    let poort = try #require(Proefserver { _, _ in .init("") }).poort
    let gestart = Achtergrond(
      openssl,
      ["s_server", "-accept", "\(poort + 1)", "-cert", bewijs, "-key", sleutel, "-www", "-quiet"])
    let server = try #require(gestart)
    defer { server.stop() }
    let anker = try #require(Proefserver { _, _ in .init("") })
    func vraag(_ certificaten: String) throws -> Webpost.Uitkomst {
      try Self.haal(anker) {
        $0.adres = Webadres("https://localhost:\(poort + 1)") ?? $0.adres
        $0.certificaten = certificaten
      }
    }
    var uitkomst = try vraag(bewijs)
    for _ in 0..<50 where uitkomst == .failure(.geenVerbinding) {
      Achtergrond.rust(milliseconden: 100)
      uitkomst = try vraag(bewijs)
    }
    #expect(try uitkomst.get().status == 200)
    #expect(try vraag("") == .failure(.certificaat))
  }

  @Test("zonder het hulpprogramma, of als het rommel krijgt, komt er een fout en geen hangend programma")
  func zonder() {
    #expect(Ophaaldienst(pad: "/nergens/bibob-ophaler") == nil)
    let rommel = Proces.voer(Self.pad, [], stdin: "geen bericht maar tekst")
    #expect(rommel.uitgang == 0 && rommel.uit.isEmpty)
  }
}
