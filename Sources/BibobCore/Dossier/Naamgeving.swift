/// What gets a name within a dossier: a letter and a number, such as `P2`.
enum Naamsoort: Int, CaseIterable {
  case partij, relatie, feit, kandidaat, stuk, voorschrift

  /// The letter with which its names begin.
  var letter: String {
    switch self {
    case .partij: "P"
    case .relatie: "R"
    case .feit: "F"
    case .kandidaat: "K"
    case .stuk: "S"
    case .voorschrift: "V"
    }
  }

  /// The number in a name of this kind; nil when the text is no such name.
  func nummer(_ name: String) -> Int? {
    guard name.hasPrefix(letter), (2...8).contains(name.utf8.count),
      name.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(name.dropFirst())
  }
}

extension Stap {
  /// What the step adds to a dossier under a name of its own; nil when it adds no such thing.
  var naamsoort: Naamsoort? {
    switch self {
    case .partij: .partij
    case .relatie: .relatie
    case .feitVastleggen: .feit
    case .kandidaatVastleggen: .kandidaat
    case .stukToevoegen: .stuk
    case .voorschriftOpstellen: .voorschrift
    default: nil
    }
  }
}

extension Veld {
  /// What a value of this field names; nil when it names nothing of the dossier.
  var naamsoort: Naamsoort? {
    if self == .voorschrift { return .voorschrift }
    return switch soort {
    case .partij, .partijen: .partij
    case .feit, .feiten: .feit
    case .relatie: .relatie
    case .kandidaat: .kandidaat
    case .stuk: .stuk
    case .tekst, .lijst, .datum, .duur, .getal, .jaNee, .keuze, .bedrag, .aandeel, .bsn, .rsin, .kvk,
      .aanvraag, .brief:
      nil
    }
  }
}

/// The names given within a dossier. None is given twice, also not that of what was undone or fell, so that what
/// names it later never means another.
///
/// 1. An event says itself which name it gives (``Veld/nummer``): then the name is the same in every view of the
///    dossier, also in one that leaves events out.
/// 2. An event that says none gives the next one.
struct Naamgeving: Sendable, Equatable {
  private var hoogste = [Int](repeating: 0, count: Naamsoort.allCases.count)

  /// Names as they stand after an application with this number of persons.
  init(partijen: Int) { hoogste[Naamsoort.partij.rawValue] = partijen }

  /// The name that would be given next.
  func volgende(_ soort: Naamsoort) -> String { soort.letter + String(hoogste[soort.rawValue] + 1) }

  /// Gives the name of what an event adds, and remembers that it was given.
  mutating func geef(_ soort: Naamsoort, _ velden: Velden) -> String {
    let next = hoogste[soort.rawValue] + 1
    let named = velden.tekst(.nummer).flatMap(soort.nummer) ?? next
    let number = max(named, next)
    hoogste[soort.rawValue] = number
    return soort.letter + String(number)
  }
}

extension Poging {
  /// What is recorded of the step: with what the policy fills in, and the name that it gives.
  public var gevuldeVelden: Velden {
    var filled = veldenMetBeleid
    if let soort = stap.naamsoort { filled[.nummer] = .tekst(dossier.naamgeving.volgende(soort)) }
    return filled
  }
}
