import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A store that is damaged, closed or gone: every command says so, and none crashes.
@Suite("Dossier: schade")
struct SchadeTests {
  private static let opdrachten = [
    "lijst", "volgende", "toon 2026-0001", "termijnen 2026-0001", "waarom 2026-0001 fase",
    "stap 2026-0001 notitie --omschrijving x", "herstel 2026-0001 --reden x", "vernietig 2026-0001 --droog",
  ]

  private func gevuld() throws -> Werkmap {
    let werk = try Werkmap()
    for _ in 0..<3 {
      let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-07")
      try werk.stappen(dossier, "2026-02-09 formulier-uitzetten --termijn 2026-02-23")
    }
    // Everything in one file.
    #expect(werk.voer("2026-02-10", "controleer").uitgang == 0)
    return werk
  }

  /// Ended by itself, with words when it failed, and with JSON as asked.
  private func netjes(_ werk: Werkmap, _ regel: String, _ wat: String) -> Int32 {
    let uitkomst = werk.voer("2026-02-11", regel + " --json")
    #expect((0...4).contains(uitkomst.uitgang), "\(wat): \(regel): \(uitkomst)")
    #expect((try? JSONWaarde(uitkomst.uit)) != nil, "\(wat): \(regel): \(uitkomst)")
    if uitkomst.uitgang > 1, !["controleer", "volgende", "lijst"].contains(regel) {
      #expect(uitkomst.fout.hasPrefix("bibob: "), "\(wat): \(regel): \(uitkomst)")
      #expect(!uitkomst.fout.contains("onverwachte fout"), "\(wat): \(regel): \(uitkomst)")
    }
    return uitkomst.uitgang
  }

  @Test("bytes that flipped: found, named, and what is whole is counted")
  func omgevallen() throws {
    let werk = try gevuld()
    let whole = try #require(Werkmap.lees(werk.database))
    var random = SplitMix64(seed: 8)
    var found = 0
    for round in 0..<(allesDraaien ? 300 : 12) {
      var bytes = whole
      // Most of the file is room that is not used: a place where something stands.
      var place = random.int(100...whole.count - 1)
      while whole[place] == 0 { place = random.int(100...whole.count - 1) }
      bytes[place] ^= UInt8(random.int(1...255))
      try Werkmap.schrijf(bytes, werk.database)
      let code = netjes(werk, "controleer", "byte \(place)")
      if code == 4 { found += 1 }
      for regel in Self.opdrachten.dropFirst(round % 4).prefix(2) { _ = netjes(werk, regel, "byte \(place)") }
      unlink(werk.database + "-wal")
      unlink(werk.database + "-shm")
    }
    #expect(found > 0)
  }

  @Test("one event that does not open: its dossier says so, the others work on")
  func eenGebeurtenis() throws {
    let werk = try gevuld()
    var bytes = try #require(Werkmap.lees(werk.database))
    // A long note in the first dossier, so that there is a place that surely is content.
    let note = String(repeating: "lang ", count: 3000)
    let done = werk.voer("2026-02-10", ["stap", "2026-0001", "notitie", "--omschrijving", note])
    #expect(done.uitgang == 0)
    #expect(werk.voer("2026-02-10", "controleer").uitgang == 0)
    bytes = try #require(Werkmap.lees(werk.database))
    bytes[bytes.count - 2000] ^= 0xFF
    try Werkmap.schrijf(bytes, werk.database)
    let check = werk.voer("2026-02-11", "controleer")
    #expect(check.uitgang == 4, "\(check)")
    #expect(check.uit.contains("2026-0001") && check.uit.contains("gebeurtenis 7"), "\(check.uit)")
    #expect(check.uit.contains("7, waarvan 6 heel"), "\(check.uit)")
    let json = try werk.json("2026-02-11", "controleer")
    #expect(json["schoon"] == .ja(false) && json["geraakt"]?.rij == [.woord("2026-0001")])
    let shown = werk.voer("2026-02-11", "toon 2026-0001")
    #expect(shown.uitgang == 4 && shown.fout.contains("gebeurtenis 3"), "\(shown)")
    #expect(werk.voer("2026-02-11", "toon 2026-0002").uitgang == 0)
    let tasks = werk.voer("2026-02-11", "volgende")
    #expect(tasks.uitgang == 4 && tasks.uit.contains("2026-0003"), "\(tasks)")
    #expect(tasks.fout.contains("zie ‘bibob controleer’"))
    #expect(werk.voer("2026-02-11", "lijst").uit.contains("2026-0002"))
  }

  @Test(
    "a database that was cut off, is empty, is something else or is a folder",
    arguments: [0, 50, 5000, -4096, -9000, 1, 2])
  func afgeknipt(_ soort: Int) throws {
    let werk = try gevuld()
    let whole = try #require(Werkmap.lees(werk.database))
    switch soort {
    case 1: try Werkmap.schrijf(Array("geen database, maar een brief".utf8), werk.database)
    case 2:
      unlink(werk.database)
      mkdir(werk.database, 0o700)
    default: try Werkmap.schrijf(Array(whole.prefix(soort < 0 ? whole.count + soort : soort)), werk.database)
    }
    #expect(netjes(werk, "controleer", "\(soort)") == 4)
    let text = werk.voer("2026-02-11", "controleer")
    #expect(text.uit.contains("fout: "), "\(text)")
    for regel in Self.opdrachten {
      let code = netjes(werk, regel, "\(soort)")
      #expect(code == 4 || soort < 0, "\(regel) \(code)")
    }
    #expect(werk.voer("2026-02-11", "begin").uitgang == 2)
  }

