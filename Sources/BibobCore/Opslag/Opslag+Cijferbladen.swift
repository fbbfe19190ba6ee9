/// Sheets beside the log with what reports need of the dossiers, so that a report need not read every event.
///
/// 1. A sheet holds the dossiers of 256 ids. What is on it the store does not know: it is sealed.
/// 2. The key of a sheet is made of the key of the store and the keys of the dossiers on it. When one of those is
///    destroyed that key can not be made again: what an old copy of the file held of the dossier is gone with it.
/// 3. With the sheets stands a list that is sealed as a whole: up to which event of the log they go, the hash of the
///    chain there, and of each sheet the number of its events and its seal. What happened after is read from the log, so
///    a sheet cannot be stale; one of another moment, or of another course of the log, is not the one of the list.
///    Together the sheets go over every event up to there, when the list is laid and when it is read.
/// 4. A sheet is made of the log alone: whatever is missing, damaged or of another edition is read from the log.
extension Opslag {
  /// Ids on a sheet.
  static let bladmaat: Int64 = 256

  /// What the sheets say of themselves, at one moment.
  struct Bladstand {
    /// The last event of the store, and the hash of the chain there.
    var hoofd: Int64
    var keten: SHA256.Digest
    /// The last event that the sheets know of; 0 when there are none.
    var bekend: Int64
    /// What tells each sheet from others, by number.
    var merken: [Bladmerk]
    /// Dossiers that something happened to since.
    var gewijzigd: Set<Int64>
    /// The highest id of a dossier.
    var hoogste: Int64
    /// The day on which the last event of the store was recorded: never after today.
    var laatst: CivilDate
  }

  /// What tells a sheet from every other that was or will be.
  struct Bladmerk: Equatable {
    /// Over how many events it goes.
    var gebeurtenissen: Int64 = 0
    /// The tag of its seal; zero when it is empty.
    var zegel: (UInt64, UInt64) = (0, 0)

    /// That of a sheet without anything on it.
    init(leeg gebeurtenissen: Int64) { self.gebeurtenissen = gebeurtenissen }

    init(_ gebeurtenissen: Int64, _ inhoud: UnsafeRawBufferPointer) {
      self.gebeurtenissen = gebeurtenissen
      guard inhoud.count >= AESGCM.overhead else { return }
      zegel = inhoud.loadUnaligned(fromByteOffset: inhoud.count - AESGCM.tagCount, as: (UInt64, UInt64).self)
    }

    static func == (left: Bladmerk, right: Bladmerk) -> Bool {
      left.gebeurtenissen == right.gebeurtenissen && left.zegel == right.zegel
    }
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
    let head = try leesHoofd()
    let last = try database.number("SELECT dag FROM gebeurtenis WHERE seq = \(head.seq)") ?? 0
    var stand = Bladstand(
      hoofd: head.seq, keten: head.keten, bekend: 0, merken: [], gewijzigd: [], hoogste: try hoogsteDossier(),
      laatst: day(last))
    guard let (known, marks) = try bladlijst(), known <= head.seq else { return stand }
    (stand.bekend, stand.merken) = (known, marks)
    guard known < head.seq else { return stand }
    let row = try database.prepare(
      "SELECT DISTINCT dossier FROM gebeurtenis WHERE seq > \(known) AND dossier <> \(Opslag.registerplaats)")
    while try row.next() { stand.gewijzigd.insert(row.integer(0)) }
    return stand
  }

  /// The highest id of a dossier. Ids are given out one after the other: one far beyond the number of dossiers was not
  /// given out here, and whoever went by it would never end.
  private func hoogsteDossier() throws(OpslagFout) -> Int64 {
    let highest = try max(0, database.number("SELECT max(id) FROM dossier") ?? 0)
    guard highest >= 1 << 20 else { return highest }
    let count = try database.number("SELECT count(*) FROM dossier") ?? 0
    guard highest / 4 <= count else {
      throw .beschadigd("Een dossier staat op een plaats die niet is uitgegeven (\(highest)).")
    }
    return highest
  }

  /// Opens a sheet; nil when it is not there, is not the one that is meant, or does not open. The bytes hold until the
  /// next that is opened or sealed.
  func cijferblad(_ nummer: Int64, _ stand: Bladstand) throws(OpslagFout) -> UnsafeRawBufferPointer? {
    let row = try statement(.leesBlad)
    defer { row.reset() }
    row.bind(1, nummer)
    guard stand.merken.indices.contains(Int(nummer)), try row.next(),
      Bladmerk(row.integer(0), row.blob(2)) == stand.merken[Int(nummer)]
    else { return nil }
    let mask = Array(row.blob(1))
    guard let key = try bladsleutel(nummer, mask) else { return nil }
    zegelaar.setSheetHeader(nummer, gebeurtenissen: row.integer(0), mask)
    return withUnsafeBytes(of: key.words) { zegelaar.openInPlace(row.blob(2), $0) }
  }

