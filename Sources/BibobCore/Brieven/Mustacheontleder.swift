/// Parses a template into nodes.
struct Mustacheontleder {
  private let bytes: [UInt8]
  private let naam: String
  private var plek = 0
  /// Up to here the line holds nothing but white space and tags of inheritance, which leave no text.
  private var schoon = 0
  private var open = Array("{{".utf8)
  private var dicht = Array("}}".utf8)
  private var kaders: [Kader] = [Kader()]
  private var vondsten: [XMLVondst] = []
  private var bron = XMLBrontekst()

  /// An open section, block or parent.
  private struct Kader {
    enum Soort { case wortel, sectie, omgekeerd, blok, ouder }
    var soort = Soort.wortel
    var naam = ""
    var inspringing = ""
    var begin = 0
    var knopen: [Mustache.Knoop] = []
    /// Whether the opening tag stood alone on its line.
    var los = false
  }

  init(_ tekst: String, _ naam: String) {
    bytes = Array(tekst.utf8)
    self.naam = naam
    bron.bytes = bytes
    for (index, byte) in bytes.enumerated() where byte == 0x0A { bron.regels.append(index + 1) }
  }

  mutating func ontleed() throws(InvoerFout) -> [Mustache.Knoop] {
    while plek < bytes.count {
      guard let begin = vind(open, vanaf: plek) else {
        tekst(plek..<bytes.count)
        break
      }
      if !tag(begin) { break }
    }
    for kader in kaders.dropFirst() {
      meld(kader.begin, "‘\(kader.naam)’ wordt niet gesloten.", "Sluit het met {{/\(kader.naam)}}.")
    }
    guard vondsten.isEmpty else {
      let verslag = XMLVerslag(bron: bron, vocabulaire: XMLVocabulaire(allesOpenbaar: true))
      throw verslag.fout(bestand: naam, vondsten, hoogste: 100)
    }
    return kaders[0].knopen
  }

  /// Takes in the text before a tag and the tag itself; false when nothing after it can be read.
  private mutating func tag(_ begin: Int) -> Bool {
    let inner = begin + open.count
    let sigil = inner < bytes.count ? bytes[inner] : 0
    var closing = dicht
    if sigil == UInt8(ascii: "{") { closing = [UInt8(ascii: "}")] + dicht }
    if sigil == UInt8(ascii: "=") { closing = [UInt8(ascii: "=")] + dicht }
    guard let end = vind(closing, vanaf: inner) else {
      meld(
        begin, "Dit merkteken wordt niet gesloten.",
        "Sluit het met \(String(decoding: closing, as: UTF8.self)).")
      return false
    }
    let after = end + closing.count
    let kinds = "#^/!>$<={&"
    let isPlain = !kinds.utf8.contains(sigil)
    let content = woord(isPlain ? inner : inner + 1, end)
    let hasText = isPlain || sigil == UInt8(ascii: "{") || sigil == UInt8(ascii: "&")
    let from = hasText ? nil : regelbegin(begin)
    let to = from == nil ? nil : regeleinde(after)
    let isParent = sigil == UInt8(ascii: "<")
    tekst(plek..<(to != nil || isParent ? from ?? begin : begin))
    let wit = from.map { String(decoding: bytes[$0..<begin], as: UTF8.self) } ?? ""
    plek = to ?? after
    if from != nil, isParent || sigil == UInt8(ascii: "/") && sluitOvererving { schoon = after }
    neem(
      sigil, content, begin, to != nil || sigil != UInt8(ascii: ">") ? wit : "", los: to != nil,
      isPlain: isPlain)
    return true
  }

  private mutating func neem(
    _ sigil: UInt8, _ content: String, _ begin: Int, _ wit: String, los: Bool, isPlain: Bool
  ) {
    if content.isEmpty, sigil != UInt8(ascii: "!") {
      return meld(begin, "Dit merkteken heeft geen naam.", "Zet er een naam in, of haal het weg.")
    }
    switch sigil {
    case UInt8(ascii: "!"): break
    case UInt8(ascii: "="): scheidingstekens(content, begin)
    case UInt8(ascii: "#"): opent(.sectie, content, begin, wit, los)
    case UInt8(ascii: "^"): opent(.omgekeerd, content, begin, wit, los)
    case UInt8(ascii: "$"): opent(.blok, content, begin, wit, los)
    case UInt8(ascii: "<"): opent(.ouder, content, begin, wit, los)
    case UInt8(ascii: ">"): voeg(.deel(content, inspringing: wit, plaats(begin)))
    case UInt8(ascii: "/"): sluit(content, begin)
    case UInt8(ascii: "&"), UInt8(ascii: "{"):
      voeg(.waarde(Mustachenaam(content), rauw: true, plaats(begin)))
    default: voeg(.waarde(Mustachenaam(content), rauw: false, plaats(begin)))
    }
  }

