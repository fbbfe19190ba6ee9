import BibobCore

/// The worksheet, as a lawyer reads it and as another program does.
struct WerkbladWeergave {
  let zaak: Zaak
  let blad: Werkblad

  private var dossier: Dossier { zaak.dossier }

  func write(to uitvoer: Uitvoer) {
    uitvoer.heading("Werkblad van \(zaak.nummer) per \(blad.per.voluit)")
    uitvoer.paragraph(
      "Wat de wet en de rechter vragen, wat er is en wat open staat. De uitkomst rekent niemand uit: die "
        + "schrijft u zelf, per grond.", indent: 2, style: .zacht)
    for deel in blad.delen {
      uitvoer.line()
      write(deel, to: uitvoer)
    }
    advies(to: uitvoer)
    conclusie(to: uitvoer)
  }

  private func write(_ deel: Werkblad.Deel, to uitvoer: Uitvoer) {
    let (kop, artikel) = WerkbladWeergave.kop(deel.grond)
    uitvoer.heading("\(kop)  [\(artikel)]")
    guard deel.heeftFeiten else {
      uitvoer.paragraph(
        "Geen feit dat deze grond kan dragen; zonder feiten is er geen gevaar op deze grond.", indent: 2)
      uitgesloten(deel, to: uitvoer)
      slotsom(deel, to: uitvoer)
      return
    }
    for rij in deel.rijen where rij.regel.isWettelijk { write(rij, to: uitvoer) }
    uitvoer.line()
    uitvoer.line("  " + uitvoer.paint(.kop, "Wat een rechter vraagt"))
    for rij in deel.rijen where !rij.regel.isWettelijk { write(rij, to: uitvoer) }
    uitgesloten(deel, to: uitvoer)
    slotsom(deel, to: uitvoer)
  }

  private static func kop(_ grond: Feit.Grond) -> (String, Artikel) {
    switch grond {
    case .a: ("A-GROND  voordeel uit strafbare feiten benutten", .wb("3 lid 1 a"))
    case .b: ("B-GROND  strafbare feiten plegen", .wb("3 lid 1 b"))
    case .lid6: ("LID 6  strafbaar feit om het besluit te krijgen of te houden", .wb("3 lid 6"))
    }
  }

  private func write(_ rij: Werkblad.Rij, to uitvoer: Uitvoer) {
    uitvoer.line()
    uitvoer.paragraph(
      uitvoer.paint(.nadruk, rij.regel.kop) + "  " + uitvoer.paint(.zacht, "[\(rij.regel.artikel)]")
        + (rij.isOpen ? "  " + uitvoer.paint(.letOp, "· open") : ""), indent: 2)
    uitvoer.paragraph(rij.regel.vraag, indent: 4, style: .zacht)
    if let gone = rij.vervalt { return uitvoer.paragraph("Vervalt: \(gone).", indent: 4) }
    var rows = rij.invulling.map { [Cell($0.over, .nadruk), Cell($0.tekst)] }
    rows += rij.ontbreekt.map { [Cell("vraag", .letOp), Cell("\($0.over): \($0.tekst)")] }
    rows += geschreven(rij.geschreven, rij.nieuwer)
    uitvoer.table(
      Table(columns: [.init(""), .init("", .wrap, minimum: 24)], rows: rows, indent: 4, header: false))
  }

  private func geschreven(_ weging: Weging?, _ nieuwer: [String]) -> [[Cell]] {
    guard let weging else { return [] }
    let facts = weging.feiten.isEmpty ? "" : " (\(weging.feiten.joined(separator: ", ")))"
    var rows = [
      [Cell("tekst", .zacht), Cell("\(weging.motivering)\(facts)")],
      [Cell(""), Cell("– \(weging.door), \(weging.datum)", .zacht)],
    ]
    if !nieuwer.isEmpty {
      rows.append([
        Cell("open", .letOp),
        Cell("geschreven voordat \(nieuwer.joined(separator: ", ")) veranderde: kijk of het nog klopt"),
      ])
    }
    return rows
  }

  private func uitgesloten(_ deel: Werkblad.Deel, to uitvoer: Uitvoer) {
    guard !deel.uitgesloten.isEmpty else { return }
    uitvoer.line()
    uitvoer.line("  " + uitvoer.paint(.fout, "Mag niets dragen"))
    let rows = deel.uitgesloten.flatMap { oordeel in
      oordeel.belemmeringen.map { found in
        [
          Cell(oordeel.feit.id, .nadruk),
          Cell("\(found.reden) [\(found.artikelen.map(\.description).joined(separator: "; "))]"),
        ]
      }
    }
    uitvoer.table(
      Table(columns: [.init(""), .init("", .wrap, minimum: 24)], rows: rows, indent: 4, header: false))
  }

