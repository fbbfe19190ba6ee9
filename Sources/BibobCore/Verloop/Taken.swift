/// Something that must or can be done in a dossier, and why.
public struct Taak: Sendable, Equatable {
  /// How hard it presses.
  public enum Soort: Int, Sendable, Comparable {
    /// The law demands it at once, or the last day has passed.
    case dringend
    /// It has a last day.
    case termijn
    /// The next step in the procedure.
    case stap
    /// Another must act first.
    case wachten

    /// In order of pressure.
    public static func < (left: Soort, right: Soort) -> Bool { left.rawValue < right.rawValue }
  }

  /// How hard it presses.
  public var soort: Soort
  /// What to do, in Dutch.
  public var wat: String
  /// Why, in Dutch.
  public var waarom: String
  /// The provision.
  public var artikel: Artikel
  /// The last day; nil when there is none.
  public var uiterlijk: CivilDate?
  /// The step that does it; nil when it is done outside the program.
  public var stap: Stap?
  /// For whom or what is waited; nil when nothing stands in the way.
  public var wachtOp: String?
}

/// What is to be done next, computed from a dossier.
public enum Taken {
  /// The tasks of a dossier as of a day, most pressing first.
  ///
  /// - Parameter beleid: the versions of policies that are known; without them only what the dossier holds counts.
  public static func van(
    _ dossier: Dossier, per day: CivilDate, kalender: Kalender, beleid: [Beleidsversie] = []
  ) -> [Taak] {
    let staat = Termijnstaat(dossier, per: day, kalender: kalender)
    var taken = staat.open.compactMap { taak($0, dossier, per: day) }
    let next = opnieuwToetsen(dossier, per: day, beleid) + volgende(dossier, staat, per: day)
    let decision = staat.van(.beslistermijn).first { $0.toestand.isOpen }
    taken += Plichten.gebruiksgrenzen(dossier, per: day)
    taken += next.map { taak in
      var taak = taak
      if taak.soort == .stap { taak.uiterlijk = taak.uiterlijk ?? decision?.einde }
      return taak
    }
    return taken.map { $0.voor(dossier) }.sorted { left, right in
      (left.soort, left.uiterlijk ?? CivilDate(days: .max), left.wat)
        < (right.soort, right.uiterlijk ?? CivilDate(days: .max), right.wat)
    }
  }

  /// The task that an open term gives the body; nil when another must act or nothing presses.
  private static func taak(_ termijn: Termijn, _ dossier: Dossier, per day: CivilDate) -> Taak? {
    let late = termijn.toestand == .verstreken
    func make(_ wat: String, _ stap: Stap?, soort: Taak.Soort? = nil) -> Taak {
      Taak(
        soort: soort ?? (late ? .dringend : .termijn), wat: wat,
        waarom: late ? "de laatste dag was \(termijn.einde.metWeekdag); \(termijn.gevolg)" : termijn.gevolg,
        artikel: termijn.artikel, uiterlijk: termijn.einde, stap: stap)
    }
    switch termijn.soort {
    case .beslistermijn:
      return make(
        late ? "beslis zo snel mogelijk: de beslistermijn is verstreken" : "beslis op de aanvraag", .besluit)
    case .meldingLBB: return make("meld aan het LBB: \(termijn.onderwerp)", .meldingLBB, soort: .dringend)
    case .kennisgeving:
      return make(
        "bericht betrokkene dat het LBB om advies is gevraagd", .lbbKennisgeving, soort: .dringend)
    case .dwangsom: return make("beslis, of er is een dwangsom verschuldigd", .besluit, soort: .dringend)
    case .beslissingOpBezwaar: return make("beslis op het bezwaar", .beslissingOpBezwaar)
    case .buitenBehandeling:
      return late ? nil : make("laat de aanvraag zo nodig buiten behandeling", .buitenBehandelingLaten)
    case .bewaartermijn: return late ? make("vernietig het dossier", .vernietigen) : nil
    case .aanvulling, .lbbAdvies, .lbbOpschorting, .zienswijze, .bezwaartermijn, .bezwaarHerstel,
      .beroepstermijn,
      .hergebruik:
      return nil
    }
  }

  private static func stap(_ wat: String, _ stap: Stap, _ artikel: Artikel, _ waarom: String) -> Taak {
    Taak(soort: .stap, wat: wat, waarom: waarom, artikel: artikel, stap: stap)
  }

  private static func wachten(
    _ wat: String, op wie: String, tot day: CivilDate?, _ artikel: Artikel, stap: Stap?
  ) -> Taak {
    Taak(
      soort: .wachten, wat: wat, waarom: "\(wie) is aan zet", artikel: artikel, uiterlijk: day, stap: stap,
      wachtOp: wie)
  }

