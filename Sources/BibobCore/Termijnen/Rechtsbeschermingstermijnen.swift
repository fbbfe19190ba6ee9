/// The terms of objection and appeal (Awb 6:7 to 6:9, 7:10).
///
/// 1. 6:7 and 6:8(1): six weeks that start the day after publication, so the last day is six weeks after it.
/// 2. 7:1(1)d: where afd. 3.4 prepared the decision there is no objection but appeal at once; it then runs from
///    the day after the decision was laid open for inspection (6:8(4)). The day of publication on record is
///    taken for that day.
/// 3. 7:10(1): decision on the objection within six weeks, twelve with a committee of 7:13, from the day after
///    the term for objecting ended. 7:10(2): stands still from the day after repair was asked (6:6) until the
///    day of repair, or until the day on which the term for it lapses. 7:10(3): at most six weeks more.
///    7:10(4): further with consent, to the day agreed, which nothing moves. Awb 4:15(1)a does not apply here (7:14).
public struct Rechtsbeschermingstermijnen: Sendable {
  let dossier: Dossier
  let kalender: Kalender

  /// The terms of a dossier under a calendar.
  public init(_ dossier: Dossier, kalender: Kalender) {
    self.dossier = dossier
    self.kalender = kalender
  }

  /// Whether the decision is open to appeal at once, without objection (7:1(1)d). Leaving an application
  /// untreated (4:5) is decided before afd. 3.4 comes into play, so there objection is open.
  public var rechtstreeksBeroep: Bool {
    dossier.besluiten.last?.uitkomst != .buitenBehandeling
      && Beslistermijn(dossier, kalender: kalender).isUitgebreid
  }

  /// The term for objecting to the last decision, or for appeal where that is direct; nil where there is none.
  public func bezwaartermijn(per day: CivilDate) -> Termijn? {
    guard dossier.isPubliekrechtelijk, let besluit = dossier.besluiten.last else { return nil }
    let direct = rechtstreeksBeroep
    let rekening = Termijnrekening(
      start: besluit.bekendmaking, duur: .weken(6), bron: .wet, artikel: .awb("6:7"),
      reden: "6 weken")
    let appeal = dossier.beroepen.first { $0.ingesteld >= besluit.datum }?.ingesteld
    let lodged = direct ? appeal : dossier.bezwaar?.ontvangen ?? appeal
    let uitkomst = rekening.bereken(kalender)
    return Termijn(
      soort: direct ? .beroepstermijn : .bezwaartermijn, artikel: .awb("6:7"), plichtige: .belanghebbende,
      start: besluit.bekendmaking, einde: uitkomst.einde, uiterlijk: uitkomst.einde,
      toestand: Termijn.toestand(gedaan: lodged, einde: uitkomst.einde, op: day), stappen: uitkomst.stappen,
      gevolg: "daarna staat het besluit vast; een stuk dat tijdig op de post is gedaan telt nog een week mee "
        + "(Awb art. 6:9 lid 2)")
  }

  /// The term for appeal after the decision on the objection, or for further appeal after a ruling.
  public func beroepstermijn(per day: CivilDate) -> Termijn? {
    guard dossier.isPubliekrechtelijk else { return nil }
    let last = dossier.beroepen.last
    let start: CivilDate?
    var lodged: CivilDate?
    if let last {
      start = last.instantie == "rechtbank" ? last.datum : nil
    } else {
      start = dossier.bezwaar?.beslist
    }
    guard let start else { return nil }
    if let next = dossier.beroepen.last, next.ingesteld > start { lodged = next.ingesteld }
    let uitkomst = Termijnrekening(
      start: start, duur: .weken(6), bron: .wet, artikel: .awb("6:7"),
      reden: "6 weken"
    ).bereken(kalender)
    return Termijn(
      soort: .beroepstermijn, artikel: .awb("6:7"), plichtige: .belanghebbende, start: start,
      einde: uitkomst.einde, uiterlijk: uitkomst.einde,
      toestand: Termijn.toestand(gedaan: lodged, einde: uitkomst.einde, op: day), stappen: uitkomst.stappen,
      gevolg: "daarna staat de uitkomst vast")
  }

  /// The term for deciding on the objection; nil when there is none.
  public func beslissingOpBezwaar(per day: CivilDate) -> Termijn? {
    guard let bezwaar = dossier.bezwaar, let objection = bezwaartermijn(per: day) else { return nil }
    let weeks = bezwaar.commissie ? 12 : 6
    let verlengingen =
      bezwaar.verdaging.map {
        [Verlenging(duur: $0, artikel: .awb("7:10 lid 3"), reden: "verdaagd met \($0)")]
      } ?? []
    let waiting = bezwaar.beslist.map { min($0, day) } ?? day
    let opschortingen = bezwaar.herstel.map { ronde -> Opschorting in
      var end = ronde.einde
      if ronde.ontvangen == nil, waiting < ronde.termijn { end = waiting }
      return Opschorting(
        van: ronde.gevraagd.adding(days: 1), tot: end.adding(days: -1), artikel: .awb("7:10 lid 2"),
        reden: "wachten op herstel van het bezwaarschrift")
    }
    let uitkomst = Termijnrekening(
      start: objection.einde, duur: .weken(weeks), bron: .wet, artikel: .awb("7:10 lid 1"),
      reden: "bezwaartermijn afgelopen: \(weeks) weken", verlengingen: verlengingen,
      opschortingen: opschortingen
    ).bereken(kalender)
    var (einde, stappen) = (uitkomst.einde, uitkomst.stappen)
    if let until = bezwaar.uitstelTot, until > einde {
      stappen.append(
        Rekenstap(
          .verlenging, van: einde, tot: until, dagen: until - einde, artikel: .awb("7:10 lid 4"),
          reden: "verder uitstel met instemming"))
      einde = until
    }
    var toestand = Termijn.toestand(gedaan: bezwaar.beslist, einde: einde, op: day)
    if bezwaar.beslist == nil, bezwaar.herstel.contains(where: { $0.ontvangen == nil && day < $0.termijn }) {
      toestand = .opgeschort
    }
    return Termijn(
      soort: .beslissingOpBezwaar, artikel: .awb("7:10 lid 1"), plichtige: .bestuursorgaan,
      start: objection.einde, einde: einde, uiterlijk: einde, toestand: toestand, stappen: stappen,
      gevolg: "na ingebrekestelling is een dwangsom verschuldigd (Awb art. 4:17 en 7:14)")
  }
}
