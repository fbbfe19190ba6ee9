extension Volledigheidstoets {
  // MARK: Own research

  /// Art. 7a(4) the findings, art. 9(5)b own research.
  func onderzoek() -> [Punt] {
    var found: [Punt] = []
    if dossier.bevindingen == nil {
      found.append(
        punt(
          .ontbreekt, [.wb("7a lid 4"), .wb("9 lid 5 a")],
          "de bevindingen van het eigen onderzoek zijn niet vastgelegd", .bestuursorgaan,
          "\(stap) lbb-advies-vragen --bevindingen \"…\""))
    }
    let asked = dossier.raadplegingen.filter { $0.bronsoort != "betrokkene" }
    if asked.isEmpty {
      found.append(
        punt(
          .ontbreekt, [.wb("9 lid 5 b"), .wb("7a lid 1")],
          "geen enkele bron is geraadpleegd: van het eigen onderzoek is niets vastgelegd", .bestuursorgaan,
          "\(stap) bron-raadplegen --bronsoort kvk --over \(betrokkene?.id ?? "P1") --bron … --bevinding …"))
    }
    return found + bronnen(asked)
  }

  /// What own research can still do; whether it must, a person judges.
  private func bronnen(_ asked: [Raadpleging]) -> [Punt] {
    let plan = Bronnenplan(dossier, op: netwerk.dag, kringen: netwerk, wensen: wensen)
    return plan.bronnen.filter { $0.code != "betrokkene" }.compactMap { bron in
      let cells = plan.cellen.filter { $0.bron == bron }
      let wanted = cells.filter { $0.stand == .nodig }.map(\.partij)
      if !wanted.isEmpty {
        return raad(bron, "het beleid vraagt \(bron.naam) over \(wanted.joined(separator: ", "))", wanted[0])
      }
      // What the law lets everybody ask, about betrokkene: the least that the LBB expects, as Justis explains it.
      guard let id = betrokkene?.id, bron.status != .nietGeverifieerd, bron.kring != .perGeval,
        !asked.contains(where: { $0.bronsoort == bron.code }), bron.houdbaarheid == nil,
        cells.contains(where: { $0.partij == id && $0.stand == .toegestaan })
      else { return nil }
      return raad(bron, "\(bron.naam) is over betrokkene niet geraadpleegd", id)
    }
  }

  private func raad(_ bron: Bron, _ reden: String, _ wie: String) -> Punt {
    punt(
      .aanbevolen, [.wb("9 lid 5 b")] + bron.grondslag.prefix(1), reden, .register(bron.naam),
      "\(stap) bron-raadplegen --bronsoort \(bron.code) --over \(wie) --bron … --bevinding …")
  }

  // MARK: The request

  /// Art. 9(1) the request, art. 32 the notice, and what the form of findings has room for.
  func verzoek() -> [Punt] {
    var found: [Punt] = []
    let request = dossier.laatsteVerzoek
    if request?.loopt != true {
      found.append(
        punt(
          .ontbreekt, [.wb("9 lid 1"), .wb("7a lid 4")],
          request == nil
            ? "het verzoek om advies is nog niet vastgelegd" : "er staat geen verzoek om advies open", .bestuursorgaan,
          request == nil
            ? "\(stap) lbb-advies-vragen --vragen \"…\"" : "\(stap) aanvullend-advies-vragen --reden \"…\" --schort-op …"))
    } else if request?.kennisgeving == nil {
      found.append(
        punt(
          .aanbevolen, [.wb("32")],
          "betrokkene moet nog horen dat advies is gevraagd; het pakket hoeft daar niet op te wachten", .bestuursorgaan,
          "bibob brief \(zaak.nummer) lbb-kennisgeving, en daarna \(stap) lbb-kennisgeving"))
    }
    if Pakketteksten.onderzoeksvragen(zaak) == nil, request != nil {
      found.append(
        punt(
          .aanbevolen, [.wb("9 lid 1")],
          "er zijn geen eigen onderzoeksvragen; in het pakket staan de vragen van de wet", .bestuursorgaan,
          "Geef ze bij het verzoek: lbb-advies-vragen --vragen \"…\""))
    }
    return found + brieven() + identificatie()
  }

  /// The letters that go along as they were sent.
  private func brieven() -> [Punt] {
    guard dossier.laatsteVerzoek?.loopt == true else { return [] }
    let letters = [
      ("lbb-verzoek", "het verzoek om advies", Artikel.wb("9 lid 1")),
      ("lbb-kennisgeving", "het bericht aan betrokkene", .wb("32")),
    ]
    return letters.compactMap { name, what, article in
      guard Pakketteksten.vastgesteld(name, zaak) == nil else { return nil }
      return punt(
        .aanbevolen, [article], "de brief met \(what) is niet vastgesteld; het pakket gaat zonder die brief",
        .bestuursorgaan, "bibob brief \(zaak.nummer) \(name) --definitief")
    }
  }

  /// What the form of findings of 2013 asks of persons, beyond art. 7a(2).
  private func identificatie() -> [Punt] {
    let form = Artikel(.formulieren, "")
    var found: [Punt] = []
    let unknown = dossier.partijen.filter { $0.aard == .natuurlijkPersoon && $0.geboortedatum == nil }.map(\.id)
    if !unknown.isEmpty {
      found.append(
        punt(
          .aanbevolen, [form], "geen geboortedatum van \(unknown.joined(separator: ", "))", .register("Basisregistratie personen"),
          "\(stap) partij-wijzigen --wie \(unknown[0]) --geboortedatum …"))
    }
    let bare = dossier.partijen.filter { netwerk.partijrollen(van: $0.id).subtracting([.derde]).isEmpty }.map(\.id)
    if !bare.isEmpty {
      found.append(
        punt(
          .aanbevolen, [.wb("7a lid 4"), .wb("28 lid 1")],
          "\(bare.joined(separator: ", ")): geen rol in de zin van de wet; ga na of het LBB deze gegevens nodig heeft",
          .bestuursorgaan, "bibob netwerk \(zaak.nummer)"))
    }
    return found
  }

  // MARK: Exhibits

  /// What a person must look at: words about use that no program can judge.
  func stukken() -> [Punt] {
    let bounded = keuze.mee.filter { !$0.gebruiksgrens.isEmpty }
    guard !bounded.isEmpty else { return [] }
    return [
      punt(
        .aanbevolen, [.wb("28 lid 1"), .wb("7a lid 6")],
        "met een gebruiksgrens in woorden: \(bounded.map(\.id).joined(separator: ", ")); ga na of het LBB ze mag hebben",
        .bestuursorgaan, "bibob stukken \(zaak.nummer); weglaten kan met --zonder")
    ]
  }
}
