import TestSupport
import Testing

@testable import BibobCore

/// Which questions and documents apply to a betrokkene, what is missing, and what the law attaches to that.
@Suite("Vragenlijst: per dossier")
struct VragenlijstTests {
  private func lijst(_ scenario: Scenario, dag: String = "2026-02-01") throws -> Vragenlijst {
    Vragenlijst(
      scenario.dossier, set: try VragensetTests.rijk(),
      kringen: Netwerk(scenario.dossier, op: Scenario.dag(dag)))
  }

  /// Legal form, kind of betrokkene, role of P2, and the groups whose questions must appear, with for whom.
  struct Vormgeval: CustomTestStringConvertible, Sendable {
    let vorm: String
    let aard: Partij.Aard
    let rol: Partijrol
    let verwacht: [String]
    var testDescription: String { "\(vorm.isEmpty ? "natuurlijk persoon" : vorm), \(rol)" }
  }

  @Test(
    "legal form and role decide the groups",
    arguments: [
      Vormgeval(vorm: "", aard: .natuurlijkPersoon, rol: .leidinggevende, verwacht: ["2B P1"]),
      Vormgeval(vorm: "Eenmanszaak", aard: .rechtspersoon, rol: .derde, verwacht: ["2B P1"]),
      Vormgeval(vorm: "V.O.F.", aard: .rechtspersoon, rol: .leidinggevende, verwacht: ["3C P2"]),
      Vormgeval(
        vorm: "commanditaire vennootschap", aard: .rechtspersoon, rol: .zeggenschaphebbende,
        verwacht: ["4C P2"]),
      Vormgeval(vorm: "B.V.", aard: .rechtspersoon, rol: .zeggenschaphebbende, verwacht: ["4C P2"]),
      Vormgeval(vorm: "stichting", aard: .rechtspersoon, rol: .leidinggevende, verwacht: ["5C P2"]),
      Vormgeval(
        vorm: "besloten vennootschap", aard: .rechtspersoon, rol: .vermogensverschaffer, verwacht: []),
      Vormgeval(vorm: "coöperatie", aard: .rechtspersoon, rol: .zakelijkSamenwerkingsverband, verwacht: []),
    ])
  func vorm(_ geval: Vormgeval) throws {
    let scenario = Scenario(BronmatrixTests.aanvraag([geval.rol], vorm: geval.vorm, aard: geval.aard))
    let probes = ["2B", "3C", "4C", "5C"]
    let found = try lijst(scenario).posten.filter { probes.contains($0.code) }
      .map { "\($0.code) \($0.wie ?? "")" }
    #expect(found == geval.verwacht)
  }

  @Test("an unknown legal form is a question, and nothing that hangs on it is certain")
  func onbekendeVorm() throws {
    let list = try lijst(Scenario(BronmatrixTests.aanvraag([.zeggenschaphebbende], vorm: "")))
    #expect(list.rechtsvorm == nil && list.vragen.count == 1)
    for code in ["1B", "1F", "4B"] {
      let post = try #require(list.posten.first { $0.code == code })
      #expect(post.geldt == .vraag("de rechtsvorm van betrokkene is niet bekend"))
    }
  }

  @Test("the kind of decision decides group 6", arguments: Besluitsoort.alle.map(\.id))
  func soort(_ soort: String) throws {
    let list = try lijst(Scenario(BronmatrixTests.aanvraag([.leidinggevende], soort: soort)))
    let expected =
      switch Besluitsoort(soort)?.aard {
      case .subsidie: "S"
      case .overheidsopdracht: "A"
      case .vastgoedtransactie: "V"
      default: soort == "omgevingsvergunning-bouw" ? "B" : "O"
      }
    let letters = Set(list.posten.map(\.code).filter { $0.dropFirst().hasPrefix("6") }.map { $0.prefix(1) })
    #expect(letters == [Substring(expected)])
  }

  @Test("a lender on record makes the documents of the loan certain, those of own capital not")
  func financiering() throws {
    let lender = try lijst(Scenario(BronmatrixTests.aanvraag([.vermogensverschaffer])))
    let none = try lijst(Scenario(BronmatrixTests.aanvraag([.leidinggevende])))
    func geldt(_ list: Vragenlijst, _ code: String) -> Bool {
      list.posten.contains { $0.code == code && $0.wie == nil && $0.geldt == .ja }
    }
    #expect(geldt(lender, "leenovereenkomst") && geldt(lender, "bewijs-ontvangst"))
    #expect(!geldt(none, "leenovereenkomst") && !geldt(lender, "herkomst-eigen-vermogen"))
  }

