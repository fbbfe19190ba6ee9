/// The log of all dossiers in one SQLite file, `dossiers.sqlite`, in a folder of its own.
///
/// Events are only added; each carries the hash of the one before. Payloads and captions are encrypted with
/// a key of the dossier, which stands in a key ring beside the folder. Destroying a dossier destroys its key.
/// Many processes may use a store at once; one instance belongs to one thread.
public final class Opslag: Dossierlog {
  /// The name of the database in the folder.
  public static let bestandsnaam = "dossiers.sqlite"

  /// The folder of the store, as an absolute path.
  public let map: String
  /// The path of the key ring.
  public var sleutelpad: String { sleutels.path }

  let database: Database
  let sleutels: Sleutelbos
  let zegelaar: Zegelaar
  /// The id of this store as others name it: 32 hexadecimal digits.
  let opslagnummer: String
  var lopend: Transactie?
  var teksten = Tekstkolommen()
  /// Makes what the search index keeps of a word; made at its first use.
  var zoekcode: HMACSHA256?
  /// Makes the keys of sheets of figures; made at its first use.
  var bladsleutels: (hasher: SHA256, keys: Bytebuffer)?
  /// What this process last saw of a dossier, good as long as the version is the same.
  var bekend: [Int64: (identiteit: Identiteit, versie: Int)] = [:]
  /// Who looks and writes. Nobody, in a store with a register, until `meldAan` recognised someone.
  public internal(set) var kijker = Kijker.bureau
  /// The users of the store; nil when it has no register.
  public internal(set) var register: Register?
  /// Where the kijker is admitted, and in which roles.
  var toegelaten: [Int64: Set<Rol>] = [:]
  /// Set for work that must see everything and shows nothing of it.
  public internal(set) var isOnbeperkt = false
  private var statements = [Statement?](repeating: nil, count: Opdracht.allCases.count)

  /// Opens the store in a folder, and completes a destruction that was cut off.
  ///
  /// - Parameter sleutels: where the key ring stands now, if it was moved.
  public convenience init(map: String, sleutels: String? = nil) throws(OpslagFout) {
    let path = Schijf.trimmed(map)
    guard let folder = Schijf.real(path), Schijf.exists(folder + "/" + Opslag.bestandsnaam) else {
      if Schijf.isDenied(path + "/" + Opslag.bestandsnaam) { throw Schijf.fout("Openen van de opslag", path) }
      throw OpslagFout(
        .ontbreekt, "In deze map staat geen opslag van bibob: \(path).",
        advies: "Wijs de goede map aan, of begin een opslag met: bibob begin")
    }
    let database = try Database(path: folder + "/" + Opslag.bestandsnaam)
    try Schema.migrate(database)
    // A copy that was put back may have come without it.
    try database.execute("PRAGMA journal_mode=WAL")
    let instellingen = try Instellingen(database)
    let ring = try Opslag.openRing(sleutels ?? instellingen.sleutelpad(in: folder))
    guard ring.opslagId == instellingen.opslagId else {
      throw OpslagFout(
        .andereSleutels, "Deze sleutelbos hoort bij een andere opslag: \(ring.path).",
        advies: "Wijs de sleutelbos aan die bij \(folder) hoort.")
    }
    try self.init(map: folder, database: database, sleutels: ring)
    try laadRegister()
    try voltooiVernietigingen()
  }

  init(map: String, database: Database, sleutels: Sleutelbos) throws(OpslagFout) {
    self.map = map
    self.database = database
    self.sleutels = sleutels
    opslagnummer = Hex.tekst(sleutels.opslagId)
    zegelaar = try Zegelaar(opslagId: sleutels.opslagId)
  }

  private static func openRing(_ path: String) throws(OpslagFout) -> Sleutelbos {
    do {
      return try Sleutelbos(path: path)
    } catch  where error.code == .ontbreekt {
      throw OpslagFout(
        .ontbreekt, "De sleutelbos staat niet op zijn plaats: \(path).",
        advies: "Wijs aan waar hij nu staat, of zet de reservekopie van de sleutelbos terug.",
        resultaat: error.resultaat)
    }
  }

  /// Keeps what was seen of a dossier, beside that of some thousands of others.
  func onthoud(_ dossier: Int64, _ identiteit: Identiteit, versie: Int) {
    if bekend.count >= 1 << 14 { bekend.removeAll(keepingCapacity: true) }
    bekend[dossier] = (identiteit, versie)
  }

  /// The prepared statement of a task, made at its first use.
  @inline(__always)
  func statement(_ opdracht: Opdracht) throws(OpslagFout) -> Statement {
    if let statement = statements[opdracht.rawValue] { return statement }
    let statement = try database.prepare(opdracht.sql)
    statements[opdracht.rawValue] = statement
    return statement
  }
}

@available(*, unavailable)
extension Opslag: Sendable {}

/// The statements that are kept ready.
enum Opdracht: Int, CaseIterable {
  case begin, commit, hoofd, nieuweGebeurtenis, nieuwDossier, wijzigDossier, wijzigKolommen, vernietigDossier
  case volgendeSerie, hoogsteId, kopOpNummer, kopOpId, leesDossier, laatsteVanDossier
  case nieuwStuk, nieuwDeel, koppelStuk, wisDelen, wisStuk, leesDelen
  case nieuwZoekwoord, wisZoekwoorden, zoekwoord, zoekwoordenVan
  case leesBlad, nieuwBlad, dossiersVanBlad
  case nieuweHerkomst, herkomstVan, nummerVanHerkomst

