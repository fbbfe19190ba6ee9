/// A command, as a row in the table ``Opdrachten/alle``. Help, man page, completion, typo suggestions and
/// parsing all come from this one value. To add a command: one file in `Opdrachten/` that holds one value,
/// and one row in the table.
///
///     extension Opdracht {
///       static let toon = Opdracht(
///         name: "toon", group: .dossier, summary: "laat een dossier zien",
///         arguments: [Argument(name: "DOSSIER", help: "het nummer", kind: .dynamic("dossier"))],
///         options: [Option("op", "DATUM", kind: .date, help: "de stand op die dag")],
///         examples: [Example("bibob toon 2026-0012", "de stand van nu")]
///       ) { aanroep, uitvoer in
///         let number = try aanroep.argument("DOSSIER")       // present: the parser saw to it
///         let day = try aanroep.date("op") ?? aanroep.vandaag()
///         if aanroep.json { uitvoer.json(["dossier": .string(number)]) } else { uitvoer.line(number) }
///         return .goed                                       // or throw Fout.geweigerd("…", artikel: "…")
///       }
///     }
///
/// `--json` comes by itself; `changes: true` adds `--droog`; `dynamic:` gives options that hang on the value
/// of an argument. Values are checked by their ``ValueKind`` before `run` starts.
struct Opdracht: Sendable {
  /// Headings in the overview.
  enum Group: String, Sendable, CaseIterable {
    case dossier = "Dossiers"
    case work = "Werken aan een dossier"
    case terms = "Termijnen en kalender"
    case exchange = "Uitwisselen"
    case control = "Controle en overzicht"
    case program = "Het programma zelf"
  }

  /// A line that may be typed, and what it does. Tests run them.
  struct Example: Sendable {
    let line: String
    let help: String

    /// An example.
    init(_ line: String, _ help: String) {
      self.line = line
      self.help = help
    }
  }

  let name: String
  let group: Group
  /// A few words without a capital or full stop.
  let summary: String
  let arguments: [Argument]
  private let ownOptions: [Option]
  let examples: [Example]
  /// Paragraphs, parted by empty lines.
  let explanation: String
  /// Whether it writes to the store.
  let changes: Bool
  let dynamic: DynamicOptions?
  /// Not shown in help or completion.
  let hidden: Bool
  /// Whether the command answers `--json`; only those that print a text for another program do not.
  let hasJSON: Bool
  let run: @Sendable (Aanroep, Uitvoer) throws -> Uitgang

  /// A command.
  init(
    name: String, group: Group, summary: String, arguments: [Argument] = [], options: [Option] = [],
    examples: [Example] = [], explanation: String = "", changes: Bool = false,
    dynamic: DynamicOptions? = nil, hidden: Bool = false, hasJSON: Bool = true,
    run: @escaping @Sendable (Aanroep, Uitvoer) throws -> Uitgang
  ) {
    self.name = name
    self.group = group
    self.summary = summary
    self.arguments = arguments
    self.ownOptions = options
    self.examples = examples
    self.explanation = explanation
    self.changes = changes
    self.dynamic = dynamic
    self.hidden = hidden
    self.hasJSON = hasJSON
    self.run = run
  }

  /// The options of the command itself, with `--droog` and `--json` where they belong.
  var options: [Option] {
    ownOptions + (changes ? [.droog] : []) + (hasJSON ? [.json] : [])
  }

  /// The kind of an argument; one that brings dynamic options is a choice of its variants.
  func kind(of argument: Argument) -> ValueKind {
    guard let dynamic, dynamic.argument == argument.name else { return argument.kind }
    return .choice(dynamic.variants().map { ValueKind.Choice($0.name, $0.summary) })
  }

  /// The usage line: with the options of a variant when one is named.
  func usage(_ variant: DynamicOptions.Variant? = nil) -> String {
    let shown = ownOptions + (variant?.options ?? [])
    var words = ["bibob", name]
    words += arguments.map { $0.name == dynamic?.argument ? variant?.name ?? $0.usage : $0.usage }
    words += shown.map(\.usage)
    if dynamic != nil, variant == nil { words.append("[--VELD WAARDE]…") }
    if changes { words.append(Option.droog.usage) }
    if hasJSON { words.append(Option.json.usage) }
    return words.joined(separator: " ")
  }
}

extension Option {
  /// The answer as JSON.
  static let json = Option("json", help: "antwoord als JSON, ook bij een fout")
  /// A trial run.
  static let droog = Option("droog", help: "laat zien wat er zou gebeuren en verander niets")

  /// Options that every command knows.
  static let global: [Option] = [
    Option("map", "PAD", kind: .folder, help: "map met de dossiers (anders BIBOB_MAP)"),
    Option("vandaag", "DATUM", kind: .date, help: "reken alsof het deze dag is (anders BIBOB_VANDAAG)"),
    Option("door", "NAAM", help: "wie de stap zet (anders BIBOB_GEBRUIKER, anders de inlognaam)"),
    Option("geen-kleur", help: "zonder kleur (ook met NO_COLOR)"),
    Option("help", help: "uitleg bij deze opdracht"),
  ]
}
