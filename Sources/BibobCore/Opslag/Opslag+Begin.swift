#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Opslag {
  /// Makes a store in a folder, and its key ring beside that folder.
  ///
  /// - Parameters:
  ///   - map: the folder; it is made with mode 0700 when it is not there. Refused when it holds a store.
  ///   - sleutels: the path of the key ring, outside the folder; by default `<map>.sleutels`.
  public static func begin(map: String, sleutels: String? = nil) throws(OpslagFout) -> Opslag {
    let folder = try makeFolder(Schijf.trimmed(map))
    let path = folder + "/" + bestandsnaam
    guard !Schijf.exists(path) else {
      throw OpslagFout(
        .bestaatAl, "In deze map staat al een opslag: \(folder).", advies: "Kies een andere map.")
    }
    let ring = try ringPath(sleutels, folder)
    let id: [UInt8]
    do { id = try Willekeurig.bytes(Sleutelbos.opslagIdCount) } catch { throw OpslagFout(error) }
    try Sleutelbos.create(path: ring, opslagId: id)
    do throws(OpslagFout) {
      try makeDatabase(path, Instellingen(opslagId: id, sleutelbos: relative(ring, to: folder)))
      try Schijf.syncFolder(folder)
    } catch {
      // Both files are of this very call: nothing of anyone is lost.
      for file in [path, path + "-wal", path + "-shm", ring] { unlink(file) }
      throw error
    }
    return try Opslag(map: folder)
  }

  private static func makeFolder(_ path: String) throws(OpslagFout) -> String {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw Schijf.fout("Aanmaken van de map", path) }
    guard let folder = Schijf.real(path) else { throw Schijf.fout("Openen van de map", path) }
    return folder
  }

  private static func ringPath(_ given: String?, _ folder: String) throws(OpslagFout) -> String {
    let (parent, name) = Schijf.split(given ?? folder + ".sleutels")
    guard let parent = Schijf.real(parent) else { throw Schijf.fout("Aanmaken van de sleutelbos", parent) }
    guard parent != folder, !parent.hasPrefix(folder + "/") else {
      throw OpslagFout(
        .ongeldig, "De sleutelbos hoort niet in de map van de opslag: een kopie van de map nam hem dan mee.",
        advies: "Kies een pad buiten \(folder).")
    }
    let path = parent == "/" ? "/" + name : parent + "/" + name
    guard !Schijf.exists(path) else {
      throw OpslagFout(
        .bestaatAl, "Op dit pad staat al een sleutelbos: \(path).",
        advies: "Kies een ander pad. Gooi een sleutelbos nooit weg zolang er een opslag bij hoort.")
    }
    return path
  }

  /// A key ring near the store is named from the store, so that both can move together.
  private static func relative(_ ring: String, to folder: String) -> String {
    let parent = Schijf.split(folder).folder
    guard parent != "/", ring.hasPrefix(parent + "/") else { return ring }
    return ".." + ring.dropFirst(parent.count)
  }

  private static func makeDatabase(_ path: String, _ instellingen: Instellingen) throws(OpslagFout) {
    _ = close(try Schijf.createPrivate(path))
    let database = try Database(path: path)
    try database.execute("PRAGMA journal_mode=WAL")
    try Schema.migrate(database, from: 0) { () throws(OpslagFout) in try instellingen.write(database) }
  }
}

/// What the store knows about itself.
struct Instellingen {
  let opslagId: [UInt8]
  /// The path of the key ring, from the folder of the store unless it starts with a slash.
  let sleutelbos: String

  init(opslagId: [UInt8], sleutelbos: String) {
    self.opslagId = opslagId
    self.sleutelbos = sleutelbos
  }

  init(_ database: Database) throws(OpslagFout) {
    let statement = try database.prepare("SELECT naam, waarde FROM instelling")
    var (id, path): ([UInt8]?, String?) = (nil, nil)
    while try statement.next() {
      switch statement.text(0) {
      case "opslag": id = Array(statement.blob(1))
      case "sleutelbos": path = statement.text(1)
      default: break
      }
    }
    guard let id, id.count == Sleutelbos.opslagIdCount, let path else {
      throw .beschadigd("De instellingen van de opslag ontbreken.")
    }
    self.init(opslagId: id, sleutelbos: path)
  }

  func sleutelpad(in folder: String) -> String {
    if sleutelbos.hasPrefix("/") { return sleutelbos }
    guard sleutelbos.hasPrefix("../") else { return folder + "/" + sleutelbos }
    // As a person writes it; the folder is absolute and has no links in it.
    let parent = Schijf.split(folder).folder
    return (parent == "/" ? "" : parent) + sleutelbos.dropFirst(2)
  }

  func write(_ database: Database) throws(OpslagFout) {
    let statement = try database.prepare("INSERT INTO instelling VALUES(?, ?)")
    statement.bind(1, "sleutelbos")
    statement.bind(2, sleutelbos)
    try statement.run()
    statement.bind(1, "opslag")
    statement.bind(2, opslagId)
    try statement.run()
  }
}
