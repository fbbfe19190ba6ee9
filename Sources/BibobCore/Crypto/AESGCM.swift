import CCrypto

/// AES-256-GCM (NIST SP 800-38D) by libcrypto, with a random nonce for every message.
///
/// What it makes reads `nonce (12) || cipher text || tag (16)`. One instance serves many messages: it keeps
/// its contexts, and expands a key only when it differs from the one before. Not Sendable.
public final class AESGCM {
  /// Bytes in a key.
  public static let keyCount = 32
  /// Bytes that sealing adds.
  public static let overhead = nonceCount + tagCount

  static let nonceCount = 12
  static let tagCount = 16
  private static let poolCount = 64 * nonceCount

  nonisolated(unsafe) private static let algorithm = haal()
  private static func haal() -> OpaquePointer? { EVP_CIPHER_fetch(nil, "AES-256-GCM", nil) }

  static func maakKlaar() { _ = algorithm }

  private let sealing: Side
  private let opening: Side
  // Nonces are drawn by the dozen: a call for each costs as much as sealing a small message.
  private let pool: UnsafeMutableRawBufferPointer
  private var poolOffset = AESGCM.poolCount

  /// A pair of contexts without a key.
  public init() throws(CryptoFout) {
    // Where it could not be had, perhaps on another thread, asking again tells this one why.
    guard let algorithm = AESGCM.algorithm ?? AESGCM.haal() else {
      throw CryptoFout(.bibliotheek)
    }
    sealing = try Side(algorithm, encrypts: 1)
    opening = try Side(algorithm, encrypts: 0)
    pool = .allocate(byteCount: AESGCM.poolCount, alignment: 16)
  }

  deinit { pool.deallocate() }

  /// Seals a text under a key; `aad` is bound to it but not in it.
  public func seal(_ text: [UInt8], key: [UInt8], aad: [UInt8] = []) throws(CryptoFout) -> [UInt8] {
    let nonce = try Willekeurig.bytes(AESGCM.nonceCount)
    return try seal(text, key: key, aad: aad, nonce: nonce)
  }

  func seal(_ text: [UInt8], key: [UInt8], aad: [UInt8], nonce: [UInt8]) throws(CryptoFout) -> [UInt8] {
    guard nonce.count == AESGCM.nonceCount else { throw CryptoFout(.lengte) }
    var result = nonce + [UInt8](repeating: 0, count: text.count + AESGCM.tagCount)
    let code = result.withUnsafeMutableBytes { out in
      text.withUnsafeBytes { text in
        key.withUnsafeBytes { key in aad.withUnsafeBytes { seal(text, key: key, aad: $0, into: out) } }
      }
    }
    if let code { throw CryptoFout(code) }
    return result
  }

  /// Opens what `seal` made; throws `.zegel` when key, header or bytes differ.
  public func open(_ sealed: [UInt8], key: [UInt8], aad: [UInt8] = []) throws(CryptoFout) -> [UInt8] {
    guard sealed.count >= AESGCM.overhead else { throw CryptoFout(.lengte) }
    var text = [UInt8](repeating: 0, count: sealed.count - AESGCM.overhead)
    let code = text.withUnsafeMutableBytes { out in
      sealed.withUnsafeBytes { sealed in
        key.withUnsafeBytes { key in aad.withUnsafeBytes { open(sealed, key: key, aad: $0, into: out) } }
      }
    }
    if let code { throw CryptoFout(code) }
    return text
  }

  /// Draws a nonce into the first twelve bytes of `out`.
  @inline(__always)
  func drawNonce(into out: UnsafeMutableRawBufferPointer) -> Bool {
    if poolOffset == AESGCM.poolCount {
      guard Willekeurig.fill(pool) else { return false }
      poolOffset = 0
    }
    let next = UnsafeRawBufferPointer(pool)[poolOffset..<poolOffset + AESGCM.nonceCount]
    UnsafeMutableRawBufferPointer(rebasing: out[0..<AESGCM.nonceCount]).copyMemory(
      from: UnsafeRawBufferPointer(rebasing: next))
    poolOffset += AESGCM.nonceCount
    return true
  }