  private static func metStanden() throws -> Scenario {
    var scenario = Scenario(BronmatrixTests.aanvraag([.zeggenschaphebbende]))
    try scenario.neem(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20", .vragenset: "rijk-2013"])
    try scenario.neem(.formulierOntvangen, "2026-01-12")
    try scenario.neem(.vraagBeoordelen, "2026-01-13", [.vraag: "1F", .stand: "binnen", .wie: "P1"])
    try scenario.neem(
      .vraagBeoordelen, "2026-01-13",
      [.vraag: "bewijs-zeggenschap", .stand: "ontbreekt", .wie: "P1", .omschrijving: "niet getekend"])
    try scenario.neem(.vraagBeoordelen, "2026-01-13", [.vraag: "4I", .stand: "ontbreekt", .wie: "P2"])
    return scenario
  }

  @Test(
    "the repair list: what was marked missing, with person, provision, remark and the rule on sending again")
  func herstellijst() throws {
    let list = try lijst(try Self.metStanden())
    #expect(list.binnen.map(\.code) == ["1F"] && list.buitenDeSet.isEmpty)
    #expect(list.herstellijst.map(\.code) == ["bewijs-zeggenschap", "4I"])
    let document = list.herstellijst[0]
    #expect(document.isBijlage && document.toelichting == "niet getekend")
    #expect(
      document.vrijstelling.contains("handelsregister") && document.vrijstelling.contains("niet opnieuw"))
    let question = list.herstellijst[1]
    #expect(question.wie == "P2" && question.artikel == .wb("7a lid 2 h") && question.vrijstelling.isEmpty)
  }

  @Test("the set that went out stays with the dossier")
  func vragenset() throws {
    #expect(try Self.metStanden().dossier.formulier.vragenset == "rijk-2013")
  }

  @Test("a mark on something that does not apply to that person is shown, not listed for repair")
  func buitenDeSet() throws {
    var scenario = try Self.metStanden()
    try scenario.neem(.vraagBeoordelen, "2026-01-14", [.vraag: "2A", .stand: "ontbreekt", .wie: "P1"])
    let list = try lijst(scenario)
    #expect(list.buitenDeSet.map(\.vraag) == ["2A"] && list.herstellijst.count == 2)
  }

  @Test("every judgement that applies finds its line, and one about the dossier counts for betrokkene")
  func standVindtPost() throws {
    var scenario = Scenario(BronmatrixTests.aanvraag([.derde], vorm: "", aard: .natuurlijkPersoon))
    scenario.leg(.vraagBeoordelen, "2026-01-06", [.vraag: "2C", .stand: "binnen"])
    scenario.leg(.vraagBeoordelen, "2026-01-06", [.vraag: "O6A", .stand: "binnen", .wie: "P1"])
    let list = try lijst(scenario)
    #expect(list.binnen.map(\.code) == ["2C", "O6A"] && list.buitenDeSet.isEmpty)
  }

  @Test("5(1): a code outside the set in use is refused; without a set at hand nothing is said")
  func codeBuitenDeSet() throws {
    let scenario = try Self.metStanden()
    let day = Scenario.dag("2026-01-14")
    func refusals(_ code: String, _ set: Vragenset?) -> [Weigering] {
      let attempt = Poging(
        dossier: scenario.dossier, stap: .vraagBeoordelen, datum: day,
        velden: Scenario.velden([.vraag: code, .stand: "binnen"]), vandaag: day, kalender: .standaard,
        vragen: set)
      if case .geweigerd(let found) = Verloop.beoordeel(attempt) { return found }
      return []
    }
    let set = try VragensetTests.rijk()
    let wrong = try #require(refusals("organogran", set).first)
    #expect(wrong.artikelen == [Artikel(.formulieren, "5 lid 1"), .wb("7a lid 5")])
    #expect(wrong.doen.contains("‘organogram’"))
    #expect(refusals("organogram", set).isEmpty && refusals("organogran", nil).isEmpty)
  }

  @Test("4:5(1)c, 7a(3): complete while something is marked missing takes a reason")
  func volledig() throws {
    var scenario = try Self.metStanden()
    let refused = try #require(scenario.weigeringen(.formulierVolledig, "2026-01-15").first)
    #expect(refused.artikelen == [.wb("7a lid 2"), .awb("4:5 lid 1 c")])
    #expect(refused.reden.contains("4I (P2)"))
    #expect(scenario.weigeringen(.formulierVolledig, "2026-01-15", [.reden: "kan worden gemist"]).isEmpty)
    for (code, wie) in [("bewijs-zeggenschap", "P1"), ("4I", "P2")] {
      try scenario.neem(.vraagBeoordelen, "2026-01-15", [.vraag: code, .stand: "binnen", .wie: wie])
    }
    #expect(scenario.weigeringen(.formulierVolledig, "2026-01-15").isEmpty)
  }

  @Test("what follows when it stays incomplete differs by track, and private law knows neither")
  func gevolg() {
    func artikelen(_ soort: String, _ spoor: Spoor) -> [Artikel] {
      Formuliergevolg(Scenario(BronmatrixTests.aanvraag([], soort: soort, spoor: spoor)).dossier).artikelen
    }
    for soort in Besluitsoort.alle {
      let (request, withdrawal) = (artikelen(soort.id, .aanvraag), artikelen(soort.id, .intrekking))
      let isPublic = soort.aard.isPubliekrechtelijk
      #expect(request.contains(.awb("4:5 lid 4")) == isPublic && !request.contains(.wb("4 lid 1")))
      #expect(withdrawal.contains(.wb("4 lid 1")) == isPublic && !withdrawal.contains(.awb("4:5 lid 4")))
      #expect(withdrawal.contains(.wb("7a lid 3")))
    }
  }
}
