import Testing

@testable import BibobCore

@Suite("Beleid: een steekproef die ieder kan overdoen")
struct SteekproefTests {
  /// The digits come from sha256sum of coreutils over the same text.
  @Test("een trekking met de hand: printf '%s' 'notaris-2026|2026|2026-0012' | sha256sum")
  func metDeHand() throws {
    let draw = try #require(Steekproef(zaad: "notaris-2026", periode: "2026", percentage: 20))
    let lot = try draw.trek("2026-0012")
    #expect(lot.tekst == "notaris-2026|2026|2026-0012")
    #expect(lot.cijfers == "18dbfa09")
    #expect(lot.getrokken == (UInt64(lot.waarde) * 100 < 20 * 4_294_967_296))
  }

  @Test("dezelfde zaken in een andere volgorde geven hetzelfde verslag")
  func volgorde() throws {
    let draw = try #require(Steekproef(zaad: "z", periode: "2026", percentage: 20))
    let names = (1...500).map { "2026-\($0)" }
    #expect(try draw.trek(names) == draw.trek(names.reversed() + names.prefix(3)))
  }

  @Test("over veel zaken komt het deel uit, en elke periode trekt anders")
  func deel() throws {
    let names = (1...20_000).map { "2026-\($0)" }
    let first = try #require(Steekproef(zaad: "z", periode: "2026-Q1", percentage: 20)).trek(names)
    let second = try #require(Steekproef(zaad: "z", periode: "2026-Q2", percentage: 20)).trek(names)
    #expect((190...210).contains(first.promille ?? 0))
    #expect(first.getrokken != second.getrokken)
  }

  @Test("niemand bij nul, iedereen bij honderd; een minimum dat niet is gehaald wordt aangevuld")
  func grenzen() throws {
    let names = (1...40).map { "2026-\($0)" }
    #expect(try #require(Steekproef(zaad: "z", periode: "p", percentage: 0)).trek(names).getrokken.isEmpty)
    #expect(
      try #require(Steekproef(zaad: "z", periode: "p", percentage: 100)).trek(names).getrokken.count == 40)
    for seed in 0..<50 {
      let report = try #require(Steekproef(zaad: "z\(seed)", periode: "p", percentage: 20)).trek(names)
      #expect(report.minimum == 8)
      #expect(report.minimumGehaald == (report.getrokken.count >= 8))
      #expect(report.getrokken.count + report.aanvulling.count >= 8)
      #expect(Set(report.aanvulling).isDisjoint(with: report.getrokken))
    }
  }

  @Test("zonder zaad, met een streepje erin of buiten de honderd is er geen steekproef")
  func ongeldig() {
    #expect(Steekproef(zaad: "", periode: "p", percentage: 1) == nil)
    #expect(Steekproef(zaad: "a|b", periode: "p", percentage: 1) == nil)
    #expect(Steekproef(zaad: "a", periode: "p", percentage: 101) == nil)
  }
}
