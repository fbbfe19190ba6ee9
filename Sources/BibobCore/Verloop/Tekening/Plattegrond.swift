/// Where each phase stands in the drawing: the main line down the middle, advice and withdrawal to the right, the
/// exits at the start to the left.
enum Plattegrond {
  /// A column, from left to right.
  enum Kolom: Int, CaseIterable { case links, midden, rechts }
  /// A side of a box.
  enum Kant: Int, CaseIterable { case links, rechts }

  /// The column of a phase, and for one beside the main line the phase of the main line at the height of which
  /// it stands.
  static func plaats(_ fase: Fase) -> (kolom: Kolom, naast: Fase) {
    switch fase {
    case .intake, .formulier, .eigenOnderzoek, .gevaarsconclusie, .voornemen, .besluit, .bezwaarBeroep,
      .toezicht, .gesloten, .vernietigd:
      (.midden, fase)
    case .lbbAdvies: (.rechts, .eigenOnderzoek)
    case .ingetrokken: (.rechts, .voornemen)
    case .buitenBereik: (.links, .intake)
    case .buitenBehandeling: (.links, .formulier)
    }
  }

  /// The order from top to bottom.
  static func rang(_ fase: Fase) -> Int {
    Fase.allCases.firstIndex(of: fase) ?? 0
  }

  /// The sides at which a line that is not straight leaves and enters: towards each other between columns; in one
  /// column steps back go on the left, and so do closing and refusing the form, where there is room.
  static func kanten(van: Fase, naar: Fase) -> (uit: Kant, in: Kant) {
    let (from, to) = (plaats(van).kolom.rawValue, plaats(naar).kolom.rawValue)
    if from < to { return (.rechts, .links) }
    if from > to { return (.links, .rechts) }
    if from != Kolom.midden.rawValue {
      let inward: Kant = from == Kolom.links.rawValue ? .rechts : .links
      return (inward, inward)
    }
    let left = rang(naar) < rang(van) || naar == .gesloten || van == .formulier
    return left ? (.links, .links) : (.rechts, .rechts)
  }

  /// The kind of a box, for its colour.
  static func soort(_ fase: Fase) -> String {
    switch fase {
    case .lbbAdvies: "lbb"
    case .buitenBereik, .buitenBehandeling, .ingetrokken, .gesloten, .vernietigd: "eind"
    default: "hoofd"
    }
  }

  /// The kind of a line, for its colour.
  static func soort(van: Fase, naar: Fase) -> String {
    if van == .lbbAdvies && naar != .ingetrokken || naar == .lbbAdvies { return "lbb" }
    if soort(naar) == "eind" && soort(van) != "eind" { return "uit" }
    if soort(van) == "eind" { return naar == .bezwaarBeroep ? "vooruit" : "uit" }
    return rang(naar) < rang(van) ? "terug" : "vooruit"
  }
}
