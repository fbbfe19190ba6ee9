import BibobCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Owns a running `bibob-ophaler`, the program that talks to one source, and the two pipes to it.
///
/// The child inherits no more than its three descriptors and two variables that say where certificates stand.
final class Ophaaldienst {
  /// The file name of the program.
  static let naam = "bibob-ophaler"

  /// The descriptor on which answers come in.
  let uitvoer: Int32
  private let invoer: Int32
  private let pid: pid_t
  private var ontvangen: [UInt8] = []

  /// Starts the program; nil when it is not there. Without a path it is looked for beside this program.
  init?(pad: String? = nil) {
    guard let pad = pad ?? Ophaaldienst.pad(), let heen = Ophaaldienst.pijp(), let terug = Ophaaldienst.pijp()
    else {
      return nil
    }
    defer {
      close(heen.lees)
      close(terug.schrijf)
    }
    guard let pid = Ophaaldienst.start(pad, heen.lees, terug.schrijf) else {
      close(heen.schrijf)
      close(terug.lees)
      return nil
    }
    self.pid = pid
    invoer = heen.schrijf
    uitvoer = terug.lees
  }

  deinit {
    close(invoer)
    close(uitvoer)
    // It holds nothing that must be put in order first.
    kill(pid, SIGKILL)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
  }

  /// Sends a question; false when the program is gone.
  func stuur(_ verzoek: Webverzoek) -> Bool {
    let bytes = Webpost.verzoek(verzoek)
    if case .done = bytes.withUnsafeBytes({ Platform.write($0, to: invoer) }) { return true }
    return false
  }

  /// What one read brings: nothing yet, or what came of the question.
  func lees() -> Webpost.Uitkomst? {
    var stuk = [UInt8](repeating: 0, count: 1 << 16)
    let aantal = read(uitvoer, &stuk, stuk.count)
    if aantal < 0, errno == EINTR { return nil }
    guard aantal > 0 else { return .failure(.ophaler) }
    ontvangen += stuk[..<aantal]
    guard ontvangen.count >= Webpost.aanhef else { return nil }
    guard let (kop, lichaam) = Webpost.lengten(ontvangen[..<Webpost.aanhef]) else {
      return .failure(.ophaler)
    }
    let geheel = Webpost.aanhef + kop + lichaam
    guard ontvangen.count >= geheel else { return nil }
    let grens = Webpost.aanhef + kop
    defer { ontvangen = [] }
    return Webpost.uitkomst(
      kop: Array(ontvangen[Webpost.aanhef..<grens]), lichaam: Array(ontvangen[grens..<geheel]))
      ?? .failure(.ophaler)
  }

  /// Where the program stands: beside this one, or in `libexec/bibob` of the place where it was installed.
  private static func pad() -> String? {
    guard let zelf = Platform.programPath(), let streep = zelf.lastIndex(of: "/") else { return nil }
    let map = String(zelf[..<streep])
    return [map + "/" + naam, map + "/../libexec/bibob/" + naam].first { access($0, X_OK) == 0 }
  }

  /// A pipe of which the child inherits no end but the one it is given.
  private static func pijp() -> (lees: Int32, schrijf: Int32)? {
    var einden: [Int32] = [0, 0]
    guard pipe(&einden) == 0 else { return nil }
    for einde in einden { _ = fcntl(einde, F_SETFD, FD_CLOEXEC) }
    return (einden[0], einden[1])
  }

  private static func start(_ pad: String, _ in: Int32, _ uit: Int32) -> pid_t? {
    #if canImport(Darwin)
      var acties: posix_spawn_file_actions_t?
    #else
      var acties = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&acties)
    defer { posix_spawn_file_actions_destroy(&acties) }
    posix_spawn_file_actions_adddup2(&acties, `in`, 0)
    posix_spawn_file_actions_adddup2(&acties, uit, 1)
    posix_spawn_file_actions_addopen(&acties, 2, "/dev/null", O_WRONLY, 0)
    let omgeving = ["SSL_CERT_FILE", "SSL_CERT_DIR"].compactMap { naam in
      Platform.variable(naam).map { "\(naam)=\($0)" }
    }
    let argv: [UnsafeMutablePointer<CChar>?] = [strdup(pad), nil]
    let envp: [UnsafeMutablePointer<CChar>?] = omgeving.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid: pid_t = 0
    return posix_spawn(&pid, pad, &acties, nil, argv, envp) == 0 ? pid : nil
  }
}
