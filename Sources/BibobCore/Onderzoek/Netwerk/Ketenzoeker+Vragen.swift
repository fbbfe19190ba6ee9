extension Ketenzoeker {
  /// What the ties leave open: questions to a person, never conclusions.
  func vragen(_ rollen: [[Netwerkrol]]) -> [Netwerkvraag] {
    guard isBetrokkene.contains(true) else {
      return personen.isEmpty
        ? []
        : [
          Netwerkvraag(
            wie: "", tekst: "Wie is betrokkene? Zonder betrokkene heeft niemand een rol.",
            artikel: .wb("1 lid 1"),
            relaties: [])
        ]
    }
    var found: [Netwerkvraag] = []
    for relatie in relaties {
      guard let from = plaats[relatie.van], let to = plaats[relatie.naar] else { continue }
      if let vraag = toekomst(relatie, from, to) { found.append(vraag) }
      if relatie.vanaf.map({ $0 > dag }) ?? false { continue }
      if let vraag = geldVoorLeider(relatie, from, to, rollen) { found.append(vraag) }
      if let vraag = partnerVanEenAnder(relatie, from, to, rollen) { found.append(vraag) }
    }
    found += gelijkgesteldenZonderZeggenschap(rollen)
    return found.enumerated().sorted { left, right in
      let (one, other) = (plaats[left.element.wie] ?? -1, plaats[right.element.wie] ?? -1)
      return (one, left.offset) < (other, right.offset)
    }.map(\.element)
  }

  /// Art. 1(1) knows leading, controlling and financing now or in the past, not in the future.
  private func toekomst(_ relatie: Relatie, _ from: Int, _ to: Int) -> Netwerkvraag? {
    guard let start = relatie.vanaf, start > dag, isBetrokkene[to], !isBetrokkene[from],
      Ketenregel.Kop(relatie.soort) != nil
    else { return nil }
    return Netwerkvraag(
      wie: relatie.van,
      tekst: "Volgens \(relatie.id) begint dit pas op \(start). De wet kent deze rol nu of in het verleden: "
        + "bekijk het netwerk opnieuw als het zover is, of ga na of de feiten er al naar zijn.",
      artikel: .wb("1 lid 1"), relaties: [relatie.id])
  }

  /// Capital for who leads betrokkene, directly or not: it may have gone on to betrokkene.
  private func geldVoorLeider(
    _ relatie: Relatie, _ from: Int, _ to: Int, _ rollen: [[Netwerkrol]]
  ) -> Netwerkvraag? {
    guard relatie.soort == .vermogen, !isBetrokkene[from], !isBetrokkene[to],
      rollen[to].contains(where: { $0.soort == .leidinggevende || $0.soort == .zeggenschaphebbende }),
      !rollen[from].contains(where: { $0.soort == .vermogensverschaffer })
    else { return nil }
    return Netwerkvraag(
      wie: relatie.van,
      tekst:
        "\(relatie.van) verschaft vermogen aan \(relatie.naar), die leiding geeft aan betrokkene (\(relatie.id)). "
        + "Kwam dat geld bij betrokkene terecht? Leg het dan vast als een middellijke relatie van vermogen.",
      artikel: .wb("1 lid 1"), relaties: [relatie.id])
  }

  /// A partner of someone around betrokkene: art. 3(4)c asks for a partnership with betrokkene himself.
  private func partnerVanEenAnder(
    _ relatie: Relatie, _ from: Int, _ to: Int, _ rollen: [[Netwerkrol]]
  ) -> Netwerkvraag? {
    guard relatie.soort == .samenwerking, !isBetrokkene[from], !isBetrokkene[to] else { return nil }
    func near(_ index: Int) -> Bool { rollen[index].contains { $0.soort.verband == .derde } }
    guard near(from) != near(to) else { return nil }
    let partner = near(from) ? relatie.naar : relatie.van
    let known = near(from) ? relatie.van : relatie.naar
    return Netwerkvraag(
      wie: partner,
      tekst:
        "\(partner) werkt zakelijk samen met \(known) (\(relatie.id)), niet aantoonbaar met betrokkene. Staat "
        + "het samenwerkingsverband ook tot betrokkene zelf? Leg het dan zo vast.",
      artikel: .wb("3 lid 4 c"), relaties: [relatie.id])
  }

  /// Factual influence is no link of art. 3(4) by itself; it may be control.
  private func gelijkgesteldenZonderZeggenschap(_ rollen: [[Netwerkrol]]) -> [Netwerkvraag] {
    rollen.flatMap { mine -> [Netwerkvraag] in
      guard let equal = mine.first(where: { $0.soort == .gelijkgesteld }),
        !mine.contains(where: { $0.soort.verband == .derde })
      else { return [] }
      return [
        Netwerkvraag(
          wie: equal.wie,
          tekst:
            "\(equal.wie) wordt door feitelijke invloed gelijkgesteld met betrokkene. Is die invloed ook leiding "
            + "of zeggenschap? Alleen dan staan zijn feiten in relatie tot betrokkene.",
          artikel: .wb("3 lid 4 c"), relaties: equal.pad.compactMap(\.relatie))
      ]
    }
  }
}
