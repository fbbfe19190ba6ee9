#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The key ring: a flat file of its own, apart from the database and backed up apart from it.
///
/// A header of 64 bytes, then a record of 64 bytes for every dossier id; record 0 holds the key of the store.
/// A slot that was ever used is never given out again. A key is provisional until the transaction that needed it is
/// durable: one that was left behind by a transaction that failed, or by a process that was killed in it, is no key of
/// any dossier, and the next that makes a key wipes it. Not Sendable.
///
/// header: `"BIBOBSLT" || version (4) || 0 (4) || store id (16) || 0 (16) || checksum (16)`;
/// record: `id (8) || state (1) || 0 (7) || key (32) || checksum (16)`;
/// state: 1 active, 2 destroyed, 3 provisional.
final class Sleutelbos {
  /// What stands in a slot.
  enum Staat: Sendable {
    case leeg, voorlopig, actief, vernietigd, beschadigd
  }

  static let recordCount = 64
  static let opslagIdCount = 16
  private static let magic = Array("BIBOBSLT".utf8)
  private static let version: UInt8 = 1

  let path: String
  let opslagId: [UInt8]
  private let descriptor: Int32
  private let hasher: SHA256
  // Shared with every other process, so a key that was destroyed elsewhere is gone here at once.
  private var mapping = UnsafeRawBufferPointer(start: nil, count: 0)
  private var fileCount = 0
  private var unsynced = false
  /// Random bytes for keys to come: a call for each costs more than the rest of making one.
  private var toeval: [UInt8] = []

  /// Opens a key ring; refuses one that others can read, or that is no key ring.
  init(path: String) throws(OpslagFout) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw Schijf.fout("Openen van de sleutelbos", path) }
    do throws(OpslagFout) {
      try Sleutelbos.refuseShared(descriptor, path)
      let hasher = try Sleutelbos.makeHasher()
      opslagId = try Sleutelbos.readHeader(descriptor, path, hasher)
      self.hasher = hasher
    } catch {
      _ = close(descriptor)
      throw error
    }
    self.path = path
    self.descriptor = descriptor
    try remap()
  }

  deinit {
    if let start = mapping.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), mapping.count) }
    _ = close(descriptor)
  }

  /// Makes a key ring with a fresh key of the store; refuses when a file stands there.
  static func create(path: String, opslagId: [UInt8]) throws(OpslagFout) {
    let descriptor = try Schijf.createPrivate(path)
    defer { _ = close(descriptor) }
    var header = magic + [version, 0, 0, 0, 0, 0, 0, 0] + opslagId + [UInt8](repeating: 0, count: 16)
    header += try checksum([], header, makeHasher())
    try write(descriptor, path, header, at: 0)
    let key = try random()
    let record = try makeRecord(0, state: 1, key: key, opslagId: opslagId, hasher: makeHasher())
    try write(descriptor, path, record, at: recordCount)
    try Schijf.sync(descriptor, path)
    try Schijf.syncFolder(Schijf.split(path).folder)
  }

  // MARK: Reading

  /// The number of slots in the file, the key of the store among them.
  var slots: Int64 {
    refreshCount()
    return Int64(max(0, fileCount - Sleutelbos.recordCount) / Sleutelbos.recordCount)
  }

  /// What stands in the slot of an id.
  func staat(_ id: Int64) -> Staat {
    guard let record = record(id) else { return .leeg }
    if record[8] == 0, record.allSatisfy({ $0 == 0 }) { return .leeg }
    guard isSound(record, id) else { return .beschadigd }
    return record[8] == 1 ? .actief : record[8] == 2 ? .vernietigd : .voorlopig
  }

  /// The thirty-two bytes of an active or provisional key, or nil; they hold until the next call.
  ///
  /// The checksum is not looked at here: a wrong key shows itself at the seal.
  @inline(__always)
  func sleutel(_ id: Int64) -> UnsafeRawBufferPointer? {
    guard let record = record(id), record[8] == 1 || record[8] == 3 else { return nil }
    return UnsafeRawBufferPointer(rebasing: record[16..<48])
  }

  @inline(__always)
  private func record(_ id: Int64) -> UnsafeRawBufferPointer? {
    guard id >= 0, id < Int64.max / 128 else { return nil }
    let start = (Int(id) + 1) * Sleutelbos.recordCount
    if start + Sleutelbos.recordCount > fileCount {
      refreshCount()
      guard start + Sleutelbos.recordCount <= fileCount else { return nil }
    }
    return UnsafeRawBufferPointer(rebasing: mapping[start..<start + Sleutelbos.recordCount])
  }

  private func isSound(_ record: UnsafeRawBufferPointer, _ id: Int64) -> Bool {
    guard record.loadUnaligned(as: Int64.self).littleEndian == id, (1...3).contains(record[8]),
      record[9..<16].allSatisfy({ $0 == 0 }), record[8] != 2 || record[16..<48].allSatisfy({ $0 == 0 })
    else { return false }
    let expected = try? Sleutelbos.checksum(opslagId, Array(record[0..<48]), hasher)
    return expected.map { record[48..<64].elementsEqual($0) } ?? false
  }

  private func refreshCount() {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { return }
    fileCount = Int(info.st_size)
    if fileCount > mapping.count {
      do throws(OpslagFout) { try remap() } catch { fileCount = mapping.count }
    }
  }

  private func remap() throws(OpslagFout) {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw Schijf.fout("Lezen van de sleutelbos", path) }
    // Room to grow: reading stays within the size of the file, whatever is mapped.
    let size = max(1 << 20, Int(info.st_size) * 2)
    let start = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let start, start != MAP_FAILED else { throw Schijf.fout("Lezen van de sleutelbos", path) }
    if let old = mapping.baseAddress { munmap(UnsafeMutableRawPointer(mutating: old), mapping.count) }
    mapping = UnsafeRawBufferPointer(start: start, count: size)
    fileCount = Int(info.st_size)
  }
}

