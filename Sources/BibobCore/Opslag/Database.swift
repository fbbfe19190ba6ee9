import CSQLite

/// One connection to SQLite, with the settings that a legal log asks for.
///
/// Not Sendable: one owner, one thread at a time (opened NOMUTEX).
final class Database {
  /// How much of the file is kept in memory, in KiB.
  static let geheugen = 16 << 10

  let path: String
  let handle: OpaquePointer

  /// Opens a file that exists.
  init(path: String) throws(OpslagFout) {
    var opened: OpaquePointer?
    let extendedResultCodes: Int32 = 0x0200_0000
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | extendedResultCodes
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      // A failed open gives a handle all the same.
      sqlite3_close_v2(opened)
      throw Database.fout(code, path)
    }
    handle = opened
    self.path = path
    sqlite3_busy_timeout(opened, 10_000)
    try execute(
      """
      PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA synchronous=FULL;
      PRAGMA trusted_schema=OFF; PRAGMA cache_size=-\(Database.geheugen); PRAGMA fullfsync=ON;
      """)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(OpslagFout) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw fout(code) }
  }

  /// Makes a statement ready.
  func prepare(_ sql: String) throws(OpslagFout) -> Statement {
    try Statement(self, sql)
  }

  /// The first column of the first row, as a number.
  func number(_ sql: String) throws(OpslagFout) -> Int64? {
    let statement = try prepare(sql)
    return try statement.next() ? statement.integer(0) : nil
  }

  /// The first column of every row, as text.
  func texts(_ sql: String) throws(OpslagFout) -> [String] {
    let statement = try prepare(sql)
    var rows: [String] = []
    while try statement.next() { rows.append(statement.text(0)) }
    return rows
  }

  /// Rows written, changed and deleted since the connection was opened.
  var changes: Int64 { sqlite3_total_changes64(handle) }

  /// Whether a transaction is open, for reading or for writing.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Rows that the last statement changed.
  var lastChanges: Int64 { sqlite3_changes64(handle) }

  func fout(_ code: Int32) -> OpslagFout { Database.fout(code, path) }

  static func fout(_ code: Int32, _ path: String) -> OpslagFout {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED:
      OpslagFout(
        .bezet, "De opslag is bezet: een ander programma schrijft al langer dan tien seconden.",
        advies: "Probeer het zo nog eens.", resultaat: code)
    case SQLITE_CORRUPT, SQLITE_NOTADB:
      OpslagFout(
        .beschadigd, "De database is beschadigd: \(path).",
        advies: "Bekijk wat heel is met: bibob controleer. Zet zo nodig een reservekopie terug.",
        resultaat: code)
    case SQLITE_FULL:
      OpslagFout(
        .schijfVol, "De schijf is vol: \(path).", advies: "Maak ruimte vrij en probeer opnieuw.",
        resultaat: code)
    case SQLITE_PERM, SQLITE_AUTH, SQLITE_READONLY, SQLITE_CANTOPEN:
      OpslagFout(
        .geenToegang, "De database is niet te openen of niet te schrijven: \(path).",
        advies: "Controleer het pad en de rechten.", resultaat: code)
    case SQLITE_CONSTRAINT:
      OpslagFout(
        .geweigerd, "De opslag weigert dit: wat is vastgelegd, verandert niet meer.",
        advies: "Herstel een fout met een nieuwe gebeurtenis.", resultaat: code)
    default:
      OpslagFout(
        .schijf, "De database meldt fout \(code): \(path).",
        advies: "Probeer opnieuw; controleer de schijf.", resultaat: code)
    }
  }
}

@available(*, unavailable)
extension Database: Sendable {}
