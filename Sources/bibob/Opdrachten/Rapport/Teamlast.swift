import BibobCore

/// How much everyone of the team has to do.
struct Teamlast {
  private struct Last {
    var dossiers = 0
    var perSoort: [Taak.Soort: Int] = [:]
    var eerste: CivilDate?
  }

  private var mensen: [String: Last] = [:]

  /// Counts the tasks of a dossier for who handles it; what is closed and asks nothing counts for nobody.
  mutating func voegToe(_ zaak: Zaak, van behandelaar: String, _ taken: [Taak]) {
    guard zaak.dossier.fase.isInBehandeling || !taken.isEmpty else { return }
    var load = mensen[behandelaar] ?? Last()
    load.dossiers += 1
    for taak in taken {
      load.perSoort[taak.soort, default: 0] += 1
      if taak.soort <= .termijn, let last = taak.uiterlijk { load.eerste = min(load.eerste ?? last, last) }
    }
    mensen[behandelaar] = load
  }

  /// Everyone, whoever has most pressing tasks first.
  func write(to uitvoer: Uitvoer, json: Bool, per day: CivilDate) {
    let people = mensen.sorted { left, right in
      let (first, second) = (left.value.perSoort[.dringend] ?? 0, right.value.perSoort[.dringend] ?? 0)
      return (second, right.value.dossiers, left.key) < (first, left.value.dossiers, right.key)
    }
    if json {
      uitvoer.json([
        "per": .string(day.description),
        "team": .array(
          people.map { name, load in
            [
              "behandelaar": .string(name), "dossiers": .int(load.dossiers),
              "dringend": .int(load.perSoort[.dringend] ?? 0), "termijn": .int(load.perSoort[.termijn] ?? 0),
              "stap": .int(load.perSoort[.stap] ?? 0), "wachten": .int(load.perSoort[.wachten] ?? 0),
              "eerste": JSON(load.eerste?.description),
            ]
          }),
      ])
      return
    }
    if people.isEmpty { return uitvoer.line("Er is niets te doen.") }
    uitvoer.heading("Het team per \(day.voluit)")
    uitvoer.table(
      Table(
        columns: [
          .init("Behandelaar", .shrink, minimum: 10), .init("Dossiers", right: true),
          .init("Dringend", right: true),
          .init("Termijn", right: true), .init("Stap", right: true), .init("Wacht", right: true),
          .init("Eerste dag"),
        ],
        rows: people.map { name, load in
          func count(_ soort: Taak.Soort, _ style: Uitvoer.Style? = nil) -> Cell {
            let number = load.perSoort[soort] ?? 0
            return Cell(number == 0 ? "·" : "\(number)", number == 0 ? .zacht : style)
          }
          return [
            Cell(name, .nadruk), Cell("\(load.dossiers)"), count(.dringend, .fout), count(.termijn),
            count(.stap),
            count(.wachten), Cell(load.eerste?.description ?? "–"),
          ]
        }, indent: 2))
  }
}
