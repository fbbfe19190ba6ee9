/// A report on throughput: figures by period, over the whole span, and what is in hand on the day of looking.
public struct Rapport: Sendable {
  /// What was asked.
  public let vraag: Rapportvraag
  /// Each period of the span, in order.
  public internal(set) var perioden: [Periodecijfers]
  /// The whole span.
  public internal(set) var totaal: Periodecijfers
  /// In hand on the day of looking, by last day of the decision term, those without one last.
  public internal(set) var lopend: [Onderzoekscijfers] = []
  /// Dossiers of which only the readable columns are left.
  public internal(set) var vernietigd = 0
  /// Dossiers that could not be read, and are in no figure.
  public var onleesbaar = 0

  /// The first day of each period, and the day after the last.
  private let grenzen: [CivilDate]
  /// For each of those days, how many more were in hand on the evening before than on that of the day before it.
  private var verschillen: [Int]
  private var woorden = Woordnummers()
  private var teLaat: [Onderzoekscijfers] = []
  private var isGesloten = false
  /// Who had more room than this is not among the latest.
  private var drempel = Int.max

  /// An empty report.
  public init(_ vraag: Rapportvraag) {
    self.vraag = vraag
    let spans = Periode.verdeel(van: vraag.van, tot: vraag.tot, per: vraag.per)
    perioden = spans.map { Periodecijfers($0) }
    totaal = Periodecijfers(Periode(van: vraag.van, tot: vraag.tot))
    grenzen = spans.map(\.van) + [vraag.tot.adding(days: 1)]
    verschillen = [Int](repeating: 0, count: spans.count + 2)
  }

  /// Counts a dossier, if it was asked about.
  public mutating func tel(_ cijfers: Onderzoekscijfers) {
    guard vraag.vraagt(cijfers) else { return }
    if cijfers.isVernietigd { vernietigd += 1 }
    if let place = periode(na: eersteGrens(na: cijfers.ontvangen)) { perioden[place].telGeopend() }
    guard let begin = cijfers.begin else { return }
    let words = woorden.nummer(cijfers.woorden)
    let first = eersteGrens(na: begin)
    var last = grenzen.count
    if let place = periode(na: first) { perioden[place].telBegonnen(words) }
    if let end = cijfers.einde {
      last = eersteGrens(na: end)
      if let place = periode(na: last) {
        perioden[place].telAfgerond(cijfers, words)
        if cijfers.opTijd == false, !cijfers.isVernietigd { noteerTeLaat(cijfers) }
      }
    } else {
      lopend.append(cijfers)
    }
    // In hand on the evening before each of these days.
    guard first < last else { return }
    verschillen[first] += 1
    verschillen[last] -= 1
  }

  /// Adds what was counted of other dossiers, for the same question.
  mutating func telOp(_ other: Rapport) {
    vernietigd += other.vernietigd
    let plaatsen = other.woorden.woorden.map { woorden.nummer($0) }
    for place in perioden.indices { perioden[place].telOp(other.perioden[place], woorden: plaatsen) }
    for place in verschillen.indices { verschillen[place] += other.verschillen[place] }
    lopend += other.lopend
    teLaat += other.teLaat
    drempel = min(drempel, other.drempel)
  }

  /// Keeps a late decision, as long as it may be among those that were latest.
  private mutating func noteerTeLaat(_ cijfers: Onderzoekscijfers) {
    guard (cijfers.ruimte ?? 0) <= drempel else { return }
    teLaat.append(cijfers)
    guard teLaat.count >= 2 * Periodecijfers.hoogstensTeLaat else { return }
    teLaat = Periodecijfers.laatste(teLaat)
    drempel = teLaat.last?.ruimte ?? drempel
  }

  /// The place of the first boundary after a day; their number when all lie on it or before.
  private func eersteGrens(na day: CivilDate) -> Int {
    var (low, high) = (0, grenzen.count)
    while low < high {
      let middle = (low + high) / 2
      if grenzen[middle] > day { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The period that ends at a boundary; nil when it is none.
  private func periode(na grens: Int) -> Int? {
    grens > 0 && grens < grenzen.count ? grens - 1 : nil
  }

  /// Puts what is listed in order; to be called when all is counted.
  public mutating func sluit() {
    guard !isGesloten else { return }
    isGesloten = true
    var inHand = verschillen[0]
    for index in perioden.indices {
      let before = inHand
      inHand += verschillen[index + 1]
      perioden[index].zetInBehandeling(begin: before, eind: inHand)
      perioden[index].sluit(woorden.woorden)
    }
    totaal.zetInBehandeling(begin: verschillen[0], eind: inHand)
    totaal.sluit(perioden, teLaat: teLaat)
    teLaat = []
    let far = CivilDate.laatste
    lopend = lopend.geordend { ($0.laatsteDag ?? far, $0.nummer) < ($1.laatsteDag ?? far, $1.nummer) }
  }

  /// In hand by phase, in the order of the procedure, with the days since the phase began.
  public var perFase: [(fase: Fase, dagen: Verdeling)] {
    var days: [Fase: Verdeling] = [:]
    for cijfers in lopend {
      days[cijfers.fase, default: Verdeling()].tel(vraag.peildatum - cijfers.faseSinds)
    }
    return Fase.allCases.compactMap { fase in days[fase].map { (fase, $0) } }
  }

  /// The pace of two periods that follow each other, held against chance, where there is something to compare; the
  /// last of them, or all.
  public func vergelijkingen(
    laatste count: Int = .max
  ) -> [(eerste: Periode, tweede: Periode, toets: Toevalstoets.Vergelijking)] {
    let found = zip(perioden.dropLast().reversed(), perioden.reversed()).lazy.compactMap { left, right in
      Toevalstoets.vergelijk(
        left.begonnen, dagen: left.periode.dagen, met: right.begonnen, dagen: right.periode.dagen
      ).map { (eerste: left.periode, tweede: right.periode, toets: $0) }
    }
    return found.prefix(count).reversed()
  }
}

extension [Onderzoekscijfers] {
  /// In order. The rows are large: their places are moved about, and each row once.
  func geordend(_ before: (Onderzoekscijfers, Onderzoekscijfers) -> Bool) -> [Onderzoekscijfers] {
    withUnsafeBufferPointer { rows in
      rows.indices.sorted { before(rows[$0], rows[$1]) }.map { rows[$0] }
    }
  }
}
