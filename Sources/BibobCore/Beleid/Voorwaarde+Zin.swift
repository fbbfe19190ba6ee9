/// A condition as a reader meets it: one clause with its verb at the end, or a list of parts.
indirect enum Beleidszin: Sendable, Equatable {
  /// A clause to put behind `als`.
  case zin(String)
  /// What must hold of the parts, and the parts.
  case delen(Verband, [Beleidszin])

  /// What must hold of the parts.
  enum Verband: Sendable, Equatable {
    case alle, eenVan

    /// The words before a list of parts.
    var aanhef: String {
      switch self {
      case .alle: "aan al deze voorwaarden is voldaan:"
      case .eenVan: "zich ten minste een van deze gevallen voordoet:"
      }
    }
  }
}

/// Makes clauses of conditions.
struct Zinnenmaker: Sendable {
  let beleid: Beleid
  let woorden: Beleidswoorden
  /// Lists that are named in full at the place; longer ones stand in a chapter of their own.
  static let kort = 4

  /// The condition as a clause or a list; nil when it always holds.
  func zin(_ condition: Voorwaarde, waar: Bool = true) -> Beleidszin? {
    switch condition {
    case .niet(let part): zin(part, waar: !waar)
    case .alle(let parts): delen(waar ? .alle : .eenVan, parts, waar)
    case .eenVan(let parts): delen(waar ? .eenVan : .alle, parts, waar)
    default: .zin(bijzin(condition, waar))
    }
  }

  private func delen(_ bond: Beleidszin.Verband, _ conditions: [Voorwaarde], _ truth: Bool) -> Beleidszin? {
    var parts: [Beleidszin] = []
    for condition in conditions {
      guard let part = zin(condition, waar: truth) else {
        if bond == .eenVan { return nil }
        continue
      }
      if case .delen(bond, let inner) = part { parts += inner } else { parts.append(part) }
    }
    if parts.count > 1 { return .delen(bond, parts) }
    return parts.first ?? (bond == .alle ? nil : .zin("dit geval zich nooit voordoet"))
  }

  /// A clause that says the condition in one breath, where that can be done without a doubt about and/or.
  static func vloeiend(_ sentence: Beleidszin) -> String? {
    switch sentence {
    case .zin(let text): return text
    case .delen(let bond, let parts):
      let clauses = parts.compactMap { if case .zin(let text) = $0 { text } else { nil } }
      guard clauses.count == parts.count, clauses.count <= 3, clauses.joined().count <= 240 else {
        return nil
      }
      let head = clauses.dropLast().joined(separator: ", ")
      return head + (bond == .alle ? " en " : ", of ") + (clauses.last ?? "")
    }
  }

  private func bijzin(_ condition: Voorwaarde, _ truth: Bool) -> String {
    let not = truth ? "" : "niet "
    switch condition {
    case .heeft(let fact, let codes): return heeft(fact, codes.map(woorden.code), codes, not)
    case .opLijst(let fact, let list): return opLijst(fact, list, not)
    case .waar(let fact): return woorden.bijzin(fact, waar: truth)
    case .oordeel(let fact):
      return "naar het oordeel van het bestuursorgaan " + woorden.bijzin(fact, waar: truth)
    case .bekend(let fact): return "\(woorden.naam(fact)) \(not)bekend is"
    case .bedrag(let fact, let op, let limit): return bedrag(fact, truth ? op.tekst : op.omgekeerd, limit)
    case .getal(let fact, let op, let limit):
      return "\(woorden.naam(fact)) \(truth ? op.tekst : op.omgekeerd) \(limit) is"
    case .binnen(let fact, let period): return "\(woorden.naam(fact)) \(not)in de laatste \(period) valt"
    case .datum(let fact, let op, let day):
      return "\(woorden.naam(fact)) \(not)\(Zinnenmaker.dag(op)) \(day.voluit) valt"
    case .telling(let list, let least, let groups): return telling(list, least, groups, truth)
    case .zware(let list, let least): return zware(list, least, truth)
    case .som(let fact, let op, let limit):
      return bedrag(
        fact, truth ? op.tekst : op.omgekeerd, limit, "samen met dat van de zaken die ermee samenhangen, ")
    case .iemand(let roles, let part): return iemand(roles, part, truth)
    case .inGebied(let id):
      return "de plaats \(not)in het gebied “\(beleid.gebieden.first { $0.id == id }?.naam ?? id)” ligt"
    case .alle, .eenVan, .niet: return ""
    }
  }

  private func heeft(_ fact: String, _ names: [String], _ codes: [String], _ not: String) -> String {
    switch fact {
    case "beslissing_soort": "het \(not)om \(Zinnenmaker.som(codes.map(woorden.sector), "of")) gaat"
    case "branche": "het bedrijf \(not)tot de branche \(Zinnenmaker.som(names, "of")) behoort"
    case "gebruik": "het \(not)bestemd is voor \(Zinnenmaker.som(names, "of"))"
    case "partij_soort": "betrokkene \(not)tot de groep \(Zinnenmaker.som(names, "of")) behoort"
    case "vastgoed_soort", "evenement_soort", "object_soort":
      "het \(not)gaat om \(Zinnenmaker.som(names, "of"))"
    case "rol_overheid": "het lichaam zelf \(not)de \(Zinnenmaker.som(names, "of de ")) is"
    case "subsidie_karakter": "de subsidie \(not)\(Zinnenmaker.som(names, "of")) is"
    case "stadsdeel": "de plaats \(not)in stadsdeel \(Zinnenmaker.som(names, "of")) ligt"
    default: "\(woorden.naam(fact)) \(not)\(Zinnenmaker.som(names.map { "“\($0)”" }, "of")) is"
    }
  }

