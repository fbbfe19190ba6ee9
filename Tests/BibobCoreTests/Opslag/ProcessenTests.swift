import Testing

@testable import BibobCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A generator with a known seed, so that a failure can be run again.
struct Zaad: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite(.serialized) struct ProcessenTests {
  @Test func `eight processes make fifty dossiers each, with a number of its own for every one`() throws {
    let proef = try Proefmap()
    _ = try Opslag.begin(map: proef.map)
    let kinderen = try (0..<8).map { _ in try Kindproces([proef.map, "dossiers", "50"]) }
    let regels = kinderen.flatMap { $0.readAll().split(whereSeparator: \.isNewline) }
    #expect(kinderen.map { $0.wait() } == Array(repeating: 0, count: 8))
    #expect(Set(regels).count == 400)
    let opslag = try Opslag(map: proef.map)
    var nummers: [Int] = []
    try opslag.koppen { nummers.append($0.nummer.volgnummer) }
    #expect(nummers == Array((1...400).reversed()))
    #expect(opslag.controleer().bevindingen == [])
  }

  @Test func `four processes add to one dossier, and no event is lost`() throws {
    let proef = try Proefmap()
    let kop = try Opslag.begin(map: proef.map).proefdossier()
    let kinderen = try (0..<4).map { _ in try Kindproces([proef.map, "tegen", String(kop.id)]) }
    for kind in kinderen { #expect(kind.readAll() == "klaar\n") }
    for kind in kinderen { #expect(kind.wait() == 0) }
    let opslag = try Opslag(map: proef.map)
    #expect(try opslag.kop(kop.nummer)?.versie == 81)
    #expect(opslag.controleer().bevindingen == [])
  }

  @Test func `a writer that is killed at any moment loses nothing that it said was durable`() throws {
    let proef = try Proefmap()
    _ = try Opslag.begin(map: proef.map)
    var zaad = Zaad(state: 20_260_206)
    var acknowledged = 0
    for run in 0..<(allesDraaien ? 500 : 40) {
      let kind = try Kindproces([proef.map, "stappen"])
      // Every fourth is killed while it may still be opening the store.
      var said = run % 4 == 0 ? "" : kind.read()
      usleep(UInt32.random(in: 0..<15_000, using: &zaad))
      kind.kill()
      said += kind.readAll()
      #expect(kind.wait() == -SIGKILL)
      acknowledged += said.split(separator: "\n").count
      try check(proef, said)
    }
    // A busy machine writes less before it is killed; some must have come through for the test to say anything.
    #expect(acknowledged > 10)
  }

  @Test func `a writer of exhibits that is killed at any moment leaves whole files or none`() throws {
    let proef = try Proefmap()
    _ = try Opslag.begin(map: proef.map)
    var zaad = Zaad(state: 20_260_207)
    var acknowledged = 0
    for _ in 0..<(allesDraaien ? 200 : 12) {
      let kind = try Kindproces([proef.map, "stukken"])
      var said = kind.read()
      usleep(UInt32.random(in: 0..<60_000, using: &zaad))
      kind.kill()
      said += kind.readAll()
      #expect(kind.wait() == -SIGKILL)
      acknowledged += said.split(separator: "\n").count
      try checkStukken(proef, said)
    }
    #expect(acknowledged > 10)
  }

  private func checkStukken(_ proef: Proefmap, _ said: String) throws {
    let opslag = try Opslag(map: proef.map)
    for line in said.split(separator: "\n") {
      let parts = line.split(separator: " ").compactMap { Int64($0) }
      try #require(parts.count == 2)
      let regels = try opslag.lees(parts[0])
      #expect(regels.count >= parts[1])
      for regel in regels.dropFirst() where regel.inhoud.bytes != nil && regels.count < 4 {
        let named = String(decoding: regel.inhoud.bytes ?? [], as: UTF8.self).split(separator: " ")
        let hasher = try SHA256()
        try opslag.leesStuk(
          dossier: parts[0], gebeurtenis: regel.volgnummer, grootte: try #require(Int64(named[0]))
        ) { hasher.update($0) }
        #expect(try hasher.finish().description == String(named[1]))
      }
    }
    let verslag = opslag.controleer()
    #expect(verslag.isSchoon, "\(verslag.bevindingen)")
  }

  @Test func `memory does not grow with the size of an exhibit`() throws {
    func peak(_ mebibytes: Int) throws -> Int {
      let proef = try Proefmap()
      _ = try Opslag.begin(map: proef.map)
      let kind = try Kindproces([proef.map, "groot", "\(mebibytes)"])
      let said = kind.readAll().split(separator: "\n").first.flatMap { Int($0) }
      #expect(kind.wait() == 0)
      return try #require(said)
    }
    // The page cache of SQLite fills up to 64 MiB at first; beyond that nothing is kept.
    let (small, large) = (try peak(96), try peak(allesDraaien ? 2048 : 288))
    #expect(large < small + small / 5, "\(small) \(large)")
  }

  private func check(_ proef: Proefmap, _ said: String) throws {
    let opslag = try Opslag(map: proef.map)
    var versies: [Int64: Int] = [:]
    for line in said.split(separator: "\n") {
      let parts = line.split(separator: " ").compactMap { Int64($0) }
      try #require(parts.count == 2)
      versies[parts[0]] = Int(parts[1])
    }
    for (dossier, versie) in versies {
      let regels = try opslag.lees(dossier)
      #expect(regels.count >= versie)
      // Three by three, and a certificate at most.
      #expect(regels.count % 3 == 0 || regels.count == 13)
      for (index, regel) in regels.prefix(12).enumerated() where regels.count != 13 {
        #expect(regel.inhoud.bytes == Array("reeks \(index / 3 + 1) deel \(index % 3 + 1)".utf8))
      }
      if regels.count == 13 { #expect(regels.prefix(12).allSatisfy { $0.inhoud == .vernietigd }) }
    }
    // A key whose dossier never came to be is a remark; anything else is a fault.
    let verslag = opslag.controleer()
    #expect(verslag.isSchoon, "\(verslag.bevindingen)")
  }
}
