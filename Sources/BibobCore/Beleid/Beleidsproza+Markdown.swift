extension Beleidsproza {
  /// The prose as Markdown, with the sources as footnotes.
  public var markdown: String {
    var lines: [String] = []
    var inList = false
    for block in blokken {
      let isItem = if case .punt = block { true } else { false }
      if !lines.isEmpty, !(inList && isItem) { lines.append("") }
      inList = isItem
      switch block {
      case .kop(let level, let text):
        lines.append(String(repeating: "#", count: level) + " " + Beleidsproza.veilig(text))
      case .alinea(let pieces): lines.append(Beleidsproza.markdown(pieces))
      case .punt(let level, let pieces):
        lines.append(String(repeating: "  ", count: level) + "- " + Beleidsproza.markdown(pieces))
      }
    }
    if !noten.isEmpty { lines.append("") }
    for (index, note) in noten.enumerated() { lines.append("[^\(index + 1)]: \(Beleidsproza.veilig(note))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func markdown(_ pieces: [Stuk]) -> String {
    pieces.map { piece in
      switch piece {
      case .tekst(let text): veilig(text)
      case .nadruk(let text): "**\(veilig(text))**"
      case .noot(let number): "[^\(number)]"
      }
    }.joined()
  }

  /// The text with what Markdown would act on escaped; line ends and controls become spaces.
  static func veilig(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\`*_[]<>#|".unicodeScalars.contains(scalar) { result.append("\\") }
      result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    return result
  }
}
