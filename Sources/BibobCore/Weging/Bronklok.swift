/// The five years within which data about earlier tests may be had or used (Wet Bibob 11a, 19, 28(2)m, 29).
///
/// 1. They run from the day of the source (``Feit/brondatum``): of the advice, the findings, the conclusion that
///    the register holds. Never from the day of the offence: an old offence is weighed, not dropped.
/// 2. Some bind who hands over (11a, 28(2)m, 19): what was older on the day on which the body got it, it could not
///    lawfully get. Reading chosen: what was had in time stays usable while this test runs.
/// 3. Art. 29 binds who uses: advice and findings serve another decision for five years after they were given.
///    Reading chosen: each step that builds on them (weighing, conclusion, intention, decision) must lie within.
/// 4. Reading chosen: the day five years later is the last.
public struct Bronklok: Sendable, Hashable {
  /// Whom the five years bind.
  public enum Soort: Sendable, Hashable {
    /// They must not have passed on the day on which the body got the data.
    case ontvangst
    /// They must not have passed on the day on which the data are used.
    case gebruik
  }

  /// The code of the source, as ``Feit/bronsoort`` names it.
  public let bronsoort: String
  /// The source in words.
  public let naam: String
  /// The provision.
  public let artikel: Artikel
  /// Whom it binds.
  public let soort: Soort

  /// Every source with five years.
  public static let alle: [Bronklok] = [
    Bronklok("lbb-register", "Bibob-register van het LBB", .wb("11a lid 1"), .ontvangst),
    Bronklok("bibob-dossier", "Bibob-dossier van een ander lichaam", .wb("28 lid 2 m, 2°"), .ontvangst),
    Bronklok("lbb-gegevens", "gegevens van het LBB uit een eerder verzoek", .wb("19"), .ontvangst),
    Bronklok("lbb-advies", "eerder LBB-advies", .wb("29"), .gebruik),
    Bronklok("eigen-bevindingen", "eerder eigen onderzoek of advies", .wb("29"), .gebruik),
  ]

  private static let perSoort = Dictionary(uniqueKeysWithValues: alle.map { ($0.bronsoort, $0) })

  private init(_ bronsoort: String, _ naam: String, _ artikel: Artikel, _ soort: Soort) {
    self.bronsoort = bronsoort
    self.naam = naam
    self.artikel = artikel
    self.soort = soort
  }

  /// The clock of a source; nil when none runs for it.
  public init?(_ bronsoort: String) {
    guard let found = Bronklok.perSoort[bronsoort] else { return nil }
    self = found
  }

  /// The last day for data of this day.
  public static func laatste(_ brondatum: CivilDate) -> CivilDate { Vijfjaargrens.laatsteDag(brondatum) }

  /// Why data of a day are too old; nil when they are not.
  public func teOud(_ brondatum: CivilDate, ontvangen: CivilDate, gebruikt: CivilDate) -> Belemmering? {
    let last = Bronklok.laatste(brondatum)
    let day = soort == .ontvangst ? ontvangen : gebruikt
    guard day > last else { return nil }
    return Belemmering(
      artikel,
      reden: "\(naam) van \(brondatum) mocht tot en met \(last) worden "
        + (soort == .ontvangst ? "verstrekt; ontvangen op \(ontvangen)" : "gebruikt; de dag is \(gebruikt)"),
      doen: "Laat het feit weg, of vind het in een eigen bron. De dag van het feit zelf telt hier niet.")
  }
}
