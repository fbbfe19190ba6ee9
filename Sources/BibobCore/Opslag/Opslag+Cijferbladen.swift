/// Sheets beside the log with what reports need of the dossiers, so that a report need not read every event.
///
/// 1. A sheet holds the dossiers of 256 ids. What is on it the store does not know: it is sealed.
/// 2. The key of a sheet is made of the key of the store and the keys of the dossiers on it. When one of those is
///    destroyed that key can not be made again: what an old copy of the file held of the dossier is gone with it.
/// 3. With the sheets stands up to which event of the store they go, and over how many each: that is sealed too, as one
///    whole. What happened after is read from the log, so a sheet cannot be stale. A sheet is bound to the number of
///    its events, which only grows: an older one that was put back is not the one that stands in the list.
/// 4. A sheet is made of the log alone: whatever is missing, damaged or of another edition is read from the log.
extension Opslag {
  /// Ids on a sheet.
  static let bladmaat: Int64 = 256

  /// What the sheets say of themselves, at one moment.
  struct Bladstand {
    /// The last event of the store.
    var hoofd: Int64
    /// The last event that the sheets know of; 0 when there are none.
    var bekend: Int64
    /// Over how many events each goes, by number.
    var tellingen: [Int64]
    /// Dossiers that something happened to since.
    var gewijzigd: Set<Int64>
    /// The highest id of a dossier.
    var hoogste: Int64
    /// The day on which the last event of the store was recorded: never after today.
    var laatst: CivilDate
  }

  /// A sheet that is to be laid beside the log.
  struct NieuwBlad {
    var nummer: Int64
    /// The dossiers of which the keys are in its key.
    var sleutels: [Int64]
    /// The number of events of the dossiers on it.
    var gebeurtenissen: Int64
    /// What is on it; nil when the log must be read for these dossiers all the same.
    var inhoud: [UInt8]?
  }

  /// Reads at one moment: what others write meanwhile is not seen.
  func inEenBeeld<Result>(_ body: () throws -> Result) throws -> Result {
    if database.isInTransaction { return try body() }
    try database.execute("BEGIN")
    defer { try? database.execute("COMMIT") }
    return try body()
  }

  /// How much of the database is kept in memory.
  func zetGeheugen(kibibytes size: Int = Database.geheugen) throws(OpslagFout) {
    try database.execute("PRAGMA cache_size=-\(size)")
  }

  /// How the sheets stand; inside ``inEenBeeld(_:)``.
  func bladstand() throws(OpslagFout) -> Bladstand {
    let head = try leesHoofd().seq
    let highest = try database.number("SELECT max(id) FROM dossier") ?? 0
    let last = try database.number("SELECT dag FROM gebeurtenis WHERE seq = \(head)") ?? 0
    var stand = Bladstand(
      hoofd: head, bekend: 0, tellingen: [], gewijzigd: [], hoogste: highest, laatst: day(last))
    guard let (known, counts) = try bladlijst(), known <= head else { return stand }
    (stand.bekend, stand.tellingen) = (known, counts)
    guard known < head else { return stand }
    let row = try database.prepare(
      "SELECT DISTINCT dossier FROM gebeurtenis WHERE seq > \(known) AND dossier <> \(Opslag.registerplaats)")
    while try row.next() { stand.gewijzigd.insert(row.integer(0)) }
    return stand
  }

  /// Opens a sheet; nil when it is not there, is not the one that is meant, or does not open. The bytes hold until the
  /// next that is opened or sealed.
  func cijferblad(_ nummer: Int64, _ stand: Bladstand) throws(OpslagFout) -> UnsafeRawBufferPointer? {
    let row = try statement(.leesBlad)
    defer { row.reset() }
    row.bind(1, nummer)
    guard stand.tellingen.indices.contains(Int(nummer)), try row.next(),
      row.integer(0) == stand.tellingen[Int(nummer)]
    else { return nil }
    let mask = Array(row.blob(1))
    guard let key = try bladsleutel(nummer, mask) else { return nil }
    zegelaar.setSheetHeader(nummer, gebeurtenissen: row.integer(0), mask)
    return withUnsafeBytes(of: key.words) { zegelaar.openInPlace(row.blob(2), $0) }
  }

