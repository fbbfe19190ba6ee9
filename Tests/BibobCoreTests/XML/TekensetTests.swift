import BibobCore
import Testing

/// Encodings: what is declared is read, what contradicts itself is refused.
@Suite struct TekensetTests {
  private static func document(_ tekenset: String) -> String {
    AanvraagProef.document([("UTF-8", tekenset), ("Herberg van Jansma", "Café 'Zoë'"), ("Jansma", "Zoë")])
  }

  private static func utf16(_ tekst: String, groot: Bool) -> [UInt8] {
    tekst.utf16.flatMap { code in
      let (hoog, laag) = (UInt8(code >> 8), UInt8(code & 0xFF))
      return groot ? [hoog, laag] : [laag, hoog]
    }
  }

  private static func latin1(_ tekst: String) -> [UInt8] {
    tekst.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  struct Geval: Sendable, CustomTestStringConvertible {
    var naam: String
    var bytes: [UInt8]
    var testDescription: String { naam }
  }

  static let goed: [Geval] = [
    Geval(naam: "UTF-8", bytes: Array(document("UTF-8").utf8)),
    Geval(naam: "utf-8 klein", bytes: Array(document("utf-8").utf8)),
    Geval(naam: "UTF-8 met BOM", bytes: [0xEF, 0xBB, 0xBF] + Array(document("UTF-8").utf8)),
    Geval(naam: "UTF-16BE", bytes: [0xFE, 0xFF] + utf16(document("UTF-16"), groot: true)),
    Geval(naam: "UTF-16LE", bytes: [0xFF, 0xFE] + utf16(document("UTF-16"), groot: false)),
    Geval(naam: "ISO-8859-1", bytes: latin1(document("ISO-8859-1"))),
  ]

  @Test(arguments: goed) func leest(geval: Geval) throws {
    let aanvraag = try AanvraagProef.lezer().lees(bytes: geval.bytes, naam: "x")
    #expect(aanvraag.partijen[0].naam == "Zoë")
    #expect(aanvraag.onderwerp == "Café 'Zoë'")
  }

  static let fout: [Geval] = [
    Geval(naam: "UTF-8 die UTF-16 heet", bytes: Array(document("UTF-16").utf8)),
    Geval(naam: "UTF-16 die UTF-8 heet", bytes: [0xFF, 0xFE] + utf16(document("UTF-8"), groot: false)),
    Geval(naam: "UTF-16 zonder BOM", bytes: utf16(document("UTF-16"), groot: true)),
    Geval(naam: "Latin-1 die UTF-8 heet", bytes: latin1(document("UTF-8"))),
    Geval(naam: "BOM van UTF-8 met Latin-1", bytes: [0xEF, 0xBB, 0xBF] + Array(document("ISO-8859-1").utf8)),
    Geval(
      naam: "Windows-1252 die Latin-1 heet",
      bytes: latin1(AanvraagProef.document([("UTF-8", "ISO-8859-1"), ("Jansma", "\u{80} 5")]))),
    Geval(naam: "Windows-1252", bytes: latin1(document("windows-1252"))),
    Geval(naam: "UTF-7", bytes: Array(document("UTF-7").utf8)),
    Geval(naam: "UTF-32", bytes: [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0]),
    Geval(naam: "verkeerde BOM", bytes: [0xFE, 0xFF] + utf16(document("UTF-16"), groot: false)),
    Geval(
      naam: "UTF-16 met half teken", bytes: [0xFE, 0xFF] + utf16("<a>", groot: true) + [0xD8, 0, 0, 0x41]),
    Geval(naam: "UTF-16 oneven", bytes: [0xFE, 0xFF] + utf16(document("UTF-16"), groot: true) + [0]),
    Geval(naam: "alleen een BOM", bytes: [0xEF, 0xBB, 0xBF]),
    Geval(naam: "te lange vorm", bytes: Array("<a>".utf8) + [0xC0, 0xBC] + Array("</a>".utf8)),
    Geval(naam: "surrogaat in UTF-8", bytes: Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8)),
    Geval(naam: "teken afgebroken", bytes: Array("<a>".utf8) + [0xE2, 0x82]),
    Geval(naam: "NUL", bytes: Array("<a>b\u{0}c</a>".utf8)),
    Geval(naam: "alleen NUL", bytes: [0, 0, 0, 0]),
    Geval(naam: "escape", bytes: Array("<a>\u{1B}[31m</a>".utf8)),
    Geval(naam: "U+FFFE", bytes: Array("<a>\u{FFFE}</a>".utf8)),
  ]

  @Test func weigert() throws {
    var tekst = ""
    for geval in Self.fout {
      let fout = try AanvraagProef.fout(geval.bytes)
      tekst += "=== \(geval.naam)\n\(fout?.description ?? "GEEN FOUT")\n\n"
    }
    #expect(tekst.eerste("Zoë") == nil)
    momentopname(tekst, "meldingen/tekenset.txt")
  }

  /// A character that lies over the edge of a piece of 16 KiB is read whole.
  @Test(arguments: 0..<4) func overDeRand(schuif: Int) throws {
    let naam = String(repeating: "é€👩", count: 1)
    let vulling = "<!--" + String(repeating: "x", count: 16_384 - 455 + schuif) + "-->"
    let document = AanvraagProef.document([
      ("<kenmerk>", vulling + "<kenmerk>"), ("Z-2026-1", String(repeating: naam, count: 300)),
    ])
    let aanvraag = try AanvraagProef.lezer().lees(bytes: Array(document.utf8), naam: "x")
    #expect(aanvraag.kenmerk == String(repeating: naam, count: 300))
  }
}
