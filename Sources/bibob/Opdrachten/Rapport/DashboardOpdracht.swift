import BibobCore

extension Opdracht {
  /// `bibob dashboard BESTAND`
  static let dashboard = Opdracht(
    name: "dashboard", group: .control, summary: "schrijf de stand van het werk als één pagina met grafieken",
    arguments: [Argument(name: "BESTAND", help: "de pagina, of - voor de standaarduitvoer", kind: .file)],
    options: [
      Option("per-datum", "DATUM", kind: .date, help: "de stand op die dag, anders vandaag"), .bekendOp,
      Option("team", "BESTAND", kind: .file, help: "rollen met fte en uren voor de prognose"),
      Option("zaad", "N", kind: .number(0...Int(Int32.max)), help: "het zaad van de prognose, anders 1"),
      Option("met-namen", help: "ook wie van het team wat in behandeling heeft"), .sleutels,
    ],
    examples: [
      Example("bibob dashboard stand.html", "een pagina om te openen, te mailen of af te drukken"),
      Example("bibob dashboard stand.html --per-datum 2023-06-30", "de stand van toen"),
    ],
    explanation: """
      De pagina staat op zichzelf: zij haalt niets van elders, heeft geen script en werkt vanaf een netwerkschijf, op \
      papier, in het donker en met een schermlezer. Elk cijfer verwijst naar zijn omschrijving, elke grafiek heeft een \
      tabel. Namen van betrokkenen staan er nooit op, namen van medewerkers alleen met --met-namen.

      Een pagina die er al staat, wordt vervangen.
      """
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let known = try aanroep.date("bekend-op")
    let day = try aanroep.date("per-datum") ?? known ?? werkplek.vandaag
    let (cijfers, unreadable) = try werkplek.kast.alleCijfers(per: day, bekendOp: known)
    let dashboard = Dashboard(
      cijfers, per: day, team: try Teambestand.lees(aanroep), metNamen: aanroep.flag("met-namen"),
      zaad: UInt64(aanroep.value("zaad").flatMap { Int($0) } ?? 1), kalender: werkplek.kast.kalender)
    try Uitbestand.schrijf(
      dashboard.html, naar: try aanroep.argument("BESTAND"), uitvoer, json: aanroep.json, vervang: true)
    if unreadable > 0 { uitvoer.remark(DossierWeergave.onleesbaar(unreadable)) }
    return unreadable == 0 ? .goed : .beschadigd
  }
}

/// The file of the team: `--team`, else `team.txt` in the folder of the store, if there is one.
enum Teambestand {
  /// Reads it; nil when there is none.
  static func lees(_ aanroep: Aanroep) throws -> Team? {
    let path = aanroep.value("team") ?? aanroep.map + "/team.txt"
    guard let bytes = try Bestand.lees(path, hoogstens: 1 << 16) else {
      if aanroep.value("team") != nil { throw Fout.gebruik("\(path) is er niet") }
      return nil
    }
    return try Team.lees(String(decoding: bytes, as: UTF8.self), bestand: path)
  }
}
