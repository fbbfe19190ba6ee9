/// An amount of money with what it is an amount of. Amounts of an unlike basis do not compare.
public struct Bedrag: Sendable, Hashable {
  /// Whether value added tax is in the amount.
  public enum BTW: String, Sendable, CaseIterable {
    case inclusief, exclusief, onbekend
  }

  /// Who set the amount.
  public enum Bron: String, Sendable, CaseIterable {
    case gemeente, aanvrager, onbekend
  }

  /// Cents of a euro.
  public var centen: Int64
  /// What the amount is: `bouwsom`, `bouwkosten`, `aanneemsom`, `jaarhuur` …; empty when it was not said.
  public var soort: String
  /// Whether value added tax is in it.
  public var btw: BTW
  /// Who set it.
  public var bepaaldDoor: Bron

  /// An amount in cents with its basis.
  public init(centen: Int64, soort: String = "", btw: BTW = .onbekend, bepaaldDoor: Bron = .onbekend) {
    self.centen = centen
    self.soort = soort
    self.btw = btw
    self.bepaaldDoor = bepaaldDoor
  }

  /// Reads `1250`, `1250,50` or `1250.50` into cents; nil for anything else, also for grouped thousands.
  public static func centen(_ text: String) -> Int64? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].utf8.count <= 13,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let euros = Int64(parts[0])
    else { return nil }
    guard parts.count == 2 else { return euros * 100 }
    guard parts[1].utf8.count == 2, let cents = Int64(parts[1]) else { return nil }
    return euros * 100 + cents
  }
}

extension Bedrag: CustomStringConvertible {
  /// `€ 1.250.000,00`.
  public var description: String {
    var digits = String(abs(centen) / 100)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    let cents = abs(centen) % 100
    return "€ \(centen < 0 ? "-" : "")\(groups.joined(separator: ".")),\(cents < 10 ? "0" : "")\(cents)"
  }
}
