extension Dashboard {
  /// What is in hand at the end of each month, and where the coming year may lead.
  func werkvoorraad(_ page: inout Pagina) {
    let past = maanden.perioden.suffix(18).map { (day: $0.periode.tot, count: $0.inBehandelingEind) }
    let future = prognose?.inBehandeling ?? []
    let highest = max(past.map(\.count).max() ?? 1, future.map(\.band.hoog).max() ?? 0)
    var chart = Grafiek(hoogste: Double(max(4, highest)))
    let count = past.count + future.count
    chart.yAs()
    chart.xAs(past.map { Dashboard.maand($0.day) } + future.map { Dashboard.maand($0.dag) }, hoogstens: 8)
    let last = past.count - 1
    if let now = past.last, !future.isEmpty {
      let start = (chart.x(last, van: count), chart.y(Double(now.count)))
      let upper = future.enumerated().map {
        (chart.x(past.count + $0, van: count), chart.y(Double($1.band.hoog)))
      }
      let lower = future.enumerated().map {
        (chart.x(past.count + $0, van: count), chart.y(Double($1.band.laag)))
      }
      let middle = future.enumerated().map {
        (chart.x(past.count + $0, van: count), chart.y(Double($1.band.midden)))
      }
      chart.veelhoek([start] + upper + lower.reversed(), "var(--band)")
      chart.pad([start] + middle, "var(--tweede)", streep: true)
    }
    chart.pad(
      past.enumerated().map { (chart.x($0, van: count), chart.y(Double($1.count))) }, "var(--accent)")
    for (index, item) in past.enumerated() {
      chart.stip(
        chart.x(index, van: count), chart.y(Double(item.count)), "var(--accent)",
        titel: "\(item.day.voluit): \(item.count) in behandeling")
    }
    if let now = past.last {
      // Below the line where it comes down, above it where it goes up.
      let falls = past.dropLast().last.map { $0.count > now.count } ?? false
      chart.tekst(
        chart.x(last, van: count), chart.y(Double(now.count)) + (falls ? 18 : -9), "\(now.count)",
        anker: "middle", sterk: true)
    }
    let forecast = future.last.map { " Over een jaar naar verwachting \($0.band.tekst)." } ?? ""
    kaart(
      &page, "werkvoorraad", "In behandeling, met prognose", ["in-behandeling", "prognose"],
      legenda: [("var(--accent)", "werkelijk")]
        + (future.isEmpty
          ? [] : [("var(--tweede)", "prognose, midden"), ("var(--band)", "negen van de tien")]),
      chart,
      omschrijving: "Nu \(past.last?.count ?? 0) onderzoeken in behandeling.\(forecast)",
      tabel: Rapportstuk.Tabel(
        ["Einde van", "In behandeling", "Prognose"],
        past.map { [Dashboard.maand($0.day), "\($0.count)", ""] }
          + future.map { [Dashboard.maand($0.dag), "", $0.band.tekst] }))
  }

  /// What began and what was finished, month by month: two counts side by side.
  func stroom(_ page: inout Pagina) {
    let months = maanden.perioden.suffix(18)
    let highest = months.map { max($0.begonnen, $0.afgerond) }.max() ?? 1
    var chart = Grafiek(hoogste: Double(max(4, highest)))
    chart.yAs()
    chart.xAs(months.map { Dashboard.maand($0.periode.van) }, hoogstens: 7)
    let width = chart.breed / Double(max(1, months.count))
    for (index, month) in months.enumerated() {
      let middle = chart.x(index, van: months.count)
      for (offset, count, colour, word) in [
        (-0.38, month.begonnen, "var(--accent)", "begonnen"),
        (0.02, month.afgerond, "var(--derde)", "afgerond"),
      ] {
        let top = chart.y(Double(count))
        chart.vlak(
          middle + width * offset, top, width * 0.36, chart.bodem - top, colour,
          titel: "\(month.periode.naam): \(count) \(word)")
      }
    }
    kaart(
      &page, "stroom", "Begonnen en afgerond per maand", ["begonnen", "afgerond"],
      legenda: [("var(--accent)", "begonnen"), ("var(--derde)", "afgerond")], chart,
      omschrijving:
        "In de laatste twaalf maanden begonnen \(jaar.totaal.begonnen) onderzoeken; \(jaar.totaal.afgerond) "
        + "zijn afgerond.",
      tabel: Rapportstuk.Tabel(
        ["Maand", "Begonnen", "Afgerond"],
        months.map { [$0.periode.naam, "\($0.begonnen)", "\($0.afgerond)"] }))
  }

