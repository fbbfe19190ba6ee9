/// Days that royal decrees equate with the recognised holidays (Algemene termijnenwet art. 3(3)).
///
/// Data, one row a day, each with its decree. A newly announced day is a new row here, or in a file of the
/// organisation; running terms are computed anew at the next look.
public struct GelijkgesteldeDag: Sendable, Equatable {
  /// The equated day.
  public let datum: CivilDate
  /// The decree, or what is known of it.
  public let besluit: String

  /// A day and the decree that equates it.
  public init(datum: CivilDate, besluit: String) {
    self.datum = datum
    self.besluit = besluit
  }

  /// The days known to the program. Of the decree for 2020 to 2022 only the day in 2022 could be found.
  public static let bekend: [GelijkgesteldeDag] = {
    let table: [(String, String)] = [
      ("2017-04-28", besluit2016), ("2017-05-26", besluit2016), ("2018-05-11", besluit2016),
      ("2018-12-24", besluit2016), ("2018-12-31", besluit2016), ("2019-05-31", besluit2016),
      ("2019-12-27", besluit2016),
      ("2022-05-27", "koninklijk besluit voor 2020-2022 (niet zelf gelezen; 2020 en 2021 niet geverifieerd)"),
      ("2023-04-28", besluit2023), ("2023-05-19", besluit2023), ("2024-05-10", besluit2023),
      ("2024-12-27", besluit2023), ("2025-05-30", besluit2023),
      ("2026-01-02", besluit2025), ("2026-05-15", besluit2025), ("2027-05-07", besluit2025),
      ("2028-04-28", besluit2025), ("2028-05-26", besluit2025),
    ]
    return table.compactMap { day, besluit in
      CivilDate(day).map { GelijkgesteldeDag(datum: $0, besluit: besluit) }
    }
  }()

  /// The years for which the program holds no decree, although there was one.
  public static let nietGeverifieerd = 2020...2021

  /// What to mind about the equated days of a year, in Dutch; nil when all decrees of the year are known.
  public static func voorbehoud(_ jaar: Int) -> String? {
    switch jaar {
    case ..<2017:
      "de koninklijke besluiten van voor 2017 zijn niet opgenomen; gelijkgestelde dagen in \(jaar) ontbreken."
    case nietGeverifieerd:
      "het koninklijk besluit voor \(jaar) is niet gevonden; gelijkgestelde dagen in \(jaar) kunnen ontbreken."
    case 2022...2025:
      "het koninklijk besluit voor \(jaar) is niet zelf gelezen; controleer de gelijkgestelde dagen."
    case 2029...:
      "voor \(jaar) is nog geen koninklijk besluit bekend; er kunnen gelijkgestelde dagen bij komen."
    default: nil
    }
  }

  private static let besluit2016 = "koninklijk besluit van 24 oktober 2016 (BWBR0038666)"
  private static let besluit2023 = "koninklijk besluit voor 2023-2025 (titel gezien, tekst niet zelf gelezen)"
  private static let besluit2025 = "koninklijk besluit in werking 22 juli 2025 (BWBR0051300)"
}
