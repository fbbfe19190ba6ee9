extension Wachter {
  /// Wet Bibob art. 1(1), 7a(1): own research only where the body may ask the LBB for advice, so only for a
  /// decision that an act (or for a by-law: art. 7) brings under the Act.
  static let bevoegd = een(.wb("7a lid 1"), "Een wet laat de Wet Bibob op dit besluit toe.") { poging in
    let soort = poging.dossier.aanvraag.soort
    guard poging.dossier.grondslagGenoemd == nil else { return nil }
    switch soort.haak {
    case .wettelijk: return nil
    case .alsVerordening(let why), .nietGeverifieerd(let why):
      return Weigering(
        .wb("1 lid 1"), .wb("7a lid 1"),
        reden: "voor \(soort.naam) staat niet vast dat de Wet Bibob geldt: \(why)",
        doen: "Noem de bepaling met de stap grondslag-vastleggen --artikel … --reden …, of neem de stap "
          + "buiten-bereik.")
    }
  }

  /// Awb 4:5(1), 6:6, Wet Bibob 7a(2), 7a(3), 33(3): a term must leave time.
  static let termijnNaDatum = een(.awb("4:5 lid 1"), "De gegeven termijn ligt na de brief.") { poging in
    guard let termijn = poging.velden.datum(.termijn), termijn <= poging.datum else { return nil }
    let artikel: Artikel =
      switch poging.stap {
      case .voornemen, .derdeUitnodigen, .zienswijzeUitstel: .wb("33 lid 3")
      case .bezwaarHerstelVragen: .awb("6:6")
      default:
        Beslistermijn(poging.dossier, kalender: poging.kalender).grondslag == nil
          ? .wb("7a lid 2") : .awb("4:5 lid 1")
      }
    return Weigering(
      artikel, reden: "de termijn (\(termijn)) ligt niet na de brief (\(poging.datum))",
      doen: "Geef een redelijke termijn die op een werkdag eindigt.")
  }

  /// Awb 4:5(1): only one who was asked can complete.
  static let aanvullingGevraagd = een(.awb("4:5 lid 1"), "Er is om gegevens gevraagd.") { poging in
    guard poging.dossier.formulier.rondes.isEmpty else { return nil }
    return Weigering(
      .awb("4:5 lid 1"), reden: "er is nog niet om gegevens gevraagd",
      doen: "Zet eerst het formulier uit (formulier-uitzetten) of vraag aanvulling (aanvulling-vragen).")
  }

  /// Wet Bibob 7a(2): a form that did not come in cannot be complete.
  static let formulierBinnen = een(.wb("7a lid 2"), "Het formulier is ontvangen.") { poging in
    guard poging.dossier.formulier.ontvangen == nil else { return nil }
    return Weigering(
      .wb("7a lid 2"), reden: "het formulier is nog niet ontvangen",
      doen: "Leg de ontvangst vast met formulier-ontvangen.")
  }

  /// Awb 4:5(1) and (4): leaving an application untreated.
  ///
  /// 1. The applicant had the chance to complete: a letter with a term.
  /// 2. The term lapsed, or the completion that came falls short.
  /// 3. Published within four weeks after that; later the power is gone.
  static let buitenBehandeling = een(
    .awb("4:5 lid 4"), "Binnen vier weken nadat de termijn is verstreken of is aangevuld."
  ) { poging in
    guard let ronde = poging.dossier.formulier.laatste else {
      return Weigering(
        .awb("4:5 lid 1"), reden: "de aanvrager heeft geen gelegenheid gehad om aan te vullen",
        doen: "Vraag eerst aanvulling met een termijn (aanvulling-vragen --termijn …).")
    }
    if ronde.ontvangen == nil, poging.datum <= ronde.termijn {
      return Weigering(
        .awb("4:5 lid 1"), reden: "de termijn om aan te vullen loopt nog tot en met \(ronde.termijn)",
        doen: "Wacht die termijn af.")
    }
    guard
      let termijn = Formuliertermijnen.buitenBehandeling(
        poging.dossier, per: poging.datum, kalender: poging.kalender)
    else { return nil }
    let published = poging.velden.datum(.bekendmaking) ?? poging.datum
    guard published > termijn.einde else { return nil }
    return Weigering(
      .awb("4:5 lid 4"),
      reden: "de vier weken om de aanvraag buiten behandeling te laten eindigden op \(termijn.einde)",
      doen: "De bevoegdheid is vervallen: vraag opnieuw aanvulling of beslis op de aanvraag.")
  }

  /// Wet Bibob art. 4(1), 7a(3): refusing to complete the form counts as serious danger only for a holder whose
  /// existing decision is investigated, and only after the form was asked for.
  static let weigeringNaVraag = een(
    .wb("4 lid 1"), "De houder is om het formulier gevraagd en weigert het volledig in te vullen."
  ) { poging in
    guard poging.dossier.formulier.rondes.isEmpty else { return nil }
    return Weigering(
      .wb("4 lid 1"), .wb("7a lid 3"), reden: "de houder is nog niet om het formulier gevraagd",
      doen: "Zet eerst het formulier uit met een termijn (formulier-uitzetten).")
  }
}
