/// Two versions of a policy side by side: what was added, changed or dropped, and what that does to applications.
public struct Beleidsvergelijking: Sendable, Equatable {
  /// What a change is about.
  public enum Onderdeel: String, Sendable, CaseIterable {
    case geldigheid, regel, standaard, lijst, gebied, feit
  }

  /// What happened to it.
  public enum Aard: String, Sendable, CaseIterable {
    case erbij, gewijzigd, weg
  }

  /// A change.
  public struct Wijziging: Sendable, Equatable {
    /// What it is about.
    public var onderdeel: Onderdeel
    /// The name in the file; empty for the validity.
    public var id: String
    /// In words.
    public var naam: String
    /// What happened.
    public var aard: Aard
    /// What changed, a clause each: `grens van € 500.000 naar € 250.000`.
    public var woorden: [String]
  }

  /// An application that comes out differently.
  public struct Verschil: Sendable, Equatable {
    /// The application.
    public var kenmerk: String
    /// How it came out.
    public var oud: Beleidsuitkomst.Toets
    /// The rule that decided it; nil for a question or a silence.
    public var oudeRegel: String?
    /// How it comes out now.
    public var nieuw: Beleidsuitkomst.Toets
    /// The rule that decides it now.
    public var nieuweRegel: String?
  }

  /// The older version.
  public let oud: Beleid
  /// The newer version.
  public let nieuw: Beleid
  /// Every change: validity, rules in the order of the newer file, then those that are gone, and so on.
  public private(set) var wijzigingen: [Wijziging] = []

  /// Lays two versions side by side.
  public init(oud: Beleid, nieuw: Beleid) {
    self.oud = oud
    self.nieuw = nieuw
    vergelijk(.geldigheid, [oud], [nieuw], \.geldigheidsnaam, naam: { _ in "geldigheid" }, Self.geldigheid)
    let words = Zinnenpaar(oud: oud, nieuw: nieuw)
    vergelijk(.regel, oud.regels, nieuw.regels, \.id, naam: \.tekst, words.regel)
    vergelijk(.standaard, oud.standaard, nieuw.standaard, \.id, naam: \.tekst, words.standaard)
    vergelijk(.lijst, oud.lijsten, nieuw.lijsten, \.versienaam, naam: \.naam, Self.lijst)
    vergelijk(.gebied, oud.gebieden, nieuw.gebieden, \.id, naam: \.naam, Self.gebied)
    vergelijk(.feit, oud.feiten, nieuw.feiten, \.naam, naam: \.vraag, Self.feit)
  }

  /// Whether nothing changed.
  public var isGelijk: Bool { wijzigingen.isEmpty }

  /// The applications that come out differently, in order, as though each version had been in force then.
  public func verschillen(_ zaken: some Sequence<(kenmerk: String, feiten: Feiten)>) -> [Verschil] {
    let (before, after) = (Beleidsprogramma(oud.tijdloos), Beleidsprogramma(nieuw.tijdloos))
    var found: [Verschil] = []
    for (kenmerk, facts) in zaken {
      let (left, right) = (before.snel(facts), after.snel(facts))
      guard left.toets != right.toets else { continue }
      found.append(
        Verschil(
          kenmerk: kenmerk, oud: left.toets, oudeRegel: oud.naam(op: left.plaats), nieuw: right.toets,
          nieuweRegel: nieuw.naam(op: right.plaats)))
    }
    return found
  }

  private mutating func vergelijk<Deel: Equatable>(
    _ part: Onderdeel, _ old: [Deel], _ new: [Deel], _ id: (Deel) -> String, naam: (Deel) -> String,
    _ words: (Deel, Deel) -> [String]
  ) {
    let before = Dictionary(old.map { (id($0), $0) }) { first, _ in first }
    let after = Set(new.map(id))
    for one in new {
      if let earlier = before[id(one)] {
        guard earlier != one else { continue }
        let changes = words(earlier, one)
        if !changes.isEmpty { meld(part, id(one), naam(one), .gewijzigd, changes) }
      } else {
        meld(part, id(one), naam(one), .erbij, [])
      }
    }
    for one in old where !after.contains(id(one)) { meld(part, id(one), naam(one), .weg, []) }
  }

  private mutating func meld(
    _ part: Onderdeel, _ id: String, _ name: String, _ kind: Aard, _ words: [String]
  ) {
    wijzigingen.append(
      Wijziging(onderdeel: part, id: id, naam: name.isEmpty ? id : name, aard: kind, woorden: words))
  }
}

extension Beleid {
  fileprivate var geldigheidsnaam: String { "" }

  /// The name of the rule or default at a place of ``Beleidsprogramma/Antwoord/plaats``.
  public func naam(op place: Int) -> String? {
    guard place >= 0 else { return nil }
    if place < regels.count { return regels[place].id }
    return place - regels.count < standaard.count ? standaard[place - regels.count].id : nil
  }
}

extension Beleidslijst {
  /// Lists of one name are told apart by the day on which they begin.
  fileprivate var versienaam: String { id + (van.map { " (vanaf \($0))" } ?? "") }
}
