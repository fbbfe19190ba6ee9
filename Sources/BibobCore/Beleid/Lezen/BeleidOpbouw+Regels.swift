extension BeleidOpbouw {
  mutating func regel(_ tak: XMLTak) -> Beleidsregel {
    let id = tak.attribuut("id") ?? ""
    neemPlaats("regel", id, tak)
    let outcome = tak.attribuut("uitkomst").flatMap(Modaliteit.init(rawValue:)) ?? .kan
    let share = tak.attribuut("percentage").flatMap { Int($0) }
    if outcome != .steekproef, share != nil {
      meld(
        boom.plaats(tak, "percentage"), "Een percentage hoort alleen bij uitkomst ‘steekproef’.",
        "Verwijder het percentage, of maak er een steekproef van.")
    }
    for form in tak.alle("formulier") { bestaatFormulier(form) }
    return Beleidsregel(
      id: id, laag: Beleidsregel.Laag.allCases.first { $0.naam == tak.attribuut("laag") } ?? .positief,
      als: voorwaarden(tak.tak("als"), Verband(toetst: outcome.isToets)), modaliteit: outcome,
      diepte: tak.attribuut("diepte").flatMap(Diepte.init(rawValue:)),
      stadium: tak.attribuut("stadium").flatMap(Stadium.init(rawValue:)) ?? .eigenOnderzoek,
      acties: tak.alle("actie").map(\.tekst), gaatVoor: Self.woorden(tak.attribuut("gaat-voor")),
      percentage: share, tekst: tak.tak("tekst")?.tekst ?? "",
      toelichting: tak.tak("toelichting")?.tekst ?? "",
      bron: tak.tak("bron").map { bron($0) } ?? beleid.bron,
      formulieren: tak.alle("formulier").compactMap { $0.attribuut("id") })
  }

  private mutating func bestaatFormulier(_ tak: XMLTak) {
    guard let id = tak.attribuut("id") else { return }
    let known = beleid.instellingen.formulieren.map(\.id)
    guard !known.contains(id) else { return }
    meld(
      boom.plaats(tak, "id"), "Er is geen formulier ‘\(id)’.",
      Suggestie.nearest(to: id, in: known).map { "Bedoelde u ‘\($0)’?" } ?? "Zet het onder ‘instellingen’.")
  }

  mutating func standaard(_ tak: XMLTak) -> Standaardregel {
    let id = tak.attribuut("id") ?? ""
    neemPlaats("regel", id, tak)
    let outcome = tak.attribuut("uitkomst").flatMap(Modaliteit.init(rawValue:)) ?? .nietGeregeld
    if outcome == .steekproef {
      meld(
        boom.plaats(tak, "uitkomst"), "Een standaard kan geen steekproef zijn.",
        "Maak er een regel van, zonder ‘als’ of met een ruime voorwaarde.")
    }
    return Standaardregel(
      id: id, als: voorwaarden(tak.tak("als"), Verband(toetst: outcome.isToets)), modaliteit: outcome,
      tekst: tak.tak("tekst")?.tekst ?? "", bron: tak.tak("bron").map { bron($0) } ?? beleid.bron)
  }

  /// - Parameter regels: the names of rules and defaults.
  mutating func geval(_ tak: XMLTak, regels: [String]) -> Beleidsgeval {
    let id = tak.attribuut("id") ?? ""
    neemPlaats("geval", id, tak)
    if let rule = tak.attribuut("regel") {
      bestaat(tak, "regel", rule, in: regels)
    }
    var facts: [String: Feitwaarde] = [:]
    for child in tak.alle("gegeven") {
      guard let (name, value) = gegeven(child) else { continue }
      herkomst(child, name, &facts)
      if facts[name] != nil {
        meld(
          boom.plaats(child, "feit"), "Het feit ‘\(name)’ staat twee keer in dit geval.",
          "Laat er één staan; meer codes mogen met een spatie ertussen.")
      }
      facts[name] = value
    }
    for child in tak.alle("vraag") { _ = feit(child, child.attribuut("feit") ?? "") }
    return Beleidsgeval(
      id: id, gegeven: facts, peildatum: dag(tak, "peildatum"), uitkomst: tak.attribuut("toets") ?? "",
      regel: tak.attribuut("regel") ?? "",
      regelnummer: boom.bron.regelEnKolom(boom.merkteken(tak)).regel,
      vragen: tak.alle("vraag").compactMap { $0.attribuut("feit") },
      toelichting: tak.tak("toelichting")?.tekst ?? "")
  }

  /// From which day and by whom a fact of a case is, as facts of their own: `FEIT.datum`, `FEIT.bron`.
  private mutating func herkomst(_ tak: XMLTak, _ name: String, _ facts: inout [String: Feitwaarde]) {
    if let day = dag(tak, "datum") { facts["\(name).datum"] = .datum(day) }
    if let source = tak.attribuut("bron") { facts["\(name).bron"] = .woorden([source]) }
  }

  private mutating func gegeven(_ tak: XMLTak) -> (String, Feitwaarde)? {
    let name = tak.attribuut("feit") ?? ""
    guard let fact = feit(tak, name) else { return nil }
    guard let value = fact.lees(tak.tekst) else {
      meld(
        boom.plaats(tak), "Dit is geen waarde van soort \(fact.soort.rawValue).",
        BeleidOpbouw.vorm(fact.soort))
      return nil
    }
    if case .woorden(let words) = value { controleerCodes(tak, name, words) }
    guard case .bedrag(var amount) = value else {
      for attribute in ["soort", "btw", "bepaald-door", "per"] where tak.attribuut(attribute) != nil {
        meld(
          boom.plaats(tak, attribute), "Dit attribuut hoort alleen bij een bedrag.",
          "Verwijder het attribuut.")
      }
      return (name, value)
    }
    amount.bedrag.soort = tak.attribuut("soort") ?? ""
    amount.bedrag.btw = tak.attribuut("btw").flatMap(Bedrag.BTW.init(rawValue:)) ?? .onbekend
    amount.bedrag.bepaaldDoor =
      tak.attribuut("bepaald-door").flatMap(Bedrag.Bron.init(rawValue:)) ?? .onbekend
    if let period = tak.attribuut("per") {
      if amount.per != nil {
        meld(boom.plaats(tak, "per"), "De periode staat er twee keer.", "Laat ‘per’ op één plaats staan.")
      }
      amount.per = ["maand": .maanden(1), "kwartaal": .maanden(3), "jaar": .jaren(1)][period]
    }
    return (name, .bedrag(amount))
  }

  /// Codes have the form of codes, and those of decisions and indicators are ones that
  /// exist: a typing error there would test nothing.
  private mutating func controleerCodes(_ tak: XMLTak, _ name: String, _ words: [String]) {
    let own =
      name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
    let free = ["straat", "postcode", "ligging"].contains(own)
    if let wrong = words.first(where: { !free && !BeleidOpbouw.isCode($0) }) {
      return meld(
        boom.plaats(tak), "‘\(wrong)’ is geen code.",
        "Schrijf codes in kleine letters, cijfers, punt en streepjes, met één spatie ertussen.")
    }
    let isKind = name == "beslissing_soort"
    if isKind, words.allSatisfy({ Beslissingwoord($0) != nil }) { return }
    var known: Set<String>?
    if let list = Beleid.indicatorenlijst(name) {
      known = Set(beleid.lijsten.filter { $0.id == list }.flatMap(\.codes))
    } else if isKind {
      known = Set(Beslissingwoord.alle.map(\.woord) + beleid.instellingen.soorten.map(\.code))
    }
    guard let known else { return }
    for word in words where !known.contains(word) {
      // What the Act does not know may be given: the policy must then say that there is no test.
      let near = Suggestie.nearest(to: word, in: known.sorted())
      if isKind, near == nil { continue }
      meld(
        boom.plaats(tak), "De code ‘\(word)’ is niet bekend.",
        near.map { "Bedoelde u ‘\($0)’?" } ?? "Kies een code van de lijst.")
    }
  }

  /// Whether a word could stand in a condition; one that could not would never compare with any.
  private static func isCode(_ word: String) -> Bool {
    word.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "_.-".utf8.contains($0)
    }
  }

  private static func vorm(_ soort: Beleidsfeit.Soort) -> String {
    switch soort {
    case .woord: "Schrijf één code zonder spaties, of ‘geen’."
    case .woorden: "Schrijf codes met spaties ertussen, of ‘geen’."
    case .jaNee: "Schrijf ‘ja’ of ‘nee’."
    case .bedrag:
      "Schrijf euro’s zonder scheiding van duizendtallen: 25000,00, zo nodig met ‘per maand’ erachter."
    case .getal: "Schrijf een geheel getal."
    case .datum: "Schrijf een bestaande dag als JJJJ-MM-DD, of ‘geen’."
    }
  }
}
