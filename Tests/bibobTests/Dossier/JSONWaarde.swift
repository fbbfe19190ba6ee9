/// A JSON value, read strictly (RFC 8259): one value, nothing after it but white space.
indirect enum JSONWaarde: Equatable {
  case niets
  case ja(Bool)
  case nummer(String)
  case woord(String)
  case lijst([JSONWaarde])
  case object([(String, JSONWaarde)])

  /// Why a text is no JSON: the place, in bytes.
  struct Fout: Error { let plaats: Int }

  init(_ text: String) throws {
    var reader = Lezer(bytes: Array(text.utf8))
    self = try reader.waarde()
    try reader.einde()
  }

  /// The value of a field.
  subscript(_ name: String) -> JSONWaarde? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.0 == name }?.1
  }

  /// The text, if it is one.
  var tekst: String? { if case .woord(let text) = self { text } else { nil } }
  /// The whole number, if it is one.
  var getal: Int? { if case .nummer(let text) = self { Int(text) } else { nil } }
  /// The elements; none when it is no list.
  var rij: [JSONWaarde] { if case .lijst(let values) = self { values } else { [] } }

  static func == (left: JSONWaarde, right: JSONWaarde) -> Bool {
    switch (left, right) {
    case (.niets, .niets): true
    case (.ja(let left), .ja(let right)): left == right
    case (.nummer(let left), .nummer(let right)), (.woord(let left), .woord(let right)): left == right
    case (.lijst(let left), .lijst(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.0 == $1.0 && $0.1 == $1.1 }
    default: false
    }
  }
}

private struct Lezer {
  let bytes: [UInt8]
  var place = 0

  private var fout: JSONWaarde.Fout { JSONWaarde.Fout(plaats: place) }

  private mutating func spatie() {
    while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }

  private mutating func neem(_ text: StaticString) -> Bool {
    let wanted = text.withUTF8Buffer { Array($0) }
    guard bytes[place...].starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }

  mutating func einde() throws {
    spatie()
    guard place == bytes.count else { throw fout }
  }

  mutating func waarde() throws -> JSONWaarde {
    spatie()
    guard place < bytes.count else { throw fout }
    switch bytes[place] {
    case UInt8(ascii: "\""): return .woord(try woord())
    case UInt8(ascii: "["): return .lijst(try reeks("]") { try $0.waarde() })
    case UInt8(ascii: "{"):
      return .object(
        try reeks("}") { reader in
          reader.spatie()
          let name = try reader.woord()
          reader.spatie()
          guard reader.neem(":") else { throw reader.fout }
          return (name, try reader.waarde())
        })
    default: break
    }
    if neem("null") { return .niets }
    if neem("true") { return .ja(true) }
    if neem("false") { return .ja(false) }
    return .nummer(try nummer())
  }

  private mutating func reeks<Element>(
    _ end: StaticString, _ element: (inout Lezer) throws -> Element
  ) throws -> [Element] {
    place += 1
    spatie()
    if neem(end) { return [] }
    var elements: [Element] = []
    while true {
      elements.append(try element(&self))
      spatie()
      if neem(end) { return elements }
      guard neem(",") else { throw fout }
    }
  }

  private mutating func nummer() throws -> String {
    let start = place
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    let whole = String(decoding: bytes[start..<place], as: UTF8.self)
    guard Int(whole).map({ String($0) == whole }) == true || whole == "-0" else { throw fout }
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      let digits = place
      while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
      guard place > digits else { throw fout }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    return text
  }

  private mutating func woord() throws -> String {
    guard neem("\"") else { throw fout }
    var result: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        let text = String(decoding: result, as: UTF8.self)
        // What was no UTF-8 would have changed.
        guard Array(text.utf8) == result else { throw fout }
        return text
      case UInt8(ascii: "\\"): try ontsnapt(&result)
      case 0..<0x20: throw fout
      default: result.append(byte)
      }
    }
    throw fout
  }

  private mutating func ontsnapt(_ result: inout [UInt8]) throws {
    guard place < bytes.count else { throw fout }
    let letter = bytes[place]
    place += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      guard place + 4 <= bytes.count,
        let value = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { throw fout }
      place += 4
      result += Array(String(Character(scalar)).utf8)
    default: throw fout
    }
  }
}
