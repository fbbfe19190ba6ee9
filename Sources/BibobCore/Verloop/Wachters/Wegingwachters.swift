extension Weigering {
  /// A refusal for a reason that the weighing found.
  init(_ belemmering: Belemmering, feit: String? = nil) {
    artikelen = belemmering.artikelen
    reden = feit.map { "feit \($0): \(belemmering.reden)" } ?? belemmering.reden
    doen = belemmering.doen
  }
}

extension Wachter {
  /// Wet Bibob 11a, 19, 28(2)m, 29; AVG 5(1)b: what is built on a fact lies within what its source allows.
  static let bronLaatToe = Wachter(
    Artikel(.avg, "5 lid 1 b"),
    "De bron van elk dragend feit laat het gebruik nog toe (ook art. 11a, 28, 29)."
  ) { poging in
    let named =
      poging.stap == .conclusie ? poging.velden.lijst(.feiten) : poging.dossier.conclusie?.feiten ?? []
    return named.compactMap(poging.dossier.feit).flatMap { feit in
      let barred = Feitoordeel.belemmeringen(feit, poging.dossier, poging.datum)
      var refusals = barred.filter { $0.artikelen.first != .wb("3a lid 3") }.map {
        Weigering($0, feit: feit.id)
      }
      if let klok = Bronklok(feit.bronsoort), Feitoordeel.brondag(feit, poging.dossier) == nil {
        refusals.append(
          Weigering(
            klok.artikel, reden: "feit \(feit.id) komt uit \(klok.naam), en niet bekend is van welke dag",
            doen: "Leg vast: feit-aanvullen --feit \(feit.id) --brondatum JJJJ-MM-DD."))
      }
      return refusals
    }
  }

  /// Wet Bibob 11a, 19, 28(2)m: what is recorded was had within five years of its source.
  static let bronVers = een(
    .wb("11a lid 1"), "Gegevens van een eerdere toets zijn niet te oud (art. 11a, 19, 28 lid 2 m, 29)."
  ) { poging in
    let velden = poging.velden
    var feit =
      velden.tekst(.feit).flatMap(poging.dossier.feit)
      ?? Feit(
        id: poging.dossier.naamgeving.volgende(.feit), omschrijving: "", pleegdatum: nil,
        partij: velden.tekst(.wie) ?? "", grond: .a, afloop: .geen, bron: "")
    let old = feit
    feit.neemOver(velden)
    guard feit.brondatum != old.brondatum || feit.bronsoort != old.bronsoort else { return nil }
    feit.vastgelegd = feit.vastgelegd ?? poging.datum
    (feit.gebruikTot, feit.afloop) = (nil, .geen)
    return Feitoordeel.belemmeringen(feit, poging.dossier, poging.datum).first.map {
      Weigering($0, feit: feit.id)
    }
  }

  /// Wet Bibob 3(2), 3(3), 3(6): a criterion belongs to its ground.
  static let criteriumBijGrond = een(.wb("3 lid 2"), "Het criterium hoort bij de grond.") { poging in
    guard let grond: Feit.Grond = poging.velden.keuze(.grond),
      let criterium: Weging.Criterium = poging.velden.keuze(.criterium), criterium != .slotsom,
      Werkregel.van(grond, criterium) == nil
    else { return nil }
    let words = (Werkregel.van(grond).map(\.criterium.rawValue) + ["slotsom"]).joined(separator: ", ")
    return Weigering(
      grond.lid, reden: "de \(grond.naam) kent het criterium '\(criterium.rawValue)' niet",
      doen: "Kies uit: \(words).")
  }

  /// Wet Bibob 3a(3) and the limits of sources: a fact that may carry nothing is named only as what speaks against.
  static let weegtBruikbaar = Wachter(
    .wb("3a lid 3"), "Een feit dat niet mag dragen, staat alleen als tegenwicht."
  ) { poging in
    guard poging.velden.tekst(.criterium) != Weging.Criterium.tegenwicht.rawValue else { return [] }
    return poging.velden.lijst(.feiten).compactMap(poging.dossier.feit).flatMap { feit in
      Feitoordeel.belemmeringen(feit, poging.dossier, poging.datum).map {
        Weigering($0, feit: feit.id)
      }
    }
  }

