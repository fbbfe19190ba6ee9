/// What a dossier is at a moment: the outcome of its events, never stored.
///
/// Made only by folding events (``init(gebeurtenissen:)``); two folds of the same events are equal.
public struct Dossier: Sendable, Equatable {
  /// The application or the existing decision.
  public internal(set) var aanvraag: Aanvraag
  /// Where it stands.
  public internal(set) var fase: Fase = .intake
  /// The civil date since which it stands there.
  public internal(set) var faseSinds: CivilDate
  /// The civil date of the last event that is bound to its order; no later such step may lie before it.
  public internal(set) var laatste: CivilDate
  /// Number of events.
  public internal(set) var versie = 0
  /// The day of opening.
  public internal(set) var geopend: CivilDate
  /// Each change of phase, the first being the opening.
  public internal(set) var loop: [Faseovergang] = []

  /// The names given so far within the dossier.
  var naamgeving: Naamgeving
  /// Persons, those of the application first.
  public internal(set) var partijen: [Partij]
  /// Ties between persons, in order.
  public internal(set) var relaties: [Relatie] = []
  /// Facts on record, in order.
  public internal(set) var feiten: [Feit] = []
  /// Exhibits, in order.
  public internal(set) var stukken: [Stuk] = []
  /// Signals that started or fed the investigation: source and date.
  public internal(set) var signalen: [Signaal] = []
  /// The by-law term on record, from the application or from a person.
  public internal(set) var lokaleTermijn: LokaleTermijn?
  /// What the policy of the body says, as it was last recorded.
  public internal(set) var beleid: Beleidsstand?
  /// The provision that a person named where the hook of the kind is not certain.
  public internal(set) var grondslagGenoemd: String?

  /// The questionnaire and its rounds of completion.
  public internal(set) var formulier = Formulierstaat()
  /// Where the questions of the questionnaire stand, as a person judged them.
  public internal(set) var vraagstanden: [Vraagstand] = []
  /// Consultations of sources, in order.
  public internal(set) var raadplegingen: [Raadpleging] = []
  /// What searches brought up, in order.
  public internal(set) var kandidaten: [Kandidaat] = []
  /// What persons wrote on the worksheet; one a ground and criterion.
  public internal(set) var wegingen: [Weging] = []
  /// The last check of the care of LBB's advice; nil when none was recorded.
  public internal(set) var vergewissing: Vergewissing?
  /// Conditions as they are drafted, in order.
  public internal(set) var voorschriften: [Voorschrift] = []
  /// The check of a contract outside the Act; nil for a test under the Act.
  public internal(set) var basistoets: Basistoets?
  /// Disclosures of data about third parties, in order.
  public internal(set) var verstrekkingen: [Verstrekking] = []
  /// The day on which the findings were laid down; nil before.
  public internal(set) var bevindingen: CivilDate?
  /// Requests for advice, in order.
  public internal(set) var lbb: [LBBVerzoek] = []
  /// The conclusion now in force; nil before, and after it fell.
  public internal(set) var conclusie: Conclusie?
  /// Reports to the LBB that are due or done.
  public internal(set) var meldingen: [Melding] = []
  /// The degree of danger that the LBB was last told; nil when nothing was reported.
  public internal(set) var gemeldeMate: MateVanGevaar?
  /// The intended decision now open for views.
  public internal(set) var voornemen: Voornemen?
  /// Decisions, in order; the last is in force unless it fell.
  public internal(set) var besluiten: [Besluit] = []
  /// The day on which betrokkene withdrew.
  public internal(set) var teruggetrokken: CivilDate?

  /// Extensions of the decision term.
  public internal(set) var verlengingen: [Termijnverlenging] = []
  /// Standstills of the decision term that are not the form's or the LBB's.
  public internal(set) var stilstanden: [Stilstand] = []
  /// Days on which a notice of default was received; one that came too early has no effect.
  public internal(set) var ingebrekestellingen: [CivilDate] = []

  /// Who was admitted to it, in order; also admissions that ended.
  public internal(set) var toelatingen: [Toelating] = []
  /// Events on which a second pair of eyes may have to look.
  public internal(set) var vastleggingen: [Vastlegging] = []
  /// What second pairs of eyes said, in order.
  public internal(set) var meelezingen: [Meelezing] = []

