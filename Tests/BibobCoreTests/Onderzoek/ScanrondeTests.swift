import TestSupport
import Testing

@testable import BibobCore

/// The course of a scan: pace, retries, giving up; and that nothing is lost or done twice.
@Suite("Verloop van een scan")
struct ScanrondeTests {
  @Test("de wachttijd verdubbelt, met spreiding, en wat de bron vraagt gaat voor")
  func wachttijd() {
    var toeval = SplitMix64(seed: 3)
    let beleid = Herhaalbeleid(pogingen: 5, begin: 100, hoogste: 500, gevraagdHoogste: 10_000, tussenpoos: 10)
    for (poging, laagst, hoogst) in [(1, 100, 150), (2, 200, 300), (3, 400, 500), (4, 500, 500)] {
      guard case .opnieuw(let wacht) = beleid.na(.tijdOp, poging: poging, gevraagd: nil, toeval: &toeval)
      else {
        Issue.record("poging \(poging) stopt")
        continue
      }
      #expect((laagst...hoogst).contains(wacht))
    }
    #expect(beleid.na(.tijdOp, poging: 5, gevraagd: nil, toeval: &toeval) == .stop(.tijdOp))
    #expect(beleid.na(.status(429), poging: 1, gevraagd: 7, toeval: &toeval) == .opnieuw(na: 7_000))
    #expect(beleid.na(.status(503), poging: 1, gevraagd: 11, toeval: &toeval) == .stop(.langWachten(11)))
    #expect(beleid.na(.status(503), poging: 1, gevraagd: .max, toeval: &toeval) == .stop(.langWachten(.max)))
    for blijvend: Webfout in [
      .certificaat, .status(401), .status(400), .omleidingElders, .teGroot(1), .soort,
    ] {
      #expect(beleid.na(blijvend, poging: 1, gevraagd: nil, toeval: &toeval) == .stop(blijvend))
    }
  }

  @Test("een bron die niet te bereiken is, wordt één keer gemeld; de rest blijft ongedaan")
  func opgegeven() throws {
    let vragen = (1...5).map { nummer in
      Scanvraag(
        persoon: Scanpersoon(Partij(id: "P\(nummer)", aard: .rechtspersoon, naam: "N\(nummer)")), bron: .kvk)
    }
    var ronde = Scanronde(
      vragen, instellingen: [.kvk: try Scanproef.instelling(.kvk, Herhaalbeleid(pogingen: 1))],
      vandaag: Scanproef.vandaag, zaad: 1)
    #expect(ronde.volgende(op: 0).zendingen.count == 1)
    let meldingen = ronde.neem(.failure(.geenVerbinding), van: .kvk, op: 0)
    #expect(meldingen.last == .opgegeven(.kvk, .geenVerbinding, over: 4))
    #expect(ronde.isKlaar)
  }

  /// A slow, plain way of saying what must hold: every consultation ends exactly once, questions to one source never
  /// overlap nor come faster than its pace, and the same seed gives the same course.
  @Test("toevallige scans: elke raadpleging eindigt precies één keer, op haar tijd")
  func toevallig() throws {
    for zaad in 0..<300 {
      let (klaar, moesten, tijden) = try Self.loop(UInt64(zaad))
      #expect(
        klaar.sorted { $0.0 + $0.1 < $1.0 + $1.1 }.map { $0.0 + $0.1 } == moesten.sorted(), "zaad \(zaad)")
      for (_, momenten) in tijden {
        for (vorige, volgende) in zip(momenten, momenten.dropFirst()) { #expect(volgende - vorige >= 50) }
      }
      let (opnieuw, _, zelfde) = try Self.loop(UInt64(zaad))
      #expect(opnieuw.map { $0.0 + $0.1 } == klaar.map { $0.0 + $0.1 } && zelfde == tijden)
    }
  }