  /// Wet Bibob 3(2), 3(3), 3(6), Awb 3:46: each ground with danger is reasoned, and as the worksheet ends.
  ///
  /// 1. A ground on which the worksheet has an end gets that degree; another needs another end first.
  /// 2. The reasons of the step itself do for one ground. With danger on two, each ground needs an end of its own:
  ///    one text for both would not show what carries which.
  /// 3. An end that names a fact that may carry nothing any more no longer counts.
  static let gemotiveerdPerGrond = Wachter(
    .awb("3:46"), "Elke grond met gevaar is apart gemotiveerd, en zoals het werkblad eindigt."
  ) { poging in
    guard (poging.velden.keuze(.basis) ?? Conclusie.Basis.weging) == .weging else { return [] }
    let drawn = poging.getrokken
    let heavy = drawn.filter { $0.mate > .geen }.count
    return drawn.compactMap { grond, mate in
      guard let slotsom = poging.dossier.slotsom(grond) else {
        guard heavy > 1, mate > .geen else { return nil }
        return Weigering(
          grond.lid, .awb("3:46"),
          reden: "de conclusie ziet gevaar op meer gronden, en de \(grond.naam) is niet apart gemotiveerd",
          doen:
            "Schrijf de slotsom: wegen --grond \(grond.rawValue) --criterium slotsom --mate … --motivering …")
      }
      let gone = slotsom.feiten.compactMap(poging.dossier.feit).first {
        !Feitoordeel.belemmeringen($0, poging.dossier, poging.datum).isEmpty
      }
      if let gone {
        return Weigering(
          .wb("3a"), .awb("3:46"),
          reden: "de slotsom op de \(grond.naam) noemt feit \(gone.id), dat niets meer mag dragen",
          doen: "Schrijf de slotsom opnieuw zonder \(gone.id).")
      }
      guard !slotsom.past(mate, grond) else { return nil }
      return Weigering(
        grond.lid, .awb("3:46"),
        reden: "het werkblad eindigt op de \(grond.naam) met \(slotsom.mate?.naam ?? "?"), de conclusie zegt "
          + (grond == .lid6 ? (mate > .geen ? "dat er feiten zijn" : "dat er geen feiten zijn") : mate.naam),
        doen: "Trek de conclusie zoals de slotsom, of schrijf eerst een andere slotsom.")
    }
  }
}

extension Poging {
  /// What the fields conclude, a ground at a time. Art. 3(6) knows no degrees: facts there stand as serious.
  var getrokken: [(grond: Feit.Grond, mate: MateVanGevaar)] {
    [
      (.a, velden.keuze(.mateA) ?? .geen), (.b, velden.keuze(.mateB) ?? .geen),
      (.lid6, velden.ja(.lid6) == true ? .ernstig : .geen),
    ]
  }
}

extension Dossier {
  /// The end of the worksheet on a ground; nil when nobody wrote it.
  func slotsom(_ grond: Feit.Grond) -> Weging? { weging(grond, .slotsom) }

  /// What was written on a criterion of a ground.
  func weging(_ grond: Feit.Grond, _ criterium: Weging.Criterium) -> Weging? {
    wegingen.first { $0.grond == grond && $0.criterium == criterium }
  }

  /// The grounds that carry the conclusion in force.
  var dragendeGronden: [Feit.Grond] {
    guard let conclusie, conclusie.basis == .weging else { return [] }
    return [(Feit.Grond.a, conclusie.mateA > .geen), (.b, conclusie.mateB > .geen), (.lid6, conclusie.lid6)]
      .filter(\.1).map(\.0)
  }
}

extension Weging {
  /// Whether the end agrees with a degree; art. 3(6) knows only whether there are such facts.
  fileprivate func past(_ drawn: MateVanGevaar, _ grond: Feit.Grond) -> Bool {
    guard let mate else { return false }
    return grond == .lid6 ? (mate > .geen) == (drawn > .geen) : mate == drawn
  }
}
