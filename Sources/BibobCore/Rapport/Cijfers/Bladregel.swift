/// The figures of one dossier as they are kept beside the log, with what tells when they hold.
struct Bladregel: Sendable, Equatable {
  /// The id in the store.
  var dossier: Int64
  /// The number of events that they were computed from.
  var versie: Int
  /// When they hold.
  var dagen: Bladdagen
  /// The figures, as of their own day of looking.
  var cijfers: Onderzoekscijfers
}

/// The days that tell of which other days figures can tell.
struct Bladdagen: Sendable, Equatable {
  /// The day in law of the first event: before it there was no dossier.
  var eersteDag: CivilDate
  /// The latest day in law of any event: from then on the figures stand.
  var laatsteDag: CivilDate
  /// The day on which the first event was recorded.
  var eerstBekend: CivilDate
  /// The latest day on which an event was recorded.
  var laatstBekend: CivilDate
  /// The day as of which the figures were made.
  var peildatum: CivilDate
  /// Whether time alone changes nothing but the days in the phase of today.
  var staatVast: Bool
  /// Whether an investigation was in hand.
  var loopt: Bool

  /// What the figures can say of a day.
  enum Antwoord {
    /// There was no dossier then, or nobody knew of it.
    case geen
    /// They are those of that day.
    case zoalsZeZijn
    /// They are those of that day once the phase of today has lasted until it.
    case verder
    /// Only the log can tell.
    case uitLogboek
  }

  /// What the figures can say as of a day, as known on a day.
  @inline(__always)
  func antwoord(per day: CivilDate, bekendOp: CivilDate?) -> Antwoord {
    if day < eersteDag { return .geen }
    if let bekendOp, bekendOp < laatstBekend { return bekendOp < eerstBekend ? .geen : .uitLogboek }
    guard day >= laatsteDag else { return .uitLogboek }
    if day == peildatum { return .zoalsZeZijn }
    return staatVast && (day > peildatum || !loopt) ? .verder : .uitLogboek
  }
}

extension Onderzoekscijfers {
  /// The same when nothing happened until a later day and nothing stands still: only the phase of today lasts.
  func verder(tot day: CivilDate) -> Onderzoekscijfers {
    var later = self
    later.peildatum = day
    guard loopt, !isVernietigd, let begin else { return later }
    let start = max(faseSinds, begin, peildatum)
    if day > start { later.fasen[fase] += day - start }
    return later
  }
}

extension Bladregel {
  /// A day so far ahead that whatever still lasts has moved the figures by then.
  private static let verderop = 4000

  /// The row of a dossier, with figures as of `per` or the day of its last event, whichever is later.
  init?(_ zaak: Zaak, per: CivilDate, kalender: Kalender) {
    guard let first = zaak.gebeurtenissen.first else { return nil }
    var (latest, lastKnown) = (first.datum, first.vastgelegd.dag)
    for event in zaak.gebeurtenissen {
      if event.stap != .herstel { latest = max(latest, event.datum) }
      lastKnown = max(lastKnown, event.vastgelegd.dag)
    }
    let day = max(per, latest)
    let cijfers = Onderzoekscijfers(zaak, per: day, kalender: kalender)
    let far = day.adding(days: Bladregel.verderop)
    let dagen = Bladdagen(
      eersteDag: first.datum, laatsteDag: latest, eerstBekend: first.vastgelegd.dag, laatstBekend: lastKnown,
      peildatum: day,
      staatVast: cijfers.einde != nil
        || cijfers.verder(tot: far) == Onderzoekscijfers(zaak, per: far, kalender: kalender),
      loopt: cijfers.loopt)
    self.init(dossier: zaak.id, versie: zaak.versie, dagen: dagen, cijfers: cijfers)
  }

  /// The row of a dossier that was destroyed, from its readable columns; nil when it does not tell enough.
  init?(
    vernietigd id: Int64, _ nummer: Dossiernummer, _ kolommen: Dossierkolommen, _ regels: [Logregel],
    per: CivilDate
  ) {
    let kept = regels.filter { $0.fase != Fase.vernietigd.rawValue }
    guard let earliest = kept.map(\.datum).min(), let latest = kept.map(\.datum).max(),
      let firstKnown = kept.map(\.vastgelegd.dag).min(), let lastKnown = kept.map(\.vastgelegd.dag).max(),
      let cijfers = Onderzoekscijfers(vernietigd: nummer, kolommen, kept, per: max(per, latest))
    else { return nil }
    let dagen = Bladdagen(
      eersteDag: earliest, laatsteDag: latest, eerstBekend: firstKnown, laatstBekend: lastKnown,
      peildatum: cijfers.peildatum, staatVast: true, loopt: cijfers.loopt)
    self.init(dossier: id, versie: regels.count, dagen: dagen, cijfers: cijfers)
  }
}
