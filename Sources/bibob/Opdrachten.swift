/// All commands. A new one is a file in `Opdrachten/` and a row here.
enum Opdrachten {
  /// The table, in the order of the overview.
  static let alle: [Opdracht] = [
    .begin,
    .open,
    .lijst,
    .controleer,
    .zoekindex,
    .doorlooptijd,
    .agenda,
    .prognose,
    .dashboard,
    .verloop,
    .beleid,
    .toon,
    .netwerk,
    .feiten,
    .werkblad,
    .plichten,
    .verstrekkingen,
    .basistoets,
    .volgende,
    .termijnen,
    .waarom,
    .vragenlijst,
    .bronnen,
    .stap,
    .scan,
    .importeerKVK,
    .importeerRelaties,
    .herstel,
    .stuk,
    .stukken,
    .stukUit,
    .brief,
    .sjabloon,
    .vernietig,
    .toegang,
    .exporteer,
    .importeer,
    .pakket,
    .archiveer,
    .termijn,
    .kalender,
    .demo,
    .oefen,
    .hulp,
    .aanvulling,
    .man,
    .aanvul,
  ]

  /// Other names under which a command is known.
  private static let aliases = ["help": "hulp"]

  /// The command with a name.
  static func find(_ name: String, in commands: [Opdracht] = alle) -> Opdracht? {
    let name = aliases[name] ?? name
    return commands.first { $0.name == name }
  }

  /// Values that the shell may offer for a `.dynamic` kind; an unknown key has none. Must be quick, and must
  /// not fail: whoever presses Tab gets an empty list instead of an error.
  static func candidates(_ key: String) -> [ValueKind.Choice] {
    switch key {
    case "onderwerp":
      alle.filter { !$0.hidden }.map { ValueKind.Choice($0.name, $0.summary) }
        + Onderwerp.alle.map { ValueKind.Choice($0.name, $0.summary) }
    case "dossier": Werkplek.nummers()
    case "sjabloon": Sjabloonmap.namen()
    default: []
    }
  }
}
