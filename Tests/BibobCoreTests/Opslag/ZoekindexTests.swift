import Testing

@testable import BibobCore

/// The blind index: complete, silent, and gone with its dossier; and the search over it.
@Suite("Zoekindex")
struct ZoekindexTests {
  static let dag = Scenario.dag("2026-02-01")

  static func aanvraag(
    _ partijen: [Partij], orgaan: String = "burgemeester", ontvangen: String = "2026-01-05"
  ) -> Aanvraag {
    Aanvraag(
      kenmerk: "Z-1", lichaam: "gemeente Voorbeeldstad", orgaan: orgaan,
      soort: Besluitsoort("alcohol-horecabedrijf") ?? Besluitsoort.alle[0], spoor: .aanvraag,
      ontvangen: Scenario.dag(ontvangen), onderwerp: "proef", partijen: partijen)
  }

  static func betrokkene(_ naam: String = "Verzonnen Herberg B.V.", kvk: String? = nil) -> Partij {
    Partij(
      id: "P1", aard: .rechtspersoon, naam: naam, kvk: kvk.flatMap(KvKNummer.init), rollen: [.betrokkene])
  }

  static func leider(_ naam: String, _ voornamen: String, _ geboren: String? = "1980-02-01") -> Partij {
    Partij(
      id: "P2", aard: .natuurlijkPersoon, naam: naam, voornamen: voornamen,
      geboortedatum: geboren.map(Scenario.dag), bsn: BSN("111222333"), rollen: [.leidinggevende])
  }

  static func moment(_ day: String = "2026-02-01") -> Moment {
    Moment(milliseconden: 0, dag: Scenario.dag(day))
  }

  /// A cabinet with one dossier of an older application, and one that asks.
  static func kast(_ opslag: Opslag, _ older: Aanvraag, _ asking: Aanvraag) throws -> (
    Dossierkast, Zaak, Zaak
  ) {
    let kast = Dossierkast(log: opslag, kalender: .standaard)
    let first = try kast.open(older, door: "proef", op: moment())
    return (kast, first, try kast.open(asking, door: "proef", op: moment()))
  }

  @Test("a person is found under another spelling, with what agrees")
  func spelling() throws {
    let map = try Proefmap()
    var known = ZoekindexTests.leider("Janssen", "J.")
    known.bsn = nil
    let (kast, first, zaak) = try ZoekindexTests.kast(
      try Opslag.begin(map: map.map),
      ZoekindexTests.aanvraag([ZoekindexTests.betrokkene("Geheel Ander B.V."), known]),
      ZoekindexTests.aanvraag([ZoekindexTests.betrokkene(), ZoekindexTests.leider("Jansen", "Jan")]))
    let verslag = try kast.elders(zaak, op: ZoekindexTests.dag)
    #expect(verslag.treffers.map(\.nummer) == [first.nummer])
    #expect(verslag.treffers.map(\.graad) == [.waarschijnlijk])
    #expect(verslag.treffers.first?.vergelijking.gegevens(.gelijk) == [.voornaam, .geboortedatum])
    #expect(verslag.treffers.first?.rollen == [.leidinggevende])
    #expect(verslag.treffers.first?.artikel == .wb("29"))
    #expect(try kast.elders(zaak, op: ZoekindexTests.dag) { _ in false }.treffers.isEmpty)
  }

  @Test("art. 29: after five years it is only counted; of another organ nothing is said")
  func limits() throws {
    let map = try Proefmap()
    let opslag = try Opslag.begin(map: map.map)
    let people = [ZoekindexTests.betrokkene(), ZoekindexTests.leider("Jansen", "Jan")]
    let (kast, _, zaak) = try ZoekindexTests.kast(
      opslag, ZoekindexTests.aanvraag(people, ontvangen: "2020-12-31"), ZoekindexTests.aanvraag(people))
    _ = try kast.open(
      ZoekindexTests.aanvraag(people, orgaan: "college"), door: "proef", op: ZoekindexTests.moment())
    let verslag = try kast.elders(zaak, op: ZoekindexTests.dag)
    #expect(verslag.treffers.isEmpty && verslag.verlopen == 1)
    let before = try kast.elders(zaak, op: Scenario.dag("2025-12-31"))
    #expect(before.treffers.map(\.wie) == ["P1", "P2"])
    var tipped = zaak
    try kast.neem(
      .signaal, in: &tipped, datum: ZoekindexTests.dag, velden: Scenario.velden([.soort: "riec"]),
      door: "proef",
      op: ZoekindexTests.moment())
    let after = try kast.elders(tipped, op: ZoekindexTests.dag)
    #expect(after.treffers.map(\.artikel) == [.wb("28 lid 2 m"), .wb("28 lid 2 m")])
  }

