import Testing

@testable import BibobCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the files give away, and what they keep to themselves.
@Suite struct GeheimTests {
  static let namen = ["Sjoerd Vreemdeling", "999990019", "Café De Geplante Naam"]

  private func rechten(_ path: String) -> UInt32 {
    var info = stat()
    return stat(path, &info) == 0 ? UInt32(info.st_mode & 0o777) : 0
  }

  @Test func `only the owner can enter the folder and read the files`() throws {
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    _ = try opslag.proefdossier()
    #expect(rechten(proef.map) == 0o700)
    for file in [proef.database, proef.database + "-wal", proef.database + "-shm", proef.sleutels] {
      #expect(rechten(file) == 0o600, "\(file)")
    }
  }

  @Test func `no planted name stands in any file`() throws {
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    for naam in Self.namen { _ = try opslag.proefdossier(naam) }
    try opslag.voegToe(
      dossier: 1, verwachteVersie: 1, Self.namen.map { proefinvoer($0) }, kop: Array(Self.namen[0].utf8))
    try opslag.vernietig(dossier: 2, verwachteVersie: 1, certificaat: proefinvoer(Self.namen[1]))
    let (during, files) = ("-wal -shm -journal".split(separator: " "), proef.database)
    for path in [files] + during.map({ files + $0 }) + [proef.sleutels] {
      guard let bytes = Proefmap.read(path) else {
        #expect(path.hasSuffix("-journal"))
        continue
      }
      for naam in Self.namen { #expect(!bytes.contains(subsequence: Array(naam.utf8)), "\(path)") }
    }
    // The search itself finds what stands there in the clear.
    let wal = try #require(Proefmap.read(files + "-wal"))
    #expect(wal.contains(subsequence: Array(proefkolommen.soort.utf8)))
  }

  @Test func `after destruction an earlier copy of the database is of no use`() throws {
    let proef = try Proefmap()
    do {
      let opslag = try Opslag.begin(map: proef.map)
      for naam in ["een", "twee"] { _ = try opslag.proefdossier(naam) }
    }
    let copy = try #require(Proefmap.read(proef.database))
    do {
      let opslag = try Opslag(map: proef.map)
      try opslag.vernietig(
        dossier: 1, verwachteVersie: 1, certificaat: proefinvoer("certificaat", fase: "vernietigd"))
      let verslag = opslag.controleer()
      #expect(verslag.bevindingen == [] && verslag.vernietigd == 1 && verslag.heel == 3)
      #expect(try opslag.lees(1).map(\.inhoud) == [.vernietigd, .leesbaar(Array("certificaat".utf8))])
    }
    try Proefmap.write(copy, proef.database)
    let opslag = try Opslag(map: proef.map)
    #expect(try opslag.lees(1).map(\.inhoud) == [.vernietigd])
    #expect(try opslag.kop(Dossiernummer(jaar: 2026, volgnummer: 1))?.kop == .vernietigd)
    #expect(try opslag.lees(2).first?.inhoud.bytes == Array("twee".utf8))
    // And the inspection tells that this copy does not know of it.
    #expect(opslag.controleer().geraakt == [Dossiernummer(jaar: 2026, volgnummer: 1)])
  }

  @Test func `opening completes a destruction that was cut off before its key was gone`() throws {
    let proef = try Proefmap()
    let ring: [UInt8]
    do {
      let opslag = try Opslag.begin(map: proef.map)
      _ = try opslag.proefdossier()
      ring = try #require(Proefmap.read(proef.sleutels))
      try opslag.vernietig(dossier: 1, verwachteVersie: 1, certificaat: proefinvoer("certificaat"))
    }
    try Proefmap.write(ring, proef.sleutels)
    let opslag = try Opslag(map: proef.map)
    #expect(opslag.controleer().bevindingen == [])
    #expect(try opslag.lees(1).first?.inhoud == .vernietigd)
    #expect(try Sleutelbos(path: proef.sleutels).staat(1) == .vernietigd)
  }

  @Test func `a row without a caption never costs a key on its own`() throws {
    let proef = try Proefmap()
    _ = try Opslag.begin(map: proef.map).proefdossier()
    try ControleTests.knoei(proef, "UPDATE dossier SET kop = NULL")
    let opslag = try Opslag(map: proef.map)
    #expect(try opslag.lees(1).first?.inhoud.bytes == Array("eerste".utf8))
    #expect(!opslag.controleer().isSchoon)
  }

  @Test(arguments: [
    "UPDATE gebeurtenis SET stap = 'x'", "DELETE FROM gebeurtenis", "DELETE FROM dossier",
    "INSERT OR REPLACE INTO gebeurtenis SELECT seq, dossier, volgnummer, 'x', fase, datum, vastgelegd, dag, sleutel, keten, inhoud FROM gebeurtenis",
    "REPLACE INTO gebeurtenis SELECT 9, dossier, volgnummer, 'x', fase, datum, vastgelegd, dag, sleutel, keten, inhoud FROM gebeurtenis",
    "INSERT INTO gebeurtenis SELECT * FROM gebeurtenis WHERE true ON CONFLICT(seq) DO UPDATE SET stap = 'x'",
  ])
  func `what is recorded does not change`(sql: String) throws {
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    _ = try opslag.proefdossier()
    let fout = #expect(throws: OpslagFout.self) { try opslag.database.execute(sql) }
    #expect(fout?.code == .geweigerd)
    #expect(opslag.controleer().bevindingen == [])
  }

  @Test func `a transaction becomes durable whole or not at all`() throws {
    struct Halverwege: Error {}
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    let kop = try opslag.proefdossier()
    #expect(throws: Halverwege.self) {
      try opslag.inEenTransactie {
        try opslag.voegToe(dossier: kop.id, verwachteVersie: 1, [proefinvoer("een")])
        _ = try opslag.proefdossier("twee")
        throw Halverwege()
      }
    }
    #expect(try opslag.lees(kop.id).count == 1)
    try opslag.inEenTransactie {
      var versie = 1
      for _ in 0..<100 {
        versie = try opslag.voegToe(dossier: kop.id, verwachteVersie: versie, [proefinvoer("x")])
      }
      // Refused before it wrote: the rest goes on.
      #expect(throws: OpslagFout.self) {
        try opslag.voegToe(dossier: kop.id, verwachteVersie: 3, [proefinvoer("x")])
      }
    }
    #expect(try opslag.kop(kop.nummer)?.versie == 101)
    #expect(opslag.controleer().isSchoon)
  }

  @Test func `a step that fails half-way takes the whole transaction with it, also when nobody looks`() throws
  {
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    let kop = try opslag.proefdossier()
    try opslag.database.execute(
      """
      CREATE TEMP TRIGGER stuk BEFORE INSERT ON gebeurtenis WHEN new.volgnummer = 3
      BEGIN SELECT RAISE(ABORT, 'stuk'); END
      """)
    #expect(throws: OpslagFout.self) {
      try opslag.inEenTransactie {
        _ = try opslag.proefdossier("twee")
        _ = try? opslag.voegToe(dossier: kop.id, verwachteVersie: 1, [proefinvoer("x"), proefinvoer("y")])
      }
    }
    #expect(try opslag.kop(kop.nummer)?.versie == 1)
    #expect(try opslag.kop(Dossiernummer(jaar: 2026, volgnummer: 2)) == nil)
    try opslag.database.execute("DROP TRIGGER stuk")
    #expect(
      try opslag.voegToe(dossier: kop.id, verwachteVersie: 1, [proefinvoer("x"), proefinvoer("y")]) == 3)
    #expect(opslag.controleer().isSchoon)
  }

  @Test func `a store is not begun twice, nor opened with another's keys or by an older program`() throws {
    let (proef, ander) = (try Proefmap(), try Proefmap())
    _ = try Opslag.begin(map: proef.map)
    _ = try Opslag.begin(map: ander.map)
    #expect(throws: OpslagFout.self) { try Opslag.begin(map: proef.map) }
    let binnen = #expect(throws: OpslagFout.self) {
      try Opslag.begin(map: proef.path + "/derde", sleutels: proef.path + "/derde/sleutels")
    }
    #expect(binnen?.code == .ongeldig)
    let vreemd = #expect(throws: OpslagFout.self) { try Opslag(map: proef.map, sleutels: ander.sleutels) }
    #expect(vreemd?.code == .andereSleutels)
    let weg = #expect(throws: OpslagFout.self) { try Opslag(map: proef.map, sleutels: "/tmp/bestaat/niet") }
    #expect(weg?.code == .ontbreekt)
    try Database(path: proef.database).execute("PRAGMA user_version = 99")
    let nieuw = #expect(throws: OpslagFout.self) { try Opslag(map: proef.map) }
    #expect(nieuw?.code == .nieuwereVersie)
  }

  @Test func `store and key ring move together`() throws {
    let proef = try Proefmap()
    _ = try Opslag.begin(map: proef.map).proefdossier()
    let elders = try Proefmap()
    rename(proef.map, elders.map)
    rename(proef.sleutels, elders.sleutels)
    #expect(try Opslag(map: elders.map).lees(1).count == 1)
  }
}
