import TestSupport
import Testing

@testable import BibobCore

@Suite("Pages")
struct DashboardTests {
  private func html(namen: Bool = false, _ plan: Oefenplan = Oefenproef.plan) throws -> (String, Oefenproef) {
    let proef = try Oefenproef(plan)
    var cijfers: [Onderzoekscijfers] = []
    _ = try proef.kast.cijfers(per: plan.tot) { cijfers.append($0) }
    return (Dashboard(cijfers, per: plan.tot, metNamen: namen, keren: 40, kalender: .standaard).html, proef)
  }

  /// Checks that a page is well-formed enough for an XML parser, apart from the elements that HTML leaves open.
  private func ontleed(_ html: String) throws {
    var text = html
    for name in ["meta", "!doctype"] {
      var kept = ""
      for (index, part) in text.split(separator: "<\(name)", omittingEmptySubsequences: false).enumerated() {
        kept += index == 0 ? String(part) : String(part.drop { $0 != ">" }.dropFirst())
      }
      text = kept
    }
    let stroom = XMLStroom(
      schema: nil, vocabulaire: XMLVocabulaire(allesOpenbaar: true), grenzen: XMLGrenzen())
    try stroom.verwerk(.bytes(Array(text.utf8), naam: "pagina")) { _ in }
  }

  @Test("the page is well-formed, asks nothing of the network, and runs nothing")
  func opZichzelf() throws {
    let (html, _) = try html()
    try ontleed(html)
    for word in ["<script", "http:", "https:", "<link", "<img", "@import", "url(", "onclick", "javascript:"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.contains("default-src &#39;none&#39;"))
    #expect(
      html.contains("<html lang=\"nl\">") && html.contains("prefers-color-scheme: dark")
        && html.contains("@media print"))
  }

  @Test("every link points to something on the page, every name of a part is given once")
  func verwijzingen() throws {
    let (html, _) = try html()
    let links = Set(html.split(separator: "href=\"#").dropFirst().map { String($0.prefix { $0 != "\"" }) })
    let ids = html.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(Set(ids).count == ids.count)
    #expect(links.subtracting(ids).isEmpty, "\(links.subtracting(ids))")
    #expect(links.contains("begrip-begonnen") && links.contains("begrip-prognose"))
  }

  @Test("every chart has a name, a description and a table with the same figures")
  func grafieken() throws {
    let (html, _) = try html()
    let charts = html.split(separator: "<svg").dropFirst()
    #expect(charts.count == 8)
    for part in charts {
      let chart = part.split(separator: "</svg>")[0]
      #expect(chart.contains("role=\"img\"") && chart.contains("<title id=") && chart.contains("<desc id="))
      #expect(chart.contains("<rect") || chart.contains("<polyline"))
      #expect(!chart.contains("nan") && !chart.contains("inf"))
    }
    #expect(html.split(separator: "<details>").count - 1 == 8)
  }

  @Test("the report as a text says what the page says, table by table, and is the same file when made again")
  func odt() throws {
    let proef = try Oefenproef(Oefenproef.plan)
    let stuk = try proef.kast.rapport(
      Rapportvraag(
        van: Scenario.dag("2022-01-01"), tot: Scenario.dag("2023-08-31"), per: .jaar,
        peildatum: Scenario.dag("2023-08-31"))
    ).stuk
    let bytes = try stuk.odt(huisstijl: Huisstijl(), datum: Scenario.dag("2023-08-31"))
    #expect(try stuk.odt(huisstijl: Huisstijl(), datum: Scenario.dag("2023-08-31")) == bytes)
    let lezer = try ZipLezer(Zipbron(bytes))
    let content = try lezer.bytes(#require(lezer.ingang("content.xml")))
    let stroom = XMLStroom(
      schema: nil, vocabulaire: XMLVocabulaire(allesOpenbaar: true), grenzen: XMLGrenzen())
    try stroom.verwerk(.bytes(content, naam: "content.xml")) { _ in }
    let text = String(decoding: content, as: UTF8.self)
    for case .tabel(let table) in stuk.blokken {
      for cell in table.rijen.flatMap({ $0 }) { #expect(text.contains(cell), "\(cell)") }
    }
    #expect(text.contains("<text:h text:style-name=\"Heading_20_1\"") && text.contains("Tabelgetal"))
  }

  @Test("nobody is named unless the team is asked for, and then only the team")
  func namen() throws {
    let (html, proef) = try html()
    let (named, _) = try self.html(namen: true)
    for name in Oefennamen.behandelaars { #expect(!html.contains(name)) }
    #expect(Oefennamen.behandelaars.contains { named.contains($0) })
    for zaak in try proef.zaken() {
      #expect(!named.contains(zaak.dossier.aanvraag.betrokkene?.naam ?? "?"))
    }
  }

  @Test("a store with one dossier, or none, gives a page too")
  func leeg() throws {
    let empty = Dashboard([], per: Scenario.dag("2023-08-31"), kalender: .standaard).html
    try ontleed(empty)
    let (one, _) = try html(
      Oefenplan(jaren: [.init(jaar: 2023, onderzoeken: 1)], tot: Scenario.dag("2023-08-31")))
    try ontleed(one)
  }

  @Test("colours keep a contrast of 4.5 against the ground on which text stands, in light and in dark")
  func contrast() throws {
    for (theme, colours) in Self.themas(Pagina.stijl) {
      for (text, ground) in [
        ("tekst", "kaart"), ("tekst", "grond"), ("zacht", "kaart"), ("zacht", "grond"), ("accent", "kaart"),
        ("letop", "letop-grond"), ("accent", "grond"),
      ] {
        let (front, back) = (try #require(colours[text]), try #require(colours[ground]))
        #expect(Self.contrast(front, back) >= 4.5, "\(theme): \(text) op \(ground)")
      }
      // Shapes that mean something stand out by 3 at least (WCAG 1.4.11).
      for shape in ["accent", "tweede", "derde", "vierde", "gevaar"] {
        #expect(
          Self.contrast(try #require(colours[shape]), try #require(colours["kaart"])) >= 3,
          "\(theme): \(shape)")
      }
    }
  }

  private static func themas(_ css: String) -> [(String, [String: UInt32])] {
    let blocks = css.split(separator: ":root {", omittingEmptySubsequences: false).dropFirst().prefix(2)
    return zip(["licht", "donker"], blocks).map { name, block in
      var colours: [String: UInt32] = [:]
      for part in block.prefix(while: { $0 != "}" }).split(separator: ";") {
        let pair = part.split(separator: ":")
        guard pair.count == 2, let dash = pair[0].firstIndex(of: "-"), let hash = pair[1].firstIndex(of: "#")
        else { continue }
        colours[String(pair[0][dash...].dropFirst(2))] = UInt32(
          pair[1][hash...].dropFirst().prefix(6), radix: 16)
      }
      return (name, colours)
    }
  }

  /// The contrast of WCAG 2: relative luminance of the lighter and of the darker, each with 0.05.
  private static func contrast(_ left: UInt32, _ right: UInt32) -> Double {
    func part(_ colour: UInt32, _ shift: UInt32) -> Double {
      let value = Double((colour >> shift) & 255) / 255
      if value <= 0.03928 { return value / 12.92 }
      return Wiskunde.exp(2.4 * Wiskunde.ln((value + 0.055) / 1.055))
    }
    func luminance(_ colour: UInt32) -> Double {
      let (red, green, blue) = (part(colour, 16), part(colour, 8), part(colour, 0))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    let (first, second) = (luminance(left), luminance(right))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}
