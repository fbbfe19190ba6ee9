/// A citizen service number: nine digits that pass the eleven-proof.
public struct BSN: Sendable, Hashable, CustomStringConvertible {
  /// Nine digits.
  public let description: String

  /// Reads eight or nine digits (a leading zero may be left out); nil when the eleven-proof fails.
  public init?(_ text: String) {
    guard let digits = elfproef(text) else { return nil }
    description = digits
  }
}

/// The number of a legal person: nine digits that pass the eleven-proof.
public struct RSIN: Sendable, Hashable, CustomStringConvertible {
  /// Nine digits.
  public let description: String

  /// Reads eight or nine digits (a leading zero may be left out); nil when the eleven-proof fails.
  public init?(_ text: String) {
    guard let digits = elfproef(text) else { return nil }
    description = digits
  }
}

/// A trade register number: eight digits, no check digit.
public struct KvKNummer: Sendable, Hashable, CustomStringConvertible {
  /// Eight digits.
  public let description: String

  /// Reads exactly eight digits.
  public init?(_ text: String) {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text != "00000000"
    else { return nil }
    description = text
  }
}

/// The number of a dossier in a store: the year of opening and a serial number, `2026-0007`.
public struct Dossiernummer: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year of opening, four digits.
  public let jaar: Int
  /// The serial number within the year, from 1.
  public let volgnummer: Int

  /// A number by its parts.
  public init(jaar: Int, volgnummer: Int) {
    self.jaar = jaar
    self.volgnummer = volgnummer
  }

  /// Reads `2026-7` or `2026-0007`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, (1...7).contains(parts[1].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let jaar = Int(parts[0]), let volgnummer = Int(parts[1]), volgnummer >= 1
    else { return nil }
    self.init(jaar: jaar, volgnummer: volgnummer)
  }

  /// `2026-0007`.
  public var description: String {
    guard (1000...9999).contains(jaar), (0...9999).contains(volgnummer) else {
      let digits = String(volgnummer)
      return "\(jaar)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return String(unsafeUninitializedCapacity: 9) { buffer in
      var (year, serial) = (jaar, volgnummer)
      for offset in stride(from: 3, through: 0, by: -1) {
        buffer[offset] = UInt8(truncatingIfNeeded: 0x30 + year % 10)
        buffer[offset + 5] = UInt8(truncatingIfNeeded: 0x30 + serial % 10)
        (year, serial) = (year / 10, serial / 10)
      }
      buffer[4] = 0x2D
      return 9
    }
  }

  /// In order of year and serial number.
  public static func < (left: Dossiernummer, right: Dossiernummer) -> Bool {
    (left.jaar, left.volgnummer) < (right.jaar, right.volgnummer)
  }
}

/// The nine digits of a number that passes the eleven-proof: nine times the first digit plus eight times the
/// second and so on, minus the last, is divisible by eleven.
private func elfproef(_ text: String) -> String? {
  var digits = Array(text.utf8)
  if digits.count == 8 { digits.insert(0x30, at: 0) }
  guard digits.count == 9, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  var sum = -Int(digits[8] - 0x30)
  for index in 0..<8 { sum += (9 - index) * Int(digits[index] - 0x30) }
  guard sum % 11 == 0, digits.contains(where: { $0 != 0x30 }) else { return nil }
  return String(decoding: digits, as: UTF8.self)
}
