/// Numbers of things, each at the place that a cheap code of the thing gives: where one that came a moment ago is looked
/// for before a dictionary is asked. Whoever finds a number here looks whether it is that of the thing.
struct Vakken: Sendable {
  private static let bits = 12

  private var nummers = [Int32](repeating: -1, count: 1 << bits)

  /// The number that was laid last at a place; nil when none was.
  @inline(__always)
  subscript(vak: Int) -> Int? {
    get { nummers[vak] < 0 ? nil : Int(nummers[vak]) }
    set { nummers[vak] = newValue.flatMap { Int32(exactly: $0) } ?? -1 }
  }

  /// The place of a code.
  @inline(__always)
  static func vak(_ code: UInt64) -> Int { Int((code &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits)) }

  /// The place of a text.
  @inline(__always)
  static func vak(_ bytes: UnsafeRawBufferPointer) -> Int {
    var code = UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      code = (code ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      code ^= code >> 32
      offset += 8
    }
    while offset < bytes.count {
      code = (code ^ UInt64(bytes[offset])) &* 0x9E37_79B9_7F4A_7C15
      offset += 1
    }
    return vak(code)
  }
}
