import Testing

@testable import BibobCore

/// What a policy file says arrives in the policy.
@Suite struct BeleidLezerTests {
  @Test(arguments: BeleidProef.bestanden) func meegeleverd(_ pad: String) throws {
    let beleid = try BeleidProef.lezer().lees(pad: pad)
    #expect(!beleid.regels.isEmpty && !beleid.gevallen.isEmpty)
  }

  @Test func elkeVoorwaarde() throws {
    let als = """
      <als>
        <alle><waar feit="risico"/><bekend feit="branche"/></alle>
        <een-van><is feit="branche">horeca kapsalon</is><op-lijst feit="branche" lijst="branches"/></een-van>
        <niet><in-gebied gebied="centrum"/></niet>
        <bedrag feit="huur" is="minstens" euro="25000,50" soort="jaarhuur" btw="exclusief" bepaald-door="gemeente" per="jaar"/>
        <getal feit="bezoekers" is="meer-dan" waarde="500"/>
        <binnen feit="laatste_toets" duur="2j"/>
        <datum feit="vog_datum" is="minder-dan" dag="2024-02-29"/>
        <telling lijst="branches" minstens="2" groepen="2"/>
        <oordeel feit="ondoorzichtig" vraag="Is de structuur ondoorzichtig?"/>
      </als>
      """
    let tekst = BeleidProef.document([
      ("<als><is feit=\"partij_soort\">overheid</is></als>", als)
    ])
    let beleid = try BeleidProef.lees(tekst).get()
    let regel = try #require(beleid.regels.first)
    let dag = try #require(CivilDate("2024-02-29"))
    #expect(
      regel.als
        == .alle([
          .alle([.waar(feit: "risico"), .bekend(feit: "branche")]),
          .eenVan([
            .heeft(feit: "branche", woorden: ["horeca", "kapsalon"]),
            .opLijst(feit: "branche", lijst: "branches"),
          ]),
          .niet(.inGebied("centrum")),
          .bedrag(
            feit: "huur", .minstens,
            Voorwaarde.Bedraggrens(
              centen: 2_500_050, soort: "jaarhuur", btw: .exclusief, bepaaldDoor: .gemeente, perJaar: true)),
          .getal(feit: "bezoekers", .meerDan, 500), .binnen(feit: "laatste_toets", .jaren(2)),
          .datum(feit: "vog_datum", .minderDan, dag), .telling(lijst: "branches", minstens: 2, groepen: 2),
          .oordeel(feit: "ondoorzichtig"),
        ]))
    #expect(beleid.feit("ondoorzichtig")?.vraag == "Is de structuur ondoorzichtig?")
  }

  @Test func instellingen() throws {
    let tekst = BeleidProef.document([
      (
        "<bevoegd soort=\"alcohol\" orgaan=\"burgemeester\" grondslag=\"Alcoholwet art. 3\"/>",
        """
        <soort code="woonboot" naam="ligplaatsvergunning" besluitsoort="verordening-overig" grondslag="APV 5:24"/>
        <bevoegd orgaan="college" grondslag="APV"/>
        <bevoegd soort="alcohol" orgaan="burgemeester" grondslag="Alcoholwet art. 3" mandaat="teamleider"/>
        <termijn voor="zienswijze" duur="2w"/>
        <termijn voor="beslissen" soort="woonboot" duur="8w" verlenging="6w" grondslag="APV 1:2"/>
        <formulier id="kort" naam="Kort" uitvoering="licht"><vraag nummer="1.1"/></formulier>
        <besluit bij="ernstig-gevaar" uitkomst="in-beginsel-weigeren"/>
        <clausule soort="vastgoed" mate="mindere-mate" gevolg="ontbinding" model="Justis"/>
        <ondertekening stuk="besluit" door="burgemeester" vier-ogen="ja"/>
        <gegevensvraag bron="politie" kring="betrokkene"/>
        """
      )
    ])
    let keuzes = try BeleidProef.lees(tekst).get().instellingen
    let alcohol = try #require(Besluitsoort("alcohol-horecabedrijf"))
    let overig = try #require(Besluitsoort("verordening-overig"))
    #expect(keuzes.bevoegd(voor: alcohol)?.mandaat == "teamleider")
    #expect(keuzes.bevoegd(voor: overig)?.orgaan == "college")
    #expect(keuzes.termijn(.beslissen, voor: overig)?.verlenging == .weken(6))
    #expect(keuzes.termijn(.beslissen, voor: alcohol) == nil)
    #expect(keuzes.termijn(.zienswijze, voor: alcohol)?.duur == .weken(2))
    #expect(keuzes.formulieren.first?.vragen == ["1.1"] && keuzes.clausules.first?.mate == "mindere-mate")
    #expect(keuzes.ondertekening(van: "besluit", voor: overig)?.vierOgen == true)
  }

  /// Every kind of decision has its own name as a word, and every word a kind of the table.
  @Test func beslissingwoorden() {
    for kind in Besluitsoort.alle { #expect(Beslissingwoord(kind.id) != nil, "\(kind.id)") }
    for word in Beslissingwoord.alle {
      #expect(!word.soorten.isEmpty && word.soorten.allSatisfy { Besluitsoort($0) != nil }, "\(word.woord)")
    }
    let alle = Beslissingwoord.bij(Besluitsoort.alle[1]).zeker
    #expect(alle == ["alcohol-slijtersbedrijf", "alcohol", "alcoholvergunning", "slijterij", "vergunning"])
  }

  @Test func feitenVanEenAanvraag() throws {
    let aanvraag = try AanvraagProef.lezer().lees(pad: AanvraagProef.pad("omgevingsvergunning-bouw"))
    let feiten = Feiten(aanvraag, voor: BeleidProef.leeg)
    #expect(feiten["postcode"] == .woorden(["1234AB"]) && feiten["straat"] == .woorden(["bouwlust"]))
    #expect(feiten["aantal_woningen"] == .getal(24) && feiten["branche"] == nil)
    guard case .bedrag(let bedrag)? = feiten["bouwbedrag"] else {
      Issue.record("geen bouwbedrag")
      return
    }
    // Two sums: that of the body counts.
    #expect(bedrag.bedrag.centen == 520_000_000 && bedrag.bedrag.bepaaldDoor == .gemeente)
  }

  /// A by-law permit may be one for a terrace: until that is said, a rule on terraces is a question.
  @Test func deelVanEenSoortIsOnbekend() throws {
    let aanvraag = try AanvraagProef.lezer().lees(pad: AanvraagProef.pad("verordening-overig"))
    var feiten = Feiten(aanvraag, voor: BeleidProef.leeg)
    let terras = Voorwaarde.heeft(feit: "beslissing_soort", woorden: ["terras"])
    let seks = Voorwaarde.heeft(feit: "beslissing_soort", woorden: ["seks"])
    #expect(terras.oordeel(feiten, BeleidProef.leeg) == .onbekend)
    #expect(seks.oordeel(feiten, BeleidProef.leeg) == .onwaar)
    var beleid = BeleidProef.leeg
    beleid.regels = [BeleidProef.regel("terras", terras)]
    #expect(beleid.toets(feiten).vragen == ["beslissing_soort"])
    feiten.geef("beslissing_soort", .woorden(["ligplaats"]))
    #expect(terras.oordeel(feiten, BeleidProef.leeg) == .onwaar)
  }

  @Test func gebieden() {
    let gebied = Beleidsgebied(
      id: "g", naam: "g", postcodes: ["9711AB", "9712"], straten: ["grote markt"], veelhoek: [])
    func oordeel(_ feiten: [String: Feitwaarde]) -> Drie {
      gebied.oordeel(Feiten(feiten, peildatum: CivilDate(days: 0)))
    }
    #expect(oordeel(["postcode": .woorden(["9711", "AB"])]) == .waar)
    #expect(oordeel(["postcode": .woorden(["9711AC"]), "straat": .woorden(["Grote", "Markt"])]) == .waar)
    #expect(oordeel(["postcode": .woorden(["9711"]), "straat": .woorden(["kade"])]) == .onbekend)
    #expect(oordeel(["postcode": .woorden(["9713AB"]), "straat": .woorden(["kade"])]) == .onwaar)
    #expect(oordeel(["postcode": .woorden(["9713AB"])]) == .onbekend)
  }
}
