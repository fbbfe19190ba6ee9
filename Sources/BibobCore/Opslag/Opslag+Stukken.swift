/// A file that stands in the store, sealed, and that no event names yet.
public struct Stuklegging: Sendable, Hashable {
  /// The dossier that it was taken in for.
  public let dossier: Int64
  /// The number of bytes.
  public let grootte: Int64
  /// SHA-256 of the bytes.
  public let sha256: SHA256.Digest
  let id: Int64
}

/// Exhibits: files of any kind, in pieces that are sealed one by one with the key of the dossier.
///
/// A piece is bound to its store, dossier, file, place and number of pieces. The last one is filled up with zeros
/// to a multiple of 4 KiB: an exact size would tell who holds a known document. Name, size and hash stand only in
/// the event.
extension Opslag {
  /// Bytes in a piece.
  static let deelgrootte = 256 << 10
  /// The largest file.
  public static let maximumStuk: Int64 = 2 << 30
  /// Sizes are rounded up to a multiple of this.
  static let vulling = 4096
  /// Pieces that become durable together.
  private static let bundel = 16
  /// What nobody named after so long was cut off: a day, in milliseconds.
  private static let verlopen: Int64 = 24 * 3600 * 1000

  /// Takes in a file, piece by piece; memory does not grow with its size, and others can write meanwhile.
  ///
  /// `lees` fills a buffer as far as it can and gives how many bytes it filled; 0 at the end. When it throws, or
  /// gives more or less than `grootte`, nothing stays behind.
  public func legStuk(
    dossier: Int64, grootte: Int64, op moment: Moment, lees: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> Stuklegging {
    guard grootte >= 0 else { throw OpslagFout.ongeldig("Een bestand kan niet kleiner zijn dan niets.") }
    guard grootte <= Opslag.maximumStuk else {
      throw OpslagFout(
        .ongeldig, "Het bestand is groter dan \(Opslag.maximumStuk >> 30) GiB.",
        advies: "Splits het, of bewaar het elders en leg vast waar het staat.")
    }
    try mag(.vastleggen, in: dossier)
    let delen = max(1, (grootte + Int64(Opslag.deelgrootte) - 1) / Int64(Opslag.deelgrootte))
    let id = try beginStuk(dossier, delen, op: moment)
    do {
      let digest = try schrijfDelen(dossier, id, grootte, delen, lees)
      return Stuklegging(dossier: dossier, grootte: grootte, sha256: digest, id: id)
    } catch {
      try? wis(id)
      throw error
    }
  }

  /// Ties a file to the event that names it; in the transaction that records the event.
  public func koppelStuk(_ legging: Stuklegging, gebeurtenis: Int) throws(OpslagFout) {
    let row = try statement(.koppelStuk)
    row.bind(1, Int64(gebeurtenis))
    row.bind(2, legging.id)
    row.bind(3, legging.dossier)
    try row.run()
    guard database.lastChanges == 1 else {
      throw OpslagFout(
        .geweigerd, "Dit stuk staat niet of niet geheel in de opslag.",
        advies: "Voeg het bestand opnieuw toe.")
    }
  }

  /// Drops a file that no event will name.
  public func laatVallen(_ legging: Stuklegging) throws(OpslagFout) { try wis(legging.id) }

  /// Hands over the file that an event named, piece by piece; do not write inside `body`.
  ///
  /// Every piece is checked before it is handed over; that the whole is the file that was taken in, only its hash
  /// can tell.
  public func leesStuk(
    dossier: Int64, gebeurtenis: Int, grootte: Int64, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    guard ziet(dossier) else { throw OpslagFout.onbekendDossier() }
    let row = try statement(.leesDelen)
    defer { row.reset() }
    row.bind(1, dossier)
    row.bind(2, Int64(gebeurtenis))
    var (rest, deel, delen) = (grootte, Int64(0), Int64(0))
    while try row.next() {
      delen = row.integer(1)
      guard !row.isNull(2), row.integer(2) == deel else { break }
      let bytes = try open(row, dossier)
      try body(UnsafeRawBufferPointer(rebasing: bytes.prefix(Int(min(rest, Int64(bytes.count))))))
      rest -= min(rest, Int64(bytes.count))
      deel += 1
    }
    guard delen > 0, deel == delen, rest == 0 else {
      throw OpslagFout.beschadigd(
        delen == 0 ? "Het bestand van dit stuk staat niet in de opslag." : "Van dit stuk ontbreekt een deel.")
    }
  }

  private func open(_ row: Statement, _ dossier: Int64) throws(OpslagFout) -> UnsafeRawBufferPointer {
    zegelaar.setPieceHeader(dossier, stuk: row.integer(0), deel: row.integer(2), van: row.integer(1))
    guard let key = sleutels.sleutel(dossier) else {
      throw .beschadigd("De sleutel van dit stuk is er niet.")
    }
    guard let bytes = zegelaar.openInPlace(row.blob(3), key) else {
      throw .beschadigd("Deel \(row.integer(2) + 1) van dit stuk is veranderd.")
    }
    return bytes
  }

  // MARK: Writing

  private func beginStuk(
    _ dossier: Int64, _ delen: Int64, op moment: Moment
  ) throws(OpslagFout) -> Int64 {
    try transactie { () throws(OpslagFout) in
      guard let kop = try ruweKop(dossier) else { throw .onbekendDossier() }
      guard kop.kop != .vernietigd else {
        throw OpslagFout(
          .vernietigd, "Dossier \(kop.nummer) is vernietigd.",
          advies: "Er kan niets meer aan worden toegevoegd.")
      }
      try veegStukken(ouderDan: max(moment.milliseconden, .min + Opslag.verlopen) - Opslag.verlopen)
      let row = try statement(.nieuwStuk)
      defer { row.reset() }
      row.bind(1, dossier)
      row.bind(2, delen)
      row.bind(3, moment.milliseconden)
      guard try row.next() else { throw .beschadigd("De tabel van stukken is niet te schrijven.") }
      return row.integer(0)
    }
  }

  private func schrijfDelen(
    _ dossier: Int64, _ id: Int64, _ grootte: Int64, _ delen: Int64,
    _ lees: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> SHA256.Digest {
    let hasher = try SHA256()
    let buffer = Bytebuffer(capacity: min(Opslag.bundel, Int(delen)) * Opslag.deelgrootte)
    var (rest, deel) = (grootte, Int64(0))
    repeat {
      // Read before the lock is taken: a slow source must not keep others from writing.
      let count = Int(min(rest, Int64(Opslag.bundel * Opslag.deelgrootte)))
      let chunk = buffer.resize(Opslag.opgevuld(count))
      try Opslag.vul(UnsafeMutableRawBufferPointer(rebasing: chunk[..<count]), lees)
      for index in count..<chunk.count { chunk[index] = 0 }
      hasher.update(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      rest -= Int64(count)
      try transactie { () throws(OpslagFout) in
        try schrijf(UnsafeRawBufferPointer(chunk), dossier, id, vanaf: deel, van: delen)
      }
      deel += Int64((chunk.count + Opslag.deelgrootte - 1) / Opslag.deelgrootte)
    } while rest > 0
    var byte: UInt8 = 0
    guard try withUnsafeMutableBytes(of: &byte, lees) == 0 else { throw Opslag.veranderd }
    return try hasher.finish()
  }

  private func schrijf(
    _ bytes: UnsafeRawBufferPointer, _ dossier: Int64, _ id: Int64, vanaf first: Int64, van delen: Int64
  ) throws(OpslagFout) {
    var (deel, start) = (first, 0)
    while start < bytes.count {
      let end = min(start + Opslag.deelgrootte, bytes.count)
      guard let key = sleutels.sleutel(dossier) else { throw .onbekendDossier() }
      zegelaar.setPieceHeader(dossier, stuk: id, deel: deel, van: delen)
      try zegelaar.seal(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), key)
      let row = try statement(.nieuwDeel)
      row.bind(1, id)
      row.bind(2, deel)
      row.bindInPlace(3, blob: zegelaar.sealed)
      try row.run()
      (deel, start) = (deel + 1, end)
    }
  }

  /// A size as it shows on the disk.
  static func opgevuld(_ count: Int) -> Int { max(1, (count + vulling - 1) / vulling) * vulling }

  private static func vul(
    _ buffer: UnsafeMutableRawBufferPointer, _ lees: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws {
    var filled = 0
    while filled < buffer.count {
      let count = try lees(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      guard (1...buffer.count - filled).contains(count) else { throw veranderd }
      filled += count
    }
  }

  private static let veranderd = OpslagFout(
    .ongeldig, "Het bestand veranderde terwijl het werd gelezen.",
    advies: "Er is niets vastgelegd. Sluit het bestand in andere programma's en probeer opnieuw.")

  // MARK: Removing

  private func wis(_ id: Int64) throws(OpslagFout) {
    try transactie { () throws(OpslagFout) in
      for opdracht in [Opdracht.wisDelen, .wisStuk] {
        let row = try statement(opdracht)
        row.bind(1, id)
        try row.run()
      }
    }
  }

  /// Removes what was cut off before an event named it.
  private func veegStukken(ouderDan moment: Int64) throws(OpslagFout) {
    let stale = "SELECT id FROM stuk WHERE gebeurtenis IS NULL AND begonnen < \(moment)"
    try database.execute(
      "DELETE FROM stukdeel WHERE stuk IN (\(stale)); DELETE FROM stuk WHERE id IN (\(stale))")
  }

  /// Removes every file of a dossier that is being destroyed.
  func wisStukken(_ dossier: Int64) throws(OpslagFout) {
    let own = "SELECT id FROM stuk WHERE dossier = \(dossier)"
    try database.execute(
      "DELETE FROM stukdeel WHERE stuk IN (\(own)); DELETE FROM stuk WHERE dossier = \(dossier)")
  }
}
