extension Rapport {
  /// The report as bytes, for the memory of the store; without the question, which stands beside it.
  var bytes: [UInt8] {
    var schrijver = ByteSchrijver(reserving: 1 << 16)
    schrijver.list(perioden) { $0.periode($1) }
    schrijver.periode(totaal)
    schrijver.list(lopend) { $0.cijfers($1) }
    schrijver.number(UInt64(vernietigd))
    return schrijver.bytes
  }

  /// A report from its bytes; nil when they are of another program or another question.
  init?(_ vraag: Rapportvraag, bytes: [UInt8]) {
    self.init(vraag)
    var lezer = ByteLezer(bytes)
    do throws(CodecFout) {
      let count = try lezer.count()
      guard count == perioden.count else { return nil }
      for index in perioden.indices { try perioden[index].lees(&lezer) }
      try totaal.lees(&lezer)
      lopend = try lezer.list { lezer throws(CodecFout) in try lezer.cijfers() }
      vernietigd = Int(try lezer.number())
    } catch { return nil }
    guard lezer.isAtEnd else { return nil }
  }
}

extension Rapportvraag {
  /// Everything that the answer depends on beside the events: the question, the calendar, and what figures mean.
  func bytes(_ kalender: Kalender) -> [UInt8] {
    var schrijver = ByteSchrijver(reserving: 1 << 13)
    schrijver.text("rapport 1")
    for day in [van, tot, peildatum] { schrijver.datum(day) }
    schrijver.optional(bekendOp) { $0.datum($1) }
    schrijver.text(per.rawValue)
    for words in [soorten, organen, behandelaars] { schrijver.list(words) { $0.text($1) } }
    schrijver.list(kalender.gelijkgesteld) { $0.datum($1.datum) }
    schrijver.list(Begrip.alle) { $0.text($1.uitleg) }
    return schrijver.bytes
  }
}

extension ByteSchrijver {
  fileprivate mutating func periode(_ cijfers: Periodecijfers) {
    for count in cijfers.tellers { number(UInt64(count)) }
    for counts in [cijfers.begonnenNaar, cijfers.afgerondNaar] {
      list(counts.sorted { $0.key.rawValue < $1.key.rawValue }) { schrijver, pair in
        schrijver.text(pair.key.rawValue)
        schrijver.list(pair.value.sorted { $0.key < $1.key }) {
          $0.text($1.key)
          $0.number(UInt64($1.value))
        }
      }
    }
    for values in [cijfers.bruto, cijfers.netto, cijfers.lbbWachttijd] {
      list(values) { $0.signed(Int64($1)) }
    }
    fasen(cijfers.fasen)
    list(cijfers.teLaat) { $0.cijfers($1) }
  }

  private mutating func fasen(_ days: [Fase: Int]) {
    list(days.sorted { $0.key.rawValue < $1.key.rawValue }) {
      $0.text($1.key.rawValue)
      $0.number(UInt64($1.value))
    }
  }

  fileprivate mutating func cijfers(_ item: Onderzoekscijfers) {
    number(UInt64(item.nummer.jaar))
    number(UInt64(item.nummer.volgnummer))
    for word in [
      item.soort, item.spoor, item.orgaan, item.lichaam, item.behandelaar, item.aanleiding, item.regel,
      item.fase.rawValue,
    ] { text(word) }
    for day in [item.ontvangen, item.peildatum, item.faseSinds] { datum(day) }
    for day in [item.begin, item.einde, item.laatsteDag] { optional(day) { $0.datum($1) } }
    for word in [
      item.afloop?.rawValue, item.mate?.rawValue, item.naastAdvies?.rawValue, item.zienswijze?.rawValue,
    ] { optional(word) { $0.text($1) } }
    for count in [item.stil, item.herstelrondes] { number(UInt64(count)) }
    for count in [item.lbbWachttijd, item.ruimte] { optional(count) { $0.signed(Int64($1)) } }
    optional(item.opTijd) { $0.byte($1 ? 1 : 0) }
    for flag in [item.isVernietigd, item.lbbGevraagd, item.vanwegeBibob, item.verlengd] { byte(flag ? 1 : 0) }
    fasen(item.fasen)
  }
}

