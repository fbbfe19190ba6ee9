import Testing

@testable import BibobCore

/// A dossier in a store of its own, to hang exhibits on.
struct Stukproef {
  let proef: Proefmap
  let opslag: Opslag
  let kast: Dossierkast
  var zaak: Zaak
  static let moment = Moment(milliseconden: 1_771_200_000_000, dag: CivilDate(days: 20_500))

  init() throws {
    proef = try Proefmap()
    opslag = try Opslag.begin(map: proef.map)
    kast = Dossierkast(log: opslag, kalender: .standaard)
    zaak = try kast.open(Scenario().dossier.aanvraag, door: "proef", op: Self.moment)
  }

  static func gegevens(_ naam: String = "stuk.pdf") -> Stukgegevens {
    Stukgegevens(naam: naam, omschrijving: "een stuk", bron: "eigen waarneming")
  }

  @discardableResult
  mutating func voegToe(_ bytes: [UInt8], naam: String = "stuk.pdf") throws -> Stuk {
    try kast.voegStukToe(
      in: &zaak, Self.gegevens(naam), bytes: bytes, datum: Self.moment.dag, door: "proef", op: Self.moment)
  }

  /// Bytes that do not repeat, by a seed.
  static func bytes(_ count: Int, zaad: UInt64 = 1) -> [UInt8] {
    var random = Zaad(state: zaad)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    while bytes.count < count { withUnsafeBytes(of: random.next()) { bytes.append(contentsOf: $0) } }
    return Array(bytes.prefix(count))
  }

  func aantal(_ tabel: String) throws -> Int64? {
    try opslag.database.number("SELECT count(*) FROM \(tabel)")
  }
}

@Suite struct StukkenTests {
  @Test(arguments: [0, 1, 4095, 4096, 4097, 262_143, 262_144, 262_145, 524_288, 4_194_304, 5_000_001])
  func `a file of any size comes back byte for byte, also in a next session`(size: Int) throws {
    var proef = try Stukproef()
    let bytes = Stukproef.bytes(size)
    let stuk = try proef.voegToe(bytes)
    #expect(stuk.id == "S1" && stuk.grootte == size && stuk.mediatype == "application/pdf")
    #expect(try stuk.sha256 == SHA256().digest(bytes).description)
    let opslag = try Opslag(map: proef.proef.map)
    let kast = Dossierkast(log: opslag, kalender: .standaard)
    let zaak = try kast.lees(proef.zaak.nummer)
    #expect(zaak.dossier.stukken == [stuk])
    #expect(try kast.bytes(stuk, van: zaak) == bytes)
    #expect(opslag.controleer().bevindingen == [] && opslag.controleer().stukken == 1)
    #expect(try kast.controleerInhoud() == [])
  }

