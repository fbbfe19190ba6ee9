extension Dossierkast {
  /// Adds a file as an exhibit: judged first, then taken in, then recorded. All of it, or nothing.
  ///
  /// - Parameters:
  ///   - grootte: the number of bytes that `lees` will give.
  ///   - lees: fills a buffer as far as it can and gives how many bytes it filled; 0 at the end.
  /// - Throws: ``StapGeweigerd``; ``OpslagFout``; what `lees` throws.
  @discardableResult
  public func voegStukToe(
    in zaak: inout Zaak, _ gegevens: Stukgegevens, grootte: Int64, datum: CivilDate, door: String,
    op moment: Moment, lees: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> Stuk {
    try beoordeelStuk(zaak, gegevens, grootte: grootte, datum: datum, vandaag: moment.dag)
    let legging = try log.legStuk(dossier: zaak.id, grootte: grootte, op: moment, lees: lees)
    let velden = gegevens.velden(grootte: grootte, sha256: legging.sha256.description)
    do {
      var after = zaak
      let gebeurtenis = try log.inEenTransactie {
        let gebeurtenis = try leg(
          .stukToevoegen, in: &after, datum: datum, velden: velden, door: door, op: moment)
        try log.koppelStuk(legging, gebeurtenis: gebeurtenis.volgnummer)
        return gebeurtenis
      }
      zaak = after
      guard let stuk = zaak.dossier.stukken.last(where: { $0.gebeurtenis == gebeurtenis.volgnummer }) else {
        throw ZaakFout.beschadigd(zaak.nummer, gebeurtenissen: [gebeurtenis.volgnummer])
      }
      return stuk
    } catch {
      try? log.laatVallen(legging)
      throw error
    }
  }

  /// Adds bytes that are in memory as an exhibit: the raw answer of a source, say.
  @discardableResult
  public func voegStukToe(
    in zaak: inout Zaak, _ gegevens: Stukgegevens, bytes: [UInt8], datum: CivilDate, door: String,
    op moment: Moment
  ) throws -> Stuk {
    var offset = 0
    return try voegStukToe(
      in: &zaak, gegevens, grootte: Int64(bytes.count), datum: datum, door: door, op: moment
    ) { buffer in
      let count = min(buffer.count, bytes.count - offset)
      buffer.copyBytes(from: bytes[offset..<offset + count])
      offset += count
      return count
    }
  }

  /// Judges whether a file can become an exhibit; takes nothing in.
  /// - Throws: ``StapGeweigerd``.
  public func beoordeelStuk(
    _ zaak: Zaak, _ gegevens: Stukgegevens, grootte: Int64, datum: CivilDate, vandaag: CivilDate
  ) throws(StapGeweigerd) {
    let velden = gegevens.velden(grootte: grootte, sha256: "?")
    let outcome = beoordeel(zaak, .stukToevoegen, datum: datum, velden: velden, vandaag: vandaag)
    if case .geweigerd(let refusals) = outcome { throw StapGeweigerd(weigeringen: refusals) }
  }

  /// Hands over the content of an exhibit, piece by piece. What was handed over is worthless when this throws at
  /// the end: then it is not the file that was added.
  /// - Throws: ``OpslagFout`` with code `beschadigd`; what `body` throws.
  public func lees(
    _ stuk: Stuk, van zaak: Zaak, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let hasher = try SHA256()
    try log.leesStuk(dossier: zaak.id, gebeurtenis: stuk.gebeurtenis, grootte: stuk.grootte) { bytes in
      hasher.update(bytes)
      try body(bytes)
    }
    guard try hasher.finish().description == stuk.sha256 else {
      throw OpslagFout.beschadigd(
        "Stuk \(stuk.id) van dossier \(zaak.nummer) is niet het bestand dat is toegevoegd.")
    }
  }

  /// The content of an exhibit in memory.
  /// - Throws: as ``lees(_:van:_:)``; ``OpslagFout`` with code `ongeldig` when it is larger than `hoogstens`.
  public func bytes(_ stuk: Stuk, van zaak: Zaak, hoogstens limit: Int = 16 << 20) throws -> [UInt8] {
    guard stuk.grootte <= Int64(limit) else {
      throw OpslagFout(
        .ongeldig, "Stuk \(stuk.id) is te groot om hier te gebruiken (\(stuk.grootte) bytes).",
        advies: "Schrijf het uit met: bibob stuk-uit")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(stuk.grootte))
    try lees(stuk, van: zaak) { bytes.append(contentsOf: $0) }
    return bytes
  }
}
