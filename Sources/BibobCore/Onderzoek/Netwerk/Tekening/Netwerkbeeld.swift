/// The drawing of a network as values: where everything stands, in whole pixels, before a word of SVG.
struct Netwerkbeeld: Sendable, Equatable {
  /// A person.
  struct Doos: Sendable, Equatable {
    let id: String
    let isRechtspersoon: Bool
    let isBetrokkene: Bool
    /// Whether the person has a role now; false also where it lies in the past.
    let heeftRolNu: Bool
    let heeftRol: Bool
    /// The name, in lines.
    let naam: [String]
    /// Roles and place, in lines.
    let regels: [String]
    var vak: Tekening.Vak
  }

  /// Ties from one person to another that run along one line, with their names.
  struct Lijn: Sendable, Equatable {
    let van: String
    let naar: String
    let soorten: [Relatie.Soort]
    /// Whether all have ended on the day of the drawing.
    let isGeeindigd: Bool
    /// Whether the role is only stated, and no tie recorded.
    let isOpgegeven: Bool
    let isWederkerig: Bool
    /// What stands at the line, in lines.
    let regels: [String]
    /// What it is in full, for whoever points at it.
    let uitleg: String
    var etiket: Tekening.Vak
    /// The person from whom the first part runs: the upper one.
    var begintBij: String
    /// From that person to the name, and from the name to the other; between two points the line leaves and arrives
    /// upright.
    var stukken: [[Tekening.Punt]]
  }

  var breedte: Int
  var hoogte: Int
  var titel: String
  var ondertitel: String
  var voet: [String]
  var dozen: [Doos]
  var lijnen: [Lijn]
  var legenda: Tekening.Vak

  /// Sizes, in pixels.
  enum Maat {
    static let rand = 40
    static let kop = 96
    static let doos = 216
    static let naam = 14
    static let regel = 11
    static let etiket = 11
    static let naamregel = 18
    static let tekstregel = 15
    static let legendaregel = 22
    static let legendabreedte = 700
  }
}

extension Netwerk {
  /// The network as an SVG file that stands by itself: no fonts, scripts or pictures from elsewhere.
  public func svg(titel: String, ondertitel: String) -> String {
    Netwerkbeeld(self, titel: titel, ondertitel: ondertitel).svg
  }
}
