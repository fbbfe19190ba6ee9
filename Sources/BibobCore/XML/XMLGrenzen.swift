/// How much of a file is taken in; past a limit reading stops and the file is refused.
public struct XMLGrenzen: Sendable, Equatable {
  /// Bytes of the file.
  public var bytes: Int
  /// Bytes of one text, comment or processing instruction, as UTF-8.
  public var tekst: Int
  /// Elements within elements.
  public var diepte: Int
  /// Attributes of one element.
  public var attributen: Int
  /// Bytes of one tag with all its attributes, as UTF-8.
  public var merkteken: Int
  /// Findings that are reported; what comes after is left out.
  public var bevindingen: Int

  /// Limits; the defaults are those of an application: 16 MiB, 1 MiB a text, 64 levels.
  public init(
    bytes: Int = 16 << 20, tekst: Int = 1 << 20, diepte: Int = 64, attributen: Int = 64,
    merkteken: Int = 64 << 10, bevindingen: Int = 100
  ) {
    self.bytes = bytes
    self.tekst = tekst
    self.diepte = diepte
    self.attributen = attributen
    self.merkteken = merkteken
    self.bevindingen = bevindingen
  }
}
