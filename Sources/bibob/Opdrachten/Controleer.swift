import BibobCore

extension Opdracht {
  /// `bibob controleer`
  static let controleer = Opdracht(
    name: "controleer", group: .control, summary: "controleer keten, sleutels en elke gebeurtenis",
    options: [
      Option("anker", "KOP", help: "een eerder genoteerde kop van de keten, die er nog in moet staan"),
      Option("herstel", help: "maak daarna de cijfers die naast het logboek staan, opnieuw uit het logboek"),
      .sleutels,
    ],
    examples: [
      Example("bibob controleer", "alles nalopen"),
      Example("bibob controleer --json", "voor een ander programma"),
    ],
    explanation: """
      Noteer de kop van de keten af en toe buiten dit systeem. Met --anker ziet u later of alles van toen er nog is: \
      alleen zo valt op dat iemand het einde heeft afgeknipt.

      De cijfers die naast het logboek staan voor rapporten, worden nagerekend.

      Zonder --herstel wordt er niets veranderd. Uitgang 0: heel. Uitgang 1: er is iets om te weten. Uitgang 4: er is iets verloren, \
      veranderd of niet te lezen; erbij staat wat, en wat heel is.
      """
  ) { aanroep, uitvoer in
    let anker = try aanroep.value("anker").map { text in
      guard let anker = Ketenanker(text) else {
        throw Fout.gebruik(
          "geen kop van een keten", uitleg: "Verwacht 64 hexadecimale tekens, of NUMMER:TEKENS.")
      }
      return anker
    }
    let werkplek = try Controleweergave.werkplek(aanroep)
    if let refusal = werkplek?.kast.weigeringControle { throw StapGeweigerd(weigeringen: [refusal]) }
    let progress = Voortgang()
    let verslag = Opslag.controleer(map: aanroep.map, sleutels: aanroep.value("sleutels"), anker: anker) {
      progress.toon("controleren", $0, $1)
    }
    progress.klaar()
    // Of a damaged store the inspection itself tells; of a whole one nothing is passed over.
    func nagaan<Uitkomst>(_ anders: Uitkomst, _ body: () throws -> Uitkomst?) throws -> Uitkomst {
      do {
        let found = try body()
        return found ?? anders
      } catch {
        guard !verslag.isSchoon else { throw error }
        return anders
      }
    }
    let content =
      try nagaan([]) { try werkplek?.kast.controleerInhoud() }
      + nagaan([]) { try werkplek?.kast.controleerCijfers() }
    let missing = try nagaan(0) { try werkplek?.opslag.nietInZoekindex() }
    let weergave = Controleweergave(verslag: verslag, content: content, nietInZoekindex: missing)
    if aanroep.json { uitvoer.json(weergave.json) } else { weergave.write(to: uitvoer) }
    if let werkplek, aanroep.flag("herstel") {
      try werkplek.opslag.wisCijfers()
      _ = try werkplek.kast.cijfers(per: werkplek.vandaag) { _ in }
      uitvoer.remark("De cijfers naast het logboek zijn opnieuw gemaakt.")
    }
    if !verslag.isSchoon || !content.isEmpty { return .beschadigd }
    return verslag.bevindingen.isEmpty && missing == 0 ? .goed : .bevindingen
  }
}

/// The outcome of an inspection.
private struct Controleweergave {
  let verslag: Controleverslag
  let content: [Dossierkast.Inhoudsbevinding]
  /// Dossiers that an older version left out of the search index.
  let nietInZoekindex: Int

  /// The store, if it opens; a damaged one is inspected all the same, but not by whom it does not know.
  static func werkplek(_ aanroep: Aanroep) throws -> Werkplek? {
    guard Bestand.bestaat(aanroep.map + "/" + Opslag.bestandsnaam) else { return try Werkplek(aanroep) }
    do {
      return try Werkplek(aanroep)
    } catch let fout as OpslagFout where fout.code != .nietHerkend {
      return nil
    }
  }

  var json: JSON {
    [
      "schoon": .bool(verslag.isSchoon && content.isEmpty),
      "gebeurtenissen": .int(Int(verslag.gebeurtenissen)), "heel": .int(Int(verslag.heel)),
      "vernietigd": .int(Int(verslag.vernietigd)), "dossiers": .int(verslag.dossiers),
      "stukken": .int(verslag.stukken), "niet_in_zoekindex": .int(nietInZoekindex),
      "kop": JSON(verslag.kop?.description),
      "geraakt": .array(verslag.geraakt.map { .string($0.description) }),
      "bevindingen": .array(
        verslag.bevindingen.map {
          [
            "ernst": .string($0.ernst.rawValue), "soort": .string($0.soort.rawValue),
            "van": $0.seq.map { .int(Int($0.lowerBound)) } ?? .null,
            "tot": $0.seq.map { .int(Int($0.upperBound)) } ?? .null,
            "dossier": JSON($0.nummer?.description), "tekst": .string($0.tekst),
          ]
        }
          + content.map {
            [
              "ernst": "fout", "soort": "verloop", "dossier": .string($0.nummer.description),
              "gebeurtenis": .int($0.volgnummer), "tekst": .string($0.tekst),
            ]
          }),
    ]
  }

  func write(to uitvoer: Uitvoer) {
    for finding in verslag.bevindingen {
      let bad = finding.ernst == .fout
      uitvoer.paragraph(uitvoer.paint(bad ? .fout : .letOp, finding.description))
    }
    for finding in content {
      uitvoer.paragraph(
        uitvoer.paint(
          .fout, "fout: dossier \(finding.nummer): gebeurtenis \(finding.volgnummer): \(finding.tekst)"))
    }
    if !verslag.bevindingen.isEmpty || !content.isEmpty { uitvoer.line() }
    let clean = verslag.isSchoon && content.isEmpty
    if !clean, verslag.gebeurtenissen == 0, verslag.dossiers == 0 {
      return uitvoer.heading("Van de opslag is niets na te gaan")
    }
    uitvoer.heading(clean ? "De opslag is heel" : "De opslag is beschadigd")
    DossierWeergave.paren(
      [
        ("Gebeurtenissen", "\(verslag.gebeurtenissen), waarvan \(verslag.heel) heel"),
        ("Dossiers", "\(verslag.dossiers)"),
        ("Stukken", verslag.stukken == 0 ? "" : "\(verslag.stukken), elk geheel"),
        (
          "Vernietigd",
          verslag.vernietigd == 0 ? "" : "\(verslag.vernietigd) gebeurtenissen, niet meer te lezen"
        ),
        (
          "Zoekindex",
          nietInZoekindex == 0 ? "" : "\(nietInZoekindex) dossiers ontbreken; bouw hem met: bibob zoekindex"
        ),
        ("Geraakt", verslag.geraakt.map(\.description).joined(separator: ", ")),
      ], to: uitvoer)
    if let kop = verslag.kop { uitvoer.line("  Kop  \(kop)") }
  }
}
