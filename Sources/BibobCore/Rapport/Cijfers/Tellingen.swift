/// Words with a number each: the same words have the same number. Those that come again at the same address, as they do
/// from sheets, are known without a look at them.
struct Woordnummers: Sendable {
  /// The words, each at the place of its number.
  private(set) var woorden: [Cijferwoorden] = []
  private var recent = Vakken()
  private var perAdres: [ObjectIdentifier: Int] = [:]
  private var perInhoud: [Cijferwoorden: Int] = [:]

  /// The number of some words.
  mutating func nummer(_ words: Cijferwoorden) -> Int {
    let address = ObjectIdentifier(words)
    let slot = Vakken.vak(UInt64(UInt(bitPattern: address)))
    if let known = recent[slot], woorden[known] === words { return known }
    if let known = perAdres[address] {
      recent[slot] = known
      return known
    }
    // Only what is kept here has an address that stays its own.
    if let known = perInhoud[words] { return known }
    perAdres[address] = woorden.count
    perInhoud[words] = woorden.count
    woorden.append(words)
    return woorden.count - 1
  }
}

/// Counts by the number of words.
struct Woordtelling: Sendable, Equatable {
  private var aantallen: [Int] = []

  /// Counts one more, or some.
  mutating func tel(_ nummer: Int, keer: Int = 1) {
    if nummer >= aantallen.count {
      aantallen += [Int](repeating: 0, count: nummer + 1 - aantallen.count)
    }
    aantallen[nummer] += keer
  }

  /// Adds other counts, of which each number is another here; nil when it is the same.
  mutating func telOp(_ other: Woordtelling, _ nummers: [Int]?) {
    for (place, count) in other.aantallen.enumerated() { tel(nummers?[place] ?? place, keer: count) }
  }

  /// The counts with the words themselves.
  func met(_ woorden: [Cijferwoorden]) -> Uitgeschreven {
    Uitgeschreven(paren: zip(woorden, aantallen).filter { $0.1 > 0 })
  }

  /// Counts beside the words that they are of.
  struct Uitgeschreven {
    fileprivate var paren: [(Cijferwoorden, Int)]

    /// The counts by one of the words; the empty word is left out.
    func naar(_ woord: (Cijferwoorden) -> String) -> [String: Int] {
      var counts = alles(woord)
      counts[""] = nil
      return counts
    }

    private func alles(_ woord: (Cijferwoorden) -> String) -> [String: Int] {
      var counts: [String: Int] = [:]
      for (woorden, count) in paren { counts[woord(woorden), default: 0] += count }
      return counts
    }

    /// The counts by kind, and by the sector of the kind.
    func naarSoort() -> (soort: [String: Int], sector: [String: Int]) {
      var kinds = alles(\.soort)
      var sectors: [String: Int] = [:]
      for (kind, count) in kinds { sectors[Sector(soort: kind).rawValue, default: 0] += count }
      kinds[""] = nil
      return (kinds, sectors)
    }
  }
}

/// A choice with a fixed place among all choices of its kind, from 0.
protocol Plaatsbaar: CaseIterable, RawRepresentable<String> {
  var plaats: Int { get }
}

/// Counts by choice.
struct Keuzetelling<Keuze: Plaatsbaar & Sendable>: Sendable, Equatable {
  private var aantallen = [Int](repeating: 0, count: Keuze.allCases.count)

  /// Counts one more.
  mutating func tel(_ keuze: Keuze) { aantallen[keuze.plaats] += 1 }

  static func += (left: inout Keuzetelling, right: Keuzetelling) {
    for (place, count) in right.aantallen.enumerated() { left.aantallen[place] += count }
  }

  /// The counts by name; a choice that never came is left out.
  var namen: [String: Int] {
    Dictionary(
      uniqueKeysWithValues: zip(Keuze.allCases, aantallen).filter { $0.1 > 0 }.map { ($0.0.rawValue, $0.1) })
  }
}

extension Afloop: Plaatsbaar {
  var plaats: Int {
    switch self {
    case .geenBezwaar: 0
    case .metVoorschriften: 1
    case .geweigerd: 2
    case .beeindigd: 3
    case .buitenBehandeling: 4
    case .teruggetrokken: 5
    case .buitenBereik: 6
    case .onbekend: 7
    }
  }
}

extension MateVanGevaar: Plaatsbaar {
  var plaats: Int {
    switch self {
    case .geen: 0
    case .mindere: 1
    case .ernstig: 2
    }
  }
}

extension Onderzoekscijfers.NaastAdvies: Plaatsbaar {
  var plaats: Int {
    switch self {
    case .gelijk: 0
    case .lichter: 1
    case .zwaarder: 2
    }
  }
}

extension Onderzoekscijfers.Zienswijzegevolg: Plaatsbaar {
  var plaats: Int {
    switch self {
    case .ongewijzigd: 0
    case .anders: 1
    case .teruggetrokken: 2
    }
  }
}
