import Testing

@testable import BibobCore

@Suite struct ControleTests {
  /// Three dossiers, one of them destroyed; nine events.
  static func vul(_ proef: Proefmap) throws {
    let opslag = try Opslag.begin(map: proef.map)
    for naam in ["een", "twee", "drie"] {
      let kop = try opslag.proefdossier(naam)
      try opslag.voegToe(
        dossier: kop.id, verwachteVersie: 1, [proefinvoer("\(naam) twee", fase: "formulier")])
    }
    try opslag.voegToe(dossier: 1, verwachteVersie: 2, [proefinvoer("meer", fase: "besluit")])
    try opslag.vernietig(
      dossier: 2, verwachteVersie: 2,
      certificaat: proefinvoer("certificaat", stap: "vernietigen", fase: "vernietigd"))
    try opslag.voegToe(dossier: 3, verwachteVersie: 2, [proefinvoer("slot", fase: "gesloten")])
  }

  /// Changes the tables behind the back of the program.
  static func knoei(_ proef: Proefmap, _ sql: String) throws {
    let database = try Database(path: proef.database)
    try database.execute("PRAGMA recursive_triggers=OFF")
    let triggers = Schema.objects.filter { $0.sql.hasPrefix("CREATE TRIGGER") }
    for trigger in triggers { try database.execute("DROP TRIGGER \(trigger.name)") }
    try database.execute(sql)
    for trigger in triggers { try database.execute(trigger.sql) }
  }

