import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A child process of which standard output is read.
final class Kindproces {
  let pid: pid_t
  private let output: Int32

  /// Starts the writer that the tests come with.
  init(_ arguments: [String]) throws {
    let path = try #require(Kindproces.writer)
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for argument in argv { free(argument) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, path, &actions, nil, &argv, environ)
    close(ends[1])
    output = ends[0]
    pid = child
    try #require(code == 0)
  }

  deinit { close(output) }

  /// Beside the test program, wherever it was built.
  private static let writer: String? = {
    let package = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let beside = CommandLine.arguments[0].split(separator: "/").dropLast().map { "/" + $0 }.joined()
    return [beside, package + "/.build/debug", package + "/.build/release"].map { $0 + "/proefschrijver" }
      .first { access($0, X_OK) == 0 }
  }()

  /// Reads what there is, waiting for something; empty at the end.
  func read() -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = bytes.withUnsafeMutableBytes {
      #if canImport(Glibc)
        Glibc.read(output, $0.baseAddress, $0.count)
      #else
        Darwin.read(output, $0.baseAddress, $0.count)
      #endif
    }
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// Reads to the end.
  func readAll() -> String {
    var (text, part) = ("", read())
    while !part.isEmpty {
      text += part
      part = read()
    }
    return text
  }

  func kill() { _ = kill9(pid) }

  /// The exit code, or minus the signal that ended it.
  @discardableResult func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }
}

private func kill9(_ pid: pid_t) -> Int32 { kill(pid, SIGKILL) }

/// Whether everything should run, however long it takes: `BIBOB_ALLES=1`.
let allesDraaien = getenv("BIBOB_ALLES").map { String(cString: $0) == "1" } ?? false
