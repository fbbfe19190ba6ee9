import BibobCore

/// What is said of a package before it is made, and what became of it.
struct PakketWeergave {
  let nummer: Dossiernummer
  let volledigheid: Volledigheid
  let keuze: Pakketkeuze
  let droog: Bool

  /// A package that was made, or would be.
  struct Gemaakt {
    let pakket: Adviespakket
    let bestand: String?
    let sha256: String?
  }

  func write(_ gemaakt: Gemaakt?, to uitvoer: Uitvoer, json: Bool) {
    if json { return uitvoer.json(self.json(gemaakt)) }
    kop(gemaakt, to: uitvoer)
    punten("Ontbreekt", volledigheid.ontbreekt, .fout, to: uitvoer)
    punten("Aanbevolen (houdt het pakket niet tegen)", volledigheid.aanbevolen, .letOp, to: uitvoer)
    if let gemaakt { inhoud(gemaakt.pakket, to: uitvoer) }
    buiten(to: uitvoer)
    uitvoer.line()
    if let gemaakt {
      slot(gemaakt, to: uitvoer)
    } else {
      uitvoer.paragraph("Er is niets geschreven en niets vastgelegd.")
    }
    uitvoer.paragraph(
      Adviespakket.voorbehoud
        + " Vraag het LBB zelf langs welke weg en in welke vorm het een verzoek wil ontvangen.",
      style: .zacht)
  }

  private func kop(_ gemaakt: Gemaakt?, to uitvoer: Uitvoer) {
    uitvoer.heading("Adviespakket van \(nummer) voor het LBB  [Wet Bibob art. 7a lid 4, 9 lid 5]")
    guard gemaakt == nil else {
      return uitvoer.line("  " + uitvoer.paint(.antwoord, "Compleet: alles wat de wet vraagt, is er."))
    }
    let count = volledigheid.ontbreekt.count
    uitvoer.paragraph(
      uitvoer.paint(.fout, "Niet compleet:") + " \(count) \(count == 1 ? "punt" : "punten"). "
        + "Zo kan het LBB van advies afzien; het pakket wordt niet gemaakt.", indent: 2)
  }

  private func punten(
    _ title: String, _ punten: [Volledigheid.Punt], _ style: Uitvoer.Style, to uitvoer: Uitvoer
  ) {
    guard !punten.isEmpty else { return }
    uitvoer.line()
    uitvoer.heading("\(title) (\(punten.count))")
    for punt in punten {
      uitvoer.paragraph(uitvoer.paint(style, "–") + " " + Breedte.safe(punt.reden), indent: 2)
      let articles = punt.artikelen.map(\.description).joined(separator: "; ")
      uitvoer.paragraph("\(articles); te geven door \(punt.bron.naam)", indent: 4, style: .zacht)
      uitvoer.paragraph(Breedte.safe(punt.doen), indent: 4)
    }
  }

  private func inhoud(_ pakket: Adviespakket, to uitvoer: Uitvoer) {
    uitvoer.line()
    uitvoer.heading("In het pakket (\(pakket.regels.count))")
    uitvoer.table(
      Table(
        columns: [
          .init("Nr.", right: true), .init("Wat", .wrap, minimum: 18), .init("Bestand", .wrap, minimum: 12),
          .init("Blz.", right: true), .init("Grootte", right: true),
        ],
        rows: pakket.regels.map { line in
          [
            Cell("\(line.nummer)", .nadruk), Cell(line.wat), Cell(line.bestand, .zacht),
            Cell(line.bladzijden.map(String.init) ?? "?", .zacht),
            Cell(Bestandsmaat.tekst(Int64(clamping: line.grootte)), .zacht),
          ]
        }, indent: 2))
  }

  private func buiten(to uitvoer: Uitvoer) {
    guard !keuze.weg.isEmpty else { return }
    uitvoer.line()
    uitvoer.heading("Blijft erbuiten (\(keuze.weg.count))")
    uitvoer.table(
      Table(
        columns: [.init("Wat"), .init("Waarom", .wrap, minimum: 20), .init("Artikel", .wrap, minimum: 14)],
        rows: keuze.weg.map { item in
          [
            Cell(item.wat, .nadruk), Cell(item.reden),
            Cell(item.artikelen.map(\.description).joined(separator: "; "), .zacht),
          ]
        }, indent: 2))
  }

