extension Beleidsproza {
  /// A chapter for every sector, in the order of the file, and one for what goes for all.
  mutating func hoofdstukken() {
    var chapters: [(codes: [String], regels: [(Beleidsregel, Voorwaarde)])] = []
    for rule in beleid.regels {
      let (codes, rest) = Beleidsproza.sector(rule.als)
      if let index = chapters.firstIndex(where: { $0.codes == codes }) {
        chapters[index].regels.append((rule, rest))
      } else {
        chapters.append((codes, [(rule, rest)]))
      }
    }
    // What goes for all comes last: the sectors are what a reader looks for.
    for chapter in chapters.filter({ !$0.codes.isEmpty }) + chapters.filter(\.codes.isEmpty) {
      kop(2, titel(chapter.codes))
      if chapter.codes.count > Beleidsproza.hoogstens {
        let names = chapter.codes.map(zinnen.woorden.sector)
        alinea([.tekst("Dit hoofdstuk gaat over \(Zinnenmaker.som(names, "en")).")])
      }
      for (rule, rest) in chapter.regels.sorted(by: { $0.0.laag.leesvolgorde < $1.0.laag.leesvolgorde }) {
        regel(rule, rest)
      }
    }
  }

  /// The sectors that a rule is about, and the rest of its condition.
  private static func sector(_ condition: Voorwaarde) -> (codes: [String], rest: Voorwaarde) {
    switch condition {
    case .heeft("beslissing_soort", let codes): return (codes, .alle([]))
    case .alle(let parts):
      for (index, part) in parts.enumerated() {
        guard case .heeft("beslissing_soort", let codes) = part else { continue }
        return (codes, .alle(Array(parts[..<index] + parts[(index + 1)...])))
      }
      return ([], condition)
    default: return ([], condition)
    }
  }

  private func titel(_ codes: [String]) -> String {
    guard !codes.isEmpty else { return "Voor elke aanvraag" }
    let names = codes.map { code in
      let name = zinnen.woorden.sector(code)
      return name.hasPrefix("een ") ? String(name.dropFirst(4)) : name
    }
    guard names.count > Beleidsproza.hoogstens else {
      return Beleidsproza.hoofdletter(Zinnenmaker.som(names, "en"))
    }
    return Beleidsproza.hoofdletter("\(names[0]) en nog \(names.count - 1) andere")
  }

  /// How many sectors a heading names in full.
  private static let hoogstens = 3

  /// A rule: its own words, what it does and when, and what else goes with it.
  private mutating func regel(_ rule: Beleidsregel, _ condition: Voorwaarde) {
    let label = rule.laag.opschrift
    var pieces: [Stuk] = []
    if !rule.tekst.isEmpty {
      pieces = [
        .nadruk(
          label + Beleidsproza.metPunt(label.isEmpty ? rule.tekst : Beleidsproza.kleineLetter(rule.tekst))),
        .tekst(" "),
      ]
    } else if !label.isEmpty {
      pieces = [.nadruk(label.dropLast(2) + "."), .tekst(" ")]
    }
    zin(pieces, rule.modaliteit.zin(rule.percentage), condition, noot(rule.bron, regel: rule.id))
    let more = bijzonderheden(rule)
    if !more.isEmpty { alinea([.tekst(more.joined(separator: " "))]) }
  }

  mutating func standaard(_ rule: Standaardregel) {
    let (codes, rest) = Beleidsproza.sector(rule.als)
    var lead: [Stuk] = rule.tekst.isEmpty ? [] : [.nadruk(Beleidsproza.metPunt(rule.tekst)), .tekst(" ")]
    var verb = rule.modaliteit.zin(nil)
    let names = Zinnenmaker.som(codes.map(zinnen.woorden.sector), "of")
    let subject =
      !codes.isEmpty ? Beleidsproza.hoofdletter(names) : rule.tekst.isEmpty ? "Al het andere" : "Dit"
    verb.los =
      rule.modaliteit == .nietGeregeld && subject != "Dit"
      ? "Over \(Beleidsproza.kleineLetter(subject)) zegt het beleid verder niets"
      : verb.los.hasPrefix("Dit ") ? subject + Beleidsproza.verder(verb.los.dropFirst(3), subject) : verb.los
    if !codes.isEmpty, zinnen.zin(rest) != nil {
      lead.append(.tekst("Gaat het om \(names), dan geldt: "))
      verb.als = Beleidsproza.kleineLetter(verb.als)
    }
    zin(lead, verb, rest, noot(rule.bron, regel: rule.id))
  }

  /// What is left over after the rules: `wordt verder niet getoetst`.
  private static func verder(_ verb: Substring, _ subject: String) -> String {
    guard subject != "Dit", subject != "Al het andere", verb.hasPrefix(" wordt ") else { return String(verb) }
    return " wordt verder " + verb.dropFirst(7)
  }

