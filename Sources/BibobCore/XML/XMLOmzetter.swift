/// Turns the bytes of a file into UTF-8, in pieces, and refuses what no XML document may hold.
struct XMLOmzetter {
  let tekenset: XMLTekenset
  /// Bytes of a character of which the rest has not come yet.
  private var rest: [UInt8] = []
  /// First half of a pair in UTF-16.
  private var hoog: UInt16?

  init(_ tekenset: XMLTekenset) { self.tekenset = tekenset }

  /// Appends the characters of `bytes` to `doel`; `einde` says that nothing follows.
  mutating func zet(
    _ bytes: ArraySlice<UInt8>, achter doel: inout [UInt8], einde: Bool
  ) throws(XMLVondst) {
    switch tekenset {
    case .utf8: try utf8(bytes, &doel)
    case .latin1: try latin1(bytes, &doel)
    case .utf16groot, .utf16klein: try utf16(bytes, &doel)
    }
    if einde, !rest.isEmpty || hoog != nil {
      throw fout(doel.count, "Het bestand breekt af midden in een teken.")
    }
  }

  private func fout(_ plaats: Int, _ tekst: String) -> XMLVondst {
    XMLVondst(plaats: plaats, tekst: tekst, advies: "Bewaar het bestand opnieuw als UTF-8.")
  }

  private func verboden(_ teken: UInt32, _ plaats: Int) -> XMLVondst {
    let hex = String(teken, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return XMLVondst(
      plaats: plaats, tekst: "Het teken U+\(code) mag niet in XML staan.", advies: "Verwijder dit teken.")
  }

  /// Characters are checked where they stand, and go over in one go.
  private mutating func utf8(_ nieuw: ArraySlice<UInt8>, _ doel: inout [UInt8]) throws(XMLVondst) {
    let bytes = rest.isEmpty ? nieuw : (rest + nieuw)[...]
    rest = []
    let begin = doel.count
    var index = bytes.startIndex
    var bezwaar: XMLVondst?
    while index < bytes.endIndex {
      index = Self.voorbijGewoon(bytes, vanaf: index)
      guard index < bytes.endIndex else { break }
      let plaats = begin + index - bytes.startIndex
      let eerste = bytes[index]
      if eerste < 0x80 {
        bezwaar = verboden(UInt32(eerste), plaats)
        break
      }
      let lengte = eerste >= 0xF0 ? 4 : eerste >= 0xE0 ? 3 : 2
      let deel = bytes[index..<min(index + lengte, bytes.endIndex)]
      guard eerste >= 0xC2, eerste <= 0xF4, deel.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else {
        bezwaar = ongeldig(plaats)
        break
      }
      guard deel.count == lengte else {
        rest = Array(deel)
        break
      }
      if let found = teken(Self.waarde(deel, lengte), lengte, plaats) {
        bezwaar = found
        break
      }
      index += lengte
    }
    doel.append(contentsOf: bytes[bytes.startIndex..<index])
    if let bezwaar { throw bezwaar }
  }

  /// Where the run of characters of one byte that may stand in XML ends.
  private static func voorbijGewoon(_ bytes: ArraySlice<UInt8>, vanaf begin: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var index = begin - bytes.startIndex
      while index < buffer.count, buffer[index] < 0x80, XMLTeken.mag(buffer[index]) { index += 1 }
      return index + bytes.startIndex
    }
  }

  private static func waarde(_ deel: ArraySlice<UInt8>, _ lengte: Int) -> UInt32 {
    let masker: UInt32 = lengte == 2 ? 0x1F : lengte == 3 ? 0x0F : 0x07
    return deel.dropFirst().reduce(UInt32(deel[deel.startIndex]) & masker) { $0 << 6 | UInt32($1 & 0x3F) }
  }

  private func ongeldig(_ plaats: Int) -> XMLVondst {
    fout(plaats, "Hier staat een byte die geen UTF-8 is.")
  }

  /// What is wrong with a character of more than one byte: not the shortest form, out of range, or not for XML.
  private func teken(_ code: UInt32, _ lengte: Int, _ plaats: Int) -> XMLVondst? {
    let kleinst: UInt32 = lengte == 2 ? 0x80 : lengte == 3 ? 0x800 : 0x10000
    guard code >= kleinst, let scalar = Unicode.Scalar(code) else { return ongeldig(plaats) }
    return XMLTeken.mag(scalar) ? nil : verboden(code, plaats)
  }

  private func voeg(_ scalar: Unicode.Scalar, _ doel: inout [UInt8]) throws(XMLVondst) {
    guard XMLTeken.mag(scalar) else { throw verboden(scalar.value, doel.count) }
    doel.append(contentsOf: scalar.utf8)
  }

  private func latin1(_ bytes: ArraySlice<UInt8>, _ doel: inout [UInt8]) throws(XMLVondst) {
    for byte in bytes {
      guard !(0x80...0x9F).contains(byte) else {
        throw fout(
          doel.count, "Deze byte is geen teken in ISO-8859-1; het bestand is vermoedelijk Windows-1252.")
      }
      try voeg(Unicode.Scalar(byte), &doel)
    }
  }

  private mutating func utf16(_ nieuw: ArraySlice<UInt8>, _ doel: inout [UInt8]) throws(XMLVondst) {
    let bytes = rest + nieuw
    rest = bytes.count % 2 == 0 ? [] : Array(bytes.suffix(1))
    for index in stride(from: 0, to: bytes.count - bytes.count % 2, by: 2) {
      let (een, twee) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      try eenheid(tekenset == .utf16groot ? een << 8 | twee : twee << 8 | een, &doel)
    }
  }

  private mutating func eenheid(_ code: UInt16, _ doel: inout [UInt8]) throws(XMLVondst) {
    if let eerste = hoog {
      guard (0xDC00...0xDFFF).contains(code) else {
        throw fout(doel.count, "Hier staat een half teken van UTF-16.")
      }
      hoog = nil
      let waarde = 0x10000 + (UInt32(eerste - 0xD800) << 10 | UInt32(code - 0xDC00))
      guard let scalar = Unicode.Scalar(waarde) else { return }
      try voeg(scalar, &doel)
    } else if (0xD800...0xDBFF).contains(code) {
      hoog = code
    } else {
      guard let scalar = Unicode.Scalar(code) else {
        throw fout(doel.count, "Hier staat een half teken van UTF-16.")
      }
      try voeg(scalar, &doel)
    }
  }
}

/// The characters of XML 1.0 (section 2.2, Char).
enum XMLTeken {
  static func mag(_ ascii: UInt8) -> Bool {
    ascii >= 0x20 || ascii == 0x09 || ascii == 0x0A || ascii == 0x0D
  }

  static func mag(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20: mag(UInt8(truncatingIfNeeded: scalar.value))
    case 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// Space, tab, carriage return, line feed.
  static func isWit(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}
