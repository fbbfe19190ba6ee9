/// What the law says of a fact on a day: whether it is established or suspected, whether it may carry a conclusion,
/// and what is not known yet. It says nothing of its weight.
public struct Feitoordeel: Sendable, Hashable {
  /// How the fact stands.
  public enum Stand: Sendable, Hashable {
    /// Established by this part of art. 3a(1).
    case vastgesteld(Artikel)
    /// A suspicion, whose strength is weighed (3(2)b, 3(3)b).
    case vermoeden
    /// It may carry nothing.
    case uitgesloten
  }

  /// The fact.
  public let feit: Feit
  /// The day on which it is looked at.
  public let per: CivilDate
  /// Why it may carry no conclusion; empty when it may.
  public let belemmeringen: [Belemmering]
  /// What a person must still say or look at.
  public let vragen: [Werkpunt]
  /// What a person should know when he weighs it.
  public let opmerkingen: [Werkpunt]

  /// Looks at a fact of a dossier on a day.
  public init(_ feit: Feit, in dossier: Dossier, per day: CivilDate) {
    self.feit = feit
    per = day
    belemmeringen = Feitoordeel.belemmeringen(feit, dossier, day)
    vragen = belemmeringen.isEmpty ? Feitoordeel.vragen(feit, dossier, day) : []
    opmerkingen = Feitoordeel.opmerkingen(feit, day)
  }

  /// Every fact of a dossier on a day, in order.
  public static func alle(_ dossier: Dossier, per day: CivilDate) -> [Feitoordeel] {
    dossier.feiten.map { Feitoordeel($0, in: dossier, per: day) }
  }

  /// Whether it may carry a conclusion of danger.
  public var kanDragen: Bool { belemmeringen.isEmpty }

  /// How it stands.
  public var stand: Stand {
    if !kanDragen { return .uitgesloten }
    return feit.afloop.vastgesteldDoor.map { .vastgesteld(.wb("3a lid 1 \($0)")) } ?? .vermoeden
  }

  /// How long ago it was, in words; nil while the day is unknown or lies ahead.
  public var ouderdom: String? { feit.pleegdatum.flatMap { Ouderdom.tekst(van: $0, tot: per) } }
}

extension Feitoordeel {
  /// Why a fact may carry no conclusion on a day; quick, as every list of tasks asks it.
  static func belemmeringen(_ feit: Feit, _ dossier: Dossier, _ day: CivilDate) -> [Belemmering] {
    var found: [Belemmering] = []
    if feit.afloop.geblokkeerd {
      let ended = feit.afloop == .ovar ? "ontsloeg van alle rechtsvervolging" : "sprak vrij"
      found.append(
        Belemmering(
          .wb("3a lid 3"),
          reden: "de rechter \(ended); het feit mag de mate van gevaar niet dragen",
          doen: "Laat het feit weg; noem het hooguit als tegenwicht."))
    }
    if let last = feit.gebruikTot, day > last {
      found.append(
        Belemmering(
          Artikel(.avg, "5 lid 1 b"), .wb("28 lid 1"),
          reden: "de bron liet gebruik toe tot en met \(last)",
          doen: "Laat het feit weg, of vraag de bron opnieuw en leg de nieuwe grens vast."))
    }
    if let klok = Bronklok(feit.bronsoort), let dated = brondag(feit, dossier),
      let old = klok.teOud(dated, ontvangen: ontvangen(feit, dossier) ?? day, gebruikt: day)
    {
      found.append(old)
    }
    return found
  }

  /// The day of the source: as it was said with the fact, else the earliest that a consultation of it about this
  /// person gave.
  static func brondag(_ feit: Feit, _ dossier: Dossier) -> CivilDate? {
    let asked = dossier.raadplegingen.filter { $0.bronsoort == feit.bronsoort && $0.over == feit.partij }
    return feit.brondatum ?? asked.compactMap(\.brondatum).min()
  }

  /// The day on which the body got the data: that of the consultation, else that of the recording.
  private static func ontvangen(_ feit: Feit, _ dossier: Dossier) -> CivilDate? {
    let asked = dossier.raadplegingen.filter { $0.bronsoort == feit.bronsoort && $0.over == feit.partij }
    return asked.map(\.datum).min() ?? feit.vastgelegd
  }

