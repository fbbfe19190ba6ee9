import BibobCore

/// The questionnaire of a dossier for a person and for another program.
struct VragenlijstWeergave {
  let zaak: Zaak
  let lijst: Vragenlijst
  let per: CivilDate
  let alles: Bool

  func write(to uitvoer: Uitvoer) {
    uitvoer.heading("Vragenlijst van \(zaak.nummer) per \(per.voluit)")
    let who = zaak.dossier.partijen.first { $0.rollen.contains(.betrokkene) }
    let (open, gone) = (lijst.afhankelijk.count, lijst.ontbrekend.count)
    DossierWeergave.paren(
      [
        ("Set", Breedte.safe(lijst.set.aanduiding)),
        ("Betrokkene", "\(who?.id ?? "–"), \(lijst.rechtsvorm?.naam ?? "rechtsvorm onbekend")"),
        ("Soort", "\(lijst.soort.naam), spoor \(lijst.spoor.rawValue)"),
        (
          "Stand",
          "\(lijst.binnen.count) binnen, \(gone) \(gone == 1 ? "ontbreekt" : "ontbreken"), \(lijst.teBeoordelen.count) nog te "
            + "beoordelen, \(open) \(open == 1 ? "hangt" : "hangen") af van een antwoord"
        ),
      ], to: uitvoer)
    for vraag in lijst.vragen {
      uitvoer.line()
      uitvoer.paragraph(uitvoer.paint(.letOp, "Eerst uitzoeken:") + " " + vraag, indent: 2)
    }
    tabel("Ontbreekt", lijst.ontbrekend, to: uitvoer)
    tabel("Nog te beoordelen", lijst.teBeoordelen, to: uitvoer)
    if alles {
      tabel("Hangt af van een antwoord", lijst.afhankelijk, to: uitvoer)
      tabel("Binnen", lijst.binnen, to: uitvoer)
    }
    buitenDeSet(to: uitvoer)
    gevolg(to: uitvoer)
    voorbehoud(lijst.set, to: uitvoer)
  }

  private func tabel(_ title: String, _ posten: [Vragenlijst.Post], to uitvoer: Uitvoer) {
    guard !posten.isEmpty else { return }
    uitvoer.line()
    uitvoer.heading("\(title) (\(posten.count))")
    var seen: [String?] = []
    for post in posten where !seen.contains(post.wie) {
      seen.append(post.wie)
      let same = posten.filter { $0.wie == post.wie }
      uitvoer.line("  " + uitvoer.paint(.zacht, kop(post.wie)))
      uitvoer.table(
        Table(
          columns: [.init("", .wrap, minimum: 12), .init("", .wrap, minimum: 30)],
          rows: same.map { [Cell($0.code, .nadruk), Cell(tekst($0))] }, indent: 4, header: false))
    }
  }

  private func kop(_ wie: String?) -> String {
    guard let wie else { return "Het dossier" }
    return "\(wie) \(Breedte.safe(zaak.dossier.partij(wie)?.naam ?? ""))"
  }

  private func tekst(_ post: Vragenlijst.Post) -> String {
    var text = post.isBijlage ? "Stuk: \(post.tekst) (bij \(post.bij))" : post.tekst
    if case .vraag(let when) = post.geldt { text += " – \(when)" }
    if let remark = post.stand?.omschrijving, !remark.isEmpty { text += " – \(remark)" }
    return text
  }

  private func buitenDeSet(to uitvoer: Uitvoer) {
    guard !lijst.buitenDeSet.isEmpty else { return }
    uitvoer.line()
    uitvoer.paragraph(
      uitvoer.paint(.letOp, "Let op:") + " beoordeeld, maar volgens de set niet van toepassing: "
        + lijst.buitenDeSet.map { $0.vraag + ($0.wie.map { " (\($0))" } ?? "") }.joined(separator: ", ")
        + ". Controleer de code, de persoon en diens rol.", indent: 2)
  }

  private func gevolg(to uitvoer: Uitvoer) {
    uitvoer.line()
    uitvoer.heading("Als het onvolledig blijft")
    uitvoer.paragraph(lijst.gevolg.tekst, indent: 2)
    uitvoer.paragraph(
      uitvoer.paint(.zacht, lijst.gevolg.artikelen.map(\.description).joined(separator: "; ")), indent: 2)
    uitvoer.paragraph(lijst.gevolg.nietVanToepassing, indent: 2)
  }

  private func voorbehoud(_ set: Vragenset, to uitvoer: Uitvoer) {
    VragenlijstWeergave.voorbehoud(set, to: uitvoer)
  }

  /// What to know about the set, on every answer that rests on it.
  static func voorbehoud(_ set: Vragenset, to uitvoer: Uitvoer) {
    let missing = set.ontbrekendeOnderdelen
    guard set.status == .voorlopig || !missing.isEmpty else { return }
    uitvoer.line()
    if set.status == .voorlopig {
      uitvoer.paragraph(
        uitvoer.paint(.letOp, "Voorlopig:") + " "
          + Breedte.safe(set.opmerkingen.first { $0.contains("voorlopig") } ?? "deze set is voorlopig."))
    }
    if !missing.isEmpty {
      uitvoer.paragraph(
        uitvoer.paint(.letOp, "Let op:")
          + " deze lijst vraagt niet naar onderdeel \(missing.joined(separator: ", ")) van art. 7a lid 2; dat moet dan "
          + "uit de aanvraag komen.")
    }
  }

