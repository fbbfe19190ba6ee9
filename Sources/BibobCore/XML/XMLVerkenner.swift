/// Walks over source text ahead of the parser: it keeps the limits, refuses what may not occur, and remembers
/// where lines and start tags begin.
///
/// libxml2 gives no column for schema errors, reads a text of any length whole, and compares the attributes of a
/// tag pairwise (100,000 attributes take seconds). Nothing gets to libxml2 before it has passed here.
struct XMLVerkenner {
  private enum Toestand {
    case tekst, begin, naam, merkteken, eindmerk, waarde(UInt8), uitroep, commentaar, cdata, opdracht
  }

  let grenzen: XMLGrenzen
  /// Byte of the `<` of every start tag, in order.
  private(set) var starts: [Int] = []
  /// Byte at which every line starts.
  private(set) var regels: [Int] = [0]

  private var toestand = Toestand.tekst
  private var positie = 0
  /// Byte at which the present text, tag, comment or section began.
  private var begonnen = 0
  /// Where text began that comments and sections may have cut.
  private var tekstlengte = 0
  private var diepte = 0
  private var attributen = 0

  init(_ grenzen: XMLGrenzen) { self.grenzen = grenzen }

  /// Walks over the bytes of `tekst` that are new.
  mutating func verken(_ tekst: [UInt8]) throws(XMLVondst) {
    while positie < tekst.count {
      loop(tekst)
      guard positie < tekst.count else { return }
      let byte = tekst[positie]
      if byte == 0x0A { regels.append(positie + 1) }
      try stap(byte, tekst)
      positie += 1
    }
  }

  /// Goes on over bytes that change nothing: the plain bytes of a text, a value or a name. What may become too long
  /// stops here as well, for ``stap(_:_:)`` to judge.
  private mutating func loop(_ tekst: [UInt8]) {
    let most: Int
    switch toestand {
    case .tekst: most = grenzen.tekst - tekstlengte
    case .waarde, .merkteken, .eindmerk: most = grenzen.merkteken - (positie - begonnen)
    case .begin, .naam, .uitroep, .commentaar, .cdata, .opdracht: return
    }
    let end = min(tekst.count, positie + max(0, most))
    let from = positie
    positie = tekst.withUnsafeBufferPointer { bytes in
      var index = from
      switch toestand {
      case .tekst:
        while index < end, bytes[index] != 0x3C, bytes[index] != 0x0A { index += 1 }
      case .waarde(let quote):
        while index < end, bytes[index] != quote, bytes[index] != 0x0A { index += 1 }
      default:
        while index < end, Self.isGewoon(bytes[index]) { index += 1 }
      }
      return index
    }
    if case .tekst = toestand { tekstlengte += positie - from }
  }

  /// Letters, digits and what else a name is made of: nothing that a tag is parted by.
  private static func isGewoon(_ byte: UInt8) -> Bool { byte >= 0x40 || byte == 0x2D || byte == 0x3A }

  /// What lies before the text that is kept.
  struct Weg {
    var bytes = 0
    var regels = 0
    var starts = 0
    /// Characters of the first line that is kept.
    var kolommen = 0
  }

  /// Forgets the bytes before the last line that what is being read does not need, or before the last start tag when
  /// that line is very long; adds to `weg` what went, and gives how many bytes, 0 when that is not worth the work. Keeps
  /// `rest` bytes for the findings.
  mutating func vergeet(_ tekst: [UInt8], rest: Int, _ weg: inout Weg) -> Int {
    let grens = min(positie, begonnen) - rest
    guard grens > rest else { return 0 }
    let regel = regels.lastIndex { $0 <= grens } ?? 0
    var cut = regels[regel]
    let isLang = cut == 0
    if isLang { cut = starts.last { $0 <= grens } ?? 0 }
    guard cut > 0 else { return 0 }
    let tags = starts.firstIndex { $0 >= cut } ?? starts.count
    regels = regels[regel...].map { max(0, $0 - cut) }
    starts = starts[tags...].map { $0 - cut }
    positie -= cut
    begonnen -= cut
    weg.kolommen = isLang ? weg.kolommen + XMLBrontekst.tekens(tekst[0..<cut]) : 0
    weg.bytes += cut
    weg.regels += regel
    weg.starts += tags
    return cut
  }

