import BibobCore

extension Beleidsonderwerp {
  /// `bibob beleid loting BESTAND --zaad ZAAD (--opslag [--vastleggen] | --aanvragen CSV)`
  static let loting = Beleidsonderwerp(
    variant: .init(
      name: "loting", summary: "trek de steekproef die het beleid vraagt, zo dat ieder haar kan narekenen",
      options: [
        Option("zaad", "TEKST", help: "maakt deze trekking anders dan elke andere (moet); vooraf gekozen"),
        Option("regel", "ID", help: "de regel met de steekproef, als er meer dan een is"),
        Option(
          "per", "WOORD", kind: .choice(Loting.Ritme.allCases.map { ValueKind.Choice($0.rawValue) }),
          help: "de periode waarover het beleid telt (jaar)"),
        Option("periode", "PERIODE", help: "alleen deze: 2026, 2026-K1 of 2026-03"),
        Option("aanvragen", "CSV", kind: .file, help: "aanvragen met kenmerk, datum en feiten"), .opslag,
        Option("aanvullen", help: "haal het minimum: de laagste loten die niet getrokken waren komen erbij"),
        Option("vastleggen", help: "leg in elk dossier vast hoe het lot viel"), .sleutels,
      ],
      explanation: """
        Het lot van een zaak is een hash van zaad, periode en kenmerk: wie die kent, kan elke trekking narekenen, en \
        een zaak houdt haar lot. Kies het zaad voordat de periode begint, door iemand die de aanvragen niet kent. Het \
        verslag noemt zaad, omvang en afdruk van de populatie, het aandeel, en of het minimum van het beleid is gehaald.

        In een dossier beslist het lot pas als het is vastgelegd. Daarna is anders doen een afwijking van het beleid \
        (Awb art. 4:84). Uitgang 1: een minimum is niet gehaald, van een aanvraag ontbreekt een feit, of een trekking in \
        een dossier past niet bij dit zaad.
        """)
  ) { aanroep, uitvoer in
    var view = try BeleidLoting(lees(aanroep, 1...1)[0], aanroep)
    if let path = aanroep.value("aanvragen") { try view.lees(csv: path) }
    if aanroep.flag("opslag") { try view.lees(opslag: Werkplek(aanroep)) }
    try view.trek(aanvullen: aanroep.flag("aanvullen"), periode: aanroep.value("periode"))
    if aanroep.flag("vastleggen") { try view.legVast(Werkplek(aanroep)) }
    if aanroep.json { uitvoer.json(view.json) } else { view.write(to: uitvoer) }
    return view.isInOrde ? .goed : .bevindingen
  }
}

/// The draw of a policy over a file or the store.
struct BeleidLoting {
  private let beleid: Beleid
  private var loting: Loting
  private var rondes: [Loting.Ronde] = []
  private var bevindingen: [Bevinding] = []
  private var onleesbaar = 0
  /// Dossiers in which the draw was recorded now.
  private var vastgelegd: [String] = []
  /// Dossiers of which the policy was not recorded, so that the draw cannot be either.
  private var zonderToets: [String] = []

  init(_ beleid: Beleid, _ aanroep: Aanroep) throws {
    self.beleid = beleid
    guard let seed = aanroep.value("zaad") else {
      throw Fout.gebruik("--zaad ontbreekt", uitleg: "Kies een zaad, bijvoorbeeld --zaad notaris-2026.")
    }
    guard aanroep.value("aanvragen") != nil || aanroep.flag("opslag") else {
      throw Fout.gebruik("welke aanvragen? Geef --aanvragen CSV, of --opslag voor de dossiers")
    }
    guard !aanroep.flag("vastleggen") || aanroep.flag("opslag") else {
      throw Fout.gebruik("vastleggen kan alleen in dossiers: geef ook --opslag")
    }
    loting = try Self.loting(beleid, aanroep, seed)
  }

  private static func loting(_ beleid: Beleid, _ aanroep: Aanroep, _ seed: String) throws -> Loting {
    let rhythm = aanroep.value("per").flatMap(Loting.Ritme.init(rawValue:)) ?? .jaar
    do {
      return try Loting(beleid, regel: aanroep.value("regel"), zaad: seed, ritme: rhythm)
    } catch {
      throw Fout.gebruik(error.description)
    }
  }

