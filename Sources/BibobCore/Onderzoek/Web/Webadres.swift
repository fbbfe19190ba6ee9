/// An address on the web that this program may ask: `https`, or `http` on this very machine.
///
/// The query is kept apart, so that an address can be shown without what was asked about whom.
public struct Webadres: Sendable, Hashable {
  /// Scheme, host and port: `https://api.kvk.nl`.
  public let oorsprong: String
  /// The path, encoded; empty or starting with a slash.
  public private(set) var pad: String
  /// Names and values of the query, not encoded.
  public private(set) var vraag: [Deel] = []

  /// A name of a query with its value.
  public struct Deel: Sendable, Hashable {
    /// The name.
    public let naam: String
    /// The value.
    public let waarde: String
  }

  /// Reads a base address: scheme, host, an optional port and path; nil for anything else.
  public init?(_ tekst: String) {
    guard tekst.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !Webadres.verboden.contains($0) }) else {
      return nil
    }
    guard let oorsprong = Webadres.oorsprong(van: tekst) else { return nil }
    let gezag = tekst.utf8.dropFirst(oorsprong.utf8.starts(with: "https".utf8) ? 8 : 7)
    var pad = gezag.drop { $0 != UInt8(ascii: "/") }
    while pad.last == UInt8(ascii: "/") { pad = pad.dropLast() }
    self.oorsprong = oorsprong
    self.pad = String(decoding: Array(pad), as: UTF8.self)
  }

  private static let verboden = Array("?#@\\\"<>^`{|}".utf8)

  /// The address with more path, each part encoded.
  public func met(pad delen: String...) -> Webadres {
    var adres = self
    for deel in delen { adres.pad += "/" + Webadres.gecodeerd(deel) }
    return adres
  }

  /// The address with a part of the query more.
  public func met(_ naam: String, _ waarde: String) -> Webadres {
    var adres = self
    adres.vraag.append(Deel(naam: naam, waarde: waarde))
    return adres
  }

  /// The whole address as it goes over the line. Holds what is asked: never for a log or an error.
  public var volledig: String {
    let delen = vraag.map { Webadres.gecodeerd($0.naam) + "=" + Webadres.gecodeerd($0.waarde) }
    return oorsprong + pad + (delen.isEmpty ? "" : "?" + delen.joined(separator: "&"))
  }

  /// The host, for a person to read: `api.kvk.nl`.
  public var plek: String {
    oorsprong.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: Array($0), as: UTF8.self) }
      ?? ""
  }

  /// Scheme, host and port of an address in lower case; nil when it is none that may be asked. The port that
  /// belongs to the scheme is left out.
  public static func oorsprong(van tekst: String) -> String? {
    let bytes = tekst.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let veilig = bytes.starts(with: "https://".utf8)
    guard veilig || bytes.starts(with: "http://".utf8) else { return nil }
    let schema = veilig ? "https://" : "http://"
    let gezag = bytes.dropFirst(schema.utf8.count).prefix { !"/?#".utf8.contains($0) }
    guard let (host, poort) = ontleed(Array(gezag)) else { return nil }
    guard veilig || ["127.0.0.1", "localhost", "[::1]"].contains(host) else { return nil }
    let gewoon = veilig ? 443 : 80
    return schema + host + (poort.map { $0 == gewoon ? "" : ":\($0)" } ?? "")
  }

  /// Host and port of an authority without a user in it.
  private static func ontleed(_ gezag: [UInt8]) -> (host: String, poort: Int?)? {
    let haak = gezag.first == UInt8(ascii: "[")
    let einde = haak ? gezag.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } : gezag.firstIndex(of: 0x3A)
    guard let host = Optional(gezag[..<(einde ?? gezag.count)]), !host.isEmpty, host.count <= 253 else {
      return nil
    }
    let tekens = haak ? "[]:0123456789abcdef" : "abcdefghijklmnopqrstuvwxyz0123456789-."
    guard host.allSatisfy({ tekens.utf8.contains($0) }), !haak || einde != nil else { return nil }
    let rest = gezag[(einde ?? gezag.count)...]
    if rest.isEmpty { return (String(decoding: host, as: UTF8.self), nil) }
    guard rest.first == 0x3A, let poort = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
      (1...65_535).contains(poort)
    else { return nil }
    return (String(decoding: host, as: UTF8.self), poort)
  }

  /// Percent-encoding of all but the unreserved characters (RFC 3986 section 2.3).
  static func gecodeerd(_ tekst: String) -> String {
    let cijfers = Array("0123456789ABCDEF".utf8)
    var uit: [UInt8] = []
    for byte in tekst.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: uit.append(byte)
      default: uit += [UInt8(ascii: "%"), cijfers[Int(byte >> 4)], cijfers[Int(byte & 15)]]
      }
    }
    return String(decoding: uit, as: UTF8.self)
  }
}