  var json: JSON {
    [
      "dossier": .string(zaak.nummer.description), "per": .string(per.description),
      "set": VragenlijstWeergave.json(lijst.set), "rechtsvorm": JSON(lijst.rechtsvorm?.rawValue),
      "soort": .string(lijst.soort.rawValue), "spoor": .string(lijst.spoor.rawValue),
      "uitzoeken": .array(lijst.vragen.map { .string($0) }),
      "posten": .array(lijst.posten.map(VragenlijstWeergave.json)),
      "herstellijst": .array(lijst.herstellijst.map(VragenlijstWeergave.json)),
      "nietVanToepassing": .array(
        lijst.buitenDeSet.map { ["code": .string($0.vraag), "wie": JSON($0.wie)] }),
      "gevolg": [
        "tekst": .string(lijst.gevolg.tekst),
        "artikelen": .array(lijst.gevolg.artikelen.map { .string($0.description) }),
        "nietVanToepassing": .string(lijst.gevolg.nietVanToepassing),
      ],
    ]
  }

  private static func json(_ post: Vragenlijst.Post) -> JSON {
    let (applies, when): (String, String?) =
      switch post.geldt {
      case .ja: ("ja", nil)
      case .vraag(let text): ("vraag", text)
      case .nee: ("nee", nil)
      }
    return [
      "code": .string(post.code), "bijlage": .bool(post.isBijlage), "wie": JSON(post.wie),
      "tekst": .string(post.tekst), "bij": .string(post.bij), "geldt": .string(applies), "als": JSON(when),
      "onderdelen": .array(post.onderdelen.map { .string($0) }),
      "stand": JSON(post.stand?.stand.rawValue), "stuk": JSON(post.stand?.stuk),
    ]
  }

  private static func json(_ post: Vragenlijst.Herstelpost) -> JSON {
    [
      "code": .string(post.code), "bijlage": .bool(post.isBijlage), "wie": JSON(post.wie),
      "tekst": .string(post.tekst), "artikel": .string(post.artikel.description),
      "toelichting": .string(post.toelichting), "vrijstelling": .string(post.vrijstelling),
    ]
  }

  private static func json(_ set: Vragenset) -> JSON {
    [
      "id": .string(set.id), "naam": .string(set.naam), "status": .string(set.status.rawValue),
      "regeling": .string(set.regeling), "uit": JSON(set.uit),
      "ontbrekendeOnderdelen": .array(set.ontbrekendeOnderdelen.map { .string($0) }),
    ]
  }
}

extension VragenlijstWeergave {
  /// A set by itself.
  static func write(_ keuze: Vragenkeuze, to uitvoer: Uitvoer) {
    let set = keuze.set
    uitvoer.heading(Breedte.safe(set.naam))
    DossierWeergave.paren(
      [
        ("Naam", set.id), ("Regeling", set.regeling), ("Gekozen uit", set.uit ?? ""),
        ("Lichaam", set.lichamen.joined(separator: ", ")), ("Status", set.status.rawValue),
        ("Vindplaats", set.vindplaats), ("Bestand", keuze.pad),
      ], to: uitvoer)
    for groep in set.groepen {
      uitvoer.line()
      uitvoer.heading("\(groep.code)  \(Breedte.safe(groep.naam)) (per \(groep.per.rawValue))")
      uitvoer.table(
        Table(
          columns: [.init("", .keep), .init("", .wrap, minimum: 24), .init("", .wrap, minimum: 14)],
          rows: groep.vragen.map { vraag in
            [
              Cell(vraag.code, .nadruk), Cell(tekst(vraag)),
              Cell((vraag.bijlagen + vraag.bijlagenBijJa.map { "(\($0))" }).joined(separator: " "), .zacht),
            ]
          }, indent: 2, header: false))
    }
    uitvoer.line()
    uitvoer.heading("Bijlagen")
    uitvoer.table(
      Table(
        columns: [.init(""), .init("", .wrap, minimum: 24)],
        rows: set.bijlagen.map { [Cell($0.code, .nadruk), Cell($0.naam)] }, indent: 2, header: false))
    uitvoer.line()
    uitvoer.paragraph("Een bijlage tussen haakjes hoort erbij als het antwoord ja is.", style: .zacht)
    voorbehoud(set, to: uitvoer)
  }

  private static func tekst(_ vraag: Vragenset.Vraag) -> String {
    var text = vraag.tekst
    if !vraag.als.isEmpty { text += " (\(vraag.als))" }
    if let original = vraag.oorspronkelijk {
      text += " [geherformuleerd: \(vraag.redenHerformulering); in de set: \(original)]"
    }
    return text
  }

  static func json(_ keuze: Vragenkeuze) -> JSON {
    [
      "set": json(keuze.set), "bestand": .string(keuze.pad),
      "groepen": .array(
        keuze.set.groepen.map { groep in
          [
            "code": .string(groep.code), "naam": .string(groep.naam), "per": .string(groep.per.rawValue),
            "vragen": .array(groep.vragen.map(json)),
          ]
        }),
      "bijlagen": .array(
        keuze.set.bijlagen.map { ["code": .string($0.code), "naam": .string($0.naam)] }),
    ]
  }

  private static func json(_ vraag: Vragenset.Vraag) -> JSON {
    [
      "code": .string(vraag.code), "tekst": .string(vraag.tekst),
      "oorspronkelijk": JSON(vraag.oorspronkelijk),
      "onderdelen": .array(vraag.onderdelen.map { .string($0) }),
      "rechtsvormen": .array(vraag.rechtsvormen.map { .string($0.rawValue) }),
      "soorten": .array(vraag.soorten.map { .string($0.rawValue) }), "als": .string(vraag.als),
      "bijlagen": .array(vraag.bijlagen.map { .string($0) }),
      "bijlagenBijJa": .array(vraag.bijlagenBijJa.map { .string($0) }),
    ]
  }
}
