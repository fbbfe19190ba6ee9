import Testing

@testable import BibobCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct SleutelbosTests {
  static let id = [UInt8](0..<16)

  private func ring(_ proef: Proefmap) throws -> Sleutelbos {
    try Sleutelbos.create(path: proef.path + "/ring", opslagId: Self.id)
    return try Sleutelbos(path: proef.path + "/ring")
  }

  @Test func `a key ring that others can read is refused, with the command that mends it`() throws {
    let proef = try Proefmap()
    _ = try ring(proef)
    chmod(proef.path + "/ring", 0o644)
    let fout = #expect(throws: OpslagFout.self) { try Sleutelbos(path: proef.path + "/ring") }
    #expect(fout?.code == .sleutelsLeesbaar)
    #expect(fout?.advies == "Sluit hem af met: chmod 600 '\(proef.path)/ring'")
    chmod(proef.path + "/ring", 0o600)
    #expect(try Sleutelbos(path: proef.path + "/ring").opslagId == Self.id)
  }

  @Test func `a slot is given out once, also after its key is gone`() throws {
    let proef = try Proefmap()
    let ring = try ring(proef)
    #expect(try ring.maak(vanaf: 1) == 1)
    #expect(try ring.maak(vanaf: 1) == 2)
    #expect(try ring.maak(vanaf: 9) == 9)
    try ring.vernietig(1)
    #expect(try ring.maak(vanaf: 1) == 3)
    #expect(
      [0, 1, 2, 3, 4, 9, 10].map(ring.staat) == [
        .actief, .vernietigd, .actief, .actief, .leeg, .actief, .leeg,
      ])
    #expect(ring.sleutel(1) == nil && ring.sleutel(4) == nil && ring.slots == 10)
  }

  @Test func `a key that is destroyed elsewhere is gone here, and its bytes are gone from the file`() throws {
    let proef = try Proefmap()
    let ring = try ring(proef)
    let ander = try Sleutelbos(path: proef.path + "/ring")
    _ = try ring.reserveer(vanaf: 1)
    let key = try #require(ander.sleutel(1).map(Array.init))
    #expect(try #require(Proefmap.read(ring.path)).contains(subsequence: key))
    try ring.vernietig(1)
    #expect(ander.sleutel(1) == nil)
    #expect(try !#require(Proefmap.read(ring.path)).contains(subsequence: key))
  }

  @Test func `a file grows past what was mapped`() throws {
    let proef = try Proefmap()
    let ring = try ring(proef)
    let ander = try Sleutelbos(path: proef.path + "/ring")
    #expect(try ring.reserveer(vanaf: 40_000) == 40_000)
    #expect(ander.sleutel(40_000).map(Array.init) == ring.sleutel(40_000).map(Array.init))
    #expect(ander.staat(40_000) == .voorlopig && ander.staat(39_999) == .leeg)
  }

  @Test func `every damaged byte of a slot is seen`() throws {
    let proef = try Proefmap()
    let path = try ring(proef).path
    _ = try Sleutelbos(path: path).reserveer(vanaf: 1)
    let whole = try #require(Proefmap.read(path))
    for offset in 128..<192 {
      var bytes = whole
      bytes[offset] ^= 0x41
      try Proefmap.write(bytes, path)
      #expect(try Sleutelbos(path: path).staat(1) == .beschadigd)
    }
    for offset in 0..<64 {
      var bytes = whole
      bytes[offset] ^= 0x41
      try Proefmap.write(bytes, path)
      #expect(throws: OpslagFout.self) { try Sleutelbos(path: path) }
    }
  }

  @Test
  func `a provisional key serves, and is wiped by the next that makes one unless it became a dossier's`()
    throws
  {
    let proef = try Proefmap()
    let ring = try ring(proef)
    #expect(try ring.reserveer(vanaf: 1) == 1)
    let left = try #require(ring.sleutel(1).map(Array.init))
    // Another process, after the first was killed: the row never came, so the next id is the same.
    let ander = try Sleutelbos(path: ring.path)
    #expect(try ander.reserveer(vanaf: 1) == 1)
    #expect(ander.sleutel(1).map(Array.init) != left)
    try ander.bevestig([1])
    #expect(ring.staat(1) == .actief)
    let kept = ring.sleutel(1).map(Array.init)
    #expect(try ring.reserveer(vanaf: 2) == 2 && ring.reserveer(vanaf: 3) == 3)
    // What has a row of its own stays, however it stands in the ring.
    #expect(try ander.reserveer(vanaf: 3) == 3)
    #expect(ring.staat(2) == .voorlopig && ring.sleutel(1).map(Array.init) == kept)
    try ring.laatVallen([1, 2, 3])
    #expect([1, 2, 3].map(ring.staat) == [.actief, .leeg, .leeg])
    #expect(try !#require(Proefmap.read(ring.path)).contains(subsequence: left))
  }

  @Test func `a transaction that fails leaves no key, and the keys of one that holds are confirmed`() throws {
    struct Genoeg: Error {}
    let proef = try Proefmap()
    let opslag = try Opslag.begin(map: proef.map)
    _ = try opslag.proefdossier()
    for _ in 0..<3 {
      #expect(throws: Genoeg.self) {
        try opslag.inEenTransactie {
          for _ in 0..<4 { _ = try opslag.proefdossier() }
          throw Genoeg()
        }
      }
    }
    let ring = try Sleutelbos(path: proef.sleutels)
    #expect((0...9).map(ring.staat) == [.actief, .actief] + [Sleutelbos.Staat](repeating: .leeg, count: 8))
    #expect(Opslag.controleer(map: proef.map).bevindingen.isEmpty)
    #expect(try opslag.inEenTransactie { try (0..<2).map { _ in try opslag.proefdossier().id } } == [2, 3])
    #expect([1, 2, 3, 4].map(ring.staat) == [.actief, .actief, .actief, .leeg])
    #expect(Opslag.controleer(map: proef.map).bevindingen.isEmpty)
  }
}

extension Sleutelbos {
  /// A key as a dossier has it.
  func maak(vanaf id: Int64) throws -> Int64 {
    let slot = try reserveer(vanaf: id)
    try bevestig([slot])
    return slot
  }
}
