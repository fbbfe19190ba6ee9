import TestSupport
import Testing

@testable import BibobCore

/// Every role by every source by date of law, against a table that was written out from the law by hand and does not
/// look at the catalogue.
@Suite("Bronnen: wie bij welke bron op welke dag")
struct BronmatrixTests {
  /// The columns of the table.
  static let rollen: [Partijrol] = [
    .betrokkene, .leidinggevende, .zeggenschaphebbende, .vermogensverschaffer, .vermeldOpBeschikking,
    .gelijkgesteld, .zakelijkSamenwerkingsverband, .onderaannemer, .vertegenwoordiger, .derde,
  ]

  /// A source: its columns before and from a day. `j` allowed, `?` a person judges, `-` refused.
  struct Rij: CustomTestStringConvertible, Sendable {
    let bron: String
    let sinds: String
    let voor: String
    let vanaf: String
    let artikel: Artikel
    var testDescription: String { bron }
  }

  private static let ja = "jjjjjjjjjj"
  private static let mens = "??????????"
  private static let nee = "----------"
  /// The circle of art. 7c(2), 11a(1), 28(2)m 4° and Bjsg 15(2). A subcontractor may himself be betrokkene (art. 1(1)).
  private static let zesRollen = "jjjjjj-?--"
  private static let altijd = "1900-01-01"

  static let tabel: [Rij] =
    ["kvk", "kadaster", "insolventie", "rechtspraak", "bekendmakingen", "internet"].map {
      Rij(bron: $0, sinds: "2022-10-01", voor: mens, vanaf: ja, artikel: .wb("7b"))
    } + [
      Rij(
        bron: "justid", sinds: "2020-08-01", voor: "j---------", vanaf: zesRollen,
        artikel: Artikel(.bjsg, "15 lid 2")),
      Rij(
        bron: "strafvorderlijk", sinds: altijd, voor: nee, vanaf: mens,
        artikel: Artikel(.wjsg, "39f lid 1 d en g")),
      // Only betrokkene; that a leader directs or is a partner must be on record.
      Rij(
        bron: "politie", sinds: altijd, voor: nee, vanaf: "j?--------",
        artikel: Artikel(.bpg, "4:3 lid 1 l")),
      Rij(
        bron: "belastingdienst", sinds: "2022-10-01", voor: nee, vanaf: zesRollen,
        artikel: .wb("7c lid 2")),
      Rij(
        bron: "lbb-register", sinds: "2022-10-01", voor: nee, vanaf: zesRollen, artikel: .wb("11a lid 1")),
      Rij(
        bron: "bibob-dossier", sinds: "2022-10-01", voor: nee, vanaf: zesRollen,
        artikel: .wb("28 lid 2 m 4°")),
      Rij(bron: "riec", sinds: altijd, voor: nee, vanaf: mens, artikel: .wb("28 lid 2 d")),
      Rij(
        bron: "eigen-bestanden", sinds: altijd, voor: nee, vanaf: mens,
        artikel: Artikel(.praktijk, "eigen taken")),
      Rij(bron: "brp", sinds: altijd, voor: nee, vanaf: mens, artikel: Artikel(.praktijk, "eigen taken")),
      Rij(bron: "lbb-advies", sinds: altijd, voor: nee, vanaf: ja, artikel: .wb("29")),
      Rij(bron: "eigen-bevindingen", sinds: altijd, voor: nee, vanaf: ja, artikel: .wb("29")),
      Rij(bron: "betrokkene", sinds: altijd, voor: nee, vanaf: ja, artikel: .wb("7a lid 2")),
      Rij(bron: "buitenland", sinds: altijd, voor: nee, vanaf: nee, artikel: .wb("13 lid 1")),
      Rij(bron: "fiu", sinds: altijd, voor: nee, vanaf: nee, artikel: .wb("27 lid 1 b 2°")),
      Rij(bron: "ind", sinds: altijd, voor: nee, vanaf: nee, artikel: .wb("27 lid 1 b 4°")),
      Rij(bron: "nla", sinds: altijd, voor: nee, vanaf: nee, artikel: .wb("27 lid 1 d")),
      Rij(bron: "uwv", sinds: altijd, voor: nee, vanaf: nee, artikel: .wb("27 lid 1 h")),
      Rij(bron: "cjib", sinds: altijd, voor: nee, vanaf: nee, artikel: .wb("27 lid 1")),
      Rij(bron: "rdw", sinds: altijd, voor: nee, vanaf: nee, artikel: .wb("27 lid 1")),
    ]

  private static let dagen = [
    "2005-01-03", "2020-07-31", "2020-08-01", "2022-09-30", "2022-10-01", "2025-02-28", "2026-11-26",
  ]

  @Test("The table has a row for each source of the catalogue")
  func volledig() {
    #expect(Set(Self.tabel.map(\.bron)) == Set(Bron.alle.map(\.code)))
    #expect(Set(Self.rollen) == Set(Partijrol.allCases))
  }

