extension Opdracht {
  /// `bibob aanvulling SHELL`
  static let aanvulling = Opdracht(
    name: "aanvulling", group: .program, summary: "schrijf het aanvulscript voor de shell",
    arguments: [
      Argument(
        name: "SHELL", help: "de shell",
        kind: .choice(Aanvulscript.allCases.map { ValueKind.Choice($0.rawValue, $0.install) }))
    ],
    examples: [
      Example("bibob aanvulling bash > ~/.local/share/bash-completion/completions/bibob", "voor bash"),
      Example("bibob aanvulling zsh > ~/.zfunc/_bibob", "voor zsh, met ~/.zfunc in fpath"),
      Example("bibob aanvulling fish > ~/.config/fish/completions/bibob.fish", "voor fish"),
    ],
    explanation: """
      Met dit script vult de shell opdrachten, opties, waarden en dossiernummers aan. Het script vraagt het \
      programma zelf om de mogelijkheden, en hoeft na een nieuwe versie dus niet opnieuw te worden gemaakt.
      """,
    hasJSON: false
  ) { aanroep, uitvoer in
    uitvoer.write(Aanvulscript(rawValue: try aanroep.argument("SHELL"))?.text ?? "")
    return .goed
  }

  /// `bibob _aanvul -- WOORD…`: what the scripts ask.
  static let aanvul = Opdracht(
    name: "_aanvul", group: .program, summary: "beantwoord een aanvulscript",
    arguments: [
      Argument(name: "WOORD", help: "de woorden tot de cursor", required: false, repeats: true)
    ],
    hidden: true, hasJSON: false
  ) { aanroep, uitvoer in
    for answer in Aanvullen.answers(to: aanroep.arguments("WOORD")) {
      uitvoer.line(answer.help.isEmpty ? answer.name : "\(answer.name)\t\(answer.help)")
    }
    return .goed
  }
}
