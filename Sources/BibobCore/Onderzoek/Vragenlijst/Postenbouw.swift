/// Makes the questions and documents of one dossier.
struct Postenbouw<Kring: Kringen> {
  let dossier: Dossier
  let set: Vragenset
  let kringen: Kring
  let rechtsvorm: Rechtsvormsoort?
  let soort: Vraagsoort

  /// What applies or may apply, in the order of the set: of each group the questions, then their documents, a
  /// person at a time.
  func posten() -> [Vragenlijst.Post] {
    set.groepen.flatMap { groep in
      personen(groep.per).flatMap { person in
        let asked = groep.vragen.compactMap { vraag in post(vraag, groep, person) }
        return asked.map(\.0) + bijlagen(asked, groep, person)
      }
    }
  }

  /// For whom a group is filled in; one nil for the dossier as a whole.
  ///
  /// Reading, after the explanation of the 2013 form: controlling and leading persons are the natural persons at the
  /// end of the chain; of legal persons only an nv and a stichting, which that form takes as such itself. Who
  /// controls is asked group 4, and group 5 no more.
  private func personen(_ per: Vragenset.Groep.Per) -> [Partij?] {
    switch per {
    case .dossier: return [nil]
    case .betrokkene:
      return dossier.partijen.filter {
        $0.rollen.contains(.betrokkene) && Rechtsvormsoort($0) == .natuurlijkPersoon
      }
    case .vennoot: return rechtsvorm == .personenvennootschap ? anderen { isVennoot($0) } : []
    case .zeggenschaphebbende:
      return anderen { person in
        !isVennoot(person) && kringen.partijrollen(van: person.id).contains(.zeggenschaphebbende)
      }
    case .leidinggevende:
      return anderen { person in
        let roles = kringen.partijrollen(van: person.id)
        return !isVennoot(person) && roles.contains(.leidinggevende) && !roles.contains(.zeggenschaphebbende)
          && person.aard == .natuurlijkPersoon
      }
    }
  }

  private func anderen(_ pick: (Partij) -> Bool) -> [Partij] {
    guard rechtsvorm != .natuurlijkPersoon else { return [] }
    return dossier.partijen.filter { person in
      !person.rollen.contains(.betrokkene) && (person.aard == .natuurlijkPersoon || isZelfstandig(person))
        && pick(person)
    }
  }

  private func isZelfstandig(_ person: Partij) -> Bool {
    let words = person.rechtsvorm.lowercased().filter { $0 != "." }.split { !$0.isLetter }
    return words.contains { ["nv", "naamloze", "stichting"].contains($0) }
  }

  /// A natural person who leads a maatschap, vof or cv himself, not through another.
  private func isVennoot(_ person: Partij) -> Bool {
    guard rechtsvorm == .personenvennootschap, person.aard == .natuurlijkPersoon else { return false }
    let ties = dossier.relaties.filter { $0.van == person.id && $0.soort == .leiding }
    if ties.isEmpty { return person.rollen.contains(.leidinggevende) }
    return ties.contains { tie in dossier.partij(tie.naar)?.rollen.contains(.betrokkene) == true }
  }

  private func post(
    _ vraag: Vragenset.Vraag, _ groep: Vragenset.Groep, _ person: Partij?
  ) -> (Vragenlijst.Post, Vragenset.Vraag)? {
    let applies = geldt(vraag, groep, person)
    guard applies != .nee else { return nil }
    return (
      Vragenlijst.Post(
        code: vraag.code, tekst: vraag.tekst, bij: "\(groep.code) \(groep.naam)", wie: person?.id,
        isBijlage: false, onderdelen: vraag.onderdelen, geldt: applies, stand: stand(vraag.code, person),
        verwijzing: ""), vraag
    )
  }

  private func geldt(
    _ vraag: Vragenset.Vraag, _ groep: Vragenset.Groep, _ person: Partij?
  ) -> Vragenlijst.Toepasselijkheid {
    if !vraag.soorten.isEmpty, !vraag.soorten.contains(soort) { return .nee }
    if let aard = vraag.aard, let person, person.aard != aard { return .nee }
    if !vraag.rechtsvormen.isEmpty {
      guard let rechtsvorm else { return .vraag("de rechtsvorm van betrokkene is niet bekend") }
      if !vraag.rechtsvormen.contains(rechtsvorm) { return .nee }
    }
    if rechtsvorm == nil, groep.per != .dossier {
      return .vraag("de rechtsvorm van betrokkene is niet bekend")
    }
    return vraag.als.isEmpty ? .ja : .vraag(vraag.als)
  }

  /// The documents of these questions, each once: it applies when one of them always wants it, or when the dossier
  /// itself shows what the answer is.
  private func bijlagen(
    _ asked: [(Vragenlijst.Post, Vragenset.Vraag)], _ groep: Vragenset.Groep, _ person: Partij?
  ) -> [Vragenlijst.Post] {
    // A lender of betrokkene answers the question about the capital of the undertaking, not about a person's own.
    let lender =
      groep.per == .dossier
      && dossier.partijen.contains {
        kringen.partijrollen(van: $0.id).contains(.vermogensverschaffer)
      }
    var order: [String] = []
    var found: [String: (bij: [String], geldt: Vragenlijst.Toepasselijkheid, onderdelen: [String])] = [:]
    for (post, vraag) in asked {
      for (code, always) in vraag.bijlagen.map({ ($0, true) }) + vraag.bijlagenBijJa.map({ ($0, false) }) {
        let yes = always || vraag.financiering == "vreemd" && lender
        let applies: Vragenlijst.Toepasselijkheid =
          yes ? post.geldt : .vraag("als het antwoord op vraag \(vraag.code) daarom vraagt")
        if found[code] == nil { order.append(code) }
        var entry = found[code] ?? ([], applies, [])
        entry.bij.append(vraag.code)
        entry.onderdelen += vraag.onderdelen.filter { !entry.onderdelen.contains($0) }
        if applies == .ja { entry.geldt = .ja }
        found[code] = entry
      }
    }
    return order.compactMap { code in
      guard let entry = found[code], let bijlage = set.bijlage(code) else { return nil }
      return Vragenlijst.Post(
        code: code, tekst: bijlage.naam, bij: entry.bij.joined(separator: ", "), wie: person?.id,
        isBijlage: true, onderdelen: entry.onderdelen, geldt: entry.geldt, stand: stand(code, person),
        verwijzing: bijlage.inHandelsregister ? handelsregister(person) : "")
    }
  }

  private func handelsregister(_ person: Partij?) -> String {
    let seen = dossier.raadplegingen.last {
      $0.bronsoort == "kvk" && $0.resultaat == .treffer && (person == nil || $0.over == person?.id)
    }
    let known = seen.map { " Het handelsregister is geraadpleegd op \($0.datum.voluit)." } ?? ""
    return "Staat het bewijs in het handelsregister, dan is een verwijzing daarnaar genoeg." + known
  }

  /// The judgement for a person, else, about betrokkene or the dossier, the one that names nobody.
  private func stand(_ code: String, _ person: Partij?) -> Vraagstand? {
    let all = dossier.vraagstanden.filter { $0.vraag == code }
    if let own = all.last(where: { $0.wie == person?.id }) { return own }
    guard person == nil || person?.rollen.contains(.betrokkene) == true else { return nil }
    return person == nil
      ? all.last { stand in
        dossier.partijen.contains { $0.id == stand.wie && $0.rollen.contains(.betrokkene) }
      } : all.last { $0.wie == nil }
  }
}
