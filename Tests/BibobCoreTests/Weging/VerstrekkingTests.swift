import Testing

@testable import BibobCore

/// A disclosure that is refused, or not, and the provision that stands in its way.
struct Verstrekgeval: CustomTestStringConvertible, Sendable {
  let naam: String
  let datum: String
  let velden: KeyValuePairs<Veld, String>
  let artikel: String?
  var testDescription: String { naam }
}

@Suite("Wet Bibob 28(2), 28(3), 7a(6): who may be told about third parties")
struct VerstrekkingTests {
  /// An intended refusal that names P2, an objection with a committee, an appeal.
  private static func dossier(_ soort: String = "alcohol-horecabedrijf") throws -> Scenario {
    var scenario = try WeigeringenTests.gewogen(soort)
    scenario.leg(
      .voornemen, "2026-01-19",
      [.uitkomst: "weigeren", .termijn: "2026-02-02", .motivering: "x", .evenredigheid: "x", .derden: "P2"])
    return scenario
  }

  private static let m: KeyValuePairs<Veld, String> = [
    .ontvanger: "m", .grond: "11a", .brondatum: "2022-03-01", .personen: "P1", .rollen: "betrokkene",
  ]

  private static func met(_ base: KeyValuePairs<Veld, String>, _ veld: Veld, _ waarde: String?)
    -> KeyValuePairs<
      Veld, String
    >
  {
    var pairs = base.filter { $0.key != veld }.map { ($0.key, $0.value) }
    if let waarde { pairs.append((veld, waarde)) }
    return pairs.paren
  }

  static let gevallen: [Verstrekgeval] = [
    Verstrekgeval(
      naam: "a with the reminder", datum: "2026-01-20", velden: [.ontvanger: "a", .geheimhouding: "ja"],
      artikel: nil),
    Verstrekgeval(naam: "a without", datum: "2026-01-20", velden: [.ontvanger: "a"], artikel: "28 lid 3"),
    Verstrekgeval(
      naam: "a is betrokkene", datum: "2026-01-20",
      velden: [.ontvanger: "a", .geheimhouding: "ja", .wie: "P2"],
      artikel: "28 lid 2 a"),
    Verstrekgeval(
      naam: "b: his own part", datum: "2026-01-20",
      velden: [.ontvanger: "b", .geheimhouding: "ja", .wie: "P2", .personen: "P2"], artikel: nil),
    Verstrekgeval(
      naam: "b: not about another", datum: "2026-01-20",
      velden: [.ontvanger: "b", .geheimhouding: "ja", .wie: "P2", .personen: "P1,P2"], artikel: "28 lid 2 b"),
    Verstrekgeval(
      naam: "b: not to who is not named", datum: "2026-01-20",
      velden: [.ontvanger: "b", .geheimhouding: "ja", .wie: "P1", .personen: "P1"], artikel: "28 lid 2 b"),
    Verstrekgeval(
      naam: "b: to someone", datum: "2026-01-20", velden: [.ontvanger: "b", .geheimhouding: "ja"],
      artikel: "28 lid 2 b"),
    Verstrekgeval(naam: "c", datum: "2026-01-20", velden: [.ontvanger: "c"], artikel: nil),
    Verstrekgeval(naam: "d", datum: "2026-01-20", velden: [.ontvanger: "d"], artikel: nil),
    Verstrekgeval(
      naam: "e without an objection", datum: "2026-01-20", velden: [.ontvanger: "e"], artikel: "28 lid 2 e"),
    Verstrekgeval(
      naam: "j without an appeal", datum: "2026-01-20", velden: [.ontvanger: "j"], artikel: "28 lid 2 j"),
    Verstrekgeval(
      naam: "k without a demand", datum: "2026-01-20", velden: [.ontvanger: "k"], artikel: "28 lid 2 k"),
    Verstrekgeval(
      naam: "k on a demand", datum: "2026-01-20", velden: [.ontvanger: "k", .artikel: "Sv art. 126nd"],
      artikel: nil),
    Verstrekgeval(naam: "l without", datum: "2026-01-20", velden: [.ontvanger: "l"], artikel: "28 lid 2 l"),
    Verstrekgeval(naam: "m whole", datum: "2026-01-20", velden: m, artikel: nil),
    Verstrekgeval(
      naam: "m without a trigger", datum: "2026-01-20", velden: met(m, .grond, nil), artikel: "28 lid 2 m, 1°"
    ),
    Verstrekgeval(
      naam: "m after five years", datum: "2027-03-02", velden: m, artikel: "28 lid 2 m, 2°"),
    Verstrekgeval(naam: "m on the last day", datum: "2027-03-01", velden: m, artikel: nil),
    Verstrekgeval(
      naam: "m of an unknown day", datum: "2026-01-20", velden: met(m, .brondatum, nil),
      artikel: "28 lid 2 m, 2°"),
    Verstrekgeval(
      naam: "m about nobody", datum: "2026-01-20", velden: met(m, .personen, nil), artikel: "28 lid 2 m, 3°"),
    Verstrekgeval(
      naam: "m about a partner in business", datum: "2026-01-20",
      velden: met(m, .rollen, "zakelijk-samenwerkingsverband"), artikel: "28 lid 2 m, 4°"),
    Verstrekgeval(
      naam: "m before 1 October 2022", datum: "2022-09-30", velden: m, artikel: "28 lid 2 m"),
    Verstrekgeval(
      naam: "n before 1 January 2024", datum: "2023-12-31", velden: [.ontvanger: "n"], artikel: "28 lid 2 n"),
    Verstrekgeval(naam: "n from then", datum: "2024-01-01", velden: [.ontvanger: "n"], artikel: nil),
    Verstrekgeval(
      naam: "o before 16 July 2025", datum: "2025-07-15", velden: [.ontvanger: "o"], artikel: "28 lid 2 o"),
    Verstrekgeval(
      naam: "lbb before a request for advice", datum: "2026-01-20", velden: [.ontvanger: "lbb"],
      artikel: "7a lid 4"),
    Verstrekgeval(naam: "o from then", datum: "2025-07-16", velden: [.ontvanger: "o"], artikel: nil),
  ]

