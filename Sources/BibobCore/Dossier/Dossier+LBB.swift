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
      guard let index = lbb.indices.last else { return }
      lbb[index].verwerk(stap, op: day, velden)
    }
  }

  /// A conclusion of danger without LBB advice is to be reported (art. 7a(7)); a report about one that fell
  /// or became lighter is to be corrected.
  mutating func trekConclusie(op day: CivilDate, _ velden: Velden) {
    let conclusie = Conclusie(
      datum: day, basis: velden.keuze(.basis) ?? .weging, mateA: velden.keuze(.mateA) ?? .geen,
      mateB: velden.keuze(.mateB) ?? .geen, lid6: velden.ja(.lid6) ?? false, feiten: velden.lijst(.feiten),
      metAdvies: advies != nil)
    let earlier = self.conclusie
    self.conclusie = conclusie
    guard day >= MeldingLBB.inWerking else { return }
    if !conclusie.metAdvies, conclusie.mate > .geen, earlier.map({ $0.mate == .geen }) ?? true {
      meldingen.append(Melding(soort: .conclusie, sinds: day, gedaan: nil))
    } else if let earlier, earlier.mate != conclusie.mate {
      eisCorrectie(sinds: day)
    }
  }

  /// Makes a correction due when a conclusion was reported. A report that was not yet made is no longer due:
  /// what fell may not enter the register.
  mutating func eisCorrectie(sinds day: CivilDate) {
    meldingen.removeAll { $0.soort == .conclusie && $0.gedaan == nil }
    guard meldingen.contains(where: { $0.soort == .conclusie && $0.gedaan != nil }) else { return }
    meldingen.append(Melding(soort: .correctie, sinds: day, gedaan: nil))
  }
}

extension LBBVerzoek {
  mutating func verwerk(_ stap: Stap, op day: CivilDate, _ velden: Velden) {
    switch stap {
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
