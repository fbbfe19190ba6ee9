import BibobCore

extension Opdracht {
  /// `bibob importeer-kvk DOSSIER BESTAND`
  static let importeerKVK = Opdracht(
    name: "importeer-kvk", group: .work, summary: "lees een basisprofiel van de KVK in een dossier in",
    arguments: [
      .dossier, Argument(name: "BESTAND", help: "het antwoord van API Basisprofiel, als JSON", kind: .file),
    ],
    options: [
      Option(
        "rol", "ROL", kind: .choice(Partijrol.allCases.map { .init($0.rawValue) }),
        help: "wat de onderneming voor het dossier is, anders derde"),
      .sleutels,
    ],
    examples: [
      Example(
        "bibob importeer-kvk 2026-0001 basisprofiel.json --droog", "laat zien wat er zou worden vastgelegd"),
      Example(
        "bibob importeer-kvk 2026-0001 basisprofiel.json --rol vermogensverschaffer",
        "leg de onderneming vast"),
    ],
    explanation: """
      Staat de onderneming al in het dossier (zelfde KvK-nummer of RSIN), dan wordt alleen getoond waarin het register \
      afwijkt; u beslist met partij-wijzigen wat u overneemt. Een eenmanszaak wordt niet als persoon vastgelegd: dat is \
      de eigenaar, en die noemt het profiel niet. Bestuurders, aandeelhouders en vennoten staan alleen in een uittreksel.
      """, changes: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    var zaak = try werkplek.kast.lees(try Werkplek.nummer(aanroep))
    let pad = try aanroep.argument("BESTAND")
    guard let bytes = try Bestand.lees(pad, hoogstens: 16 << 20) else {
      throw Fout.gebruik("\(pad) bestaat niet", uitleg: "Controleer het pad.")
    }
    let profiel = try KVKInschrijving(bytes, bestand: pad)
    let rol = aanroep.value("rol").flatMap(Partijrol.init(rawValue:)) ?? .derde
    var verslag = KVKVerslag(profiel: profiel, zaak: zaak, droog: aanroep.droog)
    if verslag.bekend == nil, let velden = profiel.velden(rol: rol) {
      let datum = werkplek.vandaag
      if aanroep.droog {
        try Stapverslag.proef(.partij, in: &zaak, datum: datum, velden: velden, werkplek)
      } else {
        try werkplek.kast.neem(
          .partij, in: &zaak, datum: datum, velden: velden, door: werkplek.door, op: werkplek.moment)
      }
      verslag.toegevoegd = zaak.dossier.partijen.last?.id
    }
    if aanroep.json { uitvoer.json(verslag.json) } else { verslag.write(to: uitvoer) }
    return verslag.uitgang
  }
}

/// What reading a profile did, or would do.
private struct KVKVerslag {
  let profiel: KVKInschrijving
  /// The person of the dossier with the same number.
  let bekend: Partij?
  let droog: Bool
  var toegevoegd: String?

  init(profiel: KVKInschrijving, zaak: Zaak, droog: Bool) {
    self.profiel = profiel
    self.droog = droog
    bekend = zaak.dossier.partijen.first { partij in
      partij.kvk == profiel.kvk || partij.rsin != nil && partij.rsin == profiel.rsin
    }
  }

  private var verschillen: [String] { bekend.map(profiel.verschillen) ?? [] }

  var uitgang: Uitgang { toegevoegd != nil || bekend != nil && verschillen.isEmpty ? .goed : .bevindingen }

  private var kop: String {
    if let toegevoegd {
      return droog
        ? "Zou vastleggen als \(toegevoegd) (er is niets vastgelegd)" : "Vastgelegd als \(toegevoegd)"
    }
    if let bekend { return "Staat al in het dossier als \(bekend.id); er is niets vastgelegd" }
    return "Een eenmanszaak is geen rechtspersoon; er is niets vastgelegd"
  }

  var json: JSON {
    [
      "kvk": .string(profiel.kvk.description), "droog": .bool(droog), "toegevoegd": JSON(toegevoegd),
      "bekend": JSON(bekend?.id), "verschillen": .array(verschillen.map { .string($0) }),
      "naam": .string(profiel.naam), "rechtsvorm": .string(profiel.rechtsvorm),
      "rsin": JSON(profiel.rsin?.description),
      "handelsnamen": .array(profiel.handelsnamen.map { .string($0) }),
      "aanvang": JSON(profiel.aanvang?.description),
      "einde": JSON(profiel.einde?.description),
      "opmerkingen": .array(profiel.opmerkingen.map { .string($0) }),
      "vestigingen": .array(
        profiel.vestigingen.map { ["nummer": .string($0.nummer), "naam": .string($0.naam)] }),
    ]
  }

  func write(to uitvoer: Uitvoer) {
    uitvoer.heading(kop)
    var rijen: [[Cell]] = [
      ["KvK-nummer", Cell(profiel.kvk.description)], ["Naam", Cell(profiel.naam)],
      ["Rechtsvorm", Cell(profiel.rechtsvorm)],
    ]
    if let rsin = profiel.rsin { rijen.append(["RSIN", Cell(rsin.description)]) }
    for naam in profiel.handelsnamen { rijen.append(["Handelsnaam", Cell(naam)]) }
    if let aanvang = profiel.aanvang { rijen.append(["Begonnen", Cell(aanvang.voluit)]) }
    if let einde = profiel.einde { rijen.append(["Geëindigd", Cell(einde.voluit, .letOp)]) }
    if !profiel.adres.isEmpty { rijen.append(["Adres", Cell(profiel.adres.joined(separator: ", "))]) }
    for vestiging in profiel.vestigingen {
      rijen.append(["Vestiging", Cell("\(vestiging.nummer) \(vestiging.naam)")])
    }
    uitvoer.table(Table(columns: [.init(""), .init("", .wrap)], rows: rijen, indent: 2, header: false))
    for verschil in verschillen {
      uitvoer.paragraph("Let op: \(Breedte.safe(verschil)).", indent: 2, style: .letOp)
    }
    if let bekend, !verschillen.isEmpty {
      uitvoer.paragraph("Neem over wat klopt met partij-wijzigen, --wie \(bekend.id).", indent: 2)
    }
    if bekend == nil, toegevoegd == nil {
      uitvoer.paragraph(
        "Leg de eigenaar vast als natuurlijk persoon, met dit KvK-nummer: bibob stap … partij --kvk \(profiel.kvk).",
        indent: 2)
    }
    for opmerking in profiel.opmerkingen { uitvoer.paragraph(opmerking, indent: 2, style: .zacht) }
  }
}
