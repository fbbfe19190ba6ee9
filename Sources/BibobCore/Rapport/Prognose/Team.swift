/// Who works on investigations: roles with their fte and the hours that an investigation takes of each.
///
/// Read from a file of lines: `rol fte uren`, such as `behandelaar 2,5 14`; `jaaruren 1350` says how many hours a fte
/// works on investigations in a year. What stands after `#` is a remark.
public struct Team: Sendable, Equatable {
  /// A role.
  public struct Rol: Sendable, Equatable {
    /// The name.
    public var naam: String
    /// Full-time equivalents, in hundredths.
    public var fteHonderdste: Int
    /// Hours of this role that an investigation takes, in tenths.
    public var urenTiende: Int

    /// Full-time equivalents.
    public var fte: Double { Double(fteHonderdste) / 100 }
    /// Hours.
    public var uren: Double { Double(urenTiende) / 10 }
  }

  /// The roles, in the order in which an investigation needs them.
  public var rollen: [Rol]
  /// Hours of a fte in a year.
  public var jaaruren: Int

  /// A team.
  public init(rollen: [Rol], jaaruren: Int = 1350) {
    self.rollen = rollen
    self.jaaruren = jaaruren
  }

  /// How many investigations a year the team can finish: what its busiest role can.
  public var perJaar: Double {
    rollen.filter { $0.urenTiende > 0 }.map { $0.fte * Double(jaaruren) / $0.uren }.min() ?? 0
  }

  /// Reads a file.
  /// - Throws: ``InvoerFout`` with every finding.
  public static func lees(_ text: String, bestand: String) throws(InvoerFout) -> Team {
    var team = Team(rollen: [])
    var findings: [Bevinding] = []
    func found(_ line: Int, _ source: Substring, _ what: String) {
      findings.append(
        Bevinding(
          regel: line, kolom: 1, bronregel: String(source), tekst: what,
          advies: "Schrijf: rol fte uren, zoals ‘behandelaar 2,5 14’, of ‘jaaruren 1350’."))
    }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let words = (line.split(separator: "#", omittingEmptySubsequences: false).first ?? "")
        .split(whereSeparator: \.isWhitespace)
      if words.isEmpty { continue }
      if words[0] == "jaaruren" {
        guard words.count == 2, let hours = Int(words[1]), (100...3000).contains(hours) else {
          found(index + 1, line, "De jaaruren zijn geen getal van 100 tot en met 3000.")
          continue
        }
        team.jaaruren = hours
        continue
      }
      guard words.count == 3, let fte = getal(words[1], decimalen: 2), (1...10_000).contains(fte),
        let hours = getal(words[2], decimalen: 1), (1...50_000).contains(hours)
      else {
        found(index + 1, line, "Dit is geen rol met fte en uren.")
        continue
      }
      if team.rollen.contains(where: { $0.naam == words[0] }) {
        found(index + 1, line, "Deze rol staat er al.")
        continue
      }
      team.rollen.append(Rol(naam: String(words[0]), fteHonderdste: fte, urenTiende: hours))
    }
    if findings.isEmpty, team.rollen.isEmpty {
      findings.append(
        Bevinding(
          tekst: "Er staat geen rol in.", advies: "Schrijf: rol fte uren, zoals ‘behandelaar 2,5 14’."))
    }
    guard findings.isEmpty else { throw InvoerFout(bestand: bestand, bevindingen: findings) }
    return team
  }

  /// `2,5` with two decimals is 250; nil for anything else than digits with one comma or point.
  static func getal(_ text: some StringProtocol, decimalen: Int) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let whole = Int(parts[0]), whole < 1_000_000
    else { return nil }
    var digits = parts.count == 2 ? String(parts[1]) : ""
    guard digits.utf8.count <= decimalen, parts.count == 1 || !digits.isEmpty else { return nil }
    while digits.utf8.count < decimalen { digits += "0" }
    var scale = 1
    for _ in 0..<decimalen { scale *= 10 }
    return whole * scale + (Int(digits) ?? 0)
  }
}
