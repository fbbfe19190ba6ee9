/// The rules behind ``Volledigheid``, one function a subject.
struct Volledigheidstoets {
  typealias Punt = Volledigheid.Punt

  let zaak: Zaak
  let lijst: Vragenlijst
  let netwerk: Netwerk
  let keuze: Pakketkeuze
  let wensen: [Bronwens]

  var dossier: Dossier { zaak.dossier }
  var betrokkene: Partij? { dossier.partijen.first { $0.rollen.contains(.betrokkene) } }
  /// Art. 7a(2) for an application, 7a(3) for an existing decision: the same data.
  private func lid(_ onderdeel: String) -> Artikel {
    dossier.aanvraag.spoor == .aanvraag ? .wb("7a lid 2 \(onderdeel)") : .wb("7a lid 3")
  }
  var stap: String { "bibob stap \(zaak.nummer)" }

  func punt(
    _ ernst: Punt.Ernst, _ artikelen: [Artikel], _ reden: String, _ bron: Punt.Bron, _ doen: String
  ) -> Punt { Punt(ernst: ernst, artikelen: artikelen, reden: reden, bron: bron, doen: doen) }

  private static let afzien = Artikel.wb("9 lid 5 a")

  // MARK: What betrokkene supplied

  /// The form itself, and the judgement of its questions.
  func formulier() -> [Punt] {
    var found: [Punt] = []
    if dossier.formulier.ontvangen == nil {
      found.append(
        punt(
          .ontbreekt, [.wb("7a lid 4"), Self.afzien], "het formulier van betrokkene is niet ontvangen",
          .betrokkene, "\(stap) formulier-ontvangen --datum …"))
    }
    if keuze.vanBetrokkene.isEmpty {
      found.append(
        punt(
          .ontbreekt, [.wb("7a lid 4"), Self.afzien],
          "geen stuk in het pakket is het ingevulde formulier of een bijlage daarbij", .bestuursorgaan,
          "bibob stuk \(zaak.nummer) formulier.pdf --omschrijving \"ingevuld Bibob-formulier\" --bron betrokkene"
        ))
    }
    for post in lijst.ontbrekend {
      let asked = post.artikel(lijst.spoor)
      found.append(
        punt(
          .ontbreekt, [.wb("7a lid 4"), Self.afzien] + (post.onderdelen.isEmpty ? [] : [asked]),
          "\(Self.naam(post)) is als ontbrekend aangemerkt", .betrokkene,
          "\(stap) vraag-beoordelen --vraag \(post.code)\(Self.wie(post.wie)) --stand binnen --stuk …"))
    }
    return found + onbeoordeeld() + losseBijlagen()
  }

  /// Questions that nobody judged: they hold up the package while nobody found the form complete.
  private func onbeoordeeld() -> [Punt] {
    let open = lijst.teBeoordelen
    guard !open.isEmpty, dossier.formulier.ontvangen != nil else { return [] }
    let codes = open.map { $0.code + ($0.wie.map { " (\($0))" } ?? "") }
    let shown =
      codes.prefix(12).joined(separator: ", ") + (codes.count > 12 ? " en \(codes.count - 12) meer" : "")
    let text =
      "\(open.count) \(open.count == 1 ? "vraag of bijlage is" : "vragen en bijlagen zijn") niet beoordeeld: \(shown)"
    guard dossier.formulier.volledig == nil else {
      return [
        punt(
          .aanbevolen, [Artikel(.praktijk, "vragenlijst")], text, .bestuursorgaan,
          "\(stap) vraag-beoordelen --vraag … --stand …")
      ]
    }
    return [
      punt(
        .ontbreekt, [.wb("7a lid 4"), Self.afzien],
        "niemand heeft vastgelegd dat het formulier volledig is; " + text, .bestuursorgaan,
        "\(stap) formulier-volledig, of beoordeel ze met vraag-beoordelen")
    ]
  }

  private func losseBijlagen() -> [Punt] {
    let loose = lijst.binnen.filter { $0.isBijlage && $0.stand?.stuk == nil }
    guard !loose.isEmpty else { return [] }
    return [
      punt(
        .aanbevolen, [.wb("7a lid 4")],
        "van \(loose.count) \(loose.count == 1 ? "bijlage" : "bijlagen") is niet vastgelegd in welk stuk die staat: "
          + loose.map { $0.code + ($0.wie.map { " (\($0))" } ?? "") }.joined(separator: ", "),
        .bestuursorgaan, "\(stap) vraag-beoordelen --vraag … --stand binnen --stuk S…")
    ]
  }

  /// Art. 7a(2) a to h.
  func gegevens() -> [Punt] {
    guard let betrokkene else {
      return [
        punt(
          .ontbreekt, [.wb("7a lid 4"), lid("a")], "het dossier heeft geen betrokkene", .bestuursorgaan,
          "\(stap) partij …")
      ]
    }
    let person = betrokkene.aard == .natuurlijkPersoon
    let stands = betrokkene.id
    var found = naw(betrokkene, "a", "betrokkene")
    found += vertegenwoordigers()
    if person, betrokkene.bsn == nil {
      found += mist("c", "het BSN van betrokkene (\(stands))", stands, "--bsn …")
    }
    if betrokkene.kvk == nil { found += kvk(betrokkene, person) }
    if !person, betrokkene.rechtsvorm.isEmpty {
      found += mist(
        "e", "de rechtsvorm van betrokkene (\(stands))", stands, "--rechtsvorm …",
        .register("Handelsregister (KVK)"))
    }
    if betrokkene.handelsnamen.isEmpty, !isBeantwoord("f") {
      found.append(
        punt(
          .aanbevolen, [lid("f")],
          "van betrokkene (\(stands)) is geen handelsnaam vastgelegd, van nu of vroeger; is die er niet, dan is er "
            + "niets te doen", .register("Handelsregister (KVK)"),
          "\(stap) partij-wijzigen --wie \(stands) --handelsnamen …"))
    }
    return found + achter(betrokkene) + financiering()
  }

