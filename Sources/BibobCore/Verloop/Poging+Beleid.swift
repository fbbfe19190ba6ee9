extension Poging {
  /// What the step records, with what the policy on record says where the step leaves it open: the last day of the term
  /// that its letter gives, the questionnaire, and who signs.
  ///
  /// 1. The term of the policy counts from the day of the letter, by the calendar. The Algemene termijnenwet leaves
  ///    a term in a letter alone (art. 1(1)); the body picks the day itself, and takes the first ordinary day, so
  ///    that nobody has to answer on a Sunday.
  /// 2. What the step says itself stands; whether it may is for the guards.
  var veldenMetBeleid: Velden {
    guard let agreed = dossier.beleid?.afspraken else { return velden }
    var filled = velden
    if velden.datum(.termijn) == nil, let term = agreed.termijnen[stap] {
      filled[.termijn] = .datum(Poging.laatsteDag(term, na: datum, kalender))
      filled[.duur] = .duur(term.duur)
      filled[.artikel] = .tekst(term.vindplaats(dossier.beleid))
    }
    if stap == .formulierUitzetten, velden.tekst(.vragenset) == nil, !agreed.vragenset.isEmpty {
      filled[.vragenset] = .tekst(agreed.vragenset)
    }
    if velden.tekst(.ondertekenaar) == nil, Verloop.tekent(stap), let signs = agreed.ondertekening(bij: stap)
    {
      filled[.ondertekenaar] = .tekst(signs.door)
    }
    return filled
  }

  /// The last day of a term of the policy that a letter gives.
  static func laatsteDag(
    _ term: Beleidsafspraken.Termijn, na day: CivilDate, _ kalender: Kalender
  ) -> CivilDate {
    kalender.eersteGewoneDag(vanaf: term.duur.na(day))
  }
}

extension Verloop {
  /// Whether a step can record who signs.
  static func tekent(_ stap: Stap) -> Bool {
    overgang(stap)?.velden.contains { $0.veld == .ondertekenaar } == true
  }
}

extension Beleidsafspraken.Termijn {
  /// Where the term stands, as an explanation cites it.
  func vindplaats(_ beleid: Beleidsstand?) -> String {
    grondslag.isEmpty ? "beleid \(beleid?.beleid ?? "")" : grondslag
  }
}