  /// Up to which event the sheets go, and over how many each: `event (8) || sealed counts (8 each)`; nil when there is
  /// no such list, or it does not open.
  private func bladlijst() throws(OpslagFout) -> (bekend: Int64, tellingen: [Int64])? {
    let row = try database.prepare("SELECT waarde FROM instelling WHERE naam = 'cijfers'")
    guard try row.next(), let key = sleutels.sleutel(0) else { return nil }
    let bytes = row.blob(0)
    guard bytes.count >= 8 else { return nil }
    let known = bytes.loadUnaligned(as: Int64.self).littleEndian
    zegelaar.setSheetListHeader(known)
    guard known > 0, let list = zegelaar.openInPlace(UnsafeRawBufferPointer(rebasing: bytes[8...]), key)
    else {
      return nil
    }
    return (
      known,
      stride(from: 0, to: list.count - 7, by: 8).map {
        list.loadUnaligned(fromByteOffset: $0, as: Int64.self).littleEndian
      }
    )
  }

  private func legLijst(_ tellingen: [Int64], tot known: Int64) throws(OpslagFout) {
    guard let key = sleutels.sleutel(0) else { return }
    zegelaar.setSheetListHeader(known)
    try zegelaar.seal(
      tellingen.flatMap { count in withUnsafeBytes(of: count.littleEndian) { Array($0) } }, key)
    let row = try database.prepare("INSERT OR REPLACE INTO instelling VALUES('cijfers', ?)")
    row.bind(1, withUnsafeBytes(of: known.littleEndian) { Array($0) } + Array(zegelaar.sealed))
    try row.run()
  }

  /// Lays sheets beside the log; does nothing when something happened since they were made.
  func leg(_ bladen: [NieuwBlad], stand: Bladstand) throws(OpslagFout) {
    // Not worth waiting for: the next report lays them.
    try database.execute("PRAGMA busy_timeout=0")
    defer { try? database.execute("PRAGMA busy_timeout=10000") }
    try transactie { () throws(OpslagFout) in
      guard lopend?.seq == stand.hoofd else { return }
      if stand.bekend == 0 { try database.execute("DELETE FROM cijferblad") }
      var counts = stand.tellingen
      for blad in bladen {
        let place = Int(blad.nummer)
        if place >= counts.count { counts += [Int64](repeating: 0, count: place + 1 - counts.count) }
        counts[place] = blad.gebeurtenissen
        try leg(blad)
      }
      try legLijst(counts, tot: stand.hoofd)
    }
  }

  private func leg(_ blad: NieuwBlad) throws(OpslagFout) {
    let (row, mask) = (try statement(.nieuwBlad), masker(blad))
    row.bind(1, blad.nummer)
    row.bind(2, blad.gebeurtenissen)
    row.bind(3, mask)
    row.bind(4, [UInt8]())
    if let inhoud = blad.inhoud, let key = try bladsleutel(blad.nummer, mask) {
      zegelaar.setSheetHeader(blad.nummer, gebeurtenissen: blad.gebeurtenissen, mask)
      try withUnsafeBytes(of: key.words) { key throws(OpslagFout) in try zegelaar.seal(inhoud, key) }
      row.bindInPlace(4, blob: zegelaar.sealed)
    }
    try row.run()
  }

  /// Empties the sheet of a dossier that is being destroyed.
  func wisBlad(_ dossier: Int64) throws(OpslagFout) {
    try database.execute(
      "UPDATE cijferblad SET inhoud = x'' WHERE blad = \(dossier / Opslag.bladmaat)")
  }