  /// The next steps that the phase asks for.
  private static func volgende(_ dossier: Dossier, _ staat: Termijnstaat, per day: CivilDate) -> [Taak] {
    if dossier.aanvraag.soort.aard == .overeenkomst, dossier.fase.wachtOpBesluit {
      return [basistoets(dossier)]
    }
    switch dossier.fase {
    case .intake: return [intake(dossier)]
    case .formulier: return [formulier(dossier, staat, per: day)]
    case .eigenOnderzoek:
      return [
        stap(
          "doe het eigen onderzoek en rond het af, of vraag het LBB om advies", .onderzoekAfronden,
          .wb("7a lid 1"), "eerst eigen onderzoek, dan pas het LBB (art. 9 lid 5 b)")
      ]
    case .lbbAdvies: return lbb(dossier, staat, per: day)
    case .gevaarsconclusie: return [weging(dossier, per: day)]
    case .voornemen: return zienswijzen(dossier, per: day)
    case .besluit, .bezwaarBeroep: return naBesluit(dossier, staat)
    case .toezicht: return [toezicht(dossier)]
    case .buitenBereik, .buitenBehandeling, .ingetrokken: return naBesluit(dossier, staat)
    case .gesloten, .vernietigd: return []
    }
  }

  private static func intake(_ dossier: Dossier) -> Taak {
    if dossier.aanvraag.soort.haak != .wettelijk, dossier.grondslagGenoemd == nil {
      return stap(
        "noem de bepaling die de Wet Bibob toelaat, of verklaar de zaak buiten bereik", .grondslagVastleggen,
        .wb("1 lid 1"), "voor deze soort staat niet vast dat de Wet Bibob geldt")
    }
    return stap(
      "zet het Bibob-formulier uit, of verklaar de zaak buiten bereik", .formulierUitzetten, .wb("7a lid 1"),
      dossier.isPubliekrechtelijk
        ? "of wordt getoetst is een keuze van het bestuursorgaan (beleid, Awb art. 4:81)"
        : "of wordt getoetst is een keuze van de rechtspersoon met een overheidstaak")
  }

  private static func toezicht(_ dossier: Dossier) -> Taak {
    let since = dossier.besluit?.datum ?? dossier.geopend
    if dossier.overtredingen.contains(where: { $0 > since }) {
      return stap(
        "kies wat op de overtreding volgt: een voornemen, of opnieuw controleren", .voornemen,
        .wb("3 lid 7"), "een voorschrift is niet nageleefd; intrekken kan, na een voornemen")
    }
    return stap(
      "controleer de voorschriften", .controleVoorschrift, .wb("3 lid 7"), "er gelden voorschriften")
  }

  private static func formulier(_ dossier: Dossier, _ staat: Termijnstaat, per day: CivilDate) -> Taak {
    let publiek = dossier.isPubliekrechtelijk
    let track = dossier.aanvraag.spoor == .aanvraag
    let duty: Artikel = track ? .wb("7a lid 2") : .wb("7a lid 3")
    guard let ronde = dossier.formulier.laatste, ronde.ontvangen == nil else {
      return stap(
        "ga na of het formulier volledig is", .formulierVolledig, duty,
        "het antwoord van betrokkene is binnen")
    }
    if day <= ronde.termijn {
      return wachten(
        "wacht op het formulier of de aanvulling", op: "betrokkene", tot: ronde.termijn,
        publiek && track ? .awb("4:5 lid 1") : duty, stap: .formulierOntvangen)
    }
    if staat.van(.buitenBehandeling).contains(where: { $0.toestand == .verstreken }) {
      return stap(
        "vraag opnieuw om het formulier of de aanvulling", .aanvullingVragen, .awb("4:5 lid 4"),
        "de vier weken om de aanvraag buiten behandeling te laten zijn voorbij")
    }
    return stap(
      "de termijn voor betrokkene is voorbij: kies wat volgt",
      !publiek ? .aanvullingVragen : track ? .buitenBehandelingLaten : .formulierGeweigerd,
      !publiek ? duty : track ? .awb("4:5") : .wb("4 lid 1"),
      publiek
        ? (track ? "buiten behandeling laten, of opnieuw vragen" : "weigering geldt als ernstig gevaar")
        : "alleen de voorwaarden van aanbesteding of contract helpen")
  }

  private static func lbb(_ dossier: Dossier, _ staat: Termijnstaat, per day: CivilDate) -> [Taak] {
    let verzoek = dossier.laatsteVerzoek
    if verzoek?.vragen.contains(where: { !$0.aanBetrokkene && $0.beantwoord == nil && $0.geweigerd == nil })
      == true
    {
      return [
        stap("beantwoord de vraag van het LBB", .lbbVraagBeantwoord, .wb("15 lid 2"), "het LBB wacht op ons")
      ]
    }
    let termijn = staat.van(.lbbAdvies).last
    if let termijn, termijn.toestand == .verstreken {
      return [
        stap(
          "het LBB is te laat: wacht, of ga met een reden verder zonder advies", .zonderAdviesVerder,
          .awb("3:6 lid 2"), "de termijn van het LBB eindigde op \(termijn.einde.metWeekdag)")
      ]
    }
    let asked = verzoek?.vragen.contains { $0.aanBetrokkene && $0.beantwoord == nil && $0.geweigerd == nil }
    return [
      wachten(
        asked == true
          ? "wacht op het antwoord van betrokkene aan het LBB" : "wacht op het advies van het LBB",
        op: asked == true ? "betrokkene" : "het LBB", tot: asked == true ? nil : termijn?.einde,
        asked == true ? .wb("12 lid 3") : .wb("15 lid 1"), stap: .lbbAdviesOntvangen)
    ]
  }

