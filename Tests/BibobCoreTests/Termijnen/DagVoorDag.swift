@testable import BibobCore

/// The decision term a second time: day by day over the events themselves, from the text of the law.
///
/// Awb 4:13(2), 3:18(1), Ow 16.64, Wgv 9 and the by-law give the length; Awb 4:15 and Wet Bibob 15 and 31 say
/// which days do not count; Algemene termijnenwet 1 and 3 say on which days a term in an act does not end, and
/// art. 4 which terms are too long for that.
struct DagVoorDag {
  private let geval: Toevalsdossier
  private let start: Int32
  private var stil = [Bool](repeating: false, count: 1500)

  init(_ geval: Toevalsdossier) {
    self.geval = geval
    start = geval.ontvangen.days
    formulier()
    lbb()
    stilstanden()
  }

  private mutating func zwijg(_ first: Int32, _ last: Int32) {
    guard first <= last else { return }
    for day in first...last where day - start >= 0 && Int(day - start) < stil.count {
      stil[Int(day - start)] = true
    }
  }

  private func isStil(_ day: Int32) -> Bool { stil[Int(day - start)] }

  /// 4:15(1)a: "met ingang van de dag na die waarop" the applicant is invited "tot de dag waarop de aanvraag is
  /// aangevuld of de daarvoor gestelde termijn ongebruikt is verstreken".
  private mutating func formulier() {
    for (index, letter) in geval.stappen.enumerated()
    where letter.stap == .formulierUitzetten || letter.stap == .aanvullingVragen {
      guard let limit = letter.velden.datum(.termijn)?.days else { continue }
      let answer = geval.stappen[(index + 1)...].first {
        $0.stap == .formulierOntvangen || $0.stap == .aanvullingOntvangen
      }?.datum.days
      zwijg(letter.datum.days + 1, min(answer ?? geval.per.days, limit) - 1)
    }
  }

  /// 31: "begint met de dag waarop het advies is aangevraagd en eindigt met de dag waarop dat advies is
  /// ontvangen", no longer than the LBB's own term, which stands still while it waits for an answer (15(2)).
  private mutating func lbb() {
    let asked = geval.stappen.indices.filter {
      geval.stappen[$0].stap == .lbbAdviesVragen || geval.stappen[$0].stap == .aanvullendAdviesVragen
    }
    for (number, index) in asked.enumerated() {
      let request = geval.stappen[index]
      let until = number + 1 < asked.count ? asked[number + 1] : geval.stappen.count
      let events = geval.stappen[(index + 1)..<until]
      guard request.velden.tekst(.schortOp) != "nee" else { continue }
      let closed = events.first {
        [.lbbZietAf, .zonderAdviesVerder, .lbbAdviesOntvangen].contains($0.stap)
      }?.datum.days
      zwijg(request.datum.days, min(closed ?? geval.per.days, maximum(request.datum.days, events)))
    }
  }

  /// The last of as many days as the LBB has, the day of the request being the first.
  private func maximum(
    _ asked: Int32, _ events: ArraySlice<(stap: Stap, datum: CivilDate, velden: Velden)>
  ) -> Int32 {
    var waiting: Set<Int32> = []
    for question in events where question.stap == .lbbVraagt {
      let answer = events.first {
        $0.stap == .lbbVraagBeantwoord && $0.velden.tekst(.aan) == question.velden.tekst(.aan)
      }?.datum.days
      let end = answer ?? max(geval.per.days, question.datum.days)
      if question.datum.days < end { waiting.formUnion(question.datum.days..<end) }
    }
    var left = 56
    for event in events where event.stap == .lbbVerlenging {
      left += 7 * (event.velden.duur(.duur)?.aantal ?? 0)
    }
    var day = asked
    while left > 0 {
      day += 1
      if !waiting.contains(day) { left -= 1 }
    }
    return day - 1
  }

