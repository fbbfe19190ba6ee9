/// The degree of danger (Wet Bibob art. 3), in rising order.
public enum MateVanGevaar: String, Sendable, CaseIterable, Comparable {
  case geen
  case mindere = "mindere-mate"
  case ernstig

  /// The name as letters write it.
  public var naam: String {
    switch self {
    case .geen: "geen gevaar"
    case .mindere: "mindere mate van gevaar"
    case .ernstig: "ernstig gevaar"
    }
  }

  private var rang: Int {
    switch self {
    case .geen: 0
    case .mindere: 1
    case .ernstig: 2
    }
  }

  /// In order of danger.
  public static func < (left: MateVanGevaar, right: MateVanGevaar) -> Bool { left.rang < right.rang }
}

/// What the LBB advised (Wet Bibob art. 9).
public struct Advies: Sendable, Hashable {
  /// Degree on the a-ground.
  public var mateA: MateVanGevaar
  /// Degree on the b-ground.
  public var mateB: MateVanGevaar
  /// Whether facts point to an offence to obtain or keep the decision (art. 3(6)).
  public var lid6: Bool
  /// The date on the advice; it may be used for five years from here (art. 29).
  public var datum: CivilDate

  /// The heavier of the two degrees.
  public var mate: MateVanGevaar { max(mateA, mateB) }
}

/// The danger conclusion that a person drew.
public struct Conclusie: Sendable, Hashable {
  /// On what the conclusion rests.
  public enum Basis: String, Sendable, CaseIterable {
    /// The facts, weighed (art. 3(2) and (3)).
    case weging
    /// The holder refused to complete the form (art. 4(1)).
    case artikel4Lid1 = "art-4-1"
    /// LBB's further questions were refused (art. 4(2)).
    case artikel4Lid2 = "art-4-2"
  }

  /// When it was drawn.
  public var datum: CivilDate
  /// On what it rests.
  public var basis: Basis
  /// Degree on the a-ground.
  public var mateA: MateVanGevaar
  /// Degree on the b-ground.
  public var mateB: MateVanGevaar
  /// Whether facts point to an offence to obtain or keep the decision (art. 3(6)).
  public var lid6: Bool
  /// Facts that carry it, by ``Feit/id``.
  public var feiten: [String]
  /// Whether LBB's advice was there when it was drawn.
  public var metAdvies: Bool

  /// The heavier of the two degrees; a refusal under art. 4 counts as serious danger.
  public var mate: MateVanGevaar { basis == .weging ? max(mateA, mateB) : .ernstig }
}

/// A report to the LBB for its register.
public struct Melding: Sendable, Hashable {
  /// Why a report is due.
  public enum Soort: String, Sendable, CaseIterable {
    /// A conclusion of danger without LBB advice: art. 7a(7), first sentence.
    case conclusie
    /// Betrokkene withdrew because of the Act: art. 7a(8).
    case terugtrekking
    /// A reported conclusion fell or changed: art. 7a(7), second sentence.
    case correctie

    /// The provision.
    public var artikel: Artikel {
      switch self {
      case .conclusie, .correctie: .wb("7a lid 7")
      case .terugtrekking: .wb("7a lid 8")
      }
    }
  }

  /// Why.
  public var soort: Soort
  /// The day from which it is due ("onverwijld").
  public var sinds: CivilDate
  /// The day on which it was made; nil while it is due.
  public var gedaan: CivilDate?
}

/// What a body may decide or do at the end of a Bibob test.
public enum Uitkomst: String, Sendable, CaseIterable {
  // beschikking en subsidie, aanvraag
  case verlenen
  case verlenenMetVoorschriften = "verlenen-met-voorschriften"
  case weigeren
  // beschikking en subsidie, bestaand besluit
  case inStandLaten = "in-stand-laten"
  case voorschriftenVerbinden = "voorschriften-verbinden"
  case voorschriftWijzigen = "voorschrift-wijzigen"
  case intrekken
  case lagerVaststellen = "lager-vaststellen"
  // onvolledige aanvraag
  case buitenBehandeling = "buiten-behandeling"
  // overheidsopdracht
  case gunnen
  case nietGunnen = "niet-gunnen"
  case onderaannemerAccepteren = "onderaannemer-accepteren"
  case onderaannemerWeigeren = "onderaannemer-weigeren"
  // vastgoed
  case aangaan
  case aangaanMetVoorwaarden = "aangaan-met-voorwaarden"
  case nietAangaan = "niet-aangaan"
  // bestaande overeenkomst
  case voortzetten
  case opschorten
  case ontbinden
  case beeindigen

  /// Whether it is adverse to betrokkene, so that art. 33 asks for a hearing first.
  public var isNegatief: Bool {
    switch self {
    case .weigeren, .intrekken, .lagerVaststellen, .nietGunnen, .onderaannemerWeigeren, .nietAangaan,
      .opschorten, .ontbinden, .beeindigen:
      true
    case .verlenen, .verlenenMetVoorschriften, .inStandLaten, .voorschriftenVerbinden, .voorschriftWijzigen,
      .buitenBehandeling, .gunnen, .onderaannemerAccepteren, .aangaan, .aangaanMetVoorwaarden, .voortzetten:
      false
    }
  }

  /// Whether it attaches conditions under art. 3(7).
  public var metVoorschriften: Bool {
    switch self {
    case .verlenenMetVoorschriften, .voorschriftenVerbinden, .voorschriftWijzigen: true
    default: false
    }
  }

  /// Whether art. 33 asks for a hearing before it. Reading chosen: a contract with conditions is no negative
  /// decision and has no conditions of art. 3(7), so art. 33(2) asks for none there.
  public var vraagtZienswijze: Bool { isNegatief || metVoorschriften }

  /// As a person reads it.
  public var naam: String { rawValue.split(separator: "-").joined(separator: " ") }
}

/// How an objection or an appeal ended.
public enum Rechtsuitkomst: String, Sendable, CaseIterable {
  case nietOntvankelijk = "niet-ontvankelijk"
  case ongegrond
  case herroepen
  case aangepast
  case vernietigd
  case vernietigdInStand = "vernietigd-rechtsgevolgen-in-stand"
}
