/// A JSON document with its source, so that what is wrong in it can be pointed out.
public struct JSONBoom: Sendable {
  /// The outermost value.
  public let wortel: JSONTak
  private let bron: JSONBron

  /// Reads a document: UTF-8, one value, nothing after it, no name twice in one object.
  /// - Throws: ``InvoerFout`` with the place; the contents of texts are masked in it.
  public init(
    _ bytes: [UInt8], bestand: String, grenzen: JSONGrenzen = JSONGrenzen()
  ) throws(InvoerFout) {
    bron = JSONBron(bestand: bestand, bytes: bytes)
    guard bytes.count <= grenzen.bytes else {
      throw InvoerFout(
        bestand: bestand, tekst: "Het bestand is groter dan \(grenzen.bytes >> 20) MiB.",
        advies: "Geef één antwoord van het register.")
    }
    var lezer = JSONLezer(bytes: bytes, grenzen: grenzen)
    do throws(JSONGebrek) {
      wortel = try lezer.document()
    } catch {
      throw InvoerFout(
        bestand: bestand, bevindingen: [bron.bevinding(error.plaats, error.tekst, error.advies)])
    }
  }

  /// A finding about a value, at its place.
  func bevinding(_ tak: JSONTak, _ tekst: String, _ advies: String) -> Bevinding {
    bron.bevinding(tak.plaats, tekst, advies)
  }
}

/// What is wrong with a document as JSON.
struct JSONGebrek: Error, Equatable {
  let plaats: Int
  let tekst: String
  let advies: String
}

/// The text of a document, for pointing at a place without showing what stands in it.
private struct JSONBron: Sendable {
  let bestand: String
  let bytes: [UInt8]

  /// A finding at a byte: line and column from 1, and the line in which only the signs of JSON are left.
  func bevinding(_ plaats: Int, _ tekst: String, _ advies: String) -> Bevinding {
    let plaats = min(plaats, bytes.count)
    let before = bytes[..<plaats]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[plaats...].firstIndex(of: 0x0A) ?? bytes.count
    let kolom = characters(start..<plaats)
    let from = max(start, plaats - 50)
    let shown = masked(from..<min(end, from + 100))
    let kop = from > start ? "…" : ""
    return Bevinding(
      regel: before.count { $0 == 0x0A } + 1, kolom: kolom + 1, bronregel: kop + shown,
      inspringing: kop.count + characters(from..<plaats), tekst: tekst, advies: advies)
  }

  private func characters(_ range: Range<Int>) -> Int { bytes[range].count { $0 & 0xC0 != 0x80 } }

  private func masked(_ range: Range<Int>) -> String {
    var text = ""
    for byte in bytes[range] where byte & 0xC0 != 0x80 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"),
        UInt8(ascii: ","), UInt8(ascii: "\""):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x20, 0x09, 0x0D: text += " "
      default: text += "•"
      }
    }
    return text
  }
}
