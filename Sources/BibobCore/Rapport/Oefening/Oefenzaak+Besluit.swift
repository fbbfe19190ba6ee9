extension Oefenzaak {
  private var isPubliek: Bool { soort.aard.isPubliekrechtelijk }

  private var gunstig: String {
    if aanvraag.spoor == .intrekking { return "in-stand-laten" }
    switch soort.aard {
    case .beschikking, .subsidie: return "verlenen"
    case .overheidsopdracht: return "gunnen"
    case .vastgoedtransactie, .overeenkomst: return "aangaan"
    }
  }

  private var ongunstig: String {
    if aanvraag.spoor == .intrekking { return "intrekken" }
    switch soort.aard {
    case .beschikking, .subsidie: return "weigeren"
    case .overheidsopdracht: return "niet-gunnen"
    case .vastgoedtransactie, .overeenkomst: return "niet-aangaan"
    }
  }

  private var voorschriften: String {
    aanvraag.spoor == .intrekking ? "voorschriften-verbinden" : "verlenen-met-voorschriften"
  }

  /// What follows on a conclusion.
  mutating func besluit(_ mate: MateVanGevaar) {
    let third = regels.contains { $0.stap == .feitVastleggen && $0.velden.tekst(.wie) == "P2" }
    switch (mate, isPubliek) {
    case (.geen, _): beslis(gunstig)
    case (.mindere, true): voornemen(voorschriften, derde: third)
    case (.mindere, false):
      beslis(soort.aard == .vastgoedtransactie ? "aangaan-met-voorwaarden" : gunstig)
    case (.ernstig, true) where toeval.kans(120): voornemen(voorschriften, derde: third)
    case (.ernstig, _): voornemen(ongunstig, derde: third)
    }
  }

  private func tekst(_ uitkomst: String) -> [(Veld, Waarde)] {
    var velden: [(Veld, Waarde)] = [
      (.uitkomst, .tekst(uitkomst)), (.motivering, .tekst("(oefening) motivering")),
    ]
    guard let known = Uitkomst(rawValue: uitkomst) else { return velden }
    if known.isNegatief || known.metVoorschriften {
      velden.append((.evenredigheid, .tekst("(oefening) met minder kan het niet")))
    }
    if known.metVoorschriften {
      velden.append((.voorschriften, .tekst("(oefening) elk kwartaal opgave van de financiering")))
    }
    return velden
  }

  /// The intended decision and the views on it; now and then the story turns here.
  mutating func voornemen(_ uitkomst: String, derde: Bool) {
    verder(2...12)
    zet(
      .voornemen,
      tekst(uitkomst) + [(.termijn, .datum(werkdag(14...21))), (.geheimhouding, .tekst("ja"))]
        + (derde ? [(.derden, .lijst(["P2"]))] : []))
    if derde {
      verder(1...4)
      zet(
        .derdeUitnodigen,
        [(.wie, .tekst("P2")), (.termijn, .datum(werkdag(14...21))), (.geheimhouding, .tekst("ja"))])
    }
    verder(9...16, traag: false)
    let turned = toeval.kans(130)
    if toeval.kans(150) { return geefOp(vanwegeBibob: true) }
    if turned || toeval.kans(700) {
      zet(
        .zienswijzeOntvangen,
        [
          (.wie, .tekst("P1")), (.wijze, .tekst(toeval.kans(300) ? "mondeling" : "schriftelijk")),
          (.nieuweFeiten, .tekst(turned ? "ja" : "nee")),
        ])
    } else {
      zet(.zienswijzeAfgezien, [(.wie, .tekst("P1"))])
    }
    if derde {
      verder(1...5, traag: false)
      zet(.zienswijzeAfgezien, [(.wie, .tekst("P2"))])
    }
    if turned { return heroverweeg() }
    verder(4...24)
    neem(uitkomst)
  }

  /// Views brought new facts: the danger is gone, and what was reported is corrected (art. 7a(7)).
  private mutating func heroverweeg() {
    verder(2...10)
    zet(.heroverwegen, [(.reden, .tekst("(oefening) nieuwe feiten in de zienswijze"))])
    herzie()
    beslis(gunstig)
  }

  private mutating func herzie() {
    verder(1...8)
    let advised = regels.contains { $0.stap == .lbbAdviesOntvangen }
    zet(
      .conclusie,
      [
        (.mateA, .tekst("geen")), (.mateB, .tekst("geen")), (.reden, .tekst("(oefening) opnieuw gewogen")),
      ]
        + (advised
          ? [
            (.vergewist, .tekst("(oefening) nagelopen")),
            (.afwijking, .tekst("(oefening) het advies kende deze feiten niet")),
          ] : []))
    if gemeld { meld("correctie") }
  }

  private mutating func beslis(_ uitkomst: String) {
    verder(1...14)
    neem(uitkomst)
  }

  private mutating func neem(_ uitkomst: String) {
    zet(.besluit, tekst(uitkomst))
    guard let known = Uitkomst(rawValue: uitkomst) else { return }
    if known.metVoorschriften { return houdToezicht() }
    if known.isNegatief, isPubliek, toeval.kans(450) { return bezwaar() }
    verder(isPubliek ? 52...80 : 5...30, traag: false)
    zet(.sluiten)
  }

  private mutating func houdToezicht() {
    verder(50...60, traag: false)
    zet(.toezichtStarten)
    verder(150...200, traag: false)
    zet(
      .controleVoorschrift,
      [(.uitkomst, .tekst("nageleefd")), (.bevinding, .tekst("(oefening) opgaven zijn gedaan"))])
  }

  private mutating func bezwaar() {
    verder(14...38, traag: false)
    zet(.bezwaar, [(.commissie, .tekst("ja"))])
    verder(55...120)
    let revoked = toeval.kans(150)
    zet(
      .beslissingOpBezwaar,
      [
        (.uitkomst, .tekst(revoked ? "herroepen" : "ongegrond")),
        (.conclusieVervallen, .tekst(revoked ? "ja" : "nee")),
        (.motivering, .tekst("(oefening) heroverweging")),
      ])
    if revoked {
      if gemeld { meld("correctie") }
      gemeld = false
      verder(2...10)
      zet(.opnieuwBeslissen, [(.reden, .tekst("(oefening) het besluit is herroepen"))])
      herzie()
      return beslis(gunstig)
    }
    if toeval.kans(300) {
      verder(20...38, traag: false)
      zet(.beroep, [(.instantie, .tekst("rechtbank"))])
      verder(150...320, traag: false)
      zet(.uitspraak, [(.uitkomst, .tekst("ongegrond")), (.conclusieVervallen, .tekst("nee"))])
    }
    verder(52...80, traag: false)
    zet(.sluiten)
  }
}
