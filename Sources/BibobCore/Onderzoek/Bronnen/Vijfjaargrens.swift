/// The gate of five years for what comes from earlier advice or research (art. 11a(1), 28(2)m 2°, 29).
///
/// It closes on the data, never on the offence: how long an offence weighs is a matter of weighing (art. 3(2), 3(3)),
/// and no provision sets an end to it.
public enum Vijfjaargrens {
  /// How long the law lets it be used.
  public static let termijn = Termijnduur.jaren(5)

  /// The last day on which data may be used that were obtained, or an advice that was given, on a day.
  ///
  /// Reading: "gedurende vijf jaren nadat" and "niet langer dan vijf jaar geleden" include the same day five years
  /// later; 29 February ends on 28 February.
  public static func laatsteDag(_ verkregen: CivilDate) -> CivilDate { termijn.na(verkregen) }

  /// Whether data of that day may be used on another.
  public static func mag(_ verkregen: CivilDate, op dag: CivilDate) -> Bool {
    verkregen <= dag && dag <= laatsteDag(verkregen)
  }
}

extension Raadpleging {
  /// The catalogue's row; nil when the source was named in words only.
  public var catalogusbron: Bron? { Bron(bronsoort) }

  /// The last day on which its data may be used, with the provision; nil where the law sets no end to the use or the
  /// day is not recorded.
  ///
  /// Reading: art. 11a(1) and 28(2)m 2° bind who hands over, so that what was had in time stays usable while this
  /// test runs; art. 29 binds who uses.
  public var bruikbaarTot: (dag: CivilDate, artikel: Artikel)? {
    guard let gate = catalogusbron?.houdbaarheid, gate == .eerderOnderzoek, let brondatum else { return nil }
    return (Vijfjaargrens.laatsteDag(brondatum), gate.artikel)
  }

  /// The provision that forbids the use of its data on a day; nil when none does.
  public func verlopen(op dag: CivilDate) -> Artikel? {
    guard let end = bruikbaarTot, dag > end.dag else { return nil }
    return end.artikel
  }
}
