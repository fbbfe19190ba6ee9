/// The figures of dossiers that follow each other, as bytes: what a report reads instead of the log.
///
/// `uitgave (32) || first day (4) || number of rows (2) || of words (2) || of texts (2) || texts || words || rows`. A text
/// stands once (length (2) and UTF-8), words are seven places of texts (2 each), and a row has a fixed width and names
/// the place of its words, so that reading one is a few loads. Days are counted from the first day of the sheet in two
/// bytes, which holds for 179 years; rows are narrow, because a report reads and opens all of them. A sheet of another
/// edition is no sheet.
struct Cijferblad {
  /// Raised whenever the code gives another figure for the same events.
  private static let versie = "bibob cijfers 3"

  private static let fasen = Fase.allCases
  private static let aantalFasen = Fase.allCases.count
  private static let aflopen = Afloop.allCases
  private static let maten = MateVanGevaar.allCases
  private static let adviezen = Onderzoekscijfers.NaastAdvies.allCases
  private static let gevolgen = Onderzoekscijfers.Zienswijzegevolg.allCases
  /// Bytes in an edition.
  private static let uitgavemaat = 32
  /// Bytes before the texts.
  private static let kop = uitgavemaat + 10

  /// Where things stand in a row.
  private enum Plaats {
    static let slot = 0
    static let woorden = 1
    static let herstelrondes = 2
    static let jaar = 4
    static let versie = 6
    static let volgnummer = 8
    static let stil = 12
    static let lbbWachttijd = 14
    static let ruimte = 16
    static let eersteDag = 18
    static let laatsteDag = 20
    static let eerstBekend = 22
    static let laatstBekend = 24
    static let ontvangen = 26
    static let peildatum = 28
    static let faseSinds = 30
    static let begin = 32
    static let einde = 34
    static let termijn = 36
    static let fasen = 38
    /// Single bytes after two for each phase: the phase, then the choices, then the flags.
    static let codes = 66
  }

