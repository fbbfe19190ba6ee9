/// Inspects a bag in a ZIP file: whether every byte is as it was made.
///
/// The ZIP room judges the file as anybody's; then every file is hashed, piece by piece, and held against all four
/// manifests, the manifests against each other, and the file around the contents against the one that we would make.
/// Who changes contents and all manifests alike makes another sound bag: only the SHA-256 of the whole, told along
/// another road or kept in the log, gives that away.
public struct BagItControle {
  private let lezer: ZipLezer
  private var map = ""
  private var verslag = BagItVerslag()
  private var afdrukken: [String: [BagIt.Soort: String]] = [:]
  private var grootten: [String: UInt64] = [:]
  private var bewaard: [String: [UInt8]] = [:]

  /// More bytes than a manifest or a tag file may have.
  private static let grens: UInt64 = 64 << 20

  private init(_ lezer: ZipLezer) { self.lezer = lezer }

  /// Inspects a file.
  ///
  /// - Parameter voortgang: called now and then with the bytes that were read, and all of them.
  /// - Throws: what the source throws when it cannot be read; damage is a finding.
  public static func controleer(
    _ bron: Zipbron, grenzen: ZipGrenzen = ZipGrenzen(), voortgang: ((UInt64, UInt64) -> Void)? = nil
  ) throws -> BagItVerslag {
    var verslag = BagItVerslag()
    do {
      var controle = BagItControle(try ZipLezer(bron, grenzen: grenzen))
      verslag = try controle.voer(voortgang)
    } catch let fout as ZipFout where fout.code != .bron {
      verslag.meld(.zip, "", fout.melding)
    }
    verslag.grootte = bron.lengte
    verslag.sha256 = try afdruk(bron)
    return verslag
  }

  private static func afdruk(_ bron: Zipbron) throws -> String {
    let hasher = try SHA256()
    var from: UInt64 = 0
    while from < bron.lengte {
      let piece = try bron.deel(from, Int(min(bron.lengte - from, 1 << 18)))
      piece.withUnsafeBytes { hasher.update($0) }
      from += UInt64(piece.count)
    }
    return try hasher.finish().description
  }

  private mutating func voer(_ voortgang: ((UInt64, UInt64) -> Void)?) throws -> BagItVerslag {
    guard let map = Self.map(lezer.ingangen) else {
      verslag.meld(.verklaring, "", "het pakket staat niet in één map, met \(BagIt.verklaring) daarin")
      return verslag
    }
    self.map = map
    let total = lezer.ingangen.reduce(0) { $0 + $1.grootte }
    var done: UInt64 = 0
    for ingang in lezer.ingangen where !ingang.isMap {
      try lees(ingang)
      done += ingang.grootte
      voortgang?(done, total)
    }
    verklaring()
    manifesten()
    if let anders = try lezer.vormafwijking() {
      verslag.meld(.omhulsel, "", "het ZIP-bestand is niet zoals het is gemaakt: \(anders)")
    }
    return verslag
  }

  /// The one folder that holds everything; nil when there is none.
  private static func map(_ ingangen: [ZipIngang]) -> String? {
    guard let first = ingangen.first?.naam.split(separator: "/").first else { return nil }
    let map = "\(first)/"
    guard ingangen.allSatisfy({ $0.naam.hasPrefix(map) }),
      ingangen.contains(where: { $0.naam == map + BagIt.verklaring })
    else { return nil }
    return String(map)
  }

  /// Hashes a file; tag files are kept, as they are small.
  private mutating func lees(_ ingang: ZipIngang) throws {
    let pad = String(ingang.naam.dropFirst(map.count))
    let isTag = !pad.hasPrefix(BagIt.inhoudsmap)
    guard !isTag || ingang.grootte <= Self.grens else {
      return verslag.meld(.verklaring, pad, "groter dan zo'n bestand kan zijn")
    }
    let (small, large) = (try SHA256(), try SHA512())
    var kept: [UInt8] = []
    do {
      try lezer.lees(ingang) { bytes in
        small.update(bytes)
        large.update(bytes)
        if isTag { kept.append(contentsOf: bytes) }
      }
      if isTag { bewaard[pad] = kept }
    } catch let fout as ZipFout where fout.code != .bron {
      verslag.meld(.veranderd, pad, "de inhoud is niet meer die van toen")
    }
    afdrukken[pad] = [
      .sha256: try small.finish().description, .sha512: Hex.tekst(try large.finish()),
    ]
    grootten[pad] = ingang.grootte
  }

