import BibobCore
import TestSupport
import Testing

@Suite("Termijnrekening")
struct TermijnrekeningTests {
  /// Walks from day to day: a suspended day is none of the term; the term ends on the first day on which its
  /// length is reached, that holds two ordinary days if the Act wants them, and that is ordinary itself.
  static func slowEnd(_ rekening: Termijnrekening, ordinaryDays: Set<CivilDate>) -> CivilDate {
    var unmoved = rekening.start
    for duur in [rekening.duur] + rekening.verlengingen.map(\.duur) { unmoved = slowAfter(unmoved, duur) }
    let length = unmoved - rekening.start
    let covered = ([rekening.duur] + rekening.verlengingen.map(\.duur)).allSatisfy { duur in
      switch duur.eenheid {
      case .dagen: duur.aantal <= 90
      case .weken: duur.aantal <= 12
      case .maanden: duur.aantal <= 3
      case .uren, .jaren: false
      }
    }
    let applies = covered && (rekening.bron == .wet || rekening.bron == .amvb)
    let wantsTwo = applies && !(rekening.duur.eenheid == .dagen && rekening.duur.aantal < 3)
    var (counted, ordinary, day) = (0, 0, rekening.start)
    while true {
      day = day.adding(days: 1)
      if rekening.opschortingen.contains(where: { $0.van <= day && day <= $0.tot }) { continue }
      counted += 1
      let isOrdinary = ordinaryDays.contains(day)
      if isOrdinary { ordinary += 1 }
      if counted >= length, !wantsTwo || ordinary >= 2, !applies || isOrdinary { return day }
    }
  }

  /// Steps from day to day, or from month to month back to the last day that exists.
  private static func slowAfter(_ start: CivilDate, _ duur: Termijnduur) -> CivilDate {
    switch duur.eenheid {
    case .uren, .dagen: return start.adding(days: duur.aantal)
    case .weken: return (0..<duur.aantal).reduce(start) { day, _ in day.adding(days: 7) }
    case .maanden, .jaren:
      var (year, month, day) = start.components
      for _ in 0..<(duur.eenheid == .jaren ? 12 * duur.aantal : duur.aantal) {
        (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      }
      while CivilDate(year: year, month: month, day: day) == nil { day -= 1 }
      return CivilDate(year: year, month: month, day: day) ?? start
    }
  }

  private static let base = CivilDate(days: 18_262)  // 2020-01-01

  static func random(_ random: inout SplitMix64) -> Termijnrekening {
    let start = base.adding(days: random.int(0...3300))
    let opschortingen = (0..<random.int(0...5)).map { _ in
      let from = start.adding(days: random.int(-20...140))
      let length = random.int(0...9) == 0 ? random.int(-2...0) : random.int(0...45)
      return Opschorting(van: from, tot: from.adding(days: length), artikel: .awb("4:15"), reden: "stil")
    }
    let verlengingen = (0..<max(0, random.int(-2...2))).map { _ in
      Verlenging(duur: duration(&random), artikel: .awb("4:14"), reden: "meer")
    }
    return Termijnrekening(
      start: start, duur: duration(&random), bron: Termijnbron.allCases[random.int(0...3)],
      artikel: .awb("4:13"), reden: "proef", verlengingen: verlengingen, opschortingen: opschortingen)
  }

  private static func duration(_ random: inout SplitMix64) -> Termijnduur {
    switch random.int(0...9) {
    case 0...3: .weken(random.int(1...14))
    case 4...7: .dagen(random.int(1...8) * (random.int(0...3) == 0 ? 12 : 1))
    case 8: .maanden(random.int(1...5))
    default: .jaren(random.int(1...2))
    }
  }

  /// The ordinary days of 2019 to 2039, by the slow reasons.
  private static let ordinaryDays: Set<CivilDate> = {
    let days = (-365...7200).map { base.adding(days: $0) }
    return Set(days.filter { Kalender.standaard.reden($0) == nil })
  }()

  @Test("100,000 ledgers with nested and overlapping suspensions agree with counting day by day")
  func bruteForce() {
    var random = SplitMix64(seed: 20_260_206)
    var (wrong, suspended, rolledIntoSuspension): ([String], Int, Int) = ([], 0, 0)
    for number in 0..<100_000 {
      let rekening = Self.random(&random)
      let uitkomst = rekening.bereken(.standaard)
      let slow = Self.slowEnd(rekening, ordinaryDays: Self.ordinaryDays)
      if uitkomst.einde != slow {
        wrong.append("\(number): \(rekening.start) \(rekening.duur.kort) \(uitkomst.einde) moet zijn \(slow)")
      }
      let sum = uitkomst.stappen.reduce(0) { $0 + $1.dagen }
      if sum != uitkomst.einde - rekening.start { wrong.append("\(number): stappen tellen op tot \(sum)") }
      if uitkomst.opgeschorteDagen > 0 { suspended += 1 }
      if uitkomst.stappen.last?.soort == .opschorting { rolledIntoSuspension += 1 }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    // The cases must reach what they are about.
    #expect(suspended > 20_000)
    #expect(rolledIntoSuspension > 100)
  }

  @Test("the order of suspensions does not matter, nor does splitting or doubling one")
  func union() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<5_000 {
      let rekening = Self.random(&random)
      let end = rekening.bereken(.standaard).einde
      var other = rekening
      other.opschortingen.shuffle(using: &random)
      #expect(other.bereken(.standaard).einde == end)
      other.opschortingen += rekening.opschortingen
      #expect(other.bereken(.standaard).einde == end)
      other.opschortingen = rekening.opschortingen.flatMap { whole -> [Opschorting] in
        guard whole.tot > whole.van else { return [whole] }
        let middle = whole.van.adding(days: random.int(0...(whole.tot - whole.van - 1)))
        return [
          Opschorting(van: whole.van, tot: middle, artikel: whole.artikel, reden: whole.reden),
          Opschorting(
            van: middle.adding(days: 1), tot: whole.tot, artikel: whole.artikel, reden: whole.reden),
        ]
      }
      #expect(other.bereken(.standaard).einde == end)
    }
  }

  @Test("one more suspended day, or a longer term, never makes a term end earlier")
  func monotone() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<5_000 {
      var rekening = Self.random(&random)
      let end = rekening.bereken(.standaard).einde
      let day = rekening.start.adding(days: random.int(-5...120))
      rekening.opschortingen.append(Opschorting(van: day, tot: day, artikel: .awb("4:15"), reden: "stil"))
      #expect(rekening.bereken(.standaard).einde >= end)
      rekening.verlengingen.append(Verlenging(duur: .jaren(1), artikel: .awb("4:14"), reden: "meer"))
      #expect(rekening.bereken(.standaard).ruwEinde > rekening.start)
    }
  }

