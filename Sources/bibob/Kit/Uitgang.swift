/// The exit codes of the program; scripts may rely on them.
enum Uitgang: Int32, Sendable, CaseIterable {
  /// All is well.
  case goed = 0
  /// The command did its work and found something that a person must look at.
  case bevindingen = 1
  /// The command was not understood.
  case gebruik = 2
  /// A rule refuses what was asked.
  case geweigerd = 3
  /// Data are damaged, or cannot be read or written.
  case beschadigd = 4

  /// What the code says, in Dutch.
  var omschrijving: String {
    switch self {
    case .goed: "alles in orde"
    case .bevindingen: "het werk is gedaan en er zijn bevindingen om naar te kijken"
    case .gebruik: "de opdracht is niet begrepen: onbekende optie, ontbrekend argument, verkeerde waarde"
    case .geweigerd: "een regel staat de gevraagde stap niet toe"
    case .beschadigd: "gegevens zijn beschadigd, of niet te lezen of te schrijven"
    }
  }
}
