import BibobCore
import Testing

/// Damaged examples read or give findings; nothing crashes, hangs or shows what is hidden.
@Suite struct FuzzTests {
  private static let stukken = [
    "<", ">", "&", "\"", "'", "/", "=", "<!--", "-->", "]]>", "<![CDATA[", "<?", "?>", "<!", "&#0;",
    "&#x10FFFF;",
    "&amp;", "</partijen>", "<naam>", "\u{0}", "\u{FEFF}", "\r\n", "xmlns:a=\"b\"", "a:", "9", "999990019",
    "é",
  ].map { Array($0.utf8) }

  @Test func vijfduizendVerminkingen() throws {
    let lezer = try AanvraagProef.lezer()
    let bronnen = try AanvraagProef.fixtures.map { try #require(Bestand.lees(AanvraagProef.pad($0))) }
    var toeval = Toeval(7)
    var (gelezen, geweigerd) = (0, 0)
    let namen = try Self.namen()
    for geval in 0..<5000 {
      var bytes = toeval.keuze(bronnen)
      // Text that is moved into a public element may be shown there: only then a name may appear.
      let verplaatst = toeval.kans(50)
      for _ in 0..<toeval.getal(1...4) { Self.vermink(&bytes, &toeval, verplaatst ? bronnen : []) }
      do throws(InvoerFout) {
        _ = try lezer.lees(bytes: bytes, naam: "geval")
        gelezen += 1
      } catch {
        geweigerd += 1
        #expect((1...100).contains(error.bevindingen.count), "geval \(geval)")
        #expect(
          error.bevindingen.allSatisfy { !$0.tekst.isEmpty && $0.bronregel.unicodeScalars.count <= 104 })
        let tekst = error.description
        let woorden = Set(tekst.split { !$0.isLetter }.map(String.init))
        #expect(verplaatst || namen.isDisjoint(with: woorden), "geval \(geval) toont een naam: \(tekst)")
        #expect(!Self.heeftNummer(tekst), "geval \(geval) toont een nummer: \(tekst)")
      }
    }
    #expect(gelezen > 100)
    #expect(geweigerd > 3000)
  }

  private static func heeftNummer(_ tekst: String) -> Bool {
    tekst.utf8.split { !(0x30...0x39).contains($0) }.contains { $0.count >= 8 }
  }

  /// The words of five letters and more in the names of natural persons.
  private static func namen() throws -> Set<String> {
    var uit: Set<String> = []
    for fixture in AanvraagProef.fixtures {
      let aanvraag = try AanvraagProef.lezer().lees(pad: AanvraagProef.pad(fixture))
      for partij in aanvraag.partijen where partij.aard == .natuurlijkPersoon {
        for woord in (partij.naam + " " + partij.voornamen).split(whereSeparator: { !$0.isLetter }) {
          if woord.count >= 5 { uit.insert(String(woord)) }
        }
      }
    }
    return uit
  }

  private static func vermink(_ bytes: inout [UInt8], _ toeval: inout Toeval, _ bronnen: [[UInt8]]) {
    guard !bytes.isEmpty else { return }
    let plaats = toeval.getal(0...(bytes.count - 1))
    let einde = min(bytes.count, plaats + toeval.getal(1...60))
    switch toeval.getal(0...(bronnen.isEmpty ? 4 : 6)) {
    case 0: bytes[plaats] = UInt8(toeval.getal(0...255))
    case 1: bytes[plaats] ^= 1 << UInt8(toeval.getal(0...7))
    case 2: bytes.removeSubrange(plaats..<einde)
    case 3: bytes.insert(contentsOf: toeval.keuze(stukken), at: plaats)
    case 4: bytes.removeSubrange(plaats...)
    case 5: bytes.insert(contentsOf: bytes[plaats..<einde], at: toeval.getal(0...bytes.count))
    default:
      let ander = toeval.keuze(bronnen)
      bytes.replaceSubrange(plaats..., with: ander[min(plaats, ander.count)...])
    }
  }
}
