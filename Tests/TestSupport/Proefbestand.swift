#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files of bytes for a test, and the folder with what others wrote to hold us against.
public enum Proefbestand {
  /// Writes bytes; false when that fails.
  public static func schrijf(_ bytes: [UInt8], naar path: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    defer { fclose(file) }
    return fwrite(bytes, 1, bytes.count, file) == bytes.count
  }

  /// The bytes of a file; nil when it cannot be read.
  public static func lees(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer.prefix(count) }
    return bytes
  }

  /// The names in a folder, in order; hidden ones left out.
  public static func namen(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a file or an empty folder.
  public static func verwijder(_ path: String) { _ = remove(path) }

  /// A new folder; nil when it cannot be made.
  public static func map() -> String? {
    var template = Array("/tmp/bibob-proef-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The root of the checkout.
  public static let wortel: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  /// A folder beside the checkout with outside standards as data (`BIBOB_GEDEELD`, else `../shared`); nil when it
  /// is not there.
  public static func gedeeld(_ path: String) -> String? {
    let roots = [
      getenv("BIBOB_GEDEELD").map { String(cString: $0) }, wortel + "/../shared", wortel + "/../../shared",
    ]
    return roots.compactMap { $0.map { $0 + "/" + path } }.first { access($0, R_OK) == 0 }
  }
}
