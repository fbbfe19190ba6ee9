/// A compiled template: fixed bytes with tags between them.
///
/// Filling is strict. An unknown name, a value that is missing or empty, and a section over a missing value are
/// errors, all found at once, unless the template says what stands there instead: with an inverted section on the
/// same name, which may be empty (`{{^locatie}}{{/locatie}}`).
struct Briefprogramma: Sendable {
  /// A piece; plain numbers, so that running through a letter touches no reference count.
  private enum Stuk: Sendable {
    /// Bytes of ``vast``.
    case bytes(from: Int, to: Int)
    /// A tag, by its place in ``merken``.
    case waarde(Int)
    /// A section, and the index behind its end.
    case sectie(Int, verder: Int)
  }

  private let vast: [UInt8]
  private let stukken: [Stuk]
  private let merken: [Briefmerk]
  private let namen: Briefnamen

  /// Compiles what a writer wrote, with the characters of ``Briefmerk`` in it.
  init(_ geschreven: [UInt8], merken: [Briefmerk], namen: Briefnamen) {
    var vast: [UInt8] = []
    var stukken: [Stuk] = []
    var open: [Int] = []
    var from = 0
    func flush(_ to: Int) {
      guard to > from else { return }
      stukken.append(.bytes(from: vast.count, to: vast.count + to - from))
      vast += geschreven[from..<to]
    }
    var index = 0
    while index < geschreven.count {
      guard geschreven[index] >= 0xF3, index + 3 < geschreven.count,
        let merk = Self.merk(geschreven[index..<index + 4], merken)
      else {
        index += 1
        continue
      }
      flush(index)
      switch merk.soort {
      case .waarde: stukken.append(.waarde(merk.nummer))
      case .sectie, .omgekeerd:
        open.append(stukken.count)
        stukken.append(.sectie(merk.nummer, verder: 0))
      case .einde:
        if let begin = open.popLast(), case .sectie(let opened, _) = stukken[begin] {
          stukken[begin] = .sectie(opened, verder: stukken.count)
        }
      }
      index += 4
      from = index
    }
    flush(geschreven.count)
    (self.vast, self.stukken, self.merken, self.namen) = (vast, stukken, merken, namen)
  }

  private static func merk(_ bytes: ArraySlice<UInt8>, _ merken: [Briefmerk]) -> Briefmerk? {
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first,
      scalar.value >= Briefmerk.eerste
    else { return nil }
    let index = Int(scalar.value - Briefmerk.eerste)
    return merken.indices.contains(index) ? merken[index] : nil
  }

  /// Fills the template behind what is in `uit`; what is missing is noted in the filling.
  func vul(_ vulling: inout Briefvulling, in uit: inout [UInt8]) {
    vast.withUnsafeBufferPointer { vul(0..<stukken.count, $0, &vulling, &uit) }
  }

  private func vul(
    _ bereik: Range<Int>, _ vast: UnsafeBufferPointer<UInt8>, _ vulling: inout Briefvulling,
    _ uit: inout [UInt8]
  ) {
    var index = bereik.lowerBound
    while index < bereik.upperBound {
      switch stukken[index] {
      case .bytes(let from, let to): uit.append(contentsOf: UnsafeBufferPointer(rebasing: vast[from..<to]))
      case .waarde(let merk): waarde(merk, &vulling, &uit)
      case .sectie(let merk, let verder):
        sectie(merk, index + 1..<verder, vast, &vulling, &uit)
        index = verder - 1
      }
      index += 1
    }
  }

