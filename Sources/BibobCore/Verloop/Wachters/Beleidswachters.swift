extension Wachter {
  /// Awb 4:84: a body acts by its policy rules, unless special circumstances make that out of proportion; then
  /// with a reason, and someone who decided so.
  ///
  /// 1. Testing where the policy says no, and not testing where it says yes, is departing from it; also where it
  ///    says so "in beginsel".
  /// 2. "Alleen bij een signaal" is no departure once a signal is on record.
  /// 3. A question that the policy leaves open is answered before the test is dropped: unknown is never "no"
  ///    (Awb 3:2).
  static let beleidGevolgd = Wachter(
    .awb("4:84"), "Het beleid is gevolgd, of de afwijking heeft een reden en een naam."
  ) {
    poging in
    guard let beleid = poging.dossier.beleid, poging.dossier.fase == .intake else { return [] }
    let testing = poging.stap != .buitenBereik
    if beleid.antwoord == .vraag, !testing {
      return [
        Weigering(
          .awb("3:2"), .awb("4:84"),
          reden: "het beleid \(beleid.beleid) kan pas antwoorden als feiten bekend zijn",
          doen:
            "Zoek de feiten uit (bibob beleid toets … --feit …) en leg de uitkomst vast met beleid-toetsen.")
      ]
    }
    guard wijktAf(beleid.antwoord, testing: testing, signaal: !poging.dossier.signalen.isEmpty) else {
      return []
    }
    let says = "het beleid \(beleid.beleid) (regel \(beleid.regel)) zegt: \(beleid.antwoord.naam)"
    return [(Veld.afwijking, "de reden ontbreekt"), (.beslotenDoor, "niet vastgelegd is wie dat besloot")]
      .filter { poging.velden.tekst($0.0) == nil }.map { field, lacks in
        Weigering(
          .awb("4:84"), reden: "\(says); hiervan wordt afgeweken, en \(lacks)",
          doen: "Geef --\(field.rawValue): \(field.uitleg).")
      }
  }

  private static func wijktAf(_ answer: Beleidsantwoord, testing: Bool, signaal: Bool) -> Bool {
    switch answer {
    case .ja, .inBeginsel: !testing
    case .nee, .inBeginselNiet: testing
    case .bijIndicatie: testing && !signaal
    case .mogelijk, .loting, .nietGeregeld, .vraag, .anderBeleid: false
    }
  }
}