@available(*, unavailable)
extension Sleutelbos: Sendable {}

// MARK: Writing

extension Sleutelbos {
  /// Makes a provisional key in the first slot from `id` that was never used, and gives that slot.
  ///
  /// Only for who holds the write lock of the database, with an `id` above that of every dossier: provisional keys from
  /// there on are what another left behind, and are wiped. The new key is durable after `sync`, which must come before
  /// the commit that names the slot; after it, ``bevestig(_:)``.
  func reserveer(vanaf id: Int64) throws(OpslagFout) -> Int64 {
    try lock()
    defer { unlock() }
    try wisVoorlopige(vanaf: id)
    var free = id
    while staat(free) != .leeg { free += 1 }
    let key = try nieuweSleutel()
    let record = try Sleutelbos.makeRecord(free, state: 3, key: key, opslagId: opslagId, hasher: hasher)
    try schrijf([(free, record)])
    return free
  }

  /// Makes provisional keys the keys of dossiers, now that their rows are durable. Should this be lost, they serve as
  /// they are.
  func bevestig(_ ids: [Int64]) throws(OpslagFout) {
    guard !ids.isEmpty else { return }
    try lock()
    defer { unlock() }
    var records: [(id: Int64, bytes: [UInt8])] = []
    for id in ids where staat(id) == .voorlopig {
      guard let key = sleutel(id).map({ Array($0) }) else { continue }
      records.append(
        (id, try Sleutelbos.makeRecord(id, state: 1, key: key, opslagId: opslagId, hasher: hasher)))
    }
    try schrijf(records)
  }

  /// Writes records, those that lie together at once.
  private func schrijf(_ records: [(id: Int64, bytes: [UInt8])]) throws(OpslagFout) {
    var (start, run): (Int64, [UInt8]) = (0, [])
    for record in records {
      if record.id != start + Int64(run.count / Sleutelbos.recordCount) || run.isEmpty {
        try Sleutelbos.write(descriptor, path, run, at: Int(start + 1) * Sleutelbos.recordCount)
        (start, run) = (record.id, [])
      }
      run += record.bytes
    }
    try Sleutelbos.write(descriptor, path, run, at: Int(start + 1) * Sleutelbos.recordCount)
    if !records.isEmpty { unsynced = true }
  }

  /// Wipes provisional keys that no dossier will have; only for who holds the write lock of the database.
  func laatVallen(_ ids: [Int64]) throws(OpslagFout) {
    try lock()
    defer { unlock() }
    for id in ids where staat(id) == .voorlopig { try wis(id) }
  }

  private func wisVoorlopige(vanaf id: Int64) throws(OpslagFout) {
    for slot in stride(from: id, to: slots, by: 1) where staat(slot) == .voorlopig { try wis(slot) }
  }

  private func wis(_ id: Int64) throws(OpslagFout) {
    let zeros = [UInt8](repeating: 0, count: Sleutelbos.recordCount)
    try Sleutelbos.write(descriptor, path, zeros, at: Int(id + 1) * Sleutelbos.recordCount)
    unsynced = true
  }

