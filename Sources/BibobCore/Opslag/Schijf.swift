#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few system calls that the store makes itself.
enum Schijf {
  /// A failure of a system call on a file, with errno read now.
  static func fout(_ wat: String, _ path: String) -> OpslagFout {
    let number = errno
    let melding = "\(wat) lukt niet: \(path) (\(reden(number)))."
    switch number {
    case ENOENT, ENOTDIR:
      return OpslagFout(.ontbreekt, melding, advies: "Controleer het pad.", resultaat: number)
    case EACCES, EPERM, EROFS:
      return OpslagFout(.geenToegang, melding, advies: "Controleer de rechten op dit pad.", resultaat: number)
    case EEXIST:
      return OpslagFout(.bestaatAl, melding, advies: "Kies een ander pad.", resultaat: number)
    case ENOSPC, EDQUOT:
      return OpslagFout(
        .schijfVol, melding, advies: "Maak ruimte vrij en probeer opnieuw.", resultaat: number)
    default:
      return OpslagFout(.schijf, melding, advies: "Probeer opnieuw; controleer de schijf.", resultaat: number)
    }
  }

  static func reden(_ number: Int32) -> String {
    switch number {
    case ENOENT: "bestaat niet"
    case ENOTDIR: "een deel van het pad is geen map"
    case EACCES, EPERM: "geen toegang"
    case EROFS: "de schijf is alleen te lezen"
    case EEXIST: "bestaat al"
    case ENOSPC, EDQUOT: "de schijf is vol"
    default: "systeemfout \(number)"
    }
  }

  /// Whether something stands at the path.
  static func exists(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  /// Whether a path cannot be looked at for want of rights; errno says so then.
  static func isDenied(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) != 0 && errno == EACCES
  }

  /// Makes the bytes of a file durable.
  static func sync(_ descriptor: Int32, _ path: String) throws(OpslagFout) {
    #if canImport(Darwin)
      let result = fcntl(descriptor, F_FULLFSYNC)
    #else
      let result = fsync(descriptor)
    #endif
    guard result == 0 else { throw fout("Wegschrijven", path) }
  }

  /// Makes a new name in a folder durable.
  static func syncFolder(_ path: String) throws(OpslagFout) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fout("Openen", path) }
    defer { _ = close(descriptor) }
    try sync(descriptor, path)
  }

  /// Makes an empty file of mode 0600; refuses when something stands there.
  static func createPrivate(_ path: String) throws(OpslagFout) -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw fout("Aanmaken", path) }
    return descriptor
  }

  /// The absolute path without links, or nil when it does not exist.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The folder of a path and the name in it.
  static func split(_ path: String) -> (folder: String, name: String) {
    let path = trimmed(path)
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  /// The path without slashes at its end.
  static func trimmed(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
