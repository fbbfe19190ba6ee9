extension BeleidOpbouw {
  /// Carries out what the policy changes in its model, in the order of the file.
  mutating func bewerk(_ tak: XMLTak) {
    guard model != nil else { return }
    for child in tak.takken {
      switch child.naam {
      case "vervang": vervang(child)
      case "verwijder": verwijder(child)
      case "breid-uit": breidUit(child)
      case "stel": stel(child)
      default: break
      }
    }
  }

  private mutating func vervang(_ tak: XMLTak) {
    let id = tak.attribuut("regel") ?? ""
    guard let child = tak.tak("regel") else { return }
    let rule = regel(child)
    bestaat(tak, "regel", id, in: beleid.regels.map(\.id))
    if rule.id != id, !rule.id.isEmpty {
      meld(
        boom.plaats(child, "id"), "De nieuwe regel heet ‘\(rule.id)’ en vervangt ‘\(id)’.",
        "Houd dezelfde id, zodat gevallen en andere beleidsstukken de regel blijven vinden.")
    }
    guard let index = beleid.regels.firstIndex(where: { $0.id == id }) else { return }
    beleid.regels[index] = rule
  }

  private mutating func verwijder(_ tak: XMLTak) {
    let names = tak.attributen.filter { ["regel", "lijst", "gebied", "standaard"].contains($0.naam) }
    guard names.count == 1, let kind = names.first?.naam, let id = tak.attribuut(kind) else {
      return meld(
        boom.merkteken(tak), "‘verwijder’ noemt niet precies één ding.",
        "Geef één van regel, lijst, gebied en standaard; gebruik voor elk ding een eigen element.")
    }
    switch kind {
    case "regel":
      bestaat(tak, kind, id, in: beleid.regels.map(\.id))
      beleid.regels.removeAll { $0.id == id }
    case "standaard":
      bestaat(tak, kind, id, in: beleid.standaard.map(\.id))
      beleid.standaard.removeAll { $0.id == id }
    default:
      let isList = kind == "lijst"
      bestaat(tak, kind, id, in: isList ? beleid.lijsten.map(\.id) : beleid.gebieden.map(\.id))
      if let user = beleid.regels.first(where: {
        (isList ? $0.als.lijsten : $0.als.gebieden).contains(id)
      }) {
        meld(
          boom.plaats(tak, kind), "De regel ‘\(user.id)’ gebruikt ‘\(id)’ nog.",
          "Vervang of verwijder eerst die regel."
        )
      }
      if isList {
        beleid.lijsten.removeAll { $0.id == id }
      } else {
        beleid.gebieden.removeAll { $0.id == id }
      }
    }
  }

  private mutating func breidUit(_ tak: XMLTak) {
    let id = tak.attribuut("lijst") ?? ""
    bestaat(tak, "lijst", id, in: beleid.lijsten.map(\.id))
    guard let first = beleid.lijsten.firstIndex(where: { $0.id == id }) else { return }
    let added = waarden(tak, bij: beleid.lijsten[first].waarden)
    for index in beleid.lijsten.indices where beleid.lijsten[index].id == id {
      beleid.lijsten[index].waarden += added
    }
  }

  private mutating func stel(_ tak: XMLTak) {
    let id = tak.attribuut("regel") ?? ""
    bestaat(tak, "regel", id, in: beleid.regels.map(\.id))
    guard let index = beleid.regels.firstIndex(where: { $0.id == id }) else { return }
    var rule = beleid.regels[index]
    let before = vondsten.count
    let fact = tak.attribuut("feit")
    for attribute in ["euro", "getal", "duur", "minstens"] {
      guard let value = tak.attribuut(attribute) else { continue }
      var count = 0
      let changed = rule.als.gesteld(attribute, value, fact, &count)
      if count == 1 {
        rule.als = changed
      } else {
        meld(
          boom.plaats(tak, attribute),
          "De regel ‘\(id)’ heeft \(count) vergelijkingen waarin ‘\(attribute)’ te stellen is.",
          count == 0 ? "Gebruik ‘vervang’." : "Zeg met ‘feit’ welke, of gebruik ‘vervang’.")
      }
    }
    if let outcome = tak.attribuut("uitkomst").flatMap(Modaliteit.init(rawValue:)) {
      rule.modaliteit = outcome
    }
    if let share = tak.attribuut("percentage").flatMap({ Int($0) }) { rule.percentage = share }
    if rule.modaliteit != .steekproef, tak.attribuut("percentage") == nil { rule.percentage = nil }
    if rule.modaliteit != .steekproef, tak.attribuut("percentage") != nil {
      meld(
        boom.plaats(tak, "percentage"), "Een percentage hoort alleen bij uitkomst ‘steekproef’.",
        "Stel ook uitkomst=\"steekproef\", of verwijder het percentage.")
    }
    if let depth = tak.attribuut("diepte").flatMap(Diepte.init(rawValue:)) { rule.diepte = depth }
    if let stage = tak.attribuut("stadium").flatMap(Stadium.init(rawValue:)) { rule.stadium = stage }
    if rule == beleid.regels[index], vondsten.count == before {
      meld(
        boom.merkteken(tak), "‘stel’ verandert niets aan ‘\(id)’.",
        "Geef een andere waarde, of verwijder het element.")
    }
    beleid.regels[index] = rule
  }
}

