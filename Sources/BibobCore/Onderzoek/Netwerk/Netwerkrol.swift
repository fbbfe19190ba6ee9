/// What a person is to betrokkene in law, with the path through the network that makes it so.
public struct Netwerkrol: Sendable, Hashable {
  /// The roles of art. 1(1), 3(4), 7a(2) and 7c(2).
  public enum Soort: String, Sendable, CaseIterable {
    /// The applicant, holder, tenderer or counterparty himself.
    case betrokkene
    /// Leads or led betrokkene, directly or not.
    case leidinggevende
    /// Controls or controlled betrokkene, directly or not.
    case zeggenschaphebbende
    /// Supplies or supplied capital to betrokkene, directly or not.
    case vermogensverschaffer
    /// Is or will be named on the decision.
    case vermeldOpBeschikking = "vermeld-op-beschikking"
    /// Can be equated with betrokkene by factual influence.
    case gelijkgesteld
    /// Stands or stood in a business partnership with betrokkene.
    case zakelijkSamenwerkingsverband = "zakelijk-samenwerkingsverband"
    /// Gets a part of the public contract.
    case onderaannemer
    /// Represents betrokkene.
    case vertegenwoordiger
    /// A legal person that betrokkene leads or led.
    case geleidDoorBetrokkene = "geleid-door-betrokkene"
    /// A legal person that betrokkene controls or controlled.
    case beheerstDoorBetrokkene = "beheerst-door-betrokkene"
    /// A legal person to which betrokkene supplies or supplied capital.
    case gefinancierdDoorBetrokkene = "gefinancierd-door-betrokkene"
  }

  /// When the role holds, seen from the day of the network.
  public enum Tijd: Sendable, Hashable {
    /// It holds.
    case nu
    /// It held: the last day on which every link of the path existed at once.
    case voorheen(tot: CivilDate)
    /// It will hold, from this day.
    case straks(vanaf: CivilDate)
  }

  /// The role.
  public var soort: Soort
  /// When it holds.
  public var tijd: Tijd
  /// Who has it: ``Partij/id``.
  public var wie: String
  /// To which betrokkene; the same person for betrokkene himself.
  public var betrokkene: String
  /// The links, in the order in which they are read: from this person to betrokkene, or from betrokkene to this
  /// person for what betrokkene leads, controls or finances. Empty for betrokkene himself.
  public var pad: [Schakel]
}

/// A link of a path.
public struct Schakel: Sendable, Hashable {
  /// The tie: ``Relatie/id``; nil where the role was only stated, in the application or with the person.
  public var relatie: String?
  /// What `van` is to `naar`.
  public var soort: Relatie.Soort
  /// ``Partij/id``.
  public var van: String
  /// ``Partij/id``.
  public var naar: String
  /// In hundredths of a percent; nil when unknown.
  public var aandeel: Int?
  /// Whether the source says that it is an indirect tie.
  public var middellijk: Bool
  /// The first day; nil when unknown.
  public var vanaf: CivilDate?
  /// The last day; nil while it lasts, or when unknown.
  public var tot: CivilDate?

  /// Whether it exists on a day; unknown ends are open.
  func bestaat(op day: CivilDate) -> Bool {
    (vanaf.map { $0 <= day } ?? true) && (tot.map { day <= $0 } ?? true)
  }
}

extension Netwerkrol {
  /// Whether there is no person between.
  public var isDirect: Bool { pad.count <= 1 && !(pad.first?.middellijk ?? false) }
  /// Whether the role rests on a statement alone, without a recorded tie.
  public var isOpgegeven: Bool { pad.contains { $0.relatie == nil } }

  /// The share along the path, in hundredths of a percent, rounded up; nil where a link is no control or its share
  /// is unknown. Information only: the Act knows no threshold, and other paths may add to it.
  public var aandeelLangsPad: Int? {
    guard !pad.isEmpty else { return nil }
    var share = 10_000
    for link in pad {
      guard link.soort == .zeggenschap, let part = link.aandeel else { return nil }
      share = (share * part + 9_999) / 10_000
    }
    return share
  }

  /// The period in which every link existed at once; open where a day is unknown.
  public var periode: (vanaf: CivilDate?, tot: CivilDate?) {
    (pad.compactMap(\.vanaf).max(), pad.compactMap(\.tot).min())
  }
}

