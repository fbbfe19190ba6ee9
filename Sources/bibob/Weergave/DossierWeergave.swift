import BibobCore

/// A dossier for a person and for another program.
enum DossierWeergave {
  /// The head: what it is and where it stands.
  static func kop(_ zaak: Zaak, to uitvoer: Uitvoer) {
    let dossier = zaak.dossier
    let aanvraag = dossier.aanvraag
    uitvoer.heading("\(zaak.nummer)  \(Breedte.safe(aanvraag.onderwerp))")
    let track = aanvraag.spoor == .aanvraag ? "aanvraag" : "bestaand besluit"
    var rows: [(String, String)] = [
      ("Soort", "\(aanvraag.soort.naam) (\(track))"),
      ("Orgaan", "\(aanvraag.orgaan), \(aanvraag.lichaam)"),
      ("Kenmerk", aanvraag.kenmerk), ("Betrokkene", aanvraag.betrokkene?.naam ?? "–"),
      ("Ontvangen", aanvraag.ontvangen.metWeekdag),
      ("Fase", "\(dossier.fase.naam), sinds \(dossier.faseSinds.metWeekdag)"),
    ]
    if let beleid = dossier.beleid {
      rows.append(
        (
          "Beleid",
          "\(beleid.antwoord.naam) (\(beleid.beleid)\(beleid.regel.isEmpty ? "" : ", regel \(beleid.regel)"))"
        ))
    }
    if let conclusie = dossier.conclusie {
      rows.append(
        ("Gevaar", "\(conclusie.mate.naam) (a: \(conclusie.mateA.naam), b: \(conclusie.mateB.naam))"))
    }
    rows.append(("Besluit", dossier.besluit.map { "\($0.uitkomst.naam), \($0.datum.metWeekdag)" } ?? ""))
    if !aanvraag.soort.opmerking.isEmpty { rows.append(("Let op", aanvraag.soort.opmerking)) }
    paren(rows, to: uitvoer)
  }

  /// Pairs of a name and a text.
  static func paren(_ rows: [(String, String)], to uitvoer: Uitvoer) {
    uitvoer.table(
      Table(
        columns: [.init(""), .init("", .wrap, minimum: 20)],
        rows: rows.filter { !$0.1.isEmpty }.map { [Cell($0.0, .zacht), Cell($0.1)] }, indent: 2, header: false
      ))
  }

  /// Terms as a table.
  static func termijnen(_ termijnen: [Termijn], op day: CivilDate, to uitvoer: Uitvoer) {
    let rows = termijnen.map { termijn -> [Cell] in
      [
        Cell(termijn.einde.metWeekdag, stijl(termijn)), Cell(termijn.naam),
        Cell(toestand(termijn, op: day), stijl(termijn)), Cell(termijn.artikel.description, .zacht),
      ]
    }
    uitvoer.table(
      Table(
        columns: [
          .init("Laatste dag"), .init("Termijn", .wrap, minimum: 12), .init("Stand", .wrap, minimum: 14),
          .init("Artikel", .wrap, minimum: 12),
        ], rows: rows, indent: 2))
  }

  private static func stijl(_ termijn: Termijn) -> Uitvoer.Style? {
    switch termijn.toestand {
    case .loopt: .nadruk
    case .opgeschort: .letOp
    case .verstreken, .teLaat: .fout
    case .gehaald, .vervallen: .zacht
    }
  }

  /// How a term stands, in words.
  static func toestand(_ termijn: Termijn, op day: CivilDate) -> String {
    switch termijn.toestand {
    case .loopt:
      let left = termijn.einde - day
      return left == 0 ? "vandaag de laatste dag" : left == 1 ? "nog 1 dag" : "nog \(left) dagen"
    case .opgeschort:
      let latest = termijn.uiterlijk.map { ", uiterlijk \($0)" } ?? ", geen uiterste dag"
      return "opgeschort\(latest)"
    case .gehaald(let done): return "gehaald op \(done)"
    case .teLaat(let done): return "te laat: \(done)"
    case .verstreken: return termijn.einde == day ? "vandaag" : "verstreken"
    case .vervallen(let since): return "vervallen op \(since)"
    }
  }

