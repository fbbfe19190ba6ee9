import BibobCore

extension Opdracht {
  /// `bibob hulp [ONDERWERP]…`
  static let hulp = Opdracht(
    name: "hulp", group: .program, summary: "geef uitleg over een opdracht of onderwerp",
    arguments: [
      Argument(
        name: "ONDERWERP", help: "een opdracht of een onderwerp", kind: .dynamic("onderwerp"),
        required: false, repeats: true)
    ],
    examples: [
      Example("bibob hulp", "alle opdrachten"), Example("bibob hulp termijn", "hetzelfde als termijn --help"),
      Example("bibob hulp uitgangen", "de uitgangscodes"),
    ]
  ) { aanroep, uitvoer in
    let words = aanroep.arguments("ONDERWERP")
    if aanroep.json {
      uitvoer.json(try Hulp.json(words))
    } else if let name = words.first {
      try Hulp.page(name, words: words, to: uitvoer)
    } else {
      Hulptekst.overview(to: uitvoer)
    }
    return .goed
  }
}

private enum Hulp {
  static func page(_ name: String, words: [String], to uitvoer: Uitvoer) throws {
    if let opdracht = Opdrachten.find(name), !opdracht.hidden {
      return Hulptekst.command(opdracht, words: Array(words.dropFirst()), to: uitvoer)
    }
    guard let topic = Onderwerp.alle.first(where: { $0.name == name }) else { throw unknown(name) }
    uitvoer.paragraph(uitvoer.paint(.kop, topic.name) + " – \(topic.summary)")
    uitvoer.line()
    let rows = topic.text.split(separator: "\n").compactMap { row($0) }
    if rows.isEmpty {
      uitvoer.paragraph(topic.text, indent: 2)
    } else {
      Hulptekst.definitions(rows, uitvoer)
    }
  }

  /// A line `naam  betekenis` as its two parts.
  private static func row(_ line: Substring) -> (String, String)? {
    guard let gap = line.indices.first(where: { line[$0...].hasPrefix("  ") }) else { return nil }
    return (String(line[..<gap]), String(line[gap...].drop(while: { $0 == " " })))
  }

  private static func unknown(_ name: String) -> Fout {
    let names = Opdrachten.candidates("onderwerp").map(\.name)
    return Fout(
      .gebruik, "geen opdracht of onderwerp ‘\(name)’", bedoelde: Suggestie.nearest(to: name, in: names),
      uitleg: "‘bibob hulp’ geeft een overzicht.", gebruik: Opdracht.hulp.usage())
  }

  static func json(_ words: [String]) throws -> JSON {
    guard let name = words.first else {
      return ["opdrachten": .array(Opdrachten.alle.filter { !$0.hidden }.map(json))]
    }
    if let opdracht = Opdrachten.find(name), !opdracht.hidden { return json(opdracht) }
    guard let topic = Onderwerp.alle.first(where: { $0.name == name }) else { throw unknown(name) }
    return ["onderwerp": .string(topic.name), "tekst": .string(topic.text)]
  }

  private static func json(_ opdracht: Opdracht) -> JSON {
    [
      "naam": .string(opdracht.name), "samenvatting": .string(opdracht.summary),
      "gebruik": .string(opdracht.usage()),
      "argumenten": .array(
        opdracht.arguments.map {
          ["naam": .string($0.name), "uitleg": .string($0.help), "verplicht": .bool($0.required)]
        }), "opties": .array((opdracht.options + Option.global).map(json)),
      "varianten": .array((opdracht.dynamic?.variants() ?? []).map(json)),
    ]
  }

  private static func json(_ variant: DynamicOptions.Variant) -> JSON {
    [
      "naam": .string(variant.name), "samenvatting": .string(variant.summary),
      "opties": .array(variant.options.map(json)),
    ]
  }

  private static func json(_ option: Option) -> JSON {
    [
      "naam": .string(option.name), "waarde": JSON(option.value), "uitleg": .string(option.help),
      "herhaalbaar": .bool(option.repeats), "verplicht": .bool(option.required),
    ]
  }
}
