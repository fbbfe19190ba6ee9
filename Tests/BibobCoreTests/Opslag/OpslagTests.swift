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

  @Test func `a filter lets through what it names`() throws {
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    for index in 1...6 {
      let kolommen = Dossierkolommen(
        lichaam: index % 2 == 0 ? "gemeente" : "provincie",
        soort: index % 3 == 0 ? "subsidie" : "exploitatie",
        spoor: "aanvraag")
      let invoer = proefinvoer("x", fase: index < 4 ? "intake" : "besluit")
      _ = try opslag.nieuwDossier(jaar: 2020 + index, kolommen: kolommen, kop: [], eerste: [invoer])
    }
    func ids(_ set: (inout Dossierfilter) -> Void) throws -> [Int64] {
      var (filter, found) = (Dossierfilter(), [Int64]())
      set(&filter)
      try opslag.koppen(filter) { found.append($0.id) }
      filter.limiet = nil
      var other: [Int64] = []
      try opslag.leesAlles(filter) { id, _ in other.append(id) }
      #expect(other.starts(with: found.reversed()) || other.count > found.count)
      return found
    }
    #expect(try ids { _ in } == [6, 5, 4, 3, 2, 1])
    #expect(try ids { $0.limiet = 2 } == [6, 5])
    #expect(try ids { $0.fasen = ["besluit"] } == [6, 5, 4])
    #expect(try ids { $0.behalveFasen = ["besluit"] } == [3, 2, 1])
    #expect(
      try ids {
        $0.lichamen = ["gemeente"]; $0.soorten = ["subsidie"]
      } == [6])
    #expect(try ids { $0.sporen = ["intrekking"] } == [])
    // A quote is a value like any other.
    #expect(try ids { $0.fasen = ["' OR 1 --"] } == [])
  }

  @Test func `a caption and columns follow when they are handed in, and stay when they are not`() throws {
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    let kop = try opslag.proefdossier("oud")
    var nieuw = proefkolommen
    nieuw.soort = "exploitatievergunning met een lange naam"
    try opslag.voegToe(
      dossier: 1, verwachteVersie: 1, [proefinvoer("a")], kop: Array("nieuw".utf8), kolommen: nieuw)
    try opslag.voegToe(dossier: 1, verwachteVersie: 2, [proefinvoer("b")])
    let gelezen = try #require(try Opslag(map: proef.map).kop(kop.nummer))
    #expect(gelezen.kop.bytes == Array("nieuw".utf8) && gelezen.kolommen == nieuw && gelezen.versie == 3)
    #expect(opslag.controleer().bevindingen == [])
  }

  @Test func `a copy is whole, and opens with the keys of the store`() throws {
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    _ = try opslag.proefdossier("een")
    let anker = try #require(try opslag.anker())
    try opslag.reservekopie(naar: proef.path + "/kopie")
    #expect(throws: OpslagFout.self) { try opslag.reservekopie(naar: proef.path + "/kopie") }
    _ = try opslag.proefdossier("twee")
    let terug = try Proefmap()
    _ = try Opslag.begin(map: terug.map)
    try Proefmap.write(#require(Proefmap.read(proef.path + "/kopie")), terug.database)
    let kopie = try Opslag(map: terug.map, sleutels: proef.sleutels)
    #expect(try kopie.lees(1).first?.inhoud.bytes == Array("een".utf8))
    #expect(try kopie.database.texts("PRAGMA journal_mode") == ["wal"])
    let verslag = kopie.controleer(anker: anker)
    #expect(verslag.isSchoon && verslag.kop == anker && verslag.bevindingen.map(\.soort) == [.sleutel])
  }

  @Test func `what cannot be stored is refused, and nothing stays of it`() throws {
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    let lang = String(repeating: "x", count: 201)
    for invoer in [[], [proefinvoer("x", stap: "")], [proefinvoer("x", fase: lang)]] {
      let fout = #expect(throws: OpslagFout.self) {
        try opslag.nieuwDossier(jaar: 2026, kolommen: proefkolommen, kop: [], eerste: invoer)
      }
      #expect(fout?.code == .ongeldig)
    }
    #expect(throws: OpslagFout.self) { try opslag.proefdossier(jaar: 0) }
    #expect(throws: OpslagFout.self) {
      try opslag.voegToe(dossier: 5, verwachteVersie: 1, [proefinvoer("x")])
    }
    #expect(try opslag.anker() == nil)
    #expect(opslag.controleer().bevindingen == [])
  }
}
