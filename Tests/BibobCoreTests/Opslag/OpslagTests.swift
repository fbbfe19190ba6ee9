import Testing

@testable import BibobCore

@Suite struct OpslagTests {
  @Test func `what is recorded comes back, also in a next session`() throws {
    let proef = try Proefmap()
    do {
      let opslag = try Opslag.begin(map: proef.map)
      let kop = try opslag.proefdossier("een")
      #expect(kop.nummer == Dossiernummer(jaar: 2026, volgnummer: 1))
      let versie = try opslag.voegToe(
        dossier: kop.id, verwachteVersie: 1,
        [proefinvoer("twee", fase: "formulier"), proefinvoer("", fase: "besluit")])
      #expect(versie == 3)
      #expect(try opslag.proefdossier("ander").nummer.volgnummer == 2)
    }
    let opslag = try Opslag(map: proef.map)
    let kop = try #require(try opslag.kop(Dossiernummer(jaar: 2026, volgnummer: 1)))
    #expect(kop.kop.bytes == Array("kop een".utf8))
    #expect(kop.fase == "besluit" && kop.versie == 3 && kop.kolommen == proefkolommen)
    let regels = try opslag.lees(kop.id)
    #expect(regels.map(\.inhoud.bytes) == [Array("een".utf8), Array("twee".utf8), []])
    #expect(
      regels.map(\.volgnummer) == [1, 2, 3] && regels.map(\.fase) == ["intake", "formulier", "besluit"])
    var alle: [Int64: Int] = [:]
    try opslag.leesAlles { alle[$0] = $1.count }
    #expect(alle == [1: 3, 2: 1])
    var filter = Dossierfilter()
    filter.behalveFasen = ["besluit"]
    try opslag.koppen(filter) { #expect($0.id == 2) }
    #expect(try opslag.kop(Dossiernummer(jaar: 2025, volgnummer: 1)) == nil)
  }

  @Test func `the second of two writers is told who was first`() throws {
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    let ander = try Opslag(map: proef.map)
    let kop = try opslag.proefdossier()
    #expect(try ander.kop(kop.nummer)?.versie == 1)
    try opslag.voegToe(dossier: kop.id, verwachteVersie: 1, [proefinvoer("een")])
    let fout = #expect(throws: OpslagFout.self) {
      try ander.voegToe(dossier: kop.id, verwachteVersie: 1, [proefinvoer("twee")])
    }
    #expect(fout?.code == .versieverschil)
    #expect(fout?.verschil?.verwacht == 1 && fout?.verschil?.werkelijk == 2)
    #expect(
      fout?.description.contains(
        "Dossier 2026-0001 is intussen gewijzigd: u las versie 1, nu staat er versie 2") == true)
    #expect(try ander.voegToe(dossier: kop.id, verwachteVersie: 2, [proefinvoer("twee")]) == 3)
  }

  @Test func `a destroyed dossier keeps its certificate and nothing else`() throws {
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    let kop = try opslag.proefdossier("geheim")
    try opslag.vernietig(
      dossier: kop.id, verwachteVersie: 1,
      certificaat: proefinvoer("certificaat", stap: "vernietigen", fase: "vernietigd"))
    let regels = try opslag.lees(kop.id)
    #expect(regels.map(\.inhoud) == [.vernietigd, .leesbaar(Array("certificaat".utf8))])
    #expect(try opslag.kop(kop.nummer)?.kop == .vernietigd)
    let fout = #expect(throws: OpslagFout.self) {
      try opslag.voegToe(dossier: kop.id, verwachteVersie: 2, [proefinvoer("meer")])
    }
    #expect(fout?.code == .vernietigd)
  }
}
