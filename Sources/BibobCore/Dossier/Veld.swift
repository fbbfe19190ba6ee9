/// What a step records beside its date. The raw value is the name of the option and the name in the log.
public enum Veld: String, Sendable, CaseIterable {
  case aandeel, bestemd, bronsoort, criterium, doel, ernst, gebruiksgrens, gegevens, kandidaat, mate,
    middellijk
  case naar, ontvanger, oordeel, overeenkomst, personen, relatie, resultaat, samenhang, stand, sterkte
  case stuk, van, vanaf, verband, vindplaats, voordeel, vraag, vragenset
  case actueel, antwoord, brondatum
  case feitenDragen = "feiten-dragen"
  case gebruikTot = "gebruik-tot"
  case gericht, punt, punten, samenhangend, slotsom, standhoudt, volledig, voorschrift
  case aan, aard, adres, advies = "adviesdatum", afdruk, afloop, afwijking, aanvraag, artikel, basis, beleid
  case beslotenDoor = "besloten-door"
  case bekendmaking, bevinding, bevindingen, bron, bsn, commissie
  case conclusieVervallen = "conclusie-vervallen"
  case derden, duur, evenredigheid, feit, feiten, geboortedatum, gebeurtenis, gegeven, geheimhouding
  case grond, grootte
  case handelsnamen, instantie, instellingen, kennisgeving, kvk
  case lexSilencio = "lex-silencio"
  case lid6 = "feit-3-6"
  case lot
  case mateA = "mate-a"
  case mateB = "mate-b"
  case mediatype, melding, motivering, naam, nummer
  case nieuweFeiten = "nieuwe-feiten"
  case omschrijving, omvang
  case ondertekenaar = "ondertekend-door"
  case ontbreekt, over, percentage, periode, pleegdatum, rechtsvorm, reden, regel, rollen, rsin
  case schortOp = "schort-op"
  case sha256
  case soort, termijn, toets, tot, uitkomst
  case vanwegeBibob = "vanwege-bibob"
  case akkoord, gebruiker, rol, vastlegger
  case vergewist, verlenging, voornamen, voorschriften, vragen, wie, wijze, zaad
  case geadresseerde, invulling, opmaak, sjabloon, sjabloonafdruk, vorm

  /// What a value of this field looks like.
  public enum Soort: Sendable, Equatable {
    /// Free text that is not empty.
    case tekst
    /// Several texts, separated by commas.
    case lijst
    /// A day, `JJJJ-MM-DD`.
    case datum
    /// A length of time, `8w`.
    case duur
    /// A whole number from 1.
    case getal
    /// `ja` or `nee`.
    case jaNee
    /// One of these words; the step may allow fewer.
    case keuze([String])
    /// A person of the dossier, `P1`.
    case partij
    /// Persons of the dossier, `P1,P2`.
    case partijen
    /// A fact of the dossier, `F1`.
    case feit
    /// Facts of the dossier, `F1,F2`.
    case feiten
    /// A tie of the dossier, `R1`.
    case relatie
    /// Something that a search brought up, `K1`.
    case kandidaat
    /// An exhibit of the dossier, `S1`.
    case stuk
    /// An amount in euros, kept in cents: `1250,50`.
    case bedrag
    /// A share in percent, kept in hundredths: `33,33`.
    case aandeel
    /// A number that passes the eleven-proof.
    case bsn
    /// A number that passes the eleven-proof.
    case rsin
    /// Eight digits.
    case kvk
    /// The application itself; never typed in.
    case aanvraag
    /// What a letter was made from; never typed in.
    case brief
  }

