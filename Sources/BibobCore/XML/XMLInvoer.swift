/// Source bytes on their way to the parser: read, converted, walked over.
struct XMLInvoer {
  private(set) var tekst = XMLBrontekst()
  private var omzetter: XMLOmzetter?
  private var verkenner: XMLVerkenner
  private let grenzen: XMLGrenzen
  private var klaar = false

  init(_ grenzen: XMLGrenzen) {
    self.grenzen = grenzen
    verkenner = XMLVerkenner(grenzen)
  }

  /// Reads a piece; the range of the new text, nil at the end.
  mutating func vul(_ bron: inout XMLBron) throws(XMLVondst) -> Range<Int>? {
    guard !klaar else { return nil }
    var stuk = try bron.volgende(grens: grenzen.bytes)
    let begin = tekst.bytes.count
    var omzetter: XMLOmzetter
    if let bestaand = self.omzetter {
      omzetter = bestaand
    } else {
      let (tekenset, merk) = try XMLTekenset.bepaal(stuk)
      omzetter = XMLOmzetter(tekenset)
      stuk = stuk.dropFirst(merk)
    }
    klaar = stuk.isEmpty
    do throws(XMLVondst) {
      try omzetter.zet(stuk, achter: &tekst.bytes, einde: klaar)
    } catch {
      neemPlaatsenOver()
      throw error
    }
    self.omzetter = omzetter
    defer { neemPlaatsenOver() }
    try verkenner.verken(tekst.bytes)
    return begin..<tekst.bytes.count
  }

  /// Keeps no more of the text than findings need.
  mutating func vergeet() {
    let weg = verkenner.vergeet(rest: 128 << 10)
    guard weg.bytes > 0 else { return }
    tekst.bytes.removeFirst(weg.bytes)
    tekst.voor = (
      tekst.voor.bytes + weg.bytes, tekst.voor.regels + weg.regels, tekst.voor.starts + weg.starts
    )
    neemPlaatsenOver()
  }

  private mutating func neemPlaatsenOver() {
    var regels = verkenner.regels
    if let laatste = regels.last {
      for index in laatste..<max(laatste, tekst.bytes.count) where tekst.bytes[index] == 0x0A {
        regels.append(index + 1)
      }
    }
    tekst.regels = regels
    tekst.starts = verkenner.starts
  }
}
