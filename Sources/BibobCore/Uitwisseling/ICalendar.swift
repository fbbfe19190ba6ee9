/// Writes an iCalendar file (RFC 5545) that Outlook and Thunderbird take.
///
/// 1. An entry keeps its UID: the store, the dossier, the term and whom it concerns. Its SEQUENCE rises with every
///    event of the dossier, so that a newer file replaces an older entry.
/// 2. What no longer matters is sent as CANCELLED, and the calendar takes it off.
/// 3. Lines are folded at 75 octets, never within a character.
public struct ICalendar: Sendable {
  /// An entry: a whole day.
  public struct Punt: Sendable, Equatable {
    /// The name that stays.
    public var uid: String
    /// How often it changed.
    public var volgnummer: Int
    /// The day.
    public var dag: CivilDate
    /// What a calendar shows.
    public var titel: String
    /// What it shows when it is opened.
    public var omschrijving: String
    /// Whether it is withdrawn.
    public var isVervallen: Bool

    /// An entry.
    public init(
      uid: String, volgnummer: Int, dag: CivilDate, titel: String, omschrijving: String,
      isVervallen: Bool = false
    ) {
      self.uid = uid
      self.volgnummer = volgnummer
      self.dag = dag
      self.titel = titel
      self.omschrijving = omschrijving
      self.isVervallen = isVervallen
    }
  }

  /// The name of the calendar.
  public var naam: String
  /// The entries.
  public var punten: [Punt]
  /// The moment of making, UTC milliseconds.
  public var gemaakt: Int64

  /// A calendar with entries.
  public init(naam: String, punten: [Punt], gemaakt: Int64) {
    self.naam = naam
    self.punten = punten
    self.gemaakt = gemaakt
  }

  /// The file.
  public var tekst: String {
    var out = ""
    func line(_ text: String) { ICalendar.vouw(text, &out) }
    line("BEGIN:VCALENDAR")
    line("VERSION:2.0")
    line("PRODID:-//bibob//termijnen//NL")
    line("CALSCALE:GREGORIAN")
    line("METHOD:PUBLISH")
    line("X-WR-CALNAME:\(ICalendar.veilig(naam))")
    for punt in punten {
      line("BEGIN:VEVENT")
      line("UID:\(ICalendar.veilig(punt.uid))")
      line("DTSTAMP:\(ICalendar.moment(gemaakt))")
      line("SEQUENCE:\(punt.volgnummer)")
      line("DTSTART;VALUE=DATE:\(ICalendar.dag(punt.dag))")
      line("DTEND;VALUE=DATE:\(ICalendar.dag(punt.dag.adding(days: 1)))")
      line("SUMMARY:\(ICalendar.veilig(punt.titel))")
      line("DESCRIPTION:\(ICalendar.veilig(punt.omschrijving))")
      line("STATUS:\(punt.isVervallen ? "CANCELLED" : "CONFIRMED")")
      line("TRANSP:TRANSPARENT")
      line("CLASS:CONFIDENTIAL")
      line("END:VEVENT")
    }
    line("END:VCALENDAR")
    return out
  }

  /// A line, cut into pieces of at most 75 octets; every next piece begins with a space.
  static func vouw(_ text: String, _ out: inout String) {
    var count = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if count + width > 75 {
        out += "\r\n "
        count = 1
      }
      out.unicodeScalars.append(scalar)
      count += width
    }
    out += "\r\n"
  }

  /// Text as a value: backslash, comma, semicolon and line ends are escaped; other controls have no place.
  static func veilig(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": safe += "\\\\"
      case ",": safe += "\\,"
      case ";": safe += "\\;"
      case "\n": safe += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  private static func dag(_ day: CivilDate) -> String { day.description.filter { $0 != "-" } }

  private static func moment(_ milliseconds: Int64) -> String {
    let seconds = milliseconds / 1000
    let day = CivilDate(days: Int32(clamping: seconds / 86_400))
    let rest = Int(seconds % 86_400)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(dag(day))T\(two(rest / 3600))\(two(rest / 60 % 60))\(two(rest % 60))Z"
  }
}