  /// Lead times by quarter: the middle, the middle half, and nine in ten.
  func doorlooptijd(_ page: inout Pagina) {
    let quarters = kwartalen.perioden
    let spreads = quarters.map(\.bruto)
    let nets = quarters.map(\.netto)
    var chart = Grafiek(hoogste: Double(spreads.compactMap(\.p90).max() ?? 10))
    chart.yAs()
    chart.xAs(quarters.map { Dashboard.kwartaal($0.periode.van) }, hoogstens: 8)
    let width = min(26, chart.breed / Double(max(1, quarters.count)) * 0.5)
    for (index, spread) in spreads.enumerated() {
      guard let low = spread.p25, let high = spread.p75, let median = spread.mediaan, let p90 = spread.p90
      else {
        continue
      }
      let x = chart.x(index, van: quarters.count)
      let title =
        "\(quarters[index].periode.naam): helft binnen \(median) dagen, driekwart binnen \(high), 90% binnen \(p90); "
        + "\(spread.aantal) onderzoeken"
      chart.lijn(x, chart.y(Double(high)), x, chart.y(Double(p90)), "var(--accent)", dikte: 1.5)
      chart.lijn(x - 5, chart.y(Double(p90)), x + 5, chart.y(Double(p90)), "var(--accent)", dikte: 1.5)
      chart.vlak(
        x - width / 2, chart.y(Double(high)), width, max(1.5, chart.y(Double(low)) - chart.y(Double(high))),
        "var(--accent-zacht)", titel: title)
      chart.lijn(
        x - width / 2, chart.y(Double(median)), x + width / 2, chart.y(Double(median)), "var(--accent)",
        dikte: 3)
      if let net = nets[index].mediaan {
        chart.stip(
          x, chart.y(Double(net)), "var(--tweede)",
          titel: "\(quarters[index].periode.naam): netto helft binnen \(net)")
      }
    }
    kaart(
      &page, "doorlooptijd", "Doorlooptijd van wat is afgerond, in dagen", ["bruto", "netto", "mediaan"],
      legenda: [
        ("var(--accent)", "bruto: helft, en streep tot 90%"), ("var(--accent-zacht)", "middelste helft"),
        ("var(--tweede)", "netto: helft"),
      ], chart,
      omschrijving:
        "Laatste 365 dagen: helft binnen \(jaar.totaal.bruto.mediaan ?? 0) dagen bruto.",
      tabel: Rapportstuk.Tabel(
        ["Kwartaal", "Afgerond", "Kwart", "Helft", "Driekwart", "90%", "Netto helft"],
        quarters.indices.map { index in
          let spread = spreads[index]
          return [quarters[index].periode.naam, "\(spread.aantal)"]
            + [spread.p25, spread.mediaan, spread.p75, spread.p90, nets[index].mediaan].map {
              $0.map(String.init) ?? "–"
            }
        }))
  }

  /// The share in time, by quarter.
  func optijd(_ page: inout Pagina) {
    let quarters = kwartalen.perioden
    var chart = Grafiek(links: 42, hoogste: 100)
    chart.yAs("%")
    chart.xAs(quarters.map { Dashboard.kwartaal($0.periode.van) }, hoogstens: 8)
    let width = min(34, chart.breed / Double(max(1, quarters.count)) * 0.6)
    for (index, quarter) in quarters.enumerated() where quarter.metTermijn > 0 {
      let share = 100 * Double(quarter.opTijd) / Double(quarter.metTermijn)
      let (x, top) = (chart.x(index, van: quarters.count), chart.y(share))
      chart.vlak(
        x - width / 2, top, width, chart.bodem - top, "var(--derde)",
        titel: "\(quarter.periode.naam): \(quarter.opTijd) van \(quarter.metTermijn) binnen de termijn")
      chart.vlak(
        x - width / 2, chart.boven, width, top - chart.boven, "var(--lijn)",
        titel: "\(quarter.periode.naam): \(quarter.metTermijn - quarter.opTijd) te laat")
      chart.tekst(x, top - 5, "\(Int(share.rounded()))", anker: "middle", sterk: true)
    }
    kaart(
      &page, "optijd", "Binnen de termijn beslist", ["op-tijd"],
      legenda: [("var(--derde)", "binnen de termijn"), ("var(--lijn)", "te laat")], chart,
      omschrijving:
        "Laatste 365 dagen: \(jaar.totaal.opTijd) van \(jaar.totaal.metTermijn) binnen de termijn.",
      tabel: Rapportstuk.Tabel(
        ["Kwartaal", "Met een termijn", "Binnen de termijn"],
        quarters.map { [$0.periode.naam, "\($0.metTermijn)", "\($0.opTijd)"] }))
  }
}
