/// The one way in and out: dossiers are opened, read, moved on by steps, mended and destroyed here.
///
/// A step is judged by ``Verloop`` on the dossier as it stands, and becomes one event in the log. Nothing else
/// writes. Belongs to one thread, as its log does.
public final class Dossierkast {
  /// Where the events stand.
  public let log: any Dossierlog
  /// The calendar by which terms are counted.
  public let kalender: Kalender
  /// The set of questions against which codes are held; nil when none is at hand.
  public var vragen: Vragenset?

  /// A cabinet on a log.
  public init(log: any Dossierlog, kalender: Kalender) {
    self.log = log
    self.kalender = kalender
  }

  /// Opens a dossier from an application; its legal date is the day of receipt.
  /// - Throws: ``OpslagFout``; ``StapGeweigerd`` when the application lies in the future.
  public func open(_ aanvraag: Aanvraag, door: String, op moment: Moment) throws -> Zaak {
    try Dossierkast.beoordeel(aanvraag, vandaag: moment.dag)
    let events = opening(aanvraag, door: door, op: moment)
    return try log.inEenTransactie {
      let kop = try log.nieuwDossier(
        jaar: moment.dag.year,
        kolommen: Dossierkolommen(
          lichaam: aanvraag.lichaam, soort: aanvraag.soort.id, spoor: aanvraag.spoor.rawValue),
        kop: Onderschrift(aanvraag).bytes, eerste: events.map { LogInvoer($0, fase: .intake) })
      guard let zaak = Zaak(id: kop.id, nummer: kop.nummer, gebeurtenissen: events) else {
        throw ZaakFout.beschadigd(kop.nummer, gebeurtenissen: [1])
      }
      try log.neemOp(dossier: kop.id, woorden: Zoeksleutels.invoer(aanvraag.partijen))
      if log.kijker != .bureau { try log.zetToelatingen(dossier: zaak.id, zaak.dossier.toelatingen) }
      return zaak
    }
  }

  /// The first events: the opening and, in a store with a register, the admission of who opens.
  private func opening(_ aanvraag: Aanvraag, door: String, op moment: Moment) -> [Gebeurtenis] {
    var fields = [ondertekend(Velden([(.aanvraag, .aanvraag(aanvraag))]))]
    if let user = log.kijker.gebruiker {
      fields.append(
        ondertekend(Dossierkast.toelating(user.id, .behandelaar, reden: "opende het dossier")))
    }
    return fields.enumerated().map { index, velden in
      Gebeurtenis(
        volgnummer: index + 1, stap: index == 0 ? .openen : .toelaten,
        datum: index == 0 ? aanvraag.ontvangen : moment.dag, vastgelegd: moment, door: ondertekend(door),
        velden: velden)
    }
  }

  /// Judges whether an application can open a dossier.
  /// - Throws: ``StapGeweigerd``.
  public static func beoordeel(_ aanvraag: Aanvraag, vandaag: CivilDate) throws(StapGeweigerd) {
    guard aanvraag.ontvangen > vandaag else { return }
    throw StapGeweigerd(weigeringen: [
      Weigering(
        .awb("4:13"), reden: "de dag van ontvangst (\(aanvraag.ontvangen)) ligt in de toekomst",
        doen: "Controleer de datum in de aanvraag.")
    ])
  }

  /// Reads a dossier.
  /// - Throws: ``ZaakFout``, ``OpslagFout``.
  public func lees(_ nummer: Dossiernummer) throws -> Zaak {
    guard let kop = try log.kop(nummer) else { throw ZaakFout.onbekend(nummer) }
    if kop.kop == .afgeschermd { throw ZaakFout.nietToegelaten(nummer) }
    let zaak = try Dossierkast.zaak(kop.id, nummer, try log.lees(kop.id))
    // The log of the dossier has the last word; the table of admissions only makes lists quick.
    if let user = log.kijker.gebruiker, zaak.dossier.rollen(user.id).isEmpty {
      throw ZaakFout.onbekend(nummer)
    }
    return zaak
  }

