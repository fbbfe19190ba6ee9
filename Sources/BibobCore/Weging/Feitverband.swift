/// The tie that art. 3(4) asks for, against the network that the ties on record make.
enum Feitverband {
  /// What to ask when the network does not show what was said; nil when it does.
  static func vraag(_ feit: Feit, _ dossier: Dossier, _ day: CivilDate) -> String? {
    guard let said = feit.verband, feit.partij != dossier.aanvraag.betrokkene?.id else { return nil }
    let rollen = Netwerk(dossier, op: day).rollen(van: feit.partij)
    let shown = rollen.compactMap { rol in rol.soort.verband.map { (rol, $0) } }
    if shown.contains(where: { $0.1 == said }) { return nil }
    guard let other = shown.first else {
      return
        "verband ‘\(said.rawValue)’: de relaties in het dossier laten dat niet zien; waar blijkt het uit?"
    }
    return "verband ‘\(said.rawValue)’, maar volgens het netwerk is \(feit.partij) \(other.0.soort.naam) "
      + "(onderdeel \(other.1.letter)): klopt het?"
  }
}
