/// The picture of the work: what is in hand, what flows in and out, how long it takes, what is due, where it waits, and
/// what the coming year brings. One page without a name on it, unless names of the team are asked for.
public struct Dashboard: Sendable {
  /// The day as of which it stands.
  public let peildatum: CivilDate
  /// The last two years, by month.
  let maanden: Rapport
  /// The last three years, by quarter.
  let kwartalen: Rapport
  /// This year so far and the one before.
  let jaren: Rapport
  /// The last 365 days.
  let jaar: Rapport
  /// The coming year; nil when the past says too little.
  public let prognose: Prognose?
  /// Whether members of the team are named.
  let metNamen: Bool

  /// The picture from the figures of every dossier as of a day.
  public init(
    _ cijfers: [Onderzoekscijfers], per day: CivilDate, team: Team? = nil, metNamen: Bool = false,
    keren: Int = 300,
    zaad: UInt64 = 1, kalender: Kalender
  ) {
    peildatum = day
    self.metNamen = metNamen
    let (year, month, _) = day.components
    func report(_ van: CivilDate, _ per: Periodesoort) -> Rapport {
      var rapport = Rapport(Rapportvraag(van: van, tot: day, per: per, peildatum: day))
      for item in cijfers { rapport.tel(item) }
      rapport.sluit()
      return rapport
    }
    let first = CivilDate(uncheckedYear: year, month: month, day: 1)
    maanden = report(first.adding(months: -23), .maand)
    kwartalen = report(
      CivilDate(uncheckedYear: year, month: (month - 1) / 3 * 3 + 1, day: 1).adding(months: -21), .kwartaal)
    jaren = report(CivilDate(uncheckedYear: year - 1, month: 1, day: 1), .jaar)
    jaar = report(day.adding(days: -364), .jaar)
    prognose = Prognosemodel(cijfers, per: day).map {
      Prognose($0, team: team, keren: keren, zaad: zaad, kalender: kalender)
    }
  }

  /// Investigations in hand, by last day of the decision term.
  var lopend: [Onderzoekscijfers] { jaar.lopend }

  /// The page.
  public var html: String {
    var page = Pagina(
      "Bibob-onderzoeken: stand van zaken", ondertitel: "Peildatum \(peildatum.metWeekdag)")
    kengetallen(&page)
    toeval(&page)
    page.voeg { $0.ruw("<div class=\"raster\">\n") }
    werkvoorraad(&page)
    stroom(&page)
    doorlooptijd(&page)
    optijd(&page)
    laatsteDagen(&page)
    wachten(&page)
    afloop(&page)
    sectoren(&page)
    page.voeg { $0.ruw("</div>\n") }
    eerstvolgende(&page)
    if metNamen { mensen(&page) }
    return page.html
  }
}
