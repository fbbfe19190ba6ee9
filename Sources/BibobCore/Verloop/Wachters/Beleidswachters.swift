extension Wachter {
  /// Awb 4:84: a body acts by its policy rules, unless special circumstances make that out of proportion; then
  /// with a reason, and someone who decided so.
  ///
  /// 1. Testing where the policy says no, and not testing where it says yes, is departing from it; also where it
  ///    says so "in beginsel".
  /// 2. "Alleen bij een signaal" is no departure once a signal is on record.
  /// 3. A question that the policy leaves open is answered before the test is dropped: unknown is never "no"
  ///    (Awb 3:2).
  /// 4. Where the policy draws, the draw decides; before it nothing is decided, and after it the other way is
  ///    departing from it.
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
    guard wijktAf(beleid, testing: testing, signaal: !poging.dossier.signalen.isEmpty) else { return [] }
    if beleid.antwoord == .loting, beleid.lot == nil, poging.velden.tekst(.afwijking) == nil {
      return [
        Weigering(
          .awb("4:84"),
          reden:
            "het beleid \(beleid.beleid) (regel \(beleid.regel)) laat het lot beslissen, en er is nog niet "
            + "geloot",
          doen: "Loot met ‘bibob beleid loting’, of geef --afwijking en --besloten-door.")
      ]
    }
    let drawn = beleid.lot.map { "; het lot: \($0.uitslag.rawValue)" } ?? ""
    return afwijking(
      poging, "het beleid \(beleid.beleid) (regel \(beleid.regel)) zegt: \(beleid.antwoord.naam)\(drawn)")
  }

  /// What a departure from the policy lacks: a reason, a name, and the function that the policy lets decide on it.
  private static func afwijking(_ poging: Poging, _ says: String) -> [Weigering] {
    let lacking = [
      (Veld.afwijking, "de reden ontbreekt"), (.beslotenDoor, "niet vastgelegd is wie dat besloot"),
    ]
    var refusals = lacking.filter { poging.velden.tekst($0.0) == nil }.map { field, lacks in
      Weigering(
        .awb("4:84"), reden: "\(says); hiervan wordt afgeweken, en \(lacks)",
        doen: "Geef --\(field.rawValue): \(field.uitleg).")
    }
    if let signs = poging.dossier.beleid?.afspraken.ondertekening["afwijking"],
      let name = poging.velden.tekst(.beslotenDoor), !signs.staat(in: name)
    {
      refusals.append(
        Weigering(
          .awb("10:3"), reden: "over afwijken van het beleid beslist volgens dat beleid: \(signs.door)",
          doen: "Laat die beslissen, en geef --besloten-door met de functie erbij."))
    }
    return refusals
  }

  /// Awb 4:84: a shorter term than the policy gives is departing from it, to the detriment of who must answer.
  static let termijnVanBeleid = Wachter(
    .awb("4:84"),
    "De termijn is niet korter dan het beleid geeft, of de afwijking heeft een reden en een naam."
  ) { poging in
    guard let beleid = poging.dossier.beleid, let term = beleid.afspraken.termijnen[poging.stap],
      let given = poging.velden.datum(.termijn), given < term.duur.na(poging.datum)
    else { return [] }
    return afwijking(
      poging,
      "het beleid \(beleid.beleid) geeft \(term.duur), tot en met "
        + "\(Poging.laatsteDag(term, na: poging.datum, poging.kalender)); de brief geeft tot en met \(given)")
  }

  /// Awb 10:1, 10:3: who signs is the organ, or who has its mandate.
  static let mandaat = een(.awb("10:3"), "Het stuk wordt getekend door wie het beleid daarvoor aanwijst.") {
    poging in
    guard let signs = poging.dossier.beleid?.afspraken.ondertekening(bij: poging.stap),
      let name = poging.velden.tekst(.ondertekenaar), !signs.staat(in: name)
    else { return nil }
    let basis = signs.mandaat.isEmpty ? "" : " (\(signs.mandaat))"
    return Weigering(
      .awb("10:3"), reden: "volgens het beleid tekent dit stuk: \(signs.door)\(basis)",
      doen: "Laat die tekenen, of geef --ondertekend-door met de functie erbij.")
  }

  /// Awb 4:81, 2:4: a draw is made where the policy asks for one, once.
  static let beleidLoot = een(.awb("4:81"), "Het beleid laat hier loten, en er is nog niet geloot.") {
    poging in
    guard let beleid = poging.dossier.beleid, beleid.antwoord == .loting else {
      return Weigering(
        .awb("4:81"), reden: "volgens het beleid beslist hier niet het lot",
        doen: "Toets eerst aan het beleid (beleid-toetsen), of volg wat het zegt.")
    }
    guard let lot = beleid.lot, poging.velden.tekst(.lot) != Beleidsstand.Lot.Uitslag.aangevuld.rawValue
    else {
      return nil
    }
    return Weigering(
      .awb("2:4 lid 1"),
      reden: "er is al geloot (zaad \(lot.zaad), periode \(lot.periode)): \(lot.uitslag.rawValue)",
      doen: "Een tweede trekking maakt van het lot een keuze; laat de eerste staan.")
  }

  private static func wijktAf(_ beleid: Beleidsstand, testing: Bool, signaal: Bool) -> Bool {
    switch beleid.antwoord {
    case .ja, .inBeginsel: !testing
    case .nee, .inBeginselNiet: testing
    case .bijIndicatie: testing && !signaal
    case .loting: beleid.lot.map { $0.uitslag.isToets != testing } ?? true
    case .mogelijk, .nietGeregeld, .vraag, .anderBeleid: false
    }
  }
}

extension Beleidsafspraken.Ondertekening {
  /// Whether a text names this function: `M. de Vries, teamleider vergunningen`.
  func staat(in text: String) -> Bool { text.lowercased().bevat(door.lowercased()) }
}
