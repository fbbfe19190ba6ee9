#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes values into bytes, compactly and always the same way.
///
/// Whole numbers are LEB128 varints (signed ones zigzag), texts are their UTF-8 length and bytes.
struct ByteSchrijver {
  private(set) var bytes: [UInt8] = []

  init(reserving count: Int = 64) { bytes.reserveCapacity(count) }

  /// Begins anew, in the same memory.
  mutating func wis() { bytes.removeAll(keepingCapacity: true) }

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Bytes as they are.
  mutating func ruw(_ value: [UInt8]) { bytes += value }

  mutating func number(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func signed(_ value: Int64) { number(UInt64(bitPattern: (value << 1) ^ (value >> 63))) }

  mutating func text(_ value: String) {
    var value = value
    value.withUTF8 { text($0) }
  }

  /// A text that is UTF-8 already.
  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    number(UInt64(utf8.count))
    bytes.append(contentsOf: utf8)
  }

  mutating func datum(_ value: CivilDate) { signed(Int64(value.days)) }

  mutating func optional<Value>(_ value: Value?, _ write: (inout ByteSchrijver, Value) -> Void) {
    guard let value else { return byte(0) }
    byte(1)
    write(&self, value)
  }

  mutating func list<Value>(_ values: [Value], _ write: (inout ByteSchrijver, Value) -> Void) {
    number(UInt64(values.count))
    for value in values { write(&self, value) }
  }
}

/// What makes stored bytes unreadable.
public enum CodecFout: Error, Sendable, Equatable {
  /// The bytes end too soon, or a length is larger than what is left.
  case afgekapt
  /// A value that this version does not know: `wat` names the kind of value, never its content.
  case onbekend(wat: String)
  /// Bytes are left over.
  case restant
}

/// Reads back what ``ByteSchrijver`` wrote.
struct ByteLezer {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  init(_ bytes: [UInt8]) { self.init(bytes, 0..<bytes.count) }

  /// Reads a part of the bytes, as if there were no others.
  init(_ bytes: [UInt8], _ part: Range<Int>) {
    self.bytes = bytes
    offset = part.lowerBound
    end = part.upperBound
  }

  var isAtEnd: Bool { offset == end }

  mutating func byte() throws(CodecFout) -> UInt8 {
    guard offset < end else { throw .afgekapt }
    offset += 1
    return bytes[offset - 1]
  }

  mutating func number() throws(CodecFout) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
    }
    throw .onbekend(wat: "getal")
  }

  mutating func signed() throws(CodecFout) -> Int64 {
    let raw = try number()
    return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
  }

  mutating func count() throws(CodecFout) -> Int {
    let value = try number()
    guard value <= UInt64(end - offset) else { throw .afgekapt }
    return Int(value)
  }

  mutating func text() throws(CodecFout) -> String {
    let length = try count()
    defer { offset += length }
    let text = bytes.withUnsafeBytes { raw in
      String(utf8: UnsafeRawBufferPointer(rebasing: raw[offset..<offset + length]))
    }
    guard let text else { throw .onbekend(wat: "tekst") }
    return text
  }

  mutating func datum() throws(CodecFout) -> CivilDate {
    guard let days = Int32(exactly: try signed()) else { throw .onbekend(wat: "datum") }
    return CivilDate(days: days)
  }

  mutating func optional<Value>(
    _ read: (inout ByteLezer) throws(CodecFout) -> Value
  ) throws(CodecFout) -> Value? {
    try byte() == 0 ? nil : try read(&self)
  }

  mutating func list<Value>(
    _ read: (inout ByteLezer) throws(CodecFout) -> Value
  ) throws(CodecFout) -> [Value] {
    let length = try count()
    var values: [Value] = []
    values.reserveCapacity(length)
    for _ in 0..<length { values.append(try read(&self)) }
    return values
  }

  mutating func choice<Choice: RawRepresentable>(
    _ wat: String
  ) throws(CodecFout) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try text()) else { throw .onbekend(wat: wat) }
    return choice
  }
}

extension String {
  /// The text that some bytes are in UTF-8; nil when they are none. Many times quicker than the initializer that is
  /// made for any encoding.
  init?(utf8 bytes: UnsafeRawBufferPointer) {
    self = String(decoding: bytes, as: UTF8.self)
    // What is no UTF-8 was replaced.
    guard utf8.withContiguousStorageIfAvailable({ UnsafeRawBufferPointer($0).isGelijk(bytes) }) ?? false
    else {
      return nil
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes are the same.
  @inline(__always)
  func isGelijk(_ other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let left = baseAddress, let right = other.baseAddress else { return isEmpty }
    return memcmp(left, right, count) == 0
  }
}