  @Test("who has no role is not looked for, and a common name opens nothing")
  func restraint() throws {
    let map = try Proefmap()
    let opslag = try Opslag.begin(map: map.map)
    let kast = Dossierkast(log: opslag, kalender: .standaard)
    var bystander = ZoekindexTests.leider("Jansen", "Jan")
    bystander.rollen = [.derde]
    let crowd = Partij(
      id: "P3", aard: .natuurlijkPersoon, naam: "Bakker", voornamen: "B.", rollen: [.leidinggevende])
    for number in 1...(Dossierkast.meesteNaamgenoten + 1) {
      let people = [ZoekindexTests.betrokkene("Nummer \(number)"), crowd]
      _ = try kast.open(ZoekindexTests.aanvraag(people), door: "proef", op: ZoekindexTests.moment())
    }
    let zaak = try kast.open(
      ZoekindexTests.aanvraag([ZoekindexTests.betrokkene("Anders"), bystander, crowd]), door: "proef",
      op: ZoekindexTests.moment())
    let verslag = try kast.elders(zaak, op: ZoekindexTests.dag)
    #expect(verslag.overgeslagen == ["P2"] && verslag.teVeel == ["P3"] && verslag.treffers.isEmpty)
  }

  @Test("the index follows every step that changes a person, in its transaction")
  func follows() throws {
    let map = try Proefmap()
    let opslag = try Opslag.begin(map: map.map)
    let kast = Dossierkast(log: opslag, kalender: .standaard)
    var zaak = try kast.open(
      ZoekindexTests.aanvraag([ZoekindexTests.betrokkene()]), door: "proef", op: ZoekindexTests.moment())
    func klopt() throws -> Bool? {
      try opslag.klopt(dossier: zaak.id, woorden: Zoeksleutels.invoer(zaak.dossier.partijen))
    }
    #expect(try klopt() == true)
    let step = try kast.neem(
      .partij, in: &zaak, datum: ZoekindexTests.dag,
      velden: Scenario.velden([.naam: "Jansen", .aard: "natuurlijk-persoon", .rollen: "leidinggevende"]),
      door: "proef", op: ZoekindexTests.moment())
    #expect(zaak.dossier.partijen.count == 2)
    #expect(try klopt() == true)
    try kast.neem(
      .partijWijzigen, in: &zaak, datum: ZoekindexTests.dag,
      velden: Scenario.velden([.wie: "P1", .kvk: "12345678"]), door: "proef", op: ZoekindexTests.moment())
    #expect(try klopt() == true && opslag.zoek(["k 12345678"], hoogstens: 9) == [[zaak.id]])
    try kast.herstel(
      &zaak, gebeurtenis: step.volgnummer, reden: "dubbel", door: "proef", op: ZoekindexTests.moment())
    #expect(try klopt() == true)
    #expect(try kast.controleerInhoud().isEmpty && opslag.nietInZoekindex() == 0)
  }