extension Netwerkrol.Soort {
  /// The link of art. 3(4) by which an offence of this person stands in relation to betrokkene; nil where the role
  /// alone makes none.
  public var verband: Feit.Verband? {
    switch self {
    case .betrokkene: .eigen
    case .geleidDoorBetrokkene, .beheerstDoorBetrokkene, .gefinancierdDoorBetrokkene: .zeggenschap
    case .leidinggevende, .zeggenschaphebbende, .vermogensverschaffer, .zakelijkSamenwerkingsverband: .derde
    case .vermeldOpBeschikking, .gelijkgesteld, .onderaannemer, .vertegenwoordiger: nil
    }
  }

  /// Whether it is one of the six roles about which the tax authority, the register and the judicial documentation
  /// may tell (art. 7c(2), 11a(1), 28(2)m 4°; Bjsg 15(2)).
  public var isInZesRollenkring: Bool {
    switch self {
    case .betrokkene, .leidinggevende, .zeggenschaphebbende, .vermogensverschaffer, .vermeldOpBeschikking,
      .gelijkgesteld:
      true
    case .zakelijkSamenwerkingsverband, .onderaannemer, .vertegenwoordiger, .geleidDoorBetrokkene,
      .beheerstDoorBetrokkene, .gefinancierdDoorBetrokkene:
      false
    }
  }

  /// The provisions on which it rests.
  public var artikelen: [Artikel] {
    switch self {
    case .betrokkene: [.wb("1 lid 1"), .wb("3 lid 4 a")]
    case .leidinggevende, .zeggenschaphebbende, .vermogensverschaffer: [.wb("1 lid 1"), .wb("3 lid 4 c")]
    case .zakelijkSamenwerkingsverband: [.wb("3 lid 4 c")]
    case .geleidDoorBetrokkene, .beheerstDoorBetrokkene, .gefinancierdDoorBetrokkene: [.wb("3 lid 4 b")]
    case .vermeldOpBeschikking: [.wb("7c lid 2 e")]
    case .gelijkgesteld: [.wb("7c lid 2 f")]
    case .onderaannemer: [.wb("1 lid 1"), .wb("7a lid 2 g")]
    case .vertegenwoordiger: [.wb("7a lid 2 b")]
    }
  }

  /// As a person reads it.
  public var naam: String {
    switch self {
    case .betrokkene: "betrokkene"
    case .leidinggevende: "leidinggevende"
    case .zeggenschaphebbende: "zeggenschaphebbende"
    case .vermogensverschaffer: "vermogensverschaffer"
    case .vermeldOpBeschikking: "vermeld op de beschikking"
    case .gelijkgesteld: "gelijkgesteld met betrokkene"
    case .zakelijkSamenwerkingsverband: "zakelijk samenwerkingsverband"
    case .onderaannemer: "onderaannemer"
    case .vertegenwoordiger: "vertegenwoordiger"
    case .geleidDoorBetrokkene: "geleid door betrokkene"
    case .beheerstDoorBetrokkene: "onder zeggenschap van betrokkene"
    case .gefinancierdDoorBetrokkene: "gefinancierd door betrokkene"
    }
  }

  /// The role that the record of a person states; nil for betrokkene himself and for any other person.
  init?(_ rol: Partijrol) {
    switch rol {
    case .leidinggevende: self = .leidinggevende
    case .zeggenschaphebbende: self = .zeggenschaphebbende
    case .vermogensverschaffer: self = .vermogensverschaffer
    case .onderaannemer: self = .onderaannemer
    case .zakelijkSamenwerkingsverband: self = .zakelijkSamenwerkingsverband
    case .vermeldOpBeschikking: self = .vermeldOpBeschikking
    case .gelijkgesteld: self = .gelijkgesteld
    case .vertegenwoordiger: self = .vertegenwoordiger
    case .betrokkene, .derde: return nil
    }
  }

  /// The role that a direct tie to betrokkene gives, of those that form no chain.
  init?(direct soort: Relatie.Soort) {
    switch soort {
    case .samenwerking: self = .zakelijkSamenwerkingsverband
    case .onderaanneming: self = .onderaannemer
    case .beheer: self = .vermeldOpBeschikking
    case .invloed: self = .gelijkgesteld
    case .leiding, .zeggenschap, .vermogen, .familie: return nil
    }
  }
}
