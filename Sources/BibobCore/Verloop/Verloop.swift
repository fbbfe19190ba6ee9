/// The procedure: the table of steps, and the one way in which a step becomes an event.
public enum Verloop {
  /// The row of a step.
  public static func overgang(_ stap: Stap) -> Overgang? { perStap[stap] }

  private static let perStap = Dictionary(uniqueKeysWithValues: tabel.map { ($0.stap, $0) })

  /// What an attempt at a step leads to.
  public enum Oordeel: Sendable, Equatable {
    /// The step may be taken.
    case toegestaan
    /// It may not; every refusal at once.
    case geweigerd([Weigering])
  }

  /// Judges an attempt by everything that the table says. Changes nothing.
  public static func beoordeel(_ attempt: consuming Poging) -> Oordeel {
    attempt.velden = attempt.veldenMetBeleid
    let poging = attempt
    guard let overgang = overgang(poging.stap) else {
      return .geweigerd([
        Weigering(
          Artikel(.praktijk, ""), reden: "deze stap wordt niet zo gezet", doen: "Zie bibob hulp stap.")
      ])
    }
    if let refusal = buitenDeTabel(poging, overgang) { return .geweigerd([refusal.voor(poging.dossier)]) }
    var refusals = datums(poging, overgang)
    for eis in overgang.velden {
      guard let artikel = eis.artikel, poging.velden[eis.veld] == nil else { continue }
      refusals.append(
        Weigering(
          artikel, reden: "er ontbreekt: \(eis.veld.uitleg)",
          doen: "Geef --\(eis.veld.rawValue) \(voorbeeld(eis))."))
    }
    for wachter in overgang.wachters { refusals += wachter.toets(poging) }
    return refusals.isEmpty ? .toegestaan : .geweigerd(refusals.map { $0.voor(poging.dossier) })
  }

  /// The phase, the track and the side of the law: when one of these is wrong, nothing else matters.
  private static func buitenDeTabel(_ poging: Poging, _ overgang: Overgang) -> Weigering? {
    let dossier = poging.dossier
    var refusal = Basisgrenzen.weigering(poging.stap, dossier)
    if refusal != nil { return refusal }
    if !overgang.sporen.contains(dossier.aanvraag.spoor) {
      refusal = Weigering(
        reden: "'\(poging.stap.rawValue)' bestaat niet op het spoor \(dossier.aanvraag.spoor.rawValue)",
        doen: Weigering.anderSpoor(poging.stap))
    } else if overgang.rechtsgebied == .publiek && !dossier.isPubliekrechtelijk
      || overgang.rechtsgebied == .privaat && dossier.isPubliekrechtelijk
    {
      refusal = Weigering(
        reden: "'\(poging.stap.rawValue)' bestaat niet bij een \(dossier.aanvraag.soort.aard.rawValue)",
        doen: "Zie bibob verloop voor de stappen die er wel zijn.")
    } else if !overgang.van.contains(dossier.fase) {
      let phases = overgang.van.map(\.naam).joined(separator: ", ")
      refusal = Weigering(
        reden:
          "het dossier staat in de fase \(dossier.fase.naam); '\(poging.stap.rawValue)' kan vanuit: \(phases)",
        doen: "Mogelijk nu: \(mogelijkeStappen(dossier).map(\.rawValue).joined(separator: ", ")).")
      if dossier.fase == .lbbAdvies { refusal = wachtOpLBB(poging) ?? refusal }
    }
    guard var refusal else { return nil }
    if refusal.artikelen.isEmpty { refusal.artikelen = overgang.artikelen }
    return refusal
  }