  @Test func `a store that nobody touched is clean`() throws {
    let proef = try Proefmap()
    try Self.vul(proef)
    // Neither does it mind that triggers went and came back.
    try Self.knoei(proef, "SELECT 1")
    let verslag = Opslag.controleer(map: proef.map)
    #expect(verslag.bevindingen == [])
    #expect(
      verslag.gebeurtenissen == 9 && verslag.heel == 9 && verslag.vernietigd == 2 && verslag.dossiers == 3)
    #expect(verslag.kop?.seq == 9)
  }

  @Test(arguments: [
    "UPDATE gebeurtenis SET stap = 'besluit' WHERE seq = 3",
    "UPDATE gebeurtenis SET fase = 'besluit' WHERE seq = 3",
    "UPDATE gebeurtenis SET datum = datum + 1 WHERE seq = 3",
    "UPDATE gebeurtenis SET vastgelegd = vastgelegd + 1 WHERE seq = 9",
    "UPDATE gebeurtenis SET dag = dag - 1 WHERE seq = 1",
    "UPDATE gebeurtenis SET dossier = 3, volgnummer = 9 WHERE seq = 3",
    "UPDATE gebeurtenis SET volgnummer = 7 WHERE seq = 9",
    "UPDATE gebeurtenis SET sleutel = 0 WHERE seq = 9",
    "UPDATE gebeurtenis SET sleutel = 1 WHERE seq = 9",
    "UPDATE gebeurtenis SET inhoud = (SELECT inhoud FROM gebeurtenis WHERE seq = 1) WHERE seq = 2",
    "UPDATE gebeurtenis SET inhoud = x'00' WHERE seq = 9",
    "UPDATE gebeurtenis SET keten = zeroblob(32) WHERE seq = 5",
    "UPDATE gebeurtenis SET keten = x'' WHERE seq = 5",
    "DELETE FROM gebeurtenis WHERE seq = 1",
    "DELETE FROM gebeurtenis WHERE seq = 4",
    "DELETE FROM gebeurtenis WHERE seq = 9",
    "DELETE FROM gebeurtenis",
    "UPDATE gebeurtenis SET seq = 99 WHERE seq = 9",
    "UPDATE gebeurtenis SET seq = -4 WHERE seq = 4",
    "UPDATE gebeurtenis SET seq = CASE seq WHEN 1 THEN -2 ELSE -1 END WHERE seq < 3; UPDATE gebeurtenis SET seq = -seq WHERE seq < 0",
    "UPDATE dossier SET fase = 'intake' WHERE id = 1",
    "UPDATE dossier SET versie = 2 WHERE id = 1",
    "UPDATE dossier SET soort = 'subsidie' WHERE id = 1",
    "UPDATE dossier SET soort = 'subsidie' WHERE id = 2",
    "UPDATE dossier SET lichaam = 'provincie' WHERE id = 2",
    "UPDATE dossier SET spoor = 'intrekking' WHERE id = 3",
    "UPDATE dossier SET jaar = 2025 WHERE id = 3",
    "UPDATE dossier SET geopend = geopend + 1 WHERE id = 3",
    "UPDATE dossier SET laatste = laatste + 1 WHERE id = 3",
    "UPDATE dossier SET kop = (SELECT kop FROM dossier WHERE id = 1) WHERE id = 3",
    "UPDATE dossier SET kop = NULL WHERE id = 3",
    "UPDATE dossier SET kop = x'' WHERE id = 2",
    "DELETE FROM dossier WHERE id = 2",
    "UPDATE dossier SET id = 7 WHERE id = 3",
    "DROP TRIGGER gebeurtenis_blijft; CREATE TRIGGER gebeurtenis_blijft BEFORE DELETE ON gebeurtenis BEGIN SELECT 1; END; DROP TRIGGER dossier_blijft",
    "CREATE TABLE extra(a)",
  ])
  func `any change behind its back is found`(sql: String) throws {
    let proef = try Proefmap()
    try Self.vul(proef)
    // A change of the triggers is undone by `knoei`; those two go in as they are.
    if sql.contains("TRIGGER") {
      try Database(path: proef.database).execute(sql)
    } else {
      try Self.knoei(proef, sql)
    }
    let verslag = Opslag.controleer(map: proef.map)
    #expect(!verslag.isSchoon)
  }

  @Test func `a damaged hash costs one event, not two`() throws {
    let proef = try Proefmap()
    try Self.vul(proef)
    try Self.knoei(proef, "UPDATE gebeurtenis SET keten = zeroblob(32) WHERE seq = 5")
    let verslag = Opslag.controleer(map: proef.map)
    #expect(verslag.heel == 8)
    #expect(
      verslag.bevindingen.map(\.description) == [
        "fout: gebeurtenis 5: dossier 2026-0003: volgt niet uit de gebeurtenis ervoor."
      ])
  }

  @Test func `what is lost is named, and the rest is counted`() throws {
    let proef = try Proefmap()
    try Self.vul(proef)
    try Self.knoei(proef, "DELETE FROM gebeurtenis WHERE seq IN (5, 6)")
    let verslag = Opslag.controleer(map: proef.map)
    #expect(verslag.verloren == [5...6])
    #expect(verslag.gebeurtenissen == 7 && verslag.heel == 6)
    #expect(verslag.geraakt.contains(Dossiernummer(jaar: 2026, volgnummer: 3)))
  }

  @Test func `a tail that was cut off with its dossiers shows by a noted head only`() throws {
    let proef = try Proefmap()
    try Self.vul(proef)
    let anker = try #require(Opslag.controleer(map: proef.map).kop)
    #expect(Opslag.controleer(map: proef.map, anker: anker).ankerGevonden == true)
    #expect(Ketenanker(anker.description) == anker)
    let alleenHash = try #require(Ketenanker(anker.keten.description))
    #expect(Opslag.controleer(map: proef.map, anker: alleenHash).isSchoon)
    try Opslag(map: proef.map).voegToe(dossier: 3, verwachteVersie: 3, [proefinvoer("later")])
    #expect(Opslag.controleer(map: proef.map, anker: anker).isSchoon)
    try Self.knoei(
      proef,
      "DELETE FROM gebeurtenis WHERE seq >= 9; UPDATE dossier SET versie = 2, fase = 'formulier' WHERE id = 3"
    )
    let verslag = Opslag.controleer(map: proef.map, anker: anker)
    #expect(verslag.ankerGevonden == false)
    #expect(verslag.bevindingen.contains { $0.soort == .anker })
  }

  @Test func `keys without a dossier are a remark, keys that are gone a fault`() throws {
    let proef = try Proefmap()
    try Self.vul(proef)
    let ring = try Sleutelbos(path: proef.sleutels)
    #expect(try ring.maak(vanaf: 1) == 4)
    let verslag = Opslag.controleer(map: proef.map)
    #expect(verslag.isSchoon && verslag.bevindingen.map(\.ernst) == [.opmerking])
    // The slot is not used again: the dossier after it takes the next.
    #expect(try Opslag(map: proef.map).proefdossier().id == 5)
    try ring.vernietig(1)
    #expect(Opslag.controleer(map: proef.map).geraakt == [Dossiernummer(jaar: 2026, volgnummer: 1)])
  }

  @Test(arguments: ["inhoud", "keten"])
  func `every byte of a row is guarded`(column: String) throws {
    let proef = try Proefmap()
    try Self.vul(proef)
    let whole = try #require(Proefmap.read(proef.database))
    // Closed again before the file is put back: an open connection would look at another file.
    let hex = try Database(path: proef.database).texts(
      "SELECT hex(\(column)) FROM gebeurtenis WHERE seq = 4")[0]
    for index in 0..<hex.utf8.count / 2 {
      var digits = Array(hex)
      digits[index * 2] = digits[index * 2] == "0" ? "1" : "0"
      try Proefmap.write(whole, proef.database)
      try Self.knoei(proef, "UPDATE gebeurtenis SET \(column) = x'\(String(digits))' WHERE seq = 4")
      let verslag = Opslag.controleer(map: proef.map)
      #expect(verslag.bevindingen.contains { $0.seq?.contains(4) == true }, "\(index)")
    }
  }

  @Test func `any two rows that change places are found`() throws {
    let proef = try Proefmap()
    try Self.vul(proef)
    let whole = try #require(Proefmap.read(proef.database))
    for first in 1...8 {
      for second in (first + 1)...9 {
        try Proefmap.write(whole, proef.database)
        try Self.knoei(
          proef,
          """
          UPDATE gebeurtenis SET seq = -seq WHERE seq IN (\(first), \(second));
          UPDATE gebeurtenis SET seq = \(first + second) + seq WHERE seq < 0
          """)
        #expect(Opslag.controleer(map: proef.map).bevindingen.filter { $0.soort == .keten }.count >= 2)
      }
    }
  }

  @Test func `an inspection tells how far it is, and leaves others to work`() throws {
    let proef = try Proefmap()
    try Self.vul(proef)
    let (opslag, ander) = (try Opslag(map: proef.map), try Opslag(map: proef.map))
    var steps: [Int64] = []
    let verslag = opslag.controleer { gelezen, totaal in
      steps += [gelezen, totaal]
      _ = try? ander.proefdossier("intussen")
      try? ander.vernietig(
        dossier: 3, verwachteVersie: 3, certificaat: proefinvoer("intussen", fase: "vernietigd"))
    }
    #expect(steps == [9, 9] && verslag.bevindingen == [])
    #expect(opslag.controleer().gebeurtenissen == 11)
  }
}
