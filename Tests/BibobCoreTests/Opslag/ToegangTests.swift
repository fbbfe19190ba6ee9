import TestSupport
import Testing

@testable import BibobCore

@Suite struct ToegangTests {
  private static let dag = CivilDate(days: 20_500)
  private static let moment = Moment(milliseconden: 1_771_200_000_000, dag: dag)

  /// A store with a register: G1 coordinates and works, G2 to G5 work, G6 audits; each has a login of that name.
  private struct Proefbureau {
    let proef: Proefmap
    static let aantal = 6

    init(vierOgen: Set<Stap> = []) throws {
      proef = try Proefmap()
      let opslag = try Opslag.begin(map: proef.map)
      let kast = Dossierkast(log: opslag, kalender: .standaard)
      try kast.beginRegister(
        Gebruiker(nummer: 1, naam: "Een", login: "G1", rollen: [.coordinator, .behandelaar]),
        vierOgen: vierOgen, door: "Een", op: ToegangTests.moment)
      try opslag.meldAan(login: "G1")
      for number in 2...Self.aantal {
        let roles: Set<Rol> = number == 6 ? [.auditor] : [.behandelaar, .meelezer, .beslisser]
        try opslag.leg(
          .gebruiker(Gebruiker(nummer: number, naam: "Nr \(number)", login: "G\(number)", rollen: roles)),
          reden: "", op: ToegangTests.moment)
      }
    }

    func als(_ user: Int?) throws -> Dossierkast {
      let opslag = try Opslag(map: proef.map)
      if let user { try opslag.meldAan(login: "G\(user)") }
      return Dossierkast(log: opslag, kalender: .standaard)
    }
  }

  private func open(_ kast: Dossierkast) throws -> Zaak {
    try kast.open(Scenario().dossier.aanvraag, door: "x", op: Self.moment)
  }

  @Test func `every role and action has an answer, and no role may do what needs another`() {
    for handeling in Toegang.Handeling.allCases {
      #expect(!Toegang.artikelen(handeling).isEmpty)
      #expect(Rol.allCases.contains { Toegang.voorwaarde($0, handeling) != .nooit }, "\(handeling)")
      // Nobody who only looks records anything.
      if ![.lezen, .overzien, .controleren].contains(handeling) {
        #expect(Toegang.voorwaarde(.auditor, handeling) == .nooit, "\(handeling)")
      }
    }
    // Content is for the admitted only, whatever the role.
    for rol in Rol.allCases {
      #expect(Toegang.voorwaarde(rol, .lezen) != .altijd)
      #expect(Toegang.beoordeel(.lezen, rollen: Set(Rol.allCases), toegelaten: []) != nil, "\(rol)")
    }
    for stap in Stap.allCases where ![.openen, .meelezen, .toelaten, .toelatingBeeindigen].contains(stap) {
      #expect(Toegang.beoordeel(Toegang.handeling(stap), rollen: Set(Rol.allCases), toegelaten: []) != nil)
    }
  }

