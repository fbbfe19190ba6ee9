extension Dossier {
  /// Folds events into a dossier; nil when the first is no opening with an application.
  ///
  /// Events that a later `herstel` undid are left out, unless that `herstel` was undone itself.
  public init?(gebeurtenissen: some Collection<Gebeurtenis>) {
    let undone = Dossier.hersteld(gebeurtenissen)
    guard let first = gebeurtenissen.first, first.stap == .openen,
      case .aanvraag(let aanvraag)? = first.velden[.aanvraag]
    else { return nil }
    self.init(opening: first, aanvraag: aanvraag)
    for gebeurtenis in gebeurtenissen.dropFirst() {
      if undone.contains(gebeurtenis.volgnummer) || gebeurtenis.stap == .herstel {
        slaOver(gebeurtenis)
      } else {
        verwerk(gebeurtenis)
      }
    }
  }

  init(opening: Gebeurtenis, aanvraag: Aanvraag) {
    self.aanvraag = aanvraag
    faseSinds = opening.datum
    laatste = opening.datum
    geopend = opening.datum
    versie = opening.volgnummer
    partijen = aanvraag.partijen
    naamgeving = Naamgeving(partijen: aanvraag.partijen.count)
    lokaleTermijn = aanvraag.lokaleTermijn
    loop = [Faseovergang(fase: .intake, datum: opening.datum, stap: .openen)]
  }

  /// The numbers of the events that are undone. Counted from the last back, so that undoing an undo restores.
  public static func hersteld(_ gebeurtenissen: some Collection<Gebeurtenis>) -> Set<Int> {
    var undone: Set<Int> = []
    guard gebeurtenissen.contains(where: { $0.stap == .herstel }) else { return undone }
    for gebeurtenis in gebeurtenissen.sorted(by: { $0.volgnummer > $1.volgnummer })
    where gebeurtenis.stap == .herstel && !undone.contains(gebeurtenis.volgnummer) {
      if let target = gebeurtenis.velden.getal(.gebeurtenis) { undone.insert(target) }
    }
    return undone
  }

  /// Passes by an event that was undone: it leaves nothing but the name that it gave, which nobody else gets.
  mutating func slaOver(_ gebeurtenis: Gebeurtenis) {
    versie = gebeurtenis.volgnummer
    if let soort = gebeurtenis.stap.naamsoort { _ = naamgeving.geef(soort, gebeurtenis.velden) }
  }

  /// Lets one event happen, without asking whether it may.
  public mutating func verwerk(_ gebeurtenis: Gebeurtenis) {
    versie = gebeurtenis.volgnummer
    if !gebeurtenis.stap.isVrij, gebeurtenis.datum > laatste { laatste = gebeurtenis.datum }
    let day = gebeurtenis.datum
    if let doel = gebeurtenis.stap.doel, doel != fase {
      if doel == .gesloten { geslotenVanuit = fase }
      fase = doel
      faseSinds = day
      loop.append(Faseovergang(fase: doel, datum: day, stap: gebeurtenis.stap))
    }
    let velden = gebeurtenis.velden
    if Vastlegging.stappen.contains(gebeurtenis.stap) {
      vastleggingen.append(
        Vastlegging(gebeurtenis: gebeurtenis.volgnummer, stap: gebeurtenis.stap, wie: gebeurtenis.wie))
    }
    switch gebeurtenis.stap {
    case .openen, .notitie, .briefVastgesteld, .herstel, .vernietigen, .buitenBereik, .heroverwegen,
      .uitstelBerichten:
      break
    case .signaal:
      signalen.append(Signaal(bron: velden.keuze(.soort) ?? .anders, datum: day))
    case .partij: voegPartijToe(velden)
    case .stukToevoegen: voegStukToe(gebeurtenis)
    case .toelaten, .toelatingBeeindigen, .meelezen: verwerkToegang(gebeurtenis)
    case .beslistermijnVastleggen: legTermijnVast(velden)
    case .beleidToetsen: beleid = Beleidsstand(velden, na: beleid)
    case .loting: beleid?.lot = Beleidsstand.Lot(velden)
    case .grondslagVastleggen: grondslagGenoemd = velden.tekst(.artikel)
    case .formulierUitzetten, .formulierOntvangen, .aanvullingVragen, .aanvullingOntvangen,
      .formulierVolledig, .formulierGeweigerd, .buitenBehandelingLaten:
      verwerkFormulier(gebeurtenis.stap, op: day, velden)
    case .partijWijzigen, .relatie, .relatieBeeindigen, .vraagBeoordelen, .bronRaadplegen,
      .kandidaatVastleggen, .kandidaatBeoordelen, .feitAanvullen, .wegen, .verstrekken, .vergewissen,
      .voorschriftOpstellen, .voorschriftVervallen, .basistoetsBeginnen, .basistoetsPunt, .basistoetsSlotsom:
      verwerkOnderzoek(gebeurtenis)
    case .feitVastleggen: voegFeitToe(op: day, velden)
    case .feitAfloop: wijzigAfloop(op: day, velden)
    case .onderzoekAfronden: bevindingen = day
    case .lbbAdviesVragen, .lbbKennisgeving, .lbbVerlenging, .lbbVraagt, .lbbVraagBeantwoord,
      .lbbVraagGeweigerd, .lbbZietAf,
      .lbbAdviesOntvangen, .zonderAdviesVerder, .aanvullendAdviesVragen:
      verwerkLBB(gebeurtenis.stap, op: day, velden)
    case .conclusie: trekConclusie(op: day, velden)
    case .meldingLBB: meld(op: day, velden)
    case .voornemen, .derdeUitnodigen, .zienswijzeUitstel, .zienswijzeOntvangen, .zienswijzeAfgezien,
      .horenAchterwege:
      verwerkZienswijze(gebeurtenis.stap, op: day, velden)
    case .besluit: neemBesluit(op: day, velden)
    case .terugtrekken: trekTerug(op: day, velden)
    case .beslistermijnVerlengen:
      if let duur = velden.duur(.duur) { verlengingen.append(Termijnverlenging(duur: duur, datum: day)) }
    case .uitstelInstemming, .buitenlandseInformatie, .vertragingAanvrager, .overmacht,
      .opschortingBeeindigen:
      verwerkStilstand(gebeurtenis.stap, op: day, velden)
    case .ingebrekestelling: ingebrekestellingen.append(day)
    case .bezwaar, .bezwaarHerstelVragen, .bezwaarHersteld, .bezwaarVerdagen, .bezwaarUitstel,
      .beslissingOpBezwaar, .beroep, .uitspraak, .opnieuwBeslissen, .behandelingHervatten:
      verwerkRechtsbescherming(gebeurtenis.stap, op: day, velden)
    case .toezichtStarten: toezichtSinds = toezichtSinds ?? day
    case .controleVoorschrift:
      if velden.tekst(.uitkomst) == "overtreden" { overtredingen.append(day) }
    case .sluiten: gesloten = day
    }
  }

  private mutating func voegPartijToe(_ velden: Velden) {
    let partij = Partij(
      id: naamgeving.geef(.partij, velden), aard: velden.keuze(.aard) ?? .natuurlijkPersoon,
      naam: velden.tekst(.naam) ?? "", voornamen: velden.tekst(.voornamen) ?? "",
      geboortedatum: velden.datum(.geboortedatum), bsn: velden.tekst(.bsn).flatMap(BSN.init),
      rsin: velden.tekst(.rsin).flatMap(RSIN.init), kvk: velden.tekst(.kvk).flatMap(KvKNummer.init),
      rechtsvorm: velden.tekst(.rechtsvorm) ?? "", handelsnamen: velden.lijst(.handelsnamen),
      adres: velden.lijst(.adres),
      rollen: velden.tekst(.rollen).flatMap(Partijrol.init(rawValue:)).map { [$0] } ?? [.derde])
    partijen.append(partij)
  }

  private mutating func voegStukToe(_ gebeurtenis: Gebeurtenis) {
    stukken.append(Stuk(id: naamgeving.geef(.stuk, gebeurtenis.velden), gebeurtenis))
  }

  private mutating func legTermijnVast(_ velden: Velden) {
    guard let duur = velden.duur(.duur), let artikel = velden.tekst(.artikel) else { return }
    lokaleTermijn = LokaleTermijn(
      duur: duur, verlenging: velden.duur(.verlenging), artikel: artikel,
      lexSilencio: velden.ja(.lexSilencio) ?? false)
  }

  private mutating func voegFeitToe(op day: CivilDate, _ velden: Velden) {
    var feit = Feit(
      id: naamgeving.geef(.feit, velden), omschrijving: velden.tekst(.omschrijving) ?? "",
      pleegdatum: velden.datum(.pleegdatum), partij: velden.tekst(.wie) ?? "",
      grond: velden.keuze(.grond) ?? .b, afloop: velden.keuze(.afloop) ?? .geen,
      bron: velden.tekst(.bron) ?? "")
    feit.neemOver(velden)
    feit.vastgelegd = day
    feit.gewijzigd = versie
    feiten.append(feit)
  }

  /// A fact that carries a reported conclusion and may not do so any more (art. 3a(3)) asks for a correction of
  /// the report (art. 7a(7)), unless the conclusion is drawn anew.
  private mutating func wijzigAfloop(op day: CivilDate, _ velden: Velden) {
    guard let id = velden.tekst(.feit), let index = feiten.firstIndex(where: { $0.id == id }) else { return }
    feiten[index].afloop = velden.keuze(.afloop) ?? feiten[index].afloop
    feiten[index].gewijzigd = versie
    guard feiten[index].afloop.geblokkeerd, conclusie?.feiten.contains(id) == true,
      gemeldeMate.map({ $0 > .geen }) == true,
      !meldingen.contains(where: { $0.soort == .correctie && $0.gedaan == nil })
    else { return }
    meldingen.append(Melding(soort: .correctie, sinds: day, gedaan: nil))
  }

  private mutating func trekTerug(op day: CivilDate, _ velden: Velden) {
    teruggetrokken = day
    guard day >= MeldingLBB.inWerking, aanvraag.soort.aard != .overeenkomst else { return }
    if velden.tekst(.vanwegeBibob) == "ja", onderzoekGestart || !lbb.isEmpty {
      meldingen.append(Melding(soort: .terugtrekking, sinds: day, gedaan: nil))
    }
  }

  mutating func meld(op day: CivilDate, _ velden: Velden) {
    guard let soort: Melding.Soort = velden.keuze(.melding),
      let index = meldingen.firstIndex(where: { $0.soort == soort && $0.gedaan == nil })
    else { return }
    meldingen[index].gedaan = day
    if soort != .terugtrekking { gemeldeMate = conclusie?.mate ?? .geen }
  }
}