  @Test func `the hash is that of the standard (FIPS 180-4, abc)`() throws {
    var proef = try Stukproef()
    #expect(
      try proef.voegToe(Array("abc".utf8)).sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `neither content, name, hash nor exact size stands in any file`() throws {
    var proef = try Stukproef()
    let content = Array("de zeer herkenbare inhoud van een bekend document".utf8)
    let stuk = try proef.voegToe(content, naam: "/thuis/mevrouw Geplant/Rapport Geplant.pdf")
    #expect(stuk.naam == "Rapport Geplant.pdf")
    let digest = try SHA256().digest(content)
    for path in [proef.proef.database, proef.proef.database + "-wal", proef.proef.sleutels] {
      let bytes = try #require(Proefmap.read(path))
      for secret in [content, digest.bytes, Array(digest.description.utf8), Array("Geplant".utf8)] {
        #expect(!bytes.contains(subsequence: secret), "\(path)")
      }
    }
    #expect(try proef.opslag.database.number("SELECT max(length(inhoud)) FROM stukdeel") == 4096 + 28)
  }

  @Test(arguments: [
    // swapped, moved, dropped, doubled pieces
    "UPDATE stukdeel SET deel = CASE deel WHEN 0 THEN 900 ELSE 0 END WHERE stuk = 1 AND deel < 2; UPDATE stukdeel SET deel = 1 WHERE deel = 900",
    "UPDATE stukdeel SET inhoud = (SELECT inhoud FROM stukdeel WHERE stuk = 1 AND deel = 0) WHERE stuk = 1 AND deel = 1",
    "UPDATE stukdeel SET inhoud = (SELECT inhoud FROM stukdeel WHERE stuk = 2 AND deel = 0) WHERE stuk = 1 AND deel = 0",
    "DELETE FROM stukdeel WHERE stuk = 1 AND deel = 0",
    "DELETE FROM stukdeel WHERE stuk = 1 AND deel = 2",
    "DELETE FROM stukdeel WHERE stuk = 1 AND deel = 2; UPDATE stuk SET delen = 2 WHERE id = 1",
    "INSERT INTO stukdeel(stuk, deel, inhoud) SELECT 1, 3, inhoud FROM stukdeel WHERE stuk = 1 AND deel = 2; UPDATE stuk SET delen = 4 WHERE id = 1",
    "UPDATE stukdeel SET inhoud = zeroblob(length(inhoud)) WHERE stuk = 1 AND deel = 1",
    "UPDATE stukdeel SET inhoud = x'00' WHERE stuk = 1 AND deel = 1",
    // files that change places
    "UPDATE stuk SET gebeurtenis = 99 WHERE id = 1; UPDATE stuk SET gebeurtenis = 2 WHERE id = 2; UPDATE stuk SET gebeurtenis = 3 WHERE id = 1",
    "UPDATE stuk SET dossier = 2 WHERE id = 1",
    "UPDATE stuk SET gebeurtenis = NULL WHERE id = 1",
    "DELETE FROM stukdeel WHERE stuk = 1; DELETE FROM stuk WHERE id = 1",
  ])
  func `whatever is changed behind the back of the program is found, and not read`(sql: String) throws {
    var proef = try Stukproef()
    let first = try proef.voegToe(Stukproef.bytes(600_000))
    try proef.voegToe(Stukproef.bytes(600_000, zaad: 2))
    _ = try proef.kast.open(Scenario().dossier.aanvraag, door: "proef", op: Stukproef.moment)
    try ControleTests.knoei(proef.proef, sql)
    let whole = proef.opslag.controleer().isSchoon
    let content = try proef.kast.controleerInhoud()
    #expect(!whole || !content.isEmpty)
    #expect(!content.isEmpty)
    #expect(throws: OpslagFout.self) { try proef.kast.bytes(first, van: proef.zaak) }
  }

  @Test func `every piece is looked at: one changed bit anywhere is found`() throws {
    var proef = try Stukproef()
    try proef.voegToe(Stukproef.bytes(700_000))
    var random = Zaad(state: 7)
    for _ in 0..<20 {
      let deel = Int64.random(in: 0...2, using: &random)
      let whole = try piece(deel, proef)
      var changed = whole
      changed[Int.random(in: 0..<whole.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try replace(deel, by: changed, proef)
      #expect(proef.opslag.controleer().bevindingen.map(\.soort) == [.stuk])
      try replace(deel, by: whole, proef)
      #expect(proef.opslag.controleer().bevindingen == [])
    }
  }

  private func piece(_ deel: Int64, _ proef: Stukproef) throws -> [UInt8] {
    let row = try proef.opslag.database.prepare("SELECT inhoud FROM stukdeel WHERE deel = ?")
    row.bind(1, deel)
    try #require(try row.next())
    return Array(row.blob(0))
  }

  private func replace(_ deel: Int64, by bytes: [UInt8], _ proef: Stukproef) throws {
    let trigger = try #require(Schema.objects.first { $0.name == "stukdeel_verandert_niet" })
    try proef.opslag.database.execute("DROP TRIGGER \(trigger.name)")
    let row = try proef.opslag.database.prepare("UPDATE stukdeel SET inhoud = ? WHERE deel = ?")
    row.bind(1, bytes)
    row.bind(2, deel)
    try row.run()
    try proef.opslag.database.execute(trigger.sql)
  }

  @Test(arguments: [
    "UPDATE stuk SET gebeurtenis = 9", "UPDATE stuk SET delen = 9", "DELETE FROM stuk",
    "UPDATE stukdeel SET deel = 9", "DELETE FROM stukdeel",
    "INSERT INTO stukdeel(stuk, deel, inhoud) VALUES(1, 9, x'00')",
    "INSERT OR REPLACE INTO stukdeel(stuk, deel, inhoud) VALUES(1, 0, x'00')",
    "INSERT OR REPLACE INTO stuk(id, dossier, gebeurtenis, delen, begonnen) VALUES(1, 1, 2, 1, 0)",
  ])
  func `what is recorded does not change`(sql: String) throws {
    var proef = try Stukproef()
    try proef.voegToe([1, 2, 3])
    let fout = #expect(throws: OpslagFout.self) { try proef.opslag.database.execute(sql) }
    #expect(fout?.code == .geweigerd)
    #expect(proef.opslag.controleer().bevindingen == [])
  }

  @Test func `a write that breaks off leaves nothing, and others were not kept waiting`() throws {
    struct Stekker: Error {}
    let proef = try Stukproef()
    let ander = try Opslag(map: proef.proef.map)
    var zaak = proef.zaak
    var read = 0
    #expect(throws: Stekker.self) {
      try proef.kast.voegStukToe(
        in: &zaak, Stukproef.gegevens(), grootte: 9_000_000, datum: Stukproef.moment.dag, door: "proef",
        op: Stukproef.moment
      ) { buffer in
        // The first pieces are durable by now; another connection writes in between.
        if read >= 5_000_000 { throw Stekker() }
        if read == 4_194_304 { _ = try ander.proefdossier() }
        read += buffer.count
        return buffer.count
      }
    }
    #expect(try proef.aantal("stuk") == 0 && proef.aantal("stukdeel") == 0)
    #expect(zaak.versie == 1)
    #expect(try proef.kast.lees(zaak.nummer).dossier.stukken.isEmpty)
    #expect(proef.opslag.controleer().bevindingen == [])
  }

  @Test(arguments: [(999, 1000), (1001, 1000), (0, 1), (1, 0)])
  func `a file that shrinks or grows while it is read is refused`(actual: Int, promised: Int) throws {
    let proef = try Stukproef()
    var zaak = proef.zaak
    var rest = actual
    let fout = #expect(throws: OpslagFout.self) {
      try proef.kast.voegStukToe(
        in: &zaak, Stukproef.gegevens(), grootte: Int64(promised), datum: Stukproef.moment.dag, door: "proef",
        op: Stukproef.moment
      ) { buffer in
        let count = min(rest, buffer.count)
        rest -= count
        return count
      }
    }
    #expect(fout?.code == .ongeldig)
    #expect(try proef.aantal("stuk") == 0)
  }

  @Test func `more than two GiB is refused before a byte is read`() throws {
    let proef = try Stukproef()
    var zaak = proef.zaak
    let fout = #expect(throws: OpslagFout.self) {
      try proef.kast.voegStukToe(
        in: &zaak, Stukproef.gegevens(), grootte: Opslag.maximumStuk + 1, datum: Stukproef.moment.dag,
        door: "proef", op: Stukproef.moment
      ) { _ in
        Issue.record("er werd gelezen")
        return 0
      }
    }
    #expect(fout?.melding == "Het bestand is groter dan 2 GiB.")
  }

