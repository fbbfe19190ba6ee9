extension Verloop {
  private static let feitdetails: [Veldeis] = [
    .mag(.verband), .mag(.sterkte), .mag(.ernst), .mag(.voordeel), .mag(.samenhang), .mag(.gebruiksgrens),
    .mag(.bronsoort), .mag(.stuk), .mag(.gebruikTot), .mag(.brondatum),
  ]

  static let netwerk: [Overgang] = [
    Overgang(
      .relatie, "Een relatie tussen twee personen is vastgelegd.", van: inBehandeling,
      [.wb("1 lid 1"), .wb("3 lid 4"), .wb("7a lid 2 g")],
      velden: [
        .eis(.soort, .wb("1 lid 1"), keuzes: Relatie.Soort.allCases.map(\.rawValue)),
        .eis(.van, .wb("3 lid 4")), .eis(.naar, .wb("3 lid 4")), .eis(.bron, .wb("7a lid 4")), .mag(.aandeel),
        .mag(.middellijk), .mag(.vanaf), .mag(.tot), .mag(.omschrijving), .mag(.stuk),
      ], wachters: [.relatieperiode]),
    Overgang(
      .relatieBeeindigen, "Een relatie is geëindigd.", van: inBehandeling, [.wb("1 lid 1"), .wb("3 lid 4")],
      velden: [.eis(.relatie, .wb("3 lid 4")), .eis(.tot, .wb("3 lid 4")), .eis(.bron, .wb("7a lid 4"))],
      wachters: [.relatieperiode]),
  ]

  static let onderzoek: [Overgang] = [
    Overgang(
      .bronRaadplegen, "Een bron is geraadpleegd.", van: inBehandeling, [.wb("7a lid 1"), .wb("7b")],
      velden: [
        .eis(.bron, .wb("7b")), .eis(.over, .wb("7a lid 1")), .eis(.bevinding, .wb("7a lid 4")),
        .mag(.artikel), .mag(.bronsoort), .mag(.resultaat), .mag(.gebruiksgrens), .mag(.vindplaats),
        .mag(.stuk), .mag(.brondatum), .mag(.reden),
      ], wachters: [.bronBekend, .alleenOpenBron, .bronToegelaten, .hergebruikBinnenVijfJaar]),
    Overgang(
      .kandidaatVastleggen, "Een zoekslag bracht iets op dat over een persoon van het dossier kan gaan.",
      van: inBehandeling, [.wb("7b"), .awb("3:2")],
      velden: [
        .eis(.bronsoort, .wb("7b")), .eis(.over, .wb("7b")), .eis(.omschrijving, .awb("3:2")),
        .eis(.overeenkomst, .awb("3:2")), .mag(.vindplaats), .mag(.stuk),
      ], wachters: [.bronBekend, .alleenOpenBron],
      verschuldigd: "Het is een mogelijke treffer: een mens zegt of het om dezelfde persoon gaat."),
    Overgang(
      .kandidaatBeoordelen, "Iemand heeft gezegd of een treffer over deze persoon gaat.", van: inBehandeling,
      [.awb("3:2")],
      velden: [
        .eis(.kandidaat, .awb("3:2")), .eis(.oordeel, .awb("3:2")), .eis(.reden, .awb("3:2")),
      ]),
    Overgang(
      .feitVastleggen, "Een feit is vastgelegd dat het gevaar kan raken.", van: inBehandeling,
      [.wb("3 lid 2"), .wb("3 lid 3"), .wb("3a")],
      velden: [
        .eis(.omschrijving, .wb("3 lid 2 a")), .eis(.wie, .wb("3 lid 4")),
        .eis(.grond, .wb("3 lid 1"), keuzes: Feit.Grond.allCases.map(\.rawValue)), .eis(.afloop, .wb("3a")),
        .eis(.bron, .wb("7a lid 4")), .mag(.pleegdatum),
      ] + feitdetails, wachters: [.bronBekend, .bronVers]),
    Overgang(
      .feitAanvullen, "Wat over een feit bekend is, is aangevuld.", van: inBehandeling,
      [.wb("3 lid 2"), .wb("3 lid 3"), .wb("3 lid 4")], velden: [.eis(.feit, .wb("3 lid 2"))] + feitdetails,
      wachters: [.bronBekend, .bronVers]),
    Overgang(
      .feitAfloop, "De afloop van een zaak over een feit is bekend geworden.", van: bestaand,
      [.wb("3a lid 2"), .wb("3a lid 3")],
      velden: [.eis(.feit, .wb("3a")), .eis(.afloop, .wb("3a")), .mag(.bron)],
      verschuldigd:
        "Na vrijspraak of ontslag van alle rechtsvervolging mag het feit niets meer dragen; droeg "
        + "het een gemelde conclusie, meld dan de correctie (art. 7a lid 7)."),
    Overgang(
      .onderzoekAfronden, "Het eigen onderzoek is afgerond, zonder LBB-advies.", van: [.eigenOnderzoek],
      [.wb("7a lid 1")], velden: [.eis(.bevindingen, .wb("7a lid 4"))]),
  ]
}