  private static func loop(
    _ zaad: UInt64
  ) throws -> (klaar: [(String, String)], moesten: [String], tijden: [Scanbron: [Int]]) {
    var toeval = SplitMix64(seed: zaad)
    let vragen = (0..<toeval.int(0...6)).flatMap { nummer in
      Scanbron.allCases.filter { _ in toeval.int(0...2) > 0 }.map { bron in
        Scanvraag(
          persoon: Scanpersoon(Partij(id: "P\(nummer)", aard: .rechtspersoon, naam: "Naam \(nummer)")),
          bron: bron)
      }
    }
    let beleid = Herhaalbeleid(pogingen: 3, begin: 80, hoogste: 400, gevraagdHoogste: 2_000, tussenpoos: 50)
    let instellingen = try Dictionary(
      uniqueKeysWithValues: Scanbron.allCases.map { ($0, try Scanproef.instelling($0, beleid)) })
    var ronde = Scanronde(vragen, instellingen: instellingen, vandaag: Scanproef.vandaag, zaad: zaad)
    var (klaar, tijden): ([(String, String)], [Scanbron: [Int]]) = ([], [:])
    var over: Set<Scanbron> = []
    var gedaan: [Scanbron: Int] = [:]
    func meld(_ melding: Scanmelding) {
      switch melding {
      case .klaar(let verslag):
        klaar.append((verslag.vraag.persoon.id, verslag.vraag.bron.rawValue))
        gedaan[verslag.vraag.bron, default: 0] += 1
      case .opgegeven(let bron, _, _): over.insert(bron)
      case .opnieuw: break
      }
    }
    var nu = 0
    while !ronde.isKlaar, nu < 1_000_000 {
      let (zendingen, meldingen) = ronde.volgende(op: nu)
      meldingen.forEach(meld)
      for zending in zendingen {
        tijden[zending.bron, default: []].append(nu)
        ronde.neem(uitkomst(zending, &toeval), van: zending.bron, op: nu).forEach(meld)
      }
      nu += toeval.int(1...40)
    }
    #expect(ronde.isKlaar)
    let moesten = Scanbron.allCases.flatMap { bron in
      vragen.filter { $0.bron == bron }.prefix(over.contains(bron) ? gedaan[bron] ?? 0 : .max)
        .map { $0.persoon.id + $0.bron.rawValue }
    }
    return (klaar, moesten, tijden)
  }

  private static func uitkomst(_ zending: Scanronde.Zending, _ toeval: inout SplitMix64) -> Webpost.Uitkomst {
    let soort = zending.bron == .kvk ? "application/json" : "application/xml"
    switch toeval.int(0...9) {
    case 0: return .failure(.tijdOp)
    case 1: return .success(Webantwoord("", 500))
    case 2: return .success(Webantwoord(status: 429, soort: "", wachten: toeval.int(0...3)))
    case 3: return .success(Webantwoord("rommel", soort: soort))
    case 4: return .success(Webantwoord("<html>", soort: "text/html"))
    default: break
    }
    let goed =
      switch zending.bron {
      case .kvk: Proefbronnen.basisprofiel("90000005", naam: "X")
      case .insolventie: Proefbronnen.publicatielijst([])
      case .rechtspraak: Proefbronnen.feed([], totaal: 0)
      case .bekendmakingen: Proefbronnen.publicaties([("a", "b")])
      }
    return .success(Webantwoord(goed, soort: soort))
  }

  @Test("het plan zegt van elke persoon bij elke bron wat er gebeurt en waarom (art. 7b)")
  func plan() {
    let personen = [Scanproef.herberg, Scanproef.gerrit, Scanproef.derde]
    let plan = Scanplan(personen: personen, vandaag: Scanproef.vandaag) { bron in
      bron == .kvk ? "zet BIBOB_KVK_SLEUTEL" : nil
    } gedaan: { persoon, bron in
      persoon == "P2" && bron == .bekendmakingen ? CivilDate("2026-01-02") : nil
    }
    let woorden = plan.regels.map { regel in
      switch regel.besluit {
      case .vragen: "vragen"
      case .gedaan: "gedaan"
      case .magNiet(_, let artikel): "mag niet (\(artikel))"
      case .kanNiet: "kan niet"
      case .nietIngesteld: "niet ingesteld"
      }
    }
    #expect(
      woorden == [
        "niet ingesteld", "vragen", "vragen", "vragen", "kan niet", "vragen", "kan niet", "gedaan",
        "mag niet (Wet Bibob art. 7b)", "mag niet (Wet Bibob art. 7b)", "mag niet (Wet Bibob art. 7b)",
        "mag niet (Wet Bibob art. 7b)",
      ])
    #expect(
      Scanplan(personen: personen, vandaag: Scanproef.vandaag, ookDerden: ["P3"]).vragen.contains {
        $0.persoon.id == "P3"
      })
  }

  @Test("voor 1 oktober 2022 geeft art. 7b geen grondslag")
  func voor2022() {
    #expect(Scanbron.sinds == CivilDate("2022-10-01"))
    #expect(Scanplan(personen: [Scanproef.herberg], vandaag: Scanbron.sinds).vragen.count == 4)
    #expect(Scanplan(personen: [Scanproef.herberg], vandaag: Scanbron.sinds.adding(days: -1)).vragen.isEmpty)
  }

  @Test("geen bron krijgt een BSN of een adres te zien", arguments: Scanbron.allCases)
  func zuinig(_ bron: Scanbron) throws {
    for persoon in [Scanproef.herberg, Scanproef.gerrit, Scanproef.zonderNummer] {
      var gesprek: any Bronverbinding = bron.soortVerbinding.init(
        persoon, try Scanproef.instelling(bron), vandaag: Scanproef.vandaag)
      let verzoek = gesprek.begin()
      let alles =
        verzoek.adres.volledig + String(decoding: verzoek.lichaam ?? [], as: UTF8.self)
        + verzoek.koppen.map(\.waarde).joined()
      #expect(!alles.contains("999900079") && !alles.contains("Fantasieweg"))
      if bron != .insolventie { #expect(!alles.contains("1979-03-21")) }
    }
  }
}
