extension Taken {
  /// The policy by which the dossier was judged does not hold on the day of the decision: judge again.
  ///
  /// What was done under the old version stands. Says the new one otherwise, then a person weighs whether the test
  /// goes on (Awb 4:84).
  static func opnieuwToetsen(
    _ dossier: Dossier, per day: CivilDate, _ versies: [Beleidsversie]
  ) -> [Taak] {
    guard let old = dossier.verouderdBeleid(op: day, versies) else { return [] }
    let now = old.nieuw.map { "nu geldt \($0)" } ?? "welk beleid nu geldt, is hier niet te zien"
    return [
      Taak(
        soort: .stap, wat: "toets opnieuw aan het beleid (bibob beleid toets … --vastleggen)",
        waarom: "\(old.oud) kiest de versie naar de dag van het besluit en \(periode(old.gold, day)); \(now)",
        artikel: .awb("4:84"), stap: .beleidToetsen)
    ]
  }

  private static func periode(_ period: Beleidsversie.Periode, _ day: CivilDate) -> String {
    if let end = period.tot, end < day { return "gold tot en met \(end.voluit)" }
    if let start = period.van, day < start { return "geldt pas vanaf \(start.voluit)" }
    return "is vervangen"
  }
}