  /// Up to which event the sheets go, and what tells each: `event (8) || sealed marks (24 each)`; nil when there is no
  /// such list, when it does not open or is of another course of the log, or does not go over every event.
  private func bladlijst() throws(OpslagFout) -> (bekend: Int64, merken: [Bladmerk])? {
    let row = try database.prepare("SELECT waarde FROM instelling WHERE naam = 'cijfers'")
    guard try row.next(), row.blob(0).count > 8, let key = sleutels.sleutel(0) else { return nil }
    let known = row.blob(0).loadUnaligned(as: Int64.self).littleEndian
    let there = try database.prepare("SELECT keten FROM gebeurtenis WHERE seq = ?")
    there.bind(1, known)
    guard try there.next(), let chain = SHA256.Digest(there.blob(0)) else { return nil }
    zegelaar.setSheetListHeader(known, chain)
    guard let list = zegelaar.openInPlace(UnsafeRawBufferPointer(rebasing: row.blob(0)[8...]), key),
      list.count % Opslag.merkmaat == 0
    else { return nil }
    let marks = stride(from: 0, to: list.count, by: Opslag.merkmaat).map { place in
      var mark = Bladmerk(leeg: list.loadUnaligned(fromByteOffset: place, as: Int64.self).littleEndian)
      mark.zegel = list.loadUnaligned(fromByteOffset: place + 8, as: (UInt64, UInt64).self)
      return mark
    }
    return try gaanOverAlles(marks, tot: known) ? (known, marks) : nil
  }

  /// Bytes in a mark.
  private static let merkmaat = 24

  /// Whether sheets go over every event up to one, but those of the register.
  private func gaanOverAlles(_ merken: [Bladmerk], tot known: Int64) throws(OpslagFout) -> Bool {
    let ofRegister = try database.number(
      "SELECT count(*) FROM gebeurtenis WHERE dossier = \(Opslag.registerplaats) AND seq <= \(known)")
    return merken.reduce(0) { $0 &+ $1.gebeurtenissen } == known &- (ofRegister ?? 0)
  }

  /// Lays sheets beside the log; does nothing when something happened to it or to the sheets since they were made, or
  /// when they would not go over every event.
  func leg(_ bladen: [NieuwBlad], stand: Bladstand) throws(OpslagFout) {
    // A sheet that cannot be whole stands there empty already.
    let bladen = bladen.filter { blad in
      blad.inhoud != nil || stand.bekend < stand.hoofd || !stand.merken.indices.contains(Int(blad.nummer))
        || stand.merken[Int(blad.nummer)] != Bladmerk(leeg: blad.gebeurtenissen)
    }
    guard !bladen.isEmpty else { return }
    // Not worth waiting for: the next report lays them.
    try database.execute("PRAGMA busy_timeout=0")
    defer { try? database.execute("PRAGMA busy_timeout=10000") }
    try transactie { () throws(OpslagFout) in
      guard lopend?.seq == stand.hoofd, lopend?.keten == stand.keten else { return }
      let list = try bladlijst()
      guard list?.bekend ?? 0 == stand.bekend, list?.merken ?? [] == stand.merken else { return }
      var marks = stand.merken
      for blad in bladen {
        let place = Int(blad.nummer)
        if place >= marks.count {
          marks += [Bladmerk](repeating: Bladmerk(leeg: 0), count: place + 1 - marks.count)
        }
        marks[place].gebeurtenissen = blad.gebeurtenissen
      }
      guard try gaanOverAlles(marks, tot: stand.hoofd) else { return }
      if stand.bekend == 0 { try database.execute("DELETE FROM cijferblad") }
      for blad in bladen { marks[Int(blad.nummer)] = try leg(blad) }
      try legLijst(marks, stand)
    }
  }

  private func leg(_ blad: NieuwBlad) throws(OpslagFout) -> Bladmerk {
    let (row, mask) = (try statement(.nieuwBlad), masker(blad))
    row.bind(1, blad.nummer)
    row.bind(2, blad.gebeurtenissen)
    row.bind(3, mask)
    row.bind(4, [UInt8]())
    var mark = Bladmerk(leeg: blad.gebeurtenissen)
    if let inhoud = blad.inhoud, let key = try bladsleutel(blad.nummer, mask) {
      zegelaar.setSheetHeader(blad.nummer, gebeurtenissen: blad.gebeurtenissen, mask)
      try withUnsafeBytes(of: key.words) { key throws(OpslagFout) in try zegelaar.seal(inhoud, key) }
      row.bindInPlace(4, blob: zegelaar.sealed)
      mark = Bladmerk(blad.gebeurtenissen, zegelaar.sealed)
    }
    try row.run()
    return mark
  }

  private func legLijst(_ merken: [Bladmerk], _ stand: Bladstand) throws(OpslagFout) {
    guard let key = sleutels.sleutel(0) else { return }
    let text = merken.flatMap { mark in
      withUnsafeBytes(of: mark.gebeurtenissen.littleEndian) { Array($0) }
        + withUnsafeBytes(of: mark.zegel) { Array($0) }
    }
    zegelaar.setSheetListHeader(stand.hoofd, stand.keten)
    try zegelaar.seal(text, key)
    let row = try database.prepare("INSERT OR REPLACE INTO instelling VALUES('cijfers', ?)")
    row.bind(1, withUnsafeBytes(of: stand.hoofd.littleEndian) { Array($0) } + Array(zegelaar.sealed))
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
