#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C during long work: the first time the work stops at a good moment, the second time the program ends.
enum Onderbreking {
  // Written by a signal handler, which may touch nothing but such a flag.
  nonisolated(unsafe) private static var gevraagd: sig_atomic_t = 0

  /// From now on Ctrl-C is noted instead of ending the program.
  static func vangOp() {
    gevraagd = 0
    let noteer: @convention(c) (Int32) -> Void = { teken in
      Onderbreking.gevraagd = 1
      signal(teken, SIG_DFL)
    }
    signal(SIGINT, noteer)
    signal(SIGTERM, noteer)
  }

  /// Whether somebody asked to stop.
  static var isGevraagd: Bool { gevraagd != 0 }

  /// Ctrl-C ends the program again.
  static func laatLos() {
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
  }
}
