import CZlib

/// Owns a raw deflate stream of zlib; one instance packs many contents, one after the other.
///
/// Not Sendable: it owns the stream. With one version of zlib the same bytes always give the same bytes.
final class Verkleiner {
  private var stream = z_stream()
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)

  /// A stream of a level from 1 (fast) to 9 (small).
  init(niveau: Int32 = 6) throws(ZipFout) {
    let code = deflateInit2_(
      &stream, niveau, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw ZipFout(.bron, "zlib kan niet beginnen (fout \(code))") }
  }

  deinit {
    deflateEnd(&stream)
    buffer.deallocate()
  }

  /// Packs a whole content.
  func verklein(_ bytes: [UInt8]) throws(ZipFout) -> [UInt8] {
    deflateReset(&stream)
    let most = Int(deflateBound(&stream, UInt(bytes.count)))
    var written = 0
    let packed = [UInt8](unsafeUninitializedCapacity: most) { target, count in
      bytes.withUnsafeBytes { source in
        stream.next_in = UnsafeMutablePointer(
          mutating: source.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.avail_in = UInt32(truncatingIfNeeded: source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(truncatingIfNeeded: most)
        if deflate(&stream, Z_FINISH) == Z_STREAM_END { written = most - Int(stream.avail_out) }
      }
      count = written
    }
    guard written > 0, bytes.count <= Int(UInt32.max) else {
      throw ZipFout(.bron, "zlib kan niet verkleinen")
    }
    return packed
  }

  /// Begins a content that comes in pieces.
  func begin() { deflateReset(&stream) }

  /// Packs a piece; with `einde` the last one. What comes out goes to `uit`.
  func duw(_ bytes: ArraySlice<UInt8>, einde: Bool, _ uit: (UnsafeRawBufferPointer) throws -> Void) throws {
    var rest = bytes
    repeat {
      let part = rest.prefix(1 << 30)
      rest = rest.dropFirst(part.count)
      try part.withUnsafeBytes { source in
        stream.next_in = UnsafeMutablePointer(
          mutating: source.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.avail_in = UInt32(source.count)
        repeat {
          stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
          stream.avail_out = UInt32(buffer.count)
          let code = deflate(&stream, einde && rest.isEmpty ? Z_FINISH : Z_NO_FLUSH)
          guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
            throw ZipFout(.bron, "zlib kan niet verkleinen (fout \(code))")
          }
          try uit(UnsafeRawBufferPointer(rebasing: buffer[..<(buffer.count - Int(stream.avail_out))]))
        } while stream.avail_out == 0
      }
    } while !rest.isEmpty
  }
}

/// The check sum of ZIP entries (CRC-32, ISO 3309).
struct CRC32 {
  private(set) var waarde: UInt32 = 0

  mutating func voegToe(_ bytes: UnsafeRawBufferPointer) {
    waarde = UInt32(
      truncatingIfNeeded: crc32_z(
        UInt(waarde), bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count))
  }

  static func van(_ bytes: [UInt8]) -> UInt32 {
    var crc = CRC32()
    bytes.withUnsafeBytes { if !$0.isEmpty { crc.voegToe($0) } }
    return crc.waarde
  }
}

/// Owns a raw inflate stream of zlib; for one content. Not Sendable.
final class Ontpakker {
  private var stream = z_stream()
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
  private(set) var klaar = false

  init() throws(ZipFout) {
    let code = inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw ZipFout(.bron, "zlib kan niet beginnen (fout \(code))") }
  }

  deinit {
    inflateEnd(&stream)
    buffer.deallocate()
  }

  /// Unpacks a piece and hands out what comes of it; the number of bytes that were used.
  func duw(_ bytes: UnsafeRawBufferPointer, _ uit: (UnsafeRawBufferPointer) throws -> Void) throws -> Int {
    stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(bytes.count)
    repeat {
      stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.avail_out = UInt32(buffer.count)
      let code = inflate(&stream, Z_NO_FLUSH)
      guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
        throw ZipFout(.beschadigd, "een onderdeel is niet uit te pakken")
      }
      try uit(UnsafeRawBufferPointer(rebasing: buffer[..<(buffer.count - Int(stream.avail_out))]))
      klaar = code == Z_STREAM_END
    } while !klaar && stream.avail_out == 0
    return bytes.count - Int(stream.avail_in)
  }
}
