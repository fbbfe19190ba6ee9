extension Stap {
  /// The phase in which the dossier stands after this step; nil when it stays where it is.
  public var doel: Fase? {
    switch self {
    case .openen: .intake
    case .buitenBereik: .buitenBereik
    case .formulierUitzetten, .formulierOntvangen, .behandelingHervatten: .formulier
    case .formulierVolledig, .lbbZietAf, .basistoetsBeginnen: .eigenOnderzoek
    case .formulierGeweigerd, .onderzoekAfronden, .lbbAdviesOntvangen, .zonderAdviesVerder, .heroverwegen,
      .opnieuwBeslissen, .basistoetsSlotsom:
      .gevaarsconclusie
    case .buitenBehandelingLaten: .buitenBehandeling
    case .lbbAdviesVragen, .aanvullendAdviesVragen: .lbbAdvies
    case .voornemen: .voornemen
    case .besluit: .besluit
    case .terugtrekken: .ingetrokken
    case .bezwaar, .beroep: .bezwaarBeroep
    case .toezichtStarten: .toezicht
    case .sluiten: .gesloten
    case .vernietigen: .vernietigd
    case .partijWijzigen, .relatie, .relatieBeeindigen, .vraagBeoordelen, .kandidaatVastleggen,
      .kandidaatBeoordelen, .feitAanvullen, .wegen, .verstrekken, .vergewissen, .voorschriftOpstellen,
      .voorschriftVervallen, .basistoetsPunt,
      .signaal, .notitie, .briefVastgesteld, .partij, .beslistermijnVastleggen, .grondslagVastleggen,
      .beleidToetsen, .loting,
      .aanvullingVragen,
      .aanvullingOntvangen, .bronRaadplegen, .feitVastleggen, .feitAfloop, .lbbKennisgeving, .lbbVerlenging,
      .lbbVraagt,
      .lbbVraagBeantwoord, .lbbVraagGeweigerd, .conclusie, .meldingLBB, .derdeUitnodigen, .zienswijzeUitstel,
      .zienswijzeOntvangen, .zienswijzeAfgezien, .horenAchterwege, .beslistermijnVerlengen,
      .uitstelBerichten, .uitstelInstemming, .buitenlandseInformatie, .vertragingAanvrager, .overmacht,
      .opschortingBeeindigen, .ingebrekestelling, .bezwaarHerstelVragen, .bezwaarHersteld, .bezwaarVerdagen,
      .bezwaarUitstel, .beslissingOpBezwaar, .uitspraak, .controleVoorschrift, .herstel, .stukToevoegen,
      .toelaten, .toelatingBeeindigen, .meelezen:
      nil
    }
  }

  /// Whether the step may be recorded with an earlier date than the steps before it: it says something about
  /// the dossier, but is no move in the procedure.
  public var isVrij: Bool {
    switch self {
    case .partijWijzigen, .relatie, .relatieBeeindigen, .vraagBeoordelen, .kandidaatVastleggen,
      .kandidaatBeoordelen, .feitAanvullen, .verstrekken,
      .signaal, .notitie, .briefVastgesteld, .partij, .beslistermijnVastleggen, .grondslagVastleggen,
      .beleidToetsen, .loting,
      .bronRaadplegen,
      .feitVastleggen, .feitAfloop, .lbbKennisgeving, .meldingLBB, .beslistermijnVerlengen, .uitstelBerichten,
      .uitstelInstemming, .buitenlandseInformatie, .vertragingAanvrager, .overmacht, .opschortingBeeindigen,
      .ingebrekestelling, .herstel, .stukToevoegen, .toelaten, .toelatingBeeindigen, .meelezen:
      true
    default: false
    }
  }
}
