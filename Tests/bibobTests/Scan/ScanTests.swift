import BibobCore
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `bibob scan` as a user runs it, against a server that answers as the sources do.
@Suite("Scan van open bronnen")
struct ScanTests {
  private static let dag = "2026-07-01"
  private static let geheimen = [
    "BIBOB_KVK_SLEUTEL": "proefsleutel", "BIBOB_CIR_GEBRUIKER": "proef", "BIBOB_CIR_WACHTWOORD": "woord",
  ]

  private let werkmap: Werkmap
  private let dossier: String

  init() throws {
    werkmap = try Werkmap()
    let xml = try #require(
      Momentopname.read(Momentopname.fixtures + "/../../Schema/voorbeelden/aanvraag-horeca.xml"))
    dossier = try werkmap.open(xml: xml, op: Self.dag)
    try werkmap.stappen(dossier, "\(Self.dag) formulier-uitzetten --termijn 2026-07-15")
  }

  private func stelIn(_ adres: String, extra: String = "") throws {
    try Werkmap.schrijf(
      Array(Proefbronnen.instellingen(adres, extra: extra).utf8), werkmap.map + "/bronnen.xml")
  }

  private func scan(_ opties: String = "", env: [String: String] = ScanTests.geheimen) -> Proces.Uitkomst {
    werkmap.voer(Self.dag, Woorden.van("scan \(dossier) \(opties)"), env: env)
  }

  @Test(
    "bevraagt elke bron over wie dat mag, legt elke raadpleging en elke treffer vast, en vraagt niets twee keer"
  )
  func helemaal() throws {
    let server = try #require(Proefserver { vraag, _ in Proefbronnen.antwoord(vraag) })
    try stelIn(server.adres)
    let eerste = scan()
    #expect(eerste.uitgang == 0, "\(eerste.uit)\(eerste.fout)")
    #expect(eerste.uit.contains("P1    Handelsregister (KVK)"))
    #expect(
      !eerste.uit.contains("Verzonnen") && !eerste.uit.contains("Verzinsel"),
      "geen namen in de uitvoer van een scan")
    let aantal = server.vragen.count
    #expect(server.vragen.contains { $0.koppen["apikey"] == "proefsleutel" })
    let alles = server.vragen.map { $0.pad + $0.lichaam + $0.vraag.map(\.waarde).joined() }.joined()
    #expect(!alles.contains("999900079") && !alles.contains("Fantasieweg"))
    let json = try JSONWaarde(werkmap.voer(Self.dag, "scan \(dossier) --treffers --json").uit)
    let treffers = json["treffers"]?.rij ?? []
    #expect(treffers.contains { $0["bron"]?.tekst == "insolventie" && $0["over"]?.tekst == "P3" })
    #expect(treffers.contains { $0["overeenkomst"]?.tekst?.contains("KvK-nummer gelijk") == true })
    let tweede = scan()
    #expect(tweede.uitgang == 0)
    #expect(server.vragen.count == aantal, "wat gedaan is, wordt niet opnieuw gevraagd")
    let opnieuw = scan("--opnieuw --bron bekendmakingen")
    #expect(opnieuw.uit.contains("al bekend"), "\(opnieuw.uit)")
    #expect(try self.treffers().count == treffers.count)
    #expect(werkmap.voer(Self.dag, "controleer").uitgang == 0)
  }

  @Test("een mens oordeelt over een treffer, met een reden")
  func oordeel() throws {
    let server = try #require(Proefserver { vraag, _ in Proefbronnen.antwoord(vraag) })
    try stelIn(server.adres)
    #expect(scan("--bron rechtspraak").uitgang == 0)
    #expect(
      werkmap.voer(Self.dag, "stap \(dossier) kandidaat-beoordelen --kandidaat K1 --oordeel zelfde").uitgang
        != 0)
    try werkmap.stappen(
      dossier, "\(Self.dag) kandidaat-beoordelen --kandidaat K1 --oordeel ander --reden 'andere plaats'")
    #expect(werkmap.voer(Self.dag, "scan \(dossier) --treffers").uit.contains("een ander: andere plaats"))
  }

  @Test("--droog vraagt niets, en zegt van elke persoon bij elke bron wat er gebeurt en waarom")
  func droog() throws {
    let server = try #require(Proefserver { vraag, _ in Proefbronnen.antwoord(vraag) })
    try stelIn(server.adres)
    let voor = werkmap.bytes()
    let plan = scan("--droog", env: [:])
    #expect(plan.uitgang == 0 && server.vragen.isEmpty && werkmap.bytes() == voor)
    #expect(plan.uit.contains("niet ingesteld") && plan.uit.contains("BIBOB_KVK_SLEUTEL"))
    #expect(plan.uit.contains("geanonimiseerd"))
  }

  @Test("in een dossier dat dicht is, wordt niets gevraagd")
  func dicht() throws {
    let server = try #require(Proefserver { vraag, _ in Proefbronnen.antwoord(vraag) })
    try stelIn(server.adres)
    try werkmap.stappen(dossier, "\(Self.dag) terugtrekken --vanwege-bibob nee --reden gestopt")
    let uitkomst = scan()
    #expect(uitkomst.uitgang == 3, "\(uitkomst.uit)\(uitkomst.fout)")
    #expect(server.vragen.isEmpty)
  }

  @Test(
    "elke storing eindigt in een heldere zin; wat klaar was staat vast, en de volgende keer gaat het verder",
    arguments: Storing.alle)
  private func storing(_ storing: Storing) throws {
    let stuk = Proefserver { vraag, eerder -> Proefserver.Reactie in
      vraag.pad == "/sru" ? storing.reactie(vraag, eerder) : Proefbronnen.antwoord(vraag)
    }
    let server = try #require(stuk)
    try stelIn(server.adres, extra: "pogingen=\"2\" wachttijd=\"1500\"")
    let uitkomst = scan("--bron bekendmakingen --bron rechtspraak")
    #expect(uitkomst.uitgang == (storing.gaatOver ? 0 : 1), "\(uitkomst.uit)\(uitkomst.fout)")
    #expect(Self.eenRegel(uitkomst.uit).contains(storing.zin), "\(uitkomst.uit)")
    #expect(!(uitkomst.uit + uitkomst.fout).contains("Verzinsel"))
    #expect(!(uitkomst.uit + uitkomst.fout).contains("127.0.0.1"))
    #expect(werkmap.voer(Self.dag, "controleer").uitgang == 0)
    #expect(try treffers().contains { $0 == "rechtspraak" }, "een andere bron heeft er geen last van")
    let heel = try #require(Proefserver { vraag, _ in Proefbronnen.antwoord(vraag) })
    try stelIn(heel.adres)
    #expect(scan("--bron bekendmakingen --bron rechtspraak").uitgang == 0)
    #expect(heel.vragen.isEmpty == storing.gaatOver)
    #expect(heel.vragen.allSatisfy { $0.pad == "/sru" }, "wat gelukt was, wordt niet opnieuw gevraagd")
  }

  /// A text without the line ends that its width brought.
  private static func eenRegel(_ tekst: String) -> String {
    tekst.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func treffers() throws -> [String] {
    let json = try JSONWaarde(werkmap.voer(Self.dag, "scan \(dossier) --treffers --json").uit)
    return (json["treffers"]?.rij ?? []).compactMap { $0["bron"]?.tekst }
  }

  @Test("Ctrl-C stopt op een goed moment: wat klaar is staat vast, en dezelfde opdracht gaat verder")
  func stoppen() throws {
    let traag = Proefserver { vraag, _ -> Proefserver.Reactie in
      Proefbronnen.antwoord(vraag).met { $0.wacht = vraag.pad == "/sru" ? 20_000 : 0 }
    }
    let server = try #require(traag)
    try stelIn(server.adres)
    let uitvoer = werkmap.pad + "/uit.txt"
    let woorden = Woorden.van(
      "scan \(dossier) --json --vandaag \(Self.dag) --door Tester --bron bekendmakingen --bron kvk")
    let gestart = Achtergrond(
      Proces.bibob, woorden + ["--map", werkmap.map],
      env: Self.geheimen.merging(["HOME": werkmap.pad]) { $1 },
      uitvoer: uitvoer)
    let loop = try #require(gestart)
    for _ in 0..<100
    where !(Momentopname.read(uitvoer)?.contains("\"bron\":\"kvk\",\"gelukt\":true") ?? false) {
      Achtergrond.rust(milliseconden: 100)
    }
    loop.sein(SIGINT)
    #expect(loop.wacht() == 1)
    let regels = (Momentopname.read(uitvoer) ?? "").split(separator: "\n")
    let einde = try JSONWaarde(String(regels.last ?? ""))
    #expect(einde["gestopt"] == .ja(true) && einde["ongedaan"]?.getal != 0)
    #expect(regels.allSatisfy { (try? JSONWaarde(String($0))) != nil }, "elke regel is JSON")
    let heel = try #require(Proefserver { vraag, _ in Proefbronnen.antwoord(vraag) })
    try stelIn(heel.adres)
    #expect(scan("--bron bekendmakingen --bron kvk").uitgang == 0)
    #expect(!heel.vragen.contains { $0.pad.hasPrefix("/kvk/v1/basisprofielen/90000005") })
    #expect(heel.vragen.contains { $0.pad == "/sru" })
  }

  @Test("een derde wordt pas gezocht met een reden, en die staat in het dossier")
  func derde() throws {
    let server = try #require(Proefserver { vraag, _ in Proefbronnen.antwoord(vraag) })
    try stelIn(server.adres)
    try werkmap.stappen(
      dossier, "\(Self.dag) partij --aard natuurlijk-persoon --naam Fictief --voornamen Ans --rollen derde")
    #expect(scan("--droog").uit.contains("mag niet"))
    #expect(scan("--ook P4").uitgang == 3)
    #expect(scan("--ook P4 --reden 'woont op het adres' --bron bekendmakingen").uitgang == 0)
    #expect(server.vragen.contains { $0["query"]?.contains("Ans Fictief") == true })
  }

  @Test("instellingen die niet kloppen worden met regel en kolom geweigerd")
  func instellingen() throws {
    try Werkmap.schrijf(
      Array(
        "<bronnen xmlns=\"urn:bibob:bronnen:1\">\n<bron naam=\"kvk\" adres=\"http://api.kvk.nl\"/></bronnen>"
          .utf8),
      werkmap.map + "/bronnen.xml")
    let uitkomst = scan()
    #expect(uitkomst.uitgang == 2)
    #expect(uitkomst.fout.contains("bronnen.xml:2:"), "\(uitkomst.fout)")
  }
}

