/// Why a ZIP file cannot be written or read. Carries no content; a name is shown with its odd characters as dots.
public struct ZipFout: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of error it is.
  public enum Code: Sendable, Equatable {
    /// A name that may not stand in a ZIP: it climbs, is absolute, holds a control character …
    case naam
    /// Two entries with one name, also when only capitals differ.
    case dubbel
    /// More, larger or denser than the limits allow.
    case grens
    /// An entry that is no plain file: a link, a device.
    case soort
    /// A way of packing that is not read: encryption, more disks, an unknown method.
    case nietOndersteund
    /// The bytes are no sound ZIP, or are not those that were packed.
    case beschadigd
    /// What was written is not what was announced.
    case grootte
    /// The place to read from or write to failed.
    case bron
  }

  /// What kind of error it is.
  public let code: Code
  /// What is wrong, a Dutch sentence without a full stop.
  public let melding: String

  init(_ code: Code, _ melding: String) {
    self.code = code
    self.melding = melding
  }

  /// The sentence.
  public var description: String { melding }
}
