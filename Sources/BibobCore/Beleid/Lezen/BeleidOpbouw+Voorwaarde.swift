extension BeleidOpbouw {
  /// In what kind of rule a condition stands.
  struct Verband {
    /// Whether the rule may lead to a test.
    var toetst: Bool
    /// Whether the condition stands under a `niet`.
    var ontkend = false
  }

  /// All conditions in an element together.
  mutating func voorwaarden(_ tak: XMLTak?, _ verband: Verband) -> Voorwaarde {
    let parts = delen(tak, verband)
    return parts.count == 1 ? parts[0] : .alle(parts)
  }

  private mutating func delen(_ tak: XMLTak?, _ verband: Verband) -> [Voorwaarde] {
    var parts: [Voorwaarde] = []
    for child in tak?.takken ?? [] {
      if let part = voorwaarde(child, verband) { parts.append(part) }
    }
    return parts
  }

  private mutating func voorwaarde(_ tak: XMLTak, _ verband: Verband) -> Voorwaarde? {
    let fact = tak.attribuut("feit") ?? ""
    switch tak.naam {
    case "alle": return .alle(delen(tak, verband))
    case "een-van": return .eenVan(delen(tak, verband))
    case "niet":
      return .niet(
        voorwaarden(tak, Verband(toetst: verband.toetst, ontkend: !verband.ontkend)))
    case "is":
      let words = Self.woorden(tak.tekst)
      if past(tak, fact, [.woord, .woorden]) { controleerWoorden(tak, fact, words, verband) }
      return .heeft(feit: fact, woorden: words)
    case "op-lijst":
      past(tak, fact, [.woord, .woorden])
      let list = tak.attribuut("lijst") ?? ""
      bestaat(tak, "lijst", list, in: beleid.lijsten.map(\.id))
      return .opLijst(feit: fact, lijst: list)
    case "waar":
      past(tak, fact, [.jaNee])
      return .waar(feit: fact)
    case "bekend":
      past(tak, fact, Beleidsfeit.Soort.allCases)
      return .bekend(feit: fact)
    case "oordeel":
      past(tak, fact, [.jaNee])
      return .oordeel(feit: fact)
    case "in-gebied":
      let area = tak.attribuut("gebied") ?? ""
      bestaat(tak, "gebied", area, in: beleid.gebieden.map(\.id))
      return .inGebied(area)
    case "telling": return telling(tak)
    case "iemand": return iemand(tak, verband)
    default: return vergelijking(tak, fact)
    }
  }

  private mutating func vergelijking(_ tak: XMLTak, _ fact: String) -> Voorwaarde? {
    let op = tak.attribuut("is").flatMap(Voorwaarde.Vergelijking.init(rawValue:)) ?? .gelijk
    switch tak.naam {
    case "bedrag":
      past(tak, fact, [.bedrag])
      let limit = Voorwaarde.Bedraggrens(
        centen: tak.attribuut("euro").flatMap(Bedrag.centen) ?? 0, soort: tak.attribuut("soort") ?? "",
        btw: tak.attribuut("btw").flatMap(Bedrag.BTW.init(rawValue:)),
        bepaaldDoor: tak.attribuut("bepaald-door").flatMap(Bedrag.Bron.init(rawValue:)),
        perJaar: tak.attribuut("per") == "jaar")
      return tak.attribuut("samen") == "ja" ? .som(feit: fact, op, limit) : .bedrag(feit: fact, op, limit)
    case "getal":
      past(tak, fact, [.getal])
      return .getal(feit: fact, op, tak.attribuut("waarde").flatMap { Int($0) } ?? 0)
    case "binnen":
      past(tak, fact, [.datum])
      return tak.attribuut("duur").flatMap { Termijnduur($0) }.map { .binnen(feit: fact, $0) }
    case "datum":
      past(tak, fact, [.datum])
      return dag(tak, "dag").map { .datum(feit: fact, op, $0) }
    default: return nil
    }
  }

  /// A condition over the persons in the case; what stands in it is about one of them.
  private mutating func iemand(_ tak: XMLTak, _ verband: Verband) -> Voorwaarde {
    let roles = Self.woorden(tak.attribuut("rol"))
    let known = Partijrol.allCases.map(\.rawValue)
    for role in roles where !known.contains(role) {
      let near = Suggestie.nearest(to: role, in: known)
      meld(
        boom.plaats(tak, "rol"), "De rol ‘\(role)’ is niet bekend.",
        near.map { "Bedoelde u ‘\($0)’?" } ?? "Er zijn: \(known.joined(separator: ", ")).")
    }
    return .iemand(rollen: roles, voorwaarden(tak, verband))
  }

  /// Enough indicators, or enough heavy ones where the policy says that those will do.
  private mutating func telling(_ tak: XMLTak) -> Voorwaarde {
    let count = gewoneTelling(tak)
    guard let heavy = tak.attribuut("of-zwaar").flatMap({ Int($0) }) else { return count }
    let list = tak.attribuut("lijst") ?? ""
    let most = beleid.lijsten.filter { $0.id == list }.map { $0.waarden.count(where: \.isZwaar) }.max() ?? 0
    if most < heavy {
      meld(
        boom.plaats(tak, "of-zwaar"),
        "De lijst ‘\(list)’ heeft \(most) zware \(most == 1 ? "indicator" : "indicatoren"); \(heavy) worden nooit gehaald.",
        "Zet zwaar=\"ja\" bij de indicatoren die zwaar zijn, of laat ‘of-zwaar’ weg.")
    }
    return .eenVan([count, .zware(lijst: list, minstens: heavy)])
  }

  private mutating func gewoneTelling(_ tak: XMLTak) -> Voorwaarde {
    let list = tak.attribuut("lijst") ?? ""
    let least = tak.attribuut("minstens").flatMap { Int($0) } ?? 1
    let groups = tak.attribuut("groepen").flatMap { Int($0) } ?? 1
    bestaat(tak, "lijst", list, in: beleid.lijsten.map(\.id))
    for known in beleid.lijsten where known.id == list {
      if known.waarden.count < least {
        meld(
          boom.plaats(tak, "minstens"),
          "De lijst ‘\(list)’ heeft \(known.waarden.count) indicatoren; \(least) worden nooit gehaald.",
          "Verlaag ‘minstens’, of vul de lijst aan.")
      }
      let found = Set(known.waarden.map(\.groep)).count
      if found < groups {
        meld(
          boom.plaats(tak, "groepen"),
          "De lijst ‘\(list)’ heeft \(found) \(found == 1 ? "groep" : "groepen"); \(groups) worden nooit gehaald.",
          "Verlaag ‘groepen’, of geef de indicatoren een groep.")
      }
    }
    return .telling(lijst: list, minstens: least, groepen: groups)
  }

  /// Whether a fact exists and is of a kind that this comparison takes.
  @discardableResult
  mutating func past(_ tak: XMLTak, _ name: String, _ kinds: [Beleidsfeit.Soort]) -> Bool {
    guard let fact = feit(tak, name) else { return false }
    guard !kinds.contains(fact.soort) else { return true }
    meld(
      boom.plaats(tak, "feit"),
      "‘\(tak.naam)’ past niet bij ‘\(name)’: dat is van soort \(fact.soort.rawValue).",
      "Gebruik \(BeleidOpbouw.vergelijkingen(fact.soort)).")
    return false
  }

  /// The fact with a name; one that nobody knows is a finding.
  mutating func feit(_ tak: XMLTak, _ name: String) -> Beleidsfeit? {
    guard !name.isEmpty else { return nil }
    guard let fact = beleid.feit(name) else {
      let known = Feitenlijst.alle.map(\.naam) + beleid.feiten.map(\.naam)
      let near = Suggestie.nearest(to: name, in: known)
      meld(
        boom.plaats(tak, "feit"), "Het feit ‘\(name)’ is niet bekend.",
        near.map { "Bedoelde u ‘\($0)’?" }
          ?? "Verklaar het bovenaan: <feit naam=\"\(name)\" soort=\"…\" vraag=\"…\"/>.")
      return nil
    }
    return fact
  }

  private static func vergelijkingen(_ soort: Beleidsfeit.Soort) -> String {
    switch soort {
    case .woord, .woorden: "‘is’ of ‘op-lijst’"
    case .jaNee: "‘waar’"
    case .bedrag: "‘bedrag’"
    case .getal: "‘getal’"
    case .datum: "‘binnen’ of ‘datum’"
    }
  }

  /// A name that must have been declared.
  mutating func bestaat(_ tak: XMLTak, _ attribuut: String, _ name: String, in known: [String]) {
    guard !name.isEmpty, !known.contains(name) else { return }
    let near = Suggestie.nearest(to: name, in: known)
    let names = Set(known).sorted().map { "‘\($0)’" }.joined(separator: ", ")
    meld(
      boom.plaats(tak, attribuut), "Er is geen \(attribuut) ‘\(name)’.",
      near.map { "Bedoelde u ‘\($0)’?" } ?? (names.isEmpty ? "Er is er nog geen." : "Er zijn: \(names)."))
  }

  private mutating func controleerWoorden(
    _ tak: XMLTak, _ fact: String, _ words: [String], _ verband: Verband
  ) {
    guard fact == "beslissing_soort" else { return }
    for word in words {
      let bearing = verband.toetst && !verband.ontkend
      guard let objection = Wetscontrole.soort(word, toetst: bearing, beleid.instellingen) else { continue }
      meld(boom.plaats(tak), objection.tekst, objection.advies)
    }
  }
}
