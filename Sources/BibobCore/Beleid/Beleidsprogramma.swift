/// A policy made ready for many applications: facts in a row of cells by index, codes as bits, conditions as one
/// flat program. It says the same as ``Beleid/toets(_:)``, sooner.
///
/// ``rij(_:)`` lays the facts of an application out once; ``snel(_:)`` then answers without reasons, and
/// ``toets(_:)`` answers with all of them.
public struct Beleidsprogramma: Sendable {
  /// The answer without reasons.
  public struct Antwoord: Sendable, Equatable {
    /// The answer in one word.
    public var toets: Beleidsuitkomst.Toets
    /// The place of the rule that won in ``Beleid/regels``; for a default, that many rules further on; -1 where
    /// nothing spoke.
    public var plaats: Int

    /// Whether somebody must still be asked.
    public var isVraag: Bool { toets == .vraag }
  }

  /// A rule in the order in which rules speak.
  struct Regel: Sendable {
    var begin: Int32
    /// The comparison of codes without which the rule cannot hold; -1 where it does not begin with one.
    var poort: Int32
    var plaats: Int32
    var modaliteit: Modaliteit
    var rang: Int32
  }

  /// The policy that was made ready.
  public let beleid: Beleid
  let knopen: [Knoop]
  let maskers: [UInt64]
  let lijsten: [[Lijstversie]]
  let grenzen: [Grens]
  let indeling: Feitindeling
  /// By layer and strictness.
  let regels: [Regel]
  let standaard: [Regel]
  /// Whether a rule puts another aside whatever its layer.
  let heeftVoorrang: Bool
  /// The traces when nothing holds: every outcome shares them.
  let sporen: [Beleidsuitkomst.Spoor]
  /// What each rule says, each default after them, and last what is said where none of them speaks.
  let uitspraken: [Beleidsuitkomst.Uitspraak]

  /// Makes a policy ready.
  public init(_ beleid: Beleid) {
    var compiler = Beleidsvertaler(beleid)
    let rules = beleid.regels.enumerated().map { place, rule in
      compiler.regel(
        rule.als, place, rule.modaliteit, rang: rule.laag.rawValue * 16 + rule.modaliteit.rang)
    }
    standaard = beleid.standaard.enumerated().map { place, rule in
      compiler.regel(rule.als, beleid.regels.count + place, rule.modaliteit, rang: 0)
    }
    regels = rules.sorted { ($0.rang, $0.plaats) < ($1.rang, $1.plaats) }
    heeftVoorrang = beleid.regels.contains { !$0.gaatVoor.isEmpty }
    self.beleid = beleid
    knopen = compiler.knopen
    maskers = compiler.maskers
    lijsten = compiler.lijsten
    grenzen = compiler.grenzen
    indeling = compiler.indeling
    uitspraken = Beleidsprogramma.uitspraken(beleid)
    sporen = beleid.regels.map {
      Beleidsuitkomst.Spoor(regel: $0.id, lot: .onwaar, modaliteit: $0.modaliteit, ontbreekt: [])
    }
  }

  private static func uitspraken(_ beleid: Beleid) -> [Beleidsuitkomst.Uitspraak] {
    let nobody = Feiten(peildatum: .eerste)
    let spoken =
      beleid.regels.map { ($0.uitspraak, $0.als) } + beleid.standaard.map { ($0.uitspraak, $0.als) }
    return spoken.map { ruling, condition in
      var ruling = ruling
      if !condition.kijktNaarLeden { ruling.gebruikt = beleid.gebruikt(condition, nobody) }
      return ruling
    } + [.nietGeregeld]
  }

  /// The facts of an application as a row of cells of this program.
  public func rij(_ feiten: Feiten) -> Feitenrij { Feitenrij(feiten, self) }
}

/// A step of the program. The nodes of a condition stand in the order in which they are read; `eind` is the first
/// that no longer belongs to this one.
struct Knoop: Sendable {
  enum Soort: UInt8, Sendable {
    case alle, eenVan, niet, heeft, heeftMisschien, opLijst, opLijstMisschien, waar, bekend, bedrag, getal,
      binnen, datum, berekend
  }

  var soort: Soort
  var op: Voorwaarde.Vergelijking = .gelijk
  /// The cell of the fact.
  var cel: Int32 = 0
  /// A mask, list, limit or window, by its place.
  var plaats: Int32 = 0
  var eind: Int32 = 0
  /// A limit.
  var grens: Int64 = 0
}

/// A list as it holds in a period, as bits.
struct Lijstversie: Sendable {
  var van: Int32
  var tot: Int32
  var masker: Int32
}

/// The basis of a limit in money, as numbers; 0 for a kind of sum is any, -1 elsewhere that it does not matter.
struct Grens: Sendable {
  let soort: Int64
  let bepaaldDoor: Int64
  let btw: Int64
  let perJaar: Bool

  init(_ limit: Voorwaarde.Bedraggrens, _ kinds: [String: Int64]) {
    soort = kinds[limit.soort] ?? 0
    bepaaldDoor = limit.bepaaldDoor.map(Feitenrij.bepaaldDoor) ?? -1
    btw = limit.btw.map { $0 == .onbekend ? -1 : Feitenrij.btw($0) } ?? -1
    perJaar = limit.perJaar
  }
}
