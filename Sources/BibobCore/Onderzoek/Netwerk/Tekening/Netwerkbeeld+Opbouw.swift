extension Netwerkbeeld {
  init(_ netwerk: Netwerk, titel: String, ondertitel: String) {
    let dozen = netwerk.personen.map { Netwerkbeeld.doos($0, netwerk) }
    let lijnen = Netwerkbeeld.bundels(netwerk)
    self.init(
      breedte: 0, hoogte: 0, titel: titel, ondertitel: ondertitel,
      voet: [
        "Rollen volgen uit de vastgelegde relaties (Wet Bibob art. 1 lid 1, 3 lid 4); wat zij wegen, beoordeelt een mens.",
        "Geheim: Wet Bibob art. 28 lid 1.",
      ],
      dozen: dozen, lijnen: lijnen, legenda: Tekening.Vak(x: 0, y: 0, breedte: 0, hoogte: 0))
    let place = Netwerkplaatser(self)
    self = place.geplaatst()
  }

  // MARK: Persons

  private static func doos(_ person: Partij, _ netwerk: Netwerk) -> Doos {
    let roles = netwerk.rollen(van: person.id)
    let width = Maat.doos - 24
    var lines = roles.prefix(3).map(Netwerkbeeld.rol)
    if roles.count > 3 { lines.append("en \(roles.count - 3) andere") }
    for tie in netwerk.opZichzelf where tie.van == person.id {
      lines.append("\(tie.soort.rawValue) in zichzelf\(tie.aandeel.map { " \(Aandeel.tekst($0))" } ?? "")")
    }
    lines.append(person.adres.last.map { "\(person.id) · \($0)" } ?? person.id)
    let title =
      person.aard == .rechtspersoon || person.voornamen.isEmpty
      ? person.naam : "\(person.voornamen) \(person.naam)"
    let name = Netwerkbeeld.kort(Netwerkbeeld.breek(title, Maat.naam, width * 100 / 112), 3)
    let text = lines.flatMap { Netwerkbeeld.breek($0, Maat.regel, width) }
    let height = 14 + name.count * Maat.naamregel + text.count * Maat.tekstregel + 8
    return Doos(
      id: person.id, isRechtspersoon: person.aard == .rechtspersoon,
      isBetrokkene: person.rollen.contains(.betrokkene), heeftRolNu: roles.contains { $0.tijd == .nu },
      heeftRol: !roles.isEmpty, naam: name, regels: text,
      vak: Tekening.Vak(x: 0, y: 0, breedte: Maat.doos, hoogte: height))
  }

  /// A role in a few words: `indirect zeggenschaphebbende`, `leidinggevende tot 2021`.
  private static func rol(_ rol: Netwerkrol) -> String {
    let name = rol.isDirect ? rol.soort.naam : "indirect \(rol.soort.naam)"
    return switch rol.tijd {
    case .nu: name
    case .voorheen(let day): "\(name) tot \(day.year)"
    case .straks(let day): "\(name) vanaf \(day.year)"
    }
  }

  /// Broken into lines; a word that is too long by itself is cut.
  static func breek(_ text: String, _ size: Int, _ width: Int) -> [String] {
    Letterbreedte.regels(text, size, breedte: width).flatMap { line -> [String] in
      var parts: [String] = [""]
      for letter in line {
        if Letterbreedte.van(parts[parts.count - 1] + String(letter), size) > width { parts.append("") }
        parts[parts.count - 1].append(letter)
      }
      return parts
    }
  }

  private static func kort(_ lines: [String], _ most: Int) -> [String] {
    guard lines.count > most else { return lines.isEmpty ? ["–"] : lines }
    return Array(lines.prefix(most - 1)) + [lines[most - 1].dropLast(2) + "…"]
  }

  // MARK: Ties

  /// Ties between the same two persons in the same direction share a line; ended ones have a line of their own.
  private static func bundels(_ netwerk: Netwerk) -> [Lijn] {
    struct Sleutel: Hashable {
      var van: String
      var naar: String
      var ended: Bool
      var mutual: Bool
    }
    var order: [Sleutel] = []
    var ties: [Sleutel: [Relatie]] = [:]
    for tie in netwerk.relaties {
      let ended = tie.tot.map { $0 < netwerk.dag } ?? false
      let key = Sleutel(van: tie.van, naar: tie.naar, ended: ended, mutual: tie.soort.isWederkerig)
      if ties[key] == nil { order.append(key) }
      ties[key, default: []].append(tie)
    }
    return order.compactMap { key in ties[key].map { lijn($0, ended: key.ended, op: netwerk.dag) } }
      + netwerk.personen.compactMap { opgegeven($0, netwerk) }
  }

  /// Roles that were only stated: a dotted line to betrokkene, so that nobody seems to stand apart.
  private static func opgegeven(_ person: Partij, _ netwerk: Netwerk) -> Lijn? {
    let stated = netwerk.rollen(van: person.id).filter {
      $0.pad.first?.relatie == nil && $0.soort != .betrokkene
    }
    guard let first = stated.first else { return nil }
    let lines = ["opgegeven:"] + stated.prefix(4).map(\.soort.naam)
    let width = lines.map { Letterbreedte.van($0, Maat.etiket) }.max() ?? 0
    return Lijn(
      van: person.id, naar: first.betrokkene, soorten: [], isGeeindigd: false, isOpgegeven: true,
      isWederkerig: false, regels: lines,
      uitleg:
        "\(person.id) \(stated.map(\.soort.naam).joined(separator: ", ")): opgegeven, geen relatie vastgelegd",
      etiket: Tekening.Vak(x: 0, y: 0, breedte: width + 8, hoogte: lines.count * Maat.tekstregel + 4),
      begintBij: person.id, stukken: [])
  }

  private static func lijn(_ ties: [Relatie], ended: Bool, op day: CivilDate) -> Lijn {
    var lines = ties.map { etiket($0, op: day) }
    if lines.count > 5 { lines = lines.prefix(4) + ["en \(lines.count - 4) andere"] }
    let width = lines.map { Letterbreedte.van($0, Maat.etiket) }.max() ?? 0
    let first = ties[0]
    return Lijn(
      van: first.van, naar: first.naar, soorten: ties.map(\.soort), isGeeindigd: ended,
      isOpgegeven: false, isWederkerig: first.soort.isWederkerig, regels: lines,
      uitleg: ties.map {
        "\($0.id): \($0.van) \($0.soort.rawValue) \($0.naar), \($0.periodetekst), bron: \($0.bron)"
      }
      .joined(separator: "; "),
      etiket: Tekening.Vak(x: 0, y: 0, breedte: width + 8, hoogte: lines.count * Maat.tekstregel + 4),
      begintBij: first.van, stukken: [])
  }

  /// `zeggenschap 51 %, 2019–2021`.
  private static func etiket(_ tie: Relatie, op day: CivilDate) -> String {
    var text = tie.soort.woord
    if tie.middellijk { text = "middellijk \(text)" }
    if let share = tie.aandeel { text += " \(Aandeel.tekst(share))" }
    let years = tie.jaren(op: day)
    return years.isEmpty ? text : "\(text), \(years)"
  }
}

extension Relatie.Soort {
  /// As it stands at a line.
  var woord: String {
    switch self {
    case .samenwerking: "samenwerkingsverband"
    case .beheer: "op de beschikking"
    case .invloed: "feitelijke invloed"
    case .leiding, .zeggenschap, .vermogen, .onderaanneming, .familie: rawValue
    }
  }
}

extension Relatie {
  /// `sinds 2019`, `2019–2021`, `tot 2021`, `vanaf 2027`; empty when nothing is known.
  func jaren(op day: CivilDate) -> String {
    switch (vanaf, tot) {
    case (nil, nil): ""
    case (let start?, nil): start > day ? "vanaf \(start.year)" : "sinds \(start.year)"
    case (nil, let end?): "tot \(end.year)"
    case (let start?, let end?): start.year == end.year ? "\(start.year)" : "\(start.year)–\(end.year)"
    }
  }

  /// The period in full: `van 2019-01-01 tot en met 2021-06-30`.
  public var periodetekst: String {
    switch (vanaf, tot) {
    case (nil, nil): "periode onbekend"
    case (let start?, nil): "sinds \(start)"
    case (nil, let end?): "tot en met \(end), begin onbekend"
    case (let start?, let end?): "van \(start) tot en met \(end)"
    }
  }
}
