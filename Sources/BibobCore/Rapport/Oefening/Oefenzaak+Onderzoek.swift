extension Oefenzaak {
  /// The whole course from the form to the end.
  mutating func onderzoek(_ begin: CivilDate) {
    zetUit(begin)
    if aanvraag.spoor == .intrekking, toeval.kans(120) {
      return weigerFormulier()
    }
    vulIn()
    raadpleeg(toeval.getal(3...5))
    verder(2...18)
    let asks = toeval.kans(aanvraag.spoor == .intrekking ? 150 : 36)
    let mate = gevaar(lbb: asks)
    let fact = mate > .geen
    if fact { legFeitVast() }
    var advised: MateVanGevaar?
    if asks { advised = vraagLBB(mate) } else { rondAf() }
    verlengZoNodig()
    trekConclusie(mate, advised: advised)
    besluit(mate)
  }

  /// How much danger there is: seldom any, more often where the LBB was asked; none where silence grants.
  private mutating func gevaar(lbb: Bool) -> MateVanGevaar {
    if soort.lexSilencio != nil { return .geen }
    let withdrawing = aanvraag.spoor == .intrekking
    let weights = lbb ? (27, 30, 43) : withdrawing ? (640, 160, 200) : (958, 20, 22)
    return toeval.kies([(.geen, weights.0), (.mindere, weights.1), (.ernstig, weights.2)]) ?? .geen
  }

  private mutating func legFeitVast() {
    let who = toeval.kans(250) ? "P2" : "P1"
    zet(
      .feitVastleggen,
      [
        (.omschrijving, .tekst("(oefening) verzonnen feit")), (.wie, .tekst(who)), (.grond, .tekst("b")),
        (.afloop, .tekst(toeval.kies(["veroordeling", "boete", "geen"]))), (.bron, .tekst("oefening")),
      ])
  }

  private mutating func rondAf() {
    verder(1...8)
    zet(.onderzoekAfronden, [(.bevindingen, .tekst("(oefening) bevindingen"))])
  }

  /// Asks the LBB; gives what it advised, or nil when no advice came.
  private mutating func vraagLBB(_ mate: MateVanGevaar) -> MateVanGevaar? {
    let told = !toeval.kans(60)
    zet(
      .lbbAdviesVragen,
      [(.bevindingen, .tekst("(oefening) bevindingen"))] + (told ? [(.kennisgeving, .datum(dag))] : []))
    let asked = dag
    if !told {
      verder(3...20)
      zet(.lbbKennisgeving)
    }
    if toeval.kans(300) {
      verder(6...20, traag: false)
      zet(.lbbVraagt, [(.aan, .tekst(toeval.kans(500) ? "betrokkene" : "bestuursorgaan"))])
      verder(4...18, traag: false)
      zet(.lbbVraagBeantwoord)
    }
    if toeval.kans(50) {
      verder(4...12, traag: false)
      zet(.lbbZietAf, [(.grond, .tekst("b")), (.reden, .tekst("eigen onderzoek kan verder"))])
      rondAf()
      return nil
    }
    let extended = toeval.kans(350)
    if extended {
      dag = max(dag, Oefenzaak.gewoon(asked.adding(days: toeval.getal(45...50)), kalender))
      zet(.lbbVerlenging, [(.duur, .duur(.weken(toeval.getal(2...4))))])
    }
    dag = max(
      dag, Oefenzaak.gewoon(asked.adding(days: toeval.getal(extended ? 60...100 : 38...66)), kalender))
    zet(
      .lbbAdviesOntvangen,
      [
        (.mateA, .tekst("geen")), (.mateB, .tekst(mate.rawValue)),
        (.advies, .datum(dag.adding(days: -toeval.getal(0...3)))),
      ])
    return mate
  }

  /// The decision term is extended where the story has become long.
  private mutating func verlengZoNodig() {
    let day = Oefenzaak.gewoon(aanvraag.ontvangen.adding(days: toeval.getal(36...48)), kalender)
    guard aanvraag.spoor == .aanvraag, soort.aard.isPubliekrechtelijk, day < dag, toeval.kans(650) else {
      return
    }
    let place = regels.firstIndex { $0.datum > day } ?? regels.count
    regels.insert(
      Regel(
        stap: .beslistermijnVerlengen, datum: day,
        velden: Velden([(.duur, .duur(.weken(6))), (.reden, .tekst("het onderzoek vraagt meer tijd"))])),
      at: place)
  }

  private mutating func trekConclusie(_ mate: MateVanGevaar, advised: MateVanGevaar?) {
    verder(1...9)
    var velden: [(Veld, Waarde)] = [
      (.mateA, .tekst("geen")), (.mateB, .tekst(mate.rawValue)), (.reden, .tekst("(oefening) weging")),
    ]
    if mate > .geen { velden.append((.feiten, .lijst(["F1"]))) }
    if advised != nil { velden.append((.vergewist, .tekst("(oefening) nagelopen"))) }
    zet(.conclusie, velden)
    if mate > .geen, advised == nil { meld("conclusie") }
  }

  mutating func meld(_ soort: String) {
    guard dag >= MeldingLBB.inWerking else { return }
    verder(0...6, traag: false)
    zet(.meldingLBB, [(.melding, .tekst(soort))])
    gemeld = soort == "conclusie"
  }

  private mutating func weigerFormulier() {
    verder(16...35, traag: false)
    zet(.formulierGeweigerd, [(.reden, .tekst("de houder vult niets in"))])
    verder(1...6)
    zet(.conclusie, [(.basis, .tekst("art-4-1")), (.reden, .tekst("(oefening) weigering"))])
    meld("conclusie")
    voornemen("intrekken", derde: false)
  }
}
