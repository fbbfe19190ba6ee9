import TestSupport
import Testing

@testable import BibobCore

/// Packages over generated dossiers: sound by our inspection and by those of others, the same twice, and naming nobody
/// where nobody may be named.
@Suite("Adviespakket")
struct AdviespakketTests {
  /// Dossiers of chance with exhibits and a request.
  private static func proeven(_ aantal: Int, seed: UInt64) throws -> [Pakketproef] {
    var random = SplitMix64(seed: seed)
    return try (0..<aantal).compactMap { _ in
      var scenario = Wandeling(&random, stappen: random.int(3...25)) { soort, spoor, procedure in
        Briefproef.aanvraag(soort, spoor, procedure: procedure)
      }.scenario
      let first = (scenario.dossier.stukken.compactMap { Int($0.id.dropFirst()) }.max() ?? 0) + 1
      // What a walk added has no content to give; leave it out.
      let made = scenario.dossier.stukken.map(\.id)
      let day = scenario.gebeurtenissen.map(\.datum).max() ?? Pakketproef.dag
      for number in first..<first + random.int(0...4) {
        Pakketproef.stuk(
          &scenario, number, naam: ["a.pdf", "geheim Jansen.docx", "x", "b.tar.gz"][random.int(0...3)],
          datum: day.description)
      }
      return try Pakketproef(scenario, zonder: made, dag: day)
    }
  }

