/// The records of a ZIP file as bytes (PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5).
enum Zipkop {
  private static let utf8: UInt16 = 1 << 11
  private static let stukken: UInt16 = 1 << 3
  private static let vol: UInt64 = 0xFFFF_FFFF
  // 1980-01-01, the first day that the format knows; no file has a time of its own.
  private static let datum: UInt16 = 0x21

  /// 4.3.7. With `groot` the sizes after the content are of eight bytes (4.5.3).
  static func lokaal(
    _ naam: String, _ methode: ZipDeel.Methode, _ maten: Maten, inStukken: Bool, groot: Bool
  ) -> [UInt8] {
    var out = Kopschrijver()
    out.four(0x0403_4B50)
    out.two(groot ? 45 : 20)
    out.two(utf8 | (inStukken ? stukken : 0))
    out.two(methode.rawValue)
    out.two(0)
    out.two(datum)
    out.four(maten.crc)
    out.four(groot ? UInt32(vol) : UInt32(truncatingIfNeeded: maten.verpakt))
    out.four(groot ? UInt32(vol) : UInt32(truncatingIfNeeded: maten.grootte))
    out.two(UInt16(naam.utf8.count))
    out.two(groot ? 20 : 0)
    out.bytes += naam.utf8
    if groot {
      out.two(1)
      out.two(16)
      out.eight(0)
      out.eight(0)
    }
    return out.bytes
  }

  /// 4.3.9: the sizes, after a content that came in pieces.
  static func naschrift(_ maten: Maten, groot: Bool) -> [UInt8] {
    var out = Kopschrijver()
    out.four(0x0807_4B50)
    out.four(maten.crc)
    if groot {
      out.eight(maten.verpakt)
      out.eight(maten.grootte)
    } else {
      out.four(UInt32(truncatingIfNeeded: maten.verpakt))
      out.four(UInt32(truncatingIfNeeded: maten.grootte))
    }
    return out.bytes
  }

  /// 4.3.12: the line of an entry in the directory.
  static func gids(
    _ naam: String, _ methode: ZipDeel.Methode, _ maten: Maten, begin: UInt64, inStukken: Bool,
    groot: Bool = false
  ) -> [UInt8] {
    var extra = Kopschrijver()
    for value in [maten.grootte, maten.verpakt, begin] where value >= vol { extra.eight(value) }
    var out = Kopschrijver()
    out.four(0x0201_4B50)
    let version: UInt16 = groot || !extra.bytes.isEmpty ? 45 : 20
    out.two(3 << 8 | version)
    out.two(version)
    out.two(utf8 | (inStukken ? stukken : 0))
    out.two(methode.rawValue)
    out.two(0)
    out.two(datum)
    out.four(maten.crc)
    out.four(UInt32(min(maten.verpakt, vol)))
    out.four(UInt32(min(maten.grootte, vol)))
    out.two(UInt16(naam.utf8.count))
    out.two(extra.bytes.isEmpty ? 0 : UInt16(extra.bytes.count + 4))
    out.two(0)
    out.two(0)
    out.two(0)
    out.four(0o100644 << 16)
    out.four(UInt32(min(begin, vol)))
    out.bytes += naam.utf8
    if !extra.bytes.isEmpty {
      out.two(1)
      out.two(UInt16(extra.bytes.count))
      out.bytes += extra.bytes
    }
    return out.bytes
  }

  /// 4.3.14 to 4.3.16: the end of the directory.
  static func slot(aantal: UInt64, begin: UInt64, grootte: UInt64) -> [UInt8] {
    var out = Kopschrijver()
    if aantal >= 0xFFFF || begin >= vol || grootte >= vol {
      out.four(0x0606_4B50)
      out.eight(44)
      out.two(3 << 8 | 45)
      out.two(45)
      out.four(0)
      out.four(0)
      out.eight(aantal)
      out.eight(aantal)
      out.eight(grootte)
      out.eight(begin)
      out.four(0x0706_4B50)
      out.four(0)
      out.eight(begin + grootte)
      out.four(1)
    }
    out.four(0x0605_4B50)
    out.two(0)
    out.two(0)
    out.two(UInt16(min(aantal, 0xFFFF)))
    out.two(UInt16(min(aantal, 0xFFFF)))
    out.four(UInt32(min(grootte, vol)))
    out.four(UInt32(min(begin, vol)))
    out.two(0)
    return out.bytes
  }
}

/// Numbers, least byte first.
private struct Kopschrijver {
  var bytes: [UInt8] = []

  mutating func two(_ value: UInt16) { put(UInt64(value), 2) }
  mutating func four(_ value: UInt32) { put(UInt64(value), 4) }
  mutating func eight(_ value: UInt64) { put(value, 8) }

  private mutating func put(_ value: UInt64, _ count: Int) {
    for shift in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * shift))) }
  }
}