  /// Heads of the dossiers that pass a filter, newest first, one at a time; `body` must not write.
  public func koppen(_ filter: Dossierfilter = .init(), _ body: (Dossierkop) throws -> Void) throws {
    try log.koppen(filter, body)
  }

  /// Every dossier that passes a filter, folded, one at a time; `body` must not write.
  /// Dossiers that were destroyed or cannot be read are handed over as the error.
  public func leesAlles(
    _ filter: Dossierfilter, _ body: (Result<Zaak, any Error>) throws -> Void
  ) throws {
    var numbers: [Int64: Dossiernummer] = [:]
    try log.koppen(filter) { numbers[$0.id] = $0.nummer }
    try log.leesAlles(filter) { id, regels in
      guard let nummer = numbers[id] else { return }
      try body(Result { try Dossierkast.zaak(id, nummer, regels) })
    }
  }

  static func zaak(_ id: Int64, _ nummer: Dossiernummer, _ regels: [Logregel]) throws -> Zaak {
    if let last = regels.last, last.fase == Fase.vernietigd.rawValue {
      // That it was destroyed is readable for all: it counts when the certificate opens, and the chain before it holds.
      let damaged = regels.filter(\.isBeschadigd).map(\.volgnummer)
      guard damaged.isEmpty, case .leesbaar = last.inhoud else {
        throw ZaakFout.beschadigd(nummer, gebeurtenissen: damaged.isEmpty ? [last.volgnummer] : damaged)
      }
      throw ZaakFout.vernietigd(nummer, op: last.datum)
    }
    var gebeurtenissen: [Gebeurtenis] = []
    gebeurtenissen.reserveCapacity(regels.count)
    var damaged: [Int] = []
    for regel in regels {
      if let gebeurtenis = regel.gebeurtenis {
        gebeurtenissen.append(gebeurtenis)
      } else {
        damaged.append(regel.volgnummer)
      }
    }
    guard damaged.isEmpty, let zaak = Zaak(id: id, nummer: nummer, gebeurtenissen: gebeurtenissen) else {
      throw ZaakFout.beschadigd(nummer, gebeurtenissen: damaged.isEmpty ? [1] : damaged)
    }
    return zaak
  }

  /// Judges a step without taking it.
  public func beoordeel(
    _ zaak: Zaak, _ stap: Stap, datum: CivilDate, velden: Velden, vandaag: CivilDate, door: String? = nil
  ) -> Verloop.Oordeel {
    oordeel(poging(zaak, stap, datum: datum, velden: velden, vandaag: vandaag, door: door))
  }

  /// Judges an attempt: first whether the role of the kijker allows it. A dossier is large to copy: the attempt goes
  /// whole to who judges it.
  private func oordeel(_ attempt: consuming Poging) -> Verloop.Oordeel {
    if !log.isOnbeperkt, let refusal = rolweigering(attempt.dossier, attempt.stap) {
      return .geweigerd([refusal])
    }
    return Verloop.beoordeel(attempt)
  }

  /// An attempt at a step on a dossier.
  public func poging(
    _ zaak: Zaak, _ stap: Stap, datum: CivilDate, velden: Velden, vandaag: CivilDate, door: String? = nil
  ) -> Poging {
    var poging = Poging(
      dossier: zaak.dossier, stap: stap, datum: datum, velden: velden, vandaag: vandaag, kalender: kalender,
      vragen: vragen)
    poging.wie = log.kijker.gebruiker?.id ?? door
    poging.vierOgen = (log.register?.vierOgen ?? []).union(zaak.dossier.beleid?.vierOgen ?? [])
    return poging
  }

