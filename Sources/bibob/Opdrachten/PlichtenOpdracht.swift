import BibobCore

extension Opdracht {
  /// `bibob plichten DOSSIER`
  static let plichten = Opdracht(
    name: "plichten", group: .dossier,
    summary: "toon wie wordt gehoord, en wat aan het LBB wordt gemeld",
    arguments: [.dossier], options: [.per, .bekendOp, .sleutels],
    examples: [Example("bibob plichten 2026-0001", "horen, uittreksels en meldingen")],
    explanation: """
      Betrokkene en elke derde die het voornemen noemt, krijgen de gelegenheid voor een zienswijze (art. 33), een derde \
      met alleen zijn eigen deel (art. 28 lid 3). Gevaar zonder LBB-advies wordt onverwijld gemeld (art. 7a lid 7), net \
      als terugtrekken vanwege de wet (lid 8) en elke correctie; een melding bevat de gegevens van art. 11a lid 2 en \
      niets anders.
      """
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.zaak(aanroep)
    let day = try werkplek.per(aanroep)
    let weergave = PlichtWeergave(dossier: zaak.dossier, per: day)
    if aanroep.json {
      uitvoer.json(
        .object(
          [("dossier", .string(zaak.nummer.description)), ("per", .string(day.description))] + weergave.json))
      return .goed
    }
    uitvoer.heading("Plichten in \(zaak.nummer) per \(day.voluit)")
    weergave.write(to: uitvoer)
    return .goed
  }
}

private struct PlichtWeergave {
  let dossier: Dossier
  let per: CivilDate

  private var zienswijzen: [Voornemen.Zienswijze] { dossier.voornemen?.zienswijzen ?? [] }

  func write(to uitvoer: Uitvoer) {
    if zienswijzen.isEmpty && dossier.openMeldingen.isEmpty { return uitvoer.line("  Er staat niets open.") }
    if !zienswijzen.isEmpty {
      uitvoer.line()
      uitvoer.heading("Horen  [Wet Bibob art. 33 en 28 lid 3]")
      uitvoer.table(
        Table(
          columns: [
            .init("Wie"), .init("Stand", .wrap, minimum: 16), .init("Uittreksel", .wrap, minimum: 20),
          ],
          rows: zienswijzen.map(rij), indent: 2))
    }
    for melding in Registermelding.open(dossier) {
      uitvoer.line()
      uitvoer.heading("Melden aan het LBB: \(melding.soort.rawValue)  [\(melding.artikel)]")
      DossierWeergave.paren(velden(melding), to: uitvoer)
    }
  }

  private func rij(_ zienswijze: Voornemen.Zienswijze) -> [Cell] {
    let stand = PlichtWeergave.stand(zienswijze)
    return [
      Cell(zienswijze.wie, .nadruk), Cell(stand, zienswijze.isAfgerond(op: per) ? nil : .letOp),
      Cell(deel(zienswijze.wie), .zacht),
    ]
  }

  private static func stand(_ zienswijze: Voornemen.Zienswijze) -> String {
    if let day = zienswijze.ontvangen { return "gegeven op \(day)" }
    if let day = zienswijze.afgezien { return "afgezien op \(day)" }
    if let day = zienswijze.achterwege { return "horen achterwege op \(day)" }
    guard let last = zienswijze.termijn else { return "nog uitnodigen" }
    return "uitgenodigd, tot en met \(last)"
  }

  private func deel(_ wie: String) -> String {
    guard let deel = Uittreksel(voor: wie, in: dossier, per: per) else { return "geen conclusie" }
    let facts = deel.feiten.isEmpty ? "geen feit" : "feit \(deel.feiten.map(\.id).joined(separator: ", "))"
    return facts + (deel.weggelaten > 0 ? "; \(deel.weggelaten) van een ander weggelaten" : "")
      + "; noemt alleen \(deel.personen.joined(separator: ", "))"
  }

  private func velden(_ melding: Registermelding) -> [(String, String)] {
    let anderen = melding.personen.map { persoon in
      "\(persoon.partij.naam) (\(persoon.rollen.map(\.naam).joined(separator: ", ")))"
    }
    return [
      ("Verschuldigd", "sinds \(melding.sinds.metWeekdag), onverwijld"),
      ("Betrokkene", melding.betrokkene.naam), ("Anderen", anderen.joined(separator: "; ")),
      ("Besluit", "\(melding.soortBesluit), \(melding.kenmerk)"), ("Orgaan", melding.orgaan),
      ("Gevaar", melding.mate?.naam ?? (melding.soort == .correctie ? "de conclusie is vervallen" : "")),
    ]
  }

  var json: [(String, JSON)] {
    [
      (
        "horen",
        .array(
          zienswijzen.map { zienswijze in
            let deel = Uittreksel(voor: zienswijze.wie, in: dossier, per: per)
            return [
              "wie": .string(zienswijze.wie), "afgerond": .bool(zienswijze.isAfgerond(op: per)),
              "termijn": JSON(zienswijze.termijn?.description),
              "feiten": .array((deel?.feiten ?? []).map { .string($0.id) }),
              "personen": .array((deel?.personen ?? []).map { .string($0) }),
              "relaties": .array((deel?.relaties ?? []).map { .string($0.id) }),
            ]
          })
      ),
      (
        "meldingen",
        .array(
          Registermelding.open(dossier).map { melding in
            [
              "soort": .string(melding.soort.rawValue), "artikel": .string(melding.artikel.description),
              "sinds": .string(melding.sinds.description), "betrokkene": .string(melding.betrokkene.id),
              "personen": .array(melding.personen.map { .string($0.partij.id) }),
              "besluit": .string(melding.soortBesluit), "kenmerk": .string(melding.kenmerk),
              "orgaan": .string(melding.orgaan), "mate": JSON(melding.mate?.rawValue),
            ]
          })
      ),
    ]
  }
}
