import CCrypto

/// Random bytes from the generator of libcrypto, fit for keys.
public enum Willekeurig {
  /// A number of random bytes.
  public static func bytes(_ count: Int) throws(CryptoFout) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let filled = bytes.withUnsafeMutableBytes { fill($0) }
    guard filled else { throw CryptoFout(.bibliotheek) }
    return bytes
  }

  static func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Bool {
    guard let length = Int32(exactly: buffer.count) else { return false }
    return RAND_bytes(buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), length) == 1
  }
}
