import BibobCore

/// What a command needs to work on dossiers: the cabinet, today, who, and the moment of recording.
struct Werkplek {
  let kast: Dossierkast
  let opslag: Opslag
  let vandaag: CivilDate
  let door: String

  /// The list of equated days that an organisation keeps in its folder.
  static let dagenbestand = "gelijkgestelde-dagen.txt"

  /// Opens the store that the command line points to.
  init(_ aanroep: Aanroep) throws {
    vandaag = try aanroep.vandaag()
    door = aanroep.door
    opslag = try Opslag(map: aanroep.map, sleutels: aanroep.value("sleutels"))
    try opslag.meldAan(login: Platform.loginName(), pas: Pas.geheim())
    kast = Dossierkast(log: opslag, kalender: try Werkplek.kalender(map: aanroep.map))
  }

  /// The calendar with the days that the program knows, and those of the organisation.
  static func kalender(map: String) throws -> Kalender {
    let days = try gelijkgesteld(map: map)
    return days.count == GelijkgesteldeDag.bekend.count ? .standaard : Kalender(gelijkgesteld: days)
  }

  /// The equated days that the program knows, and those of the organisation.
  static func gelijkgesteld(map: String) throws -> [GelijkgesteldeDag] {
    let path = map + "/" + dagenbestand
    guard let bytes = try Bestand.lees(path, hoogstens: 1 << 20) else { return GelijkgesteldeDag.bekend }
    do {
      let own = try GelijkgesteldeDag.lees(String(decoding: bytes, as: UTF8.self))
      let known = Set(GelijkgesteldeDag.bekend.map(\.datum))
      return GelijkgesteldeDag.bekend + own.filter { !known.contains($0.datum) }
    } catch {
      throw Fout.gebruik(
        "\(path):\(error.regel): \(error.reden)", uitleg: "Schrijf: 2029-05-11 koninklijk besluit …")
    }
  }

  /// The moment of recording, on the day with which the program computes.
  var moment: Moment { Moment(milliseconden: Platform.milliseconds(), dag: vandaag) }

  /// Opens a dossier, with what the policy says, all or nothing.
  func open(_ aanvraag: Aanvraag, _ keuze: Beleidskeuze?) throws -> Zaak {
    let moment = moment
    return try opslag.inEenTransactie {
      var zaak = try kast.open(aanvraag, door: door, op: moment)
      guard let keuze else { return zaak }
      try kast.neem(
        .beleidToetsen, in: &zaak, datum: vandaag, velden: keuze.velden, door: door, op: moment)
      if let termijn = keuze.beslistermijn(aanvraag) {
        try kast.neem(
          .beslistermijnVastleggen, in: &zaak, datum: vandaag, velden: termijn, door: door, op: moment)
      }
      return zaak
    }
  }

  /// The dossier that an argument names, as of the days that `--per` and `--bekend-op` give.
  func zaak(_ aanroep: Aanroep) throws -> Zaak {
    let zaak = try kast.lees(try Werkplek.nummer(aanroep))
    let (per, known) = (try aanroep.date("per"), try aanroep.date("bekend-op"))
    guard let beeld = zaak.beeld(per: per, bekendOp: known) else {
      throw Fout.gebruik(
        "dossier \(zaak.nummer) bestond toen nog niet",
        uitleg: "Het is geopend per \(zaak.dossier.geopend) en vastgelegd op "
          + "\(zaak.gebeurtenissen[0].vastgelegd.dag).")
    }
    return beeld
  }

  /// The day as of which is answered: `--per`, else `--bekend-op`, else today.
  func per(_ aanroep: Aanroep) throws -> CivilDate {
    try aanroep.date("per") ?? aanroep.date("bekend-op") ?? vandaag
  }

  /// The numbers that the shell may offer, newest first; none when there is no store to look in.
  static func nummers() -> [ValueKind.Choice] {
    let folder = Aanroep.standaardmap
    guard Bestand.bestaat(folder + "/" + Opslag.bestandsnaam), let opslag = try? Opslag(map: folder),
      (try? opslag.meldAan(login: Platform.loginName(), pas: Pas.geheim())) != nil
    else { return [] }
    var filter = Dossierfilter()
    filter.limiet = 100
    var choices: [ValueKind.Choice] = []
    try? opslag.koppen(filter) { kop in
      choices.append(ValueKind.Choice(kop.nummer.description, Fase(rawValue: kop.fase)?.naam ?? ""))
    }
    return choices
  }

  /// The number of a dossier as it was typed.
  static func nummer(_ aanroep: Aanroep) throws -> Dossiernummer {
    let text = try aanroep.argument("DOSSIER")
    if let nummer = Dossiernummer(text) { return nummer }
    throw Fout.gebruik(
      "geen dossiernummer: ‘\(text)’", uitleg: "Schrijf jaar en volgnummer, zoals 2026-0001.")
  }
}

extension Option {
  /// The state on a day.
  static let per = Option("per", "DATUM", kind: .date, help: "de stand op die dag: wat toen was gebeurd")
  /// What was known on a day.
  static let bekendOp = Option(
    "bekend-op", "DATUM", kind: .date, help: "alleen wat op die dag was vastgelegd")
  /// The dossiers themselves as the applications to look at.
  static let opslag = Option("opslag", help: "de dossiers in de opslag (zie --map)")
  /// Where the key ring stands.
  static let sleutels = Option(
    "sleutels", "PAD", kind: .file, help: "de sleutelbos, als die is verplaatst")
}

extension Argument {
  /// The dossier that a command is about.
  static let dossier = Argument(
    name: "DOSSIER", help: "het nummer, zoals 2026-0001", kind: .dynamic("dossier"))
}
