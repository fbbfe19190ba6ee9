/// What a change of policy would have meant for past applications: how many were tested and how many would be,
/// by year and sector. What is unknown is counted apart, never as "no test".
public struct Beleidssimulatie: Sendable {
  /// How many applications came out how.
  public struct Telling: Sendable, Hashable {
    /// Tested, also where that is so in principle.
    public var getoetst = 0
    /// In the draw of a random check.
    public var loting = 0
    /// Of those, a hundred times how many the shares of the rules lead to; those without a share count none.
    public var lotingHonderdsten = 0
    /// A person may choose.
    public var mogelijk = 0
    /// Not tested, or only on a signal.
    public var niet = 0
    /// Facts are missing: nobody can say.
    public var onbekend = 0
    /// The policy is silent.
    public var nietGeregeld = 0

    /// All of them.
    public var totaal: Int { getoetst + loting + mogelijk + niet + onbekend + nietGeregeld }

    mutating func tel(_ answer: Beleidsprogramma.Antwoord, _ beleid: Beleid) {
      switch answer.toets {
      case .ja, .inBeginsel: getoetst += 1
      case .loting:
        loting += 1
        if beleid.regels.indices.contains(answer.plaats) {
          lotingHonderdsten += beleid.regels[answer.plaats].percentage ?? 0
        }
      case .mogelijk: mogelijk += 1
      case .bijIndicatie, .inBeginselNiet, .nee: niet += 1
      case .vraag: onbekend += 1
      case .nietGeregeld, .anderBeleid: nietGeregeld += 1
      }
    }
  }

  /// A year and a sector; the sector is empty where the application names none.
  public struct Vak: Sendable, Hashable, Comparable {
    /// The calendar year of the reference date.
    public let jaar: Int
    /// The code of the decision.
    public let sector: String

    /// By year, then by sector.
    public static func < (left: Vak, right: Vak) -> Bool {
      (left.jaar, left.sector) < (right.jaar, right.sector)
    }
  }

  /// What was, and what would be.
  public struct Paar: Sendable, Hashable {
    /// Under the policy as it is.
    public var nu = Telling()
    /// Under the other one.
    public var straks = Telling()

    /// Nothing counted yet.
    public init() {}

    mutating func tel(_ other: Paar) {
      nu += other.nu
      straks += other.straks
    }
  }

  /// The policy as it is.
  public let nu: Beleid
  /// The other one.
  public let straks: Beleid
  /// Counts by year and sector.
  public private(set) var vakken: [Vak: Paar] = [:]
  /// Applications that come out differently, the first ``hoogstens``.
  public private(set) var verschillen: [Beleidsvergelijking.Verschil] = []
  /// How many come out differently.
  public private(set) var anders = 0
  /// The first and last reference date.
  public private(set) var periode: ClosedRange<CivilDate>?
  /// What is missing where nobody can say, under either policy: the fact, and in how many applications.
  public private(set) var ontbrekend: [String: Int] = [:]
  /// How many differences are kept by name.
  public static let hoogstens = 1000

  private let programmaNu: Beleidsprogramma
  private let programmaStraks: Beleidsprogramma

  /// Holds another policy against one; both as though they had always been in force.
  public init(nu: Beleid, straks: Beleid) {
    self.nu = nu
    self.straks = straks
    programmaNu = Beleidsprogramma(nu.tijdloos)
    programmaStraks = Beleidsprogramma(straks.tijdloos)
  }

  /// Holds a policy against itself with knobs turned.
  public init(_ beleid: Beleid, knoppen: [Beleidsknop]) throws(Beleidsknop.Fout) {
    var policy = beleid
    for knob in knoppen { policy = try knob.toegepast(op: policy) }
    self.init(nu: beleid, straks: policy)
  }

  /// Counts an application. One of several sectors counts under the first.
  public mutating func tel(_ kenmerk: String, _ feiten: Feiten) { tel(kenmerk, nu: feiten, straks: feiten) }

  /// Counts an application of which each policy sees its own facts; the reference date is that of the policy as it is.
  public mutating func tel(_ kenmerk: String, nu feiten: Feiten, straks others: Feiten) {
    let (left, right) = (programmaNu.snel(feiten), programmaStraks.snel(others))
    telOntbrekend(left, right, feiten, others)
    var sector = ""
    if case .woorden(let codes)? = feiten["beslissing_soort"] { sector = codes.first ?? "" }
    let day = feiten.peildatum
    let place = Vak(jaar: day.year, sector: sector)
    vakken[place, default: Paar()].nu.tel(left, nu)
    vakken[place, default: Paar()].straks.tel(right, straks)
    periode = periode.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
    guard left.toets != right.toets else { return }
    anders += 1
    guard verschillen.count < Beleidssimulatie.hoogstens else { return }
    verschillen.append(
      Beleidsvergelijking.Verschil(
        kenmerk: kenmerk, oud: left.toets, oudeRegel: nu.naam(op: left.plaats), nieuw: right.toets,
        nieuweRegel: straks.naam(op: right.plaats)))
  }

  /// Facts that are missing count once an application.
  private mutating func telOntbrekend(
    _ left: Beleidsprogramma.Antwoord, _ right: Beleidsprogramma.Antwoord, _ feiten: Feiten, _ others: Feiten
  ) {
    guard left.isVraag || right.isVraag else { return }
    var asked: Set<String> = []
    if left.isVraag { asked.formUnion(programmaNu.toets(feiten).vragen) }
    if right.isVraag { asked.formUnion(programmaStraks.toets(others).vragen) }
    for fact in asked { ontbrekend[fact, default: 0] += 1 }
  }

  /// Everything together.
  public var totaal: Paar { vakken.values.reduce(into: Paar()) { $0.tel($1) } }

  /// By year.
  public var jaren: [(jaar: Int, paar: Paar)] {
    let years = Dictionary(grouping: vakken) { $0.key.jaar }
    return years.keys.sorted().map { year in
      (year, (years[year] ?? []).reduce(into: Paar()) { $0.tel($1.value) })
    }
  }

  /// Ten times the number of tests a year, over the days from the first to the last application; nil for less
  /// than ninety days, which say nothing of a year.
  public func perJaarTiende(_ tests: Int) -> Int? {
    guard let periode, periode.upperBound - periode.lowerBound >= 90 else { return nil }
    let days = periode.upperBound - periode.lowerBound + 1
    return (tests * 36_525 + days * 5) / (days * 10)
  }
}

extension Beleidssimulatie.Telling {
  /// Adds counts.
  public static func += (left: inout Self, right: Self) {
    left.getoetst += right.getoetst
    left.loting += right.loting
    left.lotingHonderdsten += right.lotingHonderdsten
    left.mogelijk += right.mogelijk
    left.niet += right.niet
    left.onbekend += right.onbekend
    left.nietGeregeld += right.nietGeregeld
  }
}
