import CCrypto

/// A failure inside libcrypto, or a seal that does not match.
public struct CryptoFout: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong, for code to switch on.
  public struct Code: Sendable, Hashable {
    private let value: UInt8

    /// The tag does not match: another key, another header, or changed bytes.
    public static let zegel = Code(value: 1)
    /// A key, nonce or buffer of a length that does not fit.
    public static let lengte = Code(value: 2)
    /// libcrypto refused, or has no memory.
    public static let bibliotheek = Code(value: 3)
  }

  /// What went wrong.
  public let code: Code
  /// The error number of libcrypto, 0 when it gave none.
  public let nummer: UInt

  /// One Dutch sentence.
  public var description: String {
    switch code {
    case .zegel: "De versleutelde inhoud past niet bij de sleutel of is veranderd."
    case .lengte: "Een sleutel of een blok gegevens heeft een verkeerde lengte."
    default: "De versleuteling is mislukt (libcrypto \(nummer))."
    }
  }

  init(_ code: Code) {
    self.code = code
    var last: UInt = 0
    while true {
      let next = UInt(ERR_get_error())
      if next == 0 { break }
      last = next
    }
    nummer = last
  }
}
