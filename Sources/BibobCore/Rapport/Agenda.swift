/// The agenda of the werkgroep: what needs a decision, what is late or due before the next meeting, what is stuck,
/// what is new, and which reports to the register are due. Dossiers go by number and kind, people by no name.
public struct Agenda: Sendable {
  /// A dossier on the agenda, and why.
  public struct Punt: Sendable, Equatable {
    /// The dossier.
    public let nummer: Dossiernummer
    /// The kind of decision.
    public let soort: String
    /// The phase.
    public let fase: Fase
    /// What it is about, in Dutch.
    public let wat: String
    /// The provision; empty where there is none.
    public let artikel: String
    /// The day that matters: a last day, or since when.
    public let dag: CivilDate?
  }

  /// The day of the meeting.
  public let vergadering: CivilDate
  /// The day of the next one.
  public let volgende: CivilDate
  /// The day of the one before: what was opened after it is new.
  public let sinds: CivilDate
  /// In how many days without a step in the same phase a dossier counts as stuck.
  public let vastNa: Int

  /// Steps that a person must decide on.
  public private(set) var besluiten: [Punt] = []
  /// Terms of the body that end before the next meeting, those that have passed first.
  public private(set) var termijnen: [Punt] = []
  /// Dossiers in which nothing moved for long, the longest first.
  public private(set) var vast: [Punt] = []
  /// Dossiers opened since the last meeting.
  public private(set) var nieuw: [Punt] = []
  /// Reports and notices that are due.
  public private(set) var meldingen: [Punt] = []
  /// Dossiers in hand.
  public private(set) var inBehandeling = 0

  /// How often the werkgroep meets, unless it says otherwise.
  public static let ritme = 42

  /// An agenda without dossiers.
  public init(
    vergadering: CivilDate, volgende: CivilDate? = nil, sinds: CivilDate? = nil, vastNa: Int = 28
  ) {
    self.vergadering = vergadering
    self.volgende = volgende ?? vergadering.adding(days: Agenda.ritme)
    self.sinds = sinds ?? vergadering.adding(days: -Agenda.ritme)
    self.vastNa = vastNa
  }

  /// Steps on which the werkgroep decides, or advises who decides.
  private static let beslisstappen: Set<Stap> = [
    .grondslagVastleggen, .buitenBehandelingLaten, .formulierGeweigerd, .zonderAdviesVerder, .conclusie,
    .voornemen, .besluit, .opnieuwBeslissen, .behandelingHervatten,
  ]

  /// Looks at a dossier, which must hold no events after the meeting.
  public mutating func voegToe(_ zaak: Zaak, kalender: Kalender) {
    let dossier = zaak.dossier
    guard dossier.fase.isInBehandeling else { return }
    inBehandeling += 1
    func punt(_ wat: String, _ artikel: String = "", _ dag: CivilDate? = nil) -> Punt {
      Punt(
        nummer: zaak.nummer, soort: dossier.aanvraag.soort.naam, fase: dossier.fase, wat: wat,
        artikel: artikel,
        dag: dag)
    }
    let taken = Taken.van(dossier, per: vergadering, kalender: kalender)
    for taak in taken where taak.soort == .stap {
      if let stap = taak.stap, Agenda.beslisstappen.contains(stap) {
        besluiten.append(punt("\(taak.wat); \(taak.waarom)", taak.artikel.description, taak.uiterlijk))
      }
    }
    for termijn in Termijnstaat(dossier, per: vergadering, kalender: kalender).open
    where termijn.plichtige == .bestuursorgaan && termijn.einde <= volgende {
      let late = termijn.toestand == .verstreken
      let item = punt(
        late ? "\(termijn.naam): de laatste dag is voorbij; \(termijn.gevolg)" : termijn.naam,
        termijn.artikel.description, termijn.einde)
      if termijn.soort == .meldingLBB || termijn.soort == .kennisgeving {
        meldingen.append(
          punt("\(termijn.naam); \(termijn.gevolg)", termijn.artikel.description, termijn.einde))
      } else {
        termijnen.append(item)
      }
    }
    if dossier.geopend > sinds { nieuw.append(punt("ontvangen", "", dossier.geopend)) }
    stilstand(zaak, taken, punt)
  }