extension Voorwaarde {
  /// The condition with another value in the comparisons that have it; `count` tells in how many.
  fileprivate func gesteld(_ name: String, _ value: String, _ fact: String?, _ count: inout Int) -> Voorwaarde
  {
    switch self {
    case .alle(let parts): return .alle(parts.map { $0.gesteld(name, value, fact, &count) })
    case .eenVan(let parts): return .eenVan(parts.map { $0.gesteld(name, value, fact, &count) })
    case .niet(let part): return .niet(part.gesteld(name, value, fact, &count))
    case .iemand(let roles, let part):
      return .iemand(rollen: roles, part.gesteld(name, value, fact, &count))
    default: break
    }
    switch (self, name) {
    case (.bedrag(let own, let op, var limit), "euro") where fact == nil || fact == own:
      guard let cents = Bedrag.centen(value) else { return self }
      count += 1
      limit.centen = cents
      return .bedrag(feit: own, op, limit)
    case (.som(let own, let op, var limit), "euro") where fact == nil || fact == own:
      guard let cents = Bedrag.centen(value) else { return self }
      count += 1
      limit.centen = cents
      return .som(feit: own, op, limit)
    case (.getal(let own, let op, _), "getal") where fact == nil || fact == own:
      guard let number = Int(value) else { return self }
      count += 1
      return .getal(feit: own, op, number)
    case (.binnen(let own, _), "duur") where fact == nil || fact == own:
      guard let length = Termijnduur(value) else { return self }
      count += 1
      return .binnen(feit: own, length)
    case (.telling(let list, _, let groups), "minstens"):
      guard let least = Int(value) else { return self }
      count += 1
      return .telling(lijst: list, minstens: least, groepen: groups)
    default: return self
    }
  }
}

// MARK: At least as strict as the model

extension BeleidOpbouw {
  /// Where the model is a minimum, nothing may be less strict than it.
  mutating func bewaak(_ tak: XMLTak) {
    guard let model, model.isMinimum || tak.attribuut("ten-minste-zo-streng") == "ja" else { return }
    for child in tak.takken { bewaak(child, model) }
    bewaakNieuw(model)
  }

