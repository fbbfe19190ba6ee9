extension Dossierkast {
  /// What the content of dossiers shows that the chain cannot: an event that the program does not understand, or
  /// a readable phase that differs from what the events fold to.
  public struct Inhoudsbevinding: Sendable, Equatable {
    /// The dossier.
    public let nummer: Dossiernummer
    /// The event within the dossier.
    public let volgnummer: Int
    /// What was found, in Dutch.
    public let tekst: String
  }

  /// Reads and folds every dossier, and reports everything that does not fit. Changes nothing.
  ///
  /// In a store with a register whoever may inspect it gets all findings: they say nothing of the content.
  /// - Throws: ``StapGeweigerd`` when the role of the kijker does not allow an inspection.
  public func controleerInhoud() throws -> [Inhoudsbevinding] {
    if let refusal = weigeringControle { throw StapGeweigerd(weigeringen: [refusal]) }
    return try log.onbeperkt { try inhoudsbevindingen() }
  }

  /// Why who looks may not inspect the store; nil when he may.
  public var weigeringControle: Weigering? { log.kijker.gebruiker?.beoordeel(.controleren) }

  private func inhoudsbevindingen() throws -> [Inhoudsbevinding] {
    var numbers: [Int64: Dossiernummer] = [:]
    try log.koppen(Dossierfilter()) { numbers[$0.id] = $0.nummer }
    var findings: [Inhoudsbevinding] = []
    var exhibits: [(Int64, Dossiernummer, Stuk)] = []
    try log.leesAlles(Dossierfilter()) { id, regels in
      guard let nummer = numbers[id], regels.last?.fase != Fase.vernietigd.rawValue else { return }
      let (found, zaak) = Dossierkast.bevindingen(nummer, regels)
      findings += found
      if log.register != nil, let zaak { findings += try toelatingsbevindingen(zaak) }
      // A dossier without any word was never entered: the inspection of the file counts those.
      if let zaak, found.isEmpty,
        try log.klopt(dossier: id, woorden: Zoeksleutels.invoer(zaak.dossier.partijen)) == false
      {
        findings.append(
          Inhoudsbevinding(
            nummer: nummer, volgnummer: zaak.versie,
            tekst: "de zoekindex past niet bij de personen; bouw hem opnieuw met: bibob zoekindex"))
      }
      exhibits += regels.compactMap { regel in
        guard regel.stap == Stap.stukToevoegen.rawValue, let event = regel.gebeurtenis else { return nil }
        return (id, nummer, Stuk(id: "", event))
      }
    }
    // Their content is read when the events are done: one walk at a time.
    for (id, nummer, stuk) in exhibits { findings += bevindingen(stuk, id, nummer) }
    return findings
  }

  /// Whether the table of admissions says what the log of the dossier says.
  private func toelatingsbevindingen(_ zaak: Zaak) throws -> [Inhoudsbevinding] {
    guard let opslag = log as? Opslag else { return [] }
    let table = try opslag.toelatingsrijen(zaak.id)
    guard table != Set(zaak.dossier.toegelaten.map { "\($0.gebruiker) \($0.rol.rawValue)" }) else {
      return []
    }
    return [
      Inhoudsbevinding(
        nummer: zaak.nummer, volgnummer: zaak.versie,
        tekst: "de tabel van toelatingen zegt iets anders dan het logboek van het dossier")
    ]
  }

  /// What is wrong with the file of an exhibit: gone, changed, or not the file of which the event keeps the hash.
  private func bevindingen(_ stuk: Stuk, _ id: Int64, _ nummer: Dossiernummer) -> [Inhoudsbevinding] {
    func found(_ text: String) -> [Inhoudsbevinding] {
      [Inhoudsbevinding(nummer: nummer, volgnummer: stuk.gebeurtenis, tekst: text)]
    }
    do {
      let hasher = try SHA256()
      try log.leesStuk(dossier: id, gebeurtenis: stuk.gebeurtenis, grootte: stuk.grootte) {
        hasher.update($0)
      }
      return try hasher.finish().description == stuk.sha256
        ? [] : found("het bestand van dit stuk is een ander dan is toegevoegd")
    } catch {
      return found(
        "het bestand van dit stuk is niet te lezen: \((error as? OpslagFout)?.melding ?? "\(error)")")
    }
  }

  private static func bevindingen(
    _ nummer: Dossiernummer, _ regels: [Logregel]
  ) -> ([Inhoudsbevinding], Zaak?) {
    func found(_ regel: Logregel, _ text: String) -> Inhoudsbevinding {
      Inhoudsbevinding(nummer: nummer, volgnummer: regel.volgnummer, tekst: text)
    }
    var findings: [Inhoudsbevinding] = []
    var zaak: Zaak?
    for regel in regels {
      guard case .leesbaar = regel.inhoud else { continue }  // the inspection of the chain reports it
      guard let gebeurtenis = regel.gebeurtenis else {
        findings.append(found(regel, "de inhoud is niet te begrijpen; is het programma ouder dan de opslag?"))
        continue
      }
      if zaak == nil {
        zaak = Zaak(id: regel.dossier, nummer: nummer, gebeurtenissen: [gebeurtenis])
        if zaak == nil { findings.append(found(regel, "het dossier begint niet met een aanvraag")) }
      } else {
        zaak?.voegToe(gebeurtenis)
      }
      if let fase = zaak?.dossier.fase, fase.rawValue != regel.fase {
        findings.append(
          found(regel, "de leesbare fase is '\(regel.fase)', maar het logboek geeft '\(fase.rawValue)'"))
      }
    }
    return (findings, zaak)
  }
}
