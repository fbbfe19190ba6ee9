/// The moves of a term that a letter gives: nothing moves it but the body itself.
enum Brieftermijn {
  /// From the letter to the last day; where the term came from the policy, its length and the ordinary day after it.
  ///
  /// - Parameters:
  ///   - uitBeleid: the term of the policy from which the day was counted; nil when the letter gave the day itself.
  ///   - reden: why the term exists, where the letter gave the day.
  static func stappen(
    van start: CivilDate, tot end: CivilDate, uitBeleid term: Beleidsafspraken.Termijn?, reden: String
  ) -> [Rekenstap] {
    guard let term else {
      return [
        Rekenstap(
          .begin, van: start, tot: end, dagen: end - start, artikel: Artikel(.brief, start.description),
          reden: reden)
      ]
    }
    let raw = term.duur.na(start)
    let begin = Rekenstap(
      .begin, van: start, tot: raw, dagen: raw - start, artikel: Artikel(.lokaal, term.grondslag),
      reden: "termijn van \(term.duur) die het beleid geeft")
    guard end != raw else { return [begin] }
    return [
      begin,
      Rekenstap(
        .verlenging, van: raw, tot: end, dagen: end - raw, artikel: Artikel(.brief, start.description),
        reden: "de brief geeft de eerste gewone dag daarna"),
    ]
  }
}
