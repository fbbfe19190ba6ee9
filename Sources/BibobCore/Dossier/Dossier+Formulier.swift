extension Dossier {
  mutating func verwerkFormulier(_ stap: Stap, op day: CivilDate, _ velden: Velden) {
    switch stap {
    case .formulierUitzetten, .aanvullingVragen:
      formulier.vragenset = velden.tekst(.vragenset) ?? formulier.vragenset
      guard let termijn = velden.datum(.termijn) else { return }
      formulier.rondes.append(
        Formulierstaat.Ronde(
          gevraagd: day, termijn: termijn, ontvangen: nil, isUitzetting: stap == .formulierUitzetten,
          uitBeleid: velden.termijnUitBeleid))
    case .formulierOntvangen:
      formulier.ontvangen = day
      sluitRondes(op: day)
    case .aanvullingOntvangen: sluitRondes(op: day)
    case .formulierVolledig: formulier.volledig = day
    case .formulierGeweigerd: formulier.geweigerd = day
    case .buitenBehandelingLaten:
      besluiten.append(
        Besluit(
          datum: day, bekendmaking: velden.datum(.bekendmaking) ?? day, uitkomst: .buitenBehandeling))
    default: break
    }
  }

  /// What came in answers every letter that was still open: a letter that stayed open would go on suspending
  /// the decision term (Awb 4:15(1)a) although nothing is awaited.
  private mutating func sluitRondes(op day: CivilDate) {
    for index in formulier.rondes.indices where formulier.rondes[index].ontvangen == nil {
      formulier.rondes[index].ontvangen = day
    }
  }

  mutating func verwerkStilstand(_ stap: Stap, op day: CivilDate, _ velden: Velden) {
    let soort: Stilstand.Soort
    switch stap {
    case .uitstelInstemming: soort = .instemming
    case .buitenlandseInformatie: soort = .buitenlandseInformatie
    case .vertragingAanvrager: soort = .vertraging
    case .overmacht: soort = .overmacht
    default:
      guard let einde: Stilstand.Soort = velden.keuze(.soort),
        let index = stilstanden.lastIndex(where: { $0.soort == einde && $0.beeindigd == nil })
      else { return }
      stilstanden[index].beeindigd = day
      return
    }
    stilstanden.append(Stilstand(soort: soort, datum: day, tot: velden.datum(.tot), beeindigd: nil))
  }
}

extension Velden {
  /// The term of the policy from which the last day in a letter was counted; nil when the letter gave the day.
  var termijnUitBeleid: Beleidsafspraken.Termijn? {
    duur(.duur).map { Beleidsafspraken.Termijn($0, grondslag: tekst(.artikel) ?? "") }
  }
}
