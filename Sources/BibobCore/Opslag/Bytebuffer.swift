/// A block of memory that stays in place while it is filled and bound, and is used again for the next row.
final class Bytebuffer {
  private var storage: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(capacity: Int = 1024) { storage = .allocate(byteCount: capacity, alignment: 16) }

  deinit { storage.deallocate() }

  /// All bytes so far. Holds until the next change.
  @inline(__always)
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[0..<count]) }

  /// Some of the bytes. Holds until the next change.
  @inline(__always)
  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: storage[range])
  }

  @inline(__always)
  func clear() { count = 0 }

  /// Forgets the bytes, and leaves none of them in memory.
  func wipe() {
    UnsafeMutableRawBufferPointer(rebasing: storage[0..<count]).initializeMemory(as: UInt8.self, repeating: 0)
    count = 0
  }

  /// Makes it exactly `size` bytes long, with bytes that still must be written.
  func resize(_ size: Int) -> UnsafeMutableRawBufferPointer {
    count = 0
    reserve(size)
    count = size
    return UnsafeMutableRawBufferPointer(rebasing: storage[0..<size])
  }

  /// Adds eight bytes, little-endian.
  @inline(__always)
  func append(_ value: Int64) {
    reserve(8)
    storage.storeBytes(of: value.littleEndian, toByteOffset: count, as: Int64.self)
    count += 8
  }

  /// Adds bytes as they are.
  @inline(__always)
  func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, let start = storage.baseAddress else { return }
    reserve(bytes.count)
    (storage.baseAddress ?? start).advanced(by: count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  /// Adds the number of bytes (four bytes, little-endian) and then the bytes; gives where these stand.
  @inline(__always)
  func appendCounted(_ bytes: UnsafeRawBufferPointer) -> Range<Int> {
    reserve(4)
    storage.storeBytes(
      of: UInt32(truncatingIfNeeded: bytes.count).littleEndian, toByteOffset: count, as: UInt32.self)
    count += 4
    let start = count
    append(bytes)
    return start..<count
  }

  /// Adds a text as `appendCounted` does.
  @inline(__always)
  func appendCounted(_ text: String) -> Range<Int> {
    var text = text
    return text.withUTF8 { appendCounted(UnsafeRawBufferPointer($0)) }
  }

  @inline(__always)
  private func reserve(_ more: Int) {
    if count + more > storage.count { grow(to: count + more) }
  }

  private func grow(to size: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(size, storage.count * 2), alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(storage))
    storage.deallocate()
    storage = larger
  }
}
