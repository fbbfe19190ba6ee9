/// A provision of law, as the program cites it: `Wet Bibob art. 7a lid 7`.
public struct Artikel: Sendable, Hashable {
  /// The acts and decrees that the program cites.
  public enum Regeling: String, Sendable, CaseIterable {
    case wetBibob = "Wet Bibob"
    case awb = "Awb"
    case termijnenwet = "Algemene termijnenwet"
    case alcoholwet = "Alcoholwet"
    case omgevingswet = "Omgevingswet"
    case wabo = "Wabo"
    case kansspelen = "Wet op de kansspelen"
    case huisvestingswet = "Huisvestingswet 2014"
    case goedVerhuurderschap = "Wet goed verhuurderschap"
    case aanbestedingswet = "Aanbestedingswet 2012"
    case burgerlijkWetboek = "BW"
    case bjsg = "Bjsg"
    case bpg = "Bpg"
    case wjsg = "Wjsg"
    case besluitBibob = "Besluit Bibob"
    case archiefwet = "Archiefwet"
    case avg = "AVG"
    case selectielijst = "Selectielijst 2020"
    case formulieren = "Regeling Bibob-formulieren 2024"
    case lokaal = "lokale regeling"
    case brief = "brief van het bestuursorgaan"
    case praktijk = "praktijk"
  }

  /// The act or decree.
  public let regeling: Regeling
  /// Article, paragraph and part as cited: `4:15 lid 1 a`; empty when the regulation has no articles.
  public let nummer: String

  /// A provision by its act and number.
  public init(_ regeling: Regeling, _ nummer: String) {
    self.regeling = regeling
    self.nummer = nummer
  }

  /// A provision of the Wet Bibob.
  public static func wb(_ nummer: String) -> Artikel { Artikel(.wetBibob, nummer) }
  /// A provision of the Algemene wet bestuursrecht.
  public static func awb(_ nummer: String) -> Artikel { Artikel(.awb, nummer) }
  /// A provision of the Algemene termijnenwet.
  public static func atw(_ nummer: String) -> Artikel { Artikel(.termijnenwet, nummer) }
}

extension Artikel {
  /// As ``description``, with the usual abbreviation of the Algemene termijnenwet, for narrow columns.
  public var kort: String { regeling == .termijnenwet ? "Atw art. \(nummer)" : description }
}

extension Artikel: CustomStringConvertible {
  /// `Awb art. 4:15 lid 1 a`; only the regulation's name where there is no number, and the number alone
  /// where it names a local regulation in full.
  public var description: String {
    switch regeling {
    case .lokaal where !nummer.isEmpty: nummer
    case .praktijk, .brief: nummer.isEmpty ? regeling.rawValue : "\(regeling.rawValue) (\(nummer))"
    case .selectielijst: "\(regeling.rawValue) \(nummer)"
    default: nummer.isEmpty ? regeling.rawValue : "\(regeling.rawValue) art. \(nummer)"
    }
  }
}
