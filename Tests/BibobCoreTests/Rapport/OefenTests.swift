import TestSupport
import Testing

@testable import BibobCore

@Suite("Practice stores")
struct OefenTests {
  @Test(
    "exactly as many investigations begin in each year as were asked for, whatever the seed", arguments: 1...6
  )
  func aantallen(_ zaad: Int) throws {
    var plan = Oefenproef.plan
    plan.zaad = UInt64(zaad)
    let proef = try Oefenproef(plan)
    #expect(proef.uitkomst.onderzoeken == [2022: 80, 2023: 72])
    #expect(proef.uitkomst.geweigerd == 0)
  }

  @Test("an investigation that begins on the last day of the plan is recorded on that day")
  func laatsteDag() throws {
    let plan = Oefenplan(jaren: [.init(jaar: 2023, onderzoeken: 1)], tot: Scenario.dag("2023-12-29"))
    for serial in 1...3000 {
      let zaak = Oefenzaak(serial, begin: plan.tot, verhaal: nil, plan: plan, kalender: .standaard)
      let first = try #require(zaak.regels.first { $0.stap.beginOnderzoek })
      #expect(first.datum == plan.tot && first.vastgelegd.dag == plan.tot, "\(serial)")
    }
  }

  @Test("the same seed gives the same dossiers, another gives others")
  func zaad() throws {
    let plan = Oefenplan(jaren: [.init(jaar: 2024, onderzoeken: 25)], zaad: 9)
    let first = try Oefenproef(plan).zaken()
    let second = try Oefenproef(plan).zaken()
    #expect(first.map(\.gebeurtenissen) == second.map(\.gebeurtenissen))
    var other = plan
    other.zaad = 10
    #expect(try Oefenproef(other).zaken().map(\.gebeurtenissen) != first.map(\.gebeurtenissen))
  }

  @Test("no step of any story is refused, and the mix is that of practice")
  func mengsel() throws {
    let count = allesDraaien ? 10_000 : 600
    let plan = Oefenplan(
      jaren: [.init(jaar: 2021, onderzoeken: count / 2), .init(jaar: 2022, onderzoeken: count / 2)],
      tot: Scenario.dag("2026-01-01"), zaad: 77)
    let proef = try Oefenproef(plan)
    #expect(proef.uitkomst.geweigerd == 0)
    var rapport = Rapport(
      Rapportvraag(van: Scenario.dag("2021-01-01"), tot: plan.tot, per: .jaar, peildatum: plan.tot))
    for zaak in try proef.zaken() {
      rapport.tel(Onderzoekscijfers(zaak, per: plan.tot, kalender: .standaard))
    }
    rapport.sluit()
    let totaal = rapport.totaal
    #expect(totaal.begonnen == count && totaal.afgerond == count && totaal.inBehandelingEind == 0)
    let decided = totaal.afgerondNaar[.afloop] ?? [:]
    let clean = Double(decided["geen-bezwaar"] ?? 0) / Double(count)
    #expect((0.86...0.94).contains(clean), "nine in ten without objection: \(clean)")
    let lbb = Double(totaal.lbb) / Double(count)
    #expect((0.02...0.07).contains(lbb), "LBB in a few per cent: \(lbb)")
    #expect(totaal.teruggetrokken > 0 && (decided["geweigerd"] ?? 0) > 0)
    #expect((decided["met-voorschriften"] ?? 0) > 0 && (decided["buiten-behandeling"] ?? 0) > 0)
  }

  @Test("everything recorded lies within the plan, in the order of recording, and was undone now and then")
  func volgorde() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    var last: Int64 = 0
    var ordered = true
    var rows: [Logregel] = []
    try proef.kast.log.leesAlles(Dossierfilter()) { rows += $1 }
    for row in rows.sorted(by: { $0.seq < $1.seq }) {
      ordered =
        ordered && row.vastgelegd.milliseconden >= last && row.vastgelegd.dag <= Oefenproef.plan.tot
        && row.datum <= row.vastgelegd.dag
      last = row.vastgelegd.milliseconden
    }
    #expect(ordered)
    let steps = try proef.zaken().flatMap(\.gebeurtenissen).map(\.stap)
    #expect(steps.contains(.herstel) && steps.contains(.beslistermijnVerlengen))
  }

  @Test("nobody is real: names say so and numbers are test numbers that pass the eleven-proof")
  func mensen() throws {
    let proef = try Oefenproef(Oefenplan(jaren: [.init(jaar: 2024, onderzoeken: 40)]))
    for zaak in try proef.zaken() {
      #expect(zaak.dossier.aanvraag.onderwerp.hasPrefix("(oefening)"))
      for partij in zaak.dossier.partijen {
        #expect(partij.bsn.map { $0.description.hasPrefix("9999") } ?? true)
        #expect(partij.rsin.map { $0.description.hasPrefix("99998") } ?? true)
        #expect(partij.kvk.map { $0.description.hasPrefix("90") } ?? true)
        #expect(partij.aard == .rechtspersoon ? partij.rsin != nil : partij.bsn != nil)
      }
    }
  }

  @Test("the store is whole and its readable phases are those of the events")
  func heel() throws {
    let proef = try Oefenproef(Oefenplan(jaren: [.init(jaar: 2024, onderzoeken: 60)]))
    #expect(try proef.kast.controleerInhoud().isEmpty)
  }

  @Test("a plan that cannot be played says why")
  func bezwaren() {
    #expect(Oefenproef.plan.bezwaar == nil)
    #expect(Oefenplan(jaren: []).bezwaar != nil)
    #expect(Oefenplan(jaren: [.init(jaar: 1850, onderzoeken: 3)]).bezwaar?.contains("1850") == true)
    #expect(Oefenplan(jaren: [.init(jaar: 2020, onderzoeken: 100_001)]).bezwaar != nil)
    #expect(
      Oefenplan(jaren: [.init(jaar: 2023, onderzoeken: 5)], tot: Scenario.dag("2022-05-01")).bezwaar != nil)
  }
}
