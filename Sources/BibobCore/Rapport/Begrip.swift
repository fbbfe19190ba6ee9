/// What a figure means. The same words stand in `docs/cijfers.md`, with every report, and behind every figure of the
/// dashboard, so that a number is never shown without its meaning.
public struct Begrip: Sendable, Hashable {
  /// The name by which a figure points here.
  public let id: String
  /// The word.
  public let naam: String
  /// What it means, in Dutch.
  public let uitleg: String

  init(_ id: String, _ naam: String, _ uitleg: String) {
    self.id = id
    self.naam = naam
    self.uitleg = uitleg
  }

  /// The meaning with a name; nil when there is none.
  public static func van(_ id: String) -> Begrip? { perId[id] }

  private static let perId = Dictionary(uniqueKeysWithValues: alle.map { ($0.id, $0) })

  /// Every meaning, in the order of the document.
  public static let alle: [Begrip] = tellen + tijd + inhoud + rekenen

  private static let tellen = [
    Begrip(
      "onderzoek", "onderzoek",
      "Een dossier waarin het eigen onderzoek is begonnen (Wet Bibob art. 7a). Een dossier dat buiten bereik bleek "
        + "voordat iets aan betrokkene werd gevraagd of een bron werd geraadpleegd, is geen onderzoek."),
    Begrip(
      "geopend", "geopend",
      "Dossiers naar de dag van ontvangst van de aanvraag, of bij een bestaand besluit de dag waarop het onderzoek "
        + "is gevraagd. Ook dossiers die geen onderzoek werden, tellen hier mee."),
    Begrip(
      "begonnen", "begonnen",
      "Onderzoeken naar de eerste dag waarop het formulier is uitgezet of ontvangen, of een bron is geraadpleegd: "
        + "wat het eerst kwam. Dit is de telregel voor ‘hoeveel onderzoeken waren er in 2022’."),
    Begrip(
      "afgerond", "afgerond",
      "Onderzoeken naar de dag van hun eerste einde: het besluit, het buiten behandeling laten, het terugtrekken "
        + "door betrokkene, of alsnog buiten bereik. Wat daarna komt (bezwaar, beroep, een nieuw besluit, toezicht) "
        + "opent het onderzoek voor de telling niet opnieuw. Begonnen en afgerond zijn twee telregels; zij worden "
        + "nergens bij elkaar opgeteld of op elkaar gedeeld."),
    Begrip(
      "in-behandeling", "in behandeling",
      "Onderzoeken die op het einde van de dag waren begonnen en nog niet afgerond. Altijd geldt: in behandeling aan "
        + "het begin, plus begonnen, min afgerond, is in behandeling aan het eind."),
    Begrip(
      "jaartempo", "jaartempo",
      "Een deel van een jaar wordt omgerekend naar een heel jaar: het aantal, maal de dagen van dat kalenderjaar, "
        + "gedeeld door de dagen van het deel. Van 72 in 1 januari t/m 31 augustus 2023 (243 dagen) wordt dat 108. "
        + "Seizoenen worden niet verrekend."),
  ]

  private static let tijd = [
    Begrip(
      "bruto", "doorlooptijd bruto",
      "Kalenderdagen van het begin tot het einde van het onderzoek, van de onderzoeken die in de periode zijn "
        + "afgerond. De begindag telt niet mee, de einddag wel."),
    Begrip(
      "netto", "doorlooptijd netto",
      "De doorlooptijd bruto zonder de dagen waarop een ander aan zet was of de termijn stilstond: wachten op het "
        + "formulier of een aanvulling (Awb art. 4:15 lid 1 a), op het LBB (Wet Bibob art. 31, tot het maximum), op "
        + "informatie uit het buitenland, of uitstel met instemming. Een dag die om twee redenen stilstaat, telt "
        + "één keer. Ook waar geen beslistermijn loopt, wordt zo gerekend."),
    Begrip(
      "mediaan", "mediaan, kwartielen en 90%",
      "Het kleinste aantal dagen waarbinnen ten minste de helft, een kwart, driekwart of negentig procent van de "
        + "onderzoeken was afgerond. Er wordt niet tussen twee waarden gemiddeld."),
    Begrip(
      "fase", "dagen per fase",
      "Het gemiddeld aantal dagen dat een afgerond onderzoek in elke fase stond, tussen begin en einde. De fasen "
        + "samen zijn de doorlooptijd bruto."),
    Begrip(
      "op-tijd", "binnen de termijn",
      "Van de afgeronde onderzoeken met een beslistermijn op een aanvraag: het deel waarvan het besluit uiterlijk op "
        + "de laatste dag is bekendgemaakt, met opschorting, verlenging en Algemene termijnenwet. Onderzoeken zonder "
        + "beslistermijn (bestaande besluiten, opdrachten, vastgoed) en teruggetrokken aanvragen tellen hier niet mee."
    ),
    Begrip(
      "lopende-termijn", "eerstvolgende laatste dagen",
      "Van de onderzoeken in behandeling: de laatste dag van de beslistermijn zoals die er op de peildatum voor "
        + "staat. Staat de termijn stil, dan schuift die dag nog op."),
  ]