/// A way in which a source fails.
private struct Storing: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let zin: String
  var gaatOver = false
  let reactie: @Sendable (Proefserver.Vraag, Int) -> Proefserver.Reactie

  private static let goed = Proefbronnen.publicaties([("gmb-2025-9", "Iets")])

  static let alle: [Storing] = [
    Storing(testDescription: "traag", zin: "antwoordt niet binnen de tijd") { _, _ in
      Proefserver.Reactie(goed).met { $0.wacht = 5_000 }
    },
    Storing(
      testDescription: "429 met Retry-After", zin: "krijgt te veel vragen; opnieuw over 1 s", gaatOver: true
    ) { _, eerder in
      eerder == 0
        ? Proefserver.Reactie("", status: 429).met { $0.koppen = [("Retry-After", "1")] } : .init(goed)
    },
    Storing(testDescription: "429 met een lange Retry-After", zin: "vraagt 60 minuten te wachten") { _, _ in
      Proefserver.Reactie("", status: 429).met { $0.koppen = [("Retry-After", "3600")] }
    },
    Storing(
      testDescription: "eenmaal 500", zin: "heeft een storing (status 500); opnieuw over", gaatOver: true
    ) { _, eerder in
      eerder == 0 ? .init("", status: 500) : .init(goed)
    },
    Storing(testDescription: "steeds 503", zin: "heeft een storing (status 503)") { _, _ in
      .init("", status: 503)
    },
    Storing(testDescription: "401", zin: "weigert de toegang") { _, _ in .init("", status: 401) },
    Storing(testDescription: "afgebroken", zin: "brak het antwoord halverwege af") { _, _ in
      Proefserver.Reactie(goed).met { $0.knip = 100 }
    },
    Storing(testDescription: "verkeerde soort", zin: "een ander soort antwoord") { _, _ in
      .init(goed, soort: "text/html")
    },
    Storing(testDescription: "te groot", zin: "meer dan 16 MiB") { _, _ in
      Proefserver.Reactie("x").met { $0.lengte = (16 << 20) + 1 }
    },
    Storing(testDescription: "rondlopende omleiding", zin: "verwijst steeds door") { _, _ in
      Proefserver.Reactie("", status: 301).met { $0.koppen = [("Location", "/sru")] }
    },
    Storing(testDescription: "omleiding naar file://", zin: "verwijst door naar een andere server") { _, _ in
      Proefserver.Reactie("", status: 302).met { $0.koppen = [("Location", "file:///etc/passwd")] }
    },
    Storing(testDescription: "ongeldige XML", zin: "een antwoord dat niet te lezen is") { _, _ in
      .init("<a><b></a>")
    },
    Storing(testDescription: "DOCTYPE", zin: "DOCTYPE") { _, _ in
      .init(
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><searchRetrieveResponse>&x;</searchRetrieveResponse>"
      )
    },
    Storing(testDescription: "leeg", zin: "een antwoord dat niet te lezen is") { _, _ in .init("") },
  ]
}
