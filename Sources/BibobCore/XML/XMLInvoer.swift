/// Source bytes on their way to the parser: read, converted, walked over.
struct XMLInvoer {
  /// The text as far as it is kept.
  private(set) var bytes: [UInt8] = []
  private var voor = XMLVerkenner.Weg()
  private var omzetter: XMLOmzetter?
  private var verkenner: XMLVerkenner
  private let grenzen: XMLGrenzen
  private var klaar = false

  init(_ grenzen: XMLGrenzen) {
    self.grenzen = grenzen
    verkenner = XMLVerkenner(grenzen)
  }

  /// The text that is kept, with the places of its lines and start tags: made when a finding asks for it.
  var tekst: XMLBrontekst {
    var regels = verkenner.regels
    if let laatste = regels.last {
      for index in laatste..<max(laatste, bytes.count) where bytes[index] == 0x0A { regels.append(index + 1) }
    }
    return XMLBrontekst(bytes: bytes, regels: regels, starts: verkenner.starts, voor: voor)
  }

  /// Reads a piece; the range of the new text, nil at the end.
  mutating func vul(_ bron: inout XMLBron) throws(XMLVondst) -> Range<Int>? {
    guard !klaar else { return nil }
    var stuk = try bron.volgende(grens: grenzen.bytes)
    let begin = bytes.count
    var omzetter: XMLOmzetter
    if let bestaand = self.omzetter {
      omzetter = bestaand
    } else {
      let (tekenset, merk) = try XMLTekenset.bepaal(stuk)
      omzetter = XMLOmzetter(tekenset)
      stuk = stuk.dropFirst(merk)
    }
    klaar = stuk.isEmpty
    try omzetter.zet(stuk, achter: &bytes, einde: klaar)
    self.omzetter = omzetter
    try verkenner.verken(bytes)
    return begin..<bytes.count
  }

  /// Keeps no more of the text than findings need.
  mutating func vergeet() {
    let weg = verkenner.vergeet(bytes, rest: 128 << 10, &voor)
    if weg > 0 { bytes.removeFirst(weg) }
  }
}