  @Test("Each letter under its own condition, on the day of the disclosure", arguments: gevallen)
  func lijst(_ geval: Verstrekgeval) throws {
    var velden = Scenario.velden(geval.velden)
    for (veld, text) in [(Veld.bestemd, "x"), (.gegevens, "x"), (.doel, "x")] { velden[veld] = .tekst(text) }
    let refusals = try Self.dossier().beoordeel(
      .verstrekken, Scenario.dag(geval.datum), velden, vandaag: Scenario.dag("2028-01-01"))
    #expect(refusals.first?.artikelen.first == geval.artikel.map { Artikel.wb($0) }, "\(refusals)")
  }

  @Test("The table has every letter of art. 28(2) once, in order, and the LBB")
  func volledig() {
    #expect(Verstrekkingsregel.alle.map(\.ontvanger) == Verstrekking.Ontvanger.allCases)
    for regel in Verstrekkingsregel.alle { #expect(!regel.naam.isEmpty && !regel.voorwaarde.isEmpty) }
  }

  @Test("Before a conclusion nobody needs data for reasons; n is about decisions of art. 3 itself")
  func zonderConclusie() throws {
    let velden: KeyValuePairs<Veld, String> = [
      .ontvanger: "a", .geheimhouding: "ja", .bestemd: "x", .gegevens: "x", .doel: "x",
    ]
    #expect(
      Scenario().weigeringen(.verstrekken, "2026-01-20", velden).first?.artikelen == [.wb("28 lid 2 a")])
    let contract = try Self.dossier("vastgoedtransactie")
    #expect(
      contract.weigeringen(
        .verstrekken, "2026-01-20", [.ontvanger: "n", .bestemd: "x", .gegevens: "x", .doel: "x"]
      ).first?.artikelen == [.wb("28 lid 2 n"), .wb("9 lid 4")])
  }

  @Test("Wjsg 39j: what touches data of the prosecution service is marked in the log")
  func wjsg() throws {
    var scenario = try Self.dossier()
    scenario.leg(
      .verstrekken, "2026-01-20",
      [.ontvanger: "c", .bestemd: "x", .gegevens: "x", .doel: "x", .personen: "P2"])
    #expect(scenario.dossier.verstrekkingen.first?.raaktStrafvorderlijk(scenario.dossier) == false)
    scenario.leg(
      .bronRaadplegen, "2026-01-21",
      [.bron: "OM", .bronsoort: "strafvorderlijk", .over: "P2", .bevinding: "x"])
    #expect(scenario.dossier.verstrekkingen.first?.raaktStrafvorderlijk(scenario.dossier) == true)
  }
}

extension [(Veld, String)] {
  /// The same as a literal that the helpers of a scenario take.
  fileprivate var paren: KeyValuePairs<Veld, String> {
    switch count {
    case 4: [self[0].0: self[0].1, self[1].0: self[1].1, self[2].0: self[2].1, self[3].0: self[3].1]
    default:
      [
        self[0].0: self[0].1, self[1].0: self[1].1, self[2].0: self[2].1, self[3].0: self[3].1,
        self[4].0: self[4].1,
      ]
    }
  }
}
