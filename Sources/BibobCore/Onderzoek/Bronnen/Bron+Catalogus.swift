extension Bron {
  /// The amendment of 1 October 2022: art. 7b, 7c, 11a and 28(2)m.
  static let wijziging2022 = CivilDate(uncheckedYear: 2022, month: 10, day: 1)
  /// The amendment of 1 August 2020: the wider circle of Bjsg 15(2).
  static let wijziging2020 = CivilDate(uncheckedYear: 2020, month: 8, day: 1)

  /// Every source, in the order in which an investigation goes through them.
  public static let alle = bijBetrokkene + openbaar + opVerzoek + vanAnderen + eigen + alleenBureau

  private static let bijBetrokkene = [
    Bron(
      "betrokkene", "Betrokkene zelf",
      "Het Bibob-formulier met bijlagen, en wat betrokkene daarna aanvult of vertelt.",
      [.wb("7a lid 2"), .wb("7a lid 3")], .ieder,
      vragen: "Met de vragenlijst van art. 7a lid 5; zie ‘bibob vragenlijst’.",
      vastleggen: "De dag, welk antwoord of welke bijlage, en of dat met andere bronnen klopt.",
      gebruiksgrens: "voor dit onderzoek; doorgeven alleen volgens art. 28 lid 2 (art. 7a lid 6)")
  ]

  private static func open(
    _ code: String, _ naam: String, _ omschrijving: String, vragen: String, vastleggen: String
  ) -> Bron {
    Bron(
      code, naam, omschrijving, [.wb("7b")], .ieder, sinds: Ingang(dag: wijziging2022, voorheen: .vraag),
      vragen: vragen, vastleggen: vastleggen,
      gebruiksgrens:
        "voor het eigen onderzoek (art. 7b); doorgeven alleen volgens art. 28 lid 2 (art. 7a lid 6)",
      status: .secundair,
      opmerking:
        "De regel van art. 7b is gelezen; dat deze bron eronder valt staat in voorlichting van Justis en in de "
        + "praktijk, niet in de wet.")
  }

  private static let openbaar = [
    open(
      "kvk", "Handelsregister (KVK)", "Inschrijving, bestuurders, vestigingen, deponeringen.",
      vragen: "Zoek op KvK-nummer; bewaar het uittreksel of het basisprofiel als stuk.",
      vastleggen: "KvK-nummer, datum van het uittreksel, functionarissen met begin en einde."),
    open(
      "kadaster", "Kadaster", "Eigendom, hypotheken en beslagen op onroerende zaken.",
      vragen: "Zoek op object; zoeken op naam vraagt een eigen bevoegdheid van het lichaam.",
      vastleggen: "Kadastrale aanduiding, gerechtigden, koopsom en jaar, hypotheekhouder en bedrag."),
    open(
      "insolventie", "Centraal Insolventieregister", "Faillissementen, surseances en schuldsaneringen.",
      vragen: "Zoek op naam en geboortedatum, of op KvK-nummer.",
      vastleggen: "Insolventienummer, dag van uitspraak, curator of bewindvoerder, stand."),
    open(
      "rechtspraak", "Uitspraken (rechtspraak.nl)",
      "Gepubliceerde uitspraken; personen zijn meestal onleesbaar gemaakt.",
      vragen: "Zoek op bedrijfsnaam, adres en zaaksoort; ga na of het om dezelfde persoon gaat.",
      vastleggen:
        "ECLI, dag, instantie, wat over deze persoon is vastgesteld, en of de uitspraak onherroepelijk is."),
    open(
      "bekendmakingen", "Officiële publicaties", "Staatscourant, gemeenteblad, provinciaal blad.",
      vragen: "Zoek op naam, adres en handelsnaam.",
      vastleggen: "Nummer van de publicatie, dag, soort besluit of bericht."),
    open(
      "internet", "Internet, media en sociale media", "Wat voor ieder zonder toegang of list te zien is.",
      vragen:
        "Alleen wat zonder inloggen, vriendschapsverzoek of valse naam zichtbaar is; geen stelselmatig volgen.",
      vastleggen: "Adres, dag en tijd, schermafdruk als stuk, waarom het om deze persoon gaat."),
  ]

  private static let opVerzoek = [
    Bron(
      "justid", "Justitiële documentatie (Justid)",
      "Strafzaken en hun afloop: veroordelingen, strafbeschikkingen, transacties, sepots, open zaken.",
      [Artikel(.bjsg, "15 lid 1 b"), Artikel(.bjsg, "15 lid 2")], .zesRollen,
      sinds: Ingang(dag: wijziging2020, voorheen: .alleenBetrokkene),
      vragen:
        "Schriftelijk bij de Justitiële Informatiedienst te Almelo, per persoon, met naam, geboortedatum en rol.",
      vastleggen: "Per feit: pleegdatum, kwalificatie, afloop met datum en of die onherroepelijk is.",
      gebruiksgrens: "alleen voor de toepassing van de Wet Bibob in deze zaak; geheim (art. 28)",
      opmerking: "Voor de gewone weigeringsgronden bestaat een eigen weg: Bjsg art. 13 lid 3 a (Alcoholwet), "
        + "lid 3 e (Wet op de kansspelen) en lid 4 (seksinrichtingen)."),
    Bron(
      "strafvorderlijk", "Strafvorderlijke gegevens (OM)",
      "Stukken uit strafdossiers die bij het openbaar ministerie berusten.",
      [Artikel(.wjsg, "39f lid 1 d en g"), Artikel(.wjsg, "39f lid 2")], .perGeval,
      vragen:
        "Aan het College van procureurs-generaal of het parket: welk besluit, over wie, waarom noodzakelijk.",
      vastleggen: "Wie verstrekte, wat, waarom dat noodzakelijk was en welk zwaarwegend algemeen belang.",
      gebruiksgrens:
        "voor het doel waarvoor het OM ze gaf; de verstrekking wordt ten minste vier jaar vastgelegd "
        + "(Wjsg art. 39j)",
      opmerking:
        "Onderdeel d ziet op een bestuursrechtelijk besluit, g op een privaatrechtelijke rechtshandeling."),
    Bron(
      "politie", "Politiegegevens", "Registraties van de politie: meldingen, incidenten, verdenkingen.",
      [Artikel(.bpg, "4:3 lid 1 l")], .betrokkeneEnBestuur,
      vragen: "Bij de politie-eenheid, alleen over wie de bepaling noemt.",
      vastleggen:
        "Registratienummer, dag, soort, rol van de persoon (verdachte, betrokkene, melder), herkomst.",
      gebruiksgrens: "alleen voor de toepassing van de Wet Bibob in deze zaak; geheim (art. 28)",
      opmerking:
        "Smaller dan de justitiële documentatie: niet over zeggenschaphebbenden, vermogensverschaffers en "
        + "zakenpartners. Over wie feitelijk leiding gaf aan een strafbaar feit van de rechtspersoon komen alleen "
        + "gegevens over dat feit mee (Sr art. 51 lid 2 onder 2°). Voor de gewone weigeringsgronden van Alcoholwet "
        + "en Wet op de kansspelen heeft de burgemeester een eigen weg (Bpg art. 4:3 lid 5)."),
    Bron(
      "belastingdienst", "Belastingdienst: vergrijpboetes",
      "Vergrijpboetes die op grond van de Algemene wet inzake rijksbelastingen zijn opgelegd.",
      [.wb("7c lid 1"), .wb("7c lid 2")], .zesRollen,
      sinds: Ingang(dag: wijziging2022, voorheen: .geweigerd),
      vragen: "Schriftelijk bij de rijksbelastingdienst, per persoon, met de rol.",
      vastleggen:
        "Boete, jaar, bedrag, bepaling, en of zij onherroepelijk is of de rechter in eerste aanleg oordeelde "
        + "(art. 3a lid 1).",
      gebruiksgrens: "voor het eigen onderzoek; geheim (art. 28)",
      opmerking: "Geen verzuimboetes, geen aangiften en geen schulden."),
    Bron(
      "lbb-register", "Bibob-register van het LBB",
      "Of in de laatste vijf jaar strafbare feiten van deze persoon een conclusie van ernstig of minder gevaar droegen.",
      [.wb("11a lid 1"), .wb("11a lid 3")], .zesRollen,
      sinds: Ingang(dag: wijziging2022, voorheen: .geweigerd), houdbaarheid: .register,
      vragen:
        "Via het informatieportaal van Justid met eHerkenning (EH3) en een persoonlijke machtiging; dat laatste "
        + "is uit voorlichting van Justis.",
      vastleggen:
        "Treffer of niet; bij een treffer welk lichaam, welk besluit en de dag van advies of bevindingen.",
      gebruiksgrens:
        "voor het eigen onderzoek; advies of bevindingen van ten hoogste vijf jaar oud (art. 11a lid 1)",
      opmerking:
        "Over terugtrekking vanwege de Wet Bibob (art. 7a lid 8) bericht het LBB alleen over betrokkene "
        + "(art. 11a lid 3)."),
  ]

  private static let vanAnderen = [
    Bron(
      "bibob-dossier", "Bibob-dossier van een ander lichaam",
      "Wat een ander bestuursorgaan uit eigen onderzoek of een LBB-advies over dezelfde persoon heeft.",
      [.wb("28 lid 2 m")], .zesRollen, sinds: Ingang(dag: wijziging2022, voorheen: .geweigerd),
      houdbaarheid: .anderLichaam,
      vragen:
        "Schriftelijk bij dat lichaam, over deze persoon, met de treffer of tip waaruit blijkt dat het hem "
        + "onderzocht.",
      vastleggen:
        "Waaruit de eerdere toets bleek (art. 11a, art. 26 of RIEC), en de dag waarop dat lichaam de gegevens "
        + "verkreeg.",
      gebruiksgrens:
        "alleen wat ook uit eigen onderzoek of een advies had kunnen komen, niet ouder dan vijf jaar "
        + "(art. 28 lid 2 m 2° en 3°)",
      opmerking:
        "De vier voorwaarden gelden samen: 1° een treffer, tip of RIEC-signaal over dezelfde persoon, 2° vijf "
        + "jaar, 3° alleen gegevens over die persoon die u ook zelf kon krijgen, 4° noodzakelijk en een van de zes "
        + "rollen."),
    Bron(
      "riec", "RIEC-partners", "Deelnemers aan het Regionaal Informatie- en Expertisecentrum.",
      [.wb("28 lid 2 d")], .perGeval,
      vragen: "Via het RIEC, voor zover nodig om de Wet Bibob toe te passen.",
      vastleggen: "Welke deelnemer, wat hij gaf, op welke grondslag, en waarom het nodig was.",
      gebruiksgrens: "voor zover noodzakelijk voor de toepassing van de Wet Bibob",
      opmerking:
        "Met een verwijzing naar de Wet gegevensverwerking door samenwerkingsverbanden sinds 1 maart 2025; "
        + "welke deelnemer wat mag geven, bepaalt diens eigen wet."),
  ]

  private static let eigen = [
    Bron(
      "lbb-advies", "Eerder LBB-advies", "Een advies dat het eigen lichaam in een eerder dossier kreeg.",
      [.wb("29")], .ieder, houdbaarheid: .eerderOnderzoek,
      vragen: "In de eigen opslag, alleen door wie dat dossier mag zien.",
      vastleggen: "Dossiernummer en de dag waarop het advies is uitgebracht.",
      gebruiksgrens: "vijf jaar nadat het advies is uitgebracht (art. 29)"),
    Bron(
      "eigen-bevindingen", "Eerder eigen onderzoek",
      "Bevindingen en onderliggende gegevens uit een eerder dossier van het eigen lichaam.",
      [.wb("29")], .ieder, houdbaarheid: .eerderOnderzoek,
      vragen: "In de eigen opslag, alleen door wie dat dossier mag zien.",
      vastleggen:
        "Dossiernummer en de dag waarop de bevindingen zijn vastgelegd.",
      gebruiksgrens: "vijf jaar nadat de bevindingen zijn vastgelegd (art. 29)"),
    Bron(
      "eigen-bestanden", "Eigen bestanden van het lichaam",
      "Vergunningen, toezicht, handhaving, belastingen en heffingen van het eigen lichaam.",
      [Artikel(.praktijk, "eigen taken")], .perGeval,
      vragen: "Bij het team dat het bestand beheert, met het doel erbij.",
      vastleggen: "Welk bestand, op welke bepaling het hergebruik rust, en wat werd gevonden.",
      gebruiksgrens: "binnen het doel waarvoor het bestand bestaat", status: .nietGeverifieerd,
      opmerking: "De precieze bepaling is niet gelezen: wie raadpleegt, noemt haar."),
    Bron(
      "brp", "Basisregistratie personen", "Identiteit, adres en verblijf van natuurlijke personen.",
      [Artikel(.praktijk, "eigen taken")], .perGeval,
      vragen: "Volgens de eigen autorisatie van het lichaam.",
      vastleggen: "Welke gegevens, op welke bepaling de raadpleging rust, en de dag.",
      gebruiksgrens: "binnen de autorisatie", status: .nietGeverifieerd,
      opmerking: "De precieze bepaling is niet gelezen: wie raadpleegt, noemt haar."),
  ]

  private static func bureau(_ code: String, _ naam: String, _ wat: String, _ artikel: Artikel...) -> Bron {
    Bron(
      code, naam, wat, artikel, .alleenBureau,
      vragen: "Vraag het LBB om advies; het LBB bevraagt deze bron zelf.",
      vastleggen: "Niets: wat het LBB vond, staat in het advies.", gebruiksgrens: "alleen via het advies")
  }

  private static let besluit = Artikel(.besluitBibob, "6 en 7")

  private static let alleenBureau = [
    bureau(
      "buitenland", "Buitenlandse autoriteiten",
      "Strafrechtelijke gegevens en bestuurlijke boetes uit het buitenland.",
      .wb("13 lid 1")),
    bureau("fiu", "FIU-Nederland", "Verdachte transacties.", .wb("27 lid 1 b 2°")),
    bureau("nla", "Nederlandse Arbeidsinspectie", "Overtredingen en boetes.", .wb("27 lid 1 d")),
    bureau("ind", "Immigratie- en Naturalisatiedienst", "Verblijf en boetes.", .wb("27 lid 1 b 4°")),
    bureau("uwv", "UWV", "Dienstverbanden, uitkeringen, boetes.", .wb("27 lid 1 h")),
    bureau("cjib", "CJIB", "Openstaande straffen en boetes.", .wb("27 lid 1"), besluit),
    bureau("rdw", "RDW", "Voertuigen.", .wb("27 lid 1"), besluit),
  ]
}
