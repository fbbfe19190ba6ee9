extension Verloop {
  static let lbb: [Overgang] = [
    Overgang(
      .lbbAdviesVragen, "Het LBB is om advies gevraagd.", van: [.eigenOnderzoek, .gevaarsconclusie],
      [.wb("9"), .wb("7a lid 4"), .wb("15 lid 1"), .wb("32")],
      velden: [.mag(.bevindingen), .mag(.kennisgeving), .mag(.vragen), .mag(.ondertekenaar)],
      wachters: [.bevoegd, .eersteVerzoek, .stukkenVoorLBB, .kennisgeving, .mandaat],
      verschuldigd: "Bericht betrokkene (art. 32). Een wettelijke beslistermijn staat stil vanaf deze dag "
        + "(art. 31)."),
    Overgang(
      .lbbKennisgeving, "Betrokkene is bericht dat het LBB om advies is gevraagd.", van: bestaand,
      [.wb("32")], wachters: [.kennisgevingOpen]),
    Overgang(
      .lbbVerlenging, "Het LBB heeft meer tijd nodig.", van: [.lbbAdvies], [.wb("15 lid 3"), .wb("31")],
      velden: [.eis(.duur, .wb("15 lid 3"))], wachters: [.lbbVerlenging]),
    Overgang(
      .lbbVraagt, "Het LBB vraagt om gegevens.", van: [.lbbAdvies], [.wb("15 lid 2"), .wb("12 lid 3")],
      velden: [.eis(.aan, .wb("15 lid 2")), .mag(.vragen)],
      verschuldigd: "De termijn van het LBB staat stil vanaf deze dag; het maximum van art. 31 schuift mee."),
    Overgang(
      .lbbVraagBeantwoord, "De vraag van het LBB is beantwoord en het antwoord is daar ontvangen.",
      van: [.lbbAdvies], [.wb("15 lid 2")], velden: [.mag(.aan)], wachters: [.openVraag]),
    Overgang(
      .lbbVraagGeweigerd, "Betrokkene weigert vragen van het LBB te beantwoorden.", van: [.lbbAdvies],
      [.wb("4 lid 2"), .wb("12 lid 3")], rechtsgebied: .publiek,
      velden: [.eis(.reden, .wb("4 lid 2"))], wachters: [.openVraag, .vraagAanBetrokkene],
      verschuldigd: "De weigering geldt als ernstig gevaar; dat kan met --basis art-4-2 de conclusie dragen."),
    Overgang(
      .lbbZietAf, "Het LBB ziet af van advies.", van: [.lbbAdvies], [.wb("9 lid 5")],
      velden: [.eis(.grond, .wb("9 lid 5"), keuzes: ["a", "b"]), .eis(.reden, .wb("9 lid 5"))],
      verschuldigd: "Vul het eigen onderzoek aan; een beslistermijn die stilstond, loopt weer na deze dag."),
    Overgang(
      .lbbAdviesOntvangen, "Het advies van het LBB is ontvangen.",
      van: [.lbbAdvies, .gevaarsconclusie, .voornemen],
      [.wb("9 lid 1"), .wb("31")],
      velden: [
        .eis(.mateA, .wb("9 lid 1")), .eis(.mateB, .wb("9 lid 1")), .mag(.lid6), .mag(.advies),
        .mag(.omschrijving),
      ],
      wachters: [.adviesVerwacht],
      verschuldigd:
        "Ga na of het advies zorgvuldig is (Awb art. 3:9). Een beslistermijn die stilstond, loopt "
        + "vanaf morgen weer."),
    Overgang(
      .zonderAdviesVerder, "Verder zonder het LBB-advies af te wachten.", van: [.lbbAdvies],
      [.awb("3:6 lid 2"), .wb("31")], velden: [.eis(.reden, .awb("3:6 lid 2"))]),
    Overgang(
      .aanvullendAdviesVragen, "Het LBB is om aanvullend advies gevraagd.",
      van: [.gevaarsconclusie, .voornemen], [.wb("9 lid 1"), .wb("32")],
      velden: [
        .eis(.reden, .wb("9 lid 1")), .eis(.schortOp, .wb("31")), .mag(.kennisgeving), .mag(.bevindingen),
        .mag(.ondertekenaar),
      ],
      wachters: [.eerderVerzoek, .kennisgeving, .mandaat],
      verschuldigd:
        "Of een tweede verzoek opnieuw opschort staat niet in de wet: dat besliste u met --schort-op."),
  ]

  static let conclusie: [Overgang] = [
    Overgang(
      .wegen, "Een criterium van het werkblad is gewogen.",
      van: [.eigenOnderzoek, .gevaarsconclusie, .voornemen],
      [.wb("3 lid 2"), .wb("3 lid 3"), .wb("3 lid 6"), .awb("3:46")],
      velden: [
        .eis(.grond, .wb("3 lid 1"), keuzes: Feit.Grond.allCases.map(\.rawValue)),
        .eis(.criterium, .wb("3 lid 2")), .eis(.motivering, .awb("3:46")), .mag(.mate), .mag(.feiten),
      ], wachters: [.wegingBijSlotsom, .criteriumBijGrond, .feitenBekend, .weegtBruikbaar]),
    Overgang(
      .vergewissen, "Is nagegaan of het LBB-advies zorgvuldig tot stand kwam.",
      van: [.gevaarsconclusie, .voornemen], [.awb("3:9"), .awb("3:50")],
      velden: Vergewissing.Vraag.allCases.map { .eis($0.veld, .awb("3:9")) }, wachters: [.vergewissing],
      verschuldigd: "Is ergens nee geantwoord: vraag aanvullend advies, of zeg bij de conclusie waarom niet."),
    Overgang(
      .conclusie, "De gevaarsconclusie is getrokken.", van: [.gevaarsconclusie],
      [.wb("3 lid 2"), .wb("3 lid 3"), .wb("3a"), .wb("4")],
      velden: [
        .eis(.reden, .awb("3:46")), .mag(.basis), .mag(.mateA), .mag(.mateB), .mag(.lid6), .mag(.feiten),
        .mag(.vergewist), .mag(.afwijking),
      ],
      wachters: [
        .artikel4, .mateGegeven, .feitenGenoemd, .geenVrijspraak, .bronLaatToe, .gemotiveerdPerGrond,
        .vergewist,
        .vergewistZonderBezwaar,
      ],
      verschuldigd: "Gevaar zonder LBB-advies: meld het onverwijld aan het LBB (art. 7a lid 7)."),
    Overgang(
      .meldingLBB, "De melding aan het LBB is gedaan.", van: bestaand, [.wb("7a lid 7"), .wb("7a lid 8")],
      velden: [.eis(.melding, .wb("7a lid 7")), .mag(.ondertekenaar)],
      wachters: [.meldingVerschuldigd, .mandaat]),
  ]
}
