/// Reads past applications from comma-separated values, a row at a time.
///
/// The first row names the columns: `datum` (JJJJ-MM-DD, the reference date), `kenmerk` when there is one, and
/// facts of the policy. An empty field is unknown; `geen` in a fact of codes means that there is none. Behind an
/// amount its basis may stand in columns of its own: `bouwbedrag.soort`, `bouwbedrag.btw`,
/// `bouwbedrag.bepaald-door`. A row in which something is wrong is left out, and the finding says where.
public struct Aanvragenlezer {
  /// A past application.
  public struct Zaak: Sendable, Equatable {
    /// Its name: the column `kenmerk`, else the line of the file.
    public var kenmerk: String
    /// What was known, as of the date.
    public var feiten: Feiten
  }

  private enum Kolom {
    case datum, kenmerk, overslaan
    case feit(Beleidsfeit)
    case grondslag(String, String)
  }

  /// The findings, at most ``hoogstens``.
  public private(set) var bevindingen: [Bevinding] = []
  /// Rows that were left out.
  public private(set) var overgeslagen = 0
  /// Columns that the policy does not look at.
  public private(set) var ongebruikt: [String] = []
  /// More findings than these are counted in ``overgeslagen`` only.
  public static let hoogstens = 100

  private var rijen = CSVRijen()
  private var kolommen: [Kolom]?
  private let feiten: [String: Beleidsfeit]

  /// Reads for policies; facts whose sort is not stated have the sort by which a condition compares them.
  public init(_ beleiden: [Beleid], woordenschat: [Beleidsfeit] = Feitenlijst.alle) {
    var known: [String: Beleidsfeit] = [:]
    for policy in beleiden { known.merge(policy.afgeleideFeiten) { first, _ in first } }
    for fact in woordenschat + beleiden.flatMap(\.feiten) where known[fact.naam] != nil {
      known[fact.naam] = fact
    }
    if known["beslissing_soort"] == nil {
      known["beslissing_soort"] = Beleidsfeit("beslissing_soort", .woorden, "Om welke beslissing gaat het?")
    }
    feiten = known
  }

  /// Reads on; hands out every application that is whole.
  public mutating func lees(_ bytes: some Sequence<UInt8>, _ zaak: (Zaak) -> Void) {
    var parser = rijen
    parser.lees(bytes) { neem($0, $1, zaak) }
    rijen = parser
  }

  /// Reads the end of the file.
  public mutating func sluit(_ zaak: (Zaak) -> Void) {
    var parser = rijen
    parser.sluit { neem($0, $1, zaak) }
    rijen = parser
    if kolommen == nil {
      bevindingen.append(
        Bevinding(tekst: "het bestand is leeg", advies: "Zet de namen van de kolommen op de eerste regel."))
    }
  }

  private mutating func neem(
    _ fields: [CSVRijen.Veld], _ flaw: (CSVRijen.Gebrek, regel: Int, kolom: Int)?, _ zaak: (Zaak) -> Void
  ) {
    if let flaw {
      overgeslagen += 1
      return meld(
        flaw.regel, flaw.kolom, "", flaw.0.rawValue,
        "Zet een veld met een aanhalingsteken of een regeleinde tussen aanhalingstekens, en verdubbel die daarbinnen."
      )
    }
    guard let kolommen else { return kop(fields) }
    guard fields.count == kolommen.count else {
      overgeslagen += 1
      return meld(
        fields[0].regel, 1, "", "deze rij heeft \(fields.count) velden en de kop \(kolommen.count)",
        "Geef elke rij evenveel velden als de kop; een onbekende waarde is een leeg veld.")
    }
    if let found = rij(fields, kolommen) { zaak(found) } else { overgeslagen += 1 }
  }

  private mutating func kop(_ fields: [CSVRijen.Veld]) {
    var seen: Set<String> = []
    kolommen = fields.map { field in
      let name = (field.tekst ?? "").trimmed
      if !seen.insert(name).inserted {
        meld(field.regel, field.kolom, name, "de kolom staat er twee keer", "Haal er een weg.")
      }
      return kolom(name)
    }
    if !seen.contains("datum") {
      meld(1, 1, "", "de kop heeft geen kolom ‘datum’", "Geef van elke aanvraag de datum, als JJJJ-MM-DD.")
    }
  }

