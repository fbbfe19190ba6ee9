import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@testable import BibobCore

/// The sheets of figures beside the log: the same figures, never stale, and gone with what was destroyed.
@Suite("Sheets of figures")
struct CijferbladTests {
  private static let laat = Moment(milliseconden: 1_767_300_000_000, dag: Scenario.dag("2026-01-02"))

  /// The figures three ways: by the sheets, from the log as a report reads it, and dossier by dossier.
  private func vergelijk(_ kast: Dossierkast, per day: CivilDate, bekendOp: CivilDate?) throws {
    func all(_ read: ((Onderzoekscijfers) -> Void) throws -> Int) throws -> ([Onderzoekscijfers], Int) {
      var found: [Onderzoekscijfers] = []
      let unreadable = try read { found.append($0) }
      return (found.sorted { $0.nummer < $1.nummer }, unreadable)
    }
    let naive = try all { try kast.cijfersPerDossier(per: day, bekendOp: bekendOp, $0) }
    for fromLog in [false, true] {
      let quick = try all { try kast.cijfers(per: day, bekendOp: bekendOp, uitLogboek: fromLog, $0) }
      let halves = try kast.vouwCijfers(
        per: day, bekendOp: bekendOp, uitLogboek: fromLog, genoeg: 0, begin: [Onderzoekscijfers](),
        tel: { $0.append($1) }, samen: { $0 += $1 })
      for found in [quick, (halves.0.sorted { $0.nummer < $1.nummer }, halves.onleesbaar)] {
        #expect(found.1 == naive.1 && found.0.count == naive.0.count)
        for (left, right) in zip(found.0, naive.0) where left != right {
          Issue.record("\(day) \(bekendOp?.description ?? "-") \(fromLog): \(left)\n\(right)")
          return
        }
      }
    }
  }

  @Test(
    "in random stores with corrections, late records and destructions, for random days and days of knowledge",
    arguments: [1, 2, 3] as [UInt64])
  func gelijk(_ zaad: UInt64) throws {
    var random = SplitMix64(seed: zaad)
    let proef = try Oefenproef(
      Oefenplan(
        jaren: [
          .init(jaar: 2015, onderzoeken: 6), .init(jaar: 2022, onderzoeken: 14),
          .init(jaar: 2023, onderzoeken: 12),
        ],
        tot: Scenario.dag("2023-08-31"), zaad: zaad))
    for _ in 0..<24 {
      try verander(proef, &random)
      let day = Scenario.dag("2015-02-01").adding(days: random.int(0...4200))
      let known = random.int(0...2) == 0 ? day.adding(days: random.int(-200...400)) : nil
      try vergelijk(
        proef.kast, per: random.int(0...1) == 0 ? Scenario.dag("2026-01-02") : day, bekendOp: known)
      try vergelijk(
        proef.kast, per: Scenario.dag("2026-01-02").adding(days: random.int(0...50)), bekendOp: nil)
    }
    #expect(try proef.kast.controleerInhoud() == [] && proef.kast.controleerCijfers() == [])
    let opslag = try #require(proef.kast.log as? Opslag)
    #expect(opslag.controleer().isSchoon)
  }

  /// Lets something happen: a late source, the undoing of an event, the destruction of a closed dossier.
  private func verander(_ proef: Oefenproef, _ random: inout SplitMix64) throws {
    guard var zaak = try proef.zaken().randomElement(using: &random) else { return }
    switch random.int(0...3) {
    case 0:
      let target = random.int(2...max(2, zaak.versie))
      _ = try? proef.kast.herstel(&zaak, gebeurtenis: target, reden: "proef", door: "proef", op: Self.laat)
    case 1:
      _ = try? proef.kast.neem(
        .bronRaadplegen, in: &zaak, datum: zaak.dossier.geopend.adding(days: random.int(0...40)),
        velden: Scenario.velden([.bron: "KvK", .over: "P1", .bevinding: "niets"]), door: "proef",
        op: Self.laat)
    case 2:
      _ = try? proef.kast.neem(
        .uitstelInstemming, in: &zaak, datum: zaak.dossier.laatste,
        velden: Scenario.velden([.tot: "2026-02-01"]), door: "proef", op: Self.laat)
    default: _ = try? proef.kast.vernietig(zaak, door: "archief", op: Self.laat)
    }
  }

  private static let vraag = Rapportvraag(
    van: Scenario.dag("2022-01-01"), tot: Scenario.dag("2023-08-31"), per: .kwartaal,
    peildatum: Scenario.dag("2023-08-31"))