  /// 4:15(1)b from the day after the notice until the information came; (2)a for the time agreed, after the day
  /// of consent; (2)b and c as long as the cause lasts, its first day included.
  private mutating func stilstanden() {
    let names: [(Stap, String)] = [
      (.buitenlandseInformatie, "buitenlandse-informatie"), (.vertragingAanvrager, "vertraging"),
      (.overmacht, "overmacht"), (.uitstelInstemming, "instemming"),
    ]
    for (stap, name) in names {
      guard let cause = geval.stappen.first(where: { $0.stap == stap }) else { continue }
      let ended = geval.stappen.first {
        $0.stap == .opschortingBeeindigen && $0.velden.tekst(.soort) == name
      }?.datum.days
      switch stap {
      case .uitstelInstemming:
        let agreed = cause.velden.datum(.tot)?.days ?? 0
        zwijg(cause.datum.days + 1, min(agreed, ended.map { $0 - 1 } ?? agreed))
      case .buitenlandseInformatie: zwijg(cause.datum.days + 1, (ended ?? geval.per.days) - 1)
      default: zwijg(cause.datum.days, (ended ?? geval.per.days) - 1)
      }
    }
  }

  /// The last day of the term.
  var einde: CivilDate {
    let verlengd = geval.stappen.first { $0.stap == .beslistermijnVerlengen }?.velden.duur(.duur)
    let uitgebreid = geval.soort.procedure == .uitgebreid || geval.soort.id == "alcohol-paracommercieel"
    let weeks = geval.soort.instemming ? 12 : 8
    let limit = uitgebreid ? zesMaanden(geval.ontvangen).days : start + Int32(7 * weeks)
    var left = limit - start + Int32(7 * (verlengd?.aantal ?? 0))
    var day = start
    while left > 0 {
      day += 1
      if !isStil(day) { left -= 1 }
    }
    let letter = verlengd != nil && geval.soort.id == "alcohol-horecabedrijf"
    guard !uitgebreid, geval.soort.lokaal == nil, !letter else { return CivilDate(days: day) }
    let raw = day
    while !isGewoon(day) || day > raw && isStil(day) { day += 1 }
    return CivilDate(days: day)
  }

  private func zesMaanden(_ day: CivilDate) -> CivilDate {
    let (year, month, number) = day.components
    let (later, turn) = month > 6 ? (month - 6, 1) : (month + 6, 0)
    for last in stride(from: number, through: 1, by: -1) {
      if let found = CivilDate(year: year + turn, month: later, day: last) { return found }
    }
    return day
  }

  /// Awt 1 and 3: no Saturday, Sunday, recognised holiday or equated day.
  private func isGewoon(_ day: Int32) -> Bool {
    if (day + 3) % 7 >= 5 || DagVoorDag.gelijkgesteld.contains(day) { return false }
    let (year, month, number) = CivilDate(days: day).components
    switch (month, number) {
    case (1, 1), (5, 5), (12, 25), (12, 26): return false
    case (4, 27), (4, 26):
      let birthday = CivilDate(year: year, month: 4, day: 27)?.days ?? 0
      let celebrated = (birthday + 3) % 7 == 6 ? birthday - 1 : birthday
      if day == celebrated { return false }
    default: break
    }
    return ![-2, 1, 39, 50].contains(day - DagVoorDag.pasen(year))
  }

  private static let gelijkgesteld = Set(GelijkgesteldeDag.bekend.map(\.datum.days))

  /// Easter Sunday by the table of Gauss, valid from 1900 to 2099.
  private static func pasen(_ year: Int) -> Int32 {
    let (a, b, c) = (year % 19, year % 4, year % 7)
    let d = (19 * a + 24) % 30
    let e = (2 * b + 4 * c + 6 * d + 5) % 7
    var offset = 22 + d + e
    if offset == 57 || offset == 56 && d == 28 && a > 10 { offset -= 7 }
    return (CivilDate(year: year, month: 3, day: 1)?.days ?? 0) + Int32(offset) - 1
  }
}