  /// An operation may not make the policy less strict than its model, as far as can be shown.
  private mutating func bewaak(_ tak: XMLTak, _ model: Beleid) {
    let id = tak.attribuut("regel") ?? ""
    let old = model.regels.first { $0.id == id }
    switch tak.naam {
    case "verwijder":
      guard let old, old.modaliteit.isToets else { return }
      milder(tak, "‘\(id)’ is een regel van het model die tot een toets leidt en kan niet weg.")
    case "vervang", "stel":
      guard let old, let new = beleid.regels.first(where: { $0.id == id }), !old.isHoogstens(new) else {
        return
      }
      milder(tak, "Dat ‘\(id)’ zo ten minste even streng is als in het model, is niet aan te tonen.")
    case "breid-uit":
      let list = tak.attribuut("lijst") ?? ""
      guard
        let exemption = model.regels.first(where: { !$0.modaliteit.isToets && $0.als.lijsten.contains(list) })
      else { return }
      milder(
        tak,
        "De lijst ‘\(list)’ hoort bij de uitzondering ‘\(exemption.id)’ van het model en kan niet langer.")
    default: break
    }
  }

  /// What the policy adds may not take the place of something stricter: an exemption, a lighter rule that speaks
  /// earlier, another list or area of the same name, a lighter default.
  private mutating func bewaakNieuw(_ model: Beleid) {
    let root = boom.wortel
    for tak in root.tak("regels")?.takken ?? [] {
      guard let rule = beleid.regels.first(where: { $0.id == tak.attribuut("id") }) else { continue }
      if !rule.modaliteit.isToets {
        milder(tak, "Een nieuwe uitzondering maakt het beleid minder streng dan het model.")
      } else if let lost = model.regels.first(where: { rule.verdringt($0) }) {
        milder(tak, "‘\(rule.id)’ zegt minder dan ‘\(lost.id)’ van het model en gaat daarvoor.")
      }
    }
    let lists = root.alle("lijst").filter { tak in model.lijsten.contains { $0.id == tak.attribuut("id") } }
    let areas = root.alle("gebied").filter { tak in model.gebieden.contains { $0.id == tak.attribuut("id") } }
    for tak in lists + areas {
      milder(
        tak, "‘\(tak.attribuut("id") ?? "")’ komt in de plaats van wat het model onder die naam aanwijst.")
    }
    let strictest = model.standaard.map(\.modaliteit.rang).min() ?? Modaliteit.nietGeregeld.rang
    for tak in root.alle("standaard") {
      guard let outcome = tak.attribuut("uitkomst").flatMap(Modaliteit.init(rawValue:)),
        outcome.rang > strictest
      else { continue }
      milder(tak, "Deze standaard zegt minder dan die van het model.")
    }
  }

  private mutating func milder(_ tak: XMLTak, _ tekst: String) {
    meld(
      boom.merkteken(tak), tekst,
      "Het model ‘\(model?.id ?? "")’ geldt als minimum: drempels omlaag, lijsten langer en extra regels mogen wel."
    )
  }
}

extension Beleidsregel {
  /// Whether this rule could speak in the place of a stricter one.
  fileprivate func verdringt(_ other: Beleidsregel) -> Bool {
    other.modaliteit.rang < modaliteit.rang
      && (laag.rawValue < other.laag.rawValue || gaatVoor.contains(other.id))
  }

  /// Whether another version of the rule is surely at least as strict: it tests where this one does, and no lighter;
  /// an exemption reaches no further.
  func isHoogstens(_ new: Beleidsregel) -> Bool {
    guard new.modaliteit.rang <= modaliteit.rang,
      (new.percentage ?? 0) >= (percentage ?? 0) || new.modaliteit != modaliteit,
      !(diepte == .volledig && new.diepte == .licht)
    else { return false }
    if !modaliteit.isToets {
      return new.modaliteit.isToets
        || Gevolg.geldt(new.als, als) && new.laag.rawValue >= laag.rawValue
          && Set(new.gaatVoor).isSubset(of: gaatVoor)
    }
    return Gevolg.geldt(als, new.als) && new.laag.rawValue <= laag.rawValue
      && Set(gaatVoor).isSubset(of: new.gaatVoor)
  }
}