  @Test("the second report reads no event, and says the same to the last figure")
  func tweede() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    let fromLog = try proef.kast.rapport(Self.vraag, uitLogboek: true)
    let first = try proef.kast.rapport(Self.vraag)
    let opslag = try #require(proef.kast.log as? Opslag)
    let stand = try opslag.bladstand()
    #expect(stand.bekend == stand.hoofd && stand.gewijzigd.isEmpty)
    // Were an event read, it would be found damaged.
    for text in ["DROP TRIGGER gebeurtenis_verandert_niet", "UPDATE gebeurtenis SET inhoud = zeroblob(40)"] {
      try opslag.database.execute(text)
    }
    let second = try proef.kast.rapport(Self.vraag)
    for report in [first, second] {
      #expect(
        report.stuk == fromLog.stuk && report.regels == fromLog.regels && report.lopend == fromLog.lopend)
      #expect(
        report.totaal == fromLog.totaal && report.perioden == fromLog.perioden && report.onleesbaar == 0)
    }
    #expect(try proef.kast.rapport(Self.vraag, uitLogboek: true).onleesbaar > 0)
  }

  @Test("a question about the past, or by what was known then, leaves the sheets as they are")
  func verleden() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    let opslag = try #require(proef.kast.log as? Opslag)
    _ = try proef.kast.rapport(Self.vraag)
    let before = try opslag.database.texts("SELECT hex(inhoud) FROM cijferblad")
    var past = Self.vraag
    (past.tot, past.peildatum) = (Scenario.dag("2022-06-30"), Scenario.dag("2022-06-30"))
    for known in [nil, Scenario.dag("2022-03-01")] {
      past.bekendOp = known
      #expect(try proef.kast.rapport(past).stuk == proef.kast.rapport(past, uitLogboek: true).stuk)
    }
    #expect(try opslag.database.texts("SELECT hex(inhoud) FROM cijferblad") == before && before.count == 1)
    // One about a later day does, so that the next of that day reads no event.
    var later = Self.vraag
    (later.tot, later.peildatum) = (Scenario.dag("2023-09-30"), Scenario.dag("2023-09-30"))
    _ = try proef.kast.rapport(later)
    #expect(try opslag.database.texts("SELECT hex(inhoud) FROM cijferblad") != before)
  }

  @Test("what a question about a far day left behind does not stay in the way of today")
  func toekomst() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    let opslag = try #require(proef.kast.log as? Opslag)
    _ = try proef.kast.rapport(Self.vraag)
    var far = Self.vraag
    far.peildatum = Scenario.dag("2031-01-01")
    _ = try proef.kast.rapport(far)
    let today = try proef.kast.rapport(Self.vraag)
    #expect(try today.stuk == proef.kast.rapport(Self.vraag, uitLogboek: true).stuk)
    // From here on no event is read any more: it would be found damaged.
    for text in ["DROP TRIGGER gebeurtenis_verandert_niet", "UPDATE gebeurtenis SET inhoud = zeroblob(40)"] {
      try opslag.database.execute(text)
    }
    let again = try proef.kast.rapport(Self.vraag)
    #expect(again.onleesbaar == 0 && again.stuk == today.stuk)
  }

  @Test("two halves at once give the same report, to the last figure, from the log and from the sheets")
  func helften() throws {
    let proef = try Oefenproef(
      Oefenplan(jaren: [.init(jaar: 2022, onderzoeken: 320)], tot: Scenario.dag("2023-08-31"), zaad: 5))
    let opslag = try #require(proef.kast.log as? Opslag)
    #expect(try opslag.bladstand().hoogste > Opslag.bladmaat)
    func report(_ genoeg: Int64, _ fromLog: Bool) throws -> Rapport {
      var (report, unreadable) = try proef.kast.vouwCijfers(
        per: Self.vraag.peildatum, bekendOp: nil, uitLogboek: fromLog, genoeg: genoeg,
        begin: Rapport(Self.vraag), tel: { $0.tel($1) }, samen: { $0.telOp($1) })
      report.onleesbaar = unreadable
      report.sluit()
      return report
    }
    let whole = try report(.max, true)
    #expect(whole.totaal.begonnen == 320)
    // From the log, while the sheets are laid, and from these.
    for fromLog in [true, false, false] {
      let halves = try report(0, fromLog)
      #expect(halves.stuk == whole.stuk && halves.regels == whole.regels && halves.lopend == whole.lopend)
      #expect(halves.totaal == whole.totaal && halves.perioden == whole.perioden)
      #expect(halves.vernietigd == whole.vernietigd && halves.onleesbaar == 0)
    }
    #expect(try proef.kast.controleerCijfers() == [])
    // Whatever is done to the sheets, by whoever can write in the file: the figures are those of the log.
    for text in [
      "CREATE TEMP TABLE oud AS SELECT * FROM cijferblad",
      "CREATE TEMP TABLE oudelijst AS SELECT * FROM instelling WHERE naam = 'cijfers'",
    ] { try opslag.database.execute(text) }
    for var zaak in try proef.zaken().filter({ $0.id >= Opslag.bladmaat }).prefix(20) {
      _ = try? proef.kast.herstel(
        &zaak, gebeurtenis: zaak.versie, reden: "proef", door: "proef", op: Self.laat)
    }
    let changed = try report(.max, true)
    #expect(changed.totaal != whole.totaal)
    #expect(try report(0, false).regels == changed.regels)
    let older = "INSERT OR REPLACE INTO cijferblad SELECT * FROM oud WHERE blad = 1"
    for damage in [
      "DELETE FROM cijferblad; INSERT INTO cijferblad SELECT * FROM oud", older,
      "DELETE FROM cijferblad WHERE blad = 1",
      "UPDATE cijferblad SET gebeurtenissen = gebeurtenissen + 1 WHERE blad = 0",
      "UPDATE cijferblad SET inhoud = zeroblob(40) WHERE blad = 1",
      "UPDATE cijferblad SET gebeurtenissen = 9223372036854775807",
      // So that the sum is right again.
      "\(older); UPDATE cijferblad SET gebeurtenissen = gebeurtenissen + 1 WHERE blad = 0",
      "\(older); INSERT OR REPLACE INTO cijferblad VALUES(9999, 1, x'', x'')",
      "\(older); INSERT OR REPLACE INTO cijferblad VALUES(-1, -9223372036854775807, x'', x'')",
      // An older list, beside sheets of now and of then.
      "INSERT OR REPLACE INTO instelling SELECT * FROM oudelijst",
      "\(older); INSERT OR REPLACE INTO instelling SELECT * FROM oudelijst",
      "UPDATE instelling SET waarde = x'ff' || substr(waarde, 2) WHERE naam = 'cijfers'",
      "UPDATE instelling SET waarde = substr(waarde, 1, 20) WHERE naam = 'cijfers'",
    ] {
      try opslag.database.execute(damage)
      #expect(try proef.kast.controleerCijfers() == [], "\(damage)")
      for _ in 0..<2 {
        var found = try report(0, false)
        #expect(found.regels == changed.regels && found.lopend == changed.lopend, "\(damage)")
        #expect(found.totaal == changed.totaal && found.onleesbaar == 0, "\(damage)")
        try opslag.database.execute(damage)
        found = try report(.max, false)
        #expect(found.regels == changed.regels && found.lopend == changed.lopend, "\(damage)")
      }
    }
  }

  @Test(
    "both threads count, and what the second cannot count the first does", arguments: [false, true])
  func tweedeDraad(faalt: Bool) throws {
    struct Stop: Error {}
    let proef = try Oefenproef(
      Oefenplan(jaren: [.init(jaar: 2022, onderzoeken: 300)], tot: Scenario.dag("2023-08-31"), zaad: 6))
    let all = try proef.kast.alleCijfers(per: Self.vraag.peildatum).cijfers
    // The first thread waits at its first dossier until the second has one.
    let (first, begun) = (pthread_self(), Verdeler(0..<1))
    let counted = try proef.kast.vouwCijfers(
      per: Self.vraag.peildatum, bekendOp: nil, uitLogboek: false, genoeg: 0, begin: [[Dossiernummer]()],
      tel: { found, cijfers in
        if pthread_equal(pthread_self(), first) == 0 {
          _ = begun.hoogste()
          if faalt { throw Stop() }
        } else {
          for _ in 0..<20_000 where begun.vanBoven.isEmpty { usleep(1000) }
        }
        found[0].append(cijfers.nummer)
      }, samen: { $0 += $1 })
    #expect(begun.vanBoven.count == 1 && counted.0.count == (faalt ? 1 : 2))
    #expect(counted.0.allSatisfy { !$0.isEmpty } && counted.onleesbaar == 0)
    #expect(counted.0.flatMap(\.self).sorted() == all.map(\.nummer))
    // What goes wrong on both is told.
    #expect(throws: Stop.self) {
      try proef.kast.vouwCijfers(
        per: Self.vraag.peildatum, bekendOp: nil, uitLogboek: false, genoeg: 0, begin: 0,
        tel: { if $1.nummer == all.last?.nummer { throw Stop() } else { $0 += 1 } }, samen: { $0 += $1 })
    }
  }

  @Test("who is handed figures may ask the store for others meanwhile")
  func tussendoor() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    _ = try proef.kast.rapport(Self.vraag)
    var found: [Onderzoekscijfers] = []
    var inner = 0
    _ = try proef.kast.cijfers(per: Self.vraag.peildatum) { outer in
      found.append(outer)
      if found.count % 50 == 1 {
        _ = try proef.kast.cijfers(per: Scenario.dag("2023-01-01")) { _ in inner += 1 }
      }
    }
    var expected: [Onderzoekscijfers] = []
    _ = try proef.kast.cijfersPerDossier(per: Self.vraag.peildatum, bekendOp: nil) { expected.append($0) }
    #expect(inner > 0 && found.sorted { $0.nummer < $1.nummer } == expected.sorted { $0.nummer < $1.nummer })
  }

  @Test("what the desk of one sees stands on no report of another, though the sheets hold all")
  func toegang() throws {
    let map = try Proefmap()
    let moment = Moment(milliseconden: 1_693_500_000_000, dag: Scenario.dag("2023-08-31"))
    let kast = Dossierkast(log: try Opslag.begin(map: map.map), kalender: .standaard)
    var speler = Oefenspeler(
      Oefenplan(jaren: [.init(jaar: 2022, onderzoeken: 10)], tot: Scenario.dag("2023-08-31")), in: kast)
    _ = try speler.speel()
    try kast.beginRegister(
      Gebruiker(nummer: 1, naam: "Een", login: "een", rollen: [.coordinator, .behandelaar]), vierOgen: [],
      door: "Een", op: moment)
    let opslag = try #require(kast.log as? Opslag)
    try opslag.meldAan(login: "een")
    try opslag.leg(
      .gebruiker(Gebruiker(nummer: 2, naam: "Twee", login: "twee", rollen: [.behandelaar])), reden: "",
      op: moment)
    let own = try kast.open(
      Scenario().dossier.aanvraag, door: "x",
      op: Moment(milliseconden: moment.milliseconden, dag: Scenario.dag("2026-03-01")))
    let day = Scenario.dag("2026-03-01")
    for login in ["een", "twee"] {
      try opslag.meldAan(login: login)
      try vergelijk(kast, per: day, bekendOp: nil)
    }
    func seen(_ login: String, _ day: String) throws -> [Onderzoekscijfers] {
      try opslag.meldAan(login: login)
      var found: [Onderzoekscijfers] = []
      _ = try kast.cijfers(per: Scenario.dag(day)) { found.append($0) }
      return found
    }
    // Who began the register was admitted to what was there; nobody else to anything.
    #expect(try seen("een", "2026-03-01").count == 11 && seen("twee", "2026-03-01").isEmpty)
    #expect(try seen("een", "2026-03-01").allSatisfy { $0.behandelaar == "Een" })
    // Handed over: the last who was admitted handles it, as it stood on the day that is asked about.
    try opslag.meldAan(login: "een")
    let user = try #require(kast.log.register?.gebruiker("G2"))
    _ = try kast.laatToe(
      own.nummer, user, rol: .behandelaar, reden: "overgedragen", door: "x",
      op: Moment(milliseconden: moment.milliseconden, dag: Scenario.dag("2026-03-05")))
    for (asked, name) in [("2026-03-06", "Twee"), ("2026-03-04", "Een")] {
      let found = try seen("twee", asked)
      #expect(found.map(\.nummer) == [own.nummer] && found.map(\.behandelaar) == [name])
      try vergelijk(kast, per: Scenario.dag(asked), bekendOp: nil)
    }
  }

  @Test("a destruction empties the sheet, and an old copy of it opens for nobody")
  func vernietigd() throws {
    let proef = try Oefenproef(
      Oefenplan(jaren: [.init(jaar: 2015, onderzoeken: 8)], tot: Scenario.dag("2017-12-31")))
    let opslag = try #require(proef.kast.log as? Opslag)
    _ = try proef.kast.rapport(Self.vraag)
    #expect(try opslag.cijferblad(0, opslag.bladstand()) != nil)
    try opslag.database.execute("CREATE TEMP TABLE oud AS SELECT * FROM cijferblad")
    let zaak = try #require(try proef.zaken().first { $0.dossier.fase == .gesloten })
    _ = try proef.kast.vernietig(zaak, door: "archief", op: Self.laat)
    #expect(try opslag.database.number("SELECT length(inhoud) FROM cijferblad") == 0)
    try opslag.database.execute("DELETE FROM cijferblad; INSERT INTO cijferblad SELECT * FROM oud")
    #expect(try opslag.cijferblad(0, opslag.bladstand()) == nil)
    try vergelijk(proef.kast, per: Scenario.dag("2026-01-02"), bekendOp: nil)
    #expect(try opslag.cijferblad(0, opslag.bladstand()) != nil)
  }

  @Test("an older sheet that was put back, a damaged one, a missing one, another calendar: the log is read")
  func nooitOud() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    let opslag = try #require(proef.kast.log as? Opslag)
    let day = Scenario.dag("2026-01-02")
    _ = try proef.kast.rapport(Self.vraag)
    try opslag.database.execute("CREATE TEMP TABLE oud AS SELECT * FROM cijferblad")
    for zaak in try proef.zaken().prefix(5) {
      var zaak = zaak
      _ = try? proef.kast.herstel(
        &zaak, gebeurtenis: zaak.versie, reden: "proef", door: "proef", op: Self.laat)
    }
    try vergelijk(proef.kast, per: day, bekendOp: nil)
    for damage in [
      "DELETE FROM cijferblad; INSERT INTO cijferblad SELECT * FROM oud", "DELETE FROM cijferblad",
      "UPDATE cijferblad SET inhoud = zeroblob(length(inhoud))",
      "UPDATE cijferblad SET dossiers = x'00'", "UPDATE cijferblad SET gebeurtenissen = gebeurtenissen + 1",
      "UPDATE cijferblad SET gebeurtenissen = 9223372036854775807",
      "UPDATE instelling SET waarde = 1 WHERE naam = 'cijfers'",
      "UPDATE instelling SET waarde = 'x' WHERE naam = 'cijfers'",
      "UPDATE instelling SET waarde = 9223372036854775807 WHERE naam = 'cijfers'",
    ] {
      try opslag.database.execute(damage)
      try vergelijk(proef.kast, per: day, bekendOp: nil)
      try vergelijk(proef.kast, per: Scenario.dag("2023-08-31"), bekendOp: nil)
    }
    let other = Dossierkast(log: opslag, kalender: Kalender(gelijkgesteld: []))
    try vergelijk(other, per: Scenario.dag("2023-08-31"), bekendOp: nil)
    try vergelijk(proef.kast, per: Scenario.dag("2023-08-31"), bekendOp: nil)
  }

  /// A store in which somebody who has the file, and no key, may change everything.
  private func weerloos(_ jaar: Int, _ count: Int) throws -> (Oefenproef, Opslag) {
    let proef = try Oefenproef(
      Oefenplan(jaren: [.init(jaar: jaar, onderzoeken: count)], tot: Scenario.dag("\(jaar + 1)-08-31")))
    let opslag = try #require(proef.kast.log as? Opslag)
    for name in ["gebeurtenis_verandert_niet", "gebeurtenis_blijft", "dossier_blijft"] {
      try opslag.database.execute("DROP TRIGGER \(name)")
    }
    return (proef, opslag)
  }

  private static let tabellen = ["gebeurtenis", "dossier", "cijferblad", "instelling"]

  private func bewaar(_ naam: String, _ opslag: Opslag) throws {
    for table in Self.tabellen {
      try opslag.database.execute(
        "DROP TABLE IF EXISTS temp.\(naam)_\(table); CREATE TEMP TABLE \(naam)_\(table) AS SELECT * FROM \(table)"
      )
    }
  }

  private func zetTerug(_ naam: String, _ opslag: Opslag, _ tables: [String] = tabellen) throws {
    for table in tables {
      try opslag.database.execute("DELETE FROM \(table); INSERT INTO \(table) SELECT * FROM \(naam)_\(table)")
    }
  }

  @Test("what was done to the log while sheets were laid leaves no trace once the log is as it was")
  func witgewassen() throws {
    let (proef, opslag) = try weerloos(2022, 30)
    let day = Scenario.dag("2026-01-02")
    let last = "(SELECT max(seq) FROM gebeurtenis)"
    for damage in [
      "UPDATE gebeurtenis SET dossier = 99999999, volgnummer = 1 WHERE seq = \(last)",
      "DELETE FROM dossier WHERE id BETWEEN 3 AND 9",
      "DELETE FROM dossier WHERE id BETWEEN 3 AND 9; DELETE FROM instelling WHERE naam = 'cijfers'",
      """
      DELETE FROM instelling WHERE naam = 'cijfers';
      UPDATE gebeurtenis SET datum = datum - 200 WHERE dossier BETWEEN 3 AND 9 AND volgnummer < 3;
      UPDATE gebeurtenis SET fase = 'vernietigd' WHERE dossier BETWEEN 3 AND 9 AND volgnummer =
        (SELECT max(volgnummer) FROM gebeurtenis g WHERE g.dossier = gebeurtenis.dossier)
      """,
      """
      DELETE FROM instelling WHERE naam = 'cijfers';
      INSERT INTO gebeurtenis SELECT seq + 3, 88888888, 1, stap, fase, datum, vastgelegd, dag, sleutel,
        randomblob(32), inhoud FROM gebeurtenis WHERE seq = \(last)
      """,
      "DELETE FROM instelling WHERE naam = 'cijfers'; DELETE FROM gebeurtenis WHERE seq = \(last)",
      "UPDATE gebeurtenis SET seq = -5 WHERE seq = \(last)",
    ] {
      for var zaak in try proef.zaken().suffix(2) {
        _ = try? proef.kast.herstel(
          &zaak, gebeurtenis: zaak.versie, reden: "proef", door: "proef", op: Self.laat)
      }
      try bewaar("heel", opslag)
      try opslag.database.execute(damage)
      _ = try? proef.kast.rapport(Self.vraag)
      try zetTerug("heel", opslag, ["gebeurtenis", "dossier"])
      try vergelijk(proef.kast, per: day, bekendOp: nil)
      #expect(try proef.kast.controleerCijfers() == [], "\(damage)")
      for _ in 0..<3 {
        var zaak = try #require(try proef.zaken().first)
        _ = try proef.kast.neem(
          .notitie, in: &zaak, datum: Scenario.dag("2026-01-02"),
          velden: Scenario.velden([.omschrijving: "proef"]), door: "proef", op: Self.laat)
      }
      try vergelijk(proef.kast, per: day, bekendOp: nil)
    }
    // Nobody makes a dossier that can be read a destroyed one by saying so.
    try opslag.database.execute(
      "UPDATE gebeurtenis SET fase = 'vernietigd' WHERE seq = (SELECT max(seq) FROM gebeurtenis WHERE dossier = 4)"
    )
    #expect(try proef.kast.cijfersPerDossier(per: day, bekendOp: nil) { _ in } == 1)
    #expect(try proef.kast.rapport(Self.vraag, uitLogboek: true).onleesbaar == 1)
  }

  @Test("sheets of a course that was left, as an old copy was put back, are not those of the log")
  func andereLoop() throws {
    let (proef, opslag) = try weerloos(2022, 20)
    let day = Scenario.dag("2026-01-02")
    _ = try proef.kast.rapport(Self.vraag)
    try bewaar("oud", opslag)
    func undo(_ place: Int) throws {
      var zaak = try proef.zaken()[place]
      _ = try proef.kast.herstel(
        &zaak, gebeurtenis: zaak.versie, reden: "proef", door: "proef", op: Self.laat)
      _ = try proef.kast.rapport(Self.vraag)
    }
    let candidates = try proef.zaken().indices.filter { place in
      var zaak = try proef.zaken()[place]
      defer { try? zetTerug("oud", opslag) }
      return
        (try? proef.kast.herstel(
          &zaak, gebeurtenis: zaak.versie, reden: "proef", door: "proef", op: Self.laat)) != nil
    }
    let (one, other) = (try #require(candidates.first), try #require(candidates.last))
    #expect(one != other)
    try undo(one)
    try bewaar("tak", opslag)
    try zetTerug("oud", opslag)
    try undo(other)
    for tables in [["cijferblad"], ["cijferblad", "instelling"], ["instelling"]] {
      try zetTerug("tak", opslag, tables)
      #expect(try proef.kast.controleerCijfers() == [], "\(tables)")
      try vergelijk(proef.kast, per: day, bekendOp: nil)
    }
  }

  @Test("readable columns of a destroyed dossier are held against the chain")
  func vernietigdeKolommen() throws {
    let (proef, opslag) = try weerloos(2015, 6)
    let zaak = try #require(try proef.zaken().first { $0.dossier.fase == .gesloten })
    _ = try proef.kast.vernietig(zaak, door: "archief", op: Self.laat)
    #expect(throws: ZaakFout.self) { try proef.kast.lees(zaak.nummer) }
    try bewaar("heel", opslag)
    for damage in [
      "UPDATE gebeurtenis SET datum = datum - 200 WHERE dossier = \(zaak.id) AND volgnummer = 2",
      "UPDATE gebeurtenis SET stap = 'notitie' WHERE dossier = \(zaak.id) AND volgnummer = 2",
      "UPDATE dossier SET soort = 'subsidie' WHERE id = \(zaak.id)",
    ] {
      #expect(try proef.kast.rapport(Self.vraag, uitLogboek: true).onleesbaar == 0)
      try opslag.database.execute(damage)
      #expect(try proef.kast.rapport(Self.vraag, uitLogboek: true).onleesbaar == 1, "\(damage)")
      try zetTerug("heel", opslag)
    }
  }

  @Test("a dossier that cannot be read is counted by every report, and lays its sheet once")
  func onleesbaar() throws {
    let (proef, opslag) = try weerloos(2022, 6)
    try opslag.database.execute(
      "UPDATE gebeurtenis SET inhoud = zeroblob(60) WHERE dossier = 2 AND volgnummer = 2")
    var lists: [[String]] = []
    for _ in 0..<3 {
      #expect(try proef.kast.rapport(Self.vraag).onleesbaar == 1)
      lists.append(try opslag.database.texts("SELECT hex(waarde) FROM instelling WHERE naam = 'cijfers'"))
    }
    #expect(lists[0].count == 1 && Set(lists).count == 1)
  }

  @Test("a dossier on a place that was never given out ends a report with what to do, and at once")
  func onmogelijkePlaats() throws {
    let (proef, opslag) = try weerloos(2022, 3)
    for place in ["9223372036854775807", "1099511627776", "-7"] {
      try opslag.database.execute(
        """
        DELETE FROM instelling WHERE naam = 'cijfers';
        INSERT INTO dossier SELECT \(place), jaar, serie + 900, lichaam, soort, spoor, fase, geopend, laatste, versie,
          kop FROM dossier WHERE id = 1
        """)
      if place.hasPrefix("-") {
        #expect(try proef.kast.rapport(Self.vraag).onleesbaar == 0)
      } else {
        let fout = #expect(throws: OpslagFout.self) { try proef.kast.rapport(Self.vraag) }
        #expect(fout?.advies.contains("bibob controleer") == true)
      }
      try opslag.database.execute("DELETE FROM dossier WHERE id = \(place)")
    }
  }

  @Test("an inspection finds a row that says something else than the log")
  func controle() throws {
    let proef = try Oefenproef(
      Oefenplan(jaren: [.init(jaar: 2022, onderzoeken: 6)], tot: Scenario.dag("2022-12-31")))
    let opslag = try #require(proef.kast.log as? Opslag)
    _ = try proef.kast.rapport(Self.vraag)
    #expect(try proef.kast.controleerCijfers() == [])
    var rows = try proef.zaken().compactMap {
      Bladregel($0, per: Scenario.dag("2023-08-31"), kalender: .standaard)
    }
    rows[2].cijfers.herstelrondes += 1
    let count = try opslag.database.number("SELECT gebeurtenissen FROM cijferblad") ?? 0
    let bytes = try #require(Cijferblad.bytes(rows, uitgave: Cijferblad.uitgave(.standaard), eerste: 0))
    try opslag.leg(
      [.init(nummer: 0, sleutels: rows.map(\.dossier), gebeurtenissen: count, inhoud: bytes)],
      stand: opslag.bladstand())
    #expect(try proef.kast.controleerCijfers().map(\.nummer) == [rows[2].cijfers.nummer])
    try opslag.wisCijfers()
    #expect(try proef.kast.rapport(Self.vraag).stuk == proef.kast.rapport(Self.vraag, uitLogboek: true).stuk)
    #expect(try proef.kast.controleerCijfers() == [])
  }

  @Test("a row comes back as it was, and one that has no room is refused")
  func randen() throws {
    let edition = try Cijferblad.uitgave(.standaard)
    let (first, day) = (Int64(512), Scenario.dag("2022-03-01"))
    func back(_ row: Bladregel) -> Bladregel? {
      guard let bytes = Cijferblad.bytes([row], uitgave: edition, eerste: first) else { return nil }
      var words = Woordenboek { $0 }
      return bytes.withUnsafeBytes { buffer in
        Cijferblad(buffer, uitgave: edition, eerste: first, gedeeld: &words)?.regel(0)
      }
    }
    func row(_ change: (inout Bladregel) -> Void) -> Bladregel {
      let cijfers = Onderzoekscijfers(
        nummer: Dossiernummer(jaar: 2022, volgnummer: 7),
        woorden: Cijferwoorden(soort: "subsidie", spoor: "aanvraag", lichaam: "é"), ontvangen: day,
        peildatum: day, fase: .besluit, faseSinds: day)
      var row = Bladregel(
        dossier: first + 3, versie: 1,
        dagen: Bladdagen(
          eersteDag: day, laatsteDag: day, eerstBekend: day, laatstBekend: day, peildatum: day,
          staatVast: false, loopt: false), cijfers: cijfers)
      change(&row)
      row.dagen.loopt = row.cijfers.loopt
      row.dagen.peildatum = row.cijfers.peildatum
      return row
    }
    var random = SplitMix64(seed: 12)
    for _ in 0..<2000 {
      func some(_ range: ClosedRange<Int>) -> Int? { random.int(0...3) == 0 ? nil : random.int(range) }
      func someDay() -> CivilDate { day.adding(days: random.int(-20_000...40_000)) }
      let made = row {
        $0.dossier = first + Int64(random.int(0...255))
        $0.versie = random.int(0...65_535)
        $0.cijfers.nummer = Dossiernummer(jaar: random.int(1...9999), volgnummer: random.int(1...1 << 30))
        $0.cijfers.stil = random.int(0...65_534)
        $0.cijfers.herstelrondes = random.int(0...65_535)
        $0.cijfers.lbbWachttijd = some(0...65_534)
        $0.cijfers.ruimte = some(-32_767...32_767)
        $0.dagen.eersteDag = someDay()
        $0.dagen.laatsteDag = someDay()
        $0.dagen.laatstBekend = someDay()
        $0.cijfers.peildatum = someDay()
        $0.cijfers.begin = some(0...1).map { _ in someDay() }
        $0.cijfers.einde = some(0...1).map { _ in someDay() }
        $0.cijfers.laatsteDag = some(0...1).map { _ in someDay() }
        for fase in Fase.allCases { $0.cijfers.fasen[fase] = random.int(0...65_535) }
        $0.cijfers.fase = Fase.allCases.randomElement(using: &random) ?? .besluit
        $0.cijfers.afloop = random.int(0...1) == 0 ? nil : Afloop.allCases.randomElement(using: &random)
        $0.cijfers.mate = random.int(0...1) == 0 ? nil : MateVanGevaar.allCases.randomElement(using: &random)
        $0.cijfers.opTijd = [nil, true, false].randomElement(using: &random) ?? nil
        $0.cijfers.isVernietigd = random.int(0...1) == 0
        $0.cijfers.verlengd = random.int(0...1) == 0
        $0.dagen.staatVast = random.int(0...1) == 0
      }
      #expect(back(made) == made)
    }
    let refused: [(inout Bladregel) -> Void] = [
      { $0.dossier = first + 256 }, { $0.dossier = first - 1 }, { $0.versie = 65_536 },
      { $0.cijfers.nummer = Dossiernummer(jaar: 70_000, volgnummer: 1) },
      { $0.cijfers.nummer = Dossiernummer(jaar: 2022, volgnummer: 1 << 31) },
      { $0.cijfers.stil = 65_535 }, { $0.cijfers.stil = -1 }, { $0.cijfers.herstelrondes = 65_536 },
      { $0.cijfers.lbbWachttijd = 65_535 }, { $0.cijfers.ruimte = -32_768 }, { $0.cijfers.ruimte = 32_768 },
      { $0.cijfers.peildatum = day.adding(days: 65_535) }, { $0.cijfers.begin = day.adding(days: -65_535) },
      { $0.cijfers.fasen[.intake] = 65_536 },
    ]
    for change in refused { #expect(Cijferblad.bytes([row(change)], uitgave: edition, eerste: first) == nil) }
  }

  @Test("bytes that are no sheet, or cut short, give no rows that cannot be")
  func bytes() throws {
    let proef = try Oefenproef(
      Oefenplan(jaren: [.init(jaar: 2022, onderzoeken: 5)], tot: Scenario.dag("2022-12-31")))
    let edition = try Cijferblad.uitgave(.standaard)
    let day = Scenario.dag("2022-12-31")
    let rows = try proef.zaken().compactMap { Bladregel($0, per: day, kalender: .standaard) }
    let bytes = try #require(Cijferblad.bytes(rows, uitgave: edition, eerste: 0))
    func read(_ bytes: [UInt8]) -> [Bladregel]? {
      var words = Woordenboek { $0 }
      return bytes.withUnsafeBytes { buffer in
        Cijferblad(buffer, uitgave: edition, eerste: 0, gedeeld: &words).map { sheet in
          (0..<sheet.aantal).compactMap { sheet.regel($0) }
        }
      }
    }
    #expect(read(bytes) == rows && rows.count > 3)
    var random = SplitMix64(seed: 4)
    for cut in stride(from: 0, to: bytes.count, by: 7) { _ = read(Array(bytes[..<cut])) }
    for _ in 0..<500 {
      var broken = bytes
      broken[random.int(32...bytes.count - 1)] ^= UInt8(random.int(1...255))
      _ = read(broken)
    }
    #expect(read([UInt8](repeating: 0, count: 32) + bytes.dropFirst(32)) == nil)
  }
}
