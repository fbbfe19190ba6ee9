/// Writes the events of dossiers as XES (IEEE 1849-2016), dossier by dossier, so that memory does not grow.
///
/// Without personal data: a dossier is its number, whoever recorded something is `medewerker 1`. Degrees of danger and
/// outcomes stay out unless they are asked for; names too.
public struct XESSchrijver {
  /// What goes in beside steps and days.
  public struct Keuze: Sendable {
    /// Whether outcomes and degrees of danger go in.
    public var metUitkomst: Bool
    /// Whether people go in by name.
    public var metNamen: Bool

    /// What goes in; nothing of it unless asked.
    public init(metUitkomst: Bool = false, metNamen: Bool = false) {
      self.metUitkomst = metUitkomst
      self.metNamen = metNamen
    }
  }

  private let keuze: Keuze
  private let schrijf: (String) throws -> Void
  private var namen = Schuilnamen()

  /// A writer that hands pieces of text to `schrijf`.
  public init(_ keuze: Keuze = Keuze(), schrijf: @escaping (String) throws -> Void) {
    self.keuze = keuze
    self.schrijf = schrijf
  }

  /// The beginning of the file.
  public func begin() throws {
    try schrijf(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1849.2016" xes.features="">
        <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
        <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
        <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
        <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
        <global scope="trace">
          <string key="concept:name" value=""/>
        </global>
        <global scope="event">
          <string key="concept:name" value=""/>
          <string key="lifecycle:transition" value="complete"/>
          <string key="org:resource" value=""/>
          <date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
        </global>
        <classifier name="stap" scope="event" keys="concept:name"/>
        <string key="concept:name" value="bibob"/>
        <string key="lifecycle:model" value="standard"/>

      """)
  }

  /// A dossier.
  public mutating func dossier(_ zaak: Zaak) throws {
    let aanvraag = zaak.dossier.aanvraag
    var text = "  <trace>\n"
    XESSchrijver.tekst("concept:name", zaak.nummer.description, 4, &text)
    XESSchrijver.tekst("soort", aanvraag.soort.id, 4, &text)
    XESSchrijver.tekst("sector", Sector(soort: aanvraag.soort.id).rawValue, 4, &text)
    XESSchrijver.tekst("spoor", aanvraag.spoor.rawValue, 4, &text)
    XESSchrijver.tekst("lichaam", aanvraag.lichaam, 4, &text)
    for (index, event) in Procesgebeurtenis.verloop(zaak).enumerated() { voegToe(event, index, &text) }
    text += "  </trace>\n"
    try schrijf(text)
  }

  /// The end of the file.
  public func eind() throws { try schrijf("</log>\n") }

  private mutating func voegToe(_ event: Procesgebeurtenis, _ index: Int, _ text: inout String) {
    text += "    <event>\n"
    XESSchrijver.tekst("concept:name", event.stap.rawValue, 6, &text)
    XESSchrijver.datum("time:timestamp", event.dag, index, &text)
    XESSchrijver.tekst("lifecycle:transition", "complete", 6, &text)
    XESSchrijver.tekst("org:resource", keuze.metNamen ? event.door : namen.naam(event.door), 6, &text)
    XESSchrijver.tekst("fase", event.fase.rawValue, 6, &text)
    XESSchrijver.datum("datum", event.datum, 0, &text)
    XESSchrijver.datum("vastgelegd", event.vastgelegd, 0, &text)
    if keuze.metUitkomst {
      for veld in [Veld.uitkomst, .mateA, .mateB, .basis] {
        if let word = event.velden.tekst(veld) { XESSchrijver.tekst(veld.rawValue, word, 6, &text) }
      }
    }
    text += "    </event>\n"
  }

  private static func tekst(_ key: String, _ value: String, _ indent: Int, _ text: inout String) {
    for _ in 0..<indent { text += " " }
    text += "<string key=\"\(key)\" value=\"\(XMLSchrijver.veilig(value))\"/>\n"
  }

  private static func datum(_ key: String, _ day: CivilDate, _ thousandth: Int, _ text: inout String) {
    let count = min(thousandth, 59_999)
    let (seconds, rest) = (count / 1000, count % 1000)
    text += "      <date key=\"\(key)\" value=\"\(day)T00:00:"
    text += (seconds < 10 ? "0" : "") + "\(seconds)."
    text += (rest < 10 ? "00" : rest < 100 ? "0" : "") + "\(rest)+00:00\"/>\n"
  }
}
