/// HMAC (RFC 2104, FIPS 198-1) with SHA-256; one instance serves many messages under one key.
///
/// Not Sendable: it owns a hasher.
public final class HMACSHA256 {
  private static let blockCount = 64

  private let hasher: SHA256
  private let inner: [UInt8]
  private let outer: [UInt8]

  /// A keyed hash. A key of more than sixty-four bytes is hashed first, as the standard says.
  public init(key: [UInt8]) throws(CryptoFout) {
    hasher = try SHA256()
    var block = key.count > HMACSHA256.blockCount ? try hasher.digest(key).bytes : key
    block += [UInt8](repeating: 0, count: HMACSHA256.blockCount - block.count)
    inner = block.map { $0 ^ 0x36 }
    outer = block.map { $0 ^ 0x5C }
  }

  /// The code of a message.
  public func code(_ message: [UInt8]) throws(CryptoFout) -> SHA256.Digest {
    inner.withUnsafeBytes { hasher.update($0) }
    message.withUnsafeBytes { hasher.update($0) }
    let inside = try hasher.finish()
    outer.withUnsafeBytes { hasher.update($0) }
    withUnsafeBytes(of: inside.words) { hasher.update($0) }
    return try hasher.finish()
  }
}

@available(*, unavailable)
extension HMACSHA256: Sendable {}
