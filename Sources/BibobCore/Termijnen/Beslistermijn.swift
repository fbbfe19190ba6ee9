/// The term within which the body decides on an application.
///
/// 1. Awb 4:13: the term that a statutory provision sets, else a reasonable one, over after eight weeks unless
///    notice was given under 4:14(3). Starts with receipt of the application. Sector acts set their own; a
///    by-law too (``LokaleTermijn``). Awb 3:18: six months where afd. 3.4 applies.
/// 2. Awb 4:15(1)a: stands still from the day after an invitation to complete until the day of completion, or
///    until the day on which the term in the letter lapses; that day counts again.
/// 3. Awb 4:15(1)b, (2): foreign information, consent, delay of the applicant, force majeure.
/// 4. Wet Bibob art. 31: stands still from the day on which advice was asked to the day on which it came, both
///    included, at most for the term of art. 15(1), the days of 15(2) and the extension of 15(3).
/// 5. Overlapping days count once.
///
/// Reading chosen after practice: art. 31 speaks of the "wettelijke termijn"; the term of a by-law and the
/// reasonable term of Awb 4:13(2) are taken to be one too.
///
/// Readings chosen, each on the careful side (the body has the shorter term): an extension of which a letter sets
/// the length (4:14(3)) is no term in an act, so its last day is not moved; the cap of art. 31 is a length in
/// days and is not moved by the Algemene termijnenwet; the day on which a term in a letter lapses is the last
/// day of that term; when the LBB declines or the body goes on without it, standing still ends with that day.
public struct Beslistermijn: Sendable {
  /// The term as the law or by-law sets it, before anything moved it.
  public struct Grondslag: Sendable, Equatable {
    /// The length.
    public var duur: Termijnduur
    /// Act or by-law.
    public var bron: Termijnbron
    /// The provision.
    public var artikel: Artikel
    /// In words.
    public var reden: String
    /// By how much it can be extended once; nil when it cannot, or when no maximum is set (4:14(3)).
    public var verlenging: Termijnduur?
    /// The provision that allows extending; nil when none does.
    public var verlengingArtikel: Artikel?
    /// What a person must still settle; nil when nothing.
    public var vraag: String?
  }

  let dossier: Dossier
  let kalender: Kalender

  /// The decision term of a dossier under a calendar.
  public init(_ dossier: Dossier, kalender: Kalender) {
    self.dossier = dossier
    self.kalender = kalender
  }

  /// The term that applies; nil on the track `intrekking` and for private-law kinds.
  public var grondslag: Grondslag? {
    let aanvraag = dossier.aanvraag
    guard aanvraag.spoor == .aanvraag, dossier.isPubliekrechtelijk else { return nil }
    if isUitgebreid { return uitgebreid }
    switch aanvraag.soort.beslistermijn {
    case .wettelijk(let duur, let artikel, let verlenging, let verlengingArtikel):
      let length = aanvraag.metInstemming ? Termijnduur.weken(12) : duur
      return Grondslag(
        duur: length, bron: .wet, artikel: artikel, reden: "beslistermijn van \(length)",
        verlenging: verlenging, verlengingArtikel: verlengingArtikel, vraag: vraagOudRecht)
    case .redelijk: return dossier.lokaleTermijn.map(Beslistermijn.lokaal) ?? Beslistermijn.redelijk
    case .verordening:
      if let lokaal = dossier.lokaleTermijn { return Beslistermijn.lokaal(lokaal) }
      var redelijk = Beslistermijn.redelijk
      redelijk.vraag =
        "Stelt de verordening een eigen beslistermijn? Leg die vast met de stap "
        + "beslistermijn-vastleggen; tot dan geldt de redelijke termijn."
      return redelijk
    case .geen: return nil
    }
  }

  private static let redelijk = Grondslag(
    duur: .weken(8), bron: .wet, artikel: .awb("4:13 lid 2"),
    reden: "redelijke termijn van 8 weken", verlenging: nil,
    verlengingArtikel: .awb("4:14 lid 3"))

  /// Whether Awb afd. 3.4 applies; where an act prescribes it for an application (Alcoholwet 6), it does not
  /// hold for withdrawing.
  public var isUitgebreid: Bool {
    let aanvraag = dossier.aanvraag
    return aanvraag.procedure == .uitgebreid || aanvraag.soort.altijdUitgebreid && aanvraag.spoor == .aanvraag
  }

