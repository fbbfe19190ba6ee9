extension Beleid {
  /// The settings that later steps of a dossier of this kind read, with the forms of the rule that won.
  public func afspraken(voor soort: Besluitsoort, regel: String?) -> Beleidsafspraken {
    var agreed = Beleidsafspraken()
    let goals: [(Beleidsinstellingen.Termijn.Doel, [Stap])] = [
      (.formulier, [.formulierUitzetten]), (.aanvullen, [.aanvullingVragen]),
      (.zienswijze, [.voornemen, .derdeUitnodigen]),
    ]
    for (goal, steps) in goals {
      guard let term = instellingen.termijn(goal, voor: soort) else { continue }
      for step in steps { agreed.termijnen[step] = .init(term.duur, grondslag: term.grondslag) }
    }
    for document in Set(instellingen.ondertekening.map(\.stuk)) {
      guard let signs = instellingen.ondertekening(van: document, voor: soort) else { continue }
      agreed.ondertekening[document] = .init(
        door: signs.door, mandaat: signs.mandaat, vierOgen: signs.vierOgen)
    }
    if let competent = instellingen.bevoegd(voor: soort) {
      (agreed.orgaan, agreed.grondslag, agreed.mandaat) = (
        competent.orgaan, competent.grondslag, competent.mandaat
      )
    }
    let words = instellingen.alleWoorden(bij: soort)
    agreed.clausules = instellingen.clausules.filter { !words.isDisjoint(with: $0.soorten) }.compactMap {
      clause in
      Beleid.mate(clause.mate).map { .init(mate: $0, gevolg: clause.beding) }
    }
    let forms = formulieren(words, regel)
    agreed.formulieren = forms.map(\.id)
    // Forms that choose unlike questions leave the choice to a person.
    let chosen = Set(forms.map(\.selectie))
    agreed.vragenset = chosen.count == 1 ? chosen.first ?? "" : ""
    if geldigheid.peildatum == .besluit { agreed.versie = .init(van: geldigheid.van, tot: geldigheid.tot) }
    return agreed
  }

  /// The forms of the rule that won, else those for the kind of decision.
  private func formulieren(_ words: Set<String>, _ regel: String?) -> [Beleidsinstellingen.Formulier] {
    let named = regels.first { $0.id == regel }?.formulieren ?? []
    let forms = instellingen.formulieren
    guard named.isEmpty else { return named.compactMap { id in forms.first { $0.id == id } } }
    return forms.filter { !$0.soorten.isEmpty && !words.isDisjoint(with: $0.soorten) }
  }

  /// What a dossier must know of this version; nil for a model or a proposal, which hold for no application.
  public var versie: Beleidsversie? {
    guard !isModel, geldigheid.status != .concept else { return nil }
    return Beleidsversie(
      id: id, lichamen: lichamen, vervangt: vervangt, geldt: .init(van: geldigheid.van, tot: geldigheid.tot))
  }

  /// A degree of danger as policy files write it.
  private static func mate(_ text: String) -> MateVanGevaar? {
    switch text {
    case "ernstig-gevaar": .ernstig
    case "mindere-mate": .mindere
    case "geen-gevaar": .geen
    default: nil
    }
  }

  /// What is wrong with the organ that an application names, by the policy; nil when nothing is, or when the policy
  /// or the application does not say.
  ///
  /// Private-law acts belong to the legal person: an organ that acts for it (Gemeentewet art. 160, 171) is no
  /// mistake, so `rechtspersoon` fits every organ.
  public func bevoegdheidsvraag(_ aanvraag: Aanvraag) -> String? {
    guard let competent = instellingen.bevoegd(voor: aanvraag.soort), competent.orgaan != "rechtspersoon",
      let named = Feiten.orgaan(aanvraag.orgaan), named != competent.orgaan
    else { return nil }
    let basis = competent.grondslag.isEmpty ? "" : " (\(competent.grondslag))"
    let organ = Beleidsafspraken.orgaan(competent.orgaan)
    return "De aanvraag noemt \(aanvraag.orgaan); volgens het beleid is \(organ) bevoegd\(basis). "
      + "Ga na wie bevoegd is voordat er een brief uitgaat."
  }
}

extension Beleidsinstellingen {
  /// Every word under which a kind of decision surely falls, and the local ones.
  func alleWoorden(bij soort: Besluitsoort) -> Set<String> {
    Set(Beslissingwoord.bij(soort).zeker + woorden(bij: soort))
  }
}
