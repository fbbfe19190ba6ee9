/// The help texts, made from the table of commands.
enum Hulptekst {
  /// All commands by group, and where to read on.
  static func overview(to uitvoer: Uitvoer) {
    uitvoer.line(
      uitvoer.paint(.kop, "bibob") + " – dossiers, termijnen en stappen onder de Wet Bibob")
    uitvoer.line()
    section("Gebruik", uitvoer)
    uitvoer.line("  " + Programma.usage)
    let column = Opdrachten.alle.filter { !$0.hidden }.map(\.name.count).max() ?? 0
    for group in Opdracht.Group.allCases {
      let commands = Opdrachten.alle.filter { $0.group == group && !$0.hidden }
      guard !commands.isEmpty else { continue }
      uitvoer.line()
      section(group.rawValue, uitvoer)
      definitions(commands.map { ($0.name, $0.summary) }, column: column, uitvoer)
    }
    uitvoer.line()
    section("Bij elke opdracht", uitvoer)
    definitions((Option.global + [.json]).map { ($0.shown, $0.help) }, uitvoer)
    uitvoer.line()
    section("Meer lezen", uitvoer)
    definitions(
      [("bibob hulp OPDRACHT", "uitleg en voorbeelden bij een opdracht")]
        + Onderwerp.alle.map { ("bibob hulp \($0.name)", $0.summary) }, uitvoer)
  }

  /// One command: usage, arguments, options, examples, explanation. The words may name a variant.
  static func command(_ opdracht: Opdracht, words: [String], to uitvoer: Uitvoer) {
    let variants = opdracht.dynamic?.variants() ?? []
    let variant = variants.first { words.contains($0.name) }
    let title = [opdracht.name, variant?.name].compactMap { $0 }.joined(separator: " ")
    uitvoer.paragraph(
      uitvoer.paint(.kop, "bibob \(title)") + " – \(variant?.summary ?? opdracht.summary)")
    uitvoer.line()
    section("Gebruik", uitvoer)
    usage(opdracht.usage(variant), uitvoer)
    block("Argumenten", opdracht.arguments.map { ($0.name, described($0, in: opdracht)) }, uitvoer)
    if let dynamic = opdracht.dynamic, variant == nil {
      block("Waarden van \(dynamic.argument)", variants.map { ($0.name, $0.summary) }, uitvoer)
    }
    if let variant {
      block("Velden van \(variant.name)", variant.options.map { ($0.shown, described($0)) }, uitvoer)
    }
    block("Opties", opdracht.options.map { ($0.shown, described($0)) }, uitvoer)
    block("Bij elke opdracht", Option.global.map { ($0.shown, $0.help) }, uitvoer)
    examples(opdracht.examples, uitvoer)
    explanation(variant?.explanation ?? "", uitvoer)
    explanation(opdracht.explanation, uitvoer)
  }

  /// Paragraphs under a heading `Uitleg`.
  private static func explanation(_ text: String, _ uitvoer: Uitvoer) {
    guard !text.isEmpty else { return }
    uitvoer.line()
    section("Uitleg", uitvoer)
    uitvoer.paragraph(text, indent: 2)
  }

  private static func examples(_ examples: [Opdracht.Example], _ uitvoer: Uitvoer) {
    guard !examples.isEmpty else { return }
    uitvoer.line()
    section("Voorbeelden", uitvoer)
    for example in examples {
      uitvoer.line("  " + uitvoer.paint(.nadruk, example.line))
      uitvoer.paragraph(example.help, indent: 6, style: .zacht)
    }
  }

  /// What an argument is, with its possible words.
  static func described(_ argument: Argument, in opdracht: Opdracht) -> String {
    if opdracht.dynamic?.argument == argument.name { return argument.help }
    return argument.help + choices(argument.kind)
  }

  /// What an option does, with its possible words and whether it repeats.
  static func described(_ option: Option) -> String {
    option.help + choices(option.kind) + (option.required ? " (verplicht)" : "")
      + (option.repeats ? " (mag vaker)" : "")
  }

  private static func choices(_ kind: ValueKind) -> String {
    guard case .choice(let choices) = kind else { return "" }
    return ": " + choices.map(\.name).joined(separator: ", ")
  }

  private static func section(_ title: String, _ uitvoer: Uitvoer) { uitvoer.heading(title) }

  private static func block(_ title: String, _ rows: [(String, String)], _ uitvoer: Uitvoer) {
    guard !rows.isEmpty else { return }
    uitvoer.line()
    section(title, uitvoer)
    definitions(rows, uitvoer)
  }

  /// The usage line, continued under its first argument.
  private static func usage(_ text: String, _ uitvoer: Uitvoer) {
    let lines = Breedte.wrapUsage(text, to: uitvoer.proseWidth - 8)
    for (index, line) in lines.enumerated() { uitvoer.line((index == 0 ? "  " : "      ") + line) }
  }

  /// Terms with their meaning beside them, or below them when there is little room.
  static func definitions(_ rows: [(String, String)], column: Int = 0, _ uitvoer: Uitvoer) {
    let term = max(column, min(28, rows.map { Breedte.of($0.0) }.max() ?? 0))
    let narrow = uitvoer.width < 60
    let indent = narrow ? 6 : term + 4
    for (name, meaning) in rows {
      let lines = Breedte.wrap(meaning, to: uitvoer.proseWidth - indent)
      let margin = String(repeating: " ", count: indent)
      let painted = "  " + uitvoer.paint(.nadruk, name)
      if narrow || Breedte.of(name) > term {
        uitvoer.line(painted)
        for line in lines { uitvoer.line(margin + line) }
      } else {
        uitvoer.line(Breedte.pad(painted, to: indent) + lines[0])
        for line in lines.dropFirst() { uitvoer.line(margin + line) }
      }
    }
  }
}
