/// What the file `brief` beside a template says: what the letter is for, to whom it goes and when it applies.
///
/// Lines of `naam: waarde`. Words that are left out leave the choice open.
public struct Briefbeschrijving: Sendable, Hashable {
  /// To whom a letter goes.
  public enum Ontvanger: String, Sendable, CaseIterable {
    case betrokkene, derde, lbb, intern, werkgroep, contract

    /// As a person reads it.
    public var naam: String { self == .lbb ? "LBB" : rawValue }
  }

  /// The name of the folder.
  public let naam: String
  /// The title in lists.
  public var titel = ""
  /// What it is for, a Dutch sentence.
  public var doel = ""
  /// To whom it goes.
  public var aan: Ontvanger = .betrokkene
  /// Steps of which one must be on record; empty when none is needed.
  public var stappen: [Stap] = []
  /// Tracks on which it exists.
  public var sporen: Set<Spoor> = Set(Spoor.allCases)
  /// Whether it exists for decisions of an organ, for contracts, or both.
  public var rechtsgebied: Overgang.Rechtsgebied = .beide
  /// Outcomes of which one was decided or is intended; empty when that does not matter.
  public var uitkomsten: [Uitkomst] = []

  /// Natures of the decision for which it exists; empty for all.
  public var aarden: [Besluitsoort.Aard] = []
  /// Reports to the LBB of which one must be due or done; empty when that does not matter.
  public var meldingen: [Melding.Soort] = []

