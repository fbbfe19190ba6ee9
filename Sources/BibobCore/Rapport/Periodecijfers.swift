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
  public private(set) var bruto = Verdeling()
  /// The same without standstills.
  public private(set) var netto = Verdeling()
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
  public private(set) var lbbWachttijd = Verdeling()
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
  private var aflopen = Keuzetelling<Afloop>()
  private var maten = Keuzetelling<MateVanGevaar>()
  private var adviezen = Keuzetelling<Onderzoekscijfers.NaastAdvies>()
  private var zienswijzen = Keuzetelling<Onderzoekscijfers.Zienswijzegevolg>()

  /// By what investigations are divided.
  public enum Indeling: String, Sendable, CaseIterable {
    case soort, sector, orgaan, spoor, aanleiding, regel, afloop, mate, advies, zienswijze
  }

  /// So many late decisions are listed at most, those that were latest.
  public static let hoogstensTeLaat = 100

  init(_ periode: Periode) { self.periode = periode }

  /// Counts a dossier that was received in the period.
  mutating func telGeopend() { geopend += 1 }

  /// Says how many were in hand at both ends.
  mutating func zetInBehandeling(begin: Int, eind: Int) {
    inBehandelingBegin = begin
    inBehandelingEind = eind
  }

  /// Counts an investigation that began in the period; its words have this number.
  mutating func telBegonnen(_ woorden: Int) {
    begonnen += 1
    begonnenWoorden.tel(woorden)
  }

  /// Counts an investigation that was finished in the period; its words have this number.
  mutating func telAfgerond(_ cijfers: Onderzoekscijfers, _ woorden: Int) {
    afgerond += 1
    afgerondWoorden.tel(woorden)
    aflopen.tel(cijfers.afloop ?? .onbekend)
    if let mate = cijfers.mate { maten.tel(mate) }
    if let advies = cijfers.naastAdvies { adviezen.tel(advies) }
    if let gevolg = cijfers.zienswijze { zienswijzen.tel(gevolg) }
    if let days = cijfers.bruto { bruto.tel(days) }
    herstelrondes += cijfers.herstelrondes
    if cijfers.herstelrondes > 0 { metHerstel += 1 }
    if cijfers.lbbGevraagd { lbb += 1 }
    if let days = cijfers.lbbWachttijd { lbbWachttijd.tel(days) }
    if cijfers.afloop == .teruggetrokken { teruggetrokken += 1 }
    if cijfers.vanwegeBibob { vanwegeBibob += 1 }
    guard !cijfers.isVernietigd else { return }
    if let days = cijfers.netto { netto.tel(days) }
    metFasen += 1
    fasen += cijfers.fasen
    if let inTime = cijfers.opTijd {
      metTermijn += 1
      if inTime { opTijd += 1 }
    }
  }

  /// Adds what was counted elsewhere; not what was in hand.
  ///
  /// - Parameter woorden: the numbers here of the words that have the numbers 0, 1, 2 there; nil when they are the same.
  mutating func telOp(_ other: Periodecijfers, woorden: [Int]? = nil) {
    geopend += other.geopend
    begonnen += other.begonnen
    afgerond += other.afgerond
    bruto += other.bruto
    netto += other.netto
    fasen += other.fasen
    metFasen += other.metFasen
    metTermijn += other.metTermijn
    opTijd += other.opTijd
    lbb += other.lbb
    lbbWachttijd += other.lbbWachttijd
    herstelrondes += other.herstelrondes
    metHerstel += other.metHerstel
    teruggetrokken += other.teruggetrokken
    vanwegeBibob += other.vanwegeBibob
    begonnenWoorden.telOp(other.begonnenWoorden, woorden)
    afgerondWoorden.telOp(other.afgerondWoorden, woorden)
    aflopen += other.aflopen
    maten += other.maten
    adviezen += other.adviezen
    zienswijzen += other.zienswijzen
  }

  /// Writes words out: those of a number stand at its place.
  mutating func sluit(_ woorden: [Cijferwoorden]) {
    let (began, ended) = (begonnenWoorden.met(woorden), afgerondWoorden.met(woorden))
    let (kindsBegan, kindsEnded) = (began.naarSoort(), ended.naarSoort())
    begonnenNaar = [
      .soort: kindsBegan.soort, .sector: kindsBegan.sector, .spoor: began.naar(\.spoor),
      .orgaan: began.naar(\.orgaan), .aanleiding: began.naar(\.aanleiding), .regel: began.naar(\.regel),
    ].filter { !$0.value.isEmpty }
    afgerondNaar = [
      .soort: kindsEnded.soort, .sector: kindsEnded.sector, .afloop: aflopen.namen,
      .mate: maten.namen, .advies: adviezen.namen, .zienswijze: zienswijzen.namen,
    ].filter { !$0.value.isEmpty }
    (begonnenWoorden, afgerondWoorden) = (Woordtelling(), Woordtelling())
  }

  /// Makes it the sum of periods that are closed, and keeps of the late decisions as many as are shown.
  mutating func sluit(_ perioden: [Periodecijfers], teLaat late: [Onderzoekscijfers]) {
    for period in perioden {
      telOp(period)
      begonnenNaar.merge(period.begonnenNaar) { $0.merging($1, uniquingKeysWith: +) }
      afgerondNaar.merge(period.afgerondNaar) { $0.merging($1, uniquingKeysWith: +) }
    }
    teLaat = Periodecijfers.laatste(late)
  }

  /// Those that were latest, the latest first.
  static func laatste(_ late: [Onderzoekscijfers]) -> [Onderzoekscijfers] {
    Array(
      late.geordend { ($0.ruimte ?? 0, $0.nummer) < ($1.ruimte ?? 0, $1.nummer) }.prefix(hoogstensTeLaat))
  }

  /// The yearly pace of what began: the count over this part, as over the whole calendar year.
  public var jaartempo: Double { Double(begonnen) * Double(periode.dagenJaar) / Double(periode.dagen) }

  /// Words with their counts, most first.
  public static func inVolgorde(_ counts: [String: Int]) -> Telling {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
