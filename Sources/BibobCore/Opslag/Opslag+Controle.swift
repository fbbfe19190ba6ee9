extension Opslag {
  /// What an inspection looks at.
  public enum Controleomvang: Sendable {
    /// The file, the tables, the chain, every seal, every dossier and every key.
    case volledig
    /// The chain and every seal only.
    case keten
  }

  /// Inspects the store, reads what can be read, and reports everything that it finds.
  ///
  /// It changes nothing and does not stop at damage. Others may go on working meanwhile.
  /// - Parameters:
  ///   - anker: a head of the chain that was noted earlier; a tail that was cut off shows only by this.
  ///   - voortgang: called now and then with the number of events read, and of all events.
  public func controleer(
    anker: Ketenanker? = nil, omvang: Controleomvang = .volledig,
    voortgang: ((_ gelezen: Int64, _ totaal: Int64) -> Void)? = nil
  ) -> Controleverslag {
    let controle = Controle(self, anker: anker, voortgang: voortgang)
    // One snapshot for the whole inspection: writers do not disturb the counts.
    let snapshot = lopend == nil && (try? database.execute("BEGIN")) != nil
    defer { if snapshot { try? database.execute("ROLLBACK") } }
    if omvang == .volledig { controle.bestand() }
    controle.leesDossiers()
    controle.leesKeten()
    if omvang == .volledig {
      controle.vergelijk()
      controle.leesStukken()
      controle.leesZoekindex()
    }
    return controle.verslag
  }

  /// Inspects a store that may be too damaged to open.
  public static func controleer(
    map: String, sleutels: String? = nil, anker: Ketenanker? = nil,
    voortgang: ((_ gelezen: Int64, _ totaal: Int64) -> Void)? = nil
  ) -> Controleverslag {
    do {
      return try Opslag(map: map, sleutels: sleutels).controleer(anker: anker, voortgang: voortgang)
    } catch {
      var verslag = nood(map, sleutels)?.controleer(anker: anker, voortgang: voortgang) ?? Controleverslag()
      verslag.meld(.bestand, "De opslag is niet gewoon te openen. \(error.melding) \(error.advies)")
      return verslag
    }
  }

  /// The store without its settings: the key ring knows to which store it belongs.
  private static func nood(_ map: String, _ sleutels: String?) -> Opslag? {
    guard let folder = Schijf.real(Schijf.trimmed(map)) else { return nil }
    do throws(OpslagFout) {
      let database = try Database(path: folder + "/" + bestandsnaam)
      let ring = try Sleutelbos(path: sleutels ?? folder + ".sleutels")
      return try Opslag(map: folder, database: database, sleutels: ring)
    } catch {
      return nil
    }
  }
}
