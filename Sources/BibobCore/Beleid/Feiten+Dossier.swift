extension Feiten {
  /// The facts of a dossier: those of its application, the persons and signals that came later, and what a person
  /// gave when the policy was recorded.
  ///
  /// - Parameters:
  ///   - dossier: the dossier.
  ///   - beleid: the policy whose own facts are read, and which says what the reference date is.
  ///   - day: the day as of which is judged, where the day of the decision counts and none was taken yet.
  public init(_ dossier: Dossier, voor beleid: Beleid, op day: CivilDate) {
    var application = dossier.aanvraag
    application.partijen = dossier.partijen
    self.init(application, voor: beleid, besluit: dossier.besluiten.first?.datum ?? day)
    if !dossier.signalen.isEmpty, self["signalen"] == nil {
      var seen: Set<String> = []
      self["signalen"] = .woorden(dossier.signalen.map(\.bron.woord).filter { seen.insert($0).inserted })
    }
    for text in dossier.beleid?.gegeven ?? [] { neem(gegeven: text, beleid) }
  }

  /// Takes in a fact as a person typed it (`branche=horeca`); one that this policy does not know says nothing to it.
  mutating func neem(gegeven text: String, _ beleid: Beleid) {
    guard let equals = text.firstIndex(of: "="), let fact = beleid.feit(String(text[..<equals])),
      let value = fact.lees(String(text[text.index(after: equals)...]))
    else { return }
    geef(fact.naam, value)
  }
}

extension Signaal.Bron {
  /// The code of the source, as policies write it.
  fileprivate var woord: String {
    switch self {
    case .omTip: "om"
    case .lbbTip: "lbb"
    default: rawValue
    }
  }
}
