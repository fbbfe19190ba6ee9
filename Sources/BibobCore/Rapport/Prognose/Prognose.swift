/// A forecast: many courses of the coming days, and between which values nine in ten of them end.
public struct Prognose: Sendable {
  /// The middle and the bounds within which nine in ten courses fall.
  public struct Band: Sendable, Equatable {
    /// One in twenty lies below this.
    public let laag: Int
    /// Half lies below this.
    public let midden: Int
    /// One in twenty lies above this.
    public let hoog: Int

    init(_ values: [Int]) {
      let spread = Verdeling(values)
      laag = spread.percentiel(5) ?? 0
      midden = spread.mediaan ?? 0
      hoog = spread.percentiel(95) ?? 0
    }

    /// Whether a value lies within the bounds.
    public func bevat(_ value: Int) -> Bool { laag <= value && value <= hoog }

    /// `17 (11 tot 25)`.
    public var tekst: String { "\(midden) (\(laag) tot \(hoog))" }
  }

  /// What was asked.
  public let variant: Prognosevariant
  /// The first day that is forecast.
  public let van: CivilDate
  /// The last.
  public let tot: CivilDate
  /// In hand at the end of each month, the last day last.
  public let inBehandeling: [(dag: CivilDate, band: Band)]
  /// Investigations begun.
  public let begonnen: Band
  /// Investigations finished.
  public let afgerond: Band
  /// The median gross lead time of what is finished, in days.
  public let mediaan: Band
  /// Nine in ten within so many days.
  public let p90: Band
  /// Days that an investigation waits until the team has time, on average.
  public let wachten: Band
  /// The share in time, in per cent of those with a decision term.
  public let opTijdProcent: Band
  /// What it started from, with what was set so that the past came out.
  public let model: Prognosemodel
  /// The team that was reckoned with.
  public let team: Team
  /// Whether its hours were set so that the past came out, and not by a file.
  public let isGeijkt: Bool
  /// How many courses.
  public let keren: Int

  /// A forecast over some days.
  /// - Parameter team: who works on it; nil sets the hours so that the median of the past year comes out.
  public init(
    _ model: Prognosemodel, _ variant: Prognosevariant = Prognosevariant("ongewijzigd"), team: Team? = nil,
    dagen: Int = 365, keren: Int = 400, zaad: UInt64 = 1, kalender: Kalender
  ) {
    self.variant = variant
    self.keren = keren
    isGeijkt = team == nil
    let ijking = team.map { ($0, model) } ?? Prognose.geijkt(model, zaad: zaad, kalender: kalender)
    self.team = ijking.0
    van = model.peildatum.adding(days: 1)
    tot = model.peildatum.adding(days: dagen)
    let (used, calibrated) = ijking
    self.model = calibrated
    let loops = (0..<max(1, keren)).map { index in
      var course = Prognosesimulatie(
        calibrated, variant, team: used, kalender: kalender, zaad: zaad &* 1_000_003 &+ UInt64(index))
      return course.speel(dagen: dagen)
    }
    begonnen = Band(loops.map(\.begonnen))
    afgerond = Band(loops.map(\.afgerond))
    mediaan = Band(loops.compactMap { Verdeling($0.bruto).mediaan })
    p90 = Band(loops.compactMap { Verdeling($0.bruto).p90 })
    wachten = Band(loops.map { $0.wachten.isEmpty ? 0 : $0.wachten.reduce(0, +) / $0.wachten.count })
    opTijdProcent = Band(loops.compactMap { $0.metTermijn == 0 ? nil : 100 * $0.opTijd / $0.metTermijn })
    let ends = Prognose.maandeinden(van, tot)
    inBehandeling = ends.enumerated().map { place, day in
      (day, Band(loops.compactMap { place < $0.inBehandeling.count ? $0.inBehandeling[place] : nil }))
    }
  }

  /// The last days of the months in a span, and its own last day.
  private static func maandeinden(_ van: CivilDate, _ tot: CivilDate) -> [CivilDate] {
    var days: [CivilDate] = []
    var day = van
    while day <= tot {
      if day.adding(days: 1).components.day == 1 || day == tot { days.append(day) }
      day = day.adding(days: 1)
    }
    return days
  }

