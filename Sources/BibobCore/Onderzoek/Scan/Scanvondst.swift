/// Something that a source holds and that may be about a person of the dossier. Whether it is, a person says.
public struct Scanvondst: Sendable, Hashable {
  /// What the source calls it, such as an ECLI, a publication number or a trade register number.
  public var kenmerk: String
  /// What it is, one line.
  public var titel: String
  /// The day that the source gives it; nil when it gives none.
  public var datum: CivilDate?
  /// Where a person can look it up; empty when there is no such place.
  public var vindplaats: String
  /// Why it may be about this person, and what speaks against.
  public var punten: [Overeenkomst]

  /// Something that a source holds.
  public init(
    kenmerk: String, titel: String, datum: CivilDate? = nil, vindplaats: String = "",
    punten: [Overeenkomst]
  ) {
    self.kenmerk = kenmerk
    self.titel = titel
    self.datum = datum
    self.vindplaats = vindplaats
    self.punten = punten
  }
}

/// One point on which a find was held against a person.
public enum Overeenkomst: Sendable, Hashable {
  /// How alike the names are, from 0 to 100.
  case naam(Int)
  /// The source names the person in its text or title.
  case genoemd
  /// The search of the source gave it for this name; where it stands is not told.
  case gevondenOpNaam
  /// The dates of birth: the same or not.
  case geboortedatum(Bool)
  /// The trade register numbers: the same or not.
  case kvk(Bool)
  /// The numbers of the legal person: the same or not.
  case rsin(Bool)

  /// As it is shown.
  public var omschrijving: String {
    switch self {
    case .naam(100): "naam gelijk"
    case .naam(let percentage): "naam lijkt voor \(percentage)%"
    case .genoemd: "naam staat in de tekst"
    case .gevondenOpNaam: "gevonden op de naam"
    case .geboortedatum(let gelijk): gelijk ? "geboortedatum gelijk" : "geboortedatum anders"
    case .kvk(let gelijk): gelijk ? "KvK-nummer gelijk" : "KvK-nummer anders"
    case .rsin(let gelijk): gelijk ? "RSIN gelijk" : "RSIN anders"
    }
  }
}

extension Scanpersoon {
  /// How this person compares with what a source says: the best of his names, and the numbers that both have.
  func vergelijk(
    naam: String, geboortedatum: CivilDate? = nil, kvk: String? = nil, rsin: String? = nil
  ) -> [Overeenkomst] {
    var punten: [Overeenkomst] = []
    if !naam.isEmpty {
      let namen = aard == .natuurlijkPersoon ? [volledigeNaam, self.naam] : [self.naam] + handelsnamen
      punten.append(.naam(namen.map { Naamgelijkenis.gelijkenis($0, naam) }.max() ?? 0))
    }
    if let eigen = self.geboortedatum, let geboortedatum {
      punten.append(.geboortedatum(eigen == geboortedatum))
    }
    if let eigen = self.kvk, let kvk, !kvk.isEmpty { punten.append(.kvk(eigen.description == kvk)) }
    if let eigen = self.rsin, let rsin, !rsin.isEmpty { punten.append(.rsin(eigen.description == rsin)) }
    return punten
  }
}
