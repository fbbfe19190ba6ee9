import Testing

@testable import BibobCore

@Suite("Beleid: het beleid als tekst")
struct BeleidsprozaTests {
  @Test("een kort gemeentelijk beleid, van begin tot eind")
  func kust() { momentopname(Beleidsproza(Voorbeeldbeleid.kust).markdown, "momentopnamen/beleid-kust.md") }

  @Test("een beleid met alles wat een beleid kan zeggen")
  func stad() { momentopname(Beleidsproza(Voorbeeldbeleid.stad).markdown, "momentopnamen/beleid-stad.md") }

  @Test(
    "een vraag wordt een bijzin",
    arguments: [
      ("Staat de branche op de lijst?", "de branche op de lijst staat"),
      ("Is het pand van de gemeente?", "het pand van de gemeente is"), ("Welke branche is het?", nil),
      ("Is, zo ja, alles gemeld?", nil), ("Bekend", nil),
    ])
  func omdraaien(_ question: String, _ clause: String?) {
    #expect(Beleidswoorden.omgedraaid(question) == clause)
  }

  @Test("wat altijd of nooit geldt, is geen bijzin")
  func altijd() {
    let maker = Zinnenmaker(beleid: Voorbeeldbeleid.kust, woorden: Beleidswoorden(Voorbeeldbeleid.kust))
    #expect(maker.zin(.alle([])) == nil)
    #expect(maker.zin(.eenVan([.alle([]), .waar(feit: "x")])) == nil)
    #expect(maker.zin(.niet(.eenVan([]))) == nil)
    #expect(maker.zin(.eenVan([])) == .zin("dit geval zich nooit voordoet"))
  }

  @Test("een ontkenning loopt door tot in de delen")
  func ontkenning() {
    let maker = Zinnenmaker(beleid: Voorbeeldbeleid.kust, woorden: Beleidswoorden(Voorbeeldbeleid.kust))
    let part = Voorwaarde.niet(
      .alle([.waar(feit: "paracommercieel"), .getal(feit: "aantal_kamers", .meerDan, 3)]))
    #expect(
      maker.zin(part).flatMap(Zinnenmaker.vloeiend)
        == "de inrichting niet paracommercieel is, of het aantal kamers ten hoogste 3 is")
  }

  @Test("tekst uit een bestand stuurt geen Markdown aan")
  func veilig() {
    var policy = Voorbeeldbeleid.kust
    policy.naam = "A *b* <script>\n# c [d](e)"
    #expect(Beleidsproza(policy).markdown.hasPrefix("# A \\*b\\* \\<script\\> \\# c \\[d\\](e)\n"))
  }
}
