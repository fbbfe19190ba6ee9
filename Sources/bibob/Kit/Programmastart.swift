#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs another program of this machine and waits for it.
enum Programmastart {
  /// The path of a program: the first of the names that stands on `PATH`, or of the paths that exists.
  static func vind(_ names: [String]) -> String? {
    for name in names {
      if name.hasPrefix("/") {
        if access(name, X_OK) == 0 { return name }
        continue
      }
      for folder in (Platform.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":") {
        let path = "\(folder)/\(name)"
        if access(path, X_OK) == 0 { return path }
      }
    }
    return nil
  }

  /// Runs a program with its output thrown away; its exit code, or -1 when it could not be started.
  static func voer(_ program: String, _ arguments: [String]) -> Int32 {
    let argv = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for pointer in argv { free(pointer) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [Int32(1), 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var pid = pid_t()
    guard posix_spawn(&pid, program, &actions, nil, argv, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }
}