  /// Reads the file.
  /// - Throws: ``BriefFout`` with every finding.
  init(_ tekst: String, naam: String) throws(BriefFout) {
    self.naam = naam
    var bevindingen: [Briefbevinding] = []
    for (index, line) in tekst.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = String(line).samengevouwen
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      let parts = text.split(separator: ":", maxSplits: 1).map { String($0).samengevouwen }
      let problem = parts.count == 2 ? neem(parts[0], parts[1]) : "Deze regel is geen ‘naam: waarde’."
      if let problem {
        bevindingen.append(
          Briefbevinding(
            plaats: Mustache.Plaats(bron: naam + "/brief", regel: index + 1, kolom: 1), tekst: problem,
            advies: "Regels die er zijn: titel, doel, aan, stap, spoor, recht, aard, uitkomst, melding."))
      }
    }
    if titel.isEmpty || doel.isEmpty {
      bevindingen.append(
        Briefbevinding(
          plaats: Mustache.Plaats(bron: naam + "/brief", regel: 1, kolom: 1),
          tekst: "De beschrijving heeft geen titel of geen doel.", advies: "Geef beide."))
    }
    guard bevindingen.isEmpty else { throw BriefFout(sjabloon: naam, bevindingen) }
  }

  private mutating func neem(_ sleutel: String, _ waarde: String) -> String? {
    let words = waarde.split(separator: ",").map { String($0).samengevouwen }
    func kies<Woord: RawRepresentable & CaseIterable>(_ soort: Woord.Type) -> [Woord]?
    where Woord.RawValue == String {
      let chosen = words.compactMap(Woord.init(rawValue:))
      return chosen.count == words.count && !chosen.isEmpty ? chosen : nil
    }
    func fout(_ mogelijk: [String]) -> String {
      "‘\(waarde)’ kan hier niet; mogelijk: \(mogelijk.joined(separator: ", "))."
    }
    switch sleutel {
    case "titel": titel = waarde
    case "doel": doel = waarde
    case "aan":
      guard let value = Ontvanger(rawValue: waarde) else { return fout(Ontvanger.allCases.map(\.rawValue)) }
      aan = value
    case "stap":
      guard let value = kies(Stap.self) else { return fout(["namen van stappen"]) }
      stappen = value
    case "spoor":
      guard let value = kies(Spoor.self) else { return fout(Spoor.allCases.map(\.rawValue)) }
      sporen = Set(value)
    case "recht":
      switch waarde {
      case "publiek": rechtsgebied = .publiek
      case "privaat": rechtsgebied = .privaat
      default: return fout(["publiek", "privaat"])
      }
    case "uitkomst":
      guard let value = kies(Uitkomst.self) else { return fout(Uitkomst.allCases.map(\.rawValue)) }
      uitkomsten = value
    case "aard":
      guard let value = kies(Besluitsoort.Aard.self) else {
        return fout(Besluitsoort.Aard.allCases.map(\.rawValue))
      }
      aarden = value
    case "melding":
      guard let value = kies(Melding.Soort.self) else { return fout(Melding.Soort.allCases.map(\.rawValue)) }
      meldingen = value
    default: return "‘\(sleutel)’ is geen regel van een beschrijving."
    }
    return nil
  }

  /// Why the letter does not fit a dossier now; nil when it does.
  public func waaromNiet(_ zaak: Zaak) -> Weigering? {
    let dossier = zaak.dossier
    if !sporen.contains(dossier.aanvraag.spoor)
      || !aarden.isEmpty && !aarden.contains(dossier.aanvraag.soort.aard)
      || rechtsgebied != .beide && (rechtsgebied == .publiek) != dossier.isPubliekrechtelijk
    {
      return Weigering(
        dossier.aanvraag.soort.grondslag.first ?? .wb("1 lid 1"),
        reden: "de brief ‘\(naam)’ past niet bij \(dossier.aanvraag.soort.naam) op het spoor "
          + dossier.aanvraag.spoor.rawValue,
        doen: "‘bibob brief \(zaak.nummer)’ noemt de brieven die passen.")
    }
    let taken = Set(Dossier.geldig(zaak.gebeurtenissen).map(\.stap))
    if !stappen.isEmpty, taken.isDisjoint(with: stappen) {
      let words = stappen.map(\.rawValue)
      return Weigering(
        Verloop.overgang(stappen[0])?.artikelen.first ?? Artikel(.praktijk, ""),
        reden:
          "voor de brief ‘\(naam)’ is nodig dat de stap is vastgelegd: \(words.joined(separator: " of "))",
        doen: stappen.contains(.vernietigen)
          ? "De verklaring komt met het vernietigen zelf: bibob vernietig \(zaak.nummer) --bewijs verklaring.odt"
          : "Leg eerst vast: bibob stap \(zaak.nummer) \(words[0]) ….")
    }
    let uitkomst = aanBesluit ? dossier.besluiten.last?.uitkomst : dossier.voornemen?.uitkomst
    if !uitkomsten.isEmpty, uitkomst.map({ uitkomsten.contains($0) }) != true {
      return Weigering(
        grond(dossier),
        reden: "de brief ‘\(naam)’ hoort bij: \(uitkomsten.map(\.naam).joined(separator: ", "))"
          + (uitkomst.map { "; hier is het \($0.naam)" } ?? ""),
        doen: "‘bibob brief \(zaak.nummer)’ noemt de brieven die passen.")
    }
    if !meldingen.isEmpty, dossier.teMelden.map({ meldingen.contains($0.soort) }) != true {
      return Weigering(
        meldingen[0].artikel,
        reden: "er is in dit dossier geen melding aan het LBB waar de brief ‘\(naam)’ bij hoort",
        doen: "‘bibob brief \(zaak.nummer)’ noemt de brieven die passen.")
    }
    return nil
  }

  /// What gives the power to decide as the letter says: conditions art. 3(7), the rest art. 3(1), contracts art. 5 and 5a.
  private func grond(_ dossier: Dossier) -> Artikel {
    let soort = dossier.aanvraag.soort
    guard dossier.isPubliekrechtelijk else {
      // Some kinds name first that the Act holds for them (art. 1), which gives no power yet.
      return soort.grondslag.first { !$0.nummer.hasPrefix("1 ") } ?? .wb("9 lid 4")
    }
    return .wb(uitkomsten.contains(where: \.metVoorschriften) ? "3 lid 7" : "3 lid 1")
  }

  /// Whether it publishes a decision.
  var aanBesluit: Bool { stappen.contains(.besluit) || stappen.contains(.buitenBehandelingLaten) }
}

extension Dossier {
  /// The report that a letter to the LBB is about: the one that is due, else the last.
  var teMelden: Melding? { openMeldingen.first ?? meldingen.last }

  /// The events that stand: not undone, and no undoing.
  static func geldig(_ gebeurtenissen: [Gebeurtenis]) -> [Gebeurtenis] {
    let undone = hersteld(gebeurtenissen)
    return gebeurtenissen.filter { !undone.contains($0.volgnummer) && $0.stap != .herstel }
  }
}
