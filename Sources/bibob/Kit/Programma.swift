import BibobCore

/// The road from the words of the command line to the exit code; the one place where errors are printed.
enum Programma {
  /// The version of the program.
  static let versie = "0.1.0"
  /// The date of the version, as mdoc wants it.
  static let versiedatum = "November 21, 2026"

  /// Runs a command line (without the name of the program) and returns the exit code.
  static func run(_ words: [String]) -> Uitgang {
    Platform.ignoreBrokenPipes()
    let options = words.prefix { $0 != "--" }
    let uitvoer = Uitvoer(plain: options.contains("--geen-kleur"))
    var uitgang: Uitgang
    do {
      uitgang = try dispatch(words, uitvoer)
    } catch {
      let fout = Fout(error)
      report(fout, json: options.contains("--json"), to: uitvoer)
      uitgang = fout.uitgang
    }
    if let reason = uitvoer.finish() {
      uitvoer.error("bibob: de uitvoer is niet te schrijven: \(reason)", .fout)
      uitgang = .beschadigd
    }
    return uitgang
  }

  private static func dispatch(_ words: [String], _ uitvoer: Uitvoer) throws -> Uitgang {
    guard let index = commandIndex(words) else { return try withoutCommand(words, uitvoer) }
    let name = words[index]
    guard let opdracht = Opdrachten.find(name) else { throw unknownCommand(name) }
    let rest = Array(words[..<index] + words[(index + 1)...])
    if !opdracht.hidden, rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" })
    {
      Hulptekst.command(opdracht, words: rest, to: uitvoer)
      return .goed
    }
    return try opdracht.run(Ontleding.parse(rest, for: opdracht), uitvoer)
  }

  /// Where the name of the command stands: the first word that is neither an option nor the value of a global
  /// option.
  static func commandIndex(_ words: [String]) -> Int? {
    var index = 0
    while index < words.count {
      let word = words[index]
      guard word.hasPrefix("-") else { return index }
      if word == "--" { return nil }
      let (name, value) = Ontleding.split(word)
      let takesValue = value == nil && Option.global.contains { $0.name == name && $0.value != nil }
      index += takesValue ? 2 : 1
    }
    return nil
  }

  private static func withoutCommand(_ words: [String], _ uitvoer: Uitvoer) throws -> Uitgang {
    if words.contains("--help") || words.contains("-h") {
      Hulptekst.overview(to: uitvoer)
      return .goed
    }
    if words.contains("--versie") || words.contains("--version") {
      uitvoer.line("bibob \(versie)")
      return .goed
    }
    let known = Option.global.map { "--" + $0.name } + ["--versie", "--json", "--droog"]
    for word in words.prefix(while: { $0 != "--" }) where word.hasPrefix("-") {
      let name = "--" + Ontleding.split(word).name
      if known.contains(name) { continue }
      throw Fout(
        .gebruik, "onbekende optie ‘\(word)’", bedoelde: Suggestie.nearest(to: word, in: known + ["--help"]),
        gebruik: usage)
    }
    throw Fout(
      .gebruik, "welke opdracht?", uitleg: "‘bibob hulp’ geeft een overzicht van alle opdrachten.",
      gebruik: usage)
  }

  /// The usage line of the program.
  static let usage = "bibob OPDRACHT [ARGUMENT]… [--OPTIE WAARDE]…"

  static func unknownCommand(_ name: String) -> Fout {
    let names = Opdrachten.alle.filter { !$0.hidden }.map(\.name)
    return Fout(
      .gebruik, "onbekende opdracht ‘\(name)’", bedoelde: Suggestie.nearest(to: name, in: names),
      uitleg: "‘bibob hulp’ geeft een overzicht van alle opdrachten.", gebruik: usage)
  }

  private static func report(_ fout: Fout, json: Bool, to uitvoer: Uitvoer) {
    if json {
      uitvoer.discard()
      uitvoer.json(fout.json)
    }
    uitvoer.error("bibob: " + Breedte.safe(fout.bericht), .fout)
    if !fout.bevindingen.isEmpty {
      let text = InvoerFout(bestand: fout.bestand, bevindingen: fout.bevindingen).description
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        uitvoer.error(Breedte.safe(String(line)))
      }
    }
    for (index, weigering) in fout.weigeringen.enumerated() {
      let sources = weigering.artikelen.map(\.description).joined(separator: "; ")
      let number = fout.weigeringen.count > 1 ? "\(index + 1). " : ""
      for (offset, line) in [number + weigering.reden, "Artikel: " + sources, "Doe dit: " + weigering.doen]
        .enumerated()
      {
        for (part, text) in Breedte.wrap(line, to: uitvoer.proseWidth - 6).enumerated() {
          uitvoer.error((offset == 0 && part == 0 ? "  " : "     ") + Breedte.safe(text))
        }
      }
    }
    var lines: [String] = []
    if let meant = fout.bedoelde { lines.append("Bedoelde u ‘\(meant)’?") }
    if let artikel = fout.artikel { lines.append("Artikel: \(artikel)") }
    if let uitleg = fout.uitleg { lines.append(uitleg) }
    if let gebruik = fout.gebruik { lines.append("Gebruik: \(gebruik)") }
    for line in lines {
      for (index, part) in Breedte.wrapUsage(line, to: uitvoer.proseWidth - 4).enumerated() {
        uitvoer.error((index == 0 ? "  " : "    ") + Breedte.safe(part))
      }
    }
  }
}
