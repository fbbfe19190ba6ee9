import BibobCore

/// Thirty rules over a thousand applications: the same as `beleid.c` decides with an if-chain.
struct Beleidswerk {
  private static let sectoren = [
    "alcohol", "exploitatie", "bouw", "milieu", "subsidie", "vastgoed", "opdracht", "evenement",
    "kinderopvang",
    "huisvesting",
  ]
  private static let branches = (0..<16).map { "branche\($0)" }
  private static let dag = CivilDate(days: 20_500)

  /// For every sector an exemption by branch, a limit in money, and a list with a question to a person.
  private static func beleid() -> Beleid {
    var rules: [Beleidsregel] = []
    for (serial, sector) in sectoren.enumerated() {
      let here = Voorwaarde.heeft(feit: "beslissing_soort", woorden: [sector])
      rules += [
        Beleidsregel(
          "vrij-\(sector)", .vrijstelling, .inBeginselGeen,
          als: .alle([
            here,
            .eenVan([.heeft(feit: "branche", woorden: [branches[serial]]), .waar(feit: "paracommercieel")]),
          ])),
        Beleidsregel(
          "bedrag-\(sector)", .positief, .moet,
          als: .alle([here, .bedrag(feit: "bedrag", .meerDan, .init(centen: Int64(serial + 1) * 5_000_000))])),
        Beleidsregel(
          "lijst-\(sector)", .positief, .inBeginsel,
          als: .alle([
            here, .opLijst(feit: "branche", lijst: "risico"), .niet(.waar(feit: "eerder_getoetst")),
          ])),
      ]
    }
    return Beleid(
      "bench", naam: "Dertig regels",
      lijsten: [
        Beleidslijst("risico", naam: "risico", codes: stride(from: 1, to: 16, by: 2).map { branches[$0] })
      ],
      regels: rules, standaard: [Standaardregel("overig", .bijIndicatie)])
  }

  /// An application by its number; `beleid.c` makes the same.
  private static func feiten(_ serial: Int) -> Feiten {
    Feiten(
      [
        "beslissing_soort": .woorden([sectoren[serial % 10]]),
        "branche": .woorden([branches[serial * 7 % 16]]),
        "paracommercieel": .jaNee(serial % 11 == 0), "eerder_getoetst": .jaNee(serial % 3 == 0),
        "bedrag": .bedrag(Beleidsbedrag(Bedrag(centen: Int64(serial * 7919 % 1000) * 100_000))),
      ], peildatum: dag)
  }

  /// Outcomes without reasons over facts that lie ready in cells, as the C program has them.
  static func snel(_ count: Int) -> Double {
    let program = Beleidsprogramma(beleid())
    let rows = (0..<1000).map { program.rij(feiten($0)) }
    let start = Bench.now()
    var tally = [Int](repeating: 0, count: 32)
    for index in 0..<count { tally[program.snel(rows[index % 1000]).plaats] += 1 }
    let seconds = Bench.now() - start
    print(tally)
    return seconds
  }

  /// Outcomes with every reason, from facts by name. The reasons stand in tables; nobody reads their text here.
  static func redenen(_ count: Int) -> Double {
    let program = Beleidsprogramma(beleid())
    let rows = (0..<1000).map(feiten)
    let start = Bench.now()
    var traces = 0
    for index in 0..<count { traces &+= program.toets(rows[index % 1000]).sporen.count }
    let seconds = Bench.now() - start
    print(traces)
    return seconds
  }

  /// Reads and checks a shipped policy, its own cases included, with a schema that was compiled once.
  static func lezen(_ count: Int, map: String) throws -> Double {
    let reader = try BeleidLezer(schemapad: map + "/Policy/beleid.xsd")
    let start = Bench.now()
    var rules = 0
    for _ in 0..<count { rules += try reader.lees(pad: map + "/Policy/noord-beveland.xml").regels.count }
    let seconds = Bench.now() - start
    print(rules)
    return seconds
  }

  /// The same for a program that reads one policy: the schema is compiled each time.
  static func eersteKeer(_ count: Int, map: String) throws -> Double {
    let start = Bench.now()
    var rules = 0
    for _ in 0..<count {
      let reader = try BeleidLezer(schemapad: map + "/Policy/beleid.xsd")
      rules += try reader.lees(pad: map + "/Policy/noord-beveland.xml").regels.count
    }
    let seconds = Bench.now() - start
    print(rules)
    return seconds
  }
}
