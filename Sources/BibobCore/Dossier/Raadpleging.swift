/// A source that was consulted about a person (Wet Bibob art. 7a(1), 7b; Awb 3:2).
public struct Raadpleging: Sendable, Hashable {
  /// What the source gave.
  public enum Resultaat: String, Sendable, CaseIterable {
    /// Something was found.
    case treffer
    /// It was asked and has nothing.
    case niets
    /// It could not be reached, or did not answer.
    case onbereikbaar
    /// It was asked and refused.
    case geweigerd
  }

  /// The number of the event.
  public var gebeurtenis: Int
  /// The source by its code in the catalogue; empty when it was named in words only.
  public var bronsoort: String
  /// The source in words.
  public var bron: String
  /// About whom: ``Partij/id``.
  public var over: String
  /// The day.
  public var datum: CivilDate
  /// Who did it.
  public var door: String
  /// What was found, in words.
  public var bevinding: String
  /// What the source gave; nil when it was not said.
  public var resultaat: Resultaat?
  /// The provision on which it rests, as it was recorded.
  public var artikel: String
  /// For what the data may be used, and until when; empty when it was not said.
  public var gebruiksgrens: String
  /// Where the answer can be found: an address, a number of a document.
  public var vindplaats: String
  /// The exhibit that holds the answer; nil when there is none.
  public var stuk: String?
  /// The day of the earlier advice or findings that it gave; nil when it gave none.
  public var brondatum: CivilDate?
  /// Why it may be asked, where the law leaves that to a judgement; empty when nothing was said.
  public var reden: String
}

/// Something that a search brought up and that may, or may not, be about a person of the dossier.
public struct Kandidaat: Sendable, Hashable {
  /// What a person made of it.
  public enum Oordeel: String, Sendable, CaseIterable {
    case zelfde
    case ander
    case onzeker

    /// As a person reads it.
    public var naam: String {
      switch self {
      case .zelfde: "dezelfde persoon"
      case .ander: "een ander"
      case .onzeker: "onzeker"
      }
    }
  }

  /// The name within the dossier: `K1`.
  public var id: String
  /// The source by its code in the catalogue.
  public var bronsoort: String
  /// About whom it may be: ``Partij/id``.
  public var over: String
  /// The day on which it was found.
  public var datum: CivilDate
  /// What was found, in words.
  public var omschrijving: String
  /// Why it may be about this person: which data agree and which do not.
  public var overeenkomst: String
  /// Where it can be found.
  public var vindplaats: String
  /// The exhibit that holds the answer; nil when there is none.
  public var stuk: String?
  /// What a person made of it; nil while nobody looked.
  public var oordeel: Oordeel?
  /// Why.
  public var reden: String
}
