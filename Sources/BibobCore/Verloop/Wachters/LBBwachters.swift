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

  /// Wet Bibob 31: a first request suspends by law. Whether a further one suspends again the Act does not say,
  /// so a person decides that; only where the LBB declined (9(5)) is the request made anew.
  static let eersteVerzoek = een(.wb("31"), "Een volgend verzoek is aanvullend.") { poging in
    guard poging.dossier.lbb.contains(where: { $0.afgezien == nil }) else { return nil }
    return Weigering(
      .wb("31"),
      reden: "het LBB is al om advies gevraagd; of een volgend verzoek opnieuw opschort, zegt de wet niet",
      doen: "Gebruik aanvullend-advies-vragen --schort-op ja|nee.")
  }

  /// Wet Bibob 7a(4): additional advice follows on a request that went with form and findings.
  static let eerderVerzoek = een(.wb("7a lid 4"), "Er is eerder om advies gevraagd.") { poging in
    guard poging.dossier.lbb.isEmpty else { return nil }
    return Weigering(
      .wb("7a lid 4"), .wb("9 lid 1"), reden: "er is nog niet eerder om advies gevraagd",
      doen: "Gebruik lbb-advies-vragen, met formulier en bevindingen.")
  }

  /// Wet Bibob 9, 15: advice answers a request, also when the body had gone on without it; it is not of a later
  /// day than its receipt.
  static let adviesVerwacht = een(.wb("9 lid 1"), "Er is een verzoek zonder advies.") { poging in
    guard let verzoek = poging.dossier.laatsteVerzoek, verzoek.einde == nil else {
      return Weigering(
        .wb("9 lid 1"), reden: "er staat geen verzoek om advies open",
        doen: "Vraag eerst advies (lbb-advies-vragen of aanvullend-advies-vragen).")
    }
    guard let dated = poging.velden.datum(.advies), dated > poging.datum else { return nil }
    return Weigering(
      .wb("29"), reden: "het advies is van \(dated), na de dag van ontvangst",
      doen: "Controleer --adviesdatum.")
  }

  /// Wet Bibob 32: a notice answers a request that betrokkene was not yet told of.
  static let kennisgevingOpen = een(.wb("32"), "Betrokkene is nog niet bericht.") { poging in
    let untold = poging.dossier.lbb.first { $0.kennisgeving == nil }
    guard untold.map({ $0.gevraagd <= poging.datum }) != true else { return nil }
    return Weigering(
      .wb("32"),
      reden: untold == nil
        ? "er is geen verzoek waarover betrokkene nog moet horen" : "er was nog geen advies gevraagd",
      doen: "Controleer de datum, of leg niets vast.")
  }

  /// Wet Bibob 32: betrokkene is told that advice was asked; not before it was asked, not in the future.
  static let kennisgeving = een(.wb("32"), "Betrokkene hoort dat advies is gevraagd.") { poging in
    guard let told = poging.velden.datum(.kennisgeving), told > poging.vandaag || told < poging.datum else {
      return nil
    }
    return Weigering(
      .wb("32"),
      reden: told < poging.datum
        ? "de dag van het bericht (\(told)) ligt voor het verzoek"
        : "de dag van het bericht (\(told)) ligt in de toekomst",
      doen: "Laat --kennisgeving weg en leg het bericht vast met lbb-kennisgeving als het is verzonden.")
  }

  /// Wet Bibob 15(3), 31: one extension, of at most four weeks, told while the LBB's own term still runs. Reading
  /// chosen (the careful one): a later notice does not bring back a standstill that has ended.
  static let lbbVerlenging = een(.wb("15 lid 3"), "Eenmaal, ten hoogste vier weken, binnen de termijn.") {
    poging in
    guard let verzoek = poging.dossier.laatsteVerzoek else { return nil }
    if verzoek.verlenging != nil {
      return Weigering(
        .wb("15 lid 3"), .wb("31"), reden: "de termijn van het LBB is al eenmaal verlengd",
        doen: "Een tweede verlenging kent de wet niet; de beslistermijn loopt na het maximum weer.")
    }
    let ends = LBBTermijn(verzoek, kalender: poging.kalender).termijn(per: poging.datum).einde
    if poging.datum > ends {
      return Weigering(
        .wb("15 lid 3"), .wb("31"), reden: "de termijn van het LBB eindigde op \(ends)",
        doen: "Leg het bericht vast als notitie; de opschorting herleeft er niet door.")
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
