#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A web server on this machine that answers as a test says, faults included.
public final class Proefserver: Sendable {
  /// A question that came in.
  public struct Vraag: Sendable {
    /// `GET` or `POST`.
    public var methode = ""
    /// The path without the query.
    public var pad = ""
    /// The query, decoded, in order.
    public var vraag: [(naam: String, waarde: String)] = []
    /// The head, with names in lower case.
    public var koppen: [String: String] = [:]
    /// What was sent along.
    public var lichaam = ""

    /// The first value of a name in the query.
    public subscript(naam: String) -> String? { vraag.first { $0.naam == naam }?.waarde }
  }

  /// What the server does with a question.
  public struct Reactie: Sendable {
    /// The status.
    public var status = 200
    /// The content type.
    public var soort = "application/xml"
    /// More lines of the head.
    public var koppen: [(String, String)] = []
    /// The body.
    public var lichaam: [UInt8] = []
    /// Milliseconds before anything is sent.
    public var wacht = 0
    /// How many bytes of the body are sent before the connection breaks; nil for all.
    public var knip: Int?
    /// The length that the head promises; nil for that of the body.
    public var lengte: Int?
    /// Milliseconds between pieces of 16 bytes; 0 for all at once.
    public var druppel = 0

    /// An answer.
    public init(_ lichaam: String = "", status: Int = 200, soort: String = "application/xml") {
      self.lichaam = Array(lichaam.utf8)
      self.status = status
      self.soort = soort
    }

    /// The same with something else about it.
    public func met(_ wijzig: (inout Reactie) -> Void) -> Reactie {
      var reactie = self
      wijzig(&reactie)
      return reactie
    }
  }

  /// The port on 127.0.0.1.
  public let poort: Int
  /// The address without a path.
  public var adres: String { "http://127.0.0.1:\(poort)" }
  private let luisteraar: Int32
  private let staat: Staat

  /// What the threads share; guarded by its lock.
  private final class Staat: @unchecked Sendable {
    private let slot = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var vragen: [Vraag] = []
    let antwoord: @Sendable (Vraag, Int) -> Reactie

    init(_ antwoord: @escaping @Sendable (Vraag, Int) -> Reactie) {
      self.antwoord = antwoord
      pthread_mutex_init(slot, nil)
    }

    deinit {
      pthread_mutex_destroy(slot)
      slot.deallocate()
    }

    /// Notes a question; its number, from 0, among those with the same path.
    func noteer(_ vraag: Vraag) -> Int {
      pthread_mutex_lock(slot)
      defer { pthread_mutex_unlock(slot) }
      vragen.append(vraag)
      return vragen.count { $0.pad == vraag.pad } - 1
    }

    var alle: [Vraag] {
      pthread_mutex_lock(slot)
      defer { pthread_mutex_unlock(slot) }
      return vragen
    }
  }

  /// Every question so far.
  public var vragen: [Vraag] { staat.alle }