  @Test func `in a random year of admissions everyone sees just what a plain count says`() throws {
    let bureau = try Proefbureau()
    var random = SplitMix64(seed: 39)
    // Seen by whom: dossier number, users. Counted beside the program.
    var naive: [Dossiernummer: [Int: Set<Rol>]] = [:]
    for _ in 0..<60 {
      let actor = random.int(1...5)
      let kast = try bureau.als(actor)
      guard let target = naive.keys.sorted().randomElement(using: &random), random.int(1...4) > 1 else {
        naive[try open(kast).nummer] = [actor: [.behandelaar]]
        continue
      }
      let (other, rol) = (random.int(1...5), [Rol.behandelaar, .meelezer, .beslisser][random.int(0...2)])
      let user = try #require(kast.log.register?.gebruiker("G\(other)"))
      let roles = naive[target]?[actor] ?? []
      let may = actor == 1 || roles.contains(.behandelaar)
      if random.int(1...3) > 1 {
        let fits = user.rollen.contains(rol) && other != actor && naive[target]?[other]?.contains(rol) != true
        do {
          _ = try kast.laatToe(target, user, rol: rol, reden: "r", door: "x", op: Self.moment)
          #expect(may && fits)
          naive[target, default: [:]][other, default: []].insert(rol)
        } catch { #expect(!may || !fits, "\(error)") }
      } else {
        let held = !(naive[target]?[other] ?? []).isEmpty
        do {
          _ = try kast.laatUit(target, user, rol: nil, reden: "r", door: "x", op: Self.moment)
          #expect((may || other == actor) && held)
          naive[target]?[other] = nil
        } catch { #expect(!(may || other == actor && !roles.isEmpty) || !held, "\(error)") }
      }
    }
    try check(bureau, naive)
  }

  private func check(_ bureau: Proefbureau, _ naive: [Dossiernummer: [Int: Set<Rol>]]) throws {
    for user in 1...Proefbureau.aantal {
      let kast = try bureau.als(user)
      let expected = naive.filter { !($0.value[user] ?? []).isEmpty }.map(\.key).sorted()
      var seen: [Dossiernummer] = []
      var listed: [Dossiernummer] = []
      try kast.leesAlles(Dossierfilter()) { if let zaak = try? $0.get() { seen.append(zaak.nummer) } }
      try kast.log.koppen(Dossierfilter()) { if $0.kop.bytes != nil { listed.append($0.nummer) } }
      #expect(seen.sorted() == expected && listed.sorted() == expected, "G\(user)")
      for (nummer, users) in naive {
        let mine = users[user] ?? []
        #expect((try? kast.lees(nummer)) != nil || mine.isEmpty, "G\(user) \(nummer)")
        #expect((try? kast.lees(nummer)) == nil || !mine.isEmpty, "G\(user) \(nummer)")
      }
    }
    let kast = try bureau.als(1)
    #expect(try kast.controleerInhoud() == [])
    let opslag = try #require(kast.log as? Opslag)
    #expect(opslag.controleer().bevindingen == [])
  }

  @Test func `before someone was recognised nothing is seen or written`() throws {
    let bureau = try Proefbureau()
    let zaak = try open(try bureau.als(2))
    let kast = try bureau.als(nil)
    #expect(try kast.log.kop(zaak.nummer) == nil)
    try kast.log.koppen(Dossierfilter()) { _ in Issue.record("een kop") }
    try kast.log.leesAlles(Dossierfilter()) { _, _ in Issue.record("gebeurtenissen") }
    #expect(try kast.log.lees(zaak.id).isEmpty)
    #expect(throws: ZaakFout.onbekend(zaak.nummer)) { try kast.lees(zaak.nummer) }
    #expect(throws: OpslagFout.self) { try open(kast) }
    for user in [nil, 3] {
      let log = try bureau.als(user).log
      let fout = #expect(throws: OpslagFout.self) {
        try log.voegToe(dossier: zaak.id, verwachteVersie: zaak.versie, [proefinvoer("x")])
      }
      #expect(fout == .onbekendDossier())
      #expect(throws: OpslagFout.self) {
        try log.legStuk(dossier: zaak.id, grootte: 0, op: Self.moment) { _ in 0 }
      }
      #expect(throws: OpslagFout.self) {
        try log.leesStuk(dossier: zaak.id, gebeurtenis: 1, grootte: 0) { _ in }
      }
      #expect(throws: OpslagFout.self) {
        try log.vernietig(dossier: zaak.id, verwachteVersie: zaak.versie, certificaat: proefinvoer("x"))
      }
    }
    let opslag = try Opslag(map: bureau.proef.map)
    #expect(throws: OpslagFout.self) { try opslag.meldAan(login: "vreemd") }
    #expect(throws: OpslagFout.self) { try opslag.meldAan(login: nil, pas: [1, 2, 3]) }
    #expect(opslag.kijker == .niemand)
  }

  @Test(arguments: [
    "INSERT INTO toelating SELECT 3, dossier, rol, zegel FROM toelating WHERE gebruiker = 2",
    "INSERT INTO toelating VALUES(3, 1, 'behandelaar', zeroblob(28))",
  ])
  func `a row that the program did not write admits nobody`(sql: String) throws {
    let bureau = try Proefbureau()
    let zaak = try open(try bureau.als(2))
    try Database(path: bureau.proef.database).execute(sql)
    #expect(throws: ZaakFout.onbekend(zaak.nummer)) { try bureau.als(3).lees(zaak.nummer) }
    #expect(try bureau.als(1).controleerInhoud() == [])
  }

  @Test func `a row that was put back after the admission ended opens nothing, and is found`() throws {
    let bureau = try Proefbureau()
    let zaak = try open(try bureau.als(2))
    let user = try #require(try bureau.als(1).log.register?.gebruiker("G3"))
    _ = try bureau.als(1).laatToe(zaak.nummer, user, rol: .meelezer, reden: "r", door: "x", op: Self.moment)
    let database = try Database(path: bureau.proef.database)
    try database.execute("CREATE TEMP TABLE oud AS SELECT * FROM toelating WHERE gebruiker = 3")
    _ = try bureau.als(1).laatUit(zaak.nummer, user, rol: nil, reden: "r", door: "x", op: Self.moment)
    try database.execute("INSERT INTO toelating SELECT * FROM oud")
    #expect(throws: ZaakFout.onbekend(zaak.nummer)) { try bureau.als(3).lees(zaak.nummer) }
    #expect(try bureau.als(1).controleerInhoud().count == 1)
  }

  @Test func `no name of a user stands in any file, and the register is part of the chain`() throws {
    let bureau = try Proefbureau()
    let opslag = try Opslag(map: bureau.proef.map)
    try opslag.meldAan(login: "G1")
    try opslag.leg(
      .gebruiker(Gebruiker(nummer: 7, naam: "Geplante Naam", login: "geplantelogin", rollen: [.meelezer])),
      reden: "Geplante Reden", op: Self.moment)
    for path in [bureau.proef.database, bureau.proef.database + "-wal", bureau.proef.sleutels] {
      guard let bytes = Proefmap.read(path) else { continue }
      for word in ["Geplante", "geplantelogin"] { #expect(!bytes.contains(subsequence: Array(word.utf8))) }
    }
    #expect(opslag.controleer().bevindingen == [])
    try ControleTests.knoei(bureau.proef, "DELETE FROM gebeurtenis WHERE dossier = 0 AND volgnummer = 3")
    #expect(!opslag.controleer().isSchoon)
  }

  @Test func `the register keeps a coordinator, and one user a login`() throws {
    let bureau = try Proefbureau()
    let opslag = try #require(try bureau.als(1).log as? Opslag)
    func refused(_ regel: Register.Regel) {
      #expect(throws: OpslagFout.self) { try opslag.leg(regel, reden: "", op: Self.moment) }
    }
    refused(.weg(1))
    refused(.gebruiker(Gebruiker(nummer: 1, naam: "Een", login: "G1", rollen: [.behandelaar])))
    refused(.gebruiker(Gebruiker(nummer: 9, naam: "Negen", login: "G2", rollen: [.meelezer])))
    refused(.gebruiker(Gebruiker(nummer: 9, naam: "Negen", rollen: [.meelezer])))
    refused(.gebruiker(Gebruiker(nummer: 9, naam: "Negen", login: "G9", rollen: [])))
    let plain = try #require(try bureau.als(2).log as? Opslag)
    #expect(throws: OpslagFout.self) { try plain.leg(.weg(3), reden: "", op: Self.moment) }
    var own = try #require(plain.kijker.gebruiker)
    own.pas = "nieuw"
    try plain.leg(.gebruiker(own), reden: "", op: Self.moment)
    own.rollen.insert(.coordinator)
    #expect(throws: OpslagFout.self) { try plain.leg(.gebruiker(own), reden: "", op: Self.moment) }
    try opslag.leg(.weg(3), reden: "", op: Self.moment)
    #expect(throws: OpslagFout.self) { try bureau.als(3) }
  }

  @Test func `a certificate of destruction is for those who were admitted`() throws {
    let bureau = try Proefbureau()
    let kast = try bureau.als(2)
    let zaak = try open(kast)
    try kast.log.vernietig(
      dossier: zaak.id, verwachteVersie: zaak.versie,
      certificaat: proefinvoer("certificaat", stap: "vernietigen", fase: "vernietigd"))
    #expect(throws: ZaakFout.vernietigd(zaak.nummer, op: Self.dag)) { try bureau.als(2).lees(zaak.nummer) }
    #expect(throws: ZaakFout.onbekend(zaak.nummer)) { try bureau.als(3).lees(zaak.nummer) }
  }
}

