/// The directory of a ZIP file, judged as a whole.
struct Zipgids {
  private(set) var ingangen: [ZipIngang] = []
  private let bron: Zipbron
  private let grenzen: ZipGrenzen

  init(_ bron: Zipbron, _ grenzen: ZipGrenzen) throws {
    self.bron = bron
    self.grenzen = grenzen
    let slot = try slot()
    guard slot.aantal <= UInt64(grenzen.ingangen), slot.grootte <= UInt64(grenzen.ingangen) * 2048 else {
      throw ZipFout(.grens, "het ZIP-bestand heeft meer dan \(grenzen.ingangen) onderdelen")
    }
    try lees(bron.deel(slot.begin, Int(slot.grootte)), aantal: Int(slot.aantal))
    try controleer(totaalTot: slot.begin)
  }

  private struct Slot {
    var aantal: UInt64
    var begin: UInt64
    var grootte: UInt64
  }

  /// Finds the end record. One with a comment is refused when bytes follow that are not the comment.
  private func slot() throws -> Slot {
    let window = Int(min(bron.lengte, 22 + 0xFFFF))
    let tail = try bron.deel(bron.lengte - UInt64(window), window)
    var index = tail.count - 22
    while index >= 0 {
      let velden = Zipvelden(Array(tail[index..<index + 22]))
      if velden.getal(0, 4) == 0x0605_4B50, index + 22 + Int(velden.getal(20, 2)) == tail.count {
        return try slot(velden, op: bron.lengte - UInt64(window - index))
      }
      index -= 1
    }
    throw ZipFout(.beschadigd, "dit is geen ZIP-bestand, of het is afgekapt")
  }

  private func slot(_ velden: Zipvelden, op plaats: UInt64) throws -> Slot {
    guard velden.getal(4, 2) == 0, velden.getal(6, 2) == 0, velden.getal(8, 2) == velden.getal(10, 2) else {
      throw ZipFout(.nietOndersteund, "een ZIP-bestand over meer schijven wordt niet gelezen")
    }
    var slot = Slot(
      aantal: velden.getal(10, 2), begin: velden.getal(16, 4), grootte: velden.getal(12, 4))
    var end = plaats
    if slot.aantal == 0xFFFF || slot.begin == 0xFFFF_FFFF || slot.grootte == 0xFFFF_FFFF {
      guard plaats >= 20 else { throw ZipFout(.beschadigd, "het ZIP-bestand is afgekapt") }
      let locator = Zipvelden(try bron.deel(plaats - 20, 20))
      if locator.getal(0, 4) == 0x0706_4B50 {
        end = locator.getal(8, 8)
        let groot = Zipvelden(try bron.deel(end, 56))
        guard groot.getal(0, 4) == 0x0606_4B50, groot.getal(24, 8) == groot.getal(32, 8) else {
          throw ZipFout(.beschadigd, "de inhoudsopgave van het ZIP-bestand klopt niet")
        }
        slot = Slot(aantal: groot.getal(32, 8), begin: groot.getal(48, 8), grootte: groot.getal(40, 8))
      }
    }
    guard slot.begin <= end, slot.grootte == end - slot.begin else {
      throw ZipFout(.beschadigd, "de inhoudsopgave van het ZIP-bestand staat niet waar zij hoort")
    }
    return slot
  }

  private mutating func lees(_ gids: [UInt8], aantal: Int) throws {
    var place = 0
    var seen: Set<String> = []
    for _ in 0..<aantal {
      guard place + 46 <= gids.count else { throw Self.kapot }
      let velden = Zipvelden(Array(gids[place..<place + 46]))
      let (name, extra) = (Int(velden.getal(28, 2)), Int(velden.getal(30, 2)))
      let next = place + 46 + name + extra + Int(velden.getal(32, 2))
      guard velden.getal(0, 4) == 0x0201_4B50, next <= gids.count else { throw Self.kapot }
      let ingang = try ingang(
        velden, Array(gids[place + 46..<place + 46 + name]),
        Array(gids[place + 46 + name..<place + 46 + name + extra]))
      guard seen.insert(Zipnaam.sleutel(ingang.naam)).inserted else {
        throw ZipFout(.dubbel, "‘\(Zipnaam.toonbaar(ingang.naam))’ staat twee keer in het ZIP-bestand")
      }
      ingangen.append(ingang)
      place = next
    }
    guard place == gids.count else { throw Self.kapot }
  }