  /// The objection now or last in hand.
  public internal(set) var bezwaar: Bezwaar?
  /// Appeals, in order.
  public internal(set) var beroepen: [Beroep] = []
  /// The day from which conditions are supervised.
  public internal(set) var toezichtSinds: CivilDate?
  /// Days on which a condition was found breached.
  public internal(set) var overtredingen: [CivilDate] = []
  /// The day of closing; nil while open.
  public internal(set) var gesloten: CivilDate?
  /// The phase from which it was closed.
  public internal(set) var geslotenVanuit: Fase?

  /// Whether the dossier concerns a decision of an organ (beschikking).
  public var isPubliekrechtelijk: Bool { aanvraag.soort.aard.isPubliekrechtelijk }
  /// The decision in force.
  public var besluit: Besluit? { besluiten.last.flatMap { $0.vervallen == nil ? $0 : nil } }
  /// Whether conditions of art. 3(7) are in force: attached by the last decision that stands, or left as they
  /// were by one from supervision. None once the permit was handed in.
  public var heeftVoorschriften: Bool {
    guard teruggetrokken == nil, let standing = besluiten.last(where: { $0.vervallen == nil }) else {
      return false
    }
    return standing.uitkomst.metVoorschriften || toezichtSinds != nil && standing.uitkomst == .inStandLaten
  }
  /// The last request for advice.
  public var laatsteVerzoek: LBBVerzoek? { lbb.last }
  /// The advice in hand; nil when none came.
  public var advies: Advies? { lbb.last { $0.advies != nil }?.advies }
  /// The day on which advice came that the conclusion in force is older than; nil when there is none.
  var adviesNaConclusie: CivilDate? {
    guard let conclusie, let received = lbb.last(where: { $0.ontvangen != nil })?.ontvangen else {
      return nil
    }
    return received > conclusie.datum ? received : nil
  }
  /// Whether own research has begun: with the form (art. 7a(2)) or with the first source (art. 7a(1), 7b).
  public var onderzoekGestart: Bool {
    formulier.eersteUitnodiging != nil || formulier.ontvangen != nil || !raadplegingen.isEmpty
  }
  /// Reports that are due and not done.
  public var openMeldingen: [Melding] { meldingen.filter { $0.gedaan == nil } }

  /// The person with this name within the dossier.
  public func partij(_ id: String) -> Partij? { partijen.first { $0.id == id } }
  /// The tie with this name within the dossier.
  public func relatie(_ id: String) -> Relatie? { relaties.first { $0.id == id } }
  /// The fact with this name within the dossier.
  public func feit(_ id: String) -> Feit? { feiten.first { $0.id == id } }
  /// The exhibit with this name within the dossier.
  public func stuk(_ id: String) -> Stuk? { stukken.first { $0.id == id } }
}

/// A change of phase.
public struct Faseovergang: Sendable, Hashable {
  /// The phase that began.
  public var fase: Fase
  /// The civil date on which it began.
  public var datum: CivilDate
  /// The step that began it.
  public var stap: Stap
}

/// A signal that an investigation may be needed.
public struct Signaal: Sendable, Hashable {
  /// Where it came from.
  public enum Bron: String, Sendable, CaseIterable {
    case omTip = "om-tip"
    case lbbTip = "lbb-tip"
    case bestuursorgaan
    case register
    case riec
    case toezicht
    case beleid
    case anders

    /// In words.
    public var naam: String {
      switch self {
      case .omTip: "tip van het openbaar ministerie"
      case .lbbTip: "tip van het LBB"
      case .bestuursorgaan: "tip van een ander bestuursorgaan"
      case .register: "treffer in het register van het LBB"
      case .riec: "signaal van het RIEC"
      case .toezicht: "toezicht van de gemeente"
      case .beleid: "beleid van de gemeente"
      case .anders: "ander signaal"
      }
    }

    /// The provision on which it rests.
    public var artikel: Artikel {
      switch self {
      case .omTip, .bestuursorgaan: .wb("26")
      case .lbbTip: .wb("11")
      case .register: .wb("11a")
      case .riec: .wb("28 lid 2 d")
      case .toezicht, .anders: Artikel(.praktijk, "")
      case .beleid: .awb("4:81")
      }
    }
  }

  /// Where it came from.
  public var bron: Bron
  /// When it came.
  public var datum: CivilDate
}

/// The questionnaire of art. 7a(5).
public struct Formulierstaat: Sendable, Hashable {
  /// A round in which betrokkene was asked to supply or complete.
  public struct Ronde: Sendable, Hashable {
    /// The day of the letter.
    public var gevraagd: CivilDate
    /// The last day of the term that the letter gives.
    public var termijn: CivilDate
    /// The day on which the answer came; nil while it is awaited.
    public var ontvangen: CivilDate?
    /// Whether the letter only hands out the form (false: a request to complete under Awb 4:5).
    public var isUitzetting: Bool
    /// The term of the policy from which the last day was counted; nil when the letter gave the day itself.
    public var uitBeleid: Beleidsafspraken.Termijn?
  }

