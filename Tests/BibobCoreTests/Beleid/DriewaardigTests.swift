import Testing

@testable import BibobCore

/// The three-valued evaluator against a second one that knows only true and false: it fills in every unknown fact in
/// every way and looks whether the answer stays the same.
@Suite struct DriewaardigTests {
  /// Small worlds: each fact has a few values, and every comparison is true for some and false for others.
  private static let waarden: [String: [Feitwaarde]] = [
    "j": [.jaNee(true), .jaNee(false)],
    "w": [.woorden([]), .woorden(["x"]), .woorden(["y"]), .woorden(["x", "z"])],
    "n": [.getal(0), .getal(1), .getal(2), .getal(3)],
    "d": [.datum(CivilDate(days: 700_000)), .datum(CivilDate(days: 700_400)), .woorden([])],
    "m": [100, 200, 300].map { .bedrag(Beleidsbedrag(Bedrag(centen: $0))) },
  ]
  private static let dag = CivilDate(days: 700_500)

  private static func waarden(_ feit: String) -> [Feitwaarde] { waarden[String(feit.prefix(1))] ?? [] }

  private static func blad(_ feit: String, _ toeval: inout Toeval) -> Voorwaarde {
    switch feit.first {
    case "j": toeval.kans(50) ? .waar(feit: feit) : .oordeel(feit: feit)
    case "w": .heeft(feit: feit, woorden: toeval.keuze([["x"], ["y"], ["z", "y"]]))
    case "n": .getal(feit: feit, toeval.keuze([.minstens, .minderDan]), toeval.getal(1...3))
    case "d": .binnen(feit: feit, toeval.keuze([.dagen(200), .maanden(5)]))
    default:
      .bedrag(
        feit: feit, toeval.keuze([.meerDan, .hoogstens]),
        Voorwaarde.Bedraggrens(centen: toeval.keuze([100, 200])))
    }
  }

  private static func boom(_ feiten: inout [String], _ diepte: Int, eenmaal: Bool, _ toeval: inout Toeval)
    -> Voorwaarde
  {
    if diepte == 0 || feiten.count < 2 || toeval.kans(20) {
      let index = toeval.getal(0...(feiten.count - 1))
      let feit = eenmaal ? feiten.remove(at: index) : feiten[index]
      return blad(feit, &toeval)
    }
    if toeval.kans(20) { return .niet(boom(&feiten, diepte - 1, eenmaal: eenmaal, &toeval)) }
    var delen: [Voorwaarde] = []
    for _ in 0..<toeval.getal(1...3) where !feiten.isEmpty {
      delen.append(boom(&feiten, diepte - 1, eenmaal: eenmaal, &toeval))
    }
    return toeval.kans(50) ? .alle(delen) : .eenVan(delen)
  }

  /// True or false, written down a second time.
  private static func plat(_ voorwaarde: Voorwaarde, _ wereld: [String: Feitwaarde]) -> Bool {
    switch voorwaarde {
    case .alle(let delen): return !delen.contains { !plat($0, wereld) }
    case .eenVan(let delen): return delen.contains { plat($0, wereld) }
    case .niet(let deel): return !plat(deel, wereld)
    case .waar(let feit), .oordeel(let feit): return wereld[feit] == .jaNee(true)
    case .heeft(let feit, let woorden):
      guard case .woorden(let codes)? = wereld[feit] else { return false }
      return !Set(codes).intersection(woorden).isEmpty
    case .getal(let feit, let op, let grens):
      guard case .getal(let getal)? = wereld[feit] else { return false }
      return op == .minstens ? getal > grens - 1 : getal <= grens - 1
    case .binnen(let feit, let duur):
      guard case .datum(let day)? = wereld[feit] else { return false }
      return dag - day <= (duur.eenheid == .dagen ? 200 : 150)
    case .bedrag(let feit, let op, let grens):
      guard case .bedrag(let bedrag)? = wereld[feit] else { return false }
      return op == .meerDan
        ? bedrag.bedrag.centen >= grens.centen + 1 : bedrag.bedrag.centen < grens.centen + 1
    default: return false
    }
  }

  private static func werelden(_ bekend: [String: Feitwaarde], _ open: [String]) -> [[String: Feitwaarde]] {
    open.reduce([bekend]) { werelden, feit in
      werelden.flatMap { wereld in
        waarden(feit).map { waarde in
          var nieuw = wereld
          nieuw[feit] = waarde
          return nieuw
        }
      }
    }
  }