  @Test("packages of generated dossiers are whole, the same twice, and named after nobody")
  func gegenereerd() throws {
    for proef in try Self.proeven(allesDraaien ? 150 : 12, seed: 61) {
      let bytes = try proef.zip()
      let verslag = try BagItTests.verslag(bytes)
      #expect(verslag.isHeel, "\(verslag.bevindingen)")
      #expect(try proef.zip() == bytes)
      for (naam, content) in try BagItTests.bestanden(bytes) {
        let tag = !naam.contains("/data/")
        for name in ["Jansen", "Herberg", "geheim Jansen"] {
          #expect(!naam.contains(name), "\(naam)")
          if tag { #expect(!content.contains(subsequence: Array(name.utf8)), "\(naam)") }
        }
      }
      #expect(verslag.genoemd == (try proef.pakket()).aantal)
    }
  }

  @Test("what the inventory says of each file is so")
  func inventaris() throws {
    var scenario = Pakketproef.scenario()
    Pakketproef.stuk(&scenario, 2, naam: "overzicht.xlsx")
    let proef = try #require(try Pakketproef(scenario))
    let files = try BagItTests.bestanden(proef.zip())
    let pakket = try proef.pakket()
    for line in pakket.regels {
      let file = try #require(files.first { $0.0 == "2026-0007-lbb/data/\(line.bestand)" })
      #expect(UInt64(file.1.count) == line.grootte)
      #expect(try SHA256().digest(file.1).description == line.sha256)
    }
    #expect(pakket.regels.map(\.nummer) == Array(1...pakket.regels.count))
    #expect(pakket.regels.suffix(2).map(\.bestand) == ["stukken/S1.pdf", "stukken/S2.xlsx"])
    #expect(files.first { $0.0.hasSuffix("S1.pdf") }?.1 == Pakketproef.inhoud(1))
    for name in ["LEESMIJ.txt", "0-inventaris.html"] {
      let text = String(decoding: try #require(files.first { $0.0.hasSuffix(name) }).1, as: UTF8.self)
        .lowercased()
      #expect(text.contains("geen officieel formaat"))
    }
    let csv = String(decoding: try #require(files.first { $0.0.hasSuffix(".csv") }).1, as: UTF8.self)
    #expect(csv.split(separator: "\r\n").count == pakket.regels.count + 1)
  }

  @Test("a letter that was made final goes as it was sent")
  func brieven() throws {
    var scenario = Pakketproef.scenario()
    let zaak = try #require(Briefproef.zaak(scenario))
    var sent: [String: [UInt8]] = [:]
    for naam in ["lbb-verzoek", "lbb-kennisgeving"] {
      let sjabloon = try Briefproef.bibliotheek.sjabloon(naam)
      let pers = try Briefpers(sjabloon, huisstijl: Briefproef.huisstijl, concept: false)
      let bron = try #require(Briefproef.bron(zaak, sjabloon.beschrijving))
      let pakket = Briefpakket(vorm: .odt, pers: pers, gegevens: pers.gegevens(bron))
      let bytes = try pakket.bytes()
      sent[naam] = bytes
      scenario.leg(
        .briefVastgesteld, Pakketproef.dag,
        pakket.velden(aan: bron.adres, afdruk: try Briefpakket.afdruk(bytes)))
    }
    let files = try BagItTests.bestanden(try #require(try Pakketproef(scenario)).zip())
    #expect(files.first { $0.0.hasSuffix("1-verzoek.odt") }?.1 == sent["lbb-verzoek"])
    #expect(files.first { $0.0.hasSuffix("8-kennisgeving.odt") }?.1 == sent["lbb-kennisgeving"])
  }

  // MARK: The programs of others

  private static func pakUit(_ bytes: [UInt8], _ map: String) throws {
    let file = map + ".zip"
    try #require(Proefbestand.schrijf(bytes, naar: file))
    let unzip = try #require(Proces.vind("unzip"))
    let done = Proces.voer(unzip, ["-q", file, "-d", map])
    try #require(done.uitgang == 0, "\(done.fout)")
  }

  @Test(
    "unzip, sha256sum and sha512sum agree with every line of every manifest",
    .enabled(
      if: ["unzip", "sha256sum", "sha512sum"].allSatisfy { Proces.vind($0) != nil },
      "overgeslagen: unzip, sha256sum of sha512sum ontbreekt"))
  func sommen() throws {
    let proef = try Proefmap()
    for (index, item) in try Self.proeven(3, seed: 62).enumerated() {
      let map = "\(proef.path)/\(index)"
      try Self.pakUit(item.zip(), map)
      for soort in ["sha256", "sha512"] {
        let line =
          "cd \(map)/*-lbb && \(soort)sum -c --quiet --strict manifest-\(soort).txt tagmanifest-\(soort).txt"
        let done = Proces.voer("/bin/sh", ["-c", line])
        #expect(done.uitgang == 0, "\(done.fout)\(done.uit)")
      }
    }
  }

  private static let bagit: Bool = {
    guard let python = Proces.omgeving("BIBOB_PYTHON"), Proces.vind("unzip") != nil else { return false }
    return Proces.voer(python, ["-c", "import bagit"], env: ["HOME": "/tmp"]).uitgang == 0
  }()

  /// What bagit.py thinks of bags in folders: `goed` or `fout`, in order.
  private static func oordelen(_ maps: [String]) throws -> [Substring] {
    let script = """
      import sys, glob, logging, bagit
      logging.disable(logging.CRITICAL)
      for m in sys.argv[1:]:
          try:
              bag = bagit.Bag(glob.glob(m + '/*-lbb')[0])
              print('goed' if bag.validate() else 'fout')
          except bagit.BagError:
              print('fout')
      """
    let python = try #require(Proces.omgeving("BIBOB_PYTHON"))
    let done = Proces.voer(python, ["-W", "ignore", "-c", script] + maps, env: ["HOME": "/tmp"])
    try #require(done.uitgang == 0, "\(done.fout)")
    return done.uit.split(separator: "\n")
  }

  @Test(
    "bagit.py takes every package",
    .enabled(if: bagit, "overgeslagen: alleen met --alles en het pakket bagit (BIBOB_PYTHON), en unzip"))
  func bagitPy() throws {
    let proef = try Proefmap()
    let all = try Self.proeven(allesDraaien ? 60 : 6, seed: 63)
    for (index, item) in all.enumerated() { try Self.pakUit(item.zip(), "\(proef.path)/\(index)") }
    let verdicts = try Self.oordelen(all.indices.map { "\(proef.path)/\($0)" })
    #expect(verdicts == [Substring](repeating: "goed", count: all.count))
  }

  @Test(
    "what bagit.py refuses, we refuse; we refuse more",
    .enabled(if: bagit, "overgeslagen: alleen met --alles en het pakket bagit (BIBOB_PYTHON), en unzip"))
  func ingrepen() throws {
    let proef = try Proefmap()
    let item = try #require(try Pakketproef(Pakketproef.scenario()))
    let files = try BagItTests.bestanden(item.zip())
    // Beside the line: what bagit.py does not look at.
    let changes: [(blind: Bool, doe: (inout [(String, [UInt8])]) -> Void)] = [
      (false, { $0[$0.count - 1].1.append(0) }), (false, { $0.removeLast() }),
      (false, { $0.append(("2026-0007-lbb/data/x.txt", [1])) }),
      (false, { $0[$0.count - 1].0 += ".bak" }),
      (false, { $0[Self.plaats($0, "LEESMIJ.txt")].1.append(0x20) }),
      (false, { $0[Self.plaats($0, "manifest-sha512.txt")].1[3] ^= 1 }),
      (false, { $0.remove(at: Self.plaats($0, "LEESMIJ.txt")) }),
      (true, { $0.append(("2026-0007-lbb/extra.txt", [1])) }),
      (true, { $0.remove(at: Self.plaats($0, "tagmanifest-sha512.txt")) }),
    ]
    var maps: [String] = []
    for (index, change) in changes.enumerated() {
      var changed = files
      change.doe(&changed)
      let bytes = try BagItTests.verpak(changed)
      #expect(try !BagItTests.verslag(bytes).inhoudIsHeel, "\(index)")
      maps.append("\(proef.path)/\(index)")
      try Self.pakUit(bytes, maps[index])
    }
    #expect(try Self.oordelen(maps) == changes.map { $0.blind ? "goed" : "fout" })
  }

  private static func plaats(_ files: [(String, [UInt8])], _ naam: String) -> Int {
    files.firstIndex { $0.0.hasSuffix("/" + naam) } ?? 0
  }
}
