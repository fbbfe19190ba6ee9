/// The planned course of one made-up dossier: an application and the steps that follow, each with the day on which
/// it happens and the moment at which it is recorded.
///
/// Planned in one go from the day on which the investigation begins; played by ``Oefenspeler`` through the real
/// procedure, so that no guard is passed over.
struct Oefenzaak {
  /// A step that is to be taken.
  struct Regel {
    var stap: Stap
    var datum: CivilDate
    var velden: Velden
    /// Whether it undoes the step before it.
    var herstelt = false
    /// Set when the course is whole.
    var vastgelegd = Moment(milliseconden: 0, dag: CivilDate(days: 0))
  }

  /// How the investigation of danger ends.
  enum Verhaal { case gewoon, buitenBereik, buitenBehandeling, teruggetrokken }

  let serie: Int
  let behandelaar: String
  let aanvraag: Aanvraag
  private(set) var geopend = Moment(milliseconden: 0, dag: CivilDate(days: 0))
  var regels: [Regel] = []

  var toeval: Toevalsbron
  let kalender: Kalender
  let traagheid: Int
  /// The day that the story has come to.
  var dag: CivilDate
  let soort: Besluitsoort
  /// Whether a conclusion of danger was reported to the LBB.
  var gemeld = false

  /// The course of an investigation that begins on a day; one that is found out of scope never begins.
  init(_ serie: Int, begin: CivilDate, verhaal: Verhaal?, plan: Oefenplan, kalender: Kalender) {
    self.serie = serie
    self.kalender = kalender
    var toeval = Toevalsbron(zaad: plan.zaad &* 0x1000_0003 &+ UInt64(serie))
    traagheid = plan.traagheid(begin)
    let intrekking = verhaal == nil && toeval.kans(40)
    let row = toeval.kies((intrekking ? Oefensoorten.bestaand : Oefensoorten.alle).map { ($0, $0.gewicht) })
    let kind = row ?? Oefensoorten.alle[0]
    soort = Besluitsoort(kind.id) ?? Besluitsoort.alle[0]
    let received = Oefenzaak.gewoon(begin.adding(days: -toeval.getal(1...11) * traagheid / 100), kalender)
    behandelaar = Oefennamen.behandelaars[toeval.getal(0...Oefennamen.behandelaars.count - 1)]
    aanvraag = Oefenzaak.aanvraag(
      serie, kind, soort, intrekking: intrekking, ontvangen: min(received, begin), plan.lichaam, &toeval)
    self.toeval = toeval
    dag = aanvraag.ontvangen
    stelBeleidVast(kind.regel, getoetst: verhaal != .buitenBereik)
    switch verhaal ?? (intrekking ? .gewoon : loting()) {
    case .buitenBereik: buitenBereik(begin)
    case .buitenBehandeling: laatLiggen(begin)
    case .teruggetrokken: trekTerug(begin)
    case .gewoon: onderzoek(begin)
    }
    legMomentenVast(begin, plan)
  }

  private mutating func loting() -> Verhaal {
    let draw = toeval.getal(1...1000)
    if draw <= 18, soort.aard.isPubliekrechtelijk { return .buitenBehandeling }
    return draw <= 45 ? .teruggetrokken : .gewoon
  }

  private static func aanvraag(
    _ serie: Int, _ kind: Oefensoorten.Soort, _ soort: Besluitsoort, intrekking: Bool, ontvangen: CivilDate,
    _ lichaam: String, _ toeval: inout Toevalsbron
  ) -> Aanvraag {
    let partijen = Oefennamen.partijen(serie, &toeval)
    var lokaal: LokaleTermijn?
    if case .verordening = soort.beslistermijn, !intrekking {
      lokaal = LokaleTermijn(duur: .weken(8), verlenging: .weken(8), artikel: "APV art. 1:2")
    }
    return Aanvraag(
      kenmerk: "OEFEN-\(serie)", lichaam: lichaam, orgaan: soort.orgaan, soort: soort,
      spoor: intrekking ? .intrekking : .aanvraag, ontvangen: ontvangen,
      onderwerp: "(oefening) \(kind.onderwerp) \(partijen[0].handelsnamen.first ?? "")",
      bestaandBesluit: intrekking
        ? BestaandBesluit(
          kenmerk: "OEFEN-B\(serie)", datum: ontvangen.adding(days: -toeval.getal(300...1500)))
        : nil, lokaleTermijn: lokaal, partijen: partijen)
  }

