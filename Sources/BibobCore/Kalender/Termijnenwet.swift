/// Where a term is set: the Algemene termijnenwet covers acts (art. 1) and general administrative orders
/// (art. 5) only.
public enum Termijnbron: String, Sendable, CaseIterable {
  /// An act of parliament.
  case wet
  /// A general administrative order; arts. 1 to 4 apply likewise (art. 5).
  case amvb
  /// A municipal or provincial by-law. Not covered by itself.
  case verordening
  /// A term that the body sets in a letter. Not covered by itself.
  case brief
}

/// The Algemene termijnenwet (BWBR0002448) as arithmetic.
///
/// 1. Art. 1(1): a term in an act that ends on a Saturday, Sunday or recognised holiday runs to the next day
///    that is none of these. Art. 1(2): not for a term counted back from a date or an event.
/// 2. Art. 2: a term of at least three days is lengthened until it holds at least two ordinary days.
/// 3. Art. 3: which days are recognised or equated (see ``Feestdag`` and ``GelijkgesteldeDag``).
/// 4. Art. 4(a): not for terms in hours, in more than 90 days, more than twelve weeks, more than three months,
///    or in years. Parts (b) and (c) concern legislation and detention and cannot occur here.
/// 5. Art. 5: terms in a general administrative order follow suit.
///
/// Reading chosen: a by-law or a letter is not "een wet" in the formal sense, so the Act leaves such a term
/// alone; this is also the careful side, for the body then has the shorter term.
public enum Termijnenwet {
  /// Why the Act leaves a term alone, or nil when it applies.
  public static func uitzondering(_ duur: Termijnduur, bron: Termijnbron) -> Uitzondering? {
    switch bron {
    case .verordening: return .verordening
    case .brief: return .brief
    case .wet, .amvb: break
    }
    return switch duur.eenheid {
    case .uren: .uren
    case .dagen: duur.aantal > 90 ? .langeTermijn : nil
    case .weken: duur.aantal > 12 ? .langeTermijn : nil
    case .maanden: duur.aantal > 3 ? .langeTermijn : nil
    case .jaren: .langeTermijn
    }
  }

  /// Why the Act leaves a term alone.
  public enum Uitzondering: Sendable, Equatable {
    case uren, langeTermijn, verordening, brief

    /// The provision.
    public var artikel: Artikel {
      switch self {
      case .uren, .langeTermijn: .atw("4 a")
      case .verordening, .brief: .atw("1 lid 1")
      }
    }

    /// The reason in Dutch.
    public var reden: String {
      switch self {
      case .uren: "een termijn in uren schuift niet op"
      case .langeTermijn:
        "een termijn van meer dan 90 dagen, twaalf weken of drie maanden, of in jaren, schuift niet op"
      case .verordening: "een termijn in een verordening is geen termijn in een wet: schuift niet op"
      case .brief: "een termijn uit een brief is geen termijn in een wet: schuift niet op"
      }
    }
  }

  /// The last day of a term that runs from the day after ``Termijnrekening/start`` and would end on `raw`,
  /// with art. 2 and then art. 1(1) applied. Appends to `stappen` what moved it and why.
  ///
  /// Until the day to which the Act lengthens it a term still runs, and so can still be suspended: a day that
  /// is suspended is no day of the term, neither as one of two ordinary days nor as its last one.
  static func verschuif(
    _ rekening: Termijnrekening, raw: CivilDate, kalender: Kalender, stappen: inout [Rekenstap]
  ) -> CivilDate {
    var end = raw
    if kanTeKortZijn(rekening.duur), raw - rekening.start < 14 || !rekening.opschortingen.isEmpty {
      end = metTweeGewoneDagen(rekening, end: raw, kalender: kalender)
      if end != raw { stappen.append(.tweeGewoneDagen(van: raw, naar: end)) }
    }
    while true {
      let rolled = kalender.eersteGewoneDag(vanaf: end)
      if rolled != end { stappen.append(.doorgeschoven(van: end, naar: rolled, kalender: kalender)) }
      guard rolled > raw, let opschorting = rekening.opschorting(op: rolled) else { return rolled }
      end = opschorting.tot.adding(days: 1)
      stappen.removeAll { $0.soort == .opschorting && $0.dagen == 0 && $0.tot == opschorting.tot }
      stappen.append(.opgeschort(opschorting, dagen: end - rolled))
    }
  }

  /// Whether a term of this length may hold fewer than two ordinary days and art. 2 looks at it.
  private static func kanTeKortZijn(_ duur: Termijnduur) -> Bool {
    switch duur.eenheid {
    case .dagen: duur.aantal >= 3
    case .weken, .maanden: true
    case .uren, .jaren: false
    }
  }

  private static func metTweeGewoneDagen(
    _ rekening: Termijnrekening, end: CivilDate, kalender: Kalender
  ) -> CivilDate {
    var count = 0
    var day = rekening.start
    while count < 2 {
      day = day.adding(days: 1)
      if kalender.isGewoneDag(day), rekening.opschorting(op: day) == nil { count += 1 }
    }
    return max(day, end)
  }

  /// The first day of a term that is counted back from `event` and would begin on `raw`, with art. 2 applied.
  /// Reading chosen: art. 1(2) sets aside "het vorige lid" only, so art. 2 holds for terms counted back too.
  static func verleng(
    terugVanaf event: CivilDate, raw: CivilDate, duur: Termijnduur, kalender: Kalender
  ) -> CivilDate {
    guard kanTeKortZijn(duur) else { return raw }
    var count = 0
    var day = event
    while count < 2 {
      day = day.adding(days: -1)
      if kalender.isGewoneDag(day) { count += 1 }
    }
    return min(day, raw)
  }
}
