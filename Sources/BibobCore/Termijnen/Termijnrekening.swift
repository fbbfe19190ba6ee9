/// Days on which a term stands still.
public struct Opschorting: Sendable, Equatable {
  /// The first day that does not count.
  public let van: CivilDate
  /// The last day that does not count; a suspension of which this lies before ``van`` holds no day.
  public let tot: CivilDate
  /// The provision that suspends.
  public let artikel: Artikel
  /// Why, in Dutch.
  public let reden: String

  /// Days `van` to `tot`, both included.
  public init(van: CivilDate, tot: CivilDate, artikel: Artikel, reden: String) {
    self.van = van
    self.tot = tot
    self.artikel = artikel
    self.reden = reden
  }
}

/// More time for a term, in the unit in which the provision grants it.
public struct Verlenging: Sendable, Equatable {
  /// How much.
  public let duur: Termijnduur
  /// The provision.
  public let artikel: Artikel
  /// Why, in Dutch.
  public let reden: String
  /// Who sets how much: an act, or the body in a letter.
  public let bron: Termijnbron

  /// An extension by `duur`.
  public init(duur: Termijnduur, artikel: Artikel, reden: String, bron: Termijnbron = .wet) {
    self.duur = duur
    self.artikel = artikel
    self.reden = reden
    self.bron = bron
  }
}

/// A term as a ledger: a start, a length, extensions and suspensions, from which the last day follows.
///
/// 1. The first day that counts is the day after the start. The length is fixed by the calendar: eight weeks
///    from a Tuesday end on a Tuesday. Extensions are added to the unmoved end.
/// 2. Every day that some suspension covers does not count, however many cover it: overlapping and nested
///    suspensions are a union of days. Days before the term or after its end move nothing.
/// 3. Only then the Algemene termijnenwet looks at the last day, if it applies to the term and to every
///    extension. Until the day to which the Act moves the end, the term still runs and can be suspended.
public struct Termijnrekening: Sendable, Equatable {
  /// The day of the event that starts the term; it does not count itself.
  public var start: CivilDate
  /// The length.
  public var duur: Termijnduur
  /// Where the term is set.
  public var bron: Termijnbron
  /// The provision that sets the term.
  public var artikel: Artikel
  /// What the term is for, in Dutch.
  public var reden: String
  /// Extensions, in the order in which they were granted.
  public var verlengingen: [Verlenging]
  /// Suspensions, in any order.
  public var opschortingen: [Opschorting]

  /// A term of `duur` that starts after `start`.
  public init(
    start: CivilDate, duur: Termijnduur, bron: Termijnbron, artikel: Artikel, reden: String,
    verlengingen: [Verlenging] = [], opschortingen: [Opschorting] = []
  ) {
    self.start = start
    self.duur = duur
    self.bron = bron
    self.artikel = artikel
    self.reden = reden
    self.verlengingen = verlengingen
    self.opschortingen = opschortingen
  }

  /// Where a term ends, and how it got there.
  public struct Uitkomst: Sendable, Equatable {
    /// The end with extensions and suspensions, before the Algemene termijnenwet.
    public let ruwEinde: CivilDate
    /// The last day of the term.
    public let einde: CivilDate
    /// Days on which the term stood still.
    public let opgeschorteDagen: Int
    /// Every move, in order.
    public let stappen: [Rekenstap]
  }

  /// Counts the term, with every move explained.
  public func bereken(_ kalender: Kalender) -> Uitkomst {
    var stappen: [Rekenstap] = []
    stappen.reserveCapacity(4 + verlengingen.count + opschortingen.count)
    var unmoved = duur.na(start)
    stappen.append(
      Rekenstap(.begin, van: start, tot: unmoved, dagen: unmoved - start, artikel: artikel, reden: reden))
    for verlenging in verlengingen {
      let longer = verlenging.duur.na(unmoved)
      stappen.append(
        Rekenstap(
          .verlenging, van: unmoved, tot: longer, dagen: longer - unmoved, artikel: verlenging.artikel,
          reden: verlenging.reden))
      unmoved = longer
    }
    let suspended = telStil(lengte: unmoved - start, stappen: &stappen)
    let raw = unmoved.adding(days: suspended)
    let end = pasTermijnenwetToe(raw, kalender: kalender, stappen: &stappen)
    var total = 0
    for stap in stappen where stap.soort == .opschorting { total += stap.dagen }
    return Uitkomst(ruwEinde: raw, einde: end, opgeschorteDagen: total, stappen: stappen)
  }

