import BibobCore

extension ValueKind {
  /// Checks a value; the error names what it is for and what would be right.
  func check(_ value: String, for name: String) throws {
    guard !ValueKind.isBlank(value) else { throw Fout.gebruik("\(name) is leeg") }
    do {
      try check(value)
    } catch var fout as Fout {
      fout.bericht = "\(name): \(fout.bericht)"
      throw fout
    }
  }

  private func check(_ value: String) throws {
    switch self {
    case .text, .file, .folder, .dynamic: break
    case .date: if value != "vandaag" { _ = try ValueKind.readDate(value) }
    case .duration: _ = try ValueKind.readDuration(value)
    case .period: _ = try ValueKind.readPeriod(value)
    case .number(let range):
      guard let number = Int(value), range.contains(number) else {
        throw Fout.gebruik("geen getal van \(range.lowerBound) tot en met \(range.upperBound): ‘\(value)’")
      }
    case .choice(let choices): try ValueKind.check(value, in: choices.map(\.name))
    }
  }

  /// Checks that a value is one of a list; the error suggests the nearest, and names all of a list that is
  /// short enough to be read.
  static func check(_ value: String, in allowed: [String]) throws {
    if allowed.contains(value) { return }
    throw Fout.gebruik(
      "niet bekend: ‘\(value)’", bedoelde: Suggestie.nearest(to: value, in: allowed),
      uitleg: allowed.count > 20
        ? "Er zijn er \(allowed.count): --help noemt ze." : "Mogelijk: \(allowed.joined(separator: ", ")).")
  }

  /// Whether nobody would see anything of a text.
  static func isBlank(_ text: String) -> Bool {
    !text.contains { !$0.isWhitespace && Breedte.of($0) > 0 }
  }

  /// Reads `JJJJ-MM-DD`.
  static func readDate(_ text: String) throws -> CivilDate {
    if let date = CivilDate(text) { return date }
    throw Fout.gebruik(
      "geen datum: ‘\(text)’", bedoelde: probableDate(text),
      uitleg: "Schrijf een bestaande dag als JJJJ-MM-DD, of ‘vandaag’.")
  }

  /// Reads a ``Termijnduur``.
  static func readDuration(_ text: String) throws -> Termijnduur {
    if let duration = Termijnduur(text) { return duration }
    throw Fout.gebruik(
      "geen duur: ‘\(text)’", bedoelde: probableDuration(text),
      uitleg: "Schrijf een aantal en een eenheid: 14d (dagen), 8w (weken), 6m (maanden), 5j (jaren).")
  }

  /// Reads `VAN..TOT`, both days included.
  static func readPeriod(_ text: String) throws -> ClosedRange<CivilDate> {
    guard let dots = text.indices.first(where: { text[$0...].hasPrefix("..") }) else {
      throw Fout.gebruik(
        "geen periode: ‘\(text)’", uitleg: "Schrijf VAN..TOT, beide dagen tellen mee: 2026-02-10..2026-02-20."
      )
    }
    let from = try readDate(String(text[..<dots]))
    let to = try readDate(String(text[dots...].dropFirst(2)))
    guard from <= to else {
      throw Fout.gebruik("de periode eindigt voor zij begint: ‘\(text)’", bedoelde: "\(to)..\(from)")
    }
    return from...to
  }

  /// What a day with its parts in another order or without zeros should have been.
  private static func probableDate(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { "-/. ".contains($0) }).map { Int($0) }
    guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else {
      return Suggestie.nearest(to: text, in: ["vandaag"])
    }
    let date =
      first > 31
      ? CivilDate(year: first, month: month, day: last) : CivilDate(year: last, month: month, day: first)
    return date?.description
  }

  /// What `8 weken` or `8weken` should have been.
  private static func probableDuration(_ text: String) -> String? {
    let digits = text.prefix(while: { $0.isASCII && $0.isNumber })
    let unit = text.dropFirst(digits.count).drop(while: { $0 == " " }).prefix(1)
    return Termijnduur(String(digits + unit))?.kort
  }
}
