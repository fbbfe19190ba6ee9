/// A page that stands by itself: no script, no font and no style from elsewhere, readable from a file share, on
/// paper, in the dark and by a screen reader.
struct Pagina {
  let titel: String
  let ondertitel: String
  private(set) var inhoud = HTMLSchrijver()
  /// The meanings that the page must explain.
  private var begrippen: Set<String> = []

  init(_ titel: String, ondertitel: String) {
    self.titel = titel
    self.ondertitel = ondertitel
  }

  /// Adds to the page.
  mutating func voeg(_ body: (inout HTMLSchrijver) -> Void) { body(&inhoud) }

  /// A heading with links to what its figures mean.
  mutating func kop(_ text: String, _ begrippen: [String], niveau: Int = 2) {
    inhoud.tekst("h\(niveau)", text)
    verwijs(begrippen)
  }

  /// Links to meanings.
  mutating func verwijs(_ names: [String]) {
    let known = names.compactMap(Begrip.van)
    guard !known.isEmpty else { return }
    begrippen.formUnion(known.map(\.id))
    inhoud.element("p", [("class", "begrippen")]) { p in
      p.schrijf("Wat betekent dit: ")
      for (index, begrip) in known.enumerated() {
        if index > 0 { p.schrijf(" · ") }
        p.tekst("a", begrip.naam, [("href", "#begrip-\(begrip.id)")])
      }
    }
  }

  /// A link to one meaning, for beside a figure.
  mutating func gebruik(_ begrip: String) { begrippen.insert(begrip) }

  /// A table.
  mutating func tabel(_ tabel: Rapportstuk.Tabel, bijschrift: String) {
    inhoud.element(
      "div", [("class", "tabel"), ("role", "region"), ("aria-label", bijschrift), ("tabindex", "0")]
    ) {
      $0.element("table") { html in
        html.tekst("caption", bijschrift, [("class", "verborgen")])
        html.element("thead") { head in
          head.element("tr") { row in
            for (index, title) in tabel.kolommen.enumerated() {
              row.tekst("th", title, [("scope", "col")] + Pagina.klasse(tabel, index))
            }
          }
        }
        html.element("tbody") { body in
          for cells in tabel.rijen {
            body.element("tr") { row in
              for (index, cell) in cells.enumerated() {
                row.tekst(
                  index == 0 ? "th" : "td", cell,
                  (index == 0 ? [("scope", "row")] : []) + Pagina.klasse(tabel, index))
              }
            }
          }
        }
      }
    }
  }

  private static func klasse(_ tabel: Rapportstuk.Tabel, _ index: Int) -> [(String, String)] {
    tabel.links.contains(index) ? [] : [("class", "getal")]
  }

  /// The whole page.
  var html: String {
    var page = HTMLSchrijver()
    page.ruw("<!doctype html>\n")
    page.element("html", [("lang", "nl")]) { html in
      html.element("head") { head in
        head.leeg("meta", [("charset", "utf-8")])
        head.leeg("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        head.leeg(
          "meta",
          [
            ("http-equiv", "Content-Security-Policy"),
            ("content", "default-src 'none'; style-src 'unsafe-inline'"),
          ])
        head.leeg("meta", [("name", "color-scheme"), ("content", "light dark")])
        head.tekst("title", titel)
        head.ruw("<style>\n\(Pagina.stijl)</style>\n")
      }
      html.element("body") { body in
        body.tekst("a", "Naar de inhoud", [("class", "sla-over"), ("href", "#inhoud")])
        body.element("header") { header in
          header.tekst("h1", titel)
          header.tekst("p", ondertitel)
        }
        body.element("main", [("id", "inhoud")]) { main in
          main.ruw(inhoud.tekst)
          uitleg(&main)
        }
        body.element("footer") { $0.tekst("p", "Gemaakt met bibob. Cijfers zonder namen van betrokkenen.") }
      }
    }
    return page.tekst
  }

  private func uitleg(_ html: inout HTMLSchrijver) {
    let shown = Begrip.alle.filter { begrippen.contains($0.id) }
    guard !shown.isEmpty else { return }
    html.element("section", [("class", "uitleg"), ("aria-labelledby", "uitleg")]) { section in
      section.tekst("h2", "Wat de cijfers betekenen", [("id", "uitleg")])
      section.element("dl") { list in
        for begrip in shown {
          list.element("div", [("id", "begrip-\(begrip.id)"), ("tabindex", "-1")]) { item in
            item.tekst("dt", begrip.naam)
            item.tekst("dd", begrip.uitleg)
          }
        }
      }
    }
  }
}

extension Rapportstuk {
  /// The document as a page for a browser.
  public var html: String {
    var page = Pagina(titel, ondertitel: ondertitel)
    var heading = titel
    var open = false
    func close() { if open { page.voeg { $0.ruw("</section>\n") } } }
    for blok in blokken {
      switch blok {
      case .kop(let text, let names):
        close()
        open = true
        heading = text
        page.voeg { $0.ruw("<section class=\"kaart\">\n") }
        page.kop(text, names)
      case .alinea(let text): page.voeg { $0.tekst("p", text) }
      case .letOp(let text): page.voeg { $0.tekst("p", text, [("class", "let-op")]) }
      case .tabel(let table): page.tabel(table, bijschrift: "\(heading): \(table.kolommen.first ?? "")")
      }
    }
    close()
    return page.html
  }
}
