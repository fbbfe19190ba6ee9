import Testing

@testable import BibobCore

@Suite("Beleid: twee versies naast elkaar")
struct BeleidsvergelijkingTests {
  private func dag(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(days: 0) }

  private func wijzigingen(_ change: (inout Beleid) -> Void) -> [String] {
    var policy = Voorbeeldbeleid.kust
    change(&policy)
    return Beleidsvergelijking(oud: Voorbeeldbeleid.kust, nieuw: policy).wijzigingen.map {
      "\($0.onderdeel.rawValue) \($0.id) \($0.aard.rawValue): \($0.woorden.joined(separator: "; "))"
    }
  }

  @Test("een beleid naast zichzelf is gelijk")
  func gelijk() {
    #expect(Beleidsvergelijking(oud: Voorbeeldbeleid.stad, nieuw: Voorbeeldbeleid.stad).isGelijk)
  }

  @Test("een andere grens wordt als grens gemeld, met het soort bedrag")
  func grens() throws {
    let knob = try Beleidsknop("bouw-bedrag=250000,00", Voorbeeldbeleid.kust)
    let other = try knob.toegepast(op: Voorbeeldbeleid.kust)
    #expect(
      wijzigingen { $0 = other } == [
        "regel bouw-bedrag gewijzigd: grens voor de bouwsom van €\u{A0}500.000 naar €\u{A0}250.000"
      ])
  }

  @Test("een andere vorm van de voorwaarde staat er in twee zinnen")
  func vorm() {
    #expect(
      wijzigingen { $0.regels[3].als = .waar(feit: "paracommercieel") } == [
        "regel milieu gewijzigd: voorwaarde van “het om een omgevingsvergunning voor een milieubelastende activiteit "
          + "gaat en de branche in bijlage 1 van het beleid staat” naar “de inrichting paracommercieel is”"
      ])
  }

  @Test("erbij, weg, uitkomst, bron, lijst en geldigheid")
  func alles() {
    let found = wijzigingen { policy in
      policy.regels.remove(at: 1)
      policy.regels.append(Beleidsregel("nieuw", .positief, .kan, als: .alle([])))
      policy.regels[0].modaliteit = .geen
      policy.regels[0].bron.vindplaats = "artikel 1"
      policy.lijsten[0].waarden.removeFirst()
      policy.geldigheid.van = dag("2026-01-01")
    }
    #expect(
      found == [
        "geldigheid  gewijzigd: eerste dag van 4 april 2023 naar 1 januari 2026",
        "regel vrij-slijterij gewijzigd: uitkomst van “wordt in beginsel niet getoetst” naar “wordt niet getoetst”; "
          + "bron van “eerste punt, uitzondering” naar “artikel 1”", "regel nieuw erbij: ",
        "regel alcohol weg: ",
        "lijst risicocategorieen gewijzigd: op de lijst weg: horeca",
      ])
  }

  /// Every change of a policy is seen: nothing that could change an outcome slips through.
  @Test("een beleid dat anders beslist, heeft een wijziging")
  func nietsOngezien() {
    var toeval = Toeval(11)
    for _ in 0..<3_000 {
      let (old, new) = (ToevalsBeleid.beleid(&toeval), ToevalsBeleid.beleid(&toeval))
      let facts = ToevalsBeleid.feiten(&toeval)
      guard old.toets(facts) != new.toets(facts) else { continue }
      #expect(!Beleidsvergelijking(oud: old, nieuw: new).isGelijk)
    }
  }

  @Test("zaken die anders uitvallen, met de regel van toen en van nu")
  func zaken() throws {
    let other = try Beleidsknop("bouw-bedrag=250000,00", Voorbeeldbeleid.kust).toegepast(
      op: Voorbeeldbeleid.kust)
    let zaken = [(100, "Z-1"), (300_000, "Z-2"), (600_000, "Z-3")].map { euros, name in
      (
        kenmerk: name,
        feiten: Feiten(
          [
            "beslissing_soort": .woorden(["bouw"]), "branche": .woorden(["bakker"]),
            "bouwbedrag": .bedrag(Beleidsbedrag(Bedrag(centen: Int64(euros) * 100, soort: "bouwsom"))),
          ], peildatum: dag("2020-05-01"))
      )
    }
    #expect(
      Beleidsvergelijking(oud: Voorbeeldbeleid.kust, nieuw: other).verschillen(zaken) == [
        .init(
          kenmerk: "Z-2", oud: .bijIndicatie, oudeRegel: "niet-genoemd", nieuw: .ja,
          nieuweRegel: "bouw-bedrag")
      ])
  }
}
