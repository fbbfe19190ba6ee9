extension Wachter {
  /// Awb 4:14(3), sector acts, by-laws: extending the decision term.
  ///
  /// 1. Only where a provision allows it; once.
  /// 2. Not longer than it allows (4:14(3) and 3:18(2) ask for a reasonable term and name no maximum).
  /// 3. Told within the term itself; in the uniform procedure within eight weeks of receipt (3:18(2),
  ///    Omgevingswet 16.66(3)).
  static let verlenging = Wachter(
    .awb("4:14 lid 3"), "Eenmaal, binnen de termijn, niet langer dan de regeling toelaat."
  ) { poging in
    let klok = Beslistermijn(poging.dossier, kalender: poging.kalender)
    guard let grondslag = klok.grondslag else { return [] }
    guard let artikel = grondslag.verlengingArtikel else {
      return [
        Weigering(
          grondslag.artikel, reden: "deze regeling kent geen verlenging",
          doen: "Vraag schriftelijke instemming met uitstel (uitstel-instemming, Awb art. 4:15 lid 2 a) of "
            + "bericht het uitstel (uitstel-berichten, Awb art. 4:14 lid 1).")
      ]
    }
    var refusals: [Weigering] = []
    if !poging.dossier.verlengingen.isEmpty {
      refusals.append(
        Weigering(artikel, reden: "de termijn is al eenmaal verlengd", doen: "Vraag instemming met uitstel."))
    }
    if let most = grondslag.verlenging, let duur = poging.velden.duur(.duur),
      duur.na(poging.datum) > most.na(poging.datum)
    {
      refusals.append(
        Weigering(
          artikel, reden: "\(duur) is meer dan de toegestane \(most)",
          doen: "Verleng met ten hoogste \(most)."))
    }
    let last = uiterstVerlengen(klok, poging)
    if poging.datum > last {
      refusals.append(
        Weigering(
          artikel, reden: "verlengen kon tot en met \(last); de mededeling is van \(poging.datum)",
          doen: "De termijn is niet meer te verlengen; bericht het uitstel (uitstel-berichten)."))
    }
    return refusals
  }

  /// Awb 4:13(1), 3:18: a by-law sets no term where an act does.
  static let verordeningStelt = een(.awb("4:13 lid 1"), "Geen wet stelt zelf de termijn.") { poging in
    let klok = Beslistermijn(poging.dossier, kalender: poging.kalender)
    guard let grondslag = klok.grondslag, grondslag.bron == .wet, grondslag.artikel != .awb("4:13 lid 2")
    else {
      return nil
    }
    return Weigering(
      grondslag.artikel, reden: "de wet stelt hier zelf de beslistermijn (\(grondslag.duur))",
      doen: "Een verordening kan daarvan niet afwijken; leg niets vast.")
  }

  private static func uiterstVerlengen(_ klok: Beslistermijn, _ poging: Poging) -> CivilDate {
    if klok.isUitgebreid { return Termijnduur.weken(8).na(poging.dossier.aanvraag.ontvangen) }
    return klok.termijn(per: poging.datum)?.einde ?? poging.datum
  }

  /// Awb 4:14(1): notice of delay is for a statutory term; for the reasonable term 4:14(3) extends.
  static let uitstelbericht = een(
    .awb("4:14 lid 1"), "Bericht van uitstel hoort bij een termijn in een wettelijk voorschrift."
  ) { poging in
    let grondslag = Beslistermijn(poging.dossier, kalender: poging.kalender).grondslag
    guard grondslag?.artikel == .awb("4:13 lid 2"), poging.dossier.verlengingen.isEmpty else { return nil }
    return Weigering(
      .awb("4:14 lid 3"), reden: "hier geldt de redelijke termijn; die wordt verlengd, niet bericht",
      doen: "Gebruik beslistermijn-verlengen, binnen de acht weken.")
  }

  /// Awb 4:15(2)a: consent runs to a day after it was given.
  static let totNaDatum = een(.awb("4:15 lid 2"), "De laatste dag ligt na de mededeling.") { poging in
    guard let tot = poging.velden.datum(.tot), tot <= poging.datum else { return nil }
    return Weigering(
      .awb("4:15 lid 2"), reden: "de laatste dag (\(tot)) ligt niet na \(poging.datum)",
      doen: "Geef met --tot een latere dag.")
  }

  /// Awb 4:15: a term that ended cannot be suspended any more.
  static let termijnLooptNog = een(.awb("4:15"), "De beslistermijn is nog niet verstreken.") { poging in
    guard let termijn = Beslistermijn(poging.dossier, kalender: poging.kalender).termijn(per: poging.datum),
      poging.datum > termijn.einde, poging.stap != .vertragingAanvrager
    else { return nil }
    return Weigering(
      .awb("4:15"), reden: "de beslistermijn eindigde op \(termijn.einde) en kan niet meer worden opgeschort",
      doen: "Bericht het uitstel (uitstel-berichten) en beslis zo snel mogelijk.")
  }

  /// Awb 4:15(4): only what lasts can end.
  static let stilstandOpen = een(.awb("4:15 lid 4"), "De opschorting loopt nog.") { poging in
    let soort: Stilstand.Soort? = poging.velden.keuze(.soort)
    guard !poging.dossier.stilstanden.contains(where: { $0.soort == soort && $0.beeindigd == nil }) else {
      return nil
    }
    return Weigering(
      .awb("4:15 lid 4"), reden: "er loopt geen opschorting '\(soort?.rawValue ?? "?")'",
      doen: "Kijk met termijnen welke opschorting loopt.")
  }

  /// Awb 4:17(1): a penalty exists for decisions on an application, not where silence gives the permit.
  static let dwangsomMogelijk = een(.awb("4:17 lid 1"), "Er is een beslistermijn op aanvraag.") { poging in
    let klok = Beslistermijn(poging.dossier, kalender: poging.kalender)
    if klok.grondslag == nil {
      return Weigering(
        .awb("4:17 lid 1"), reden: "er loopt geen beslistermijn op een aanvraag",
        doen: "Leg het bericht vast als notitie.")
    }
    guard let artikel = klok.lexSilencio, artikel.regeling != .kansspelen else { return nil }
    return Weigering(
      .awb("4:20a lid 2"), artikel,
      reden: "bij stilzitten ontstaat hier een vergunning van rechtswege, "
        + "geen dwangsom", doen: "Leg het bericht vast als notitie.")
  }
}
