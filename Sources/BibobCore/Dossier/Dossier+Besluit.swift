extension Dossier {
  mutating func verwerkZienswijze(_ stap: Stap, op day: CivilDate, _ velden: Velden) {
    if stap == .voornemen {
      guard let uitkomst: Uitkomst = velden.keuze(.uitkomst) else { return }
      let betrokkene = Voornemen.Zienswijze(
        wie: aanvraag.betrokkene?.id ?? "P1", uitgenodigd: day, termijn: velden.datum(.termijn),
        uitBeleid: velden.termijnUitBeleid, geheimhouding: velden.ja(.geheimhouding) ?? false)
      let derden = velden.lijst(.derden).map { Voornemen.Zienswijze(wie: $0, geheimhouding: false) }
      voornemen = Voornemen(datum: day, uitkomst: uitkomst, zienswijzen: [betrokkene] + derden)
      return
    }
    guard let wie = velden.tekst(.wie) else { return }
    if velden.ja(.nieuweFeiten) == true { voornemen?.nieuweFeiten = true }
    if stap == .derdeUitnodigen, voornemen?.zienswijzen.contains(where: { $0.wie == wie }) == false {
      voornemen?.zienswijzen.append(Voornemen.Zienswijze(wie: wie, geheimhouding: false))
    }
    guard let index = voornemen?.zienswijzen.firstIndex(where: { $0.wie == wie }) else { return }
    switch stap {
    case .derdeUitnodigen:
      voornemen?.zienswijzen[index].uitgenodigd = day
      voornemen?.zienswijzen[index].termijn = velden.datum(.termijn)
      voornemen?.zienswijzen[index].uitBeleid = velden.termijnUitBeleid
      voornemen?.zienswijzen[index].geheimhouding = velden.ja(.geheimhouding) ?? false
    case .zienswijzeUitstel:
      voornemen?.zienswijzen[index].termijn = velden.datum(.termijn)
      voornemen?.zienswijzen[index].uitBeleid = nil
    case .zienswijzeOntvangen: voornemen?.zienswijzen[index].ontvangen = day
    case .zienswijzeAfgezien: voornemen?.zienswijzen[index].afgezien = day
    case .horenAchterwege: voornemen?.zienswijzen[index].achterwege = day
    default: break
    }
  }

  mutating func neemBesluit(op day: CivilDate, _ velden: Velden) {
    guard let uitkomst: Uitkomst = velden.keuze(.uitkomst) else { return }
    besluiten.append(
      Besluit(datum: day, bekendmaking: velden.datum(.bekendmaking) ?? day, uitkomst: uitkomst))
    bezwaar = nil
  }

  mutating func verwerkRechtsbescherming(_ stap: Stap, op day: CivilDate, _ velden: Velden) {
    switch stap {
    case .bezwaar: bezwaar = Bezwaar(ontvangen: day, commissie: velden.ja(.commissie) ?? false)
    case .bezwaarHerstelVragen:
      guard let termijn = velden.datum(.termijn) else { return }
      bezwaar?.herstel.append(
        Formulierstaat.Ronde(gevraagd: day, termijn: termijn, ontvangen: nil, isUitzetting: false))
    case .bezwaarHersteld:
      for index in (bezwaar?.herstel ?? []).indices where bezwaar?.herstel[index].ontvangen == nil {
        bezwaar?.herstel[index].ontvangen = day
      }
    case .bezwaarVerdagen: bezwaar?.verdaging = velden.duur(.duur)
    case .bezwaarUitstel: bezwaar?.uitstelTot = velden.datum(.tot)
    case .beslissingOpBezwaar:
      bezwaar?.beslissing = velden.keuze(.uitkomst)
      bezwaar?.beslist = day
      rondAf(op: day, velden)
    case .beroep:
      beroepen.append(Beroep(instantie: velden.tekst(.instantie) ?? "rechtbank", ingesteld: day))
    case .uitspraak:
      guard let index = beroepen.indices.last else { return }
      beroepen[index].uitspraak = velden.keuze(.uitkomst)
      beroepen[index].datum = day
      rondAf(op: day, velden)
    case .behandelingHervatten: (formulier.volledig, formulier.geweigerd) = (nil, nil)
    case .opnieuwBeslissen:
      if let index = besluiten.indices.last { besluiten[index].vervallen = besluiten[index].vervallen ?? day }
    default: break
    }
  }

  /// What an outcome in law does to the decision, and to a conclusion that was reported (art. 7a(7)).
  ///
  /// A court that annuls the decision on an objection leaves the objection open again; the first decision stands
  /// until that is decided anew, or until the court itself revokes it (Awb 8:72).
  private mutating func rondAf(op day: CivilDate, _ velden: Velden) {
    let uitkomst: Rechtsuitkomst? = velden.keuze(.uitkomst)
    if uitkomst == .vernietigd, bezwaar?.beslissing != nil {
      bezwaar?.heropen(op: day)
    } else if uitkomst == .herroepen || uitkomst == .vernietigd, let index = besluiten.indices.last {
      besluiten[index].vervallen = day
    }
    guard velden.ja(.conclusieVervallen) == true else { return }
    conclusie = nil
    werkMeldingenBij(sinds: day)
  }
}