  /// Starts a server; nil when the machine gives no port. The answer depends on the question and on how many came
  /// before with the same path.
  public init?(_ antwoord: @escaping @Sendable (Vraag, Int) -> Reactie) {
    #if canImport(Glibc)
      luisteraar = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      luisteraar = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    signal(SIGPIPE, SIG_IGN)
    _ = fcntl(luisteraar, F_SETFD, FD_CLOEXEC)
    var plek = sockaddr_in()
    plek.sin_family = sa_family_t(AF_INET)
    plek.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var lengte = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (socket, maat) = (luisteraar, lengte)
    let gelukt = withUnsafeMutablePointer(to: &plek) { wijzer in
      wijzer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, maat) == 0 && listen(socket, 64) == 0 && getsockname(socket, $0, &lengte) == 0
      }
    }
    guard gelukt else {
      close(socket)
      return nil
    }
    poort = Int(UInt16(bigEndian: plek.sin_port))
    let staat = Staat(antwoord)
    self.staat = staat
    Draad.start {
      while case let verbinding = accept(socket, nil, nil), verbinding >= 0 {
        _ = fcntl(verbinding, F_SETFD, FD_CLOEXEC)
        Draad.start {
          Proefserver.bedien(verbinding, staat)
          close(verbinding)
        }
      }
    }
  }

  deinit {
    shutdown(luisteraar, Int32(SHUT_RDWR))
    close(luisteraar)
  }

  private static func bedien(_ verbinding: Int32, _ staat: Staat) {
    guard let vraag = lees(verbinding) else { return }
    let reactie = staat.antwoord(vraag, staat.noteer(vraag))
    if reactie.wacht > 0 { usleep(UInt32(reactie.wacht) * 1_000) }
    var kop =
      "HTTP/1.1 \(reactie.status) X\r\nConnection: close\r\nContent-Length: \(reactie.lengte ?? reactie.lichaam.count)\r\n"
    if !reactie.soort.isEmpty { kop += "Content-Type: \(reactie.soort)\r\n" }
    for (naam, waarde) in reactie.koppen { kop += "\(naam): \(waarde)\r\n" }
    guard schrijf(Array((kop + "\r\n").utf8), verbinding) else { return }
    let lichaam = Array(reactie.lichaam.prefix(reactie.knip ?? .max))
    let stuk = reactie.druppel > 0 ? 16 : max(1, lichaam.count)
    for begin in stride(from: 0, to: lichaam.count, by: stuk) {
      if reactie.druppel > 0 { usleep(UInt32(reactie.druppel) * 1_000) }
      guard schrijf(Array(lichaam[begin..<min(begin + stuk, lichaam.count)]), verbinding) else { return }
    }
  }

  private static func lees(_ verbinding: Int32) -> Vraag? {
    var bytes: [UInt8] = []
    var stuk = [UInt8](repeating: 0, count: 1 << 16)
    var einde: Int?
    while true {
      let aantal = read(verbinding, &stuk, stuk.count)
      guard aantal > 0 else { return nil }
      bytes += stuk[..<aantal]
      if einde == nil, bytes.count >= 4 {
        einde = (0...bytes.count - 4).first { bytes[$0...].starts(with: [13, 10, 13, 10]) }.map { $0 + 4 }
      }
      guard let einde else { continue }
      var vraag = ontleed(String(decoding: bytes[..<einde], as: UTF8.self))
      let lengte = vraag.koppen["content-length"].flatMap { Int($0) } ?? 0
      guard bytes.count >= einde + lengte else { continue }
      vraag.lichaam = String(decoding: bytes[einde..<einde + lengte], as: UTF8.self)
      return vraag
    }
  }

  private static func ontleed(_ kop: String) -> Vraag {
    var vraag = Vraag()
    let regels = kop.split(whereSeparator: \.isNewline)
    let eerste = (regels.first ?? "").split(separator: " ")
    vraag.methode = eerste.first.map(String.init) ?? ""
    let doel = (eerste.count > 1 ? eerste[1] : "").split(separator: "?", maxSplits: 1)
    vraag.pad = doel.first.map(String.init) ?? ""
    for deel in (doel.count > 1 ? doel[1] : "").split(separator: "&") {
      let paar = deel.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      vraag.vraag.append((ontcijfer(paar[0]), paar.count > 1 ? ontcijfer(paar[1]) : ""))
    }
    for regel in regels.dropFirst() {
      let paar = regel.split(separator: ":", maxSplits: 1)
      guard paar.count == 2 else { continue }
      vraag.koppen[paar[0].lowercased()] = String(paar[1].drop(while: \.isWhitespace))
    }
    return vraag
  }

  /// Percent-decoding.
  private static func ontcijfer(_ tekst: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(tekst.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func schrijf(_ bytes: [UInt8], _ verbinding: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let aantal = rest.withUnsafeBytes { write(verbinding, $0.baseAddress, $0.count) }
      guard aantal > 0 else { return false }
      rest = rest.dropFirst(aantal)
    }
    return true
  }
}

/// A thread for a piece of work.
private enum Draad {
  private final class Werk: Sendable {
    let doe: @Sendable () -> Void
    init(_ doe: @escaping @Sendable () -> Void) { self.doe = doe }
  }

  static func start(_ doe: @escaping @Sendable () -> Void) {
    let werk = Unmanaged.passRetained(Werk(doe)).toOpaque()
    #if canImport(Glibc)
      var draad = pthread_t()
      let routine: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { wijzer in
        if let wijzer { Unmanaged<Werk>.fromOpaque(wijzer).takeRetainedValue().doe() }
        return nil
      }
    #else
      var draad: pthread_t?
      let routine: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { wijzer in
        Unmanaged<Werk>.fromOpaque(wijzer).takeRetainedValue().doe()
        return nil
      }
    #endif
    guard pthread_create(&draad, nil, routine, werk) == 0 else {
      return Unmanaged<Werk>.fromOpaque(werk).release()
    }
    #if canImport(Glibc)
      pthread_detach(draad)
    #else
      if let draad { pthread_detach(draad) }
    #endif
  }
}
