#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whole texts kept in `Tests/Fixtures/momentopnamen`, one file each.
///
/// A test says `#expect(Momentopname.verschil(text, "naam") == nil)`. With `BIBOB_OPNEMEN=1` in the
/// environment of the test run the texts are recorded, and the run fails so that nobody takes it for a check.
public enum Momentopname {
  /// What is wrong with a text against the recorded one; nil when they are the same.
  public static func verschil(_ text: String, _ name: String, file: String = #filePath) -> String? {
    let path = fixtures + "/momentopnamen/" + name
    if getenv("BIBOB_OPNEMEN") != nil {
      return write(text, to: path) ? "opgenomen: \(name)" : "niet op te nemen: \(path)"
    }
    guard let recorded = read(path) else { return "geen opname \(name); maak hem met BIBOB_OPNEMEN=1" }
    return recorded == text && Array(recorded.utf8) == Array(text.utf8)
      ? nil : firstDifference(recorded, text)
  }

  /// The folder `Tests/Fixtures`.
  public static let fixtures: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(2).joined(separator: "/") + "/Fixtures"
  }()

  /// The text of a file; nil when it cannot be read.
  public static func read(_ path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer.prefix(count) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a file; false when it cannot be written.
  public static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    return fwrite(bytes, 1, bytes.count, file) == bytes.count
  }

  private static func firstDifference(_ recorded: String, _ text: String) -> String {
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(old.count, new.count) {
      let (left, right) = (index < old.count ? old[index] : "∅", index < new.count ? new[index] : "∅")
      if left != right { return "regel \(index + 1)\n  was: \(left)\n  is:  \(right)" }
    }
    return "anders in bytes"
  }
}
