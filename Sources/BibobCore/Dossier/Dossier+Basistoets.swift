extension Dossier {
  /// Folds the check of a contract outside the Act.
  mutating func verwerkBasistoets(_ gebeurtenis: Gebeurtenis) {
    let velden = gebeurtenis.velden
    switch gebeurtenis.stap {
    case .basistoetsBeginnen:
      basistoets = Basistoets(
        lijst: velden.tekst(.vragenset) ?? "", vragen: velden.lijst(.punten),
        regel: velden.tekst(.regel) ?? "", begonnen: gebeurtenis.datum)
    case .basistoetsPunt:
      guard let code = velden.tekst(.punt), let antwoord: Basistoets.Antwoord = velden.keuze(.antwoord) else {
        return
      }
      basistoets?.punten.removeAll { $0.code == code }
      basistoets?.punten.append(
        Basistoets.Punt(
          code: code, antwoord: antwoord, bevinding: velden.tekst(.bevinding) ?? "",
          bron: velden.tekst(.bron) ?? "", datum: gebeurtenis.datum))
    case .basistoetsSlotsom: basistoets?.slotsom = velden.keuze(.slotsom)
    default: break
    }
  }
}
