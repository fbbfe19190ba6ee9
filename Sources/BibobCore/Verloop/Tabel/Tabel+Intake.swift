extension Verloop {
  static let intake: [Overgang] = [
    Overgang(
      .signaal, "Een signaal of tip is binnengekomen.", van: inBehandeling, [.wb("11"), .wb("26")],
      velden: [
        .eis(.soort, .wb("26"), keuzes: Signaal.Bron.allCases.map(\.rawValue)), .mag(.omschrijving),
      ]),
    Overgang(
      .notitie, "Iets vastleggen dat geen stap in de procedure is.", van: bestaand,
      [Artikel(.praktijk, "")], velden: [.eis(.omschrijving, Artikel(.praktijk, ""))]),
    Overgang(
      .briefVastgesteld, "Een brief is definitief gemaakt en bewaard.", van: bestaand,
      [.awb("3:2"), Artikel(.archiefwet, "")],
      velden: [
        .eis(.sjabloon, Artikel(.archiefwet, "")), .eis(.vorm, Artikel(.archiefwet, "")),
        .eis(.geadresseerde, Artikel(.archiefwet, "")), .eis(.sjabloonafdruk, Artikel(.archiefwet, "")),
        .eis(.afdruk, Artikel(.archiefwet, "")), .eis(.invulling, Artikel(.archiefwet, "")),
        .eis(.opmaak, Artikel(.archiefwet, "")),
      ]),
    Overgang(
      .partij, "Een persoon aan het dossier toevoegen.", van: inBehandeling, [.wb("7a lid 2")],
      velden: [
        .eis(.naam, .wb("7a lid 2 a")), .eis(.aard, .wb("7a lid 2 e")), .mag(.rollen), .mag(.voornamen),
        .mag(.geboortedatum), .mag(.bsn), .mag(.rsin), .mag(.kvk), .mag(.rechtsvorm), .mag(.handelsnamen),
        .mag(.adres),
      ]),
    Overgang(
      .partijWijzigen, "Gegevens van een persoon aanvullen of verbeteren.", van: inBehandeling,
      [.wb("7a lid 2")],
      velden: [
        .eis(.wie, .wb("7a lid 2")), .mag(.naam), .mag(.rollen), .mag(.voornamen), .mag(.geboortedatum),
        .mag(.bsn), .mag(.rsin), .mag(.kvk), .mag(.rechtsvorm), .mag(.handelsnamen), .mag(.adres),
        .mag(.bron),
      ]),
    Overgang(
      .stukToevoegen, "Een bestand als stuk aan het dossier toevoegen.", van: bestaand, [.awb("3:2")],
      velden: [
        .eis(.naam, .awb("3:2")), .eis(.omschrijving, .awb("3:2")), .eis(.bron, .awb("3:2")),
        .eis(.mediatype, .awb("3:2")), .eis(.grootte, .awb("3:2")), .eis(.sha256, .awb("3:2")),
        .mag(.gebruiksgrens), .mag(.nummer),
      ]),
    Overgang(
      .beslistermijnVastleggen, "De beslistermijn van de verordening vastleggen.", van: openFasen,
      [.awb("4:13 lid 1")], sporen: [.aanvraag], rechtsgebied: .publiek,
      velden: [
        .eis(.duur, .awb("4:13 lid 1")), .eis(.artikel, .awb("4:13 lid 1")), .mag(.verlenging),
        .mag(.lexSilencio),
      ], wachters: [.verordeningStelt]),
    Overgang(
      .grondslagVastleggen, "Vastleggen welke bepaling de Wet Bibob op dit besluit toelaat.", van: [.intake],
      [.wb("1 lid 1"), .wb("7")],
      velden: [.eis(.artikel, .wb("1 lid 1")), .eis(.reden, .wb("7a lid 1"))]),
    Overgang(
      .beleidToetsen, "Vastleggen wat het beleid van deze aanvraag zegt.", van: openFasen,
      [.awb("4:81"), .awb("4:84")],
      velden: [
        .eis(.toets, .awb("4:81")), .eis(.beleid, .awb("4:81")), .mag(.regel), .mag(.bron), .mag(.afdruk),
        .mag(.vragen), .mag(.gegeven), .mag(.instellingen),
      ]),
    Overgang(
      .loting, "Vastleggen of het lot op deze zaak viel.", van: [.intake], [.awb("4:81")],
      velden: [
        .eis(.lot, .awb("4:81")), .eis(.zaad, .awb("4:81")), .eis(.periode, .awb("4:81")),
        .eis(.percentage, .awb("4:81")), .eis(.omvang, .awb("4:81")), .eis(.afdruk, .awb("4:81")),
      ], wachters: [.beleidLoot]),
    Overgang(
      .buitenBereik, "Er wordt geen Bibob-toets gedaan.", van: [.intake], [.wb("7a lid 1"), .awb("4:81")],
      velden: [.eis(.reden, .wb("7a lid 1")), .mag(.afwijking), .mag(.beslotenDoor)],
      wachters: [.beleidGevolgd],
      verschuldigd: "De aanvraag zelf loopt buiten dit dossier door; de beslistermijn dus ook."),
  ]

  static let formulier: [Overgang] = [
    Overgang(
      .formulierUitzetten, "Het Bibob-formulier is aan betrokkene gestuurd.", van: [.intake],
      [.wb("7a lid 2"), .wb("7a lid 5"), .awb("4:5 lid 1")],
      velden: [
        .mag(.afwijking), .mag(.beslotenDoor), .eis(.termijn, .wb("7a lid 2")), .mag(.vragen),
        .mag(.vragenset),
      ],
      wachters: [.bevoegd, .beleidGevolgd, .termijnNaDatum, .termijnVanBeleid],
      verschuldigd: "Een beslistermijn op een aanvraag staat stil vanaf de dag na de brief (Awb art. 4:15 "
        + "lid 1 a)."),
    Overgang(
      .formulierOntvangen, "Het ingevulde formulier is ontvangen.", van: [.intake, .formulier],
      [.wb("7a lid 2")], velden: [.mag(.afwijking), .mag(.beslotenDoor)],
      wachters: [.bevoegd, .beleidGevolgd],
      verschuldigd: "Ga na of het volledig is; een beslistermijn die stilstond, loopt weer vanaf deze dag."),
    Overgang(
      .aanvullingVragen, "Betrokkene is gevraagd om aan te vullen.", van: [.formulier],
      [.wb("7a lid 2"), .awb("4:5 lid 1")],
      velden: [
        .eis(.termijn, .wb("7a lid 2")), .eis(.ontbreekt, .wb("7a lid 2")), .mag(.afwijking),
        .mag(.beslotenDoor),
      ],
      wachters: [.termijnNaDatum, .termijnVanBeleid],
      verschuldigd: "Een beslistermijn op een aanvraag staat stil vanaf de dag na de brief (Awb art. 4:15 "
        + "lid 1 a)."),
    Overgang(
      .aanvullingOntvangen, "De aanvulling is ontvangen.", van: [.formulier],
      [.wb("7a lid 2"), .awb("4:5 lid 1")],
      wachters: [.aanvullingGevraagd],
      verschuldigd:
        "Nog onvolledig? Een aanvraag kan binnen vier weken buiten behandeling (Awb art. 4:5 lid 4)."),
    Overgang(
      .vraagBeoordelen, "Vastleggen hoe het met een vraag of bijlage van het formulier staat.",
      van: inBehandeling, [.wb("7a lid 2"), .wb("7a lid 5")],
      velden: [
        .eis(.vraag, .wb("7a lid 5")), .eis(.stand, .wb("7a lid 2")), .mag(.wie), .mag(.omschrijving),
        .mag(.stuk),
      ], wachters: [.vraagInSet]),
    Overgang(
      .formulierVolledig, "Het formulier is volledig bevonden.", van: [.formulier], [.wb("7a lid 1")],
      velden: [.mag(.reden)], wachters: [.formulierBinnen, .ontbrekendeVerantwoord]),
    Overgang(
      .formulierGeweigerd, "De houder weigert het formulier volledig in te vullen.", van: [.formulier],
      [.wb("4 lid 1"), .wb("7a lid 3")], sporen: [.intrekking], rechtsgebied: .publiek,
      velden: [.eis(.reden, .wb("4 lid 1"))], wachters: [.weigeringNaVraag],
      verschuldigd: "De weigering geldt als ernstig gevaar; trek de conclusie met --basis art-4-1."),
    Overgang(
      .buitenBehandelingLaten, "De onvolledige aanvraag wordt niet behandeld.", van: [.formulier],
      [.awb("4:5 lid 1"), .awb("4:5 lid 4")], sporen: [.aanvraag], rechtsgebied: .publiek,
      velden: [.eis(.motivering, .awb("3:46")), .mag(.bekendmaking)],
      wachters: [.buitenBehandeling, .bekendmaking],
      verschuldigd: "Tegen dit besluit staat bezwaar open."),
  ]
}
