@testable import BibobCore

/// Policies and facts by a seed, with every kind of condition and value.
struct ToevalsBeleid {
  private static let codes = ["a", "b", "c", "d", "e", "f"]
  private static let dag = CivilDate(days: 20_000)
  private static let duren: [Termijnduur] = [.dagen(40), .maanden(6), .jaren(2)]

  static func beleid(_ toeval: inout Toeval) -> Beleid {
    let count = toeval.getal(0...6)
    let rules = (0..<count).map { index in
      Beleidsregel(
        "r\(index)", toeval.keuze(Array(Beleidsregel.Laag.allCases)),
        toeval.keuze(Array(Modaliteit.allCases)), als: voorwaarde(&toeval, 2),
        bron: Beleidsbron("regel \(index)", .direct),
        gaatVoor: toeval.kans(10) ? ["r\(toeval.getal(0...6))"] : [])
    }
    let fallback = (0..<toeval.getal(0...2)).map { index in
      Standaardregel("s\(index)", toeval.keuze(Array(Modaliteit.allCases)), als: voorwaarde(&toeval, 1))
    }
    var policy = Beleid(
      "toeval", naam: "Toeval", lijsten: lijsten(&toeval), gebieden: gebieden, regels: rules,
      standaard: fallback)
    if toeval.kans(5) { policy.geldigheid.van = dag.adding(days: toeval.getal(-5...5)) }
    return policy
  }

  private static let gebieden = [
    Beleidsgebied(id: "g", naam: "kern", postcodes: ["9711"], straten: ["kade"], veelhoek: []),
    Beleidsgebied(
      id: "t", naam: "toen", postcodes: ["9999"], straten: [], veelhoek: [], tot: dag.adding(days: -1)),
    Beleidsgebied(
      id: "t", naam: "nu", postcodes: ["9711"], straten: [], veelhoek: [], van: dag.adding(days: 1)),
    Beleidsgebied(
      id: "h", naam: "vlak", postcodes: [], straten: [],
      veelhoek: [(0, 0), (0, 10), (10, 10), (10, 0)].map {
        Beleidsgebied.Punt(lengte: $0.0 * 1_000_000, breedte: $0.1 * 1_000_000)
      }),
  ]

  private static func lijsten(_ toeval: inout Toeval) -> [Beleidslijst] {
    var lists: [Beleidslijst] = []
    for id in ["l", "m", "n"] where toeval.kans(85) {
      var list = Beleidslijst(id, naam: id, codes: toeval.lijst(0...3) { $0.keuze(codes) })
      for index in list.waarden.indices {
        if toeval.kans(20) { list.waarden[index].synoniemen = [toeval.keuze(codes)] }
        list.waarden[index].groep = toeval.keuze(["x", "y"])
        list.waarden[index].isZwaar = toeval.kans(40)
      }
      if id == "n", toeval.kans(60) {
        var other = list
        other.waarden = Array(list.waarden.prefix(1))
        (list.stadsdeel, other.stadsdeel) = ("a", "b")
        lists.append(other)
      }
      if id == "m", toeval.kans(70) {
        var earlier = list
        earlier.waarden = []
        // The reader refuses versions that hold on one day.
        let last = dag.adding(days: toeval.getal(-2...2))
        earlier.tot = last
        list.van = last.adding(days: toeval.getal(1...3))
        lists.append(earlier)
      }
      lists.append(list)
    }
    if toeval.kans(10) {
      lists.append(Beleidslijst("breed", naam: "breed", codes: (0..<90).map { "c\($0)" } + ["a"]))
    }
    return lists
  }

  static func voorwaarde(_ toeval: inout Toeval, _ depth: Int) -> Voorwaarde {
    if depth > 0, toeval.kans(55) {
      switch toeval.getal(0...2) {
      case 0: return .alle(toeval.lijst(0...3) { voorwaarde(&$0, depth - 1) })
      case 1: return .eenVan(toeval.lijst(0...3) { voorwaarde(&$0, depth - 1) })
      default: return .niet(voorwaarde(&toeval, depth - 1))
      }
    }
    return vergelijking(&toeval)
  }

  private static func vergelijking(_ toeval: inout Toeval) -> Voorwaarde {
    let op = toeval.keuze(Array(Voorwaarde.Vergelijking.allCases))
    switch toeval.getal(0...12) {
    case 0: return .heeft(feit: feit(&toeval, "w"), woorden: toeval.lijst(0...3) { $0.keuze(codes) })
    case 1: return .opLijst(feit: feit(&toeval, "w"), lijst: toeval.keuze(["l", "m", "n", "breed"]))
    case 2: return .waar(feit: feit(&toeval, "j"))
    case 3: return .bekend(feit: feit(&toeval, "w"))
    case 4: return .bedrag(feit: feit(&toeval, "b"), op, grens(&toeval))
    case 5: return .getal(feit: feit(&toeval, "g"), op, toeval.getal(-1...2))
    case 6: return .binnen(feit: feit(&toeval, "d"), toeval.keuze(duren))
    case 7: return .datum(feit: feit(&toeval, "d"), op, dag.adding(days: toeval.getal(-2...2)))
    case 8:
      return .telling(
        lijst: toeval.keuze(["l", "m"]), minstens: toeval.getal(0...2), groepen: toeval.getal(0...2))
    case 9: return .zware(lijst: toeval.keuze(["l", "m"]), minstens: toeval.getal(0...2))
    case 10: return .som(feit: feit(&toeval, "b"), op, grens(&toeval))
    case 11:
      return .iemand(
        rollen: toeval.kans(30) ? [] : [toeval.keuze(["a", "b"])], vergelijking(&toeval))
    default:
      return toeval.kans(50) ? .inGebied(toeval.keuze(["g", "h", "t", "?"])) : .oordeel(feit: "j1")
    }
  }

