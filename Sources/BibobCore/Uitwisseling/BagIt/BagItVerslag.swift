/// What an inspection of a bag found.
public struct BagItVerslag: Sendable, Equatable {
  /// One thing that is not as it was made.
  public struct Bevinding: Sendable, Equatable, CustomStringConvertible {
    /// What it is.
    public enum Soort: String, Sendable, CaseIterable {
      /// The ZIP file is refused, cut off or unsound.
      case zip
      /// A file has other bytes.
      case veranderd
      /// A file is gone.
      case ontbreekt
      /// A file stands in the bag that no manifest names.
      case toegevoegd
      /// A file has another name.
      case hernoemd
      /// A line of a manifest, or a manifest itself.
      case manifest
      /// What the bag says of itself.
      case verklaring
      /// The ZIP file around the contents is not the one that was made; the contents are.
      case omhulsel
    }

    /// What it is.
    public let soort: Soort
    /// The file, by its path in the bag; empty for the bag as a whole.
    public let bestand: String
    /// What was found, a Dutch sentence without a full stop.
    public let tekst: String

    /// One line.
    public var description: String { bestand.isEmpty ? tekst : "\(bestand): \(tekst)" }
  }

  /// Everything that was found, in the order in which it was met.
  public internal(set) var bevindingen: [Bevinding] = []
  /// Contents that are whole.
  public internal(set) var heel = 0
  /// Contents that the manifests name.
  public internal(set) var genoemd = 0
  /// Bytes of the ZIP file.
  public internal(set) var grootte: UInt64 = 0
  /// SHA-256 of the ZIP file.
  public internal(set) var sha256 = ""
  /// What `bag-info.txt` says, in order.
  public internal(set) var info: [Regel] = []

  /// A line of `bag-info.txt`.
  public struct Regel: Sendable, Equatable {
    /// The label.
    public let naam: String
    /// The value.
    public let waarde: String
  }

  /// Whether nothing was found.
  public var isHeel: Bool { bevindingen.isEmpty }
  /// Whether every content is as it was made; the ZIP file around them may be another.
  public var inhoudIsHeel: Bool { bevindingen.allSatisfy { $0.soort == .omhulsel } }

  mutating func meld(_ soort: Bevinding.Soort, _ bestand: String = "", _ tekst: String) {
    let bevinding = Bevinding(soort: soort, bestand: Zipnaam.toonbaar(bestand), tekst: tekst)
    if !bevindingen.contains(bevinding) { bevindingen.append(bevinding) }
  }
}
