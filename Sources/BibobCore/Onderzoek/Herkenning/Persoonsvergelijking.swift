/// Two records of a person side by side: what agrees, what does not, and how sure it is that it is one person.
///
/// A person says so in the end; this only orders what he looks at.
public struct Persoonsvergelijking: Sendable, Hashable {
  /// How sure it is.
  public enum Graad: String, Sendable, CaseIterable, Comparable {
    /// A number that one person has agrees.
    case zeker
    /// Name and date of birth agree, or name and address.
    case waarschijnlijk
    /// Enough agrees to look.
    case mogelijk

    /// Surest first.
    public static func < (left: Graad, right: Graad) -> Bool { left.rang < right.rang }

    private var rang: Int {
      switch self {
      case .zeker: 0
      case .waarschijnlijk: 1
      case .mogelijk: 2
      }
    }
  }

  /// A datum of a person.
  public enum Gegeven: String, Sendable, CaseIterable {
    case bsn = "BSN"
    case rsin = "RSIN"
    case kvk = "KvK-nummer"
    case naam
    case voornaam
    case geboortedatum
    case rechtsvorm
    case adres
  }

  /// What a datum says on both sides.
  public enum Uitkomst: Sendable, Hashable {
    case gelijk
    /// Another spelling, or a slip.
    case lijkt
    case verschilt
    /// Unknown on one side or both.
    case onbekend
  }

  /// What each datum says.
  public private(set) var uitkomsten: [Gegeven: Uitkomst] = [:]
  /// How sure; nil when it is another person, or nothing points to the same.
  public private(set) var graad: Graad?

  /// Compares two records.
  public init(_ one: Partij, _ other: Partij) {
    let number: (String?, String?) -> Uitkomst = { left, right in
      guard let left, let right else { return .onbekend }
      return left == right ? .gelijk : .verschilt
    }
    uitkomsten[.bsn] = number(one.bsn?.description, other.bsn?.description)
    uitkomsten[.rsin] = number(one.rsin?.description, other.rsin?.description)
    uitkomsten[.kvk] = number(one.kvk?.description, other.kvk?.description)
    uitkomsten[.adres] = Adresvorm.vergelijk(one.adres, other.adres)
    switch (one.aard, other.aard) {
    case (.natuurlijkPersoon, .natuurlijkPersoon): natuurlijk(one, other)
    case (.rechtspersoon, .rechtspersoon): rechtspersoon(one, other)
    default: graad = self[.kvk] == .gelijk || self[.rsin] == .gelijk ? .waarschijnlijk : nil
    }
  }

  /// What a datum says.
  public subscript(_ gegeven: Gegeven) -> Uitkomst { uitkomsten[gegeven] ?? .onbekend }

  /// The data with an outcome, in a fixed order.
  public func gegevens(_ uitkomst: Uitkomst) -> [Gegeven] { Gegeven.allCases.filter { self[$0] == uitkomst } }

  // MARK: Natural persons

  private mutating func natuurlijk(_ one: Partij, _ other: Partij) {
    let (left, right) = (
      Naamvorm(persoon: one.naam, voornamen: one.voornamen),
      Naamvorm(persoon: other.naam, voornamen: other.voornamen)
    )
    uitkomsten[.naam] = Naamvergelijking.achternaam(left, right)
    uitkomsten[.voornaam] = Naamvergelijking.voornaam(left.voornamen, right.voornamen)
    uitkomsten[.geboortedatum] = Naamvergelijking.geboortedatum(one.geboortedatum, other.geboortedatum)
    graad = graadNatuurlijk(volleVoornaam: (left.voornamen.first?.utf8.count ?? 0) > 1)
  }

  private func graadNatuurlijk(volleVoornaam: Bool) -> Graad? {
    if self[.bsn] == .gelijk { return .zeker }
    if self[.kvk] == .gelijk { return .waarschijnlijk }
    let name = self[.naam] == .gelijk || self[.naam] == .lijkt
    // Two citizen service numbers are two persons, unless one was mistyped.
    if self[.bsn] == .verschilt {
      return self[.naam] == .gelijk && self[.geboortedatum] == .gelijk && self[.voornaam] != .verschilt
        ? .mogelijk : nil
    }
    guard self[.voornaam] != .verschilt else { return nil }
    switch (name, self[.geboortedatum]) {
    case (true, .gelijk): return .waarschijnlijk
    case (true, .lijkt): return .mogelijk
    case (_, .verschilt): return nil
    case (true, .onbekend):
      return self[.adres] == .gelijk && self[.voornaam] == .gelijk ? .waarschijnlijk : .mogelijk
    case (false, .gelijk):
      // Another surname: by marriage, or of another person born that day.
      let same = self[.voornaam] == .gelijk && volleVoornaam || self[.adres] == .gelijk
      return self[.voornaam] != .onbekend && same ? .mogelijk : nil
    case (false, .lijkt), (false, .onbekend): return nil
    }
  }

  // MARK: Legal persons

  private mutating func rechtspersoon(_ one: Partij, _ other: Partij) {
    let forms: (Partij) -> [Naamvorm] = { ([$0.naam] + $0.handelsnamen).map { Naamvorm(rechtspersoon: $0) } }
    let outcomes = forms(one).flatMap { left in forms(other).map { Naamvergelijking.handelsnaam(left, $0) } }
    uitkomsten[.naam] = outcomes.contains(.gelijk) ? .gelijk : outcomes.contains(.lijkt) ? .lijkt : .verschilt
    let (left, right) = (Klanksleutel.woorden(one.rechtsvorm), Klanksleutel.woorden(other.rechtsvorm))
    uitkomsten[.rechtsvorm] = left.isEmpty || right.isEmpty ? .onbekend : left == right ? .gelijk : .verschilt
    graad = graadRechtspersoon
  }

  private var graadRechtspersoon: Graad? {
    let conflict = self[.rsin] == .verschilt || self[.kvk] == .verschilt
    if self[.rsin] == .gelijk || self[.kvk] == .gelijk { return conflict ? .waarschijnlijk : .zeker }
    switch self[.naam] {
    case .gelijk:
      if conflict { return .mogelijk }
      return self[.adres] == .gelijk || self[.rechtsvorm] == .gelijk ? .waarschijnlijk : .mogelijk
    case .lijkt:
      if conflict { return nil }
      return self[.adres] == .gelijk ? .waarschijnlijk : .mogelijk
    case .verschilt, .onbekend: return nil
    }
  }
}
