/// How long a dossier must be kept, since when, and what stands in the way of its destruction.
///
/// 1. The term runs from closing: five years (result 4.1.12), or one year for a test that was broken off (4.2).
/// 2. What is not closed is kept: an objection or appeal runs, conditions are supervised, or nobody closed it yet.
/// 3. A report to the LBB (art. 7a(7), 7a(8)) that is due and not made: without the dossier nobody could make it.
/// 4. A hotspot: the body keeps dossiers about an event that moved many, against the list. That rule of the list was
///    not read; who keeps what, and why, a person notes.
public struct Bewaarstand: Sendable {
  /// The dossier.
  public let nummer: Dossiernummer
  /// The civil date of closing; nil while it is open.
  public let gesloten: CivilDate?
  /// The row of the list; nil while it is open.
  public let artikel: Artikel?
  /// The last day on which it must be kept; nil while it is open.
  public let bewarenTot: CivilDate?
  /// How long, from closing; nil while it is open.
  public let termijn: Termijnduur?
  /// Where it stands.
  public let fase: Fase
  /// What stands in the way of destruction; empty when it must go.
  public let belemmeringen: [Weigering]

  /// How a dossier stands on a day.
  ///
  /// - Parameter hotspot: why the body keeps it; nil when it does not.
  public init(_ zaak: Zaak, per day: CivilDate, hotspot: String? = nil) {
    let dossier = zaak.dossier
    let term = Termijnstaat.bewaartermijn(dossier, per: day)
    nummer = zaak.nummer
    gesloten = dossier.gesloten
    artikel = term?.artikel
    bewarenTot = term?.einde
    termijn = dossier.gesloten.map { _ in .jaren(dossier.afgebroken ? 1 : 5) }
    fase = dossier.fase
    var found = Bewaarstand.lopend(dossier)
    if let term, day <= term.einde {
      found.append(
        Weigering(
          term.artikel, Artikel(.archiefwet, ""), reden: "te bewaren tot en met \(term.einde)",
          doen: "Vernietig het daarna."))
    }
    found += Bewaarstand.meldingen(dossier)
    if let hotspot {
      found.append(
        Weigering(
          Artikel(.selectielijst, "hotspot (niet geverifieerd)"),
          reden: "het lichaam bewaart het: \(hotspot)",
          doen: "Haal het van de lijst met hotspots als dat niet meer zo is."))
    }
    belemmeringen = found
  }

  /// Reports to the LBB that are due.
  static func meldingen(_ dossier: Dossier) -> [Weigering] {
    dossier.openMeldingen.map {
      Weigering(
        $0.soort.artikel, reden: "de melding '\($0.soort.rawValue)' aan het LBB is nog niet gedaan",
        doen: "Meld en leg vast: melding-lbb --melding \($0.soort.rawValue).")
    }
  }

  private static func lopend(_ dossier: Dossier) -> [Weigering] {
    guard dossier.gesloten == nil else { return [] }
    let close = Artikel(.selectielijst, "resultaat 4.1.12")
    let closing = "Sluit het eerst (sluiten); daarna begint de bewaartermijn."
    if dossier.beroepen.last.map({ $0.uitspraak == nil }) == true {
      return [Weigering(.awb("8:1"), close, reden: "er loopt een beroep", doen: closing)]
    }
    if dossier.bezwaar.map({ $0.beslissing == nil }) == true {
      return [Weigering(.awb("7:10"), close, reden: "er loopt een bezwaar", doen: closing)]
    }
    if dossier.fase == .toezicht {
      return [Weigering(.wb("3 lid 7"), close, reden: "er is toezicht op voorschriften", doen: closing)]
    }
    return [Weigering(close, reden: "het is niet gesloten (fase \(dossier.fase.naam))", doen: closing)]
  }
}
