extension Wachter {
  /// Awb 7:1(1): objection before appeal, unless afd. 3.4 prepared the decision.
  static let bezwaarOpen = een(.awb("7:1 lid 1"), "Tegen het besluit staat bezwaar open.") { poging in
    guard !poging.dossier.besluiten.isEmpty else {
      return Weigering(
        .awb("7:1 lid 1"), reden: "er is nog geen besluit", doen: "Leg eerst het besluit vast.")
    }
    guard Rechtsbeschermingstermijnen(poging.dossier, kalender: poging.kalender).rechtstreeksBeroep else {
      return nil
    }
    return Weigering(
      .awb("7:1 lid 1 d"), reden: "het besluit is met afdeling 3.4 voorbereid: er staat direct beroep open",
      doen: "Leg het beroep vast met de stap beroep.")
  }

  /// Awb 7:10: steps about an objection need one that is undecided.
  static let bezwaarLoopt = een(.awb("7:10"), "Er loopt een bezwaar.") { poging in
    guard let bezwaar = poging.dossier.bezwaar, bezwaar.beslissing == nil else {
      return Weigering(
        .awb("7:10"), reden: "er loopt geen bezwaar waarop nog moet worden beslist",
        doen: "Leg eerst het bezwaar vast.")
    }
    return nil
  }

  /// Awb 7:10(3): adjourned once, by at most six weeks, within the term.
  static let verdaging = Wachter(.awb("7:10 lid 3"), "Eenmaal, ten hoogste zes weken, binnen de termijn.") {
    poging in
    var refusals: [Weigering] = []
    if poging.dossier.bezwaar?.verdaging != nil {
      refusals.append(
        Weigering(
          .awb("7:10 lid 3"), reden: "de beslissing op bezwaar is al verdaagd",
          doen: "Verder uitstel kan met instemming (bezwaar-uitstel, art. 7:10 lid 4)."))
    }
    if let duur = poging.velden.duur(.duur),
      duur.na(poging.datum) > Termijnduur.weken(6).na(poging.datum)
    {
      refusals.append(
        Weigering(
          .awb("7:10 lid 3"), reden: "\(duur) is meer dan zes weken", doen: "Verdaag met ten hoogste 6w."))
    }
    let termijn = Rechtsbeschermingstermijnen(poging.dossier, kalender: poging.kalender)
      .beslissingOpBezwaar(per: poging.datum)
    if let termijn, poging.datum > termijn.einde {
      refusals.append(
        Weigering(
          .awb("7:10 lid 3"), reden: "de termijn om op het bezwaar te beslissen eindigde op \(termijn.einde)",
          doen: "Beslis zo snel mogelijk."))
    }
    return refusals
  }

  /// Awb 6:6: repair that was asked for.
  static let herstelGevraagd = een(.awb("6:6"), "Er is om herstel gevraagd.") { poging in
    guard poging.dossier.bezwaar?.herstel.last.map({ $0.ontvangen == nil }) != true else { return nil }
    return Weigering(
      .awb("6:6"), reden: "er is niet om herstel van het bezwaar gevraagd",
      doen: "Leg eerst bezwaar-herstel-vragen vast.")
  }

  /// Awb 7:1(1), 8:1: when a court can be seized: after the decision on the objection, at once where afd. 3.4
  /// prepared the decision, and at once against a decision in the place of one that was revoked (7:11(2)).
  static let beroepOpen = een(.awb("8:1"), "Er staat beroep open.") { poging in
    let dossier = poging.dossier
    guard !dossier.besluiten.isEmpty else {
      return Weigering(.awb("8:1"), reden: "er is nog geen besluit", doen: "Leg eerst het besluit vast.")
    }
    if let last = dossier.beroepen.last, last.uitspraak == nil {
      return Weigering(
        .awb("8:1"), reden: "er loopt al een beroep", doen: "Leg eerst de uitspraak vast.")
    }
    let civil = poging.velden.tekst(.instantie) == "civiele-rechter"
    if dossier.isPubliekrechtelijk == civil {
      return Weigering(
        .awb("8:1"),
        reden: civil
          ? "tegen een besluit staat beroep open bij de bestuursrechter"
          : "tegen een privaatrechtelijke beslissing staat geen beroep open bij de bestuursrechter",
        doen: civil ? "Kies rechtbank of raad-van-state." : "Kies --instantie civiele-rechter.")
    }
    let since = dossier.besluiten.last?.datum ?? dossier.geopend
    if let last = dossier.beroepen.last(where: { $0.ingesteld >= since }), dossier.isPubliekrechtelijk,
      last.instantie == "raad-van-state" || poging.velden.tekst(.instantie) == "rechtbank"
    {
      return Weigering(
        .awb("8:104"), reden: "over dit besluit heeft de rechter al uitspraak gedaan (\(last.instantie))",
        doen: last.instantie == "rechtbank"
          ? "Hoger beroep staat open bij de Afdeling: kies --instantie raad-van-state."
          : "Hogere rechter is er niet; beslis zo nodig opnieuw.")
    }
    let inPlaats = dossier.besluiten.dropLast().contains { $0.vervallen != nil }
    guard dossier.isPubliekrechtelijk, dossier.beroepen.isEmpty, !inPlaats,
      !Rechtsbeschermingstermijnen(dossier, kalender: poging.kalender).rechtstreeksBeroep,
      dossier.bezwaar?.beslissing == nil
    else { return nil }
    return Weigering(
      .awb("7:1 lid 1"), reden: "eerst moet op bezwaar zijn beslist",
      doen: "Leg bezwaar en de beslissing op bezwaar vast.")
  }