  @Test("what a refused or failed step would have entered is not there")
  func together() throws {
    struct Afgebroken: Error {}
    let map = try Proefmap()
    let opslag = try Opslag.begin(map: map.map)
    let kast = Dossierkast(log: opslag, kalender: .standaard)
    #expect(throws: Afgebroken.self) {
      try opslag.inEenTransactie {
        _ = try kast.open(
          ZoekindexTests.aanvraag([ZoekindexTests.betrokkene(kvk: "12345678")]), door: "proef",
          op: ZoekindexTests.moment())
        throw Afgebroken()
      }
    }
    #expect(try opslag.zoek(["k 12345678"], hoogstens: 9) == [[]])
  }

  @Test(
    "the database holds no name, date or number, and the index no code that anyone can make without the key")
  func silent() throws {
    let map = try Proefmap()
    let opslag = try Opslag.begin(map: map.map)
    let kast = Dossierkast(log: opslag, kalender: .standaard)
    _ = try kast.open(
      ZoekindexTests.aanvraag([
        ZoekindexTests.betrokkene(kvk: "12345678"), ZoekindexTests.leider("Jansen", "Jan"),
      ]),
      door: "proef", op: ZoekindexTests.moment())
    let bytes = (Proefmap.read(map.database) ?? []) + (Proefmap.read(map.database + "-wal") ?? [])
    for word in ["ansen", "12345678", "111222333", "1980-02-01", "jnsn", "ferspnnn"] {
      #expect(!bytes.contains(subsequence: Array(word.utf8)), "\(word)")
    }
    // A second store with the same person has other codes.
    let other = try Opslag.begin(map: map.path + "/ander")
    let first = try opslag.database.texts("SELECT group_concat(woord) FROM zoekwoord")
    _ = try Dossierkast(log: other, kalender: .standaard).open(
      ZoekindexTests.aanvraag([
        ZoekindexTests.betrokkene(kvk: "12345678"), ZoekindexTests.leider("Jansen", "Jan"),
      ]),
      door: "proef", op: ZoekindexTests.moment())
    let second = try other.database.texts("SELECT group_concat(woord) FROM zoekwoord")
    let shared = Set(first.flatMap { $0.split(separator: ",") }).intersection(
      second.flatMap { $0.split(separator: ",") })
    #expect(!first.isEmpty && shared.isEmpty)
  }

  @Test("with a dossier its words go; inspection sees words that stay, and words that are wrong")
  func inspection() throws {
    let map = try Proefmap()
    let opslag = try Opslag.begin(map: map.map)
    let kast = Dossierkast(log: opslag, kalender: .standaard)
    let gone = try kast.open(
      ZoekindexTests.aanvraag([ZoekindexTests.betrokkene()]), door: "proef", op: ZoekindexTests.moment())
    let stays = try kast.open(
      ZoekindexTests.aanvraag([ZoekindexTests.betrokkene("Blijft")]), door: "proef",
      op: ZoekindexTests.moment())
    try opslag.vernietig(
      dossier: gone.id, verwachteVersie: 1,
      certificaat: proefinvoer("", stap: "vernietigen", fase: "vernietigd"))
    #expect(try opslag.database.number("SELECT count(*) FROM zoekwoord WHERE dossier = \(gone.id)") == 0)
    #expect(opslag.controleer().isSchoon)
    try opslag.database.execute("INSERT INTO zoekwoord VALUES(1, \(gone.id)), (1, 99)")
    #expect(opslag.controleer().bevindingen.map(\.soort) == [.zoekindex])
    #expect(opslag.controleer().bevindingen.first?.tekst.contains("2 dossiers") == true)
    try opslag.database.execute("DELETE FROM zoekwoord WHERE woord = 1")
    try opslag.database.execute("INSERT INTO zoekwoord VALUES(2, \(stays.id))")
    #expect(try kast.controleerInhoud().map(\.nummer) == [stays.nummer])
    #expect(try kast.bouwZoekindex() == 1)
    #expect(try kast.controleerInhoud().isEmpty)
    try opslag.database.execute("DELETE FROM zoekwoord")
    #expect(try opslag.nietInZoekindex() == 1)
    #expect(try kast.controleerInhoud().isEmpty)
  }

  @Test("a closed dossier has no purpose to search for")
  func closed() throws {
    let map = try Proefmap()
    let opslag = try Opslag.begin(map: map.map)
    let kast = Dossierkast(log: opslag, kalender: .standaard)
    var zaak = try kast.open(
      ZoekindexTests.aanvraag([ZoekindexTests.betrokkene()]), door: "proef", op: ZoekindexTests.moment())
    try kast.neem(
      .buitenBereik, in: &zaak, datum: ZoekindexTests.dag,
      velden: Scenario.velden([.reden: "geen vergunning nodig"]),
      door: "proef", op: ZoekindexTests.moment())
    try kast.neem(
      .sluiten, in: &zaak, datum: ZoekindexTests.dag, door: "proef", op: ZoekindexTests.moment())
    #expect(throws: StapGeweigerd.self) { try kast.elders(zaak, op: ZoekindexTests.dag) }
  }
}
