import TestSupport
import Testing

@testable import BibobCore

/// A ZIP file that we write can be read back; one that somebody else made to harm is refused whole.
@Suite struct ZipTests {
  private static func verpak(_ namen: [String]) throws -> [UInt8] {
    try ZipSchrijver.bytes(namen.map { try ZipDeel($0, Array("inhoud van een stuk".utf8), .opgeslagen) })
  }

  /// The same ZIP with a name replaced everywhere by one of the same length: the writer itself would refuse it.
  private static func vervalst(_ naam: String, _ anders: [UInt8]) throws -> [UInt8] {
    var bytes = try verpak([naam, "tweede.txt"])
    let old = Array(naam.utf8)
    for index in 0..<(bytes.count - old.count) where Array(bytes[index..<index + old.count]) == old {
      bytes.replaceSubrange(index..<index + old.count, with: anders)
    }
    return bytes
  }

  private static func code(_ bytes: [UInt8], _ grenzen: ZipGrenzen = ZipGrenzen()) -> ZipFout.Code? {
    do {
      let lezer = try ZipLezer(Zipbron(bytes), grenzen: grenzen)
      for ingang in lezer.ingangen { _ = try lezer.bytes(ingang) }
      return nil
    } catch {
      return (error as? ZipFout)?.code
    }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var random = SplitMix64(seed: 11)
    for round in 0..<60 {
      var inhoud: [(String, [UInt8])] = []
      for index in 0..<random.int(0...12) {
        let count = random.int(0...3) == 0 ? random.int(0...90_000) : random.int(0...300)
        let dense = random.int(0...1) == 0
        inhoud.append(
          (
            "map \(round)/stuk-é-\(index).bin",
            (0..<count).map { _ in UInt8(random.int(0...(dense ? 255 : 3))) }
          ))
      }
      var file: [UInt8] = []
      var schrijver = try ZipSchrijver { file.append(contentsOf: $0) }
      for (index, (naam, bytes)) in inhoud.enumerated() {
        if index % 3 == 2 {
          var rest = bytes[...]
          try schrijver.voegToe(naam, grootte: UInt64(bytes.count)) {
            let piece = Array(rest.prefix(1000))
            rest = rest.dropFirst(1000)
            return piece
          }
        } else {
          try schrijver.voegToe(naam, bytes, index % 3 == 0 ? .verkleind : .opgeslagen)
        }
      }
      try schrijver.sluit()
      let lezer = try ZipLezer(Zipbron(file))
      #expect(lezer.ingangen.map(\.naam) == inhoud.map(\.0))
      for (ingang, (_, bytes)) in zip(lezer.ingangen, inhoud) { #expect(try lezer.bytes(ingang) == bytes) }
    }
  }

  @Test func equalContentsGiveEqualBytes() throws {
    #expect(try Self.verpak(["a.txt", "b/c.txt"]) == Self.verpak(["a.txt", "b/c.txt"]))
  }

  @Test func manyEntriesNeedZip64() throws {
    let deel = try ZipDeel("x", Array("x".utf8), .opgeslagen)
    var file: [UInt8] = []
    var schrijver = try ZipSchrijver { file.append(contentsOf: $0) }
    for index in 0..<65_600 { try schrijver.voegToe("\(index)", deel.verpakt, .opgeslagen) }
    try schrijver.sluit()
    let lezer = try ZipLezer(Zipbron(file))
    #expect(lezer.ingangen.count == 65_600)
    #expect(try lezer.bytes(lezer.ingangen[65_599]) == Array("x".utf8))
  }

  @Test(arguments: [
    "", "/etc/passwd", "../a", "a/../b", "a//b", "a/./b", "a\\b", "c:a", "a\u{0}b", "a\u{1B}[2J",
    "a\u{202E}b", "a.",
    "a /b", ".", "..", "a\nb", String(repeating: "a", count: 1025),
  ])
  func nameIsRefused(_ naam: String) {
    let fout = #expect(throws: ZipFout.self) { try ZipDeel(naam, []) }
    #expect(fout?.code == .naam)
    #expect(fout?.melding.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E } == false)
  }

  @Test(arguments: ["../aa.txt", "/aaaa.txt", "aa\\aa.txt", "aa\u{1}aa.txt", "aa/../.tx"])
  func readerRefusesNames(_ naam: String) throws {
    let bytes = try Self.vervalst("aaaaa.txt".padded(to: naam.utf8.count), Array(naam.utf8))
    #expect(Self.code(bytes) == .naam)
  }

  @Test func readerRefusesBrokenUTF8() throws {
    #expect(
      Self.code(try Self.vervalst("aaaa.txt", [0xC3, 0x28, 0x61, 0x61, 0x2E, 0x74, 0x78, 0x74])) == .naam)
  }