  /// The share of its time, in per cent, that a team of which nothing is known is taken to be busy at most: one that
  /// finishes less than comes in would have had a queue that grows, and that is to be seen in the past.
  private static let hoogsteBezetting = 90

  /// One role, with the hours under which the median net lead time of the past year comes out of a year that begins
  /// like this one; where even a busy team would be quicker than that, with more of the lead time its own.
  static func geijkt(_ model: Prognosemodel, zaad: UInt64, kalender: Kalender) -> (Team, Prognosemodel) {
    func team(_ tenths: Int) -> Team {
      Team(rollen: [.init(naam: "team", fteHonderdste: 100, urenTiende: tenths)], jaaruren: 1350)
    }
    func haalt(_ team: Team, _ model: Prognosemodel) -> Bool {
      let medians = (0..<12).compactMap { index in
        var course = Prognosesimulatie(
          model, Prognosevariant("ijking"), team: team, kalender: kalender,
          zaad: zaad &+ UInt64(index) &* 7919)
        return Verdeling(course.speel(dagen: 365).netto).mediaan
      }
      return (Verdeling(medians).mediaan ?? 0) >= model.mediaanNetto
    }
    let full = 13_500 / max(1, model.aankomsten)
    let busy = max(1, full * hoogsteBezetting / 100)
    if haalt(team(busy), model) {
      let tenths = kleinste(max(1, full / 2)...busy, stap: max(1, full / 200)) { haalt(team($0), model) }
      return (team(tenths), model)
    }
    var own = model
    own.eigenDeel = kleinste(model.eigenDeel...100, stap: 1) { share in
      var other = model
      other.eigenDeel = share
      return haalt(team(busy), other)
    }
    return (team(busy), own)
  }

  /// The smallest value that does, to within a step; the largest when none does. What does at a value, does above it.
  private static func kleinste(_ range: ClosedRange<Int>, stap: Int, _ doet: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while high - low > stap {
      let middle = (low + high) / 2
      if doet(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

/// How well the same way of forecasting would have done a year ago.
public struct Terugblik: Sendable {
  /// What it would have said.
  public let prognose: Prognose
  /// What was begun in that year.
  public let begonnen: Int
  /// What was finished in that year.
  public let afgerond: Int
  /// The median gross lead time of that year.
  public let mediaan: Int
  /// What was in hand at its end.
  public let inBehandeling: Int

  /// Looks back from a day. `toen` are the figures as they stood a year before it, `nu` as they stand on it; nil
  /// when the year before that says too little.
  public init?(
    toen: [Onderzoekscijfers], nu: [Onderzoekscijfers], per day: CivilDate, keren: Int, zaad: UInt64,
    kalender: Kalender
  ) {
    let start = day.adding(days: -365)
    guard let model = Prognosemodel(toen, per: start) else { return nil }
    prognose = Prognose(model, keren: keren, zaad: zaad, kalender: kalender)
    let year = Periode(van: start.adding(days: 1), tot: day)
    let done = nu.filter { $0.begin != nil && $0.einde.map(year.bevat) ?? false }
    begonnen = nu.filter { $0.begin.map(year.bevat) ?? false }.count
    afgerond = done.count
    mediaan = Verdeling(done.compactMap(\.bruto)).mediaan ?? 0
    inBehandeling = nu.filter(\.loopt).count
  }

  /// What came out, what was forecast, and whether it lay within the bounds.
  public var regels: [(naam: String, werkelijk: Int, band: Prognose.Band)] {
    var rows = [
      ("begonnen", begonnen, prognose.begonnen), ("afgerond", afgerond, prognose.afgerond),
      ("doorlooptijd bruto, helft (dagen)", mediaan, prognose.mediaan),
    ]
    if let last = prognose.inBehandeling.last {
      rows.append(("in behandeling, eind", inBehandeling, last.band))
    }
    return rows
  }
}