  @Test("Role by source by date of law", arguments: tabel)
  func matrix(_ rij: Rij) throws {
    let bron = try #require(Bron(rij.bron))
    for text in Self.dagen {
      let dag = Scenario.dag(text)
      let columns = dag < Scenario.dag(rij.sinds) ? rij.voor : rij.vanaf
      for (rol, letter) in zip(Self.rollen, columns) {
        let (dossier, wie) = Self.dossier(rol, treffer: rij.bron == "bibob-dossier")
        let toets = bron.toets(over: wie, in: dossier, op: dag, kringen: Netwerk(dossier, op: dag))
        #expect(Self.letter(toets.oordeel) == letter, "\(rij.bron) \(rol) \(text): \(toets)")
        if dag >= Scenario.dag(rij.sinds) { #expect(toets.artikelen.first == rij.artikel) }
        #expect(!toets.artikelen.isEmpty && !toets.reden.isEmpty)
        #expect(toets.oordeel == .toegestaan || !toets.doen.isEmpty)
      }
    }
  }

  private static func letter(_ oordeel: Brontoets.Oordeel) -> Character {
    switch oordeel {
    case .toegestaan: "j"
    case .vraag: "?"
    case .geweigerd: "-"
    }
  }

  /// A dossier of a legal person P1, with P2 in a role; with a hit of the register about both, if asked.
  static func dossier(_ rol: Partijrol, treffer: Bool = false) -> (Dossier, String) {
    var scenario = Scenario(Self.aanvraag([rol == .betrokkene ? .derde : rol]))
    if treffer {
      for wie in ["P1", "P2"] {
        scenario.leg(
          .bronRaadplegen, "2026-01-05",
          [.bronsoort: "lbb-register", .over: wie, .resultaat: "treffer", .bron: "x", .bevinding: "x"])
      }
    }
    return (scenario.dossier, rol == .betrokkene ? "P1" : "P2")
  }

  static func aanvraag(
    _ rollen: [Partijrol], vorm: String = "besloten vennootschap", aard: Partij.Aard = .rechtspersoon,
    soort: String = "alcohol-horecabedrijf", spoor: Spoor = .aanvraag
  ) -> Aanvraag {
    Aanvraag(
      kenmerk: "Z-1", lichaam: "gemeente Voorbeeldstad", orgaan: "burgemeester",
      soort: Besluitsoort(soort) ?? Besluitsoort.alle[0], spoor: spoor, ontvangen: Scenario.dag("2026-01-05"),
      onderwerp: "proef",
      partijen: [
        Partij(id: "P1", aard: aard, naam: "Proef", rechtsvorm: vorm, rollen: [.betrokkene]),
        Partij(id: "P2", aard: .natuurlijkPersoon, naam: "Jansen", rollen: rollen),
      ])
  }

  // MARK: Police data: betrokkene and who directs him (Bpg 4:3(1)l)

  /// Legal form and kind of betrokkene, ties as `van-naar`, and who may be asked about.
  struct Politiegeval: CustomTestStringConvertible, Sendable {
    let naam: String
    let vorm: String
    let aard: Partij.Aard
    let banden: [String]
    let verwacht: String
    var testDescription: String { naam }
  }

  @Test(
    "Bpg 4:3(1)l",
    arguments: [
      Politiegeval(
        naam: "a director of a legal person", vorm: "besloten vennootschap", aard: .rechtspersoon,
        banden: ["P2-P1"], verwacht: "jj-"),
      Politiegeval(
        naam: "the director of a corporate director", vorm: "besloten vennootschap", aard: .rechtspersoon,
        banden: ["P3-P1", "P2-P3"], verwacht: "jjj"),
      Politiegeval(
        naam: "a partner of a firm", vorm: "vennootschap onder firma", aard: .rechtspersoon,
        banden: ["P2-P1"], verwacht: "jj-"),
      Politiegeval(
        naam: "who leads the business of a natural person", vorm: "", aard: .natuurlijkPersoon,
        banden: ["P2-P1"], verwacht: "j--"),
    ])
  func politie(_ geval: Politiegeval) throws {
    var aanvraag = Self.aanvraag([.derde], vorm: geval.vorm, aard: geval.aard)
    aanvraag.partijen.append(
      Partij(id: "P3", aard: .rechtspersoon, naam: "Houdster", rollen: [.derde]))
    var scenario = Scenario(aanvraag)
    for tie in geval.banden {
      scenario.leg(
        .relatie, "2026-01-06",
        [.soort: "leiding", .van: String(tie.prefix(2)), .naar: String(tie.suffix(2)), .bron: "KvK"])
    }
    let dag = Scenario.dag("2026-02-01")
    let bron = try #require(Bron("politie"))
    let found = ["P1", "P2", "P3"].map {
      Self.letter(
        bron.toets(
          over: $0, in: scenario.dossier, op: dag, kringen: Netwerk(scenario.dossier, op: dag)
        ).oordeel)
    }
    #expect(String(found) == geval.verwacht)
  }

  // MARK: Another body's file (art. 28(2)m 1°)

  @Test("28(2)m 1°: nothing shows it, a signal asks, a hit about this person opens")
  func aanleiding() throws {
    let bron = try #require(Bron("bibob-dossier"))
    let dag = Scenario.dag("2026-02-01")
    var scenario = Scenario(Self.aanvraag([.leidinggevende]))
    func toets(_ wie: String) -> Brontoets {
      bron.toets(over: wie, in: scenario.dossier, op: dag, kringen: Netwerk(scenario.dossier, op: dag))
    }
    #expect(toets("P2").oordeel == .geweigerd && toets("P2").artikelen == [.wb("28 lid 2 m 1°")])
    scenario.leg(.signaal, "2026-01-06", [.soort: "toezicht"])
    #expect(toets("P2").oordeel == .geweigerd)
    scenario.leg(.signaal, "2026-01-07", [.soort: "bestuursorgaan"])
    #expect(toets("P2").oordeel == .vraag)
    scenario.leg(
      .bronRaadplegen, "2026-01-08",
      [.bronsoort: "lbb-register", .over: "P2", .resultaat: "treffer", .bron: "x", .bevinding: "x"])
    #expect(toets("P2").oordeel == .toegestaan && toets("P1").oordeel == .vraag)
  }
}
