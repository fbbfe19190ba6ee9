/// The figures of dossiers that follow each other, as bytes: what a report reads instead of the log.
///
/// `uitgave (32) || number of rows (2) || number of words (2) || words || rows`. Words that rows share stand once; a
/// row has a fixed width, so that reading one is a few loads. A sheet of another edition is no sheet.
struct Cijferblad {
  /// Raised whenever the code gives another figure for the same events.
  private static let versie = "bibob cijfers 1"

  private static let fasen = Fase.allCases
  private static let aflopen = Afloop.allCases
  private static let maten = MateVanGevaar.allCases
  private static let adviezen = Onderzoekscijfers.NaastAdvies.allCases
  private static let gevolgen = Onderzoekscijfers.Zienswijzegevolg.allCases
  private static let geen = Int32.min

  /// Bytes in a row.
  private static let breedte = 112

  /// What the figures depend on beside the events: how they are computed, and the calendar.
  static func uitgave(_ kalender: Kalender) throws(CryptoFout) -> [UInt8] {
    var schrijver = ByteSchrijver(reserving: 1 << 13)
    schrijver.text(versie)
    schrijver.list(kalender.gelijkgesteld) { $0.datum($1.datum) }
    for words in [
      fasen.map(\.rawValue), aflopen.map(\.rawValue), maten.map(\.rawValue), adviezen.map(\.rawValue),
      gevolgen.map(\.rawValue), Begrip.alle.map(\.uitleg),
    ] { schrijver.list(words) { $0.text($1) } }
    return try SHA256().digest(schrijver.bytes).bytes
  }

  // MARK: Writing

  /// A sheet with these rows; nil when something does not fit in it.
  static func bytes(_ regels: [Bladregel], uitgave: [UInt8], eerste: Int64) -> [UInt8]? {
    var index: [Cijferwoorden: Int] = [:]
    var words: [Cijferwoorden] = []
    for regel in regels where index[regel.cijfers.woorden] == nil {
      index[regel.cijfers.woorden] = words.count
      words.append(regel.cijfers.woorden)
    }
    guard regels.count <= Int(UInt16.max), words.count <= Int(UInt16.max) else { return nil }
    var bytes = uitgave
    bytes.voeg(UInt16(regels.count))
    bytes.voeg(UInt16(words.count))
    var schrijver = ByteSchrijver()
    for word in words.flatMap(\.alle) { schrijver.text(word) }
    bytes += schrijver.bytes
    for regel in regels {
      guard let place = index[regel.cijfers.woorden], let row = rij(regel, eerste, place) else { return nil }
      bytes += row
    }
    return bytes
  }

