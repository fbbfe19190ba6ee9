extension Wachter {
  /// Wet Bibob 3a(3): a fact of which a court acquitted, or for which it discharged, carries no conclusion.
  static let geenVrijspraak = Wachter(
    .wb("3a lid 3"), "Geen feit waarvoor is vrijgesproken of ontslagen van alle rechtsvervolging."
  ) { poging in
    let named =
      poging.stap == .conclusie ? poging.velden.lijst(.feiten) : poging.dossier.conclusie?.feiten ?? []
    return named.compactMap { id in
      guard let feit = poging.dossier.feit(id), feit.afloop.geblokkeerd else { return nil }
      let ended = feit.afloop == .ovar ? "ontslag van alle rechtsvervolging" : "vrijspraak"
      return Weigering(
        .wb("3a lid 3"), reden: "feit \(id) eindigde in \(ended) en mag de mate van gevaar niet dragen",
        doen: poging.stap == .conclusie
          ? "Laat \(id) weg en weeg wat overblijft."
          : "Trek een nieuwe conclusie zonder \(id) (heroverwegen, dan conclusie).")
    }
  }

  /// Wet Bibob 3(2)a, 3(3)a: danger rests on facts.
  static let feitenGenoemd = Wachter(
    .wb("3 lid 2 a"), "Gevaar rust op feiten en omstandigheden in het dossier."
  ) { poging in
    let named = poging.velden.lijst(.feiten)
    var refusals = named.filter { poging.dossier.feit($0) == nil }.map {
      Weigering(
        .wb("3 lid 2 a"), reden: "feit \($0) staat niet in het dossier",
        doen: "Leg het feit vast met feit-vastleggen, of noem een ander.")
    }
    let mate = max(poging.velden.keuze(.mateA) ?? .geen, poging.velden.keuze(.mateB) ?? MateVanGevaar.geen)
    let weging = poging.velden.tekst(.basis) == nil || poging.velden.tekst(.basis) == "weging"
    if weging, named.isEmpty, mate > .geen || poging.velden.ja(.lid6) == true {
      refusals.append(
        Weigering(
          .wb("3 lid 2 a"), .wb("3 lid 3 a"), reden: "de conclusie noemt geen feit waarop het gevaar rust",
          doen: "Leg feiten vast met feit-vastleggen en noem ze: --feiten F1,F2."))
    }
    return refusals
  }

  /// Wet Bibob 3(2), 3(3): each ground gets its own degree when facts are weighed.
  static let mateGegeven = Wachter(
    .wb("3 lid 2"), "Per grond is de mate van gevaar vastgesteld."
  ) { poging in
    guard poging.velden.tekst(.basis) == nil || poging.velden.tekst(.basis) == "weging" else { return [] }
    return [(Veld.mateA, Artikel.wb("3 lid 2"), "a"), (Veld.mateB, Artikel.wb("3 lid 3"), "b")].compactMap {
      veld, artikel, grond in
      guard poging.velden.tekst(veld) == nil else { return nil }
      return Weigering(
        artikel, reden: "de mate van gevaar op de \(grond)-grond ontbreekt",
        doen: "Geef --\(veld.rawValue) geen, mindere-mate of ernstig.")
    }
  }

  /// Wet Bibob art. 4: refusal as serious danger.
  ///
  /// 1. 4(1): only where 7a(3) applies, so on the track `intrekking`, for a holder of a decision; and only after
  ///    the refusal was recorded. An applicant who does not complete the form falls under Awb 4:5.
  /// 2. 4(2): also for an applicant, when questions of 12(3) were refused.
  /// 3. Neither for public contracts nor for real estate.
  static let artikel4 = een(.wb("4"), "Art. 4 alleen waar de wet dat toelaat.") { poging in
    let dossier = poging.dossier
    switch poging.velden.keuze(.basis) as Conclusie.Basis? {
    case .weging?, nil: return nil
    case .artikel4Lid1?:
      guard dossier.aanvraag.spoor == .intrekking else {
        return Weigering(
          .wb("4 lid 1"), .wb("7a lid 3"),
          reden: "art. 4 lid 1 geldt alleen voor de houder van een bestaand besluit, niet voor een aanvrager",
          doen: "Laat de aanvraag buiten behandeling (Awb art. 4:5), of weeg de feiten (--basis weging).")
      }
      guard dossier.isPubliekrechtelijk else { return nietVoorContract }
      guard dossier.formulier.geweigerd == nil else { return nil }
      return Weigering(
        .wb("4 lid 1"), reden: "er is geen weigering van het formulier vastgelegd",
        doen: "Leg de weigering vast met formulier-geweigerd.")
    case .artikel4Lid2?:
      guard dossier.isPubliekrechtelijk else { return nietVoorContract }
      guard !dossier.lbb.contains(where: { $0.vragen.contains { $0.geweigerd != nil } }) else { return nil }
      return Weigering(
        .wb("4 lid 2"), .wb("12 lid 3"), reden: "betrokkene heeft geen vraag van het LBB geweigerd",
        doen: "Leg de weigering vast met lbb-vraag-geweigerd, of weeg de feiten.")
    }
  }

  private static let nietVoorContract = Weigering(
    .wb("4"), reden: "art. 4 noemt overheidsopdrachten en vastgoedtransacties niet",
    doen: "Weeg de feiten (--basis weging), of gebruik de voorwaarden van aanbesteding of contract.")

  /// Awb 3:9: a body that leans on advice makes sure that the research was careful; one that departs from it
  /// says why (Awb 3:50).
  static let vergewist = Wachter(
    .awb("3:9"), "Nagegaan is dat het advies zorgvuldig tot stand kwam; afwijken is gemotiveerd."
  ) { poging in
    guard let advies = poging.dossier.advies else { return [] }
    var refusals: [Weigering] = []
    if poging.velden.tekst(.vergewist) == nil, poging.dossier.geldendeVergewissing == nil {
      refusals.append(
        Weigering(
          .awb("3:9"), reden: "niet vastgelegd is hoe is nagegaan dat het LBB-advies zorgvuldig is",
          doen:
            "Loop de vragen na met de stap vergewissen, of geef --vergewist: dragen de feiten het advies, is "
            + "het volledig, innerlijk samenhangend en actueel?"))
    }
    let drawn = Conclusie(
      datum: poging.datum, basis: poging.velden.keuze(.basis) ?? .weging,
      mateA: poging.velden.keuze(.mateA) ?? .geen, mateB: poging.velden.keuze(.mateB) ?? .geen,
      lid6: poging.velden.ja(.lid6) ?? false, feiten: [], metAdvies: true)
    let differs =
      drawn.basis == .weging
      && (drawn.mateA != advies.mateA || drawn.mateB != advies.mateB || drawn.lid6 != advies.lid6)
    if differs, poging.velden.tekst(.afwijking) == nil {
      refusals.append(
        Weigering(
          .awb("3:50"), reden: "de conclusie wijkt af van het LBB-advies zonder uitleg",
          doen: "Geef --afwijking met de reden, of volg het advies."))
    }
    return refusals
  }

  /// Awb 3:9, 3:50: advice that came after the conclusion was drawn is weighed before anything is built on it.
  static let adviesVerwerkt = een(.awb("3:9"), "Een later advies is in de conclusie betrokken.") { poging in
    guard let received = poging.dossier.adviesNaConclusie else { return nil }
    return Weigering(
      .awb("3:9"), .awb("3:50"),
      reden: "het LBB-advies van \(received) kwam na de conclusie en is daarin niet betrokken",
      doen: "Trek de conclusie opnieuw, met --vergewist.")
  }

  /// Wet Bibob 7a(7), 7a(8): a report needs something to report.
  static let meldingVerschuldigd = een(
    .wb("7a lid 7"), "Er is een melding verschuldigd."
  ) { poging in
    let soort: Melding.Soort? = poging.velden.keuze(.melding)
    guard !poging.dossier.openMeldingen.contains(where: { $0.soort == soort }) else { return nil }
    let open = poging.dossier.openMeldingen.map(\.soort.rawValue).joined(separator: ", ")
    return Weigering(
      soort?.artikel ?? .wb("7a lid 7"), reden: "er is geen melding '\(soort?.rawValue ?? "?")' verschuldigd",
      doen: open.isEmpty ? "Er staat geen melding open." : "Wel verschuldigd: \(open).")
  }
}
