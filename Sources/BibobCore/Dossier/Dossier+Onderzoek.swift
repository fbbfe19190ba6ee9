extension Dossier {
  /// Folds what the own research recorded: persons, ties, sources, candidates, facts, weighings, disclosures.
  mutating func verwerkOnderzoek(_ gebeurtenis: Gebeurtenis) {
    let velden = gebeurtenis.velden
    switch gebeurtenis.stap {
    case .partijWijzigen: wijzigPartij(velden)
    case .relatie: voegRelatieToe(velden)
    case .relatieBeeindigen:
      guard let index = relaties.firstIndex(where: { $0.id == velden.tekst(.relatie) }) else { return }
      relaties[index].tot = velden.datum(.tot)
    case .vraagBeoordelen: beoordeelVraag(op: gebeurtenis.datum, velden)
    case .bronRaadplegen: raadpleegBron(gebeurtenis)
    case .kandidaatVastleggen: voegKandidaatToe(op: gebeurtenis.datum, velden)
    case .kandidaatBeoordelen:
      guard let index = kandidaten.firstIndex(where: { $0.id == velden.tekst(.kandidaat) }) else { return }
      kandidaten[index].oordeel = velden.keuze(.oordeel)
      kandidaten[index].reden = velden.tekst(.reden) ?? ""
    case .feitAanvullen: vulFeitAan(velden)
    case .wegen: weeg(gebeurtenis)
    case .vergewissen: vergewis(gebeurtenis)
    case .voorschriftOpstellen: stelVoorschriftOp(velden)
    case .voorschriftVervallen: voorschriften.removeAll { $0.id == velden.tekst(.voorschrift) }
    case .basistoetsBeginnen, .basistoetsPunt, .basistoetsSlotsom: verwerkBasistoets(gebeurtenis)
    case .verstrekken: verstrek(op: gebeurtenis.datum, velden)
    default: break
    }
  }

  private mutating func wijzigPartij(_ velden: Velden) {
    guard let index = partijen.firstIndex(where: { $0.id == velden.tekst(.wie) }) else { return }
    var partij = partijen[index]
    partij.naam = velden.tekst(.naam) ?? partij.naam
    partij.voornamen = velden.tekst(.voornamen) ?? partij.voornamen
    partij.geboortedatum = velden.datum(.geboortedatum) ?? partij.geboortedatum
    partij.bsn = velden.tekst(.bsn).flatMap(BSN.init) ?? partij.bsn
    partij.rsin = velden.tekst(.rsin).flatMap(RSIN.init) ?? partij.rsin
    partij.kvk = velden.tekst(.kvk).flatMap(KvKNummer.init) ?? partij.kvk
    partij.rechtsvorm = velden.tekst(.rechtsvorm) ?? partij.rechtsvorm
    if velden[.handelsnamen] != nil { partij.handelsnamen = velden.lijst(.handelsnamen) }
    if velden[.adres] != nil { partij.adres = velden.lijst(.adres) }
    if let rol: Partijrol = velden.keuze(.rollen), !partij.rollen.contains(rol) { partij.rollen.append(rol) }
    partijen[index] = partij
  }

  private mutating func voegRelatieToe(_ velden: Velden) {
    guard let soort: Relatie.Soort = velden.keuze(.soort), let van = velden.tekst(.van),
      let naar = velden.tekst(.naar)
    else { return }
    relaties.append(
      Relatie(
        id: naamgeving.geef(.relatie, velden), soort: soort, van: van, naar: naar,
        aandeel: velden.getal(.aandeel),
        middellijk: velden.ja(.middellijk) ?? false, vanaf: velden.datum(.vanaf), tot: velden.datum(.tot),
        bron: velden.tekst(.bron) ?? "", omschrijving: velden.tekst(.omschrijving) ?? ""))
  }

  private mutating func beoordeelVraag(op day: CivilDate, _ velden: Velden) {
    guard let vraag = velden.tekst(.vraag), let stand: Vraagstand.Stand = velden.keuze(.stand) else { return }
    vraagstanden.removeAll { $0.vraag == vraag && $0.wie == velden.tekst(.wie) }
    vraagstanden.append(
      Vraagstand(
        vraag: vraag, wie: velden.tekst(.wie), stand: stand, datum: day,
        omschrijving: velden.tekst(.omschrijving) ?? "", stuk: velden.tekst(.stuk)))
  }

  private mutating func raadpleegBron(_ gebeurtenis: Gebeurtenis) {
    let velden = gebeurtenis.velden
    raadplegingen.append(
      Raadpleging(
        gebeurtenis: gebeurtenis.volgnummer, bronsoort: velden.tekst(.bronsoort) ?? "",
        bron: velden.tekst(.bron) ?? "", over: velden.tekst(.over) ?? "", datum: gebeurtenis.datum,
        door: gebeurtenis.door, bevinding: velden.tekst(.bevinding) ?? "",
        resultaat: velden.keuze(.resultaat), artikel: velden.tekst(.artikel) ?? "",
        gebruiksgrens: velden.tekst(.gebruiksgrens) ?? "", vindplaats: velden.tekst(.vindplaats) ?? "",
        stuk: velden.tekst(.stuk), brondatum: velden.datum(.brondatum), reden: velden.tekst(.reden) ?? ""))
  }

  private mutating func voegKandidaatToe(op day: CivilDate, _ velden: Velden) {
    kandidaten.append(
      Kandidaat(
        id: naamgeving.geef(.kandidaat, velden), bronsoort: velden.tekst(.bronsoort) ?? "",
        over: velden.tekst(.over) ?? "", datum: day, omschrijving: velden.tekst(.omschrijving) ?? "",
        overeenkomst: velden.tekst(.overeenkomst) ?? "", vindplaats: velden.tekst(.vindplaats) ?? "",
        stuk: velden.tekst(.stuk), reden: ""))
  }

  private mutating func vulFeitAan(_ velden: Velden) {
    guard let index = feiten.firstIndex(where: { $0.id == velden.tekst(.feit) }) else { return }
    feiten[index].neemOver(velden)
    feiten[index].gewijzigd = versie
  }

  /// A later judgement of the same criterion replaces the earlier one.
  private mutating func weeg(_ gebeurtenis: Gebeurtenis) {
    let velden = gebeurtenis.velden
    guard let grond: Feit.Grond = velden.keuze(.grond),
      let criterium: Weging.Criterium = velden.keuze(.criterium)
    else { return }
    wegingen.removeAll { $0.grond == grond && $0.criterium == criterium }
    wegingen.append(
      Weging(
        grond: grond, criterium: criterium, datum: gebeurtenis.datum, door: gebeurtenis.door,
        motivering: velden.tekst(.motivering) ?? "", feiten: velden.lijst(.feiten),
        mate: velden.keuze(.mate), gebeurtenis: gebeurtenis.volgnummer))
  }

  /// A later check of the same advice replaces the earlier one.
  private mutating func vergewis(_ gebeurtenis: Gebeurtenis) {
    var answers: [Vergewissing.Vraag: String] = [:]
    for vraag in Vergewissing.Vraag.allCases { answers[vraag] = gebeurtenis.velden.tekst(vraag.veld) }
    vergewissing = Vergewissing(datum: gebeurtenis.datum, door: gebeurtenis.door, antwoorden: answers)
  }

  private mutating func stelVoorschriftOp(_ velden: Velden) {
    guard let grond: Feit.Grond = velden.keuze(.grond), let tekst = velden.tekst(.omschrijving) else {
      return
    }
    voorschriften.append(
      Voorschrift(
        id: naamgeving.geef(.voorschrift, velden), tekst: tekst, grond: grond,
        gevaar: velden.tekst(.gericht) ?? "",
        feiten: velden.lijst(.feiten)))
  }

  private mutating func verstrek(op day: CivilDate, _ velden: Velden) {
    guard let ontvanger: Verstrekking.Ontvanger = velden.keuze(.ontvanger) else { return }
    verstrekkingen.append(
      Verstrekking(
        ontvanger: ontvanger, datum: day, aan: velden.tekst(.bestemd) ?? "", over: velden.lijst(.personen),
        gegevens: velden.tekst(.gegevens) ?? "", doel: velden.tekst(.doel) ?? "",
        geheimhouding: velden.ja(.geheimhouding) ?? false, wie: velden.tekst(.wie),
        grond: velden.tekst(.grond) ?? "", artikel: velden.tekst(.artikel) ?? "",
        brondatum: velden.datum(.brondatum), rol: velden.keuze(.rollen)))
  }
}

extension Feit {
  /// Takes over what a step says of the fact beyond its core.
  mutating func neemOver(_ velden: Velden) {
    verband = velden.keuze(.verband) ?? verband
    sterkte = velden.tekst(.sterkte) ?? sterkte
    ernst = velden.tekst(.ernst) ?? ernst
    if let cents = velden.getal(.voordeel) { voordeel = Int64(cents) }
    samenhang = velden.tekst(.samenhang) ?? samenhang
    gebruiksgrens = velden.tekst(.gebruiksgrens) ?? gebruiksgrens
    gebruikTot = velden.datum(.gebruikTot) ?? gebruikTot
    bronsoort = velden.tekst(.bronsoort) ?? bronsoort
    brondatum = velden.datum(.brondatum) ?? brondatum
    stuk = velden.tekst(.stuk) ?? stuk
  }
}