  /// Takes a step: judged, recorded durably, and only then seen in `zaak`.
  /// - Throws: ``StapGeweigerd``; ``OpslagFout`` with code `versieverschil` when another was first.
  @discardableResult
  public func neem(
    _ stap: Stap, in zaak: inout Zaak, datum: CivilDate, velden: Velden = Velden(), door: String,
    op moment: Moment
  ) throws -> Gebeurtenis {
    guard stap != .toelaten, stap != .toelatingBeeindigen else {
      throw StapGeweigerd(weigeringen: [
        Weigering(
          Artikel(.avg, "32"), reden: "toelaten gaat met een eigen opdracht",
          doen: "Gebruik: bibob toegang toelaten, of bibob toegang uitlaten.")
      ])
    }
    guard stap != .stukToevoegen else {
      throw StapGeweigerd(weigeringen: [
        Weigering(
          .awb("3:2"), reden: "een stuk komt in het dossier met zijn bestand",
          doen: "Gebruik: bibob stuk DOSSIER BESTAND.")
      ])
    }
    return try leg(stap, in: &zaak, datum: datum, velden: velden, door: door, op: moment)
  }

  func leg(
    _ stap: Stap, in zaak: inout Zaak, datum: CivilDate, velden: Velden, door: String, op moment: Moment
  ) throws -> Gebeurtenis {
    let attempt = poging(zaak, stap, datum: datum, velden: velden, vandaag: moment.dag, door: door)
    let filled = attempt.gevuldeVelden
    if case .geweigerd(let refusals) = oordeel(attempt) {
      throw StapGeweigerd(weigeringen: refusals)
    }
    let gebeurtenis = Gebeurtenis(
      volgnummer: zaak.versie + 1, stap: stap, datum: datum, vastgelegd: moment, door: ondertekend(door),
      velden: ondertekend(filled))
    try leg(gebeurtenis, in: zaak, fase: stap.doel ?? zaak.dossier.fase)
    zaak.voegToe(gebeurtenis)
    return gebeurtenis
  }

  /// Steps after which the persons of a dossier may be other than before.
  private static let personenstappen: Set<Stap> = [.partij, .partijWijzigen, .herstel]

  private func leg(_ gebeurtenis: Gebeurtenis, in zaak: Zaak, fase: Fase) throws {
    func voegToe() throws(OpslagFout) {
      try log.voegToe(
        dossier: zaak.id, verwachteVersie: gebeurtenis.volgnummer - 1, [LogInvoer(gebeurtenis, fase: fase)],
        kop: zaak.onderschrift, kolommen: nil)
    }
    guard Dossierkast.personenstappen.contains(gebeurtenis.stap) else { return try voegToe() }
    try log.inEenTransactie {
      try voegToe()
      try log.neemOp(
        dossier: zaak.id, woorden: Zoeksleutels.invoer(zaak.na(gebeurtenis).dossier.partijen))
    }
  }
}

extension Dossierkast {
  /// Judges the undoing of an event: what is left must still be a possible course.
  /// - Throws: ``StapGeweigerd``.
  public func beoordeelHerstel(_ zaak: Zaak, van target: Int, vandaag: CivilDate) throws(StapGeweigerd) {
    let undone = Dossier.hersteld(zaak.gebeurtenissen)
    guard let event = zaak.gebeurtenissen.first(where: { $0.volgnummer == target }) else {
      throw StapGeweigerd(weigeringen: [
        Herstel.weigering("gebeurtenis \(target) bestaat niet", "Kijk met toon welke er zijn.")
      ])
    }
    if undone.contains(target) {
      throw StapGeweigerd(weigeringen: [
        Herstel.weigering("gebeurtenis \(target) is al ongedaan gemaakt", "Er is niets te doen.")
      ])
    }
    if [.toelaten, .toelatingBeeindigen, .meelezen].contains(event.stap) {
      throw StapGeweigerd(weigeringen: [
        Herstel.weigering(
          "'\(event.stap.rawValue)' kan niet ongedaan worden gemaakt",
          "Leg een nieuw oordeel vast, of laat opnieuw toe of uit.")
      ])
    }
    if let refusal = rolweigering(zaak.dossier, .herstel) { throw StapGeweigerd(weigeringen: [refusal]) }
    if event.stap == .openen || event.stap == .vernietigen {
      throw StapGeweigerd(weigeringen: [
        Herstel.weigering(
          "'\(event.stap.rawValue)' kan niet ongedaan worden gemaakt",
          "Een dossier dat ten onrechte is geopend, verlaat u met buiten-bereik en sluiten.")
      ])
    }
    let refusals = Herstel.gevolgen(zaak, target, kalender: kalender)
    if !refusals.isEmpty { throw StapGeweigerd(weigeringen: refusals) }
  }

