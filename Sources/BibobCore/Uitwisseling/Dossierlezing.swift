/// A document of dossiers while it is read: a dossier, then its exhibits piece by piece, then the next dossier.
///
/// A thread of its own reads and checks a little ahead, so that who takes the dossiers in need not wait for that. Until
/// ``slot`` is there, a later part may still prove wrong: do nothing that cannot be undone.
public final class Dossierlezing {
  private let voorraad: Vooruitlezer<Dossierdeel>
  private var deel: Dossierdeel?
  /// What the file holds; nil until its end was read.
  public private(set) var slot: Dossierslot?

  init(_ stroom: XMLStroom, _ herkomst: XMLHerkomst) {
    // Enough to go on with while who takes the dossiers in enters the words of some thousands.
    voorraad = Vooruitlezer(gewicht: 4 << 20) { leg in
      try Dossierontleding.lees(stroom, herkomst) { try leg($0, $1) }
    }
  }

  /// The next dossier; nil at the end of the document. Exhibits that were not asked for are read and checked.
  /// - Throws: ``InvoerFout``, ``CryptoFout``; ``CodecFout`` never, as long as reader and writer of events agree.
  public func volgende() throws -> Dossierpakket? {
    while let next = try kijk() {
      deel = nil
      switch next {
      case .dossier(let ruw): return try Dossierpakket(ruw)
      case .slot(let end): slot = end
      case .stuk, .brok: break
      }
    }
    return nil
  }

  /// The number of the event whose exhibit comes next; nil when the dossier has no more.
  /// - Throws: ``InvoerFout``, ``CryptoFout``.
  public func volgendStuk() throws -> Int? {
    while let next = try kijk() {
      switch next {
      case .stuk(let event):
        deel = nil
        return event
      case .brok: deel = nil
      case .dossier, .slot: return nil
      }
    }
    return nil
  }

  /// The next piece of the exhibit; nil when it is complete and its hash is right.
  /// - Throws: ``InvoerFout``, ``CryptoFout``.
  public func brok() throws -> [UInt8]? {
    guard case .brok(let bytes)? = try kijk() else { return nil }
    deel = nil
    return bytes
  }

  /// The part that is to come; it stays to come.
  private func kijk() throws -> Dossierdeel? {
    if deel == nil { deel = try voorraad.volgende() }
    return deel
  }
}

@available(*, unavailable)
extension Dossierlezing: Sendable {}
