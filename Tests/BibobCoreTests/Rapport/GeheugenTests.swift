import TestSupport
import Testing

@testable import BibobCore

/// The memory of answers: quick, never stale, and unreadable once a dossier in it was destroyed.
@Suite("The memory of reports")
struct GeheugenTests {
  private let vraag = Rapportvraag(
    van: Scenario.dag("2022-01-01"), tot: Scenario.dag("2023-08-31"), per: .kwartaal,
    peildatum: Scenario.dag("2023-08-31"))

  @Test("what is remembered is what was computed, to the last figure")
  func zelfde() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    let fresh = try proef.kast.rapport(vraag, zonderGeheugen: true)
    let first = try proef.kast.rapport(vraag)
    let second = try proef.kast.rapport(vraag)
    for report in [first, second] {
      #expect(report.stuk == fresh.stuk && report.regels == fresh.regels && report.lopend == fresh.lopend)
      #expect(report.totaal == fresh.totaal && report.perioden == fresh.perioden)
    }
    let coded = try #require(Rapport(vraag, bytes: fresh.bytes))
    #expect(coded.totaal == fresh.totaal && coded.perioden == fresh.perioden)
  }

  @Test("bytes of another question or cut short are no report")
  func anders() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    let bytes = try proef.kast.rapport(vraag).bytes
    var other = vraag
    other.per = .jaar
    #expect(Rapport(other, bytes: bytes) == nil)
    for cut in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
      #expect(Rapport(vraag, bytes: Array(bytes[..<cut])) == nil)
    }
    #expect(Rapport(vraag, bytes: bytes + [0]) == nil)
  }

  @Test("one event more, another calendar or another question, and the old answer is not used")
  func nooitOud() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    var asked = 0
    func ask(_ question: [UInt8]) throws -> Int {
      let opslag = try #require(proef.kast.log as? Opslag)
      return try opslag.onthouden(question, lees: { Int($0[0]) }) {
        asked += 1
        return (asked, [UInt8(asked)])
      }
    }
    #expect(try ask([1]) == 1)
    #expect(try ask([1]) == 1)
    #expect(try ask([3]) == 2)
    #expect(try ask([1]) == 1)
    var zaak = try #require(try proef.zaken().last)
    try proef.kast.neem(
      .notitie, in: &zaak, datum: Scenario.dag("2023-08-31"),
      velden: Scenario.velden([.omschrijving: "iets"]), door: "proef",
      op: Moment(milliseconden: 1_693_500_000_000, dag: Scenario.dag("2023-08-31")))
    #expect(try ask([1]) == 3)
    #expect(vraag.bytes(.standaard) != vraag.bytes(Kalender(gelijkgesteld: [])))
  }

  @Test(
    "after a destruction an old copy of the memory opens for nobody, also beside an old copy of the database")
  func vernietigd() throws {
    let proef = try Oefenproef(
      Oefenplan(jaren: [.init(jaar: 2015, onderzoeken: 8)], tot: Scenario.dag("2017-12-31")))
    let opslag = try #require(proef.kast.log as? Opslag)
    let hasher = try SHA256()
    let before = try opslag.sleutels.vingerafdruk(hasher, [1])
    #expect(try opslag.sleutels.vingerafdruk(hasher, [1]) == before)
    let zaak = try #require(try proef.zaken().first { $0.dossier.fase == .gesloten })
    _ = try proef.kast.vernietig(
      zaak, door: "archief", op: Moment(milliseconden: 1_767_300_000_000, dag: Scenario.dag("2026-01-02")))
    #expect(try opslag.sleutels.vingerafdruk(hasher, [1]) != before)
  }

  @Test("a memory that was changed, cut or swapped is passed over")
  func beschadigd() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    let fresh = try proef.kast.rapport(vraag).stuk
    let files = (0..<16).map { proef.map.map + "/geheugen-\($0)" }
    let path = try #require(files.first { Proefmap.read($0) != nil })
    let bytes = try #require(Proefmap.read(path))
    for broken in [Array(bytes.dropLast()), [], Array(bytes.reversed()), bytes.map { $0 ^ 1 }] {
      try Proefmap.write(broken, path)
      #expect(try proef.kast.rapport(vraag).stuk == fresh)
    }
  }
}
