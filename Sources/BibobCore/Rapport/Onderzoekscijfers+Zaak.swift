extension Onderzoekscijfers {
  /// The figures of a dossier as of a day, under a calendar. The dossier must hold no later events than that day.
  public init(_ zaak: Zaak, per day: CivilDate, kalender: Kalender) {
    self.init(
      nummer: zaak.nummer, dossier: zaak.dossier, gebeurtenissen: zaak.gebeurtenissen,
      behandelaar: zaak.behandelaar, per: day, kalender: kalender)
  }

  init(
    nummer: Dossiernummer, dossier: Dossier, gebeurtenissen: [Gebeurtenis], behandelaar: String,
    per day: CivilDate, kalender: Kalender
  ) {
    let aanvraag = dossier.aanvraag
    self.nummer = nummer
    woorden = Cijferwoorden(
      soort: aanvraag.soort.id, spoor: aanvraag.spoor.rawValue, orgaan: aanvraag.orgaan,
      lichaam: aanvraag.lichaam, behandelaar: behandelaar,
      aanleiding: Onderzoekscijfers.aanleiding(dossier), regel: dossier.beleid?.regel ?? "")
    ontvangen = aanvraag.ontvangen
    peildatum = day
    fase = dossier.fase
    faseSinds = dossier.faseSinds
    volg(gebeurtenissen, hersteld: Dossier.hersteld(gebeurtenissen))
    meet(dossier, per: day, kalender: kalender)
  }

  private static func aanleiding(_ dossier: Dossier) -> String {
    if let signal = dossier.signalen.first { return signal.bron.rawValue }
    switch dossier.beleid?.antwoord {
    case .ja?, .inBeginsel?: return "beleid"
    case .loting?: return "loting"
    default: return "keuze"
    }
  }

  /// Begin, end and what lay between them, from the events that stand.
  private mutating func volg(_ gebeurtenissen: [Gebeurtenis], hersteld: Set<Int>) {
    var degree: MateVanGevaar?
    var advised: MateVanGevaar?
    var asked: CivilDate?
    var intended: Uitkomst?
    for gebeurtenis in gebeurtenissen where !hersteld.contains(gebeurtenis.volgnummer) {
      let (velden, day) = (gebeurtenis.velden, gebeurtenis.datum)
      if gebeurtenis.stap.beginOnderzoek { begin = min(begin ?? day, day) }
      guard einde == nil else { continue }
      switch gebeurtenis.stap {
      case .conclusie:
        let basis: Conclusie.Basis? = velden.keuze(.basis)
        let (a, b): (MateVanGevaar?, MateVanGevaar?) = (velden.keuze(.mateA), velden.keuze(.mateB))
        degree = basis ?? .weging == .weging ? max(a ?? .geen, b ?? .geen) : .ernstig
      case .aanvullingVragen: herstelrondes += 1
      case .lbbAdviesVragen, .aanvullendAdviesVragen:
        lbbGevraagd = true
        asked = asked ?? day
      case .lbbAdviesOntvangen:
        let (a, b): (MateVanGevaar?, MateVanGevaar?) = (velden.keuze(.mateA), velden.keuze(.mateB))
        advised = max(a ?? .geen, b ?? .geen)
        if lbbWachttijd == nil, let asked { lbbWachttijd = day - asked }
      case .voornemen: intended = velden.keuze(.uitkomst)
      case .besluit:
        let decided: Uitkomst? = velden.keuze(.uitkomst)
        eindig(day, decided.map(Afloop.init) ?? .onbekend)
        if let intended { zienswijze = decided == intended ? .ongewijzigd : .anders }
      case .buitenBehandelingLaten: eindig(day, .buitenBehandeling)
      case .buitenBereik: eindig(day, .buitenBereik)
      case .terugtrekken:
        eindig(day, .teruggetrokken)
        vanwegeBibob = velden.tekst(.vanwegeBibob) == "ja"
        if intended != nil { zienswijze = .teruggetrokken }
      default: break
      }
    }
    mate = degree
    if let degree, let advised {
      naastAdvies = degree == advised ? .gelijk : degree < advised ? .lichter : .zwaarder
    }
  }

  private mutating func eindig(_ day: CivilDate, _ how: Afloop) {
    einde = day
    afloop = how
  }

  /// Phases, standstills and the decision term.
  private mutating func meet(_ dossier: Dossier, per day: CivilDate, kalender: Kalender) {
    let klok = Beslistermijn(dossier, kalender: kalender)
    verlengd = !dossier.verlengingen.isEmpty
    if begin != nil || einde == nil, klok.grondslag != nil,
      let rekening = klok.rekening(per: min(day, einde ?? day))
    {
      let last = rekening.bereken(kalender).einde
      laatsteDag = last
      if let besluit = dossier.besluiten.first, afloop != .teruggetrokken, einde == besluit.datum {
        opTijd = besluit.bekendmaking <= last
        ruimte = last - besluit.bekendmaking
      }
    }
    guard let begin else { return }
    let until = max(begin, einde ?? day)
    telFasen(dossier.loop, begin, until)
    stil = Onderzoekscijfers.dagenStil(
      klok.opschortingen(per: until, uiterlijk: false) ?? [], na: begin, totEnMet: until)
  }

  private mutating func telFasen(_ loop: [Faseovergang], _ begin: CivilDate, _ until: CivilDate) {
    for (index, overgang) in loop.enumerated() {
      let first = max(overgang.datum, begin)
      let last = min(index + 1 < loop.count ? loop[index + 1].datum : until, until)
      // An end that was undone by a court does not lengthen the investigation.
      if last > first { fasen[overgang.fase] += last - first }
    }
  }

  /// The days after `begin` up to and including `end` that some standstill covers, each once.
  static func dagenStil(
    _ opschortingen: [Opschorting], na begin: CivilDate, totEnMet end: CivilDate
  ) -> Int {
    var total = 0
    var cursor = begin
    let sorted =
      opschortingen.count < 2 ? opschortingen : opschortingen.sorted { $0.van < $1.van }
    for opschorting in sorted {
      let first = max(opschorting.van, cursor.adding(days: 1))
      let last = min(opschorting.tot, end)
      guard last >= first else { continue }
      total += last - first + 1
      cursor = last
    }
    return total
  }
}
