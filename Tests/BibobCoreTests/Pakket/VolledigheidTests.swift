import TestSupport
import Testing

@testable import BibobCore

/// Art. 7a(4), 9(5): what is missing from a request for advice, one by one, and nothing that the law does not ask.
@Suite("Adviespakket: volledigheid")
struct VolledigheidTests {
  /// Something left out, and what must be said of it: the provision and who can supply it.
  struct Geval: CustomTestStringConvertible, Sendable {
    let naam: String
    let artikel: String
    let bron: String
    let maak: @Sendable () -> Scenario
    var testDescription: String { naam }
  }

  private static func persoon(_ index: Int, _ pas: @escaping @Sendable (inout Partij) -> Void)
    -> @Sendable () -> Scenario
  {
    { Pakketproef.scenario(Pakketproef.aanvraag { pas(&$0[index]) }) }
  }

  private static func zonder(_ delen: Pakketproef.Deel...) -> @Sendable () -> Scenario {
    { Pakketproef.scenario(zonder: Set(delen)) }
  }

  static let gevallen: [Geval] = [
    Geval(naam: "the form", artikel: "9 lid 5 a", bron: "betrokkene", maak: zonder(.formulier)),
    Geval(
      naam: "the form as an exhibit", artikel: "7a lid 4", bron: "het bestuursorgaan zelf",
      maak: zonder(.stuk)),
    Geval(naam: "own research", artikel: "9 lid 5 b", bron: "het bestuursorgaan zelf", maak: zonder(.bron)),
    Geval(
      naam: "the address of betrokkene", artikel: "7a lid 2 a", bron: "betrokkene",
      maak: persoon(0) { $0.adres = [] }),
    Geval(
      naam: "the trade register number", artikel: "7a lid 2 d", bron: "Handelsregister (KVK)",
      maak: persoon(0) { $0.kvk = nil }),
    Geval(
      naam: "the legal form", artikel: "7a lid 2 e", bron: "Handelsregister (KVK)",
      maak: persoon(0) { $0.rechtsvorm = "" }),
    Geval(
      naam: "the address of who represents", artikel: "7a lid 2 b", bron: "betrokkene",
      maak: persoon(1) { ($0.adres, $0.rollen) = ([], [.vertegenwoordiger]) }),
    Geval(
      naam: "the BSN of who represents", artikel: "7a lid 2 c", bron: "betrokkene",
      maak: persoon(1) { $0.bsn = nil }),
    Geval(
      naam: "the address of who leads", artikel: "7a lid 2 g", bron: "betrokkene",
      maak: persoon(1) { ($0.adres, $0.rollen) = ([], [.leidinggevende]) }),
  ]

  @Test("a request with all of it is complete")
  func compleet() throws {
    let proef = try #require(try Pakketproef(Pakketproef.scenario()))
    #expect(proef.volledigheid.isVolledig, "\(proef.volledigheid.ontbreekt)")
    #expect(
      proef.volledigheid.aanbevolen.allSatisfy {
        !$0.reden.isEmpty && !$0.doen.isEmpty && !$0.artikelen.isEmpty
      })
  }

  @Test("one thing left out is one finding, with its provision and who can supply it", arguments: gevallen)
  func een(_ geval: Geval) throws {
    let proef = try #require(try Pakketproef(geval.maak()))
    let missing = proef.volledigheid.ontbreekt
    #expect(missing.count == 1, "\(missing)")
    #expect(missing.first?.artikelen.contains(.wb(geval.artikel)) == true, "\(missing)")
    #expect(missing.first?.bron.naam == geval.bron)
    #expect(missing.first?.doen.contains("2026-0007") == true)
  }

  @Test("without the request the findings are missing with it, all at once")
  func alles() throws {
    let proef = try #require(try Pakketproef(Pakketproef.scenario(zonder: Set(Pakketproef.Deel.allCases))))
    let articles = proef.volledigheid.ontbreekt.flatMap(\.artikelen)
    for number in ["9 lid 5 a", "9 lid 5 b", "9 lid 1", "7a lid 2 h"] {
      #expect(articles.contains(.wb(number)), "\(number)")
    }
    #expect(proef.volledigheid.ontbreekt.count == 6, "\(proef.volledigheid.ontbreekt.map(\.reden))")
  }

  @Test("an answer in the form serves for what the dossier has no field for, or has not filled")
  func beantwoord() throws {
    var scenario = Pakketproef.scenario(Pakketproef.aanvraag { $0[0].adres = [] }, zonder: [.volledig])
    let before = try #require(try Pakketproef(scenario)).volledigheid.ontbreekt
    #expect(before.contains { $0.artikelen.contains(.wb("7a lid 2 a")) })
    #expect(before.contains { $0.artikelen.contains(.wb("7a lid 2 h")) })
    #expect(before.contains { $0.reden.contains("formulier volledig is") })
    let set = try VragensetTests.rijk()
    for groep in set.groepen {
      for vraag in groep.vragen where !vraag.onderdelen.isEmpty {
        scenario.leg(.vraagBeoordelen, "2026-02-01", [.vraag: vraag.code, .stand: "binnen"])
      }
    }
    let after = try #require(try Pakketproef(scenario)).volledigheid.ontbreekt
    #expect(
      !after.contains {
        $0.artikelen.contains(.wb("7a lid 2 a")) || $0.artikelen.contains(.wb("7a lid 2 h"))
      }, "\(after)")
  }

  @Test("a question marked as missing holds the package up, also when the form was found complete")
  func ontbrekend() throws {
    var scenario = Pakketproef.scenario()
    scenario.leg(.vraagBeoordelen, "2026-03-01", [.vraag: "O6A", .stand: "ontbreekt"])
    let missing = try #require(try Pakketproef(scenario)).volledigheid.ontbreekt
    #expect(missing.count == 1 && missing[0].reden == "vraag O6A is als ontbrekend aangemerkt", "\(missing)")
  }

  @Test("on the other track the provision is art. 7a(3)")
  func anderSpoor() throws {
    var aanvraag = Pakketproef.aanvraag { $0[0].kvk = nil }
    aanvraag.spoor = .intrekking
    aanvraag.bestaandBesluit = BestaandBesluit(kenmerk: "V-1", datum: Scenario.dag("2020-01-02"))
    let missing = try #require(try Pakketproef(Pakketproef.scenario(aanvraag))).volledigheid.ontbreekt
    #expect(missing.count == 1 && missing[0].artikelen.contains(.wb("7a lid 3")), "\(missing)")
  }

  @Test("art. 32 and what a policy asks of sources are told, and refuse nothing")
  func raad() throws {
    let vraag = Beleidsinstellingen.Gegevensvraag(bron: "justitie", kring: "wettelijk")
    let wens = try #require(Bronwens(vraag))
    let proef = try #require(try Pakketproef(Pakketproef.scenario(), wensen: [wens]))
    #expect(proef.volledigheid.isVolledig)
    let told = proef.volledigheid.aanbevolen
    #expect(told.contains { $0.artikelen.contains(.wb("32")) })
    #expect(told.contains { $0.reden.contains("het beleid vraagt Justitiële documentatie") })
  }
}
