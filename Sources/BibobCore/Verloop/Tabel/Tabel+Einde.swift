extension Verloop {
  static let rechtsbescherming: [Overgang] = [
    Overgang(
      .bezwaar, "Er is bezwaar gemaakt.", van: [.besluit, .buitenBehandeling],
      [.awb("7:1 lid 1"), .awb("6:7")],
      rechtsgebied: .publiek, velden: [.mag(.commissie), .mag(.omschrijving)], wachters: [.bezwaarOpen],
      verschuldigd: "Bevestig de ontvangst (Awb art. 6:14) en beslis binnen de termijn van art. 7:10."),
    Overgang(
      .bezwaarHerstelVragen, "De indiener is gevraagd een verzuim te herstellen.", van: [.bezwaarBeroep],
      [.awb("6:6"), .awb("7:10 lid 2")], rechtsgebied: .publiek,
      velden: [.eis(.termijn, .awb("6:6")), .mag(.ontbreekt)], wachters: [.bezwaarLoopt, .termijnNaDatum]),
    Overgang(
      .bezwaarHersteld, "Het verzuim is hersteld.", van: [.bezwaarBeroep], [.awb("7:10 lid 2")],
      rechtsgebied: .publiek, wachters: [.bezwaarLoopt, .herstelGevraagd]),
    Overgang(
      .bezwaarVerdagen, "De beslissing op bezwaar is verdaagd.", van: [.bezwaarBeroep], [.awb("7:10 lid 3")],
      rechtsgebied: .publiek, velden: [.eis(.duur, .awb("7:10 lid 3"))],
      wachters: [.bezwaarLoopt, .verdaging]),
    Overgang(
      .bezwaarUitstel, "Verder uitstel met instemming.", van: [.bezwaarBeroep], [.awb("7:10 lid 4")],
      rechtsgebied: .publiek,
      velden: [.eis(.tot, .awb("7:10 lid 4")), .eis(.reden, .awb("7:10 lid 4"))],
      wachters: [.bezwaarLoopt, .totNaDatum]),
    Overgang(
      .beslissingOpBezwaar, "Op het bezwaar is beslist.", van: [.bezwaarBeroep],
      [.awb("7:11"), .awb("7:12"), .wb("7a lid 7")], rechtsgebied: .publiek,
      velden: [
        .eis(
          .uitkomst, .awb("7:11"), keuzes: ["niet-ontvankelijk", "ongegrond", "herroepen", "aangepast"]),
        .eis(.conclusieVervallen, .wb("7a lid 7")), .eis(.motivering, .awb("7:12")),
      ],
      wachters: [.bezwaarLoopt],
      verschuldigd: "Verviel een gemelde conclusie, meld dan de correctie onverwijld (art. 7a lid 7)."),
    Overgang(
      .beroep, "Er is beroep ingesteld.", van: [.besluit, .buitenBehandeling, .bezwaarBeroep],
      [.awb("8:1"), .awb("6:7")], velden: [.eis(.instantie, .awb("8:1"))], wachters: [.beroepOpen]),
    Overgang(
      .uitspraak, "De rechter heeft uitspraak gedaan.", van: [.bezwaarBeroep],
      [.awb("8:66"), .wb("7a lid 7")],
      velden: [
        .eis(
          .uitkomst, .awb("8:70"),
          keuzes: [
            "niet-ontvankelijk", "ongegrond", "vernietigd", "herroepen", "vernietigd-rechtsgevolgen-in-stand",
          ]),
        .eis(.conclusieVervallen, .wb("7a lid 7")),
      ],
      wachters: [.beroepLoopt],
      verschuldigd: "Verviel een gemelde conclusie, meld dan de correctie onverwijld (art. 7a lid 7)."),
    Overgang(
      .opnieuwBeslissen, "Er moet opnieuw worden beslist.", van: [.bezwaarBeroep],
      [.awb("7:11 lid 2"), .awb("8:72")], velden: [.eis(.reden, .awb("7:11 lid 2"))],
      wachters: [.besluitVervallen],
      verschuldigd: "Komt het nieuwe besluit in de plaats van een herroepen of vernietigd besluit, dan staat "
        + "daartegen meestal meteen beroep open, geen bezwaar (Awb art. 7:11 lid 2)."),
    Overgang(
      .behandelingHervatten, "De aanvraag die buiten behandeling was gelaten, wordt alsnog behandeld.",
      van: [.bezwaarBeroep], [.awb("7:11 lid 2"), .awb("4:5 lid 1")], sporen: [.aanvraag],
      rechtsgebied: .publiek, velden: [.eis(.reden, .awb("7:11 lid 2"))], wachters: [.besluitVervallen],
      verschuldigd: "Ga na of het formulier volledig is. De wet noemt geen nieuwe beslistermijn: beslis zo "
        + "snel mogelijk."),
  ]

  static let einde: [Overgang] = [
    Overgang(
      .toezichtStarten, "Het toezicht op de voorschriften begint.", van: [.besluit, .bezwaarBeroep],
      [.wb("3 lid 7")], rechtsgebied: .publiek, wachters: [.voorschriftenVanKracht, .vierOgen]),
    Overgang(
      .controleVoorschrift, "De naleving van de voorschriften is gecontroleerd.", van: [.toezicht],
      [.wb("3 lid 7")], rechtsgebied: .publiek,
      velden: [
        .eis(.uitkomst, .wb("3 lid 7"), keuzes: ["nageleefd", "overtreden"]),
        .eis(.bevinding, .wb("3 lid 7")),
      ],
      verschuldigd: "Bij een overtreding kan worden ingetrokken (art. 3 lid 7), na een voornemen."),
    Overgang(
      .sluiten, "Het dossier is gesloten.",
      van: [.besluit, .bezwaarBeroep, .toezicht, .buitenBereik, .buitenBehandeling, .ingetrokken],
      [Artikel(.selectielijst, "resultaat 4.1.12")], velden: [.mag(.reden)],
      wachters: [.afsluitbaar, .vierOgen],
      verschuldigd: "Daarna begint de bewaartermijn."),
    Overgang(
      .vernietigen, "Het dossier is vernietigd.", van: [.gesloten],
      [Artikel(.selectielijst, "resultaat 4.1.12"), Artikel(.archiefwet, "")],
      wachters: [.bewaartermijnVerstreken]),
  ]
}