  @Test func `a refused step takes nothing in, and a step without a file is refused`() throws {
    let proef = try Stukproef()
    var zaak = proef.zaak
    let later = Stukproef.moment.dag.adding(days: 1)
    #expect(throws: StapGeweigerd.self) {
      try proef.kast.voegStukToe(
        in: &zaak, Stukproef.gegevens(), bytes: [1], datum: later, door: "proef", op: Stukproef.moment)
    }
    #expect(throws: StapGeweigerd.self) {
      try proef.kast.neem(
        .stukToevoegen, in: &zaak, datum: Stukproef.moment.dag,
        velden: Stukproef.gegevens().velden(grootte: 1, sha256: "x"), door: "proef",
        op: Stukproef.moment)
    }
    #expect(try proef.aantal("stuk") == 0 && zaak.versie == 1)
  }

  @Test func `the second of two writers leaves nothing behind`() throws {
    var proef = try Stukproef()
    var ander = proef.zaak
    try proef.voegToe([1])
    let fout = #expect(throws: OpslagFout.self) {
      try proef.kast.voegStukToe(
        in: &ander, Stukproef.gegevens(), bytes: [2], datum: Stukproef.moment.dag, door: "ander",
        op: Stukproef.moment)
    }
    #expect(fout?.code == .versieverschil)
    #expect(try proef.aantal("stuk") == 1)
    #expect(proef.opslag.controleer().bevindingen == [])
  }

  @Test func `a size below nothing, and a moment before all time, are no crash`() throws {
    let proef = try Stukproef()
    #expect(throws: OpslagFout.self) {
      try proef.opslag.legStuk(dossier: proef.zaak.id, grootte: -1, op: Stukproef.moment) { _ in 0 }
    }
    let first = Moment(milliseconden: .min, dag: Stukproef.moment.dag)
    #expect(
      try proef.opslag.legStuk(dossier: proef.zaak.id, grootte: 0, op: first) { _ in 0 }.grootte == 0)
  }

  @Test func `what was cut off stays unseen, is a remark, and is swept after a day`() throws {
    var proef = try Stukproef()
    let legging = try proef.opslag.legStuk(dossier: proef.zaak.id, grootte: 0, op: Stukproef.moment) { _ in 0
    }
    #expect(proef.opslag.controleer().bevindingen.map(\.ernst) == [.opmerking])
    #expect(try proef.kast.lees(proef.zaak.nummer).dossier.stukken.isEmpty)
    try proef.voegToe([1])
    #expect(try proef.aantal("stuk") == 2)
    let nextDay = Moment(
      milliseconden: Stukproef.moment.milliseconden + 86_400_001, dag: Stukproef.moment.dag.adding(days: 1))
    try proef.kast.voegStukToe(
      in: &proef.zaak, Stukproef.gegevens(), bytes: [2], datum: nextDay.dag, door: "proef", op: nextDay)
    #expect(try proef.aantal("stuk") == 2 && proef.aantal("stukdeel") == 2)
    #expect(throws: OpslagFout.self) { try proef.opslag.koppelStuk(legging, gebeurtenis: 4) }
    #expect(proef.opslag.controleer().bevindingen == [])
  }

  @Test func `destroying a dossier removes its files, and no others`() throws {
    var proef = try Stukproef()
    try proef.voegToe(Stukproef.bytes(300_000))
    var ander = try proef.kast.open(Scenario().dossier.aanvraag, door: "proef", op: Stukproef.moment)
    let kept = try proef.kast.voegStukToe(
      in: &ander, Stukproef.gegevens(), bytes: [7, 7, 7], datum: Stukproef.moment.dag, door: "proef",
      op: Stukproef.moment)
    try proef.opslag.vernietig(
      dossier: proef.zaak.id, verwachteVersie: proef.zaak.versie,
      certificaat: proefinvoer("certificaat", stap: "vernietigen", fase: "vernietigd"))
    #expect(try proef.aantal("stuk") == 1 && proef.aantal("stukdeel") == 1)
    #expect(try proef.kast.bytes(kept, van: ander) == [7, 7, 7])
    #expect(proef.opslag.controleer().bevindingen == [])
    #expect(throws: OpslagFout.self) {
      try proef.opslag.legStuk(dossier: proef.zaak.id, grootte: 0, op: Stukproef.moment) { _ in 0 }
    }
  }

  @Test func `a number is never given twice, and means the same in every view`() throws {
    var proef = try Stukproef()
    let (early, late) = (Stukproef.moment.dag.adding(days: -9), Stukproef.moment.dag)
    func voegToe(_ byte: UInt8, _ day: CivilDate) throws -> Stuk {
      try proef.kast.voegStukToe(
        in: &proef.zaak, Stukproef.gegevens(), bytes: [byte], datum: day, door: "proef", op: Stukproef.moment)
    }
    let stukken = [try voegToe(1, late), try voegToe(2, early), try voegToe(3, late)]
    #expect(stukken.map(\.id) == ["S1", "S2", "S3"])
    // As of the early day only the second had come in.
    #expect(proef.zaak.beeld(per: early)?.dossier.stukken.map(\.id) == ["S2"])
    try proef.kast.herstel(
      &proef.zaak, gebeurtenis: stukken[2].gebeurtenis, reden: "verkeerd dossier", door: "proef",
      op: Stukproef.moment)
    #expect(proef.zaak.dossier.stukken.map(\.id) == ["S1", "S2"])
    #expect(try voegToe(4, late).id == "S4")
    #expect(try proef.kast.lees(proef.zaak.nummer).dossier.stukken.map(\.id) == ["S1", "S2", "S4"])
    #expect(try proef.kast.controleerInhoud() == [])
  }

  @Test func `a store of the first version is brought up to date, and is whole then`() throws {
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    _ = try opslag.proefdossier()
    let database = try Database(path: proef.database)
    for object in Schema.lagen.dropFirst().flatMap({ $0 }).reversed() {
      let kind = object.sql.split(separator: " ").first {
        ["TABLE", "TRIGGER", "INDEX", "VIEW"].contains($0)
      }
      try database.execute("DROP \(try #require(kind)) \(object.name)")
    }
    try database.execute("PRAGMA user_version = 1")
    let newer = try Opslag(map: proef.map)
    #expect(newer.controleer().bevindingen == [])
    #expect(try newer.lees(1).first?.inhoud.bytes == Array("eerste".utf8))
    #expect(try newer.database.number("PRAGMA user_version") == Int64(Schema.version))
    #expect(try newer.legStuk(dossier: 1, grootte: 0, op: Stukproef.moment) { _ in 0 }.grootte == 0)
  }
}
