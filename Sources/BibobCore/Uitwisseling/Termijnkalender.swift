/// The terms of dossiers as entries of a calendar. No names: a dossier is its number.
///
/// 1. What is open stands on its last day. While it stands still that day moves, so the number of an entry rises
///    with every event and every day, and a newer file always replaces an older one.
/// 2. What was done, lapsed or fell away is withdrawn, for as long as a calendar may still show it.
public struct Termijnkalender: Sendable {
  /// For how many days after its last day a term that is over is still withdrawn.
  public static let intrekkenTot = 90

  private let opslag: String
  private let vandaag: CivilDate
  private let kalender: Kalender
  /// The entries so far.
  public private(set) var punten: [ICalendar.Punt] = []

  /// A calendar as of a day; `opslag` tells the entries of one store from those of another.
  public init(opslag: String, vandaag: CivilDate, kalender: Kalender) {
    self.opslag = opslag
    self.vandaag = vandaag
    self.kalender = kalender
  }

  /// Adds the terms of a dossier.
  public mutating func voegToe(_ zaak: Zaak) {
    let staat = Termijnstaat(zaak.dossier, per: vandaag, kalender: kalender)
    let open = staat.open
    var used: [String: Int] = [:]
    for termijn in staat.termijnen where termijn.soort != .hergebruik && termijn.soort != .bewaartermijn {
      let isOpen = open.contains(termijn)
      guard isOpen || vandaag - termijn.einde <= Termijnkalender.intrekkenTot else { continue }
      var name = "\(opslag)-\(zaak.nummer)-\(termijn.soort.rawValue)-\(termijn.start)"
      if !termijn.onderwerp.isEmpty { name += "-\(termijn.onderwerp.lowercased())" }
      used[name, default: 0] += 1
      if let times = used[name], times > 1 { name += "-\(times)" }
      punten.append(
        ICalendar.Punt(
          uid: name + "@bibob", volgnummer: zaak.versie + max(0, vandaag - zaak.dossier.geopend),
          dag: termijn.einde, titel: "\(zaak.nummer): \(termijn.naam)",
          omschrijving: Termijnkalender.omschrijving(termijn), isVervallen: !isOpen))
    }
  }

  private static func omschrijving(_ termijn: Termijn) -> String {
    var lines = ["\(termijn.artikel)", "Aan zet: \(termijn.plichtige.rawValue)"]
    switch termijn.toestand {
    case .opgeschort:
      lines.append(
        "De termijn staat stil; deze dag schuift nog op"
          + (termijn.uiterlijk.map { ", uiterlijk tot \($0.voluit)." } ?? "."))
    case .verstreken: lines.append("De laatste dag is voorbij.")
    case .gehaald(let day), .teLaat(let day): lines.append("Gedaan op \(day.voluit).")
    case .vervallen(let day): lines.append("Vervallen op \(day.voluit).")
    case .loopt: break
    }
    lines.append(termijn.gevolg)
    return lines.joined(separator: "\n")
  }
}
