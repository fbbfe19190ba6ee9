import CCrypto

/// SHA-512 (FIPS 180-4) by libcrypto; one instance hashes many messages, one after the other.
///
/// Not Sendable: it owns one context.
public final class SHA512 {
  /// Bytes in a digest.
  public static let byteCount = 64

  // Fetched once and never freed: a lookup for every message would halve the speed.
  nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA512", nil)

  private let context: OpaquePointer
  private var healthy = true

  /// A hasher, ready for its first message.
  public init() throws(CryptoFout) {
    guard let algorithm = SHA512.algorithm, let context = EVP_MD_CTX_new() else {
      throw CryptoFout(.bibliotheek)
    }
    self.context = context
    healthy = EVP_DigestInit_ex2(context, algorithm, nil) == 1
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds bytes to the message.
  public func update(_ bytes: UnsafeRawBufferPointer) {
    if EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) != 1 { healthy = false }
  }

  /// Closes the message and stands ready for the next: sixty-four bytes.
  public func finish() throws(CryptoFout) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: SHA512.byteCount)
    let closed = digest.withUnsafeMutableBufferPointer {
      EVP_DigestFinal_ex(context, $0.baseAddress, nil)
    }
    let reopened = EVP_DigestInit_ex2(context, SHA512.algorithm, nil)
    guard healthy, closed == 1, reopened == 1 else { throw CryptoFout(.bibliotheek) }
    return digest
  }
}

@available(*, unavailable)
extension SHA512: Sendable {}
