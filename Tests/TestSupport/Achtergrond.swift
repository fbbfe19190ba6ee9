#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that runs beside a test until it is stopped; what it writes is thrown away.
public struct Achtergrond: Sendable {
  /// The process.
  private let pid: pid_t

  /// Starts a program by its path; nil when that fails.
  public init?(
    _ program: String, _ arguments: [String], env: [String: String] = [:], uitvoer: String = "/dev/null"
  ) {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, uitvoer, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let envp: [UnsafeMutablePointer<CChar>?] = env.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid: pid_t = 0
    // The threads of a test run block signals, and a child would inherit that.
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    guard posix_spawn(&pid, program, &actions, &attributes, argv, envp) == 0 else { return nil }
    self.pid = pid
  }

  /// Ends the program.
  public func stop() {
    kill(pid, SIGTERM)
    _ = wacht()
  }

  /// Sends a signal.
  public func sein(_ signal: Int32) { kill(pid, signal) }

  /// Waits for its end: the exit code, or 128 and the signal.
  public func wacht() -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let signalled = status & 0x7F
    return signalled == 0 ? (status >> 8) & 0xFF : 128 + signalled
  }

  /// Does nothing for a while.
  public static func rust(milliseconden: UInt32) { usleep(milliseconden * 1_000) }
}