  private func slot(_ gemaakt: Gemaakt, to uitvoer: Uitvoer) {
    guard let bestand = gemaakt.bestand, let hash = gemaakt.sha256 else {
      return uitvoer.paragraph(
        uitvoer.paint(.letOp, "Proef:") + " er is niets geschreven en niets vastgelegd.")
    }
    uitvoer.line("Geschreven: \(uitvoer.paint(.antwoord, bestand))")
    uitvoer.line("  SHA-256  \(hash)")
    uitvoer.line("  Vastgelegd als verstrekking aan het LBB  [Wet Bibob art. 7a lid 4]")
    uitvoer.paragraph("Het bestand is niet versleuteld: verstuur het over een beveiligde weg.", indent: 2)
  }

  private func json(_ gemaakt: Gemaakt?) -> JSON {
    [
      "dossier": .string(nummer.description), "volledig": .bool(volledigheid.isVolledig),
      "punten": .array(volledigheid.punten.map(PakketWeergave.json)),
      "inhoud": .array((gemaakt?.pakket.regels ?? []).map(PakketWeergave.json)),
      "buiten": .array(
        keuze.weg.map { item in
          [
            "wat": .string(item.wat), "reden": .string(item.reden),
            "artikelen": .array(item.artikelen.map { .string($0.description) }),
          ]
        }),
      "bestand": JSON(gemaakt?.bestand), "sha256": JSON(gemaakt?.sha256), "droog": .bool(droog),
      "voorbehoud": .string(Adviespakket.voorbehoud),
    ]
  }

  private static func json(_ punt: Volledigheid.Punt) -> JSON {
    [
      "ernst": .string(punt.ernst.rawValue), "reden": .string(punt.reden),
      "artikelen": .array(punt.artikelen.map { .string($0.description) }), "bron": .string(punt.bron.naam),
      "doen": .string(punt.doen),
    ]
  }

  private static func json(_ regel: Adviespakket.Regel) -> JSON {
    [
      "nummer": .int(regel.nummer), "bestand": .string(regel.bestand), "wat": .string(regel.wat),
      "herkomst": .string(regel.herkomst), "bladzijden": regel.bladzijden.map { .int($0) } ?? .null,
      "grootte": .int(Int(clamping: regel.grootte)), "sha256": .string(regel.sha256),
    ]
  }
}

/// What an inspection of a package found.
struct PakketcontroleWeergave {
  let pad: String
  let verslag: BagItVerslag

  func write(to uitvoer: Uitvoer, json: Bool) {
    if json { return uitvoer.json(self.json) }
    for bevinding in verslag.bevindingen {
      let style: Uitvoer.Style = bevinding.soort == .omhulsel ? .letOp : .fout
      uitvoer.paragraph(
        uitvoer.paint(style, bevinding.soort.rawValue + ":") + " " + Breedte.safe(bevinding.description))
    }
    if !verslag.isHeel { uitvoer.line() }
    uitvoer.heading(slotsom)
    DossierWeergave.paren(
      [
        ("Bestand", Breedte.safe(pad)), ("Grootte", Bestandsmaat.tekst(Int64(clamping: verslag.grootte))),
        ("Inhoud", "\(verslag.heel) van \(verslag.genoemd) bestanden heel"),
      ] + verslag.info.filter { $0.naam != "Payload-Oxum" }.map { ($0.naam, Breedte.safe($0.waarde)) },
      to: uitvoer)
    uitvoer.line("  SHA-256  \(verslag.sha256)")
    uitvoer.paragraph(
      "Wie alles en elk manifest gelijk verandert, maakt een ander heel pakket: vergelijk de SHA-256 met wat de "
        + "afzender langs een andere weg doorgaf, of met ‘bibob verstrekkingen’.", indent: 2, style: .zacht)
  }

  private var slotsom: String {
    if verslag.isHeel { return "Het pakket is zoals het is gemaakt" }
    return verslag.inhoudIsHeel
      ? "De inhoud is heel; het ZIP-bestand eromheen is niet zoals het is gemaakt" : "Het pakket is niet heel"
  }

  private var json: JSON {
    [
      "bestand": .string(pad), "heel": .bool(verslag.isHeel), "inhoudHeel": .bool(verslag.inhoudIsHeel),
      "sha256": .string(verslag.sha256), "grootte": .int(Int(clamping: verslag.grootte)),
      "bestanden": .int(verslag.genoemd), "bestandenHeel": .int(verslag.heel),
      "info": .object(verslag.info.map { ($0.naam, .string($0.waarde)) }),
      "bevindingen": .array(
        verslag.bevindingen.map {
          ["soort": .string($0.soort.rawValue), "bestand": .string($0.bestand), "tekst": .string($0.tekst)]
        }),
    ]
  }
}
