extension Controle {
  /// Whether the search index names a dossier that is no more. That every dossier is in it under the right words, only
  /// a look into the events can tell.
  func leesZoekindex() {
    do throws(OpslagFout) {
      let stray = """
        SELECT count(DISTINCT dossier) FROM zoekwoord z
        WHERE NOT EXISTS (SELECT 1 FROM dossier d WHERE d.id = z.dossier AND d.kop IS NOT NULL)
        """
      if let count = try opslag.database.number(stray), count > 0 {
        verslag.meld(
          .zoekindex,
          "de zoekindex noemt \(count) \(count == 1 ? "dossier dat" : "dossiers die") er niet of niet meer "
            + "\(count == 1 ? "is" : "zijn").")
      }
    } catch { verslag.meld(.bestand, "De zoekindex is niet te lezen. \(error.melding)") }
  }
}
