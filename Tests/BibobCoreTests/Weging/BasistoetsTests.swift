import Testing

@testable import BibobCore

@Suite("Contracts outside the Act: no powers of the Wet Bibob (1(1), 5, 5a)")
struct BasistoetsTests {
  private static let punten = "B1: ingeschreven?,B2: failliet?"

  private func begonnen(_ spoor: Spoor = .aanvraag, bedongen: [Beding] = []) throws -> Scenario {
    var scenario = Scenario("overeenkomst-buiten-wet", spoor, bedongen: bedongen)
    try scenario.neem(
      .basistoetsBeginnen, "2026-01-06",
      [.vragenset: "voorbeeld", .regel: "beleidsregel", .punten: Self.punten])
    return scenario
  }

  private func bekeken(_ antwoord: String, _ spoor: Spoor = .aanvraag, bedongen: [Beding] = []) throws
    -> Scenario
  {
    var scenario = try begonnen(spoor, bedongen: bedongen)
    for (punt, wat) in [("B1", "in-orde"), ("B2", antwoord)] {
      try scenario.neem(
        .basistoetsPunt, "2026-01-08",
        [.punt: punt, .antwoord: wat, .bevinding: "x", .bronsoort: "kvk"])
    }
    return scenario
  }

  @Test(
    "Every step that rests on the Act is refused with art. 1(1) and 5; the lighter steps on a test under the Act too"
  )
  func geenBevoegdheid() {
    let outside = Scenario("overeenkomst-buiten-wet")
    let steps: [Stap] = [
      .formulierUitzetten, .formulierOntvangen, .onderzoekAfronden, .lbbAdviesVragen, .conclusie, .meldingLBB,
      .voornemen, .feitVastleggen, .wegen, .verstrekken, .toezichtStarten,
    ]
    for stap in steps {
      #expect(
        outside.weigeringen(stap, "2026-01-06").map(\.artikelen) == [[.wb("1 lid 1"), .wb("5")]], "\(stap)")
    }
    let possible = Verloop.mogelijkeStappen(outside.dossier)
    #expect(possible.contains(.basistoetsBeginnen) && Set(possible).isDisjoint(with: steps))
    for soort in ["overheidsopdracht", "alcohol-horecabedrijf"] {
      #expect(
        Scenario(soort).weigeringen(.basistoetsBeginnen, "2026-01-06").first?.artikelen.first
          == .wb("7a lid 1"))
    }
  }

  @Test(
    "Only what is public, and what the other side answers",
    arguments: ["justid", "politie", "lbb-register", ""])
  func bronnen(_ bron: String) throws {
    let scenario = try begonnen()
    #expect(
      scenario.weigeringen(
        .bronRaadplegen, "2026-01-07", [.bron: "x", .over: "P1", .bevinding: "x", .bronsoort: bron]
      ).first?.artikelen == [.wb("1 lid 1"), .wb("5")])
    #expect(
      scenario.weigeringen(
        .bronRaadplegen, "2026-01-07", [.bron: "x", .over: "P1", .bevinding: "x", .bronsoort: "kvk"]
      ).isEmpty)
  }

  @Test("The list is walked before the end, and a risk stands somewhere")
  func slotsom() throws {
    let half = try begonnen()
    #expect(
      half.weigeringen(.basistoetsSlotsom, "2026-01-09", [.slotsom: "geen-bezwaar", .motivering: "x"]).first?
        .reden
        == "nog niet bekeken: B1, B2")
    #expect(
      half.weigeringen(
        .basistoetsPunt, "2026-01-07",
        [.punt: "B9", .antwoord: "in-orde", .bevinding: "x", .bronsoort: "kvk"]
      ).count == 1)
    let fine = try bekeken("onbekend")
    #expect(
      !fine.weigeringen(.basistoetsSlotsom, "2026-01-09", [.slotsom: "risico", .motivering: "x"]).isEmpty)
    #expect(
      fine.weigeringen(.basistoetsSlotsom, "2026-01-09", [.slotsom: "geen-bezwaar", .motivering: "x"]).isEmpty
    )
  }

  @Test(
    "What may follow",
    arguments: [
      ("geen-bezwaar", ["aangaan"]), ("risico", ["aangaan", "aangaan-met-voorwaarden", "niet-aangaan"]),
      ("ernstig-risico", ["aangaan", "aangaan-met-voorwaarden", "niet-aangaan"]),
    ])
  func uitkomsten(_ slotsom: String, _ mag: [String]) throws {
    var scenario = try bekeken("risico")
    #expect(Opties.toegestaan(scenario.dossier).isEmpty)
    try scenario.neem(.basistoetsSlotsom, "2026-01-09", [.slotsom: slotsom, .motivering: "x"])
    #expect(Opties.toegestaan(scenario.dossier).map(\.rawValue) == mag)
  }

  @Test("Ending a contract takes the clause and a serious risk; and the dossier closes, without reports")
  func clausule() throws {
    var scenario = try bekeken("risico", .intrekking)
    try scenario.neem(.basistoetsSlotsom, "2026-01-09", [.slotsom: "ernstig-risico", .motivering: "x"])
    #expect(Opties.toegestaan(scenario.dossier) == [.voortzetten])
    var reserved = try bekeken("risico", .intrekking, bedongen: [.ontbinding])
    try reserved.neem(.basistoetsSlotsom, "2026-01-09", [.slotsom: "risico", .motivering: "x"])
    #expect(Opties.toegestaan(reserved.dossier) == [.voortzetten])
    try reserved.neem(.basistoetsSlotsom, "2026-01-10", [.slotsom: "ernstig-risico", .motivering: "x"])
    let ontbinden: KeyValuePairs<Veld, String> = [.uitkomst: "ontbinden", .motivering: "x"]
    #expect(
      reserved.weigeringen(.besluit, "2026-01-12", ontbinden).first?.artikelen == [
        Artikel(.burgerlijkWetboek, "3:14")
      ])
    try reserved.neem(
      .besluit, "2026-01-12", [.uitkomst: "ontbinden", .motivering: "x", .evenredigheid: "x"])
    try reserved.neem(.sluiten, "2026-01-13")
    #expect(reserved.dossier.fase == .gesloten && reserved.dossier.meldingen.isEmpty)
    var withdrawn = try begonnen()
    try withdrawn.neem(.terugtrekken, "2026-01-08", [.vanwegeBibob: "ja", .reden: "x"])
    #expect(withdrawn.dossier.openMeldingen.isEmpty, "7a(8) is about applying the Act")
  }

  @Test("The next step is always one that can be taken, and no task names the Act's powers")
  func taken() throws {
    var scenario = try bekeken("risico")
    var looks = [Scenario("overeenkomst-buiten-wet").dossier, try begonnen().dossier, scenario.dossier]
    try scenario.neem(.basistoetsSlotsom, "2026-01-09", [.slotsom: "risico", .motivering: "x"])
    looks.append(scenario.dossier)
    for dossier in looks {
      let tasks = Taken.van(dossier, per: Scenario.dag("2026-01-12"), kalender: .standaard)
      #expect(!tasks.isEmpty)
      for taak in tasks {
        #expect(taak.artikel.regeling != .wetBibob)
        #expect(taak.stap.map { Verloop.mogelijkeStappen(dossier).contains($0) } ?? true)
      }
    }
  }

  @Test("A list is data: every finding with its place, and no source that takes a power")
  func lijst() throws {
    func fouten(_ text: String) -> [String] {
      do {
        _ = try Basislijst.lees(bytes: Array(text.utf8), naam: "lijst.xml")
        return []
      } catch {
        return error.bevindingen.map { "\($0.regel): \($0.tekst)" }
      }
    }
    #expect(
      fouten(
        """
        <basistoets naam="n" lichaam="l" regel="r"><clausule>c</clausule>
        <punt code="B1" bron="kvk">Staat hij ingeschreven?</punt></basistoets>
        """
      ).isEmpty)
    let found = fouten(
      """
      <basistoets naam="n" lichaam="l">
      <punt code="B1" bron="justid">Veroordeeld?</punt>
      <punt code="B1" bron="kvk"></punt>
      <vraag/></basistoets>
      """)
    #expect(found.count == 6, "\(found)")
    #expect(found.contains { $0.hasPrefix("2: ‘justid’ mag geen bron zijn") })
    #expect(!fouten("<beleid/>").isEmpty && !fouten("<basistoets").isEmpty)
    let shipped = try Basislijst.lees(pad: AanvraagProef.wortel + "/Policy/basistoets/voorbeeld.xml")
    #expect(shipped.punten.map(\.code) == (1...7).map { "B\($0)" })
    #expect(shipped.clausule.contains("ernstig integriteitsrisico"))
  }
}