  static let kopkolommen = "id, jaar, serie, lichaam, soort, spoor, fase, geopend, laatste, versie, kop"
  /// With the hash of the row before, which is part of the header, and its own.
  static let regelkolommen = """
    g.seq, g.dossier, g.volgnummer, g.datum, g.vastgelegd, g.dag, g.sleutel, g.stap, g.fase, g.inhoud, v.keten,
    g.keten
    """

  var sql: String {
    switch self {
    case .begin: "BEGIN IMMEDIATE"
    case .commit: "COMMIT"
    case .hoofd: "SELECT seq, keten FROM gebeurtenis ORDER BY seq DESC LIMIT 1"
    case .nieuweGebeurtenis:
      """
      INSERT INTO gebeurtenis(seq, dossier, volgnummer, stap, fase, datum, vastgelegd, dag, sleutel, keten, inhoud)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    case .nieuwDossier:
      """
      INSERT INTO dossier(id, jaar, serie, lichaam, soort, spoor, fase, geopend, laatste, versie, kop)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    case .wijzigDossier:
      """
      UPDATE dossier SET fase = ?, laatste = ?, versie = ?, kop = ?
      WHERE id = ? AND versie = ? AND kop IS NOT NULL
      """
    case .wijzigKolommen: "UPDATE dossier SET lichaam = ?, soort = ?, spoor = ? WHERE id = ?"
    case .vernietigDossier: "UPDATE dossier SET fase = ?, laatste = ?, versie = ?, kop = NULL WHERE id = ?"
    case .volgendeSerie: "SELECT coalesce(max(serie), 0) + 1 FROM dossier WHERE jaar = ?"
    case .hoogsteId: "SELECT coalesce(max(id), 0) + 1 FROM dossier"
    case .kopOpNummer: "SELECT \(Opdracht.kopkolommen) FROM dossier WHERE jaar = ? AND serie = ?"
    case .kopOpId: "SELECT \(Opdracht.kopkolommen) FROM dossier WHERE id = ?"
    case .leesDossier:
      """
      SELECT \(Opdracht.regelkolommen) FROM gebeurtenis g LEFT JOIN gebeurtenis v ON v.seq = g.seq - 1
      WHERE g.dossier = ? ORDER BY g.volgnummer
      """
    case .nieuwZoekwoord: "INSERT OR IGNORE INTO zoekwoord(woord, dossier) VALUES(?, ?)"
    case .wisZoekwoorden: "DELETE FROM zoekwoord WHERE dossier = ?"
    case .zoekwoord: "SELECT dossier FROM zoekwoord WHERE woord = ? ORDER BY dossier DESC LIMIT ?"
    case .zoekwoordenVan: "SELECT woord FROM zoekwoord WHERE dossier = ? ORDER BY woord"
    case .leesBlad: "SELECT gebeurtenissen, dossiers, inhoud FROM cijferblad WHERE blad = ?"
    case .nieuwBlad: "INSERT OR REPLACE INTO cijferblad VALUES(?, ?, ?, ?)"
    case .dossiersVanBlad: "SELECT id FROM dossier WHERE id >= ? AND id < ? ORDER BY id"
    case .nieuweHerkomst:
      "INSERT INTO herkomst(dossier, opslag, jaar, serie, gebeurtenissen) VALUES(?, ?, ?, ?, ?)"
    case .herkomstVan: "SELECT opslag, jaar, serie FROM herkomst WHERE dossier = ?"
    case .nummerVanHerkomst:
      """
      SELECT d.jaar, d.serie FROM herkomst h JOIN dossier d ON d.id = h.dossier
      WHERE h.opslag = ? AND h.jaar = ? AND h.serie = ?
      """
    case .nieuwStuk: "INSERT INTO stuk(dossier, delen, begonnen) VALUES(?, ?, ?) RETURNING id"
    case .nieuwDeel: "INSERT INTO stukdeel(stuk, deel, inhoud) VALUES(?, ?, ?)"
    case .koppelStuk:
      """
      UPDATE stuk SET gebeurtenis = ? WHERE id = ? AND dossier = ? AND gebeurtenis IS NULL
      AND delen = (SELECT count(*) FROM stukdeel WHERE stuk = stuk.id)
      """
    case .wisDelen: "DELETE FROM stukdeel WHERE stuk = ?"
    case .wisStuk: "DELETE FROM stuk WHERE id = ? AND gebeurtenis IS NULL"
    case .leesDelen:
      """
      SELECT s.id, s.delen, d.deel, d.inhoud FROM stuk s LEFT JOIN stukdeel d ON d.stuk = s.id
      WHERE s.dossier = ? AND s.gebeurtenis = ? ORDER BY d.deel
      """
    case .laatsteVanDossier:
      """
      SELECT \(Opdracht.regelkolommen) FROM gebeurtenis g LEFT JOIN gebeurtenis v ON v.seq = g.seq - 1
      WHERE g.dossier = ? ORDER BY g.volgnummer DESC LIMIT 1
      """
    }
  }
}
