extension Controle {
  /// The row of an exhibit.
  private struct Stukrij {
    let id: Int64
    let dossier: Int64
    /// The event that names it; nil while it is written.
    let gebeurtenis: Int64?
    let delen: Int64
  }

  /// Verifies every piece of every file, and that no piece stands alone. That a file is the one of which its
  /// event keeps the hash, only a look into the events can tell.
  func leesStukken() {
    do throws(OpslagFout) {
      for rij in try stukrijen() { try neem(rij) }
      let stray =
        "SELECT count(*) FROM stukdeel WHERE NOT EXISTS (SELECT 1 FROM stuk WHERE stuk.id = stukdeel.stuk)"
      if let count = try opslag.database.number(stray), count > 0 {
        verslag.meld(.stuk, "\(count) \(count == 1 ? "deel hoort" : "delen horen") bij geen enkel stuk.")
      }
    } catch { verslag.meld(.bestand, "De stukken zijn niet achter elkaar te lezen. \(error.melding)") }
  }

  private func stukrijen() throws(OpslagFout) -> [Stukrij] {
    let row = try opslag.database.prepare("SELECT id, dossier, gebeurtenis, delen FROM stuk ORDER BY id")
    var rijen: [Stukrij] = []
    while try row.next() {
      rijen.append(
        Stukrij(
          id: row.integer(0), dossier: row.integer(1), gebeurtenis: row.isNull(2) ? nil : row.integer(2),
          delen: row.integer(3)))
    }
    return rijen
  }

  private func neem(_ rij: Stukrij) throws(OpslagFout) {
    guard let index = index(van: rij.dossier) else {
      verslag.meld(.stuk, "een stuk (plaats \(rij.id)) hoort bij geen enkel dossier.")
      return
    }
    let nummer = standen[index].identiteit.nummer
    guard let gebeurtenis = rij.gebeurtenis else {
      verslag.meld(
        .stuk, "een stuk wordt nu toegevoegd, of het toevoegen is afgebroken; niemand ziet het.",
        nummer: nummer,
        ernst: .opmerking)
      return
    }
    if standen[index].heeftCertificaat {
      verslag.meld(.stuk, "vernietigd, maar het bestand van een stuk staat er nog.", nummer: nummer)
      return
    }
    if gebeurtenis > standen[index].versie {
      verslag.meld(.stuk, "een stuk noemt gebeurtenis \(gebeurtenis), en die is er niet.", nummer: nummer)
    }
    // Without a key the dossier itself is reported.
    guard [.actief, .voorlopig].contains(opslag.sleutels.staat(rij.dossier)) else { return }
    if try zijnHeel(rij) {
      verslag.stukken += 1
    } else {
      verslag.meld(
        .stuk, "het bestand van gebeurtenis \(gebeurtenis) is niet heel: een deel is weg of veranderd.",
        nummer: nummer)
    }
  }

  private func zijnHeel(_ rij: Stukrij) throws(OpslagFout) -> Bool {
    let row = try opslag.database.prepare("SELECT deel, inhoud FROM stukdeel WHERE stuk = ? ORDER BY deel")
    row.bind(1, rij.id)
    var (deel, whole) = (Int64(0), true)
    while try row.next() {
      opslag.zegelaar.setPieceHeader(rij.dossier, stuk: rij.id, deel: deel, van: rij.delen)
      if row.integer(0) != deel { whole = false }
      guard let key = opslag.sleutels.sleutel(rij.dossier) else { return false }
      if !opslag.zegelaar.verify(row.blob(1), key) { whole = false }
      deel += 1
    }
    return whole && deel == rij.delen
  }
}
