import TestSupport

@testable import BibobCore

/// A random walk through the procedure: at each turn a step that the phase leaves open, with generated fields,
/// taken when the rules allow it.
struct Wandeling {
  private(set) var scenario: Scenario
  private var day: CivilDate

  init(_ random: inout SplitMix64, stappen: Int) {
    let outside = random.int(1...10) == 1
    let soort =
      outside ? Besluitsoort.buitenDeWet[0] : Besluitsoort.alle[random.int(0...Besluitsoort.alle.count - 1)]
    scenario = Scenario(
      soort.id, random.int(1...2) == 1 ? .aanvraag : .intrekking,
      procedure: random.int(1...6) == 1 ? .uitgebreid : .regulier,
      bedongen: random.int(1...2) == 1 ? Beding.allCases : [])
    day = scenario.dossier.aanvraag.ontvangen
    for _ in 0..<stappen { zet(&random) }
  }

  /// A walk from an application that the caller makes, of a random kind.
  init(
    _ random: inout SplitMix64, stappen: Int, aanvraag: (Besluitsoort, Spoor, Procedure) -> Aanvraag
  ) {
    let soort = Besluitsoort.alle[random.int(0...Besluitsoort.alle.count - 1)]
    let spoor: Spoor = random.int(1...2) == 1 ? .aanvraag : .intrekking
    scenario = Scenario(aanvraag(soort, spoor, random.int(1...6) == 1 ? .uitgebreid : .regulier))
    day = scenario.dossier.aanvraag.ontvangen
    for _ in 0..<stappen { zet(&random) }
  }

  /// Tries steps until one is allowed, moves of the procedure before remarks about it.
  private mutating func zet(_ random: inout SplitMix64) {
    var possible = Verloop.mogelijkeStappen(scenario.dossier)
    if random.int(1...4) > 1 {
      let moves = possible.filter { !$0.isVrij && $0 != .terugtrekken && $0 != .sluiten }
      if !moves.isEmpty { possible = moves }
    }
    // A draw exists for one answer of a policy, in one phase: without a hand it hardly ever comes.
    let beleid = scenario.dossier.beleid
    if possible.contains(.loting), beleid?.antwoord == .loting, beleid?.lot == nil { possible = [.loting] }
    for _ in 0..<12 where !possible.isEmpty {
      let stap = possible[random.int(0...possible.count - 1)]
      let date = random.int(1...8) == 1 ? day : day.adding(days: random.int(0...25))
      let velden = velden(stap, date, &random)
      guard stap != .vernietigen, scenario.beoordeel(stap, date, velden).isEmpty else { continue }
      scenario.leg(stap, date, velden)
      day = date
      return
    }
  }

  private func velden(_ stap: Stap, _ date: CivilDate, _ random: inout SplitMix64) -> Velden {
    var velden = Velden()
    for eis in Verloop.overgang(stap)?.velden ?? [] where eis.isVerplicht || random.int(1...4) > 1 {
      if eis.veld == .stuk, scenario.dossier.stukken.isEmpty { continue }
      velden[eis.veld] = waarde(eis, date, &random)
    }
    return velden
  }

  private func waarde(_ eis: Veldeis, _ date: CivilDate, _ random: inout SplitMix64) -> Waarde {
    if eis.veld == .uitkomst, [Fase.gevaarsconclusie, .voornemen, .toezicht].contains(scenario.dossier.fase) {
      let allowed = Opties.toegestaan(scenario.dossier).map(\.rawValue)
      let conditions = allowed.filter { Uitkomst(rawValue: $0)?.metVoorschriften == true }
      if let word = (conditions.isEmpty ? allowed : conditions).randomElement(using: &random) {
        if eis.woorden?.contains(word) == true, random.int(1...3) > 1 { return .tekst(word) }
      }
    }
    if let mate = mate(eis.veld, &random) { return .tekst(mate.rawValue) }
    if let words = eis.woorden, !words.isEmpty { return .tekst(words[random.int(0...words.count - 1)]) }
    if eis.veld == .gebeurtenis, let event = scenario.dossier.vastleggingen.randomElement(using: &random) {
      return .getal(event.gebeurtenis)
    }
    if eis.veld == .bronsoort, let bron = Bron.alle.randomElement(using: &random) { return .tekst(bron.code) }
    switch eis.veld.soort {
    case .datum:
      switch eis.veld {
      case .bekendmaking, .kennisgeving, .advies: return .datum(date)
      case .gebruikTot: return .datum(date.adding(days: random.int(60...900)))
      case .brondatum: return .datum(date.adding(days: -random.int(1...1900)))
      case .geboortedatum, .pleegdatum, .vanaf: return .datum(date.adding(days: -random.int(1...9000)))
      default: return .datum(date.adding(days: random.int(1...21)))
      }
    case .duur: return .duur(.weken(random.int(1...5)))
    case .getal: return .getal(random.int(1...9))
    case .partij: return .tekst("P\(random.int(1...2))")
    case .partijen: return .lijst(["P2"])
    case .feit: return .tekst("F\(random.int(1...max(1, scenario.dossier.feiten.count)))")
    case .feiten: return .lijst(scenario.dossier.feiten.filter { !$0.afloop.geblokkeerd }.map(\.id))
    case .relatie: return .tekst("R\(random.int(1...max(1, scenario.dossier.relaties.count)))")
    case .kandidaat: return .tekst("K\(random.int(1...max(1, scenario.dossier.kandidaten.count)))")
    case .stuk: return .tekst("S1")
    case .bedrag: return .getal(random.int(0...1_000_000))
    case .aandeel: return .getal(random.int(0...10_000))
    case .lijst: return .lijst(["een", "twee"])
    case .bsn, .rsin: return .tekst("123456782")
    case .kvk: return .tekst("12345678")
    case .tekst, .jaNee, .keuze, .aanvraag, .brief:
      switch eis.veld {
      case .bronsoort: return .tekst(random.int(1...2) == 1 ? "kvk" : "tekst met é")
      case .punt: return .tekst(random.int(1...2) == 1 ? "een" : "twee")
      case .voorschrift: return .tekst("V1")
      case .feitenDragen, .volledig, .samenhangend, .actueel, .standhoudt:
        return .tekst(random.int(1...9) > 1 ? "ja: é" : "nee: ‘tekens’")
      default: return .tekst("tekst met é en ‘tekens’")
      }
    }
  }

  /// The degree at which the worksheet ended, mostly; without an end often none, as danger on two grounds needs two.
  private func mate(_ veld: Veld, _ random: inout SplitMix64) -> MateVanGevaar? {
    guard veld == .mateA || veld == .mateB, random.int(1...5) > 1 else { return nil }
    let written = scenario.dossier.slotsom(veld == .mateA ? .a : .b)?.mate
    return written ?? (random.int(1...2) == 1 ? .geen : nil)
  }
}
