/// A recipient of the closed list of art. 28(2), with the condition under which data may go to him.
///
/// Art. 7a(6) applies the list to what betrokkene supplied and to own findings. Whoever stands not on it gets
/// nothing. The day of the disclosure must lie on or after the day on which the part came into force.
public struct Verstrekkingsregel: Sendable {
  /// The part of art. 28(2).
  public let ontvanger: Verstrekking.Ontvanger
  /// Who it is.
  public let naam: String
  /// Under which condition, in a Dutch sentence.
  public let voorwaarde: String
  /// The first day on which the part held; nil where it is older than the program looks, or not established.
  public let sinds: CivilDate?

  /// What may give rise to a disclosure to another body (28(2)m, 1°).
  public static let aanleidingen = ["11a", "26", "28-2-d"]
  /// The day from which participants in a RIEC are named by the Wet gegevensverwerking door samenwerkingsverbanden.
  public static let samenwerkingsverbanden = dag(2025, 3, 1)

  /// The provision.
  public var artikel: Artikel {
    ontvanger == .lbb ? .wb("7a lid 4") : .wb("28 lid 2 \(ontvanger.rawValue)")
  }

  /// The list, in the order of the Act; last the LBB, which is not on it.
  public static let alle: [Verstrekkingsregel] = [
    .init(.a, "betrokkene", "alleen voor zover nodig om de beslissing te motiveren"),
    .init(.b, "de derde die de motivering noemt", "alleen wat in de motivering over hemzelf staat"),
    .init(
      .c, "leden van de driehoek (Politiewet 2012 art. 13)",
      "voor zover nodig om het orgaan te steunen bij de motivering van de beslissing"),
    .init(
      .d, "een andere deelnemer aan een RIEC",
      "voor zover nodig om het orgaan te steunen bij het toepassen van de wet; sinds 1 maart 2025 een deelnemer "
        + "als bedoeld in de Wet gegevensverwerking door samenwerkingsverbanden"),
    .init(
      .e, "de adviescommissie voor bezwaarschriften (Awb art. 7:13)", "in een bezwaar met zo'n commissie"),
    .init(
      .f, "wie de kwaliteit van adviezen toetst of wetenschappelijk of statistisch onderzoek doet",
      "de resultaten bevatten geen persoonsgegevens en schaden betrokkene niet onevenredig"),
    .init(.g, "de Algemene Rekenkamer", "voor haar taak"),
    .init(.h, "de Nationale Ombudsman", "voor zijn taak"),
    .init(.i, "de Autoriteit persoonsgegevens", "voor haar taak"),
    .init(.j, "de rechter", "in een procedure over de beslissing"),
    .init(.k, "opsporingsambtenaren", "op een vordering van gegevens uit het Wetboek van Strafvordering"),
    .init(.l, "de inlichtingen- en veiligheidsdiensten", "bij toepassing van Wiv 2017 art. 39"),
    .init(
      .m, "een ander Bibob-bevoegd orgaan of lichaam",
      "na een melding van art. 11a, 26 of een RIEC; gegevens van hoogstens vijf jaar; over dezelfde persoon, in "
        + "een van de zes rollen; wat de ander zelf ook zou kunnen verkrijgen", sinds: dag(2022, 10, 1)),
    .init(
      .n, "de omgevingsdienst", "alleen voor zover nodig om art. 3 uit te voeren", sinds: dag(2024, 1, 1)),
    .init(
      .o, "de Kamer van Koophandel", "alleen voor zover nodig voor Handelsregisterwet 2007 art. 38a",
      sinds: dag(2025, 7, 16)),
    .init(
      .lbb, "het Landelijk Bureau Bibob (staat niet in art. 28 lid 2)",
      "bij een verzoek om advies: de gegevens van betrokkene en de bevindingen van het eigen onderzoek"),
  ]

  private static let perOntvanger = Dictionary(uniqueKeysWithValues: alle.map { ($0.ontvanger, $0) })

  /// The row of a letter.
  public static func van(_ ontvanger: Verstrekking.Ontvanger) -> Verstrekkingsregel? {
    perOntvanger[ontvanger]
  }

  private init(
    _ ontvanger: Verstrekking.Ontvanger, _ naam: String, _ voorwaarde: String, sinds: CivilDate? = nil
  ) {
    self.ontvanger = ontvanger
    self.naam = naam
    self.voorwaarde = voorwaarde
    self.sinds = sinds
  }

  private static func dag(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(uncheckedYear: year, month: month, day: day)
  }
}

extension Partijrol {
  /// The six roles about which art. 7c(2), 11a(1) and 28(2)m 4° let data go between bodies. A partner in business
  /// (3(4)c) is none of them.
  public var isInZesRollen: Bool {
    switch self {
    case .betrokkene, .leidinggevende, .zeggenschaphebbende, .vermogensverschaffer, .vermeldOpBeschikking,
      .gelijkgesteld:
      true
    case .vertegenwoordiger, .onderaannemer, .zakelijkSamenwerkingsverband, .derde: false
    }
  }
}
