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
    switch self {
    case .partij:
      Weigering(
        .wb("3 lid 4"), .wb("7a lid 2 g"), reden: "\(name) staat niet in het dossier",
        doen: "Voeg de persoon eerst toe met de stap partij.")
    case .relatie:
      Weigering(
        .wb("3 lid 4"), reden: "relatie \(name) staat niet in het dossier",
        doen: "Kijk met netwerk welke relaties er zijn.")
    case .feit:
      Weigering(
        .wb("3a"), reden: "feit \(name) staat niet in het dossier",
        doen: "Kijk met toon welke feiten er zijn.")
    case .kandidaat:
      Weigering(
        .awb("3:2"), reden: "treffer \(name) staat niet in het dossier",
        doen: "Kijk met toon welke treffers er zijn.")
    case .stuk:
      Weigering(
        .awb("3:2"), reden: "stuk \(name) staat niet in het dossier",
        doen: "Voeg het bestand eerst toe: bibob stuk DOSSIER BESTAND.")
    case .voorschrift:
      Weigering(
        .wb("3 lid 7"), reden: "dat voorschrift staat niet in het dossier",
        doen: "Kijk met werkblad welke er zijn.")
    }
  }
}
