/// A line of the worksheet: what a criterion asks, and under which provision. One table a ground.
public struct Werkregel: Sendable, Hashable {
  /// The criterion.
  public let criterium: Weging.Criterium
  /// A heading of a few words.
  public let kop: String
  /// What it asks, in a Dutch sentence.
  public let vraag: String
  /// The provision; `praktijk` where only courts ask for it.
  public let artikel: Artikel
  /// Whether the Act names it as a criterion of the degree; the others are what a court asks beside it.
  public let isWettelijk: Bool

  init(
    _ criterium: Weging.Criterium, _ kop: String, _ vraag: String, _ artikel: Artikel, wettelijk: Bool = false
  ) {
    self.criterium = criterium
    self.kop = kop
    self.vraag = vraag
    self.artikel = artikel
    isWettelijk = wettelijk
  }

  /// The lines of a ground, those of the Act first.
  public static func van(_ grond: Feit.Grond) -> [Werkregel] {
    switch grond {
    case .a: voordeelgrond
    case .b: pleeggrond
    case .lid6: verkrijggrond
    }
  }

  /// The line of a criterion on a ground; nil when the ground does not know it.
  public static func van(_ grond: Feit.Grond, _ criterium: Weging.Criterium) -> Werkregel? {
    van(grond).first { $0.criterium == criterium }
  }

  /// The lines of a ground as they hold for a dossier. A contract knows no conditions of art. 3(7), and facts to
  /// get or keep it fall under art. 9, not 3(6).
  public static func van(_ grond: Feit.Grond, in dossier: Dossier) -> [Werkregel] {
    guard !dossier.isPubliekrechtelijk else { return van(grond) }
    let ground: Artikel = .wb(
      dossier.aanvraag.soort.aard == .vastgoedtransactie ? "9 lid 3 c" : "9 lid 2 a")
    return van(grond).map { regel in
      if regel.criterium == .lichterMiddel {
        return Werkregel(
          .lichterMiddel, regel.kop, "Kan met minder worden volstaan, zoals voorwaarden in het contract?",
          .awb("3:4 lid 2"))
      }
      guard regel.artikel == .wb("3 lid 6") else { return regel }
      return Werkregel(regel.criterium, regel.kop, regel.vraag, ground, wettelijk: regel.isWettelijk)
    }
  }

  private static let rechtspraak = Artikel(.praktijk, "rechtspraak")

  private static func wet(
    _ criterium: Weging.Criterium, _ kop: String, _ vraag: String, _ nummer: String
  ) -> Werkregel {
    Werkregel(criterium, kop, vraag, .wb(nummer), wettelijk: true)
  }

  private static let voordeelgrond: [Werkregel] =
    [
      wet(
        .feiten, "Feiten en omstandigheden",
        "Wat wijst erop, of doet redelijkerwijs vermoeden, dat betrokkene in relatie staat tot strafbare feiten "
          + "die voordeel opleverden?", "3 lid 2 a"),
      wet(.vermoeden, "Sterkte van het vermoeden", "Hoe ernstig is het vermoeden?", "3 lid 2 b"),
      wet(
        .relatie, "Aard van de relatie", "Pleegde betrokkene zelf, zijn rechtspersoon of een ander?",
        "3 lid 2 c"),
      wet(
        .voordeel, "Grootte van het voordeel", "Hoe groot zijn de verkregen of te verkrijgen voordelen?",
        "3 lid 2 d"),
    ] + rechter(ernst: .awb("3:4 lid 2"))

  private static let pleeggrond: [Werkregel] =
    [
      wet(
        .feiten, "Feiten en omstandigheden",
        "Wat wijst erop, of doet redelijkerwijs vermoeden, dat betrokkene in relatie staat tot strafbare feiten?",
        "3 lid 3 a"),
      wet(
        .samenhang, "Samenhang van activiteiten",
        "Zijn de feiten gepleegd bij activiteiten die overeenkomen of samenhangen met wat is aangevraagd of "
          + "gegeven?", "3 lid 3 a"),
      wet(.vermoeden, "Sterkte van het vermoeden", "Hoe ernstig is het vermoeden?", "3 lid 3 b"),
      wet(
        .relatie, "Aard van de relatie", "Pleegde betrokkene zelf, zijn rechtspersoon of een ander?",
        "3 lid 3 c"),
      wet(.aantal, "Aantal feiten", "Hoeveel strafbare feiten zijn gepleegd?", "3 lid 3 d"),
    ] + rechter(ernst: .wb("3 lid 5 b"))

  private static let verkrijggrond: [Werkregel] =
    [
      wet(
        .feiten, "Feiten en omstandigheden",
        "Wat wijst erop, of doet redelijkerwijs vermoeden, dat een strafbaar feit is gepleegd om het besluit te "
          + "krijgen of te houden?", "3 lid 6"),
      wet(.vermoeden, "Sterkte van het vermoeden", "Hoe ernstig is het vermoeden?", "3 lid 6"),
    ] + rechter(ernst: .wb("3 lid 6"), evenredig: .wb("3 lid 6"))

  /// What courts ask on every ground, and seriousness and proportion under their own provisions.
  private static func rechter(ernst: Artikel, evenredig: Artikel = .wb("3 lid 5")) -> [Werkregel] {
    [
      Werkregel(
        .tijdsverloop, "Tijdsverloop", "Hoe oud zijn de feiten, en wat is sindsdien gebleken?", rechtspraak),
      Werkregel(
        .actualiteit, "Gevaar van nu", "Is er nu gevaar, ook als een relatie is geëindigd?", rechtspraak),
      Werkregel(
        .tegenwicht, "Wat ertegen pleit",
        "Wat spreekt het gevaar tegen: vrijspraak, sepot, uitleg van betrokkene, herstel?", .awb("3:2")),
      Werkregel(.ernst, "Ernst van de feiten", "Hoe ernstig zijn de strafbare feiten?", ernst),
      Werkregel(
        .lichterMiddel, "Lichter middel",
        "Kan met minder worden volstaan, zoals voorschriften die het gevaar beperken?", .wb("3 lid 7")),
      Werkregel(
        .evenredigheid, "Evenredigheid",
        "Is het besluit geschikt, noodzakelijk en evenwichtig, gelet op de mate van gevaar?", evenredig),
    ]
  }
}