extension ByteLezer {
  fileprivate mutating func woorden() throws(CodecFout) -> [String: Int] {
    var counts: [String: Int] = [:]
    for _ in 0..<(try count()) {
      let word = try text()
      counts[word] = Int(try number())
    }
    return counts
  }

  fileprivate mutating func fasen() throws(CodecFout) -> [Fase: Int] {
    var days: [Fase: Int] = [:]
    for _ in 0..<(try count()) {
      let phase: Fase = try choice("fase")
      days[phase] = Int(try number())
    }
    return days
  }

  fileprivate mutating func getallen() throws(CodecFout) -> [Int] {
    try list { lezer throws(CodecFout) in Int(try lezer.signed()) }
  }

  private mutating func keuze<Keuze: RawRepresentable>(
    _ wat: String
  ) throws(CodecFout) -> Keuze? where Keuze.RawValue == String {
    try optional { lezer throws(CodecFout) in try lezer.choice(wat) }
  }

  fileprivate mutating func cijfers() throws(CodecFout) -> Onderzoekscijfers {
    let nummer = Dossiernummer(jaar: Int(try number()), volgnummer: Int(try number()))
    var words: [String] = []
    for _ in 0..<7 { words.append(try text()) }
    let fase: Fase = try choice("fase")
    let (received, looked, since) = (try datum(), try datum(), try datum())
    var item = Onderzoekscijfers(
      nummer: nummer, soort: words[0], spoor: words[1], orgaan: words[2], lichaam: words[3],
      behandelaar: words[4], aanleiding: words[5], ontvangen: received, peildatum: looked, fase: fase,
      faseSinds: since)
    item.regel = words[6]
    item.begin = try optional { lezer throws(CodecFout) in try lezer.datum() }
    item.einde = try optional { lezer throws(CodecFout) in try lezer.datum() }
    item.laatsteDag = try optional { lezer throws(CodecFout) in try lezer.datum() }
    item.afloop = try keuze("afloop")
    item.mate = try keuze("mate")
    item.naastAdvies = try keuze("advies")
    item.zienswijze = try keuze("zienswijze")
    (item.stil, item.herstelrondes) = (Int(try number()), Int(try number()))
    item.lbbWachttijd = try optional { lezer throws(CodecFout) in Int(try lezer.signed()) }
    item.ruimte = try optional { lezer throws(CodecFout) in Int(try lezer.signed()) }
    item.opTijd = try optional { lezer throws(CodecFout) in try lezer.byte() == 1 }
    item.isVernietigd = try byte() == 1
    item.lbbGevraagd = try byte() == 1
    item.vanwegeBibob = try byte() == 1
    item.verlengd = try byte() == 1
    item.fasen = try fasen()
    return item
  }
}

extension Periodecijfers {
  /// Every count, in the order in which they are read back.
  fileprivate var tellers: [Int] {
    [
      geopend, begonnen, afgerond, inBehandelingBegin, inBehandelingEind, metFasen, metTermijn, opTijd, lbb,
      herstelrondes, metHerstel, teruggetrokken, vanwegeBibob,
    ]
  }

  /// Takes over what was written.
  fileprivate mutating func lees(_ lezer: inout ByteLezer) throws(CodecFout) {
    var counts: [Int] = []
    for _ in tellers { counts.append(Int(try lezer.number())) }
    var naar: [[Indeling: [String: Int]]] = []
    for _ in 0..<2 {
      var groups: [Indeling: [String: Int]] = [:]
      for _ in 0..<(try lezer.count()) {
        let group: Indeling = try lezer.choice("indeling")
        groups[group] = try lezer.woorden()
      }
      naar.append(groups)
    }
    let (gross, net, waits) = (try lezer.getallen(), try lezer.getallen(), try lezer.getallen())
    let days = try lezer.fasen()
    let late = try lezer.list { lezer throws(CodecFout) in try lezer.cijfers() }
    neemOver(counts, naar[0], naar[1], gross, net, waits, days, late)
  }
}