  /// Seals into `out`, of which the first twelve bytes hold the nonce; nil when it went well.
  func seal(
    _ text: UnsafeRawBufferPointer, key: UnsafeRawBufferPointer, aad: UnsafeRawBufferPointer,
    into out: UnsafeMutableRawBufferPointer
  ) -> CryptoFout.Code? {
    guard key.count == AESGCM.keyCount, out.count == text.count + AESGCM.overhead,
      let length = Int32(exactly: out.count), let start = out.baseAddress
    else { return .lengte }
    let body = start + AESGCM.nonceCount
    guard sealing.begin(key: key, nonce: UnsafeRawPointer(start), aad: aad),
      sealing.run(text, length: length - Int32(AESGCM.overhead), into: body),
      sealing.finish(),
      sealing.control(EVP_CTRL_AEAD_GET_TAG, tag: body + text.count)
    else { return .bibliotheek }
    return nil
  }

  /// Opens into `out`; nil when it went well. Without that, what stands in `out` is worthless.
  func open(
    _ sealed: UnsafeRawBufferPointer, key: UnsafeRawBufferPointer, aad: UnsafeRawBufferPointer,
    into out: UnsafeMutableRawBufferPointer
  ) -> CryptoFout.Code? {
    guard key.count == AESGCM.keyCount, sealed.count >= AESGCM.overhead,
      out.count >= sealed.count - AESGCM.overhead, let length = Int32(exactly: sealed.count),
      let start = sealed.baseAddress
    else { return .lengte }
    let count = sealed.count - AESGCM.overhead
    let body = UnsafeRawBufferPointer(start: start + AESGCM.nonceCount, count: count)
    let tag = UnsafeMutableRawPointer(mutating: start + AESGCM.nonceCount + count)
    guard opening.begin(key: key, nonce: start, aad: aad),
      opening.run(body, length: length - Int32(AESGCM.overhead), into: out.baseAddress),
      opening.control(EVP_CTRL_AEAD_SET_TAG, tag: tag)
    else { return .bibliotheek }
    return opening.finish() ? nil : .zegel
  }
}

@available(*, unavailable)
extension AESGCM: Sendable {}

/// One direction: a context and the key that it holds.
private final class Side {
  private let context: OpaquePointer
  private let encrypts: Int32
  private var key: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var hasKey = false

  init(_ algorithm: OpaquePointer, encrypts: Int32) throws(CryptoFout) {
    guard let context = EVP_CIPHER_CTX_new() else { throw CryptoFout(.bibliotheek) }
    self.context = context
    self.encrypts = encrypts
    guard EVP_CipherInit_ex2(context, algorithm, nil, nil, encrypts, nil) == 1 else {
      throw CryptoFout(.bibliotheek)
    }
  }

  deinit {
    key = (0, 0, 0, 0)
    EVP_CIPHER_CTX_free(context)
  }

  @inline(__always)
  func begin(key new: UnsafeRawBufferPointer, nonce: UnsafeRawPointer, aad: UnsafeRawBufferPointer) -> Bool {
    let words = new.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self)
    let known = hasKey && words == key
    let keyBytes = known ? nil : new.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let nonceBytes = nonce.assumingMemoryBound(to: UInt8.self)
    hasKey = EVP_CipherInit_ex2(context, nil, keyBytes, nonceBytes, encrypts, nil) == 1
    key = words
    guard hasKey else { return false }
    if aad.isEmpty { return true }
    guard let length = Int32(exactly: aad.count) else { return false }
    var written: Int32 = 0
    let bytes = aad.baseAddress?.assumingMemoryBound(to: UInt8.self)
    return EVP_CipherUpdate(context, nil, &written, bytes, length) == 1
  }

  @inline(__always)
  func run(_ bytes: UnsafeRawBufferPointer, length: Int32, into out: UnsafeMutableRawPointer?) -> Bool {
    // With nothing to write an update would be taken for more AAD.
    if length == 0 { return true }
    var written: Int32 = 0
    return EVP_CipherUpdate(
      context, out?.assumingMemoryBound(to: UInt8.self), &written,
      bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), length) == 1 && written == length
  }

  @inline(__always)
  func control(_ command: Int32, tag: UnsafeMutableRawPointer) -> Bool {
    EVP_CIPHER_CTX_ctrl(context, command, Int32(AESGCM.tagCount), tag) == 1
  }

  @inline(__always)
  func finish() -> Bool {
    var written: Int32 = 0
    var rest: (UInt64, UInt64) = (0, 0)
    return withUnsafeMutableBytes(of: &rest) {
      EVP_CipherFinal_ex(context, $0.baseAddress?.assumingMemoryBound(to: UInt8.self), &written) == 1
    }
  }
}