  private static let inhoud = [
    Begrip(
      "afloop", "afloop",
      "Hoe het onderzoek eindigde, over alle soorten besluit heen: geen bezwaar, met voorschriften of voorwaarden, "
        + "geweigerd of niet gegund, ingetrokken of beëindigd, buiten behandeling, teruggetrokken, buiten bereik."
    ),
    Begrip(
      "mate", "mate van gevaar",
      "De conclusie die gold toen het onderzoek eindigde: de zwaarste van de a- en de b-grond. Een weigering die als "
        + "ernstig gevaar geldt (Wet Bibob art. 4) telt als ernstig. Zonder conclusie telt een onderzoek hier niet."
    ),
    Begrip(
      "soort", "soort, sector, orgaan",
      "De soort is die van het besluit; de sector voegt soorten samen. Het orgaan is het bestuursorgaan dat beslist."
    ),
    Begrip(
      "aanleiding", "aanleiding",
      "Het eerste signaal dat is vastgelegd. Zonder signaal: beleid (de regel vraagt de toets), loting, of keuze "
        + "(een persoon koos ervoor, of er is geen beleid vastgelegd)."),
    Begrip(
      "regel", "regel van het beleid",
      "De regel die volgens het vastgelegde beleid won toen het dossier werd geopend."),
    Begrip(
      "lbb", "LBB-advies",
      "Het deel van de afgeronde onderzoeken waarin het LBB om advies is gevraagd; de wachttijd loopt van het eerste "
        + "verzoek tot het advies. De conclusie is gelijk aan, lichter of zwaarder dan het advies naar de zwaarste mate."
    ),
    Begrip(
      "herstel", "herstelrondes",
      "Hoe vaak betrokkene na het uitzetten van het formulier om aanvulling is gevraagd."),
    Begrip(
      "zienswijze", "gevolg van de zienswijze",
      "Van de afgeronde onderzoeken met een voornemen: of het besluit gelijk was aan het voornemen, anders uitviel, "
        + "of betrokkene zich na het voornemen terugtrok."),
    Begrip(
      "teruggetrokken", "teruggetrokken na het begin",
      "Onderzoeken die eindigden doordat betrokkene zich terugtrok; daarvan apart die waarbij de Wet Bibob volgens "
        + "een redelijk vermoeden de reden was (Wet Bibob art. 7a lid 8)."),
  ]

  private static let rekenen = [
    Begrip(
      "toeval", "toeval",
      "Onderzoeken komen los van elkaar binnen; hun aantal schommelt ook als er niets verandert. Het interval noemt "
        + "het tempo dat met 95% zekerheid achter een aantal kan zitten (exact, Poisson). Bij twee perioden staat hoe "
        + "vaak een verschil van deze grootte ook zonder verandering voorkomt (exacte toets gegeven de som). Onder "
        + "5 op de 100 noemen wij het meer dan toeval."),
    Begrip(
      "peildatum", "peildatum en bekend op",
      "Met een peildatum telt alleen wat op die dag in rechte was gebeurd, met ‘bekend op’ alleen wat toen was "
        + "vastgelegd. Zo is een cijfer van toen opnieuw te maken. Wat later ongedaan is gemaakt, telt niet."),
    Begrip(
      "vernietigd", "vernietigde dossiers",
      "Van een vernietigd dossier blijven soort, stappen en dagen leesbaar; het telt mee in de aantallen en de "
        + "doorlooptijd bruto. Afloop, mate van gevaar, netto en termijn zijn weg en tellen nergens mee."),
    Begrip(
      "prognose", "prognose",
      "Een simulatie met een zaad: onderzoeken komen binnen in het tempo van het afgelopen jaar, elk verloopt "
        + "zoals een van de onderzoeken van dat jaar, en een deel van de doorlooptijd is wachten tot het team tijd "
        + "heeft. Getoond worden het midden en het gebied waarin negen van de tien simulaties uitkomen. De terugblik "
        + "zegt hoe goed dezelfde rekenwijze het afgelopen jaar zou hebben voorspeld."),
  ]
}
