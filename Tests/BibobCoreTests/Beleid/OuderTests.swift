import Testing

@testable import BibobCore

/// A policy on a model: what it changes, and that a minimum stays one.
@Suite struct OuderTests {
  private static func model(minimum: Bool = false) -> String {
    BeleidProef.document([
      (
        "id=\"proef\" naam=\"Proefbeleid\"",
        "id=\"model-x\" naam=\"Model\" soort=\"model\"\(minimum ? " minimum=\"ja\"" : "")"
      )
    ])
  }

  private static func kind(_ ouder: String, _ regels: String = "", gevallen: String = "") -> String {
    """
    <beleid xmlns="urn:bibob:beleid:1" id="kind" naam="Kind">
      <lichaam>gemeente Kind</lichaam>
      <geldigheid status="in-werking"/>
      <ouder beleid="model-x">
        \(ouder)
      </ouder>
      <bron vindplaats="Kind" kwaliteit="verzonnen"/>
      \(regels)
      \(gevallen)
    </beleid>
    """
  }

  private static func lees(_ tekst: String, minimum: Bool = false) throws -> Result<Beleid, InvoerFout> {
    try BeleidProef.lees(tekst, modellen: ["model-x": model(minimum: minimum)])
  }

  private static let regel = """
    <regel id="bouw" laag="positief" uitkomst="moet"><tekst>Bouwen</tekst>
      <bron vindplaats="art. 4" kwaliteit="verzonnen"/>
      <als><is feit="beslissing_soort">bouw milieu</is></als>
    </regel>
    """

  @Test func bewerkingen() throws {
    let beleid = try Self.lees(
      Self.kind(
        """
        <verwijder regel="vrij"/><stel regel="bouw" euro="250000"/>
        <breid-uit lijst="branches"><waarde code="nagelstudio">nagelstudio</waarde></breid-uit>
        """)
    ).get()
    #expect(beleid.regels.map(\.id) == ["alcohol", "bouw"] && beleid.id == "kind" && !beleid.isModel)
    #expect(beleid.lijsten.first?.codes.contains("nagelstudio") == true)
    let aanvraag = Feiten(
      [
        "beslissing_soort": .woorden(["bouw"]),
        "bouwbedrag": .bedrag(Beleidsbedrag(Bedrag(centen: 25_000_001))),
      ], peildatum: CivilDate(days: 739_000))
    #expect(beleid.toets(aanvraag).regel == "bouw")
    #expect(beleid.instellingen.bevoegdheden.first?.orgaan == "burgemeester")
    let vervangen = try Self.lees(Self.kind("<vervang regel=\"bouw\">\(Self.regel)</vervang>")).get()
    #expect(vervangen.regels.last?.als == .heeft(feit: "beslissing_soort", woorden: ["bouw", "milieu"]))
  }

  /// Stricter than the minimum loads, and every way to be less strict is refused.
  @Test func minimum() throws {
    let strenger = Self.kind(
      "<stel regel=\"bouw\" euro=\"100000\"/><vervang regel=\"alcohol\">\(Self.regel.replacing("\"bouw\"", "\"alcohol\"").replacing(">bouw milieu<", ">alcohol horeca<"))</vervang><verwijder regel=\"vrij\"/>"
    )
    #expect(throws: Never.self) { try Self.lees(strenger, minimum: true).get() }
    let milder = [
      ("drempel omhoog", "<stel regel=\"bouw\" euro=\"600000\"/>", ""),
      ("lichtere uitkomst", "<stel regel=\"alcohol\" uitkomst=\"kan\"/>", ""),
      ("regel weg", "<verwijder regel=\"alcohol\"/>", ""),
      (
        "andere voorwaarde",
        "<vervang regel=\"bouw\">\(Self.regel.replacing("bouw milieu", "milieu"))</vervang>", ""
      ),
      (
        "nieuwe uitzondering", "",
        "<regels>\(Self.regel.replacing("\"bouw\"", "\"vrij2\"").replacing("\"moet\"", "\"geen\"").replacing("\"positief\"", "\"vrijstelling\""))</regels>"
      ),
    ]
    let meer = [
      (
        "lichtere regel in een eerdere laag", "",
        "<regels>\(Self.regel.replacing("\"bouw\"", "\"kan\"").replacing("\"moet\"", "\"kan\"").replacing("\"positief\"", "\"signaal\""))</regels>"
      ),
      (
        "kortere lijst", "",
        "<lijst id=\"branches\" naam=\"kort\"><waarde code=\"horeca\">horeca</waarde></lijst>"
      ),
      (
        "lichtere standaard", "",
        "<standaard id=\"rest\" uitkomst=\"geen\"><tekst>Niets</tekst><bron vindplaats=\"x\" kwaliteit=\"verzonnen\"/></standaard>"
      ),
    ]
    var tekst = ""
    for (naam, ouder, regels) in milder + meer {
      #expect(throws: Never.self, "\(naam)") { try Self.lees(Self.kind(ouder, regels)).get() }
      guard case .failure(let fout) = try Self.lees(Self.kind(ouder, regels), minimum: true) else {
        Issue.record("\(naam) mag")
        continue
      }
      tekst += "=== \(naam)\n\(fout)\n\n"
    }
    momentopname(tekst, "meldingen/beleid-minimum.txt")
  }

  @Test func verkeerdeBewerkingen() throws {
    var tekst = ""
    for ouder in [
      "<verwijder regel=\"alchol\"/>", "<verwijder/>", "<verwijder regel=\"vrij\" lijst=\"branches\"/>",
      "<stel regel=\"alcohol\" euro=\"5\"/>", "<stel regel=\"bouw\" euro=\"500000\"/>",
      "<breid-uit lijst=\"branches\"><waarde code=\"cafe\">café</waarde></breid-uit>",
      "<vervang regel=\"alcohol\">\(Self.regel)</vervang>", "<stel regel=\"bouw\" percentage=\"10\"/>",
    ] {
      guard case .failure(let fout) = try Self.lees(Self.kind(ouder)) else {
        Issue.record("\(ouder) mag")
        continue
      }
      tekst += "=== \(ouder)\n\(fout)\n\n"
    }
    momentopname(tekst, "meldingen/beleid-ouder.txt")
  }

  @Test func gevolg() {
    func bouw(_ euro: Int64, _ op: Voorwaarde.Vergelijking = .meerDan) -> Voorwaarde {
      .bedrag(feit: "bouwbedrag", op, Voorwaarde.Bedraggrens(centen: euro))
    }
    #expect(Gevolg.geldt(bouw(500), bouw(100)) && !Gevolg.geldt(bouw(100), bouw(500)))
    #expect(Gevolg.geldt(bouw(499), bouw(500, .minstens)) && Gevolg.gelijk(bouw(499), bouw(500, .minstens)))
    #expect(Gevolg.geldt(.alle([bouw(500), .waar(feit: "a")]), .eenVan([bouw(100), .waar(feit: "b")])))
    #expect(!Gevolg.geldt(.eenVan([bouw(500), .waar(feit: "a")]), bouw(500)))
    #expect(Gevolg.geldt(.niet(bouw(100)), .niet(bouw(500))))
    #expect(Gevolg.geldt(bouw(Int64.max), bouw(0)) && !Gevolg.geldt(bouw(0), bouw(Int64.max)))
  }

  @Test func overlap() throws {
    let een = try BeleidProef.lees(BeleidProef.document()).get()
    var twee = een
    twee.id = "tweede"
    twee.regels = [BeleidProef.regel("ook-alcohol", .heeft(feit: "beslissing_soort", woorden: ["alcohol"]))]
    let gevonden = Beleidsbundel.overlap([een, twee])
    #expect(
      gevonden.map(\.tekst) == [
        "gemeente Proefstad: over ‘alcohol’ gaan twee beleidsstukken die tegelijk gelden: proef: alcohol en tweede: ook-alcohol."
      ])
    twee.vervangt = ["proef"]
    #expect(Beleidsbundel.overlap([een, twee]).isEmpty)
  }
}

extension String {
  fileprivate func replacing(_ oud: String, _ nieuw: String) -> String {
    BeleidProef.document([(oud, nieuw)], self)
  }
}
