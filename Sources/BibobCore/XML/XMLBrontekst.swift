/// The text of a file as UTF-8, as far as it was read, with the places of its lines and start tags.
///
/// Of a long file only the last part is kept: a window. Places then count from the start of the window.
struct XMLBrontekst: Sendable {
  /// The text without a byte order mark.
  var bytes: [UInt8] = []
  /// Byte at which every line starts.
  var regels: [Int] = [0]
  /// Byte of the `<` of every start tag, in order.
  var starts: [Int] = []
  /// What of the file lies before the window.
  var voor = XMLVerkenner.Weg()

  /// Index in ``regels`` of the line that holds this byte.
  func regelindex(_ plaats: Int) -> Int {
    var (laag, hoog) = (0, regels.count)
    while hoog - laag > 1 {
      let midden = (laag + hoog) / 2
      if regels[midden] <= plaats { laag = midden } else { hoog = midden }
    }
    return laag
  }

  /// The bytes of a line without its end.
  func regel(_ index: Int) -> Range<Int> {
    let begin = regels[index]
    var einde = index + 1 < regels.count ? regels[index + 1] : bytes.count
    while einde > begin, bytes[einde - 1] == 0x0A || bytes[einde - 1] == 0x0D { einde -= 1 }
    return begin..<einde
  }

  /// Line and column, both from 1; the column counts characters.
  func regelEnKolom(_ plaats: Int) -> (regel: Int, kolom: Int) {
    let plaats = min(max(plaats, 0), bytes.count)
    let index = regelindex(plaats)
    let kolom = XMLBrontekst.tekens(bytes[regels[index]..<plaats])
    return (voor.regels + index + 1, 1 + kolom + (index == 0 ? voor.kolommen : 0))
  }

  /// The number of characters in UTF-8.
  static func tekens(_ bytes: ArraySlice<UInt8>) -> Int { bytes.lazy.filter { $0 & 0xC0 != 0x80 }.count }

  /// Where the start tag with this number begins; one before the window counts as where reading stands.
  func start(_ nummer: Int) -> Int {
    let index = nummer - voor.starts
    if starts.indices.contains(index) { return starts[index] }
    return index < 0 && voor.starts > 0 ? bytes.count : 0
  }

  /// Whether the start tag with this number stands in the window.
  func heeft(start nummer: Int) -> Bool { starts.indices.contains(nummer - voor.starts) }

  /// Where the content of the start tag with this number begins, white space left out.
  func inhoud(vanStart nummer: Int) -> Int {
    guard heeft(start: nummer) else { return start(nummer) }
    var positie = einde(vanMerkteken: start(nummer))
    let begin = positie
    while positie < bytes.count, XMLTeken.isWit(bytes[positie]) { positie += 1 }
    return positie < bytes.count && bytes[positie] != 0x3C ? positie : min(begin, bytes.count)
  }

  /// Where the attribute stands in the start tag with this number; the tag itself when it is not found.
  func attribuut(_ naam: String, vanStart nummer: Int) -> Int {
    guard heeft(start: nummer) else { return start(nummer) }
    let begin = start(nummer)
    let zoek = Array(naam.utf8)
    let einde = einde(vanMerkteken: begin)
    var (positie, quote) = (begin, UInt8(0))
    while positie + zoek.count < einde {
      let byte = bytes[positie]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if XMLTeken.isWit(byte), isNaam(zoek, positie + 1) {
        return positie + 1
      }
      positie += 1
    }
    return begin
  }

  private func isNaam(_ naam: [UInt8], _ plaats: Int) -> Bool {
    let einde = plaats + naam.count
    guard einde < bytes.count, bytes[plaats..<einde].elementsEqual(naam) else { return false }
    return bytes[einde] == 0x3D || XMLTeken.isWit(bytes[einde])
  }

  private func einde(vanMerkteken begin: Int) -> Int {
    var (positie, quote) = (begin, UInt8(0))
    while positie < bytes.count {
      let byte = bytes[positie]
      positie += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        break
      }
    }
    return positie
  }
}