  private mutating func kolom(_ name: String) -> Kolom {
    switch name {
    case "datum": return .datum
    case "kenmerk": return .kenmerk
    default: break
    }
    if let fact = feiten[name] { return .feit(fact) }
    if let dot = name.lastIndex(of: "."), feiten[String(name[..<dot])]?.soort == .bedrag {
      let part = String(name[name.index(after: dot)...])
      if ["soort", "btw", "bepaald-door"].contains(part) { return .grondslag(String(name[..<dot]), part) }
    }
    if let member = lid(name) { return .feit(member) }
    ongebruikt.append(name)
    return .overslaan
  }

  /// A fact of one person or of one case that belongs with this one: `p1.veroordeling`.
  private func lid(_ name: String) -> Beleidsfeit? {
    guard let dot = name.firstIndex(of: "."), let fact = feiten[String(name[name.index(after: dot)...])]
    else {
      return nil
    }
    return Beleidsfeit(name, fact.soort, fact.vraag)
  }

  private mutating func rij(_ fields: [CSVRijen.Veld], _ columns: [Kolom]) -> Zaak? {
    var day: CivilDate?
    var (name, isGood) = ("regel \(fields[0].regel)", true)
    var (values, basis): ([String: Feitwaarde], [(String, String, String)]) = ([:], [])
    for (field, column) in zip(fields, columns) {
      if case .overslaan = column { continue }
      let text = field.tekst?.trimmed
      switch (column, text) {
      case (.datum, let text?):
        day = CivilDate(text)
        if day == nil { isGood = slecht(field, "een datum als 2025-03-01") }
      case (_, nil): isGood = slecht(field, "tekst in UTF-8")
      case (_, ""): continue
      case (.kenmerk, let text?): name = text
      case (.feit(let fact), let text?):
        values[fact.naam] = fact.lees(text)
        if values[fact.naam] == nil { isGood = slecht(field, fact.soort.voorbeeld) }
      case (.grondslag(let fact, let part), let text?):
        if Aanvragenlezer.past(text, part) {
          basis.append((fact, part, text))
        } else {
          isGood = slecht(field, part == "btw" ? "inclusief of exclusief" : "gemeente of aanvrager")
        }
      case (.overslaan, _): continue
      }
    }
    guard isGood, let day else { return nil }
    for (fact, part, text) in basis { Aanvragenlezer.vul(&values[fact], part, text) }
    return Zaak(kenmerk: name, feiten: Feiten(values, peildatum: day))
  }

  private static func past(_ text: String, _ part: String) -> Bool {
    switch part {
    case "btw": Bedrag.BTW(rawValue: text) != nil
    case "bepaald-door": Bedrag.Bron(rawValue: text) != nil
    default: true
    }
  }

  private static func vul(_ value: inout Feitwaarde?, _ part: String, _ text: String) {
    guard case .bedrag(var amount)? = value else { return }
    switch part {
    case "btw": amount.bedrag.btw = Bedrag.BTW(rawValue: text) ?? .onbekend
    case "bepaald-door": amount.bedrag.bepaaldDoor = Bedrag.Bron(rawValue: text) ?? .onbekend
    default: amount.bedrag.soort = text
    }
    value = .bedrag(amount)
  }

  private mutating func slecht(_ field: CSVRijen.Veld, _ wanted: String) -> Bool {
    let text = String((field.tekst ?? "").trimmed.prefix(60))
    meld(
      field.regel, field.kolom, text, "hier hoort \(wanted)",
      "Verbeter het veld, of maak het leeg als het niet bekend is.")
    return false
  }

  private mutating func meld(_ line: Int, _ column: Int, _ source: String, _ text: String, _ advice: String) {
    guard bevindingen.count < Aanvragenlezer.hoogstens else { return }
    bevindingen.append(
      Bevinding(regel: line, kolom: column, bronregel: source, inspringing: 0, tekst: text, advies: advice))
  }
}

extension Beleidsfeit.Soort {
  /// What a value looks like, for who wrote another.
  fileprivate var voorbeeld: String {
    switch self {
    case .woord: "één code, of geen"
    case .woorden: "een of meer codes met spaties ertussen, of geen"
    case .jaNee: "ja of nee"
    case .bedrag: "een bedrag als 250000,00"
    case .getal: "een heel getal"
    case .datum: "een datum als 2025-03-01"
    }
  }
}

extension String {
  /// Without spaces around it.
  fileprivate var trimmed: String {
    let head = drop { $0 == " " || $0 == "\t" }
    return String(head.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
