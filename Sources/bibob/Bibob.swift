import BibobCore

/// The entry of the program.
@main
enum Bibob {
  /// Answers `--versie` before anything else is set up, and hands all other words to ``Programma``.
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    if words.count == 1, let word = words.first, word == "--versie" || word == "--version" {
      var text = "bibob \(Programma.versie)\n"
      text.withUTF8 { _ = Platform.write(UnsafeRawBufferPointer($0), to: 1) }
      return
    }
    if let word = words.first, !word.hasPrefix("-") { Libcrypto.maakKlaar() }
    Platform.end(Programma.run(Array(words)))
  }
}
