/// What practice data are asked for: how many investigations begin in which year, up to which day things are
/// known, and the seed from which all else follows.
///
/// The mix follows the law sheet's figures: about nine in ten end without objection, advice of the LBB in a few
/// in a hundred. The seasons (quiet in summer and at the turn of the year), a backlog in the second half of the
/// first year and the faults of a busy desk are made up, and so is everybody in it.
public struct Oefenplan: Sendable, Equatable {
  /// A year and the investigations that begin in it.
  public struct Jaar: Sendable, Equatable {
    /// The calendar year.
    public var jaar: Int
    /// How many investigations begin.
    public var onderzoeken: Int

    /// A year with its number.
    public init(jaar: Int, onderzoeken: Int) {
      self.jaar = jaar
      self.onderzoeken = onderzoeken
    }
  }

  /// The years, in order.
  public var jaren: [Jaar]
  /// The last day on which something happens or is recorded.
  public var tot: CivilDate
  /// The seed.
  public var zaad: UInt64
  /// The body.
  public var lichaam: String

  /// A plan; without `tot` everything is known up to the end of the last year.
  public init(
    jaren: [Jaar], tot: CivilDate? = nil, zaad: UInt64 = 1, lichaam: String = "gemeente Voorbeeldstad"
  ) {
    self.jaren = jaren.sorted { $0.jaar < $1.jaar }
    let year = jaren.map(\.jaar).max() ?? 2000
    self.tot = tot ?? CivilDate(uncheckedYear: year, month: 12, day: 31)
    self.zaad = zaad
    self.lichaam = lichaam
  }

  /// What is wrong with the plan, in Dutch; nil when it can be played.
  public var bezwaar: String? {
    if jaren.isEmpty { return "er is geen jaar" }
    if Set(jaren.map(\.jaar)).count != jaren.count { return "een jaar staat er twee keer" }
    if let bad = jaren.first(where: { !(2000...2099).contains($0.jaar) }) {
      return "het jaar \(bad.jaar) ligt niet tussen 2000 en 2099"
    }
    if jaren.contains(where: { $0.onderzoeken < 1 }) { return "een jaar heeft geen onderzoeken" }
    if jaren.reduce(0, { $0 + $1.onderzoeken }) > 100_000 { return "meer dan 100.000 onderzoeken" }
    if let last = jaren.last, tot < CivilDate(uncheckedYear: last.jaar, month: 1, day: 15) {
      return "--tot ligt voor of vlak na het begin van \(last.jaar)"
    }
    return nil
  }

  /// Weights by month: how many in a thousand begin in it.
  private static let seizoen = [90, 88, 105, 92, 86, 82, 55, 52, 104, 98, 90, 58]

  /// The days on which investigations begin, in order; each an ordinary day.
  func begindagen(_ kalender: Kalender) -> [CivilDate] {
    var toeval = Toevalsbron(zaad: zaad ^ 0xB1B0_B000)
    var days: [CivilDate] = []
    for year in jaren {
      let first = CivilDate(uncheckedYear: year.jaar, month: 1, day: 1)
      let last = min(CivilDate(uncheckedYear: year.jaar, month: 12, day: 31), tot)
      // Every ordinary day, as often as its season asks.
      var open: [CivilDate] = []
      var weights: [Int] = []
      var total = 0
      var day = first
      while day <= last {
        if kalender.isGewoneDag(day) {
          open.append(day)
          total += Oefenplan.seizoen[day.components.month - 1]
          weights.append(total)
        }
        day = day.adding(days: 1)
      }
      for _ in 0..<(open.isEmpty ? 0 : year.onderzoeken) {
        let mark = toeval.getal(1...total)
        days.append(open[weights.firstIndex { $0 >= mark } ?? 0])
      }
    }
    return days.sorted()
  }

  /// How much slower work goes for an investigation that begins on a day, in per cent: a backlog in the autumn of
  /// the first year, and summers.
  func traagheid(_ day: CivilDate) -> Int {
    let (year, month, _) = day.components
    if year == jaren.first?.jaar, (8...11).contains(month) { return 160 }
    return month == 7 ? 135 : 100
  }
}
