import BibobCore

extension Opdracht {
  /// `bibob termijnen DOSSIER`
  static let termijnen = Opdracht(
    name: "termijnen", group: .dossier, summary: "toon de termijnen van een dossier",
    arguments: [
      Argument(
        name: "DOSSIER", help: "het nummer, zoals 2026-0001", kind: .dynamic("dossier"), required: false)
    ],
    options: [
      Option("alles", help: "ook termijnen die voorbij zijn"),
      Option("ics", "BESTAND", kind: .file, help: "schrijf een agenda (iCalendar); zonder DOSSIER van alle"),
      Option("behandelaar", "NAAM", repeats: true, help: "bij --ics zonder DOSSIER: alleen van deze persoon"),
      .per, .bekendOp, .sleutels,
    ],
    examples: [
      Example("bibob termijnen 2026-0001", "wat nog loopt"),
      Example("bibob termijnen 2026-0001 --alles --json", "alles, met elke rekenstap"),
      Example("bibob termijnen --ics termijnen.ics", "alle termijnen, voor Outlook of Thunderbird"),
    ],
    explanation: """
      Termijnen worden bij elke blik opnieuw uit het logboek gerekend en nergens bewaard. Staat een termijn stil, \
      dan is de laatste dag die u ziet de dag als de stilstand vandaag zou eindigen; ‘uiterlijk’ is de dag als zij \
      zo lang duurt als de wet toelaat.

      Met --ics komen de termijnen in een agenda, zonder namen. Schrijf het bestand elke dag opnieuw: elk punt houdt \
      zijn eigen kenmerk, een nieuwer bestand werkt het bij, en wat is gedaan of vervallen, wordt ingetrokken.
      """
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    if let path = aanroep.value("ics") { return try TermijnICS(werkplek).schrijf(path, aanroep, uitvoer) }
    let zaak = try werkplek.zaak(aanroep)
    let day = try werkplek.per(aanroep)
    let staat = Termijnstaat(zaak.dossier, per: day, kalender: werkplek.kast.kalender)
    let shown = aanroep.flag("alles") ? staat.termijnen : staat.open
    if aanroep.json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description), "per": .string(day.description),
        "termijnen": .array(shown.map(DossierWeergave.json)),
      ])
      return .goed
    }
    uitvoer.heading("Termijnen van \(zaak.nummer) per \(day.voluit)")
    if shown.isEmpty {
      uitvoer.line("  Er loopt geen termijn.")
    } else {
      DossierWeergave.termijnen(shown, op: day, to: uitvoer)
    }
    for vraag in shown.compactMap(\.vraag) {
      uitvoer.line()
      uitvoer.paragraph(uitvoer.paint(.letOp, "Vraag:") + " " + vraag, indent: 2)
    }
    return .goed
  }
}

/// Terms for a calendar.
private struct TermijnICS {
  private let werkplek: Werkplek

  init(_ werkplek: Werkplek) { self.werkplek = werkplek }

  func schrijf(_ path: String, _ aanroep: Aanroep, _ uitvoer: Uitvoer) throws -> Uitgang {
    let day = try werkplek.per(aanroep)
    var kalender = Termijnkalender(
      opslag: werkplek.opslag.kenmerk, vandaag: day, kalender: werkplek.kast.kalender)
    var unreadable = 0
    if aanroep.optionalArgument("DOSSIER") != nil {
      kalender.voegToe(try werkplek.zaak(aanroep))
    } else {
      var filter = Dossierfilter()
      filter.behalveFasen = [Fase.vernietigd.rawValue]
      let (known, people) = (try aanroep.date("bekend-op"), aanroep.values("behandelaar"))
      try werkplek.kast.leesAlles(filter) { result in
        guard case .success(let zaak) = result else { return unreadable += 1 }
        guard let beeld = zaak.beeld(per: day, bekendOp: known) else { return }
        if people.isEmpty || people.contains(werkplek.kast.behandelaar(van: beeld)) {
          kalender.voegToe(beeld)
        }
      }
    }
    let file = ICalendar(
      naam: "Bibob-termijnen", punten: kalender.punten, gemaakt: werkplek.moment.milliseconden)
    try Uitbestand.schrijf(file.tekst, naar: path, uitvoer, json: aanroep.json, vervang: true)
    if unreadable > 0 { uitvoer.remark(DossierWeergave.onleesbaar(unreadable)) }
    return unreadable == 0 ? .goed : .beschadigd
  }
}
