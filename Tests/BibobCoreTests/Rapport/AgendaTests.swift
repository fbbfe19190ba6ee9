import TestSupport
import Testing

@testable import BibobCore

@Suite("Agenda and minutes")
struct AgendaTests {
  private func zaak(_ scenario: Scenario, _ serial: Int = 1) throws -> Zaak {
    try #require(
      Zaak(
        id: Int64(serial), nummer: Dossiernummer(jaar: 2026, volgnummer: serial),
        gebeurtenissen: scenario.gebeurtenissen))
  }

  @Test(
    "what needs a decision, what ends before the next meeting, what is stuck and what is new each stand in their place"
  )
  func delen() throws {
    var beslist = Scenario(ontvangen: "2026-01-05")
    try beslist.neem(.formulierOntvangen, "2026-01-06")
    try beslist.neem(.formulierVolledig, "2026-01-07")
    try beslist.neem(.onderzoekAfronden, "2026-01-20", [.bevindingen: "niets"])
    var wacht = Scenario(ontvangen: "2025-12-01")
    try wacht.neem(.formulierUitzetten, "2025-12-02", [.termijn: "2026-03-16"])
    let nieuw = Scenario(ontvangen: "2026-02-02")
    var agenda = Agenda(vergadering: Scenario.dag("2026-02-12"))
    for (index, scenario) in [beslist, wacht, nieuw].enumerated() {
      agenda.voegToe(try zaak(scenario, index + 1), kalender: .standaard)
    }
    agenda.sluit()
    #expect(agenda.volgende == Scenario.dag("2026-03-26") && agenda.sinds == Scenario.dag("2026-01-01"))
    #expect(agenda.inBehandeling == 3)
    #expect(agenda.besluiten.map(\.nummer.volgnummer) == [1])
    #expect(agenda.termijnen.contains { $0.nummer.volgnummer == 1 && $0.dag == Scenario.dag("2026-03-02") })
    #expect(agenda.vast.map(\.nummer.volgnummer) == [2])
    #expect(agenda.vast.first?.dag == Scenario.dag("2025-12-02"))
    #expect(agenda.vast.first?.wat.contains("betrokkene is aan zet") == true)
    #expect(agenda.nieuw.map(\.nummer.volgnummer) == [1, 3])
    #expect(agenda.meldingen.isEmpty)
  }

  @Test("a report to the register that is due stands apart")
  func melding() throws {
    var scenario = Scenario("alcohol-horecabedrijf", .intrekking, ontvangen: "2026-01-05")
    try scenario.neem(.formulierUitzetten, "2026-01-06", [.termijn: "2026-01-20"])
    try scenario.neem(.formulierGeweigerd, "2026-01-21", [.reden: "wil niet"])
    try scenario.neem(.conclusie, "2026-01-22", [.basis: "art-4-1", .reden: "weigering"])
    var agenda = Agenda(vergadering: Scenario.dag("2026-01-29"))
    agenda.voegToe(try zaak(scenario), kalender: .standaard)
    agenda.sluit()
    #expect(agenda.meldingen.count == 1 && agenda.meldingen[0].artikel.contains("7a lid 7"))
  }

  @Test("every dossier of a practice store gets on the agenda by what its tasks say, and by no name")
  func oefening() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    var agenda = Agenda(vergadering: Scenario.dag("2023-08-31"))
    let zaken = try proef.zaken()
    for zaak in zaken { agenda.voegToe(zaak, kalender: .standaard) }
    agenda.sluit()
    #expect(agenda.inBehandeling == zaken.filter { $0.dossier.fase.isInBehandeling }.count)
    let text = "\(agenda.stuk)" + agenda.verslagvorm
    for zaak in zaken { #expect(!text.contains(zaak.dossier.aanvraag.betrokkene?.naam ?? "?")) }
    // The form reads back as minutes without agreements.
    #expect(try Verslag(agenda.verslagvorm, bestand: "v").afspraken.isEmpty)
  }

  @Test("minutes: a number, a colon and what was agreed; every fault at once, by line, without its text")
  func verslag() throws {
    let verslag = try Verslag(
      "# kop\n\n2026-0001: vraag de jaarcijfers op\n 2026-12 :  bel: morgen \n2026-0003:\n", bestand: "v")
    #expect(verslag.afspraken.map(\.regel) == [3, 4])
    #expect(verslag.afspraken.map(\.tekst) == ["vraag de jaarcijfers op", "bel: morgen"])
    let error = #expect(throws: InvoerFout.self) {
      try Verslag("Jansen belt terug\n2026-0001: goed\nmorgen: fout\n", bestand: "v.txt")
    }
    #expect(error?.bevindingen.map(\.regel) == [1, 3])
    #expect(error?.description.contains("Jansen") == false)
  }
}
