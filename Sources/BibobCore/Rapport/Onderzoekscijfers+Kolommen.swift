extension Onderzoekscijfers {
  /// The figures of a dossier that was destroyed, from the columns that stay readable: kind, steps and days. What
  /// was decided is gone, and so is which events had been undone; all of them count here.
  public init?(
    vernietigd nummer: Dossiernummer, _ kolommen: Dossierkolommen, _ regels: [Logregel], per day: CivilDate
  ) {
    let regels = regels.filter { $0.datum <= day && $0.fase != Fase.vernietigd.rawValue }
    guard let first = regels.first, let last = regels.last else { return nil }
    self.nummer = nummer
    woorden = Cijferwoorden(soort: kolommen.soort, spoor: kolommen.spoor, lichaam: kolommen.lichaam)
    ontvangen = first.datum
    peildatum = day
    fase = Fase(rawValue: last.fase) ?? .gesloten
    faseSinds = last.datum
    isVernietigd = true
    for regel in regels {
      guard let stap = Stap(rawValue: regel.stap) else { continue }
      if stap.beginOnderzoek { begin = min(begin ?? regel.datum, regel.datum) }
      guard einde == nil else { continue }
      if stap == .aanvullingVragen { herstelrondes += 1 }
      if stap == .lbbAdviesVragen || stap == .aanvullendAdviesVragen { lbbGevraagd = true }
      if stap.eindeOnderzoek {
        einde = regel.datum
        afloop = Onderzoekscijfers.zichtbaar(stap)
      }
    }
  }

  private static func zichtbaar(_ stap: Stap) -> Afloop {
    switch stap {
    case .terugtrekken: .teruggetrokken
    case .buitenBehandelingLaten: .buitenBehandeling
    case .buitenBereik: .buitenBereik
    default: .onbekend
    }
  }
}
