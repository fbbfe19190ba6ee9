/// One move in the counting of a term, with the provision that commands it.
public struct Rekenstap: Sendable, Equatable {
  /// What kind of move it is.
  public enum Soort: String, Sendable {
    case begin, verlenging, opschorting, ruwEinde, tweeGewoneDagen, doorgeschoven, nietVerschoven, opmerking
  }

  /// The kind of move.
  public let soort: Soort
  /// First day that the move is about.
  public let van: CivilDate
  /// Last day that the move is about, or the day to which the term moved.
  public let tot: CivilDate
  /// Days that the move adds to the term, negative when it is counted back; 0 when it adds none. Over all
  /// moves they add up to the days from start to end.
  public let dagen: Int
  /// The provision.
  public let artikel: Artikel
  /// Why, in Dutch; without the dates.
  public let reden: String
  /// The days passed over when a term rolls; empty otherwise.
  public let overgeslagen: [RedenGeenGewoneDag]

  init(
    _ soort: Soort, van: CivilDate, tot: CivilDate, dagen: Int = 0, artikel: Artikel, reden: String,
    overgeslagen: [RedenGeenGewoneDag] = []
  ) {
    self.soort = soort
    self.van = van
    self.tot = tot
    self.dagen = dagen
    self.artikel = artikel
    self.reden = reden
    self.overgeslagen = overgeslagen
  }

  static func tweeGewoneDagen(van: CivilDate, naar: CivilDate) -> Rekenstap {
    Rekenstap(
      .tweeGewoneDagen, van: van, tot: naar, dagen: naar - van, artikel: .atw("2"),
      reden: "een termijn van ten minste drie dagen bevat ten minste twee gewone dagen")
  }

  static func opgeschort(_ opschorting: Opschorting, dagen: Int) -> Rekenstap {
    Rekenstap(
      .opschorting, van: opschorting.van, tot: opschorting.tot, dagen: dagen, artikel: opschorting.artikel,
      reden: opschorting.reden)
  }

  static func doorgeschoven(van: CivilDate, naar: CivilDate, kalender: Kalender) -> Rekenstap {
    var passed: [RedenGeenGewoneDag] = []
    var day = van
    while day < naar {
      if let reden = kalender.reden(day) { passed.append(reden) }
      day = day.adding(days: 1)
    }
    return Rekenstap(
      .doorgeschoven, van: van, tot: naar, dagen: naar - van, artikel: .atw("1 lid 1"),
      reden: "de termijn loopt door tot de eerstvolgende gewone dag", overgeslagen: passed)
  }
}

extension Rekenstap: CustomStringConvertible {
  /// One line of explanation, without the article.
  public var description: String {
    switch soort {
    case .begin:
      van < tot
        ? "\(reden): \(van.adding(days: 1).totEnMet(tot))"
        : "\(reden) vanaf \(van.metWeekdag): \(tot.metWeekdag)"
    case .verlenging, .ruwEinde: "\(reden): tot en met \(tot.metWeekdag)"
    case .opschorting where tot < van:
      "\(reden), vanaf \(van.metWeekdag): nog geen dag stil"
    case .opschorting:
      dagen == 0
        ? "\(reden), \(van.totEnMet(tot)): telt niet (buiten de termijn of al meegeteld)"
        : "\(reden), \(van.totEnMet(tot)): \(dagen) \(dagen == 1 ? "dag" : "dagen") stil"
    case .tweeGewoneDagen: "\(reden): van \(van.metWeekdag) naar \(tot.metWeekdag)"
    case .doorgeschoven: "van \(van.metWeekdag) (\(overgeslagenTekst)) naar \(tot.metWeekdag)"
    case .nietVerschoven, .opmerking: reden
    }
  }

  private var overgeslagenTekst: String {
    var names: [String] = []
    for (offset, reden) in overgeslagen.enumerated() {
      var name = reden.description
      if case .feestdag(.gelijkgesteld) = reden {
        name = "\(van.adding(days: offset).voluit) gelijkgesteld, art. 3 lid 3"
      }
      if names.last != name { names.append(name) }
    }
    return names.joined(separator: ", ")
  }
}
