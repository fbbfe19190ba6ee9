import Testing

@testable import BibobCore

/// How sure it is that two records are of one person, and why.
@Suite("Dezelfde persoon")
struct VergelijkingTests {
  static func mens(
    _ naam: String, _ voornamen: String = "", geboren: String? = nil, bsn: String? = nil, adres: [String] = []
  ) -> Partij {
    Partij(
      id: "P1", aard: .natuurlijkPersoon, naam: naam, voornamen: voornamen,
      geboortedatum: geboren.map(Scenario.dag),
      bsn: bsn.flatMap(BSN.init), adres: adres)
  }

  static func bedrijf(
    _ naam: String, kvk: String? = nil, rsin: String? = nil, vorm: String = "", adres: [String] = [],
    handel: [String] = []
  ) -> Partij {
    Partij(
      id: "P1", aard: .rechtspersoon, naam: naam, rsin: rsin.flatMap(RSIN.init),
      kvk: kvk.flatMap(KvKNummer.init),
      rechtsvorm: vorm, handelsnamen: handel, adres: adres)
  }

  static let straat = ["Verzonnenstraat 12", "9712 AB Voorbeeldstad"]

  struct Geval: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let een: Partij
    let ander: Partij
    let graad: Persoonsvergelijking.Graad?

    init(_ name: String, _ een: Partij, _ ander: Partij, _ graad: Persoonsvergelijking.Graad?) {
      testDescription = name
      self.een = een
      self.ander = ander
      self.graad = graad
    }
  }

  static let gevallen: [Geval] = [
    Geval(
      "BSN, whatever the name", mens("Jansen", bsn: "111222333"), mens("Pietersen", bsn: "111222333"), .zeker),
    Geval(
      "name and date of birth", mens("Jansen", "Jan", geboren: "1980-02-01"),
      mens("Janssen", "J.", geboren: "1980-02-01"), .waarschijnlijk),
    Geval(
      "another BSN, all else the same", mens("Jansen", "Jan", geboren: "1980-02-01", bsn: "111222333"),
      mens("Jansen", "Jan", geboren: "1980-02-01", bsn: "123456782"), .mogelijk),
    Geval(
      "another BSN, another spelling", mens("Jansen", "Jan", geboren: "1980-02-01", bsn: "111222333"),
      mens("Janssen", "Jan", geboren: "1980-02-01", bsn: "123456782"), nil),
    Geval(
      "another date of birth", mens("Jansen", "Jan", geboren: "1980-02-01"),
      mens("Jansen", "Jan", geboren: "1991-07-09"), nil),
    Geval(
      "day and month exchanged", mens("Jansen", "Jan", geboren: "1980-02-01"),
      mens("Jansen", "Jan", geboren: "1980-01-02"), .mogelijk),
    Geval(
      "another initial", mens("Jansen", "Jan", geboren: "1980-02-01"),
      mens("Jansen", "Piet", geboren: "1980-02-01"), nil),
    Geval("name and initial only", mens("Jansen", "Jan"), mens("J. Jansen"), .mogelijk),
    Geval(
      "name, initial and address", mens("Jansen", "Jan", adres: straat),
      mens("J. Jansen", adres: ["Verzonnenstraat 12", "9712AB  Voorbeeldstad"]), .waarschijnlijk),
    Geval(
      "married name", mens("Jansen-de Vries", "Anna", geboren: "1980-02-01"),
      mens("de Vries", "Anna", geboren: "1980-02-01"), .waarschijnlijk),
    Geval(
      "quite another surname, full given name and birth", mens("Jansen", "Anna", geboren: "1980-02-01"),
      mens("Yıldız", "Anna", geboren: "1980-02-01"), .mogelijk),
    Geval(
      "quite another surname, initial and birth", mens("Jansen", "A.", geboren: "1980-02-01"),
      mens("Yıldız", "A.", geboren: "1980-02-01"), nil),
    Geval("KvK number", bedrijf("Een", kvk: "12345678"), bedrijf("Twee", kvk: "12345678"), .zeker),
    Geval(
      "same name and form", bedrijf("De Verzonnen B.V.", vorm: "besloten vennootschap"),
      bedrijf("Verzonnen BV", vorm: "Besloten Vennootschap"), .waarschijnlijk),
    Geval(
      "same name, other number", bedrijf("Verzonnen", kvk: "12345678"), bedrijf("Verzonnen", kvk: "87654321"),
      .mogelijk),
    Geval("holdings with a number", bedrijf("Verzonnen Beheer 1"), bedrijf("Verzonnen Beheer 2"), nil),
    Geval(
      "trade name", bedrijf("Exploitatie Noord", handel: ["Café Verzonnen"]),
      bedrijf("Zuid", adres: [], handel: ["Cafe Verzonnen"]), .mogelijk),
    Geval("natural and legal", mens("Verzonnen"), bedrijf("Verzonnen"), nil),
  ]

  @Test("grades", arguments: gevallen)
  func grade(_ geval: Geval) {
    #expect(Persoonsvergelijking(geval.een, geval.ander).graad == geval.graad)
    #expect(Persoonsvergelijking(geval.ander, geval.een).graad == geval.graad, "andersom")
  }

  /// What the comparison would call the same, the index must find: in every pair, in both directions.
  @Test("the index finds what the comparison recognises", arguments: gevallen)
  func found(_ geval: Geval) {
    guard geval.graad != nil else { return }
    for (wanted, stored) in [(geval.een, geval.ander), (geval.ander, geval.een)] {
      let words = Zoeksleutels(wanted)
      #expect(!words.scherp.union(words.ruim).isDisjoint(with: Zoeksleutels(stored).invoer))
    }
  }

  @Test("what agrees and what does not is said")
  func reasons() {
    let outcome = Persoonsvergelijking(
      VergelijkingTests.mens("Jansen", "Jan", geboren: "1980-02-01", adres: VergelijkingTests.straat),
      VergelijkingTests.mens("Janssen", "J.", geboren: "1980-02-01", adres: ["Elders 3", "1234 ZZ Elders"]))
    #expect(outcome.gegevens(.gelijk) == [.voornaam, .geboortedatum])
    #expect(outcome.gegevens(.lijkt) == [.naam] && outcome.gegevens(.verschilt) == [.adres])
    #expect(outcome.gegevens(.onbekend) == [.bsn, .rsin, .kvk, .rechtsvorm])
  }

  @Test("art. 29: the same organ, five years; art. 28(2)m: another, only on a pointer and for the six roles")
  func reuse() {
    var asking = Scenario(ontvangen: "2026-01-05")
    var other = Scenario(ontvangen: "2020-01-06")
    other.leg(.formulierUitzetten, "2020-01-10", [.termijn: "2020-01-24"])
    other.leg(.formulierOntvangen, "2020-01-20")
    other.leg(.formulierVolledig, "2020-01-21")
    other.leg(.onderzoekAfronden, "2020-03-01", [.bevindingen: "niets bijzonders"])
    func oordeel(_ day: String, kring: Bool = true) -> Hergebruik {
      Hergebruik(other.dossier, voor: asking.dossier, inKring: kring, op: Scenario.dag(day))
    }
    #expect(oordeel("2025-03-01") == .mag(totEnMet: Scenario.dag("2025-03-01"), .wb("29")))
    #expect(oordeel("2025-03-02") == .verlopen)
    other = Scenario(
      Aanvraag(
        kenmerk: "Z", lichaam: "gemeente Elders", orgaan: "burgemeester",
        soort: asking.dossier.aanvraag.soort,
        spoor: .aanvraag, ontvangen: Scenario.dag("2024-01-05"), onderwerp: "proef"))
    #expect(oordeel("2026-02-01") == .anderOrgaan)
    asking.leg(.signaal, "2026-01-20", [.soort: "register"])
    #expect(oordeel("2026-02-01") == .mag(totEnMet: Scenario.dag("2029-01-05"), .wb("28 lid 2 m")))
    #expect(oordeel("2026-02-01", kring: false) == .anderOrgaan)
  }
}