  private func waarde(_ merk: Int, _ vulling: inout Briefvulling, _ uit: inout [UInt8]) {
    switch vulling.waarde(namen.plek[merk], namen) {
    case .tekst(let text)? where !text.isEmpty: XMLTeken.ontsnapt(text, in: &uit)
    case .leeg(let doen)?: vulling.leeg.append(Self.ontbreekt(merken[merk], doen))
    case .tekst?: vulling.leeg.append(Self.ontbreekt(merken[merk], ""))
    case .ja?, .lijst?, .object?:
      let name = merken[merk].naam.tekst
      vulling.leeg.append(
        Briefbevinding(
          plaats: merken[merk].plaats, tekst: "‘\(name)’ is geen tekst.",
          advies: "Gebruik het als sectie: {{#\(name)}}…{{/\(name)}}."))
    case nil:
      vulling.leeg.append(
        Briefbevinding(
          plaats: merken[merk].plaats, tekst: "Er is geen veld ‘\(merken[merk].naam.tekst)’.",
          advies: "‘bibob sjabloon velden’ noemt de velden die er zijn."))
    }
  }

  private func sectie(
    _ merk: Int, _ bereik: Range<Int>, _ vast: UnsafeBufferPointer<UInt8>, _ vulling: inout Briefvulling,
    _ uit: inout [UInt8]
  ) {
    let waarde = vulling.waarde(namen.plek[merk], namen)
    let shown = waarde?.isWaar ?? false
    if merken[merk].soort == .omgekeerd {
      if !shown { vul(bereik, vast, &vulling, &uit) }
      return
    }
    guard shown, let waarde else {
      guard !namen.voorzien[namen.plek[merk]] else { return }
      switch waarde {
      case .leeg(let doen)?: vulling.leeg.append(Self.ontbreekt(merken[merk], doen))
      case .tekst?: vulling.leeg.append(Self.ontbreekt(merken[merk], ""))
      case .ja?, .lijst?, .object?, nil: break
      }
      return
    }
    guard case .lijst(let rondes) = waarde else {
      return ronde(waarde, bereik, vast, &vulling, &uit)
    }
    for waarde in rondes { ronde(waarde, bereik, vast, &vulling, &uit) }
  }

  private func ronde(
    _ waarde: Mustachewaarde, _ bereik: Range<Int>, _ vast: UnsafeBufferPointer<UInt8>,
    _ vulling: inout Briefvulling, _ uit: inout [UInt8]
  ) {
    vulling.op(waarde)
    vul(bereik, vast, &vulling, &uit)
    vulling.af()
  }

  private static func ontbreekt(_ merk: Briefmerk, _ doen: String) -> Briefbevinding {
    let kind = merk.soort == .waarde ? "" : " (een sectie)"
    return Briefbevinding(
      plaats: merk.plaats, tekst: "Voor ‘\(merk.naam.tekst)’\(kind) is er niets om in te vullen.",
      advies: doen.isEmpty
        ? "Zet er met {{^\(merk.naam.tekst)}}…{{/\(merk.naam.tekst)}} bij wat er dan staat." : doen)
  }
}

extension XMLTeken {
  /// Bytes below 64 that do not stand for themselves: control characters but tab and line ends, and `"&<>`.
  private static let bijzonder: UInt64 =
    0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D) | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

  /// A text as it stands in XML and HTML; a character that XML may not hold becomes U+FFFD.
  static func ontsnapt(_ tekst: String, in uit: inout [UInt8]) {
    var tekst = tekst
    tekst.withUTF8 { bytes in
      var from = 0
      for index in 0..<bytes.count {
        let byte = bytes[index]
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        guard byte < 64 ? bijzonder >> UInt64(byte) & 1 == 1 : byte & 0xFE == 0xBE else { continue }
        if byte >= 64 {
          guard index >= 2, bytes[index - 1] == 0xBF, bytes[index - 2] == 0xEF else { continue }
          uit.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<index]))
          uit.append(0xBD)
        } else {
          uit.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<index]))
          vervanging(byte).withUTF8Buffer { uit.append(contentsOf: $0) }
        }
        from = index + 1
      }
      uit.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from...]))
    }
  }

  private static func vervanging(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "\u{FFFD}"
    }
  }
}
