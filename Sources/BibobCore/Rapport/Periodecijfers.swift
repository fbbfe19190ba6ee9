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
  public private(set) var fasen: [Fase: Int] = [:]
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
    begonnenNaar[.soort, default: [:]][cijfers.soort, default: 0] += 1
    begonnenNaar[.sector, default: [:]][cijfers.sector.rawValue, default: 0] += 1
    begonnenNaar[.spoor, default: [:]][cijfers.spoor, default: 0] += 1
    for (indeling, word) in [
      (Indeling.orgaan, cijfers.orgaan), (.aanleiding, cijfers.aanleiding), (.regel, cijfers.regel),
    ] where !word.isEmpty {
      begonnenNaar[indeling, default: [:]][word, default: 0] += 1
    }
  }

  private mutating func telAfgerond(_ cijfers: Onderzoekscijfers) {
    afgerond += 1
    afgerondNaar[.soort, default: [:]][cijfers.soort, default: 0] += 1
    afgerondNaar[.sector, default: [:]][cijfers.sector.rawValue, default: 0] += 1
    afgerondNaar[.afloop, default: [:]][(cijfers.afloop ?? .onbekend).rawValue, default: 0] += 1
    for (indeling, word) in [
      (Indeling.mate, cijfers.mate?.rawValue), (.advies, cijfers.naastAdvies?.rawValue),
      (.zienswijze, cijfers.zienswijze?.rawValue),
    ] {
      if let word { afgerondNaar[indeling, default: [:]][word, default: 0] += 1 }
    }
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
    fasen.merge(cijfers.fasen, uniquingKeysWith: +)
    if let inTime = cijfers.opTijd {
      metTermijn += 1
      if inTime { opTijd += 1 } else if metLijst { teLaat.append(cijfers) }
    }
  }

  /// Puts what is listed in order, and keeps of the late ones as many as are shown.
  mutating func sluit() {
    bruto.sort()
    netto.sort()
    lbbWachttijd.sort()
    teLaat.sort { ($0.ruimte ?? 0, $0.nummer) < ($1.ruimte ?? 0, $1.nummer) }
    teLaat = Array(teLaat.prefix(Periodecijfers.hoogstensTeLaat))
  }

  /// Takes over what was counted before; `tellers` in the order of the codec.
  mutating func neemOver(
    _ tellers: [Int], _ begonnenNaar: [Indeling: [String: Int]], _ afgerondNaar: [Indeling: [String: Int]],
    _ bruto: [Int], _ netto: [Int], _ wachten: [Int], _ fasen: [Fase: Int], _ teLaat: [Onderzoekscijfers]
  ) {
    guard tellers.count == 13 else { return }
    (geopend, begonnen, afgerond) = (tellers[0], tellers[1], tellers[2])
    (inBehandelingBegin, inBehandelingEind, metFasen) = (tellers[3], tellers[4], tellers[5])
    (metTermijn, opTijd, lbb) = (tellers[6], tellers[7], tellers[8])
    (herstelrondes, metHerstel) = (tellers[9], tellers[10])
    (teruggetrokken, vanwegeBibob) = (tellers[11], tellers[12])
    (self.begonnenNaar, self.afgerondNaar) = (begonnenNaar, afgerondNaar)
    (self.bruto, self.netto, lbbWachttijd) = (bruto, netto, wachten)
    (self.fasen, self.teLaat) = (fasen, teLaat)
  }

  /// The yearly pace of what began: the count over this part, as over the whole calendar year.
  public var jaartempo: Double { Double(begonnen) * Double(periode.dagenJaar) / Double(periode.dagen) }

  /// Words with their counts, most first.
  public static func inVolgorde(_ counts: [String: Int]) -> Telling {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
