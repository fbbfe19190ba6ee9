import TestSupport
import Testing

@testable import BibobCore

/// RFC 8259, by the letter.
@Suite("JSON lezen")
struct JSONTests {
  private func boom(_ tekst: String, _ grenzen: JSONGrenzen = JSONGrenzen()) throws -> JSONTak {
    try JSONBoom(Array(tekst.utf8), bestand: "proef.json", grenzen: grenzen).wortel
  }

  @Test("leest elke soort waarde zoals ze er staat")
  func waarden() throws {
    let wortel = try boom(#" {"a":[1,-2.50e+3,true,null],"b":"\u00e9\ud83d\ude00\n\/","":{}} "#)
    #expect(wortel["a"]?.lijst.map(\.inhoud) == [.getal("1"), .getal("-2.50e+3"), .jaNee(true), .niets])
    #expect(wortel["b"]?.tekst == "é😀\n/")
    #expect(wortel[""]?.leden.isEmpty == true)
    #expect(wortel["a"]?.lijst.first?.heelGetal == 1)
    #expect(wortel["c"] == nil)
  }

  @Test(
    "weigert wat geen JSON is, met de plaats",
    arguments: [
      ("", 1, 1), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\":1,\"a\":2}", 1, 8), ("[01]", 1, 3), ("[1] 2", 1, 5),
      ("{\n \"a\" 1}", 2, 6), ("\"\\x\"", 1, 3), ("\"\\ud800\"", 1, 3), ("[\"open", 1, 2), ("nul", 1, 1),
      ("[1.]", 1, 4), ("[-]", 1, 3), ("\"\u{1}\"", 1, 2), ("{1:2}", 1, 2), ("[1 2]", 1, 4),
      ("[\"é\" 1]", 1, 6),
    ])
  func fouten(_ tekst: String, _ regel: Int, _ kolom: Int) throws {
    let fout = try #require(throws: InvoerFout.self) { try boom(tekst) }
    #expect(fout.bevindingen.map(\.regel) == [regel])
    #expect(fout.bevindingen.map(\.kolom) == [kolom], "\(fout)")
  }

  @Test("toont in een fout niets van wat er staat")
  func gemaskeerd() throws {
    let fout = try #require(throws: InvoerFout.self) { try boom(#"{"naam": "Geheim van Verzinsel" "x"}"#) }
    #expect(!fout.description.contains("Geheim"))
    #expect(!fout.description.contains("naam"))
    #expect(fout.description.contains("proef.json:1:33: Hier hoort een komma"))
  }

  @Test("houdt zich aan zijn grenzen: diepte, aantal, bytes")
  func grenzen() {
    #expect(throws: InvoerFout.self) { try boom(String(repeating: "[", count: 33)) }
    #expect(throws: Never.self) {
      try boom(String(repeating: "[", count: 32) + String(repeating: "]", count: 32))
    }
    #expect(throws: InvoerFout.self) { try boom("[1,2,3]", JSONGrenzen(waarden: 3)) }
    #expect(throws: InvoerFout.self) { try boom("[1,2,3]", JSONGrenzen(bytes: 6)) }
    #expect(throws: InvoerFout.self) { try JSONBoom([0x22, 0xFF, 0x22], bestand: "x") }
  }

  /// Every prefix and many mutations of a document are read or refused, and what is read is what stands there.
  @Test("leest zaaigoed terug en valt over geen enkele verminking")
  func verminkt() throws {
    var toeval = SplitMix64(seed: 7)
    for _ in 0..<400 {
      let tekst = Self.waarde(&toeval, diepte: 4)
      let gelezen = try boom(tekst)
      #expect(Self.schrijf(gelezen) == tekst)
      var bytes = Array(tekst.utf8)
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[toeval.int(0...bytes.count - 1)] = UInt8(toeval.int(0...255))
        _ = try? JSONBoom(bytes, bestand: "x")
      }
      _ = try? JSONBoom(Array(tekst.utf8.prefix(toeval.int(0...tekst.utf8.count))), bestand: "x")
    }
  }

  private static func waarde(_ toeval: inout SplitMix64, diepte: Int) -> String {
    switch toeval.int(0...(diepte > 0 ? 6 : 4)) {
    case 0: "null"
    case 1: "true"
    case 2: String(toeval.int(-9999...9999))
    case 3: "0.\(toeval.int(1...9))e\(toeval.int(-9...9))"
    case 4: "\"\(["", "a", "é", "ja\\\"nee", "\\\\"][toeval.int(0...4)])\""
    case 5:
      "[" + (0..<toeval.int(0...4)).map { _ in waarde(&toeval, diepte: diepte - 1) }.joined(separator: ",")
        + "]"
    default:
      "{"
        + (0..<toeval.int(0...4)).map { "\"n\($0)\":" + waarde(&toeval, diepte: diepte - 1) }.joined(
          separator: ",") + "}"
    }
  }

  private static func schrijf(_ tak: JSONTak) -> String {
    switch tak.inhoud {
    case .niets: "null"
    case .jaNee(let waarde): waarde ? "true" : "false"
    case .getal(let cijfers): cijfers
    case .tekst(let tekst):
      "\"" + tekst.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
    case .lijst(let takken): "[" + takken.map(schrijf).joined(separator: ",") + "]"
    case .object(let leden):
      "{" + leden.map { "\"\($0.naam)\":" + schrijf($0.waarde) }.joined(separator: ",") + "}"
    }
  }
}
