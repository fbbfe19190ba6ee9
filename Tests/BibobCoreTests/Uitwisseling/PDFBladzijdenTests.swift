import TestSupport
import Testing

@testable import BibobCore

/// The number of pages of a PDF, or that it is not known.
@Suite("PDF: bladzijden")
struct PDFBladzijdenTests {
  private static func tel(_ bytes: [UInt8], _ random: inout SplitMix64) -> Int? {
    var pages = PDFBladzijden()
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = Array(rest.prefix(random.int(1...90)))
      part.withUnsafeBytes { pages.lees($0) }
      rest = rest.dropFirst(part.count)
    }
    return pages.aantal
  }

  private static func klassiek(_ bladen: Int, telling: Int? = nil) -> [UInt8] {
    var text = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids ["
    text +=
      (0..<bladen).map { "\(3 + 2 * $0) 0 R" }.joined(separator: " ")
      + "] /Count \(telling ?? bladen)>>\nendobj\n"
    for blad in 0..<bladen {
      text += "\(3 + 2 * blad) 0 obj\n<</Type/Page/Parent 2 0 R/Contents \(4 + 2 * blad) 0 R>>\nendobj\n"
      text +=
        "\(4 + 2 * blad) 0 obj\n<</Length 30>>\nstream\r\n(/Type /Page in een tekst) Tj\nendstream\nendobj\n"
    }
    return Array((text + "trailer\n<</Root 1 0 R>>\n%%EOF\n").utf8)
  }

  private static func stroom(_ inhoud: String) throws -> [UInt8] {
    // A header and a check sum of zlib around the deflated bytes (RFC 1950); nobody looks at the sum.
    let packed = [0x78, 0x9C] + (try Verkleiner().verklein(Array(inhoud.utf8))) + [0, 0, 0, 0]
    return Array(
      "7 0 obj\n<</Type/ObjStm/N 2/First 10/Filter/FlateDecode/Length \(packed.count)>>\nstream\n".utf8)
      + packed + Array("\nendstream\nendobj\n".utf8)
  }

  @Test("plain, packed, and in whatever pieces it comes", arguments: [1, 2, 7, 140])
  func telt(_ bladen: Int) throws {
    var random = SplitMix64(seed: UInt64(bladen))
    #expect(Self.tel(Self.klassiek(bladen), &random) == bladen)
    let leaves = String(repeating: "<</Type/Page/Parent 2 0 R/Rotate 0>> ", count: bladen)
    let packed =
      Array("%PDF-1.5\n".utf8)
      + (try Self.stroom("1 0 2 20 <</Type/Pages/Count \(bladen)/Kids[]>> " + leaves))
      + (try Self.stroom("<</Type/Outlines/Count 999>>")) + Array("%%EOF".utf8)
    #expect(Self.tel(packed, &random) == bladen)
  }

  @Test("no number rather than a wrong one")
  func onbekend() throws {
    var random = SplitMix64(seed: 3)
    #expect(Self.tel(Array("geen PDF /Type/Page /Count 1 ".utf8), &random) == nil)
    #expect(Self.tel([], &random) == nil)
    #expect(Self.tel(Self.klassiek(3, telling: 4), &random) == nil)
    // Added to: the pages of before stand in it too.
    #expect(Self.tel(Self.klassiek(2) + Array(Self.klassiek(3).dropFirst(9)), &random) == nil)
    var broken = Array("%PDF-1.5\n".utf8) + (try Self.stroom("<</Type/Pages/Count 1>> <</Type/Page >> "))
    broken[80] ^= 0xFF
    broken[84] ^= 0xFF
    #expect(Self.tel(broken, &random) == nil)
  }

  @Test("chance bytes never stop it")
  func ruis() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<60 {
      var bytes = Self.klassiek(2)
      for _ in 0..<random.int(1...8) {
        bytes[random.int(0...bytes.count - 1)] = UInt8(truncatingIfNeeded: random.next())
      }
      let pages = Self.tel(bytes, &random)
      #expect(pages == nil || pages == 2 || pages == 1)
    }
  }

  @Test(
    "as many as Chromium printed",
    .enabled(
      if: allesDraaien && Proces.vind("chromium") != nil, "overgeslagen: alleen met --alles en chromium"))
  func chromium() throws {
    let proef = try Proefmap()
    let page = "<style>p{break-after:page}</style>" + (1...6).map { "<p>blad \($0)</p>" }.joined()
    #expect(Proefbestand.schrijf(Array(page.utf8), naar: proef.path + "/p.html"))
    _ = Proces.voer(
      try #require(Proces.vind("chromium")),
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(proef.path)/profiel",
        "--print-to-pdf=\(proef.path)/p.pdf", "file://\(proef.path)/p.html",
      ], env: ["HOME": proef.path])
    var random = SplitMix64(seed: 5)
    let pages = Self.tel(try #require(Proefmap.read(proef.path + "/p.pdf")), &random)
    #expect(pages == 6 || pages == 7)
  }
}
