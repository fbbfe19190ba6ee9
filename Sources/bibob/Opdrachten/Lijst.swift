import BibobCore

extension Opdracht {
  /// `bibob lijst`
  static let lijst = Opdracht(
    name: "lijst", group: .control, summary: "toon de dossiers, nieuwste eerst",
    options: [
      Option(
        "fase", "FASE", kind: .choice(Fase.allCases.map { ValueKind.Choice($0.rawValue, $0.naam) }),
        repeats: true, help: "alleen in deze fase"),
      Option(
        "soort", "SOORT",
        kind: .choice(
          (Besluitsoort.alle + Besluitsoort.buitenDeWet).map { ValueKind.Choice($0.id, $0.naam) }),
        repeats: true, help: "alleen deze soort besluit"),
      Option("lichaam", "NAAM", repeats: true, help: "alleen van deze gemeente of dit lichaam"),
      Option("lopend", help: "alleen wat nog in behandeling is"),
      Option("aantal", "N", kind: .number(1...10_000_000), help: "hoeveel dossiers, anders 25"),
      Option("alle", help: "alle dossiers"), .sleutels,
    ],
    examples: [
      Example("bibob lijst", "de laatste 25"), Example("bibob lijst --lopend --alle", "alles in behandeling"),
      Example("bibob lijst --fase voornemen --json", "voor een ander programma"),
    ]
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    var filter = Dossierfilter()
    filter.fasen = aanroep.values("fase")
    filter.soorten = aanroep.values("soort")
    filter.lichamen = aanroep.values("lichaam")
    if aanroep.flag("lopend") { filter.behalveFasen = [Fase.gesloten.rawValue, Fase.vernietigd.rawValue] }
    let count = aanroep.flag("alle") ? nil : aanroep.value("aantal").flatMap { Int($0) } ?? 25
    filter.limiet = count.map { $0 + 1 }
    var lijst = Lijstweergave(json: aanroep.json, uitvoer: uitvoer)
    var shown = 0
    try werkplek.opslag.koppen(filter) { kop in
      shown += 1
      if shown <= count ?? .max { lijst.add(kop) }
    }
    lijst.finish(more: shown > count ?? .max)
    return lijst.onleesbaar == 0 ? .goed : .beschadigd
  }
}

/// Rows of a list. The first rows set the widths of the columns; the others are written as they come.
private struct Lijstweergave {
  private let json: Bool
  private let uitvoer: Uitvoer
  private var values: [JSON] = []
  /// Dossiers on the list of which the caption does not open, though it should.
  private(set) var onleesbaar = 0
  private var table = Table(
    columns: [
      .init("Dossier"), .init("Geopend"), .init("Fase", .shrink), .init("Soort", .shrink, minimum: 10),
      .init("Betrokkene", .shrink, minimum: 10),
    ], rows: [])
  private var widths: [Int]?
  private static let sample = 200

  init(json: Bool, uitvoer: Uitvoer) {
    self.json = json
    self.uitvoer = uitvoer
  }

  mutating func add(_ kop: Dossierkop) {
    if let widths, quick(kop, widths) { return }
    let caption = Onderschrift(kop.kop)
    let hidden = kop.kop == .afgeschermd
    if caption == nil, kop.fase != Fase.vernietigd.rawValue, !hidden { onleesbaar += 1 }
    if json {
      values.append([
        "dossier": .string(kop.nummer.description), "soort": .string(kop.kolommen.soort),
        "spoor": .string(kop.kolommen.spoor), "lichaam": .string(kop.kolommen.lichaam),
        "fase": .string(kop.fase), "geopend": .string(kop.geopend.description),
        "laatste": .string(kop.laatste.description), "versie": .int(kop.versie),
        "betrokkene": JSON(caption?.betrokkene), "onderwerp": JSON(caption?.onderwerp),
        "afgeschermd": .bool(hidden),
      ])
      return
    }
    let fase = Fase(rawValue: kop.fase)
    let gone = caption == nil
    row([
      Cell(kop.nummer.description, .nadruk), Cell(kop.geopend.description),
      Cell(fase?.naam ?? kop.fase, fase?.isInBehandeling == false ? .zacht : nil),
      Cell(kop.kolommen.soort, .zacht),
      Cell(
        caption?.betrokkene
          ?? (fase == .vernietigd ? "(vernietigd)" : hidden ? "(afgeschermd)" : "(niet te lezen)"),
        gone ? .zacht : nil
      ),
    ])
  }

  /// Writes a row without making texts of it. False where that will not do: colour, a name beyond ASCII, a caption
  /// that does not open.
  private func quick(_ kop: Dossierkop, _ widths: [Int]) -> Bool {
    guard !uitvoer.isColoured, let caption = kop.kop.bytes, let name = Onderschrift.betrokkene(in: caption),
      name.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }), let fase = Fase(rawValue: kop.fase)
    else { return false }
    uitvoer.bytes { line in
      Lijstweergave.add(kop.nummer.description.utf8, widths[0], to: &line)
      Lijstweergave.add(kop.geopend.description.utf8, widths[1], to: &line)
      Lijstweergave.add(fase.naam.utf8, widths[2], to: &line)
      Lijstweergave.add(kop.kolommen.soort.utf8, widths[3], to: &line)
      Lijstweergave.add(name, widths[4], to: &line)
      while line.last == 0x20 { line.removeLast() }
    }
    return true
  }

  /// A field of ASCII, padded or cut to a width, and the gap after it.
  private static func add(
    _ text: some BidirectionalCollection<UInt8>, _ width: Int, to line: inout [UInt8]
  ) {
    if text.count <= width {
      line.append(contentsOf: text)
      line.append(contentsOf: repeatElement(0x20, count: width - text.count + 2))
      return
    }
    line.append(contentsOf: text.prefix(width - 1))
    while line.last == 0x20 { line.removeLast() }
    line.append(contentsOf: "…".utf8)
    line.append(contentsOf: repeatElement(0x20, count: 2))
  }

  private mutating func row(_ cells: [Cell]) {
    if let widths { return uitvoer.row(cells, of: table, widths) }
    table.rows.append(cells)
    guard table.rows.count == Lijstweergave.sample else { return }
    widths = table.fittedWidths(uitvoer.width)
    if widths != nil { uitvoer.table(table) }
  }

  func finish(more: Bool) {
    if json {
      let unreadable = JSON.int(onleesbaar)
      return uitvoer.json(["dossiers": .array(values), "meer": .bool(more), "onleesbaar": unreadable])
    }
    if table.rows.isEmpty { return uitvoer.line("Geen dossiers.") }
    if widths == nil { uitvoer.table(table) }
    if more { uitvoer.line(uitvoer.paint(.zacht, "Er zijn er meer: --aantal N of --alle.")) }
    if onleesbaar > 0 { uitvoer.remark(DossierWeergave.onleesbaar(onleesbaar)) }
  }
}
