extension Feiten {
  /// The facts of an application; what it does not say stays unknown.
  ///
  /// Kind, track, dates, sums, place and persons come from the application itself, further facts from its
  /// `gegevens` where the name and the value fit the vocabulary or the policy. A sum is taken where it is one:
  /// of two unlike sums for one fact that of the body counts, and two unlike ones of the same hand leave it unknown.
  ///
  /// - Parameters:
  ///   - aanvraag: the application.
  ///   - beleid: the policy whose own facts and kinds are read, and which says what the reference date is.
  ///   - besluit: the day of the decision, or the day as of which is judged while there is none. Where the policy
  ///     lets that day select the version, it is the reference date: an answer before the decision is the answer
  ///     for a decision today. Nil: the day of receipt, where nobody can say when it is judged.
  public init(_ aanvraag: Aanvraag, voor beleid: Beleid, besluit: CivilDate? = nil) {
    self.init(peildatum: aanvraag.ontvangen)
    self["spoor"] = .woorden([aanvraag.spoor.rawValue])
    self["ontvangstdatum"] = .datum(aanvraag.ontvangen)
    self["beslissing_soort"] = Feiten.soort(aanvraag.soort, beleid)
    let open = Beslissingwoord.bij(aanvraag.soort).mogelijk + beleid.instellingen.woorden(bij: aanvraag.soort)
    if !open.isEmpty { self[Feiten.mogelijkeSoort] = .woorden(open) }
    if let organ = Feiten.orgaan(aanvraag.orgaan) { self["bevoegd_orgaan"] = .woorden([organ]) }
    neemBedragen(aanvraag)
    neemPlaats(aanvraag.locatie)
    neemPartijen(aanvraag)
    for gegeven in aanvraag.gegevens { neem(gegeven, beleid) }
    switch beleid.geldigheid.peildatum {
    case .indiening: if case .datum(let day)? = self["indieningsdatum"] { peildatum = day }
    case .besluit: peildatum = besluit ?? peildatum
    case .ontvangst: break
    }
  }

  /// The fact that holds words of `beslissing_soort` of which it is unknown whether they fit.
  static let mogelijkeSoort = "beslissing_soort-onbekend"

  private static func soort(_ soort: Besluitsoort, _ beleid: Beleid) -> Feitwaarde {
    .woorden(Beslissingwoord.bij(soort).zeker)
  }

  /// The organ that a text names, as policies write it; nil when it is none that they know.
  static func orgaan(_ text: String) -> String? {
    let organs = [
      ("burgemeester en wethouders", "college"), ("gedeputeerde staten", "gedeputeerde-staten"),
      ("burgemeester", "burgemeester"), ("college", "college"), ("commissaris", "commissaris"),
      ("dagelijks bestuur", "dagelijks-bestuur"), ("minister", "minister"),
    ]
    let lower = text.lowercased()
    return organs.first { lower.bevat($0.0) }?.1
  }

  /// Which sums of an application are which fact: the fact, the decisions for which, the kinds of sum, the period.
  private static let bedragen: [(feit: String, woord: String, soorten: [String: Termijnduur?])] = [
    (
      "bouwbedrag", "omgevingsvergunning",
      ["bouwsom": nil, "bouwkosten": nil, "aanneemsom": nil, "bouwbedrag": nil]
    ),
    ("subsidie_bedrag", "subsidie", ["subsidie": nil, "subsidiebedrag": nil]),
    ("opdrachtwaarde", "opdracht", ["aanneemsom": nil, "opdrachtwaarde": nil, "contractwaarde": nil]),
    ("transactiewaarde", "vastgoed", ["koopsom": nil, "transactiewaarde": nil, "verkoopprijs": nil]),
    ("huur", "vastgoed", ["jaarhuur": .jaren(1), "maandhuur": .maanden(1), "kwartaalhuur": .maanden(3)]),
    ("canon", "vastgoed", ["canon": .jaren(1)]),
  ]

