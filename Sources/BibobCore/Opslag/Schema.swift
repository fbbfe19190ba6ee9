/// The tables of the store, and how an older file becomes a newer one.
enum Schema {
  /// `BIBO`, so that `file` and the program know the database.
  static let applicationId = 0x4249_424F

  /// Objects by name, as SQLite keeps their text: what differs from this was tampered with.
  private static let eerste: [(name: String, sql: String)] = [
    (
      "instelling",
      "CREATE TABLE instelling(naam TEXT PRIMARY KEY NOT NULL, waarde ANY NOT NULL) STRICT, WITHOUT ROWID"
    ),
    (
      "gebeurtenis",
      """
      CREATE TABLE gebeurtenis(
        seq INTEGER PRIMARY KEY,        -- place in the log of the store, from 1, without gaps
        dossier INTEGER NOT NULL,
        volgnummer INTEGER NOT NULL,    -- place in the log of the dossier, from 1, without gaps
        stap TEXT NOT NULL,
        fase TEXT NOT NULL,
        datum INTEGER NOT NULL,         -- day in law, days since 1970-01-01
        vastgelegd INTEGER NOT NULL,    -- moment of recording, UTC milliseconds
        dag INTEGER NOT NULL,           -- civil day of recording
        sleutel INTEGER NOT NULL,       -- slot of the key: the dossier, or 0 for the store
        keten BLOB NOT NULL,            -- SHA-256 over the row before and this one
        inhoud BLOB NOT NULL,           -- nonce, cipher text, tag (AES-256-GCM)
        UNIQUE(dossier, volgnummer)
      ) STRICT
      """
    ),
    (
      "dossier",
      """
      CREATE TABLE dossier(
        id INTEGER PRIMARY KEY,
        jaar INTEGER NOT NULL,
        serie INTEGER NOT NULL,
        lichaam TEXT NOT NULL,
        soort TEXT NOT NULL,
        spoor TEXT NOT NULL,
        fase TEXT NOT NULL,
        geopend INTEGER NOT NULL,       -- day in law of the first event
        laatste INTEGER NOT NULL,       -- civil day of recording of the last event
        versie INTEGER NOT NULL,        -- number of events
        kop BLOB,                       -- caption, encrypted; NULL after destruction
        UNIQUE(jaar, serie)
      ) STRICT
      """
    ),
    (
      "overzicht",
      """
      CREATE VIEW overzicht AS
      SELECT printf('%d-%04d', jaar, serie) AS nummer, lichaam, soort, spoor, fase, date(geopend * 86400, 'unixepoch')
        AS geopend, date(laatste * 86400, 'unixepoch') AS laatste, versie, kop IS NULL AS vernietigd FROM dossier
      """
    ),
    (
      "dossier_vernietigd", "CREATE INDEX dossier_vernietigd ON dossier(id) WHERE kop IS NULL"
    ),
    (
      "gebeurtenis_verandert_niet",
      """
      CREATE TRIGGER gebeurtenis_verandert_niet BEFORE UPDATE ON gebeurtenis
      BEGIN SELECT RAISE(ABORT, 'een gebeurtenis verandert niet'); END
      """
    ),
    (
      "gebeurtenis_blijft",
      """
      CREATE TRIGGER gebeurtenis_blijft BEFORE DELETE ON gebeurtenis
      BEGIN SELECT RAISE(ABORT, 'een gebeurtenis blijft'); END
      """
    ),
    (
      "dossier_blijft",
      """
      CREATE TRIGGER dossier_blijft BEFORE DELETE ON dossier
      BEGIN SELECT RAISE(ABORT, 'een dossier blijft'); END
      """
    ),
  ]