  /// Rounds, in order.
  public var rondes: [Ronde] = []
  /// The set of questions that went out, by its name; nil when it was not said.
  public var vragenset: String?
  /// The day on which the form came in.
  public var ontvangen: CivilDate?
  /// The day on which it was found complete.
  public var volledig: CivilDate?
  /// The day on which the holder refused to complete it.
  public var geweigerd: CivilDate?

  /// The day of the first letter.
  public var eersteUitnodiging: CivilDate? { rondes.first?.gevraagd }
  /// The last round.
  public var laatste: Ronde? { rondes.last }
}

/// A request for advice to the LBB.
public struct LBBVerzoek: Sendable, Hashable {
  /// A question of the LBB during the advice (art. 15(2), 12(3)).
  public struct Vraag: Sendable, Hashable {
    /// The day on which it was asked.
    public var gesteld: CivilDate
    /// Whether betrokkene was asked (art. 12(3)), not the body.
    public var aanBetrokkene: Bool
    /// The day on which the answer came.
    public var beantwoord: CivilDate?
    /// The day on which betrokkene refused (art. 4(2)).
    public var geweigerd: CivilDate?
  }

  /// The day of the request.
  public var gevraagd: CivilDate
  /// Whether it asks for additional advice.
  public var aanvullend: Bool
  /// Whether it suspends the decision term (art. 31); for an additional request a person decided so.
  public var schortOp: Bool
  /// The day on which betrokkene was told (art. 32).
  public var kennisgeving: CivilDate?
  /// Questions, in order.
  public var vragen: [Vraag] = []
  /// The single extension (art. 15(3)): by how much and when it was told.
  public var verlenging: Termijnduur?
  /// The day on which the advice came.
  public var ontvangen: CivilDate?
  /// The day on which the LBB declined (art. 9(5)).
  public var afgezien: CivilDate?
  /// The day on which the body went on without it.
  public var verlaten: CivilDate?
  /// The advice.
  public var advies: Advies?

  /// The day on which waiting ended; nil while it lasts.
  public var einde: CivilDate? { ontvangen ?? afgezien }
  /// Whether the body still waits for the LBB.
  public var loopt: Bool { ontvangen == nil && afgezien == nil && verlaten == nil }
}

/// An intended decision, open for views (art. 33).
public struct Voornemen: Sendable, Hashable {
  /// The chance to give a view of one person.
  public struct Zienswijze: Sendable, Hashable {
    /// Who: ``Partij/id``.
    public var wie: String
    /// The day of the invitation; nil while it must still be sent.
    public var uitgenodigd: CivilDate?
    /// The last day of the term.
    public var termijn: CivilDate?
    /// The term of the policy from which the last day was counted; nil when the letter gave the day itself.
    public var uitBeleid: Beleidsafspraken.Termijn?
    /// Whether the letter points to the duty of secrecy (art. 28(3)).
    public var geheimhouding: Bool
    /// The day on which the view came.
    public var ontvangen: CivilDate?
    /// The day on which the person let it pass.
    public var afgezien: CivilDate?
    /// The day on which it was decided not to hear (Awb 4:11).
    public var achterwege: CivilDate?

    /// Whether the person was heard, let it pass, or need not be heard; on `day` also when the term lapsed.
    public func isAfgerond(op day: CivilDate) -> Bool {
      if ontvangen != nil || afgezien != nil || achterwege != nil { return true }
      guard uitgenodigd != nil, let termijn else { return false }
      return day > termijn
    }
  }

  /// The day of the intended decision.
  public var datum: CivilDate
  /// What is intended.
  public var uitkomst: Uitkomst
  /// Betrokkene first, then each derde that the text names.
  public var zienswijzen: [Zienswijze]
  /// Whether a view brought new facts.
  public var nieuweFeiten = false
}

/// A decision.
public struct Besluit: Sendable, Hashable {
  /// The day of the decision.
  public var datum: CivilDate
  /// The day of publication, from which objection runs.
  public var bekendmaking: CivilDate
  /// What was decided.
  public var uitkomst: Uitkomst
  /// The day on which it fell in objection or court.
  public var vervallen: CivilDate?
}
