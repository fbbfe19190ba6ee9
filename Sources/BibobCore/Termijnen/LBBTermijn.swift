/// The clocks of a request for advice: the LBB's own, and the standstill that it gives the body.
///
/// 1. Wet Bibob art. 15(1): advice within eight weeks after the request.
/// 2. Art. 15(2): stands still from the day on which missing or further data are asked, of the body or of
///    betrokkene, until the day on which they came; that day counts again. No maximum.
/// 3. Art. 15(3): the LBB tells that it needs more and names a term of at most four weeks, once (art. 31).
/// 4. Art. 31: the decision term stands still from the day of the request to the day on which the advice came,
///    both included, but no longer than 1, 2 and 3 together.
///
/// The Algemene termijnenwet moves the last day of the LBB's own term. Whether it also lengthens the maximum of
/// art. 31 is not settled; the careful reading is taken: it does not, and eight weeks are 56 days of which the
/// day of the request is the first.
public struct LBBTermijn: Sendable {
  let verzoek: LBBVerzoek
  let kalender: Kalender

  /// The clocks of a request under a calendar.
  public init(_ verzoek: LBBVerzoek, kalender: Kalender) {
    self.verzoek = verzoek
    self.kalender = kalender
  }

  /// Most that the single extension may be (art. 15(3)).
  public static let maximumVerlenging = Termijnduur.weken(4)

  /// The LBB's own term as a ledger; questions that are open are taken to be answered on `day`.
  public func rekening(per day: CivilDate) -> Termijnrekening {
    Termijnrekening(
      start: verzoek.gevraagd, duur: .weken(8), bron: .wet, artikel: .wb("15 lid 1"),
      reden: "8 weken voor het advies",
      verlengingen: verzoek.verlenging.map {
        [Verlenging(duur: $0, artikel: .wb("15 lid 3"), reden: "het LBB heeft \($0) meer nodig")]
      } ?? [],
      opschortingen: verzoek.vragen.map { vraag in
        let answered = vraag.beantwoord ?? vraag.geweigerd ?? max(day, vraag.gesteld)
        return Opschorting(
          van: vraag.gesteld, tot: answered.adding(days: -1), artikel: .wb("15 lid 2"),
          reden: vraag.aanBetrokkene ? "vraag van het LBB aan betrokkene" : "vraag van het LBB aan ons")
      })
  }

  /// Whether a question of the LBB still waits for an answer.
  public var heeftOpenVraag: Bool { verzoek.vragen.contains { $0.beantwoord == nil && $0.geweigerd == nil } }

  /// The last day on which the decision term can stand still for this request (art. 31).
  public func laatsteOpgeschorteDag(per day: CivilDate) -> CivilDate {
    rekening(per: day).bereken(kalender).ruwEinde.adding(days: -1)
  }

  /// The standstill of the decision term; nil when a question is open and the latest moment is asked.
  func opschorting(per day: CivilDate, uiterlijk: Bool) -> Opschorting? {
    let cap = laatsteOpgeschorteDag(per: day)
    let what = verzoek.aanvullend ? "aanvullend LBB-advies" : "LBB-advies"
    func days(until last: CivilDate, _ reden: String) -> Opschorting {
      Opschorting(van: verzoek.gevraagd, tot: min(last, cap), artikel: .wb("31"), reden: reden)
    }
    if let end = verzoek.verlaten ?? verzoek.einde {
      let capped = end > cap ? " (aan het maximum; art. 15 lid 1 tot en met 3)" : ""
      return days(until: end, what + capped)
    }
    if day > cap, !heeftOpenVraag { return days(until: cap, "\(what) (maximum bereikt, art. 15)") }
    if !uiterlijk { return days(until: max(day, verzoek.gevraagd), "\(what), nog niet ontvangen") }
    return heeftOpenVraag ? nil : days(until: cap, "\(what), op zijn laatst")
  }

  /// The LBB's own term.
  public func termijn(per day: CivilDate) -> Termijn {
    let uitkomst = rekening(per: day).bereken(kalender)
    var toestand = Termijn.toestand(gedaan: verzoek.ontvangen, einde: uitkomst.einde, op: day)
    if let ended = verzoek.afgezien ?? verzoek.verlaten { toestand = .vervallen(ended) }
    if verzoek.loopt, heeftOpenVraag { toestand = .opgeschort }
    // The two clocks of one request end on different days: whoever lays them side by side is told why. As long as a
    // question is open, neither end is known.
    let cap = laatsteOpgeschorteDag(per: day)
    let standstill = Rekenstap(
      .opmerking, van: cap, tot: cap, artikel: .wb("31"),
      reden:
        "de beslistermijn staat op zijn laatst stil tot en met \(cap.metWeekdag): daar telt de dag van het "
        + "verzoek mee")
    return Termijn(
      soort: .lbbAdvies, artikel: .wb("15 lid 1"), plichtige: .lbb, start: verzoek.gevraagd,
      einde: uitkomst.einde, uiterlijk: heeftOpenVraag ? nil : uitkomst.einde, toestand: toestand,
      stappen: uitkomst.stappen + (heeftOpenVraag ? [] : [standstill]),
      gevolg: "de beslistermijn loopt na het maximum van art. 31 weer, met of zonder advies")
  }

  /// The greatest length of the standstill of the decision term.
  func maximum(per day: CivilDate) -> Termijn {
    let cap = laatsteOpgeschorteDag(per: day)
    var stappen = rekening(per: day).bereken(kalender).stappen.filter {
      $0.soort != .doorgeschoven && $0.soort != .tweeGewoneDagen
    }
    stappen.append(
      Rekenstap(
        .opmerking, van: cap, tot: cap, artikel: .wb("31"),
        reden: "de dag van het verzoek telt mee, dus de laatste dag van stilstand is \(cap.metWeekdag)"))
    var toestand: Termijn.Toestand = day > cap ? .verstreken : .loopt
    if let end = verzoek.einde ?? verzoek.verlaten { toestand = .vervallen(end) }
    return Termijn(
      soort: .lbbOpschorting, artikel: .wb("31"), plichtige: .lbb, start: verzoek.gevraagd, einde: cap,
      uiterlijk: heeftOpenVraag ? nil : cap, toestand: toestand, stappen: stappen,
      gevolg: "daarna loopt de beslistermijn weer, ook zonder advies")
  }
}
