/// A file that a command makes for another program or a reader, or standard output.
enum Uitbestand {
  /// Writes a text to a file, or to standard output for `-`. A file that is there is refused, unless it is of the
  /// kind that is made anew every day.
  static func schrijf(
    _ text: String, naar path: String, _ uitvoer: Uitvoer, json: Bool, vervang: Bool = false
  ) throws {
    if path == "-" { return uitvoer.write(text) }
    if vervang {
      try weigerAnders(text, path)
      try Bestand.vervang(text, naar: path)
    } else {
      try Bestand.schrijf(text, naar: path)
    }
    if json {
      uitvoer.json(["bestand": .string(path), "bytes": .int(text.utf8.count)])
    } else {
      uitvoer.line("Geschreven: \(path)")
    }
  }

  /// Refuses to put a file in the place of one that begins otherwise: that is no earlier one of the same kind.
  private static func weigerAnders(_ text: String, _ path: String) throws {
    guard Bestand.bestaat(path) else { return }
    let start = Array(text.utf8.prefix(64))
    guard let old = try Bestand.lees(path, hoogstens: 64 << 20), old.starts(with: start) else {
      throw Fout.gebruik(
        "\(path) is een ander bestand; er is niets geschreven", uitleg: "Kies een andere naam.")
    }
  }
}
