import BibobCore

extension Opdracht {
  /// `bibob volgende`
  static let volgende = Opdracht(
    name: "volgende", group: .dossier, summary: "toon wat er moet gebeuren, dringendste eerst, en waarom",
    arguments: [
      Argument(name: "DOSSIER", help: "alleen dit dossier", kind: .dynamic("dossier"), required: false)
    ],
    options: [
      Option("lichaam", "NAAM", repeats: true, help: "alleen van deze gemeente of dit lichaam"),
      Option("behandelaar", "NAAM", repeats: true, help: "alleen van deze persoon"),
      Option("team", help: "hoeveel iedereen te doen heeft, en wat het eerst afloopt"),
      Option("aantal", "N", kind: .number(1...1_000_000), help: "hoeveel taken, anders 20"),
      Option("alle", help: "alle taken"), .per, .sleutels,
    ],
    examples: [
      Example("bibob volgende", "de dringendste twintig taken van alle dossiers"),
      Example("bibob volgende 2026-0001", "wat dit dossier vraagt"),
      Example("bibob volgende --behandelaar 'A. Jansen'", "de taken van één persoon"),
      Example("bibob volgende --team", "wie hoeveel te doen heeft"),
    ],
    explanation: """
      De volgorde: eerst wat de wet meteen eist of waarvan de laatste dag voorbij is, dan wat een laatste dag heeft, \
      dan de volgende stap in de procedure, en ten slotte waar een ander aan zet is. Binnen elke groep op laatste dag.
      """
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let day = try werkplek.per(aanroep)
    var taken = Takenlijst(aanroep)
    if aanroep.optionalArgument("DOSSIER") != nil {
      try taken.add(try werkplek.zaak(aanroep), werkplek, per: day)
    } else {
      var filter = Dossierfilter()
      filter.behalveFasen = [Fase.vernietigd.rawValue]
      filter.lichamen = aanroep.values("lichaam")
      let (per, people) = (try aanroep.date("per"), aanroep.values("behandelaar"))
      try werkplek.kast.leesAlles(filter) { result in
        switch result {
        case .success(let zaak):
          guard let beeld = zaak.beeld(per: per) else { return }
          if people.isEmpty || people.contains(werkplek.kast.behandelaar(van: beeld)) {
            try taken.add(beeld, werkplek, per: day)
          }
        case .failure: taken.onleesbaar += 1
        }
      }
    }
    if aanroep.flag("team") {
      taken.writeTeam(to: uitvoer, json: aanroep.json, per: day)
      return taken.onleesbaar == 0 ? .goed : .beschadigd
    }
    let limit = aanroep.flag("alle") ? Int.max : aanroep.value("aantal").flatMap { Int($0) } ?? 20
    taken.write(to: uitvoer, json: aanroep.json, limit: limit, per: day)
    return taken.onleesbaar == 0 ? .goed : .beschadigd
  }
}

/// Tasks of many dossiers in one order.
private struct Takenlijst {
  private let aanroep: Aanroep
  /// The policies of the store: read when the first dossier asks which of them holds.
  private var beleid: [Beleidsversie]?
  private var taken: [(nummer: Dossiernummer, taak: Taak)] = []
  private var team = Teamlast()
  /// Dossiers that could not be read.
  var onleesbaar = 0

  init(_ aanroep: Aanroep) { self.aanroep = aanroep }

  mutating func add(_ zaak: Zaak, _ werkplek: Werkplek, per day: CivilDate) throws {
    if beleid == nil, zaak.dossier.beleid?.afspraken.versie != nil {
      beleid = try Beleidskeuze.versies(aanroep)
    }
    let found = Taken.van(
      zaak.dossier, per: day, kalender: werkplek.kast.kalender, beleid: beleid ?? [])
    for taak in found { taken.append((zaak.nummer, taak)) }
    team.voegToe(zaak, van: werkplek.kast.behandelaar(van: zaak), found)
  }

  /// How much everyone has to do.
  func writeTeam(to uitvoer: Uitvoer, json: Bool, per day: CivilDate) {
    team.write(to: uitvoer, json: json, per: day)
    if onleesbaar > 0 { uitvoer.remark(DossierWeergave.onleesbaar(onleesbaar)) }
  }

  private func inOrder() -> [(nummer: Dossiernummer, taak: Taak)] {
    let far = CivilDate(days: .max)
    // Tasks are large: their places are moved about, and each task once.
    let keys = taken.map { ($0.taak.soort, $0.taak.uiterlijk ?? far, $0.nummer) }
    return keys.indices.sorted { keys[$0] < keys[$1] }.map { taken[$0] }
  }

  func write(to uitvoer: Uitvoer, json: Bool, limit: Int, per day: CivilDate) {
    let ordered = inOrder()
    let shown = ordered.prefix(limit)
    if json {
      uitvoer.json([
        "per": .string(day.description), "aantal": .int(ordered.count), "onleesbaar": .int(onleesbaar),
        "taken": .array(
          shown.map { item in
            .object([("dossier", .string(item.nummer.description))] + Takenlijst.fields(item.taak))
          }),
      ])
      return
    }
    if shown.isEmpty { uitvoer.line("Er is niets te doen.") }
    if !shown.isEmpty {
      uitvoer.heading("Te doen per \(day.voluit)")
      uitvoer.table(
        Table(
          columns: [
            .init("Dossier"), .init("Uiterlijk"), .init("Wat", .wrap, minimum: 16),
            .init("Waarom", .wrap, minimum: 16),
          ], rows: shown.map(Takenlijst.row), indent: 2))
    }
    if ordered.count > limit {
      uitvoer.line(uitvoer.paint(.zacht, "  Nog \(ordered.count - limit): --aantal N of --alle."))
    }
    if onleesbaar > 0 {
      uitvoer.remark(DossierWeergave.onleesbaar(onleesbaar))
    }
  }

  private static func fields(_ taak: Taak) -> [(String, JSON)] {
    guard case .object(let fields) = DossierWeergave.json(taak) else { return [] }
    return fields
  }

  private static func row(_ item: (nummer: Dossiernummer, taak: Taak)) -> [Cell] {
    let taak = item.taak
    let style: Uitvoer.Style? =
      switch taak.soort {
      case .dringend: .fout
      case .termijn: .nadruk
      case .stap: nil
      case .wachten: .zacht
      }
    let waits = taak.wachtOp.map { " (geblokkeerd: \($0) is aan zet)" } ?? ""
    let why = taak.wachtOp == nil ? "\(taak.waarom); \(taak.artikel)" : "\(taak.artikel)"
    return [
      Cell(item.nummer.description, .nadruk), Cell(taak.uiterlijk?.metWeekdag ?? "–", style),
      Cell(taak.wat + waits, style), Cell(why, .zacht),
    ]
  }
}