  private static func vragen(_ feit: Feit, _ dossier: Dossier, _ day: CivilDate) -> [Werkpunt] {
    var points = verband(feit, dossier, day)
    func ask(_ missing: Bool, _ tekst: String, _ artikel: Artikel) {
      if missing { points.append(Werkpunt(feit.id, tekst, artikel)) }
    }
    let artikel = feit.grond.lid
    ask(feit.pleegdatum == nil, "wanneer is het gepleegd?", .awb("3:2"))
    ask(
      feit.pleegdatum.map { $0 > day } ?? false, "de pleegdatum ligt na vandaag: klopt die?", .awb("3:2"))
    let suspected = feit.afloop.vastgesteldDoor == nil && !feit.afloop.geblokkeerd
    ask(
      suspected && feit.sterkte.isEmpty, "hoe sterk is het vermoeden?",
      feit.grond == .lid6 ? artikel : artikel.onderdeel("b"))
    ask(feit.grond == .a && feit.voordeel == nil, "hoe groot is het voordeel?", artikel.onderdeel("d"))
    ask(
      feit.grond == .b && feit.samenhang.isEmpty,
      "komt de activiteit overeen of hangt zij samen met wat is aangevraagd of gegeven?",
      artikel.onderdeel("a"))
    ask(
      feit.grond != .a && feit.ernst.isEmpty, "hoe ernstig is het strafbare feit?",
      feit.grond == .b ? .wb("3 lid 5 b") : artikel)
    if let klok = Bronklok(feit.bronsoort) {
      ask(brondag(feit, dossier) == nil, "van welke dag is de bron (\(klok.naam))?", klok.artikel)
    }
    return points
  }

  /// Art. 3(4): what was said of the tie against what the dossier holds. A mismatch is a question, never a block:
  /// factual influence need not stand in any register.
  private static func verband(_ feit: Feit, _ dossier: Dossier, _ day: CivilDate) -> [Werkpunt] {
    guard feit.grond != .lid6 else { return [] }
    let self1 = feit.partij == dossier.aanvraag.betrokkene?.id
    let tekst: String?
    switch feit.verband {
    case nil: tekst = "welk verband met betrokkene: a (zelf), b (diens rechtspersoon) of c (een ander)?"
    case .eigen? where !self1:
      tekst = "verband is ‘eigen’, maar \(feit.partij) is niet betrokkene: klopt dat?"
    case .zeggenschap? where self1, .derde? where self1:
      tekst = "\(feit.partij) is betrokkene zelf; hoort het verband ‘eigen’ te zijn?"
    case .zeggenschap? where dossier.partij(feit.partij)?.aard == .natuurlijkPersoon:
      tekst = "onderdeel b gaat over een rechtspersoon; \(feit.partij) is een natuurlijk persoon"
    case .eigen?, .zeggenschap?, .derde?: tekst = Feitverband.vraag(feit, dossier, day)
    }
    return tekst.map { [Werkpunt(feit.id, $0, .wb("3 lid 4"))] } ?? []
  }

  private static func opmerkingen(_ feit: Feit, _ day: CivilDate) -> [Werkpunt] {
    var points: [Werkpunt] = []
    if feit.afloop == .sepot {
      points.append(Werkpunt(feit.id, "niet vervolgd; dat staat gebruik niet in de weg", .wb("3a lid 2")))
    }
    if let committed = feit.pleegdatum, day > Termijnduur.jaren(5).na(committed) {
      points.append(
        Werkpunt(
          feit.id, "ouder dan vijf jaar; de wet kent geen grens, de rechter weegt het tijdsverloop mee",
          Artikel(.praktijk, "rechtspraak")))
    }
    let limit = [feit.gebruiksgrens, feit.gebruikTot.map { "tot en met \($0)" } ?? ""].filter { !$0.isEmpty }
    if !limit.isEmpty {
      points.append(
        Werkpunt(
          feit.id, "gebruiksgrens: \(limit.joined(separator: "; "))", Artikel(.avg, "5 lid 1 b")))
    }
    return points
  }
}

/// A length of time as people say it.
enum Ouderdom {
  /// `6 jaar en 3 maanden`; nil when the second day lies before the first.
  static func tekst(van start: CivilDate, tot end: CivilDate) -> String? {
    guard end >= start else { return nil }
    let (from, to) = (start.components, end.components)
    let months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
    let (years, rest) = (months / 12, months % 12)
    let parts = [
      years > 0 ? "\(years) jaar" : nil, rest > 0 ? rest == 1 ? "1 maand" : "\(rest) maanden" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "minder dan een maand" : parts.joined(separator: " en ")
  }
}

extension Feit.Grond {
  /// The paragraph that says on what the degree of danger is set.
  public var lid: Artikel {
    switch self {
    case .a: .wb("3 lid 2")
    case .b: .wb("3 lid 3")
    case .lid6: .wb("3 lid 6")
    }
  }

  /// As a person reads it.
  public var naam: String {
    switch self {
    case .a: "a-grond"
    case .b: "b-grond"
    case .lid6: "feiten ter verkrijging of behoud"
    }
  }
}

extension Artikel {
  /// A part of this provision.
  func onderdeel(_ letter: String) -> Artikel { Artikel(regeling, "\(nummer) \(letter)") }
}
