/// A ZIP file that is made many times, of which some parts are always the same and the last ones change: what is the
/// same is laid out once.
struct Zipmal: Sendable {
  /// The fixed parts as they stand in the file, and their lines in the directory.
  private let begin: [UInt8]
  private let gids: [UInt8]
  private let aantal: Int
  private let wisselend: [String]

  /// A mould of fixed parts, in order, and of the names of those that come behind them.
  /// - Throws: ``ZipFout`` for a name that may not stand in a ZIP, or that stands there twice.
  init(vast: [ZipDeel], wisselend: [String]) throws {
    var names: Set<String> = []
    for naam in vast.map(\.naam) + wisselend {
      try Zipnaam.controleer(naam)
      guard names.insert(Zipnaam.sleutel(naam)).inserted else {
        throw ZipFout(.dubbel, "‘\(Zipnaam.toonbaar(naam))’ staat al in het ZIP-bestand")
      }
    }
    var (begin, gids): ([UInt8], [UInt8]) = ([], [])
    for deel in vast { Self.leg(deel.naam, deel.methode, deel.maten, deel.verpakt, &begin, &gids) }
    (self.begin, self.gids) = (begin, gids)
    aantal = names.count
    self.wisselend = wisselend
  }

  /// The file with these contents, in the order of their names: the bytes that ``ZipSchrijver`` would give.
  /// - Throws: ``ZipFout`` when zlib cannot pack.
  func bytes(_ inhouden: [[UInt8]], _ verkleiner: Verkleiner) throws -> [UInt8] {
    var file: [UInt8] = []
    file.reserveCapacity(begin.count + gids.count + inhouden.reduce(1024) { $0 + $1.count / 2 })
    file.append(contentsOf: begin)
    var lines = gids
    for (naam, inhoud) in zip(wisselend, inhouden) {
      let deel = try ZipDeel(naam, inhoud, .verkleind, verkleiner)
      Self.leg(naam, deel.methode, deel.maten, deel.verpakt, &file, &lines)
    }
    let place = UInt64(file.count)
    file.append(contentsOf: lines)
    file.append(
      contentsOf: Zipkop.slot(aantal: UInt64(aantal), begin: place, grootte: UInt64(lines.count)))
    return file
  }

  private static func leg(
    _ naam: String, _ methode: ZipDeel.Methode, _ maten: Maten, _ verpakt: [UInt8], _ file: inout [UInt8],
    _ gids: inout [UInt8]
  ) {
    let begin = UInt64(file.count)
    file.append(contentsOf: Zipkop.lokaal(naam, methode, maten, inStukken: false, groot: false))
    file.append(contentsOf: verpakt)
    gids.append(contentsOf: Zipkop.gids(naam, methode, maten, begin: begin, inStukken: false))
  }
}
