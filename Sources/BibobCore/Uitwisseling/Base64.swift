/// Base64 (RFC 4648, section 4): the plain alphabet, with padding, without line ends.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Bytes as text.
  static func tekst(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        out.append(place <= group.count ? letters[word >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Bytes from text; nil when it is not what ``tekst(_:)`` writes.
  static func lees(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 4 == 0 else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(digits.count / 4 * 3)
    for start in stride(from: 0, to: digits.count, by: 4) {
      let group = digits[start..<start + 4]
      let padding = group.reversed().prefix { $0 == 0x3D }.count
      guard padding <= 2, padding == 0 || start + 4 == digits.count else { return nil }
      var word = 0
      for digit in group.dropLast(padding) {
        guard let value = values[Int(digit)] else { return nil }
        word = word << 6 | value
      }
      word <<= 6 * padding
      let bytes = [UInt8(word >> 16 & 255), UInt8(word >> 8 & 255), UInt8(word & 255)]
      guard bytes.suffix(padding).allSatisfy({ $0 == 0 }) else { return nil }
      out += bytes.dropLast(padding)
    }
    return out
  }

  private static let values: [Int?] = {
    var table = [Int?](repeating: nil, count: 256)
    for (value, letter) in letters.enumerated() { table[Int(letter)] = value }
    return table
  }()
}
