import BibobCore

/// What a value of an argument or an option may be; the parser checks it and the shell completes it.
enum ValueKind: Sendable {
  /// Any text.
  case text
  /// A whole number in a range.
  case number(ClosedRange<Int>)
  /// `JJJJ-MM-DD`, or the word `vandaag`.
  case date
  /// A ``Termijnduur``: `8w`, `14d`, `6m`, `5j`, `48u`.
  case duration
  /// `VAN..TOT`: two dates, both included, in order.
  case period
  /// The path of a file.
  case file
  /// The path of a folder.
  case folder
  /// One of a few words.
  case choice([Choice])
  /// Any text; the shell asks `Opdrachten.candidates` for values under this key. The command checks it.
  case dynamic(String)

  /// A word that may be chosen.
  struct Choice: Sendable, ExpressibleByStringLiteral {
    let name: String
    let help: String

    /// A word and what it means.
    init(_ name: String, _ help: String = "") {
      self.name = name
      self.help = help
    }

    init(stringLiteral value: String) { self.init(value) }
  }
}

/// A positional argument: `DOSSIER`.
struct Argument: Sendable {
  /// In capitals, as the usage line shows it.
  let name: String
  let help: String
  var kind: ValueKind = .text
  var required = true
  /// Whether it takes all arguments that are left; only for the last one.
  var repeats = false

  /// As the usage line shows it.
  var usage: String {
    let shown = repeats ? "\(name)…" : name
    return required ? shown : "[\(shown)]"
  }
}

/// An option: `--soort wet`, or a flag: `--json`.
struct Option: Sendable {
  /// Without the dashes.
  let name: String
  /// What stands for the value in the help, in capitals; nil for a flag.
  let value: String?
  let help: String
  var kind: ValueKind = .text
  /// Whether it may be given more than once.
  var repeats = false
  /// Whether the command refuses to run without it.
  var required = false

  /// A flag.
  init(_ name: String, help: String) {
    self.init(name, nil, help: help)
  }

  /// An option with a value.
  init(
    _ name: String, _ value: String?, kind: ValueKind = .text, repeats: Bool = false,
    required: Bool = false, help: String
  ) {
    self.name = name
    self.value = value
    self.help = help
    self.kind = kind
    self.repeats = repeats
    self.required = required
  }

  /// `--soort SOORT`.
  var shown: String { value.map { "--\(name) \($0)" } ?? "--\(name)" }

  /// As the usage line shows it.
  var usage: String {
    let shown = required ? shown : "[\(shown)]"
    return repeats ? "\(shown)…" : shown
  }
}

/// Options that depend on the value of a positional argument: each step of a dossier has its own fields.
struct DynamicOptions: Sendable {
  /// A value of the argument, with the options that it brings.
  struct Variant: Sendable {
    let name: String
    let summary: String
    var options: [Option] = []
    var explanation = ""
  }

  /// The name of the argument.
  let argument: String
  /// Values that somebody may expect here, and the command line for each of them.
  var elsewhere: [String: String] = [:]
  /// All values; called only when the command is used, explained or completed.
  let variants: @Sendable () -> [Variant]
}
