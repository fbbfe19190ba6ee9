import BibobCore

/// The persons of a dossier in other dossiers, for a person and for another program.
struct EldersWeergave {
  let verslag: Eldersverslag
  let netwerk: Netwerk
  /// Dossiers that the index does not hold yet.
  let ontbreekt: Int

  /// What stays out of sight, whatever was found: said always, so that silence says nothing.
  static let grenzen =
    "Dossiers van een ander bestuursorgaan blijven buiten beeld, tenzij art. 28 lid 2 m is vervuld; dossiers waartoe u "
    + "geen toegang hebt, altijd."

  /// Writes hits by person, and what was left out.
  func write(_ nummer: Dossiernummer, to uitvoer: Uitvoer) {
    uitvoer.heading("Personen van \(nummer) in andere dossiers, per \(netwerk.dag.voluit)")
    if verslag.treffers.isEmpty { uitvoer.paragraph("Niemand gevonden.", indent: 2) }
    var last = ""
    for hit in verslag.treffers {
      if hit.wie != last, let person = netwerk.persoon(hit.wie) {
        uitvoer.line()
        uitvoer.paragraph(
          uitvoer.paint(.nadruk, person.id) + "  " + uitvoer.paint(.kop, NetwerkWeergave.naam(person)))
        last = hit.wie
      }
      treffer(hit, to: uitvoer)
    }
    uitvoer.line()
    voet(to: uitvoer)
  }

  private func treffer(_ hit: Elderstreffer, to uitvoer: Uitvoer) {
    let roles = hit.rollen.map(\.naam).joined(separator: ", ")
    uitvoer.paragraph(
      uitvoer.paint(.nadruk, "\(hit.nummer)") + "  " + uitvoer.paint(stijl(hit.graad), hit.graad.rawValue)
        + "  "
        + "\(hit.persoon.id) \(NetwerkWeergave.naam(hit.persoon))" + (roles.isEmpty ? "" : ", \(roles)"),
      indent: 2)
    DossierWeergave.paren(
      [
        ("Gelijk", EldersWeergave.woorden(hit, .gelijk)), ("Lijkt", EldersWeergave.woorden(hit, .lijkt)),
        ("Verschilt", EldersWeergave.woorden(hit, .verschilt)),
        ("Onbekend", EldersWeergave.woorden(hit, .onbekend)),
        ("Dossier", "\(hit.soort.naam); \(hit.orgaan); \(hit.fase.naam)"),
        ("Te gebruiken", "tot en met \(hit.totEnMet.voluit) (\(hit.artikel))"),
      ], to: uitvoer)
  }

  private static func woorden(_ hit: Elderstreffer, _ outcome: Persoonsvergelijking.Uitkomst) -> String {
    hit.vergelijking.gegevens(outcome).map(\.rawValue).joined(separator: ", ")
  }

  private func stijl(_ graad: Persoonsvergelijking.Graad) -> Uitvoer.Style {
    switch graad {
    case .zeker: .antwoord
    case .waarschijnlijk: .letOp
    case .mogelijk: .zacht
    }
  }

  private func voet(to uitvoer: Uitvoer) {
    var remarks: [String] = []
    if !verslag.treffers.isEmpty {
      remarks.append(
        "Of het dezelfde persoon is, zegt een mens: leg een treffer vast met kandidaat-vastleggen en beoordeel hem."
      )
    }
    if !verslag.teVeel.isEmpty {
      remarks.append(
        "Te veel naamgenoten van \(verslag.teVeel.joined(separator: ", ")): vul een geboortedatum of nummer aan met "
          + "partij-wijzigen.")
    }
    if !verslag.overgeslagen.isEmpty {
      remarks.append(
        "Niet gezocht, want zonder rol: \(verslag.overgeslagen.joined(separator: ", ")) (Wet Bibob art. 29).")
    }
    if verslag.verlopen > 0 {
      remarks.append(
        "Ouder dan vijf jaar en dus niet getoond: \(verslag.verlopen) \(verslag.verlopen == 1 ? "dossier" : "dossiers") "
          + "(Wet Bibob art. 29).")
    }
    if ontbreekt > 0 {
      remarks.append("Nog niet in de zoekindex: \(ontbreekt) dossiers. Bouw hem met: bibob zoekindex")
    }
    for text in remarks + [EldersWeergave.grenzen] { uitvoer.paragraph(text, indent: 2, style: .zacht) }
  }

  /// The same for another program.
  func json(_ nummer: Dossiernummer) -> JSON {
    [
      "dossier": .string(nummer.description), "per": .string(netwerk.dag.description),
      "treffers": .array(
        verslag.treffers.map { hit in
          [
            "wie": .string(hit.wie), "dossier": .string(hit.nummer.description),
            "graad": .string(hit.graad.rawValue),
            "persoon": .string(hit.persoon.id), "naam": .string(hit.persoon.naam),
            "rollen": .array(hit.rollen.map { .string($0.rawValue) }), "soort": .string(hit.soort.id),
            "orgaan": .string(hit.orgaan), "fase": .string(hit.fase.rawValue),
            "gelijk": lijst(hit, .gelijk), "lijkt": lijst(hit, .lijkt), "verschilt": lijst(hit, .verschilt),
            "onbekend": lijst(hit, .onbekend), "te_gebruiken_tot_en_met": .string(hit.totEnMet.description),
            "artikel": .string(hit.artikel.description),
          ]
        }),
      "te_veel_naamgenoten": .array(verslag.teVeel.map { .string($0) }),
      "niet_gezocht": .array(verslag.overgeslagen.map { .string($0) }), "verlopen": .int(verslag.verlopen),
      "niet_in_zoekindex": .int(ontbreekt),
    ]
  }

  private func lijst(_ hit: Elderstreffer, _ outcome: Persoonsvergelijking.Uitkomst) -> JSON {
    .array(hit.vergelijking.gegevens(outcome).map { .string($0.rawValue) })
  }
}
