#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is read piece by piece, or at any place. A class, as it owns the descriptor.
final class Bestandslezer {
  /// The number of bytes when it was opened.
  let grootte: Int64
  private let descriptor: Int32
  private let path: String

  /// Opens a file.
  /// - Throws: ``Fout`` when it is not there, is no plain file, or cannot be read.
  init(_ path: String) throws {
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw Fout.gebruik("\(path) bestaat niet") }
      throw Fout.beschadigd("\(path) is niet te lezen: \(String(cString: strerror(errno)))")
    }
    var info = stat()
    guard fstat(opened, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw Fout.gebruik("\(path) is geen gewoon bestand")
    }
    descriptor = opened
    self.path = path
    grootte = Int64(info.st_size)
  }

  deinit { close(descriptor) }

  /// Fills a buffer as far as it goes; 0 at the end.
  func lees(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR {
        throw Fout.beschadigd("\(path) is niet te lezen: \(String(cString: strerror(errno)))")
      }
    }
  }

  /// So many bytes from a place; fewer when the file ends before.
  func lees(_ from: UInt64, _ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(from) + off_t(filled))
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else {
        throw Fout.beschadigd("\(path) is niet te lezen: \(String(cString: strerror(errno)))")
      }
      if got == 0 { return Array(bytes[..<filled]) }
      filled += got
    }
    return bytes
  }
}

/// A new file that is written piece by piece, for the owner only; gone again unless it is finished.
final class Bestandsschrijver {
  private let descriptor: Int32
  private let path: String
  private var finished = false

  /// Makes the file; refuses to overwrite one that is there.
  init(_ path: String) throws {
    let made = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard made >= 0 else {
      if errno == EEXIST { throw Fout.gebruik("\(path) bestaat al", uitleg: "Kies een andere naam.") }
      throw Fout.beschadigd("\(path) is niet te maken: \(String(cString: strerror(errno)))")
    }
    descriptor = made
    self.path = path
  }

  deinit {
    close(descriptor)
    if !finished { unlink(path) }
  }

  /// Writes all bytes.
  func schrijf(_ bytes: UnsafeRawBufferPointer) throws {
    if case .failed(let reason) = Platform.write(bytes, to: descriptor) {
      throw Fout.beschadigd("\(path) is niet te schrijven: \(reason)")
    }
  }

  /// Makes it durable; from now on it stays.
  func sluit() throws {
    guard fsync(descriptor) == 0 else {
      throw Fout.beschadigd("\(path) is niet te schrijven: \(String(cString: strerror(errno)))")
    }
    finished = true
  }
}
