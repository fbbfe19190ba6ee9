extension Dossierkast {
  /// Holds every row of the sheets of figures against what the log gives. Changes nothing.
  ///
  /// A sheet that does not open is no finding: the log is read for it.
  /// - Throws: ``StapGeweigerd`` when the role of the kijker does not allow an inspection.
  public func controleerCijfers() throws -> [Inhoudsbevinding] {
    if let refusal = weigeringControle { throw StapGeweigerd(weigeringen: [refusal]) }
    guard let opslag = log as? Opslag else { return [] }
    return try opslag.onbeperkt { try opslag.inEenBeeld { try cijferbevindingen(opslag) } }
  }

  private func cijferbevindingen(_ opslag: Opslag) throws -> [Inhoudsbevinding] {
    let stand = try opslag.bladstand()
    guard stand.bekend > 0 else { return [] }
    let edition = try Cijferblad.uitgave(kalender)
    var words = Woordenboek { $0 }
    var findings: [Inhoudsbevinding] = []
    for number in 0...stand.hoogste / Opslag.bladmaat {
      let first = number * Opslag.bladmaat
      guard let bytes = try opslag.cijferblad(number, stand),
        let sheet = Cijferblad(bytes, uitgave: edition, eerste: first, gedeeld: &words)
      else { continue }
      let rows = (0..<sheet.aantal).compactMap { sheet.regel($0) }
      for row in rows where !stand.gewijzigd.contains(row.dossier) {
        guard try uitLogboek(row.dossier, per: row.cijfers.peildatum, opslag) != row else { continue }
        findings.append(bevinding(row, "de bewaarde cijfers zijn andere dan het logboek geeft"))
      }
      let present = Set(rows.map(\.dossier)).union(stand.gewijzigd)
      for id in try opslag.dossiers(vanBlad: number) where !present.contains(id) {
        guard let row = try uitLogboek(id, per: stand.laatst, opslag) else { continue }
        findings.append(bevinding(row, "de bewaarde cijfers missen dit dossier"))
      }
    }
    return findings
  }

  private func bevinding(_ row: Bladregel, _ text: String) -> Inhoudsbevinding {
    Inhoudsbevinding(
      nummer: row.cijfers.nummer, volgnummer: row.versie,
      tekst: text + "; maak ze opnieuw met: bibob controleer --herstel")
  }

  /// The row of a dossier as the log gives it; nil when it gives none.
  private func uitLogboek(_ id: Int64, per day: CivilDate, _ opslag: Opslag) throws -> Bladregel? {
    guard let dossier = try opslag.dossierlezing(id) else { return nil }
    do {
      let zaak = try Dossierkast.zaak(dossier.id, dossier.nummer, dossier.regels)
      return Bladregel(zaak, per: day, kalender: kalender)
    } catch ZaakFout.vernietigd {
      return Bladregel(vernietigd: dossier.id, dossier.nummer, dossier.kolommen, dossier.regels, per: day)
    } catch is ZaakFout {
      return nil
    }
  }
}
