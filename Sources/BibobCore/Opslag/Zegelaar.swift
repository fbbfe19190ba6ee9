/// What is hashed into the chain and bound to the seal of an event, apart from its texts and payload.
struct Ketenkop {
  var seq: Int64
  var dossier: Int64
  var volgnummer: Int64
  var datum: Int64
  var vastgelegd: Int64
  var dag: Int64
  /// The slot of the key: the dossier, or 0 for the store.
  var sleutel: Int64
}

/// What of a dossier may not change unnoticed: bound to the seal of its caption and of its certificate.
struct Identiteit: Hashable {
  var jaar: Int64
  var serie: Int64
  var geopend: Int64
  var kolommen: Dossierkolommen

  var nummer: Dossiernummer { Dossiernummer(jaar: Int(jaar), volgnummer: Int(serie)) }

  func append(to buffer: Bytebuffer) {
    buffer.append(jaar)
    buffer.append(serie)
    buffer.append(geopend)
    _ = buffer.appendCounted(kolommen.lichaam)
    _ = buffer.appendCounted(kolommen.soort)
    _ = buffer.appendCounted(kolommen.spoor)
  }
}

/// Seals, opens and chains, with buffers that serve every row again.
///
/// `keten = SHA-256(keten before || seq || dossier || volgnummer || datum || vastgelegd || dag || sleutel
/// || length + stap || length + fase || inhoud)`, numbers of eight bytes and lengths of four, little-endian.
/// All of it but `inhoud` is the AAD of the seal, so that a row cannot be moved or forged without the key.
final class Zegelaar {
  private let hasher: SHA256
  private let cipher: AESGCM
  private let opslagId: [UInt8]
  private let header = Bytebuffer()
  private let sealedBuffer = Bytebuffer(capacity: 64 << 10)
  private var headerCount = 0
  private var stapRange = 0..<0
  private var faseRange = 0..<0

  /// What stands before the first event: a chain belongs to one store.
  let begin: SHA256.Digest

  init(opslagId: [UInt8]) throws(OpslagFout) {
    do {
      hasher = try SHA256()
      cipher = try AESGCM()
      begin = try hasher.digest(Array("bibob keten 1".utf8), opslagId)
    } catch { throw OpslagFout(error) }
    self.opslagId = opslagId
  }

  /// The bytes that were sealed last; they hold until the next seal.
  var sealed: UnsafeRawBufferPointer { sealedBuffer.bytes }
  /// The step in the header; holds until the next header.
  var stap: UnsafeRawBufferPointer { header.bytes(stapRange) }
  /// The phase in the header; holds until the next header.
  var fase: UnsafeRawBufferPointer { header.bytes(faseRange) }

  // MARK: Headers

  @inline(__always)
  private func start(_ vorige: SHA256.Digest, _ kop: Ketenkop) {
    header.clear()
    withUnsafeBytes(of: vorige.words) { header.append($0) }
    header.append(kop.seq)
    header.append(kop.dossier)
    header.append(kop.volgnummer)
    header.append(kop.datum)
    header.append(kop.vastgelegd)
    header.append(kop.dag)
    header.append(kop.sleutel)
  }

  /// The header of an event that is to be written.
  func setHeader(_ vorige: SHA256.Digest, _ kop: Ketenkop, stap: String, fase: String) {
    start(vorige, kop)
    stapRange = header.appendCounted(stap)
    faseRange = header.appendCounted(fase)
    headerCount = header.count
  }

  /// The header of an event as it stands in the log, byte for byte.
  @inline(__always)
  func setHeader(
    _ vorige: SHA256.Digest, _ kop: Ketenkop, stap: UnsafeRawBufferPointer, fase: UnsafeRawBufferPointer
  ) {
    start(vorige, kop)
    stapRange = header.appendCounted(stap)
    faseRange = header.appendCounted(fase)
    headerCount = header.count
  }

  /// Binds the identity of the dossier too, as a certificate does.
  func bind(_ identiteit: Identiteit) { identiteit.append(to: header) }

  /// The header of a caption: it holds for one version of one dossier.
  func setCaptionHeader(_ dossier: Int64, versie: Int64, _ identiteit: Identiteit) {
    startCaption(dossier, versie: versie)
    identiteit.append(to: header)
    headerCount = header.count
  }

  /// The same, from columns as they stand in the table.
  @inline(__always)
  func setCaptionHeader(
    _ dossier: Int64, versie: Int64, jaar: Int64, serie: Int64, geopend: Int64,
    _ lichaam: UnsafeRawBufferPointer, _ soort: UnsafeRawBufferPointer, _ spoor: UnsafeRawBufferPointer
  ) {
    startCaption(dossier, versie: versie)
    header.append(jaar)
    header.append(serie)
    header.append(geopend)
    _ = header.appendCounted(lichaam)
    _ = header.appendCounted(soort)
    _ = header.appendCounted(spoor)
    headerCount = header.count
  }