  private static func weging(_ dossier: Dossier, per day: CivilDate) -> Taak {
    guard let conclusie = dossier.conclusie else {
      return stap(
        "trek de gevaarsconclusie", .conclusie, .wb("3 lid 2"),
        dossier.advies == nil
          ? "het onderzoek is afgerond" : "het advies is binnen; ga na of het zorgvuldig is")
    }
    if conclusie.feiten.contains(where: { dossier.feit($0)?.afloop.geblokkeerd == true }) {
      return stap(
        "trek de conclusie opnieuw", .conclusie, .wb("3a lid 3"),
        "een feit dat haar draagt, mag dat niet meer")
    }
    if dossier.adviesNaConclusie != nil {
      return stap(
        "trek de conclusie opnieuw", .conclusie, .awb("3:9"), "er kwam daarna een advies van het LBB")
    }
    if let taak = Plichten.houdbaarheid(dossier, per: day) { return taak }
    let options = Opties.toegestaan(dossier).map(\.rawValue).joined(separator: ", ")
    let heavier = conclusie.mate > .geen || conclusie.lid6
    return stap(
      heavier ? "breng een voornemen uit, of beslis zonder nadeel" : "neem het besluit",
      heavier ? .voornemen : .besluit, heavier ? .wb("33") : grondslag(dossier), "mogelijk: \(options)")
  }

  /// The provision on which the decision itself rests.
  private static func grondslag(_ dossier: Dossier) -> Artikel {
    dossier.isPubliekrechtelijk ? .wb("3 lid 1") : dossier.aanvraag.soort.grondslag.first ?? .wb("9 lid 4")
  }

  private static func zienswijzen(_ dossier: Dossier, per day: CivilDate) -> [Taak] {
    if let taak = Plichten.houdbaarheid(dossier, per: day) { return [taak] }
    if let taak = Plichten.nieuweFeiten(dossier) { return [taak] }
    let pending = (dossier.voornemen?.zienswijzen ?? []).filter { !$0.isAfgerond(op: day) }
    guard !pending.isEmpty else {
      return [
        stap("neem het besluit", .besluit, grondslag(dossier), "iedereen heeft zijn zienswijze kunnen geven")
      ]
    }
    return pending.map { zienswijze in
      zienswijze.uitgenodigd == nil
        ? stap(
          "nodig derde \(zienswijze.wie) uit voor een zienswijze", .derdeUitnodigen, .wb("33 lid 1"),
          "het voornemen noemt \(zienswijze.wie)")
        : wachten(
          "wacht op de zienswijze van \(zienswijze.wie)", op: zienswijze.wie, tot: zienswijze.termijn,
          .wb("33 lid 1"), stap: .zienswijzeOntvangen)
    }
  }

  private static func naBesluit(_ dossier: Dossier, _ staat: Termijnstaat) -> [Taak] {
    if let last = dossier.besluiten.last, last.vervallen != nil, dossier.fase != .ingetrokken {
      let untreated = last.uitkomst == .buitenBehandeling
      return [
        stap(
          untreated ? "neem de aanvraag weer in behandeling" : "beslis zo nodig opnieuw",
          untreated ? .behandelingHervatten : .opnieuwBeslissen, .awb("7:11 lid 2"),
          "het besluit is herroepen of vernietigd")
      ]
    }
    if dossier.bezwaar.map({ $0.beslissing == nil }) == true { return [] }
    if let open = dossier.beroepen.last, open.uitspraak == nil {
      return [wachten("wacht op de uitspraak", op: "de rechter", tot: nil, .awb("8:66"), stap: .uitspraak)]
    }
    let running = (staat.van(.beroepstermijn) + staat.van(.bezwaartermijn)).first { $0.toestand == .loopt }
    if let running {
      return [
        wachten(
          "wacht de \(running.soort.naam) af", op: "belanghebbenden", tot: running.einde, .awb("6:7"),
          stap: .sluiten)
      ]
    }
    if dossier.heeftVoorschriften {
      return [
        stap(
          "start het toezicht op de voorschriften", .toezichtStarten, .wb("3 lid 7"), "het besluit staat vast"
        )
      ]
    }
    return [
      stap(
        "sluit het dossier", .sluiten, Artikel(.selectielijst, "resultaat 4.1.12"), "er is niets meer te doen"
      )
    ]
  }
}