  /// What a value of this field looks like.
  public var soort: Soort {
    switch self {
    case .aanvraag: .aanvraag
    case .invulling, .opmaak: .brief
    case .vorm: .keuze(["html", "odt"])
    case .geadresseerde, .sjabloon, .sjabloonafdruk: .tekst
    case .aandeel: .aandeel
    case .voordeel: .bedrag
    case .relatie: .relatie
    case .kandidaat: .kandidaat
    case .stuk: .stuk
    case .van, .naar: .partij
    case .personen: .partijen
    case .vanaf: .datum
    case .middellijk: .jaNee
    case .bestemd, .bronsoort, .doel, .ernst, .gebruiksgrens, .gegevens, .overeenkomst, .samenhang,
      .sterkte, .vindplaats, .vraag, .vragenset:
      .tekst
    case .actueel, .feitenDragen, .gericht, .punt, .samenhangend, .standhoudt, .volledig, .voorschrift: .tekst
    case .antwoord: .keuze(Basistoets.Antwoord.allCases.map(\.rawValue))
    case .brondatum, .gebruikTot: .datum
    case .punten: .lijst
    case .slotsom: .keuze(Basistoets.Slotsom.allCases.map(\.rawValue))
    case .criterium: .keuze(Weging.Criterium.allCases.map(\.rawValue))
    case .mate: .keuze(MateVanGevaar.allCases.map(\.rawValue))
    case .ontvanger: .keuze(Verstrekking.Ontvanger.allCases.map(\.rawValue))
    case .oordeel: .keuze(Kandidaat.Oordeel.allCases.map(\.rawValue))
    case .resultaat: .keuze(Raadpleging.Resultaat.allCases.map(\.rawValue))
    case .stand: .keuze(Vraagstand.Stand.allCases.map(\.rawValue))
    case .verband: .keuze(Feit.Verband.allCases.map(\.rawValue))
    case .afdruk, .afwijking, .artikel, .beleid, .beslotenDoor, .regel, .bevinding, .bevindingen, .bron,
      .evenredigheid, .motivering, .naam,
      .gebruiker, .mediatype, .nummer, .sha256, .vastlegger,
      .omschrijving, .ondertekenaar, .ontbreekt, .periode, .zaad, .rechtsvorm, .reden, .vergewist, .voornamen,
      .voorschriften, .vragen:
      .tekst
    case .adres, .gegeven, .handelsnamen, .instellingen: .lijst
    case .advies, .bekendmaking, .geboortedatum, .kennisgeving, .pleegdatum, .termijn, .tot: .datum
    case .duur, .verlenging: .duur
    case .gebeurtenis, .grootte, .omvang, .percentage: .getal
    case .akkoord, .commissie, .conclusieVervallen, .geheimhouding, .lexSilencio, .lid6, .nieuweFeiten,
      .schortOp:
      .jaNee
    case .over, .wie: .partij
    case .derden: .partijen
    case .feit: .feit
    case .feiten: .feiten
    case .bsn: .bsn
    case .rsin: .rsin
    case .kvk: .kvk
    case .rollen: .keuze(Partijrol.allCases.map(\.rawValue))
    case .aan: .keuze(["betrokkene", "bestuursorgaan"])
    case .aard: .keuze(Partij.Aard.allCases.map(\.rawValue))
    case .afloop: .keuze(Feit.Afloop.allCases.map(\.rawValue))
    case .basis: .keuze(Conclusie.Basis.allCases.map(\.rawValue))
    case .mateA, .mateB: .keuze(MateVanGevaar.allCases.map(\.rawValue))
    case .uitkomst: .keuze(Uitkomst.allCases.map(\.rawValue) + Rechtsuitkomst.allCases.map(\.rawValue))
    case .lot: .keuze(Beleidsstand.Lot.Uitslag.allCases.map(\.rawValue))
    case .toets: .keuze(Beleidsantwoord.allCases.map(\.rawValue))
    case .vanwegeBibob: .keuze(["ja", "nee", "onbekend"])
    case .rol: .keuze(Rol.allCases.map(\.rawValue))
    case .wijze: .keuze(["schriftelijk", "mondeling"])
    case .instantie: .keuze(["rechtbank", "raad-van-state", "civiele-rechter"])
    case .melding: .keuze(Melding.Soort.allCases.map(\.rawValue))
    case .grond, .soort: .keuze([])
    }
  }

  /// What the field is for, as help and errors say it.
  public var uitleg: String { Veld.teksten[self] ?? rawValue }

