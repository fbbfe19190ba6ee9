import TestSupport

@testable import BibobCore

/// A random dossier with facts, ties and what was written about them; nothing in it was judged.
struct Weegdossier {
  private(set) var scenario = Scenario()
  let day = Scenario.dag("2026-06-01")

  init(_ random: inout SplitMix64) {
    scenario.leg(.partij, "2026-01-06", [.naam: "Dochter BV", .aard: "rechtspersoon"])
    scenario.leg(
      .relatie, "2026-01-06", [.soort: "zeggenschap", .van: "P1", .naar: "P3", .bron: "x"])
    for _ in 0..<random.int(0...12) {
      switch random.int(1...6) {
      case 1...3: feit(&random)
      case 4: aanvullen(&random)
      default: wegen(&random)
      }
    }
  }

  private func datum(_ random: inout SplitMix64, _ range: ClosedRange<Int>) -> Waarde {
    .datum(day.adding(days: -random.int(range)))
  }

  private mutating func details(_ velden: inout Velden, _ random: inout SplitMix64) {
    func sometimes(_ veld: Veld, _ waarde: Waarde) {
      if random.int(1...2) == 1 { velden[veld] = waarde }
    }
    sometimes(.verband, .tekst(Feit.Verband.allCases[random.int(0...2)].rawValue))
    sometimes(.sterkte, .tekst("sterk"))
    sometimes(.ernst, .tekst("ernstig"))
    sometimes(.voordeel, .getal(random.int(0...1_000_000)))
    sometimes(.samenhang, .tekst("zelfde activiteit"))
    sometimes(.gebruikTot, datum(&random, -200...200))
    sometimes(
      .bronsoort, .tekst(["justid", "lbb-register", "bibob-dossier", "eigen-bevindingen"][random.int(0...3)]))
    sometimes(.brondatum, datum(&random, 0...2600))
  }

  private mutating func feit(_ random: inout SplitMix64) {
    var velden = Velden([
      (.omschrijving, .tekst("feit")), (.wie, .tekst("P\(random.int(1...3))")),
      (.grond, .tekst(Feit.Grond.allCases[random.int(0...2)].rawValue)),
      (.afloop, .tekst(Feit.Afloop.allCases[random.int(0...8)].rawValue)), (.bron, .tekst("bron")),
    ])
    if random.int(1...4) > 1 { velden[.pleegdatum] = datum(&random, 1...9000) }
    details(&velden, &random)
    scenario.leg(.feitVastleggen, Scenario.dag("2026-01-20"), velden)
  }

  private mutating func aanvullen(_ random: inout SplitMix64) {
    guard !scenario.dossier.feiten.isEmpty else { return }
    let id = "F\(random.int(1...scenario.dossier.feiten.count))"
    if random.int(1...2) == 1 {
      let afloop = Feit.Afloop.allCases[random.int(0...8)].rawValue
      scenario.leg(
        .feitAfloop, Scenario.dag("2026-02-01"), Velden([(.feit, .tekst(id)), (.afloop, .tekst(afloop))]))
    } else {
      var velden = Velden([(.feit, .tekst(id))])
      details(&velden, &random)
      scenario.leg(.feitAanvullen, Scenario.dag("2026-02-01"), velden)
    }
  }

  private mutating func wegen(_ random: inout SplitMix64) {
    let all = Weging.Criterium.allCases
    let criterium = all[random.int(0...all.count - 1)]
    var velden = Velden([
      (.grond, .tekst(Feit.Grond.allCases[random.int(0...2)].rawValue)),
      (.criterium, .tekst(criterium.rawValue)),
      (.motivering, .tekst("overwogen")),
    ])
    if criterium == .slotsom { velden[.mate] = .tekst(MateVanGevaar.allCases[random.int(0...2)].rawValue) }
    if !scenario.dossier.feiten.isEmpty, random.int(1...2) == 1 {
      velden[.feiten] = .lijst(["F\(random.int(1...scenario.dossier.feiten.count))"])
    }
    scenario.leg(.wegen, Scenario.dag("2026-02-02"), velden)
  }
}

/// The same rules once more, written down from the Act without the worksheet's code: lists and loops over events.
struct NaiefWerkblad {
  var dragend: Set<String> = []
  var ontbreekt: Set<String> = []
  var open: Set<String> = []

