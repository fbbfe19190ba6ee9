extension Dossierkast {
  /// A dossier as it goes to another store.
  /// - Throws: ``OpslagFout``; ``ZaakFout`` when it is not here.
  public func pakket(_ zaak: Zaak) throws -> Dossierpakket {
    guard let herkomst = try log.herkomst(zaak.id) else { throw ZaakFout.onbekend(zaak.nummer) }
    return Dossierpakket(herkomst: herkomst, gebeurtenissen: zaak.gebeurtenissen)
  }

  /// Takes over a dossier with its whole log: every event keeps its number, its two dates and who recorded it.
  ///
  /// Whether each step was allowed is not judged again: the other store did, by the law of then. That the events are a
  /// course at all, and lie not in the future, is.
  /// - Throws: ``OpslagFout`` with code `bestaatAl` when it is here; ``OvernameFout`` when it is no dossier.
  ///
  /// In a store with a register whoever takes it over is admitted to it, and nobody else.
  public func neemOver(
    _ pakket: Dossierpakket, vandaag: CivilDate, op moment: Moment? = nil
  ) throws -> Dossierkop {
    let (zaak, invoer) = try Dossierkast.overname(pakket, vandaag: vandaag)
    let aanvraag = zaak.dossier.aanvraag
    return try log.inEenTransactie {
      let kop = try log.neemOver(
        herkomst: pakket.herkomst,
        kolommen: Dossierkolommen(
          lichaam: aanvraag.lichaam, soort: aanvraag.soort.id, spoor: aanvraag.spoor.rawValue),
        kop: zaak.onderschrift, gebeurtenissen: invoer)
      try log.neemOp(dossier: kop.id, woorden: Zoeksleutels.invoer(zaak.dossier.partijen))
      guard let user = log.kijker.gebruiker else { return kop }
      let last = pakket.gebeurtenissen.last?.vastgelegd.milliseconden ?? 0
      let now = moment ?? Moment(milliseconden: last, dag: vandaag)
      try log.onbeperkt {
        try geefOver(kop, aan: user.id, reden: "nam het dossier over", door: user.naam, op: now)
      }
      return kop
    }
  }

  /// Judges whether a dossier can be taken over; takes nothing over.
  /// - Throws: as ``neemOver(_:vandaag:)``.
  public func beoordeelOvername(_ pakket: Dossierpakket, vandaag: CivilDate) throws {
    _ = try Dossierkast.overname(pakket, vandaag: vandaag)
    if let here = try log.nummer(van: pakket.herkomst) {
      throw OpslagFout.alHier(pakket.herkomst.nummer, try log.kop(here)?.nummer)
    }
  }

  private static func overname(
    _ pakket: Dossierpakket, vandaag: CivilDate
  ) throws(OvernameFout) -> (Zaak, [LogInvoer]) {
    func fout(_ reden: String) -> OvernameFout { OvernameFout(nummer: pakket.herkomst.nummer, reden: reden) }
    if pakket.gebeurtenissen.contains(where: { $0.vastgelegd.dag > vandaag }) {
      throw fout("een gebeurtenis is vastgelegd in de toekomst")
    }
    if pakket.gebeurtenissen.contains(where: { $0.stap == .vernietigen }) {
      throw fout("het is bij de afzender vernietigd")
    }
    guard let first = pakket.gebeurtenissen.first,
      var zaak = Zaak(id: 0, nummer: pakket.herkomst.nummer, gebeurtenissen: [first])
    else { throw fout("het begint niet met een opening en een aanvraag") }
    var invoer: [LogInvoer] = []
    invoer.reserveCapacity(pakket.gebeurtenissen.count)
    for (place, event) in pakket.gebeurtenissen.enumerated() {
      if place > 0 { zaak.voegToe(event) }
      invoer.append(LogInvoer(event, fase: zaak.dossier.fase, inhoud: pakket.inhoud(place)))
    }
    return (zaak, invoer)
  }

  /// Takes over the content of an exhibit for the event that names it.
  ///
  /// - Parameter lees: fills a buffer as far as it can and gives how many bytes it filled; 0 at the end.
  /// - Throws: ``OpslagFout``; what `lees` throws.
  public func neemStukOver(
    dossier: Int64, gebeurtenis: Gebeurtenis, lees: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws {
    let size = Int64(gebeurtenis.velden.getal(.grootte) ?? 0)
    let legging = try log.legStuk(dossier: dossier, grootte: size, op: gebeurtenis.vastgelegd, lees: lees)
    try log.koppelStuk(legging, gebeurtenis: gebeurtenis.volgnummer)
  }
}

/// Why a dossier cannot be taken over.
public struct OvernameFout: Error, Sendable, Equatable, CustomStringConvertible {
  /// Its number at the sender.
  public let nummer: Dossiernummer
  /// Why, in Dutch.
  public let reden: String

  /// One sentence.
  public var description: String { "Dossier \(nummer) is niet over te nemen: \(reden)." }
}
