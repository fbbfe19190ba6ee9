extension Dashboard {
  /// How many last days fall in each of the coming weeks, and how many have passed.
  func laatsteDagen(_ page: inout Pagina) {
    let monday = peildatum.adding(days: -peildatum.weekday.rawValue)
    var weeks = [Int](repeating: 0, count: 10)
    var late = 0
    for item in lopend {
      guard let last = item.laatsteDag else { continue }
      if last < peildatum {
        late += 1
      } else if (last - monday) / 7 < weeks.count {
        weeks[(last - monday) / 7] += 1
      }
    }
    let names = ["voorbij"] + weeks.indices.map { Dashboard.dag(monday.adding(days: 7 * $0)) }
    let counts = [late] + weeks
    var chart = Grafiek(hoogste: Double(max(4, counts.max() ?? 0)))
    chart.yAs()
    chart.xAs(names, hoogstens: 6)
    let width = chart.breed / Double(counts.count) * 0.62
    for (index, count) in counts.enumerated() where count > 0 {
      let (x, top) = (chart.x(index, van: counts.count), chart.y(Double(count)))
      chart.vlak(
        x - width / 2, top, width, chart.bodem - top, index == 0 ? "var(--gevaar)" : "var(--accent)",
        titel: index == 0 ? "\(count) voorbij" : "week van \(names[index]): \(count)")
      chart.tekst(x, top - 5, "\(count)", anker: "middle", sterk: true)
    }
    kaart(
      &page, "laatstedagen", "Laatste dagen van de beslistermijn, per week", ["lopende-termijn"],
      legenda: [("var(--accent)", "week die begint op"), ("var(--gevaar)", "voorbij")], chart,
      omschrijving: "\(late) voorbij, \(weeks.reduce(0, +)) in de komende tien weken.",
      tabel: Rapportstuk.Tabel(["Week van", "Laatste dagen"], zip(names, counts).map { [$0, "\($1)"] }))
  }

  private static func dag(_ day: CivilDate) -> String {
    let (_, month, number) = day.components
    return "\(number) \(maandkort(month))"
  }

  /// Where investigations in hand stand, and for how long.
  func wachten(_ page: inout Pagina) {
    let phases = jaar.perFase
    balken(
      &page, "wachten", "Waar het werk staat", ["in-behandeling", "lopende-termijn"],
      phases.map { item in
        (
          item.fase.naam, item.dagen.aantal,
          "\(item.dagen.aantal) · helft \(item.dagen.mediaan ?? 0) d, langst \(item.dagen.maximum ?? 0) d"
        )
      }, kolom: "Fase", kleur: "var(--vierde)",
      omschrijving: phases.map { "\($0.fase.naam): \($0.dagen.aantal)" }.joined(separator: ", ") + ".")
  }

  /// How the last year ended.
  func afloop(_ page: inout Pagina) {
    let counts = Periodecijfers.inVolgorde(jaar.totaal.afgerondNaar[.afloop] ?? [:])
    let whole = counts.reduce(0) { $0 + $1.aantal }
    balken(
      &page, "afloop", "Afloop, laatste 365 dagen", ["afgerond", "afloop"],
      counts.map { item in
        (
          Afloop(rawValue: item.naam)?.naam ?? item.naam, item.aantal,
          "\(item.aantal) (\(Getal.procent(item.aantal, van: whole).map { "\($0)%" } ?? ""))"
        )
      }, kolom: "Afloop", kleur: "var(--derde)",
      omschrijving: "\(whole) onderzoeken afgerond.")
  }

  /// What the last year was about.
  func sectoren(_ page: inout Pagina) {
    let counts = Periodecijfers.inVolgorde(jaar.totaal.begonnenNaar[.sector] ?? [:])
    let whole = counts.reduce(0) { $0 + $1.aantal }
    balken(
      &page, "sectoren", "Begonnen naar sector, laatste 365 dagen", ["begonnen", "soort"],
      counts.map { item in
        (
          item.naam, item.aantal,
          "\(item.aantal) (\(Getal.procent(item.aantal, van: whole).map { "\($0)%" } ?? ""))"
        )
      }, kolom: "Sector", kleur: "var(--accent)", omschrijving: "\(whole) onderzoeken begonnen.")
  }

  /// Bars from left to right, each with its words above it.
  private func balken(
    _ page: inout Pagina, _ id: String, _ titel: String, _ begrippen: [String],
    _ rows: [(naam: String, aantal: Int, tekst: String)], kolom: String, kleur: String, omschrijving: String
  ) {
    let step = 34.0
    var chart = Grafiek(
      hoogte: max(60, step * Double(max(1, rows.count)) + 6), links: 2, rechts: 2, onder: 0, hoogste: 1)
    let highest = Double(max(1, rows.map(\.aantal).max() ?? 1))
    for (index, row) in rows.enumerated() {
      let y = step * Double(index) + 14
      chart.tekst(2, y, row.naam)
      chart.tekst(Grafiek.breedte - 2, y, row.tekst, anker: "end", sterk: true)
      chart.vlak(2, y + 5, Grafiek.breedte - 4, 9, "var(--lijn)", titel: row.naam, rond: 4.5)
      chart.vlak(
        2, y + 5, max(9, (Grafiek.breedte - 4) * Double(row.aantal) / highest), 9, kleur,
        titel: "\(row.naam): \(row.tekst)", rond: 4.5)
    }
    if rows.isEmpty { chart.tekst(2, 20, "Er is niets om te tonen.") }
    kaart(
      &page, id, titel, begrippen, chart, omschrijving: omschrijving,
      tabel: Rapportstuk.Tabel([kolom, "Aantal"], rows.map { [$0.naam, "\($0.aantal)"] }))
  }

  /// The dossiers of which the last day comes first.
  func eerstvolgende(_ page: inout Pagina) {
    let next = lopend.filter { $0.laatsteDag != nil }.prefix(12)
    guard !next.isEmpty else { return }
    page.voeg { $0.ruw("<section class=\"kaart\">\n") }
    page.kop("Eerstvolgende laatste dagen", ["lopende-termijn"])
    page.tabel(
      Rapportstuk.Tabel(
        ["Dossier", "Laatste dag", "Dagen", "Fase", "Sinds", "Soort"],
        next.map { item in
          let last = item.laatsteDag ?? peildatum
          return [
            item.nummer.description, last.metWeekdag, "\(last - peildatum)", item.fase.naam,
            item.faseSinds.description, Besluitsoort(item.soort)?.naam ?? item.soort,
          ]
        }, links: [0, 1, 3, 4, 5]), bijschrift: "Eerstvolgende laatste dagen")
    page.voeg { $0.ruw("</section>\n") }
  }

  /// Who has how much in hand.
  func mensen(_ page: inout Pagina) {
    let people = Dictionary(grouping: lopend, by: \.behandelaar)
    page.voeg { $0.ruw("<section class=\"kaart\">\n") }
    page.kop("Wie wat in behandeling heeft", ["in-behandeling"])
    page.tabel(
      Rapportstuk.Tabel(
        ["Behandelaar", "In behandeling", "Laatste dag binnen 4 weken of voorbij"],
        people.keys.sorted().map { name in
          let items = people[name] ?? []
          let pressing = items.filter { $0.laatsteDag.map { $0 - peildatum <= 28 } ?? false }.count
          return [name.isEmpty ? "onbekend" : name, "\(items.count)", "\(pressing)"]
        }), bijschrift: "Behandelaars")
    page.voeg { $0.ruw("</section>\n") }
  }
}
