/// An input file that cannot be used, with everything that is wrong with it.
///
/// The texts carry no personal data: source lines are masked before they come in here.
public struct InvoerFout: Error, Sendable, Equatable {
  /// The file as the user named it.
  public let bestand: String
  /// What is wrong, in the order of the file; at least one.
  public let bevindingen: [Bevinding]

  /// The findings on a file.
  public init(bestand: String, bevindingen: [Bevinding]) {
    self.bestand = bestand
    self.bevindingen = bevindingen
  }

  init(bestand: String, tekst: String, advies: String) {
    self.init(bestand: bestand, bevindingen: [Bevinding(tekst: tekst, advies: advies)])
  }
}

/// One thing that is wrong in an input file, with its place.
public struct Bevinding: Sendable, Equatable {
  /// Line, from 1; 0 when the finding is about the file as a whole.
  public let regel: Int
  /// Column in characters, from 1; 0 when the finding is about the file as a whole.
  public let kolom: Int
  /// The line of the file, masked, and cut to a window around the column; empty without a place.
  public let bronregel: String
  /// How many characters of ``bronregel`` stand before the place.
  public let inspringing: Int
  /// What is wrong, one Dutch sentence.
  public let tekst: String
  /// What to do about it, one Dutch sentence; may be empty.
  public let advies: String

  /// A finding; without a place it is about the file as a whole.
  public init(
    regel: Int = 0, kolom: Int = 0, bronregel: String = "", inspringing: Int = 0, tekst: String,
    advies: String
  ) {
    self.regel = regel
    self.kolom = kolom
    self.bronregel = bronregel
    self.inspringing = inspringing
    self.tekst = tekst
    self.advies = advies
  }
}

extension InvoerFout: CustomStringConvertible {
  /// Every finding as `file:line:column: sentence`, the line, a caret, and what to do.
  public var description: String {
    bevindingen.map { $0.tekst(bestand: bestand) }.joined(separator: "\n")
  }
}

extension Bevinding {
  /// The finding as it is shown for this file, without a newline at the end.
  func tekst(bestand: String) -> String {
    guard regel > 0 else { return "\(bestand): \(tekst)" + (advies.isEmpty ? "" : "\n  \(advies)") }
    let nummer = String(regel)
    let marge = String(repeating: " ", count: nummer.count)
    var regels = [
      "\(bestand):\(regel):\(kolom): \(tekst)",
      "  \(nummer) | \(bronregel)",
      "  \(marge) | \(String(repeating: " ", count: inspringing))^",
    ]
    if !advies.isEmpty { regels += Self.afgebroken(advies) }
    return regels.joined(separator: "\n")
  }

  /// The text in lines of at most a hundred characters, each indented.
  private static func afgebroken(_ tekst: String) -> [String] {
    var regels: [String] = []
    var regel = " "
    for woord in tekst.split(separator: " ") {
      if regel.count + 1 + woord.count > 100, regel.count > 1 {
        regels.append(regel)
        regel = "   "
      }
      regel += " " + woord
    }
    return regels + [regel]
  }
}
