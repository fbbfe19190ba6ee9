import BibobCore
import Testing

/// The whole text of every finding on a policy, as a lawyer sees it.
@Suite struct BeleidMeldingenTests {
  typealias Geval = (naam: String, vervang: [(String, String)])

  @Test func bestand() throws { try neemOp(Self.bestand, "meldingen/beleid.txt") }
  @Test func wet() throws { try neemOp(Self.wet, "meldingen/beleid-wet.txt") }

  @Test func allesInEenKeer() throws {
    let tekst = BeleidProef.document([
      ("feit=\"partij_soort\"", "feit=\"partij_sort\""), ("van=\"2024-01-01\"", "van=\"2024-02-30\""),
      ("euro=\"500000,00\"", "euro=\"half miljoen\""), ("regel=\"alcohol\"", "regel=\"alchol\""),
    ])
    guard case .failure(let fout) = try BeleidProef.lees(tekst) else {
      Issue.record("geen fout")
      return
    }
    #expect(fout.bevindingen.map(\.regel) == [4, 19, 31, 40])
  }

  private func neemOp(_ gevallen: [Geval], _ bestand: String) throws {
    var tekst = ""
    for geval in gevallen {
      let document = BeleidProef.document(geval.vervang)
      #expect(!document.hasPrefix("niet gevonden"), "\(geval.naam): \(document)")
      switch try BeleidProef.lees(document) {
      case .success:
        Issue.record("\(geval.naam) geeft geen fout")
        tekst += "=== \(geval.naam)\nGEEN FOUT\n\n"
      case .failure(let fout): tekst += "=== \(geval.naam)\n\(fout)\n\n"
      }
    }
    momentopname(tekst, bestand)
  }

  private static let als = "<als><is feit=\"partij_soort\">overheid</is></als>"

  private static let bestand: [Geval] = [
    ("onbekend element", [(als, "<als><was feit=\"risico\"/></als>")]),
    ("onbekende uitkomst", [("uitkomst=\"moet\"", "uitkomst=\"altijd\"")]),
    ("hoofdletter in code", [(">overheid<", ">Overheid<")]),
    ("onbekend feit", [("feit=\"partij_soort\"", "feit=\"partijsoort\"")]),
    (
      "getal met een punt", [(als, "<als><getal feit=\"bezoekers\" is=\"meer-dan\" waarde=\"5.000\"/></als>")]
    ),
    ("dag in een andere volgorde", [("van=\"2024-01-01\"", "van=\"1-1-2024\"")]),
    (
      "lengte en breedte verwisseld",
      [("<postcode>9711</postcode>", "<veelhoek>53.2,6.5 53.2,6.6 53.3,6.6</veelhoek>")]
    ),
    (
      "selectie en vragen",
      [
        (
          "</instellingen>",
          "<formulier id=\"kort\" naam=\"Kort\" selectie=\"licht\"><vraag nummer=\"1.1\"/></formulier></instellingen>"
        )
      ]
    ),
    ("vreemd feit", [("feit=\"partij_soort\"", "feit=\"maanstand\"")]),
    (
      "vergelijking past niet",
      [(als, "<als><getal feit=\"bouwbedrag\" is=\"minstens\" waarde=\"3\"/></als>")]
    ),
    ("waar op een woord", [(als, "<als><waar feit=\"branche\"/></als>")]),
    ("onbekende lijst", [(als, "<als><op-lijst feit=\"branche\" lijst=\"branche\"/></als>")]),
    ("onbekend gebied", [(als, "<als><in-gebied gebied=\"haven\"/></als>")]),
    ("onbekende regel in gaat-voor", [("id=\"vrij\"", "id=\"vrij\" gaat-voor=\"alcohl\"")]),
    (
      "voor elkaar",
      [("id=\"vrij\"", "id=\"vrij\" gaat-voor=\"bouw\""), ("id=\"bouw\"", "id=\"bouw\" gaat-voor=\"vrij\"")]
    ),
    ("dubbele regel", [("id=\"bouw\"", "id=\"alcohol\"")]),
    ("standaard heet als een regel", [("id=\"rest\"", "id=\"bouw\"")]),
    ("dubbele code", [("synoniemen=\"cafe\"", "synoniemen=\"kapsalon\"")]),
    (
      "dubbele lijst",
      [
        (
          "<gebied ",
          "<lijst id=\"branches\" naam=\"nog eens\"><waarde code=\"x\">x</waarde></lijst>\n  <gebied "
        )
      ]
    ),
    ("lege lijst", [("<gebied ", "<lijst id=\"leeg\" naam=\"leeg\"/>\n  <gebied ")]),
    ("leeg gebied", [("<postcode>9711</postcode>", "")]),
    (
      "punt buiten de aarde",
      [("<postcode>9711</postcode>", "<veelhoek>6.5,53.2 6.6,153.2 6.6,53.3</veelhoek>")]
    ),
    ("percentage zonder steekproef", [("uitkomst=\"moet\"", "uitkomst=\"moet\" percentage=\"10\"")]),
    ("data verkeerd om", [("van=\"2024-01-01\"", "van=\"2024-01-01\" tot=\"2023-12-31\"")]),
    ("dag bestaat niet", [("van=\"2024-01-01\"", "van=\"2024-02-30\"")]),
    ("vervallen zonder einde", [("status=\"in-werking\"", "status=\"vervallen\"")]),
    ("feit bestaat al anders", [("naam=\"risico\" soort=\"ja-nee\"", "naam=\"branche\" soort=\"getal\"")]),
    (
      "altijd samen, anders",
      [
        (
          "<is feit=\"beslissing_soort\">bouw</is>\n        <bedrag feit=\"bouwbedrag\" is=\"meer-dan\" euro=\"500000,00\"/>",
          "<is feit=\"beslissing_soort\">alcohol</is>"
        ),
        ("id=\"bouw\" laag=\"positief\" uitkomst=\"moet\"", "id=\"bouw\" laag=\"positief\" uitkomst=\"kan\""),
      ]
    ),
    (
      "spreekt nooit",
      [("<is feit=\"beslissing_soort\">alcohol</is>", "<is feit=\"partij_soort\">overheid</is>")]
    ),
    (
      "gaat nooit op",
      [
        (
          "euro=\"500000,00\"/>",
          "euro=\"500000,00\"/>\n        <bedrag feit=\"bouwbedrag\" is=\"hoogstens\" euro=\"100000\"/>"
        )
      ]
    ),
    ("ja en nee", [(als, "<als><waar feit=\"risico\"/><niet><waar feit=\"risico\"/></niet></als>")]),
    ("telling te hoog", [(als, "<als><telling lijst=\"branches\" minstens=\"3\" groepen=\"4\"/></als>")]),
    ("geval met verkeerde waarde", [(">onderneming<", ">een onderneming, ja<")]),
    (
      "geval met verschreven soort",
      [("feit=\"beslissing_soort\">alcohol</gegeven>", "feit=\"beslissing_soort\">alcohl</gegeven>")]
    ),
    ("geval komt anders uit", [("toets=\"ja\" regel=\"alcohol\"", "toets=\"nee\" regel=\"vrij\"")]),
    ("geval wordt een vraag", [("<gegeven feit=\"partij_soort\">onderneming</gegeven>", "")]),
    (
      "model ontbreekt",
      [("<bron vindplaats=\"Proef\"", "<ouder beleid=\"model-x\"/>\n  <bron vindplaats=\"Proef\"")]
    ),
    (
      "bouwt op zichzelf",
      [("<bron vindplaats=\"Proef\"", "<ouder beleid=\"proef\"/>\n  <bron vindplaats=\"Proef\"")]
    ),
    ("oordeel zonder vraag", [(als, "<als><oordeel feit=\"ondoorzichtig\"/></als>")]),
  ]

