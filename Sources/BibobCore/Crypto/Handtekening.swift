import CCrypto

/// Signatures with Ed25519 (RFC 8032) by libcrypto: who holds the secret half signs, who knows the public half checks.
public enum Handtekening {
  /// Bytes of a secret or a public key.
  public static let sleutelmaat = 32
  /// Bytes of a signature.
  public static let maat = 64

  /// The public half of a secret key of thirty-two bytes.
  /// - Throws: ``CryptoFout``.
  public static func openbaar(geheim: [UInt8]) throws(CryptoFout) -> [UInt8] {
    let key = try sleutel(geheim, EVP_PKEY_new_raw_private_key)
    defer { EVP_PKEY_free(key) }
    var out = [UInt8](repeating: 0, count: sleutelmaat)
    var count = sleutelmaat
    guard EVP_PKEY_get_raw_public_key(key, &out, &count) == 1, count == sleutelmaat else {
      throw CryptoFout(.bibliotheek)
    }
    return out
  }

  /// Signs a message.
  /// - Throws: ``CryptoFout``.
  public static func teken(_ bericht: [UInt8], geheim: [UInt8]) throws(CryptoFout) -> [UInt8] {
    let key = try sleutel(geheim, EVP_PKEY_new_raw_private_key)
    defer { EVP_PKEY_free(key) }
    guard let context = EVP_MD_CTX_new() else { throw CryptoFout(.bibliotheek) }
    defer { EVP_MD_CTX_free(context) }
    var out = [UInt8](repeating: 0, count: maat)
    var count = maat
    guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
      EVP_DigestSign(context, &out, &count, bericht, bericht.count) == 1, count == maat
    else { throw CryptoFout(.bibliotheek) }
    return out
  }

  /// Whether a signature was made over this message by the holder of the other half.
  /// - Throws: ``CryptoFout`` when the key is none.
  public static func klopt(
    _ handtekening: [UInt8], over bericht: [UInt8], openbaar: [UInt8]
  ) throws(CryptoFout) -> Bool {
    guard handtekening.count == maat else { return false }
    let key = try sleutel(openbaar, EVP_PKEY_new_raw_public_key)
    defer { EVP_PKEY_free(key) }
    guard let context = EVP_MD_CTX_new() else { throw CryptoFout(.bibliotheek) }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1 else { throw CryptoFout(.bibliotheek) }
    let result = EVP_DigestVerify(context, handtekening, handtekening.count, bericht, bericht.count)
    if result != 1 { ERR_clear_error() }
    return result == 1
  }

  private static func sleutel(
    _ bytes: [UInt8],
    _ make: (Int32, OpaquePointer?, UnsafePointer<UInt8>?, Int) -> OpaquePointer?
  ) throws(CryptoFout) -> OpaquePointer {
    guard bytes.count == sleutelmaat else { throw CryptoFout(.lengte) }
    guard let key = make(EVP_PKEY_ED25519, nil, bytes, bytes.count) else { throw CryptoFout(.bibliotheek) }
    return key
  }
}