  private static func rij(_ regel: Bladregel, _ eerste: Int64, _ woorden: Int) -> [UInt8]? {
    let item = regel.cijfers
    var row: [UInt8] = []
    row.reserveCapacity(breedte)
    guard let slot = UInt16(exactly: regel.dossier - eerste), let version = Int32(exactly: regel.versie),
      let year = UInt16(exactly: item.nummer.jaar), let serial = Int32(exactly: item.nummer.volgnummer),
      let rounds = UInt16(exactly: item.herstelrondes), let still = Int32(exactly: item.stil)
    else { return nil }
    row.voeg(slot)
    row.voeg(UInt16(woorden))
    row.voeg(year)
    row.voeg(rounds)
    for number in [version, serial, still] { row.voeg(number) }
    for day in [
      regel.eersteDag, regel.laatsteDag, regel.eerstBekend, regel.laatstBekend, item.ontvangen,
      item.peildatum,
      item.faseSinds,
    ] { row.voeg(day.days) }
    for day in [item.begin, item.einde, item.laatsteDag] { row.voeg(day?.days ?? geen) }
    for count in [item.lbbWachttijd, item.ruimte] { row.voeg(count.flatMap(Int32.init(exactly:)) ?? geen) }
    for phase in fasen {
      guard let days = UInt16(exactly: item.fasen[phase]) else { return nil }
      row.voeg(days)
    }
    row.append(UInt8(item.fase.plaats))
    row.append(code(item.afloop, aflopen))
    row.append(code(item.mate, maten))
    row.append(code(item.naastAdvies, adviezen))
    row.append(code(item.zienswijze, gevolgen))
    row.append(item.opTijd.map { $0 ? 2 : 1 } ?? 0)
    let flags = [regel.staatVast, item.isVernietigd, item.lbbGevraagd, item.vanwegeBibob, item.verlengd]
    row.append(flags.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) })
    row.append(0)
    row += [UInt8](repeating: 0, count: max(0, breedte - row.count))
    return row.count == breedte ? row : nil
  }

  /// 0 for nil, else the place from 1.
  private static func code<Keuze: Equatable>(_ value: Keuze?, _ all: [Keuze]) -> UInt8 {
    value.flatMap(all.firstIndex).map { UInt8($0 + 1) } ?? 0
  }

  // MARK: Reading

  private let bytes: UnsafeRawBufferPointer
  private let eerste: Int64
  private let begin: Int
  /// How many rows.
  let aantal: Int
  private let woorden: [Cijferwoorden]

  /// A sheet from its bytes, which must stay where they are; nil when they are of another edition, or no sheet.
  ///
  /// `gedeeld` holds the words of the sheets before, so that each stands once in memory.
  init?(
    _ bytes: UnsafeRawBufferPointer, uitgave: [UInt8], eerste: Int64, gedeeld: inout Woordenboek
  ) {
    guard bytes.count >= uitgave.count + 4,
      uitgave.elementsEqual(UnsafeRawBufferPointer(rebasing: bytes[0..<uitgave.count]))
    else { return nil }
    let rows = Int(bytes.loadUnaligned(fromByteOffset: uitgave.count, as: UInt16.self).littleEndian)
    let words = Int(bytes.loadUnaligned(fromByteOffset: uitgave.count + 2, as: UInt16.self).littleEndian)
    let start = bytes.count - rows * Cijferblad.breedte
    guard start >= uitgave.count + 4,
      let read = gedeeld.lees(UnsafeRawBufferPointer(rebasing: bytes[uitgave.count + 4..<start]), words)
    else { return nil }
    self.bytes = bytes
    self.eerste = eerste
    begin = start
    aantal = rows
    woorden = read
  }

  /// The row at a place; nil when it says what cannot be.
  @inline(__always)
  func regel(_ plaats: Int) -> Bladregel? {
    let row = begin + plaats * Cijferblad.breedte
    func word(_ offset: Int) -> Int {
      Int(bytes.loadUnaligned(fromByteOffset: row + offset, as: UInt16.self).littleEndian)
    }
    func number(_ offset: Int) -> Int32 {
      bytes.loadUnaligned(fromByteOffset: row + offset, as: Int32.self).littleEndian
    }
    func day(_ offset: Int) -> CivilDate { CivilDate(days: number(offset)) }
    func dayOrNone(_ offset: Int) -> CivilDate? {
      number(offset) == Cijferblad.geen ? nil : day(offset)
    }
    let codes = row + 68 + 2 * Cijferblad.fasen.count
    guard word(2) < woorden.count, Int(bytes[codes]) < Cijferblad.fasen.count else { return nil }
    var item = Onderzoekscijfers(
      nummer: Dossiernummer(jaar: word(4), volgnummer: Int(number(12))), woorden: woorden[word(2)],
      ontvangen: day(36), peildatum: day(40), fase: Cijferblad.fasen[Int(bytes[codes])], faseSinds: day(44))
    item.herstelrondes = word(6)
    item.stil = Int(number(16))
    item.begin = dayOrNone(48)
    item.einde = dayOrNone(52)
    item.laatsteDag = dayOrNone(56)
    item.lbbWachttijd = number(60) == Cijferblad.geen ? nil : Int(number(60))
    item.ruimte = number(64) == Cijferblad.geen ? nil : Int(number(64))
    for place in 0..<Cijferblad.fasen.count { item.fasen[plaats: place] = Int32(word(68 + 2 * place)) }
    item.afloop = Cijferblad.keuze(bytes[codes + 1], Cijferblad.aflopen)
    item.mate = Cijferblad.keuze(bytes[codes + 2], Cijferblad.maten)
    item.naastAdvies = Cijferblad.keuze(bytes[codes + 3], Cijferblad.adviezen)
    item.zienswijze = Cijferblad.keuze(bytes[codes + 4], Cijferblad.gevolgen)
    item.opTijd = bytes[codes + 5] == 0 ? nil : bytes[codes + 5] == 2
    let flags = bytes[codes + 6]
    item.isVernietigd = flags & 2 != 0
    item.lbbGevraagd = flags & 4 != 0
    item.vanwegeBibob = flags & 8 != 0
    item.verlengd = flags & 16 != 0
    return Bladregel(
      dossier: eerste + Int64(word(0)), versie: Int(number(8)), eersteDag: day(20), laatsteDag: day(24),
      eerstBekend: day(28), laatstBekend: day(32), staatVast: flags & 1 != 0, cijfers: item)
  }

  @inline(__always)
  private static func keuze<Keuze>(_ code: UInt8, _ all: [Keuze]) -> Keuze? {
    code == 0 || Int(code) > all.count ? nil : all[Int(code) - 1]
  }
}

