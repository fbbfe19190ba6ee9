#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A new file that is written in pieces, or standard output. A class, as it owns the descriptor; one thread.
final class Stroombestand {
  private let path: String
  private let uitvoer: Uitvoer?
  private var descriptor: Int32 = -1
  private var buffer: [UInt8] = []

  /// Opens a file that is not there yet; `-` is standard output.
  init(_ path: String, _ uitvoer: Uitvoer) throws {
    self.path = path
    self.uitvoer = path == "-" ? uitvoer : nil
    if path == "-" { return }
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Fout.beschadigd("\(path) is niet te maken: \(String(cString: strerror(errno)))")
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds a piece.
  func schrijf(_ text: String) throws {
    if let uitvoer { return uitvoer.write(text) }
    buffer += text.utf8
    if buffer.count >= 1 << 18 { try spoel() }
  }

  /// Writes what is left and closes.
  func sluit() throws {
    if uitvoer != nil { return }
    try spoel()
    guard close(descriptor) == 0 else {
      throw Fout.beschadigd("\(path) is niet te schrijven: \(String(cString: strerror(errno)))")
    }
    descriptor = -1
  }

  private func spoel() throws {
    let result = buffer.withUnsafeBytes { Platform.write($0, to: descriptor) }
    buffer.removeAll(keepingCapacity: true)
    if case .failed(let reason) = result { throw Fout.beschadigd("\(path) is niet te schrijven: \(reason)") }
  }
}
