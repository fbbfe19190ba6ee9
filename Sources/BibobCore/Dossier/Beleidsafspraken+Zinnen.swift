extension Beleidsafspraken {
  /// The agreements for a person: a few words each.
  public var zinnen: [String] {
    let terms = termijnen.sorted { $0.key.rawValue < $1.key.rawValue }.map { step, term in
      "\(step.rawValue) \(term.duur)" + (term.grondslag.isEmpty ? "" : " (\(term.grondslag))")
    }
    let signed = ondertekening.sorted { $0.key < $1.key }.map { document, signs in
      "\(document) door \(signs.door)" + (signs.mandaat.isEmpty ? "" : " (\(signs.mandaat))")
        + (signs.vierOgen ? ", met vier ogen" : "")
    }
    var forms = formulieren.isEmpty ? [] : ["formulier \(formulieren.joined(separator: ", "))"]
    if !vragenset.isEmpty { forms.append("vragenlijst \(vragenset)") }
    if versie != nil { forms.append("de dag van het besluit kiest de versie van het beleid") }
    let clauses = clausules.map { "beding van \($0.gevolg.rawValue) vanaf \($0.mate.naam)" }
    guard !orgaan.isEmpty else { return terms + signed + forms + clauses }
    let basis = grondslag.isEmpty ? "" : " (\(grondslag))"
    let mandate = mandaat.isEmpty ? "" : ", in mandaat \(mandaat)"
    return ["bevoegd is \(Beleidsafspraken.orgaan(orgaan))\(basis)\(mandate)"] + terms + signed + forms
      + clauses
  }

  /// An organ as policy files write it, in words: `het college`.
  public static func orgaan(_ code: String) -> String {
    switch code {
    case "college": "het college"
    case "dagelijks-bestuur": "het dagelijks bestuur"
    case "gedeputeerde-staten": "gedeputeerde staten"
    case "commissaris": "de commissaris van de Koning"
    case "zelfstandig-bestuursorgaan": "het zelfstandige bestuursorgaan"
    case "rechtspersoon": "de rechtspersoon zelf"
    default: "de \(code)"
    }
  }
}
