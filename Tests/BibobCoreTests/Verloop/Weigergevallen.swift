import Testing

@testable import BibobCore

/// A step that the law refuses at this point, and the provision that the refusal names first.
struct Weigergeval: CustomTestStringConvertible, Sendable {
  let naam: String
  let scenario: @Sendable () throws -> Scenario
  let stap: Stap
  let datum: String
  var velden: KeyValuePairs<Veld, String> = [:]
  let artikel: Artikel
  var testDescription: String { naam }
}

/// Dossiers that stand where something is refused, and the refusals.
extension WeigeringenTests {
  static let horeca = "alcohol-horecabedrijf"

  static func gewogen(
    _ soort: String = horeca, _ spoor: Spoor = .aanvraag, mate: String = "ernstig"
  ) throws -> Scenario {
    try SoortenTests.totConclusie(Besluitsoort(soort) ?? Besluitsoort.alle[0], spoor, mate: mate)
  }

  static func voorgenomen(_ uitkomst: String = "weigeren", derden: String = "") throws -> Scenario {
    var scenario = try gewogen(mate: uitkomst == "weigeren" ? "ernstig" : "mindere-mate")
    try scenario.neem(
      .voornemen, "2026-01-19",
      [
        .uitkomst: uitkomst, .termijn: "2026-02-02", .motivering: "x", .evenredigheid: "x",
        .voorschriften: "x", .derden: derden,
      ])
    return scenario
  }

