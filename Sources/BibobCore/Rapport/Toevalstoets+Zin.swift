extension Toevalstoets {
  /// The yearly pace that can lie behind a count over part of a year: `108 (85 tot 136)`.
  public static func tempo(_ count: Int, _ periode: Periode) -> String {
    let scale = Double(periode.dagenJaar) / Double(periode.dagen)
    let range = interval(count)
    let (low, high) = (
      Getal(range.lowerBound * scale, decimalen: 0), Getal(range.upperBound * scale, decimalen: 0)
    )
    return "\(Getal(Double(count) * scale, decimalen: 0)) (\(low) tot \(high))"
  }

  /// What a comparison of what began in two periods says, in plain Dutch.
  public static func zin(_ eerste: Periode, _ tweede: Periode, _ toets: Vergelijking) -> String {
    var text =
      "\(eerste.naam): \(toets.eerste) begonnen, op jaarbasis \(tempo(toets.eerste, eerste)). "
      + "\(tweede.naam): \(toets.tweede) begonnen, op jaarbasis \(tempo(toets.tweede, tweede)). "
    if let ratio = toets.verhouding, let high = toets.boven {
      text +=
        "Het tempo is \(Getal(ratio, decimalen: 2)) keer dat van daarvoor "
        + "(\(Getal(toets.onder, decimalen: 2)) tot \(Getal(high, decimalen: 2))). "
    }
    return text + oordeel(toets)
  }

  private static func oordeel(_ toets: Vergelijking) -> String {
    let hundred = Int((toets.kans * 100).rounded())
    let often =
      switch hundred {
      case 0: "in minder dan 1 van de 100 gevallen"
      case 100...: "vrijwel altijd"
      default: "in ongeveer \(hundred) van de 100 gevallen"
      }
    return "Een verschil van deze grootte komt ook zonder verandering \(often) voor: "
      + (toets.isMeerDanToeval ? "dit is meer dan toeval." : "dit kan toeval zijn.")
  }
}
