/// The minutes of a meeting: what was agreed on which dossier, a line each.
///
/// `2026-0012: vraag de jaarcijfers op` is an agreement; an empty line, a line that begins with `#` and a number
/// without a text say nothing. Every fault is found at once.
public struct Verslag: Sendable, Equatable {
  /// What was agreed on a dossier.
  public struct Afspraak: Sendable, Equatable {
    /// The line in the file, from 1.
    public let regel: Int
    /// The dossier.
    public let nummer: Dossiernummer
    /// What was agreed.
    public let tekst: String
  }

  /// The agreements, in order.
  public let afspraken: [Afspraak]

  /// Reads minutes.
  /// - Parameter bestand: the name of the file, for errors.
  /// - Throws: ``InvoerFout`` with every finding.
  public init(_ text: String, bestand: String) throws(InvoerFout) {
    var found: [Afspraak] = []
    var findings: [Bevinding] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let trimmed = Verslag.kaal(line)
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      let parts = trimmed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let nummer = Dossiernummer(Verslag.kaal(parts[0])) else {
        // The text itself may hold a name; it is not repeated.
        findings.append(
          Bevinding(
            regel: index + 1, kolom: 1, bronregel: "", tekst: "Deze regel begint niet met een dossiernummer.",
            advies: "Schrijf: 2026-0001: wat is afgesproken. Zet een # voor wat geen afspraak is."))
        continue
      }
      let agreed = Verslag.kaal(parts[1])
      if !agreed.isEmpty { found.append(Afspraak(regel: index + 1, nummer: nummer, tekst: agreed)) }
    }
    guard findings.isEmpty else { throw InvoerFout(bestand: bestand, bevindingen: findings) }
    afspraken = found
  }

  private static func kaal(_ text: some StringProtocol) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
