/// Works out a ``Tekening``.
///
/// 1. Phases stand in three columns. Between two columns lies a channel with vertical lanes.
/// 2. A step to the phase right below goes straight down. Every other step leaves its box at a port of its own,
///    runs to a lane, along it, and into the target. Lines into the same side of a phase share the lane and the
///    entry, like tracks that join.
/// 3. The name stands at the port, in a zone between box and lanes that no other line can reach: so names cannot
///    overlap lines or each other, whatever the table holds.
/// 4. The order of ports and lanes is the one with the fewest crossings that a fixed search finds.
struct Indeling {
  /// Sizes, in pixels.
  enum Maat {
    static let rand = 40
    static let kop = 104
    static let doosbreedte = [Plattegrond.Kolom.links: 264, .midden: 280, .rechts: 290]
    static let titel = 36
    static let regel = 19
    static let groepen = 26
    static let uitpoort = 40
    static let inpoort = 18
    static let baan = 16
    static let bijschrift = 36
    static let tussen = 46
    static let letter = 13
    static let artikelletter = 11
    static let merk = 17
  }

  /// A step on its way to a line.
  struct Weg {
    let van: Int
    let naar: Int
    let overgang: Overgang
    /// The side that it leaves; nil when it goes straight down.
    let kant: Plattegrond.Kant?
    /// The lane that it follows, an index of `banen`.
    var baan = 0
  }

  /// A lane and the entry at its end.
  struct Baan: Equatable {
    let naar: Int
    let kant: Plattegrond.Kant
    /// 0 between the left and the middle column, 1 between the middle and the right.
    let kanaal: Int
  }

  /// A place on the side of a box.
  enum Poort: Equatable {
    case uit(Int)
    case naarBinnen(Int)

    var hoogte: Int {
      switch self {
      case .uit: Maat.uitpoort
      case .naarBinnen: Maat.inpoort
      }
    }
  }

  let kaart: Verloopkaart
  var dozen: [Tekening.Doos] = []
  var wegen: [Weg] = []
  var banen: [Baan] = []
  /// Ports of each box, left and right, from the top.
  var poorten: [[[Poort]]] = []
  /// Lanes of each channel, from the left.
  var volgorde: [[Int]] = [[], []]
  /// The x of the first lane of each channel.
  var eersteBaan = [0, 0]

  init(_ kaart: Verloopkaart) {
    self.kaart = kaart
    dozen = kaart.betrokkenFasen.map { fase in
      let lines = kaart.blijvers(in: fase).map {
        Tekening.Regel(tekst: $0.stap.rawValue, merken: Tekening.Merk.van($0))
      }
      return Tekening.Doos(
        fase: fase, vak: Tekening.Vak(x: 0, y: 0, breedte: 0, hoogte: 0), regels: lines,
        groepen: kaart.groepen(in: fase).map(\.nummer))
    }
    legWegen()
    legPoorten()
    zetHoogten()
    zetBreedten()
    orden()
    trekRecht()
  }

  static func kolom(_ doos: Tekening.Doos) -> Plattegrond.Kolom { Plattegrond.plaats(doos.fase).kolom }

  /// Indices of the boxes of a column, from the top.
  func kolom(_ kolom: Plattegrond.Kolom) -> [Int] {
    dozen.indices.filter { Indeling.kolom(dozen[$0]) == kolom }.sorted {
      Plattegrond.rang(dozen[$0].fase) < Plattegrond.rang(dozen[$1].fase)
    }
  }

  private mutating func legWegen() {
    let next = Dictionary(
      uniqueKeysWithValues: Plattegrond.Kolom.allCases.flatMap { zip(kolom($0), kolom($0).dropFirst()) })
    for boog in kaart.bogen {
      guard let van = dozen.firstIndex(where: { $0.fase == boog.van }),
        let naar = dozen.firstIndex(where: { $0.fase == boog.naar })
      else { continue }
      for overgang in boog.overgangen {
        if next[van] == naar {
          wegen.append(Weg(van: van, naar: naar, overgang: overgang, kant: nil))
          continue
        }
        let sides = Plattegrond.kanten(van: boog.van, naar: boog.naar)
        let lane = baan(naar: naar, sides.in)
        wegen.append(Weg(van: van, naar: naar, overgang: overgang, kant: sides.uit, baan: lane))
      }
    }
  }

