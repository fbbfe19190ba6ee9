/// What a dossier starts from: an application, or the existing decision or contract that is looked at again.
public struct Aanvraag: Sendable, Hashable {
  /// Reference at the body that received it.
  public var kenmerk: String
  /// The body: `gemeente Voorbeeldstad`.
  public var lichaam: String
  /// The competent organ: `burgemeester`, `college van burgemeester en wethouders` …
  public var orgaan: String
  /// The kind of decision.
  public var soort: Besluitsoort
  /// New application, or an existing decision.
  public var spoor: Spoor
  /// Regular procedure, or the uniform public preparation procedure (Awb afd. 3.4).
  public var procedure: Procedure
  /// Whether another organ must consent (Omgevingswet 16.64: twelve weeks).
  public var metInstemming: Bool
  /// The day on which the application was received; for an existing decision, the day on which the
  /// investigation was asked for.
  public var ontvangen: CivilDate
  /// What it is about, in words.
  public var onderwerp: String
  /// Address of the premises or the property, one line a part.
  public var locatie: [String]
  /// The amounts of money that the application states.
  public var bedragen: [Bedrag]
  /// Reference and date of the decision or contract that exists already (track `intrekking`).
  public var bestaandBesluit: BestaandBesluit?
  /// The term that a local by-law sets for deciding; nil when the by-law sets none or is not known.
  public var lokaleTermijn: LokaleTermijn?
  /// What contract or tender conditions reserve (private-law kinds).
  public var bedongen: [Beding]
  /// Persons named in the application; the first with role ``Partijrol/betrokkene`` is betrokkene.
  public var partijen: [Partij]
  /// Further facts for the policy, by name.
  public var gegevens: [Gegeven]

  /// The application; what is left out is empty or unknown.
  public init(
    kenmerk: String, lichaam: String, orgaan: String, soort: Besluitsoort, spoor: Spoor,
    procedure: Procedure = .regulier, metInstemming: Bool = false, ontvangen: CivilDate, onderwerp: String,
    locatie: [String] = [], bedragen: [Bedrag] = [], bestaandBesluit: BestaandBesluit? = nil,
    lokaleTermijn: LokaleTermijn? = nil, bedongen: [Beding] = [], partijen: [Partij] = [],
    gegevens: [Gegeven] = []
  ) {
    self.kenmerk = kenmerk
    self.lichaam = lichaam
    self.orgaan = orgaan
    self.soort = soort
    self.spoor = spoor
    self.procedure = procedure
    self.metInstemming = metInstemming
    self.ontvangen = ontvangen
    self.onderwerp = onderwerp
    self.locatie = locatie
    self.bedragen = bedragen
    self.bestaandBesluit = bestaandBesluit
    self.lokaleTermijn = lokaleTermijn
    self.bedongen = bedongen
    self.partijen = partijen
    self.gegevens = gegevens
  }

  /// Betrokkene: the first person with that role.
  public var betrokkene: Partij? { partijen.first { $0.rollen.contains(.betrokkene) } }
}

/// The two tracks that share the procedure.
public enum Spoor: String, Sendable, CaseIterable {
  /// An application, tender or intended deal: a decision term runs.
  case aanvraag
  /// An existing permit, subsidy, contract or deal is looked at again: no decision term, art. 4(1) applies.
  case intrekking
}

/// How a decision on an application is prepared.
public enum Procedure: String, Sendable, CaseIterable {
  /// The ordinary procedure.
  case regulier
  /// The uniform public preparation procedure, Awb afd. 3.4.
  case uitgebreid
}

/// The decision or contract that exists already.
public struct BestaandBesluit: Sendable, Hashable {
  /// Its reference.
  public var kenmerk: String
  /// Its date.
  public var datum: CivilDate

  /// A decision by reference and date.
  public init(kenmerk: String, datum: CivilDate) {
    self.kenmerk = kenmerk
    self.datum = datum
  }
}

/// The term for deciding that a by-law sets.
public struct LokaleTermijn: Sendable, Hashable {
  /// The term.
  public var duur: Termijnduur
  /// By how much it can be extended once; nil when it cannot.
  public var verlenging: Termijnduur?
  /// The article of the by-law: `APV art. 1:2`.
  public var artikel: String
  /// Whether the by-law gives the permit by law when the term lapses (Awb 4:20b).
  public var lexSilencio: Bool

  /// A local term with its article.
  public init(duur: Termijnduur, verlenging: Termijnduur?, artikel: String, lexSilencio: Bool = false) {
    self.duur = duur
    self.verlenging = verlenging
    self.artikel = artikel
    self.lexSilencio = lexSilencio
  }
}

/// What a contract, tender or deed reserves to the body (Wet Bibob art. 5(2), 5a).
public enum Beding: String, Sendable, CaseIterable {
  /// The contract may be dissolved: art. 5(2)b, 5a b.
  case ontbinding
  /// The contract may be suspended: art. 5a b.
  case opschorting
  /// The legal act may be ended: art. 5a b.
  case beeindiging
  /// Subcontractors need consent, with a Bibob reservation: art. 5(2)c.
  case onderaanneming
}

/// A fact of the application by name, for the rules of a policy.
public struct Gegeven: Sendable, Hashable {
  /// The name in the vocabulary.
  public var naam: String
  /// The value as written.
  public var waarde: String

  /// A named value.
  public init(naam: String, waarde: String) {
    self.naam = naam
    self.waarde = waarde
  }
}