  private static let teksten: [Veld: String] = [
    .akkoord: "of u akkoord bent", .gebruiker: "gebruiker uit het register, zoals G2",
    .rol: "rol in dit dossier", .vastlegger: "gebruiker die het vastlegde",
    .actueel: "is het advies actueel? begin met ja of nee", .antwoord: "wat op dit punt is gevonden",
    .brondatum: "dag van de bron zelf: van het advies, de bevindingen of de registratie",
    .feitenDragen: "dragen de feiten het advies? begin met ja of nee",
    .gebruikTot: "laatste dag waarop de bron gebruik toelaat",
    .gericht: "welk gevaar het voorschrift wegneemt of beperkt (art. 3 lid 7)",
    .punt: "punt van de controlelijst", .punten: "punten van de controlelijst",
    .samenhangend: "is het advies innerlijk samenhangend? begin met ja of nee",
    .slotsom: "slotsom van de basis-integriteitsbeoordeling",
    .standhoudt: "houdt het advies stand na zienswijzen en nieuwe feiten? begin met ja of nee",
    .volledig: "is het advies volledig? begin met ja of nee", .voorschrift: "voorschrift van het dossier",
    .aandeel: "aandeel in procenten, zoals 51 of 33,33", .bestemd: "voor wie de gegevens zijn bestemd",
    .bronsoort: "bron uit de catalogus", .criterium: "criterium van het werkblad",
    .doel: "waarvoor de gegevens nodig zijn", .ernst: "hoe ernstig het strafbare feit is (art. 3 lid 5 b)",
    .gebruiksgrens: "waarvoor en tot wanneer de bron gebruik toelaat",
    .gegevens: "welke gegevens worden verstrekt", .kandidaat: "treffer van een zoekslag",
    .mate: "mate van gevaar op deze grond", .middellijk: "of de bron zelf zegt dat de band middellijk is",
    .naar: "over wie leiding, zeggenschap of vermogen gaat",
    .ontvanger: "ontvanger: de letter van art. 28 lid 2", .oordeel: "wat u van de treffer vindt",
    .overeenkomst: "welke gegevens overeenkomen en welke niet", .personen: "over wie de gegevens gaan",
    .relatie: "relatie van het dossier", .resultaat: "wat de bron gaf",
    .samenhang: "hoe de activiteit samenhangt met wat is aangevraagd (art. 3 lid 3 a)",
    .stand: "hoe het met de vraag staat", .sterkte: "hoe sterk het vermoeden is (art. 3 lid 2 b en lid 3 b)",
    .stuk: "stuk van het dossier", .van: "wie leidt, zeggenschap heeft of vermogen verschaft",
    .vanaf: "eerste dag", .verband: "verband met betrokkene (art. 3 lid 4)",
    .vindplaats: "waar het te vinden is",
    .voordeel: "voordeel in euro's, zoals 12500 of 1250,50 (art. 3 lid 2 d)",
    .vraag: "vraag of bijlage van de vragenlijst", .vragenset: "vragenlijst die is uitgezet",
    .geadresseerde: "wie de brief krijgt: P1, LBB of intern",
    .invulling: "de gegevens waarmee de brief is gevuld", .opmaak: "sjabloon en huisstijl van de brief",
    .sjabloon: "naam van de brief", .sjabloonafdruk: "SHA-256 van het sjabloon", .vorm: "html of odt",
    .afdruk: "SHA-256 van het bestand", .beleid: "naam van het beleid",
    .beslotenDoor: "wie tot de afwijking besloot", .regel: "regel van het beleid",
    .toets: "wat het beleid zegt",
    .gegeven: "feiten die niet in de aanvraag staan, zoals branche=horeca",
    .instellingen: "afspraken uit het beleid die voor deze zaak gelden",
    .lot: "of het lot op deze zaak viel", .omvang: "aantal zaken waaruit is geloot",
    .ondertekenaar: "de functie die het stuk tekent",
    .percentage: "aandeel dat wordt getrokken, in procenten",
    .periode: "periode waarover wordt geloot", .zaad: "zaad van de loting",
    .aan: "aan wie het LBB de vraag stelt", .aard: "natuurlijk persoon of rechtspersoon",
    .adres: "adresregels", .advies: "datum van het advies zelf", .afloop: "afloop van de zaak over het feit",
    .afwijking: "waarom van het advies of het beleid wordt afgeweken", .aanvraag: "de aanvraag",
    .artikel: "artikel van de wet of verordening", .basis: "waarop de conclusie rust",
    .bekendmaking: "dag van bekendmaking, als die afwijkt van de dag van het besluit",
    .bevinding: "wat werd gevonden", .bevindingen: "samenvatting van de bevindingen van het eigen onderzoek",
    .bron: "bron van de kennis", .bsn: "burgerservicenummer",
    .commissie: "of een adviescommissie (Awb 7:13) is ingesteld",
    .conclusieVervallen: "of de gevaarsconclusie is vervallen",
    .derden: "derden die in het voornemen worden genoemd", .duur: "duur, zoals 4w",
    .evenredigheid: "waarom het besluit evenredig is", .feit: "feit van het dossier",
    .feiten: "feiten die de conclusie dragen", .geboortedatum: "geboortedatum",
    .gebeurtenis: "nummer van de gebeurtenis",
    .geheimhouding: "of schriftelijk op de geheimhoudingsplicht is gewezen", .grond: "grond",
    .grootte: "aantal bytes", .mediatype: "soort bestand, zoals application/pdf",
    .nummer: "nummer in het dossier", .sha256: "SHA-256 van het bestand",
    .handelsnamen: "handelsnamen", .instantie: "rechter", .kennisgeving: "dag van het bericht aan betrokkene",
    .kvk: "KvK-nummer", .lexSilencio: "of de vergunning van rechtswege ontstaat",
    .lid6: "of feiten wijzen op een strafbaar feit ter verkrijging of behoud (art. 3 lid 6)",
    .mateA: "mate van gevaar op de a-grond", .mateB: "mate van gevaar op de b-grond",
    .melding: "wat aan het LBB is gemeld", .motivering: "motivering van het besluit", .naam: "naam",
    .nieuweFeiten: "of de zienswijze nieuwe feiten bevat", .omschrijving: "omschrijving",
    .ontbreekt: "wat er ontbreekt", .over: "over wie", .pleegdatum: "dag van het feit",
    .rechtsvorm: "rechtsvorm", .reden: "reden", .rollen: "rollen van de persoon", .rsin: "RSIN",
    .schortOp: "of het verzoek de beslistermijn opnieuw opschort", .soort: "soort",
    .termijn: "laatste dag van de gegeven termijn", .tot: "laatste dag", .uitkomst: "uitkomst",
    .vanwegeBibob: "of het redelijk vermoeden bestaat dat de Wet Bibob de reden is",
    .vergewist: "hoe is nagegaan dat het advies zorgvuldig is (Awb 3:9)",
    .verlenging: "mogelijke verlenging, zoals 8w", .voornamen: "voornamen",
    .voorschriften: "de voorschriften en op welk gevaar zij zien", .vragen: "onderzoeksvragen of vraag",
    .wie: "persoon van het dossier", .wijze: "schriftelijk of mondeling",
  ]
}
