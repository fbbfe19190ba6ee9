extension Beleidsvergelijking {
  /// `X van A naar B`, where they differ.
  static func van(_ what: String, _ old: String?, _ new: String?) -> String? {
    guard old != new else { return nil }
    return switch (old, new) {
    case (let old?, let new?): "\(what) van \(old) naar \(new)"
    case (nil, let new?): "\(what) erbij: \(new)"
    case (let old?, nil): "\(what) vervalt: \(old)"
    case (nil, nil): nil
    }
  }

  /// What was added and what was dropped from a set of names.
  static func verzameling(_ what: String, _ old: [String], _ new: [String]) -> [String] {
    let added = new.filter { !old.contains($0) }
    let gone = old.filter { !new.contains($0) }
    return [
      added.isEmpty ? nil : "\(what) erbij: \(Zinnenmaker.som(added, "en"))",
      gone.isEmpty ? nil : "\(what) weg: \(Zinnenmaker.som(gone, "en"))",
    ].compactMap { $0 }
  }

  static func geldigheid(_ old: Beleid, _ new: Beleid) -> [String] {
    let (a, b) = (old.geldigheid, new.geldigheid)
    return [
      van("stand", a.status.rawValue, b.status.rawValue),
      van("eerste dag", a.van?.voluit, b.van?.voluit), van("laatste dag", a.tot?.voluit, b.tot?.voluit),
      van("bekendmaking", a.bekendgemaakt?.voluit, b.bekendgemaakt?.voluit),
      van("bepalende dag", a.peildatum.rawValue, b.peildatum.rawValue),
      old.opmerkingen == new.opmerkingen ? nil : "de opmerkingen zijn gewijzigd",
      van("model", old.ouder, new.ouder), instellingen(old.instellingen, new.instellingen),
      van("naam", old.naam, new.naam),
    ].compactMap { $0 } + verzameling("lichaam", old.lichamen, new.lichamen)
      + [bron(old.bron, new.bron)].compactMap { $0 }
  }

  /// Which settings differ, by their names in the file.
  private static func instellingen(_ old: Beleidsinstellingen, _ new: Beleidsinstellingen) -> String? {
    let parts = [
      ("soorten", old.soorten == new.soorten), ("bevoegdheden", old.bevoegdheden == new.bevoegdheden),
      ("termijnen", old.termijnen == new.termijnen), ("formulieren", old.formulieren == new.formulieren),
      ("besluiten", old.besluiten == new.besluiten), ("clausules", old.clausules == new.clausules),
      ("ondertekening", old.ondertekening == new.ondertekening),
      ("gegevensvragen", old.gegevensvragen == new.gegevensvragen),
    ].filter { !$0.1 }.map(\.0)
    return parts.isEmpty ? nil : "instellingen gewijzigd: \(Zinnenmaker.som(parts, "en"))"
  }

  static func lijst(_ old: Beleidslijst, _ new: Beleidslijst) -> [String] {
    var words = verzameling("op de lijst", old.waarden.map(\.naam), new.waarden.map(\.naam))
    for value in new.waarden {
      guard let before = old.waarden.first(where: { $0.code == value.code }), before != value else {
        continue
      }
      words += verzameling("bij \(value.naam): synoniem", before.synoniemen, value.synoniemen)
      words += [
        van("bij \(value.naam): groep", before.groep, value.groep),
        van("naam", before.naam, value.naam),
      ].compactMap { $0 }
    }
    let codes = verzameling("code", old.waarden.map(\.code), new.waarden.map(\.code))
    if words.isEmpty { words += codes }
    words += [
      van("naam", old.naam, new.naam), van("eerste dag", old.van?.voluit, new.van?.voluit),
      van("laatste dag", old.tot?.voluit, new.tot?.voluit), van("stadsdeel", old.stadsdeel, new.stadsdeel),
      van("bron", old.bron?.vindplaats, new.bron?.vindplaats),
    ].compactMap { $0 }
    return words.isEmpty ? ["de volgorde of de bron is gewijzigd"] : words
  }

  static func gebied(_ old: Beleidsgebied, _ new: Beleidsgebied) -> [String] {
    verzameling("postcode", old.postcodes, new.postcodes) + verzameling("straat", old.straten, new.straten)
      + [
        old.veelhoek == new.veelhoek ? nil : "de grens op de kaart is gewijzigd",
        van("naam", old.naam, new.naam), van("eerste dag", old.van?.voluit, new.van?.voluit),
        van("laatste dag", old.tot?.voluit, new.tot?.voluit), van("stadsdeel", old.stadsdeel, new.stadsdeel),
      ].compactMap { $0 }
  }

  static func feit(_ old: Beleidsfeit, _ new: Beleidsfeit) -> [String] {
    [van("soort", old.soort.rawValue, new.soort.rawValue), van("vraag", "“\(old.vraag)”", "“\(new.vraag)”")]
      .compactMap { $0 }
  }

  static func bron(_ old: Beleidsbron, _ new: Beleidsbron) -> String? {
    van("bron", "“\(old.vindplaats)”", "“\(new.vindplaats)”") ?? van("adres", old.adres, new.adres)
      ?? van("zekerheid van de bron", old.kwaliteit.rawValue, new.kwaliteit.rawValue)
  }
}

/// Words for the changes of a rule: each version speaks with its own lists.
struct Zinnenpaar {
  let oud: Zinnenmaker
  let nieuw: Zinnenmaker

  init(oud: Beleid, nieuw: Beleid) {
    self.oud = Zinnenmaker(beleid: oud, woorden: Beleidswoorden(oud))
    self.nieuw = Zinnenmaker(beleid: nieuw, woorden: Beleidswoorden(nieuw))
  }

