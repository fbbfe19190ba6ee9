extension Oefenzaak {
  /// The form goes out: here the investigation begins.
  mutating func zetUit(_ begin: CivilDate) {
    if aanvraag.spoor == .intrekking {
      let source = toeval.kies(["om-tip", "toezicht", "riec", "bestuursorgaan"])
      zet(.signaal, [(.soort, .tekst(source))], op: aanvraag.ontvangen)
    }
    dag = begin
    zet(.formulierUitzetten, [(.termijn, .datum(werkdag(14...21)))])
  }

  /// An ordinary day some days from now.
  mutating func werkdag(_ days: ClosedRange<Int>) -> CivilDate {
    Oefenzaak.gewoon(dag.adding(days: toeval.getal(days)), kalender)
  }

  /// The form comes in, is completed in a round or two, and is found complete.
  mutating func vulIn() {
    verder(6...19, traag: false)
    if toeval.kans(100) { verder(4...21, traag: false) }
    if toeval.kans(20) { zetMetFout(.formulierOntvangen) } else { zet(.formulierOntvangen) }
    var rounds = toeval.kies([(0, 68), (1, 26), (2, 6)]) ?? 0
    while rounds > 0 {
      verder(1...6)
      zet(
        .aanvullingVragen,
        [(.termijn, .datum(werkdag(10...14))), (.ontbreekt, .tekst("herkomst van het eigen geld"))])
      verder(4...16, traag: false)
      zet(.aanvullingOntvangen)
      rounds -= 1
    }
    verder(0...4)
    zet(.formulierVolledig)
  }

  /// The form never becomes complete: the application is left untreated (Awb 4:5).
  mutating func laatLiggen(_ begin: CivilDate) {
    zetUit(begin)
    verder(22...26, traag: false)
    let term = werkdag(10...14)
    zet(.aanvullingVragen, [(.termijn, .datum(term)), (.ontbreekt, .tekst("het hele formulier"))])
    dag = Oefenzaak.gewoon(term.adding(days: toeval.getal(2...16)), kalender)
    zet(
      .buitenBehandelingLaten,
      [(.motivering, .tekst("het formulier bleef uit, ook na een tweede verzoek"))])
    verder(52...75, traag: false)
    zet(.sluiten)
  }

  /// The applicant gives up after the form was sent, sometimes because of the Act (art. 7a(8)).
  mutating func trekTerug(_ begin: CivilDate) {
    zetUit(begin)
    if toeval.kans(600) {
      vulIn()
      raadpleeg(toeval.getal(1...3))
    } else {
      verder(5...20)
    }
    verder(1...9)
    geefOp(vanwegeBibob: toeval.kans(300))
  }

  /// Withdrawal, with the report that follows when the Act is the reason.
  mutating func geefOp(vanwegeBibob: Bool) {
    zet(
      .terugtrekken,
      [
        (.vanwegeBibob, .tekst(vanwegeBibob ? "ja" : "nee")),
        (
          .reden,
          .tekst(vanwegeBibob ? "trok in na de vraag naar de financiering" : "de overname ging niet door")
        ),
      ])
    if vanwegeBibob, dag >= MeldingLBB.inWerking {
      verder(0...5, traag: false)
      zet(.meldingLBB, [(.melding, .tekst("terugtrekking"))])
    }
    verder(8...30)
    zet(.sluiten)
  }

  /// Sources of the own investigation.
  mutating func raadpleeg(_ count: Int) {
    let sources = [
      "Handelsregister", "Kadaster", "justitiële documentatie", "open bronnen", "eigen handhaving",
    ]
    for index in 0..<count {
      verder(0...5)
      zet(
        .bronRaadplegen,
        [
          (.bron, .tekst(sources[index % sources.count])), (.over, .tekst(index == 1 ? "P2" : "P1")),
          (.bevinding, .tekst("(oefening) niets bijzonders")),
        ])
    }
  }
}
