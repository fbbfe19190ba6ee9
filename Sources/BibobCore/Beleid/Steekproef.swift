/// A draw that anyone can repeat: who is drawn follows from the seed, the period and the number of the dossier.
///
/// The lot of a dossier is the first eight hexadecimal digits of the SHA-256 of `zaad|periode|dossier` in UTF-8,
/// read as a number. It is drawn when that number times a hundred is less than the rate times 2³². By hand, for
/// a rate of 20:
///
///     printf '%s' 'notaris-2026|2026|2026-0012' | sha256sum | cut -c1-8
///     echo $(( 16#1a2b3c4d * 100 < 20 * 4294967296 ))
///
/// The second line, with the digits that the first gave, prints 1 for a dossier that is drawn and 0 for another.
/// A dossier keeps its lot whatever comes after it. The seed is set before the period begins, by somebody who
/// does not know the applications.
public struct Steekproef: Sendable, Hashable {
  /// One draw, with all that is needed to repeat it.
  public struct Lot: Sendable, Hashable {
    /// The dossier, as it was drawn.
    public let dossier: String
    /// The text that was hashed.
    public let tekst: String
    /// The first eight digits of the hash.
    public let cijfers: String
    /// The same as a number.
    public let waarde: UInt32
    /// Whether it is drawn.
    public let getrokken: Bool
  }

  /// What makes the draw unlike any other.
  public let zaad: String
  /// The period over which the policy counts: `2026`, `2026-Q1`.
  public let periode: String
  /// The share that is drawn, in percent.
  public let percentage: Int

  /// A draw; nil when the share is no percentage, or a text holds the sign that parts them.
  public init?(zaad: String, periode: String, percentage: Int) {
    guard (0...100).contains(percentage), Steekproef.past(zaad), Steekproef.past(periode) else { return nil }
    self.zaad = zaad
    self.periode = periode
    self.percentage = percentage
  }

  /// Whether a text can stand in a draw: not empty, without `|` and line ends.
  public static func past(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "|") && $0 != 0x7F }
  }

  /// Draws a dossier.
  public func trek(_ dossier: String) throws(CryptoFout) -> Lot { try trek(dossier, SHA256()) }

  /// Draws a dossier with a hasher that is there already.
  func trek(_ dossier: String, _ hasher: SHA256) throws(CryptoFout) -> Lot {
    let text = "\(zaad)|\(periode)|\(dossier)"
    Array(text.utf8).withUnsafeBytes { hasher.update($0) }
    let digits = String(try hasher.finish().description.prefix(8))
    let value = UInt32(digits, radix: 16) ?? .max
    return Lot(
      dossier: dossier, tekst: text, cijfers: digits, waarde: value,
      getrokken: UInt64(value) * 100 < UInt64(percentage) << 32)
  }

  /// Draws a whole population, and says whether the minimum of the policy was met.
  ///
  /// Dossiers count once and stand in the order of their numbers, so that the same population gives the same
  /// report whatever its order.
  public func trek(_ dossiers: some Sequence<String>) throws(CryptoFout) -> Trekking {
    let hasher = try SHA256()
    var lots: [Lot] = []
    for dossier in Set(dossiers).sorted() { lots.append(try trek(dossier, hasher)) }
    return Trekking(steekproef: self, loten: lots)
  }
}

/// The draw over the population of a period.
public struct Trekking: Sendable, Hashable {
  /// Seed, period and rate.
  public let steekproef: Steekproef
  /// The population, in the order of the numbers, each with its lot.
  public let loten: [Steekproef.Lot]

  /// Those that were drawn, in the order of their numbers.
  public var getrokken: [String] { loten.filter(\.getrokken).map(\.dossier) }
  /// The least number that the policy wants: the rate over the population, rounded up.
  public var minimum: Int { (loten.count * steekproef.percentage + 99) / 100 }
  /// Whether the policy's minimum was met.
  public var minimumGehaald: Bool { getrokken.count >= minimum }
  /// The share that was drawn, in tenths of a percent, rounded down; nil for an empty population.
  public var promille: Int? { loten.isEmpty ? nil : getrokken.count * 1000 / loten.count }

  /// Whom to add so that the minimum is met: the lowest lots of those that were not drawn.
  public var aanvulling: [String] {
    loten.filter { !$0.getrokken }.sorted { ($0.waarde, $0.dossier) < ($1.waarde, $1.dossier) }
      .prefix(max(0, minimum - getrokken.count)).map(\.dossier)
  }
}
