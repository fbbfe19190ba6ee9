import CSQLite

/// A prepared statement; it is finalized when its last owner lets go.
///
/// Columns count from 0, parameters from 1. Bytes of a column hold until the next step or reset.
final class Statement {
  private let handle: OpaquePointer
  // Keeps the connection open as long as the statement lives.
  private let database: Database

  init(_ database: Database, _ sql: String) throws(OpslagFout) {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v2(database.handle, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared else {
      throw database.fout(code == SQLITE_OK ? SQLITE_MISUSE : code)
    }
    handle = prepared
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Steps to the next row; false at the end.
  @inline(__always)
  func next() throws(OpslagFout) -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw database.fout(code)
  }

  /// Runs to the end and stands ready again.
  @inline(__always)
  func run() throws(OpslagFout) {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw database.fout(code) }
  }

  /// Stands ready again; parameters stay bound.
  @inline(__always)
  func reset() { sqlite3_reset(handle) }

  @inline(__always)
  func bind(_ index: Int32, _ value: Int64) { sqlite3_bind_int64(handle, index, value) }

  /// Binds bytes that stay where they are until the statement has run.
  @inline(__always)
  func bindInPlace(_ index: Int32, blob: UnsafeRawBufferPointer) {
    sqlite3_bind_blob64(handle, index, blob.baseAddress, UInt64(blob.count), nil)
  }

  /// Binds text that stays where it is until the statement has run.
  @inline(__always)
  func bindInPlace(_ index: Int32, text: UnsafeRawBufferPointer) {
    let start = text.baseAddress?.assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text64(handle, index, start, UInt64(text.count), nil, UInt8(SQLITE_UTF8))
  }

  /// Binds a copy of a text, NUL bytes and all.
  func bind(_ index: Int32, _ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) {
        let start = $0.baseAddress
        _ = sqlite3_bind_text64(
          handle, index, start, UInt64($0.count), Statement.transient, UInt8(SQLITE_UTF8))
      }
    }
  }

  /// Binds a copy of some bytes.
  func bind(_ index: Int32, _ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes {
      sqlite3_bind_blob64(handle, index, $0.baseAddress, UInt64($0.count), Statement.transient)
    }
  }

  func bindNull(_ index: Int32) { sqlite3_bind_null(handle, index) }

  @inline(__always)
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  @inline(__always)
  func text(_ column: Int32) -> String { String(decoding: textBytes(column), as: UTF8.self) }

  @inline(__always)
  func textBytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_text(handle, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  @inline(__always)
  func blob(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  // SQLITE_TRANSIENT: SQLite takes a copy.
  nonisolated(unsafe) private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