  /// Overwrites the key of a dossier with zeros, for good; durable when this returns.
  func vernietig(_ id: Int64) throws(OpslagFout) {
    guard id > 0 else { throw .ongeldig("De sleutel van de opslag zelf wordt niet vernietigd.") }
    try lock()
    defer { unlock() }
    let zeros = [UInt8](repeating: 0, count: AESGCM.keyCount)
    let record = try Sleutelbos.makeRecord(id, state: 2, key: zeros, opslagId: opslagId, hasher: hasher)
    try Sleutelbos.write(descriptor, path, record, at: Int(id + 1) * Sleutelbos.recordCount)
    try Schijf.sync(descriptor, path)
  }

  /// Makes new keys durable.
  func sync() throws(OpslagFout) {
    guard unsynced else { return }
    try Schijf.sync(descriptor, path)
    unsynced = false
  }

  /// Bytes that no key had and none will have again.
  private func nieuweSleutel() throws(OpslagFout) -> [UInt8] {
    if toeval.isEmpty {
      do { toeval = try Willekeurig.bytes(32 * AESGCM.keyCount) } catch { throw OpslagFout(error) }
    }
    let rest = toeval.count - AESGCM.keyCount
    let key = Array(toeval[rest...])
    // Of a key that is destroyed nothing may be left here.
    for place in rest..<toeval.count { toeval[place] = 0 }
    toeval.removeLast(AESGCM.keyCount)
    return key
  }

  private func lock() throws(OpslagFout) {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw Schijf.fout("Vergrendelen van de sleutelbos", path) }
    }
  }

  private func unlock() { _ = flock(descriptor, LOCK_UN) }

  fileprivate static func write(
    _ descriptor: Int32, _ path: String, _ bytes: [UInt8], at offset: Int
  ) throws(OpslagFout) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer -> Int in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        return pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Schijf.fout("Schrijven van de sleutelbos", path) }
      written += count
    }
  }

  fileprivate static func makeRecord(
    _ id: Int64, state: UInt8, key: [UInt8], opslagId: [UInt8], hasher: SHA256
  ) throws(OpslagFout) -> [UInt8] {
    var record = withUnsafeBytes(of: id.littleEndian) { Array($0) }
    record += [state, 0, 0, 0, 0, 0, 0, 0] + key
    return try record + checksum(opslagId, record, hasher)
  }

  fileprivate static func checksum(
    _ salt: [UInt8], _ bytes: [UInt8], _ hasher: SHA256
  ) throws(OpslagFout) -> [UInt8] {
    do { return try Array(hasher.digest(salt, bytes).bytes.prefix(16)) } catch { throw OpslagFout(error) }
  }

  fileprivate static func makeHasher() throws(OpslagFout) -> SHA256 {
    do { return try SHA256() } catch { throw OpslagFout(error) }
  }

  private static func random() throws(OpslagFout) -> [UInt8] {
    do { return try Willekeurig.bytes(AESGCM.keyCount) } catch { throw OpslagFout(error) }
  }
}

// MARK: Opening

extension Sleutelbos {
  fileprivate static func refuseShared(_ descriptor: Int32, _ path: String) throws(OpslagFout) {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw Schijf.fout("Lezen van de sleutelbos", path) }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw OpslagFout(
        .ontbreekt, "De sleutelbos is geen gewoon bestand: \(path).", advies: "Wijs de goede sleutelbos aan.")
    }
    guard info.st_mode & 0o077 == 0 else {
      throw OpslagFout(
        .sleutelsLeesbaar, "De sleutelbos is ook voor anderen toegankelijk: \(path).",
        advies: "Sluit hem af met: chmod 600 '\(path)'")
    }
  }

  fileprivate static func readHeader(
    _ descriptor: Int32, _ path: String, _ hasher: SHA256
  ) throws(OpslagFout) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: recordCount)
    let count = header.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count == recordCount, header.starts(with: magic),
      try header[48..<64].elementsEqual(checksum([], Array(header[0..<48]), hasher))
    else {
      throw OpslagFout(
        .beschadigd, "Dit is geen sleutelbos, of het begin ervan is beschadigd: \(path).",
        advies: "Zet de reservekopie van de sleutelbos terug.")
    }
    guard header[8] == version else {
      throw OpslagFout(
        .nieuwereVersie, "Een nieuwere versie van bibob maakte deze sleutelbos: \(path).",
        advies: "Werk bibob bij.")
    }
    return Array(header[16..<32])
  }
}