  /// Days on which the term stands still; appends one move for each suspension, in order of first day.
  private func telStil(lengte: Int, stappen: inout [Rekenstap]) -> Int {
    guard !opschortingen.isEmpty else { return 0 }
    var remaining = lengte
    var cursor = start  // the last day that is accounted for, counted or suspended
    var total = 0
    let sorted = zip(opschortingen, opschortingen.dropFirst()).allSatisfy { $0.van <= $1.van }
    let inOrder = sorted ? opschortingen : opschortingen.sorted { $0.van < $1.van }
    for opschorting in inOrder {
      let first = max(opschorting.van, cursor.adding(days: 1))
      var added = 0
      if first - cursor <= remaining, opschorting.tot >= first {
        remaining -= first - cursor - 1
        added = opschorting.tot - first + 1
        cursor = opschorting.tot
        total += added
      }
      stappen.append(.opgeschort(opschorting, dagen: added))
    }
    if total > 0 {
      stappen.append(
        Rekenstap(
          .ruwEinde, van: start, tot: cursor.adding(days: remaining), artikel: inOrder[0].artikel,
          reden: "met de stille dagen erbij"))
    }
    return total
  }

  private func pasTermijnenwetToe(
    _ raw: CivilDate, kalender: Kalender, stappen: inout [Rekenstap]
  ) -> CivilDate {
    var uitzondering = Termijnenwet.uitzondering(duur, bron: bron)
    for verlenging in verlengingen where uitzondering == nil {
      uitzondering = Termijnenwet.uitzondering(verlenging.duur, bron: verlenging.bron)
    }
    if let uitzondering {
      if !kalender.isGewoneDag(raw) {
        stappen.append(
          Rekenstap(
            .nietVerschoven, van: raw, tot: raw, artikel: uitzondering.artikel, reden: uitzondering.reden))
      }
      return raw
    }
    return Termijnenwet.verschuif(self, raw: raw, kalender: kalender, stappen: &stappen)
  }

  /// The suspension that covers a day; of several the one that lasts longest.
  func opschorting(op day: CivilDate) -> Opschorting? {
    var longest: Opschorting?
    for opschorting in opschortingen where opschorting.van <= day && day <= opschorting.tot {
      if longest.map({ $0.tot < opschorting.tot }) ?? true { longest = opschorting }
    }
    return longest
  }

  /// Counts a term back from a date or an event: art. 1(1) moves nothing then (art. 1(2)), art. 2 does.
  public static func terug(
    vanaf event: CivilDate, duur: Termijnduur, bron: Termijnbron = .wet, kalender: Kalender
  ) -> Uitkomst {
    let raw = duur.voor(event)
    var stappen = [
      Rekenstap(
        .begin, van: event, tot: raw, dagen: raw - event, artikel: .atw("1 lid 2"),
        reden: "\(duur) teruggerekend")
    ]
    var end = raw
    if Termijnenwet.uitzondering(duur, bron: bron) == nil {
      end = Termijnenwet.verleng(terugVanaf: event, raw: raw, duur: duur, kalender: kalender)
      if end != raw { stappen.append(.tweeGewoneDagen(van: raw, naar: end)) }
    }
    if let reden = kalender.reden(end) {
      stappen.append(
        Rekenstap(
          .nietVerschoven, van: end, tot: end, artikel: .atw("1 lid 2"),
          reden: "\(reden), maar een teruggerekende termijn schuift niet op"))
    }
    return Uitkomst(ruwEinde: raw, einde: end, opgeschorteDagen: 0, stappen: stappen)
  }
}
