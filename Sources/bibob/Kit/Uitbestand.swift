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
    meld(path, text.utf8.count, uitvoer, json: json)
  }

  /// Writes bytes to a file that is not there yet.
  static func schrijf(_ bytes: [UInt8], naar path: String, _ uitvoer: Uitvoer, json: Bool) throws {
    try Bestand.schrijf(bytes, naar: path)
    meld(path, bytes.count, uitvoer, json: json)
  }

  private static func meld(_ path: String, _ count: Int, _ uitvoer: Uitvoer, json: Bool) {
    if json {
      uitvoer.json(["bestand": .string(path), "bytes": .int(count)])
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
