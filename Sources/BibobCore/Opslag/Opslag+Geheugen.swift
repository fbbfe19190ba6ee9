#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Answers that were computed from the whole store, kept so that asking again is quick, and never stale.
///
/// 1. An answer is kept under the head of the chain, so that one more event makes it unreadable, and under all that it
///    was asked with.
/// 2. It is sealed under a key made of the keys of all dossiers that still have one. When one is destroyed that key can
///    not be made again: what an old copy of the file held of the dossier is gone with it.
/// 3. It is only a memory: what cannot be read or written is computed.
extension Opslag {
  /// The answer to a question: from memory, or made anew and remembered.
  /// - Parameters:
  ///   - vraag: everything on which the answer depends beside the events.
  ///   - maak: makes the answer; nil when it must not be remembered.
  func onthouden<Answer>(
    _ vraag: [UInt8], lees: ([UInt8]) -> Answer?, maak: () throws -> (Answer, [UInt8]?)
  ) throws -> Answer {
    guard let slot = try? geheugenplaats(vraag) else { return try maak().0 }
    if let bytes = slot.lees(), let answer = lees(bytes) { return answer }
    let (answer, bytes) = try maak()
    // Another may have written meanwhile: then the answer is of an unknown moment.
    if let bytes, let after = try? geheugenplaats(vraag), after.kop == slot.kop { slot.schrijf(bytes) }
    return answer
  }

  private func geheugenplaats(_ vraag: [UInt8]) throws -> Geheugenplaats {
    let hoofd = try leesHoofd()
    let hasher = try SHA256()
    let question = try hasher.digest(vraag)
    let key = try sleutels.vingerafdruk(hasher, Array("bibob geheugen 1".utf8))
    var seq = hoofd.seq.littleEndian
    var kop = withUnsafeBytes(of: &seq) { Array($0) }
    kop += hoofd.keten.bytes + sleutels.opslagId
    // Few files, whatever is asked: a new question may take the place of an old one.
    return Geheugenplaats(
      path: map + "/geheugen-\(question.bytes[0] & 15)", key: key.bytes, kop: kop, aad: kop + question.bytes)
  }
}

/// A file with one answer.
private struct Geheugenplaats {
  let path: String
  let key: [UInt8]
  let kop: [UInt8]
  let aad: [UInt8]

  func lees() -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_size > 0, info.st_size < 256 << 20 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(info.st_size))
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else { return nil }
    return try? AESGCM().open(bytes, key: key, aad: aad)
  }

  func schrijf(_ text: [UInt8]) {
    guard let bytes = try? AESGCM().seal(text, key: key, aad: aad) else { return }
    let fresh = "\(path).\(getpid())"
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    _ = close(descriptor)
    if count != bytes.count || rename(fresh, path) != 0 { unlink(fresh) }
  }
}
