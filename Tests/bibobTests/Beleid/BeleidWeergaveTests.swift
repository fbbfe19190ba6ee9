import TestSupport
import Testing

@testable import BibobCore
@testable import bibob

/// What a person sees of a policy, as whole texts.
@Suite("Beleid op het scherm")
struct BeleidWeergaveTests {
  private static let dag = CivilDate(days: 19_500)

  private static let beleid = Beleid(
    "dorp-2023", naam: "Bibob-beleid Dorp", lichamen: ["gemeente Dorp"], geldigheid: .inWerking(van: dag),
    bron: Beleidsbron("college, mei 2023", .direct),
    lijsten: [
      Beleidslijst(
        "risico", naam: "risicobranches", codes: ["horeca", "kapsalon", "autohandel", "sloop", "transport"])
    ],
    regels: [
      Beleidsregel(
        "bouw-bedrag", .positief, .moet,
        als: .alle([
          .heeft(feit: "beslissing_soort", woorden: ["bouw"]),
          .eenVan([
            .bedrag(feit: "bouwbedrag", .meerDan, .init(centen: 50_000_000)),
            .opLijst(feit: "branche", lijst: "risico"),
          ]),
        ]), tekst: "Grote bouwplannen", bron: Beleidsbron("artikel 2", .direct))
    ],
    standaard: [
      Standaardregel("rest", .bijIndicatie, tekst: "Al het andere", bron: Beleidsbron("artikel 3", .onzeker))
    ])

  private func tekst(_ write: (Uitvoer) -> Void) -> String {
    let uitvoer = Uitvoer(plain: true, width: 80)
    write(uitvoer)
    defer { uitvoer.discard() }
    return uitvoer.buffered
  }

  private static let zaken = (0..<40).map { serial in
    var facts = Feiten(
      [
        "beslissing_soort": .woorden([serial % 4 == 0 ? "alcohol" : "bouw"]), "branche": .woorden(["bakker"]),
      ],
      peildatum: dag.adding(days: serial * 20))
    if serial % 5 > 0 {
      facts["bouwbedrag"] = .bedrag(Beleidsbedrag(Bedrag(centen: Int64(serial) * 2_000_000)))
    }
    return (kenmerk: "Z-\(serial)", feiten: facts)
  }

  @Test("toon")
  func toon() {
    #expect(Momentopname.verschil(tekst(BeleidToon(Self.beleid).write), "beleid-toon.txt") == nil)
  }

  @Test("vergelijk, met aanvragen van toen")
  func vergelijk() throws {
    var other = try Beleidsknop("bouw-bedrag=250000,00", Self.beleid).toegepast(op: Self.beleid)
    other.naam = "Bibob-beleid Dorp 2025"
    other.regels.append(
      Beleidsregel("alcohol", .positief, .kan, als: .heeft(feit: "beslissing_soort", woorden: ["alcohol"])))
    let view = BeleidVergelijk(oud: Self.beleid, nieuw: other, zaken: Array(Self.zaken.prefix(18)))
    #expect(Momentopname.verschil(tekst(view.write), "beleid-vergelijk.txt") == nil)
    #expect("\(view.json)".contains("\"verschillen\":[{\"kenmerk\":\"Z-0\""))
  }

  @Test("simuleer")
  func simuleer() throws {
    var view = try BeleidSimuleer(Self.beleid, knoppen: ["bouw-bedrag=250000,00"])
    for zaak in Self.zaken { view.tel(zaak.kenmerk, zaak.feiten) }
    #expect(Momentopname.verschil(tekst(view.write), "beleid-simuleer.txt") == nil)
    #expect("\(view.json)".contains("\"aanvragen\":40"))
  }

  @Test("een knop die niet past is een fout van gebruik")
  func knop() {
    #expect(throws: Fout.self) { try BeleidSimuleer(Self.beleid, knoppen: ["bouw-bedrag=veel"]) }
  }
}
