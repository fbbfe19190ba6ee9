import BibobCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The list of dossiers as a whole process: open, read, decrypt, print.
struct Lijst {
  let opslag: Opslag
  private var bytes: [UInt8] = []

  init(_ opslag: Opslag) { self.opslag = opslag }

  mutating func druk(_ limiet: Int) throws {
    var filter = Dossierfilter()
    filter.limiet = limiet
    bytes.reserveCapacity(1 << 16)
    try opslag.koppen(filter) { kop in
      zet(kop.nummer.description, breedte: 11)
      zet(kop.fase, breedte: 13)
      zet(kop.kolommen.soort, breedte: 21)
      bytes += kop.kop.bytes ?? []
      bytes.append(10)
      if bytes.count > 60_000 { spoel() }
    }
    spoel()
  }

  private mutating func zet(_ text: String, breedte: Int) {
    bytes += text.utf8
    for _ in text.utf8.count..<max(text.utf8.count, breedte) { bytes.append(32) }
  }

  private mutating func spoel() {
    _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    bytes.removeAll(keepingCapacity: true)
  }
}
