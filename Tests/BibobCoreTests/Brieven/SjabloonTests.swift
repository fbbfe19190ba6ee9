import TestSupport
import Testing

@testable import BibobCore

/// Every template of the project is sound, and none says itself what the dossier and the law must say.
@Suite struct SjabloonTests {
  @Test func everyTemplateCompiles() throws {
    #expect(Briefproef.bibliotheek.namen.count >= 26)
    for naam in Briefproef.bibliotheek.namen {
      let fout = { () -> BriefFout? in
        do throws(BriefFout) {
          _ = try Briefproef.bibliotheek.sjabloon(naam)
          return nil
        } catch { return error }
      }()
      #expect(fout == nil, "\(naam)\n\(fout?.description ?? "")")
    }
  }

  /// No date, article, term or amount stands in a template: outside tags there is no figure and no abbreviation of
  /// an article, and no term in words.
  @Test func nothingIsTypedInThatTheLawOrTheDossierSays() {
    let words = [
      " art. ", "artikel ", "weken", " dagen", "maanden", "eerste lid", "tweede lid", "januari", "december",
    ]
    for (naam, text) in Briefproef.bibliotheek.delen where !naam.hasPrefix("bibob/") {
      let plain = Self.zonderTags(text).lowercased()
      #expect(plain.filter(\.isNumber).isEmpty, "\(naam)")
      for word in words { #expect(!plain.contains(word), "\(naam): \(word)") }
    }
  }

  static func zonderTags(_ text: String) -> String {
    var (out, depth) = ("", 0)
    for character in text {
      if character == "<" || character == "{" { depth += 1 }
      if depth == 0 { out.append(character) }
      if character == ">" || character == "}" { depth = max(0, depth - 1) }
    }
    return out
  }

  /// Wet Bibob art. 28(3): whoever makes a template of his own cannot leave out the paragraph on secrecy, nor hide
  /// it in a section.
  @Test(arguments: ["", "{{#isAanvraag}}<p>{{geheimhouding}}</p>{{/isAanvraag}}"])
  func secrecyCannotBeLeftOut(_ paragraph: String) throws {
    for naam in ["voornemen", "voornemen-derde"] {
      var bibliotheek = Briefproef.bibliotheek
      bibliotheek.vervang(naam, "<h1>Voornemen</h1><p>{{zienswijze.termijn}}</p>\(paragraph)")
      let fout = #expect(throws: BriefFout.self) { try bibliotheek.sjabloon(naam) }
      #expect(fout?.description.contains("Wet Bibob art. 28 lid 3") == true)
      bibliotheek.vervang(naam, "<h1>Voornemen</h1><p>{{geheimhouding}}</p>")
      #expect(throws: Never.self) { try bibliotheek.sjabloon(naam) }
    }
  }

  /// A municipality replaces a part, or builds on a letter, without touching ours.
  @Test func ownTemplatesBuildOnOurs() throws {
    var bibliotheek = Briefproef.bibliotheek
    bibliotheek.vervang("vragen", "<p>Bel de balie van {{afzender.naam}}.</p>")
    bibliotheek.vervang(
      "ontvangst",
      "{{<bibob/ontvangst}}{{$bijlagen}}<p>Bijlage: onze folder</p>{{/bijlagen}}{{/bibob/ontvangst}}")
    let zaak = try #require(Briefproef.zaak(Briefproef.weigering()))
    let sjabloon = try bibliotheek.sjabloon("ontvangst")
    let pers = try Briefpers(sjabloon, huisstijl: Briefproef.huisstijl, concept: true)
    let bron = try #require(Briefproef.bron(zaak, sjabloon.beschrijving))
    let html = String(decoding: try pers.html(pers.gegevens(bron)), as: UTF8.self)
    #expect(html.contains("Bel de balie van Gemeente Voorbeeldstad."))
    #expect(html.contains("onze folder") && !html.contains("Bibob-vragenformulier</p>"))
    #expect(html.contains("Vul het Bibob-formulier bij deze brief"))
  }

  @Test func everyFindingAtOnceWithPlaceAndAdvice() throws {
    var bibliotheek = Briefproef.bibliotheek
    bibliotheek.vervang(
      "aanvulling",
      """
      <h1>Brief</h1>
      <p class="vet">Beste {{betrokkene.naan}},</p>
      <p>{{aanvulling.ontbreekt}} {{{datum}}}</p>
      <script>x</script>
      <p style="color:red">{{#isPubliek}}<strong>ja{{/isPubliek}}</strong></p>
      {{>bestaatniet}}
      """)
    let first = #expect(throws: BriefFout.self) { try bibliotheek.sjabloon("aanvulling") }
    bibliotheek.vervang(
      "aanvulling",
      "<h1>Brief</h1>\n<p class=\"vet\">Beste</p>\n<script>x</script>\n<p style=\"color:red\">\n"
        + "{{#isPubliek}}<strong>ja{{/isPubliek}}</strong></p>")
    let second = #expect(throws: BriefFout.self) { try bibliotheek.sjabloon("aanvulling") }
    bibliotheek.vervang(
      "aanvulling",
      "<h1>Brief</h1>\n<p>Beste {{betrokkene.naan}},</p>\n<p>{{aanvulling.ontbreekt}}</p>\n{{#personen}}\n"
        + "<p>{{naam}} {{naan}}</p>{{/personen}}")
    let third = #expect(throws: BriefFout.self) { try bibliotheek.sjabloon("aanvulling") }
    let text = [first, second, third].map { $0?.description ?? "" }.joined(separator: "\n--\n")
    #expect(Momentopname.verschil(text + "\n", "brief-sjabloonfouten.txt") == nil)
  }

  /// What the dossier lacks is named with the place in the template and the step that gives it, all at once.
  @Test func missingDataNameTheStep() throws {
    guard let soort = Besluitsoort("alcohol-horecabedrijf") else { return }
    var kaal = Briefproef.aanvraag(soort, .aanvraag)
    kaal.partijen[0].adres = []
    let zaak = try #require(Briefproef.zaak(Scenario(kaal)))
    let sjabloon = try Briefproef.bibliotheek.sjabloon("aanvulling")
    let pers = try Briefpers(sjabloon, huisstijl: Huisstijl(), concept: true)
    let bron = try #require(Briefproef.bron(zaak, sjabloon.beschrijving, huisstijl: Huisstijl()))
    let fout = #expect(throws: BriefFout.self) { try pers.odt(pers.gegevens(bron)) }
    #expect(Momentopname.verschil((fout?.description ?? "") + "\n", "brief-ontbreekt.txt") == nil)
    #expect(sjabloon.beschrijving.waaromNiet(zaak)?.doen.contains("aanvulling-vragen") == true)
  }

  /// A letter that belongs to another decision names what gives the power to take that one.
  @Test(arguments: [
    ("besluit-weigeren", "besluit-voorschriften", Artikel.wb("3 lid 7")),
    ("besluit-weigeren", "besluit-verlenen", .wb("3 lid 1")),
    ("besluit-voorschriften", "besluit-weigeren", .wb("3 lid 1")),
    ("besluit-niet-aangaan", "besluit-verlenen", .wb("5a")),
  ])
  func otherDecision(_ own: String, _ other: String, _ artikel: Artikel) throws {
    let found = try Briefzaken.alle().filter { $0.brief == own }.compactMap { item in
      Briefproef.zaak(item.scenario).flatMap {
        try? Briefproef.bibliotheek.sjabloon(other).beschrijving.waaromNiet($0)
      }
    }
    #expect(found.contains { $0.artikelen == [artikel] && $0.reden.contains("hoort bij") })
  }

  /// Also where a kind says first that the Act holds for it.
  @Test(arguments: [
    ("overheidsopdracht-zorg", Artikel.wb("5")), ("vastgoed-toestemming", .wb("5a")),
    ("overheidsopdracht-onderaannemer", .wb("5 lid 2 c")),
    ("overeenkomst-buiten-wet", Artikel(.burgerlijkWetboek, "3:14")),
  ])
  func contracts(_ soort: String, _ artikel: Artikel) throws {
    let kind = try #require(Besluitsoort(soort))
    var scenario = Scenario(Briefproef.aanvraag(kind, .aanvraag))
    scenario.leg(.besluit, Scenario.dag("2026-05-04"), Scenario.velden([.uitkomst: "gunnen"]))
    let zaak = try #require(Briefproef.zaak(scenario))
    let refusal = try Briefproef.bibliotheek.sjabloon("besluit-niet-aangaan").beschrijving.waaromNiet(zaak)
    #expect(refusal?.artikelen == [artikel] && refusal?.reden.contains("hoort bij") == true)
  }

  @Test(arguments: [
    (Artikel.wb("7a lid 8"), "artikel 7a, achtste lid, van de Wet Bibob"),
    (.awb("4:15 lid 1 a"), "artikel 4:15, eerste lid, onderdeel a, van de Algemene wet bestuursrecht"),
    (.wb("32"), "artikel 32 van de Wet Bibob"), (.wb("5a b"), "artikel 5a, onderdeel b, van de Wet Bibob"),
    (Artikel(.burgerlijkWetboek, "3:14"), "artikel 3:14 van het Burgerlijk Wetboek"),
    (Artikel(.lokaal, "APV art. 1:2"), "APV art. 1:2"),
  ])
  func articlesInFull(_ artikel: Artikel, _ expected: String) { #expect(artikel.voluit == expected) }

  @Test func articlesInARow() {
    #expect(
      Artikel.voluit([Artikel(.alcoholwet, "27 lid 3"), Artikel(.alcoholwet, "31 lid 3 a"), .wb("3 lid 1")])
        == "artikel 27, derde lid, en artikel 31, derde lid, onderdeel a, van de Alcoholwet en artikel 3, eerste lid, "
        + "van de Wet Bibob")
  }

  /// The terms that letters name in words are those that the terms themselves count with.
  @Test func termsInWordsAreTheTermsThatCount() throws {
    var zaak = try Briefproef.weigering()
    zaak.leg(.besluit, "2026-05-04", [.uitkomst: "weigeren", .motivering: "x", .evenredigheid: "x"])
    let rechtsmiddel = try #require(zaak.termijn(.bezwaartermijn, "2026-05-05"))
    #expect(rechtsmiddel.stappen[0].tot == Briefwet.rechtsmiddel.na(rechtsmiddel.start))
    let lbb = try #require(zaak.termijn(.lbbAdvies, "2026-02-10"))
    #expect(lbb.stappen[0].tot == Briefwet.lbb.na(lbb.start))
    let gebruik = try #require(zaak.termijnen("2026-05-05").van(.hergebruik).first)
    #expect(gebruik.stappen[0].tot == Briefwet.hergebruik.na(gebruik.start))
    var los = Scenario()
    try los.neem(.formulierUitzetten, "2026-01-07", [.termijn: "2026-01-21"])
    let buiten = try #require(los.termijn(.buitenBehandeling, "2026-01-23"))
    #expect(buiten.stappen[0].tot == Briefwet.buitenBehandeling.na(buiten.start))
  }

  @Test func houseStyleFindingsAtOnce() {
    let text =
      "naam = Gemeente Voorbeeldstad\nkleur = ffff00\nlogobrete = 5\nplaats\nnaam = x\nlettertype = A;b\n"
    let fout = #expect(throws: InvoerFout.self) { try Huisstijl(text, bestand: "huisstijl") }
    #expect(fout?.bevindingen.map(\.regel) == [2, 3, 4, 5, 6])
    #expect(throws: InvoerFout.self) { try Huisstijl("naam = x", bestand: "h", logo: [1, 2, 3]) }
  }
}
