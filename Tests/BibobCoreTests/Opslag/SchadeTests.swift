import Testing

@testable import BibobCore

/// Bytes that change on the disk: the inspection survives, and never calls a changed store clean.
@Suite struct SchadeTests {
  /// Everything that the store can tell, read in the ordinary way; nil when that fails.
  private func inhoud(_ proef: Proefmap) -> [Dossierkop: [Logregel]]? {
    guard let opslag = try? Opslag(map: proef.map) else { return nil }
    var koppen: [Dossierkop] = []
    guard (try? opslag.koppen { koppen.append($0) }) != nil else { return nil }
    var alles: [Dossierkop: [Logregel]] = [:]
    for kop in koppen { alles[kop] = try? opslag.lees(kop.id) }
    return alles
  }

  private func vul(_ proef: Proefmap) throws {
    let opslag = try Opslag.begin(map: proef.map)
    try opslag.inEenTransactie {
      for index in 0..<40 {
        let kop = try opslag.proefdossier("dossier \(index)")
        let regels = (0..<8).map { proefinvoer(String(repeating: "regel \($0) ", count: 20)) }
        try opslag.voegToe(dossier: kop.id, verwachteVersie: 1, regels)
      }
    }
  }

  @Test func `flipped bytes anywhere in the database`() throws {
    let proef = try Proefmap()
    try vul(proef)
    let whole = try #require(Proefmap.read(proef.database))
    let before = try #require(inhoud(proef))
    var zaad = Zaad(state: 42)
    var clean = 0
    for _ in 0..<(allesDraaien ? 3000 : 150) {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &zaad) {
        let offset = Int.random(in: bytes.indices, using: &zaad)
        bytes[offset] ^= UInt8.random(in: 1...255, using: &zaad)
      }
      try Proefmap.write(bytes, proef.database)
      guard Opslag.controleer(map: proef.map).isSchoon else { continue }
      // Only unused space may change without a word.
      clean += 1
      #expect(inhoud(proef) == before)
    }
    #expect(clean < (allesDraaien ? 1500 : 75))
  }

  @Test func `a page full of nonsense is lost, and what is whole is counted`() throws {
    let proef = try Proefmap()
    try vul(proef)
    let whole = try #require(Proefmap.read(proef.database))
    for page in stride(from: 1, to: whole.count / 4096, by: 3) {
      var bytes = whole
      for offset in page * 4096..<(page + 1) * 4096 {
        bytes[offset] = UInt8(truncatingIfNeeded: offset &* 31)
      }
      try Proefmap.write(bytes, proef.database)
      let verslag = Opslag.controleer(map: proef.map)
      #expect(!verslag.isSchoon)
      #expect(verslag.heel <= 360)
    }
  }

  @Test func `a file that was cut off`() throws {
    let proef = try Proefmap()
    try vul(proef)
    let whole = try #require(Proefmap.read(proef.database))
    for count in [0, 50, 100, 4096, 5000, whole.count / 2, whole.count - 4096, whole.count - 1] {
      try Proefmap.write(Array(whole.prefix(count)), proef.database)
      #expect(!Opslag.controleer(map: proef.map).isSchoon, "\(count)")
    }
  }

  @Test func `flipped bytes anywhere in the key ring`() throws {
    let proef = try Proefmap()
    try vul(proef)
    let whole = try #require(Proefmap.read(proef.sleutels))
    var zaad = Zaad(state: 7)
    for _ in 0..<60 {
      var bytes = whole
      bytes[Int.random(in: bytes.indices, using: &zaad)] ^= UInt8.random(in: 1...255, using: &zaad)
      try Proefmap.write(bytes, proef.sleutels)
      #expect(!Opslag.controleer(map: proef.map).isSchoon)
    }
    for count in [0, 10, 64, 100, 640, whole.count - 64, whole.count - 1] {
      try Proefmap.write(Array(whole.prefix(count)), proef.sleutels)
      #expect(!Opslag.controleer(map: proef.map).isSchoon, "\(count)")
    }
  }
}
