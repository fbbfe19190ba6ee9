import BibobCore
import Testing
@Test func datum() { #expect(CivilDate("2026-02-06")?.description == "2026-02-06") }
