#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files, whole, for the command line.
enum Bestand {
  /// The bytes of a file; nil when there is none.
  /// - Throws: ``Fout`` when it cannot be read or is larger than `hoogstens` bytes.
  static func lees(_ path: String, hoogstens limit: Int) throws -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Fout.beschadigd("\(path) is niet te lezen: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Fout.beschadigd("\(path) is niet te lezen: \(String(cString: strerror(errno)))")
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      if bytes.count > limit { throw Fout.gebruik("\(path) is groter dan \(limit) bytes") }
    }
  }

  /// Writes a file anew; refuses to overwrite one that is there.
  static func schrijf(_ text: String, naar path: String, mode: mode_t = 0o644) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      throw Fout.beschadigd("\(path) is niet te maken: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var text = text
    let result = text.withUTF8 { Platform.write(UnsafeRawBufferPointer($0), to: descriptor) }
    if case .failed(let reason) = result { throw Fout.beschadigd("\(path) is niet te schrijven: \(reason)") }
  }

  /// Whether a file is for its owner only.
  static func isBesloten(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & 0o077 == 0
  }

  /// Makes a folder for the owner only.
  /// - Throws: ``Fout`` when it is there already, or cannot be made.
  static func maakMap(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 else {
      throw Fout.beschadigd("\(path) is niet te maken: \(String(cString: strerror(errno)))")
    }
  }

  /// Writes a file, whole or not at all, in the place of one that may be there.
  static func vervang(_ text: String, naar path: String) throws {
    let fresh = path + ".nieuw"
    unlink(fresh)
    try schrijf(text, naar: fresh, mode: 0o600)
    guard rename(fresh, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(fresh)
      throw Fout.beschadigd("\(path) is niet te schrijven: \(reason)")
    }
  }

  /// Writes a file of bytes anew; refuses to overwrite one that is there.
  static func schrijf(_ bytes: [UInt8], naar path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else {
      if errno == EEXIST {
        throw Fout.gebruik("\(path) bestaat al", uitleg: "Kies met --uit een andere naam.")
      }
      throw Fout.beschadigd("\(path) is niet te maken: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    let result = bytes.withUnsafeBytes { Platform.write($0, to: descriptor) }
    if case .failed(let reason) = result { throw Fout.beschadigd("\(path) is niet te schrijven: \(reason)") }
  }

  /// Takes a file away; nothing happens when there is none.
  static func verwijder(_ path: String) { unlink(path) }

  /// Takes a folder away with the files in it; folders in it stay, and then it too.
  static func verwijderMap(_ path: String) {
    for name in Platform.bestanden(in: path, eindigend: "") where name != "." && name != ".." {
      unlink(path + "/" + name)
    }
    rmdir(path)
  }

  /// Moves a file; false when it cannot be moved.
  static func verplaats(_ from: String, naar path: String) -> Bool {
    !bestaat(path) && rename(from, path) == 0
  }

  /// Whether something stands at a path.
  static func bestaat(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// A new folder of one's own, for trying things out.
  static func tijdelijkeMap(_ prefix: String) throws -> String {
    let base = Platform.variable("TMPDIR") ?? "/tmp"
    var template = Array("\(base)/\(prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Fout.beschadigd("in \(base) is geen map te maken: \(String(cString: strerror(errno)))")
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
