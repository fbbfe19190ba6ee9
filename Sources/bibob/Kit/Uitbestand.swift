/// A file that a command makes for another program or a reader, or standard output.
enum Uitbestand {
  /// Writes a text to a file, or to standard output for `-`. A file that is there is refused, unless it is of the
  /// kind that is made anew every day.
  static func schrijf(
    _ text: String, naar path: String, _ uitvoer: Uitvoer, json: Bool, vervang: Bool = false
  ) throws {
    if path == "-" { return uitvoer.write(text) }
    if vervang { try Bestand.vervang(text, naar: path) } else { try Bestand.schrijf(text, naar: path) }
    if json {
      uitvoer.json(["bestand": .string(path), "bytes": .int(text.utf8.count)])
    } else {
      uitvoer.line("Geschreven: \(path)")
    }
  }
}