  @Test("without suspensions a later start never ends earlier")
  func laterStart() {
    for duur in [Termijnduur.dagen(3), .weken(1), .weken(8), .maanden(1), .maanden(6)] {
      var previous = Self.base
      for offset in 0..<3000 {
        let rekening = Termijnrekening(
          start: Self.base.adding(days: offset), duur: duur, bron: .wet, artikel: .awb("4:13"), reden: "proef"
        )
        let end = rekening.bereken(.standaard).einde
        #expect(end >= previous)
        previous = end
      }
    }
  }

  @Test("a term can be suspended on the Monday to which the Act moved its end")
  func suspendedWhileRolling() throws {
    let asked = try #require(CivilDate("2026-04-07"))
    let received = try #require(CivilDate("2026-04-17"))
    let rekening = Termijnrekening(
      start: try #require(CivilDate("2026-02-06")), duur: .weken(8), bron: .wet, artikel: .awb("4:13"),
      reden: "beslissen",
      opschortingen: [Opschorting(van: asked, tot: received, artikel: .wb("31"), reden: "advies gevraagd")])
    let uitkomst = rekening.bereken(.standaard)
    #expect(uitkomst.ruwEinde.description == "2026-04-03")
    #expect(uitkomst.einde.description == "2026-04-20")
    #expect(uitkomst.opgeschorteDagen == 11)
    #expect(uitkomst.stappen.map(\.soort) == [.begin, .doorgeschoven, .opschorting, .doorgeschoven])
  }

  @Test("every move speaks Dutch and names a provision")
  func explained() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2_000 {
      for stap in Self.random(&random).bereken(.standaard).stappen {
        #expect(!stap.description.isEmpty && !stap.artikel.description.isEmpty)
        #expect(!stap.description.contains(" 1 dagen"))
      }
    }
  }
}
