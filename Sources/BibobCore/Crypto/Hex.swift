/// Bytes as hexadecimal digits.
enum Hex {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Lower case, two digits a byte.
  static func tekst(_ bytes: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(2 * bytes.underestimatedCount)
    for byte in bytes {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether a text is this many lower-case digits.
  static func isAfdruk(_ text: some StringProtocol, _ count: Int) -> Bool {
    text.utf8.count == count
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Bytes from lower-case digits; nil for anything else.
  static func lees(_ text: String) -> [UInt8]? {
    guard text.utf8.count % 2 == 0, isAfdruk(text, text.utf8.count) else { return nil }
    let values = text.utf8.compactMap(waarde)
    return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }

  /// What a digit is worth, in either case; nil when it is none.
  @inline(__always)
  static func waarde(_ digit: UInt8) -> UInt8? {
    let value = cijfers[Int(digit)]
    return value < 16 ? value : nil
  }

  /// What each byte is worth as a digit; 255 when it is none.
  static let cijfers: [UInt8] = (UInt8.min...UInt8.max).map { digit in
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: 255
    }
  }
}
