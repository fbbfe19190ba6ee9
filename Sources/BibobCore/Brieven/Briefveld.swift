/// A name that a template can use: what it stands for, what to do when there is no value, and how it is found.
public struct Briefveld: Sendable {
  /// What a template does with a field.
  public enum Soort: String, Sendable {
    /// A text, `{{naam}}`.
    case tekst
    /// Whether something is so, `{{#naam}}…{{/naam}}`.
    case vlag
    /// Paragraphs or lines, `{{#naam}}<p>{{.}}</p>{{/naam}}`.
    case regels
    /// Things with fields of their own.
    case lijst

    /// As a finding names it.
    var naam: String {
      switch self {
      case .tekst: "een tekst"
      case .vlag: "ja of nee"
      case .regels: "een reeks regels"
      case .lijst: "een lijst"
      }
    }
  }

  /// The name.
  public let naam: String
  /// Text, flag, lines or list.
  public let soort: Soort
  /// What it stands for, in Dutch.
  public let uitleg: String
  /// The fields of each thing in a list.
  public let onderdelen: [String]
  let waarde: @Sendable (Briefbron) -> Mustachewaarde

  private init(
    _ naam: String, _ soort: Soort, _ uitleg: String, onderdelen: [String] = [],
    _ waarde: @escaping @Sendable (Briefbron) -> Mustachewaarde
  ) {
    self.naam = naam
    self.soort = soort
    self.uitleg = uitleg
    self.onderdelen = onderdelen
    self.waarde = waarde
  }

  static func tekst(
    _ naam: String, _ uitleg: String, of doen: String = "",
    _ waarde: @escaping @Sendable (Briefbron) -> String?
  ) -> Briefveld {
    Briefveld(naam, .tekst, uitleg) { .tekst(waarde($0), of: doen) }
  }

  static func dag(
    _ naam: String, _ uitleg: String, of doen: String, _ waarde: @escaping @Sendable (Briefbron) -> CivilDate?
  ) -> Briefveld {
    Briefveld(naam, .tekst, uitleg) { .dag(waarde($0), of: doen) }
  }

  static func vlag(
    _ naam: String, _ uitleg: String, _ waarde: @escaping @Sendable (Briefbron) -> Bool
  ) -> Briefveld {
    Briefveld(naam, .vlag, uitleg) { .ja(waarde($0)) }
  }

  static func alineas(
    _ naam: String, _ uitleg: String, of doen: String, _ waarde: @escaping @Sendable (Briefbron) -> String?
  ) -> Briefveld {
    Briefveld(naam, .regels, uitleg) { .alineas(waarde($0), of: doen) }
  }

  static func regels(
    _ naam: String, _ uitleg: String, of doen: String, _ waarde: @escaping @Sendable (Briefbron) -> [String]
  ) -> Briefveld {
    Briefveld(naam, .regels, uitleg) { .regels(waarde($0), of: doen) }
  }

  static func lijst(
    _ naam: String, _ onderdelen: [String], _ uitleg: String, of doen: String,
    _ waarde: @escaping @Sendable (Briefbron) -> [[String: Mustachewaarde]]
  ) -> Briefveld {
    Briefveld(naam, .lijst, uitleg, onderdelen: onderdelen) {
      let things = waarde($0)
      return things.isEmpty ? .leeg(doen: doen) : .lijst(things.map(Mustachewaarde.object))
    }
  }
}

/// Every field that a template can use.
public enum Briefvelden {
  /// The fields, in the order in which help shows them.
  public static let alle: [Briefveld] =
    afzender + zaak + personen + termijnen + onderzoek + weging + stukken + lbb + gevaar + besluit + einde
    + wet

  private static let perNaam = Dictionary(alle.map { ($0.naam, $0) }) { first, _ in first }

  /// The field with this name.
  public static func veld(_ naam: String) -> Briefveld? { perNaam[naam] }

  /// The values of fields for a letter.
  static func waarden(_ namen: [String], _ bron: Briefbron) -> Mustachewaarde {
    var values: [String: Mustachewaarde] = [:]
    values.reserveCapacity(namen.count)
    for naam in namen { values[naam] = perNaam[naam]?.waarde(bron) }
    return .object(values)
  }

  /// The name of the field that a tag looks up: the whole name where there is such a field, else its first part.
  static func buitenste(_ naam: Mustachenaam) -> String {
    perNaam[naam.tekst] != nil ? naam.tekst : naam.delen.first ?? naam.tekst
  }

  /// Tags with a name that no field has, and tags that use a field otherwise than it can be used.
  static func bevindingen(_ vlak: Briefvlak) -> [Briefbevinding] {
    var bevindingen: [Briefbevinding] = []
    var lagen: [[String]] = []
    for stuk in vlak.stukken {
      switch stuk {
      case .tekst: continue
      case .einde: lagen.removeLast()
      case .begin(let merk):
        bevindingen += bevinding(merk, lagen).map { [$0] } ?? []
        let veld = perNaam[merk.naam.tekst]
        lagen.append(
          merk.soort == .omgekeerd ? [] : (veld?.onderdelen ?? []) + (veld?.soort == .regels ? ["."] : []))
      case .waarde(let merk): bevindingen += bevinding(merk, lagen).map { [$0] } ?? []
      }
    }
    return bevindingen
  }

  private static func bevinding(_ merk: Briefmerk, _ lagen: [[String]]) -> Briefbevinding? {
    let naam = merk.naam.tekst
    if lagen.contains(where: { $0.contains(naam) }) { return nil }
    guard let veld = perNaam[naam] else {
      let known = alle.map(\.naam) + lagen.flatMap { $0 }
      let near = Suggestie.nearest(to: naam, in: known).map { "Bedoelt u ‘\($0)’?" }
      return Briefbevinding(
        plaats: merk.plaats, tekst: "Er is geen veld ‘\(naam)’.",
        advies: near ?? "‘bibob sjabloon velden’ noemt de velden die er zijn.")
    }
    guard merk.soort == .waarde, veld.soort != .tekst else { return nil }
    return Briefbevinding(
      plaats: merk.plaats, tekst: "‘\(naam)’ is geen tekst maar \(veld.soort.naam).",
      advies: "Gebruik het als sectie: {{#\(naam)}}…{{/\(naam)}}.")
  }
}
