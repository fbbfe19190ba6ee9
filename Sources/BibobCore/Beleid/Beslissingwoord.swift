/// A word by which policies name a kind of decision (`beslissing_soort`), and the kinds of the Act behind it.
public struct Beslissingwoord: Sendable, Hashable {
  /// The word: `alcohol`.
  public let woord: String
  /// The kinds that it covers: ``Besluitsoort/id``.
  public let soorten: [String]
  /// Whether the word covers those kinds whole. A part (`terras` of by-law permits) is unknown until it is said.
  public let isGeheel: Bool

  private init(_ woord: String, _ soorten: [String], geheel: Bool = true) {
    self.woord = woord
    self.soorten = soorten
    isGeheel = geheel
  }

  private static func deel(_ woord: String, van soort: String) -> Beslissingwoord {
    Beslissingwoord(woord, [soort], geheel: false)
  }

  private static let exploitatie = [
    "exploitatie-horeca", "exploitatie-coffeeshop", "exploitatie-seksinrichting", "exploitatie-escort",
  ]
  private static let verordening =
    exploitatie + ["verordening-overig", "ontheffing-verordening", "evenement"]
  private static let alcohol = [
    "alcohol-horecabedrijf", "alcohol-slijtersbedrijf", "alcohol-paracommercieel", "alcohol-aanhangsel",
    "alcohol-ontheffing",
  ]
  private static let omgeving = [
    "omgevingsvergunning-bouw", "omgevingsvergunning-omgevingsplan", "omgevingsvergunning-milieu",
    "omgevingsvergunning-waterschap",
  ]
  private static let opdrachten = [
    "overheidsopdracht", "overheidsopdracht-zorg", "overheidsopdracht-onderaannemer",
  ]
  private static let privaat = opdrachten + ["vastgoedtransactie", "vastgoed-toestemming"]

  /// Words for groups of kinds.
  private static let groepen = [
    Beslissingwoord("alcohol", alcohol), Beslissingwoord("alcoholvergunning", alcohol),
    Beslissingwoord("slijterij", ["alcohol-slijtersbedrijf"]),
    Beslissingwoord("exploitatie", exploitatie),
    Beslissingwoord("horeca", ["alcohol-horecabedrijf", "alcohol-paracommercieel", "exploitatie-horeca"]),
    Beslissingwoord("coffeeshop", ["exploitatie-coffeeshop"]),
    Beslissingwoord("seks", ["exploitatie-seksinrichting", "exploitatie-escort"]),
    Beslissingwoord("seksinrichting", ["exploitatie-seksinrichting"]),
    Beslissingwoord("escort", ["exploitatie-escort"]),
    Beslissingwoord("verordening", verordening), Beslissingwoord("apv", verordening),
    Beslissingwoord("kansspelautomaten", ["speelautomaten-aanwezigheid"]),
    Beslissingwoord("speelautomaten", ["speelautomaten-aanwezigheid", "speelautomatenhal"]),
    Beslissingwoord("speelgelegenheid", ["speelautomatenhal"], geheel: false),
    Beslissingwoord("omgevingsvergunning", omgeving),
    Beslissingwoord("bouw", ["omgevingsvergunning-bouw"]),
    Beslissingwoord("milieu", ["omgevingsvergunning-milieu"]),
    Beslissingwoord("omgevingsplan", ["omgevingsvergunning-omgevingsplan"]),
    Beslissingwoord("huisvesting", ["huisvestingsvergunning", "huisvesting-woningvoorraad"]),
    Beslissingwoord("opdracht", opdrachten), Beslissingwoord("zorg", ["overheidsopdracht-zorg"]),
    Beslissingwoord("vastgoed", ["vastgoedtransactie", "vastgoed-toestemming"]),
    Beslissingwoord(
      "vergunning", Besluitsoort.alle.map(\.id).filter { !privaat.contains($0) && $0 != "subsidie" }),
  ]

  /// Words for a part of a kind that the table does not tell apart.
  private static let delen =
    ["terras", "ligplaats", "winkel", "nachtwinkel", "apv-ondermijning", "openbare-inrichting", "parkeren"]
    .map { deel($0, van: "verordening-overig") }
    + ["splitsen", "onttrekken", "omzetten"].map { deel($0, van: "huisvesting-woningvoorraad") }
    + ["taxi", "vervoer"].map { deel($0, van: "vergunning-rijk") }
    + [
      deel("afwijken", van: "omgevingsvergunning-omgevingsplan"),
      deel("beperkte-milieutoets", van: "omgevingsvergunning-milieu"),
      deel("beperkte_milieutoets", van: "omgevingsvergunning-milieu"),
    ]

  /// Every word: the names of the kinds themselves, groups, and parts.
  public static let alle: [Beslissingwoord] = {
    let named = Set((groepen + delen).map(\.woord))
    let own = Besluitsoort.alle.filter { !named.contains($0.id) }.map { Beslissingwoord($0.id, [$0.id]) }
    return own + groepen + delen
  }()

  private static let perWoord = Dictionary(uniqueKeysWithValues: alle.map { ($0.woord, $0) })

  /// The word; nil when the Act knows no such decision.
  public init?(_ woord: String) {
    guard let found = Beslissingwoord.perWoord[woord] else { return nil }
    self = found
  }

  /// Whether an act or by-law lets the Wet Bibob bear on at least one of the kinds.
  public var heeftHaak: Bool {
    soorten.compactMap { Besluitsoort($0) }.contains { kind in
      if case .nietGeverifieerd = kind.haak { false } else { true }
    }
  }

  /// The words that certainly fit a kind, and those that may.
  public static func bij(_ soort: Besluitsoort) -> (zeker: [String], mogelijk: [String]) {
    let fitting = alle.filter { $0.soorten.contains(soort.id) }
    return (fitting.filter(\.isGeheel).map(\.woord), fitting.filter { !$0.isGeheel }.map(\.woord))
  }
}
