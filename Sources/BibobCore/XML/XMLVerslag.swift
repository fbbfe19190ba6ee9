/// Turns places and sentences into findings with a masked source line.
struct XMLVerslag {
  private static let venster = 100

  let bron: XMLBrontekst
  let vocabulaire: XMLVocabulaire

  /// The error for these findings: sorted by place, doubles left out, at most `hoogste`.
  func fout(bestand: String, _ vondsten: [XMLVondst], hoogste: Int) -> InvoerFout {
    let masker = XMLMasker(bron.bytes, vocabulaire)
    var gezien: [XMLVondst] = []
    for vondst in vondsten.enumerated().sorted(by: {
      ($0.element.plaats ?? -1, $0.offset) < ($1.element.plaats ?? -1, $1.offset)
    }) where gezien.count < hoogste && !gezien.contains(vondst.element) {
      gezien.append(vondst.element)
    }
    return InvoerFout(bestand: bestand, bevindingen: gezien.map { bevinding($0, masker.zichtbaar) })
  }

  private func bevinding(_ vondst: XMLVondst, _ zichtbaar: [Bool]) -> Bevinding {
    guard let plaats = vondst.plaats else { return Bevinding(tekst: vondst.tekst, advies: vondst.advies) }
    let (regel, kolom) = bron.regelEnKolom(plaats)
    let (tekst, inspringing) = uitsnede(
      bron.regel(regel - 1 - bron.voor.regels), min(plaats, bron.bytes.count), zichtbaar)
    return Bevinding(
      regel: regel, kolom: kolom, bronregel: tekst, inspringing: inspringing, tekst: vondst.tekst,
      advies: vondst.advies)
  }

  /// The masked line, or the part around the place when it is long.
  private func uitsnede(_ regel: Range<Int>, _ plaats: Int, _ zichtbaar: [Bool]) -> (String, Int) {
    let plaats = min(max(plaats, regel.lowerBound), regel.upperBound)
    let begin = tekengrens(max(regel.lowerBound, plaats - Self.venster / 2), regel)
    let einde = tekengrens(min(regel.upperBound, begin + Self.venster), regel)
    let voor = gemaskeerd(begin..<max(begin, plaats), zichtbaar)
    let na = gemaskeerd(max(begin, plaats)..<max(einde, plaats), zichtbaar)
    let kop = begin > regel.lowerBound ? "…" : ""
    let staart = einde < regel.upperBound ? "…" : ""
    return (kop + voor + na + staart, kop.count + voor.unicodeScalars.count)
  }

  private func tekengrens(_ plaats: Int, _ regel: Range<Int>) -> Int {
    var plaats = plaats
    while plaats > regel.lowerBound, plaats < regel.upperBound, bron.bytes[plaats] & 0xC0 == 0x80 {
      plaats -= 1
    }
    return plaats
  }

  /// The characters of a range: hidden ones as a dot, controls as a space.
  private func gemaskeerd(_ bereik: Range<Int>, _ zichtbaar: [Bool]) -> String {
    var uit = String.UnicodeScalarView()
    var index = bereik.lowerBound
    for teken in String(decoding: bron.bytes[bereik], as: UTF8.self).unicodeScalars {
      let wit = teken.properties.isWhitespace || teken.value < 0x20 || (0x7F...0x9F).contains(teken.value)
      let toon = zichtbaar.indices.contains(index) && zichtbaar[index]
      uit.append(wit ? " " : toon && !teken.isStuur ? teken : "•")
      index += UTF8.width(teken)
    }
    return String(uit)
  }
}

extension Unicode.Scalar {
  /// Characters that move the cursor or turn the direction: never shown.
  fileprivate var isStuur: Bool { properties.generalCategory == .format }
}