  private static let bevoegd =
    "<bevoegd soort=\"alcohol\" orgaan=\"burgemeester\" grondslag=\"Alcoholwet art. 3\"/>"

  private static let wet: [Geval] = [
    ("moet weigeren", [(bevoegd, "<besluit bij=\"ernstig-gevaar\" uitkomst=\"moet-weigeren\"/>")]),
    ("weigeren bij mindere mate", [(bevoegd, "<besluit bij=\"mindere-mate\" uitkomst=\"kan-weigeren\"/>")]),
    ("weigeren zonder gevaar", [(bevoegd, "<besluit bij=\"geen-gevaar\" uitkomst=\"kan-weigeren\"/>")]),
    (
      "voorschriften op vastgoed",
      [(bevoegd, "<besluit bij=\"mindere-mate\" uitkomst=\"voorschriften\" soort=\"vastgoed\"/>")]
    ),
    (
      "buiten de wet",
      [("<is feit=\"beslissing_soort\">alcohol</is>", "<is feit=\"beslissing_soort\">pgb</is>")]
    ),
    (
      "verschreven soort",
      [("<is feit=\"beslissing_soort\">alcohol</is>", "<is feit=\"beslissing_soort\">alcohl</is>")]
    ),
    (
      "geen haak",
      [("<is feit=\"beslissing_soort\">alcohol</is>", "<is feit=\"beslissing_soort\">kinderopvang</is>")]
    ),
    (
      "onbekende besluitsoort",
      [(bevoegd, "<soort code=\"pgb\" naam=\"pgb\" besluitsoort=\"pgb\" grondslag=\"Wmo\"/>")]
    ),
    ("politie over de hele kring", [(bevoegd, "<gegevensvraag bron=\"politie\" kring=\"hele-kring\"/>")]),
    (
      "extra vraag",
      [(bevoegd, "<formulier id=\"f\" naam=\"F\"><extra-vraag>Wat eet u?</extra-vraag></formulier>")]
    ),
    (
      "clausule in een vergunning",
      [(bevoegd, "<clausule soort=\"bouw\" mate=\"ernstig-gevaar\" gevolg=\"ontbinding\"/>")]
    ),
    ("eigen termijn naast de wet", [(bevoegd, "<termijn voor=\"beslissen\" soort=\"bouw\" duur=\"12w\"/>")]),
    (
      "termijn voor een contract",
      [(bevoegd, "<termijn voor=\"beslissen\" soort=\"vastgoed\" duur=\"12w\"/>")]
    ),
  ]
}
