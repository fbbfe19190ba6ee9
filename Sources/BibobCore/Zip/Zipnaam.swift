/// The rules for a name within a ZIP file; the same for writing and for reading.
///
/// 1. UTF-8, with `/` between the parts; relative; no part is empty, `.` or `..`.
/// 2. No backslash, no colon and no control or format character, so that no system reads it otherwise.
/// 3. At most 1024 bytes; no part ends in a dot or a space, which Windows drops.
enum Zipnaam {
  static let langste = 1024

  /// Whether the bytes end in `/`: the entry of a folder.
  static func isMap(_ bytes: [UInt8]) -> Bool { bytes.last == UInt8(ascii: "/") }

  /// The name as text.
  /// - Throws: ``ZipFout`` with code `naam`.
  static func lees(_ bytes: [UInt8]) throws(ZipFout) -> String {
    guard !bytes.isEmpty, bytes.count <= langste else {
      throw ZipFout(.naam, "een naam in het ZIP-bestand is leeg of langer dan \(langste) bytes")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ZipFout(.naam, "een naam in het ZIP-bestand is geen UTF-8")
    }
    try controleer(text)
    return text
  }

  /// - Throws: ``ZipFout`` with code `naam`.
  static func controleer(_ naam: String) throws(ZipFout) {
    if let bezwaar = bezwaar(naam) {
      throw ZipFout(.naam, "de naam ‘\(toonbaar(naam))’ mag niet in een ZIP-bestand: \(bezwaar)")
    }
  }

  private static func bezwaar(_ naam: String) -> String? {
    guard !naam.isEmpty, naam.utf8.count <= langste else { return "leeg of te lang" }
    if naam.utf8.contains(UInt8(ascii: "\\")) { return "een schuine streep naar achteren" }
    if naam.utf8.contains(UInt8(ascii: ":")) { return "een dubbele punt" }
    for teken in naam.unicodeScalars {
      switch teken.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
        return "een stuurteken"
      default: continue
      }
    }
    if naam.utf8.first == UInt8(ascii: "/") { return "het begint bij de wortel" }
    let body = naam.utf8.last == UInt8(ascii: "/") ? naam.dropLast() : naam[...]
    for part in body.split(separator: "/", omittingEmptySubsequences: false) {
      if part.isEmpty || part == "." || part == ".." { return "een deel is leeg, ‘.’ of ‘..’" }
      if part.utf8.last == UInt8(ascii: ".") || part.utf8.last == UInt8(ascii: " ") {
        return "een deel eindigt op een punt of spatie"
      }
    }
    return nil
  }

  /// By which two names are one: some systems do not tell capitals apart.
  static func sleutel(_ naam: String) -> String {
    let body = naam.utf8.last == UInt8(ascii: "/") ? String(naam.dropLast()) : naam
    return body.lowercased()
  }

  /// The name as an error may show it.
  static func toonbaar(_ naam: String) -> String {
    var shown = String.UnicodeScalarView()
    for teken in naam.unicodeScalars.prefix(80) {
      switch teken.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: shown.append("•")
      default: shown.append(teken)
      }
    }
    return String(shown)
  }
}
