import CCrypto

/// SHA-256 (FIPS 180-4) by libcrypto; one instance hashes many messages, one after the other.
///
/// Not Sendable: it owns one context.
public final class SHA256 {
  /// Thirty-two bytes, held without an allocation.
  public struct Digest: Sendable, Hashable, CustomStringConvertible {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init() {}

    /// Reads thirty-two bytes; nil for any other number of them.
    public init?(_ bytes: some Collection<UInt8>) {
      guard bytes.count == SHA256.byteCount else { return nil }
      withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    }

    @inline(__always)
    init?(_ bytes: UnsafeRawBufferPointer) {
      guard bytes.count == SHA256.byteCount else { return nil }
      words = bytes.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self)
    }

    /// Reads sixty-four hexadecimal digits; nil for anything else.
    public init?(hex: some StringProtocol) {
      var hex = String(hex)
      guard let digest = hex.withUTF8({ Digest(hex: $0) }) else { return nil }
      self = digest
    }

    /// The same, from UTF-8.
    init?(hex: UnsafeBufferPointer<UInt8>) {
      guard hex.count == 2 * SHA256.byteCount else { return nil }
      let isHex = withUnsafeMutableBytes(of: &words) { bytes in
        var all: UInt8 = 0
        for place in 0..<SHA256.byteCount {
          let (high, low) = (Hex.cijfers[Int(hex[2 * place])], Hex.cijfers[Int(hex[2 * place + 1])])
          all |= high | low
          bytes[place] = high << 4 | low
        }
        return all < 16
      }
      guard isHex else { return nil }
    }

    /// The thirty-two bytes.
    public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

    /// Sixty-four lower-case hexadecimal digits.
    public var description: String { Hex.tekst(bytes) }

    /// Whether all bytes are the same.
    public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    /// Feeds the bytes to the hasher.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(words.0)
      hasher.combine(words.1)
    }
  }

  /// Bytes in a digest.
  public static let byteCount = 32

  // Fetched once and never freed: a lookup for every message would halve the speed.
  nonisolated(unsafe) private static let algorithm = haal()
  private static func haal() -> OpaquePointer? { EVP_MD_fetch(nil, "SHA256", nil) }

  static func maakKlaar() { _ = algorithm }

  private let context: OpaquePointer
  private var healthy = true

  /// A hasher, ready for its first message.
  public init() throws(CryptoFout) {
    // Where it could not be had, perhaps on another thread, asking again tells this one why.
    guard let algorithm = SHA256.algorithm ?? SHA256.haal(), let context = EVP_MD_CTX_new()
    else {
      throw CryptoFout(.bibliotheek)
    }
    self.context = context
    healthy = EVP_DigestInit_ex2(context, algorithm, nil) == 1
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds bytes to the message.
  @inline(__always)
  public func update(_ bytes: UnsafeRawBufferPointer) {
    if EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) != 1 { healthy = false }
  }

  /// Closes the message and stands ready for the next.
  @inline(__always)
  public func finish() throws(CryptoFout) -> Digest {
    var digest = Digest()
    let closed = withUnsafeMutableBytes(of: &digest.words) {
      EVP_DigestFinal_ex(context, $0.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
    }
    let reopened = EVP_DigestInit_ex2(context, SHA256.algorithm, nil)
    guard healthy, closed == 1, reopened == 1 else { throw CryptoFout(.bibliotheek) }
    return digest
  }

  /// The digest of some buffers, read one after the other.
  public func digest(_ parts: [UInt8]...) throws(CryptoFout) -> Digest {
    for part in parts { part.withUnsafeBytes { update($0) } }
    return try finish()
  }
}

@available(*, unavailable)
extension SHA256: Sendable {}