  @inline(__always)
  private func startCaption(_ dossier: Int64, versie: Int64) {
    header.clear()
    opslagId.withUnsafeBytes { header.append($0) }
    header.append(dossier)
    header.append(versie)
  }

  /// The header of a piece of an exhibit: it holds for one place in one file of one dossier, and for the number
  /// of pieces, so that none can be swapped, moved or dropped.
  func setPieceHeader(_ dossier: Int64, stuk: Int64, deel: Int64, van delen: Int64) {
    header.clear()
    opslagId.withUnsafeBytes { header.append($0) }
    _ = header.appendCounted("bibob stuk 1")
    header.append(dossier)
    header.append(stuk)
    header.append(deel)
    header.append(delen)
    headerCount = header.count
  }

  /// The header of a sheet of figures: it holds for one place, and for what stands beside it.
  func setSheetHeader(_ blad: Int64, gebeurtenissen: Int64, _ dossiers: [UInt8]) {
    header.clear()
    opslagId.withUnsafeBytes { header.append($0) }
    _ = header.appendCounted("bibob cijferblad 1")
    header.append(blad)
    header.append(gebeurtenissen)
    dossiers.withUnsafeBytes { header.append($0) }
    headerCount = header.count
  }

  /// The header of the list of sheets: it holds for the last event that they know of, and all that led to it.
  func setSheetListHeader(_ bekend: Int64, _ keten: SHA256.Digest) {
    header.clear()
    opslagId.withUnsafeBytes { header.append($0) }
    _ = header.appendCounted("bibob cijferbladen 1")
    header.append(bekend)
    withUnsafeBytes(of: keten.words) { header.append($0) }
    headerCount = header.count
  }

  /// The header of an admission: it holds for one user, one dossier and one role.
  func setAdmissionHeader(gebruiker: Int64, dossier: Int64, rol: String) {
    header.clear()
    opslagId.withUnsafeBytes { header.append($0) }
    _ = header.appendCounted("bibob toelating 1")
    header.append(gebruiker)
    header.append(dossier)
    _ = header.appendCounted(rol)
    headerCount = header.count
  }

  // MARK: Work on the header that is set

  /// Seals a payload; the result stands in `sealed`.
  func seal(_ text: [UInt8], _ key: UnsafeRawBufferPointer) throws(OpslagFout) {
    try finish(text.withUnsafeBytes { write($0, key) })
  }

  /// The same, from memory that stays where it is.
  func seal(_ text: UnsafeRawBufferPointer, _ key: UnsafeRawBufferPointer) throws(OpslagFout) {
    try finish(write(text, key))
  }

  private func write(_ text: UnsafeRawBufferPointer, _ key: UnsafeRawBufferPointer) -> CryptoFout.Code? {
    let out = sealedBuffer.resize(text.count + AESGCM.overhead)
    guard cipher.drawNonce(into: out) else { return .bibliotheek }
    return cipher.seal(text, key: key, aad: header.bytes, into: out)
  }

  private func finish(_ code: CryptoFout.Code?) throws(OpslagFout) {
    if let code { throw OpslagFout(CryptoFout(code)) }
  }

  /// Opens a payload; nil when key, header or bytes do not match.
  @inline(__always)
  func open(_ sealed: UnsafeRawBufferPointer, _ key: UnsafeRawBufferPointer) -> [UInt8]? {
    guard sealed.count >= AESGCM.overhead else { return nil }
    let count = sealed.count - AESGCM.overhead
    var code: CryptoFout.Code?
    let text = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      code = cipher.open(sealed, key: key, aad: header.bytes, into: UnsafeMutableRawBufferPointer(buffer))
      filled = code == nil ? count : 0
    }
    return code == nil ? text : nil
  }

  /// Opens a payload into memory of its own; nil as `open` does. It holds until the next seal or opening.
  func openInPlace(
    _ sealed: UnsafeRawBufferPointer, _ key: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer? {
    guard sealed.count >= AESGCM.overhead else { return nil }
    let out = sealedBuffer.resize(sealed.count - AESGCM.overhead)
    guard cipher.open(sealed, key: key, aad: header.bytes, into: out) == nil else { return nil }
    return UnsafeRawBufferPointer(out)
  }

  /// Whether a payload opens; what it says is thrown away.
  @inline(__always)
  func verify(_ sealed: UnsafeRawBufferPointer, _ key: UnsafeRawBufferPointer) -> Bool {
    guard sealed.count >= AESGCM.overhead else { return false }
    let out = sealedBuffer.resize(sealed.count)
    return cipher.open(sealed, key: key, aad: header.bytes, into: out) == nil
  }

  /// The hash of the row: over the header and its payload as stored.
  @inline(__always)
  func keten(_ inhoud: UnsafeRawBufferPointer) throws(OpslagFout) -> SHA256.Digest {
    hasher.update(header.bytes(0..<headerCount))
    hasher.update(inhoud)
    do { return try hasher.finish() } catch { throw OpslagFout(error) }
  }
}

@available(*, unavailable)
extension Zegelaar: Sendable {}
