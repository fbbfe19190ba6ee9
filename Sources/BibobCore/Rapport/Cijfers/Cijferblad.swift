/// The figures of dossiers that follow each other, as bytes: what a report reads instead of the log.
///
/// `uitgave (32) || number of rows (2) || of words (2) || of texts (2) || texts || words || rows`. A text stands once
/// (length (2) and UTF-8), words are seven places of texts (2 each), and a row has a fixed width and names the place of
/// its words, so that reading one is a few loads. A sheet of another edition is no sheet.
struct Cijferblad {
  /// Raised whenever the code gives another figure for the same events.
  private static let versie = "bibob cijfers 2"

  private static let fasen = Fase.allCases
  private static let aantalFasen = Fase.allCases.count
  private static let aflopen = Afloop.allCases
  private static let maten = MateVanGevaar.allCases
  private static let adviezen = Onderzoekscijfers.NaastAdvies.allCases
  private static let gevolgen = Onderzoekscijfers.Zienswijzegevolg.allCases
  /// Bytes before the texts.
  private static let kop = 38
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
    var places: [String: Int] = [:]
    var texts: [String] = []
    for text in words.flatMap(\.alle) where places[text] == nil {
      places[text] = texts.count
      texts.append(text)
    }
    guard max(regels.count, words.count, texts.count) <= Int(UInt16.max),
      texts.allSatisfy({ $0.utf8.count <= Int(UInt16.max) })
    else { return nil }
    var bytes = uitgave
    for count in [regels.count, words.count, texts.count] { bytes.voeg(UInt16(count)) }
    for text in texts {
      bytes.voeg(UInt16(text.utf8.count))
      bytes += text.utf8
    }
    for text in words.flatMap(\.alle) { bytes.voeg(UInt16(places[text] ?? 0)) }
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
    let dagen = regel.dagen
    for day in [
      dagen.eersteDag, dagen.laatsteDag, dagen.eerstBekend, dagen.laatstBekend, item.ontvangen,
      item.peildatum, item.faseSinds,
    ] { row.voeg(day.days) }
    for day in [item.begin, item.einde, item.laatsteDag] { row.voeg(day?.days ?? geen) }
    for count in [item.lbbWachttijd, item.ruimte] { row.voeg(count.flatMap(Int32.init(exactly:)) ?? geen) }
    for phase in fasen {
      guard let days = UInt16(exactly: item.fasen[phase]) else { return nil }
      row.voeg(days)
    }
    row.append(UInt8(item.fase.plaats))
    row.append(code(item.afloop))
    row.append(code(item.mate))
    row.append(code(item.naastAdvies))
    row.append(code(item.zienswijze))
    row.append(item.opTijd.map { $0 ? 2 : 1 } ?? 0)
    let flags = [dagen.staatVast, item.isVernietigd, item.lbbGevraagd, item.vanwegeBibob, item.verlengd]
    row.append(flags.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) })
    row.append(0)
    row += [UInt8](repeating: 0, count: max(0, breedte - row.count))
    return row.count == breedte ? row : nil
  }

  /// 0 for nil, else the place from 1.
  private static func code(_ value: (some Plaatsbaar)?) -> UInt8 { value.map { UInt8($0.plaats + 1) } ?? 0 }

  // MARK: Reading

  private let bytes: UnsafeRawBufferPointer
  private let eerste: Int64
  private let begin: Int
  /// Where the single bytes of the first row stand.
  private let codes: Int
  /// How many rows.
  let aantal: Int
  private let woorden: [Woordenboek.Paar]

  /// A sheet from its bytes, which must stay where they are; nil when they are of another edition, or no sheet.
  ///
  /// `gedeeld` holds the words of the sheets before, so that each stands once in memory.
  init?(
    _ bytes: UnsafeRawBufferPointer, uitgave: [UInt8], eerste: Int64, gedeeld: inout Woordenboek
  ) {
    guard bytes.count >= Cijferblad.kop, uitgave.count == Cijferblad.kop - 6,
      uitgave.elementsEqual(UnsafeRawBufferPointer(rebasing: bytes[0..<uitgave.count]))
    else { return nil }
    let counts = (0..<3).map { place in
      Int(bytes.loadUnaligned(fromByteOffset: uitgave.count + 2 * place, as: UInt16.self).littleEndian)
    }
    let start = bytes.count - counts[0] * Cijferblad.breedte
    guard start >= Cijferblad.kop,
      let read = gedeeld.lees(
        UnsafeRawBufferPointer(rebasing: bytes[Cijferblad.kop..<start]), teksten: counts[2],
        woorden: counts[1]
      )
    else { return nil }
    self.bytes = bytes
    self.eerste = eerste
    begin = start
    codes = start + 68 + 2 * Cijferblad.aantalFasen
    aantal = counts[0]
    woorden = read
  }

  @inline(__always)
  private func word(_ plaats: Int, _ offset: Int) -> Int {
    let place = begin + plaats * Cijferblad.breedte + offset
    return Int(bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self).littleEndian)
  }

  @inline(__always)
  private func number(_ plaats: Int, _ offset: Int) -> Int32 {
    let place = begin + plaats * Cijferblad.breedte + offset
    return bytes.loadUnaligned(fromByteOffset: place, as: Int32.self).littleEndian
  }

  @inline(__always)
  private func day(_ plaats: Int, _ offset: Int) -> CivilDate { CivilDate(days: number(plaats, offset)) }

  @inline(__always)
  private func dayOrNone(_ plaats: Int, _ offset: Int) -> CivilDate? {
    let days = number(plaats, offset)
    return days == Cijferblad.geen ? nil : CivilDate(days: days)
  }

  /// One of the single bytes of a row: the phase, then the choices, then the flags.
  @inline(__always)
  private func code(_ plaats: Int, _ offset: Int) -> UInt8 {
    bytes[codes + plaats * Cijferblad.breedte + offset]
  }

  /// The dossier of the row at a place.
  @inline(__always)
  func dossier(_ plaats: Int) -> Int64 { eerste + Int64(word(plaats, 0)) }

  /// When the row at a place holds.
  @inline(__always)
  func dagen(_ plaats: Int) -> Bladdagen {
    Bladdagen(
      eersteDag: day(plaats, 20), laatsteDag: day(plaats, 24), eerstBekend: day(plaats, 28),
      laatstBekend: day(plaats, 32), peildatum: day(plaats, 40), staatVast: code(plaats, 6) & 1 != 0,
      loopt: number(plaats, 48) != Cijferblad.geen && number(plaats, 52) == Cijferblad.geen)
  }

  /// Whether the row at a place says nothing that cannot be.
  @inline(__always)
  func isMogelijk(_ plaats: Int) -> Bool {
    word(plaats, 2) < woorden.count && Int(code(plaats, 0)) < Cijferblad.aantalFasen
  }

  /// The row at a place; nil when it says what cannot be.
  func regel(_ plaats: Int) -> Bladregel? {
    cijfers(plaats, getoond: false).map {
      Bladregel(
        dossier: dossier(plaats), versie: Int(number(plaats, 8)), dagen: dagen(plaats), cijfers: $0)
    }
  }

  /// The figures of the row at a place; nil when it says what cannot be.
  ///
  /// - Parameter getoond: whether they name who handles the dossier as a reader sees it.
  @inline(__always)
  func cijfers(_ plaats: Int, getoond: Bool) -> Onderzoekscijfers? {
    guard isMogelijk(plaats) else { return nil }
    let (place, phase) = (word(plaats, 2), Int(code(plaats, 0)))
    var item = Onderzoekscijfers(
      nummer: Dossiernummer(jaar: word(plaats, 4), volgnummer: Int(number(plaats, 12))),
      woorden: getoond ? woorden[place].getoond : woorden[place].bron,
      ontvangen: day(plaats, 36), peildatum: day(plaats, 40), fase: Cijferblad.fasen[phase],
      faseSinds: day(plaats, 44))
    item.herstelrondes = word(plaats, 6)
    item.stil = Int(number(plaats, 16))
    item.begin = dayOrNone(plaats, 48)
    item.einde = dayOrNone(plaats, 52)
    item.laatsteDag = dayOrNone(plaats, 56)
    let (wait, room) = (number(plaats, 60), number(plaats, 64))
    item.lbbWachttijd = wait == Cijferblad.geen ? nil : Int(wait)
    item.ruimte = room == Cijferblad.geen ? nil : Int(room)
    item.fasen = Fasedagen(bytes, vanaf: begin + plaats * Cijferblad.breedte + 68)
    item.afloop = Cijferblad.keuze(code(plaats, 1), Cijferblad.aflopen)
    item.mate = Cijferblad.keuze(code(plaats, 2), Cijferblad.maten)
    item.naastAdvies = Cijferblad.keuze(code(plaats, 3), Cijferblad.adviezen)
    item.zienswijze = Cijferblad.keuze(code(plaats, 4), Cijferblad.gevolgen)
    let inTime = code(plaats, 5)
    item.opTijd = inTime == 0 ? nil : inTime == 2
    let flags = code(plaats, 6)
    item.isVernietigd = flags & 2 != 0
    item.lbbGevraagd = flags & 4 != 0
    item.vanwegeBibob = flags & 8 != 0
    item.verlengd = flags & 16 != 0
    return item
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
