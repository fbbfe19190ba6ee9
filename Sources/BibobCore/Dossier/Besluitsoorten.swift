extension Besluitsoort {
  private static let burgemeester = "burgemeester"
  private static let college = "college van burgemeester en wethouders"
  private static let gemeente = "gemeente (college van burgemeester en wethouders)"
  private static let verordening = [Artikel.wb("3 lid 1"), .wb("7 lid 1")]
  private static let omgevingRegulier = Beslistermijn.wettelijk(
    .weken(8), Artikel(.omgevingswet, "16.64 lid 1"), verlenging: .weken(6),
    verlengingArtikel: Artikel(.omgevingswet, "16.64 lid 2"))
  private static let omgeving = [
    Artikel(.omgevingswet, "5.31"), Artikel(.omgevingswet, "5.34 lid 1"),
    Artikel(.omgevingswet, "5.40 lid 2 d"),
  ]
  private static let eigenHaak =
    "geen eigen Bibob-bepaling gevonden; wel als een verordening de vergunning "
    + "verplicht stelt voor een inrichting of bedrijf (Wet Bibob art. 7 lid 1)"

  /// Every kind of decision, in the order in which a list shows them.
  public static let alle: [Besluitsoort] = [
    Besluitsoort(
      "alcohol-horecabedrijf", "Alcoholwetvergunning horecabedrijf", .beschikking, orgaan: burgemeester,
      grondslag: [Artikel(.alcoholwet, "27 lid 3"), Artikel(.alcoholwet, "31 lid 3 a")],
      beslistermijn: .redelijk),
    Besluitsoort(
      "alcohol-slijtersbedrijf", "Alcoholwetvergunning slijtersbedrijf", .beschikking, orgaan: burgemeester,
      grondslag: [Artikel(.alcoholwet, "27 lid 3"), Artikel(.alcoholwet, "31 lid 3 a")],
      beslistermijn: .redelijk),
    Besluitsoort(
      "alcohol-paracommercieel", "Alcoholwetvergunning paracommerciële rechtspersoon", .beschikking,
      orgaan: burgemeester,
      grondslag: [Artikel(.alcoholwet, "27 lid 3"), Artikel(.alcoholwet, "31 lid 3 a")],
      beslistermijn: .redelijk, altijdUitgebreid: true),
    Besluitsoort(
      "alcohol-aanhangsel", "wijziging aanhangsel Alcoholwetvergunning", .beschikking, orgaan: burgemeester,
      grondslag: [Artikel(.alcoholwet, "30a lid 5 b")], beslistermijn: .redelijk,
      opmerking: "Alcoholwet art. 30a lid 5 is gebiedend gesteld: de burgemeester weigert in het geval van "
        + "art. 3 Wet Bibob. Of stilzitten een vergunning van rechtswege geeft (Dienstenwet art. 28) is niet "
        + "geverifieerd."),
    Besluitsoort(
      "alcohol-ontheffing", "ontheffing Alcoholwet art. 35", .beschikking, orgaan: burgemeester,
      grondslag: [],
      haak: .nietGeverifieerd(
        "Alcoholwet art. 35 lid 3 noemt de Bibob-gronden van art. 27 lid 3 en 31 lid 3 a niet"),
      beslistermijn: .redelijk),
    Besluitsoort(
      "exploitatie-horeca", "exploitatievergunning openbare inrichting", .beschikking, orgaan: burgemeester,
      grondslag: verordening, beslistermijn: .verordening),
    Besluitsoort(
      "exploitatie-coffeeshop", "exploitatievergunning coffeeshop", .beschikking, orgaan: burgemeester,
      grondslag: verordening, beslistermijn: .verordening),
    Besluitsoort(
      "exploitatie-seksinrichting", "exploitatievergunning seksinrichting", .beschikking,
      orgaan: burgemeester, grondslag: verordening, beslistermijn: .verordening),
    Besluitsoort(
      "exploitatie-escort", "exploitatievergunning escortbedrijf", .beschikking, orgaan: burgemeester,
      grondslag: verordening, beslistermijn: .verordening),
    Besluitsoort(
      "verordening-overig", "andere vergunning uit een verordening voor een inrichting of bedrijf",
      .beschikking, orgaan: college, grondslag: verordening, beslistermijn: .verordening),
    Besluitsoort(
      "ontheffing-verordening", "gemeentelijke ontheffing", .beschikking, orgaan: college,
      grondslag: [.wb("3 lid 1"), .wb("7 lid 3")], beslistermijn: .verordening),
    Besluitsoort(
      "speelautomaten-aanwezigheid", "aanwezigheidsvergunning speelautomaten", .beschikking,
      orgaan: burgemeester,
      grondslag: [Artikel(.kansspelen, "30e lid 3"), Artikel(.kansspelen, "30f lid 3")],
      beslistermijn: .redelijk, lexSilencio: Artikel(.kansspelen, "30b lid 3"),
      opmerking: "Bij een hoogdrempelige inrichting ontstaat de vergunning van rechtswege als de termijn "
        + "verstrijkt."),
    Besluitsoort(
      "speelautomatenhal", "vergunning speelautomatenhal", .beschikking, orgaan: burgemeester,
      grondslag: [.wb("7 lid 1"), Artikel(.kansspelen, "30e lid 3"), Artikel(.kansspelen, "30f lid 3")],
      beslistermijn: .verordening),
    Besluitsoort(
      "speelautomaten-exploitatie", "exploitatie van speelautomaten en andere kansspelen", .beschikking,
      orgaan: "Kansspelautoriteit",
      grondslag: [Artikel(.kansspelen, "30k lid 3"), Artikel(.kansspelen, "30l lid 3")],
      haak: .nietGeverifieerd("de bepalingen zijn maar voor een deel gelezen"), beslistermijn: .redelijk,
      opmerking: "Geen bevoegdheid van de gemeente."),
    Besluitsoort(
      "omgevingsvergunning-bouw", "omgevingsvergunning bouwactiviteit", .beschikking, orgaan: college,
      grondslag: omgeving, beslistermijn: omgevingRegulier),
    Besluitsoort(
      "omgevingsvergunning-omgevingsplan", "omgevingsvergunning omgevingsplanactiviteit", .beschikking,
      orgaan: college, grondslag: omgeving, beslistermijn: omgevingRegulier),
    Besluitsoort(
      "omgevingsvergunning-milieu", "omgevingsvergunning milieubelastende activiteit", .beschikking,
      orgaan: college, grondslag: omgeving, beslistermijn: omgevingRegulier),
    Besluitsoort(
      "omgevingsvergunning-waterschap", "omgevingsvergunning waterschapsverordening", .beschikking,
      orgaan: "dagelijks bestuur van het waterschap", grondslag: omgeving, beslistermijn: omgevingRegulier),
    Besluitsoort(
      "omgevingsplan-wijziging", "wijziging van het omgevingsplan op aanvraag", .beschikking,
      orgaan: "gemeenteraad, of het college na delegatie",
      grondslag: [Artikel(.omgevingswet, "4.19b"), .wb("1 lid 6")], beslistermijn: .redelijk,
      altijdUitgebreid: true,
      opmerking: "Welke termijn voor de afwijzing geldt is niet zeker: Omgevingswet art. 16.30 verklaart Awb "
        + "afd. 3.4 van toepassing, maar Awb art. 3:10 lid 2 zondert een afwijzing uit."),
    Besluitsoort(
      "huisvestingsvergunning", "huisvestingsvergunning", .beschikking, orgaan: college,
      grondslag: [Artikel(.huisvestingswet, "15 lid 8"), Artikel(.huisvestingswet, "18 lid 2")],
      beslistermijn: .redelijk),
    Besluitsoort(
      "huisvesting-woningvoorraad", "vergunning woningvoorraad (onttrekken, omzetten, splitsen, verhuur)",
      .beschikking, orgaan: college,
      grondslag: [Artikel(.huisvestingswet, "25 lid 1"), Artikel(.huisvestingswet, "26 lid 2")],
      beslistermijn: .wettelijk(
        .weken(8), Artikel(.huisvestingswet, "25 lid 3"), verlenging: .weken(6),
        verlengingArtikel: Artikel(.huisvestingswet, "25 lid 4")),
      lexSilencio: Artikel(.huisvestingswet, "25 lid 5")),
    Besluitsoort(
      "verhuurvergunning", "verhuurvergunning", .beschikking, orgaan: college,
      grondslag: [Artikel(.goedVerhuurderschap, "7 lid 2 c"), Artikel(.goedVerhuurderschap, "10 lid 2")],
      beslistermijn: .wettelijk(
        .weken(8), Artikel(.goedVerhuurderschap, "9 lid 1"), verlenging: .weken(6),
        verlengingArtikel: Artikel(.goedVerhuurderschap, "9 lid 2")),
      lexSilencio: Artikel(.goedVerhuurderschap, "9 lid 3")),
    Besluitsoort(
      "evenement", "evenementenvergunning", .beschikking, orgaan: burgemeester, grondslag: verordening,
      haak: .alsVerordening(eigenHaak), beslistermijn: .verordening),
    Besluitsoort(
      "vuurwerkverkoop", "vergunning verkoop van vuurwerk", .beschikking, orgaan: college,
      grondslag: verordening,
      haak: .alsVerordening(
        eigenHaak + "; Wet milieubeheer art. 9.2.2.3 lid 2 c alleen als het Vuurwerkbesluit dat bepaalt"),
      beslistermijn: .verordening),
    Besluitsoort(
      "kinderopvang", "besluit over kinderopvang", .beschikking, orgaan: college, grondslag: [],
      haak: .nietGeverifieerd("er is geen bepaling gevonden die de Wet Bibob toelaat"),
      beslistermijn: .redelijk),
    Besluitsoort(
      "vergunning-rijk", "vergunning uit een rijkswet (vervoer, woningcorporaties, andere)", .beschikking,
      orgaan: "het orgaan dat die wet aanwijst", grondslag: [],
      haak: .nietGeverifieerd("alleen uit een oude lijst bekend; niet de gemeente"),
      beslistermijn: .redelijk),
    Besluitsoort(
      "subsidie", "subsidie", .subsidie, orgaan: college, grondslag: [.wb("6 lid 1"), .wb("3 lid 1")],
      beslistermijn: .verordening),
    Besluitsoort(
      "overheidsopdracht", "overheidsopdracht", .overheidsopdracht, orgaan: gemeente,
      grondslag: [.wb("5"), .wb("9 lid 2")],
      beslistermijn: .geen("een aanbesteding kent geen beslistermijn in de Awb; let op gestanddoening")),
    Besluitsoort(
      "overheidsopdracht-zorg", "inkoop van zorg met open house (Jeugdwet, Wmo 2015)", .overheidsopdracht,
      orgaan: gemeente, grondslag: [.wb("1 lid 4 b"), .wb("5"), .wb("9 lid 2")],
      beslistermijn: .geen("een inkoopprocedure kent geen beslistermijn in de Awb")),
    Besluitsoort(
      "overheidsopdracht-onderaannemer", "toestemming voor een onderaannemer", .overheidsopdracht,
      orgaan: gemeente, grondslag: [.wb("5 lid 2 c")],
      beslistermijn: .geen("het bestek of het contract bepaalt de termijn")),
    Besluitsoort(
      "vastgoedtransactie", "vastgoedtransactie", .vastgoedtransactie, orgaan: gemeente,
      grondslag: [.wb("5a"), .wb("9 lid 3")],
      beslistermijn: .geen("een vastgoedtransactie kent geen wettelijke beslistermijn")),
    Besluitsoort(
      "vastgoed-toestemming", "toestemming bij erfpacht, opstal of een beding van toestemming",
      .vastgoedtransactie, orgaan: gemeente, grondslag: [.wb("1 lid 1"), .wb("5a"), .wb("9 lid 3")],
      beslistermijn: .geen("een vastgoedtransactie kent geen wettelijke beslistermijn")),
  ]

  /// Contracts to which the Act gives no power (art. 1(1), 5, 5a): a body may look at integrity under its own
  /// policy, with what is public and what the other side answers.
  public static let buitenDeWet: [Besluitsoort] = [
    Besluitsoort(
      "overeenkomst-buiten-wet", "overeenkomst buiten de Wet Bibob", .overeenkomst, orgaan: gemeente,
      grondslag: [Artikel(.burgerlijkWetboek, "3:14")],
      beslistermijn: .geen("een overeenkomst kent geen wettelijke beslistermijn"),
      opmerking: "De Wet Bibob geldt niet: geen Bibob-formulier, geen LBB, geen register, geen justitiële of "
        + "politiële gegevens. Alleen open bronnen, eigen antwoorden en de integriteitsclausule.")
  ]
}
