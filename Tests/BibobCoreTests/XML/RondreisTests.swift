import BibobCore
import Testing

/// What is written reads back as the same value.
@Suite struct RondreisTests {
  @Test func tweeduizendGevallen() throws {
    let lezer = try AanvraagProef.lezer()
    var toeval = Toeval(20_260_302)
    for geval in 0..<2000 {
      let aanvraag = toeval.aanvraag()
      let bytes = try AanvraagSchrijver().schrijf(aanvraag)
      let terug = try lezer.lees(bytes: bytes, naam: "geval-\(geval).xml")
      guard terug == aanvraag, try AanvraagSchrijver().schrijf(terug) == bytes else {
        Issue.record("geval \(geval) verschilt:\n\(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }

  @Test(arguments: AanvraagProef.fixtures) func fixture(naam: String) throws {
    let lezer = try AanvraagProef.lezer()
    let aanvraag = try lezer.lees(pad: AanvraagProef.pad(naam))
    let terug = try lezer.lees(bytes: try AanvraagSchrijver().schrijf(aanvraag), naam: naam)
    #expect(terug == aanvraag)
  }

  @Test(arguments: [
    "twee  spaties", " vooraan", "achteraan ", "regel\neinde", "tab\t", "nul\u{0}", "\u{1}", "\u{FFFE}", "",
  ])
  func weigertWatNietTerugkomt(tekst: String) throws {
    var aanvraag = try AanvraagProef.lezer().lees(pad: AanvraagProef.pad("subsidie"))
    aanvraag.onderwerp = tekst
    let fout = #expect(throws: SchrijfFout.self) { try AanvraagSchrijver().schrijf(aanvraag) }
    #expect(fout?.bezwaren.allSatisfy { $0.hasPrefix("onderwerp: ") } == true)
  }

  @Test func weigertEenOnmogelijkePartij() throws {
    var aanvraag = try AanvraagProef.lezer().lees(pad: AanvraagProef.pad("subsidie"))
    aanvraag.partijen[0].id = "P9"
    aanvraag.partijen[0].bsn = BSN("999990019")
    aanvraag.partijen[1].rollen = []
    aanvraag.bedragen[0].centen = -1
    let fout = #expect(throws: SchrijfFout.self) { try AanvraagSchrijver().schrijf(aanvraag) }
    #expect(
      fout?.description == """
        De aanvraag kan niet worden geschreven:
          bedragen/1: het bedrag is negatief of te groot
          partijen/1: de partijen moeten in volgorde P1, P2 … heten
          partijen/1: een rechtspersoon heeft geen voornamen, geboortedatum of BSN
          partijen/2: een partij heeft minstens één rol
        """)
  }
}

extension Toeval {
  private static let woorden = [
    "Herberg", "café", "&", "<b>", "\"aan\"", "'t", "de", "Zoë", "北京", "👩‍🍳", "]]>", "&amp;", "&#38;", "\u{85}",
    "e\u{301}", "\u{A0}", "-->", "<!--", "<?x?>", "{}", "%s", "100%", "\u{200B}",
  ]

  mutating func tekst(_ aantal: ClosedRange<Int> = 1...5) -> String {
    lijst(aantal) { $0.keuze(Self.woorden) }.joined(separator: " ")
  }

  mutating func dag(_ jaren: ClosedRange<Int>) -> CivilDate {
    CivilDate(year: getal(jaren), month: getal(1...12), day: getal(1...28)) ?? CivilDate(days: 0)
  }

  mutating func elfproef() -> String {
    while true {
      let nummer = "9999" + String(getal(10_000...99_999))
      if BSN(nummer) != nil { return nummer }
    }
  }

  mutating func duur() -> Termijnduur { Termijnduur(getal(1...9999), keuze(Termijnduur.Eenheid.allCases)) }

  mutating func aanvraag() -> Aanvraag {
    let soort = keuze(Besluitsoort.alle)
    let spoor = keuze(Spoor.allCases)
    var aanvraag = Aanvraag(
      kenmerk: tekst(), lichaam: tekst(), orgaan: tekst(), soort: soort, spoor: spoor,
      procedure: keuze(Procedure.allCases), ontvangen: dag(2004...2099), onderwerp: tekst(1...40))
    aanvraag.metInstemming = soort.id.hasPrefix("omgevingsvergunning-") && kans(50)
    aanvraag.locatie = lijst(0...3) { $0.tekst() }
    aanvraag.bedragen = lijst(0...3) { $0.bedrag() }
    if spoor == .intrekking || kans(20) {
      aanvraag.bestaandBesluit = BestaandBesluit(kenmerk: tekst(), datum: dag(1990...2003))
    }
    if soort.aard.isPubliekrechtelijk {
      if kans(50) { aanvraag.lokaleTermijn = lokaleTermijn() }
    } else {
      aanvraag.bedongen = lijst(0...4) { $0.keuze(Beding.allCases) }
    }
    let aantal = getal(1...5)
    let betrokkene = getal(1...aantal)
    var bezet: Set<String> = []
    aanvraag.partijen = (1...aantal).map { partij($0, $0 == betrokkene, &bezet) }
    aanvraag.gegevens = lijst(0...4) {
      Gegeven(naam: $0.keuze(["a", "Bedrijfs-type", "x.y_2"]), waarde: $0.tekst(0...3))
    }
    return aanvraag
  }

  private mutating func lokaleTermijn() -> LokaleTermijn {
    LokaleTermijn(duur: duur(), verlenging: kans(50) ? duur() : nil, artikel: tekst(), lexSilencio: kans(30))
  }

  private mutating func bedrag() -> Bedrag {
    let hoogste: Int64 = kans(5) ? 999_999_999_999_999 : 100_000_000
    return Bedrag(
      centen: Int64.random(in: 0...hoogste, using: &self), soort: kans(80) ? tekst() : "",
      btw: keuze(Bedrag.BTW.allCases), bepaaldDoor: keuze(Bedrag.Bron.allCases))
  }

  private mutating func partij(_ nummer: Int, _ isBetrokkene: Bool, _ bezet: inout Set<String>) -> Partij {
    var partij = Partij(id: "P\(nummer)", aard: keuze(Partij.Aard.allCases), naam: tekst())
    partij.rollen = lijst(1...3) { $0.keuze(Partijrol.allCases.filter { $0 != .betrokkene }) }
    if isBetrokkene { partij.rollen.insert(.betrokkene, at: getal(0...partij.rollen.count)) }
    let nummer = elfproef()
    if kans(70), bezet.insert(nummer).inserted {
      if partij.aard == .rechtspersoon { partij.rsin = RSIN(nummer) } else { partij.bsn = BSN(nummer) }
    }
    if partij.aard == .natuurlijkPersoon {
      partij.voornamen = kans(50) ? tekst() : ""
      partij.geboortedatum = kans(50) ? dag(1980...2003) : nil
    }
    partij.kvk = kans(50) ? KvKNummer("9000" + String(getal(1000...9999))) : nil
    partij.rechtsvorm = kans(50) ? tekst() : ""
    partij.handelsnamen = lijst(0...3) { $0.tekst() }
    partij.adres = lijst(0...3) { $0.tekst() }
    return partij
  }
}
