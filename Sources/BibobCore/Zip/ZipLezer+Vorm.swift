extension ZipLezer {
  /// In what the file differs from the one that ``ZipSchrijver`` makes of these entries without packing them; nil when
  /// it is that file to the byte, its contents aside.
  ///
  /// A ZIP file holds much that no content depends on: dates, versions, flags, room between entries. A reader looks
  /// past all of it, so that a change there goes unseen; here it does not.
  /// - Throws: what the source throws.
  func vormafwijking() throws -> String? {
    var (gids, plaats): ([UInt8], UInt64) = ([], 0)
    for ingang in ingangen {
      let shown = Zipnaam.toonbaar(ingang.naam)
      guard ingang.methode == .opgeslagen, ingang.begin == plaats else {
        return "‘\(shown)’ is anders ingepakt of staat op een andere plaats"
      }
      let maten = Maten(crc: ingang.crc, verpakt: ingang.verpakt, grootte: ingang.grootte)
      let kop = Zipkop.lokaal(ingang.naam, .opgeslagen, maten, inStukken: false, groot: false)
      guard try staat(kop, op: plaats) else { return "de kop van ‘\(shown)’ is veranderd" }
      gids += Zipkop.gids(ingang.naam, .opgeslagen, maten, begin: plaats, inStukken: false)
      plaats += UInt64(kop.count) + ingang.verpakt
    }
    let slot = Zipkop.slot(aantal: UInt64(ingangen.count), begin: plaats, grootte: UInt64(gids.count))
    guard try staat(gids, op: plaats) else { return "de inhoudsopgave is veranderd" }
    guard try staat(slot, op: plaats + UInt64(gids.count)),
      bron.lengte == plaats + UInt64(gids.count + slot.count)
    else { return "het slot is veranderd, of er staat iets achter" }
    return nil
  }

  private func staat(_ bytes: [UInt8], op plaats: UInt64) throws -> Bool {
    guard plaats <= bron.lengte, UInt64(bytes.count) <= bron.lengte - plaats else { return false }
    return try bron.deel(plaats, bytes.count) == bytes
  }
}
