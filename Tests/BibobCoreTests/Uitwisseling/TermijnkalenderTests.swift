import TestSupport
import Testing

@testable import BibobCore

@Suite("Terms in a calendar")
struct TermijnkalenderTests {
  private func punten(_ scenario: Scenario, _ day: String) throws -> [ICalendar.Punt] {
    let zaak = try #require(
      Zaak(id: 1, nummer: Dossiernummer(jaar: 2026, volgnummer: 1), gebeurtenissen: scenario.gebeurtenissen))
    let seen = try #require(zaak.beeld(per: Scenario.dag(day)))
    var kalender = Termijnkalender(opslag: "proef", vandaag: Scenario.dag(day), kalender: .standaard)
    kalender.voegToe(seen)
    return kalender.punten
  }

  @Test("an entry keeps its name while its day moves, its number rises, and what is done is withdrawn")
  func bijwerken() throws {
    var scenario = Scenario(ontvangen: "2026-01-05")
    let before = try punten(scenario, "2026-01-06")
    try scenario.neem(.formulierUitzetten, "2026-01-07", [.termijn: "2026-01-21"])
    let during = try punten(scenario, "2026-01-14")
    try scenario.neem(.formulierOntvangen, "2026-01-19")
    let after = try punten(scenario, "2026-01-20")
    let uid = "proef-2026-0001-beslistermijn-2026-01-05@bibob"
    let entries = try [before, during, after].map { list in try #require(list.first { $0.uid == uid }) }
    #expect(entries.map(\.isVervallen) == [false, false, false])
    #expect(entries[0].dag < entries[1].dag && entries[1].dag < entries[2].dag)
    #expect(entries[0].volgnummer < entries[1].volgnummer && entries[1].volgnummer < entries[2].volgnummer)
    let form = try [during, after].map { list in
      try #require(list.first { $0.uid == "proef-2026-0001-aanvulling-2026-01-07@bibob" })
    }
    #expect(form.map(\.isVervallen) == [false, true])
  }

  @Test("no two entries of a store share a name, and none names a person")
  func uniek() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    var kalender = Termijnkalender(opslag: "proef", vandaag: Scenario.dag("2023-08-31"), kalender: .standaard)
    let zaken = try proef.zaken()
    for zaak in zaken { kalender.voegToe(zaak) }
    #expect(kalender.punten.count > 50 && Set(kalender.punten.map(\.uid)).count == kalender.punten.count)
    let text = ICalendar(naam: "x", punten: kalender.punten, gemaakt: 0).tekst
    for zaak in zaken { #expect(!text.contains(zaak.dossier.aanvraag.betrokkene?.naam ?? "?")) }
  }
}