  mutating func lees(csv path: String) throws {
    guard let bytes = try Bestand.lees(path, hoogstens: 256 << 20) else {
      throw Fout.gebruik("\(path) bestaat niet")
    }
    var reader = Aanvragenlezer([beleid])
    let program = Beleidsprogramma(beleid.tijdloos)
    var draw = loting
    func take(_ zaak: Aanvragenlezer.Zaak) {
      let answer = program.toets(zaak.feiten)
      draw.neem(zaak.kenmerk, answer.toets, regel: answer.regel, op: zaak.feiten.peildatum)
    }
    reader.lees(bytes, take)
    reader.sluit(take)
    (loting, bevindingen) = (draw, reader.bevindingen)
  }

  /// Takes in the dossiers of the body. What was recorded of this policy counts; else what it says now.
  mutating func lees(opslag werkplek: Werkplek) throws {
    let (policy, program) = (beleid, Beleidsprogramma(beleid.tijdloos))
    var (draw, unread) = (loting, 0)
    try werkplek.kast.leesAlles(Dossierfilter()) { result in
      guard let zaak = try? result.get() else { return unread += 1 }
      guard policy.isVan(zaak.dossier.aanvraag.lichaam) else { return }
      let facts = Feiten(zaak.dossier, voor: policy, op: werkplek.vandaag)
      let number = zaak.nummer.description
      if let known = zaak.dossier.beleid, known.beleid == policy.id {
        draw.neem(number, known.antwoord, regel: known.regel, op: facts.peildatum, lot: known.lot)
      } else {
        let answer = program.toets(facts)
        draw.neem(number, answer.toets, regel: answer.regel, op: facts.peildatum)
      }
    }
    (loting, onleesbaar) = (draw, unread)
  }

  mutating func trek(aanvullen: Bool, periode: String?) throws {
    rondes = try loting.trek(aanvullen: aanvullen)
    if let periode { rondes.removeAll { $0.trekking.steekproef.periode != periode } }
  }

  /// Records the draw in every dossier that has none, all or nothing.
  mutating func legVast(_ werkplek: Werkplek) throws {
    let strange = rondes.flatMap(\.afwijkend)
    guard strange.isEmpty else {
      throw Fout.geweigerd(
        "in \(strange.joined(separator: ", ")) staat al een trekking met een ander zaad, aandeel of lot",
        artikel: Artikel.awb("2:4 lid 1").description,
        uitleg: "Een tweede trekking maakt van het lot een keuze. Gebruik het zaad waarmee is begonnen.")
    }
    var (done, skipped): ([String], [String]) = ([], [])
    let (rounds, policy, moment) = (rondes, beleid.id, werkplek.moment)
    try werkplek.opslag.inEenTransactie {
      for round in rounds {
        for lot in round.nieuw {
          guard let number = Dossiernummer(lot.dossier) else { continue }
          var zaak = try werkplek.kast.lees(number)
          guard zaak.dossier.beleid?.beleid == policy, zaak.dossier.fase == .intake else {
            skipped.append(lot.dossier)
            continue
          }
          try werkplek.kast.neem(
            .loting, in: &zaak, datum: werkplek.vandaag, velden: round.velden(lot), door: werkplek.door,
            op: moment)
          done.append(lot.dossier)
        }
      }
    }
    (vastgelegd, zonderToets) = (done, skipped)
  }

  var isInOrde: Bool {
    bevindingen.isEmpty && onleesbaar == 0 && loting.onbekend.isEmpty
      && rondes.allSatisfy { $0.minimumGehaald && $0.afwijkend.isEmpty }
  }
}

extension BeleidLoting {
  func write(to uitvoer: Uitvoer) {
    uitvoer.heading("Loting: \(Breedte.safe(loting.regel.tekst))")
    DossierWeergave.paren(
      [
        ("Beleid", "\(beleid.naam) (\(beleid.id), regel \(loting.regel.id))"),
        ("Aandeel", "ten minste \(loting.percentage) procent per \(loting.ritme.rawValue)"),
        ("Zaad", loting.zaad),
      ], to: uitvoer)
    if rondes.isEmpty {
      uitvoer.line()
      uitvoer.line("Er is niets om uit te loten.")
    }
    for round in rondes { ronde(round, to: uitvoer) }
    slot(uitvoer)
  }

