import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Compares a whole text with a file under Tests/Fixtures; `BIBOB_OPNEMEN=1` writes the file and fails the test.
func momentopname(_ tekst: String, _ naam: String) {
  let pad = AanvraagProef.wortel + "/Tests/Fixtures/" + naam
  guard getenv("BIBOB_OPNEMEN") == nil else {
    Bestand.schrijf(Array(tekst.utf8), pad)
    Issue.record("opgenomen: \(naam)")
    return
  }
  let verwacht = Bestand.lees(pad).map { String(decoding: $0, as: UTF8.self) }
  guard verwacht != tekst else { return }
  let oud = (verwacht ?? "").split(separator: "\n", omittingEmptySubsequences: false)
  let nieuw = tekst.split(separator: "\n", omittingEmptySubsequences: false)
  let eerste = zip(oud, nieuw).enumerated().first { $0.element.0 != $0.element.1 }
  Issue.record(
    """
    \(naam) verschilt vanaf regel \((eerste?.offset ?? min(oud.count, nieuw.count)) + 1):
    - \(eerste?.element.0 ?? "(einde)")
    + \(eerste?.element.1 ?? "(einde)")
    """)
}

/// Files for tests, without Foundation.
enum Bestand {
  static func lees(_ pad: String) -> [UInt8]? {
    guard let stroom = fopen(pad, "rb") else { return nil }
    defer { fclose(stroom) }
    var uit: [UInt8] = []
    var stuk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let aantal = fread(&stuk, 1, stuk.count, stroom)
      if aantal == 0 { return uit }
      uit += stuk[..<aantal]
    }
  }

  static func schrijf(_ bytes: [UInt8], _ pad: String) {
    guard let stroom = fopen(pad, "wb") else { return }
    fwrite(bytes, 1, bytes.count, stroom)
    fclose(stroom)
  }

  /// A new folder of its own, removed with what is directly in it after the work.
  static func inMap<Uitkomst>(_ werk: (String) throws -> Uitkomst) throws -> Uitkomst {
    var sjabloon = Array("/tmp/bibob-proef-XXXXXX".utf8CString)
    let gemaakt = mkdtemp(&sjabloon) != nil
    try #require(gemaakt)
    let map = String(decoding: sjabloon.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      if let lijst = opendir(map) {
        while let ingang = readdir(lijst) {
          let naam = withUnsafePointer(to: &ingang.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          }
          unlink(map + "/" + naam)
        }
        closedir(lijst)
      }
      rmdir(map)
    }
    return try werk(map)
  }
}
