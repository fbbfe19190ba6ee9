extension ByteSchrijver {
  mutating func aanvraag(_ value: Aanvraag) {
    text(value.kenmerk)
    text(value.lichaam)
    text(value.orgaan)
    text(value.soort.id)
    text(value.spoor.rawValue)
    text(value.procedure.rawValue)
    byte(value.metInstemming ? 1 : 0)
    datum(value.ontvangen)
    text(value.onderwerp)
    list(value.locatie) { $0.text($1) }
    list(value.bedragen) { $0.bedrag($1) }
    optional(value.bestaandBesluit) {
      $0.text($1.kenmerk)
      $0.datum($1.datum)
    }
    optional(value.lokaleTermijn) {
      $0.duur($1.duur)
      $0.optional($1.verlenging) { $0.duur($1) }
      $0.text($1.artikel)
      $0.byte($1.lexSilencio ? 1 : 0)
    }
    list(value.bedongen) { $0.text($1.rawValue) }
    list(value.partijen) { $0.partij($1) }
    list(value.gegevens) {
      $0.text($1.naam)
      $0.text($1.waarde)
    }
  }

  private mutating func bedrag(_ value: Bedrag) {
    signed(value.centen)
    text(value.soort)
    text(value.btw.rawValue)
    text(value.bepaaldDoor.rawValue)
  }

  private mutating func partij(_ value: Partij) {
    text(value.id)
    text(value.aard.rawValue)
    text(value.naam)
    text(value.voornamen)
    optional(value.geboortedatum) { $0.datum($1) }
    optional(value.bsn) { $0.text($1.description) }
    optional(value.rsin) { $0.text($1.description) }
    optional(value.kvk) { $0.text($1.description) }
    text(value.rechtsvorm)
    list(value.handelsnamen) { $0.text($1) }
    list(value.adres) { $0.text($1) }
    list(value.rollen) { $0.text($1.rawValue) }
  }
}

extension ByteLezer {
  mutating func aanvraag() throws(CodecFout) -> Aanvraag {
    let (kenmerk, lichaam, orgaan) = (try text(), try text(), try text())
    guard let soort = Besluitsoort(try text()) else { throw .onbekend(wat: "besluitsoort") }
    return Aanvraag(
      kenmerk: kenmerk, lichaam: lichaam, orgaan: orgaan, soort: soort, spoor: try choice("spoor"),
      procedure: try choice("procedure"), metInstemming: try byte() == 1, ontvangen: try datum(),
      onderwerp: try text(), locatie: try texts(),
      bedragen: try list { lezer throws(CodecFout) in try lezer.bedrag() },
      bestaandBesluit: try optional { lezer throws(CodecFout) in
        BestaandBesluit(kenmerk: try lezer.text(), datum: try lezer.datum())
      },
      lokaleTermijn: try optional { lezer throws(CodecFout) in try lezer.lokaleTermijn() },
      bedongen: try list { lezer throws(CodecFout) in try lezer.choice("beding") },
      partijen: try list { lezer throws(CodecFout) in try lezer.partij() },
      gegevens: try list { lezer throws(CodecFout) in
        Gegeven(naam: try lezer.text(), waarde: try lezer.text())
      })
  }

  private mutating func texts() throws(CodecFout) -> [String] {
    try list { lezer throws(CodecFout) in try lezer.text() }
  }

  private mutating func bedrag() throws(CodecFout) -> Bedrag {
    Bedrag(
      centen: try signed(), soort: try text(), btw: try choice("btw"), bepaaldDoor: try choice("bedragbron"))
  }

  private mutating func lokaleTermijn() throws(CodecFout) -> LokaleTermijn {
    LokaleTermijn(
      duur: try duur(), verlenging: try optional { lezer throws(CodecFout) in try lezer.duur() },
      artikel: try text(), lexSilencio: try byte() == 1)
  }

  private mutating func partij() throws(CodecFout) -> Partij {
    Partij(
      id: try text(), aard: try choice("aard"), naam: try text(), voornamen: try text(),
      geboortedatum: try optional { lezer throws(CodecFout) in try lezer.datum() },
      bsn: try identification("BSN", BSN.init), rsin: try identification("RSIN", RSIN.init),
      kvk: try identification("KvK-nummer", KvKNummer.init), rechtsvorm: try text(),
      handelsnamen: try texts(), adres: try texts(),
      rollen: try list { lezer throws(CodecFout) in try lezer.choice("rol") })
  }

  private mutating func identification<Number>(
    _ wat: String, _ make: (String) -> Number?
  ) throws(CodecFout) -> Number? {
    guard let text = try optional({ lezer throws(CodecFout) in try lezer.text() }) else { return nil }
    guard let number = make(text) else { throw .onbekend(wat: wat) }
    return number
  }
}