  /// Bytes in a row.
  private static let breedte = 74

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
    let days = regels.flatMap { Cijferblad.dagen($0).compactMap(\.self) }
    let start = days.min() ?? CivilDate(days: 0)
    var bytes = uitgave
    bytes.voeg(start.days)
    for count in [regels.count, words.count, texts.count] { bytes.voeg(UInt16(count)) }
    for text in texts {
      bytes.voeg(UInt16(text.utf8.count))
      bytes += text.utf8
    }
    for text in words.flatMap(\.alle) { bytes.voeg(UInt16(places[text] ?? 0)) }
    for regel in regels {
      guard let place = index[regel.cijfers.woorden], let row = rij(regel, eerste, start, place) else {
        return nil
      }
      bytes += row
    }
    return bytes
  }

  /// The days of a row, in order of place.
  private static func dagen(_ regel: Bladregel) -> [CivilDate?] {
    let (dagen, item) = (regel.dagen, regel.cijfers)
    return [
      dagen.eersteDag, dagen.laatsteDag, dagen.eerstBekend, dagen.laatstBekend, item.ontvangen,
      item.peildatum, item.faseSinds, item.begin, item.einde, item.laatsteDag,
    ]
  }

  private static func rij(
    _ regel: Bladregel, _ eerste: Int64, _ start: CivilDate, _ woorden: Int
  ) -> [UInt8]? {
    let item = regel.cijfers
    var row: [UInt8] = []
    row.reserveCapacity(breedte)
    guard let slot = UInt8(exactly: regel.dossier - eerste), let words = UInt8(exactly: woorden),
      let serial = Int32(exactly: item.nummer.volgnummer)
    else { return nil }
    row += [slot, words]
    for number in [item.herstelrondes, item.nummer.jaar, regel.versie] {
      guard let number = UInt16(exactly: number) else { return nil }
      row.voeg(number)
    }
    row.voeg(serial)
    for number in [item.stil, item.lbbWachttijd] {
      guard let number = kort(number) else { return nil }
      row.voeg(number)
    }
    guard let room = item.ruimte.map(Int16.init(exactly:)) ?? geenRuimte,
      (room == geenRuimte) == (item.ruimte == nil)
    else { return nil }
    row.voeg(room)
    for day in dagen(regel) {
      guard let number = kort(day.map { $0 - start }) else { return nil }
      row.voeg(number)
    }
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
    let flags = [
      regel.dagen.staatVast, item.isVernietigd, item.lbbGevraagd, item.vanwegeBibob, item.verlengd,
    ]
    row.append(flags.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) })
    row.append(0)
    return row.count == breedte ? row : nil
  }

  /// What stands for nothing.
  private static let geen = UInt16.max
  private static let geenRuimte = Int16.min

  /// A count in two bytes; nil when it does not fit.
  private static func kort(_ count: Int?) -> UInt16? {
    guard let count else { return geen }
    return UInt16(exactly: count).flatMap { $0 == geen ? nil : $0 }
  }

  /// 0 for nil, else the place from 1.
  private static func code(_ value: (some Plaatsbaar)?) -> UInt8 { value.map { UInt8($0.plaats + 1) } ?? 0 }

  // MARK: Reading

  private let bytes: UnsafeRawBufferPointer
  private let eerste: Int64
  private let begin: Int
  /// The day from which days are counted.
  private let start: Int32
  /// How many rows.
  let aantal: Int
  private let woorden: [Woordenboek.Paar]

  /// A sheet from its bytes, which must stay where they are; nil when they are of another edition, or no sheet.
  ///
  /// `gedeeld` holds the words of the sheets before, so that each stands once in memory.
  init?(
    _ bytes: UnsafeRawBufferPointer, uitgave: [UInt8], eerste: Int64, gedeeld: inout Woordenboek
  ) {
    guard bytes.count >= Cijferblad.kop, uitgave.count == Cijferblad.uitgavemaat,
      uitgave.elementsEqual(UnsafeRawBufferPointer(rebasing: bytes[0..<uitgave.count]))
    else { return nil }
    func count(_ place: Int) -> Int {
      let offset = Cijferblad.uitgavemaat + 4 + 2 * place
      return Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self).littleEndian)
    }
    let first = bytes.count - count(0) * Cijferblad.breedte
    guard first >= Cijferblad.kop,
      let read = gedeeld.lees(
        UnsafeRawBufferPointer(rebasing: bytes[Cijferblad.kop..<first]), teksten: count(2), woorden: count(1))
    else { return nil }
    self.bytes = bytes
    self.eerste = eerste
    begin = first
    start = bytes.loadUnaligned(fromByteOffset: Cijferblad.uitgavemaat, as: Int32.self).littleEndian
    aantal = count(0)
    woorden = read
  }

  /// Where the row at a place begins.
  @inline(__always)
  private func rij(_ plaats: Int) -> Int { begin + plaats * Cijferblad.breedte }

  @inline(__always)
  private func getal<Getal: FixedWidthInteger>(_ rij: Int, _ plaats: Int, _: Getal.Type) -> Getal {
    bytes.loadUnaligned(fromByteOffset: rij + plaats, as: Getal.self).littleEndian
  }

  @inline(__always)
  private func dag(_ rij: Int, _ plaats: Int) -> CivilDate {
    CivilDate(days: start &+ Int32(getal(rij, plaats, UInt16.self)))
  }

  @inline(__always)
  private func dagOfGeen(_ rij: Int, _ plaats: Int) -> CivilDate? {
    isGeen(rij, plaats) ? nil : dag(rij, plaats)
  }

  @inline(__always)
  private func isGeen(_ rij: Int, _ plaats: Int) -> Bool {
    getal(rij, plaats, UInt16.self) == Cijferblad.geen
  }

  /// One of the single bytes of a row.
  @inline(__always)
  private func code(_ rij: Int, _ plaats: Int) -> UInt8 { bytes[rij + Plaats.codes + plaats] }

  /// The dossier of the row at a place.
  @inline(__always)
  func dossier(_ plaats: Int) -> Int64 { eerste + Int64(bytes[rij(plaats) + Plaats.slot]) }

  /// When the row at a place holds.
  @inline(__always)
  func dagen(_ plaats: Int) -> Bladdagen {
    let row = rij(plaats)
    return Bladdagen(
      eersteDag: dag(row, Plaats.eersteDag), laatsteDag: dag(row, Plaats.laatsteDag),
      eerstBekend: dag(row, Plaats.eerstBekend), laatstBekend: dag(row, Plaats.laatstBekend),
      peildatum: dag(row, Plaats.peildatum), staatVast: code(row, 6) & 1 != 0,
      loopt: !isGeen(row, Plaats.begin) && isGeen(row, Plaats.einde))
  }

  /// Whether the row at a place says nothing that cannot be.
  @inline(__always)
  func isMogelijk(_ plaats: Int) -> Bool {
    let row = rij(plaats)
    return Int(bytes[row + Plaats.woorden]) < woorden.count && Int(code(row, 0)) < Cijferblad.aantalFasen
  }

  /// The row at a place; nil when it says what cannot be.
  func regel(_ plaats: Int) -> Bladregel? {
    cijfers(plaats, getoond: false).map {
      Bladregel(
        dossier: dossier(plaats), versie: Int(getal(rij(plaats), Plaats.versie, UInt16.self)),
        dagen: dagen(plaats), cijfers: $0)
    }
  }

  /// The figures of the row at a place; nil when it says what cannot be.
  ///
  /// - Parameter getoond: whether they name who handles the dossier as a reader sees it.
  @inline(__always)
  func cijfers(_ plaats: Int, getoond: Bool) -> Onderzoekscijfers? {
    guard isMogelijk(plaats) else { return nil }
    let row = rij(plaats)
    let place = Int(bytes[row + Plaats.woorden])
    var item = Onderzoekscijfers(
      nummer: Dossiernummer(
        jaar: Int(getal(row, Plaats.jaar, UInt16.self)),
        volgnummer: Int(getal(row, Plaats.volgnummer, Int32.self))),
      woorden: getoond ? woorden[place].getoond : woorden[place].bron, ontvangen: dag(row, Plaats.ontvangen),
      peildatum: dag(row, Plaats.peildatum), fase: Cijferblad.fasen[Int(code(row, 0))],
      faseSinds: dag(row, Plaats.faseSinds))
    item.herstelrondes = Int(getal(row, Plaats.herstelrondes, UInt16.self))
    item.stil = Int(getal(row, Plaats.stil, UInt16.self))
    item.begin = dagOfGeen(row, Plaats.begin)
    item.einde = dagOfGeen(row, Plaats.einde)
    item.laatsteDag = dagOfGeen(row, Plaats.termijn)
    if !isGeen(row, Plaats.lbbWachttijd) {
      item.lbbWachttijd = Int(getal(row, Plaats.lbbWachttijd, UInt16.self))
    }
    let room = getal(row, Plaats.ruimte, Int16.self)
    item.ruimte = room == Cijferblad.geenRuimte ? nil : Int(room)
    item.fasen = Fasedagen(bytes, vanaf: row + Plaats.fasen)
    item.afloop = Cijferblad.keuze(code(row, 1), Cijferblad.aflopen)
    item.mate = Cijferblad.keuze(code(row, 2), Cijferblad.maten)
    item.naastAdvies = Cijferblad.keuze(code(row, 3), Cijferblad.adviezen)
    item.zienswijze = Cijferblad.keuze(code(row, 4), Cijferblad.gevolgen)
    let inTime = code(row, 5)
    item.opTijd = inTime == 0 ? nil : inTime == 2
    let flags = code(row, 6)
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
