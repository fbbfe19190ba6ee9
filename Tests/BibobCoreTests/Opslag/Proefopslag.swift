import Testing

@testable import BibobCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of its own for one test, removed when the test lets go.
final class Proefmap {
  let path: String

  init() throws {
    var template = Array("/tmp/bibob-proef-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
    try #require(made)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Proefmap.remove(path) }

  var map: String { path + "/dossiers" }
  var database: String { map + "/" + Opslag.bestandsnaam }
  var sleutels: String { map + ".sleutels" }

  static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { remove(path + "/" + name) }
      }
      closedir(folder)
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Int(lseek(descriptor, 0, SEEK_END)))
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return count == bytes.count ? bytes : nil
  }

  static func write(_ bytes: [UInt8], _ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    try #require(count == bytes.count)
  }
}

let proefkolommen = Dossierkolommen(
  lichaam: "gemeente Voorbeeld", soort: "omgevingsvergunning", spoor: "aanvraag")

func proefinvoer(_ tekst: String, stap: String = "notitie", fase: String = "intake") -> LogInvoer {
  let dag = CivilDate(days: 20_500)
  return LogInvoer(
    stap: stap, fase: fase, datum: dag, vastgelegd: Moment(milliseconden: 1_771_200_000_000, dag: dag),
    inhoud: Array(tekst.utf8))
}

extension Opslag {
  func proefdossier(_ tekst: String = "eerste", jaar: Int = 2026) throws -> Dossierkop {
    try nieuwDossier(
      jaar: jaar, kolommen: proefkolommen, kop: Array("kop \(tekst)".utf8), eerste: [proefinvoer(tekst)])
  }
}
