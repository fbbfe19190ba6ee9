import BibobCore

extension Opdracht {
  /// `bibob demo`
  static let demo = Opdracht(
    name: "demo", group: .program, summary: "speel twee verzonnen dossiers na in een tijdelijke map",
    examples: [Example("bibob demo", "een horeca-aanvraag en een intrekking, stap voor stap")],
    explanation: """
      De demo leest twee aanvragen in XML, drijft ze door de procedure, laat zien wat wordt geweigerd en waarom, en \
      legt een datum uit. De map blijft staan om in rond te kijken. Alle personen zijn verzonnen.
      """
  ) { aanroep, uitvoer in
    let folder = try Bestand.tijdelijkeMap("bibob-demo-")
    let map = folder + "/dossiers"
    let kast = Dossierkast(log: try Opslag.begin(map: map), kalender: .standaard)
    let lezer = try AanvraagLezer(schemapad: Gegevensmap.pad("Schema/aanvraag.xsd"))
    var spelers: [Demospeler] = []
    for verhaal in [Demoverhaal.horeca, .intrekking] {
      var speler = try Demospeler(verhaal, lezer: lezer, kast: kast)
      try speler.speel()
      spelers.append(speler)
    }
    if aanroep.json {
      uitvoer.json(["map": .string(map), "dossiers": .array(spelers.map(\.json))])
      return .goed
    }
    for speler in spelers { speler.write(to: uitvoer) }
    let day = spelers.first?.laatste.description ?? "vandaag"
    uitvoer.heading("Kijk zelf rond")
    uitvoer.line("  De dossiers staan in \(map)")
    for (command, what) in [
      ("toon 2025-0001", "de stand, de personen, de feiten en het logboek"),
      ("toon 2025-0001 --per 2025-04-07", "hoe het er op die dag voor stond"),
      ("waarom 2025-0001 beslistermijn", "hoe de laatste dag is geteld"),
      ("volgende --vandaag \(day)", "wat er te doen is, en waarom"),
      ("stap 2025-0001 sluiten --droog", "wat er zou gebeuren"), ("controleer", "of alles heel is"),
    ] {
      uitvoer.line("  bibob \(command) --map \(map)")
      uitvoer.line(uitvoer.paint(.zacht, "      \(what)"))
    }
    return .goed
  }
}

/// Plays a story: opens a dossier and takes its steps, each recorded on its own day.
private struct Demospeler {
  private let verhaal: Demoverhaal
  private let kast: Dossierkast
  private var zaak: Zaak
  private var rows: [(datum: CivilDate, wat: String, fase: String, geweigerd: [Weigering])] = []

  init(_ verhaal: Demoverhaal, lezer: AanvraagLezer, kast: Dossierkast) throws {
    self.verhaal = verhaal
    self.kast = kast
    let aanvraag = try lezer.lees(pad: Gegevensmap.pad(verhaal.bestand))
    zaak = try kast.open(aanvraag, door: "demo", op: Demospeler.moment(aanvraag.ontvangen))
    rows.append((aanvraag.ontvangen, "openen", zaak.dossier.fase.naam, []))
  }

  private static func moment(_ day: CivilDate) -> Moment {
    Moment(milliseconden: Int64(day.days) * 86_400_000 + 36_000_000, dag: day)
  }

  /// The last day of the story.
  var laatste: CivilDate { rows.last?.datum ?? zaak.dossier.laatste }

  mutating func speel() throws {
    for regel in verhaal.regels {
      guard let datum = CivilDate(regel.datum) else { continue }
      do {
        try kast.neem(
          regel.stap, in: &zaak, datum: datum, velden: Velden(regel.velden), door: "demo",
          op: Demospeler.moment(datum))
        rows.append((datum, regel.stap.rawValue, zaak.dossier.fase.naam, []))
      } catch let refused as StapGeweigerd where regel.geweigerd {
        rows.append((datum, regel.stap.rawValue, zaak.dossier.fase.naam, refused.weigeringen))
      }
    }
  }

  var json: JSON {
    .object(
      DossierWeergave.json(zaak) + [
        (
          "verloop",
          .array(
            rows.map {
              [
                "datum": .string($0.datum.description), "stap": .string($0.wat), "fase": .string($0.fase),
                "geweigerd": .array($0.geweigerd.map(\.json)),
              ]
            })
        )
      ])
  }

  func write(to uitvoer: Uitvoer) {
    uitvoer.heading("\(verhaal.titel): dossier \(zaak.nummer)")
    var phase = ""
    for row in rows {
      let date = uitvoer.paint(.nadruk, row.datum.description)
      let arrow = row.fase == phase ? "" : uitvoer.paint(.zacht, "  → \(row.fase)")
      phase = row.fase
      if row.geweigerd.isEmpty {
        uitvoer.line("  \(date)  \(row.wat)\(arrow)")
      } else {
        uitvoer.line("  \(date)  \(row.wat)  " + uitvoer.paint(.fout, "geweigerd"))
        for refusal in row.geweigerd.prefix(2) {
          uitvoer.paragraph(uitvoer.paint(.letOp, refusal.reden) + " [\(refusal.artikelen[0])]", indent: 14)
        }
      }
    }
    uitleg(to: uitvoer)
    uitvoer.line()
  }

  private func uitleg(to uitvoer: Uitvoer) {
    guard let day = CivilDate(verhaal.blik), let then = zaak.beeld(per: day) else { return }
    uitvoer.line()
    uitvoer.line("  De termijnen zoals ze er op \(day.voluit) voor stonden:")
    let staat = Termijnstaat(then.dossier, per: day, kalender: kast.kalender)
    DossierWeergave.termijnen(staat.open, op: day, to: uitvoer)
    let end = Termijnstaat(zaak.dossier, per: laatste, kalender: kast.kalender)
    guard let termijn = (end.van(.beslistermijn) + end.van(.beslissingOpBezwaar)).first else { return }
    uitvoer.line()
    uitvoer.line(
      "  Waarom de \(termijn.naam) eindigde op \(uitvoer.paint(.antwoord, termijn.einde.metWeekdag)):")
    uitvoer.table(StappenWeergave.table(termijn.stappen, indent: 4))
  }
}
