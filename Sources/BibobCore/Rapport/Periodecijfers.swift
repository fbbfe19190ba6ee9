/// The figures of one period. What began and what was finished are counted apart, each by its own day.
public struct Periodecijfers: Sendable, Equatable {
  /// How many, by a word, most first.
  public typealias Telling = [(naam: String, aantal: Int)]

  /// The period.
  public let periode: Periode
  /// Dossiers received.
  public private(set) var geopend = 0
  /// Investigations begun.
  public private(set) var begonnen = 0
  /// Investigations finished.
  public private(set) var afgerond = 0
  /// In hand at the end of the day before the first.
  public private(set) var inBehandelingBegin = 0
  /// In hand at the end of the last day, or of the day of looking.
  public private(set) var inBehandelingEind = 0

  /// Begun, by kind, sector, organ, trigger and rule.
  public private(set) var begonnenNaar: [Indeling: [String: Int]] = [:]
  /// Finished, by kind, sector, outcome, degree and effect of views.
  public private(set) var afgerondNaar: [Indeling: [String: Int]] = [:]

  /// Lead times of what was finished.
  public private(set) var bruto: [Int] = []
  /// The same without standstills.
  public private(set) var netto: [Int] = []
  /// Days in each phase, over all that was finished and can still be read.
  public private(set) var fasen = Fasedagen()
  /// How many of those.
  public private(set) var metFasen = 0
  /// Finished with a decision term.
  public private(set) var metTermijn = 0
  /// How many of those in time.
  public private(set) var opTijd = 0
  /// Decisions that came too late, the latest first; only for the whole span.
  public private(set) var teLaat: [Onderzoekscijfers] = []
  /// Finished in which the LBB was asked.
  public private(set) var lbb = 0
  /// Days that its advice took.
  public private(set) var lbbWachttijd: [Int] = []
  /// Rounds of completion in what was finished.
  public private(set) var herstelrondes = 0
  /// How many had a round.
  public private(set) var metHerstel = 0
  /// Withdrawn.
  public private(set) var teruggetrokken = 0
  /// How many of those because of the Act.
  public private(set) var vanwegeBibob = 0

  // Words and outcomes are counted as they come, and written out by name when all is counted.
  private var begonnenWoorden = Woordtelling()
  private var afgerondWoorden = Woordtelling()
  private var aflopen: [Afloop: Int] = [:]
  private var maten: [MateVanGevaar: Int] = [:]
  private var adviezen: [Onderzoekscijfers.NaastAdvies: Int] = [:]
  private var zienswijzen: [Onderzoekscijfers.Zienswijzegevolg: Int] = [:]

  /// By what investigations are divided.
  public enum Indeling: String, Sendable, CaseIterable {
    case soort, sector, orgaan, spoor, aanleiding, regel, afloop, mate, advies, zienswijze
  }

  /// Whether late decisions are listed.
  private let metLijst: Bool

  /// So many late decisions are listed at most, those that were latest.
  public static let hoogstensTeLaat = 100

  init(_ periode: Periode, metLijst: Bool = false) {
    self.periode = periode
    self.metLijst = metLijst
  }

  /// Counts a dossier.
  mutating func tel(_ cijfers: Onderzoekscijfers) {
    if periode.bevat(cijfers.ontvangen) { geopend += 1 }
    guard let begin = cijfers.begin else { return }
    let end = cijfers.einde
    if begin < periode.van, end.map({ $0 >= periode.van }) ?? true { inBehandelingBegin += 1 }
    if begin <= periode.tot, end.map({ $0 > periode.tot }) ?? true { inBehandelingEind += 1 }
    if periode.bevat(begin) { telBegonnen(cijfers) }
    if let end, periode.bevat(end) { telAfgerond(cijfers) }
  }

  private mutating func telBegonnen(_ cijfers: Onderzoekscijfers) {
    begonnen += 1
    begonnenWoorden.tel(cijfers.woorden)
  }

  private mutating func telAfgerond(_ cijfers: Onderzoekscijfers) {
    afgerond += 1
    afgerondWoorden.tel(cijfers.woorden)
    aflopen[cijfers.afloop ?? .onbekend, default: 0] += 1
    if let mate = cijfers.mate { maten[mate, default: 0] += 1 }
    if let advies = cijfers.naastAdvies { adviezen[advies, default: 0] += 1 }
    if let gevolg = cijfers.zienswijze { zienswijzen[gevolg, default: 0] += 1 }
    if let days = cijfers.bruto { bruto.append(days) }
    herstelrondes += cijfers.herstelrondes
    if cijfers.herstelrondes > 0 { metHerstel += 1 }
    if cijfers.lbbGevraagd { lbb += 1 }
    if let days = cijfers.lbbWachttijd { lbbWachttijd.append(days) }
    if cijfers.afloop == .teruggetrokken { teruggetrokken += 1 }
    if cijfers.vanwegeBibob { vanwegeBibob += 1 }
    guard !cijfers.isVernietigd else { return }
    if let days = cijfers.netto { netto.append(days) }
    metFasen += 1
    fasen += cijfers.fasen
    if let inTime = cijfers.opTijd {
      metTermijn += 1
      if inTime { opTijd += 1 } else if metLijst { teLaat.append(cijfers) }
    }
  }

  /// Puts what is listed in order, and keeps of the late ones as many as are shown.
  mutating func sluit() {
    begonnenNaar = [
      .soort: begonnenWoorden.naar(\.soort), .sector: begonnenWoorden.naar(\.sector.rawValue),
      .spoor: begonnenWoorden.naar(\.spoor), .orgaan: begonnenWoorden.naar(\.orgaan),
      .aanleiding: begonnenWoorden.naar(\.aanleiding), .regel: begonnenWoorden.naar(\.regel),
    ].filter { !$0.value.isEmpty }
    afgerondNaar = [
      .soort: afgerondWoorden.naar(\.soort), .sector: afgerondWoorden.naar(\.sector.rawValue),
      .afloop: Periodecijfers.namen(aflopen), .mate: Periodecijfers.namen(maten),
      .advies: Periodecijfers.namen(adviezen), .zienswijze: Periodecijfers.namen(zienswijzen),
    ].filter { !$0.value.isEmpty }
    bruto.sort()
    netto.sort()
    lbbWachttijd.sort()
    teLaat.sort { ($0.ruimte ?? 0, $0.nummer) < ($1.ruimte ?? 0, $1.nummer) }
    teLaat = Array(teLaat.prefix(Periodecijfers.hoogstensTeLaat))
  }

  private static func namen<Woord: RawRepresentable>(_ counts: [Woord: Int]) -> [String: Int]
  where Woord.RawValue == String {
    Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
  }

  /// The yearly pace of what began: the count over this part, as over the whole calendar year.
  public var jaartempo: Double { Double(begonnen) * Double(periode.dagenJaar) / Double(periode.dagen) }

  /// Words with their counts, most first.
  public static func inVolgorde(_ counts: [String: Int]) -> Telling {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
