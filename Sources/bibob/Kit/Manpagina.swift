/// The manual page in mdoc, made from the table of commands.
enum Manpagina {
  /// The whole page.
  static func text(_ table: [Opdracht] = Opdrachten.alle) -> String {
    var page = ".Dd \(Programma.versiedatum)\n.Dt BIBOB 1\n.Os\n"
    page += ".Sh NAME\n.Nm bibob\n.Nd dossiers, termijnen en stappen onder de Wet Bibob\n"
    page += ".Sh SYNOPSIS\n.Nm\n.Ar OPDRACHT\n.Op Ar ARGUMENT ...\n.Op Fl -OPTIE Ar WAARDE ...\n"
    page += ".Sh DESCRIPTION\n"
    for group in Opdracht.Group.allCases {
      let commands = table.filter { $0.group == group && !$0.hidden }
      guard !commands.isEmpty else { continue }
      page += ".Ss \(escaped(group.rawValue))\n.Bl -tag -width Ds\n"
      page += commands.map(command).joined()
      page += ".El\n"
    }
    page += ".Sh OPTIONS\nBij elke opdracht:\n.Bl -tag -width Ds\n"
    page += Option.global.map(option).joined() + ".El\n"
    return page + topics() + examples(table)
  }

  private static func command(_ opdracht: Opdracht) -> String {
    var text = ".It Nm \(escaped(String(opdracht.usage().dropFirst("bibob ".count))))\n"
    text += prose(opdracht.summary + ".")
    text += paragraphs(opdracht.explanation, leading: true)
    text += list(opdracht.options)
    guard let dynamic = opdracht.dynamic else { return text }
    let variants = dynamic.variants().map { variant in
      ".It Cm \(escaped(variant.name))\n" + prose(variant.summary + ".") + list(variant.options)
    }
    return text + ".Pp\nWaarden van \(escaped(dynamic.argument)):\n.Bl -tag -width Ds\n"
      + variants.joined() + ".El\n"
  }

  private static func list(_ options: [Option]) -> String {
    options.isEmpty ? "" : ".Bl -tag -width Ds\n" + options.map(option).joined() + ".El\n"
  }

  private static func option(_ option: Option) -> String {
    let value = option.value.map { " Ar \(escaped($0))" } ?? ""
    return ".It Fl -\(escaped(option.name))\(value)\n" + prose(Hulptekst.described(option))
  }

  private static func topics() -> String {
    Onderwerp.alle.map { topic in
      let rows = topic.text.split(separator: "\n").map { ".It\n" + prose(String($0)) }.joined()
      let body =
        topic.text.contains("\n\n")
        ? paragraphs(topic.text, leading: false) : ".Bl -item -compact\n\(rows).El\n"
      return ".Sh \(topic.name.uppercased())\n\(body)"
    }.joined()
  }

  private static func examples(_ table: [Opdracht]) -> String {
    let lines = table.flatMap(\.examples).map { example in
      ".It\n\(prose(example.help)).Dl \(escaped(example.line))\n"
    }
    guard !lines.isEmpty else { return "" }
    return ".Sh EXAMPLES\n.Bl -item\n\(lines.joined()).El\n"
  }

  private static func paragraphs(_ text: String, leading: Bool) -> String {
    guard !text.isEmpty else { return "" }
    var result = ""
    for (index, part) in text.split(separator: "\n").enumerated() {
      if leading || index > 0 { result += ".Pp\n" }
      result += prose(String(part))
    }
    return result
  }

  /// Running text as roff likes it: a sentence begins a line, and lines stay under 80 bytes.
  private static func prose(_ text: String) -> String {
    var sentences = [""]
    for word in text.split(separator: " ") {
      sentences[sentences.count - 1] += (sentences[sentences.count - 1].isEmpty ? "" : " ") + word
      if let last = word.last, ".?!".contains(last), word.count > 2, !word.hasSuffix("art.") {
        sentences.append("")
      }
    }
    return sentences.filter { !$0.isEmpty }.flatMap { Breedte.wrap($0, to: 46) }
      .map { escaped($0) + "\n" }.joined()
  }

  /// Text that roff prints as it is: without escapes, and without a request at the start.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      default: result.append(character)
      }
    }
    if result.hasPrefix(".") || result.hasPrefix("'") { result = "\\&" + result }
    return result
  }
}