  /// The sentence of a rule; a condition that does not read in one breath follows as a list.
  private mutating func zin(
    _ lead: [Stuk], _ verb: (los: String, als: String), _ condition: Voorwaarde, _ note: [Stuk]
  ) {
    guard let sentence = zinnen.zin(condition) else { return alinea(lead + [.tekst(verb.los + ".")] + note) }
    if let fluent = Zinnenmaker.vloeiend(sentence) {
      return alinea(lead + [.tekst("\(verb.als) als \(fluent).")] + note)
    }
    guard case .delen(let bond, let parts) = sentence else { return }
    alinea(lead + [.tekst("\(verb.als) als \(bond.aanhef)")] + note)
    delen(parts, 0)
  }

  private mutating func delen(_ parts: [Beleidszin], _ level: Int, laatste: Bool = true) {
    for (index, part) in parts.enumerated() {
      let isLast = laatste && index == parts.count - 1
      if let fluent = Zinnenmaker.vloeiend(part) {
        punt([.tekst(fluent + (isLast ? "." : ";"))], level)
      } else if case .delen(let bond, let inner) = part {
        punt([.tekst(bond.aanhef)], level)
        delen(inner, level + 1, laatste: isLast)
      }
    }
  }

  private func bijzonderheden(_ rule: Beleidsregel) -> [String] {
    var sentences: [String] = []
    switch rule.diepte {
    case .licht?: sentences.append("De toets is licht.")
    case .volledig?: sentences.append("De toets is volledig.")
    case nil: break
    }
    if rule.stadium == .lbbAdvies {
      sentences.append("Er wordt advies gevraagd aan het Landelijk Bureau Bibob.")
    }
    if !rule.acties.isEmpty {
      let actions = Zinnenmaker.som(rule.acties.map(Beleidswoorden.leesbaar), "en")
      sentences.append("Daarbij hoort: \(actions).")
    }
    if !rule.gaatVoor.isEmpty {
      let names = rule.gaatVoor.map { id in "“\(naam(id))”" }
      let several = names.count == 1 ? "de regel" : "de regels"
      sentences.append("Deze regel gaat voor \(several) \(Zinnenmaker.som(names, "en")).")
    }
    if !rule.toelichting.isEmpty { sentences.append(Beleidsproza.metPunt(rule.toelichting)) }
    return sentences
  }

  private func naam(_ id: String) -> String {
    let text = beleid.regels.first { $0.id == id }?.tekst ?? ""
    return text.isEmpty ? id : text
  }

  static func hoofdletter(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A capital that only begins a sentence made small; `BV` and `Wet Bibob` stay as they are.
  static func kleineLetter(_ text: String) -> String {
    let word = text.prefix { $0 != " " }
    guard word.dropFirst().allSatisfy(\.isLowercase), !text.hasPrefix("Wet "), !text.hasPrefix("Bibob") else {
      return text
    }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  static func metPunt(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix("?") || text.hasSuffix("!") ? text : text + "."
  }
}

extension Modaliteit {
  /// What is done, as a sentence that stands alone and as one that goes on with `als`.
  fileprivate func zin(_ percentage: Int?) -> (los: String, als: String) {
    switch self {
    case .moet: ("Dit wordt altijd getoetst", "Er wordt altijd getoetst")
    case .inBeginsel: ("Dit wordt in beginsel getoetst", "Er wordt in beginsel getoetst")
    case .steekproef:
      percentage.map {
        (
          "Hiervan wordt ten minste \($0)% bij steekproef getoetst",
          "Ten minste \($0)% wordt bij steekproef getoetst"
        )
      } ?? ("Dit wordt bij steekproef getoetst", "Er wordt bij steekproef getoetst")
    case .kan: ("Dit kan worden getoetst", "Er kan worden getoetst")
    case .bijIndicatie:
      ("Dit wordt alleen op een signaal getoetst", "Er wordt alleen op een signaal getoetst")
    case .inBeginselGeen: ("Dit wordt in beginsel niet getoetst", "Er wordt in beginsel niet getoetst")
    case .geen: ("Dit wordt niet getoetst", "Er wordt niet getoetst")
    case .nietGeregeld: ("Het beleid zegt hier niets over", "Het beleid zegt er niets over")
    }
  }
}

extension Beleidsregel.Laag {
  /// What is tested first, then what goes before it.
  fileprivate var leesvolgorde: Int {
    switch self {
    case .positief: 0
    case .vrijstelling: 1
    case .signaal: 2
    case .reikwijdte: 3
    }
  }

  /// The words before the text of a rule.
  fileprivate var opschrift: String {
    switch self {
    case .positief: ""
    case .vrijstelling: "Uitzondering: "
    case .signaal: "Bij een signaal: "
    case .reikwijdte: "Reikwijdte van de wet: "
    }
  }
}
