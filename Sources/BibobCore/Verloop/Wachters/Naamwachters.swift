extension Wachter {
  /// Wet Bibob 3(4), 7a: what a step names, is in the dossier. All that is missing is said at once.
  static let inDossier = Wachter(.wb("3 lid 4"), "Wie of wat de stap noemt, staat in het dossier.") {
    poging in
    poging.velden.paren.flatMap { paar -> [Weigering] in
      guard let soort = paar.veld.naamsoort else { return [] }
      return paar.waarde.namen.filter { !poging.dossier.kent($0, soort) }.map { soort.ontbreekt($0) }
    }
  }
}

extension Waarde {
  /// The names that a value holds.
  fileprivate var namen: [String] {
    switch self {
    case .tekst(let name): [name]
    case .lijst(let names): names
    case .datum, .duur, .getal, .aanvraag: []
    }
  }
}

extension Dossier {
  /// Whether something with this name is in the dossier, and was not undone.
  fileprivate func kent(_ name: String, _ soort: Naamsoort) -> Bool {
    switch soort {
    case .partij: partij(name) != nil
    case .relatie: relatie(name) != nil
    case .feit: feit(name) != nil
    case .kandidaat: kandidaten.contains { $0.id == name }
    case .stuk: stuk(name) != nil
    case .voorschrift: voorschriften.contains { $0.id == name }
    }
  }
}

extension Naamsoort {
  /// Why a step that names something absent is refused.
  fileprivate func ontbreekt(_ name: String) -> Weigering {
    var refusal = Weigering(artikelen[0], reden: "\(wie(name)) staat niet in het dossier", doen: doen)
    refusal.artikelen = artikelen
    return refusal
  }

  private var artikelen: [Artikel] {
    switch self {
    case .partij: [.wb("3 lid 4"), .wb("7a lid 2 g")]
    case .relatie: [.wb("3 lid 4")]
    case .feit: [.wb("3a")]
    case .kandidaat, .stuk: [.awb("3:2")]
    case .voorschrift: [.wb("3 lid 7")]
    }
  }

  /// The name as a sentence has it. That of a condition was typed freely, and is not repeated.
  private func wie(_ name: String) -> String {
    switch self {
    case .partij: name
    case .relatie: "relatie \(name)"
    case .feit: "feit \(name)"
    case .kandidaat: "treffer \(name)"
    case .stuk: "stuk \(name)"
    case .voorschrift: "dat voorschrift"
    }
  }

  private var doen: String {
    switch self {
    case .partij: "Voeg de persoon eerst toe met de stap partij."
    case .relatie: "Kijk met netwerk welke relaties er zijn."
    case .feit: "Kijk met toon welke feiten er zijn."
    case .kandidaat: "Kijk met toon welke treffers er zijn."
    case .stuk: "Voeg het bestand eerst toe: bibob stuk DOSSIER BESTAND."
    case .voorschrift: "Kijk met werkblad welke er zijn."
    }
  }
}