  // MARK: Days and moments

  /// The first ordinary day on or after a day.
  static func gewoon(_ day: CivilDate, _ kalender: Kalender) -> CivilDate {
    kalender.eersteGewoneDag(vanaf: day)
  }

  /// Moves the story on by some days, more where there is a backlog.
  mutating func verder(_ days: ClosedRange<Int>, traag: Bool = true) {
    let count = toeval.getal(days)
    dag = Oefenzaak.gewoon(dag.adding(days: traag ? count * traagheid / 100 : count), kalender)
  }

  /// When each step is recorded: mostly on its day or the next, sometimes later, in the order of the course. The
  /// first act of the investigation is known before the plan ends.
  private mutating func legMomentenVast(_ begin: CivilDate, _ plan: Oefenplan) {
    var last = Int64(0)
    geopend = moment(aanvraag.ontvangen, na: &last, hoogstens: begin)
    let first = regels.firstIndex { $0.stap.beginOnderzoek } ?? regels.firstIndex { $0.datum >= begin } ?? 0
    for index in regels.indices {
      var limit: CivilDate?
      if index == 0 { limit = geopend.dag } else if index <= first { limit = plan.tot }
      let day = regels[index].herstelt ? regels[index - 1].vastgelegd.dag : regels[index].datum
      regels[index].vastgelegd = moment(day, na: &last, hoogstens: limit)
      if regels[index].herstelt { regels[index].datum = day }
    }
  }

  private mutating func moment(_ day: CivilDate, na last: inout Int64, hoogstens limit: CivilDate?) -> Moment
  {
    let lag = toeval.kies([(0, 70), (1, 18), (2, 6), (4, 4), (12, 2)]) ?? 0
    var recorded = Oefenzaak.gewoon(day.adding(days: lag), kalender)
    if let limit { recorded = max(day, min(recorded, limit)) }
    let clock = toeval.getal(29_000...60_000)
    last = max(last + 60_000, Int64(recorded.days) * 86_400_000 + Int64(clock) * 1000)
    return Moment(milliseconden: last, dag: CivilDate(days: Int32(last / 86_400_000)))
  }

  // MARK: Steps

  /// Plans a step on the day that the story has come to.
  mutating func zet(_ stap: Stap, _ velden: [(Veld, Waarde)] = [], op day: CivilDate? = nil) {
    regels.append(Regel(stap: stap, datum: day ?? dag, velden: Velden(velden)))
  }

  /// Plans a step, the undoing of it, and the step anew.
  mutating func zetMetFout(_ stap: Stap, _ velden: [(Veld, Waarde)] = []) {
    zet(stap, velden)
    regels.append(
      Regel(
        stap: .herstel, datum: dag, velden: Velden([(.reden, .tekst("verkeerde datum"))]), herstelt: true))
    zet(stap, velden)
  }

  private mutating func stelBeleidVast(_ regel: String, getoetst: Bool) {
    zet(
      .beleidToetsen,
      [
        (.toets, .tekst(getoetst ? "ja" : "nee")), (.beleid, .tekst("oefenbeleid")),
        (.regel, .tekst(getoetst ? regel : "vrijstelling")), (.bron, .tekst("oefenbeleid art. 2")),
      ])
  }

  private mutating func buitenBereik(_ begin: CivilDate) {
    dag = begin
    zet(.buitenBereik, [(.reden, .tekst("het beleid stelt deze aanvraag vrij"))])
    verder(5...40)
    zet(.sluiten)
  }
}