  @Test func doublesAreRefused() throws {
    #expect(throws: ZipFout.self) { try Self.verpak(["a.txt", "A.TXT"]) }
    #expect(Self.code(try Self.vervalst("tweedE.txu", Array("tweede.txt".utf8))) == .dubbel)
  }

  @Test func linksAndEncryptionAreRefused() throws {
    var bytes = try Self.verpak(["koppeling"])
    let gids = try #require(bytes.indices.first { Array(bytes[$0...].prefix(4)) == [0x50, 0x4B, 1, 2] })
    bytes[gids + 41] = 0xA1
    #expect(Self.code(bytes) == .soort)
    bytes[gids + 41] = 0x81
    bytes[gids + 8] |= 1
    #expect(Self.code(bytes) == .nietOndersteund)
  }

  @Test func bombsAreRefusedBeforeUnpacking() throws {
    let bomb = try ZipSchrijver.bytes([ZipDeel("bom", [UInt8](repeating: 0, count: 4 << 20))])
    #expect(Self.code(bomb) == .grens)
    let file = try Self.verpak(["a", "b", "c"])
    #expect(Self.code(file, ZipGrenzen(ingangen: 2)) == .grens)
    #expect(Self.code(file, ZipGrenzen(ingang: 5)) == .grens)
    #expect(Self.code(file, ZipGrenzen(totaal: 40)) == .grens)
    #expect(Self.code(file) == nil)
  }

  @Test func oneContentUnderTwoNamesIsRefused() throws {
    var bytes = try Self.verpak(["a", "b"])
    let places = bytes.indices.filter { Array(bytes[$0...].prefix(4)) == [0x50, 0x4B, 1, 2] }
    bytes.replaceSubrange(places[1] + 42..<places[1] + 46, with: [0, 0, 0, 0])
    #expect(Self.code(bytes) == .beschadigd)
  }

  /// Every change of a byte, and every cut, is an error or leaves names and contents as they were.
  @Test func damageIsFoundOrHarmless() throws {
    let file = try ZipSchrijver.bytes([
      ZipDeel("a/b.txt", Array(repeating: 65, count: 500)), ZipDeel("c.txt", Array("kort".utf8), .opgeslagen),
    ])
    func inhoud(_ bytes: [UInt8]) -> [String: [UInt8]]? {
      guard let lezer = try? ZipLezer(Zipbron(bytes)) else { return nil }
      var found: [String: [UInt8]] = [:]
      for ingang in lezer.ingangen {
        guard let bytes = try? lezer.bytes(ingang) else { return nil }
        found[ingang.naam] = bytes
      }
      return found
    }
    let whole = try #require(inhoud(file))
    for index in file.indices {
      var changed = file
      changed[index] ^= 0x55
      if let found = inhoud(changed) { #expect(found == whole, "byte \(index)") }
    }
    for count in file.indices { #expect(inhoud(Array(file.prefix(count))) == nil) }
  }

  @Test func otherProgramsReadIt() throws {
    guard let python = Proces.vind("python3") else { return }
    let folder = "/tmp/bibob-zip-\(UInt64.random(in: 0...UInt64.max)).zip"
    let bytes = try Self.verpak(["mimetype", "é/ü.txt"])
    #expect(Proefbestand.schrijf(bytes, naar: folder))
    let run = Proces.voer(
      python,
      ["-c", "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())", folder],
      env: ["PYTHONIOENCODING": "utf-8"])
    #expect(run.uit == "None ['mimetype', 'é/ü.txt']\n", "\(run.fout)")
    Proefbestand.verwijder(folder)
  }
}

extension String {
  fileprivate func padded(to count: Int) -> String {
    String((self + String(repeating: "x", count: count)).prefix(count))
  }
}