  /// 7a(2)a, b, g: name, address, town.
  private func naw(_ partij: Partij, _ onderdeel: String, _ wat: String) -> [Punt] {
    var missing: [String] = []
    if partij.naam.isEmpty { missing.append("de naam") }
    if partij.adres.isEmpty { missing.append("het adres") }
    guard !missing.isEmpty else { return [] }
    return mist(
      onderdeel, "\(missing.joined(separator: " en ")) van \(wat) (\(partij.id))", partij.id,
      "--adres \"Straat 1,1234 AB Plaats\"")
  }

  private func mist(
    _ onderdeel: String, _ wat: String, _ wie: String, _ veld: String, _ bron: Punt.Bron = .betrokkene
  ) -> [Punt] {
    guard !isBeantwoord(onderdeel, over: wie) else { return [] }
    return [
      punt(
        .ontbreekt, [.wb("7a lid 4"), Self.afzien, lid(onderdeel)],
        "niet vastgelegd: \(wat)",
        bron, "\(stap) partij-wijzigen --wie \(wie) \(veld)")
    ]
  }

  /// 7a(2)d: a natural person may have no number; whether he has, the dossier does not say.
  private func kvk(_ partij: Partij, _ person: Bool) -> [Punt] {
    guard person else {
      return mist(
        "d", "het KvK-nummer van betrokkene (\(partij.id))", partij.id, "--kvk …",
        .register("Handelsregister (KVK)"))
    }
    guard !isBeantwoord("d", over: partij.id) else { return [] }
    return [
      punt(
        .aanbevolen, [lid("d")],
        "van betrokkene (\(partij.id)) is geen KvK-nummer vastgelegd; een natuurlijk persoon hoeft er geen te hebben",
        .register("Handelsregister (KVK)"), "\(stap) partij-wijzigen --wie \(partij.id) --kvk …")
    ]
  }

  /// 7a(2)b and c.
  private func vertegenwoordigers() -> [Punt] {
    let known = dossier.partijen.filter { $0.rollen.contains(.vertegenwoordiger) }
    guard !known.isEmpty else {
      guard !isBeantwoord("b") else { return [] }
      return [
        punt(
          .aanbevolen, [lid("b")],
          "er is geen vertegenwoordiger van betrokkene vastgelegd; is die er niet, dan is er niets te doen",
          .betrokkene,
          "\(stap) partij --naam … --aard natuurlijk-persoon --rollen vertegenwoordiger --adres …")
      ]
    }
    return known.flatMap { person in
      naw(person, "b", "de vertegenwoordiger")
        + (person.aard == .natuurlijkPersoon && person.bsn == nil
          ? mist("c", "het BSN van de vertegenwoordiger (\(person.id))", person.id, "--bsn …") : [])
    }
  }

  /// 7a(2)g: who leads, controls, finances, or gets a part of the contract.
  private func achter(_ betrokkene: Partij) -> [Punt] {
    let roles: [(Partijrol, String)] = [
      (.leidinggevende, "de leidinggevende"), (.zeggenschaphebbende, "de zeggenschaphebbende"),
      (.vermogensverschaffer, "de vermogensverschaffer"), (.onderaannemer, "de onderaannemer"),
    ]
    return dossier.partijen.filter { $0.id != betrokkene.id }.flatMap { person -> [Punt] in
      let mine = netwerk.partijrollen(van: person.id)
      guard let role = roles.first(where: { mine.contains($0.0) }) else { return [] }
      return naw(person, "g", role.1)
    }
  }

  /// 7a(2)h: no field holds it; it stands in the form.
  private func financiering() -> [Punt] {
    guard !isBeantwoord("h"), dossier.formulier.volledig == nil else { return [] }
    let codes = lijst.posten.filter { !$0.isBijlage && $0.onderdelen.contains("h") }.map(\.code)
    return [
      punt(
        .ontbreekt, [.wb("7a lid 4"), Self.afzien, lid("h")],
        "niet is vastgelegd dat betrokkene de wijze van financiering heeft opgegeven", .betrokkene,
        codes.first.map { "\(stap) vraag-beoordelen --vraag \($0) --stand binnen --stuk …" }
          ?? "\(stap) formulier-volledig")
    ]
  }

  /// Whether a question of the form that asks for a part of art. 7a(2) was judged as answered or as not applying.
  private func isBeantwoord(_ onderdeel: String, over wie: String? = nil) -> Bool {
    lijst.posten.contains { post in
      guard !post.isBijlage, post.onderdelen.contains(onderdeel), let stand = post.stand else { return false }
      return stand.stand != .ontbreekt && (wie == nil || stand.wie == nil || stand.wie == wie)
    }
  }

  static func naam(_ post: Vragenlijst.Post) -> String {
    (post.isBijlage ? "bijlage " : "vraag ") + post.code + (post.wie.map { " (\($0))" } ?? "")
  }

  static func wie(_ id: String?) -> String { id.map { " --wie \($0)" } ?? "" }
}
