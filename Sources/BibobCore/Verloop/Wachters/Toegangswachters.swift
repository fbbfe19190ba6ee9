extension Wachter {
  /// Four eyes. No act asks for them: it is practice, which binds once a policy or the register says so (Awb
  /// 4:81, 4:84); that whoever decided does not decide on the objection is statute (Awb 10:3(3)).
  ///
  /// 1. A conclusion is read before an intended decision or a decision is built on it; an intended decision
  ///    before the decision; a decision before the dossier is closed or supervision begins.
  /// 2. The last word of a reader counts.
  static let vierOgen = Wachter(.awb("4:81"), "Waar vier ogen zijn gevraagd, heeft een ander meegelezen.") {
    poging in
    vereist(poging).compactMap { stap -> Weigering? in
      guard let event = poging.dossier.laatsteVastlegging(stap) else { return nil }
      let reading = poging.dossier.meelezing(event.gebeurtenis)
      if let reading, reading.akkoord { return nil }
      let number = event.gebeurtenis
      return Weigering(
        .awb("4:81"), Artikel(.praktijk, "vier ogen"),
        reden: reading == nil
          ? "voor '\(stap.rawValue)' (gebeurtenis \(number)) zijn vier ogen gevraagd, en nog niemand las mee"
          : "de meelezer is niet akkoord met '\(stap.rawValue)' (gebeurtenis \(number))",
        doen: reading == nil
          ? "Laat een ander meelezen: bibob stap DOSSIER meelezen --gebeurtenis \(number) --akkoord ja."
          : "Leg '\(stap.rawValue)' opnieuw vast, of laat opnieuw meelezen.")
    }
  }

  private static func vereist(_ poging: Poging) -> [Stap] {
    let dossier = poging.dossier
    var steps: [Stap] = []
    switch poging.stap {
    case .voornemen, .besluit:
      if dossier.conclusie != nil { steps.append(.conclusie) }
      if poging.stap == .besluit, dossier.voornemen != nil { steps.append(.voornemen) }
    case .sluiten, .toezichtStarten: if dossier.besluit != nil { steps.append(.besluit) }
    default: break
    }
    return steps.filter(poging.vierOgen.contains)
  }

  /// Nobody is the second pair of eyes on what he recorded himself.
  static let anderPaarOgen = een(
    Artikel(.praktijk, "vier ogen"), "Niemand leest mee met wat hij zelf vastlegde."
  ) { poging in
    guard let number = poging.velden.getal(.gebeurtenis) else { return nil }
    guard let event = poging.dossier.vastleggingen.first(where: { $0.gebeurtenis == number }) else {
      let known = poging.dossier.vastleggingen.map { "\($0.gebeurtenis) (\($0.stap.rawValue))" }
      return Weigering(
        .awb("4:81"), reden: "gebeurtenis \(number) is geen stap waarbij wordt meegelezen",
        doen: known.isEmpty
          ? "Er is nog geen conclusie, voornemen of besluit." : "Mogelijk: \(known.joined(separator: ", ")).")
    }
    guard let reader = poging.wie, reader == event.wie else { return nil }
    return Weigering(
      .awb("4:81"), Artikel(.praktijk, "vier ogen"),
      reden: "gebeurtenis \(number) is door u zelf vastgelegd",
      doen: "Laat een ander meelezen; niemand is zijn eigen tweede paar ogen.")
  }
}