  /// The provision that gives the permit by law when the term lapses; nil when none does. Never with afd. 3.4
  /// (Awb 3:10(4)); a by-law can only say so of its own permits (Alcoholwet 3(2) and Ow 16.64 exclude it).
  public var lexSilencio: Artikel? {
    guard grondslag != nil, !isUitgebreid else { return nil }
    if case .verordening = dossier.aanvraag.soort.beslistermijn, dossier.lokaleTermijn?.lexSilencio == true {
      return .awb("4:20b lid 1")
    }
    return dossier.aanvraag.soort.lexSilencio
  }

  private var isOmgevingsvergunning: Bool {
    dossier.aanvraag.soort.grondslag.contains { $0.regeling == .omgevingswet }
  }

  private var vraagOudRecht: String? {
    guard isOmgevingsvergunning, dossier.aanvraag.ontvangen < Beslistermijn.omgevingswetInWerking else {
      return nil
    }
    return
      "De aanvraag is van voor de Omgevingswet (1 januari 2024). Het recht van toen (Wabo) staat niet in "
      + "dit programma: ga de termijn zelf na."
  }

  private static let omgevingswetInWerking = CivilDate(uncheckedYear: 2024, month: 1, day: 1)

  private var uitgebreid: Grondslag {
    let omgeving = isOmgevingsvergunning
    return Grondslag(
      duur: .maanden(6), bron: .wet, artikel: .awb("3:18 lid 1"),
      reden: "uniforme openbare voorbereiding, 6 maanden",
      verlenging: omgeving ? .weken(6) : nil,
      verlengingArtikel: omgeving ? Artikel(.omgevingswet, "16.66 lid 3") : .awb("3:18 lid 2"),
      vraag: dossier.aanvraag.soort.id == "omgevingsplan-wijziging"
        ? dossier.aanvraag.soort.opmerking : vraagOudRecht)
  }

  private static func lokaal(_ termijn: LokaleTermijn) -> Grondslag {
    Grondslag(
      duur: termijn.duur, bron: .verordening, artikel: Artikel(.lokaal, termijn.artikel),
      reden: "beslistermijn van \(termijn.duur)", verlenging: termijn.verlenging,
      verlengingArtikel: termijn.verlenging == nil ? nil : Artikel(.lokaal, termijn.artikel))
  }

  /// The ledger as of a day. What still lasts is taken to end on that day (`uiterlijk` false), or at the very
  /// last moment that the law allows (`uiterlijk` true; nil when there is no such moment).
  public func rekening(per day: CivilDate, uiterlijk: Bool = false) -> Termijnrekening? {
    let day = peildag(day)
    guard let grondslag, let standstills = opschortingen(per: day, uiterlijk: uiterlijk) else { return nil }
    let extensions = dossier.verlengingen.map {
      Verlenging(
        duur: $0.duur, artikel: grondslag.verlengingArtikel ?? grondslag.artikel,
        reden: "verlengd met \($0.duur), meegedeeld op \($0.datum.voluit)",
        bron: grondslag.verlenging == nil ? .brief : .wet)
    }
    return Termijnrekening(
      start: dossier.aanvraag.ontvangen, duur: grondslag.duur, bron: grondslag.bron,
      artikel: grondslag.artikel, reden: grondslag.reden, verlengingen: extensions,
      opschortingen: standstills)
  }

  /// The day of looking, but not after the decision was published or the application withdrawn: what lasts
  /// after that no longer moves the term.
  private func peildag(_ day: CivilDate) -> CivilDate {
    guard let ended = dossier.besluiten.first?.bekendmaking ?? dossier.teruggetrokken else { return day }
    return min(day, ended)
  }

  /// All standstills; nil when one lasts without a last moment and `uiterlijk` was asked.
  public func opschortingen(per day: CivilDate, uiterlijk: Bool) -> [Opschorting]? {
    var all = dossier.formulier.rondes.map { $0.opschorting(per: day, uiterlijk: uiterlijk) }
    for verzoek in dossier.lbb where verzoek.schortOp {
      guard
        let opschorting = LBBTermijn(verzoek, kalender: kalender)
          .opschorting(per: day, uiterlijk: uiterlijk)
      else { return nil }
      all.append(opschorting)
    }
    for stilstand in dossier.stilstanden {
      guard let opschorting = stilstand.opschorting(per: day, uiterlijk: uiterlijk) else { return nil }
      all.append(opschorting)
    }
    return all
  }