  /// Takes all sheets away; the next report makes them anew from the log.
  public func wisCijfers() throws(OpslagFout) {
    try transactie { () throws(OpslagFout) in
      try database.execute("DELETE FROM cijferblad; DELETE FROM instelling WHERE naam = 'cijfers'")
    }
  }

  // MARK: Keys

  private func masker(_ blad: NieuwBlad) -> [UInt8] {
    var mask = [UInt8](repeating: 0, count: Int(Opslag.bladmaat / 8))
    for id in blad.sleutels {
      let slot = Int(id - blad.nummer * Opslag.bladmaat)
      mask[slot / 8] |= 1 << UInt8(slot % 8)
    }
    return mask
  }

  private func bladsleutel(_ nummer: Int64, _ mask: [UInt8]) throws(OpslagFout) -> SHA256.Digest? {
    guard mask.count == Int(Opslag.bladmaat / 8) else { return nil }
    do throws(CryptoFout) {
      if bladsleutels == nil { bladsleutels = (try SHA256(), Bytebuffer(capacity: 16 << 10)) }
      guard let (hasher, keys) = bladsleutels, let own = sleutels.sleutel(0) else { return nil }
      // Hashed at once: a call for each key would cost as much as the hashing.
      defer { keys.wipe() }
      "bibob cijferblad 1".utf8.withContiguousStorageIfAvailable { keys.append(UnsafeRawBufferPointer($0)) }
      keys.append(own)
      for slot in 0..<Int(Opslag.bladmaat) where mask[slot / 8] & (1 << UInt8(slot % 8)) != 0 {
        guard let key = sleutels.sleutel(nummer * Opslag.bladmaat + Int64(slot)) else { return nil }
        keys.append(key)
      }
      hasher.update(keys.bytes)
      return try hasher.finish()
    } catch { throw OpslagFout(error) }
  }

  // MARK: The log behind it

  /// What a connection of its own needs to see what this one sees.
  struct Zicht: Sendable {
    fileprivate let map: String
    fileprivate let sleutelpad: String
    fileprivate let kijker: Kijker
    fileprivate let register: Register?
    fileprivate let toegelaten: [Int64: Set<Rol>]
    fileprivate let isOnbeperkt: Bool
  }

  /// For a second thread, which opens it (``nogEens(_:)``).
  var zicht: Zicht {
    Zicht(
      map: map, sleutelpad: sleutelpad, kijker: kijker, register: register, toegelaten: toegelaten,
      isOnbeperkt: isOnbeperkt)
  }

  /// The same store over a connection of its own; it sees what the other one saw.
  static func nogEens(_ zicht: Zicht) throws(OpslagFout) -> Opslag {
    let other = try Opslag(map: zicht.map, sleutels: zicht.sleutelpad)
    other.kijker = zicht.kijker
    other.register = zicht.register
    other.toegelaten = zicht.toegelaten
    other.isOnbeperkt = zicht.isOnbeperkt
    return other
  }

  /// A dossier as figures need it from the log, whoever looks.
  struct Dossierlezing {
    var id: Int64
    var nummer: Dossiernummer
    var kolommen: Dossierkolommen
    var regels: [Logregel]
  }

  /// A dossier with its events, whoever looks; nil when it is not there.
  func dossierlezing(_ id: Int64) throws(OpslagFout) -> Dossierlezing? {
    guard let identiteit = try identiteit(vanVernietigd: id) else { return nil }
    return Dossierlezing(
      id: id, nummer: identiteit.nummer, kolommen: identiteit.kolommen, regels: try leesRegels(id))
  }

  /// The ids of the dossiers of a sheet.
  func dossiers(vanBlad nummer: Int64) throws(OpslagFout) -> [Int64] {
    let row = try statement(.dossiersVanBlad)
    defer { row.reset() }
    row.bind(1, nummer * Opslag.bladmaat)
    row.bind(2, (nummer + 1) * Opslag.bladmaat)
    var ids: [Int64] = []
    while try row.next() { ids.append(row.integer(0)) }
    return ids
  }
}