extension [UInt8] {
  fileprivate mutating func voeg<Getal: FixedWidthInteger>(_ value: Getal) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}

/// The words of many sheets, each once.
struct Woordenboek {
  private var alle: [Cijferwoorden: Cijferwoorden] = [:]
  private var perAdres: [ObjectIdentifier: (bron: Cijferwoorden, getoond: Cijferwoorden)] = [:]
  /// How a reader names who handles a dossier.
  private let naam: (String) -> String

  init(naam: @escaping (String) -> String) { self.naam = naam }

  /// The words in some bytes, which they must fill; nil when they do not.
  mutating func lees(_ bytes: UnsafeRawBufferPointer, _ count: Int) -> [Cijferwoorden]? {
    var lezer = ByteLezer(Array(bytes))
    var words: [Cijferwoorden] = []
    words.reserveCapacity(count)
    for _ in 0..<count {
      var texts: [String] = []
      for _ in 0..<7 {
        guard let text = try? lezer.text() else { return nil }
        texts.append(text)
      }
      words.append(
        een(
          Cijferwoorden(
            soort: texts[0], spoor: texts[1], orgaan: texts[2], lichaam: texts[3], behandelaar: texts[4],
            aanleiding: texts[5], regel: texts[6])))
    }
    return lezer.isAtEnd ? words : nil
  }

  /// The one copy of some words.
  mutating func een(_ words: Cijferwoorden) -> Cijferwoorden {
    if let known = alle[words] { return known }
    alle[words] = words
    return words
  }

  /// The figures as a reader sees them, with the one copy of their words.
  mutating func leesbaar(_ cijfers: Onderzoekscijfers) -> Onderzoekscijfers {
    let words = getoond(cijfers.woorden)
    guard words !== cijfers.woorden else { return cijfers }
    var shown = cijfers
    shown.woorden = words
    return shown
  }

  private mutating func getoond(_ words: Cijferwoorden) -> Cijferwoorden {
    if let known = perAdres[ObjectIdentifier(words)] { return known.getoond }
    let one = een(words)
    let shown = een(one.met(behandelaar: naam(one.behandelaar)))
    // Only what is kept here has an address that stays its own.
    if one === words { perAdres[ObjectIdentifier(one)] = (one, shown) }
    return shown
  }
}