  func regel(_ old: Beleidsregel, _ new: Beleidsregel) -> [String] {
    [
      Beleidsvergelijking.van("uitkomst", "“\(old.modaliteit.tekst)”", "“\(new.modaliteit.tekst)”"),
      Beleidsvergelijking.van("laag", old.laag.naam, new.laag.naam),
      Beleidsvergelijking.van(
        "deel van de steekproef", old.percentage.map { "\($0)%" }, new.percentage.map { "\($0)%" }),
      Beleidsvergelijking.van("diepte", old.diepte?.rawValue, new.diepte?.rawValue),
      Beleidsvergelijking.van("stadium", old.stadium.rawValue, new.stadium.rawValue),
    ].compactMap { $0 } + voorwaarde(old.als, new.als)
      + Beleidsvergelijking.verzameling("actie", old.acties, new.acties)
      + Beleidsvergelijking.verzameling("formulier", old.formulieren, new.formulieren)
      + Beleidsvergelijking.verzameling("gaat voor", old.gaatVoor, new.gaatVoor)
      + teksten(old.tekst, new.tekst)
      + [
        old.toelichting == new.toelichting ? nil : "de toelichting is gewijzigd",
        Beleidsvergelijking.bron(old.bron, new.bron),
      ].compactMap { $0 }
  }

  func standaard(_ old: Standaardregel, _ new: Standaardregel) -> [String] {
    [Beleidsvergelijking.van("uitkomst", "“\(old.modaliteit.tekst)”", "“\(new.modaliteit.tekst)”")].compactMap
    { $0 }
      + voorwaarde(old.als, new.als) + teksten(old.tekst, new.tekst)
      + [Beleidsvergelijking.bron(old.bron, new.bron)].compactMap { $0 }
  }

  private func teksten(_ old: String, _ new: String) -> [String] {
    [Beleidsvergelijking.van("tekst", "“\(old)”", "“\(new)”")].compactMap { $0 }
  }

  /// Where only limits or codes differ, those; else both conditions in full.
  private func voorwaarde(_ old: Voorwaarde, _ new: Voorwaarde) -> [String] {
    guard old != new else { return [] }
    return verschil(old, new) ?? [
      "voorwaarde van “\(Zinnenpaar.voluit(old, oud))” naar “\(Zinnenpaar.voluit(new, nieuw))”"
    ]
  }

  /// The differences of two conditions of one shape; nil when the shapes differ.
  private func verschil(_ old: Voorwaarde, _ new: Voorwaarde) -> [String]? {
    if old == new { return [] }
    switch (old, new) {
    case (.alle(let a), .alle(let b)), (.eenVan(let a), .eenVan(let b)):
      guard a.count == b.count else { return nil }
      var words: [String] = []
      for (left, right) in zip(a, b) {
        guard let found = verschil(left, right) else { return nil }
        words += found
      }
      return words
    case (.niet(let a), .niet(let b)): return verschil(a, b)
    case (.heeft(let a, let codes), .heeft(let b, let others)) where a == b:
      let added = Beleidsvergelijking.verzameling(
        nieuw.woorden.naam(a), codes.map(oud.woorden.code), others.map(nieuw.woorden.code))
      return added.isEmpty ? nil : added
    case (.bedrag(let a, let op, let limit), .bedrag(let b, let other, let bound)) where a == b:
      return bedrag(a, op, limit, other, bound)
    case (.som(let a, let op, let limit), .som(let b, let other, let bound)) where a == b:
      return bedrag(a, op, limit, other, bound)
    case (.iemand(let a, let part), .iemand(let b, let other)) where a == b: return verschil(part, other)
    case (.getal(let a, let op, let limit), .getal(let b, let other, let bound)) where a == b && op == other:
      return ["grens voor \(nieuw.woorden.naam(a)) van \(limit) naar \(bound)"]
    case (.binnen(let a, let period), .binnen(let b, let other)) where a == b:
      return ["termijn voor \(nieuw.woorden.naam(a)) van \(period) naar \(other)"]
    case (.datum(let a, let op, let day), .datum(let b, let other, let date)) where a == b && op == other:
      return ["dag voor \(nieuw.woorden.naam(a)) van \(day.voluit) naar \(date.voluit)"]
    default: return nil
    }
  }

  private func bedrag(
    _ fact: String, _ op: Voorwaarde.Vergelijking, _ limit: Voorwaarde.Bedraggrens,
    _ other: Voorwaarde.Vergelijking, _ bound: Voorwaarde.Bedraggrens
  ) -> [String]? {
    var same = limit
    same.centen = bound.centen
    guard same == bound else { return nil }
    let name = limit.soort.isEmpty ? nieuw.woorden.naam(fact) : Beleidswoorden.metLidwoord(limit.soort)
    return [
      Beleidsvergelijking.van(
        "grens voor \(name)", Zinnenmaker.euro(limit.centen), Zinnenmaker.euro(bound.centen)),
      Beleidsvergelijking.van("vergelijking voor \(name)", "“\(op.tekst)”", "“\(other.tekst)”"),
    ].compactMap { $0 }
  }

  /// A condition in one line, with brackets where a list would stand.
  static func voluit(_ condition: Voorwaarde, _ maker: Zinnenmaker) -> String {
    maker.zin(condition).map(ineen) ?? "altijd"
  }

  /// A sentence in one line, with brackets where a list would stand.
  static func ineen(_ sentence: Beleidszin) -> String {
    if let fluent = Zinnenmaker.vloeiend(sentence) { return fluent }
    guard case .delen(let bond, let parts) = sentence else { return "" }
    let clauses = parts.map { part in
      if case .zin(let text) = part { text } else { "(\(ineen(part)))" }
    }
    return clauses.joined(separator: bond == .alle ? " en " : " of ")
  }
}
