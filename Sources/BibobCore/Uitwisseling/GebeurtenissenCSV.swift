/// Writes the events of dossiers as comma-separated values (RFC 4180), a line each, for a rekenblad or a database.
///
/// Everything that figures are made of and nobody's name: steps, days, kinds, the words of choices and terms that
/// letters gave. Undone events are marked and stay in, so that a reader can check that too.
public struct GebeurtenissenCSV {
  /// The titles of the columns.
  public static let titels = [
    "dossier", "volgnummer", "stap", "fase", "datum", "vastgelegd", "ongedaan", "soort", "spoor", "orgaan",
    "lichaam", "medewerker", "behandelaar", "termijn", "duur", "tot", "uitkomst", "mate_a", "mate_b", "basis",
    "vanwege_bibob", "regel", "toets", "bron_signaal",
  ]

  private let metNamen: Bool
  private let schrijf: (String) throws -> Void
  private var namen = Schuilnamen()

  /// A writer that hands lines to `schrijf`; people go by names that say nothing unless `metNamen`.
  public init(metNamen: Bool = false, schrijf: @escaping (String) throws -> Void) {
    self.metNamen = metNamen
    self.schrijf = schrijf
  }

  /// The line of titles.
  public func begin() throws { try schrijf(GebeurtenissenCSV.titels.joined(separator: ",") + "\r\n") }

  /// The events of a dossier, and the name of who handles it.
  public mutating func dossier(_ zaak: Zaak, behandelaar: String) throws {
    let undone = Dossier.hersteld(zaak.gebeurtenissen)
    let aanvraag = zaak.dossier.aanvraag
    var fase = Fase.intake
    let handler = naam(behandelaar)
    for event in zaak.gebeurtenissen {
      let isUndone = undone.contains(event.volgnummer) || event.stap == .herstel
      if !isUndone { fase = event.stap.doel ?? fase }
      let velden = event.velden
      func word(_ veld: Veld) -> String { velden.tekst(veld) ?? "" }
      let fields = [
        zaak.nummer.description, "\(event.volgnummer)", event.stap.rawValue, fase.rawValue,
        event.datum.description, event.vastgelegd.dag.description, isUndone ? "ja" : "nee", aanvraag.soort.id,
        aanvraag.spoor.rawValue, aanvraag.orgaan, aanvraag.lichaam, naam(event.door), handler,
        velden.datum(.termijn)?.description ?? "", velden.duur(.duur)?.kort ?? "",
        velden.datum(.tot)?.description ?? "", word(.uitkomst), word(.mateA), word(.mateB), word(.basis),
        word(.vanwegeBibob), word(.regel), word(.toets), event.stap == .signaal ? word(.soort) : "",
      ]
      try schrijf(fields.map(CSV.veld).joined(separator: ",") + "\r\n")
    }
  }

  private mutating func naam(_ door: String) -> String { metNamen ? door : namen.naam(door) }
}