  /// Where the content of exhibits stands: sealed pieces, readable by nobody without the key of the dossier.
  private static let stukken: [(name: String, sql: String)] = [
    (
      "stuk",
      """
      CREATE TABLE stuk(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        dossier INTEGER NOT NULL,
        gebeurtenis INTEGER,            -- the event of the dossier that names it; NULL while it is written
        delen INTEGER NOT NULL,         -- number of pieces
        begonnen INTEGER NOT NULL,      -- when writing began, UTC milliseconds
        UNIQUE(dossier, gebeurtenis)
      ) STRICT
      """
    ),
    (
      "stukdeel",
      """
      CREATE TABLE stukdeel(
        id INTEGER PRIMARY KEY,
        stuk INTEGER NOT NULL REFERENCES stuk(id),
        deel INTEGER NOT NULL,          -- place in the file, from 0
        inhoud BLOB NOT NULL,           -- nonce, cipher text, tag (AES-256-GCM)
        UNIQUE(stuk, deel)
      ) STRICT
      """
    ),
    (
      "stuk_verandert_niet",
      """
      CREATE TRIGGER stuk_verandert_niet BEFORE UPDATE ON stuk
      WHEN old.gebeurtenis IS NOT NULL OR new.id <> old.id OR new.dossier <> old.dossier OR new.delen <> old.delen
      BEGIN SELECT RAISE(ABORT, 'een stuk verandert niet'); END
      """
    ),
    (
      "stuk_blijft",
      """
      CREATE TRIGGER stuk_blijft BEFORE DELETE ON stuk
      WHEN old.gebeurtenis IS NOT NULL AND EXISTS (SELECT 1 FROM dossier WHERE id = old.dossier AND kop IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'een stuk blijft'); END
      """
    ),
    (
      "stukdeel_verandert_niet",
      """
      CREATE TRIGGER stukdeel_verandert_niet BEFORE UPDATE ON stukdeel
      BEGIN SELECT RAISE(ABORT, 'een stuk verandert niet'); END
      """
    ),
    (
      "stukdeel_komt_op_tijd",
      """
      CREATE TRIGGER stukdeel_komt_op_tijd BEFORE INSERT ON stukdeel
      WHEN EXISTS (SELECT 1 FROM stuk WHERE id = new.stuk AND gebeurtenis IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'een stuk verandert niet'); END
      """
    ),
    (
      "stukdeel_blijft",
      """
      CREATE TRIGGER stukdeel_blijft BEFORE DELETE ON stukdeel
      WHEN EXISTS (
        SELECT 1 FROM stuk s JOIN dossier d ON d.id = s.dossier
        WHERE s.id = old.stuk AND s.gebeurtenis IS NOT NULL AND d.kop IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'een stuk blijft'); END
      """
    ),
  ]

  /// Where dossiers that were taken over began.
  private static let herkomst: [(name: String, sql: String)] = [
    (
      "herkomst",
      """
      CREATE TABLE herkomst(
        dossier INTEGER PRIMARY KEY,
        opslag TEXT NOT NULL,           -- the store in which it was opened
        jaar INTEGER NOT NULL,          -- its number there
        serie INTEGER NOT NULL,
        gebeurtenissen INTEGER NOT NULL, -- number of events that were taken over
        UNIQUE(opslag, jaar, serie)
      ) STRICT
      """
    ),
    (
      "herkomst_verandert_niet",
      """
      CREATE TRIGGER herkomst_verandert_niet BEFORE UPDATE ON herkomst
      BEGIN SELECT RAISE(ABORT, 'een herkomst verandert niet'); END
      """
    ),
    (
      "herkomst_blijft",
      """
      CREATE TRIGGER herkomst_blijft BEFORE DELETE ON herkomst
      BEGIN SELECT RAISE(ABORT, 'een herkomst blijft'); END
      """
    ),
  ]

