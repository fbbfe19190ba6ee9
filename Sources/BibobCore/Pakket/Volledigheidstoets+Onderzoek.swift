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

  /// What own research can still do; whether it must, a person judges. First what the policy asks, source by source;
  /// then in one line what the law plainly lets be asked about betrokkene, and was not.
  private func bronnen(_ asked: [Raadpleging]) -> [Punt] {
    let plan = Bronnenplan(dossier, op: netwerk.dag, kringen: netwerk, wensen: wensen)
    let sources = plan.bronnen.filter { $0.code != "betrokkene" }
    func wanted(_ bron: Bron) -> [String] {
      plan.cellen.filter { $0.bron == bron && $0.stand == .nodig }.map(\.partij)
    }
    var found = sources.compactMap { bron -> Punt? in
      let people = wanted(bron)
      guard let first = people.first else { return nil }
      return raad(
        [bron], "het beleid vraagt \(bron.naam) over \(people.joined(separator: ", ")); dat is niet gedaan",
        first)
    }
    let open = sources.filter { bron in
      wanted(bron).isEmpty && bron.kring != .perGeval && bron.houdbaarheid == nil
        && !asked.contains { $0.bronsoort == bron.code }
        && betrokkene.flatMap { plan.cel($0.id, bron.code) }?.stand == .toegestaan
    }
    if let id = betrokkene?.id, !open.isEmpty {
      found.append(
        raad(open, "over betrokkene niet geraadpleegd: \(open.map(\.naam).joined(separator: "; "))", id))
    }
    return found
  }

  private func raad(_ bronnen: [Bron], _ reden: String, _ wie: String) -> Punt {
    var articles = [Artikel.wb("9 lid 5 b")]
    for article in bronnen.compactMap(\.grondslag.first) where !articles.contains(article) {
      articles.append(article)
    }
    return punt(
      .aanbevolen, articles, reden, .register(bronnen.count == 1 ? bronnen[0].naam : "elk van deze bronnen"),
      "\(stap) bron-raadplegen --bronsoort \(bronnen[0].code) --over \(wie) --bron … --bevinding …")
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
            ? "het verzoek om advies is nog niet vastgelegd" : "er staat geen verzoek om advies open",
          .bestuursorgaan,
          request == nil
            ? "\(stap) lbb-advies-vragen --vragen \"…\""
            : "\(stap) aanvullend-advies-vragen --reden \"…\" --schort-op …"))
    } else if request?.kennisgeving == nil {
      found.append(
        punt(
          .aanbevolen, [.wb("32")],
          "betrokkene moet nog horen dat advies is gevraagd; het pakket hoeft daar niet op te wachten",
          .bestuursorgaan,
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
    let unknown = dossier.partijen.filter { $0.aard == .natuurlijkPersoon && $0.geboortedatum == nil }.map(
      \.id)
    if !unknown.isEmpty {
      found.append(
        punt(
          .aanbevolen, [form], "geen geboortedatum van \(unknown.joined(separator: ", "))",
          .register("Basisregistratie personen"),
          "\(stap) partij-wijzigen --wie \(unknown[0]) --geboortedatum …"))
    }
    let bare = dossier.partijen.filter { netwerk.partijrollen(van: $0.id).subtracting([.derde]).isEmpty }.map(
      \.id)
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
