/// How much room a text takes in a drawing. A drawing names generic fonts only, so this reckons with the widest
/// that a reader is likely to have (DejaVu Sans, Verdana); in other fonts the text is narrower, never wider.
enum Letterbreedte {
  /// The width of a text in pixels, rounded up, at a size in pixels.
  static func van(_ text: String, _ size: Int, vet: Bool = false) -> Int {
    let units = text.reduce(0) { $0 + promille($1) }
    return (units * size * (vet ? 112 : 100) + 99_999) / 100_000
  }

  /// The width of a letter in thousandths of the size.
  private static func promille(_ letter: Character) -> Int {
    switch letter {
    case "i", "j", "l": 290
    case " ", ",", ".", ":", ";", "'", "|": 340
    case "-", "f", "t", "r", "(", ")", "/": 410
    case "c", "s", "z": 560
    case "m", "M", "W", "w", "–", "—", "…", "→": 1000
    case "A"..."Z": 780
    default: 640
    }
  }

  /// The text broken at spaces into lines that fit a width.
  static func regels(_ text: String, _ size: Int, breedte: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, van(last + " " + word, size) <= breedte {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