  /// Where a person is looked for over all dossiers: keyed hashes of what names him, and nothing that names him.
  private static let zoekindex: [(name: String, sql: String)] = [
    (
      "zoekwoord",
      """
      CREATE TABLE zoekwoord(
        woord INTEGER NOT NULL,         -- eight bytes of HMAC-SHA-256 under a key of the store
        dossier INTEGER NOT NULL,
        PRIMARY KEY(woord, dossier)
      ) STRICT, WITHOUT ROWID
      """
    ),
    ("zoekwoord_dossier", "CREATE INDEX zoekwoord_dossier ON zoekwoord(dossier)"),
  ]

  /// Who may know which dossier, by number: what the logs of the dossiers say, for a quick look.
  private static let toelatingen: [(name: String, sql: String)] = [
    (
      "toelating",
      """
      CREATE TABLE toelating(
        gebruiker INTEGER NOT NULL,     -- number in the register
        dossier INTEGER NOT NULL,
        rol TEXT NOT NULL,
        zegel BLOB NOT NULL,            -- nonce and tag under the key of the store
        PRIMARY KEY(gebruiker, dossier, rol)
      ) STRICT, WITHOUT ROWID
      """
    ),
    ("toelating_dossier", "CREATE INDEX toelating_dossier ON toelating(dossier)"),
  ]

  /// Sheets with what reports need of the dossiers, sealed: made of the log, and made anew from it at will.
  private static let cijferbladen: [(name: String, sql: String)] = [
    (
      "cijferblad",
      """
      CREATE TABLE cijferblad(
        blad INTEGER PRIMARY KEY,       -- dossiers 256 * blad and on
        gebeurtenissen INTEGER NOT NULL, -- number of events of the dossiers on it
        dossiers BLOB NOT NULL,         -- a bit for every dossier of which the key is in its key
        inhoud BLOB NOT NULL            -- nonce, cipher text, tag; empty after a destruction
      ) STRICT
      """
    ),
    ("dossier_geopend", "CREATE INDEX dossier_geopend ON dossier(geopend)"),
  ]

  /// What each version added, in order; what was released never changes.
  static let lagen = [eerste, stukken, herkomst, zoekindex, toelatingen, cijferbladen]

  /// All objects by name.
  static let objects = lagen.flatMap { $0 }

  /// Steps from version 0 on.
  static let migrations: [String] = lagen.enumerated().map { version, objects in
    let made = objects.map(\.sql).joined(separator: ";\n") + ";"
    return version == 0 ? made + "\nPRAGMA application_id = \(applicationId);" : made
  }

  static var version: Int { migrations.count }

  /// Brings the file to the version that we know, all of it or nothing; refuses a newer file.
  ///
  /// `finish` runs inside the same transaction, and only when there was something to do.
  static func migrate(
    _ database: Database, from oldest: Int = 1, finish: (() throws(OpslagFout) -> Void)? = nil
  ) throws(OpslagFout) {
    guard try needsMigration(database, from: oldest) else { return }
    try database.execute("BEGIN IMMEDIATE")
    do throws(OpslagFout) {
      // Read again under the lock: another process may have been first.
      let current = Int(try database.number("PRAGMA user_version") ?? 0)
      for step in current..<max(current, version) { try database.execute(migrations[step]) }
      try database.execute("PRAGMA user_version = \(max(current, version))")
      try finish?()
      try database.execute("COMMIT")
    } catch {
      try? database.execute("ROLLBACK")
      throw error
    }
  }

  private static func needsMigration(_ database: Database, from oldest: Int) throws(OpslagFout) -> Bool {
    let current = Int(try database.number("PRAGMA user_version") ?? 0)
    guard current >= oldest else {
      throw OpslagFout(
        .beschadigd, "In deze database staat geen opslag van bibob, of niet meer: \(database.path).",
        advies: "Wijs de goede map aan. Stond hier een opslag, zet dan een reservekopie terug.")
    }
    guard current <= version else {
      throw OpslagFout(
        .nieuwereVersie,
        "Een nieuwere versie van bibob maakte deze opslag (schema \(current), hier bekend tot \(version)).",
        advies: "Werk bibob bij.")
    }
    return current < version
  }
}