  @Test("a key ring that others can read, is gone, is cut off or belongs to another store")
  func sleutelbos() throws {
    let werk = try gevuld()
    let ring = try #require(Werkmap.lees(werk.sleutels))
    chmod(werk.sleutels, 0o644)
    for regel in Self.opdrachten {
      let uitkomst = werk.voer("2026-02-11", regel)
      #expect(uitkomst.uitgang == 2 && uitkomst.fout.contains("chmod 600 '\(werk.sleutels)'"), "\(uitkomst)")
    }
    #expect(netjes(werk, "controleer", "0644") == 4)
    unlink(werk.sleutels)
    for regel in Self.opdrachten {
      let uitkomst = werk.voer("2026-02-11", regel)
      #expect(uitkomst.uitgang == 2 && uitkomst.fout.contains("staat niet op zijn plaats"), "\(uitkomst)")
    }
    let check = werk.voer("2026-02-11", "controleer")
    #expect(check.uitgang == 4 && check.uit.contains("sleutelbos") && check.uit.contains(werk.sleutels))
    #expect(check.uit.contains("niets na te gaan"))
    try Werkmap.schrijf(Array(ring.prefix(100)), werk.sleutels)
    for regel in Self.opdrachten + ["controleer"] { #expect(netjes(werk, regel, "kort") == 4, "\(regel)") }
    let ander = try Werkmap()
    let uitkomst = werk.voer("2026-02-11", "lijst --sleutels \(ander.sleutels)")
    #expect(uitkomst.uitgang == 2 && uitkomst.fout.contains("andere opslag"), "\(uitkomst)")
    // Put back, all is well.
    try Werkmap.schrijf(ring, werk.sleutels)
    #expect(werk.voer("2026-02-11", "controleer").uitgang == 0)
    // One key that is gone takes one dossier with it.
    var bytes = ring
    for place in (bytes.count - 64)..<bytes.count { bytes[place] = 0xAA }
    try Werkmap.schrijf(bytes, werk.sleutels)
    #expect(netjes(werk, "controleer", "sleutel") == 4)
    for regel in Self.opdrachten { _ = netjes(werk, regel, "sleutel") }
  }

  @Test("folders without rights", .enabled(if: geteuid() != 0 || Proces.vind("setpriv") != nil))
  func geenRecht() throws {
    let werk = try gevuld()
    let nobody: uid_t = geteuid() == 0 ? 65534 : geteuid()
    for path in [werk.pad, werk.map, werk.database, werk.sleutels] { chown(path, nobody, gid_t.max) }
    func voer(_ regel: String) -> Proces.Uitkomst {
      let words = Woorden.van(regel) + ["--vandaag", "2026-02-11", "--map", werk.map, "--door", "J. Tester"]
      guard geteuid() == 0, let setpriv = Proces.vind("setpriv") else { return Proces.voer(words) }
      return Proces.voer(setpriv, ["--reuid", "65534", "--clear-groups", Proces.bibob] + words)
    }
    let before = werk.bytes()
    try #require(voer("lijst").uitgang == 0, "\(voer("lijst"))")
    for (path, mode) in [(werk.map, mode_t(0o500)), (werk.map, 0), (werk.sleutels, 0)] {
      if mode == 0o500 { chmod(werk.database, 0o400) }
      chmod(path, mode)
      for regel in Self.opdrachten + ["controleer", "lijst --json"] {
        let uitkomst = voer(regel)
        #expect(uitkomst.uitgang == 4, "\(path) \(regel) \(uitkomst)")
        if regel != "controleer" { #expect(uitkomst.fout.contains("rechten"), "\(uitkomst)") }
      }
      chmod(path, path == werk.map ? 0o700 : 0o600)
      chmod(werk.database, 0o600)
    }
    let same = werk.bytes() == before
    #expect(same)
  }

  @Test("where there is no store, the advice is to begin one")
  func leeg() throws {
    let werk = try Werkmap(leeg: true)
    for map in [werk.map, werk.pad, werk.pad + "/a/b/c", "/dev/null"] {
      for regel in Self.opdrachten + ["controleer"] {
        let uitkomst = werk.voer("2026-02-11", regel + " --json", map: map)
        #expect(uitkomst.uitgang == 2 && uitkomst.fout.contains("bibob begin"), "\(map) \(regel) \(uitkomst)")
        _ = try JSONWaarde(uitkomst.uit)
      }
    }
    #expect(Map.namen(werk.pad) == [])
    #expect(werk.voer("2026-02-11", "begin --droog").uitgang == 0)
    #expect(Map.namen(werk.pad) == [])
  }
}