  /// Awb 8:66: a ruling belongs to an appeal.
  static let beroepLoopt = een(.awb("8:66"), "Er loopt een beroep.") { poging in
    guard poging.dossier.beroepen.last.map({ $0.uitspraak == nil }) != true else { return nil }
    return Weigering(.awb("8:66"), reden: "er loopt geen beroep", doen: "Leg eerst het beroep vast.")
  }

  /// Awb 7:11(2), 8:72: a new decision is due where the old one fell.
  static let besluitVervallen = een(.awb("7:11 lid 2"), "Het besluit is herroepen of vernietigd.") { poging in
    guard let last = poging.dossier.besluiten.last else { return nil }
    if last.vervallen == nil {
      return Weigering(
        .awb("7:11 lid 2"), reden: "het besluit is niet herroepen of vernietigd",
        doen: "Leg eerst de beslissing op bezwaar of de uitspraak vast.")
    }
    let untreated = last.uitkomst == .buitenBehandeling
    guard untreated != (poging.stap == .behandelingHervatten) else { return nil }
    return Weigering(
      .awb("7:11 lid 2"),
      reden: untreated
        ? "de aanvraag was buiten behandeling gelaten en is nog niet onderzocht"
        : "de aanvraag was niet buiten behandeling gelaten",
      doen: untreated
        ? "Neem de behandeling weer op met behandeling-hervatten." : "Gebruik opnieuw-beslissen.")
  }

  /// Closing: nothing that the law demands is still due.
  ///
  /// 1. Reports to the LBB (7a(7), 7a(8)) are made.
  /// 2. No objection or appeal runs, and the terms for them have passed (Awb 6:7).
  /// 3. An application on which the decision fell was decided again (Awb 7:11(2)), unless a person says why not.
  /// 4. Conditions in force are supervised (3(7)), unless a person says why not.
  static let afsluitbaar = Wachter(.wb("7a lid 7"), "Meldingen gedaan, rechtsbescherming afgerond.") {
    poging in
    let dossier = poging.dossier
    var refusals = dossier.openMeldingen.map {
      Weigering(
        $0.soort.artikel, reden: "de melding '\($0.soort.rawValue)' aan het LBB is nog niet gedaan",
        doen: "Meld en leg vast: melding-lbb --melding \($0.soort.rawValue).")
    }
    if dossier.bezwaar.map({ $0.beslissing == nil }) == true
      || dossier.beroepen.last.map({ $0.uitspraak == nil }) == true
    {
      refusals.append(
        Weigering(.awb("7:10"), reden: "er loopt nog een bezwaar of beroep", doen: "Rond dat eerst af."))
    }
    let staat = Termijnstaat(dossier, per: poging.datum, kalender: poging.kalender)
    for termijn in staat.van(.bezwaartermijn) + staat.van(.beroepstermijn) where termijn.toestand == .loopt {
      refusals.append(
        Weigering(
          .awb("6:7"), reden: "de \(termijn.soort.naam) loopt nog tot en met \(termijn.einde)",
          doen: "Sluit daarna."))
    }
    if dossier.aanvraag.spoor == .aanvraag, dossier.fase != .ingetrokken,
      dossier.besluiten.last?.vervallen != nil, poging.velden.tekst(.reden) == nil
    {
      refusals.append(
        Weigering(
          .awb("7:11 lid 2"), reden: "het besluit is vervallen en op de aanvraag is niet opnieuw beslist",
          doen: "Beslis opnieuw, of geef --reden waarom dat niet nodig is."))
    }
    if dossier.fase != .toezicht, dossier.heeftVoorschriften, poging.velden.tekst(.reden) == nil {
      refusals.append(
        Weigering(
          .wb("3 lid 7"), reden: "er gelden voorschriften die nog geen toezicht kennen",
          doen: "Start het toezicht (toezicht-starten), of geef --reden waarom dat elders gebeurt."))
    }
    return refusals
  }

  /// Selectielijst 2020: a dossier is destroyed when its term of keeping has passed, not before.
  static let bewaartermijnVerstreken = een(
    Artikel(.selectielijst, "resultaat 4.1.12"), "De bewaartermijn is verstreken."
  ) { poging in
    let termijn = Termijnstaat.bewaartermijn(poging.dossier, per: poging.datum)
    guard let termijn, poging.datum <= termijn.einde else { return nil }
    return Weigering(
      termijn.artikel, Artikel(.archiefwet, ""),
      reden: "het dossier moet worden bewaard tot en met \(termijn.einde)",
      doen: "Vernietig het daarna.")
  }
}
