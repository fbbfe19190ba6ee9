import TestSupport
import Testing

@testable import BibobCore

/// What may not go to the LBB stays out, named with its provision, and is not in any text of the package either.
@Suite("Adviespakket: wat erbuiten blijft")
struct PakketkeuzeTests {
  /// Events that put something in the dossier that may not go, with exhibit S2.
  struct Geval: CustomTestStringConvertible, Sendable {
    let naam: String
    let artikel: String
    let wat: [String]
    let leg: @Sendable (inout Scenario) -> Void
    var testDescription: String { naam }
  }

  static let gevallen: [Geval] = [
    Geval(
      naam: "an earlier advice of the LBB", artikel: "Wet Bibob art. 28 lid 1", wat: ["S2", "gebeurtenis"]
    ) {
      $0.leg(
        .bronRaadplegen, "2026-02-10",
        [
          .bron: "x", .bronsoort: "lbb-advies", .over: "P1", .bevinding: "ZEEPBEL", .brondatum: "2024-01-01",
          .stuk: "S2",
        ])
    },
    Geval(naam: "police data about another", artikel: "Bpg art. 4:3 lid 1 l", wat: ["S2", "gebeurtenis"]) {
      $0.leg(
        .bronRaadplegen, "2026-02-10",
        [.bron: "x", .bronsoort: "politie", .over: "P3", .bevinding: "ZEEPBEL", .stuk: "S2"])
    },
    Geval(naam: "findings of more than five years", artikel: "Wet Bibob art. 29", wat: ["S2", "gebeurtenis"])
    {
      $0.leg(
        .bronRaadplegen, "2026-02-10",
        [
          .bron: "x", .bronsoort: "eigen-bevindingen", .over: "P1", .bevinding: "ZEEPBEL",
          .brondatum: "2021-02-28",
          .stuk: "S2",
        ])
    },
    Geval(naam: "a fact past the last day of its source", artikel: "AVG art. 5 lid 1 b", wat: ["S2", "F1"]) {
      $0.leg(
        .feitVastleggen, "2026-02-10",
        [
          .wie: "P2", .omschrijving: "ZEEPBEL", .grond: "b", .afloop: "geen", .bron: "x",
          .gebruikTot: "2026-03-01",
          .stuk: "S2",
        ])
    },
    Geval(naam: "a hit that nobody judged", artikel: "Wet Bibob art. 7a lid 4", wat: ["S2"]) {
      $0.leg(
        .kandidaatVastleggen, "2026-02-10",
        [.bronsoort: "internet", .over: "P2", .omschrijving: "ZEEPBEL", .overeenkomst: "naam", .stuk: "S2"])
    },
    Geval(naam: "a hit about another", artikel: "Wet Bibob art. 28 lid 1", wat: ["S2"]) {
      $0.leg(
        .kandidaatVastleggen, "2026-02-10",
        [.bronsoort: "internet", .over: "P2", .omschrijving: "ZEEPBEL", .overeenkomst: "naam", .stuk: "S2"])
      $0.leg(
        .kandidaatBeoordelen, "2026-02-11", [.kandidaat: "K1", .oordeel: "ander", .reden: "geboortedatum"])
    },
  ]

  private static func scenario() -> Scenario {
    var scenario = Pakketproef.scenario(
      Pakketproef.aanvraag {
        $0.append(
          Partij(
            id: "P3", aard: .natuurlijkPersoon, naam: "Pietersen", adres: ["Kade 3"],
            rollen: [.vermogensverschaffer]))
      })
    Pakketproef.stuk(&scenario, 2, datum: "2026-02-10")
    return scenario
  }

  @Test("each stays out with its provision, and its words are nowhere in the package", arguments: gevallen)
  func buiten(_ geval: Geval) throws {
    var scenario = Self.scenario()
    geval.leg(&scenario)
    let proef = try #require(try Pakketproef(scenario))
    #expect(proef.keuze.mee.map(\.id) == ["S1"])
    #expect(
      proef.keuze.weg.map { $0.wat.split(separator: " ").first.map(String.init) ?? "" } == geval.wat,
      "\(proef.keuze.weg)")
    for item in proef.keuze.weg {
      #expect(item.artikelen.contains { $0.description == geval.artikel }, "\(item)")
    }
    let files = try BagItTests.bestanden(proef.zip())
    #expect(!files.contains { $0.0.hasSuffix("S2.pdf") })
    for (naam, bytes) in files where !naam.hasSuffix(".odt") {
      #expect(!bytes.contains(subsequence: Array("ZEEPBEL".utf8)), "\(naam)")
    }
    let inventory = String(
      decoding: try #require(files.first { $0.0.hasSuffix("0-inventaris.html") }).1, as: UTF8.self)
    #expect(inventory.contains(geval.artikel))
  }

  @Test("what may go goes: a judged hit, police data about betrokkene, what came from betrokkene")
  func mee() throws {
    var scenario = Self.scenario()
    scenario.leg(
      .kandidaatVastleggen, "2026-02-10",
      [.bronsoort: "internet", .over: "P2", .omschrijving: "x", .overeenkomst: "naam", .stuk: "S2"])
    scenario.leg(
      .kandidaatBeoordelen, "2026-02-11", [.kandidaat: "K1", .oordeel: "zelfde", .reden: "geboortedatum"])
    scenario.leg(
      .bronRaadplegen, "2026-02-10",
      [.bron: "politie", .bronsoort: "politie", .over: "P1", .bevinding: "een melding"])
    let proef = try #require(try Pakketproef(scenario))
    #expect(proef.keuze.mee.map(\.id) == ["S1", "S2"] && proef.keuze.weg.isEmpty)
    #expect(proef.keuze.vanBetrokkene.map(\.id) == ["S1"])
  }

  @Test("a person leaves an exhibit out, and says why; without the form the request is not complete")
  func weggelaten() throws {
    let proef = try #require(try Pakketproef(Self.scenario(), zonder: ["S2"]))
    #expect(proef.keuze.mee.map(\.id) == ["S1"] && proef.volledigheid.isVolledig)
    #expect(proef.keuze.weg.first?.reden == "weggelaten door het bestuursorgaan: intern")
    let bare = try #require(try Pakketproef(Self.scenario(), zonder: ["S1"]))
    #expect(bare.volledigheid.ontbreekt.map(\.bron) == [.bestuursorgaan])
  }
}