  private func slotsom(_ deel: Werkblad.Deel, to uitvoer: Uitvoer) {
    guard deel.heeftFeiten || deel.slotsom != nil else { return }
    uitvoer.line()
    let mate = deel.slotsom?.mate?.naam ?? "nog niet geschreven"
    uitvoer.line(
      "  " + uitvoer.paint(.kop, "Slotsom: ") + uitvoer.paint(deel.slotsom == nil ? .letOp : .antwoord, mate))
    if let slotsom = deel.slotsom {
      uitvoer.table(
        Table(
          columns: [.init(""), .init("", .wrap, minimum: 24)], rows: geschreven(slotsom, deel.nieuwer),
          indent: 4,
          header: false))
    }
    guard deel.heeftFeiten else { return }
    let questions = deel.ontbreekt.count
    let unwritten = deel.open.map(\.regel.criterium.rawValue)
    guard questions > 0 || !unwritten.isEmpty else { return }
    var parts: [String] = []
    if questions > 0 { parts.append(questions == 1 ? "1 vraag" : "\(questions) vragen") }
    if !unwritten.isEmpty { parts.append("nog te schrijven: \(unwritten.joined(separator: ", "))") }
    uitvoer.paragraph(uitvoer.paint(.letOp, "Open:") + " " + parts.joined(separator: "; "), indent: 2)
  }

  private func advies(to uitvoer: Uitvoer) {
    guard let advies = dossier.advies else { return }
    uitvoer.line()
    uitvoer.heading("LBB-ADVIES van \(advies.datum)  [\(Artikel.awb("3:9"))]")
    uitvoer.paragraph(
      "a-grond: \(advies.mateA.naam); b-grond: \(advies.mateB.naam)"
        + (advies.lid6 ? "; feiten van art. 3 lid 6" : "") + ". Het advies bindt niet; u vergewist zich.",
      indent: 2)
    let answers = dossier.vergewissing?.antwoorden ?? [:]
    let rows = Vergewissing.Vraag.allCases.map { vraag in
      [
        Cell(answers[vraag] == nil ? "open" : "", .letOp),
        Cell("\(vraag.tekst) \(answers[vraag] ?? "")"),
      ]
    }
    uitvoer.table(
      Table(columns: [.init(""), .init("", .wrap, minimum: 24)], rows: rows, indent: 2, header: false))
  }

  private func conclusie(to uitvoer: Uitvoer) {
    guard let conclusie = dossier.conclusie else { return }
    uitvoer.line()
    uitvoer.heading("CONCLUSIE van \(conclusie.datum): \(conclusie.mate.naam)")
    let options = Opties.toegestaan(dossier).map(\.naam).joined(separator: ", ")
    uitvoer.paragraph("Mogelijk: \(options). De wet zegt ‘kan’: u kiest en motiveert.", indent: 2)
  }

  var json: JSON {
    [
      "dossier": .string(zaak.nummer.description), "per": .string(blad.per.description),
      "gronden": .array(blad.delen.map(json)), "open": .int(blad.aantalOpen),
      "mogelijk": .array(
        dossier.conclusie == nil ? [] : Opties.toegestaan(dossier).map { .string($0.rawValue) }),
    ]
  }

  private func json(_ deel: Werkblad.Deel) -> JSON {
    [
      "grond": .string(deel.grond.rawValue), "feiten": .array(deel.feiten.map { .string($0.feit.id) }),
      "uitgesloten": .array(
        deel.uitgesloten.map {
          ["feit": .string($0.feit.id), "belemmeringen": .array($0.belemmeringen.map(FeitWeergave.json))]
        }), "criteria": .array(deel.rijen.map(json)), "slotsom": json(deel.slotsom),
      "slotsomOuderDan": .array(deel.nieuwer.map { .string($0) }),
    ]
  }

  private func json(_ rij: Werkblad.Rij) -> JSON {
    [
      "criterium": .string(rij.regel.criterium.rawValue), "artikel": .string(rij.regel.artikel.description),
      "vraag": .string(rij.regel.vraag), "wettelijk": .bool(rij.regel.isWettelijk),
      "vervalt": JSON(rij.vervalt),
      "invulling": .array(rij.invulling.map { ["over": .string($0.over), "tekst": .string($0.tekst)] }),
      "ontbreekt": .array(rij.ontbreekt.map(FeitWeergave.json)), "geschreven": json(rij.geschreven),
      "ouderDan": .array(rij.nieuwer.map { .string($0) }), "open": .bool(rij.isOpen),
    ]
  }

  private func json(_ weging: Weging?) -> JSON {
    guard let weging else { return .null }
    return [
      "motivering": .string(weging.motivering), "door": .string(weging.door),
      "datum": .string(weging.datum.description), "feiten": .array(weging.feiten.map { .string($0) }),
      "mate": JSON(weging.mate?.rawValue),
    ]
  }
}
