/// A compiled template: fixed bytes with tags between them.
///
/// Filling is strict. An unknown name, a value that is missing or empty, and a section over a missing value are
/// errors, all found at once, unless the template says what stands there instead: with an inverted section on the
/// same name, which may be empty (`{{^locatie}}{{/locatie}}`).
struct Briefprogramma: Sendable {
  enum Stuk: Sendable {
    case bytes([UInt8])
    case waarde(Briefmerk)
    /// A section; the index behind its end.
    case sectie(Briefmerk, verder: Int)
  }

  let stukken: [Stuk]
  /// Names for which the template says what stands there when there is no value.
  let voorzien: Set<String>

  /// Compiles what a writer wrote, with the characters of ``Briefmerk`` in it.
  init(_ geschreven: [UInt8], merken: [Briefmerk]) {
    var stukken: [Stuk] = []
    var open: [Int] = []
    var from = 0
    func flush(_ to: Int) {
      if to > from { stukken.append(.bytes(Array(geschreven[from..<to]))) }
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
      case .waarde: stukken.append(.waarde(merk))
      case .sectie, .omgekeerd:
        open.append(stukken.count)
        stukken.append(.sectie(merk, verder: 0))
      case .einde:
        if let begin = open.popLast(), case .sectie(let opened, _) = stukken[begin] {
          stukken[begin] = .sectie(opened, verder: stukken.count)
        }
      }
      index += 4
      from = index
    }
    flush(geschreven.count)
    self.stukken = stukken
    voorzien = Set(merken.filter { $0.soort == .omgekeerd }.map(\.naam.tekst))
  }

  private static func merk(_ bytes: ArraySlice<UInt8>, _ merken: [Briefmerk]) -> Briefmerk? {
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first,
      scalar.value >= Briefmerk.eerste
    else { return nil }
    let index = Int(scalar.value - Briefmerk.eerste)
    return merken.indices.contains(index) ? merken[index] : nil
  }

  /// Fills the template behind what is in `uit`; what is missing goes to `leeg`.
  func vul(_ waarden: Mustachewaarde, in uit: inout [UInt8], leeg: inout [Briefbevinding]) {
    var stapel = Mustachestapel(waarden, heleNamen: true)
    vul(0..<stukken.count, &stapel, &uit, &leeg)
  }

  private func vul(
    _ bereik: Range<Int>, _ stapel: inout Mustachestapel, _ uit: inout [UInt8], _ leeg: inout [Briefbevinding]
  ) {
    var index = bereik.lowerBound
    while index < bereik.upperBound {
      switch stukken[index] {
      case .bytes(let bytes): uit.append(contentsOf: bytes)
      case .waarde(let merk): waarde(merk, stapel.waarde(merk.naam), &uit, &leeg)
      case .sectie(let merk, let verder):
        sectie(merk, index + 1..<verder, &stapel, &uit, &leeg)
        index = verder - 1
      }
      index += 1
    }
  }

  private func waarde(
    _ merk: Briefmerk, _ waarde: Mustachewaarde?, _ uit: inout [UInt8], _ leeg: inout [Briefbevinding]
  ) {
    switch waarde {
    case .tekst(let text)? where !text.isEmpty: XMLTeken.ontsnapt(text, in: &uit)
    case .leeg(let doen)?: leeg.append(Self.ontbreekt(merk, doen))
    case .tekst?: leeg.append(Self.ontbreekt(merk, ""))
    case .ja?, .lijst?, .object?:
      leeg.append(
        Briefbevinding(
          plaats: merk.plaats, tekst: "‘\(merk.naam.tekst)’ is geen tekst.",
          advies: "Gebruik het als sectie: {{#\(merk.naam.tekst)}}…{{/\(merk.naam.tekst)}}."))
    case nil:
      leeg.append(
        Briefbevinding(
          plaats: merk.plaats, tekst: "Er is geen veld ‘\(merk.naam.tekst)’.",
          advies: "‘bibob sjabloon velden’ noemt de velden die er zijn."))
    }
  }

  private func sectie(
    _ merk: Briefmerk, _ bereik: Range<Int>, _ stapel: inout Mustachestapel, _ uit: inout [UInt8],
    _ leeg: inout [Briefbevinding]
  ) {
    let waarde = stapel.waarde(merk.naam)
    let shown = waarde?.isWaar ?? false
    if merk.soort == .omgekeerd {
      if !shown { vul(bereik, &stapel, &uit, &leeg) }
      return
    }
    guard shown, let waarde else {
      guard !voorzien.contains(merk.naam.tekst) else { return }
      switch waarde {
      case .leeg(let doen)?: leeg.append(Self.ontbreekt(merk, doen))
      case .tekst?: leeg.append(Self.ontbreekt(merk, ""))
      case .ja?, .lijst?, .object?, nil: break
      }
      return
    }
    let rondes: [Mustachewaarde] = if case .lijst(let values) = waarde { values } else { [waarde] }
    for ronde in rondes {
      stapel.op(ronde)
      vul(bereik, &stapel, &uit, &leeg)
      stapel.af()
    }
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
  /// A text as it stands in XML and HTML; a character that XML may not hold becomes U+FFFD.
  static func ontsnapt(_ tekst: String, in uit: inout [UInt8]) {
    var tekst = tekst
    tekst.withUTF8 { bytes in
      var from = 0
      for index in 0..<bytes.count {
        let replacement: StaticString
        switch bytes[index] {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case 0x09, 0x0A, 0x0D: continue
        case 0..<0x20: replacement = "\u{FFFD}"
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        case 0xBE,
          0xBF where index >= 2 && bytes[index - 1] == 0xBF && bytes[index - 2] == 0xEF:
          uit.append(contentsOf: bytes[from..<index])
          uit.append(0xBD)
          from = index + 1
          continue
        default: continue
        }
        uit.append(contentsOf: bytes[from..<index])
        replacement.withUTF8Buffer { uit.append(contentsOf: $0) }
        from = index + 1
      }
      uit.append(contentsOf: bytes[from...])
    }
  }
}