  private mutating func stap(_ byte: UInt8, _ tekst: [UInt8]) throws(XMLVondst) {
    switch toestand {
    case .tekst: try inTekst(byte)
    case .begin: naBegin(byte)
    case .naam, .merkteken: try inMerkteken(byte, tekst)
    case .eindmerk: try inEindmerk(byte)
    case .waarde(let quote):
      if byte == quote { toestand = .merkteken }
      try grens(grenzen.merkteken, "Dit merkteken")
    case .uitroep: try inUitroep(tekst)
    case .commentaar: try tot("-->", byte, tekst, "Dit commentaar")
    case .cdata: try tot("]]>", byte, tekst, "Deze tekst")
    case .opdracht: try tot("?>", byte, tekst, "Deze verwerkingsopdracht")
    }
  }

  private mutating func inTekst(_ byte: UInt8) throws(XMLVondst) {
    guard byte != 0x3C else {
      begonnen = positie
      toestand = .begin
      return
    }
    tekstlengte += 1
    guard tekstlengte <= grenzen.tekst else { throw teLang("Deze tekst", grenzen.tekst, positie) }
  }

  private mutating func naBegin(_ byte: UInt8) {
    switch byte {
    case 0x21: toestand = .uitroep
    case 0x3F: toestand = .opdracht
    case 0x2F: toestand = .eindmerk
    default:
      starts.append(begonnen)
      attributen = 0
      toestand = .merkteken
    }
  }

  private mutating func inMerkteken(_ byte: UInt8, _ tekst: [UInt8]) throws(XMLVondst) {
    switch byte {
    case 0x22, 0x27: toestand = .waarde(byte)
    case 0x3D:
      attributen += 1
      guard attributen <= grenzen.attributen else {
        throw XMLVondst(
          plaats: begonnen, tekst: "Dit element heeft meer dan \(grenzen.attributen) attributen.",
          advies: "Controleer of dit het goede bestand is.")
      }
    case 0x3E: try dicht(leeg: tekst[positie - 1] == 0x2F)
    default: try grens(grenzen.merkteken, "Dit merkteken")
    }
  }

  private mutating func dicht(leeg: Bool) throws(XMLVondst) {
    toestand = .tekst
    tekstlengte = 0
    guard !leeg else { return }
    diepte += 1
    guard diepte <= grenzen.diepte else {
      throw XMLVondst(
        plaats: begonnen, tekst: "De elementen staan meer dan \(grenzen.diepte) lagen diep in elkaar.",
        advies: "Controleer of dit het goede bestand is.")
    }
  }

  private mutating func inEindmerk(_ byte: UInt8) throws(XMLVondst) {
    try grens(grenzen.merkteken, "Dit merkteken")
    guard byte == 0x3E else { return }
    diepte -= 1
    tekstlengte = 0
    toestand = .tekst
  }

  private mutating func inUitroep(_ tekst: [UInt8]) throws(XMLVondst) {
    let kop = tekst[begonnen...positie]
    if kop.elementsEqual("<!--".utf8) {
      toestand = .commentaar
    } else if kop.elementsEqual("<![CDATA[".utf8) {
      toestand = .cdata
    } else if !"<!--".utf8.starts(with: kop), !"<![CDATA[".utf8.starts(with: kop) {
      throw XMLVondst(
        plaats: begonnen, tekst: "Een DOCTYPE of andere verklaring met ‘<!’ is niet toegestaan.",
        advies: "Verwijder de DOCTYPE; entiteiten worden niet gelezen.")
    }
  }

  private mutating func tot(_ slot: StaticString, _ byte: UInt8, _ tekst: [UInt8], _ wat: String)
    throws(XMLVondst)
  {
    try grens(grenzen.tekst, wat)
    guard byte == 0x3E, positie - begonnen >= 2 * slot.utf8CodeUnitCount || slot.utf8CodeUnitCount == 2 else {
      return
    }
    let einde = tekst[(positie + 1 - slot.utf8CodeUnitCount)...positie]
    if einde.elementsEqual(UnsafeBufferPointer(start: slot.utf8Start, count: slot.utf8CodeUnitCount)) {
      if slot.utf8CodeUnitCount == 3 { tekstlengte += positie - begonnen }
      toestand = .tekst
      // The next may follow at once, with no text in between.
      guard tekstlengte <= grenzen.tekst else { throw teLang("Deze tekst", grenzen.tekst, positie) }
    }
  }

  private func grens(_ grens: Int, _ wat: String) throws(XMLVondst) {
    guard positie - begonnen < grens else { throw teLang(wat, grens, begonnen) }
  }

  private func teLang(_ wat: String, _ grens: Int, _ plaats: Int) -> XMLVondst {
    let maat =
      grens >= 1 << 20 ? "\(grens >> 20) MiB" : grens >= 1 << 10 ? "\(grens >> 10) KiB" : "\(grens) bytes"
    return XMLVondst(
      plaats: plaats, tekst: "\(wat) is langer dan \(maat).",
      advies: "Controleer of dit het goede bestand is.")
  }
}