@Suite("Four eyes") struct VierOgenTests {
  private static let dag = "2026-03-20"

  /// A dossier with a conclusion that Jansen recorded.
  private func scenario() -> Scenario {
    var scenario = Scenario()
    scenario.leg(.formulierOntvangen, "2026-01-12")
    scenario.leg(.formulierVolledig, "2026-01-13")
    scenario.leg(.onderzoekAfronden, "2026-01-20", [.bevindingen: "b"])
    scenario.leg(.conclusie, "2026-02-02", [.mateA: "geen", .mateB: "geen", .reden: "r", .vastlegger: "G1"])
    return scenario
  }

  private func weigeringen(
    _ scenario: Scenario, _ stap: Stap, _ velden: KeyValuePairs<Veld, String>, wie: String,
    _ vierOgen: Set<Stap> = [.conclusie]
  ) -> [Weigering] {
    let day = Scenario.dag(Self.dag)
    var poging = Poging(
      dossier: scenario.dossier, stap: stap, datum: day, velden: Scenario.velden(velden), vandaag: day,
      kalender: .standaard)
    poging.wie = wie
    poging.vierOgen = vierOgen
    if case .geweigerd(let refusals) = Verloop.beoordeel(poging) { return refusals }
    return []
  }

  private let besluit: KeyValuePairs<Veld, String> = [.uitkomst: "verlenen", .motivering: "m"]