  private mutating func baan(naar: Int, _ kant: Plattegrond.Kant) -> Int {
    let column = Indeling.kolom(dozen[naar])
    let channel = column == .links || column == .midden && kant == .links ? 0 : 1
    let lane = Baan(naar: naar, kant: kant, kanaal: channel)
    if let known = banen.firstIndex(of: lane) { return known }
    banen.append(lane)
    volgorde[channel].append(banen.count - 1)
    return banen.count - 1
  }

  private mutating func legPoorten() {
    poorten = dozen.map { _ in [[], []] }
    for (index, weg) in wegen.enumerated() {
      if let kant = weg.kant { poorten[weg.van][kant.rawValue].append(.uit(index)) }
    }
    for (index, lane) in banen.enumerated() {
      poorten[lane.naar][lane.kant.rawValue].append(.naarBinnen(index))
    }
  }

  /// The steps that go straight down from a box.
  func rechtdoor(_ doos: Int) -> [Int] {
    wegen.indices.filter { wegen[$0].van == doos && wegen[$0].kant == nil }
  }

  private mutating func zetHoogten() {
    for index in dozen.indices {
      let lines = dozen[index].regels.count * Maat.regel + (dozen[index].groepen.isEmpty ? 0 : Maat.groepen)
      let ports = poorten[index].map { $0.reduce(12) { $0 + $1.hoogte } }.max() ?? 0
      dozen[index].vak.hoogte = max(Maat.titel + lines + 10, ports)
    }
    for column in [Plattegrond.Kolom.midden, .links, .rechts] {
      var y = Maat.kop + Maat.rand + (kolom(.midden).contains { dozen[$0].fase == .intake } ? 40 : 0)
      for index in kolom(column) {
        let beside = Plattegrond.plaats(dozen[index].fase).naast
        if column != .midden, let anchor = dozen.first(where: { $0.fase == beside }) {
          y = max(y, anchor.vak.y)
        }
        dozen[index].vak.y = y
        let names = rechtdoor(index).count * Maat.bijschrift
        y = dozen[index].vak.onder + max(Maat.tussen, names + 26)
      }
    }
  }

  private mutating func zetBreedten() {
    var x = Maat.rand
    for column in Plattegrond.Kolom.allCases {
      if column != .links { x += zone(column, .links) }
      for index in kolom(column) {
        dozen[index].vak.x = x
        dozen[index].vak.breedte = Maat.doosbreedte[column] ?? 0
      }
      x += Maat.doosbreedte[column] ?? 0
      guard column != .rechts else { continue }
      x += zone(column, .rechts)
      eersteBaan[column.rawValue] = x
      x += max(0, volgorde[column.rawValue].count - 1) * Maat.baan
    }
  }

  /// The width of the zone with names beside a column.
  private func zone(_ kolom: Plattegrond.Kolom, _ kant: Plattegrond.Kant) -> Int {
    let names = wegen.filter { $0.kant == kant && Indeling.kolom(dozen[$0.van]) == kolom }
    return max(26, (names.map { Indeling.bijschrift($0.overgang).vak.breedte }.max() ?? 0) + 26)
  }

  /// The caption of a step, with its size but not yet in its place.
  static func bijschrift(_ overgang: Overgang) -> Tekening.Bijschrift {
    let line = Tekening.Regel(tekst: overgang.stap.rawValue, merken: Tekening.Merk.van(overgang))
    let article = overgang.artikelen.first?.opTekening ?? ""
    let width = max(
      Letterbreedte.van(line.tekst, Maat.letter) + line.merken.count * Maat.merk,
      Letterbreedte.van(article, Maat.artikelletter))
    let frame = Tekening.Vak(x: 0, y: 0, breedte: width, hoogte: Maat.bijschrift - 2)
    return Tekening.Bijschrift(regel: line, artikel: article, vak: frame)
  }
}
