extension Dossier {
  mutating func verwerkFormulier(_ stap: Stap, op day: CivilDate, _ velden: Velden) {
    switch stap {
    case .formulierUitzetten, .aanvullingVragen:
      guard let termijn = velden.datum(.termijn) else { return }
      formulier.rondes.append(
        Formulierstaat.Ronde(
          gevraagd: day, termijn: termijn, ontvangen: nil, isUitzetting: stap == .formulierUitzetten))
    case .formulierOntvangen:
      formulier.ontvangen = day
      sluitRonde(op: day)
    case .aanvullingOntvangen: sluitRonde(op: day)
    case .formulierVolledig: formulier.volledig = day
    case .formulierGeweigerd: formulier.geweigerd = day
    case .buitenBehandelingLaten:
      besluiten.append(
        Besluit(
          datum: day, bekendmaking: velden.datum(.bekendmaking) ?? day, uitkomst: .buitenBehandeling))
    default: break
    }
  }

  private mutating func sluitRonde(op day: CivilDate) {
    guard let index = formulier.rondes.indices.last, formulier.rondes[index].ontvangen == nil else { return }
    formulier.rondes[index].ontvangen = day
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
