extension BeleidOpbouw {
  /// Reads the settings; what the law does not allow is a finding with the article.
  mutating func leesInstellingen(_ tak: XMLTak?) {
    var own = Beleidsinstellingen()
    for child in tak?.alle("soort") ?? [] { if let kind = soort(child) { own.soorten.append(kind) } }
    beleid.instellingen = own.bovenop(model?.instellingen ?? Beleidsinstellingen())
    for child in tak?.takken ?? [] { instelling(child, &own) }
    beleid.instellingen = own.bovenop(model?.instellingen ?? Beleidsinstellingen())
  }

  private mutating func soort(_ tak: XMLTak) -> Beleidsinstellingen.Soort? {
    let code = tak.attribuut("code") ?? ""
    neemPlaats("soort", code, tak, attribuut: "code")
    let kind = tak.attribuut("besluitsoort") ?? ""
    if !kind.isEmpty, Besluitsoort(kind) == nil {
      let near = Suggestie.nearest(to: kind, in: Besluitsoort.alle.map(\.id))
      meld(
        boom.plaats(tak, "besluitsoort"),
        "De besluitsoort ‘\(kind)’ bestaat niet: de Wet Bibob moet op de beslissing van toepassing zijn "
          + "(\(Artikel.wb("1 lid 1"))).",
        near.map { "Bedoelde u ‘\($0)’?" } ?? "Kies een soort uit Schema/aanvraag.xsd.")
    }
    return Beleidsinstellingen.Soort(
      code: code, naam: tak.attribuut("naam") ?? "", besluitsoort: kind,
      grondslag: tak.attribuut("grondslag") ?? "")
  }

  private mutating func instelling(_ tak: XMLTak, _ own: inout Beleidsinstellingen) {
    let kinds = tak.naam == "soort" ? [] : soorten(tak)
    let basis = tak.attribuut("grondslag") ?? ""
    switch tak.naam {
    case "bevoegd":
      own.bevoegdheden.append(
        .init(
          soorten: kinds, orgaan: tak.attribuut("orgaan") ?? "", grondslag: basis,
          mandaat: tak.attribuut("mandaat") ?? ""))
    case "termijn":
      guard let goal = tak.attribuut("voor").flatMap(Beleidsinstellingen.Termijn.Doel.init(rawValue:)),
        let length = tak.attribuut("duur").flatMap({ Termijnduur($0) })
      else { return }
      let term = Beleidsinstellingen.Termijn(
        doel: goal, soorten: kinds, duur: length,
        verlenging: tak.attribuut("verlenging").flatMap { Termijnduur($0) }, grondslag: basis)
      own.termijnen.append(term)
      weiger(Wetscontrole.termijn(term), boom.plaats(tak, "soort"))
    case "formulier": own.formulieren.append(formulier(tak, kinds))
    case "besluit":
      guard
        let outcome = tak.attribuut("uitkomst").flatMap(Beleidsinstellingen.Besluit.Uitkomst.init(rawValue:))
      else { return }
      let decision = Beleidsinstellingen.Besluit(
        mate: tak.attribuut("bij") ?? "", uitkomst: outcome, soorten: kinds, grondslag: basis)
      own.besluiten.append(decision)
      weiger(Wetscontrole.besluit(decision), boom.plaats(tak, "uitkomst"))
    case "clausule":
      guard let right = tak.attribuut("gevolg").flatMap(Beding.init(rawValue:)) else { return }
      let clause = Beleidsinstellingen.Clausule(
        soorten: kinds, mate: tak.attribuut("mate") ?? "", beding: right, model: tak.attribuut("model") ?? "")
      own.clausules.append(clause)
      weiger(Wetscontrole.clausule(clause), boom.merkteken(tak))
    case "ondertekening":
      own.ondertekening.append(
        .init(
          stuk: tak.attribuut("stuk") ?? "", door: tak.attribuut("door") ?? "",
          mandaat: tak.attribuut("mandaat") ?? "", vierOgen: tak.attribuut("vier-ogen") == "ja",
          soorten: kinds))
    case "gegevensvraag":
      let request = Beleidsinstellingen.Gegevensvraag(
        bron: tak.attribuut("bron") ?? "", kring: tak.attribuut("kring") ?? "")
      own.gegevensvragen.append(request)
      weiger(Wetscontrole.gegevensvraag(request), boom.plaats(tak, "kring"))
    default: break
    }
  }

  private mutating func formulier(_ tak: XMLTak, _ kinds: [String]) -> Beleidsinstellingen.Formulier {
    let id = tak.attribuut("id") ?? ""
    neemPlaats("formulier", id, tak)
    for extra in tak.alle("extra-vraag") { weiger(Wetscontrole.extraVraag(), boom.merkteken(extra)) }
    let chosen = tak.attribuut("selectie") ?? ""
    if !chosen.isEmpty, tak.tak("vraag") != nil {
      meld(
        boom.plaats(tak, "selectie"), "Dit formulier noemt een selectie en ook zelf vragen.",
        "Laat de selectie ‘\(chosen)’ de vragen kiezen, of laat ‘selectie’ weg.")
    }
    return .init(
      id: id, naam: tak.attribuut("naam") ?? "", soorten: kinds,
      isLicht: tak.attribuut("uitvoering") == "licht",
      vragen: tak.alle("vraag").compactMap { $0.attribuut("nummer") }, selectie: chosen)
  }

  /// The words for kinds in a setting, each of which must be known.
  private mutating func soorten(_ tak: XMLTak) -> [String] {
    let words = Self.woorden(tak.attribuut("soort"))
    for word in words {
      // With `toetst` a word that is not known is always an objection; a missing hook is not one here.
      guard Beslissingwoord(word) == nil else { continue }
      weiger(Wetscontrole.soort(word, toetst: true, beleid.instellingen), boom.plaats(tak, "soort"))
    }
    return words
  }

  mutating func weiger(_ bezwaar: Wetscontrole.Bezwaar?, _ plaats: Int) {
    guard let bezwaar else { return }
    meld(plaats, bezwaar.tekst, bezwaar.advies)
  }
}