  /// A conclusion or a decision while the LBB is at work: first its advice, or a reason to go on without it.
  private static func wachtOpLBB(_ poging: Poging) -> Weigering? {
    guard [.besluit, .conclusie, .voornemen].contains(poging.stap),
      let verzoek = poging.dossier.laatsteVerzoek
    else { return nil }
    let termijn = LBBTermijn(verzoek, kalender: poging.kalender).termijn(per: poging.datum)
    let running = poging.datum <= termijn.einde
    let suspends = Beslistermijn(poging.dossier, kalender: poging.kalender).grondslag != nil
    var refusal = Weigering(
      .wb("15"), .awb("3:6 lid 2"),
      reden: running
        ? "de termijn van het LBB loopt nog (tot en met \(termijn.einde)) en er is geen reden gegeven om niet "
          + "te wachten"
        : "het LBB-advies is gevraagd en niet ontvangen (de termijn eindigde op \(termijn.einde))",
      doen: "Wacht op het advies (lbb-advies-ontvangen), of ga met een reden verder: zonder-advies-verder "
        + "--reden ….")
    if suspends { refusal.artikelen.insert(.wb("31"), at: 1) }
    return refusal
  }

  private static func datums(_ poging: Poging, _ overgang: Overgang) -> [Weigering] {
    var refusals: [Weigering] = []
    if poging.datum > poging.vandaag {
      refusals.append(
        Weigering(
          overgang.artikelen[0],
          reden: "de datum \(poging.datum) ligt in de toekomst (vandaag is \(poging.vandaag))",
          doen: "Leg een stap vast als hij is gezet."))
    }
    if !poging.stap.isVrij, poging.datum < poging.dossier.laatste {
      refusals.append(
        Weigering(
          overgang.artikelen[0],
          reden: "de datum \(poging.datum) ligt voor de laatste stap (\(poging.dossier.laatste))",
          doen: "Controleer de datum, of maak latere stappen ongedaan met herstel."))
    }
    return refusals
  }

  private static func voorbeeld(_ eis: Veldeis) -> String {
    if let woorden = eis.woorden { return woorden.joined(separator: "|") }
    return switch eis.veld.soort {
    case .datum: "JJJJ-MM-DD"
    case .duur: "4w"
    case .getal: "3"
    case .partij: "P2"
    case .partijen: "P2,P3"
    case .feit: "F1"
    case .feiten: "F1,F2"
    case .relatie: "R1"
    case .kandidaat: "K1"
    case .stuk: "S1"
    case .bedrag: "12500"
    case .aandeel: "51"
    case .tekst, .lijst, .bsn, .rsin, .kvk, .keuze, .jaNee, .aanvraag, .brief: "\"…\""
    }
  }

  /// The steps that phase, track and side of the law leave open, before any guard is asked.
  public static func mogelijkeStappen(_ dossier: Dossier) -> [Stap] {
    tabel.filter { overgang in
      Basisgrenzen.bestaat(overgang.stap, dossier) && overgang.van.contains(dossier.fase)
        && overgang.sporen.contains(dossier.aanvraag.spoor)
        && (overgang.rechtsgebied == .beide
          || (overgang.rechtsgebied == .publiek) == dossier.isPubliekrechtelijk)
    }.map(\.stap)
  }
}

extension Weigering {
  /// A refusal whose provisions the table names.
  fileprivate init(reden: String, doen: String) {
    artikelen = []
    self.reden = reden
    self.doen = doen
  }

  /// What the law has instead on the other track.
  fileprivate static func anderSpoor(_ stap: Stap) -> String {
    switch stap {
    case .formulierGeweigerd:
      "Art. 4 lid 1 Wet Bibob geldt alleen voor de houder van een bestaand besluit. Bij een aanvraag: vraag "
        + "aanvulling en laat haar zo nodig buiten behandeling (Awb art. 4:5)."
    case .buitenBehandelingLaten:
      "Buiten behandeling laten kan alleen bij een aanvraag. Weigert de houder het formulier, gebruik dan "
        + "formulier-geweigerd (Wet Bibob art. 4 lid 1)."
    default: "Op dit spoor loopt geen beslistermijn op een aanvraag."
    }
  }
}
