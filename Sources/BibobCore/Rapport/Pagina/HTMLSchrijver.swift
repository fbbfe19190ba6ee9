/// Writes HTML: names come from the program, texts are escaped.
struct HTMLSchrijver {
  private(set) var tekst = ""

  /// An element with something in it.
  mutating func element(
    _ naam: String, _ attributen: [(String, String)] = [], _ inhoud: (inout HTMLSchrijver) -> Void
  ) {
    open(naam, attributen)
    inhoud(&self)
    tekst += "</\(naam)>\n"
  }

  /// An element with text in it.
  mutating func tekst(_ naam: String, _ text: String, _ attributen: [(String, String)] = []) {
    open(naam, attributen)
    tekst += HTMLSchrijver.veilig(text)
    tekst += "</\(naam)>\n"
  }

  /// An element without content.
  mutating func leeg(_ naam: String, _ attributen: [(String, String)]) { open(naam, attributen) }

  /// Text.
  mutating func schrijf(_ text: String) { tekst += HTMLSchrijver.veilig(text) }

  /// Markup that the program made.
  mutating func ruw(_ markup: String) { tekst += markup }

  private mutating func open(_ naam: String, _ attributen: [(String, String)]) {
    tekst += "<\(naam)"
    for (name, value) in attributen { tekst += " \(name)=\"\(HTMLSchrijver.veilig(value))\"" }
    tekst += ">"
  }

  /// Text with what HTML would read as markup escaped.
  static func veilig(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
    var safe = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      default: safe.unicodeScalars.append(character)
      }
    }
    return safe
  }
}