  static func bijLBB(_ spoor: Spoor = .aanvraag, soort: String = horeca) throws -> Scenario {
    var scenario = Scenario(soort, spoor)
    try scenario.neem(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
    try scenario.neem(.formulierOntvangen, "2026-01-12")
    try scenario.neem(.formulierVolledig, "2026-01-13")
    try scenario.neem(.lbbAdviesVragen, "2026-02-02", [.bevindingen: "x"])
    return scenario
  }

  static let weigeren: KeyValuePairs<Veld, String> = [
    .uitkomst: "weigeren", .motivering: "x", .evenredigheid: "x",
  ]

  static let gevaar: [Weigergeval] = [
    Weigergeval(
      naam: "3a(3): an acquitted fact may not carry the conclusion",
      scenario: {
        var scenario = try gewogen()
        try scenario.neem(.feitAfloop, "2026-01-17", [.feit: "F1", .afloop: "vrijspraak"])
        return scenario
      }, stap: .conclusie, datum: "2026-01-18",
      velden: [.reden: "x", .mateA: "geen", .mateB: "ernstig", .feiten: "F1"], artikel: .wb("3a lid 3")),
    Weigergeval(
      naam: "3a(3): nor, after the conclusion, the intention",
      scenario: {
        var scenario = try gewogen()
        try scenario.neem(.feitAfloop, "2026-01-17", [.feit: "F1", .afloop: "ovar"])
        return scenario
      }, stap: .voornemen, datum: "2026-01-19",
      velden: [.uitkomst: "weigeren", .termijn: "2026-02-02", .motivering: "x", .evenredigheid: "x"],
      artikel: .wb("3a lid 3")),
    Weigergeval(
      naam: "3a(3): nor, after the intention, the decision",
      scenario: {
        var scenario = try voorgenomen()
        try scenario.neem(.feitAfloop, "2026-01-20", [.feit: "F1", .afloop: "vrijspraak"])
        return scenario
      }, stap: .besluit, datum: "2026-02-03", velden: weigeren, artikel: .wb("3a lid 3")),
    Weigergeval(
      naam: "3(4): a fact of nobody in the dossier", scenario: { Scenario() }, stap: .feitVastleggen,
      datum: "2026-01-06",
      velden: [.omschrijving: "x", .wie: "P9", .grond: "b", .afloop: "geen", .bron: "x"],
      artikel: .wb("3 lid 4")),
    Weigergeval(
      naam: "3a: the end of a case over no fact", scenario: { Scenario() }, stap: .feitAfloop,
      datum: "2026-01-06", velden: [.feit: "F9", .afloop: "vrijspraak"], artikel: .wb("3a")),
    Weigergeval(
      naam: "3(2): danger rests on a fact",
      scenario: { try gewogen() }, stap: .conclusie, datum: "2026-01-18",
      velden: [.reden: "x", .mateA: "ernstig", .mateB: "geen"], artikel: .wb("3 lid 2 a")),
    Weigergeval(
      naam: "3(3): each ground its own degree", scenario: { try gewogen() }, stap: .conclusie,
      datum: "2026-01-18", velden: [.reden: "x", .mateA: "geen"], artikel: .wb("3 lid 3")),
    Weigergeval(
      naam: "4(1): not for an applicant", scenario: { try gewogen() }, stap: .conclusie, datum: "2026-01-18",
      velden: [.reden: "x", .basis: "art-4-1"], artikel: .wb("4 lid 1")),
    Weigergeval(
      naam: "4(1): not for a contract", scenario: { try gewogen("overheidsopdracht", .intrekking) },
      stap: .conclusie, datum: "2026-01-18", velden: [.reden: "x", .basis: "art-4-1"], artikel: .wb("4")),
    Weigergeval(
      naam: "4(1): not without a refusal", scenario: { try gewogen(horeca, .intrekking) }, stap: .conclusie,
      datum: "2026-01-18", velden: [.reden: "x", .basis: "art-4-1"], artikel: .wb("4 lid 1")),
    Weigergeval(
      naam: "4(2): not without a question refused", scenario: { try gewogen() }, stap: .conclusie,
      datum: "2026-01-18", velden: [.reden: "x", .basis: "art-4-2"], artikel: .wb("4 lid 2")),
    Weigergeval(
      naam: "4(2): a question to the body is not betrokkene's to refuse",
      scenario: {
        var scenario = try bijLBB()
        try scenario.neem(.lbbVraagt, "2026-02-09", [.aan: "bestuursorgaan"])
        return scenario
      }, stap: .lbbVraagGeweigerd, datum: "2026-02-10", velden: [.reden: "x"], artikel: .wb("4 lid 2")),
    Weigergeval(
      naam: "4(1): no refusal of the form on an application",
      scenario: {
        var scenario = Scenario()
        try scenario.neem(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
        return scenario
      }, stap: .formulierGeweigerd, datum: "2026-01-21", velden: [.reden: "x"], artikel: .wb("4 lid 1")),
    Weigergeval(
      naam: "Awb 4:5: no leaving untreated on the other track",
      scenario: {
        var scenario = Scenario(horeca, .intrekking)
        try scenario.neem(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
        return scenario
      }, stap: .buitenBehandelingLaten, datum: "2026-01-21", velden: [.motivering: "x"],
      artikel: .awb("4:5 lid 1")),
  ]

  static let besluiten: [Weigergeval] = [
    Weigergeval(
      naam: "3(1): refusing at a lesser degree", scenario: { try gewogen(mate: "mindere-mate") },
      stap: .voornemen, datum: "2026-01-19",
      velden: [.uitkomst: "weigeren", .termijn: "2026-02-02", .motivering: "x", .evenredigheid: "x"],
      artikel: .wb("3 lid 1")),
    Weigergeval(
      naam: "3(7): conditions without danger", scenario: { try gewogen(mate: "geen") }, stap: .voornemen,
      datum: "2026-01-19",
      velden: [
        .uitkomst: "verlenen-met-voorschriften", .termijn: "2026-02-02", .motivering: "x",
        .voorschriften: "x",
      ], artikel: .wb("3 lid 7")),
    Weigergeval(
      naam: "3(5): no word on proportionality", scenario: { try gewogen() }, stap: .voornemen,
      datum: "2026-01-19", velden: [.uitkomst: "weigeren", .termijn: "2026-02-02", .motivering: "x"],
      artikel: .wb("3 lid 5")),
    Weigergeval(
      naam: "3(7): conditions that are not named", scenario: { try gewogen(mate: "mindere-mate") },
      stap: .voornemen, datum: "2026-01-19",
      velden: [.uitkomst: "verlenen-met-voorschriften", .termijn: "2026-02-02", .motivering: "x"],
      artikel: .wb("3 lid 7")),
    Weigergeval(
      naam: "9(4): conditions of art. 3(7) on real estate", scenario: { try gewogen("vastgoedtransactie") },
      stap: .voornemen, datum: "2026-01-19",
      velden: [
        .uitkomst: "verlenen-met-voorschriften", .termijn: "2026-02-02", .motivering: "x",
        .voorschriften: "x",
      ], artikel: .wb("9 lid 4")),
    Weigergeval(
      naam: "5(2)b: dissolving what was not reserved",
      scenario: {
        var scenario = Scenario("overheidsopdracht", .intrekking)
        scenario.leg(.conclusie, "2026-01-16", [.mateA: "ernstig", .mateB: "geen"])
        scenario.leg(.heroverwegen, "2026-01-16")
        return scenario
      }, stap: .voornemen, datum: "2026-01-19",
      velden: [.uitkomst: "ontbinden", .termijn: "2026-02-02", .motivering: "x", .evenredigheid: "x"],
      artikel: .wb("5 lid 2 b")),
    Weigergeval(
      naam: "33(1): refusing unheard", scenario: { try gewogen() }, stap: .besluit, datum: "2026-01-19",
      velden: weigeren, artikel: .wb("33 lid 1")),
    Weigergeval(
      naam: "33(1): refusing within the term for views", scenario: { try voorgenomen() }, stap: .besluit,
      datum: "2026-02-02", velden: weigeren, artikel: .wb("33 lid 1")),
    Weigergeval(
      naam: "33(1): a named derde had no chance", scenario: { try voorgenomen(derden: "P2") }, stap: .besluit,
      datum: "2026-02-03", velden: weigeren, artikel: .wb("33 lid 1")),
    Weigergeval(
      naam: "33(1): a derde whose fact carries the conclusion is named",
      scenario: {
        var scenario = try gewogen()
        try scenario.neem(
          .feitVastleggen, "2026-01-17",
          [.omschrijving: "x", .wie: "P2", .grond: "b", .afloop: "geen", .bron: "x"])
        try scenario.neem(
          .conclusie, "2026-01-18", [.reden: "x", .mateA: "geen", .mateB: "ernstig", .feiten: "F2"])
        return scenario
      }, stap: .voornemen, datum: "2026-01-19",
      velden: [.uitkomst: "weigeren", .termijn: "2026-02-02", .motivering: "x", .evenredigheid: "x"],
      artikel: .wb("33 lid 1")),
    Weigergeval(
      naam: "33(1): heavier than intended", scenario: { try voorgenomen("verlenen-met-voorschriften") },
      stap: .besluit, datum: "2026-02-03", velden: weigeren, artikel: .wb("3 lid 1")),
    Weigergeval(
      naam: "33(1): heavier than intended, where the degree allows it",
      scenario: {
        var scenario = try gewogen()
        try scenario.neem(
          .voornemen, "2026-01-19",
          [
            .uitkomst: "verlenen-met-voorschriften", .termijn: "2026-02-02", .motivering: "x",
            .voorschriften: "x", .evenredigheid: "x",
          ])
        return scenario
      }, stap: .besluit, datum: "2026-02-03", velden: weigeren, artikel: .wb("33 lid 1")),
    Weigergeval(
      naam: "33(1): conditions after an intention to grant",
      scenario: {
        var scenario = try gewogen()
        try scenario.neem(
          .voornemen, "2026-01-19", [.uitkomst: "verlenen", .termijn: "2026-02-02", .motivering: "x"])
        return scenario
      }, stap: .besluit, datum: "2026-02-03",
      velden: [
        .uitkomst: "verlenen-met-voorschriften", .motivering: "x", .voorschriften: "x", .evenredigheid: "x",
      ], artikel: .wb("33 lid 1")),
    Weigergeval(
      naam: "28(3): a derde without the reminder of secrecy", scenario: { try voorgenomen(derden: "P2") },
      stap: .derdeUitnodigen, datum: "2026-01-20",
      velden: [.wie: "P2", .termijn: "2026-02-02", .geheimhouding: "nee"], artikel: .wb("28 lid 3")),
    Weigergeval(
      naam: "33(1): betrokkene is no derde", scenario: { try voorgenomen() }, stap: .derdeUitnodigen,
      datum: "2026-01-20", velden: [.wie: "P1", .termijn: "2026-02-02", .geheimhouding: "ja"],
      artikel: .wb("33 lid 1")),
    Weigergeval(
      naam: "Awb 3:41: published before it was decided", scenario: { try gewogen(mate: "geen") },
      stap: .besluit, datum: "2026-01-19",
      velden: [.uitkomst: "verlenen", .motivering: "x", .bekendmaking: "2026-01-18"], artikel: .awb("3:41")),
  ]

  static let lbb: [Weigergeval] = [
    Weigergeval(
      naam: "15: deciding while the LBB is at work", scenario: { try bijLBB() }, stap: .besluit,
      datum: "2026-02-20", velden: [.uitkomst: "verlenen", .motivering: "x"], artikel: .wb("15")),
    Weigergeval(
      naam: "15: concluding while the LBB is late", scenario: { try bijLBB() }, stap: .conclusie,
      datum: "2026-06-01", velden: [.reden: "x", .mateA: "geen", .mateB: "geen"], artikel: .wb("15")),
    Weigergeval(
      naam: "Awb 3:6(2): going on needs a reason", scenario: { try bijLBB() }, stap: .zonderAdviesVerder,
      datum: "2026-02-20", artikel: .awb("3:6 lid 2")),
    Weigergeval(
      naam: "7a(4): no request without the form",
      scenario: {
        var scenario = Scenario(horeca, .intrekking)
        try scenario.neem(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
        try scenario.neem(.formulierGeweigerd, "2026-01-21", [.reden: "x"])
        return scenario
      }, stap: .lbbAdviesVragen, datum: "2026-02-02", velden: [.bevindingen: "x"], artikel: .wb("7a lid 4")),
    Weigergeval(
      naam: "7a(4): no additional request without a first", scenario: { try gewogen() },
      stap: .aanvullendAdviesVragen, datum: "2026-02-02", velden: [.reden: "x", .schortOp: "ja"],
      artikel: .wb("7a lid 4")),
    Weigergeval(
      naam: "31: a second request does not suspend by itself",
      scenario: {
        var scenario = try bijLBB()
        try scenario.neem(.zonderAdviesVerder, "2026-02-20", [.reden: "x"])
        return scenario
      }, stap: .lbbAdviesVragen, datum: "2026-02-21", artikel: .wb("31")),
    Weigergeval(
      naam: "32: told before it was asked", scenario: { try gewogen() }, stap: .lbbAdviesVragen,
      datum: "2026-02-02", velden: [.kennisgeving: "2026-02-01"], artikel: .wb("32")),
    Weigergeval(
      naam: "15(3): more time told after the LBB's own term", scenario: { try bijLBB() },
      stap: .lbbVerlenging, datum: "2026-03-31", velden: [.duur: "4w"], artikel: .wb("15 lid 3")),
    Weigergeval(
      naam: "Awb 4:13(1): a by-law term where an act sets one",
      scenario: { Scenario("omgevingsvergunning-bouw") }, stap: .beslistermijnVastleggen, datum: "2026-01-06",
      velden: [.duur: "26w", .artikel: "APV art. 1:2"], artikel: Artikel(.omgevingswet, "16.64 lid 1")),
    Weigergeval(
      naam: "15(2): an answer without a question", scenario: { try bijLBB() }, stap: .lbbVraagBeantwoord,
      datum: "2026-02-20", artikel: .wb("15 lid 2")),
    Weigergeval(
      naam: "Awb 3:9: no word on the care of the advice",
      scenario: {
        var scenario = try bijLBB()
        try scenario.neem(.lbbAdviesOntvangen, "2026-03-02", [.mateA: "geen", .mateB: "ernstig"])
        return scenario
      }, stap: .conclusie, datum: "2026-03-03",
      velden: [.reden: "x", .mateA: "geen", .mateB: "geen", .afwijking: "x"], artikel: .awb("3:9")),
    Weigergeval(
      naam: "Awb 3:50: departing from the advice without a reason",
      scenario: {
        var scenario = try bijLBB()
        try scenario.neem(.lbbAdviesOntvangen, "2026-03-02", [.mateA: "geen", .mateB: "ernstig"])
        return scenario
      }, stap: .conclusie, datum: "2026-03-03",
      velden: [.reden: "x", .mateA: "geen", .mateB: "geen", .vergewist: "x"], artikel: .awb("3:50")),
    Weigergeval(
      naam: "Awb 3:9: advice that came late is weighed first",
      scenario: {
        var scenario = try bijLBB()
        try scenario.neem(.zonderAdviesVerder, "2026-02-20", [.reden: "x"])
        try scenario.neem(.conclusie, "2026-02-21", [.reden: "x", .mateA: "geen", .mateB: "geen"])
        try scenario.neem(.lbbAdviesOntvangen, "2026-02-25", [.mateA: "geen", .mateB: "ernstig"])
        return scenario
      }, stap: .besluit, datum: "2026-02-26", velden: [.uitkomst: "verlenen", .motivering: "x"],
      artikel: .awb("3:9")),
  ]
}
