/// Why a step may not be taken: the provision, what is missing, and what to do.
public struct Weigering: Sendable, Equatable {
  /// The provisions that stand in the way.
  public var artikelen: [Artikel]
  /// What is missing or wrong, in Dutch. Persons appear by their number in the dossier only.
  public var reden: String
  /// What to do, in Dutch.
  public var doen: String

  /// A refusal under one provision or more.
  public init(_ artikel: Artikel, _ more: Artikel..., reden: String, doen: String) {
    artikelen = [artikel] + more
    self.reden = reden
    self.doen = doen
  }
}

extension Weigering: CustomStringConvertible {
  /// `reden (artikel). doen`
  public var description: String {
    "\(reden) (\(artikelen.map(\.description).joined(separator: "; "))). \(doen)"
  }
}

/// A step that someone wants to take, with everything that a guard may look at.
public struct Poging: Sendable {
  /// The dossier before the step.
  public var dossier: Dossier
  /// The step.
  public var stap: Stap
  /// The civil date on which it happened in law.
  public var datum: CivilDate
  /// What it records.
  public var velden: Velden
  /// The day on which it is recorded.
  public var vandaag: CivilDate
  /// The calendar.
  public var kalender: Kalender
  /// Who wants to take it: the user, or the name where the store has no register; nil when that is not asked.
  public var wie: String?
  /// Steps that ask for a second pair of eyes.
  public var vierOgen: Set<Stap> = []
  /// The set of questions in use; nil when none is at hand.
  public var vragen: Vragenset?

  /// An attempt at a step.
  public init(
    dossier: Dossier, stap: Stap, datum: CivilDate, velden: Velden, vandaag: CivilDate, kalender: Kalender,
    vragen: Vragenset? = nil
  ) {
    self.dossier = dossier
    self.stap = stap
    self.datum = datum
    self.velden = velden
    self.vandaag = vandaag
    self.kalender = kalender
    self.vragen = vragen
  }
}

/// A guard: one rule of law that a step must pass.
public struct Wachter: Sendable {
  /// The provision that it guards.
  public let artikel: Artikel
  /// What it guards, in a Dutch sentence.
  public let regel: String
  /// The refusals; empty when the rule is met.
  let toets: @Sendable (Poging) -> [Weigering]

  init(_ artikel: Artikel, _ regel: String, toets: @escaping @Sendable (Poging) -> [Weigering]) {
    self.artikel = artikel
    self.regel = regel
    self.toets = toets
  }

  /// A guard with at most one refusal.
  static func een(
    _ artikel: Artikel, _ regel: String, toets: @escaping @Sendable (Poging) -> Weigering?
  ) -> Wachter {
    Wachter(artikel, regel) { poging in toets(poging).map { [$0] } ?? [] }
  }
}

/// A field that a step must or may have.
public struct Veldeis: Sendable {
  /// The field.
  public let veld: Veld
  /// The words that this step allows; nil for all that the field allows.
  public let keuzes: [String]?
  /// The provision that asks for it; nil when the field may be left out.
  public let artikel: Artikel?

  /// A field that must be given, because a provision asks for it.
  static func eis(_ veld: Veld, _ artikel: Artikel, keuzes: [String]? = nil) -> Veldeis {
    Veldeis(veld: veld, keuzes: keuzes, artikel: artikel)
  }

  /// A field that may be given.
  static func mag(_ veld: Veld, keuzes: [String]? = nil) -> Veldeis {
    Veldeis(veld: veld, keuzes: keuzes, artikel: nil)
  }

  /// Whether the step must have it.
  public var isVerplicht: Bool { artikel != nil }

  /// The words allowed, where the field is a choice.
  public var woorden: [String]? {
    if let keuzes { return keuzes }
    if case .keuze(let all) = veld.soort { return all }
    return veld.soort == .jaNee ? ["ja", "nee"] : nil
  }
}

/// A row of the table of the procedure.
public struct Overgang: Sendable {
  /// The step.
  public let stap: Stap
  /// What happens, in a Dutch sentence.
  public let omschrijving: String
  /// The phases in which it can be taken.
  public let van: [Fase]
  /// The provisions on which it rests.
  public let artikelen: [Artikel]
  /// The tracks on which it exists.
  public let sporen: [Spoor]
  /// Whether it exists for decisions of an organ, for private-law kinds, or for both.
  public let rechtsgebied: Rechtsgebied
  /// What it records.
  public let velden: [Veldeis]
  /// The guards. A step that names what is in the dossier has the guard that it is there, without the table saying so.
  public let wachters: [Wachter]
  /// What becomes due, in Dutch; empty when nothing does.
  public let verschuldigd: String

  /// The side of the law on which a step exists.
  public enum Rechtsgebied: Sendable { case beide, publiek, privaat }

  init(
    _ stap: Stap, _ omschrijving: String, van: [Fase], _ artikelen: [Artikel],
    sporen: [Spoor] = Spoor.allCases, rechtsgebied: Rechtsgebied = .beide, velden: [Veldeis] = [],
    wachters: [Wachter] = [], verschuldigd: String = ""
  ) {
    self.stap = stap
    self.omschrijving = omschrijving
    self.van = van
    self.artikelen = artikelen
    self.sporen = sporen
    self.rechtsgebied = rechtsgebied
    self.velden = velden
    self.wachters = (velden.contains { $0.veld.naamsoort != nil } ? [.inDossier] : []) + wachters
    self.verschuldigd = verschuldigd
  }

  /// The phase after the step; nil when the dossier stays where it is.
  public var naar: Fase? { stap.doel }
}
