extension Wachter {
  /// Wet Bibob 7a(1), 7b, 7c, 11a, 28(2), Bjsg 15, Bpg 4:3(1)l, Wjsg 39f: about whom a source may be asked.
  ///
  /// 1. What the law forbids about this person, or did not yet know on that day, is refused.
  /// 2. What the law leaves to a judgement takes the reason of a person.
  static let bronToegelaten = een(.wb("7a lid 1"), "De wet laat deze bron over deze persoon toe.") { poging in
    guard let code = poging.velden.tekst(.bronsoort), let wie = poging.velden.tekst(.over),
      poging.dossier.partij(wie) != nil
    else { return nil }
    guard let bron = Bron(code) else { return nil }
    let toets = bron.toets(
      over: wie, in: poging.dossier, op: poging.datum,
      kringen: Netwerk(poging.dossier, op: poging.datum))
    switch toets.oordeel {
    case .toegestaan: return nil
    case .vraag where poging.velden.tekst(.reden) != nil: return nil
    case .vraag, .geweigerd:
      var refusal = Weigering(bron.grondslag[0], reden: "\(toets.reden) (\(wie))", doen: toets.doen)
      refusal.artikelen = toets.artikelen
      if toets.oordeel == .vraag, !toets.doen.contains("--reden") {
        refusal.doen += " Of schrijf op waarom het mag (--reden)."
      }
      return refusal
    }
  }

  /// Wet Bibob 7a(1), 7a(4): a source named by its code is one that the program knows; one named in words only is
  /// free. Under a code that nobody knows, the limits of the source would be forgotten.
  static let bronBekend = een(.wb("7a lid 4"), "De bronsoort staat in de catalogus.") { poging in
    guard let code = poging.velden.tekst(.bronsoort), Bron(code) == nil, Bronklok(code) == nil,
      Basisbron(rawValue: code) == nil
    else { return nil }
    let near = Suggestie.nearest(to: code, in: Bron.alle.map(\.code))
    return Weigering(
      .wb("7a lid 4"), reden: "deze bronsoort staat niet in de catalogus",
      doen: (near.map { "Bedoelde u ‘\($0)’? " } ?? "")
        + "Zie bibob bronnen --catalogus, of laat --bronsoort weg en noem de bron in woorden.")
  }

  /// Wet Bibob 11a(1), 28(2)m 2°, 29: earlier advice and findings are used for five years.
  ///
  /// 1. A hit, and anything taken from an earlier dossier, has the day of the advice or of obtaining.
  /// 2. After five years it is refused; the offence itself may be on record from another source.
  static let hergebruikBinnenVijfJaar = een(
    .wb("29"), "Wat uit een eerder advies of onderzoek komt, is ten hoogste vijf jaar oud."
  ) { poging in
    guard let bron = poging.velden.tekst(.bronsoort).flatMap(Bron.init), let gate = bron.houdbaarheid else {
      return nil
    }
    let result: Raadpleging.Resultaat? = poging.velden.keuze(.resultaat)
    guard let day = poging.velden.datum(.brondatum) else {
      guard result == nil || result == .treffer else { return nil }
      return Weigering(
        gate.artikel, reden: "niet bekend is van welke dag het advies of de bevindingen zijn",
        doen: "Geef --brondatum JJJJ-MM-DD, of --resultaat niets als er geen treffer was.")
    }
    guard !Vijfjaargrens.mag(day, op: poging.datum) else { return nil }
    return Weigering(
      gate.artikel,
      reden: day > poging.datum
        ? "de gegevens (\(day)) zijn van na de raadpleging (\(poging.datum))"
        : "de gegevens van \(day) mochten worden gebruikt tot en met \(Vijfjaargrens.laatsteDag(day))",
      doen: day > poging.datum
        ? "Controleer --brondatum."
        : "Gebruik ze niet; een strafbaar feit zelf verjaart hierdoor niet: zoek "
          + "het zo nodig in een andere bron.")
  }
}