  /// The term as of a day; nil where none runs.
  public func termijn(per day: CivilDate) -> Termijn? {
    guard let grondslag, let rekening = rekening(per: day) else { return nil }
    let uitkomst = rekening.bereken(kalender)
    let latest = self.rekening(per: day, uiterlijk: true)?.bereken(kalender).einde
    return Termijn(
      soort: .beslistermijn, artikel: grondslag.artikel, plichtige: .bestuursorgaan, start: rekening.start,
      einde: uitkomst.einde, uiterlijk: latest,
      toestand: toestand(einde: uitkomst.einde, per: day, rekening.opschortingen),
      stappen: uitkomst.stappen, gevolg: gevolg, vraag: vraagVervallen ?? grondslag.vraag)
  }

  /// A decision that fell leaves no statutory term for the next one.
  private var vraagVervallen: String? {
    guard dossier.besluiten.last?.vervallen != nil else { return nil }
    return "Het besluit is herroepen of vernietigd; de wet noemt geen nieuwe beslistermijn. Beslis binnen de "
      + "termijn die de rechter stelde, en anders zo snel mogelijk (Awb art. 7:11 lid 2, 8:72 lid 4)."
  }

  private func toestand(
    einde: CivilDate, per day: CivilDate, _ opschortingen: [Opschorting]
  ) -> Termijn.Toestand {
    if let besluit = dossier.besluiten.first {
      return besluit.bekendmaking <= einde ? .gehaald(besluit.bekendmaking) : .teLaat(besluit.bekendmaking)
    }
    if !dossier.fase.wachtOpBesluit { return .vervallen(dossier.faseSinds) }
    if loopOpen(per: day), opschortingen.contains(where: { $0.van <= day && day <= $0.tot.adding(days: 1) }) {
      return .opgeschort
    }
    return day > einde ? .verstreken : .loopt
  }

  /// Whether something that suspends is still going on.
  private func loopOpen(per day: CivilDate) -> Bool {
    dossier.formulier.rondes.contains { $0.ontvangen == nil && day < $0.termijn }
      || dossier.lbb.contains { verzoek in
        verzoek.schortOp && verzoek.loopt
          && day <= LBBTermijn(verzoek, kalender: kalender).laatsteOpgeschorteDag(per: day)
      }
      || dossier.stilstanden.contains { $0.beeindigd == nil && ($0.tot.map { day <= $0 } ?? true) }
  }

  private var gevolg: String {
    guard let artikel = lexSilencio else {
      return "na ingebrekestelling is een dwangsom verschuldigd (Awb art. 4:17) en staat beroep open"
    }
    let only = artikel.regeling == .kansspelen ? " (alleen bij een hoogdrempelige inrichting)" : ""
    return "let op: de vergunning ontstaat dan van rechtswege\(only), \(artikel)"
  }
}

extension Formulierstaat.Ronde {
  /// The day on which waiting ends: of completion, or of lapsing (Awb 4:15(1)a).
  var einde: CivilDate { min(ontvangen ?? termijn, termijn) }

  func opschorting(per day: CivilDate, uiterlijk: Bool) -> Opschorting {
    var end = einde
    if ontvangen == nil, day < termijn, !uiterlijk { end = day }
    return Opschorting(
      van: gevraagd.adding(days: 1), tot: end.adding(days: -1), artikel: .awb("4:15 lid 1 a"),
      reden: isUitzetting ? "wachten op het Bibob-formulier" : "wachten op aanvulling")
  }
}

extension Stilstand {
  func opschorting(per day: CivilDate, uiterlijk: Bool) -> Opschorting? {
    func days(_ first: CivilDate, _ last: CivilDate) -> Opschorting {
      Opschorting(van: first, tot: last, artikel: soort.artikel, reden: soort.naam)
    }
    switch soort {
    case .instemming:
      let consented = tot ?? datum
      let last = beeindigd.map { min($0.adding(days: -1), consented) } ?? consented
      return days(datum.adding(days: 1), last)
    case .buitenlandseInformatie, .vertraging, .overmacht:
      let first = soort == .buitenlandseInformatie ? datum.adding(days: 1) : datum
      if let beeindigd { return days(first, beeindigd.adding(days: -1)) }
      return uiterlijk ? nil : days(first, max(day, datum).adding(days: -1))
    }
  }
}
