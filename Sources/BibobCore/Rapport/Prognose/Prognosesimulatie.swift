/// One course of the coming days: arrivals by chance, work by the hour, a queue for every role.
struct Prognosesimulatie {
  /// What a course came to.
  struct Loop {
    /// In hand at the end of every thirtieth day or so: the ends of the months to come.
    var inBehandeling: [Int] = []
    var begonnen = 0
    var afgerond = 0
    var bruto: [Int] = []
    var netto: [Int] = []
    var metTermijn = 0
    var opTijd = 0
    /// Days that finished ones waited for the team.
    var wachten: [Int] = []
  }

  private struct Zaak {
    var begin: Int
    var stil: Int
    var ruimte: Int?
    /// The first day on which work can be done.
    var klaar: Int
    /// Hours still to do, by role.
    var uren: [Double]
    var rol = 0
    /// The first day on which it can end.
    var nietVoor: Int
  }

  private let model: Prognosemodel
  private let variant: Prognosevariant
  private let team: Team
  private let kalender: Kalender
  private var toeval: Toevalsbron

  init(
    _ model: Prognosemodel, _ variant: Prognosevariant, team: Team, kalender: Kalender, zaad: UInt64
  ) {
    self.model = model
    self.variant = variant
    self.team = team
    self.kalender = kalender
    toeval = Toevalsbron(zaad: zaad)
  }

  /// Plays some days from the day of looking on.
  mutating func speel(dagen: Int) -> Loop {
    var loop = Loop()
    var open = model.lopend.map { oud($0.dagen, $0.stil) }
    let capacity = team.rollen.enumerated().map { index, rol in
      let extra = index == 0 ? Double(variant.extraFteHonderdste) / 100 : 0
      return max(0, rol.fte + extra) * Double(team.jaaruren) / 253
    }
    for offset in 1...max(1, dagen) {
      let day = model.peildatum.adding(days: offset)
      kom(day, offset, &open, &loop)
      if kalender.isGewoneDag(day) { werk(offset, capacity, &open) }
      rondAf(offset, &open, &loop)
      if day.adding(days: 1).components.day == 1 || offset == dagen { loop.inBehandeling.append(open.count) }
    }
    return loop
  }

  private mutating func kom(_ day: CivilDate, _ offset: Int, _ open: inout [Zaak], _ loop: inout Loop) {
    let (year, month, _) = day.components
    let days = Double(CivilDate.length(ofMonth: month, year: year))
    let mean =
      Double(model.aankomsten * variant.instroomProcent) / 100 * model.seizoen[month - 1] / days
    for _ in 0..<toeval.poisson(mean) {
      loop.begonnen += 1
      let example = model.voorbeelden[toeval.getal(0...model.voorbeelden.count - 1)]
      let still = example.stil + example.lbb + (example.lbb > 0 ? variant.lbbTrager : 0)
      open.append(
        Zaak(
          begin: offset, stil: still, ruimte: example.ruimte, klaar: offset + still / 2,
          uren: team.rollen.map { $0.uren * spreiding() },
          nietVoor: offset + still + example.netto * model.eigenDeel / 100))
    }
  }

  /// One that was in hand: the part of its work that its age makes likely is done.
  private mutating func oud(_ days: Int, _ still: Int) -> Zaak {
    let example = model.voorbeelden[toeval.getal(0...model.voorbeelden.count - 1)]
    let rest = max(0, example.stil + example.lbb - still)
    let worked = min(1, Double(max(0, days - still)) / Double(max(1, model.mediaanNetto)))
    return Zaak(
      begin: -days, stil: still + rest, ruimte: example.ruimte, klaar: rest / 2,
      uren: team.rollen.map { $0.uren * spreiding() * (1 - worked * 0.9) },
      nietVoor: rest + max(1, example.netto * model.eigenDeel / 100 - max(0, days - still)))
  }

  /// Work differs from one to the next: half to one and a half times the mean.
  private mutating func spreiding() -> Double { 0.5 + toeval.deel() }

  /// A day of work: every role takes what came first.
  private func werk(_ offset: Int, _ capacity: [Double], _ open: inout [Zaak]) {
    var left = capacity
    for index in open.indices where open[index].klaar <= offset {
      while open[index].rol < left.count {
        let role = open[index].rol
        let done = min(left[role], open[index].uren[role])
        left[role] -= done
        open[index].uren[role] -= done
        if open[index].uren[role] > 1e-9 { break }
        open[index].rol += 1
      }
    }
  }

  private func rondAf(_ offset: Int, _ open: inout [Zaak], _ loop: inout Loop) {
    open.removeAll { zaak in
      guard zaak.rol >= team.rollen.count, offset >= zaak.nietVoor else { return false }
      loop.afgerond += 1
      let gross = offset - zaak.begin
      loop.bruto.append(gross)
      loop.netto.append(gross - min(gross, zaak.stil))
      if zaak.begin > 0 { loop.wachten.append(offset - zaak.nietVoor) }
      if let room = zaak.ruimte {
        loop.metTermijn += 1
        if gross <= room + zaak.stil { loop.opTijd += 1 }
      }
      return true
    }
  }
}