  /// RFC 8493, sections 2.1.1 and 2.2.2.
  private mutating func verklaring() {
    if bewaard[BagIt.verklaring] != Array(BagIt.verklaringstekst.utf8) {
      verslag.meld(.verklaring, BagIt.verklaring, "zegt niet dat dit BagIt versie 1.0 in UTF-8 is")
    }
    guard let bytes = bewaard[BagIt.infobestand] else {
      return verslag.meld(.ontbreekt, BagIt.infobestand, "ontbreekt")
    }
    verslag.info = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return BagItVerslag.Regel(naam: String(parts[0]), waarde: String(parts[1].drop { $0 == " " }))
    }
    let payload = grootten.filter { $0.key.hasPrefix(BagIt.inhoudsmap) }
    let oxum = "\(payload.values.reduce(0, +)).\(payload.count)"
    if verslag.info.last(where: { $0.naam == "Payload-Oxum" })?.waarde != oxum {
      verslag.meld(.verklaring, BagIt.infobestand, "Payload-Oxum is niet \(oxum), wat er in het pakket staat")
    }
  }
}

extension BagItControle {
  private mutating func manifesten() {
    let payload = Set(afdrukken.keys.filter { $0.hasPrefix(BagIt.inhoudsmap) })
    let tags = Set(afdrukken.keys).subtracting(payload).subtracting(BagIt.Soort.allCases.map(\.bijschrift))
    var broken: Set<String> = []
    var named: Set<String> = []
    for soort in BagIt.Soort.allCases {
      broken.formUnion(vergelijk(soort.manifest, soort, payload, &named))
      broken.formUnion(vergelijk(soort.bijschrift, soort, tags, &named))
    }
    let contents = named.filter { $0.hasPrefix(BagIt.inhoudsmap) }
    verslag.genoemd = contents.count
    verslag.heel = contents.subtracting(broken).count
  }

  /// Holds one manifest against the files that it must name; the paths that are not as it says.
  private mutating func vergelijk(
    _ naam: String, _ soort: BagIt.Soort, _ bestanden: Set<String>, _ named: inout Set<String>
  ) -> Set<String> {
    guard let bytes = bewaard[naam] else {
      if afdrukken[naam] == nil { verslag.meld(.ontbreekt, naam, "ontbreekt") }
      return []
    }
    let (lines, wrong) = BagItManifest.lees(bytes, soort)
    for fout in wrong { verslag.meld(.manifest, naam, "regel \(fout.regel) is niet zoals die hoort te zijn") }
    var broken: Set<String> = []
    let listed = Set(lines.map(\.pad))
    named.formUnion(listed)
    let extra = bestanden.subtracting(listed)
    var moved: Set<String> = []
    for line in lines {
      guard let here = afdrukken[line.pad]?[soort] else {
        broken.insert(line.pad)
        let now = extra.subtracting(moved).sorted().first { afdrukken[$0]?[soort] == line.afdruk }
        if let now {
          moved.insert(now)
          verslag.meld(.hernoemd, line.pad, "heet nu \(Zipnaam.toonbaar(now))")
        } else {
          verslag.meld(.ontbreekt, line.pad, "ontbreekt")
        }
        continue
      }
      if here != line.afdruk {
        broken.insert(line.pad)
        verslag.meld(.veranderd, line.pad, "de inhoud is niet die welke \(naam) noemt")
      }
    }
    for pad in extra.subtracting(moved).sorted() {
      verslag.meld(.toegevoegd, pad, "staat niet in \(naam)")
    }
    return broken
  }
}
