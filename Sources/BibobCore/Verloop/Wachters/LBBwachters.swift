extension Wachter {
  /// Wet Bibob 7a(4), 9(5): what betrokkene supplied and the findings go with the request; else the LBB may
  /// decline.
  static let stukkenVoorLBB = Wachter(
    .wb("7a lid 4"), "Formulier en bevindingen van het eigen onderzoek gaan mee."
  ) { poging in
    var missing: [Weigering] = []
    if poging.dossier.formulier.ontvangen == nil {
      missing.append(
        Weigering(
          .wb("7a lid 4"), .wb("9 lid 5 a"), reden: "het formulier van betrokkene ontbreekt",
          doen: "Leg de ontvangst van het formulier vast; zonder kan het LBB van advies afzien."))
    }
    if poging.dossier.bevindingen == nil, poging.velden.tekst(.bevindingen) == nil {
      missing.append(
        Weigering(
          .wb("7a lid 4"), .wb("9 lid 5"), reden: "de bevindingen van het eigen onderzoek ontbreken",
          doen: "Geef --bevindingen met een samenvatting, of rond eerst het onderzoek af."))
    }
    return missing
  }

  /// Wet Bibob 32: betrokkene is told that advice was asked; not before it was asked, not in the future.
  static let kennisgeving = een(.wb("32"), "Betrokkene hoort dat advies is gevraagd.") { poging in
    guard let told = poging.velden.datum(.kennisgeving), told > poging.vandaag else { return nil }
    return Weigering(
      .wb("32"), reden: "de dag van het bericht (\(told)) ligt in de toekomst",
      doen: "Laat --kennisgeving weg zolang het bericht niet is verzonden.")
  }

  /// Wet Bibob 15(3), 31: one extension, of at most four weeks.
  static let lbbVerlenging = een(.wb("15 lid 3"), "Eenmaal, ten hoogste vier weken.") { poging in
    guard let verzoek = poging.dossier.laatsteVerzoek else { return nil }
    if verzoek.verlenging != nil {
      return Weigering(
        .wb("15 lid 3"), .wb("31"), reden: "de termijn van het LBB is al eenmaal verlengd",
        doen: "Een tweede verlenging kent de wet niet; de beslistermijn loopt na het maximum weer.")
    }
    guard let duur = poging.velden.duur(.duur) else { return nil }
    let most = LBBTermijn.maximumVerlenging
    guard duur.na(poging.datum) > most.na(poging.datum) else { return nil }
    return Weigering(
      .wb("15 lid 3"), reden: "\(duur) is meer dan de vier weken die het LBB ten hoogste kan noemen",
      doen: "Leg ten hoogste 4w vast.")
  }

  /// Wet Bibob 15(2): an answer belongs to a question.
  static let openVraag = een(.wb("15 lid 2"), "Er staat een vraag van het LBB open.") { poging in
    guard let verzoek = poging.dossier.laatsteVerzoek,
      verzoek.vragen.contains(where: { $0.beantwoord == nil && $0.geweigerd == nil })
    else {
      return Weigering(
        .wb("15 lid 2"), reden: "er staat geen vraag van het LBB open",
        doen: "Leg eerst de vraag vast met lbb-vraagt.")
    }
    return nil
  }

  /// Wet Bibob 4(2), 12(3): only betrokkene's own refusal counts as serious danger.
  static let vraagAanBetrokkene = een(.wb("4 lid 2"), "De vraag is aan betrokkene gesteld.") { poging in
    let open = poging.dossier.laatsteVerzoek?.vragen.contains {
      $0.beantwoord == nil && $0.geweigerd == nil && $0.aanBetrokkene
    }
    guard open != true else { return nil }
    return Weigering(
      .wb("4 lid 2"), .wb("12 lid 3"), reden: "er staat geen vraag van het LBB aan betrokkene open",
      doen: "Art. 4 lid 2 geldt alleen als betrokkene vragen van art. 12 lid 3 weigert te beantwoorden.")
  }
}
