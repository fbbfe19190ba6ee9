/// Every term of a dossier as of a day, computed from its events at each look.
public struct Termijnstaat: Sendable {
  /// The terms, open ones first, each group by last day.
  public let termijnen: [Termijn]

  /// All terms of `dossier` as of `day` under a calendar.
  public init(_ dossier: Dossier, per day: CivilDate, kalender: Kalender) {
    let rechtsbescherming = Rechtsbeschermingstermijnen(dossier, kalender: kalender)
    var all: [Termijn?] = [
      Beslistermijn(dossier, kalender: kalender).termijn(per: day),
      Formuliertermijnen.aanvulling(dossier, per: day),
      Formuliertermijnen.buitenBehandeling(dossier, per: day, kalender: kalender),
      Dwangsom.termijn(dossier, per: day, kalender: kalender),
      rechtsbescherming.bezwaartermijn(per: day),
      rechtsbescherming.beslissingOpBezwaar(per: day),
      rechtsbescherming.beroepstermijn(per: day),
      Termijnstaat.bezwaarHerstel(dossier, per: day),
      Termijnstaat.bewaartermijn(dossier, per: day),
      Termijnstaat.hergebruik(dossier, per: day),
    ]
    for verzoek in dossier.lbb {
      let klok = LBBTermijn(verzoek, kalender: kalender)
      var advies = klok.termijn(per: day)
      if verzoek.schortOp, Beslistermijn(dossier, kalender: kalender).grondslag != nil {
        all.append(klok.maximum(per: day))
      } else {
        advies.gevolg = "daarna kan met een reden zonder advies verder worden gegaan (Awb art. 3:6 lid 2)"
      }
      all.append(advies)
      all.append(Termijnstaat.kennisgeving(verzoek, per: day))
    }
    all += dossier.meldingen.map { Termijnstaat.melding($0, per: day) }
    all += (dossier.voornemen?.zienswijzen ?? []).map { Termijnstaat.zienswijze($0, dossier, per: day) }
    termijnen = all.compactMap { $0 }.sorted { left, right in
      (left.toestand.isOpen ? 0 : 1, left.einde, left.naam)
        < (right.toestand.isOpen ? 0 : 1, right.einde, right.naam)
    }
  }

  /// Open terms in which the body or another must still act, by last day. How long findings may be used again
  /// (art. 29) is no such term, and a remedy that nobody used in time is spent.
  public var open: [Termijn] {
    termijnen.filter { termijn in
      guard termijn.toestand.isOpen, termijn.soort != .hergebruik else { return false }
      return termijn.toestand != .verstreken || !termijn.soort.isRechtsmiddel
    }
  }

  /// The terms of a kind.
  public func van(_ soort: Termijn.Soort) -> [Termijn] { termijnen.filter { $0.soort == soort } }

  /// Something due at once, for which the Act names no number of days: when it was done, it was not too late.
  private static func direct(
    _ soort: Termijn.Soort, _ artikel: Artikel, sinds: CivilDate, gedaan: CivilDate?, per day: CivilDate,
    reden: String, gevolg: String, onderwerp: String = ""
  ) -> Termijn {
    Termijn(
      soort: soort, onderwerp: onderwerp, artikel: artikel, plichtige: .bestuursorgaan, start: sinds,
      einde: sinds, uiterlijk: sinds,
      toestand: gedaan.map { .gehaald($0) } ?? Termijn.toestand(gedaan: nil, einde: sinds, op: day),
      stappen: [Rekenstap(.begin, van: sinds, tot: sinds, artikel: artikel, reden: reden)], gevolg: gevolg)
  }

  /// Reports are due "onverwijld"; the Act names no number of days, so the day itself is shown.
  private static func melding(_ melding: Melding, per day: CivilDate) -> Termijn {
    direct(
      .meldingLBB, melding.soort.artikel, sinds: melding.sinds, gedaan: melding.gedaan, per: day,
      reden: "onverwijld te melden; de wet noemt geen aantal dagen", gevolg: "meld alsnog meteen",
      onderwerp: melding.soort.rawValue)
  }

  private static func kennisgeving(_ verzoek: LBBVerzoek, per day: CivilDate) -> Termijn {
    direct(
      .kennisgeving, .wb("32"), sinds: verzoek.gevraagd, gedaan: verzoek.kennisgeving, per: day,
      reden: "betrokkene hoort dat advies is gevraagd; de wet noemt geen termijn",
      gevolg: "bericht betrokkene alsnog")
  }

