/// The blind index: it tells in which dossiers a person may stand, without a word about whom.
///
/// What is kept of a word is eight bytes of HMAC-SHA-256 under a key that is made from the key of the store, so it
/// stands in the key ring and not in the database. Who holds the database alone sees how many words a dossier has and
/// which dossiers share one, and nothing else. With a dossier its words go.
extension Opslag {
  private static let label = Array("bibob zoekindex 1".utf8)

  /// So many dossiers wait at most before their words are entered.
  private static let wachtend = 2048

  /// Enters the words of a dossier instead of those that stood there, before the transaction ends or anyone looks.
  public func neemOp(dossier: Int64, woorden: Set<String>) throws(OpslagFout) {
    let codes = try woorden.map { word throws(OpslagFout) in try code(word) }
    try transactie { () throws(OpslagFout) in
      lopend?.zoekwoorden[dossier] = codes
      lopend?.zoekwijzigingen += 1
      if let count = lopend?.zoekwoorden.count, count >= Opslag.wachtend { try legZoekwoorden() }
    }
  }

  /// Enters the words that wait, in the order in which they stand in the index: far quicker than dossier by dossier.
  func legZoekwoorden() throws(OpslagFout) {
    guard let waiting = lopend?.zoekwoorden, !waiting.isEmpty else { return }
    let before = database.changes
    defer { lopend?.zoekregels += database.changes - before }
    do throws(OpslagFout) {
      try leg(waiting)
      lopend?.zoekwoorden = [:]
    } catch {
      // Some stand and some do not: nothing of the transaction may stay, whoever asked.
      lopend?.gebroken = true
      throw error
    }
  }

  private func leg(_ woorden: [Int64: [Int64]]) throws(OpslagFout) {
    for dossier in woorden.keys.sorted() { try wisWoorden(dossier) }
    let row = try statement(.nieuwZoekwoord)
    let pairs = woorden.flatMap { dossier, codes in codes.map { (code: $0, dossier: dossier) } }
    for pair in pairs.sorted(by: { ($0.code, $0.dossier) < ($1.code, $1.dossier) }) {
      row.bind(1, pair.code)
      row.bind(2, pair.dossier)
      try row.run()
    }
  }

  /// The dossiers that stand under each word, newest first, at most `hoogstens` and one a word.
  public func zoek(_ woorden: [String], hoogstens: Int) throws(OpslagFout) -> [[Int64]] {
    try legZoekwoorden()
    return try woorden.map { word throws(OpslagFout) in
      let row = try statement(.zoekwoord)
      defer { row.reset() }
      row.bind(1, try code(word))
      row.bind(2, kijktVrij ? Int64(hoogstens) + 1 : -1)
      var found: [Int64] = []
      // That a name stands in dossiers that may not be seen does not count either.
      while found.count <= hoogstens, try row.next() {
        if ziet(row.integer(0)) { found.append(row.integer(0)) }
      }
      return found
    }
  }

  /// Whether the index holds exactly these words for a dossier; nil when it holds none.
  public func klopt(dossier: Int64, woorden: Set<String>) throws(OpslagFout) -> Bool? {
    try legZoekwoorden()
    let row = try statement(.zoekwoordenVan)
    defer { row.reset() }
    row.bind(1, dossier)
    var found: [Int64] = []
    while try row.next() { found.append(row.integer(0)) }
    guard !found.isEmpty else { return nil }
    return try Set(woorden.map { word throws(OpslagFout) in try code(word) }).sorted() == found
  }

  /// The number of dossiers that can be read and are not in the index: it was made by an older version.
  /// For who does not oversee the store there are none.
  public func nietInZoekindex() throws(OpslagFout) -> Int {
    guard overziet else { return 0 }
    try legZoekwoorden()
    let sql = """
      SELECT count(*) FROM dossier d WHERE kop IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM zoekwoord z WHERE z.dossier = d.id)
      """
    return Int(try database.number(sql) ?? 0)
  }

  /// Takes away the words of a dossier, also those that wait.
  func wisZoekwoorden(_ dossier: Int64) throws(OpslagFout) {
    lopend?.zoekwoorden[dossier] = nil
    lopend?.zoekwijzigingen += 1
    try wisWoorden(dossier)
  }

  private func wisWoorden(_ dossier: Int64) throws(OpslagFout) {
    let row = try statement(.wisZoekwoorden)
    row.bind(1, dossier)
    try row.run()
  }

  private func code(_ word: String) throws(OpslagFout) -> Int64 {
    do throws(CryptoFout) {
      if zoekcode == nil { zoekcode = try maakZoekcode() }
      guard let zoekcode else { throw CryptoFout(.bibliotheek) }
      return Int64(bitPattern: try zoekcode.code(Array(word.utf8)).words.0)
    } catch { throw OpslagFout(error) }
  }

  private func maakZoekcode() throws(CryptoFout) -> HMACSHA256 {
    guard let key = sleutels.sleutel(0) else { throw CryptoFout(.bibliotheek) }
    return try HMACSHA256(key: HMACSHA256(key: Array(key)).code(Opslag.label).bytes)
  }
}
