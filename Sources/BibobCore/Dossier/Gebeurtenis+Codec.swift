extension Gebeurtenis {
  /// Raised whenever the secret part is written in another way.
  static let versie: UInt8 = 1

  /// The secret part of the event: who recorded it, and what. Step, dates and number stand beside it.
  public func inhoud() -> [UInt8] {
    var schrijver = ByteSchrijver(reserving: volgnummer == 1 ? 1024 : 192)
    schrijver.byte(Gebeurtenis.versie)
    schrijver.text(door)
    schrijver.list(velden.paren) { schrijver, paar in
      schrijver.text(paar.veld.rawValue)
      schrijver.waarde(paar.waarde)
    }
    return schrijver.bytes
  }

  /// An event from its plain columns and its secret part.
  /// - Throws: ``CodecFout`` when the bytes were not written by ``inhoud()`` of this or an earlier version.
  public init(
    volgnummer: Int, stap: String, datum: CivilDate, vastgelegd: Moment, inhoud: [UInt8]
  ) throws(CodecFout) {
    guard let stap = Stap.perNaam[stap] else { throw .onbekend(wat: "stap") }
    try self.init(
      volgnummer: volgnummer, stap: stap, datum: datum, vastgelegd: vastgelegd, ByteLezer(inhoud))
  }

  /// The same, of a step that is known already.
  init(
    volgnummer: Int, stap: Stap, datum: CivilDate, vastgelegd: Moment, _ inhoud: ByteLezer
  ) throws(CodecFout) {
    var lezer = inhoud
    guard try lezer.byte() == Gebeurtenis.versie else { throw .onbekend(wat: "versie") }
    let door = try lezer.text()
    let count = try lezer.count()
    var paren: [Velden.Paar] = []
    paren.reserveCapacity(min(count, 32))
    for _ in 0..<count {
      guard let veld = Veld.perNaam[try lezer.text()] else { throw .onbekend(wat: "veld") }
      let waarde = try lezer.waarde()
      // Of two for one field the last holds.
      if let place = paren.firstIndex(where: { $0.veld == veld }) { paren.remove(at: place) }
      paren.append(Velden.Paar(veld: veld, waarde: waarde))
    }
    guard lezer.isAtEnd else { throw .restant }
    self.init(
      volgnummer: volgnummer, stap: stap, datum: datum, vastgelegd: vastgelegd, door: door,
      velden: Velden(verschillend: paren))
  }
}

extension ByteSchrijver {
  mutating func duur(_ value: Termijnduur) {
    number(UInt64(value.aantal))
    text(value.eenheid.rawValue)
  }

  mutating func waarde(_ waarde: Waarde) {
    switch waarde {
    case .tekst(let value):
      byte(0)
      text(value)
    case .lijst(let values):
      byte(1)
      list(values) { $0.text($1) }
    case .datum(let value):
      byte(2)
      datum(value)
    case .duur(let value):
      byte(3)
      duur(value)
    case .getal(let value):
      byte(4)
      signed(Int64(value))
    case .aanvraag(let value):
      byte(5)
      aanvraag(value)
    }
  }
}

extension ByteLezer {
  mutating func duur() throws(CodecFout) -> Termijnduur {
    let count = try number()
    let unit: Termijnduur.Eenheid = try choice("eenheid")
    guard (1...9999).contains(count) else { throw .onbekend(wat: "duur") }
    return Termijnduur(Int(count), unit)
  }

  mutating func waarde() throws(CodecFout) -> Waarde {
    switch try byte() {
    case 0: return .tekst(try text())
    case 1: return .lijst(try list { lezer throws(CodecFout) in try lezer.text() })
    case 2: return .datum(try datum())
    case 3: return .duur(try duur())
    case 4: return .getal(Int(try signed()))
    case 5: return .aanvraag(try aanvraag())
    default: throw .onbekend(wat: "waarde")
    }
  }
}

// The names by which a long log is read: the initialiser of a raw value compares with one name after the other.
extension Stap {
  static let perNaam = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

extension Veld {
  static let perNaam = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