  /// A term for other programs.
  static func json(_ termijn: Termijn) -> JSON {
    let (stand, op): (String, CivilDate?) =
      switch termijn.toestand {
      case .loopt: ("loopt", nil)
      case .opgeschort: ("opgeschort", nil)
      case .gehaald(let day): ("gehaald", day)
      case .teLaat(let day): ("te-laat", day)
      case .verstreken: ("verstreken", nil)
      case .vervallen(let day): ("vervallen", day)
      }
    return [
      "termijn": .string(termijn.soort.rawValue), "onderwerp": .string(termijn.onderwerp),
      "artikel": .string(termijn.artikel.description), "plichtige": .string(termijn.plichtige.rawValue),
      "start": .string(termijn.start.description), "einde": .string(termijn.einde.description),
      "uiterlijk": JSON(termijn.uiterlijk?.description), "stand": .string(stand), "op": JSON(op?.description),
      "gevolg": .string(termijn.gevolg), "vraag": JSON(termijn.vraag),
      "stappen": .array(termijn.stappen.map(StappenWeergave.json)),
    ]
  }

  /// A task for other programs.
  static func json(_ taak: Taak) -> JSON {
    [
      "soort": .string("\(taak.soort)"), "wat": .string(taak.wat), "waarom": .string(taak.waarom),
      "artikel": .string(taak.artikel.description), "uiterlijk": JSON(taak.uiterlijk?.description),
      "stap": JSON(taak.stap?.rawValue), "wachtOp": JSON(taak.wachtOp),
    ]
  }

  /// What is said when dossiers do not open.
  static func onleesbaar(_ count: Int) -> String {
    "\(count) \(count == 1 ? "dossier is" : "dossiers zijn") niet te lezen; zie ‘bibob controleer’."
  }

  /// The state for other programs.
  static func json(_ zaak: Zaak) -> [(String, JSON)] {
    let dossier = zaak.dossier
    let aanvraag = dossier.aanvraag
    return [
      ("dossier", .string(zaak.nummer.description)), ("versie", .int(zaak.versie)),
      ("fase", .string(dossier.fase.rawValue)), ("faseSinds", .string(dossier.faseSinds.description)),
      ("soort", .string(aanvraag.soort.id)), ("spoor", .string(aanvraag.spoor.rawValue)),
      ("lichaam", .string(aanvraag.lichaam)), ("orgaan", .string(aanvraag.orgaan)),
      ("kenmerk", .string(aanvraag.kenmerk)), ("onderwerp", .string(aanvraag.onderwerp)),
      ("ontvangen", .string(aanvraag.ontvangen.description)),
      ("betrokkene", JSON(aanvraag.betrokkene?.naam)),
      ("mateVanGevaar", JSON(dossier.conclusie?.mate.rawValue)),
      ("besluit", JSON(dossier.besluit?.uitkomst.rawValue)),
    ]
  }

  /// An event for other programs.
  static func json(_ gebeurtenis: Gebeurtenis, hersteld: Bool) -> JSON {
    [
      "nummer": .int(gebeurtenis.volgnummer), "stap": .string(gebeurtenis.stap.rawValue),
      "datum": .string(gebeurtenis.datum.description),
      "vastgelegd": .string(gebeurtenis.vastgelegd.dag.description), "door": .string(gebeurtenis.door),
      "hersteld": .bool(hersteld),
      "velden": .object(
        gebeurtenis.velden.paren.filter { $0.veld.soort != .brief }.compactMap { paar in
          Waardetekst.json(paar.waarde).map { (paar.veld.rawValue, $0) }
        }),
    ]
  }
}

/// Values of fields, read and shown.
enum Waardetekst {
  /// A recorded field for a person: agreements of the policy as sentences.
  static func tekst(_ paar: Velden.Paar) -> String? {
    guard paar.veld == .instellingen, case .lijst(let lines) = paar.waarde else { return tekst(paar.waarde) }
    return Beleidsafspraken(regels: lines).zinnen.joined(separator: "; ")
  }

  /// For a person; nil for the application, which is shown by itself.
  static func tekst(_ waarde: Waarde) -> String? {
    switch waarde {
    case .tekst(let text): text
    case .lijst(let texts): texts.joined(separator: ", ")
    case .datum(let day): day.description
    case .duur(let duur): duur.kort
    case .getal(let number): String(number)
    case .aanvraag: nil
    }
  }

  /// For other programs.
  static func json(_ waarde: Waarde) -> JSON? {
    switch waarde {
    case .lijst(let texts): .array(texts.map { .string($0) })
    case .getal(let number): .int(number)
    case .aanvraag: nil
    case .tekst, .datum, .duur: tekst(waarde).map { .string($0) }
    }
  }
}