  /// Now and then a fact of another sort than the comparison wants.
  private static func feit(_ toeval: inout Toeval, _ sort: String) -> String {
    if sort == "w", toeval.kans(30) { return "beslissing_soort" }
    return (toeval.kans(4) ? toeval.keuze(["w", "j", "b", "g", "d"]) : sort) + String(toeval.getal(0...1))
  }

  private static func grens(_ toeval: inout Toeval) -> Voorwaarde.Bedraggrens {
    Voorwaarde.Bedraggrens(
      centen: Int64(toeval.getal(0...4)), soort: toeval.keuze(["", "", "bouwsom", "huur"]),
      btw: toeval.keuze([nil, nil, .inclusief, .exclusief, .onbekend]),
      bepaaldDoor: toeval.keuze([nil, nil, .gemeente, .aanvrager, .onbekend]), perJaar: toeval.kans(15))
  }

  static func feiten(_ toeval: inout Toeval) -> Feiten {
    var facts = Feiten(peildatum: dag.adding(days: toeval.getal(-2...2)))
    for serial in 0...1 {
      if toeval.kans(70) {
        facts["w\(serial)"] = .woorden(toeval.lijst(0...2) { $0.keuze(codes + ["c80", "?"]) })
      }
      if toeval.kans(60) { facts["j\(serial)"] = .jaNee(toeval.kans(50)) }
      if toeval.kans(70) { facts["b\(serial)"] = .bedrag(bedrag(&toeval)) }
      if toeval.kans(60) { facts["g\(serial)"] = .getal(toeval.getal(-1...2)) }
      if toeval.kans(60) {
        facts["d\(serial)"] =
          toeval.kans(20) ? .woorden([]) : .datum(dag.adding(days: toeval.getal(-800...3)))
      }
    }
    if toeval.kans(80) {
      facts["beslissing_soort"] = .woorden(toeval.lijst(0...2) { $0.keuze(codes) })
      if toeval.kans(30) { facts[Feiten.mogelijkeSoort] = .woorden([toeval.keuze(codes)]) }
    }
    leden(&facts, &toeval)
    if toeval.kans(50) { facts["stadsdeel"] = .woorden([toeval.keuze(["a", "b", "c"])]) }
    if toeval.kans(50) { facts["postcode"] = .woorden([toeval.keuze(["9711 AB", "9999"])]) }
    if toeval.kans(50) { facts["straat"] = .woorden([toeval.keuze(["Kade", "laan"])]) }
    if toeval.kans(50) { facts["ligging"] = .woorden([toeval.keuze(["5.0,5.0", "11.0,5.0"])]) }
    for list in ["l", "m"] {
      if toeval.kans(60) { facts["indicatoren:\(list)"] = .woorden(toeval.lijst(0...2) { $0.keuze(codes) }) }
      if toeval.kans(30) { facts["indicatoren-onbekend:\(list)"] = .woorden([toeval.keuze(codes)]) }
    }
    return facts
  }

  /// Persons and cases that belong with this one, with facts of their own.
  private static func leden(_ facts: inout Feiten, _ toeval: inout Toeval) {
    if toeval.kans(70) { facts["personen"] = .woorden(toeval.lijst(0...2) { $0.keuze(["p1", "p2"]) }) }
    if toeval.kans(60) { facts["personen_volledig"] = .jaNee(toeval.kans(80)) }
    if toeval.kans(70) {
      facts["samenhangende_zaken"] = .woorden(toeval.lijst(0...2) { $0.keuze(["z1", "z2"]) })
    }
    for name in ["p1", "p2"] {
      if toeval.kans(80) { facts["\(name).rollen"] = .woorden([toeval.keuze(["a", "b"])]) }
      if toeval.kans(60) { facts["\(name).j\(toeval.getal(0...1))"] = .jaNee(toeval.kans(50)) }
      if toeval.kans(60) { facts["\(name).w0"] = .woorden([toeval.keuze(codes)]) }
    }
    for name in ["z1", "z2"] where toeval.kans(70) {
      facts["\(name).b\(toeval.getal(0...1))"] = .bedrag(bedrag(&toeval))
    }
  }

  private static func bedrag(_ toeval: inout Toeval) -> Beleidsbedrag {
    Beleidsbedrag(
      Bedrag(
        centen: Int64(toeval.getal(0...4)), soort: toeval.keuze(["", "bouwsom", "huur", "leges"]),
        btw: toeval.keuze(Array(Bedrag.BTW.allCases)), bepaaldDoor: toeval.keuze(Array(Bedrag.Bron.allCases))),
      per: toeval.keuze([nil, nil, nil, .maanden(1), .maanden(5), .jaren(1), .jaren(2), .dagen(7)]))
  }
}
