/// The words of many sheets, each once, as they are kept and as a reader sees them.
struct Woordenboek {
  /// Words as they are kept, and the same with who handles the dossier as a reader sees it.
  struct Paar {
    let bron: Cijferwoorden
    let getoond: Cijferwoorden
  }

  private static let velden = 7

  /// The numbers of seven texts.
  private struct Sleutel: Hashable {
    private var links: UInt64 = 0
    private var rechts: UInt64 = 0

    /// Adds a number after the others.
    mutating func voeg(_ number: UInt16) {
      links = links << 16 | rechts >> 48
      rechts = rechts << 16 | UInt64(number)
    }

    /// Where it is looked for first.
    var vak: Int { Vakken.vak(links &* 0x9E37_79B9_7F4A_7C15 ^ rechts) }

    /// The numbers in order.
    var nummers: [Int] {
      (0..<Woordenboek.velden).map { place in
        let shift = UInt64(16 * (Woordenboek.velden - 1 - place))
        return Int((shift < 64 ? rechts >> shift : links >> (shift - 64)) & 0xFFFF)
      }
    }
  }

  private var alle: [Cijferwoorden: Paar] = [:]
  private var getoond: [Cijferwoorden: Cijferwoorden] = [:]
  private var perAdres: [ObjectIdentifier: Paar] = [:]
  private var teksten: [String] = []
  private var perTekst: [String: UInt16] = [:]
  /// The bytes of each text, and where the texts that came last are looked for first.
  private var tekens: [[UInt8]] = []
  private var recenteTeksten = Vakken()
  private var paren: [Paar] = []
  private var perSleutel: [Sleutel: Int] = [:]
  /// The key of each pair, and where those that came last are looked for first.
  private var sleutels: [Sleutel] = []
  private var recenteParen = Vakken()
  /// How a reader names who handles a dossier.
  private let naam: (String) -> String

  init(naam: @escaping (String) -> String) { self.naam = naam }

  /// The words of a sheet, whose texts and words these bytes hold and nothing else; nil when they do not.
  mutating func lees(_ bytes: UnsafeRawBufferPointer, teksten count: Int, woorden: Int) -> [Paar]? {
    var offset = 0
    func number() -> Int? {
      guard offset + 2 <= bytes.count else { return nil }
      defer { offset += 2 }
      return Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self).littleEndian)
    }
    var texts: [UInt16] = []
    texts.reserveCapacity(count)
    for _ in 0..<count {
      guard let length = number(), offset + length <= bytes.count,
        let known = nummer(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]))
      else { return nil }
      offset += length
      texts.append(known)
    }
    var words: [Paar] = []
    words.reserveCapacity(woorden)
    for _ in 0..<woorden {
      var sleutel = Sleutel()
      for _ in 0..<Woordenboek.velden {
        guard let place = number(), place < texts.count else { return nil }
        sleutel.voeg(texts[place])
      }
      words.append(paar(sleutel))
    }
    return offset == bytes.count ? words : nil
  }

  /// The number of a text; nil when it is none, or when there are more texts than any store has words.
  private mutating func nummer(_ bytes: UnsafeRawBufferPointer) -> UInt16? {
    let slot = Vakken.vak(bytes)
    if let known = recenteTeksten[slot], tekens[known].withUnsafeBytes({ $0.isGelijk(bytes) }) {
      return UInt16(known)
    }
    guard let text = String(utf8: bytes), let number = perTekst[text] ?? UInt16(exactly: teksten.count) else {
      return nil
    }
    if Int(number) == teksten.count {
      perTekst[text] = number
      teksten.append(text)
      tekens.append(Array(bytes))
    }
    recenteTeksten[slot] = Int(number)
    return number
  }

  private mutating func paar(_ sleutel: Sleutel) -> Paar {
    let slot = sleutel.vak
    if let known = recenteParen[slot], sleutels[known] == sleutel { return paren[known] }
    let number = perSleutel[sleutel] ?? paren.count
    if number == paren.count {
      let texts = sleutel.nummers.map { teksten[$0] }
      paren.append(
        paar(
          Cijferwoorden(
            soort: texts[0], spoor: texts[1], orgaan: texts[2], lichaam: texts[3], behandelaar: texts[4],
            aanleiding: texts[5], regel: texts[6])))
      perSleutel[sleutel] = number
      sleutels.append(sleutel)
    }
    recenteParen[slot] = number
    return paren[number]
  }

  /// The one copy of some words.
  private mutating func paar(_ words: Cijferwoorden) -> Paar {
    if let known = alle[words] { return known }
    let seen = words.met(behandelaar: naam(words.behandelaar))
    let made = Paar(bron: words, getoond: getoond[seen] ?? seen)
    getoond[seen] = made.getoond
    alle[words] = made
    perAdres[ObjectIdentifier(words)] = made
    return made
  }

  /// The figures as a reader sees them, with the one copy of their words.
  mutating func leesbaar(_ cijfers: Onderzoekscijfers) -> Onderzoekscijfers {
    var shown = cijfers
    shown.woorden =
      perAdres[ObjectIdentifier(cijfers.woorden)]?.getoond ?? paar(cijfers.woorden).getoond
    return shown
  }
}
