/// A tie between two persons of a dossier, as a source states it. What follows from it in law is computed.
public struct Relatie: Sendable, Hashable {
  /// What the first person is to the second.
  public enum Soort: String, Sendable, CaseIterable {
    /// Leads, or led: director, partner, factual leader (art. 1(1), leidinggevende).
    case leiding
    /// Controls, or controlled: shares, votes, a right to appoint, factual control (art. 1(1),
    /// zeggenschaphebbende).
    case zeggenschap
    /// Supplies, or supplied, capital: loan, credit, gift, bond (art. 1(1), vermogensverschaffer).
    case vermogen
    /// Stands, or stood, in a business partnership with (art. 3(4)c); works both ways.
    case samenwerking
    /// Gets a part of the public contract of (art. 1(1), onderaannemer).
    case onderaanneming
    /// Is named, or will be, as manager on the decision of (art. 7c(2)e).
    case beheer
    /// Can be equated with, by factual influence (art. 7c(2)f).
    case invloed
    /// Is family of. A mere fact: no provision makes a role of it. Works both ways.
    case familie

    /// Whether the tie says the same of both persons.
    public var isWederkerig: Bool {
      switch self {
      case .samenwerking, .familie: true
      case .leiding, .zeggenschap, .vermogen, .onderaanneming, .beheer, .invloed: false
      }
    }

    /// The role that the first person has towards the second; nil where the tie gives none.
    public var rol: Partijrol? {
      switch self {
      case .leiding: .leidinggevende
      case .zeggenschap: .zeggenschaphebbende
      case .vermogen: .vermogensverschaffer
      case .samenwerking: .zakelijkSamenwerkingsverband
      case .onderaanneming: .onderaannemer
      case .beheer: .vermeldOpBeschikking
      case .invloed: .gelijkgesteld
      case .familie: nil
      }
    }
  }

  /// The name within the dossier: `R1`.
  public var id: String
  /// What `van` is to `naar`.
  public var soort: Soort
  /// Who leads, controls, finances: ``Partij/id``.
  public var van: String
  /// Who is led, controlled, financed: ``Partij/id``.
  public var naar: String
  /// The share, in hundredths of a percent; nil when unknown or meaningless. The Act knows no threshold.
  public var aandeel: Int?
  /// Whether the source itself says that the tie is an indirect one, without the links between.
  public var middellijk: Bool
  /// The first day; nil when unknown.
  public var vanaf: CivilDate?
  /// The last day; nil while it lasts, or when unknown.
  public var tot: CivilDate?
  /// Where the knowledge comes from.
  public var bron: String
  /// What the source says of it, in words; empty when nothing more.
  public var omschrijving: String

  /// A tie as recorded.
  public init(
    id: String, soort: Soort, van: String, naar: String, aandeel: Int? = nil, middellijk: Bool = false,
    vanaf: CivilDate? = nil, tot: CivilDate? = nil, bron: String = "", omschrijving: String = ""
  ) {
    self.id = id
    self.soort = soort
    self.van = van
    self.naar = naar
    self.aandeel = aandeel
    self.middellijk = middellijk
    self.vanaf = vanaf
    self.tot = tot
    self.bron = bron
    self.omschrijving = omschrijving
  }

  /// Whether the tie still lasts on a day; a tie without a last day does.
  public func bestaat(op day: CivilDate) -> Bool {
    (vanaf.map { $0 <= day } ?? true) && (tot.map { day <= $0 } ?? true)
  }
}

/// A share as people write it.
public enum Aandeel {
  /// Reads `51`, `33,33` or `33.33` percent into hundredths of a percent; nil outside 0 to 100.
  public static func lees(_ text: String) -> Int? {
    guard let value = Bedrag.centen(text), (0...10_000).contains(value) else { return nil }
    return Int(value)
  }

  /// `51 %`, `33,33 %`.
  public static func tekst(_ value: Int) -> String {
    let (whole, part) = (value / 100, value % 100)
    return part == 0 ? "\(whole) %" : "\(whole),\(part < 10 ? "0" : "")\(part) %"
  }
}
