/// What a forecast starts from: the arrivals of the past year, what was in hand, and how investigations went.
///
/// 1. Arrivals: investigations begun in the 365 days before the day of looking, spread over the months half as they
///    were and half evenly. Of a younger store: since the first, as over a whole year, evenly.
/// 2. Each simulated investigation takes after one that was finished in that year: the same days of standstill, the
///    same advice of the LBB or none, the same room until the last day.
/// 3. Of its net lead time seven tenths are its own and go no faster; the rest is waiting until the team has time, and
///    grows or shrinks with the work. The hours that it takes come from the file of the team. Without one they are
///    set so that the median net lead time of the past year comes out.
/// 4. A team that is not known is never taken to finish less than comes in: with hours set, at most nine tenths of its
///    time are taken up. If the past year still took longer, more of the lead time was its own.
public struct Prognosemodel: Sendable {
  /// What an investigation of the past lends to a simulated one.
  struct Voorbeeld: Sendable {
    /// Days on which others were to act, without the LBB.
    var stil: Int
    /// Days that the LBB took; 0 when it was not asked.
    var lbb: Int
    /// Days without standstill.
    var netto: Int
    /// Days from begin to the last day of the decision term, less standstills; nil without a term.
    var ruimte: Int?
  }

  /// The day of looking.
  public let peildatum: CivilDate
  /// Investigations begun in the past year; as over a whole year where the store is younger.
  public let aankomsten: Int
  /// Their share by month, January first.
  let seizoen: [Double]
  /// What was finished in the past year.
  let voorbeelden: [Voorbeeld]
  /// The median net lead time of the past year.
  public let mediaanNetto: Int
  /// How much of the net lead time is its own, in per cent.
  var eigenDeel = 70
  /// In hand on the day of looking: how many days ago it began, and how much standstill is behind it.
  let lopend: [(dagen: Int, stil: Int)]

  /// The model as of a day, from the figures of every dossier as of that day; nil when fewer than twenty were
  /// finished in the year before, or the first began less than half a year ago: then the past says too little.
  public init?(_ cijfers: [Onderzoekscijfers], per day: CivilDate) {
    let year = Periode(van: day.adding(days: -364), tot: day)
    let begun = cijfers.filter { $0.begin.map(year.bevat) ?? false }
    let done = cijfers.filter { item in
      item.begin != nil && item.einde.map(year.bevat) ?? false && !item.isVernietigd
    }
    let first = cijfers.compactMap(\.begin).min() ?? day
    let days = min(365, day - first + 1)
    guard done.count >= Prognosemodel.teWeinig, !begun.isEmpty, days >= 180 else { return nil }
    peildatum = day
    aankomsten = (begun.count * 365 + days / 2) / days
    var months = [Double](repeating: 0, count: 12)
    for item in begun { months[(item.begin ?? day).components.month - 1] += 1 }
    // Twelve small numbers are mostly chance.
    seizoen = months.map { days < 365 ? 1.0 / 12 : ($0 / Double(begun.count) + 1.0 / 12) / 2 }
    voorbeelden = done.map { item in
      let lbb = min(item.lbbWachttijd ?? 0, item.stil)
      let room = item.laatsteDag.flatMap { last in item.begin.map { last - $0 - item.stil } }
      return Voorbeeld(stil: item.stil - lbb, lbb: lbb, netto: item.netto ?? 0, ruimte: room)
    }
    mediaanNetto = Verdeling(done.compactMap(\.netto)).mediaan ?? 0
    lopend = cijfers.filter(\.loopt).map { (day - ($0.begin ?? day), $0.stil) }
  }

  init(
    peildatum: CivilDate, aankomsten: Int, voorbeelden: [Voorbeeld], lopend: [(dagen: Int, stil: Int)] = []
  ) {
    self.peildatum = peildatum
    self.aankomsten = aankomsten
    self.voorbeelden = voorbeelden
    self.lopend = lopend
    seizoen = [Double](repeating: 1.0 / 12, count: 12)
    mediaanNetto = Verdeling(voorbeelden.map(\.netto)).mediaan ?? 0
  }

  /// Fewer than this say too little.
  public static let teWeinig = 20
}

/// What is asked: another pace, another team, another LBB.
public struct Prognosevariant: Sendable, Equatable {
  /// What it is called.
  public var naam: String
  /// Arrivals, in per cent of the past year: 130 for a wider scope that brings three in ten more.
  public var instroomProcent = 100
  /// More (or fewer) fte of the first role, in hundredths.
  public var extraFteHonderdste = 0
  /// Days that the LBB takes longer.
  public var lbbTrager = 0

  /// A variant that changes nothing yet.
  public init(_ naam: String) { self.naam = naam }
}