  private mutating func stilstand(
    _ zaak: Zaak, _ taken: [Taak], _ punt: (String, String, CivilDate?) -> Punt
  ) {
    let dossier = zaak.dossier
    guard dossier.fase.wachtOpBesluit, vergadering - dossier.laatste > vastNa else { return }
    let waits = taken.first { $0.wachtOp != nil }
    let days = vergadering - dossier.laatste
    vast.append(
      punt(
        waits.map { "\(days) dagen geen stap; \($0.wachtOp ?? "een ander") is aan zet" }
          ?? "\(days) dagen geen stap; wij zijn aan zet", waits?.artikel.description ?? "", dossier.laatste))
  }

  /// Puts every list in order; to be called when all dossiers were looked at.
  public mutating func sluit() {
    func byDay(_ left: Punt, _ right: Punt) -> Bool {
      (left.dag ?? .laatste, left.nummer) < (right.dag ?? .laatste, right.nummer)
    }
    besluiten.sort(by: byDay)
    termijnen.sort(by: byDay)
    meldingen.sort(by: byDay)
    vast.sort(by: byDay)
    nieuw.sort { $0.nummer < $1.nummer }
  }

  /// The parts, in the order of the meeting, with what each is.
  public var delen: [(id: String, titel: String, leeg: String, punten: [Punt])] {
    [
      ("besluiten", "Wat een besluit vraagt", "Er is niets te beslissen.", besluiten),
      (
        "termijnen", "Laatste dagen tot en met \(volgende.voluit)",
        "Er loopt niets af voor de volgende keer.",
        termijnen
      ),
      ("meldingen", "Meldingen en berichten die open staan", "Alles is gemeld.", meldingen),
      ("vast", "Wat stilstaat (meer dan \(vastNa) dagen)", "Nergens staat het stil.", vast),
      ("nieuw", "Nieuw sinds \(sinds.voluit)", "Er is niets nieuws.", nieuw),
    ]
  }

  /// The agenda as a document.
  public var stuk: Rapportstuk {
    var stuk = Rapportstuk(
      "Agenda van de Bibob-werkgroep, \(vergadering.voluit)",
      ondertitel: "\(inBehandeling) dossiers in behandeling; volgende keer \(volgende.voluit)")
    for (index, deel) in delen.enumerated() {
      stuk.kop("\(index + 1). \(deel.titel) (\(deel.punten.count))")
      if deel.punten.isEmpty { stuk.alinea(deel.leeg) }
      stuk.tabel(
        ["Dossier", "Dag", "Wat", "Soort en fase"],
        deel.punten.map { item in
          [
            item.nummer.description, item.dag?.description ?? "–",
            item.artikel.isEmpty ? item.wat : "\(item.wat) (\(item.artikel))",
            "\(item.soort), \(item.fase.naam)",
          ]
        }, links: [0, 1, 2, 3])
    }
    return stuk
  }

  /// A form for the minutes: a line for every dossier on the agenda, to be filled in and read back.
  public var verslagvorm: String {
    var text = """
      # Verslag van de Bibob-werkgroep, \(vergadering)
      # Schrijf achter een nummer wat is afgesproken; regels zonder tekst en regels met # worden overgeslagen.
      # Lees in met: bibob agenda --verslag DIT-BESTAND --vergadering \(vergadering)

      """
    for deel in delen where !deel.punten.isEmpty {
      text += "\n# \(deel.titel)\n"
      for item in deel.punten { text += "# \(item.wat)\n\(item.nummer): \n" }
    }
    return text
  }
}
