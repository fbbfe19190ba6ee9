import BibobCore

/// What a step did, or would do.
struct Stapverslag {
  let stap: Stap
  let datum: CivilDate
  let before: Dossier
  let zaak: Zaak
  let per: CivilDate
  let kalender: Kalender
  let droog: Bool

  /// Tries a step in memory only.
  static func proef(
    _ stap: Stap, in zaak: inout Zaak, datum: CivilDate, velden: Velden, _ werkplek: Werkplek
  ) throws {
    let outcome = werkplek.kast.beoordeel(
      zaak, stap, datum: datum, velden: velden, vandaag: werkplek.vandaag, door: werkplek.door)
    if case .geweigerd(let refusals) = outcome { throw StapGeweigerd(weigeringen: refusals) }
    let filled = werkplek.kast.poging(zaak, stap, datum: datum, velden: velden, vandaag: werkplek.vandaag)
      .gevuldeVelden
    zaak = zaak.na(
      Gebeurtenis(
        volgnummer: zaak.versie + 1, stap: stap, datum: datum, vastgelegd: werkplek.moment,
        door: werkplek.door, velden: filled))
  }

  private var staat: Termijnstaat { Termijnstaat(zaak.dossier, per: per, kalender: kalender) }

  func write(to uitvoer: Uitvoer, json: Bool) {
    let taken = Taken.van(zaak.dossier, per: per, kalender: kalender)
    if json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description), "stap": .string(stap.rawValue),
        "datum": .string(datum.description), "versie": .int(zaak.versie), "droog": .bool(droog),
        "van": .string(before.fase.rawValue), "fase": .string(zaak.dossier.fase.rawValue),
        "verschuldigd": JSON(Verloop.overgang(stap)?.verschuldigd),
        "termijnen": .array(staat.open.map(DossierWeergave.json)),
        "taken": .array(taken.map(DossierWeergave.json)),
      ])
      return
    }
    let done = droog ? "Zou vastleggen (er is niets vastgelegd)" : "Vastgelegd als gebeurtenis \(zaak.versie)"
    uitvoer.heading("\(zaak.nummer)  \(stap.rawValue) op \(datum.metWeekdag)")
    uitvoer.line("  \(done).")
    if before.fase != zaak.dossier.fase {
      uitvoer.line("  Fase: \(before.fase.naam) → \(uitvoer.paint(.antwoord, zaak.dossier.fase.naam))")
    }
    if let due = Verloop.overgang(stap)?.verschuldigd, !due.isEmpty { uitvoer.paragraph(due, indent: 2) }
    if !staat.open.isEmpty {
      uitvoer.line()
      DossierWeergave.termijnen(staat.open, op: per, to: uitvoer)
    }
    guard !taken.isEmpty else { return }
    uitvoer.line()
    uitvoer.line("  Daarna:")
    for taak in taken.prefix(4) {
      let day = taak.uiterlijk.map { " (uiterlijk \($0))" } ?? ""
      uitvoer.paragraph("– \(taak.wat)\(day)", indent: 2)
    }
  }
}
