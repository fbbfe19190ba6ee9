/// Marks which bytes of source text may be shown: markup and the content of public elements.
///
/// Everything starts out hidden. In a document that is not well-formed the walk cannot know in which element a
/// text stands, so from the first wrong tag on no content is shown at all.
struct XMLMasker {
  private let bytes: [UInt8]
  private let vocabulaire: XMLVocabulaire
  /// Whether a byte may be shown.
  private(set) var zichtbaar: [Bool]
  private var stapel: [String] = []
  private var gebroken = false
  private var positie = 0

  init(_ bytes: [UInt8], _ vocabulaire: XMLVocabulaire) {
    self.bytes = bytes
    self.vocabulaire = vocabulaire
    zichtbaar = [Bool](repeating: vocabulaire.allesOpenbaar, count: bytes.count)
    guard !vocabulaire.allesOpenbaar else { return }
    while positie < bytes.count { stap() }
    verbergNummers()
  }

  private mutating func stap() {
    guard bytes[positie] == 0x3C else { return tekst() }
    if begint("<!--") {
      slaOver(tot: "-->")
    } else if begint("<![CDATA[") {
      slaOver(tot: "]]>")
    } else if begint("<?xml ") {
      declaratie()
    } else if begint("<?") {
      slaOver(tot: "?>")
    } else if begint("<!") {
      toon(positie..<min(positie + 9, bytes.count))
      gebroken = true
      positie += 9
    } else {
      merkteken()
    }
  }

  /// Shows an XML declaration that holds nothing else: one that does not end draws in what follows.
  private mutating func declaratie() {
    let begin = positie
    slaOver(tot: "?>")
    let inhoud = bytes[begin..<positie].dropFirst(2).dropLast(2)
    let gewoon = inhoud.allSatisfy { isNaamdeel($0) || $0 == 0x20 || $0 == 0x3D || $0 == 0x22 || $0 == 0x27 }
    if gewoon, inhoud.count <= 80 { toon(begin..<positie) } else { gebroken = true }
  }

  private mutating func tekst() {
    let begin = positie
    while positie < bytes.count, bytes[positie] != 0x3C { positie += 1 }
    guard !gebroken, let element = stapel.last, vocabulaire.toont(inhoudVan: element) else { return }
    if sluit(element) { toon(begin..<positie) }
  }

  /// Whether the end tag of this element stands here: when part of the text before it was lost, what follows
  /// may be the content of another element, and stays hidden.
  private func sluit(_ element: String) -> Bool {
    let slot = Array("</\(element)>".utf8)
    return bytes[positie...].starts(with: slot)
  }

  private mutating func merkteken() {
    let begin = positie
    let slot = positie + 1 < bytes.count && bytes[positie + 1] == 0x2F
    positie += slot ? 2 : 1
    let naambegin = positie
    while positie < bytes.count, isNaamdeel(bytes[positie]) { positie += 1 }
    let naam = String(decoding: bytes[naambegin..<positie], as: UTF8.self)
    guard positie < bytes.count, !naam.isEmpty, isNaNaam(bytes[positie]) else {
      toon(begin..<naambegin)
      gebroken = true
      return
    }
    if slot { eindmerk(begin, naam) } else { beginmerk(begin, naam) }
  }

  private mutating func eindmerk(_ begin: Int, _ naam: String) {
    if stapel.last == naam || bekend(naam) { toon(begin..<positie) } else { toon(begin..<(begin + 2)) }
    if stapel.last == naam { stapel.removeLast() } else { gebroken = true }
    attributen(van: nil)
  }

  private mutating func beginmerk(_ begin: Int, _ naam: String) {
    let lokaal = Self.lokaal(naam)
    let mag = gebroken ? bekend(naam) : vocabulaire.toont(naam: lokaal, in: stapel.last.map(Self.lokaal))
    toon(begin..<(mag ? positie : begin + 1))
    if !attributen(van: lokaal) { stapel.append(naam) }
  }

  private func bekend(_ naam: String) -> Bool { vocabulaire.kent(Self.lokaal(naam)) }

  private static func lokaal(_ naam: String) -> String {
    naam.lastIndex(of: ":").map { String(naam[naam.index(after: $0)...]) } ?? naam
  }

  /// Walks over the rest of a tag; whether the element is empty.
  @discardableResult
  private mutating func attributen(van element: String?) -> Bool {
    while positie < bytes.count {
      let byte = bytes[positie]
      if byte == 0x3E || byte == 0x3C { break }
      if byte == 0x2F || XMLTeken.isWit(byte) {
        zichtbaar[positie] = true
        positie += 1
      } else if !attribuut(van: element) {
        gebroken = true
      }
    }
    guard positie < bytes.count, bytes[positie] == 0x3E else {
      gebroken = true
      return false
    }
    zichtbaar[positie] = true
    positie += 1
    return bytes[positie - 2] == 0x2F
  }

  /// Walks over `name = "value"`; false when it is not that.
  private mutating func attribuut(van element: String?) -> Bool {
    let begin = positie
    while positie < bytes.count, isNaamdeel(bytes[positie]) { positie += 1 }
    let naambereik = begin..<positie
    let naam = String(decoding: bytes[naambereik], as: UTF8.self)
    while positie < bytes.count, XMLTeken.isWit(bytes[positie]) || bytes[positie] == 0x3D { positie += 1 }
    guard positie < bytes.count, bytes[positie] == 0x22 || bytes[positie] == 0x27, !naam.isEmpty, let element
    else {
      positie = max(positie, begin + 1)
      return false
    }
    let (quote, waarde) = (bytes[positie], positie + 1)
    toon(begin..<waarde)
    positie = waarde
    while positie < bytes.count, bytes[positie] != quote, bytes[positie] != 0x3C { positie += 1 }
    guard positie < bytes.count, bytes[positie] == quote else { return false }
    if !gebroken, vocabulaire.toont(attribuut: naam, van: element) { toon(waarde..<positie) }
    zichtbaar[positie] = true
    positie += 1
    return true
  }

  private func isNaamdeel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...: true
    default: false
    }
  }

  private func isNaNaam(_ byte: UInt8) -> Bool { byte == 0x3E || byte == 0x2F || XMLTeken.isWit(byte) }

  private func begint(_ tekst: StaticString) -> Bool {
    bytes[positie...].starts(
      with: UnsafeBufferPointer(start: tekst.utf8Start, count: tekst.utf8CodeUnitCount))
  }

  private mutating func slaOver(tot slot: StaticString) {
    while positie < bytes.count, !begint(slot) { positie += 1 }
    positie = min(positie + slot.utf8CodeUnitCount, bytes.count)
  }

  private mutating func toon(_ bereik: Range<Int>) {
    for index in bereik { zichtbaar[index] = true }
  }

  /// Hides every run of eight digits and more, wherever it stands: it may be a citizen service number.
  private mutating func verbergNummers() {
    var begin = 0
    while begin < bytes.count {
      guard (0x30...0x39).contains(bytes[begin]) else {
        begin += 1
        continue
      }
      var einde = begin
      while einde < bytes.count, (0x30...0x39).contains(bytes[einde]) { einde += 1 }
      if einde - begin >= 8 { for index in begin..<einde { zichtbaar[index] = false } }
      begin = einde
    }
  }
}
