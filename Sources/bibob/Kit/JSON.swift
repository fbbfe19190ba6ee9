import BibobCore

/// A JSON value whose objects keep the order in which they were written.
enum JSON: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case getal(Getal)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// A string, or null.
  init(_ text: String?) {
    self = text.map { .string($0) } ?? .null
  }

  /// On several lines with two spaces a level, or on one line.
  func write(pretty: Bool, to out: inout [UInt8], depth: Int = 0) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): out.append(contentsOf: String(value).utf8)
    case .getal(let value): out.append(contentsOf: value.punt.utf8)
    case .string(let value): JSON.quote(value, to: &out)
    case .array(let values):
      JSON.list(values, "[", "]", pretty, depth, &out) { $0.write(pretty: pretty, to: &$1, depth: depth + 1) }
    case .object(let fields):
      JSON.list(fields, "{", "}", pretty, depth, &out) { field, out in
        JSON.quote(field.0, to: &out)
        out.append(contentsOf: (pretty ? ": " : ":").utf8)
        field.1.write(pretty: pretty, to: &out, depth: depth + 1)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ pretty: Bool, _ depth: Int,
    _ out: inout [UInt8], _ write: (Element, inout [UInt8]) -> Void
  ) {
    out.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      if pretty { newline(depth + 1, &out) }
      write(element, &out)
    }
    if pretty, !elements.isEmpty { newline(depth, &out) }
    out.append(UInt8(ascii: close))
  }

  private static func newline(_ depth: Int, _ out: inout [UInt8]) {
    out.append(UInt8(ascii: "\n"))
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// RFC 8259 section 7: quote, backslash and control characters are escaped, and with them what a terminal
  /// may act on (DEL, the controls up to U+009F, the marks that turn the direction of text); all else stays
  /// UTF-8.
  private static func quote(_ text: String, to out: inout [UInt8]) {
    // All of those begin with one of two bytes.
    if text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }), Breedte.safe(text) != text {
      return quoteByScalar(text, to: &out)
    }
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x0A: out.append(contentsOf: "\\n".utf8)
      case 0x0D: out.append(contentsOf: "\\r".utf8)
      case 0x09: out.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F: escape(UInt32(byte), to: &out)
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func escape(_ code: UInt32, to out: inout [UInt8]) {
    let hex = String(code, radix: 16)
    out.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
  }

  private static func quoteByScalar(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        out.append(contentsOf: [UInt8(ascii: "\\"), UInt8(scalar.value)])
      } else if Breedte.isHarmful(scalar) {
        escape(scalar.value, to: &out)
      } else {
        out.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .int(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(arrayLiteral elements: JSON...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }
  init(nilLiteral: ()) { self = .null }
}

extension JSON: CustomStringConvertible {
  /// On one line.
  var description: String {
    var bytes: [UInt8] = []
    write(pretty: false, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
