/// To whom a letter goes.
public enum Briefadres: Sendable, Hashable {
  /// A person of the dossier, by number.
  case persoon(String)
  case lbb
  /// Within the body: an advice note, a report, the working group.
  case intern

  /// As it is recorded: `P1`, `LBB`, `intern`.
  public var tekst: String {
    switch self {
    case .persoon(let id): id
    case .lbb: "LBB"
    case .intern: "intern"
    }
  }
}

/// What a letter is filled from: a dossier, the law, a calendar, a day, the house style, who gets it and who signs.
public struct Briefbron: Sendable {
  /// The dossier; an agenda of the working group has none.
  public let zaak: Zaak
  /// The date of the letter.
  public let dag: CivilDate
  let kalender: Kalender
  let huisstijl: Huisstijl
  let adres: Briefadres
  /// Dossiers of the working group, for agenda and minutes.
  let werkvoorraad: [Zaak]
  /// What was destroyed, for the certificates.
  var vernietigd: [Vernietigingsbewijs] = []
  let staat: Termijnstaat
  /// The events that stand.
  let gebeurtenissen: [Gebeurtenis]

  /// What fills a letter.
  public init(
    zaak: Zaak, dag: CivilDate, kalender: Kalender, huisstijl: Huisstijl, adres: Briefadres,
    werkvoorraad: [Zaak] = []
  ) {
    self.zaak = zaak
    self.dag = dag
    self.kalender = kalender
    self.huisstijl = huisstijl
    self.adres = adres
    self.werkvoorraad = werkvoorraad
    staat = Termijnstaat(zaak.dossier, per: dag, kalender: kalender)
    gebeurtenissen = Dossier.geldig(zaak.gebeurtenissen)
  }

  var dossier: Dossier { zaak.dossier }
  var aanvraag: Aanvraag { zaak.dossier.aanvraag }

  /// The person to whom the letter goes.
  var persoon: Partij? {
    if case .persoon(let id) = adres { return dossier.partij(id) }
    return nil
  }

  /// The last event of one of these steps.
  func laatste(_ stappen: Stap...) -> Gebeurtenis? { gebeurtenissen.last { stappen.contains($0.stap) } }

  /// The last text that one of these steps recorded in a field.
  func laatste(_ veld: Veld, _ stappen: Stap...) -> String? {
    gebeurtenissen.last { stappen.contains($0.stap) && $0.velden.tekst(veld) != nil }?.velden.tekst(veld)
  }

  /// The facts that may carry a conclusion on the day of the letter.
  var dragend: [Feit] { dossier.feiten.filter { Feitoordeel($0, in: dossier, per: dag).kanDragen } }

  /// The outcome that a letter is about: the decision where there is one, else the intention.
  var uitkomst: Uitkomst? { dossier.besluiten.last?.uitkomst ?? dossier.voornemen?.uitkomst }

  /// Whether betrokkene's name is that of a legal person.
  var aanRechtspersoon: Bool { persoon?.aard == .rechtspersoon }
}

extension Mustachewaarde {
  /// A text; missing when nil or empty.
  static func tekst(_ waarde: String?, of doen: String) -> Mustachewaarde {
    guard let waarde, !waarde.isEmpty else { return .leeg(doen: doen) }
    return .tekst(waarde)
  }

  /// A day as a letter writes it; missing when nil.
  static func dag(_ waarde: CivilDate?, of doen: String) -> Mustachewaarde {
    waarde.map { .tekst($0.voluit) } ?? .leeg(doen: doen)
  }

  /// The paragraphs of a text; missing when nil or empty.
  static func alineas(_ waarde: String?, of doen: String) -> Mustachewaarde {
    let parts = (waarde ?? "").split(whereSeparator: \.isNewline).map { String($0).samengevouwen }
      .filter { !$0.isEmpty }
    return parts.isEmpty ? .leeg(doen: doen) : .lijst(parts.map(Mustachewaarde.tekst))
  }

  /// Lines; missing when there are none.
  static func regels(_ waarden: [String], of doen: String) -> Mustachewaarde {
    let lines = waarden.filter { !$0.isEmpty }
    return lines.isEmpty ? .leeg(doen: doen) : .lijst(lines.map(Mustachewaarde.tekst))
  }
}
