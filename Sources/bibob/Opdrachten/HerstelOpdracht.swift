import BibobCore

extension Opdracht {
  /// `bibob herstel DOSSIER [GEBEURTENIS]`
  static let herstel = Opdracht(
    name: "herstel", group: .work, summary: "maak een vastgelegde stap ongedaan, met een tegengebeurtenis",
    arguments: [
      .dossier,
      Argument(
        name: "GEBEURTENIS", help: "het nummer in het logboek, anders de laatste",
        kind: .number(1...10_000_000),
        required: false),
    ],
    options: [Option("reden", "TEKST", required: true, help: "waarom"), .sleutels],
    examples: [
      Example("bibob herstel 2026-0001 --reden \"verkeerde datum\"", "de laatste stap"),
      Example(
        "bibob herstel 2026-0001 4 --reden \"hoort bij een ander dossier\" --droog", "wat zou er gebeuren"),
    ],
    explanation: """
      Er verdwijnt niets: het logboek krijgt een gebeurtenis die de eerdere noemt. Een herstel kan zelf ook ongedaan \
      worden gemaakt. Kan een latere stap zonder deze niet blijven staan, dan wordt het herstel geweigerd en staat \
      erbij welke.
      """, changes: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    var zaak = try werkplek.kast.lees(try Werkplek.nummer(aanroep))
    let undone = Dossier.hersteld(zaak.gebeurtenissen)
    let last = zaak.gebeurtenissen.last { !undone.contains($0.volgnummer) }?.volgnummer ?? 1
    let target = aanroep.optionalArgument("GEBEURTENIS").flatMap { Int($0) } ?? last
    let reden = aanroep.value("reden") ?? ""
    let before = zaak.dossier
    if aanroep.droog {
      try werkplek.kast.beoordeelHerstel(zaak, van: target, vandaag: werkplek.vandaag)
      zaak = zaak.na(
        Gebeurtenis(
          volgnummer: zaak.versie + 1, stap: .herstel, datum: werkplek.vandaag, vastgelegd: werkplek.moment,
          door: werkplek.door, velden: Velden([(.gebeurtenis, .getal(target)), (.reden, .tekst(reden))])))
    } else {
      try werkplek.kast.herstel(
        &zaak, gebeurtenis: target, reden: reden, door: werkplek.door, op: werkplek.moment)
    }
    let event = zaak.gebeurtenissen.first { $0.volgnummer == target }
    if aanroep.json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description), "ongedaan": .int(target),
        "stap": JSON(event?.stap.rawValue), "datum": JSON(event?.datum.description),
        "fase": .string(zaak.dossier.fase.rawValue), "versie": .int(zaak.versie),
        "droog": .bool(aanroep.droog),
      ])
      return .goed
    }
    let verb = aanroep.droog ? "Zou ongedaan maken" : "Ongedaan gemaakt"
    uitvoer.line(
      "\(verb): gebeurtenis \(target), \(event?.stap.rawValue ?? "?") van \(event?.datum.metWeekdag ?? "?").")
    if before.fase != zaak.dossier.fase {
      uitvoer.line("  Fase: \(before.fase.naam) → \(uitvoer.paint(.antwoord, zaak.dossier.fase.naam))")
    }
    return .goed
  }
}