  private func ronde(_ round: Loting.Ronde, to uitvoer: Uitvoer) {
    let draw = round.trekking
    uitvoer.line()
    uitvoer.line(uitvoer.paint(.kop, draw.steekproef.periode))
    let count = draw.loten.count
    let share = count == 0 ? "" : " (\(Self.procent(round.getoetst * 1000 / count)))"
    let met = round.minimumGehaald ? "gehaald" : "niet gehaald; met --aanvullen wel"
    DossierWeergave.paren(
      [
        ("Populatie", "\(count) \(count == 1 ? "zaak" : "zaken"), SHA-256 \(round.afdruk.prefix(16))…"),
        ("Getoetst", "\(round.getoetst)\(share)"), ("Minimum", "\(draw.minimum): \(met)"),
      ], to: uitvoer)
    let rows = draw.loten.map { lot -> [Cell] in
      let outcome = round.uitslag(lot)
      let recorded = round.vastgelegd[lot.dossier] == nil ? "" : "vastgelegd"
      return [
        Cell(lot.dossier), Cell(lot.cijfers, .zacht),
        Cell(outcome.rawValue, outcome.isToets ? .nadruk : .zacht), Cell(recorded, .zacht),
      ]
    }
    uitvoer.table(
      Table(
        columns: [.init("Zaak", .shrink, minimum: 9), .init("Lot"), .init("Uitslag"), .init("")], rows: rows,
        indent: 2))
  }

  private func slot(_ uitvoer: Uitvoer) {
    let strange = rondes.flatMap(\.afwijkend)
    let remarks = [
      strange.isEmpty
        ? nil
        : "Niet na te rekenen met dit zaad: \(strange.joined(separator: ", ")); daar staat iets anders vast.",
      loting.onbekend.isEmpty
        ? nil
        : "Van \(loting.onbekend.joined(separator: ", ")) ontbreekt een feit: of die meedoen, is niet te zeggen.",
      zonderToets.isEmpty
        ? nil
        : "Niet vastgelegd in \(zonderToets.joined(separator: ", ")): dit beleid is daar niet vastgelegd, of de intake "
          + "is voorbij.",
      onleesbaar == 0 ? nil : DossierWeergave.onleesbaar(onleesbaar),
    ].compactMap { $0 }
    if !remarks.isEmpty || !vastgelegd.isEmpty || !bevindingen.isEmpty { uitvoer.line() }
    for remark in remarks { uitvoer.paragraph(Breedte.safe(remark), style: .letOp) }
    if !vastgelegd.isEmpty {
      uitvoer.paragraph("Vastgelegd in \(vastgelegd.joined(separator: ", ")).")
    }
    for found in bevindingen {
      uitvoer.paragraph(
        "regel \(found.regel), kolom \(found.kolom): \(found.tekst)", indent: 2, style: .letOp)
    }
  }

  private static func procent(_ promille: Int) -> String { "\(promille / 10),\(promille % 10) procent" }

  var json: JSON {
    [
      "beleid": .string(beleid.id), "regel": .string(loting.regel.id), "zaad": .string(loting.zaad),
      "percentage": .int(loting.percentage), "per": .string(loting.ritme.rawValue),
      "perioden": .array(rondes.map(Self.json)), "onbekend": .array(loting.onbekend.map { .string($0) }),
      "vastgelegd": .array(vastgelegd.map { .string($0) }),
      "nietVastgelegd": .array(zonderToets.map { .string($0) }), "onleesbaar": .int(onleesbaar),
      "bevindingen": .array(bevindingen.map(\.json)),
    ]
  }

  private static func json(_ round: Loting.Ronde) -> JSON {
    let draw = round.trekking
    return [
      "periode": .string(draw.steekproef.periode), "omvang": .int(draw.loten.count),
      "afdruk": .string(round.afdruk), "getoetst": .int(round.getoetst), "minimum": .int(draw.minimum),
      "minimumGehaald": .bool(round.minimumGehaald),
      "afwijkend": .array(round.afwijkend.map { .string($0) }),
      "loten": .array(
        draw.loten.map {
          [
            "zaak": .string($0.dossier), "lot": .string($0.cijfers),
            "uitslag": .string(round.uitslag($0).rawValue),
            "vastgelegd": .bool(round.vastgelegd[$0.dossier] != nil),
          ]
        }),
    ]
  }
}
