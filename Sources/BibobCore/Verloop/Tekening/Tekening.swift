/// The drawing of the procedure as values: where everything stands, in whole pixels, before a word of SVG.
struct Tekening: Sendable, Equatable {
  /// A rectangle.
  struct Vak: Sendable, Equatable {
    var x: Int
    var y: Int
    var breedte: Int
    var hoogte: Int

    var rechts: Int { x + breedte }
    var onder: Int { y + hoogte }
    var midden: Int { x + breedte / 2 }

    /// Whether two rectangles share an area.
    func raakt(_ other: Vak) -> Bool {
      x < other.rechts && other.x < rechts && y < other.onder && other.y < onder
    }
  }

  /// A point.
  struct Punt: Sendable, Equatable {
    var x: Int
    var y: Int
  }

  /// A limitation of a step, shown as a letter in a small frame.
  enum Merk: String, Sendable, CaseIterable {
    case aanvraag = "A"
    case intrekking = "I"
    case publiek = "P"
    case privaat = "C"

    /// What the letter says.
    var uitleg: String {
      switch self {
      case .aanvraag: "alleen bij een aanvraag"
      case .intrekking: "alleen bij een bestaand besluit"
      case .publiek: "alleen publiekrechtelijk"
      case .privaat: "alleen privaatrechtelijk"
      }
    }

    /// The limitations of a step.
    static func van(_ overgang: Overgang) -> [Merk] {
      var marks: [Merk] = []
      if overgang.sporen == [.aanvraag] { marks.append(.aanvraag) }
      if overgang.sporen == [.intrekking] { marks.append(.intrekking) }
      if overgang.rechtsgebied == .publiek { marks.append(.publiek) }
      if overgang.rechtsgebied == .privaat { marks.append(.privaat) }
      return marks
    }
  }

  /// A line of text with marks behind it.
  struct Regel: Sendable, Equatable {
    var tekst: String
    var merken: [Merk] = []
  }

  /// A phase.
  struct Doos: Sendable, Equatable {
    let fase: Fase
    var vak: Vak
    /// The particular steps that stay in the phase.
    let regels: [Regel]
    /// Numbers of the groups of steps that exist here too.
    let groepen: [Int]
  }

  /// The name of a step at its line, and the first article on which it rests. Marks stand between the name and
  /// the side from which the line leaves, so that their place does not depend on the reader's font.
  struct Bijschrift: Sendable, Equatable {
    /// Whether it stands left of its box, and so ends at the right of its frame.
    var links = false
    let regel: Regel
    let artikel: String
    var vak: Vak
  }

  /// A step from one phase to another.
  struct Lijn: Sendable, Equatable {
    let van: Fase
    let naar: Fase
    let stap: Stap
    /// The tracks on which it exists.
    let sporen: [Spoor]
    /// What it is and on what it rests, for whoever points at the line.
    let uitleg: String
    var punten: [Punt]
    var bijschrift: Bijschrift
  }

  /// A frame with text beside the phases.
  struct Paneel: Sendable, Equatable {
    /// What a line of a panel is.
    enum Deel: Sendable, Equatable {
      case kop(String)
      case tekst(String)
      case stap(Regel)
      case merk(Merk)
      case lijn(soort: String, String)
    }

    /// The number of the group; nil for the legend.
    let nummer: Int?
    let delen: [Deel]
    var vak: Vak
  }

  var breedte: Int
  var hoogte: Int
  var titel: String
  var ondertitel: String
  var dozen: [Doos]
  var lijnen: [Lijn]
  var panelen: [Paneel]
}

extension Artikel {
  /// Without `art.`, for the little room beside a line: `Wet Bibob 7a lid 2`.
  var opTekening: String {
    switch regeling {
    case .selectielijst: "Selectielijst \(nummer.split(separator: " ").last ?? "")"
    case .praktijk, .brief, .lokaal: description
    default: nummer.isEmpty ? regeling.rawValue : "\(regeling.rawValue) \(nummer)"
    }
  }
}
