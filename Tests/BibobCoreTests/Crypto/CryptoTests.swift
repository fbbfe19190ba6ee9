import Testing

@testable import BibobCore

private func hex(_ text: String) -> [UInt8] {
  let digits = text.compactMap { $0.hexDigitValue.map(UInt8.init) }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}

/// FIPS 180-4, examples of NIST.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `known answers`(text: String, expected: String) throws {
    let hasher = try SHA256()
    #expect(try hasher.digest(Array(text.utf8)).description == expected)
    // The same message in pieces, on the same instance.
    let bytes = Array(text.utf8)
    #expect(try hasher.digest(Array(bytes.prefix(2)), [], Array(bytes.dropFirst(2))).description == expected)
  }

  @Test func `a digest reads back from its digits`() throws {
    let digest = try SHA256().digest([1, 2, 3])
    #expect(SHA256.Digest(hex: digest.description) == digest)
    #expect(SHA256.Digest(digest.bytes) == digest)
    #expect(SHA256.Digest(hex: "12") == nil && SHA256.Digest(hex: String(repeating: "g", count: 64)) == nil)
  }
}

/// NIST SP 800-38D; test cases 13, 14 and 16 of McGrew and Viega.
@Suite struct AESGCMTests {
  static let key = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"

  @Test func `an empty text under a zero key`() throws {
    let zeros = [UInt8](repeating: 0, count: 32)
    let sealed = try AESGCM().seal([], key: zeros, aad: [], nonce: [UInt8](repeating: 0, count: 12))
    #expect(Array(sealed.suffix(16)) == hex("530f8afbc74536b9a963b4f1c4cb738b"))
  }

  @Test func `one block under a zero key`() throws {
    let zeros = [UInt8](repeating: 0, count: 32)
    let sealed = try AESGCM().seal(
      Array(zeros.prefix(16)), key: zeros, aad: [], nonce: Array(zeros.prefix(12)))
    #expect(
      Array(sealed.dropFirst(12)) == hex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"))
  }

  @Test func `sixty bytes with additional data`() throws {
    let text = hex(
      "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39")
    let aad = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    let cipher = try AESGCM()
    let sealed = try cipher.seal(text, key: hex(Self.key), aad: aad, nonce: hex("cafebabefacedbaddecaf888"))
    #expect(
      Array(sealed.dropFirst(12))
        == hex(
          "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
            + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
            + "76fc6ece0f4e1768cddf8853bb2d551b"))
    #expect(try cipher.open(sealed, key: hex(Self.key), aad: aad) == text)
  }

  @Test func `any changed bit is refused, and the next message opens again`() throws {
    let cipher = try AESGCM()
    let key = try Willekeurig.bytes(32)
    let sealed = try cipher.seal([1, 2, 3], key: key, aad: [9])
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1
      #expect(throws: CryptoFout.self) { try cipher.open(changed, key: key, aad: [9]) }
      #expect(try cipher.open(sealed, key: key, aad: [9]) == [1, 2, 3])
    }
    #expect(throws: CryptoFout.self) { try cipher.open(sealed, key: key, aad: [8]) }
    #expect(throws: CryptoFout.self) { try cipher.open(sealed, key: Willekeurig.bytes(32), aad: [9]) }
    #expect(throws: CryptoFout.self) { try cipher.open([1, 2], key: key) }
    #expect(throws: CryptoFout.self) { try cipher.seal([1], key: [1, 2]) }
  }

  @Test func `no nonce comes twice`() throws {
    let cipher = try AESGCM()
    var seen: Set<[UInt8]> = []
    let out = UnsafeMutableRawBufferPointer.allocate(byteCount: 12, alignment: 1)
    defer { out.deallocate() }
    for _ in 0..<1000 {
      #expect(cipher.drawNonce(into: out))
      seen.insert(Array(out))
    }
    #expect(seen.count == 1000)
  }
}
