import TestSupport

@testable import BibobCore

/// A random course that touches the decision term, as a list of events, and the day of looking. The events lie
/// in order of date; nothing here knows how a term is counted.
struct Toevalsdossier {
  let soort: (id: String, procedure: Procedure, instemming: Bool, lokaal: LokaleTermijn?)
  let ontvangen: CivilDate
  private(set) var stappen: [(stap: Stap, datum: CivilDate, velden: Velden)] = []
  private(set) var per: CivilDate

  private static let soorten: [(String, Procedure, Bool, LokaleTermijn?)] = [
    ("alcohol-horecabedrijf", .regulier, false, nil),
    ("omgevingsvergunning-bouw", .regulier, false, nil),
    ("omgevingsvergunning-milieu", .regulier, true, nil),
    ("omgevingsvergunning-bouw", .uitgebreid, false, nil),
    ("alcohol-paracommercieel", .regulier, false, nil),
    ("verhuurvergunning", .regulier, false, nil),
    (
      "exploitatie-horeca", .regulier, false,
      LokaleTermijn(duur: .weken(8), verlenging: .weken(8), artikel: "APV art. 1:2")
    ),
  ]

  init(_ random: inout SplitMix64) {
    soort = Toevalsdossier.soorten[random.int(0...Toevalsdossier.soorten.count - 1)]
    let start = Scenario.dag("2024-01-01").adding(days: random.int(0...1500))
    ontvangen = start
    per = start.adding(days: random.int(0...20))
    maakFormulier(&random)
    maakLBB(&random)
    for stap in [Stap.buitenlandseInformatie, .vertragingAanvrager, .overmacht, .uitstelInstemming]
    where random.int(1...4) == 1 {
      maakStilstand(stap, &random)
    }
    if random.int(1...4) == 1 {
      let weeks = soort.id.hasPrefix("exploitatie") ? 8 : 6
      voegToe(
        .beslistermijnVerlengen, start.adding(days: random.int(1...50)), [(.duur, .duur(.weken(weeks)))])
    }
    stappen = stappen.enumerated().sorted { ($0.1.datum, $0.0) < ($1.1.datum, $1.0) }.map(\.element)
    per = max(per, stappen.last?.datum ?? start).adding(days: random.int(0...90))
  }

  private mutating func voegToe(_ stap: Stap, _ datum: CivilDate, _ velden: [(Veld, Waarde)] = []) {
    stappen.append((stap, datum, Velden(velden)))
  }

  private mutating func maakFormulier(_ random: inout SplitMix64) {
    var day = ontvangen.adding(days: random.int(0...30))
    for round in 0..<random.int(0...3) {
      voegToe(
        round == 0 ? .formulierUitzetten : .aanvullingVragen, day,
        [(.termijn, .datum(day.adding(days: random.int(1...28))))])
      day = day.adding(days: random.int(0...25))
      if random.int(1...3) > 1 { voegToe(round == 0 ? .formulierOntvangen : .aanvullingOntvangen, day) }
      day = day.adding(days: random.int(0...5))
    }
  }

  private mutating func maakLBB(_ random: inout SplitMix64) {
    var day = ontvangen.adding(days: random.int(0...60))
    for request in 0..<random.int(0...2) {
      voegToe(
        request == 0 ? .lbbAdviesVragen : .aanvullendAdviesVragen, day,
        request == 0 ? [] : [(.schortOp, .tekst(random.int(1...2) == 1 ? "ja" : "nee"))])
      var end = day.adding(days: random.int(0...130))
      let extended = random.int(1...3) == 1 ? day.adding(days: random.int(0...40)) : nil
      if let extended, extended <= end {
        voegToe(.lbbVerlenging, extended, [(.duur, .duur(.weken(random.int(1...4))))])
      }
      end = maakVragen(vanaf: day, tot: end, &random)
      switch random.int(1...4) {
      case 1: voegToe(.lbbZietAf, end)
      case 2: voegToe(.zonderAdviesVerder, end)
      case 3: voegToe(.lbbAdviesOntvangen, end, [(.mateA, .tekst("geen")), (.mateB, .tekst("geen"))])
      default: if request == 0 { return }
      }
      day = end.adding(days: random.int(1...20))
    }
  }

  /// Questions to the one and to the other, which may overlap; returns the day after the last answer.
  private mutating func maakVragen(
    vanaf day: CivilDate, tot end: CivilDate, _ random: inout SplitMix64
  ) -> CivilDate {
    var last = end
    for addressee in ["betrokkene", "bestuursorgaan"] where random.int(1...3) == 1 {
      let asked = day.adding(days: random.int(0...70))
      guard asked <= end else { continue }
      voegToe(.lbbVraagt, asked, [(.aan, .tekst(addressee))])
      guard random.int(1...6) > 1 else { continue }
      let answered = asked.adding(days: random.int(0...40))
      last = max(last, answered)
      voegToe(.lbbVraagBeantwoord, answered, [(.aan, .tekst(addressee))])
    }
    return last
  }

  private mutating func maakStilstand(_ stap: Stap, _ random: inout SplitMix64) {
    let day = ontvangen.adding(days: random.int(0...70))
    voegToe(
      stap, day, stap == .uitstelInstemming ? [(.tot, .datum(day.adding(days: random.int(1...40))))] : [])
    guard random.int(1...4) > 1 else { return }
    let soort: Stilstand.Soort =
      switch stap {
      case .buitenlandseInformatie: .buitenlandseInformatie
      case .vertragingAanvrager: .vertraging
      case .overmacht: .overmacht
      default: .instemming
      }
    voegToe(
      .opschortingBeeindigen, day.adding(days: random.int(0...50)), [(.soort, .tekst(soort.rawValue))])
  }

  /// The dossier to which the events fold.
  var dossier: Dossier {
    var scenario = Scenario(
      soort.id, ontvangen: ontvangen.description, procedure: soort.procedure, metInstemming: soort.instemming,
      lokaal: soort.lokaal)
    for (stap, datum, velden) in stappen { scenario.leg(stap, datum, velden) }
    return scenario.dossier
  }
}
