#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread that does one piece of work beside the one that began it.
///
/// Unchecked: what the work makes is written by the thread before it ends and read after it was joined, so never by two
/// at once. What the work uses must be its own.
final class Draad<Uitkomst>: @unchecked Sendable {
  private let werk: () -> Uitkomst
  private var uitkomst: Uitkomst?
  #if canImport(Glibc)
    private var id = pthread_t()
  #else
    private var id: pthread_t?
  #endif
  private var loopt = false

  /// Begins the work; where no thread can be had, it is done at the asking.
  init(_ werk: @escaping () -> Uitkomst) {
    self.werk = werk
    let box = Unmanaged.passRetained(Draadwerk { [self] in uitkomst = werk() })
    let code = pthread_create(
      &id, nil,
      { raw in
        let pointer: UnsafeMutableRawPointer? = raw
        if let pointer { Unmanaged<Draadwerk>.fromOpaque(pointer).takeRetainedValue().doe() }
        return nil
      }, box.toOpaque())
    loopt = code == 0
    if !loopt { box.release() }
  }

  /// Whether a thread could be had, and was not yet waited for.
  var isBegonnen: Bool { loopt }

  /// What came of it, when it is done.
  func wacht() -> Uitkomst {
    if loopt {
      #if canImport(Glibc)
        pthread_join(id, nil)
      #else
        if let id { pthread_join(id, nil) }
      #endif
      loopt = false
    }
    if let uitkomst { return uitkomst }
    let made = werk()
    uitkomst = made
    return made
  }
}

/// What a thread is handed: a class, so that a pointer can carry it.
private final class Draadwerk {
  let doe: () -> Void

  init(_ doe: @escaping () -> Void) { self.doe = doe }
}