  private func opLijst(_ fact: String, _ id: String, _ not: String) -> String {
    guard let list = beleid.lijsten.last(where: { $0.id == id }) else {
      return "\(woorden.naam(fact)) \(not)op de lijst “\(id)” staat, die in dit beleid ontbreekt,"
    }
    let names = list.waarden.map(\.naam)
    let named = names.count <= Zinnenmaker.kort ? " (\(Zinnenmaker.som(names, "en")))" : ""
    if fact == "beslissing_soort" { return "de beslissing \(not)tot de \(list.naam)\(named) behoort" }
    if fact == "partij_soort" { return "betrokkene \(not)tot de \(list.naam)\(named) behoort" }
    return fact == "branche"
      ? "het bedrijf \(not)tot de \(list.naam)\(named) behoort"
      : "\(woorden.naam(fact)) \(not)op de lijst “\(list.naam)”\(named) staat"
  }

  private func bedrag(
    _ fact: String, _ comparison: String, _ limit: Voorwaarde.Bedraggrens, _ together: String = ""
  ) -> String {
    var basis: [String] = []
    switch limit.btw {
    case .inclusief?: basis.append("inclusief btw")
    case .exclusief?: basis.append("exclusief btw")
    case .onbekend?, nil: break
    }
    switch limit.bepaaldDoor {
    case .gemeente?: basis.append("bepaald door de gemeente")
    case .aanvrager?: basis.append("zoals de aanvrager die opgeeft")
    case .onbekend?, nil: break
    }
    if limit.perJaar { basis.append("omgerekend naar een jaar") }
    let noun =
      limit.soort.isEmpty
      ? woorden.naam(fact) : Beleidswoorden.metLidwoord(Beleidswoorden.leesbaar(limit.soort))
    let what = noun + (basis.isEmpty ? "" : " (\(basis.joined(separator: ", ")))")
    return
      "\(what)\(together.isEmpty ? " " : ", " + together)\(comparison) \(Zinnenmaker.euro(limit.centen)) bedraagt"
  }

  private func iemand(_ roles: [String], _ part: Voorwaarde, _ truth: Bool) -> String {
    let names = Zinnenmaker.som(roles.map(Beleidswoorden.leesbaar), "of")
    let who = roles.isEmpty ? "iemand in de zaak" : "iemand in de zaak die \(names) is"
    let clause = zin(part).map(Zinnenpaar.ineen) ?? "er is"
    return truth
      ? "voor \(who), geldt dat \(clause)"
      : "voor niemand in de zaak\(roles.isEmpty ? "" : " die \(names) is"), geldt dat \(clause)"
  }

  private func zware(_ id: String, _ least: Int, _ truth: Bool) -> String {
    let name = beleid.lijsten.last { $0.id == id }?.naam ?? id
    let count = least == 1 ? "één zware indicator" : "\(least) zware indicatoren"
    return
      "van de lijst “\(name)” \(truth ? "" : "niet ")ten minste \(count) \(least == 1 ? "is" : "zijn") vastgesteld"
  }

  private func telling(_ id: String, _ least: Int, _ groups: Int, _ truth: Bool) -> String {
    let name = beleid.lijsten.last { $0.id == id }?.naam ?? id
    let count =
      "\(truth ? "ten minste" : "niet ten minste") \(least == 1 ? "één indicator" : "\(least) indicatoren")"
    let from = groups > 1 ? ", uit ten minste \(groups) groepen," : ""
    return "van de lijst “\(name)” \(count)\(from) \(least == 1 ? "is" : "zijn") vastgesteld"
  }

  private static func dag(_ op: Voorwaarde.Vergelijking) -> String {
    switch op {
    case .minstens: "op of na"
    case .meerDan: "na"
    case .hoogstens: "op of voor"
    case .minderDan: "voor"
    case .gelijk: "op"
    }
  }

  /// `a, b en c`.
  static func som(_ names: [String], _ word: String) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "(geen)" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// `€ 500.000`, kept on one line; cents only where there are some.
  static func euro(_ cents: Int64) -> String {
    let text = String(Bedrag(centen: cents).description.map { $0 == " " ? "\u{A0}" : $0 })
    return text.hasSuffix(",00") ? String(text.dropLast(3)) : text
  }
}

extension Voorwaarde.Vergelijking {
  /// What holds when this does not, in words.
  var omgekeerd: String {
    switch self {
    case .minstens: Self.minderDan.tekst
    case .meerDan: Self.hoogstens.tekst
    case .hoogstens: Self.meerDan.tekst
    case .minderDan: Self.minstens.tekst
    case .gelijk: "niet precies"
    }
  }
}