  private mutating func neemBedragen(_ aanvraag: Aanvraag) {
    let words = Beslissingwoord.bij(aanvraag.soort).zeker
    for row in Feiten.bedragen where words.contains(row.woord) {
      let fitting = aanvraag.bedragen.filter { row.soorten.keys.contains($0.soort) }
      let official = fitting.filter { $0.bepaaldDoor == .gemeente }
      let chosen = Set(official.isEmpty ? fitting : official)
      guard chosen.count == 1, let sum = chosen.first, let period = row.soorten[sum.soort] else { continue }
      self[row.feit] = .bedrag(Beleidsbedrag(sum, per: period))
    }
  }

  /// Street and postcode of the last line that holds a postcode and the line before it.
  private mutating func neemPlaats(_ lines: [String]) {
    guard let index = lines.lastIndex(where: { Feiten.postcode($0) != nil }) else { return }
    self["postcode"] = Feiten.postcode(lines[index]).map { .woorden([$0]) }
    guard index > 0 else { return }
    let words = lines[index - 1].lowercased().split(separator: " ")
    let street = words.prefix { !($0.first?.isNumber ?? false) }.joined(separator: " ")
    if !street.isEmpty, words.count > words.prefix(while: { !($0.first?.isNumber ?? false) }).count {
      self["straat"] = .woorden([street])
    }
  }

  /// `9711AB` out of `9711 AB Groningen`; nil where no postcode stands.
  static func postcode(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard let first = words.first, first.count >= 4, first.prefix(4).allSatisfy(\.isASCIICijfer),
      first.first != "0"
    else { return nil }
    let letters = first.count == 6 ? String(first.suffix(2)) : words.dropFirst().first.map(String.init) ?? ""
    guard first.count == 4 || first.count == 6, letters.count == 2,
      letters.allSatisfy({ $0.isASCII && $0.isLetter && $0.isUppercase })
    else { return nil }
    return first.prefix(4) + letters
  }

  private mutating func neemPartijen(_ aanvraag: Aanvraag) {
    let roles = Partijrol.allCases.filter { role in aanvraag.partijen.contains { $0.rollen.contains(role) } }
    self["betrokken_rollen"] = .woorden(roles.map(\.rawValue))
    self[Feiten.personen] = .woorden(aanvraag.partijen.map { $0.id.lowercased() })
    for party in aanvraag.partijen {
      let name = party.id.lowercased()
      self["\(name).\(Feiten.rollen)"] = .woorden(party.rollen.map(\.rawValue))
      self["\(name).rechtsvorm"] = Feiten.rechtsvorm(party.rechtsvorm)
    }
    if aanvraag.soort.id == "alcohol-paracommercieel" { self["paracommercieel"] = .jaNee(true) }
    if aanvraag.soort.id == "overheidsopdracht-onderaannemer" { self["onderaannemer"] = .jaNee(true) }
    if let form = aanvraag.betrokkene?.rechtsvorm { self["rechtsvorm"] = Feiten.rechtsvorm(form) }
  }

  private static func rechtsvorm(_ text: String) -> Feitwaarde? {
    text.isEmpty ? nil : .woorden([text.lowercased().split(separator: " ").joined(separator: "-")])
  }

  private mutating func neem(_ gegeven: Gegeven, _ beleid: Beleid) {
    let name = String(gegeven.naam.lowercased().map { $0 == "-" ? "_" : $0 })
    guard let fact = beleid.feit(gegeven.naam) ?? beleid.feit(name), let value = fact.lees(gegeven.waarde)
    else { return }
    geef(fact.naam, value)
  }

  /// Takes in a fact that a person gave. Words for the kind of decision come on top of those that the application
  /// says: who names the part (a terrace permit) has said which it is.
  public mutating func geef(_ naam: String, _ waarde: Feitwaarde) {
    guard naam == "beslissing_soort", case .woorden(let more) = waarde,
      case .woorden(let sure)? = self["beslissing_soort"]
    else { return self[naam] = waarde }
    self["beslissing_soort"] = .woorden(sure + more.filter { !sure.contains($0) })
    self[Feiten.mogelijkeSoort] = nil
  }
}

extension Character {
  fileprivate var isASCIICijfer: Bool { isASCII && isNumber }
}

extension String {
  /// Whether another text stands in this one, letter by letter.
  func bevat(_ part: String) -> Bool {
    guard !part.isEmpty else { return true }
    return indices.contains { self[$0...].hasPrefix(part) }
  }
}
