import BibobCore

/// A policy as prose: wrapped for a terminal, as Markdown, or as JSON.
struct BeleidToon {
  let proza: Beleidsproza

  /// The prose of a policy.
  init(_ beleid: Beleid) { proza = Beleidsproza(beleid) }

  var json: JSON {
    [
      "markdown": .string(proza.markdown), "blokken": .array(proza.blokken.map(Self.json)),
      "bronnen": .array(proza.noten.map { .string($0) }),
    ]
  }

  /// Writes the Markdown as it is, for a file.
  func writeMarkdown(to uitvoer: Uitvoer) { uitvoer.write(proza.markdown) }

  func write(to uitvoer: Uitvoer) {
    var inList = false
    for (index, block) in proza.blokken.enumerated() {
      let isItem = if case .punt = block { true } else { false }
      if index > 0, !(inList && isItem) { uitvoer.line() }
      inList = isItem
      write(block, to: uitvoer)
    }
    guard !proza.noten.isEmpty else { return }
    uitvoer.line()
    uitvoer.heading("Bronnen")
    uitvoer.line()
    let label = "[\(proza.noten.count)] ".count
    for (index, note) in proza.noten.enumerated() {
      item(Breedte.pad("[\(index + 1)]", to: label), Breedte.safe(note), 0, uitvoer, style: .zacht)
    }
  }

  private func write(_ block: Beleidsproza.Blok, to uitvoer: Uitvoer) {
    switch block {
    case .kop(1, let text):
      uitvoer.heading(Breedte.safe(text).uppercased())
    case .kop(_, let text): uitvoer.heading(Breedte.safe(text))
    case .alinea(let pieces): uitvoer.paragraph(line(pieces, uitvoer))
    case .punt(let level, let pieces): item("- ", line(pieces, uitvoer), 2 * level, uitvoer)
    }
  }

  /// A text behind a label, with the following lines below the text.
  private func item(
    _ label: String, _ text: String, _ indent: Int, _ uitvoer: Uitvoer, style: Uitvoer.Style? = nil
  ) {
    let margin = String(repeating: " ", count: indent)
    let hanging = String(repeating: " ", count: Breedte.of(label))
    let lines = Breedte.wrap(text, to: uitvoer.proseWidth - indent - Breedte.of(label))
    for (index, part) in lines.enumerated() {
      uitvoer.line(margin + (index == 0 ? label : hanging) + (style.map { uitvoer.paint($0, part) } ?? part))
    }
  }

  private func line(_ pieces: [Beleidsproza.Stuk], _ uitvoer: Uitvoer) -> String {
    pieces.map { piece in
      switch piece {
      case .tekst(let text): Breedte.safe(text)
      // Word by word, so that a break in the line does not carry the paint on.
      case .nadruk(let text):
        Breedte.safe(text).split(separator: " ").map { uitvoer.paint(.kop, String($0)) }.joined(
          separator: " ")
      case .noot(let number): " " + uitvoer.paint(.zacht, "[\(number)]")
      }
    }.joined()
  }

  private static func json(_ block: Beleidsproza.Blok) -> JSON {
    switch block {
    case .kop(let level, let text): ["soort": "kop", "niveau": .int(level), "tekst": .string(text)]
    case .alinea(let pieces): ["soort": "alinea", "tekst": .string(text(pieces)), "noten": notes(pieces)]
    case .punt(let level, let pieces):
      ["soort": "punt", "niveau": .int(level), "tekst": .string(text(pieces)), "noten": notes(pieces)]
    }
  }

  private static func text(_ pieces: [Beleidsproza.Stuk]) -> String {
    pieces.map { piece in
      switch piece {
      case .tekst(let text), .nadruk(let text): text
      case .noot: ""
      }
    }.joined()
  }

  private static func notes(_ pieces: [Beleidsproza.Stuk]) -> JSON {
    .array(pieces.compactMap { if case .noot(let number) = $0 { .int(number) } else { nil } })
  }
}