  /// Undoes an event by a later one that names it. Nothing is removed.
  /// - Throws: ``StapGeweigerd``, ``OpslagFout``.
  @discardableResult
  public func herstel(
    _ zaak: inout Zaak, gebeurtenis target: Int, reden: String, door: String, op moment: Moment
  ) throws -> Gebeurtenis {
    try beoordeelHerstel(zaak, van: target, vandaag: moment.dag)
    let event = Gebeurtenis(
      volgnummer: zaak.versie + 1, stap: .herstel, datum: moment.dag, vastgelegd: moment,
      door: ondertekend(door),
      velden: ondertekend(Velden([(.gebeurtenis, .getal(target)), (.reden, .tekst(reden))])))
    var after = zaak
    after.voegToe(event)
    try leg(event, in: zaak, fase: after.dossier.fase)
    zaak = after
    return event
  }

  /// Destroys a dossier: the certificate is recorded, then the key goes.
  /// - Throws: ``StapGeweigerd`` while it must be kept, ``OpslagFout``.
  public func vernietig(_ zaak: Zaak, door: String, op moment: Moment) throws -> Vernietigingsbewijs {
    let bewijs = try proefVernietiging(zaak, door: door, op: moment.dag)
    let event = Gebeurtenis(
      volgnummer: zaak.versie + 1, stap: .vernietigen, datum: moment.dag, vastgelegd: moment,
      door: ondertekend(door), velden: ondertekend(Velden([(.omschrijving, .tekst(bewijs.omschrijving))])))
    try log.vernietig(
      dossier: zaak.id, verwachteVersie: zaak.versie, certificaat: LogInvoer(event, fase: .vernietigd))
    return bewijs
  }
}

extension Dossierkast {
  /// What destroying would say; destroys nothing.
  /// - Throws: ``StapGeweigerd`` while the dossier must be kept.
  public func proefVernietiging(
    _ zaak: Zaak, door: String, op day: CivilDate
  ) throws(StapGeweigerd) -> Vernietigingsbewijs {
    let outcome = beoordeel(zaak, .vernietigen, datum: day, velden: Velden(), vandaag: day)
    if case .geweigerd(let refusals) = outcome { throw StapGeweigerd(weigeringen: refusals) }
    let blocks = Bewaarstand.meldingen(zaak.dossier)
    guard blocks.isEmpty else { throw StapGeweigerd(weigeringen: blocks) }
    return Vernietigingsbewijs(zaak, door: ondertekend(door), op: day)
  }
}

/// What was destroyed, when, by whom and why; names nobody from the dossier.
public struct Vernietigingsbewijs: Sendable, Equatable {
  /// The number of the dossier.
  public let nummer: Dossiernummer
  /// The kind of decision.
  public let soort: String
  /// The body.
  public let lichaam: String
  /// The day of opening.
  public let geopend: CivilDate
  /// The day of closing.
  public let gesloten: CivilDate?
  /// The number of events of which the content is gone.
  public let gebeurtenissen: Int
  /// The day of destruction.
  public let datum: CivilDate
  /// Who destroyed it.
  public let door: String
  /// Why it may and must go.
  public let grondslag: String
  /// The row of the selectielijst.
  public let artikel: Artikel
  /// The last day on which it had to be kept; nil when it was never closed.
  public let bewaardTot: CivilDate?

