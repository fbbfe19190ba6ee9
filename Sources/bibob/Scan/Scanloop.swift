import BibobCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Drives a ``Scanronde`` over the network: one fetching program a source, all waited for at once.
struct Scanloop {
  private var ronde: Scanronde
  private var diensten: [Scanbron: Ophaaldienst] = [:]

  private let ophaler: String?

  /// A loop over a course; `ophaler` is the path of the fetching program when it does not stand beside this one.
  init(_ ronde: Scanronde, ophaler: String? = nil) {
    self.ronde = ronde
    self.ophaler = ophaler
  }

  /// Consultations that are not finished.
  var teGaan: Int { ronde.teGaan }

  /// Runs until all is done or somebody asks to stop; hands out what there is to tell as it comes. Answers that
  /// were under way at a stop are dropped: those consultations are simply not done.
  mutating func draai(_ meld: (Scanmelding) throws -> Void) throws {
    while !ronde.isKlaar, !Onderbreking.isGevraagd {
      let nu = Platform.gestaag()
      let (zendingen, meldingen) = ronde.volgende(op: nu)
      for melding in meldingen { try meld(melding) }
      for zending in zendingen { try stuur(zending, meld) }
      for (bron, uitkomst) in wacht() {
        for melding in ronde.neem(uitkomst, van: bron, op: Platform.gestaag()) { try meld(melding) }
      }
    }
  }

  private mutating func stuur(_ zending: Scanronde.Zending, _ meld: (Scanmelding) throws -> Void) throws {
    let dienst = diensten[zending.bron] ?? Ophaaldienst(pad: ophaler)
    diensten[zending.bron] = dienst
    if let dienst, dienst.stuur(zending.verzoek) { return }
    diensten[zending.bron] = nil
    for melding in ronde.neem(.failure(.ophaler), van: zending.bron, op: Platform.gestaag()) {
      try meld(melding)
    }
  }

  /// Waits for an answer, or until the next question may go out, or until somebody asks to stop.
  private mutating func wacht() -> [(Scanbron, Webpost.Uitkomst)] {
    let bronnen = ronde.onderweg.filter { diensten[$0] != nil }
    var peiling = bronnen.map { pollfd(fd: diensten[$0]?.uitvoer ?? -1, events: Int16(POLLIN), revents: 0) }
    // Never long: a signal that comes just before poll would not wake it.
    let tot = min(500, ronde.wakker.map { max(0, $0 - Platform.gestaag()) } ?? 500)
    guard !ronde.isKlaar, poll(&peiling, nfds_t(peiling.count), Int32(clamping: tot)) > 0 else { return [] }
    return zip(bronnen, peiling).compactMap { bron, eind in
      guard eind.revents != 0, let uitkomst = diensten[bron]?.lees() else { return nil }
      if case .failure(.ophaler) = uitkomst { diensten[bron] = nil }
      return (bron, uitkomst)
    }
  }
}
