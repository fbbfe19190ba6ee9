/// How wide text stands on a terminal, and how it is cut and wrapped to a width.
enum Breedte {
  /// Columns that a text takes: combining characters none, wide ones two, colour codes none.
  static func of(_ text: some StringProtocol) -> Int {
    var ascii = true
    var count = 0
    for byte in text.utf8 {
      if byte >= 0x80 || byte == 0x1B {
        ascii = false
        break
      }
      count += 1
    }
    return ascii ? count : slow(text)
  }

  private static func slow(_ text: some StringProtocol) -> Int {
    var width = 0
    var inCode = false
    for character in text {
      if character == "\u{1B}" {
        inCode = true
      } else if inCode {
        inCode = character != "m"
      } else {
        width += of(character)
      }
    }
    return width
  }

  /// Columns of one character as a reader sees it.
  static func of(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value < 0x7F { return first.value < 0x20 ? 0 : 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    return isWide(first) ? 2 : 1
  }

  /// East Asian wide and full-width blocks and emoji (Unicode annex 11, by block).
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }

  /// The text cut to `width` columns, with … as the last one when something is lost.
  static func truncate(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 1 else { return width == 1 ? "…" : "" }
    var result = ""
    var used = 0
    for character in text {
      let next = of(character)
      if used + next > width - 1 { break }
      result.append(character)
      used += next
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// The text cut to `width` columns, and the columns that are left of it.
  static func cut(_ text: String, to width: Int) -> (text: String, width: Int) {
    guard isPlain(text), width > 1 else {
      let text = truncate(text, to: width)
      return (text, of(text))
    }
    var bytes = Array(text.utf8.prefix(width - 1))
    while bytes.last == 0x20 { bytes.removeLast() }
    return (String(decoding: bytes, as: UTF8.self) + "…", bytes.count + 1)
  }

  /// The text broken at spaces into lines of at most `width` columns; a longer word is cut in pieces. Line
  /// breaks in the text stay. Always at least one line.
  static func wrap(_ text: String, to width: Int) -> [String] {
    let bytes = Array(text.utf8)
    guard let lines = plainLines(bytes, to: max(1, width)) else { return wrapAny(text, to: max(1, width)) }
    return lines.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The same of any text.
  static func wrapAny(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapLine($0, to: width) }
  }

  /// Where the lines of a text of printable ASCII stand, a column a byte; nil for any other text, and where spaces do
  /// not stand one by one between words.
  static func plainLines(_ text: [UInt8], to width: Int) -> [Range<Int>]? {
    var lines: [Range<Int>] = []
    var (line, word) = (0..<0, 0)
    for place in 0...text.count {
      if place < text.count {
        guard 0x20 <= text[place], text[place] < 0x7F else { return nil }
        guard text[place] == 0x20 else { continue }
      }
      guard place > word || text.isEmpty else { return nil }
      if !line.isEmpty, place - line.lowerBound <= width {
        line = line.lowerBound..<place
      } else {
        if !line.isEmpty { lines.append(line) }
        while place - word > width {
          lines.append(word..<word + width)
          word += width
        }
        line = word..<place
      }
      word = place + 1
    }
    lines.append(line)
    return lines
  }

  /// Like ``wrap(_:to:)``, but never inside brackets: `[--soort SOORT]` stays whole.
  static func wrapUsage(_ text: String, to width: Int) -> [String] {
    var depth = 0
    let glued = text.map { character -> Character in
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      return character == " " && depth > 0 ? "\u{A0}" : character
    }
    return wrap(String(glued), to: width).map { line in
      String(line.map { $0 == "\u{A0}" ? " " : $0 })
    }
  }

  private static func wrapLine(_ text: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let length = of(word)
      if used > 0, used + 1 + length <= width {
        line += " " + word
        used += 1 + length
        continue
      }
      if used > 0 { lines.append(line) }
      var pieces = length <= width ? [String(word)] : cut(word, to: width)
      line = pieces.popLast() ?? ""
      used = of(line)
      lines += pieces
    }
    return lines + [line]
  }

  private static func cut(_ word: Substring, to width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let next = of(character)
      if used + next > width, used > 0 {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += next
    }
    return pieces + [piece]
  }

  /// The text followed, or preceded, by spaces up to `width` columns.
  static func pad(_ text: String, to width: Int, right: Bool = false) -> String {
    let missing = width - of(text)
    guard missing > 0 else { return text }
    let spaces = String(repeating: " ", count: missing)
    return right ? spaces + text : text + spaces
  }

  /// Whether a text holds printable ASCII only: then it takes a column a byte, and is safe.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7F }
  }

  /// The text without control characters, so that data cannot drive a terminal.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isHarmful(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  /// Whether a terminal may act on a scalar: controls, and marks that turn the direction of text.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
