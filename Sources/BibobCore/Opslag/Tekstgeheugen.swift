/// Remembers the last text of a column: rows that follow each other often say the same.
struct Tekstgeheugen {
  private var last = ""

  /// The text of some bytes of UTF-8.
  @inline(__always)
  mutating func text(_ bytes: UnsafeRawBufferPointer) -> String {
    if isLast(bytes) { return last }
    last = String(decoding: bytes, as: UTF8.self)
    return last
  }

  @inline(__always)
  private func isLast(_ bytes: UnsafeRawBufferPointer) -> Bool {
    last.utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).isGelijk(bytes) } ?? false
  }
}

/// A memory for every column of text.
struct Tekstkolommen {
  var lichaam = Tekstgeheugen()
  var soort = Tekstgeheugen()
  var spoor = Tekstgeheugen()
  var fase = Tekstgeheugen()
  var stap = Tekstgeheugen()
}
