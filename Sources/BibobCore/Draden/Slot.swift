#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One at a time, and waiting for what another does.
///
/// Unchecked: the lock and the condition are there to be used by several threads.
final class Slot: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let sein = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(sein, nil)
  }

  deinit {
    pthread_cond_destroy(sein)
    pthread_mutex_destroy(mutex)
    sein.deallocate()
    mutex.deallocate()
  }

  /// Does something while nobody else does.
  func houd<Result>(_ body: () throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body()
  }

  /// Lets others in until one of them gives a sign; only from within ``houd(_:)``.
  func wacht() { pthread_cond_wait(sein, mutex) }

  /// Wakes one that waits; only from within ``houd(_:)``.
  func geefSein() { pthread_cond_signal(sein) }
}
