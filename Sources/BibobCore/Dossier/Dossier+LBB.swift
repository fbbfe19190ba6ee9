extension Dossier {
  mutating func verwerkLBB(_ stap: Stap, op day: CivilDate, _ velden: Velden) {
    switch stap {
    case .lbbAdviesVragen, .aanvullendAdviesVragen:
      let aanvullend = stap == .aanvullendAdviesVragen
      bevindingen = bevindingen ?? day
      lbb.append(
        LBBVerzoek(
          gevraagd: day, aanvullend: aanvullend, schortOp: aanvullend ? velden.ja(.schortOp) ?? false : true,
          kennisgeving: velden.datum(.kennisgeving)))
    default:
      let untold = stap == .lbbKennisgeving ? lbb.firstIndex { $0.kennisgeving == nil } : nil
      guard let index = untold ?? lbb.indices.last else { return }
      lbb[index].verwerk(stap, op: day, velden)
    }
  }

  mutating func trekConclusie(op day: CivilDate, _ velden: Velden) {
    conclusie = Conclusie(
      datum: day, basis: velden.keuze(.basis) ?? .weging, mateA: velden.keuze(.mateA) ?? .geen,
      mateB: velden.keuze(.mateB) ?? .geen, lid6: velden.ja(.lid6) ?? false, feiten: velden.lijst(.feiten),
      metAdvies: advies != nil)
    werkMeldingenBij(sinds: day)
  }

  /// Brings the reports that are due in line with the conclusion in force (art. 7a(7)).
  ///
  /// 1. A conclusion of danger without LBB advice is reported, once, as it then stands.
  /// 2. What was reported and changed or fell is corrected.
  /// 3. A report that was not yet made is no longer due when the danger fell: it may not enter the register.
  ///    When the degree only changed it stays due from the first day.
  mutating func werkMeldingenBij(sinds day: CivilDate) {
    guard day >= MeldingLBB.inWerking else { return }
    let mate = conclusie?.mate ?? .geen
    let reported = gemeldeMate ?? .geen
    let open = meldingen.first { $0.gedaan == nil && $0.soort != .terugtrekking }
    meldingen.removeAll { $0.gedaan == nil && $0.soort != .terugtrekking }
    let soort: Melding.Soort
    if reported > .geen {
      guard mate != reported else { return }
      soort = .correctie
    } else {
      guard mate > .geen, conclusie?.metAdvies == false || open?.soort == .conclusie else { return }
      soort = .conclusie
    }
    meldingen.append(
      Melding(soort: soort, sinds: open?.soort == soort ? open?.sinds ?? day : day, gedaan: nil))
  }
}

extension LBBVerzoek {
  mutating func verwerk(_ stap: Stap, op day: CivilDate, _ velden: Velden) {
    switch stap {
    case .lbbKennisgeving: kennisgeving = day
    case .lbbVerlenging: verlenging = velden.duur(.duur)
    case .lbbVraagt:
      vragen.append(Vraag(gesteld: day, aanBetrokkene: velden.tekst(.aan) == "betrokkene"))
    case .lbbVraagBeantwoord: sluitVraag(velden) { $0.beantwoord = day }
    case .lbbVraagGeweigerd: sluitVraag(velden) { $0.geweigerd = day }
    case .lbbZietAf: afgezien = day
    case .lbbAdviesOntvangen:
      ontvangen = day
      advies = Advies(
        mateA: velden.keuze(.mateA) ?? .geen, mateB: velden.keuze(.mateB) ?? .geen,
        lid6: velden.ja(.lid6) ?? false, datum: velden.datum(.advies) ?? day)
    case .zonderAdviesVerder: verlaten = day
    default: break
    }
  }

  /// Closes the last open question, or the last one to the addressee that the fields name.
  private mutating func sluitVraag(_ velden: Velden, _ change: (inout Vraag) -> Void) {
    let toBetrokkene = velden.tekst(.aan).map { $0 == "betrokkene" }
    guard
      let index = vragen.lastIndex(where: {
        $0.beantwoord == nil && $0.geweigerd == nil && (toBetrokkene ?? $0.aanBetrokkene) == $0.aanBetrokkene
      })
    else { return }
    change(&vragen[index])
  }
}
