import Testing

@testable import BibobCore

@Suite("The table of the procedure")
struct TabelTests {
  private static let rijen = Verloop.tabel.map(\.stap)

  @Test("Every step but opening and undoing has exactly one row")
  func eenRij() {
    let without: Set<Stap> = [.openen, .herstel]
    for stap in Stap.allCases {
      #expect(TabelTests.rijen.filter { $0 == stap }.count == (without.contains(stap) ? 0 : 1), "\(stap)")
    }
  }

  @Test("Every row names provisions, phases and texts, and leads where its step leads", arguments: rijen)
  func rij(_ stap: Stap) throws {
    let rij = try #require(Verloop.overgang(stap))
    #expect(!rij.artikelen.isEmpty)
    #expect(!rij.van.isEmpty)
    #expect(!rij.sporen.isEmpty)
    #expect(rij.omschrijving.hasSuffix("."))
    #expect(rij.verschuldigd.isEmpty || rij.verschuldigd.hasSuffix(".") || rij.verschuldigd.hasSuffix("."))
    #expect(rij.naar == stap.doel)
    for wachter in rij.wachters {
      #expect(wachter.regel.hasSuffix("."))
      #expect(!wachter.artikel.description.isEmpty)
    }
    for eis in rij.velden where eis.isVerplicht { #expect(eis.artikel?.description.isEmpty == false) }
    #expect(Set(rij.velden.map(\.veld)).count == rij.velden.count)
  }

  @Test("Every phase can be reached from intake on some track; closed and destroyed from every phase")
  func bereikbaar() {
    var reached: Set<Fase> = [.intake]
    var grew = true
    while grew {
      grew = false
      for rij in Verloop.tabel where !reached.isDisjoint(with: rij.van) {
        if let doel = rij.naar, reached.insert(doel).inserted { grew = true }
      }
    }
    #expect(reached == Set(Fase.allCases))
    for start in Fase.allCases where start != .vernietigd {
      for doel in [Fase.gesloten, .vernietigd] { #expect(bereik(start).contains(doel), "\(start) \(doel)") }
    }
  }

  private func bereik(_ start: Fase) -> Set<Fase> {
    var reached: Set<Fase> = [start]
    for _ in Fase.allCases {
      for rij in Verloop.tabel where !reached.isDisjoint(with: rij.van) {
        if let doel = rij.naar { reached.insert(doel) }
      }
    }
    return reached
  }

  @Test(
    "Every phase without an own exit has one for each track and side of the law", arguments: Fase.allCases)
  func uitweg(_ fase: Fase) {
    guard fase != .vernietigd else { return }
    for spoor in Spoor.allCases {
      for publiek in [true, false] {
        let rijen = Verloop.tabel.filter {
          $0.van.contains(fase) && $0.naar != nil && $0.naar != fase && $0.sporen.contains(spoor)
            && ($0.rechtsgebied == .beide || ($0.rechtsgebied == .publiek) == publiek)
        }
        let exists = fase != .toezicht || publiek
        #expect(!exists || !rijen.isEmpty, "\(fase) \(spoor) \(publiek)")
      }
    }
  }

  @Test("Private law knows no objection, no penalty, no conditions and no art. 4")
  func privaat() {
    let steps = Verloop.mogelijkeStappen(Scenario("vastgoedtransactie").dossier)
    #expect(!steps.contains(.ingebrekestelling))
    var scenario = Scenario("overheidsopdracht")
    scenario.leg(.besluit, "2026-02-02", [.uitkomst: "gunnen"])
    #expect(!scenario.weigeringen(.bezwaar, "2026-02-03").isEmpty)
    #expect(!scenario.weigeringen(.toezichtStarten, "2026-02-03").isEmpty)
    #expect(scenario.termijn(.bezwaartermijn, "2026-02-03") == nil)
  }
}