  private static func zienswijze(
    _ zienswijze: Voornemen.Zienswijze, _ dossier: Dossier, per day: CivilDate
  ) -> Termijn? {
    guard let invited = zienswijze.uitgenodigd, let termijn = zienswijze.termijn else { return nil }
    let done = zienswijze.ontvangen ?? zienswijze.afgezien ?? zienswijze.achterwege
    var toestand = Termijn.toestand(gedaan: done, einde: termijn, op: day)
    if done == nil, dossier.fase != .voornemen { toestand = .vervallen(dossier.faseSinds) }
    let isBetrokkene = dossier.aanvraag.betrokkene?.id == zienswijze.wie
    return Termijn(
      soort: .zienswijze, onderwerp: zienswijze.wie,
      artikel: dossier.isPubliekrechtelijk ? .wb("33 lid 1") : .wb("33 lid 2"),
      plichtige: isBetrokkene ? .betrokkene : .derde, start: invited, einde: termijn, uiterlijk: termijn,
      toestand: toestand,
      stappen: Brieftermijn.stappen(
        van: invited, tot: termijn, uitBeleid: zienswijze.uitBeleid,
        reden: "termijn die de brief geeft; de wet noemt er geen"),
      gevolg: "daarna kan zonder zienswijze worden besloten")
  }

  private static func bezwaarHerstel(_ dossier: Dossier, per day: CivilDate) -> Termijn? {
    guard let ronde = dossier.bezwaar?.herstel.last else { return nil }
    return Termijn(
      soort: .bezwaarHerstel, artikel: .awb("6:6"), plichtige: .belanghebbende, start: ronde.gevraagd,
      einde: ronde.termijn, uiterlijk: ronde.termijn,
      toestand: Termijn.toestand(gedaan: ronde.ontvangen, einde: ronde.termijn, op: day),
      stappen: [
        Rekenstap(
          .begin, van: ronde.gevraagd, tot: ronde.termijn, dagen: ronde.termijn - ronde.gevraagd,
          artikel: Artikel(.brief, ronde.gevraagd.description), reden: "termijn die de brief geeft")
      ],
      gevolg: "blijft herstel uit, dan kan het bezwaar niet-ontvankelijk worden verklaard")
  }

  /// How long a closed dossier is kept: five years (result 4.1.12), or one year for a test that was broken off
  /// (result 4.2, as inferred from the generic row). Terms in years are never moved.
  public static func bewaartermijn(_ dossier: Dossier, per day: CivilDate) -> Termijn? {
    guard let gesloten = dossier.gesloten else { return nil }
    let brokenOff = dossier.afgebroken
    let duur = Termijnduur.jaren(brokenOff ? 1 : 5)
    let artikel = Artikel(.selectielijst, brokenOff ? "resultaat 4.2" : "resultaat 4.1.12")
    let uitkomst = Termijnrekening(
      start: gesloten, duur: duur, bron: .wet, artikel: artikel,
      reden: brokenOff ? "afgebroken onderzoek: 1 jaar bewaren" : "Bibob-onderzoek: 5 jaar bewaren"
    ).bereken(.standaard)
    return Termijn(
      soort: .bewaartermijn, artikel: artikel, plichtige: .bestuursorgaan, start: gesloten,
      einde: uitkomst.einde, uiterlijk: uitkomst.einde,
      toestand: dossier.fase == .vernietigd
        ? .gehaald(dossier.faseSinds) : (day > uitkomst.einde ? .verstreken : .loopt),
      stappen: uitkomst.stappen, gevolg: "daarna moet het dossier worden vernietigd")
  }

  private static func hergebruik(_ dossier: Dossier, per day: CivilDate) -> Termijn? {
    guard let start = dossier.advies?.datum ?? dossier.bevindingen else { return nil }
    let uitkomst = Termijnrekening(
      start: start, duur: .jaren(5), bron: .wet, artikel: .wb("29"),
      reden: dossier.advies == nil
        ? "bevindingen van eigen onderzoek: 5 jaar bruikbaar"
        : "advies: 5 jaar bruikbaar nadat het is uitgebracht"
    ).bereken(.standaard)
    return Termijn(
      soort: .hergebruik, artikel: .wb("29"), plichtige: .bestuursorgaan, start: start,
      einde: uitkomst.einde, uiterlijk: uitkomst.einde,
      toestand: day > uitkomst.einde ? .vervallen(uitkomst.einde) : .loopt, stappen: uitkomst.stappen,
      gevolg: "daarna niet meer te gebruiken voor een andere beslissing")
  }
}

extension Dossier {
  /// Whether the test was broken off before it came to a conclusion.
  public var afgebroken: Bool {
    switch geslotenVanuit {
    case .buitenBereik, .buitenBehandeling: true
    case .ingetrokken: conclusie == nil && advies == nil
    default: false
    }
  }
}
