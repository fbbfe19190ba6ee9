extension Dashboard {
  /// The figures that everyone asks for first.
  func kengetallen(_ page: inout Pagina) {
    let done = jaar.totaal
    let gross = done.bruto
    let now = jaren.perioden.last ?? jaar.totaal
    let late = lopend.filter { $0.laatsteDag.map { $0 < peildatum } ?? false }.count
    let soon = lopend.filter { $0.laatsteDag.map { $0 >= peildatum && $0 - peildatum <= 28 } ?? false }.count
    page.voeg { html in
      html.element("ul", [("class", "kengetallen"), ("aria-label", "Kerncijfers")]) { list in
        func tile(_ value: String, _ name: String, _ beside: String, _ begrip: String) {
          list.element("li") { item in
            item.tekst("span", value, [("class", "waarde")])
            item.element("span", [("class", "naam")]) {
              $0.tekst("a", name, [("href", "#begrip-\(begrip)")])
            }
            item.tekst("span", beside, [("class", "bij")])
          }
        }
        tile("\(lopend.count)", "in behandeling", "onderzoeken nu", "in-behandeling")
        tile(
          "\(now.begonnen)", "begonnen in \(now.periode.van.year)",
          "op jaarbasis \(Toevalstoets.tempo(now.begonnen, now.periode))", "begonnen")
        tile("\(done.afgerond)", "afgerond", "in de laatste 365 dagen", "afgerond")
        tile(
          gross.mediaan.map { "\($0) d" } ?? "–", "doorlooptijd bruto, helft",
          "netto \(done.netto.mediaan.map { "\($0)" } ?? "–"), 90% binnen \(gross.p90.map { "\($0)" } ?? "–")",
          "bruto")
        tile(
          Getal.procent(done.opTijd, van: done.metTermijn).map { "\($0)%" } ?? "–", "binnen de termijn",
          "\(done.opTijd) van \(done.metTermijn) met een termijn", "op-tijd")
        tile(
          "\(soon)", "laatste dag binnen 4 weken",
          late == 0 ? "geen enkele is voorbij" : "en \(late) voorbij",
          "lopende-termijn")
      }
    }
    for begrip in [
      "in-behandeling", "begonnen", "afgerond", "bruto", "op-tijd", "lopende-termijn", "jaartempo",
    ] {
      page.gebruik(begrip)
    }
  }

  /// Whether this year differs from the last by more than chance.
  func toeval(_ page: inout Pagina) {
    guard let item = jaren.vergelijkingen(laatste: 1).last else { return }
    page.voeg { $0.ruw("<section class=\"kaart\">\n") }
    page.kop("Is het drukker dan vorig jaar?", ["begonnen", "jaartempo", "toeval"])
    page.voeg { $0.tekst("p", Toevalstoets.zin(item.eerste, item.tweede, item.toets)) }
    page.voeg { $0.ruw("</section>\n") }
  }

  /// A card with a chart, and the same figures as a table for who cannot or will not read a chart.
  func kaart(
    _ page: inout Pagina, _ id: String, _ titel: String, _ begrippen: [String],
    legenda: [(String, String)] = [],
    _ grafiek: Grafiek, omschrijving: String, tabel: Rapportstuk.Tabel
  ) {
    page.voeg { $0.ruw("<figure class=\"kaart\" id=\"\(id)\">\n") }
    page.kop(titel, begrippen)
    if !legenda.isEmpty {
      page.voeg { html in
        html.element("ul", [("class", "legenda"), ("aria-hidden", "true")]) { list in
          for (colour, word) in legenda {
            list.element("li") { item in
              item.element("i", [("style", "background:\(colour)")]) { _ in }
              item.schrijf(word)
            }
          }
        }
      }
    }
    page.voeg { $0.ruw(grafiek.beeld(id: id, titel: titel, omschrijving: omschrijving)) }
    page.voeg { $0.ruw("<details><summary>De cijfers als tabel</summary>\n") }
    page.tabel(tabel, bijschrift: titel)
    page.voeg { $0.ruw("</details>\n</figure>\n") }
  }

  /// `jan ’23`.
  static func maand(_ day: CivilDate) -> String {
    let (year, month, _) = day.components
    let two = year % 100
    return "\(maandkort(month)) ’\(two < 10 ? "0" : "")\(two)"
  }

  /// The first letters of a month, as Dutch shortens it.
  static func maandkort(_ month: Int) -> String {
    month == 3 ? "mrt" : String(CivilDate.maanden[month - 1].prefix(3))
  }

  /// `’23 k2`.
  static func kwartaal(_ day: CivilDate) -> String {
    let (year, month, _) = day.components
    let two = year % 100
    return "’\(two < 10 ? "0" : "")\(two) k\((month + 2) / 3)"
  }
}
