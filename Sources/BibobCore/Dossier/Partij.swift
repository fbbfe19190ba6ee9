/// A natural or legal person in a dossier.
public struct Partij: Sendable, Hashable {
  /// Whether the person is natural or legal.
  public enum Aard: String, Sendable, CaseIterable {
    case natuurlijkPersoon = "natuurlijk-persoon"
    case rechtspersoon
  }

  /// The name within the dossier: `P1`.
  public var id: String
  /// Natural or legal.
  public var aard: Aard
  /// The name as it stands in letters.
  public var naam: String
  /// Given names of a natural person; empty when unknown.
  public var voornamen: String
  /// Date of birth of a natural person.
  public var geboortedatum: CivilDate?
  /// Citizen service number of a natural person.
  public var bsn: BSN?
  /// Number of a legal person.
  public var rsin: RSIN?
  /// Trade register number.
  public var kvk: KvKNummer?
  /// Legal form as the trade register writes it; empty when unknown.
  public var rechtsvorm: String
  /// Trade names, present and past.
  public var handelsnamen: [String]
  /// Address in one line a part: street and number, postcode and town.
  public var adres: [String]
  /// What the person is to this dossier.
  public var rollen: [Partijrol]

  /// A person; everything but name and kind may be filled in later.
  public init(
    id: String, aard: Aard, naam: String, voornamen: String = "", geboortedatum: CivilDate? = nil,
    bsn: BSN? = nil, rsin: RSIN? = nil, kvk: KvKNummer? = nil, rechtsvorm: String = "",
    handelsnamen: [String] = [], adres: [String] = [], rollen: [Partijrol] = []
  ) {
    self.id = id
    self.aard = aard
    self.naam = naam
    self.voornamen = voornamen
    self.geboortedatum = geboortedatum
    self.bsn = bsn
    self.rsin = rsin
    self.kvk = kvk
    self.rechtsvorm = rechtsvorm
    self.handelsnamen = handelsnamen
    self.adres = adres
    self.rollen = rollen
  }
}

/// What a person is to a dossier (Wet Bibob art. 1(1), 3(4), 7a(2), 7c(2)).
public enum Partijrol: String, Sendable, CaseIterable {
  /// The applicant, holder, tenderer or counterparty himself: art. 1(1).
  case betrokkene
  /// Who represents betrokkene: art. 7a(2)b.
  case vertegenwoordiger
  /// Leads or led betrokkene, directly or not: art. 1(1).
  case leidinggevende
  /// Controls or controlled betrokkene, directly or not: art. 1(1).
  case zeggenschaphebbende
  /// Supplies or supplied capital, directly or not: art. 1(1).
  case vermogensverschaffer
  /// Gets a part of a public contract: art. 1(1).
  case onderaannemer
  /// Stands or stood in a business partnership with betrokkene: art. 3(4)c.
  case zakelijkSamenwerkingsverband = "zakelijk-samenwerkingsverband"
  /// Is or will be named on the decision as manager: art. 7c(2)e.
  case vermeldOpBeschikking = "vermeld-op-beschikking"
  /// Can be equated with betrokkene by factual influence: art. 7c(2)f.
  case gelijkgesteld
  /// Any other person whom the dossier names.
  case derde
}
