/// What figures need of one dossier, as of a day: no names, no facts, only kind, days and outcomes.
///
/// Everything here follows from the events that stand: what a `herstel` undid does not count. The definitions that
/// a reader sees are in ``Begrip``; this is where they are computed.
public struct Onderzoekscijfers: Sendable, Equatable {
  /// The number of the dossier.
  public var nummer: Dossiernummer
  /// The words by which it is divided.
  public internal(set) var woorden: Cijferwoorden
  /// The kind of decision.
  public var soort: String { woorden.soort }
  /// The track.
  public var spoor: String { woorden.spoor }
  /// The organ that decides.
  public var orgaan: String { woorden.orgaan }
  /// The body.
  public var lichaam: String { woorden.lichaam }
  /// Who handles it; empty when that can no longer be read.
  public var behandelaar: String { woorden.behandelaar }
  /// What set it off: `beleid`, `loting`, `keuze`, or the source of a signal.
  public var aanleiding: String { woorden.aanleiding }
  /// The rule of the policy that asked for it; empty when none is on record.
  public var regel: String { woorden.regel }
  /// The sector of the kind.
  public var sector: Sector { woorden.sector }

  /// The day of receipt.
  public var ontvangen: CivilDate
  /// The first day of the investigation; nil when none began.
  public var begin: CivilDate?
  /// The day on which it, or a dossier without one, came to its first end; nil while in hand.
  public var einde: CivilDate?
  /// How it ended; nil while in hand.
  public var afloop: Afloop?
  /// The day as of which an open one is measured.
  public var peildatum: CivilDate

  /// Days between begin and end (or the day of looking) on which others were to act or the term stood still.
  public var stil = 0
  /// Days in each phase between begin and end (or the day of looking).
  public var fasen = Fasedagen()
  /// The phase on the day of looking.
  public var fase: Fase
  /// Since when it stands there.
  public var faseSinds: CivilDate
  /// Whether only the readable columns are left of it.
  public var isVernietigd = false

  /// The degree of danger when it ended; nil when no conclusion was drawn.
  public var mate: MateVanGevaar?
  /// Rounds of completion after the form.
  public var herstelrondes = 0
  /// Whether the LBB was asked before the end.
  public var lbbGevraagd = false
  /// Days from the first request to the advice; nil while none came.
  public var lbbWachttijd: Int?
  /// How the conclusion stands to the advice; nil when there was none to compare.
  public var naastAdvies: NaastAdvies?
  /// What views did to the intended decision; nil when none was sent.
  public var zienswijze: Zienswijzegevolg?
  /// Whether a withdrawal because of the Act was on record (art. 7a(8)).
  public var vanwegeBibob = false

  /// The last day of the decision term; nil where none runs.
  public var laatsteDag: CivilDate?
  /// Whether the decision was published in time; nil while undecided or without a term.
  public var opTijd: Bool?
  /// Days between the decision and the last day; negative when late.
  public var ruimte: Int?
  /// Whether the term was extended.
  public var verlengd = false

  /// How a conclusion stands to the advice of the LBB.
  public enum NaastAdvies: String, Sendable, CaseIterable { case gelijk, lichter, zwaarder }
  /// What views did.
  public enum Zienswijzegevolg: String, Sendable, CaseIterable {
    case ongewijzigd, anders, teruggetrokken
  }

  /// Calendar days from begin to end; nil while in hand or without an investigation.
  public var bruto: Int? { begin.flatMap { begin in einde.map { $0 - begin } } }
  /// The same without days that stood still.
  public var netto: Int? { bruto.map { $0 - stil } }
  /// Whether it is an investigation that is in hand on the day of looking.
  public var loopt: Bool { begin != nil && einde == nil }
}

extension Stap {
  /// Whether own research begins with this step (Wet Bibob art. 7a(1), 7a(2), 7b).
  var beginOnderzoek: Bool {
    switch self {
    case .formulierUitzetten, .formulierOntvangen, .bronRaadplegen: true
    default: false
    }
  }

  /// Whether an investigation ends with this step.
  var eindeOnderzoek: Bool {
    switch self {
    case .besluit, .buitenBehandelingLaten, .terugtrekken, .buitenBereik: true
    default: false
    }
  }
}
