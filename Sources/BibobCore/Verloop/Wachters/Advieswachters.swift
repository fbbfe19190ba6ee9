extension Wachter {
  /// Awb 3:9: the check of an advice needs an advice, and answers each question with yes or no, in words.
  static let vergewissing = Wachter(
    .awb("3:9"), "Elke vraag over het advies is beantwoord met ja of nee, met uitleg."
  ) { poging in
    guard poging.dossier.advies != nil else {
      return [
        Weigering(
          .awb("3:9"), reden: "er is geen LBB-advies om na te gaan",
          doen: "Leg eerst het advies vast met lbb-advies-ontvangen.")
      ]
    }
    return Vergewissing.Vraag.allCases.compactMap { vraag in
      guard let answer = poging.velden.tekst(vraag.veld), Vergewissing.begin(answer) == nil else {
        return nil
      }
      return Weigering(
        .awb("3:9"), reden: "het antwoord op ‘\(vraag.tekst)’ zegt geen ja of nee",
        doen: "Schrijf --\(vraag.veld.rawValue) \"ja: …\" of \"nee: …\".")
    }
  }

  /// Awb 3:9: advice on which the check found something is not followed as it is.
  ///
  /// 1. The check counts when it is of the day of the last advice, or later.
  /// 2. An answer no asks for words with the conclusion (why it can be used all the same, or is departed from), or
  ///    for additional advice first.
  static let vergewistZonderBezwaar = een(
    .awb("3:9"), "Waar het advies tekortschiet, zegt de conclusie hoe daarmee is omgegaan."
  ) { poging in
    guard let vergewissing = poging.dossier.geldendeVergewissing, let vraag = vergewissing.bezwaren.first,
      poging.velden.tekst(.afwijking) == nil
    else { return nil }
    return Weigering(
      .awb("3:9"), .awb("3:50"),
      reden: "bij het nagaan van het advies is op ‘\(vraag.tekst)’ nee geantwoord",
      doen:
        "Vraag aanvullend advies (aanvullend-advies-vragen), of geef --afwijking: waarom het advies toch, of "
        + "niet, wordt gevolgd.")
  }
}

extension Dossier {
  /// The check of the last advice; nil when none was made since it came.
  var geldendeVergewissing: Vergewissing? {
    guard let vergewissing, let received = lbb.last(where: { $0.ontvangen != nil })?.ontvangen,
      vergewissing.datum >= received
    else { return nil }
    return vergewissing
  }
}
