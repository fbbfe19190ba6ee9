#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Opslag {
  /// The head of the chain now, for a person to note; nil when there is no event.
  ///
  /// It is read, not verified: `controleer` does that.
  public func anker() throws(OpslagFout) -> Ketenanker? {
    let hoofd = try leesHoofd()
    return hoofd.seq == 0 ? nil : Ketenanker(seq: hoofd.seq, keten: hoofd.keten)
  }

  /// Reads many things as they stood at one moment, whatever others write meanwhile. Do not write inside.
  public func opEenMoment<Result>(_ body: () throws -> Result) throws -> Result {
    guard lopend == nil, !database.isInTransaction else { return try body() }
    try database.execute("BEGIN")
    defer { try? database.execute("ROLLBACK") }
    return try body()
  }

  /// Writes a copy of the database, whole and of one moment, to a file that is not there yet.
  ///
  /// The key ring is not in it, and must be kept elsewhere: a copy with its keys outlives every destruction.
  public func reservekopie(naar path: String) throws(OpslagFout) {
    _ = close(try Schijf.createPrivate(path))
    do throws(OpslagFout) {
      let statement = try database.prepare("VACUUM INTO ?")
      statement.bind(1, path)
      try statement.run()
      try Schijf.syncFolder(Schijf.split(path).folder)
    } catch {
      unlink(path)
      throw error
    }
  }
}