  private static let leeg = BeleidProef.leeg

  /// What is known stays so however the unknown facts turn out; where each fact stands once, what stays so is known.
  @Test func twintigduizend() {
    var toeval = Toeval(2026)
    var (bekend, onbekend) = (0, 0)
    for geval in 0..<20_000 {
      let eenmaal = geval % 2 == 0
      let alle = ["j1", "j2", "w1", "w2", "n1", "d1", "m1"]
      var over = alle
      let voorwaarde = Self.boom(&over, 3, eenmaal: eenmaal, &toeval)
      var open = voorwaarde.feiten
      while open.count > 3 { open.remove(at: toeval.getal(0...(open.count - 1))) }
      var feiten: [String: Feitwaarde] = [:]
      for feit in voorwaarde.feiten where !open.contains(feit) {
        feiten[feit] = toeval.keuze(Self.waarden(feit))
      }
      let oordeel = voorwaarde.oordeel(Feiten(feiten, peildatum: Self.dag), Self.leeg)
      let uitkomsten = Set(Self.werelden(feiten, open).map { Self.plat(voorwaarde, $0) })
      switch oordeel {
      case .waar: #expect(uitkomsten == [true], "geval \(geval): \(voorwaarde)")
      case .onwaar: #expect(uitkomsten == [false], "geval \(geval): \(voorwaarde)")
      case .onbekend: #expect(!eenmaal || uitkomsten.count == 2, "geval \(geval): \(voorwaarde)")
      }
      if oordeel == .onbekend { onbekend += 1 } else { bekend += 1 }
    }
    #expect(bekend > 2000 && onbekend > 5000)
  }

  /// A whole policy: an answer that is no question stays the same however the unknown facts turn out.
  @Test func heelBeleid() {
    var toeval = Toeval(31)
    var beantwoord = 0
    for geval in 0..<4000 {
      var beleid = Self.leeg
      for nummer in 0..<toeval.getal(1...5) {
        var feiten = ["j1", "j2", "w1", "n1"]
        var regel = BeleidProef.regel("r\(nummer)", Self.boom(&feiten, 2, eenmaal: false, &toeval))
        regel.laag = toeval.keuze(Beleidsregel.Laag.allCases)
        regel.modaliteit = toeval.keuze([.moet, .kan, .geen, .inBeginselGeen])
        if nummer > 0, toeval.kans(25) { regel.gaatVoor = ["r\(toeval.getal(0...(nummer - 1)))"] }
        beleid.regels.append(regel)
      }
      let namen = Array(Set(beleid.regels.flatMap(\.als.feiten))).sorted()
      let open = namen.filter { _ in toeval.kans(40) }
      var feiten: [String: Feitwaarde] = [:]
      for feit in namen where !open.contains(feit) { feiten[feit] = toeval.keuze(Self.waarden(feit)) }
      let uitkomst = beleid.toets(Feiten(feiten, peildatum: Self.dag)).toets
      guard uitkomst != .vraag else { continue }
      beantwoord += 1
      let anders = Self.werelden(feiten, open).map { beleid.toets(Feiten($0, peildatum: Self.dag)).toets }
      #expect(Set(anders) == [uitkomst], "geval \(geval)")
    }
    #expect(beantwoord > 1000)
  }
}

extension BeleidProef {
  /// A policy without rules.
  static let leeg = Beleid(
    id: "leeg", naam: "leeg", lichamen: [],
    geldigheid: Beleidsgeldigheid(status: .inWerking, peildatum: .ontvangst), vervangt: [],
    bron: Beleidsbron(vindplaats: "", adres: "", kwaliteit: .verzonnen), feiten: [], lijsten: [],
    gebieden: [],
    regels: [], standaard: [], gevallen: [], opmerkingen: [])

  /// A rule with this condition.
  static func regel(_ id: String, _ als: Voorwaarde) -> Beleidsregel {
    Beleidsregel(
      id: id, laag: .positief, als: als, modaliteit: .moet, stadium: .eigenOnderzoek, acties: [],
      gaatVoor: [],
      tekst: id, toelichting: "", bron: Beleidsbron(vindplaats: "", adres: "", kwaliteit: .verzonnen))
  }
}
