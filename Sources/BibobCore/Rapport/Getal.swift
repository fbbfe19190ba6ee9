/// A number with a fixed number of decimals, exact: 13,5 is 135 with one.
public struct Getal: Sendable, Hashable, CustomStringConvertible {
  /// The number times ten to the power of ``decimalen``.
  public let waarde: Int
  /// Digits after the comma.
  public let decimalen: Int

  /// A whole number, or one with decimals.
  public init(_ waarde: Int, decimalen: Int = 0) {
    self.waarde = waarde
    self.decimalen = decimalen
  }

  /// A number rounded half up to decimals.
  public init(_ value: Double, decimalen: Int) {
    var scale = 1.0
    for _ in 0..<decimalen { scale *= 10 }
    self.init(Int((value * scale).rounded(.toNearestOrAwayFromZero)), decimalen: decimalen)
  }

  /// A share in per cent with one decimal; nil of nothing.
  public static func procent(_ part: Int, van whole: Int) -> Getal? {
    whole == 0 ? nil : Getal((part * 2000 + whole) / (2 * whole), decimalen: 1)
  }

  /// With a comma, as Dutch writes it: `13,5`.
  public var description: String { tekst(",") }

  /// With a point, for programs: `13.5`.
  public var punt: String { tekst(".") }

  private func tekst(_ mark: String) -> String {
    guard decimalen > 0 else { return String(waarde) }
    var digits = String(abs(waarde))
    while digits.utf8.count <= decimalen { digits = "0" + digits }
    return (waarde < 0 ? "-" : "") + digits.dropLast(decimalen) + mark + digits.suffix(decimalen)
  }
}

extension Getal {
  /// Reads `2,5` or `2.5` as hundredths; nil for anything else.
  public static func honderdsten(_ text: String) -> Int? { Team.getal(text, decimalen: 2) }
}