  private mutating func opent(_ soort: Kader.Soort, _ naam: String, _ begin: Int, _ wit: String, _ los: Bool)
  {
    kaders.append(Kader(soort: soort, naam: naam, inspringing: wit, begin: begin, los: los))
  }

  private mutating func sluit(_ naam: String, _ begin: Int) {
    guard kaders.count > 1, let kader = kaders.last else {
      return meld(begin, "‘\(naam)’ wordt gesloten maar is niet geopend.", "Haal {{/\(naam)}} weg.")
    }
    guard kader.naam == naam else {
      return meld(
        begin, "Hier wordt ‘\(naam)’ gesloten, maar het laatst geopend is ‘\(kader.naam)’.",
        "Sluit eerst {{/\(kader.naam)}}.")
    }
    kaders.removeLast()
    let plaats = plaats(kader.begin)
    switch kader.soort {
    case .wortel: break
    case .sectie, .omgekeerd:
      voeg(
        .sectie(Mustachenaam(naam), omgekeerd: kader.soort == .omgekeerd, kader.knopen, plaats))
    case .blok: voeg(blok(kader, plaats))
    case .ouder:
      var own: [String: [Mustache.Knoop]] = [:]
      for case .blok(let name, _, let inner, _) in kader.knopen { own[name] = Mustachewit.zonder(inner) }
      voeg(.ouder(naam, inspringing: kader.inspringing, own, plaats))
    }
  }

  /// A block with the white space of its place: that of its own lines where it has some, else that of its tag.
  private func blok(_ kader: Kader, _ plaats: Mustache.Plaats) -> Mustache.Knoop {
    let own = kader.los ? Mustachewit.van(kader.knopen) : ""
    return .blok(
      kader.naam, Mustache.Wit(tekst: own.isEmpty ? kader.inspringing : own, los: kader.los), kader.knopen,
      plaats)
  }

  /// Whether the tag that closes now belongs to a block or a parent.
  private var sluitOvererving: Bool {
    guard let soort = kaders.last?.soort else { return false }
    return soort == .blok || soort == .ouder
  }

  private mutating func scheidingstekens(_ content: String, _ begin: Int) {
    let parts = content.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, !content.contains("=") else {
      return meld(begin, "Dit zijn geen twee scheidingstekens.", "Schrijf bijvoorbeeld {{=<% %>=}}.")
    }
    (open, dicht) = (Array(parts[0].utf8), Array(parts[1].utf8))
  }

  // MARK: - Text

  private mutating func voeg(_ knoop: Mustache.Knoop) { kaders[kaders.count - 1].knopen.append(knoop) }

  private mutating func tekst(_ bereik: Range<Int>) {
    guard !bereik.isEmpty else { return }
    voeg(.tekst(String(decoding: bytes[bereik], as: UTF8.self), plaats(bereik.lowerBound)))
  }

  /// Where the white space before a tag begins, when nothing else stands before it on its line.
  private func regelbegin(_ begin: Int) -> Int? {
    var from = begin
    while from > plek, isWit(bytes[from - 1]) { from -= 1 }
    return from == 0 || bytes[from - 1] == 0x0A || from == schoon ? from : nil
  }

  /// Where the next line begins, when nothing but white space stands behind a tag on its line.
  private func regeleinde(_ after: Int) -> Int? {
    var to = after
    while to < bytes.count, isWit(bytes[to]) { to += 1 }
    if to == bytes.count { return to }
    if bytes[to] == 0x0A { return to + 1 }
    return bytes[to] == 0x0D && to + 1 < bytes.count && bytes[to + 1] == 0x0A ? to + 2 : nil
  }

  private func isWit(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func vind(_ zoek: [UInt8], vanaf: Int) -> Int? {
    var index = vanaf
    while index + zoek.count <= bytes.count {
      if bytes[index] == zoek[0], bytes[index..<index + zoek.count].elementsEqual(zoek) { return index }
      index += 1
    }
    return nil
  }

  private func woord(_ from: Int, _ to: Int) -> String {
    guard from <= to else { return "" }
    return String(decoding: bytes[from..<to], as: UTF8.self).samengevouwen
  }

  private func plaats(_ byte: Int) -> Mustache.Plaats {
    let (regel, kolom) = bron.regelEnKolom(byte)
    return Mustache.Plaats(bron: naam, regel: regel, kolom: kolom)
  }

  private mutating func meld(_ byte: Int, _ tekst: String, _ advies: String) {
    vondsten.append(XMLVondst(plaats: byte, tekst: tekst, advies: advies))
  }
}
