/// The chain by which anyone can see that the log of an exported dossier is whole and in order.
///
/// Each event has a print: SHA-256 over its number, step, dates and content. The chain of a dossier starts from
/// where it was made and its number there, and takes in print after print; the chain of a file takes in the chains
/// of its dossiers. A small program can check both.
struct Logketen {
  private let hasher: SHA256
  private(set) var waarde: SHA256.Digest
  /// What of an event stands in the clear, while its print is made.
  private var kop = ByteSchrijver(reserving: 96)

  /// The chain of a dossier, before its first event.
  init(_ herkomst: Dossierherkomst) throws(CryptoFout) {
    hasher = try SHA256()
    var schrijver = ByteSchrijver()
    schrijver.text("bibob-dossier-1")
    schrijver.text(herkomst.opslag)
    schrijver.text(herkomst.nummer.description)
    waarde = try hasher.digest(schrijver.bytes)
  }

  /// The chain of a file, before its first dossier.
  init() throws(CryptoFout) {
    hasher = try SHA256()
    waarde = try hasher.digest(Array("bibob-dossiers-1".utf8))
  }

  /// Takes in a print.
  mutating func neem(_ afdruk: SHA256.Digest) throws(CryptoFout) {
    withUnsafeBytes(of: waarde.words) { hasher.update($0) }
    withUnsafeBytes(of: afdruk.words) { hasher.update($0) }
    waarde = try hasher.finish()
  }

  /// The print of an event.
  mutating func afdruk(_ gebeurtenis: Gebeurtenis) throws(CryptoFout) -> SHA256.Digest {
    try afdruk(
      gebeurtenis.volgnummer, gebeurtenis.stap, gebeurtenis.datum, gebeurtenis.vastgelegd,
      inhoud: gebeurtenis.inhoud()[...])
  }

  /// The print of an event by its parts, the secret part as bytes.
  mutating func afdruk(
    _ volgnummer: Int, _ stap: Stap, _ datum: CivilDate, _ vastgelegd: Moment, inhoud: ArraySlice<UInt8>
  ) throws(CryptoFout) -> SHA256.Digest {
    kop.wis()
    kop.text("bibob-gebeurtenis-1")
    kop.number(UInt64(volgnummer))
    kop.text(stap.rawValue)
    kop.datum(datum)
    kop.signed(vastgelegd.milliseconden)
    kop.datum(vastgelegd.dag)
    kop.bytes.withUnsafeBytes { hasher.update($0) }
    inhoud.withUnsafeBytes { hasher.update($0) }
    return try hasher.finish()
  }
}

/// Where the log of a dossier began: the store in which it was opened, and its number there. It travels with the
/// dossier, so that the same dossier is known again wherever it comes.
public struct Dossierherkomst: Sendable, Hashable {
  /// The id of the store, 32 hexadecimal digits.
  public let opslag: String
  /// The number in that store.
  public let nummer: Dossiernummer

  /// An origin; nil when the id is none.
  public init?(opslag: String, nummer: Dossiernummer) {
    guard Hex.isAfdruk(opslag, 32) else { return nil }
    self.opslag = opslag
    self.nummer = nummer
  }
}

/// The end of a file: what it should hold.
public struct Dossierslot: Sendable, Equatable {
  /// The number of dossiers.
  public let dossiers: Int
  /// The chain over them.
  public let keten: SHA256.Digest
}
