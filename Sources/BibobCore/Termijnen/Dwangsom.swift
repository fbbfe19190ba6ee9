/// The penalty for deciding too late on an application (Awb 4:17 and 4:18).
///
/// 1. 4:17(1): for each day of default, at most 42 days; the Algemene termijnenwet does not apply to those.
/// 2. 4:17(2): 23 euros a day for the first fourteen days, 35 for the next fourteen, 45 for the rest
///    (amounts of 1 January 2026).
/// 3. 4:17(3): the first day is the one on which two weeks have passed since the term ended and the body got a
///    written notice of default. Two whole weeks: notice on day D, no penalty if decided on D + 14 at the last.
///    Readings chosen: the Algemene termijnenwet does not move these two weeks (careful: less time for the body;
///    4:17(1) sets it aside for the 42 days only), and the day of publication is no day of default.
/// 4. Not where the permit is given by law (4:20a(2)).
public struct Dwangsom: Sendable, Equatable {
  /// Most days that count.
  public static let maximumDagen = 42

  /// The last day on which a decision still prevents any penalty.
  public let laatsteVrijeDag: CivilDate
  /// Days of default up to the day of looking, or to the decision.
  public let dagen: Int
  /// What is due, in cents.
  public var centen: Int64 { Dwangsom.centen(dagen: dagen) }

  /// What is due after a number of days of default, in cents.
  public static func centen(dagen: Int) -> Int64 {
    let days = min(max(dagen, 0), maximumDagen)
    return Int64(100 * (23 * min(days, 14) + 35 * min(max(days - 14, 0), 14) + 45 * max(days - 28, 0)))
  }

  /// The penalty of a dossier as of a day; nil without an effective notice of default.
  public static func van(_ dossier: Dossier, per day: CivilDate, kalender: Kalender) -> Dwangsom? {
    let klok = Beslistermijn(dossier, kalender: kalender)
    guard klok.lexSilencio == nil, let termijn = klok.termijn(per: day),
      let notice = dossier.ingebrekestellingen.first(where: { $0 > termijn.einde })
    else { return nil }
    let free = notice.adding(days: 14)
    let until =
      dossier.besluiten.first?.bekendmaking ?? (dossier.fase.wachtOpBesluit ? day : dossier.faseSinds)
    let counted = dossier.besluiten.isEmpty && dossier.fase.wachtOpBesluit ? until - free : until - free - 1
    return Dwangsom(laatsteVrijeDag: free, dagen: min(max(counted, 0), maximumDagen))
  }

  /// The same as a term to watch.
  static func termijn(_ dossier: Dossier, per day: CivilDate, kalender: Kalender) -> Termijn? {
    guard let dwangsom = van(dossier, per: day, kalender: kalender) else { return nil }
    let free = dwangsom.laatsteVrijeDag
    let notice = free.adding(days: -14)
    let last = free.adding(days: maximumDagen)
    let due = Bedrag(centen: dwangsom.centen)
    return Termijn(
      soort: .dwangsom, artikel: .awb("4:17"), plichtige: .bestuursorgaan, start: notice, einde: free,
      uiterlijk: free,
      toestand: Termijn.toestand(gedaan: dossier.besluiten.first?.bekendmaking, einde: free, op: day),
      stappen: [
        Rekenstap(
          .begin, van: notice, tot: free, dagen: 14, artikel: .awb("4:17 lid 3"),
          reden: "twee weken na ontvangst van de ingebrekestelling, zonder dwangsom"),
        Rekenstap(
          .opmerking, van: free, tot: last, artikel: .awb("4:17 lid 1"),
          reden: "daarna ten hoogste 42 dagen, tot en met \(last.metWeekdag); deze schuiven niet op"),
        Rekenstap(
          .opmerking, van: free, tot: day, artikel: .awb("4:17 lid 2"),
          reden: "\(dwangsom.dagen) dagen in gebreke: \(due) (ten hoogste € 1.442,00)"),
        Rekenstap(
          .opmerking, van: last, tot: last.adding(days: 14), artikel: .awb("4:18"),
          reden: "vast te stellen bij beschikking binnen 2 weken na de laatste dag"),
      ],
      gevolg: "elke dag later kost 23, 35 of 45 euro, ten hoogste € 1.442,00")
  }
}