  init(_ scenario: Scenario, _ grond: String, op day: CivilDate) {
    let mine = NaiefWerkblad.feiten(scenario).filter { $0["grond"] == grond }
    let usable = mine.filter { NaiefWerkblad.mag($0, op: day) }
    dragend = Set(usable.compactMap { $0["id"] })
    guard !usable.isEmpty else { return }
    var suspicion = false
    for feit in usable {
      let id = feit["id"] ?? ""
      let vast = ["veroordeling", "strafbeschikking", "transactie", "boete", "boete-in-beroep"].contains(
        feit["afloop"] ?? "")
      if !vast { suspicion = true }
      if grond != "3-6" {
        let want = ["P1": "eigen", "P2": "derde", "P3": "zeggenschap"][feit["wie"] ?? ""]
        if feit["verband"] != want { ontbreekt.insert("\(id)/relatie") }
      }
      if !vast, feit["sterkte"] == nil { ontbreekt.insert("\(id)/vermoeden") }
      if grond == "a", feit["voordeel"] == nil { ontbreekt.insert("\(id)/voordeel") }
      if grond == "b", feit["samenhang"] == nil { ontbreekt.insert("\(id)/samenhang") }
      if grond != "a", feit["ernst"] == nil { ontbreekt.insert("\(id)/ernst") }
      if feit["pleegdatum"] == nil { ontbreekt.insert("\(id)/tijdsverloop") }
      if ["lbb-register", "bibob-dossier", "eigen-bevindingen"].contains(feit["bronsoort"] ?? ""),
        feit["brondatum"] == nil
      {
        ontbreekt.insert("\(id)/feiten")
      }
    }
    let last = mine.compactMap { $0["laatst"].flatMap { Int($0) } }.max() ?? 0
    let common = [
      "feiten", "tijdsverloop", "actualiteit", "tegenwicht", "ernst", "lichter-middel", "evenredigheid",
    ]
    let own =
      ["a": ["relatie", "voordeel"], "b": ["samenhang", "relatie", "aantal"], "3-6": []][grond] ?? []
    for criterium in common + own + (suspicion ? ["vermoeden"] : []) {
      let written = scenario.gebeurtenissen.last { event in
        event.stap == .wegen && event.velden.tekst(.grond) == grond
          && event.velden.tekst(.criterium) == criterium
      }
      if written.map({ $0.volgnummer < last }) ?? true { open.insert(criterium) }
    }
  }

  /// The facts as the events leave them, field by field, as text.
  private static func feiten(_ scenario: Scenario) -> [[String: String]] {
    var feiten: [[String: String]] = []
    for event in scenario.gebeurtenissen {
      let index: Int
      switch event.stap {
      case .feitVastleggen:
        feiten.append(["id": "F\(feiten.count + 1)"])
        index = feiten.count - 1
      case .feitAfloop, .feitAanvullen:
        index = (Int(event.velden.tekst(.feit)?.dropFirst() ?? "1") ?? 1) - 1
      default: continue
      }
      feiten[index]["laatst"] = "\(event.volgnummer)"
      for paar in event.velden.paren where paar.veld != .feit {
        switch paar.waarde {
        case .tekst(let text): feiten[index][paar.veld.rawValue] = text
        case .datum(let day): feiten[index][paar.veld.rawValue] = day.description
        case .getal(let number): feiten[index][paar.veld.rawValue] = "\(number)"
        default: break
        }
      }
    }
    return feiten
  }

  /// Dates compare as text; five years later is the same text with another year (no 29 February is generated on).
  private static func mag(_ feit: [String: String], op day: CivilDate) -> Bool {
    if ["vrijspraak", "ovar"].contains(feit["afloop"] ?? "") { return false }
    if let last = feit["gebruik-tot"], day.description > last { return false }
    guard let source = feit["brondatum"] else { return true }
    let year = (Int(source.prefix(4)) ?? 0) + 5
    var end = "\(year)" + source.dropFirst(4)
    if end.hasSuffix("-02-29") { end = "\(year)-02-28" }
    switch feit["bronsoort"] {
    case "lbb-register", "bibob-dossier": return "2026-01-20" <= end
    case "eigen-bevindingen": return day.description <= end
    default: return true
    }
  }
}
