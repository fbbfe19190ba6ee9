import TestSupport
import Testing

@testable import BibobCore

/// A bag is as RFC 8493 wants it, the same for the same parts, and nothing in it changes unseen.
@Suite("BagIt")
struct BagItTests {
  /// A bag with contents of chance.
  static func zak(_ random: inout SplitMix64, _ aantal: Int = 4, hoogstens: Int = 400) throws -> BagIt {
    let parts = try (0..<aantal).map { index in
      try BagIt.Deel(
        index % 2 == 0 ? "stuk \(index).bin" : "map/é\(index).txt",
        (0..<random.int(0...hoogstens)).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    }
    return BagIt(
      map: "proef", inhoud: parts, bijschriften: [try BagIt.Deel("LEESMIJ.txt", "Lees dit.\n")],
      info: [("Source-Organization", "gemeente Voorbeeldstad"), ("Bagging-Date", "2026-03-02")])
  }

  static func zip(_ zak: BagIt) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try zak.schrijf { bytes.append(contentsOf: $0) }
    return bytes
  }

  static func verslag(_ bytes: [UInt8]) throws -> BagItVerslag {
    try BagItControle.controleer(Zipbron(bytes))
  }

  /// The files of a bag, by path in the ZIP.
  static func bestanden(_ bytes: [UInt8]) throws -> [(String, [UInt8])] {
    let lezer = try ZipLezer(Zipbron(bytes))
    return try lezer.ingangen.map { ($0.naam, try lezer.bytes($0)) }
  }

  static func verpak(_ files: [(String, [UInt8])], _ methode: ZipDeel.Methode = .opgeslagen) throws -> [UInt8]
  {
    try ZipSchrijver.bytes(files.map { try ZipDeel($0.0, $0.1, methode) })
  }

