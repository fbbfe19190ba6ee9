import BibobCore

/// A command line that was understood: the command with its checked arguments and options.
struct Aanroep: Sendable {
  let opdracht: Opdracht
  /// Values by the name of the argument.
  let argumentValues: [String: [String]]
  /// Values by the name of the option; a flag holds one empty value.
  let optionValues: [String: [String]]

  /// The value of an argument that must be there.
  func argument(_ name: String) throws -> String {
    guard let value = argumentValues[name]?.first else { throw Fout.gebruik("\(name) ontbreekt") }
    return value
  }

  /// The value of an argument that may be left out.
  func optionalArgument(_ name: String) -> String? { argumentValues[name]?.first }

  /// All values of an argument that repeats.
  func arguments(_ name: String) -> [String] { argumentValues[name] ?? [] }

  /// Whether a flag was given.
  func flag(_ name: String) -> Bool { optionValues[name] != nil }

  /// The value of an option; nil when it was not given.
  func value(_ name: String) -> String? { optionValues[name]?.first }

  /// All values of an option, in order.
  func values(_ name: String) -> [String] { optionValues[name] ?? [] }

  /// The date of an option of kind `.date`; nil when it was not given.
  func date(_ name: String) throws -> CivilDate? { try value(name).map { try date(from: $0) } }

  /// Reads a date or the word `vandaag`.
  func date(from text: String) throws -> CivilDate {
    if text == "vandaag" { return try vandaag() }
    return try ValueKind.readDate(text)
  }

  /// Whether the answer is wanted as JSON.
  var json: Bool { flag("json") }

  /// Whether nothing may change.
  var droog: Bool { flag("droog") }

  /// The day on which the program computes: `--vandaag`, `BIBOB_VANDAAG`, else the local date.
  func vandaag() throws -> CivilDate {
    if let text = value("vandaag"), text != "vandaag" { return try ValueKind.readDate(text) }
    if let text = Platform.variable("BIBOB_VANDAAG") {
      guard let date = CivilDate(text) else {
        throw Fout.gebruik("BIBOB_VANDAAG is geen datum: ‘\(text)’", uitleg: "Schrijf JJJJ-MM-DD.")
      }
      return date
    }
    let (year, month, day) = Platform.localDate()
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw Fout.beschadigd("de klok van deze machine geeft geen datum", uitleg: "Geef --vandaag op.")
    }
    return date
  }

  /// The folder with the store: `--map`, else ``standaardmap``.
  var map: String { value("map") ?? Aanroep.standaardmap }

  /// The folder when nothing was said: `BIBOB_MAP`, else the place for data of a user.
  static var standaardmap: String {
    if let path = Platform.variable("BIBOB_MAP") { return path }
    if let data = Platform.variable("XDG_DATA_HOME") { return data + "/bibob" }
    return (Platform.variable("HOME") ?? ".") + "/.local/share/bibob"
  }

  /// Who takes a step: `--door`, `BIBOB_GEBRUIKER`, else the login name.
  var door: String {
    value("door") ?? Platform.variable("BIBOB_GEBRUIKER") ?? Platform.loginName() ?? "onbekend"
  }
}