  private func ingang(_ velden: Zipvelden, _ naam: [UInt8], _ extra: [UInt8]) throws -> ZipIngang {
    let naam = try Zipnaam.lees(naam)
    let shown = Zipnaam.toonbaar(naam)
    guard velden.getal(8, 2) & 0b10_0000_0100_0001 == 0 else {
      throw ZipFout(.nietOndersteund, "‘\(shown)’ is versleuteld; dat wordt niet gelezen")
    }
    guard let methode = ZipDeel.Methode(rawValue: UInt16(velden.getal(10, 2))) else {
      throw ZipFout(.nietOndersteund, "‘\(shown)’ is verpakt op een manier die niet wordt gelezen")
    }
    // The kind of file, where a Unix system wrote it: plain (8), folder (4) or not said (0).
    let kind = velden.getal(38, 4) >> 28
    let unix = velden.getal(5, 1) == 3
    guard !unix || kind == 0 || kind == 8 || kind == 4 else {
      throw ZipFout(.soort, "‘\(shown)’ is een koppeling of apparaat, geen bestand")
    }
    var (grootte, verpakt) = (velden.getal(24, 4), velden.getal(20, 4))
    var begin = velden.getal(42, 4)
    var groot = Self.groot(extra)
    for waarde in [\Maten64.grootte, \Maten64.verpakt, \Maten64.begin] {
      var maten = Maten64(grootte: grootte, verpakt: verpakt, begin: begin)
      guard maten[keyPath: waarde] == 0xFFFF_FFFF, let value = groot.first else { continue }
      groot.removeFirst()
      maten[keyPath: waarde] = value
      (grootte, verpakt, begin) = (maten.grootte, maten.verpakt, maten.begin)
    }
    let ingang = ZipIngang(
      naam: naam, grootte: grootte, methode: methode, crc: UInt32(velden.getal(16, 4)), verpakt: verpakt,
      begin: begin)
    guard !ingang.isMap || grootte == 0 else { throw ZipFout(.soort, "de map ‘\(shown)’ heeft inhoud") }
    guard methode == .verkleind || grootte == verpakt else { throw Self.kapot }
    return ingang
  }

  private struct Maten64 {
    var grootte: UInt64
    var verpakt: UInt64
    var begin: UInt64
  }

  /// The eight-byte values of the ZIP64 extra field (4.5.3), in order.
  private static func groot(_ extra: [UInt8]) -> [UInt64] {
    let velden = Zipvelden(extra)
    var place = 0
    while place + 4 <= extra.count {
      let length = Int(velden.getal(place + 2, 2))
      if velden.getal(place, 2) == 1, place + 4 + length <= extra.count {
        return stride(from: 0, to: length - 7, by: 8).map { velden.getal(place + 4 + $0, 8) }
      }
      place += 4 + length
    }
    return []
  }

  /// Limits, and no two entries on the same bytes.
  private func controleer(totaalTot einde: UInt64) throws {
    var total: UInt64 = 0
    for ingang in ingangen {
      let shown = Zipnaam.toonbaar(ingang.naam)
      let (sum, overflow) = total.addingReportingOverflow(ingang.grootte)
      total = sum
      guard ingang.grootte <= grenzen.ingang, !overflow, total <= grenzen.totaal else {
        throw ZipFout(.grens, "‘\(shown)’ is uitgepakt te groot")
      }
      guard
        ingang.grootte <= 1 << 20
          || ingang.grootte / max(ingang.verpakt, 1) < grenzen.verhouding
      else {
        throw ZipFout(.grens, "‘\(shown)’ wordt bij uitpakken meer dan \(grenzen.verhouding) keer zo groot")
      }
    }
    var end: UInt64 = 0
    for ingang in ingangen.sorted(by: { $0.begin < $1.begin }) {
      let (last, overflow) = ingang.begin.addingReportingOverflow(30 + UInt64(ingang.naam.utf8.count))
      let (after, more) = last.addingReportingOverflow(ingang.verpakt)
      guard ingang.begin >= end, !overflow, !more, after <= einde else {
        throw ZipFout(.beschadigd, "onderdelen van het ZIP-bestand overlappen elkaar")
      }
      end = after
    }
  }

  private static let kapot = ZipFout(.beschadigd, "de inhoudsopgave van het ZIP-bestand klopt niet")
}
