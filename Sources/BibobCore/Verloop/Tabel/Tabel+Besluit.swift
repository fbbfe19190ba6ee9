extension Verloop {
  private static let uitkomsten = Uitkomst.allCases.filter { $0 != .buitenBehandeling }.map(\.rawValue)

  static let zienswijze: [Overgang] = [
    Overgang(
      .voorschriftOpstellen, "Een voorschrift is opgesteld, met het gevaar waarop het is gericht.",
      van: [.gevaarsconclusie, .voornemen, .toezicht], [.wb("3 lid 7")], rechtsgebied: .publiek,
      velden: [
        .eis(.omschrijving, .wb("3 lid 7")),
        .eis(.grond, .wb("3 lid 7"), keuzes: Feit.Grond.allCases.map(\.rawValue)),
        .eis(.gericht, .wb("3 lid 7")),
        .mag(.feiten),
      ], wachters: [.feitenBekend]),
    Overgang(
      .voorschriftVervallen, "Een opgesteld voorschrift vervalt.",
      van: [.gevaarsconclusie, .voornemen, .toezicht], [.wb("3 lid 7")], rechtsgebied: .publiek,
      velden: [.eis(.voorschrift, .wb("3 lid 7"))]),
    Overgang(
      .voornemen, "Het voornemen is aan betrokkene gestuurd, met de uitnodiging voor een zienswijze.",
      van: [.gevaarsconclusie, .toezicht], [.wb("33 lid 1"), .wb("28 lid 3"), .awb("4:9")],
      velden: [
        .eis(.uitkomst, .wb("33 lid 1"), keuzes: uitkomsten), .eis(.termijn, .wb("33 lid 3")),
        .eis(.motivering, .awb("3:46")), .mag(.derden), .mag(.geheimhouding), .mag(.evenredigheid),
        .mag(.voorschriften), .mag(.afwijking), .mag(.beslotenDoor), .mag(.ondertekenaar),
      ],
      wachters: [
        .optie, .geenVrijspraak, .bronLaatToe, .adviesVerwerkt, .evenredig, .voorschriftGenoemd,
        .voorschriftBijErnstig, .derdenVolledig, .termijnNaDatum, .termijnVanBeleid, .mandaat, .vierOgen,
      ],
      verschuldigd:
        "Nodig elke genoemde derde uit met zijn eigen deel (art. 28 lid 3). Een beslistermijn op een "
        + "aanvraag loopt door."),
    Overgang(
      .derdeUitnodigen, "Een derde is uitgenodigd, met alleen zijn eigen deel.", van: [.voornemen],
      [.wb("33 lid 1"), .wb("28 lid 3")],
      velden: [
        .eis(.wie, .wb("33 lid 1")), .eis(.termijn, .wb("33 lid 3")), .eis(.geheimhouding, .wb("28 lid 3")),
        .mag(.afwijking), .mag(.beslotenDoor),
      ],
      wachters: [.isDerde, .geheimhoudingDerde, .termijnNaDatum, .termijnVanBeleid]),
    Overgang(
      .zienswijzeUitstel, "De termijn voor een zienswijze is verlengd.", van: [.voornemen],
      [.wb("33 lid 3")], velden: [.eis(.wie, .wb("33 lid 1")), .eis(.termijn, .wb("33 lid 3"))],
      wachters: [.uitgenodigd, .termijnNaDatum]),
    Overgang(
      .zienswijzeOntvangen, "Een zienswijze is gegeven.", van: [.voornemen], [.wb("33 lid 1"), .awb("4:9")],
      velden: [
        .eis(.wie, .wb("33 lid 1")), .eis(.wijze, .awb("4:9")), .mag(.nieuweFeiten), .mag(.omschrijving),
      ],
      wachters: [.uitgenodigd],
      verschuldigd: "Nieuwe feiten? Overweeg heroverwegen of aanvullend advies."),
    Overgang(
      .zienswijzeAfgezien, "Iemand ziet af van een zienswijze.", van: [.voornemen], [.wb("33 lid 1")],
      velden: [.eis(.wie, .wb("33 lid 1"))], wachters: [.uitgenodigd]),
    Overgang(
      .horenAchterwege, "Van horen is afgezien.", van: [.voornemen], [.wb("33 lid 3"), .awb("4:11")],
      velden: [
        .eis(.wie, .wb("33 lid 1")),
        .eis(.grond, .awb("4:11"), keuzes: ["spoed", "eerder-gehoord", "doel-verijdeld"]),
        .eis(.reden, .awb("4:11")),
      ],
      wachters: [.uitgenodigd]),
    Overgang(
      .heroverwegen, "Terug naar de weging, na zienswijzen of nieuwe feiten.", van: [.voornemen, .toezicht],
      [.awb("3:2"), .awb("3:9")], velden: [.eis(.reden, .awb("3:46"))]),
  ]

  static let besluit: [Overgang] = [
    Overgang(
      .besluit, "Er is besloten.", van: [.gevaarsconclusie, .voornemen], [.wb("3"), .wb("33"), .awb("3:46")],
      velden: [
        .eis(.uitkomst, .wb("3"), keuzes: uitkomsten), .eis(.motivering, .awb("3:46")), .mag(.evenredigheid),
        .mag(.voorschriften), .mag(.bekendmaking), .mag(.reden), .mag(.ondertekenaar),
      ],
      wachters: [
        .optie, .geenVrijspraak, .bronLaatToe, .adviesVerwerkt, .evenredig, .voorschriftGenoemd,
        .voorschriftBijErnstig, .zienswijzen, .nietVanRechtswege, .bekendmaking, .mandaat, .vierOgen,
      ],
      verschuldigd: "Maak het besluit bekend; daarna loopt de bezwaartermijn (Awb art. 6:7 en 6:8)."),
    Overgang(
      .verstrekken, "Gegevens over een derde zijn verstrekt.", van: bestaand,
      [.wb("28 lid 2"), .wb("7a lid 6")],
      velden: [
        .eis(.ontvanger, .wb("28 lid 2")), .eis(.bestemd, .wb("28 lid 2")), .eis(.gegevens, .wb("28 lid 2")),
        .eis(.doel, .wb("28 lid 2")), .mag(.personen), .mag(.stuk), .mag(.geheimhouding), .mag(.wie),
        .mag(.grond, keuzes: Verstrekkingsregel.aanleidingen), .mag(.brondatum), .mag(.rollen),
        .mag(.artikel),
      ], wachters: [.verstrekking]),
    Overgang(
      .terugtrekken, "Betrokkene trekt zich terug (aanvraag ingetrokken, vergunning ingeleverd).",
      van: openFasen, [.wb("7a lid 8")],
      velden: [
        .eis(.vanwegeBibob, .wb("7a lid 8"), keuzes: ["ja", "nee"]), .eis(.reden, .wb("7a lid 8")),
      ],
      verschuldigd: "Redelijk vermoeden dat het vanwege de Wet Bibob is: meld het onverwijld aan het LBB."),
  ]

  static let beslistermijn: [Overgang] = [
    Overgang(
      .beslistermijnVerlengen, "De beslistermijn is verlengd en dat is meegedeeld.", van: openFasen,
      [.awb("4:14 lid 3"), .awb("3:18 lid 2")], sporen: [.aanvraag], rechtsgebied: .publiek,
      velden: [.eis(.duur, .awb("4:14 lid 3")), .eis(.reden, .awb("4:14 lid 3"))], wachters: [.verlenging]),
    Overgang(
      .uitstelBerichten, "Bericht dat de wettelijke termijn niet wordt gehaald.", van: openFasen,
      [.awb("4:14 lid 1")], sporen: [.aanvraag], rechtsgebied: .publiek,
      velden: [.eis(.tot, .awb("4:14 lid 1"))], wachters: [.uitstelbericht, .totNaDatum],
      verschuldigd: "Dit verlengt de termijn niet."),
    Overgang(
      .uitstelInstemming, "De aanvrager stemt schriftelijk in met uitstel.", van: openFasen,
      [.awb("4:15 lid 2 a")], sporen: [.aanvraag], rechtsgebied: .publiek,
      velden: [.eis(.tot, .awb("4:15 lid 2 a"))], wachters: [.totNaDatum, .termijnLooptNog]),
    Overgang(
      .buitenlandseInformatie,
      "Aan de aanvrager is meegedeeld dat informatie uit het buitenland is gevraagd.",
      van: openFasen, [.awb("4:15 lid 1 b")], sporen: [.aanvraag], rechtsgebied: .publiek,
      velden: [.eis(.reden, .awb("4:15 lid 1 b"))], wachters: [.termijnLooptNog]),
    Overgang(
      .vertragingAanvrager, "Vertraging die aan de aanvrager kan worden toegerekend.", van: openFasen,
      [.awb("4:15 lid 2 b")], sporen: [.aanvraag], rechtsgebied: .publiek,
      velden: [.eis(.reden, .awb("4:15 lid 2 b"))], wachters: [.termijnLooptNog]),
    Overgang(
      .overmacht, "Door overmacht kan niet worden beslist.", van: openFasen, [.awb("4:15 lid 2 c")],
      sporen: [.aanvraag], rechtsgebied: .publiek, velden: [.eis(.reden, .awb("4:15 lid 2 c"))],
      wachters: [.termijnLooptNog],
      verschuldigd: "Deel dit zo spoedig mogelijk aan de aanvrager mee, met de termijn (Awb art. 4:15 lid 3)."
    ),
    Overgang(
      .opschortingBeeindigen, "Een opschorting is geëindigd.", van: openFasen, [.awb("4:15 lid 4")],
      sporen: [.aanvraag], rechtsgebied: .publiek,
      velden: [.eis(.soort, .awb("4:15 lid 4"), keuzes: Stilstand.Soort.allCases.map(\.rawValue))],
      wachters: [.stilstandOpen],
      verschuldigd: "Deel dit zo spoedig mogelijk mee, met de termijn (Awb art. 4:15 lid 4)."),
    Overgang(
      .ingebrekestelling, "Een schriftelijke ingebrekestelling is ontvangen.", van: openFasen,
      [.awb("4:17 lid 3")], sporen: [.aanvraag], rechtsgebied: .publiek, wachters: [.dwangsomMogelijk],
      verschuldigd: "Beslis binnen twee weken om een dwangsom te voorkomen."),
  ]
}