  @Test("a bag is whole, and the same parts give the same bytes")
  func heel() throws {
    for seed in 1...20 {
      var (one, two) = (SplitMix64(seed: UInt64(seed)), SplitMix64(seed: UInt64(seed)))
      let bytes = try Self.zip(Self.zak(&one, seed % 6))
      #expect(try bytes == Self.zip(Self.zak(&two, seed % 6)))
      let verslag = try Self.verslag(bytes)
      #expect(
        verslag.isHeel && verslag.heel == seed % 6 && verslag.genoemd == seed % 6, "\(verslag.bevindingen)")
      #expect(verslag.info.first?.waarde == "gemeente Voorbeeldstad")
      #expect(try verslag.sha256 == SHA256().digest(bytes).description)
      #expect(try Self.verpak(Self.bestanden(bytes)) == bytes)
    }
  }

  @Test("a path with a percent sign or a line break has its numbers in the manifest, and comes back")
  func codering() {
    for (pad, line) in [
      ("a%b", "a%25b"), ("a\nb", "a%0Ab"), ("a\rb", "a%0Db"), ("a%0Ab", "a%250Ab"), ("é b", "é b"),
    ] {
      #expect(BagItManifest.gecodeerd(pad) == line)
      #expect(BagItManifest.ontcijferd(line) == pad)
      let hash = String(repeating: "0a", count: 32)
      let read = BagItManifest.lees(Array(BagItManifest.tekst([(pad, hash)]).utf8), .sha256)
      #expect(read.fouten.isEmpty && read.regels.map(\.pad) == [pad])
    }
    for wrong in ["a%2", "a%41", "%", "a%0a "] {
      #expect(BagItManifest.ontcijferd(wrong) == nil || wrong == "a%0a ")
    }
  }

  @Test("every byte of the file is guarded, and the file that it belongs to is named")
  func elkeByte() throws {
    var random = SplitMix64(seed: 8)
    let bytes = try Self.zip(Self.zak(&random, 2, hoogstens: 60))
    let lezer = try ZipLezer(Zipbron(bytes))
    var at = 0
    while at < bytes.count {
      var changed = bytes
      changed[at] ^= UInt8(1 << random.int(0...7))
      let verslag = try Self.verslag(changed)
      #expect(!verslag.isHeel, "\(at)")
      let holder = lezer.ingangen.first { ingang in
        let begin = Int(ingang.begin) + 30 + ingang.naam.utf8.count
        return (begin..<begin + Int(ingang.grootte)).contains(at)
      }
      if let holder {
        let pad = String(holder.naam.dropFirst("proef/".count))
        #expect(verslag.bevindingen.contains { $0.bestand == pad }, "\(at): \(pad): \(verslag.bevindingen)")
        #expect(!verslag.inhoudIsHeel)
      }
      at += allesDraaien ? 1 : random.int(1...9)
    }
  }

  @Test("a file that was cut off anywhere is no whole bag")
  func afgekapt() throws {
    var random = SplitMix64(seed: 9)
    let bytes = try Self.zip(Self.zak(&random, 2, hoogstens: 60))
    for count in stride(from: 0, to: bytes.count, by: allesDraaien ? 1 : 41) {
      #expect(try !Self.verslag(Array(bytes.prefix(count))).inhoudIsHeel, "\(count)")
    }
    #expect(try Self.verslag(bytes + [0]).bevindingen.map(\.soort) == [.zip])
  }

  @Test("every line of every manifest counts: gone, changed, moved or written otherwise")
  func elkeRegel() throws {
    var random = SplitMix64(seed: 10)
    let files = try Self.bestanden(Self.zip(Self.zak(&random)))
    for (index, (naam, bytes)) in files.enumerated() where naam.contains("manifest-") {
      let lines = bytes.split(separator: 0x0A).map(Array.init)
      for row in lines.indices {
        let hash = lines[row].firstIndex(of: 0x20) ?? 0
        var variants: [[[UInt8]]] = []
        variants.append(lines.indices.filter { $0 != row }.map { lines[$0] })
        for edit in 0..<5 {
          var own = lines
          switch edit {
          case 0: own[row][random.int(0...hash - 1)] ^= 1
          case 1: own[row] += Array("x".utf8)
          case 2: own[row].insert(0x20, at: hash)
          case 3:
            own[row] =
              Array(String(decoding: own[row].prefix(hash), as: UTF8.self).uppercased().utf8)
              + own[row].dropFirst(hash)
          default: own.append(lines[row])
          }
          variants.append(own)
        }
        if row > 0 {
          var own = lines
          own.swapAt(row, row - 1)
          variants.append(own)
        }
        for variant in variants {
          var changed = files
          changed[index].1 = Array(variant.map { $0 + [0x0A] }.joined())
          let verslag = try Self.verslag(Self.verpak(changed))
          #expect(!verslag.inhoudIsHeel, "\(naam) \(row)")
        }
      }
    }
  }

  /// A change to the files of a bag, and what must be said of it.
  struct Ingreep: CustomTestStringConvertible, Sendable {
    let naam: String
    let soort: BagItVerslag.Bevinding.Soort
    let bestand: String
    let doe: @Sendable (inout [(String, [UInt8])]) -> Void
    var testDescription: String { naam }
  }

  private static func wijzig(_ pad: String, _ doe: @escaping @Sendable (inout [UInt8]) -> Void)
    -> @Sendable (inout [(String, [UInt8])]) -> Void
  {
    { files in
      for index in files.indices where files[index].0 == "proef/" + pad { doe(&files[index].1) }
    }
  }

  static let ingrepen: [Ingreep] = [
    Ingreep(
      naam: "a content changed", soort: .veranderd, bestand: "data/stuk 0.bin",
      doe: wijzig("data/stuk 0.bin") { $0.append(1) }),
    Ingreep(naam: "a content gone", soort: .ontbreekt, bestand: "data/stuk 0.bin") {
      $0.removeAll { $0.0 == "proef/data/stuk 0.bin" }
    },
    Ingreep(naam: "a content added", soort: .toegevoegd, bestand: "data/nieuw.txt") {
      $0.append(("proef/data/nieuw.txt", [1]))
    },
    Ingreep(naam: "a content renamed", soort: .hernoemd, bestand: "data/stuk 0.bin") { files in
      for index in files.indices where files[index].0 == "proef/data/stuk 0.bin" {
        files[index].0 = "proef/data/stuk 9.bin"
      }
    },
    Ingreep(naam: "a tag file added", soort: .toegevoegd, bestand: "extra.txt") {
      $0.append(("proef/extra.txt", [1]))
    },
    Ingreep(
      naam: "a tag file changed", soort: .veranderd, bestand: "LEESMIJ.txt",
      doe: wijzig("LEESMIJ.txt") { $0.append(0x20) }),
    Ingreep(naam: "a tag file gone", soort: .ontbreekt, bestand: "LEESMIJ.txt") {
      $0.removeAll { $0.0 == "proef/LEESMIJ.txt" }
    },
    Ingreep(
      naam: "another version of BagIt", soort: .verklaring, bestand: "bagit.txt",
      doe: wijzig("bagit.txt") { $0[15] ^= 1 }),
    Ingreep(
      naam: "another Payload-Oxum", soort: .verklaring, bestand: "bag-info.txt",
      doe: wijzig("bag-info.txt") { $0[$0.count - 2] ^= 1 }),
    Ingreep(naam: "a manifest gone", soort: .ontbreekt, bestand: "manifest-sha512.txt") {
      $0.removeAll { $0.0.hasSuffix("/manifest-sha512.txt") }
    },
    Ingreep(naam: "a tag manifest gone", soort: .ontbreekt, bestand: "tagmanifest-sha256.txt") {
      $0.removeAll { $0.0.hasSuffix("/tagmanifest-sha256.txt") }
    },
    Ingreep(naam: "a file outside the folder", soort: .verklaring, bestand: "") {
      $0.append(("buiten.txt", [1]))
    },
  ]

  @Test("each kind of change is found and named", arguments: ingrepen)
  func ingreep(_ ingreep: Ingreep) throws {
    var random = SplitMix64(seed: 12)
    var files = try Self.bestanden(Self.zip(Self.zak(&random)))
    ingreep.doe(&files)
    let verslag = try Self.verslag(Self.verpak(files))
    #expect(
      verslag.bevindingen.contains { $0.soort == ingreep.soort && $0.bestand == ingreep.bestand },
      "\(verslag.bevindingen)")
    #expect(!verslag.inhoudIsHeel)
  }

  @Test("packed anew by another program: the contents are whole, and that is what is said")
  func omhulsel() throws {
    var random = SplitMix64(seed: 13)
    let files = try Self.bestanden(Self.zip(Self.zak(&random, 3, hoogstens: 3000)))
    let verslag = try Self.verslag(Self.verpak(files, .verkleind))
    #expect(verslag.bevindingen.map(\.soort) == [.omhulsel] && verslag.inhoudIsHeel && verslag.heel == 3)
    // The order of the files says nothing.
    #expect(try Self.verslag(Self.verpak(files.reversed())).isHeel)
  }

  @Test("what the ZIP room refuses is a finding, and nothing of it is read")
  func vijandig() throws {
    for names in [["proef/../x", "proef/bagit.txt"], ["proef/a", "PROEF/A"]] {
      var bytes = try ZipSchrijver.bytes([
        try ZipDeel("proef/aa/x", [1], .opgeslagen), try ZipDeel("proef/b", [1], .opgeslagen),
      ])
      if names[0].contains("..") {
        for index in 0..<bytes.count - 10 where Array(bytes[index..<index + 10]) == Array("proef/aa/x".utf8) {
          bytes.replaceSubrange(index..<index + 10, with: Array("proef/../x".utf8))
        }
      } else {
        for index in 0..<bytes.count - 10 where Array(bytes[index..<index + 10]) == Array("proef/aa/x".utf8) {
          bytes.replaceSubrange(index..<index + 10, with: Array("/roef/aa/x".utf8))
        }
      }
      let verslag = try Self.verslag(bytes)
      #expect(verslag.bevindingen.map(\.soort) == [.zip] && verslag.genoemd == 0)
    }
    let bomb = try ZipSchrijver.bytes([ZipDeel("proef/bom", [UInt8](repeating: 0, count: 4 << 20))])
    #expect(try Self.verslag(bomb).bevindingen.map(\.soort) == [.zip])
  }

  @Test("a part that gives other bytes the second time breaks the writing")
  func veranderlijk() throws {
    var turn: UInt8 = 0
    let deel = try BagIt.Deel("a") { uit in
      turn += 1
      try [turn].withUnsafeBytes { try uit($0) }
    }
    #expect(throws: ZipFout.self) { try Self.zip(BagIt(map: "m", inhoud: [deel], info: [])) }
  }
}
