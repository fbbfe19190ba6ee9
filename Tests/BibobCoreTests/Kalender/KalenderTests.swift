import Testing

@testable import BibobCore

@Suite("Kalender")
struct KalenderTests {
  @Test("the bits say on every day of 1965 to 2100 what the reasons say")
  func bitsAgree() {
    let kalender = Kalender.standaard
    let first = CivilDate(uncheckedYear: 1965, month: 1, day: 1)
    let last = CivilDate(uncheckedYear: 2100, month: 12, day: 31)
    var wrong: [CivilDate] = []
    for offset in -3...(last - first + 3) {
      let day = first.adding(days: offset)
      if kalender.isGewoneDag(day) != (kalender.reden(day) == nil) { wrong.append(day) }
    }
    #expect(wrong.isEmpty)
  }

  @Test("an added day counts, also when it is added twice or falls outside the bits")
  func added() throws {
    let day = try #require(CivilDate("2029-05-11"))
    let far = try #require(CivilDate("2150-06-03"))
    #expect(Kalender.standaard.isGewoneDag(day))
    #expect(Kalender.standaard.isGewoneDag(far))
    let extra = [day, day, far].map { GelijkgesteldeDag(datum: $0, besluit: "proef") }
    let kalender = Kalender(gelijkgesteld: GelijkgesteldeDag.bekend + extra)
    #expect(!kalender.isGewoneDag(day))
    #expect(!kalender.isGewoneDag(far))
    #expect(kalender.reden(day) == .feestdag(.gelijkgesteld))
  }

  @Test("all days of the decrees are known, each on a weekday that is no holiday by itself")
  func decrees() {
    #expect(GelijkgesteldeDag.bekend.count == 18)
    let bare = Kalender(gelijkgesteld: [])
    for day in GelijkgesteldeDag.bekend { #expect(bare.isGewoneDag(day.datum), "\(day.datum)") }
  }

  @Test(
    "years whose decrees were not read say so",
    arguments: [
      (2016, true), (2017, false), (2019, false), (2020, true), (2021, true), (2022, true), (2025, true),
      (2026, false), (2028, false), (2029, true),
    ])
  func caveats(_ year: Int, _ caveat: Bool) { #expect((GelijkgesteldeDag.voorbehoud(year) != nil) == caveat) }

  @Test("a holiday is named before a weekend, so that the article is the right one")
  func names() throws {
    let day = try #require(CivilDate("2026-12-26"))
    #expect(Kalender.standaard.reden(day) == .feestdag(.tweedeKerstdag))
    #expect(Kalender.standaard.reden(day)?.artikel == .atw("3 lid 1"))
    #expect(Kalender.standaard.reden(try #require(CivilDate("2026-04-03")))?.artikel == .atw("3 lid 2"))
    #expect(Kalender.standaard.reden(try #require(CivilDate("2026-05-15")))?.artikel == .atw("3 lid 3"))
    #expect(Kalender.standaard.reden(try #require(CivilDate("2026-04-04"))) == .zaterdag)
    #expect(Kalender.standaard.reden(try #require(CivilDate("2026-04-05"))) == .zondag)
  }
}
