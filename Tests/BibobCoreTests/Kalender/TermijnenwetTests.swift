import BibobCore
import Testing

@Suite("Algemene termijnenwet")
struct TermijnenwetTests {
  private func einde(
    _ start: String, _ duur: String, _ bron: Termijnbron = .wet
  ) throws -> Termijnrekening.Uitkomst {
    Termijnrekening(
      start: try #require(CivilDate(start)), duur: try #require(Termijnduur(duur)), bron: bron,
      artikel: .awb("4:13"), reden: "proef"
    ).bereken(.standaard)
  }

  @Test(
    "art. 1(1): an end on a Saturday, Sunday or holiday moves to the next ordinary day",
    arguments: [
      ("2026-02-06", "8w", "2026-04-07"), ("2026-03-02", "8w", "2026-04-28"),
      ("2025-03-01", "8w", "2025-04-28"),
      ("2026-03-10", "8w", "2026-05-06"), ("2026-03-19", "8w", "2026-05-18"),
      ("2025-04-03", "8w", "2025-06-02"),
      ("2025-11-06", "8w", "2026-01-05"), ("2026-03-30", "8w", "2026-05-26"),
      ("2026-10-30", "8w", "2026-12-28"),
      ("2026-11-06", "8w", "2027-01-04"), ("2026-01-06", "8w", "2026-03-03"),
      ("2026-01-01", "1d", "2026-01-05"),
    ])
  func art1(_ start: String, _ duur: String, _ end: String) throws {
    #expect(try einde(start, duur).einde.description == end)
  }

  @Test(
    "art. 2: at least two ordinary days in a term of at least three days, and not in a shorter one",
    arguments: [
      // Good Friday 2026 to Easter Monday: Tuesday is the first ordinary day, Wednesday the second.
      ("2026-04-03", "3d", "2026-04-08"), ("2026-04-03", "4d", "2026-04-08"),
      ("2026-04-03", "5d", "2026-04-08"),
      ("2026-04-03", "6d", "2026-04-09"), ("2026-04-03", "2d", "2026-04-07"),
      ("2026-04-03", "1d", "2026-04-07"),
      ("2026-04-02", "3d", "2026-04-08"), ("2026-04-01", "3d", "2026-04-07"),
      // Friday 11 September 2026: Saturday and Sunday are in it, Monday is one, Tuesday the second.
      ("2026-09-11", "3d", "2026-09-15"), ("2026-09-10", "3d", "2026-09-14"),
      ("2026-09-11", "2d", "2026-09-14"),
      // Christmas 2018 with two equated Mondays: 22 to 26 December hold none, the 27th and 28th are two.
      ("2018-12-21", "3d", "2018-12-28"), ("2018-12-21", "1w", "2018-12-28"),
    ])
  func art2(_ start: String, _ duur: String, _ end: String) throws {
    #expect(try einde(start, duur).einde.description == end)
  }

  @Test(
    "art. 4(a): a term over the limits stays where it ends, one on the limits does not",
    arguments: [
      ("90d", true), ("91d", false), ("12w", true), ("13w", false), ("3m", true), ("4m", false),
      ("1j", false),
      ("6m", false), ("84d", true), ("24u", false),
    ])
  func art4(_ duur: String, _ applies: Bool) throws {
    let length = try #require(Termijnduur(duur))
    #expect((Termijnenwet.uitzondering(length, bron: .wet) == nil) == applies)
    // Counted so that the raw end is Sunday 13 September 2026.
    let sunday = try #require(CivilDate("2026-09-13"))
    let uitkomst = Termijnrekening(
      start: length.voor(sunday), duur: length, bron: .wet, artikel: .awb("4:13"), reden: "proef"
    ).bereken(.standaard)
    #expect(uitkomst.ruwEinde == sunday)
    #expect(uitkomst.einde == (applies ? sunday.adding(days: 1) : sunday))
    let last = try #require(uitkomst.stappen.last)
    #expect(last.soort == (applies ? .doorgeschoven : .nietVerschoven))
    #expect(last.artikel == (applies ? .atw("1 lid 1") : .atw("4 a")))
  }

  @Test("arts. 1 and 5: acts and orders move, by-laws and letters do not", arguments: Termijnbron.allCases)
  func sources(_ bron: Termijnbron) throws {
    let moved = bron == .wet || bron == .amvb
    #expect(try einde("2026-02-06", "8w", bron).einde.description == (moved ? "2026-04-07" : "2026-04-03"))
  }

  @Test(
    "art. 1(2): counted back nothing rolls, but art. 2 holds",
    arguments: [
      ("2026-06-01", "4w", "2026-05-04"), ("2026-06-01", "1d", "2026-05-31"),
      ("2026-05-26", "1w", "2026-05-19"),
      // Tuesday after Easter: Saturday to Monday hold no ordinary day; Thursday and Wednesday do.
      ("2026-04-07", "3d", "2026-04-01"), ("2026-04-07", "2d", "2026-04-05"),
      ("2026-09-15", "3d", "2026-09-11"),
    ])
  func back(_ event: String, _ duur: String, _ first: String) throws {
    let uitkomst = Termijnrekening.terug(
      vanaf: try #require(CivilDate(event)), duur: try #require(Termijnduur(duur)), kalender: .standaard)
    #expect(uitkomst.einde.description == first)
  }

  @Test("counted back from a letter's term nothing moves at all")
  func backFromLetter() throws {
    let uitkomst = Termijnrekening.terug(
      vanaf: try #require(CivilDate("2026-04-07")), duur: .dagen(3), bron: .brief, kalender: .standaard)
    #expect(uitkomst.einde.description == "2026-04-04")
  }

  @Test("durations are read as they are written, and nothing else")
  func durations() {
    for text in ["1u", "14d", "8w", "6m", "5j", "9999d"] { #expect(Termijnduur(text)?.kort == text) }
    for text in ["", "w", "0w", "-1w", "8", "8x", "8 w", "10000d", "1.5w", "٣w"] {
      #expect(Termijnduur(text) == nil, "\(text)")
    }
  }
}