  init(_ zaak: Zaak, door: String, op day: CivilDate) {
    let termijn = Termijnstaat.bewaartermijn(zaak.dossier, per: day)
    nummer = zaak.nummer
    soort = zaak.dossier.aanvraag.soort.naam
    lichaam = zaak.dossier.aanvraag.lichaam
    geopend = zaak.dossier.geopend
    gesloten = zaak.dossier.gesloten
    gebeurtenissen = zaak.gebeurtenissen.count
    datum = day
    self.door = door
    artikel = termijn?.artikel ?? Artikel(.selectielijst, "resultaat 4.1.12")
    bewaardTot = termijn?.einde
    grondslag = "\(artikel), te bewaren tot en met \(bewaardTot?.description ?? "?")"
  }

  /// One line for the log.
  var omschrijving: String { "\(gebeurtenissen) gebeurtenissen; \(grondslag)" }
}

/// The rules of undoing.
enum Herstel {
  static func weigering(_ reden: String, _ doen: String) -> Weigering {
    Weigering(Artikel(.praktijk, "logboek"), reden: reden, doen: doen)
  }

  /// Replays the course without an event; the refusals name the later events that would hang in the air.
  static func gevolgen(_ zaak: Zaak, _ target: Int, kalender: Kalender) -> [Weigering] {
    guard let last = zaak.gebeurtenissen.last else { return [] }
    let undoing = Gebeurtenis(
      volgnummer: last.volgnummer + 1, stap: .herstel, datum: last.datum, vastgelegd: last.vastgelegd,
      door: "", velden: Velden([(.gebeurtenis, .getal(target))]))
    let undone = Dossier.hersteld(zaak.gebeurtenissen + [undoing])
    guard let first = zaak.gebeurtenissen.first, var dossier = Dossier(gebeurtenissen: [first]) else {
      return []
    }
    var refusals: [Weigering] = []
    for event in zaak.gebeurtenissen.dropFirst() {
      if event.stap == .herstel || undone.contains(event.volgnummer) {
        dossier.slaOver(event)
        continue
      }
      // Who may read along was judged when it was recorded.
      let poging = Poging(
        dossier: dossier, stap: event.stap, datum: event.datum, velden: event.velden,
        vandaag: max(event.vastgelegd.dag, event.datum), kalender: kalender)
      if case .geweigerd(let why) = Verloop.beoordeel(poging), let reason = why.first {
        var refusal = weigering(
          "gebeurtenis \(event.volgnummer) (\(event.stap.rawValue)) kan dan niet blijven staan: \(reason.reden)",
          "Maak eerst gebeurtenis \(event.volgnummer) ongedaan.")
        refusal.artikelen = reason.artikelen + refusal.artikelen
        refusals.append(refusal)
      }
      dossier.verwerk(event)
    }
    return refusals
  }
}

extension LogInvoer {
  init(_ gebeurtenis: Gebeurtenis, fase: Fase) {
    self.init(gebeurtenis, fase: fase, inhoud: gebeurtenis.inhoud())
  }

  /// The same, with the secret part as it is there already.
  init(_ gebeurtenis: Gebeurtenis, fase: Fase, inhoud: [UInt8]) {
    self.init(
      stap: gebeurtenis.stap.rawValue, fase: fase.rawValue, datum: gebeurtenis.datum,
      vastgelegd: gebeurtenis.vastgelegd, inhoud: inhoud)
  }
}

extension Logregel {
  /// The event, when its payload can be read.
  public var gebeurtenis: Gebeurtenis? {
    guard let bytes = inhoud.bytes else { return nil }
    return try? Gebeurtenis(
      volgnummer: volgnummer, stap: stap, datum: datum, vastgelegd: vastgelegd, inhoud: bytes)
  }
}