  @Test("a decision waits for another's reading of the conclusion, and for the last word of it")
  func wachten() {
    var scenario = scenario()
    #expect(weigeringen(scenario, .besluit, besluit, wie: "G1", []).isEmpty)
    let refused = weigeringen(scenario, .besluit, besluit, wie: "G1")
    #expect(refused.count == 1 && refused[0].artikelen.first == .awb("4:81"), "\(refused)")
    #expect(refused.first?.doen.contains("--gebeurtenis 5") == true)
    scenario.leg(.meelezen, "2026-02-03", [.gebeurtenis: "5", .akkoord: "nee", .vastlegger: "G2"])
    #expect(weigeringen(scenario, .besluit, besluit, wie: "G1").first?.reden.contains("niet akkoord") == true)
    scenario.leg(.meelezen, "2026-02-04", [.gebeurtenis: "5", .akkoord: "ja", .vastlegger: "G2"])
    #expect(weigeringen(scenario, .besluit, besluit, wie: "G1").isEmpty)
    // A conclusion that is drawn anew is read anew.
    scenario.leg(.conclusie, "2026-02-05", [.mateA: "geen", .mateB: "geen", .reden: "r", .vastlegger: "G2"])
    #expect(!weigeringen(scenario, .besluit, besluit, wie: "G1").isEmpty)
  }

  @Test("no one is his own second pair of eyes, and only what may need one is read")
  func eigen() {
    let scenario = scenario()
    let read: KeyValuePairs<Veld, String> = [.gebeurtenis: "5", .akkoord: "ja"]
    #expect(
      weigeringen(scenario, .meelezen, read, wie: "G1").first?.reden.contains("zelf vastgelegd") == true)
    #expect(weigeringen(scenario, .meelezen, read, wie: "G2").isEmpty)
    let other = weigeringen(scenario, .meelezen, [.gebeurtenis: "4", .akkoord: "ja"], wie: "G2")
    #expect(other.first?.doen == "Mogelijk: 5 (conclusie).")
  }

  @Test(
    "where the register does not ask for it, and in a store without one, nothing waits",
    arguments: Stap.allCases)
  func geen(_ stap: Stap) {
    let refused = weigeringen(scenario(), stap, [:], wie: "G1", [])
    #expect(!refused.contains { $0.artikelen.contains(Artikel(.praktijk, "vier ogen")) && stap != .meelezen })
  }
}
