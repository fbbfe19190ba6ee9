#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where bytes come from: memory, or a file descriptor that is read in pieces and closed at the end.
struct XMLBron: ~Copyable {
  private static let stuk = 16 << 10

  private var bytes: [UInt8] = []
  private var gelezen = 0
  private let fd: Int32
  private let sluit: Bool

  /// Bytes in memory.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    fd = -1
    sluit = false
  }

  /// A descriptor that the caller opened and closes.
  init(fd: Int32) {
    self.fd = fd
    sluit = false
  }

  /// The source of a document.
  static func open(_ herkomst: XMLHerkomst, grens: Int) throws(XMLVondst) -> XMLBron {
    switch herkomst {
    case .pad(let pad): try open(pad: pad, grens: grens)
    case .bytes(let bytes, _): XMLBron(bytes: bytes)
    case .fd(let fd, _): XMLBron(fd: fd)
    }
  }

  private init(eigen fd: Int32) {
    self.fd = fd
    sluit = true
  }

  /// A regular file of at most `grens` bytes. Opening does not wait, so a pipe cannot hang it.
  static func open(pad: String, grens: Int) throws(XMLVondst) -> XMLBron {
    let fd = pad.utf8.contains(0) ? -1 : systeemOpen(pad)
    guard fd >= 0 else { throw nietTeOpenen(errno) }
    let bron = XMLBron(eigen: fd)
    var staat = stat()
    guard fstat(fd, &staat) == 0 else { throw nietTeOpenen(errno) }
    guard staat.st_mode & S_IFMT != S_IFDIR else {
      throw XMLVondst(
        plaats: nil, tekst: "Dit is een map, geen bestand.", advies: "Geef het pad van een bestand.")
    }
    guard staat.st_mode & S_IFMT == S_IFREG else {
      throw XMLVondst(
        plaats: nil, tekst: "Dit is geen gewoon bestand.", advies: "Geef het pad van een bestand.")
    }
    guard staat.st_size <= grens else { throw teGroot(grens) }
    return bron
  }

  deinit { if sluit { _ = close(fd) } }

  /// The next piece; empty at the end.
  mutating func volgende(grens: Int) throws(XMLVondst) -> ArraySlice<UInt8> {
    let stuk = fd < 0 ? uitGeheugen() : try uitBestand()
    gelezen += stuk.count
    guard gelezen <= grens else { throw Self.teGroot(grens) }
    return stuk
  }

  private func uitGeheugen() -> ArraySlice<UInt8> {
    bytes[gelezen..<min(gelezen + Self.stuk, bytes.count)]
  }

  /// Fills a whole piece, so that the declaration is never cut by a short read.
  private mutating func uitBestand() throws(XMLVondst) -> ArraySlice<UInt8> {
    if bytes.isEmpty { bytes = [UInt8](repeating: 0, count: Self.stuk) }
    var aantal = 0
    while aantal < Self.stuk {
      let uitkomst = bytes.withUnsafeMutableBytes {
        read(fd, $0.baseAddress.map { $0 + aantal }, Self.stuk - aantal)
      }
      if uitkomst < 0, errno == EINTR { continue }
      guard uitkomst >= 0 else {
        throw XMLVondst(plaats: nil, tekst: "Het bestand kan niet worden gelezen.", advies: Self.reden(errno))
      }
      if uitkomst == 0 { break }
      aantal += uitkomst
    }
    return bytes[..<aantal]
  }

  private static func teGroot(_ grens: Int) -> XMLVondst {
    let maat = grens >= 1 << 20 ? "\(grens >> 20) MiB" : "\(grens) bytes"
    return XMLVondst(
      plaats: nil, tekst: "Het bestand is groter dan \(maat).",
      advies: "Geef alleen de aanvraag zelf; bijlagen horen niet in dit bestand.")
  }

  private static func nietTeOpenen(_ code: Int32) -> XMLVondst {
    XMLVondst(plaats: nil, tekst: "Het bestand kan niet worden geopend.", advies: reden(code))
  }

  private static func reden(_ code: Int32) -> String {
    switch code {
    case ENOENT: "Het bestaat niet; controleer het pad."
    case EACCES, EPERM: "Er is geen toestemming om het te lezen."
    case EISDIR: "Het is een map; geef het pad van een bestand."
    case ELOOP: "De koppelingen in het pad lopen rond."
    case ENAMETOOLONG: "Het pad is te lang."
    default: "Het besturingssysteem meldt fout \(code)."
    }
  }
}

private func systeemOpen(_ pad: String) -> Int32 { open(pad, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
