/// A term of a dossier as it stands on a day: when it ends, why, and what follows when it is missed.
public struct Termijn: Sendable, Equatable {
  /// Which term; the raw value is the subject for `waarom`.
  public enum Soort: String, Sendable, CaseIterable {
    case beslistermijn
    case aanvulling
    case buitenBehandeling = "buiten-behandeling"
    case lbbAdvies = "lbb-advies"
    case lbbOpschorting = "lbb-opschorting"
    case zienswijze
    case meldingLBB = "melding-lbb"
    case kennisgeving
    case bezwaartermijn
    case bezwaarHerstel = "bezwaar-herstel"
    case beslissingOpBezwaar = "beslissing-op-bezwaar"
    case beroepstermijn
    case dwangsom
    case bewaartermijn
    case hergebruik

    /// Whether it is the term of a remedy, which is spent when it has lapsed.
    var isRechtsmiddel: Bool { self == .bezwaartermijn || self == .beroepstermijn }

    /// As a person reads it.
    public var naam: String {
      switch self {
      case .lbbAdvies: "advies van het LBB"
      case .lbbOpschorting: "opschorting door het LBB-advies"
      case .meldingLBB: "melding aan het LBB"
      case .kennisgeving: "bericht aan betrokkene over het LBB-advies"
      case .buitenBehandeling: "buiten behandeling laten"
      case .bezwaarHerstel: "herstel van het bezwaar"
      case .beslissingOpBezwaar: "beslissing op bezwaar"
      case .hergebruik: "hergebruik van advies en bevindingen"
      case .beslistermijn, .aanvulling, .zienswijze, .bezwaartermijn, .beroepstermijn, .dwangsom,
        .bewaartermijn:
        rawValue
      }
    }
  }

  /// Who must act within the term.
  public enum Plichtige: String, Sendable {
    case bestuursorgaan, betrokkene, derde, lbb = "LBB", belanghebbende
  }

  /// How the term stands.
  public enum Toestand: Sendable, Equatable {
    case loopt
    /// It stands still.
    case opgeschort
    /// What it is for was done on this day, in time.
    case gehaald(CivilDate)
    /// What it is for was done on this day, too late.
    case teLaat(CivilDate)
    /// The last day has passed.
    case verstreken
    /// It no longer matters, since this day.
    case vervallen(CivilDate)

    /// Whether something can still come of it.
    public var isOpen: Bool {
      switch self {
      case .loopt, .opgeschort, .verstreken: true
      case .gehaald, .teLaat, .vervallen: false
      }
    }
  }

  /// Which term.
  public var soort: Soort
  /// Whom or what it concerns within the dossier (`P2`); empty when there is one only.
  public var onderwerp: String = ""
  /// The provision that sets it.
  public var artikel: Artikel
  /// Who must act.
  public var plichtige: Plichtige
  /// The event that started it.
  public var start: CivilDate
  /// The last day. While it stands still: the last day if the standstill ended on the day of looking.
  public var einde: CivilDate
  /// The last day if what it waits for comes at the very last; nil when no last day can be given.
  public var uiterlijk: CivilDate?
  /// How it stands.
  public var toestand: Toestand
  /// Every move in the counting.
  public var stappen: [Rekenstap]
  /// What follows when it is missed, or what can be done after it.
  public var gevolg: String
  /// What a person must still settle before the date is certain; nil when nothing.
  public var vraag: String?

  /// The name for `waarom`: `zienswijze P2`.
  public var naam: String { onderwerp.isEmpty ? soort.naam : "\(soort.naam) \(onderwerp)" }

  /// The state of a term that ends on `einde`, by what was done and by the day of looking.
  static func toestand(gedaan: CivilDate?, einde: CivilDate, op day: CivilDate) -> Toestand {
    if let gedaan { return gedaan <= einde ? .gehaald(gedaan) : .teLaat(gedaan) }
    return day > einde ? .verstreken : .loopt
  }
}
