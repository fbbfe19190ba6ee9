import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of its own for one test, with a store in it; removed when the test lets go.
final class Werkmap {
  /// The folder, without links in it.
  let pad: String
  /// The store.
  var map: String { pad + "/dossiers" }
  /// The key ring.
  var sleutels: String { map + ".sleutels" }
  /// The database.
  var database: String { map + "/dossiers.sqlite" }

  /// A folder with a store, or an empty one.
  init(leeg: Bool = false) throws {
    var template = Array("/tmp/bibob-e2e-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
    try #require(made)
    pad = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    if !leeg { try #require(voer("2020-01-01", "begin").uitgang == 0) }
  }

  deinit { Werkmap.verwijder(pad) }

  /// Runs `bibob` on a day, with the words of a line as a shell would split them.
  @discardableResult
  func voer(_ vandaag: String, _ regel: String, map: String? = nil, stdin: String = "") -> Proces.Uitkomst {
    voer(vandaag, Woorden.van(regel), map: map, stdin: stdin)
  }

  /// Runs `bibob` on a day, with these words.
  @discardableResult
  func voer(
    _ vandaag: String, _ woorden: [String], map: String? = nil, env: [String: String] = [:],
    stdin: String = ""
  ) -> Proces.Uitkomst {
    let always = ["--vandaag", vandaag, "--map", map ?? self.map, "--door", "J. Tester"]
    let end = woorden.firstIndex(of: "--") ?? woorden.endIndex
    return Proces.voer(
      Array(woorden[..<end]) + always + Array(woorden[end...]), env: ["HOME": pad].merging(env) { $1 },
      stdin: stdin)
  }

  /// The answer of a command as JSON.
  func json(_ vandaag: String, _ regel: String, map: String? = nil) throws -> JSONWaarde {
    let uitkomst = voer(vandaag, regel + " --json", map: map)
    return try JSONWaarde(uitkomst.uit)
  }

  /// Opens a dossier from an example in `Tests/Fixtures/aanvragen`, received on another day if one is given.
  func open(_ voorbeeld: String, ontvangen: String? = nil, op vandaag: String? = nil) throws -> String {
    var xml = try #require(Momentopname.read(Momentopname.fixtures + "/aanvragen/\(voorbeeld).xml"))
    if let ontvangen { xml = try Werkmap.vervang(xml, "ontvangen", ontvangen) }
    return try open(xml: xml, op: vandaag ?? ontvangen ?? "2026-07-01")
  }

  /// Opens a dossier from an application; returns its number.
  func open(xml: String, op vandaag: String) throws -> String {
    let uitkomst = voer(vandaag, ["open", "-", "--json"], stdin: xml)
    try #require(uitkomst.uitgang == 0, "\(uitkomst.fout)")
    return try #require(try JSONWaarde(uitkomst.uit)["dossier"]?.tekst)
  }

  /// Takes steps, a line each: the day, the step and its options. Recorded on the day itself.
  func stappen(_ dossier: String, _ regels: String, bron: SourceLocation = #_sourceLocation) throws {
    for regel in regels.split(separator: "\n") {
      let woorden = Woorden.van(String(regel))
      guard woorden.count >= 2 else { continue }
      let uitkomst = voer(woorden[0], ["stap", dossier, woorden[1], "--datum", woorden[0]] + woorden[2...])
      try #require(uitkomst.uitgang == 0, "\(regel)\n\(uitkomst.fout)", sourceLocation: bron)
    }
  }

  /// The version and the phase of a dossier.
  func stand(_ dossier: String) throws -> String {
    let json = try json("2099-01-01", "toon \(dossier)")
    return "\(json["versie"]?.getal ?? -1) \(json["fase"]?.tekst ?? "?")"
  }

  /// Every byte of the store: database, what stands beside it, and the keys.
  func bytes() -> [UInt8] {
    [database, database + "-wal", sleutels].flatMap { Werkmap.lees($0) ?? [0] }
  }

  /// The XML with another text in its first element of this name.
  static func vervang(_ xml: String, _ element: String, _ tekst: String) throws -> String {
    let parts = xml.components(around: "<\(element)>", "</\(element)>")
    let (before, after) = try #require(parts)
    return before + "<\(element)>\(tekst)</\(element)>" + after
  }

  static func lees(_ path: String) -> [UInt8]? {
    let descriptor = systeemOpen(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    // A folder says that it is as large as a number can be.
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: max(0, Int(lseek(descriptor, 0, SEEK_END))))
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return count == bytes.count ? bytes : nil
  }

  static func schrijf(_ bytes: [UInt8], _ path: String) throws {
    unlink(path)
    let descriptor = systeemOpen(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) } == bytes.count)
  }

  /// Copies the store (not its keys) to another folder.
  func kopieer(naar map: String) throws {
    mkdir(map, 0o700)
    for end in ["", "-wal"] {
      guard let bytes = Werkmap.lees(database + end) else { continue }
      try Werkmap.schrijf(bytes, map + "/dossiers.sqlite" + end)
    }
  }

  private static func verwijder(_ path: String) {
    // A link goes, never what it points to.
    if unlink(path) == 0 { return }
    chmod(path, 0o700)
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { verwijder(path + "/" + name) }
      }
      closedir(folder)
      rmdir(path)
    }
  }
}

/// `open` of the C library, which the methods above would hide.
private func systeemOpen(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
  open(path, flags, mode)
}

extension String {
  /// What stands before and after the first stretch between two marks.
  fileprivate func components(around start: String, _ end: String) -> (String, String)? {
    guard let from = indices.first(where: { self[$0...].hasPrefix(start) }) else { return nil }
    let rest = self[from...]
    guard let to = rest.indices.first(where: { rest[$0...].hasPrefix(end) }) else { return nil }
    return (String(self[..<from]), String(rest[to...].dropFirst(end.count)))
  }
}

/// The words of a command line, with quotes as a shell reads them.
enum Woorden {
  static func van(_ regel: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for letter in regel {
      if let open = quote {
        if letter == open { quote = nil } else { word = (word ?? "") + String(letter) }
      } else if letter == "'" || letter == "\"" {
        quote = letter
        word = word ?? ""
      } else if letter == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(letter)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}

/// Whether everything should run, however long it takes: `BIBOB_ALLES=1`.
let allesDraaien = Proces.omgeving("BIBOB_ALLES") == "1"

/// What stands in a folder.
enum Map {
  /// The names, in order.
  static func namen(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}
