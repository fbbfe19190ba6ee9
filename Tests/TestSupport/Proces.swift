#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs a program as a real process, with its own arguments and environment and nothing inherited.
public enum Proces {
  /// What came of a run.
  public struct Uitkomst: Sendable {
    /// The exit code; 128 and the signal when a signal ended it; -1 when it could not be started.
    public var uitgang: Int32
    /// Standard output.
    public var uit: String
    /// Standard error.
    public var fout: String
  }

  /// The built `bibob`, beside the test bundle.
  public static let bibob: String = {
    let bundles = CommandLine.arguments.compactMap { argument -> String? in
      guard let end = argument.indices.first(where: { argument[$0...].hasPrefix(".xctest") }) else {
        return nil
      }
      return folder(of: String(argument[..<end])) + "/bibob"
    }
    let root = folder(of: folder(of: folder(of: #filePath)))
    let candidates = bundles + [folder(of: executable()) + "/bibob", root + "/.build/debug/bibob"]
    return candidates.first { access($0, X_OK) == 0 } ?? "bibob"
  }()

  /// Runs `bibob` with these arguments. The environment holds what is given, and `PATH`, `HOME` and a fixed
  /// day. With `leesHooguit`, standard output is closed after that many bytes.
  public static func voer(
    _ arguments: [String], env: [String: String] = [:], stdin: String = "", leesHooguit: Int? = nil
  ) -> Uitkomst {
    voer(bibob, arguments, env: env, stdin: stdin, leesHooguit: leesHooguit)
  }

  /// Runs any program, by its path.
  public static func voer(
    _ program: String, _ arguments: [String], env: [String: String] = [:], stdin: String = "",
    leesHooguit: Int? = nil
  ) -> Uitkomst {
    signal(SIGPIPE, SIG_IGN)
    guard let (pid, ends) = start(program, arguments, variables(env)) else {
      return Uitkomst(uitgang: -1, uit: "", fout: "\(program) is niet te starten")
    }
    var exchange = Exchange(
      input: ends[0], output: ends[1], error: ends[2], pending: Array(stdin.utf8), limit: leesHooguit)
    exchange.run()
    return Uitkomst(
      uitgang: wait(for: pid), uit: exchange.outputText,
      fout: String(decoding: exchange.errorBytes, as: UTF8.self))
  }

  /// Runs `bibob` on a terminal of 80 columns; standard output and error come together in `uit`.
  public static func voerInTerminal(
    _ arguments: [String], env: [String: String] = [:], kolommen: UInt16 = 80
  ) -> Uitkomst {
    let failed = Uitkomst(uitgang: -1, uit: "", fout: "geen terminal")
    pthread_mutex_lock(lock)
    var size = winsize(ws_row: 25, ws_col: kolommen, ws_xpixel: 0, ws_ypixel: 0)
    var (terminal, line): (Int32, Int32) = (-1, -1)
    guard openpty(&terminal, &line, nil, nil, &size) == 0 else {
      pthread_mutex_unlock(lock)
      return failed
    }
    for end in [terminal, line] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let pid = spawn(bibob, arguments, variables(env), [line, line, line])
    close(line)
    pthread_mutex_unlock(lock)
    guard let pid else { return failed }
    var exchange = Exchange(input: -1, output: terminal, error: -1, pending: [], limit: nil)
    exchange.run()
    return Uitkomst(uitgang: wait(for: pid), uit: exchange.outputText, fout: "")
  }

  /// The environment of a run: what is given, and what every run has.
  private static func variables(_ env: [String: String]) -> [String: String] {
    let always = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "BIBOB_VANDAAG": "2026-02-06",
    ]
    return always.merging(env) { $1 }
  }

  private static func wait(for pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let signalled = status & 0x7F
    return signalled == 0 ? (status >> 8) & 0xFF : 128 + signalled
  }

  /// The path of a program on the usual paths; nil when it is not installed.
  public static func vind(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
      .first { access($0, X_OK) == 0 }
  }

  /// A variable in the environment of the test run.
  public static func omgeving(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func executable() -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { raw -> Int in
      guard let base = raw.bindMemory(to: CChar.self).baseAddress else { return 0 }
      return readlink("/proc/self/exe", base, raw.count)
    }
    return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : ""
  }

  /// Guards the moment between making a pipe and marking its ends: tests start processes at the same time.
  nonisolated(unsafe) private static let lock: UnsafeMutablePointer<pthread_mutex_t> = {
    let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
    return lock
  }()

  /// Starts a program with a pipe on each of its first three descriptors; returns our ends of them.
  private static func start(
    _ program: String, _ arguments: [String], _ variables: [String: String]
  ) -> (pid: pid_t, ends: [Int32])? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard let input = pipeEnds(), let output = pipeEnds(), let error = pipeEnds() else { return nil }
    let theirs = [input.read, output.write, error.write]
    defer { theirs.forEach { close($0) } }
    let ours = [input.write, output.read, error.read]
    guard let pid = spawn(program, arguments, variables, theirs) else {
      ours.forEach { close($0) }
      return nil
    }
    return (pid, ours)
  }

  /// A pipe that children do not inherit: a write end that leaks into another child would keep it open.
  private static func pipeEnds() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ variables: [String: String], _ descriptors: [Int32]
  ) -> pid_t? {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (target, source) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, source, Int32(target))
    }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let envp: [UnsafeMutablePointer<CChar>?] =
      variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid: pid_t = 0
    return posix_spawn(&pid, program, &actions, &attributes, argv, envp) == 0 ? pid : nil
  }
}

/// Feeds and reads the three pipes of a child at the same time, so that none fills up.
private struct Exchange {
  var input: Int32
  var output: Int32
  var error: Int32
  var pending: [UInt8]
  let limit: Int?
  var outputBytes: [UInt8] = []
  var errorBytes: [UInt8] = []

  init(input: Int32, output: Int32, error: Int32, pending: [UInt8], limit: Int?) {
    self.input = input
    self.output = output
    self.error = error
    self.pending = pending
    self.limit = limit
  }

  var outputText: String { String(decoding: outputBytes, as: UTF8.self) }

  mutating func run() {
    while output >= 0 || error >= 0 || input >= 0 {
      if pending.isEmpty { Exchange.shut(&input) }
      if let limit, outputBytes.count >= limit { Exchange.shut(&output) }
      var polled = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: error, events: Int16(POLLIN), revents: 0),
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
      ]
      guard output >= 0 || error >= 0 || input >= 0 else { return }
      guard poll(&polled, nfds_t(polled.count), -1) >= 0 || errno == EINTR else { return }
      if polled[0].revents != 0 { Exchange.drain(&output, into: &outputBytes) }
      if polled[1].revents != 0 { Exchange.drain(&error, into: &errorBytes) }
      if polled[2].revents != 0 { feed() }
    }
  }

  private mutating func feed() {
    let count = pending.withUnsafeBytes { write(input, $0.baseAddress, min($0.count, 4096)) }
    if count > 0 { pending.removeFirst(count) } else { pending = [] }
  }

  private static func drain(_ descriptor: inout Int32, into bytes: inout [UInt8]) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 { bytes += buffer.prefix(count) } else { shut(&descriptor) }
  }

  private static func shut(_ descriptor: inout Int32) {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
}
